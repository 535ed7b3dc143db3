"""Sending proposals and reading what became of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest

from sandbox.context import Sandbox
from sandbox.model import Posting

from .conftest import Person

CREATE = """
mutation Submit($input: CreateJobProposalInput!) {
  createJobProposal(input: $input) { newProposalId status error }
}"""
LIST = """
query Mine($filter: VendorProposalFilter!, $page: Pagination!, $order: SortOrder!) {
  vendorProposals(filter: $filter, sortAttribute: {field: CREATEDDATETIME, sortOrder: $order}, pagination: $page) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { cursor node { id status { status reason { id reason } } viewedByClient proposalCoverLetter
      terms { chargeRate { rawValue } } auditDetails { createdDateTime { rawValue displayValue } }
      marketplaceJobPosting { id content { title } } } } } }
"""
STATUSES = ("Pending", "Accepted", "Activated", "Offered", "Hired", "Declined", "Withdrawn", "Archived")


def some_posting(sandbox: Sandbox, *, questions: bool = False) -> Posting:
    return next(item.posting for item in sandbox.world.shelf[::-1] if bool(item.posting.text.questions) is questions)


async def own_input(person: Person, posting: Posting, **more: Any) -> dict[str, Any]:
    me = await person.data("{ user { id nid } organization { id } }")
    return {
        "selectedContractor": {"id": me["user"]["id"], "oDeskUserID": me["user"]["nid"]},
        "jobReference": posting.id,
        "chargedAmount": 40.0,
        "coverLetter": "I would begin with the shop's order table.",
        "teamOrgId": me["organization"]["id"],
        **more,
    }


async def send(person: Person, posting: Posting, **more: Any) -> dict[str, Any]:
    data = await person.data(CREATE, {"input": await own_input(person, posting, **more)})
    payload: dict[str, Any] = data["createJobProposal"]
    return payload


async def listed(person: Person, status: str, first: int = 40, **wanted: Any) -> list[dict[str, Any]]:
    variables = {"filter": {"status_eq": status, **wanted}, "page": {"first": first}, "order": "DESC"}
    answer = await person.data(LIST, variables)
    return [edge["node"] for edge in answer["vendorProposals"]["edges"]]


async def connects(person: Person) -> int:
    balance: int = (await person.data("{ connectsSummary { connectsBalance } }"))["connectsSummary"]["connectsBalance"]
    return balance


async def test_sent_proposal_is_listed_and_costs_its_connects(fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox)
    payload = await send(fresh, posting)
    assert payload == {"newProposalId": payload["newProposalId"], "status": "SUCCESS", "error": None}
    assert payload["newProposalId"].isdigit()
    assert await connects(fresh) == 120 - posting.connects_price
    (row,) = await listed(fresh, "Accepted")
    assert row["id"] == payload["newProposalId"]
    assert row["terms"]["chargeRate"]["rawValue"] == "40.0"
    assert row["viewedByClient"] is False
    assert row["marketplaceJobPosting"]["id"] == posting.id
    created = row["auditDetails"]["createdDateTime"]
    assert created == {"rawValue": "1795176000000", "displayValue": "2026-11-20T12:00:00+0000"}


async def test_search_shows_that_one_has_applied(fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox)
    await send(fresh, posting)
    query = "{ marketplaceJobPostingsSearch { edges { node { id applied totalApplicants } } } }"
    edges = (await fresh.data(query))["marketplaceJobPostingsSearch"]["edges"]
    assert {edge["node"]["id"] for edge in edges if edge["node"]["applied"]} == {posting.id}


async def test_second_proposal_to_a_posting_is_refused_and_costs_nothing(fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox)
    await send(fresh, posting)
    left = await connects(fresh)
    payload = await send(fresh, posting)
    assert payload["newProposalId"] is None
    assert payload["error"].startswith("VJ-JA-10")
    assert await connects(fresh) == left
    assert len(await listed(fresh, "Accepted")) == 1


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"jobReference": "~021234"}, "Opening not found for uid='~021234'"),
        ({"jobReference": "1234"}, "Opening not found"),
        ({"coverLetter": "  "}, "cover letter"),
        ({"coverLetter": "x" * 5001}, "cover letter"),
        ({"chargedAmount": 0.0}, "chargedAmount"),
        ({"teamOrgId": "1"}, "teamOrgId"),
        ({"selectedContractor": {"id": "1", "oDeskUserID": "somebody"}}, "selectedContractor"),
        ({"boostBidAmount": 500.0}, "INSUFFICIENT_CONNECTS"),
    ],
)
async def test_refusals_are_told_in_the_payload(
    fresh: Person, sandbox: Sandbox, more: dict[str, Any], word: str
) -> None:
    payload = await send(fresh, some_posting(sandbox), **more)
    assert payload["newProposalId"] is None
    assert word in payload["error"]
    assert await connects(fresh) == 120


async def test_screening_questions_must_all_be_answered(fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox, questions=True)
    one, two = posting.text.questions
    for answers in ([], [{"question": one, "answer": "Look."}], [{"question": one, "answer": " "}]):
        assert "screening questions" in (await send(fresh, posting, questions=answers))["error"]
    both = [{"question": one, "answer": "Look."}, {"question": two, "answer": "Monday."}]
    assert (await send(fresh, posting, questions=both))["error"] is None


async def test_closed_posting_takes_no_proposals(fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox)
    await fresh.http.post(f"/_sandbox/postings/{posting.id}/close", json={})
    assert (await send(fresh, posting))["error"].startswith("JOB_CLOSED")
    state = "query($id: ID!) { marketplaceJobPosting(id: $id) { workFlowState { status } } }"
    found = await fresh.data(state, {"id": posting.id})
    assert found["marketplaceJobPosting"]["workFlowState"]["status"] == "CLOSED"


async def test_too_few_connects(fresh: Person, sandbox: Sandbox) -> None:
    account = list(sandbox.book.accounts)[-1]
    await fresh.http.post(f"/_sandbox/accounts/{account}", json={"connects": 1})
    assert (await send(fresh, some_posting(sandbox)))["error"].startswith("INSUFFICIENT_CONNECTS")


async def test_status_literal_is_a_switch(fresh: Person, sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"proposal_status_literal": "OK"})
    assert (await send(fresh, some_posting(sandbox)))["status"] == "OK"


async def test_seeded_account_has_proposals_in_every_state(olena: Person) -> None:
    for status in STATUSES:
        rows = await listed(olena, status)
        assert rows, status
        assert all(row["status"]["status"] == status for row in rows)
    assert all(row["status"]["reason"]["reason"] for row in await listed(olena, "Declined"))


async def test_page_of_more_than_forty_is_incorrect(olena: Person, sandbox: Sandbox) -> None:
    variables = {"filter": {"status_eq": "Accepted"}, "page": {"first": 41}, "order": "ASC"}
    error = (await olena.ask(LIST, variables))["errors"][0]
    assert error["message"] == "Input parameter provided has incorrect value"
    assert error["extensions"]["code"] == "VJCA-6"
    assert error["path"] == ["vendorProposals"]
    sandbox.quirks = sandbox.quirks.changed({"proposals_page_at_most_40": False})
    assert "errors" not in await olena.ask(LIST, variables)


async def test_pages_follow_cursors_only(olena: Person) -> None:
    seen: list[str] = []
    after: str | None = None
    for _ in range(4):
        variables = {"filter": {"status_eq": "Accepted"}, "page": {"first": 1, "after": after}, "order": "DESC"}
        answer = (await olena.data(LIST, variables))["vendorProposals"]
        seen += [edge["node"]["id"] for edge in answer["edges"]]
        after = answer["pageInfo"]["endCursor"]
    assert len(set(seen)) == 4
    assert answer["pageInfo"]["hasNextPage"] is False
    variables["page"] = {"first": 1, "after": "0"}
    assert (await olena.ask(LIST, variables))["errors"][0]["extensions"]["code"] == "VJCA-6"


async def test_other_peoples_proposals_are_not_found(olena: Person, fresh: Person) -> None:
    mine = (await listed(olena, "Accepted"))[0]["id"]
    query = "query($id: ID!) { vendorProposal(id: $id) { id } }"
    assert (await olena.data(query, {"id": mine}))["vendorProposal"]["id"] == mine
    body = await fresh.ask(query, {"id": mine})
    assert body["data"]["vendorProposal"] is None
    stranger = (await olena.data("{ user { id } }"))["user"]["id"]
    assert await listed(fresh, "Accepted", freelancerId_eq=stranger) == []


async def test_clients_act_by_odds_within_the_first_minutes(
    http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox
) -> None:
    postings = [item.posting for item in sandbox.world.shelf[::-1] if not item.posting.text.questions][:9]
    sandbox.book.accounts[list(sandbox.book.accounts)[-1]].connects = 500
    for posting in postings:
        assert (await send(fresh, posting))["error"] is None
    await http.post("/_sandbox/clock", json={"seconds": 59})
    assert not any(row["viewedByClient"] for row in await listed(fresh, "Accepted"))
    await http.post("/_sandbox/clock", json={"seconds": 600})
    everywhere = [row for status in STATUSES for row in await listed(fresh, status)]
    assert len(everywhere) == 9
    assert sum(bool(row["viewedByClient"]) for row in everywhere) >= 4


@pytest.mark.parametrize(
    ("act", "status", "viewed"),
    [
        ("view", "Accepted", True),
        ("message", "Activated", True),
        ("interview", "Activated", True),
        ("offer", "Offered", True),
        ("hire", "Hired", True),
        ("decline", "Declined", True),
    ],
)
async def test_forced_act_shows_in_the_state(
    http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox, act: str, status: str, viewed: bool
) -> None:
    proposal = (await send(fresh, some_posting(sandbox)))["newProposalId"]
    assert (await http.post(f"/_sandbox/proposals/{proposal}/act", json={"act": act})).status_code == 200
    (row,) = await listed(fresh, status)
    assert (row["id"], row["viewedByClient"]) == (proposal, viewed)


async def test_frozen_clients_do_nothing_and_faster_ones_hurry(
    http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox
) -> None:
    await http.post("/_sandbox/reactions", json={"pace": 10, "odds": {"view": 1, "message": 1, "offer": 1, "hire": 1}})
    await send(fresh, some_posting(sandbox))
    await http.post("/_sandbox/reactions", json={"frozen": True})
    await http.post("/_sandbox/clock", json={"seconds": 80_000})
    assert len(await listed(fresh, "Accepted")) == 1
    await http.post("/_sandbox/reactions", json={"frozen": False})
    assert len(await listed(fresh, "Hired")) == 1
    await http.post("/_sandbox/reactions", json={"pace": 10_000})
    await send(fresh, some_posting(sandbox))
    await http.post("/_sandbox/clock", json={"seconds": 60})
    assert len(await listed(fresh, "Hired")) == 2


async def test_hired_out_posting_is_closed_for_the_next(
    http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox, connect: Callable[..., Awaitable[Person]]
) -> None:
    posting = next(
        item.posting
        for item in sandbox.world.shelf[::-1]
        if item.posting.freelancers_to_hire == 1 and not item.posting.text.questions
    )
    proposal = (await send(fresh, posting))["newProposalId"]
    await http.post(f"/_sandbox/proposals/{proposal}/act", json={"act": "hire"})
    assert (await send(await connect("new", ""), posting))["error"].startswith("JOB_CLOSED")


async def test_work_history_and_metadata(olena: Person) -> None:
    me = (await olena.data("{ user { id freelancerProfile { fullName aggregates { totalHours } } } }"))["user"]
    query = """query($id: ID!) { talentWorkHistory(filter: {personId: $id, status: [CLOSED]}) { totalCount
      workHistoryList { contract { title status terms { hourlyRate jobType } } contractAggregate { hours } } }
      proposalMetadata { engagementDurationValues { id label } reasons(reasonType: PROPOSAL_REJECT) { id reason } } }"""
    data = await olena.data(query, {"id": me["id"]})
    assert data["talentWorkHistory"]["totalCount"] == 4
    assert len(data["proposalMetadata"]["reasons"]) == 4


def priced_posting(sandbox: Sandbox, kind: str) -> Posting:
    shelf = (item.posting for item in sandbox.world.shelf[::-1])
    return next(each for each in shelf if each.text.contract_type == kind and not each.text.questions)


TWO_PARTS = [
    {"amount": 15.5, "description": "First half"},
    {"amount": 24.5, "description": "The rest", "dueDate": "2026-12-24T00:00:00.000Z"},
]


async def test_duration_and_milestones_are_kept_with_the_proposal(fresh: Person, sandbox: Sandbox) -> None:
    posting = priced_posting(sandbox, "FIXED")
    payload = await send(fresh, posting, estimatedDuration=3, milestones=TWO_PARTS)
    query = """query($id: ID!) { vendorProposal(id: $id) { terms { estimatedDuration { id label } }
      projectPlan { milestones { description dueDate amount } } } }"""
    row = (await fresh.data(query, {"id": payload["newProposalId"]}))["vendorProposal"]
    assert row["terms"]["estimatedDuration"] == {"id": "3", "label": "3 to 6 months"}
    assert [part["amount"] for part in row["projectPlan"]["milestones"]] == ["15.5", "24.5"]
    assert row["projectPlan"]["milestones"][1]["dueDate"] == "2026-12-24T00:00:00.000Z"


@pytest.mark.parametrize(
    ("kind", "more", "words"),
    [
        ("HOURLY", {"estimatedDuration": 77}, "no engagement duration 77"),
        ("HOURLY", {"milestones": TWO_PARTS}, "fixed-price jobs only"),
        ("FIXED", {"milestones": TWO_PARTS[:1]}, "add up to 15.5, not to 40.0"),
        ("FIXED", {"milestones": [{"amount": 40.0, "description": " "}]}, "needs a description"),
    ],
)
async def test_plan_that_cannot_be_is_refused_and_costs_nothing(
    fresh: Person, sandbox: Sandbox, kind: str, more: dict[str, Any], words: str
) -> None:
    payload = await send(fresh, priced_posting(sandbox, kind), **more)
    assert payload["newProposalId"] is None
    assert words in payload["error"]
    assert await connects(fresh) == 120
