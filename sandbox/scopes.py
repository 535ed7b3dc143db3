"""Which permission each part of the API needs, and which fields ordinary keys never get. Granting is in ``grants``."""

from __future__ import annotations

from collections.abc import Iterable

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    visit,
)

COMMON = "pub-commons:read:all"
_JOBS = "pub-marketplace-job-postings:read:all"
_TALENT = "pub-talent-profiles:write:all"
_MESSAGES = "pub-messages:read:all"
_ONTOLOGY = "pub-ontology:read:all"
_CONTRACTS = "pub-contract:write:all"
_OFFERS = "pub-offer:read:all"
_HOURS = "pub-timesheet:read:all"
_MONEY = "pub-transactions:read:all"

_ROOTS = {
    "marketplaceJobPostingsSearch": _JOBS,
    "marketplaceJobPosting": _JOBS,
    "marketplaceJobPostingsContents": _JOBS,
    "vendorProposals": _TALENT,
    "vendorProposal": _TALENT,
    "proposalMetadata": _TALENT,
    "createJobProposal": "pub-submit-proposal:write:all",
    "connectsSummary": "pub-connects:read:all",
    "roomList": _MESSAGES,
    "room": _MESSAGES,
    "roomStories": _MESSAGES,
    "roomStory": _MESSAGES,
    "proposalRoom": _MESSAGES,
    "createRoomStoryV2": "pub-messages:write:all",
    "ontologyCategories": _ONTOLOGY,
    "ontologySkills": _ONTOLOGY,
    "ontologyElementsSearchByPrefLabel": _ONTOLOGY,
    "talentWorkHistory": "pub-talent-workhistory:read:all",
    "publicMarketplaceJobPostingsSearch": "pub-public-job-postings:read:all",
    "freelancerProfileByProfileKey": _TALENT,
    "talentProfile": _TALENT,
    "talentProfileByProfileKey": _TALENT,
    "contractRoom": _MESSAGES,
    "offerRoom": _MESSAGES,
    "oneOnOneRoom": _MESSAGES,
    "updateRoomStoryV2": "pub-messages:write:all",
    "removeRoomStory": "pub-messages:write:all",
    "roomCreate1on1IfNotExists": "pub-messages:write:all",
    "archiveRoom": "pub-messages:write:all",
    "offer": _OFFERS,
    "offersByAttribute": _OFFERS,
    "contractDetails": _CONTRACTS,
    "contractList": _CONTRACTS,
    "vendorContracts": _CONTRACTS,
    "endContractByFreelancer": _CONTRACTS,
    "workDays": _HOURS,
    "snapshotsByContractId": _HOURS,
    "workDiaryContract": _HOURS,
    "contractTimeReport": _HOURS,
    "accountingEntity": _MONEY,
    "transactionHistory": _MONEY,
    "staffsByPersonId": COMMON,
    "countries": COMMON,
    "languages": COMMON,
    "timeZones": COMMON,
    "reasons": COMMON,
}
# Types whose every field is refused without the common scope, as the recorded refusal shows for these two.
_COMMON_TYPES = frozenset({"Money", "PageInfo", "DateTime", "CurrentUser", "CurrentOrganization", "CompanySelector"})
_BLOCKED = frozenset(
    {
        "MarketplacePostingOwnership.company",
        "ApplicationsBidStats.avgRateBid",
        "ApplicationsBidStats.minRateBid",
        "ApplicationsBidStats.maxRateBid",
        "ApplicationsBidStats.avgInterviewedRateBid",
        "VendorProposal.organization",
    }
)


def refused_fields(schema: GraphQLSchema, document: DocumentNode, held: Iterable[str], *, block: bool) -> list[str]:
    """The ``Type.field`` names in a valid document that these scopes do not open, sorted."""
    collector = _Collector(TypeInfo(schema), frozenset(held), block=block)
    visit(document, TypeInfoVisitor(collector.info, collector))
    return sorted(collector.refused)


class _Collector(Visitor):
    def __init__(self, info: TypeInfo, held: frozenset[str], *, block: bool) -> None:
        super().__init__()
        self.info = info
        self.refused: set[str] = set()
        self._held = held
        self._block = block

    def enter_field(self, node: FieldNode, *_: object) -> None:
        """Note a field that may not be read."""
        parent = get_named_type(self.info.get_parent_type())
        if parent is None:
            return
        name = f"{parent.name}.{node.name.value}"
        if parent.name in {"Query", "Mutation"}:
            needed = _ROOTS.get(node.name.value)
        else:
            needed = COMMON if parent.name in _COMMON_TYPES else None
        if (needed and needed not in self._held) or (self._block and name in _BLOCKED):
            self.refused.add(name)
