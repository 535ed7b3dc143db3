"""Dynamic client registration (RFC 7591) with Upwork's rules on redirect hosts. The keys it makes are in ``grants``."""

from __future__ import annotations

import json
import secrets
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.context import Sandbox
from sandbox.grants import ApiKey
from sandbox.mcp.metadata import REGISTER_PATH, base_of

_MAX_REGISTRATIONS = 2000
_MAX_REDIRECTS = 10
_NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}


async def register(request: Request) -> Response:
    """Make a public client. It stays: there is no way to delete one, as at Upwork."""
    sandbox: Sandbox = request.app.state.sandbox
    try:
        wanted = json.loads(await request.body())
    except (ValueError, RecursionError):
        wanted = None
    if not isinstance(wanted, dict) or len(sandbox.grants.keys) >= _MAX_REGISTRATIONS:
        return _refuse("invalid_client_metadata")
    uris = wanted.get("redirect_uris")
    hosts = {host.strip() for host in sandbox.quirks.mcp_registration_hosts.split(",")}
    if not isinstance(uris, list) or not 0 < len(uris) <= _MAX_REDIRECTS or not all(_fits(uri, hosts) for uri in uris):
        return _refuse("invalid_redirect_uri")
    name = wanted.get("client_name")
    key = ApiKey(
        client_id=secrets.token_hex(16),
        secret=None,
        name=name[:200] if isinstance(name, str) and name else "MCP client",
        redirect_uris=uris,
        loopback=False,
        dynamic=True,
    )
    sandbox.grants.add_key(key)
    sandbox.keep()
    return JSONResponse(_registered(request, sandbox, key), 201, _NO_STORE)


async def refuse_change(_request: Request) -> Response:
    """A registration cannot be read, changed or deleted."""
    return Response(status_code=405)


def _registered(request: Request, sandbox: Sandbox, key: ApiKey) -> dict[str, Any]:
    return {
        "client_id": key.client_id,
        "client_id_issued_at": int(sandbox.clock.now().timestamp()),
        "client_secret_expires_at": 0,
        "registration_access_token": secrets.token_urlsafe(32),
        "registration_client_uri": f"{base_of(request)}{REGISTER_PATH}/{key.client_id}",
        "client_name": key.name,
        "redirect_uris": key.redirect_uris,
        "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"],
        "token_endpoint_auth_method": "none",
    }


def _fits(uri: object, hosts: set[str]) -> bool:
    if not isinstance(uri, str) or len(uri) > 2000:
        return False
    try:
        parts = urlsplit(uri)
        _ = parts.port
    except ValueError:
        return False
    # A name before an @ could make another host look like an allowed one.
    plain = "@" not in parts.netloc and not parts.fragment
    return plain and parts.scheme in {"http", "https"} and parts.hostname in hosts


def _refuse(code: str) -> JSONResponse:
    return JSONResponse({"error": code}, 400, _NO_STORE)
