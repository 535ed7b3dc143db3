"""Cursors of lists that run from the newest to the oldest, opaque to the caller. Lists themselves are not here."""

from __future__ import annotations

import base64
import binascii
import struct
from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import UUID

from src.errors import Invalid

_CURSOR: Final = struct.Struct(">q16s")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def write_cursor(at: datetime, row_id: UUID) -> str:
    """Return the cursor of the last row seen."""
    return base64.urlsafe_b64encode(_CURSOR.pack((at - _EPOCH) // _MICROSECOND, row_id.bytes)).decode()


def read_cursor(cursor: str | None) -> tuple[datetime, UUID] | None:
    """Return what a cursor says, None for the first page; raises Invalid (``cursor_invalid``) for one that is not ours."""
    if cursor is None:
        return None
    try:
        since, raw = _CURSOR.unpack(base64.urlsafe_b64decode(cursor))
        if since < 0:
            raise ValueError("before all events")
        return _EPOCH + since * _MICROSECOND, UUID(bytes=raw)
    except (binascii.Error, struct.error, OverflowError, ValueError):
        raise _invalid() from None


def write_day_cursor(day: date) -> str:
    """Return the cursor of a list by days whose next page ends with ``day``."""
    return f"{day:%Y%m%d}"


def read_day_cursor(cursor: str) -> date:
    """Return the day with which a page ends; raises Invalid (``cursor_invalid``) for a cursor that is not ours."""
    try:
        return datetime.strptime(cursor, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise _invalid() from None


def write_place_cursor(place: int) -> str:
    """Return the cursor of a list whose next page begins after the first ``place`` entries."""
    return str(place)


def read_place_cursor(cursor: str | None, most: int) -> int:
    """Return how many entries come before a page, at most ``most``; raises Invalid (``cursor_invalid``)."""
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdecimal() and int(cursor) <= most):
        raise _invalid()
    return int(cursor)


def _invalid() -> Invalid:
    return Invalid("This page does not exist", code="cursor_invalid")
