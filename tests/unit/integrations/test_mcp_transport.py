"""JSON-RPC over Streamable HTTP and its sessions, with a server that answers whatever a test wants."""

from __future__ import annotations

import json
from contextlib import asynccontextmanager
from uuid import uuid4

import httpx2
import pytest

from src.domain.accounts import Account
from src.domain.proposals import ProposalSubmission
from src.integrations.http import build_client
from src.integrations.upwork.errors import (
    Busy,
    GatewayError,
    NotSent,
    NotThere,
    PolicyUnread,
    Refused,
    TokenRefused,
    Unreachable,
)
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.mcp.gateway import McpGateway
from src.integrations.upwork.mcp.sessions import LIFE_SECONDS, Sessions

URL = "https://mcp.example/mcp"
ACCOUNT = Account("", "", "A name", "100", "Freelancer")


class Freely:
    """A meter that lets everything pass."""

    @asynccontextmanager
    async def request(self, _person, _purpose):
        yield


class Server:
    """A server that opens sessions and answers calls as told; each answer is used once, the last for ever."""

    def __init__(self, *answers) -> None:
        self.answers = list(answers)
        self.seen: list[tuple[str, str | None]] = []
        self.bodies: list[dict] = []
        self.opened = 0

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        message = json.loads(request.content)
        method = message["method"]
        self.seen.append((method, request.headers.get("Mcp-Session-Id")))
        self.bodies.append(message)
        if method == "initialize":
            self.opened += 1
            result = {"protocolVersion": "2025-06-18", "capabilities": {}, "serverInfo": {"name": "x", "version": "1"}}
            return httpx2.Response(200, json=rpc(message, result), headers={"Mcp-Session-Id": f"s{self.opened}"})
        if method.startswith("notifications/"):
            return httpx2.Response(202)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer(message) if callable(answer) else answer


def rpc(message, result):
    return {"jsonrpc": "2.0", "id": message["id"], "result": result}


def told(body, *, is_error=False):
    """A tool's answer as JSON text."""

    def answer(message):
        content = [{"type": "text", "text": json.dumps(body)}]
        return httpx2.Response(200, json=rpc(message, {"content": content, "isError": is_error}))

    return answer


def as_events(body):
    """A tool's answer as a stream, behind a notification of the server's own."""

    def answer(message):
        result = {"content": [{"type": "text", "text": json.dumps(body)}]}
        note = json.dumps({"jsonrpc": "2.0", "method": "notifications/progress", "params": {}})
        mine = json.dumps(rpc(message, result))
        head, tail = mine.split(", ", 1)
        text = f": hello\n\ndata: {note}\n\nid: 2\nevent: message\ndata: {head},\ndata: {tail}\n\n"
        return httpx2.Response(200, content=text, headers={"Content-Type": "text/event-stream"})

    return answer


@asynccontextmanager
async def door(server: Server):
    async with build_client(transport=httpx2.MockTransport(server)) as http:
        yield McpGateway(http, URL, Freely())


def grant():
    return Grant(uuid4(), "a-token", "100")


BALANCE = {"balance": {"connectsBalance": 94}}


@pytest.mark.parametrize("answer", [told(BALANCE), as_events(BALANCE)], ids=["json", "events"])
async def test_session_is_opened_once_and_echoed(answer):
    server, mine = Server(answer), grant()
    async with door(server) as gateway:
        assert await gateway.connects_balance(mine) == 94
        assert await gateway.connects_balance(mine) == 94
    assert server.seen == [
        ("initialize", None),
        ("notifications/initialized", "s1"),
        ("tools/call", "s1"),
        ("tools/call", "s1"),
    ]
    call = server.bodies[-1]["params"]
    assert call["name"] == "upwork__get_profile"
    assert call["arguments"] == {"action": "connects_balance", "org_uid": "100", "params": {}}


@pytest.mark.parametrize("status", [400, 404])
async def test_read_whose_session_is_lost_is_asked_once_more_in_a_new_one(status):
    server = Server(httpx2.Response(status), told(BALANCE))
    async with door(server) as gateway:
        assert await gateway.connects_balance(grant()) == 94
    assert server.opened == 2


@pytest.mark.parametrize(("status", "kind"), [(404, NotSent), (400, Unreachable)])
async def test_write_whose_session_is_lost_is_never_sent_again(status, kind):
    server = Server(httpx2.Response(status))
    async with door(server) as gateway:
        with pytest.raises(kind):
            await gateway.send_message(grant(), "room_1", "Hello")
    assert [method for method, _ in server.seen].count("tools/call") == 1


async def test_old_session_is_opened_anew():
    now = 0.0
    server = Server(told(BALANCE))
    async with build_client(transport=httpx2.MockTransport(server)) as http:
        sessions, mine = Sessions(http, URL, Freely(), clock=lambda: now), grant()
        await sessions.read(mine, "tools/call", {})
        now = LIFE_SECONDS + 1
        await sessions.read(mine, "tools/call", {})
    assert server.opened == 2


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx2.Response(401), TokenRefused),
        (httpx2.Response(429, headers={"Retry-After": "7"}), Busy),
        (httpx2.Response(502, content=b"<html>"), Unreachable),
        (httpx2.Response(200, content=b"<html>Just a moment"), Unreachable),
        (httpx2.Response(200, content=b'{"jsonrpc": "2.0", "id": 999, "result": {}}'), Unreachable),
        (httpx2.Response(200, content=b"data: {}\n\n", headers={"Content-Type": "text/event-stream"}), Unreachable),
        (httpx2.Response(403, content=b"<html>"), Unreachable),
        (httpx2.Response(403, json={}), Refused),
        (lambda m: httpx2.Response(200, json={"jsonrpc": "2.0", "id": m["id"], "error": {"code": -32602}}), Refused),
        (told({"error_code": "NOT_FOUND", "reason": "Room not found", "status": "error"}, is_error=True), NotThere),
        (told({"error_code": "X", "reason": "no", "status": "error"}), Refused),
    ],
)
async def test_failure_is_told_by_its_kind_and_a_write_is_tried_once(answer, kind):
    server = Server(answer)
    async with door(server) as gateway:
        with pytest.raises(kind):
            await gateway.send_message(grant(), "room_1", "Hello")
    assert [method for method, _ in server.seen].count("tools/call") == 1


@pytest.mark.parametrize(
    ("code", "reason", "is_certain"),
    [
        ("ORG_UID_REQUIRED", "org_uid is required. Call list_accounts first.", True),
        ("VJ-JA-10", "proposal exists", True),
        ("PREVIEW_NOT_FOUND", "Preview not found", True),
        ("INVALID_PARAMS", "job_reference must be a string, got float64", True),
        ("INTERNAL", "something went wrong", False),
    ],
)
async def test_only_a_refusal_that_names_its_reason_is_certain(code, reason, is_certain):
    refusal = {"error_code": code, "reason": reason, "status": "error", "trace_id": "1" * 32}
    async with door(Server(told(refusal, is_error=True))) as gateway:
        with pytest.raises(Refused) as refused:
            await gateway.send_message(grant(), "room_1", "Hello")
    assert refused.value.is_certain is is_certain


SUBMISSION = ProposalSubmission("2100000000000000001", charged_amount=45, cover_letter="I can do this.")
PREVIEW = {
    "job_reference": "2100000000000000001",
    "charged_amount": 45.0,
    "cover_letter": "I can do this.",
    "connects_cost": 11,
    "connects_balance": 94,
}


@pytest.mark.parametrize("name", ["preview_id", "draft_id"])
async def test_preview_is_taken_under_both_its_names_and_confirmed_once(name):
    answers = [
        told({name: "p-1", "preview": PREVIEW}),
        told({"data": {"createJobProposal": {"newProposalId": "9", "status": "SUCCESS"}}}),
    ]
    server = Server(*answers)
    async with door(server) as gateway:
        mine = grant()
        rehearsal = await gateway.prepare(mine, ACCOUNT, SUBMISSION)
        assert (rehearsal.preview_id, rehearsal.price, rehearsal.balance) == ("p-1", 11, 94)
        assert (await gateway.submit(mine, ACCOUNT, rehearsal)).proposal_id == "9"
    assert server.bodies[-1]["params"]["arguments"]["params"] == {"type": "proposal", "preview_id": "p-1"}


@pytest.mark.parametrize("change", [{"charged_amount": 40}, {"cover_letter": "Other."}, {"job_reference": "1"}])
async def test_preview_of_another_content_is_never_confirmed(change):
    async with door(Server(told({"preview_id": "p-1", "preview": {**PREVIEW, **change}}))) as gateway:
        with pytest.raises(Refused) as refused:
            await gateway.prepare(grant(), ACCOUNT, SUBMISSION)
    assert refused.value.is_certain


POLICY = "Stay safe & build your reputation... To proceed, the user must explicitly confirm they understand the policy"


@pytest.mark.parametrize(
    "answer",
    [
        told({"error_code": "POLICY", "reason": POLICY, "status": "error"}, is_error=True),
        told({"message": POLICY}),
        lambda m: httpx2.Response(200, json=rpc(m, {"content": [{"type": "text", "text": POLICY}]})),
    ],
    ids=["refusal", "answer", "plain"],
)
async def test_policy_is_handed_to_the_person(answer):
    async with door(Server(answer)) as gateway:
        with pytest.raises(PolicyUnread) as unread:
            await gateway.prepare(grant(), ACCOUNT, SUBMISSION)
    assert unread.value.words == POLICY


async def test_connection_that_never_came_about_sent_nothing():
    async def refuse(_request):
        raise httpx2.ConnectError("x")

    async with build_client(transport=httpx2.MockTransport(refuse)) as http:
        with pytest.raises(NotSent):
            await McpGateway(http, URL, Freely()).send_message(grant(), "room_1", "Hello")


async def test_nothing_of_a_token_is_shown_in_errors():
    async with door(Server(httpx2.Response(500))) as gateway:
        with pytest.raises(GatewayError) as failed:
            await gateway.send_message(grant(), "room_1", "Hello")
    assert "a-token" not in repr(failed.value)
    assert "a-token" not in repr(grant())
