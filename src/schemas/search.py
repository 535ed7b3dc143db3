"""What crosses the door about searching inside what is kept."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from src.schemas.common import Answer, Request, UtcTime
from src.utils.validators import CleanLine


class SearchRequest(Request):
    """Words to look for: whole words in any of their forms, all of them."""

    q: Annotated[CleanLine, Field(min_length=1, max_length=200)]


class SnippetPiece(Answer):
    """A piece of the text around what was found; ``is_hit`` marks a word that was asked for."""

    text: str
    is_hit: bool


class SearchHit(Answer):
    """Something of the person's that holds the words. ``id`` is that of the application, or of the message.

    ``room_id`` is the conversation in which the message stands; null for an application.
    """

    kind: Literal["application", "message"]
    id: UUID
    room_id: UUID | None = None
    title: str
    at: UtcTime
    snippet: list[SnippetPiece]


class SearchAnswer(Answer):
    """What was found, the last changed first; ``has_more`` where there is more than is shown."""

    items: list[SearchHit]
    has_more: bool
