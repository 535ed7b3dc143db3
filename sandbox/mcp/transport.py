"""``POST /mcp``: JSON-RPC over Streamable HTTP with sessions and bearer tokens. What the tools do is in ``tools``."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.context import Sandbox
from sandbox.grants import Grant
from sandbox.mcp import tools
from sandbox.mcp.metadata import RESOURCE_DOCUMENT, base_of
from sandbox.oauth import is_own_door

_VERSIONS: Final = ("2025-06-18", "2025-03-26")
_SESSION: Final = "mcp-session-id"
_BAD_REQUEST, _NO_METHOD, _BAD_PARAMS = -32600, -32601, -32602

Message = dict[str, Any]


def challenge(base: str) -> dict[str, str]:
    """The header that tells a client without a living token where to begin."""
    return {"WWW-Authenticate": f'Bearer error="invalid_token", resource_metadata="{base}{RESOURCE_DOCUMENT}"'}


async def post(request: Request) -> Response:
    """Answer one JSON-RPC message."""
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    grant = _grant(request, sandbox)
    if grant is None:
        return JSONResponse({"error": "invalid_token"}, 401, challenge(base_of(request)))
    request.scope["sandbox.account"] = sandbox.book.accounts[grant.account_id].name
    message = _read(await request.body())
    if message is None:
        return _failed(None, _BAD_REQUEST, "Invalid request", 400)
    number = message.get("id")
    if message["method"] == "initialize":
        return _initialize(sandbox, grant, message)
    problem = _session_problem(request, sandbox, grant, number)
    if problem is not None:
        return problem
    if number is None:
        return Response(status_code=202)
    return _answer(request, sandbox, grant, message)


async def close(request: Request) -> Response:
    """End the caller's session."""
    sandbox: Sandbox = request.app.state.sandbox
    grant = _grant(request, sandbox)
    if grant is None:
        return JSONResponse({"error": "invalid_token"}, 401, challenge(base_of(request)))
    known = sandbox.sessions.close(request.headers.get(_SESSION, ""), grant.id)
    return Response(status_code=204 if known else 404)


def _grant(request: Request, sandbox: Sandbox) -> Grant | None:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    grant = sandbox.grants.holder(token.strip(), sandbox.clock.now()) if kind.lower() == "bearer" else None
    if grant is None or grant.account_id not in sandbox.book.accounts:
        return None
    if sandbox.quirks.mcp_tokens_are_bound and not is_own_door(request, grant.resource):
        return None
    return grant


def _read(raw: bytes) -> Message | None:
    """A JSON-RPC request or notification; None for anything else, a batch too (2025-06-18 has none)."""
    try:
        message = json.loads(raw)
        # Half a surrogate pair is JSON and no text: it could not be sent back.
        json.dumps(message, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0" or not isinstance(message.get("method"), str):
        return None
    return message if isinstance(message.get("id"), str | int | None) else None


def _initialize(sandbox: Sandbox, grant: Grant, message: Message) -> Response:
    asked = message.get("params")
    wanted = asked.get("protocolVersion") if isinstance(asked, dict) else None
    result = {
        "protocolVersion": wanted if wanted in _VERSIONS else _VERSIONS[0],
        "capabilities": {"tools": {"listChanged": False}},
        "serverInfo": {"name": "Upwork MCP", "version": "sandbox"},
    }
    session = sandbox.sessions.open(grant.id, sandbox.clock.now())
    answer = _result(sandbox, message.get("id"), result)
    answer.headers[_SESSION] = session
    return answer


def _session_problem(request: Request, sandbox: Sandbox, grant: Grant, number: object) -> Response | None:
    version = request.headers.get("mcp-protocol-version")
    if version is not None and version not in _VERSIONS:
        return _failed(number, _BAD_REQUEST, f"Unsupported protocol version: {version}", 400)
    identifier = request.headers.get(_SESSION)
    if identifier is None:
        if not sandbox.quirks.mcp_needs_session:
            return None
        return _failed(number, _BAD_REQUEST, "Mcp-Session-Id header is required; call initialize first", 400)
    life = timedelta(minutes=sandbox.quirks.mcp_session_minutes)
    if not sandbox.sessions.use(identifier, grant.id, sandbox.clock.now(), life):
        return _failed(number, _BAD_REQUEST, "Session not found", 404)
    return None


def _answer(request: Request, sandbox: Sandbox, grant: Grant, message: Message) -> Response:
    number, method, params = message["id"], message["method"], message.get("params")
    if method == "ping":
        return _result(sandbox, number, {})
    if method == "tools/list":
        return _result(sandbox, number, {"tools": tools.listed(sandbox)})
    if method != "tools/call":
        return _failed(number, _NO_METHOD, f"Method not found: {method}", 200)
    if not isinstance(params, dict) or not isinstance(params.get("name"), str):
        return _failed(number, _BAD_PARAMS, "params.name must be a string", 200)
    name = tools.known(sandbox, params["name"])
    if name is None:
        return _failed(number, _BAD_PARAMS, f"invalid resource name: {params['name']}", 200)
    given = params.get("arguments")
    account = sandbox.book.accounts[grant.account_id]
    return _result(sandbox, number, tools.call(sandbox, account, base_of(request), name, given or {}))


def _result(sandbox: Sandbox, number: object, result: Message) -> Response:
    body = {"jsonrpc": "2.0", "id": number, "result": result}
    if not sandbox.quirks.mcp_answers_as_events:
        return JSONResponse(body)
    text = json.dumps(body, ensure_ascii=False)
    return Response(f"event: message\ndata: {text}\n\n", media_type="text/event-stream")


def _failed(number: object, code: int, message: str, status: int) -> JSONResponse:
    body = {"jsonrpc": "2.0", "id": number, "error": {"code": code, "message": message}}
    return JSONResponse(body, status)
