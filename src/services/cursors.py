"""Cursors of lists that run from the newest to the oldest: a moment and an id, opaque to the caller. Lists themselves are not here."""

from __future__ import annotations

import base64
import binascii
import struct
from datetime import UTC, datetime, timedelta
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
        raise Invalid("This page does not exist", code="cursor_invalid") from None
