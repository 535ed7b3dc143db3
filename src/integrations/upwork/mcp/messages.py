"""Rooms and messages over MCP. ``send_message`` acts at once: taking a person's word first is the services' matter."""

from __future__ import annotations

from typing import Final

from src.domain.accounts import Account
from src.domain.rooms import Room, StoryPage
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql.parsing_rooms import by_change
from src.integrations.upwork.mcp import parsing
from src.integrations.upwork.mcp.tools import Tools, listed, next_cursor
from src.integrations.upwork.values import text as words

ROOM_PAGE: Final = 100
ROOM_PAGES: Final = 5
STORY_PAGE: Final = 50


class Messages(Tools):
    """Rooms and messages."""

    async def rooms(self, grant: Grant) -> list[Room]:
        """Return the person's rooms, each once, the last changed first."""
        found: dict[str, Room] = {}
        cursor: str | None = None
        for _ in range(ROOM_PAGES):
            body = await self._ask(grant, "get_messages", "list_rooms", room_type="ALL", limit=ROOM_PAGE, cursor=cursor)
            for room in map(parsing.room, listed(body, "rooms")):
                if room is not None:
                    found.setdefault(room.id, room)
            following = next_cursor(body)
            if following in (None, cursor):
                break
            cursor = following
        return by_change(found.values())

    async def stories(self, grant: Grant, account: Account, room_id: str, cursor: str | None = None) -> StoryPage:
        """Return a page of a room's messages, newest first."""
        body = await self._ask(grant, "get_messages", "list_messages", room_id=room_id, limit=STORY_PAGE, cursor=cursor)
        read = [parsing.story(row, account) for row in listed(body, "messages", "stories", "roomStories")]
        found = sorted((each for each in read if each is not None), key=lambda each: each.created_at, reverse=True)
        following = next_cursor(body, "roomStories")
        return StoryPage(tuple(found), None if following == cursor else following)

    async def send_message(self, grant: Grant, room_id: str, text: str) -> str | None:
        """Send a message, once, and return its id where the answer tells it."""
        body = await self._act(grant, "send_message", "send", room_id=room_id, message=text)
        places = (
            ("data", "createRoomStoryV2", "id"),
            ("data", "roomStory", "id"),
            ("data", "id"),
            ("message_id",),
            ("id",),
        )
        return next((found for place in places if (found := words(body, *place))), None)
