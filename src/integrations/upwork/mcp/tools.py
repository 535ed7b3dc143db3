"""Calling Upwork's tools: the envelope around a call, and telling an answer from a refusal. Which tool does what is elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final
from uuid import UUID

import httpx2

from src.integrations.upwork.attempts import read
from src.integrations.upwork.errors import Busy, NotThere, PolicyUnread, Refused, Unreachable
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.mcp.sessions import Sessions
from src.integrations.upwork.meter import Meter
from src.integrations.upwork.untrusted import unwrapped
from src.integrations.upwork.values import at, rows, storable, text

PREFIX: Final = "upwork__"
LONGEST_WORDS: Final = 2_000
TOOL_PAGES: Final = 5
POLICY: Final = re.compile(r"understand the policy|acknowledge_policy|stay safe & build your reputation", re.IGNORECASE)
GONE: Final = re.compile(r"not found|no longer (exists|available)|is private|does not exist", re.IGNORECASE)
CERTAIN: Final = re.compile(
    r"\bVJ[A-Z]*-(?:[A-Z]+-)?\d+\b|REQUIRED|INVALID|NOT_FOUND|EXPIRED|VALIDATION|DUPLICATE|ALREADY|INSUFFICIENT|FORBIDDEN"
    r"|PERMISSION|must be a",
)
"""Words by which the service names its own reason: it decided, and did nothing. Any other failure proves nothing."""


class Tools:
    """The server's tools, called in somebody's name."""

    def __init__(self, http: httpx2.AsyncClient, url: str, meter: Meter) -> None:
        self._sessions = Sessions(http, url, meter)

    def forget(self, owner: UUID) -> None:
        """Forget a person's session: there is a new grant, or none."""
        self._sessions.forget(owner)

    async def _ask(self, grant: Grant, tool: str, action: str, **params: object) -> Mapping[str, object]:
        """Call a tool that changes nothing, at most three times, and return its answer."""
        return await self._ask_flat(grant, tool, _envelope(grant, action, params))

    async def _ask_flat(self, grant: Grant, tool: str, arguments: Mapping[str, object]) -> Mapping[str, object]:
        """Call a tool that takes no envelope."""
        call = _call(tool, arguments)
        return _answer(await read(lambda: self._sessions.read(grant, "tools/call", call)))

    async def _act(self, grant: Grant, tool: str, action: str, **params: object) -> Mapping[str, object]:
        """Call a tool that may change something, exactly once, and return its answer."""
        call = _call(tool, _envelope(grant, action, params))
        return _answer(await self._sessions.write(grant, "tools/call", call))

    async def _names(self, grant: Grant) -> frozenset[str]:
        """Return the names of the tools that this grant is offered, without their prefix."""
        found: set[str] = set()
        cursor: str | None = None
        for _ in range(TOOL_PAGES):
            params = {} if cursor is None else {"cursor": cursor}
            page = await read(lambda params=params: self._sessions.read(grant, "tools/list", params))  # type: ignore[misc]
            found |= {(text(tool, "name") or "").removeprefix(PREFIX) for tool in rows(page.get("tools"))}
            cursor = text(page, "nextCursor")
            if cursor is None:
                break
        return frozenset(found)


def _envelope(grant: Grant, action: str, params: Mapping[str, object]) -> dict[str, object]:
    given = {name: value for name, value in params.items() if value is not None}
    return {"action": action, "org_uid": grant.organization_id or "", "params": given}


def _call(tool: str, arguments: Mapping[str, object]) -> dict[str, object]:
    return {"name": f"{PREFIX}{tool}", "arguments": dict(arguments)}


def _answer(result: Mapping[str, object]) -> Mapping[str, object]:
    """Return what a tool answered; raises what its refusal means."""
    body = result.get("structuredContent")
    words = "\n".join(text(part, "text") or "" for part in rows(result.get("content")))
    if not isinstance(body, Mapping):
        body = _parsed(words)
    is_error = result.get("isError") is True or at(body, "status") == "error" or text(body, "error_code") is not None
    if is_error:
        raise _refusal(body, words)
    if body is None:
        if POLICY.search(words):
            raise PolicyUnread(_plain(words))
        raise Unreachable("an answer that is no JSON")
    return body


def _parsed(words: str) -> Mapping[str, object] | None:
    try:
        body = json.loads(words)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, Mapping) else None


def _refusal(body: Mapping[str, object] | None, words: str) -> Exception:
    code = text(body, "error_code") or ""
    reason = text(body, "reason") or text(body, "message") or text(body, "error") or ("" if body else words)
    said = _plain(f"{code}: {reason}" if code else reason) or "no message"
    if POLICY.search(said):
        return PolicyUnread(_plain(reason))
    if code in ("RATE_LIMITED", "TOO_MANY_REQUESTS"):
        return Busy(None)
    is_preview = "preview" in said.lower()
    if not is_preview and (GONE.search(reason) or code.endswith("NOT_FOUND")):
        return NotThere(said)
    return Refused(said, is_certain=bool(CERTAIN.search(said)))


def _plain(words: str) -> str:
    return unwrapped(storable(words))[0][:LONGEST_WORDS]


def listed(body: Mapping[str, object], *names: str) -> list[Mapping[str, object]]:
    """Return the rows of a list that stands under one of ``names``, at the top or below ``data``, bare or as edges."""
    for name in names:
        for where in (at(body, name), at(body, "data", name)):
            if isinstance(where, list):
                return list(rows(where))
            if isinstance(where, Mapping):
                return [node for edge in rows(where.get("edges")) if isinstance(node := edge.get("node"), Mapping)]
    return []


def next_cursor(body: Mapping[str, object], *names: str) -> str | None:
    """Return the next page's cursor, None at the end; it stands at the top, below ``data``, or below one of ``names``."""
    places = [body, at(body, "data"), *(at(body, "data", name) for name in names)]
    for place in places:
        if at(place, "pageInfo", "hasNextPage") is True:
            return text(place, "pageInfo", "endCursor")
    if any(at(place, "hasMore") is True for place in places):
        return next((found for place in places if (found := text(place, "next_cursor"))), None)
    return None
