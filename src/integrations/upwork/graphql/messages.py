"""Rooms and messages over GraphQL. Which of them are kept, and for how long, is the services' matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.accounts import Account
from src.domain.rooms import Room, StoryPage
from src.integrations.upwork.errors import NotThere, Refused
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing_rooms
from src.integrations.upwork.graphql.asking import Asking, parsed
from src.integrations.upwork.values import at, truth
from src.integrations.upwork.values import text as words

ROOM_PAGE: Final = 100
ROOM_PAGES: Final = 5
STORY_PAGE: Final = 50
PASSES: Final[tuple[Mapping[str, object], ...]] = (
    {},
    {"subscribed_eq": False},
    {"includeHidden_eq": True, "subscribed_eq": True},
    {"includeHidden_eq": True, "subscribed_eq": False},
)
"""The passes that find every room: by default only those that are subscribed and not hidden are told."""


class Messages(Asking):
    """Rooms and messages."""

    async def rooms(self, grant: Grant) -> list[Room]:
        """Return the person's rooms, each once, the last changed first; a pass that a key may not make is passed over."""
        found: dict[str, Room] = {}
        for number, extra in enumerate(PASSES):
            try:
                for room in await self._pass(grant, extra):
                    found.setdefault(room.id, room)
            except Refused:
                if number == 0:
                    raise
        return parsing_rooms.by_change(found.values())

    async def _pass(self, grant: Grant, extra: Mapping[str, object]) -> list[Room]:
        rooms: list[Room] = []
        after: str | None = None
        for _ in range(ROOM_PAGES):
            pagination = {"first": ROOM_PAGE} if after is None else {"first": ROOM_PAGE, "after": after}
            answer = await self._read(grant, "rooms", {"filter": dict(extra), "pagination": pagination})
            page = at(answer.data, "roomList")
            rooms += parsed(page, parsing_rooms.room)
            cursor = words(page, "pageInfo", "endCursor")
            if not truth(page, "pageInfo", "hasNextPage") or cursor in (None, after):
                break
            after = cursor
        return rooms

    async def stories(self, grant: Grant, account: Account, room_id: str, cursor: str | None = None) -> StoryPage:
        """Return a page of a room's messages, newest first; a row without its author is lost on Upwork's side."""
        pagination = {"first": STORY_PAGE} if cursor is None else {"first": STORY_PAGE, "after": cursor}
        wanted = {"filter": {"roomId_eq": room_id, "storyFilter": {"pagination": pagination}}}
        try:
            page = at((await self._read(grant, "stories", wanted)).data, "roomStories")
        except Refused as error:
            if "not found" in error.words.lower() or "404" in error.words:
                raise NotThere(room_id) from error
            raise
        rows = parsed(page, lambda node: parsing_rooms.story(node, account.user_id))
        rows.sort(key=lambda story: story.created_at, reverse=True)
        following = words(page, "pageInfo", "endCursor") if truth(page, "pageInfo", "hasNextPage") else None
        return StoryPage(tuple(rows), None if following == cursor else following)

    async def send_message(self, grant: Grant, room_id: str, text: str) -> str | None:
        """Send a message, once, and return its id."""
        answer = await self._write(grant, "send_message", {"input": {"roomId": room_id, "message": text}})
        return words(answer.data, "createRoomStoryV2", "id")
