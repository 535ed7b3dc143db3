"""The sandbox's answers have every field of the recorded ones, in the same form."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx2
import pytest

from sandbox.context import Sandbox

from .assistant import Assistant, register, sign_in
from .conftest import BASE, TOKEN, Person, trade
from .shapes import differences, sample, selection
from .test_mcp_proposals import confirm, free_posting, preview


@pytest.fixture
async def assistant(http: httpx2.AsyncClient, sandbox: Sandbox) -> Assistant:
    made = await sign_in(http, next(iter(sandbox.book.accounts)))
    await made.open()
    await made.tool("manage_proposals", "acknowledge_policy")
    return made


def test_comparison_finds_what_differs() -> None:
    wanted = {"id": "21", "rows": [{"when": "2026-01-01"}], "count": 1}
    assert differences(wanted, {"id": "7", "rows": [{"when": "2025-02-03"}], "count": 2.0}) == []
    assert differences(wanted, {"id": "x", "rows": [{"when": "now"}, {}], "count": "1"}) == [
        ".id: 'x' for '21'",
        ".rows[].when: 'now' for '2026-01-01'",
        ".rows[].when: missing",
        ".count: '1' for 1",
    ]


async def test_search_nodes(olena: Person) -> None:
    recorded = sample("graphql-marketplaceJobPostingsSearch.nodes")["nodes"]
    for wanted in recorded:
        # What is null there has fields of its own, which nothing is known about.
        asked = {name: value for name, value in wanted.items() if value is not None} | {"totalFreelancersToHire": None}
        asked["occupations"] = {"category": wanted["occupations"]["category"]}
        query = f"""{{ marketplaceJobPostingsSearch(marketPlaceJobFilter: {{pagination_eq: {{after: "0", first: 40}}}})
          {{ edges {{ node {selection(asked)} }} }} }}"""
        edges = (await olena.data(query))["marketplaceJobPostingsSearch"]["edges"]
        assert len(edges) == 40
        problems = [problem for edge in edges for problem in differences(asked, edge["node"])]
        assert problems == []


async def test_company_selector(olena: Person) -> None:
    wanted = sample("graphql-companySelector")["data"]
    given = await olena.data(f"query {selection(wanted)}")
    assert differences(wanted, given) == []


async def test_submitted_proposal(fresh: Person, sandbox: Sandbox) -> None:
    recorded = sample("graphql-createJobProposal.request_response")
    me = await fresh.data("{ user { id nid } organization { id } }")
    wish = {
        **recorded["request"]["variables"]["input"],
        "selectedContractor": {"id": me["user"]["id"], "oDeskUserID": me["user"]["nid"]},
        "jobReference": free_posting(sandbox).id,
        "teamOrgId": me["organization"]["id"],
    }
    given = await fresh.ask(recorded["request"]["query"], {"input": wish})
    assert set(given["data"]["createJobProposal"]) == {"newProposalId", "status", "error"}
    wanted = recorded["response"]["data"]["createJobProposal"]
    del wanted["status"]
    assert differences(wanted, given["data"]["createJobProposal"]) == []


async def test_graphql_errors(olena: Person, sandbox: Sandbox) -> None:
    unknown = 'query { room(id: "x") { stories { edges { node { systemStory } } } } }'
    given, wanted = await olena.ask(unknown), sample("graphql-error.validation_field_undefined")
    assert given["errors"][0]["message"] == wanted["errors"][0]["message"]
    assert differences(wanted, given) == []
    key = sandbox.grants.keys["sandbox-client"]
    key.scopes = [scope for scope in key.scopes if scope != "pub-commons:read:all"]
    money = """{ marketplaceJobPostingsSearch { edges { node { amount { rawValue currency } } }
      pageInfo { endCursor hasNextPage } } }"""
    assert await olena.ask(money) == sample("graphql-error.scope_missing")


async def test_oauth_answers(http: httpx2.AsyncClient, olena: Person) -> None:
    tokens = (await trade(http, grant_type="refresh_token", refresh_token=olena.refresh)).json()
    for name in ("graphql-oauth_token_response", "mcp-07-token-answer"):
        wanted = sample(name)
        assert set(wanted) == set(tokens)
        assert wanted["expires_in"] == tokens["expires_in"]
    assert re.fullmatch(r"oauth2v2_[0-9a-f]{32}", tokens["access_token"])
    unknown = await trade(http, grant_type="refresh_token", refresh_token="x")
    assert unknown.json() == sample("graphql-oauth_error.invalid_grant")
    nameless = await http.post(TOKEN, data={"grant_type": "refresh_token"})
    assert (nameless.status_code, nameless.json()) == (400, sample("graphql-oauth_error.missing_client_id.http400"))


def here(body: Any) -> Any:
    """A recorded document with the sandbox's own address."""
    text = json.dumps(body).replace("https://mcp.upwork.com", BASE).replace("https://www.upwork.com", BASE)
    return json.loads(text)


async def test_documents_and_registration(http: httpx2.AsyncClient) -> None:
    cold = await http.post("/mcp", json={})
    wanted = here(sample("mcp-01-401"))
    assert (cold.status_code, cold.headers["www-authenticate"]) == (
        wanted["http_status"],
        wanted["headers"]["www-authenticate"],
    )
    resource = (await http.get("/.well-known/oauth-protected-resource/mcp")).json()
    assert resource == here(sample("mcp-02-oauth-protected-resource"))
    server = (await http.get("/.well-known/oauth-authorization-server")).json()
    recorded = here(sample("mcp-03-oauth-authorization-server"))
    assert {name: server[name] for name in recorded} == recorded
    made = await http.post("/register", json=sample("mcp-04-dcr-request"))
    wanted = sample("mcp-05-dcr-answer-201")
    assert made.status_code == wanted["http_status"]
    assert set(wanted["json"]) <= set(made.json())
    assert made.json()["client_secret_expires_at"] == 0
    refused = await register(http, "https://example.com/")
    wanted = sample("mcp-06-dcr-error-400")
    assert (refused.status_code, refused.json()) == (wanted["http_status"], wanted["json"])


async def test_refusals_over_mcp(assistant: Assistant, sandbox: Sandbox) -> None:
    wanted = sample("mcp-08-error-tool")
    given = await assistant.rpc("tools/call", {"name": "upwork__find_jobs", "arguments": {"action": "search"}})
    assert given["isError"] is wanted["isError"]
    texts = [json.loads(answer["content"][0]["text"]) for answer in (wanted, given)]
    assert list(texts[0]) == list(texts[1])
    assert {**texts[0], "trace_id": ""} == {**texts[1], "trace_id": ""}
    words = sample("mcp-20-text-errors")
    wrong = {"job_reference": 21, "charged_amount": 1, "cover_letter": "x"}
    assert (await assistant.refused("manage_proposals", "create", **wrong))["reason"] == words["type_error"]
    posting = free_posting(sandbox)
    next(iter(sandbox.book.accounts.values())).policy_acknowledged = False
    gate = await assistant.refused("manage_proposals", "create", **{**wrong, "job_reference": posting.id})
    assert gate["reason"] == words["policy_gate"]


READS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("mcp-09-list_accounts", "list_accounts", "", {}),
    ("mcp-10-get_profile.get", "get_profile", "get", {}),
    ("mcp-11-find_jobs.search", "find_jobs", "search", {"job_type": "hourly"}),
    ("mcp-15-list_freelancer_proposals.list", "list_freelancer_proposals", "list", {}),
    ("mcp-17-get_messages.list_rooms", "get_messages", "list_rooms", {}),
    ("mcp-18-list_contracts.search", "list_contracts", "search", {"contract_statuses": ["ACTIVE"]}),
    ("mcp-19-get_profile.connects_balance", "get_profile", "connects_balance", {}),
]


@pytest.mark.parametrize(("name", "tool", "action", "params"), READS)
async def test_reading_tools(assistant: Assistant, name: str, tool: str, action: str, params: dict[str, Any]) -> None:
    given = await assistant.tool(tool, action, **params)
    wanted = sample(name)
    if name.startswith("mcp-11"):
        wanted["jobs"] = wanted["jobs"][:1]
    assert differences(wanted, given) == []


async def test_fixed_price_row(assistant: Assistant) -> None:
    given = await assistant.tool("find_jobs", "search", job_type="fixed")
    row = sample("mcp-11-find_jobs.search")["jobs"][1]
    assert [problem for job in given["jobs"] for problem in differences(row, job)] == []


@pytest.mark.parametrize("plus", [False, True])
async def test_one_posting_and_one_proposal(assistant: Assistant, sandbox: Sandbox, plus: bool) -> None:
    sandbox.quirks = sandbox.quirks.changed({"mcp_freelancer_plus": plus})
    posting = next(
        item.posting
        for item in sandbox.world.shelf
        if item.posting.text.contract_type == "HOURLY" and item.posting.text.questions
    )
    given = await assistant.tool("find_jobs", "get", id=f"{BASE}/jobs/{posting.ciphertext}?utm_source=x")
    assert differences(sample("mcp-12-find_jobs.get"), given) == []
    row = next(sandbox.desk.sent_by(next(iter(sandbox.book.accounts)), "Accepted"))
    given = await assistant.tool("list_freelancer_proposals", "get", id=row.id)
    wanted = sample("mcp-16-list_freelancer_proposals.get")
    if not plus:
        assert "insights" not in given
        del wanted["insights"]
    assert differences(wanted, given) == []


async def test_preview_and_confirmation(assistant: Assistant, sandbox: Sandbox) -> None:
    made = await preview(assistant, free_posting(sandbox))
    assert differences(sample("mcp-13-manage_proposals.create"), made) == []
    assert differences(sample("mcp-14-confirm_preview.proposal"), await confirm(assistant, "proposal", made)) == []
