"""Identifiers in the forms Upwork's API uses. Who gets which identifier is decided elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

# Recorded ids decode to their posting's creation time with this epoch (2010-11-04), 22 low bits for the rest.
_EPOCH_MS = 1_288_834_974_657
_LOW_BITS = 22


def snowflake(moment: datetime, low: int) -> str:
    """A numeric id whose order follows time; ``low`` (any size, cut to 22 bits) tells apart the same millisecond."""
    milliseconds = int(moment.timestamp() * 1000) - _EPOCH_MS
    return str((milliseconds << _LOW_BITS) | (low & ((1 << _LOW_BITS) - 1)))


def time_of(identifier: str) -> datetime | None:
    """The UTC moment within a snowflake, or None when the text is no snowflake."""
    if not (identifier.isascii() and identifier.isdigit() and len(identifier) <= 20):
        return None
    milliseconds = (int(identifier) >> _LOW_BITS) + _EPOCH_MS
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def hex_id(prefix: str, rng: Random) -> str:
    """``prefix_<32 hex>``, the form of room and story ids."""
    return f"{prefix}_{rng.getrandbits(128):032x}"
