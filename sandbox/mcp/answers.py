"""What tools are called with and what they say: call, refusal, wrapper, pages. What is said is decided by the tools."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sandbox.context import Sandbox
from sandbox.records import Account

Answer = dict[str, Any]

_OPEN, _CLOSE = "<untrusted_participant_content>", "</untrusted_participant_content>"


class ToolError(Exception):
    """A tool's refusal: ``error_code`` and ``reason`` of its answer, with whatever else it carries."""

    def __init__(self, code: str, reason: str, **more: Any) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.more = more


@dataclass(frozen=True, slots=True)
class ToolCall:
    """One call of a tool by one freelancer; ``params`` are checked, ``base`` is the sandbox's own address."""

    sandbox: Sandbox
    account: Account
    base: str
    tool: str
    action: str
    params: dict[str, Any]

    @property
    def now(self) -> datetime:
        """World time."""
        return self.sandbox.clock.now()

    def text(self, name: str) -> str:
        """A text parameter, empty when it was not given."""
        value = self.params.get(name)
        return value if isinstance(value, str) else ""

    def limit(self, most: int) -> int:
        """How many rows are wanted; ``most`` when not said."""
        value = self.params.get("limit")
        return most if value is None else int(value)


def untrusted(call: ToolCall, text: str) -> str:
    """A text that a client wrote, marked as data."""
    if not call.sandbox.quirks.mcp_wraps_untrusted_text:
        return text
    # The text must not be able to end its own wrapper.
    inner = text.replace(_OPEN, "").replace(_CLOSE, "")
    return f"{_OPEN}\n{inner}\n{_CLOSE}"


def iso(value: datetime) -> str:
    """A moment with milliseconds and Z, as the job rows show it."""
    return f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03d}Z"


def dollars(amount: float) -> Answer:
    """US dollars; this door shows a sign in ``displayValue``."""
    text = str(float(amount))
    return {"rawValue": text, "currency": "USD", "displayValue": f"${text}"}


def cursor(offset: int) -> str:
    """An opaque cursor."""
    return base64.urlsafe_b64encode(f"at:{offset}".encode()).decode()


def start_of(call: ToolCall) -> int:
    """Where the wanted page begins, by ``cursor`` or its alias ``after``. Raises ``ToolError``."""
    given = call.text("cursor") or call.text("after")
    if not given:
        return 0
    try:
        kind, _, number = base64.urlsafe_b64decode(given.encode()).decode().partition(":")
    except (binascii.Error, ValueError):
        kind, number = "", ""
    if kind != "at" or not number.isdigit():
        raise ToolError("INVALID_CURSOR", "cursor must be the endCursor of the previous answer")
    return int(number[:9])


def page_of(rows: Sequence[Any], start: int, size: int) -> tuple[Sequence[Any], Answer]:
    """The rows of one page, and the ``pageInfo`` that leads to the next."""
    page = rows[start : start + size]
    end = start + len(page)
    return page, {"endCursor": cursor(end) if page else None, "hasNextPage": end < len(rows)}
