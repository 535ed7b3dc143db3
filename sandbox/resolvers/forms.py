"""How values are written in answers: money, moments, pages. Which values they are is decided by the other resolvers."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sandbox.context import Caller
from sandbox.gql_errors import ServiceError

Answer = dict[str, Any]


def caller_of(info: Any) -> Caller:
    """Who asks."""
    caller: Caller = info.context
    return caller


def money(amount: float) -> Answer:
    """US dollars; the recorded answers show the plain number in both texts."""
    text = str(float(amount))
    return {"rawValue": text, "currency": "USD", "displayValue": text}


def moment(value: datetime) -> str:
    """A moment as text: no colon in the offset."""
    return value.strftime("%Y-%m-%dT%H:%M:%S+0000")


def stamp(value: datetime) -> Answer:
    """A moment as object: epoch milliseconds and text."""
    return {"rawValue": str(int(value.timestamp() * 1000)), "displayValue": moment(value)}


def read_moment(text: str | None) -> datetime | None:
    """A moment as clients send it: epoch milliseconds or ISO 8601. Raises ``ServiceError``."""
    if not text:
        return None
    try:
        if text.isdigit():
            return datetime.fromtimestamp(int(text) / 1000, UTC)
        read = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError) as problem:
        raise ServiceError("Input parameter provided has incorrect value", "400") from problem
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def cursor(identifier: str) -> str:
    """An opaque cursor for the row with this id."""
    return base64.urlsafe_b64encode(f"after:{identifier}".encode()).decode()


def start_after(rows: Sequence[Any], after: str | None) -> int | None:
    """Index of the first row behind a cursor; 0 without one, None for a cursor that is not of these rows."""
    if after is None:
        return 0
    try:
        text = base64.urlsafe_b64decode(after.encode()).decode()
    except (binascii.Error, ValueError):
        return None
    wanted = text.removeprefix("after:")
    return next((place + 1 for place, row in enumerate(rows) if row.id == wanted), None)


def page_info(end: str | None, more: bool) -> Answer:
    """Where the page ends and whether there is another."""
    return {"endCursor": end, "hasNextPage": more}
