"""How rooms and messages are written in answers of this door, and the tools that read them. Writing is in ``messages``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sandbox.mcp.answers import Answer, ToolCall, ToolError, page_of, start_of, untrusted
from sandbox.records import Room, Story

_PAGE: Final = 100


def _moment(story: Story) -> str:
    return f"{story.created_at:%Y-%m-%dT%H:%M:%SZ}"


def story_row(call: ToolCall, room: Room, story: Story) -> Answer:
    """A message; all but the own ones are marked as data."""
    own = story.author == "freelancer"
    people = {
        "freelancer": {"id": call.account.person, "name": call.account.name},
        "client": {"id": room.contact_id, "name": room.contact_name},
    }
    return {
        "id": story.id,
        "createdDateTime": _moment(story),
        "message": story.text if own else untrusted(call, story.text),
        "from_self": own,
        "user": people.get(story.author),
    }


def room_row(call: ToolCall, room: Room) -> Answer:
    """A row of the rooms: who spoke last, and who is awaited. No posting's id."""
    latest = room.stories[-1] if room.stories else None
    spoken = next((story for story in reversed(room.stories) if story.author != "system"), None)
    from_self = spoken is not None and spoken.author == "freelancer"
    return {
        "id": room.id,
        "roomName": untrusted(call, room.contact_name),
        "topic": untrusted(call, room.topic),
        "roomType": "INTERVIEW",
        "latestStory": None
        if latest is None
        else {
            "id": latest.id,
            "createdDateTime": _moment(latest),
            "message": latest.text if latest.author == "freelancer" else untrusted(call, latest.text),
        },
        "numUnread": room.unread,
        "last_message_from_self": from_self,
        "awaiting_reply_from": None if spoken is None else "client" if from_self else "you",
    }


def own_room(call: ToolCall, identifier: str) -> Room:
    """The own room with this id. Raises ``ToolError``."""
    room = call.sandbox.rooms.find(call.account.id, identifier)
    if room is None:
        raise ToolError("NOT_FOUND", "The room was not found")
    return room


def list_rooms(call: ToolCall) -> Answer:
    """A page of the rooms, the latest first."""
    kind = call.text("room_type")
    rows = [
        room
        for room in call.sandbox.rooms.of_account(call.account.id)
        if kind in {"", "ALL", "INTERVIEW"}
        and not room.hidden
        and (room.unread > 0 or not call.params.get("unread_only"))
    ]
    page, info = page_of(rows, start_of(call), call.limit(_PAGE))
    return {"data": {"rooms": [room_row(call, room) for room in page]}, **_onward(info)}


def _onward(info: Answer) -> Answer:
    more = info["hasNextPage"]
    return {"hasMore": more, **({"next_cursor": info["endCursor"]} if more else {})}


def find_room(call: ToolCall) -> Answer:
    """The room about a proposal, an offer or a contract, or with a person."""
    kind, wanted = call.text("context_type"), call.text("context_id")
    if kind == "one_on_one" and not call.text("organization_id"):
        raise ToolError("INVALID_PARAMS", "organization_id is required")
    return {"data": {"room": next((room_row(call, room) for room in _about(call, kind, wanted)), None)}}


def _about(call: ToolCall, kind: str, wanted: str) -> list[Room]:
    rooms = call.sandbox.rooms.of_account(call.account.id)
    if kind == "one_on_one":
        return [room for room in rooms if room.contact_id == wanted]
    proposal: str | None = wanted
    if kind == "offer":
        offer = call.sandbox.engagements.offers.get(wanted)
        proposal = offer.proposal_id if offer is not None else None
    elif kind == "contract":
        proposal = next((one.proposal_id for one in call.account.contracts if one.id == wanted), None)
    return [room for room in rooms if room.proposal_id == proposal]


def list_messages(call: ToolCall) -> Answer:
    """A page of a room's messages, the newest first."""
    room = own_room(call, call.text("room_id"))
    page, info = page_of(room.stories[::-1], start_of(call), call.limit(_PAGE))
    return {"data": {"messages": [story_row(call, room, story) for story in page]}, **_onward(info)}


def get_message(call: ToolCall) -> Answer:
    """One message."""
    room = own_room(call, call.text("room_id"))
    found = next((story for story in room.stories if story.id == call.text("message_id")), None)
    if found is None:
        raise ToolError("NOT_FOUND", "The message was not found")
    return {"data": {"message": story_row(call, room, found)}}


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("get_messages", "list_rooms"): list_rooms,
    ("get_messages", "find_room"): find_room,
    ("get_messages", "list_messages"): list_messages,
    ("get_messages", "get_message"): get_message,
}
