"""What a call meets before and after its door: counting, rate limits, failures on request. Which failures is in ``faults``."""

from __future__ import annotations

import asyncio
import json
import time
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sandbox.calls import Call
from sandbox.context import Sandbox
from sandbox.faults import Fault
from sandbox.graphql import MAX_BODY, read
from sandbox.mcp.metadata import REGISTER_PATH, base_of
from sandbox.mcp.transport import challenge
from sandbox.oauth import AUTHORIZE_PATH, MCP_PATH, TOKEN_PATH

_GRAPHQL_PATH = "/graphql"
_TOOL_PREFIX = "upwork__"
_HTML = b"<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1></body></html>"
_BAD_GATEWAY = b"<html><head><title>Bad gateway</title></head><body><center><h1>Bad gateway</h1></center></body></html>"
_EXPIRED = b'{"error":"invalid_grant","error_description":"Refresh token is expired or revoked or not registered"}'


class TooLong(Exception):
    """The body is longer than any honest request's."""


class Gate:
    """ASGI middleware around the doors that stand for Upwork; the sandbox's own pages pass untouched."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox) -> None:
        self._app = app
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one call through, or not."""
        if scope["type"] != "http" or not _stands_for_upwork(scope["path"]):
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        try:
            body = await _read_all(receive)
        except TooLong:
            await _answer(send, 413, b"Payload Too Large", b"text/plain")
            return
        names = _names(scope["path"], body)
        watched = _Watched(send)
        fault = None
        if self._within_limits(scope):
            fault = self._sandbox.faults.strike(names)
            await self._serve(fault, scope, _replay(body, receive), watched)
        else:
            await _too_many(watched, None)
        self._sandbox.calls.note(
            Call(
                moment=self._sandbox.clock.now(),
                name=names[-1],
                status=watched.status,
                account=scope.get("sandbox.account", ""),
                milliseconds=round((time.perf_counter() - started) * 1000, 1),
                fault=fault.kind if fault else "",
            )
        )

    def _within_limits(self, scope: Scope) -> bool:
        quirks = self._sandbox.quirks
        address = (scope.get("client") or ("unknown", 0))[0]
        if not quirks.rate_limit or not scope["path"].startswith((_GRAPHQL_PATH, MCP_PATH, "/api/")):
            return True
        return self._sandbox.limiter.allows(address, time.monotonic(), quirks.rate_per_second, quirks.rate_per_minute)

    async def _serve(self, fault: Fault | None, scope: Scope, receive: Receive, send: _Watched) -> None:
        kind = fault.kind if fault is not None else None
        if fault is None or kind in {"slow", "partial"}:
            if fault is not None and kind == "slow":
                await asyncio.sleep(fault.seconds)
            scope["sandbox.partial"] = kind == "partial"
            await self._app(scope, receive, send)
        elif kind == "lost_answer":
            await self._app(scope, receive, _swallow)
            await _lose(send, fault)
        elif kind == "timeout":
            await asyncio.sleep(fault.seconds)
            await _lose(send, fault)
        elif kind == "too_many":
            await _too_many(send, fault.retry_after)
        elif kind == "expired_grant":
            if scope["path"] == TOKEN_PATH:
                await _answer(send, 400, _EXPIRED, b"application/json")
            else:
                await _answer(send, 401, b'{"message":"Unauthorized"}', b"application/json", _challenge(scope))
        elif kind == "html":
            await _answer(send, 200, _HTML, b"text/html; charset=UTF-8")
        else:
            await _answer(send, fault.status, _BAD_GATEWAY, b"text/html")


class _Watched:
    """A send that remembers the status; 0 until one was sent whole."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


def _stands_for_upwork(path: str) -> bool:
    doors = (_GRAPHQL_PATH, MCP_PATH, REGISTER_PATH, AUTHORIZE_PATH)
    return path in doors or path.startswith(("/api/", "/.well-known/"))


async def _read_all(receive: Receive) -> bytes:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            break
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > MAX_BODY:
            raise TooLong
        if not message.get("more_body"):
            break
    return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def again() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


def _names(path: str, body: bytes) -> tuple[str, ...]:
    """What the call may be known by: its path, its operation's name, its root field; the last is the one counted."""
    if path == TOKEN_PATH:
        grant = dict(parse_qsl(body.decode(errors="replace"))).get("grant_type", "")
        return (grant, path) if grant else (path,)
    if path not in (_GRAPHQL_PATH, MCP_PATH):
        return (path,)
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return (path,)
    if path == MCP_PATH:
        return (path, *_tool_names(asked))
    if not isinstance(asked, dict) or not isinstance(asked.get("query"), str):
        return (path,)
    name = asked.get("operationName")
    return (path, *((name,) if isinstance(name, str) else ()), *read(asked["query"]).roots)


def _tool_names(asked: object) -> tuple[str, ...]:
    """The JSON-RPC method, the tool without its prefix, and the tool with its action."""
    if not isinstance(asked, dict) or not isinstance(asked.get("method"), str):
        return ()
    params = asked.get("params")
    if asked["method"] != "tools/call" or not isinstance(params, dict) or not isinstance(params.get("name"), str):
        return (asked["method"],)
    tool = params["name"].removeprefix(_TOOL_PREFIX)
    arguments = params.get("arguments")
    action = arguments.get("action") if isinstance(arguments, dict) else None
    return (asked["method"], tool, f"{tool}.{action}" if isinstance(action, str) else tool)


async def _swallow(_message: Message) -> None:
    return


async def _lose(send: _Watched, fault: Fault) -> None:
    """End a call whose answer never comes: a gateway's error, or a connection cut in the middle of the answer."""
    if not fault.drop:
        await _answer(send, fault.status if fault.kind == "lost_answer" else 504, _BAD_GATEWAY, b"text/html")
        return
    headers = [(b"content-type", b"application/json"), (b"content-length", b"4096")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    # The server cuts the connection when an application returns before the promised length.
    await send({"type": "http.response.body", "body": b"{", "more_body": True})
    send.status = 0


def _challenge(scope: Scope) -> list[tuple[bytes, bytes]]:
    if scope["path"] != MCP_PATH:
        return []
    return [(name.lower().encode(), text.encode()) for name, text in challenge(base_of(Request(scope))).items()]


async def _too_many(send: _Watched, retry_after: int | None) -> None:
    extra = [(b"retry-after", str(retry_after).encode())] if retry_after is not None else []
    await _answer(send, 429, b"Too Many Requests", b"text/plain", extra)


async def _answer(
    send: Send | _Watched, status: int, body: bytes, kind: bytes, extra: list[tuple[bytes, bytes]] | None = None
) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), *(extra or [])]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
