"""Which addresses a model's server may have, and a way out that holds to it. What is sent there is not decided here.

An address that a person gives is reached by https, never within the operator's own network unless the operator allows it, and
never at a link-local address, where clouds keep their credentials. The name is resolved once: what was checked is what is
connected to, so that a name cannot change its meaning in between. Redirects are not followed by any client of ours.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import AsyncIterator
from functools import cache
from typing import Final, Literal

import httpx2

Trust = Literal["operator", "person", "person_private"]
"""Who gave an address: the operator; a person; a person who may name servers in the operator's network as well."""

MOST_REPLY_BYTES: Final = 4_000_000
_WRAPS_V4: Final = ipaddress.ip_network("64:ff9b::/96")
_NEVER: Final = tuple(
    map(
        ipaddress.ip_network,
        (
            "::/96",  # IPv4-compatible, given up in 2006
            "64:ff9b:1::/48",  # an operator's own NAT64: what stands behind it cannot be told from the address
            "2001::/32",  # Teredo, a tunnel
            "2002::/16",  # 6to4, a tunnel
            "192.88.99.0/24",  # its relays
            "fec0::/10",  # site-local, the private addresses of before 2004
            "3fff::/20",  # documentation
            "fd00:ec2::/32",  # where a cloud keeps its credentials beside the link-local address
        ),
    )
)
"""What Python's own properties do not tell, or not in every version: nobody's server for a model stands there."""

_ISATAP: Final = (0x00005EFE, 0x02005EFE)
_LOCAL_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class AddressRefused(httpx2.ConnectError):
    """An address that this person may not have us connect to. The text is for logs and names no address."""


class ReplyTooLong(httpx2.ReadError):
    """A server that does not stop talking."""


def check_url(url: str, trust: Trust) -> None:
    """Refuse what can be refused by its form alone; raises AddressRefused."""
    try:
        parts = httpx2.URL(url)
    except (httpx2.InvalidURL, ValueError, UnicodeError) as error:
        raise AddressRefused("not an address") from error
    if parts.scheme not in ("http", "https") or not parts.host:
        raise AddressRefused("not an address of the web")
    if trust == "operator":
        return
    if parts.userinfo or parts.query or parts.fragment:
        raise AddressRefused("more than an address")
    is_local = parts.host in _LOCAL_NAMES
    if parts.scheme == "http" and not (is_local and trust == "person_private"):
        raise AddressRefused("https is needed")
    if _as_address(parts.host) is not None or is_local:
        _check_address("127.0.0.1" if parts.host == "localhost" else parts.host, trust)


async def resolve(host: str, port: int, trust: Trust) -> str:
    """Return the one address to connect to; raises AddressRefused where the name has any that is not allowed."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressRefused("the name is not known") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        _check_address(address, trust)
    if not addresses:
        raise AddressRefused("the name has no address")
    return addresses[0]


def _as_address(text: str) -> _Address | None:
    try:
        return ipaddress.ip_address(text.strip("[]").partition("%")[0])
    except ValueError:
        return None


def _check_address(text: str, trust: Trust) -> None:
    address = _as_address(text)
    if address is None:
        raise AddressRefused("not an address")
    if trust == "operator":
        return
    inner = _unwrapped(address)
    if _is_tunnel(inner) or any(inner in network for network in _NEVER):
        raise AddressRefused("a special address")
    if inner.is_link_local or inner.is_multicast or inner.is_unspecified or inner.is_reserved:
        raise AddressRefused("a special address")
    if trust == "person" and not inner.is_global:
        raise AddressRefused("a private address")


def _unwrapped(address: _Address) -> _Address:
    """Return the IPv4 address that an IPv6 address stands for, where it is mapped or behind the well-known NAT64."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _WRAPS_V4:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address


def _is_tunnel(address: _Address) -> bool:
    """Say whether an IPv6 address of any prefix is one of ISATAP's, which end in an IPv4 address."""
    return isinstance(address, ipaddress.IPv6Address) and (int(address) >> 32) & 0xFFFFFFFF in _ISATAP


class GuardedTransport(httpx2.AsyncBaseTransport):
    """Connects to the very address that was checked, with the name for TLS and ``Host``, and cuts endless replies."""

    def __init__(self, inner: httpx2.AsyncBaseTransport, trust: Trust) -> None:
        self._inner = inner
        self._trust = trust

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request; raises AddressRefused."""
        url = request.url
        check_url(str(url.copy_with(query=None, fragment=None)), self._trust)
        port = url.port or (443 if url.scheme == "https" else 80)
        name = url.raw_host.decode("ascii")
        address = await resolve(name, port, self._trust)
        request.headers["Accept-Encoding"] = "identity"
        pinned = httpx2.Request(
            request.method,
            url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": name},
        )
        response = await self._inner.handle_async_request(pinned)
        if not isinstance(response.stream, httpx2.AsyncByteStream) or response.headers.get("Content-Encoding"):
            # What was asked for is plain: a packed reply could unpack to any size.
            await response.aclose()
            raise httpx2.ReadError("not a plain stream")
        response.stream = _Bounded(response.stream)
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


class _Bounded(httpx2.AsyncByteStream):
    """A reply that ends, whatever the server does."""

    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = MOST_REPLY_BYTES
        async for chunk in self._inner:
            left -= len(chunk)
            if left < 0:
                raise ReplyTooLong("the reply does not end")
            yield chunk

    async def aclose(self) -> None:
        await self._inner.aclose()


@cache
def _tls() -> ssl.SSLContext:
    """Return the one TLS context: reading the authorities takes longer than a letter by the composer."""
    return ssl.create_default_context()


def guarded_client(trust: Trust, timeout: httpx2.Timeout) -> httpx2.AsyncClient:
    """Return a client for one server, to be closed after use: no connection is ever shared between two names."""
    return httpx2.AsyncClient(
        transport=GuardedTransport(httpx2.AsyncHTTPTransport(verify=_tls(), trust_env=False), trust),
        timeout=timeout,
        follow_redirects=False,
        trust_env=False,
    )
