"""Every field of the schema can be asked for without an error, four levels deep."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType, get_named_type, is_leaf_type, is_required_argument

from sandbox.context import Sandbox
from sandbox.graphql import SCHEMA

from .conftest import Person

DEPTH = 4


def everything(kind: Any, depth: int = DEPTH) -> str:
    """A selection of all fields that need no arguments."""
    parts = []
    for name, field in kind.fields.items():
        inner = get_named_type(field.type)
        if any(is_required_argument(argument) for argument in field.args.values()):
            continue
        if is_leaf_type(inner):
            parts.append(name)
        elif depth > 1 and isinstance(inner, GraphQLObjectType | GraphQLInterfaceType):
            below = everything(inner, depth - 1)
            parts += [f"{name} {below}"] if below else []
    return "{ " + " ".join(parts) + " }" if parts else ""


def questions(sandbox: Sandbox) -> dict[str, str]:
    """The arguments of each root field that has some."""
    account = next(iter(sandbox.book.accounts.values()))
    proposal = next(sandbox.desk.sent_by(account.id, "Hired"))
    contract = account.contracts[-1]
    room = sandbox.rooms.of_proposal(proposal.id)
    assert room is not None
    between = '{rangeStart: "20260101", rangeEnd: "20261130"}'
    offer = sandbox.engagements.offers_of(account.id)[0]
    return {
        "marketplaceJobPosting": f'(id: "{proposal.posting_id}")',
        "marketplaceJobPostingsContents": f'(ids: ["{proposal.posting_id}"])',
        "marketplaceJobPostingsSearch": '(marketPlaceJobFilter: {pagination_eq: {after: "0", first: 5}})',
        "publicMarketplaceJobPostingsSearch": "(marketPlaceJobFilter: {pagination: {pageOffset: 0, pageSize: 5}})",
        "vendorProposal": f'(id: "{proposal.id}")',
        "vendorProposals": (
            "(filter: {status_eq: Accepted}, sortAttribute: {field: CREATEDDATETIME, sortOrder: DESC},"
            " pagination: {first: 5})"
        ),
        "room": f'(id: "{room.id}")',
        "proposalRoom": f'(vendorProposalId: "{proposal.id}")',
        "contractRoom": f'(contractId: "{contract.id}")',
        "offerRoom": f'(offerId: "{contract.offer_id}")',
        "oneOnOneRoom": f'(userId: "{room.contact_id}", organizationId: "{room.client_organization_id}")',
        "roomStories": f'(filter: {{roomId_eq: "{room.id}"}})',
        "roomStory": f'(roomId: "{room.id}", storyId: "{room.stories[0].id}")',
        "offer": f'(id: "{offer.id}")',
        "offersByAttribute": f'(filter: {{id: "{account.id}", searchAttribute: VendorUser}})',
        "contractDetails": f'(id: "{contract.id}")',
        "contractList": f'(ids: ["{contract.id}"])',
        "vendorContracts": f'(filter: {{vendorId: "{account.id}"}})',
        "workDays": f'(workdaysInput: {{contractIds: ["{contract.id}"], timeRange: {between}}})',
        "workDiaryContract": f'(workDiaryContractInput: {{contractId: "{contract.id}", date: "20261119"}})',
        "snapshotsByContractId": f'(input: {{contractId: "{contract.id}", timestamp: 1}})',
        "contractTimeReport": (
            f'(filter: {{organizationId_eq: "{account.organization_id}", timeReportDate_bt: {between}}})'
        ),
        "transactionHistory": (
            '(transactionHistoryFilter: {aceIds_any: ["1"], transactionDateTime_bt: {rangeStart: "2026-01-01"}})'
        ),
        "talentWorkHistory": f'(filter: {{personId: "{account.id}"}})',
        "talentProfile": f'(personId: "{account.id}")',
        "talentProfileByProfileKey": f'(profileKey: "{account.ciphertext}")',
        "freelancerProfileByProfileKey": f'(profileKey: "{account.ciphertext}")',
        "staffsByPersonId": f'(personId: "{account.id}")',
        "ontologySkills": "(limit: 5)",
        "ontologyElementsSearchByPrefLabel": '(filter: {preferredLabel_any: "re"})',
        "reasons": "(reasonType: OFFER_DECLINE)",
    }


@pytest.mark.parametrize("root", sorted(SCHEMA.query_type.fields if SCHEMA.query_type else ()))
async def test_every_field_can_be_asked_for(olena: Person, sandbox: Sandbox, root: str) -> None:
    sandbox.quirks = sandbox.quirks.changed(
        {"fields_blocked": False, "stories_without_author": False, "partner_operations": "works"}
    )
    # An entry without a living author has none; that row is tested elsewhere.
    for room in sandbox.rooms.rooms.values():
        room.stories = [story for story in room.stories if story.author != "system"]
    assert SCHEMA.query_type is not None
    field = SCHEMA.query_type.fields[root]
    asked = questions(sandbox).get(root, "")
    body = await olena.ask(f"{{ {root}{asked} {everything(get_named_type(field.type))} }}")
    assert "errors" not in body, body["errors"][:3]
    assert body["data"][root] is not None
