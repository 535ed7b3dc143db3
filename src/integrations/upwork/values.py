"""Single values of Upwork's answers as Python values, None for what is missing or of another shape. Whole things are in ``parsing``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation


def at(value: object, *path: str) -> object:
    """Return what stands at the end of ``path``; None where any step of it is missing."""
    for name in path:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def rows(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a list and pass over the nulls that failed fields leave in it."""
    if isinstance(value, list):
        for row in value:
            if isinstance(row, Mapping):
                yield row


def storable(words: str) -> str:
    """Return ``words`` without what no database takes: NUL and halves of characters."""
    return words.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")


def text(value: object, *path: str) -> str | None:
    """Return a text with something in it; ids come as text or as number."""
    found = at(value, *path)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return storable(found).strip() or None if isinstance(found, str) else None


def integer(value: object, *path: str) -> int | None:
    """Return a whole number."""
    found = at(value, *path)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def number(value: object, *path: str) -> float | None:
    """Return a number."""
    found = at(value, *path)
    return float(found) if isinstance(found, (int, float)) and not isinstance(found, bool) else None


def truth(value: object, *path: str) -> bool | None:
    """Return a yes or no."""
    found = at(value, *path)
    return found if isinstance(found, bool) else None


def amount(value: object, *path: str) -> Decimal | None:
    """Return an amount above zero: Upwork writes 0 for an amount that was not given.

    Takes ``Money`` (its ``rawValue`` is text) and plain numbers.
    """
    found = at(value, *path)
    raw = at(found, "rawValue") if isinstance(found, Mapping) else found
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
        return None
    try:
        parsed = Decimal(str(raw))
    except InvalidOperation:
        return None
    return parsed.quantize(Decimal("0.01")) if parsed.is_finite() and Decimal(0) < parsed < Decimal(10) ** 10 else None


def moment(value: object, *path: str) -> datetime | None:
    """Return a moment in UTC from ISO text; Upwork writes the offset without a colon (``+0000``)."""
    found = at(value, *path)
    if not isinstance(found, str):
        return None
    try:
        parsed = datetime.fromisoformat(found)
    except ValueError:
        return None
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


def day(value: object, *path: str) -> datetime | None:
    """Return a moment in UTC from a date, a date with time, or milliseconds since 1970, all of which contracts carry."""
    return moment(value, *path) or epoch_moment(value, *path)


def epoch_moment(value: object, *path: str) -> datetime | None:
    """Return a moment in UTC from milliseconds since 1970 in text, as proposals carry them."""
    found = at(value, *path)
    if not isinstance(found, str) or not found.isdecimal():
        return None
    try:
        return datetime.fromtimestamp(int(found) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None
