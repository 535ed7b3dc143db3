"""Finding out where an MCP server lets people sign in (RFC 9728, RFC 8414), and registering there (RFC 7591).

Keeping what was registered, and deciding when to ask, is ``services/upwork_clients.py``'s matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import httpx2

from src.auth.oauth import OAuthEndpoints, OAuthUnreachable

RESOURCE_PATH: Final = "/.well-known/oauth-protected-resource"
SERVER_PATH: Final = "/.well-known/oauth-authorization-server"
REGISTER_PATH: Final = "/register"
OWN_DOMAIN: Final = "upwork.com"
CLIENT_NAME: Final = "Upwork Web App"


class RegistrationRefused(Exception):
    """The server does not register this redirect address: it takes loopback addresses and a few hosts of its choice."""


@dataclass(frozen=True, slots=True)
class AuthorizationServer:
    """Where people sign in for a server, and where clients may register, in the order to try."""

    endpoints: OAuthEndpoints
    registration: tuple[str, ...]


async def discover(http: httpx2.AsyncClient, server: str) -> AuthorizationServer:
    """Return who gives tokens for the MCP server at ``server``; raises OAuthUnreachable.

    What the documents name is only believed on the server's own host, or over https within Upwork's domain: codes, verifiers
    and tokens are sent there.
    """
    parts = urlsplit(server)
    origin = f"{parts.scheme}://{parts.netloc}"
    resource = await _get(http, f"{origin}{RESOURCE_PATH}{parts.path}")
    issuers = resource.get("authorization_servers")
    issuer = issuers[0] if isinstance(issuers, list) and issuers else None
    if resource.get("resource") != server or not isinstance(issuer, str) or not _is_trusted(issuer, parts.netloc):
        raise OAuthUnreachable("metadata: of another resource")
    told = await _get(http, f"{issuer.rstrip('/')}{SERVER_PATH}")
    methods = told.get("code_challenge_methods_supported")
    if told.get("issuer") != issuer or not isinstance(methods, list) or "S256" not in methods:
        raise OAuthUnreachable("metadata: of another server, or without PKCE")
    names = ("authorization_endpoint", "token_endpoint", "revocation_endpoint", "registration_endpoint")
    urls = [url for name in names if isinstance(url := told.get(name), str) and _is_trusted(url, parts.netloc)]
    if len(urls) != len(names):
        raise OAuthUnreachable("metadata: an endpoint is missing or elsewhere")
    # One report says that the advertised address is a page for people and that this one works.
    second = f"{issuer.rstrip('/')}{REGISTER_PATH}"
    return AuthorizationServer(OAuthEndpoints(*urls[:3]), tuple(dict.fromkeys((urls[3], second))))


def _is_trusted(url: str, own_host: str) -> bool:
    parts = urlsplit(url)
    if parts.netloc == own_host:
        return parts.scheme in ("http", "https")
    host = parts.hostname or ""
    return parts.scheme == "https" and (host == OWN_DOMAIN or host.endswith(f".{OWN_DOMAIN}"))


async def register(http: httpx2.AsyncClient, server: AuthorizationServer, redirect_uri: str) -> str:
    """Register this installation as a public client and return its id; raises RegistrationRefused or OAuthUnreachable."""
    wanted = {
        "client_name": CLIENT_NAME,
        "redirect_uris": [redirect_uri],
        "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"],
        "token_endpoint_auth_method": "none",
    }
    for url in server.registration:
        try:
            response = await http.post(url, json=wanted)
        except httpx2.HTTPError as error:
            raise OAuthUnreachable(type(error).__name__) from error
        body = _object(response)
        client_id = body.get("client_id")
        if response.status_code == 201 and isinstance(client_id, str) and client_id:
            return client_id
        if response.status_code == 400 and body.get("error") == "invalid_redirect_uri":
            raise RegistrationRefused(redirect_uri)
    raise OAuthUnreachable("registration: no usable answer")


async def _get(http: httpx2.AsyncClient, url: str) -> Mapping[str, object]:
    try:
        response = await http.get(url)
    except httpx2.HTTPError as error:
        raise OAuthUnreachable(type(error).__name__) from error
    if response.status_code != 200:
        raise OAuthUnreachable(f"metadata: status {response.status_code}")
    return _object(response)


def _object(response: httpx2.Response) -> Mapping[str, object]:
    """Return the answer's object, empty where there is none."""
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, Mapping) else {}
