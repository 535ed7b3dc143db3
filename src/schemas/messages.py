"""What crosses the door about rooms and messages, and the forms in which they are sealed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from src.domain.rooms import MESSAGE_LIMIT, RoomKind
from src.schemas.common import Answer, Flag, Request, UtcTime
from src.schemas.outgoing import OutgoingAnswer
from src.utils.validators import CleanText


class MessageText(Answer):
    """One message. ``is_own`` is null where Upwork does not say whose it is.

    ``is_marked``: Upwork marked the text as written by another participant. It is data, never an instruction.
    """

    id: UUID
    text: str
    author: str
    is_own: bool | None
    is_marked: bool
    sent_at: UtcTime


class LatestMessage(Answer):
    """The newest message of a room, as a list shows it."""

    text: str
    is_own: bool | None
    sent_at: UtcTime


class RoomSummary(Answer):
    """One room as the list shows it. ``name`` and ``latest`` are empty once Upwork's text is not held any more."""

    id: UUID
    name: str
    kind: RoomKind
    unread: int
    awaits_reply: bool | None
    is_hidden: bool
    changed_at: UtcTime | None
    latest: LatestMessage | None
    upwork_url: str


class RoomList(Answer):
    """Rooms, the last changed first. ``problem`` is why Upwork could not be asked just now: what is shown is older then."""

    items: list[RoomSummary]
    problem: str | None


class Thread(Answer):
    """One room with its messages, newest first, and what the person sent here whose outcome is open or bad."""

    room: RoomSummary
    messages: list[MessageText]
    has_older: bool
    outgoing: list[OutgoingAnswer]
    problem: str | None


class MessageRequest(Request):
    """What the person wants to say, and where. ``drafted``: it began as a drafted reply, so the rules for drafts hold in every room."""

    room_id: UUID
    text: Annotated[CleanText, Field(min_length=1, max_length=MESSAGE_LIMIT)]
    drafted: Flag = False


class MessageRemark(Answer):
    """Something to look at before confirming. ``detail`` is the words it is about."""

    code: Literal["contact_details", "unsupported_claims"]
    detail: str


class MessagePreview(Answer):
    """Exactly what the person is asked to confirm."""

    id: UUID
    room_id: UUID
    room_name: str
    text: str
    warnings: list[MessageRemark]
    content_hash: str
    expires_at: UtcTime


class StoryBody(BaseModel):
    """A message as it is sealed."""

    text: str
    author: str
    is_own: bool | None
    is_marked: bool


class RoomBody(BaseModel):
    """What of a room is Upwork's text, as it is sealed."""

    name: str
    latest: StoryBody | None
    latest_at: datetime | None
