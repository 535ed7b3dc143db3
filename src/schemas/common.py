"""Shapes that every noun uses: request and answer bases, pages and times. Shapes of one noun are in its own module."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Final, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

Item = TypeVar("Item")


def utc_text(value: datetime) -> str:
    """Return a moment as JSON has it: ISO 8601 in UTC with ``Z``, to the millisecond."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


UtcTime = Annotated[datetime, PlainSerializer(utc_text, return_type=str, when_used="json")]
"""A moment, written in JSON as ISO 8601 in UTC with ``Z``."""

Locale = Literal["en", "uk"]
Cursor = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9_=-]+$")]
PageLimit = Annotated[int, Field(ge=1, le=100)]
Whole = Annotated[int, Field(strict=True)]
"""A number in a request body, never a word that reads like one."""
Flag = Annotated[bool, Field(strict=True)]
"""A yes or no in a request body, never a word or a number that could be taken for one: some are consent."""
MAX_VERSION: Final = 2**31 - 1
"""What the database's ``integer`` holds: a greater version was never read from here."""


class Request(BaseModel):
    """The base of every request body: unknown fields are refused, so that nothing can be slipped in."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Answer(BaseModel):
    """The base of every answer. Reads its fields from plain objects as well; sends them all, and its schema says so."""

    model_config = ConfigDict(from_attributes=True, frozen=True, json_schema_serialization_defaults_required=True)


class Page(Answer, Generic[Item]):
    """One page of a list. ``next_cursor`` is empty on the last page."""

    items: list[Item]
    next_cursor: str | None = None
