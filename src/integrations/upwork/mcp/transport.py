"""One JSON-RPC message over Streamable HTTP: what was answered, or which kind of failure it was. Sessions are ``sessions``'s matter.

An answer comes as JSON or as a stream of events; of a stream, the message that answers ours is taken and the rest passed over.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import httpx2

from src.integrations.upwork.errors import Busy, GatewayError, NotSent, Refused, TokenRefused, Unreachable

CALL_SECONDS: Final = 20.0
LARGEST_ANSWER: Final = 8_000_000
PROTOCOL_VERSION: Final = "2025-06-18"
NEVER_DONE: Final = frozenset({-32700, -32600, -32601, -32602})
"""JSON-RPC's own codes for a message that was not understood: nothing was done."""


class SessionLost(GatewayError):
    """The server does not know our session (any more). ``is_certain``: it said so, and nothing was done."""

    def __init__(self, *, is_certain: bool) -> None:
        super().__init__("the session is lost")
        self.is_certain = is_certain


@dataclass(frozen=True, slots=True, repr=False)
class Sending:
    """One message in the name of a token, within a session where there is one. Without ``id`` it is a notification."""

    token: str
    method: str
    params: Mapping[str, object]
    id: int | None = None
    session_id: str | None = None

    @property
    def body(self) -> dict[str, object]:
        """The message as JSON-RPC writes it."""
        message: dict[str, object] = {"jsonrpc": "2.0", "method": self.method, "params": dict(self.params)}
        return message if self.id is None else {**message, "id": self.id}

    @property
    def headers(self) -> dict[str, str]:
        """What goes with it."""
        named = {
            "Authorization": f"Bearer {self.token}",
            "Accept": "application/json, text/event-stream",
            "MCP-Protocol-Version": PROTOCOL_VERSION,
        }
        return named if self.session_id is None else {**named, "Mcp-Session-Id": self.session_id}


@dataclass(frozen=True, slots=True, repr=False)
class Reply:
    """The result of a message (empty for a notification) and the session that the server named with it."""

    result: Mapping[str, object]
    session_id: str | None


async def send(http: httpx2.AsyncClient, url: str, sending: Sending) -> Reply:
    """Send one message once and return its reply.

    Raises NotSent, Unreachable, Busy, TokenRefused, SessionLost, or Refused where the server answers with an error.
    """
    timeout = httpx2.Timeout(CALL_SECONDS, connect=5.0, pool=5.0)
    try:
        async with (
            asyncio.timeout(CALL_SECONDS),
            http.stream("POST", url, json=sending.body, headers=sending.headers, timeout=timeout) as response,
        ):
            _refuse_status(response, has_session=sending.session_id is not None)
            session_id = response.headers.get("Mcp-Session-Id")
            if sending.id is None:
                return Reply({}, session_id)
            return Reply(_result(await _message(response, sending.id)), session_id)
    except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
        raise NotSent(type(error).__name__) from error
    except (httpx2.HTTPError, TimeoutError) as error:
        raise Unreachable(type(error).__name__) from error


def _refuse_status(response: httpx2.Response, *, has_session: bool) -> None:
    """Raise what a status says where it is no success."""
    status = response.status_code
    if status < 300:
        return
    if status == 401:
        raise TokenRefused
    if status == 429:
        raise Busy(_seconds(response.headers.get("Retry-After")))
    if status == 404 and has_session:
        raise SessionLost(is_certain=True)
    if status == 400:
        raise SessionLost(is_certain=False)
    if status == 403 and _is_json(response):
        raise Refused("permission denied", is_certain=True)
    raise Unreachable(f"status {status}")


def _is_json(response: httpx2.Response) -> bool:
    return str(response.headers.get("Content-Type", "")).startswith("application/json")


async def _message(response: httpx2.Response, wanted: int) -> Mapping[str, object]:
    """Return the JSON-RPC message that answers ours; raises Unreachable where there is none."""
    if str(response.headers.get("Content-Type", "")).startswith("text/event-stream"):
        return await _from_events(response, wanted)
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > LARGEST_ANSWER:
            raise Unreachable("answer too large")
    found = _answer_to(wanted, bytes(body))
    if found is None:
        raise Unreachable("not an answer to what was asked")
    return found


async def _from_events(response: httpx2.Response, wanted: int) -> Mapping[str, object]:
    data: list[str] = []
    length = 0
    async for line in response.aiter_lines():
        length += len(line)
        if length > LARGEST_ANSWER:
            raise Unreachable("answer too large")
        if line.startswith("data:"):
            data.append(line.removeprefix("data:").removeprefix(" "))
        elif not line and data:
            found = _answer_to(wanted, "\n".join(data).encode())
            if found is not None:
                return found
            data = []
    found = _answer_to(wanted, "\n".join(data).encode()) if data else None
    if found is None:
        raise Unreachable("the stream ended without an answer")
    return found


def _answer_to(wanted: int, raw: bytes) -> Mapping[str, object] | None:
    """Return the message with our id; None for another one (a notification of the server's), or for no message at all."""
    try:
        message = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    is_ours = isinstance(message, Mapping) and message.get("id") == wanted
    return message if is_ours else None


def _result(message: Mapping[str, object]) -> Mapping[str, object]:
    """Return the result of an answer; raises Refused for an error, Unreachable for neither."""
    error, result = message.get("error"), message.get("result")
    if isinstance(error, Mapping):
        words = error.get("message")
        raise Refused(
            words[:300] if isinstance(words, str) else "no message", is_certain=error.get("code") in NEVER_DONE
        )
    if not isinstance(result, Mapping):
        raise Unreachable("an answer without a result")
    return result


def _seconds(header: str | None) -> float | None:
    """Return a Retry-After in seconds; None where it is missing or in the form of a date."""
    return float(header) if header is not None and header.strip().isdecimal() else None
