"""The MCP door itself: documents, registration, tokens, sessions, JSON-RPC, the list of tools."""

from __future__ import annotations

import json
from datetime import timedelta

import httpx2
import pytest

from sandbox.context import Sandbox

from .assistant import RESOURCE, VERIFIER, Assistant, code_for, register, sign_in
from .conftest import BASE, REDIRECT, TOKEN, Person, open_page

PING = {"jsonrpc": "2.0", "id": 5, "method": "ping"}


@pytest.fixture
async def assistant(http: httpx2.AsyncClient, sandbox: Sandbox) -> Assistant:
    made = await sign_in(http, next(iter(sandbox.book.accounts)))
    await made.open()
    return made


async def test_cold_caller_is_told_where_to_begin(http: httpx2.AsyncClient) -> None:
    answer = await http.post("/mcp", json=PING)
    assert answer.status_code == 401
    document = f"{BASE}/.well-known/oauth-protected-resource/mcp"
    assert answer.headers["www-authenticate"] == f'Bearer error="invalid_token", resource_metadata="{document}"'
    resource = (await http.get(document)).json()
    assert resource == {"resource": RESOURCE, "authorization_servers": [BASE], "resource_name": "Upwork MCP"}
    server = (await http.get("/.well-known/oauth-authorization-server")).json()
    assert server["issuer"] == BASE
    assert server["registration_endpoint"] == f"{BASE}/register"
    assert server["code_challenge_methods_supported"] == ["S256"]


@pytest.mark.parametrize(
    ("redirect", "status"),
    [
        ("http://localhost:8080/callback", 201),
        ("https://127.0.0.1:1/x", 201),
        ("https://claude.ai/any/path", 201),
        ("https://chatgpt.com/connector", 201),
        ("https://cursor.com/", 201),
        ("https://sub.claude.ai/x", 400),
        ("https://claude.com/x", 400),
        ("https://example.com/callback", 400),
        ("https://localhost@example.com/", 400),
        ("custom://localhost/", 400),
        ("http://localhost:99999999/", 400),
    ],
)
async def test_registration_depends_on_the_redirect_host(http: httpx2.AsyncClient, redirect: str, status: int) -> None:
    answer = await register(http, redirect)
    assert answer.status_code == status
    if status == 400:
        assert answer.json() == {"error": "invalid_redirect_uri"}
    else:
        assert answer.json()["redirect_uris"] == [redirect]
        assert answer.json()["client_secret_expires_at"] == 0


async def test_registration_stays(http: httpx2.AsyncClient, sandbox: Sandbox) -> None:
    made = (await register(http)).json()
    assert (await http.delete(made["registration_client_uri"])).status_code == 405
    assert (await http.get("/register")).status_code == 405
    assert sandbox.grants.keys[made["client_id"]].dynamic


async def test_registration_rules_can_be_changed(http: httpx2.AsyncClient, sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"mcp_registration_hosts": "example.com"})
    assert (await register(http, "https://example.com/callback")).status_code == 201
    assert (await register(http)).status_code == 400


async def test_registered_client_must_redirect_as_registered(http: httpx2.AsyncClient) -> None:
    made = (await register(http)).json()
    answer = await open_page(http, client_id=made["client_id"], redirect_uri="http://localhost:1/other")
    assert answer.status_code == 400


async def test_foreign_resource_is_refused(http: httpx2.AsyncClient, sandbox: Sandbox) -> None:
    made = (await register(http)).json()
    challenge = {"code_challenge": "c" * 43, "code_challenge_method": "S256"}
    page = await open_page(http, client_id=made["client_id"], resource="https://evil.example/mcp", **challenge)
    assert "error=invalid_target" in page.headers["location"]
    code = await code_for(http, made["client_id"], next(iter(sandbox.book.accounts)), resource=RESOURCE)
    form = {
        "grant_type": "authorization_code",
        "client_id": made["client_id"],
        "code": code,
        "redirect_uri": REDIRECT,
        "code_verifier": VERIFIER,
        "resource": "https://evil.example/mcp",
    }
    assert (await http.post(TOKEN, data=form)).json()["error"] == "invalid_target"
    assert (await http.post(TOKEN, data={**form, "resource": RESOURCE, "code_verifier": "w" * 64})).status_code == 400


async def test_tokens_belong_to_their_door(
    http: httpx2.AsyncClient, sandbox: Sandbox, assistant: Assistant, olena: Person
) -> None:
    person = Person(http, assistant.access, assistant.refresh)
    assert (await person.post("{ user { id } }")).status_code == 401
    keyed = Assistant(http, "sandbox-client", olena.access, olena.refresh)
    assert (await keyed.post(PING)).status_code == 401
    sandbox.quirks = sandbox.quirks.changed({"mcp_tokens_are_bound": False})
    assert (await person.post("{ user { id } }")).status_code == 200
    await keyed.open()


@pytest.mark.parametrize(("single", "status"), [(False, 200), (True, 400)])
async def test_refresh_token_is_good_once_more_or_not(
    http: httpx2.AsyncClient, sandbox: Sandbox, assistant: Assistant, single: bool, status: int
) -> None:
    sandbox.quirks = sandbox.quirks.changed({"mcp_refresh_is_single_use": single})
    form = {"grant_type": "refresh_token", "client_id": assistant.client_id, "refresh_token": assistant.refresh}
    first = await http.post(TOKEN, data={**form, "resource": RESOURCE})
    assert first.json()["expires_in"] == 86400
    assert (await http.post(TOKEN, data=form)).status_code == status


async def test_call_without_a_session_is_400_and_a_lost_session_404(assistant: Assistant, sandbox: Sandbox) -> None:
    known, assistant.session = assistant.session, ""
    assert (await assistant.post(PING)).status_code == 400
    assistant.session = known
    assert (await assistant.post(PING)).json() == {"jsonrpc": "2.0", "id": 5, "result": {}}
    assert sandbox.sessions.lose() == 1
    assert (await assistant.post(PING)).status_code == 404
    await assistant.open()
    sandbox.clock.move(timedelta(minutes=31))
    assert (await assistant.post(PING)).status_code == 404


async def test_session_can_be_ended(assistant: Assistant, http: httpx2.AsyncClient) -> None:
    headers = {"Authorization": f"Bearer {assistant.access}", "Mcp-Session-Id": assistant.session}
    assert (await http.delete("/mcp", headers=headers)).status_code == 204
    assert (await http.delete("/mcp", headers=headers)).status_code == 404
    assert (await http.get("/mcp", headers=headers)).status_code == 405


async def test_answers_may_come_as_events(assistant: Assistant, sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"mcp_answers_as_events": True})
    answer = await assistant.post(PING)
    assert answer.headers["content-type"].startswith("text/event-stream")
    data = next(line for line in answer.text.splitlines() if line.startswith("data: "))
    assert json.loads(data.removeprefix("data: "))["id"] == 5


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ([PING], 400),
        ({"id": 1, "method": "ping"}, 400),
        ({"jsonrpc": "2.0", "id": {}, "method": "ping"}, 400),
        ({"jsonrpc": "2.0", "id": 1}, 400),
        ({"jsonrpc": "2.0", "id": 1, "method": "server/discover"}, 200),
    ],
)
async def test_other_messages_are_refused(assistant: Assistant, message: dict[str, object], status: int) -> None:
    answer = await assistant.post(message)
    assert answer.status_code == status
    assert answer.json()["error"]["code"] in {-32600, -32601}


async def test_unknown_protocol_version_is_refused(assistant: Assistant) -> None:
    assert (await assistant.post(PING, **{"MCP-Protocol-Version": "1999-01-01"})).status_code == 400
    assert (await assistant.post(PING, **{"MCP-Protocol-Version": "2025-06-18"})).status_code == 200


async def test_bare_tool_names_are_refused(assistant: Assistant) -> None:
    answer = await assistant.post(
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "find_jobs", "arguments": {}}}
    )
    assert "invalid resource name" in answer.json()["error"]["message"]


async def test_all_tools_of_a_freelancer_are_listed(assistant: Assistant, sandbox: Sandbox) -> None:
    tools = (await assistant.rpc("tools/list"))["tools"]
    assert len(tools) == 32
    assert all(tool["name"].startswith("upwork__") for tool in tools)
    search = next(tool for tool in tools if tool["name"] == "upwork__find_jobs")
    assert search["inputSchema"]["required"] == ["action", "org_uid"]
    assert search["inputSchema"]["properties"]["action"]["enum"] == ["search", "get", "smart_search"]
    sandbox.quirks = sandbox.quirks.changed({"mcp_deprecated_aliases": False})
    assert len((await assistant.rpc("tools/list"))["tools"]) == 30


async def test_tool_help_shows_the_parameters_of_each_action(assistant: Assistant) -> None:
    shown = await assistant.tool("get_tool_help", tool_name="manage_proposals")
    create = shown["actions"]["create"]["params"]
    assert create["required"] == ["job_reference", "charged_amount", "cover_letter"]
    assert create["properties"]["job_reference"]["type"] == "string"
    assert (await assistant.refused("get_tool_help", tool_name="nothing"))["error_code"] == "UNKNOWN_TOOL"


async def test_org_uid_is_asked_for(assistant: Assistant) -> None:
    body, failed = await assistant.call("find_jobs", {"action": "search", "params": {}})
    assert failed
    assert list(body) == ["error_code", "reason", "status", "trace_id"]
    assert body["error_code"] == "ORG_UID_REQUIRED"
    assert body["reason"] == "org_uid is required. Call list_accounts first."
    assistant.org_uid = "1"
    assert (await assistant.refused("find_jobs", "search"))["error_code"] == "ORG_UID_INVALID"


async def test_types_are_checked_in_the_servers_words(assistant: Assistant) -> None:
    refusal = await assistant.refused(
        "manage_proposals", "create", job_reference=21, charged_amount=1, cover_letter="x"
    )
    assert refusal["reason"] == "job_reference must be a string, got float64"
    assert "at most 10" in (await assistant.refused("find_jobs", "search", limit=11))["reason"]
    assert "one of fixed, hourly" in (await assistant.refused("find_jobs", "search", job_type="any"))["reason"]
    assert "got bool" in (await assistant.refused("find_jobs", "search", query=True))["reason"]


@pytest.mark.parametrize("word", ["NaN", "Infinity", "1e999", "1" + "0" * 400])
async def test_numbers_without_an_end_are_refused(assistant: Assistant, word: str) -> None:
    params = f'{{"job_reference": "1", "cover_letter": "x", "charged_amount": {word}}}'
    inner = f'{{"action": "create", "org_uid": "{assistant.org_uid}", "params": {params}}}'
    message = f'{{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {{"name": "upwork__manage_proposals", "arguments": {inner}}}}}'
    headers = {"Authorization": f"Bearer {assistant.access}", "Mcp-Session-Id": assistant.session}
    answer = await assistant.http.post("/mcp", content=message, headers=headers)
    assert answer.status_code == 200
    assert answer.json()["result"]["isError"] is True


async def test_half_a_character_is_refused(assistant: Assistant) -> None:
    headers = {"Authorization": f"Bearer {assistant.access}", "Mcp-Session-Id": assistant.session}
    message = rb'{"jsonrpc": "2.0", "id": "\ud800", "method": "ping"}'
    assert (await assistant.http.post("/mcp", content=message, headers=headers)).status_code == 400


async def test_what_the_sandbox_does_not_do_is_said(assistant: Assistant) -> None:
    assert (await assistant.refused("manage_meetings", "x"))["error_code"] == "NOT_IN_SANDBOX"
    assert (await assistant.refused("boost_profile", "get_status"))["error_code"] == "NOT_IN_SANDBOX"
    assert (await assistant.refused("find_jobs", "steal"))["error_code"] == "INVALID_ACTION"
