"""The GraphQL door as a whole, and trying what a key opens. Each kind of call is in a module of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.accounts import Account, Door
from src.domain.capabilities import Capabilities, FilterVerdict, Operation, SearchFilter, Verdict
from src.domain.postings import PostingQuery
from src.integrations.upwork.errors import GatewayError, TokenRefused
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql.accounts import Accounts
from src.integrations.upwork.graphql.asking import edges
from src.integrations.upwork.graphql.documents import fields_of
from src.integrations.upwork.graphql.jobs import Jobs
from src.integrations.upwork.graphql.messages import Messages
from src.integrations.upwork.graphql.money import Money
from src.integrations.upwork.graphql.proposals import Proposals
from src.integrations.upwork.graphql.work import Work
from src.integrations.upwork.probing import FAR_BACK, tried
from src.integrations.upwork.values import at

DOCUMENTS: Final = {
    Operation.SEARCH: "search_postings",
    Operation.POSTING: "posting",
    Operation.OWN_PROPOSALS: "own_proposals",
    Operation.ROOMS: "rooms",
    Operation.OFFERS: "offers",
    Operation.CONTRACTS: "contracts",
    Operation.WORK_HISTORY: "work_history",
    Operation.PROFILE: "own_profile",
    Operation.HOURS: "hours",
    Operation.TRANSACTIONS: "transactions",
}
RANGES: Final = {
    SearchFilter.BUDGET: ("budgetRange_eq", "FIXED"),
    SearchFilter.HOURLY_RATE: ("hourlyRate_eq", "HOURLY"),
}
WIDE: Final = {"rangeStart": 1, "rangeEnd": 1_000_000}
IMPOSSIBLE: Final = {"rangeStart": 900_000, "rangeEnd": 1_000_000}


class GraphqlGateway(Jobs, Proposals, Messages, Work, Money, Accounts):
    """Calls to Upwork's GraphQL API. Remembers, per person, which fields their key may not read."""

    door: Door = "graphql"
    carries_plan = True

    async def capabilities(self, grant: Grant, account: Account) -> Capabilities:
        """Try each reading operation and each doubtful filter once. What only doing would tell is ``untried``."""
        self.forget(grant.owner)
        fresh = Grant(grant.owner, grant.token, grant.organization_id, grant.purpose)
        verdicts = await tried(
            {
                Operation.SEARCH: lambda: self.search(fresh, PostingQuery()),
                Operation.POSTING: lambda: self.posting(fresh, "1"),
                Operation.OWN_PROPOSALS: lambda: self.own_proposals(fresh, "Accepted"),
                Operation.DURATIONS: lambda: self.durations(fresh),
                Operation.CONNECTS: lambda: self.connects_balance(fresh),
                Operation.ROOMS: lambda: self.rooms(fresh),
                Operation.OFFERS: lambda: self.offers(fresh, account),
                Operation.CONTRACTS: lambda: self.contracts(fresh, account),
                Operation.WORK_HISTORY: lambda: self.work_history(fresh, account),
                Operation.PROFILE: lambda: self.own_profile(fresh),
                Operation.ORGANISATIONS: lambda: self.organisations(fresh),
                Operation.CATEGORIES: lambda: self.categories(fresh),
                Operation.SKILLS: lambda: self.skills(fresh, "a"),
                Operation.HOURS: lambda: self.hours(fresh, account, *FAR_BACK),
                Operation.TRANSACTIONS: lambda: self.transactions(fresh, *FAR_BACK),
            }
        )
        missing = self.refused_to(fresh)
        verdicts |= dict.fromkeys((Operation.SUBMIT, Operation.MILESTONES, Operation.SEND_MESSAGE), "untried")
        verdicts |= dict.fromkeys((Operation.CHANGE_PROPOSAL, Operation.INVITATIONS, Operation.SAVED_JOBS), "absent")
        return Capabilities(_with_holes(verdicts, missing), missing, await self._filters(fresh))

    async def _filters(self, grant: Grant) -> dict[SearchFilter, FilterVerdict]:
        """Say who has to apply each doubtful filter: one works if a wide range finds jobs and an impossible one none."""
        found: dict[SearchFilter, FilterVerdict] = {SearchFilter.POSTED_WITHIN: "here", SearchFilter.EXPERIENCE: "here"}
        for name, (field, kind) in RANGES.items():
            try:
                is_honoured = await self._finds(grant, field, kind, WIDE) and not await self._finds(
                    grant, field, kind, IMPOSSIBLE
                )
            except TokenRefused:
                raise
            except GatewayError:
                is_honoured = False
            found[name] = "upwork" if is_honoured else "here"
        return found

    async def _finds(self, grant: Grant, field: str, kind: str, bounds: Mapping[str, int]) -> bool:
        wanted = {"pagination_eq": {"after": "0", "first": 1}, "jobType_eq": kind, field: dict(bounds)}
        answer = await self._read(grant, "search_postings", {"filter": wanted, "sort": [{"field": "RECENCY"}]})
        return bool(edges(at(answer.data, "marketplaceJobPostingsSearch")))


def _with_holes(verdicts: Mapping[Operation, Verdict], missing: frozenset[str]) -> dict[Operation, Verdict]:
    """Return verdicts with ``partly`` where a document that works has to leave fields out."""
    return {
        name: "partly" if verdict == "works" and fields_of(DOCUMENTS.get(name)) & missing else verdict
        for name, verdict in verdicts.items()
    }
