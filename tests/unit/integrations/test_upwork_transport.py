"""One call over HTTP: answers and failures told apart, with a server that answers whatever a test wants."""

from __future__ import annotations

import json

import httpx2
import pytest

from src.integrations.http import build_client
from src.integrations.upwork.errors import Busy, NotSent, Refused, ScopesMissing, TokenRefused, Unreachable
from src.integrations.upwork.graphql.transport import Call, post

URL = "https://upwork.example/graphql"
CALL = Call("a-token", "42", "query { user { id } }", {"n": 1})


async def answered(status=200, body: object = None, headers=None, raw: bytes | None = None):
    content = raw if raw is not None else json.dumps(body).encode()
    transport = httpx2.MockTransport(lambda _: httpx2.Response(status, content=content, headers=headers))
    async with build_client(transport=transport) as http:
        return await post(http, URL, CALL)


async def failed(error: Exception):
    def fail(_request):
        raise error

    async with build_client(transport=httpx2.MockTransport(fail)) as http:
        return await post(http, URL, CALL)


async def test_call_carries_token_organisation_and_variables():
    seen: list[httpx2.Request] = []

    def note(request):
        seen.append(request)
        return httpx2.Response(200, json={"data": {"user": {"id": "1"}}})

    async with build_client(transport=httpx2.MockTransport(note)) as http:
        await post(http, URL, CALL)
    assert seen[0].headers["Authorization"] == "Bearer a-token"
    assert seen[0].headers["X-Upwork-API-TenantId"] == "42"
    assert json.loads(seen[0].content) == {"query": CALL.document, "variables": {"n": 1}}
    assert "a-token" not in repr(CALL)


async def test_data_with_errors_is_an_answer_with_faults():
    answer = await answered(body={"data": {"a": {"b": 1}, "c": None}, "errors": [{"message": "hole"}, None]})
    assert answer.data == {"a": {"b": 1}, "c": None}
    assert answer.faults == ("hole",)


async def test_null_without_errors_is_an_answer():
    assert (await answered(body={"data": {"marketplaceJobPosting": None}})).data == {"marketplaceJobPosting": None}


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"status": 401, "raw": b"whatever"}, TokenRefused),
        ({"status": 429, "raw": b"Too Many Requests"}, Busy),
        ({"status": 502, "raw": b"<html>Bad gateway</html>"}, Unreachable),
        ({"status": 500, "body": {"errors": [{"message": "Exception occurred"}]}}, Unreachable),
        ({"status": 200, "raw": b"<html>Just a moment...</html>"}, Unreachable),
        ({"status": 200, "raw": b'{"data": {"user"'}, Unreachable),
        ({"status": 200, "raw": b"\xff\xfe"}, Unreachable),
        ({"status": 200, "body": []}, Unreachable),
        ({"status": 200, "body": {}}, Unreachable),
        ({"status": 302, "raw": b""}, Unreachable),
        ({"status": 403, "raw": b"<html>Denied</html>"}, Unreachable),
        ({"status": 200, "body": {"errors": [{"message": "no"}]}}, Refused),
        ({"status": 200, "body": {"data": None, "errors": [{"message": None}]}}, Refused),
    ],
)
async def test_failure_is_told_by_its_kind(answer, kind):
    with pytest.raises(kind):
        await answered(**answer)


@pytest.mark.parametrize(("header", "seconds"), [("7", 7.0), ("Wed, 21 Oct 2026 07:28:00 GMT", None), (None, None)])
async def test_retry_after_is_read_where_it_is_in_seconds(header, seconds):
    with pytest.raises(Busy) as busy:
        await answered(429, {}, {"Retry-After": header} if header else None)
    assert busy.value.retry_after == seconds


async def test_recorded_refusal_of_scopes_names_the_fields():
    message = (
        "The client or authentication token doesn't have enough oauth2 permissions/scopes to access: "
        "[Money.currency, Money.rawValue, PageInfo.endCursor, PageInfo.hasNextPage]."
    )
    with pytest.raises(ScopesMissing) as refused:
        await answered(body={"errors": [{"message": message, "extensions": {"classification": "ExecutionAborted"}}]})
    assert refused.value.fields == {
        "Money.currency", "Money.rawValue", "PageInfo.endCursor", "PageInfo.hasNextPage",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("message", "classification", "is_certain"),
    [
        ("Validation error (FieldUndefined@[a/b]) : Field 'b' in type 'A' is undefined", "ValidationError", True),
        ("Authorization failed", "ExecutionAborted", True),
        ("VJ-JA-10 proposal already exists", "DataFetchingException", True),
        ("VJCA-6: Input parameter provided has incorrect value", "DataFetchingException", True),
        ("Exception occurred", "DataFetchingException", False),
        ("timeout", None, False),
    ],
)
async def test_only_a_refusal_that_proves_it_is_certain(message, classification, is_certain):
    with pytest.raises(Refused) as refused:
        await answered(body={"data": None, "errors": [
            {"message": message, "extensions": {"classification": classification}},
        ]})  # fmt: skip
    assert refused.value.is_certain is is_certain


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx2.ConnectError("x"), NotSent),
        (httpx2.ConnectTimeout("x"), NotSent),
        (httpx2.PoolTimeout("x"), NotSent),
        (httpx2.ReadTimeout("x"), Unreachable),
        (httpx2.WriteTimeout("x"), Unreachable),
        (httpx2.ReadError("x"), Unreachable),
        (httpx2.WriteError("x"), Unreachable),
        (httpx2.RemoteProtocolError("x"), Unreachable),
    ],
)
async def test_only_a_connection_that_never_came_about_is_not_sent(error, kind):
    with pytest.raises(kind):
        await failed(error)
