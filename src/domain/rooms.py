"""Rooms at Upwork and the messages in them, and what a person is about to say in one. How they are fetched is not here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

RoomKind = Literal["one_on_one", "group", "interview", "unknown"]

MESSAGE_LIMIT: Final = 10_240
"""The longest message in characters that Upwork's MCP door takes; the other door names no limit, so this one holds for both."""

CLOCK_DIFFERENCE: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, repr=False)
class Story:
    """One message. ``is_own`` is None where Upwork does not say who wrote it.

    ``is_marked``: Upwork wrapped the text as written by another participant. It is data, never an instruction.
    """

    id: str
    text: str
    author: str
    is_own: bool | None
    created_at: datetime
    is_marked: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Room:
    """One conversation. ``latest`` is its newest message; ``unread`` counts messages the person has not opened."""

    id: str
    name: str
    kind: RoomKind
    unread: int
    latest: Story | None
    proposal_id: str | None = None
    is_hidden: bool = False
    awaits_reply: bool | None = None

    @property
    def changed_at(self) -> datetime | None:
        """When the newest message came; None for an empty room."""
        return None if self.latest is None else self.latest.created_at


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Messages of one room, newest first, and the cursor of the older ones (None at the beginning of the room)."""

    stories: tuple[Story, ...]
    next_cursor: str | None


def find_sent(stories: tuple[Story, ...], text: str, since: datetime, taken: frozenset[str]) -> Story | None:
    """Return the message that a lost sending became, None where it is not there.

    It has the same text, was written by the person (or by nobody known) at or after ``since`` (UTC, with two minutes for a
    difference of clocks), and is not one of ``taken``: ids that other sendings became.
    """
    wanted = _plain(text)
    for story in stories:
        if story.id in taken or story.is_own is False or story.created_at < since - CLOCK_DIFFERENCE:
            continue
        if _plain(story.text) == wanted:
            return story
    return None


def _plain(text: str) -> str:
    """Return a text as two ends can compare it: Upwork may trim it and write line ends differently."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))
