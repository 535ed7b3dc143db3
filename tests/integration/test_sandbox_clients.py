"""The MCP SDK's own client against the sandbox: discovery, registration, permission, tools, preview, confirmation."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from mcp.client import Client
from mcp.client.auth import AuthorizationCodeResult, OAuthClientProvider
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.auth import OAuthClientInformationFull, OAuthClientMetadata, OAuthToken
from pydantic import AnyUrl

from sandbox.clock import Clock
from sandbox.content import compose
from sandbox.context import Sandbox, build
from sandbox.server import create_app

BASE = "http://localhost:18181"
REDIRECT = "http://localhost:18182/callback"
START = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Storage:
    """What an application keeps of its registration and its tokens."""

    def __init__(self) -> None:
        self.tokens: OAuthToken | None = None
        self.registration: OAuthClientInformationFull | None = None

    async def get_tokens(self) -> OAuthToken | None:
        return self.tokens

    async def set_tokens(self, tokens: OAuthToken) -> None:
        self.tokens = tokens

    async def get_client_info(self) -> OAuthClientInformationFull | None:
        return self.registration

    async def set_client_info(self, client_info: OAuthClientInformationFull) -> None:
        self.registration = client_info


class Person:
    """Somebody with a browser who allows the connection as the first freelancer."""

    def __init__(self, sandbox: Sandbox, transport: httpx2.ASGITransport) -> None:
        self._browser = httpx2.AsyncClient(transport=transport, base_url=BASE)
        self._account = next(iter(sandbox.book.accounts))
        self._came_back = ""
        self.asked: dict[str, list[str]] = {}

    async def open(self, address: str) -> None:
        self.asked = parse_qs(urlsplit(address).query)
        page = await self._browser.get(address)
        ticket = re.search(r'name="ticket" value="([^"]+)"', page.text)
        assert ticket, page.text
        form = {"ticket": ticket[1], "account": self._account, "decision": "allow"}
        answer = await self._browser.post(urlsplit(address).path, data=form)
        self._came_back = answer.headers["location"]

    async def come_back(self) -> AuthorizationCodeResult:
        query = parse_qs(urlsplit(self._came_back).query)
        return AuthorizationCodeResult(code=query["code"][0], state=query["state"][0])


@pytest.fixture
def world() -> Sandbox:
    made = build(7, 300, compose, clock=Clock(lambda: START))
    made.quirks = made.quirks.changed({"rate_limit": False})
    return made


@pytest.fixture
def transport(world: Sandbox) -> httpx2.ASGITransport:
    return httpx2.ASGITransport(app=create_app(world), client=("127.0.0.1", 50_000))


@pytest.fixture
def person(world: Sandbox, transport: httpx2.ASGITransport) -> Person:
    return Person(world, transport)


@pytest.fixture
async def http(transport: httpx2.ASGITransport, person: Person) -> AsyncIterator[httpx2.AsyncClient]:
    metadata = OAuthClientMetadata(
        client_name="A conformance run",
        redirect_uris=[AnyUrl(REDIRECT)],
        grant_types=["authorization_code", "refresh_token"],
        response_types=["code"],
        token_endpoint_auth_method="none",
    )
    auth = OAuthClientProvider(
        f"{BASE}/mcp", metadata, Storage(), redirect_handler=person.open, callback_handler=person.come_back
    )
    async with httpx2.AsyncClient(transport=transport, auth=auth) as client:
        yield client


async def call(client: Client, tool: str, org_uid: str | None, action: str = "", **params: Any) -> dict[str, Any]:
    """Call a tool and read its JSON text."""
    arguments = {"action": action, "org_uid": org_uid, "params": params} if org_uid else params
    result = await client.call_tool(f"upwork__{tool}", arguments)
    assert not result.is_error, result
    body: dict[str, Any] = json.loads(result.content[0].text)  # type: ignore[union-attr]
    return body


def is_free(world: Sandbox, number: str) -> bool:
    """Whether the first freelancer can send a proposal without answers to a posting."""
    me, posting = next(iter(world.book.accounts)), world.world.posting(number)
    known = world.desk.of(me, number) is not None or world.engagements.is_invited(me, number)
    return posting is not None and not posting.text.questions and not known


@pytest.mark.parametrize("mode", ["legacy", "auto"])
@pytest.mark.parametrize("events", [False, True])
async def test_client_of_the_mcp_sdk(
    world: Sandbox, http: httpx2.AsyncClient, person: Person, mode: str, events: bool
) -> None:
    world.quirks = world.quirks.changed({"mcp_answers_as_events": events})
    me = next(iter(world.book.accounts.values()))
    async with Client(streamable_http_client(f"{BASE}/mcp", http_client=http), mode=mode) as client:
        tools = (await client.list_tools()).tools
        assert len(tools) == 32
        org_uid = (await call(client, "list_accounts", None))["accounts"][0]["org_uid"]
        assert org_uid == me.organization_id
        found = (await call(client, "find_jobs", org_uid, "search", limit=10))["jobs"]
        posting = next(job for job in found if is_free(world, job["id"]))
        await call(client, "manage_proposals", org_uid, "acknowledge_policy")
        wish = {"job_reference": posting["id"], "charged_amount": 40, "cover_letter": "I would begin small."}
        made = await call(client, "manage_proposals", org_uid, "create", **wish)
        before = me.connects
        done = await call(client, "confirm_preview", org_uid, "confirm", type="proposal", preview_id=made["preview_id"])
        assert done["data"]["createJobProposal"]["status"] == "SUCCESS"
        assert before - me.connects == made["preview"]["connects_cost"]
    assert person.asked["resource"] == [f"{BASE}/mcp"]
    assert person.asked["code_challenge_method"] == ["S256"]
    assert "scope" not in person.asked
