"""Tools that write messages, at once. Reading them is in ``message_rows``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sandbox.mcp.answers import Answer, ToolCall, ToolError
from sandbox.mcp.message_rows import own_room, story_row
from sandbox.records import Room


def send(call: ToolCall) -> Answer:
    """Write into a room."""
    return _write(call, own_room(call, call.text("room_id")))


def send_to_user(call: ToolCall) -> Answer:
    """Write to a person one talks with already: a freelancer cannot be the first to write."""
    rooms = call.sandbox.rooms.of_account(call.account.id)
    room = next((one for one in rooms if one.contact_id == call.text("user_id")), None)
    if room is None:
        raise ToolError("NOT_ALLOWED", "A conversation begins with the client's message")
    return {**_write(call, room), "remaining_connections": 20}


def _write(call: ToolCall, room: Room) -> Answer:
    if call.params.get("file_attachments"):
        raise ToolError("NOT_IN_SANDBOX", "The sandbox does not carry files")
    if not call.text("message").strip():
        raise ToolError("INVALID_PARAMS", "message is required")
    story = call.sandbox.rooms.write(room, "freelancer", call.text("message"), call.now)
    call.sandbox.reactions.heard(room, call.now)
    call.sandbox.keep()
    return {"status": "ok", "data": {"createRoomStoryV2": story_row(call, room, story)}}


def refuse_first_word(call: ToolCall) -> Answer:
    """Only a client may do this."""
    raise ToolError("NOT_ALLOWED", "Only the client can do this")


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("send_message", "send"): send,
    ("send_message", "send_to_user"): send_to_user,
    ("send_message", "message_proposal"): refuse_first_word,
    ("send_message", "create_room"): refuse_first_word,
}
