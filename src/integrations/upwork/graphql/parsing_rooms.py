"""Rooms and messages of Upwork's GraphQL answers as the domain's. Asking for them is ``messages``'s matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final

from src.domain.rooms import Room, RoomKind, Story
from src.integrations.upwork.untrusted import unwrapped
from src.integrations.upwork.values import at, integer, moment, storable, text, truth

EPOCH: Final = datetime.fromtimestamp(0, UTC)
KINDS: Final[Mapping[str | None, RoomKind]] = {
    "ONE_ON_ONE": "one_on_one",
    "GROUP": "group",
    "INTERVIEW": "interview",
}


def room(node: Mapping[str, object]) -> Room | None:
    """Return one room; None where it has no id."""
    room_id = text(node, "id")
    if room_id is None:
        return None
    latest = at(node, "latestStory")
    return Room(
        id=room_id,
        name=text(node, "roomName") or text(node, "topic") or "",
        kind=KINDS.get(text(node, "roomType"), "unknown"),
        unread=integer(node, "numUnread") or 0,
        latest=story(latest) if isinstance(latest, Mapping) else None,
        proposal_id=text(node, "vendorProposal", "id"),
        is_hidden=truth(node, "hidden") or False,
    )


def story(node: Mapping[str, object], own_id: str = "") -> Story | None:
    """Return one message; None where it has no id. ``own_id`` is the reader's user id, empty where it is not known."""
    story_id, words = text(node, "id"), at(node, "message")
    if story_id is None:
        return None
    plain, is_marked = unwrapped(storable(words) if isinstance(words, str) else "")
    author = text(node, "user", "id")
    return Story(
        id=story_id,
        text=plain,
        author=text(node, "user", "name") or "",
        is_own=author == own_id if author and own_id else None,
        created_at=moment(node, "createdDateTime") or EPOCH,
        is_marked=is_marked,
    )


def by_change(rooms: Iterable[Room]) -> list[Room]:
    """Return rooms with the last changed first and the empty ones at the end."""
    return sorted(rooms, key=lambda room: room.changed_at or EPOCH, reverse=True)
