"""An application that registers itself at the MCP door and calls its tools, step by step over plain HTTP."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any

import httpx2

from .conftest import BASE, REDIRECT, TOKEN, permit

VERIFIER = "v" * 64
RESOURCE = f"{BASE}/mcp"
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


@dataclass
class Assistant:
    """A registered application with a freelancer's token, a session, and the org_uid of its account."""

    http: httpx2.AsyncClient
    client_id: str
    access: str
    refresh: str
    session: str = ""
    org_uid: str = ""

    async def post(self, message: dict[str, Any], **headers: str) -> httpx2.Response:
        """Send a JSON-RPC message."""
        own = {"Mcp-Session-Id": self.session} if self.session else {}
        return await self.http.post(
            "/mcp", json=message, headers={"Authorization": f"Bearer {self.access}", **own, **headers}
        )

    async def rpc(self, method: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
        """Call a method; its result."""
        answer = await self.post({"jsonrpc": "2.0", "id": 1, "method": method, "params": params or {}})
        assert answer.status_code == 200, answer.text
        result: dict[str, Any] = answer.json()["result"]
        return result

    async def open(self) -> None:
        """Begin a session and learn the org_uid."""
        hello = {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-06-18"}}
        answer = await self.post(hello)
        assert answer.status_code == 200, answer.text
        self.session = answer.headers["mcp-session-id"]
        done = await self.post({"jsonrpc": "2.0", "method": "notifications/initialized"})
        assert (done.status_code, done.text) == (202, "")
        self.org_uid = (await self.tool("list_accounts"))["accounts"][0]["org_uid"]

    async def call(self, name: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], bool]:
        """Call a tool with raw arguments; its JSON text and whether it is an error."""
        result = await self.rpc("tools/call", {"name": f"upwork__{name}", "arguments": arguments})
        (part,) = result["content"]
        body: dict[str, Any] = json.loads(part["text"])
        assert len(body["trace_id"]) == 32
        return body, result["isError"]

    async def tool(self, name: str, action: str = "", /, **params: Any) -> dict[str, Any]:
        """Call a tool's action that must work."""
        body, failed = await self.call(name, self._arguments(action, params))
        assert not failed, body
        return body

    async def refused(self, name: str, action: str = "", /, **params: Any) -> dict[str, Any]:
        """Call a tool's action that must be refused."""
        body, failed = await self.call(name, self._arguments(action, params))
        assert failed, body
        return body

    def _arguments(self, action: str, params: dict[str, Any]) -> dict[str, Any]:
        return {"action": action, "org_uid": self.org_uid, "params": params} if action else params


async def register(http: httpx2.AsyncClient, redirect: str = REDIRECT) -> httpx2.Response:
    """Ask to be registered as a public client."""
    wanted = {
        "client_name": "An assistant",
        "redirect_uris": [redirect],
        "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"],
        "token_endpoint_auth_method": "none",
    }
    return await http.post("/register", json=wanted)


async def code_for(http: httpx2.AsyncClient, client_id: str, account: str, **more: str) -> str:
    """The code for a registered application after a person allowed it."""
    asked = {"client_id": client_id, "code_challenge": CHALLENGE, "code_challenge_method": "S256", **more}
    return await permit(http, account, **asked)


async def sign_in(http: httpx2.AsyncClient, account: str, resource: str = RESOURCE) -> Assistant:
    """Register, get a person's permission, get tokens."""
    client_id = (await register(http)).json()["client_id"]
    code = await code_for(http, client_id, account, **({"resource": resource} if resource else {}))
    form = {
        "grant_type": "authorization_code",
        "client_id": client_id,
        "code": code,
        "redirect_uri": REDIRECT,
        "code_verifier": VERIFIER,
        "resource": RESOURCE,
    }
    answer = await http.post(TOKEN, data=form)
    assert answer.status_code == 200, answer.text
    tokens = answer.json()
    return Assistant(http, client_id, tokens["access_token"], tokens["refresh_token"])
