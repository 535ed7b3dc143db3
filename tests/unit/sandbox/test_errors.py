"""Errors of the GraphQL door, in a graphql-java server's words."""

from __future__ import annotations

import httpx2
import pytest

from sandbox.context import Sandbox

from .conftest import Person


async def test_no_or_wrong_token_is_401(http: httpx2.AsyncClient) -> None:
    for headers in ({}, {"Authorization": "Bearer oauth2v2_0"}, {"Authorization": "Basic x"}):
        answer = await http.post("/graphql", json={"query": "{ user { id } }"}, headers=headers)
        assert answer.status_code == 401
        assert "invalid_token" in answer.headers["www-authenticate"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            "{ roomList { edges { node { stories { edges { node { systemStory } } } } } } }",
            (
                "Validation error (FieldUndefined@[roomList/edges/node/stories/edges/node/systemStory]) : "
                "Field 'systemStory' in type 'RoomStory' is undefined"
            ),
        ),
        ("{ room { id } }", "Validation error (MissingFieldArgument@[room]) : Missing field argument 'id'"),
        ("{ user }", "Validation error (SubSelectionRequired@[user]) : "),
        ("{ room(id: null) { id } }", "Validation error (NullValueForNonNullArgument@[room]) : "),
        ('{ ontologySkills(limit: "x") { id } }', "Validation error (WrongType@[ontologySkills]) : "),
        ("{ user(x: 1) { id } }", "Validation error (UnknownArgument@[user]) : Unknown field argument 'x'"),
        ("query($a: Int) { user { id } }", "Validation error (UnusedVariable) : Unused variable 'a'"),
    ],
)
async def test_invalid_documents(fresh: Person, query: str, message: str) -> None:
    body = await fresh.ask(query)
    assert "data" not in body
    assert body["errors"][0]["message"].startswith(message)
    assert body["errors"][0]["extensions"] == {"classification": "ValidationError"}
    assert body["errors"][0]["locations"]


async def test_unreadable_document(fresh: Person) -> None:
    body = await fresh.ask("{ user { id }")
    assert body["errors"][0]["extensions"]["classification"] == "InvalidSyntax"
    assert body["errors"][0]["message"].startswith("Invalid syntax with offending token at line 1 column 14")


async def test_wrong_variable_is_a_validation_error(fresh: Person) -> None:
    body = await fresh.ask("query($id: ID!) { room(id: $id) { id } }", {})
    assert body["data"] is None
    assert body["errors"][0]["extensions"]["classification"] == "ValidationError"


async def test_missing_scope_aborts_the_whole_query(http: httpx2.AsyncClient, olena: Person) -> None:
    scopes = ["pub-talent-profiles:write:all", "pub-connects:read:all"]
    await http.post("/_sandbox/keys/sandbox-client/scopes", json={"scopes": scopes, "keep_grants": True})
    body = await olena.ask(
        "{ connectsSummary { connectsBalance } vendorProposals(filter: {status_eq: Accepted}, pagination: {first: 1},"
        " sortAttribute: {field: CREATEDDATETIME, sortOrder: ASC}) { pageInfo { endCursor hasNextPage }"
        " edges { node { terms { chargeRate { rawValue currency } } } } } }"
    )
    assert body == {
        "errors": [
            {
                "message": (
                    "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: "
                    "[Money.currency, Money.rawValue, PageInfo.endCursor, PageInfo.hasNextPage]."
                ),
                "extensions": {"classification": "ExecutionAborted"},
            }
        ]
    }
    body = await olena.ask("{ roomList { totalCount } }")
    assert "[Query.roomList]" in body["errors"][0]["message"]


async def test_fields_no_ordinary_key_may_read(olena: Person, sandbox: Sandbox) -> None:
    query = (
        "{ vendorProposals(filter: {status_eq: Accepted}, pagination: {first: 1},"
        " sortAttribute: {field: CREATEDDATETIME, sortOrder: ASC}) { edges { node { organization { name } } } } }"
    )
    assert "[VendorProposal.organization]" in (await olena.ask(query))["errors"][0]["message"]
    sandbox.quirks = sandbox.quirks.changed({"fields_blocked": False})
    assert "errors" not in await olena.ask(query)


async def test_foreign_tenant_is_refused(fresh: Person) -> None:
    headers = {"X-Upwork-API-TenantId": "1"}
    body = (await fresh.post("{ user { id } }", None, **headers)).json()
    assert body["errors"][0]["message"] == "Authorization failed"


async def test_introspection_one_type_at_a_time(fresh: Person) -> None:
    one = await fresh.data('{ __type(name: "Money") { fields { name } } }')
    assert [field["name"] for field in one["__type"]["fields"]] == ["rawValue", "currency", "displayValue"]
    body = await fresh.ask('{ a: __type(name: "Money") { name } b: __type(name: "Room") { name } }')
    assert body["errors"][0]["extensions"]["classification"] == "BadFaithIntrospection"


@pytest.mark.parametrize("content", [b"", b"[]", b'{"query": 1}', b"\xff", b"[" * 100_000])
async def test_unreadable_body_is_400(fresh: Person, content: bytes) -> None:
    headers = {"Authorization": f"Bearer {fresh.access}", "Content-Type": "application/json"}
    assert (await fresh.http.post("/graphql", content=content, headers=headers)).status_code == 400


async def test_endless_body_is_413(fresh: Person) -> None:
    headers = {"Authorization": f"Bearer {fresh.access}"}
    assert (await fresh.http.post("/graphql", content=b"x" * 1_000_001, headers=headers)).status_code == 413
