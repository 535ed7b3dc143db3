"""Transport posture, around the whole application: request id, client address, host names, body size, security headers.

Who is calling is not asked here: identity is a dependency of each route (``api.dependencies``).
"""

from __future__ import annotations

import ipaddress
import json
import re
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import structlog
from fastapi import FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from src.auth.models import UNKNOWN_ADDRESS
from src.config import WebSettings

PAGE_POLICY: Final = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; style-src-attr 'none'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types default"
)
DATA_POLICY: Final = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
HEADERS: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), hid=(), "
        "display-capture=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)"
    ),
}
TWO_YEARS: Final = "max-age=63072000; includeSubDomains"
UNIX_PEER: Final = "unix"
HEALTH_PREFIX: Final = "/health/"
DATA_PREFIXES: Final = ("/api/", "/auth/", "/security/", "/admin/")

FILE_POLICY: Final = f"{DATA_POLICY}; sandbox"
"""For what is saved and never shown, should a browser show it all the same."""

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class TrustedProxies:
    """Whose forwarding headers are believed: networks, and ``unix`` for a proxy on a local socket."""

    networks: tuple[Network, ...]
    has_unix: bool

    @classmethod
    def read(cls, names: Iterable[str]) -> TrustedProxies:
        """Read the setting; raises ValueError where an entry is neither an address, a network nor ``unix``."""
        listed = list(names)
        networks = tuple(ipaddress.ip_network(name, strict=False) for name in listed if name != UNIX_PEER)
        return cls(networks, UNIX_PEER in listed)

    def believes(self, address: str | None) -> bool:
        """True where what this peer says of its own peers counts."""
        if address is None:
            return self.has_unix
        parsed = _address(address)
        return parsed is not None and any(parsed in network for network in self.networks)


def client_address(peer: str | None, forwarded: Iterable[str], trusted: TrustedProxies) -> str:
    """Return the address of whoever called: the nearest one that is not a trusted proxy's.

    ``forwarded`` are the values of X-Forwarded-For. They are read from the right, one proxy at a time, and only as far as
    trust reaches; anything further left is the caller's own invention.
    """
    present = peer
    hops = [hop.strip() for value in forwarded for hop in value.split(",")]
    while hops and trusted.believes(present):
        parsed = _address(hops.pop())
        if parsed is None:
            break
        present = str(parsed)
    if present is None:
        return UNKNOWN_ADDRESS
    parsed = _address(present)
    return present[:64] if parsed is None else str(parsed)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        parsed = ipaddress.ip_address(text)
    except ValueError:
        return None
    mapped = parsed.ipv4_mapped if isinstance(parsed, ipaddress.IPv6Address) else None
    return mapped or parsed


def host_name(header: str) -> str:
    """Return the host of a ``Host`` header in lower case, without its port; empty where it is no plain host."""
    if header.startswith("["):
        name, bracket, port = header.partition("]")
        name += bracket
    else:
        name, _, port = header.partition(":")
        port = f":{port}" if _ else ""
    is_port = not port or (port.startswith(":") and port[1:].isdecimal() and port.isascii())
    return name.lower() if is_port else ""


@dataclass(frozen=True, slots=True)
class RoomyDoor:
    """A door that takes a larger body than others do, as long as that is no JSON, and how it refuses one beyond that."""

    method: str
    path: re.Pattern[str]
    max_body: int
    code: str
    title: str

    def takes(self, scope: Scope, headers: Headers) -> bool:
        """True where this call is one to this door."""
        is_here = scope["method"] == self.method and self.path.match(scope["path"]) is not None
        return is_here and "json" not in headers.get("content-type", "json")


class _Exchange:
    """One request and its answer: counts the body on the way in, puts headers on the way out."""

    def __init__(
        self, transport: Transport, scope: Scope, receive: Receive, send: Send, *, door: RoomyDoor | None
    ) -> None:
        self._transport = transport
        self._door = door
        self._max_body = door.max_body if door else transport.max_body
        self._receive = receive
        self._send = send
        self._state: dict[str, Any] = scope["state"]
        self._seen = 0
        self.is_too_large = False
        self.has_started = False

    async def receive(self) -> Message:
        """Pass the body on until it is too large; the application then sees a caller who went away."""
        message = await self._receive()
        if message["type"] == "http.request":
            self._seen += len(message.get("body", b""))
            if self._seen > self._max_body:
                self.is_too_large = True
                return {"type": "http.disconnect"}
        return message

    async def send(self, message: Message) -> None:
        """Pass the answer on with the headers every answer has; drop it where the body was too large."""
        if self.is_too_large and not self.has_started:
            return
        if message["type"] == "http.response.start":
            self.has_started = True
            self._transport.dress(MutableHeaders(scope=message), self._state)
        await self._send(message)

    def declares_too_much(self, headers: Headers) -> bool:
        """True where the length that is told is none, or too large."""
        declared = headers.get("content-length", "0")
        return not (declared.isascii() and declared.isdecimal()) or int(declared[:12]) > self._max_body

    async def refuse_size(self) -> None:
        """Answer that the body is too large for this door."""
        if self._door:
            await self.refuse(413, self._door.code, self._door.title)
        else:
            await self.refuse(413, "too_large", "The request is too large")

    async def refuse(self, status: int, code: str, title: str) -> None:
        """Answer with a problem of our own."""
        self.is_too_large = False
        body = json.dumps(
            {
                "type": "about:blank",
                "title": title,
                "status": status,
                "code": code,
                "request_id": self._state["request_id"],
            }
        ).encode()
        headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
        await self.send({"type": "http.response.start", "status": status, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})

    async def redirect(self, address: str) -> None:
        """Send the caller to another address for good."""
        headers = [(b"location", address.encode()), (b"content-length", b"0")]
        await self.send({"type": "http.response.start", "status": 308, "headers": headers})
        await self.send({"type": "http.response.body", "body": b""})


class Transport:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, web: WebSettings, roomy: Sequence[RoomyDoor] = ()) -> None:
        self._app = app
        self._roomy = roomy
        self._hosts = frozenset(host.lower() for host in web.hosts)
        self._trusted = TrustedProxies.read(web.proxies)
        self._origin = web.origin
        self._is_https = web.origin.startswith("https://")
        self.max_body = web.max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection; only HTTP is spoken here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1003})
            return
        headers = Headers(scope=scope)
        scope["state"] = {**scope.get("state", {}), **self._facts(scope, headers)}
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=scope["state"]["request_id"])
        door = next((each for each in self._roomy if each.takes(scope, headers)), None)
        exchange = _Exchange(self, scope, receive, send, door=door)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or host_name(hosts[0]) not in self._hosts:
            await exchange.refuse(400, "host_refused", "This host name is not served here")
        elif self._is_downgraded(scope, headers):
            await self._upgrade(exchange, scope)
        elif exchange.declares_too_much(headers):
            await exchange.refuse_size()
        else:
            await self._serve(exchange, scope)

    async def _serve(self, exchange: _Exchange, scope: Scope) -> None:
        try:
            await self._app(scope, exchange.receive, exchange.send)
        except Exception:
            # Whatever the application made of a body that was cut off, the answer is that it was too large.
            if not exchange.is_too_large:
                raise
        if exchange.is_too_large and not exchange.has_started:
            await exchange.refuse_size()

    def _is_downgraded(self, scope: Scope, headers: Headers) -> bool:
        """True where a client came over plain HTTP to an application that is reached by HTTPS. Only a trusted proxy's word counts.

        Being asked whether one is alive is left alone: whoever asks that on this machine has no certificate to ask with.
        """
        if not self._is_https or scope["path"].startswith(HEALTH_PREFIX):
            return False
        peer = scope.get("client")
        told = headers.get("x-forwarded-proto") if self._trusted.believes(peer[0] if peer else None) else None
        return (told or scope.get("scheme", "http")) != "https"

    async def _upgrade(self, exchange: _Exchange, scope: Scope) -> None:
        """Send a page on to HTTPS; refuse everything else, so that no script goes on sending secrets in clear."""
        is_page = scope["method"] in {"GET", "HEAD"} and not scope["path"].startswith(DATA_PREFIXES)
        if is_page:
            await exchange.redirect(self._origin + quote(scope["path"]))
        else:
            await exchange.refuse(403, "https_required", "Only https is served here")

    def _facts(self, scope: Scope, headers: Headers) -> dict[str, str]:
        peer = scope.get("client")
        return {
            "request_id": secrets.token_hex(12),
            "nonce": secrets.token_urlsafe(18),
            "client_address": client_address(
                peer[0] if peer else None, headers.getlist("x-forwarded-for"), self._trusted
            ),
        }

    def dress(self, headers: MutableHeaders, state: Mapping[str, Any]) -> None:
        """Put on an answer what every answer has. Pages get the page's policy, data and files one that allows nothing."""
        for name, value in HEADERS.items():
            headers[name] = value
        is_data = "json" in headers.get("content-type", "json")
        if "content-disposition" in headers:
            headers["Content-Security-Policy"] = FILE_POLICY
        else:
            headers["Content-Security-Policy"] = DATA_POLICY if is_data else PAGE_POLICY.format(nonce=state["nonce"])
        headers["X-Request-ID"] = state["request_id"]
        headers.setdefault("Cache-Control", "no-store")
        if self._is_https:
            headers["Strict-Transport-Security"] = TWO_YEARS


def install(app: FastAPI, web: WebSettings, roomy: Sequence[RoomyDoor] = ()) -> None:
    """Put the transport around ``app``, outside its own error handling too: a 500 is dressed like any other answer.

    ``add_middleware`` would not do: what it adds stands inside the framework's last error handler.
    """
    build = app.build_middleware_stack

    def build_with_transport() -> ASGIApp:
        return Transport(build(), web, roomy)

    app.build_middleware_stack = build_with_transport  # type: ignore[method-assign]
