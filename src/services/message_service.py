"""A person's rooms and messages: asked for when they look, held for 24 hours, and answered only with their word for it.

What is confirmed is done by ``outgoing_service``; how Upwork is asked is ``upwork_access``'s matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import Message, Room
from src.database.repositories.rooms import RoomRepository
from src.database.repositories.upwork import UpworkRepository
from src.domain import conversation
from src.domain import rooms as domain
from src.domain.compliance import expiry_of_new_copy
from src.domain.upwork_pages import room_page
from src.errors import AppError, Conflict, Invalid, NotFound
from src.schemas.messages import (
    LatestMessage,
    MessagePreview,
    MessageRemark,
    MessageText,
    RoomBody,
    RoomList,
    RoomSummary,
    StoryBody,
    Thread,
)
from src.schemas.outgoing import OutgoingAnswer, OutgoingBody, OutgoingKind
from src.services.outgoing_service import OutgoingService
from src.services.resources import Resources
from src.services.room_material import MISSING, RoomMaterial
from src.services.upwork_access import UpworkAccess

ROOM_PAUSE: Final = timedelta(seconds=30)
STORY_PAUSE: Final = timedelta(seconds=10)
MOST_ROOMS: Final = 500
MOST_MESSAGES: Final = 500
MESSAGE: Final[frozenset[OutgoingKind]] = frozenset({"message"})
TITLES: Final[Mapping[str, str]] = {
    "placeholder_left": "Something still has to be filled in",
    "contact_details": "Contact details are not allowed before a contract",
    "unsupported_claims": "The message claims something that nothing in your profile supports",
}
REMARKS: Final = frozenset({"contact_details", "unsupported_claims"})
NEEDS_CONNECTION: Final = frozenset({"upwork_not_connected", "upwork_expired"})


class MessageService:
    """Rooms and messages. Asks Upwork only when the person looks, and then at most every few seconds."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._upwork = upwork
        self._material = RoomMaterial(resources)
        self.outgoing = OutgoingService(resources, upwork)

    async def rooms(self, user_id: UUID) -> RoomList:
        """Return the person's rooms; where Upwork cannot be asked, those that are held, with the reason.

        Raises Conflict where there is no connection (any more).
        """
        problem = None
        async with self._r.database.as_user(user_id) as db:
            may_ask = await UpworkRepository(db).claim_rooms(self._r.clock.now(), ROOM_PAUSE)
            is_connected = may_ask or await UpworkRepository(db).connection() is not None
        if not is_connected:
            raise Conflict("Connect Upwork first", code="upwork_not_connected")
        if may_ask:
            try:
                await self._keep_rooms(user_id, await self._upwork.rooms(user_id))
            except AppError as error:
                if error.code in NEEDS_CONNECTION:
                    raise
                problem = error.code
        async with self._r.database.as_user(user_id) as db:
            rows = await RoomRepository(db).listed(MOST_ROOMS)
            key = await self._r.vault.key_of(db, user_id)
            return RoomList(items=[self._summary(key, row) for row in rows], problem=problem)

    async def thread(self, user_id: UUID, room_id: UUID, *, older: bool = False) -> Thread:
        """Return a room with its messages, read from Upwork; ``older`` reads the page before those that are held.

        Raises NotFound, and Conflict where there is no connection (any more).
        """
        row, problem = await self._room(user_id, room_id), None
        cursor = row.older_cursor if older else None
        is_fresh = row.stories_seen_at is not None and row.stories_seen_at + STORY_PAUSE > self._r.clock.now()
        if cursor is not None or not (older or is_fresh):
            try:
                page = await self._upwork.stories(user_id, row.upwork_room_id, cursor)
                await self._keep_stories(user_id, row, page, is_newest=cursor is None)
            except AppError as error:
                if error.code in NEEDS_CONNECTION:
                    raise
                problem = error.code
        return await self._thread(user_id, room_id, problem)

    async def _thread(self, user_id: UUID, room_id: UUID, problem: str | None) -> Thread:
        async with self._r.database.as_user(user_id) as db:
            rooms = RoomRepository(db)
            row = await rooms.one(room_id)
            if row is None:
                raise NotFound(MISSING)
            messages = await rooms.messages(room_id, self._r.clock.now(), MOST_MESSAGES)
            key = await self._r.vault.key_of(db, user_id)
            summary, shown = self._summary(key, row), [_shown(key, message) for message in messages]
        sent = await self.outgoing.about(user_id, row.upwork_room_id, MESSAGE)
        return Thread(
            room=summary,
            messages=shown,
            has_older=row.older_cursor is not None,
            outgoing=[each for each in sent if each.state != "sent"],
            problem=problem,
        )

    async def prepare(self, user_id: UUID, room_id: UUID, text: str, *, is_drafted: bool = False) -> MessagePreview:
        """Return exactly what would be sent, and keep it for 30 minutes. Nothing leaves.

        Raises NotFound, Invalid (``placeholder_left``) where something still has to be filled in, ``contact_details`` before a contract
        and in a drafted reply, ``unsupported_claims`` in a drafted reply. A person's own words about themselves are remarked on only:
        in a talk they say much that no profile holds.
        """
        row, words = await self._room(user_id, room_id), text.strip()
        if not words:
            raise Invalid("The message is empty", fields={"text": "required"})
        warnings = await self._judged(user_id, row, words, is_drafted=is_drafted)
        async with self._r.database.as_user(user_id) as db:
            summary = self._summary(await self._r.vault.key_of(db, user_id), row)
        body = OutgoingBody(kind="message", subject_id=row.upwork_room_id, text=words)
        preview_id, content_hash, expires_at = await self.outgoing.prepare(user_id, body)
        return MessagePreview(
            id=preview_id,
            room_id=room_id,
            room_name=summary.name,
            text=words,
            warnings=warnings,
            content_hash=content_hash,
            expires_at=expires_at,
        )

    async def _judged(self, user_id: UUID, row: Room, words: str, *, is_drafted: bool) -> list[MessageRemark]:
        """Return what the person should look at; raises Invalid for what must not leave."""
        talk = await self._material.of(user_id, row.id)
        found = conversation.obstacles(words, talk.thread, talk.brief, talk.person)
        stopping = {"placeholder_left"}
        if row.kind == "interview":
            stopping.add("contact_details")
        if is_drafted:
            stopping |= {"contact_details", "unsupported_claims"}
        stops = [each for each in found if each.code in stopping]
        if stops:
            code = stops[0].code
            details = [each.detail for each in stops if each.code == code]
            raise Invalid(TITLES[code], code=code, fields={"text": code}, detail="\n".join(dict.fromkeys(details)))
        return [MessageRemark.model_validate(each) for each in found if each.code in REMARKS]

    async def confirm(self, user_id: UUID, session_id: UUID, room_id: UUID, preview_id: UUID) -> OutgoingAnswer:
        """Take the person's word for one message and send it, once; see ``OutgoingService.confirm``."""
        row = await self._room(user_id, room_id)
        return await self.outgoing.confirm(user_id, session_id, preview_id, row.upwork_room_id, MESSAGE)

    async def check(self, user_id: UUID, room_id: UUID, message_id: UUID) -> OutgoingAnswer:
        """Look a message of this room up whose answer was lost; see ``OutgoingService.check``."""
        row = await self._room(user_id, room_id)
        return await self.outgoing.check(user_id, message_id, row.upwork_room_id, MESSAGE)

    async def _room(self, user_id: UUID, room_id: UUID) -> Room:
        async with self._r.database.as_user(user_id) as db:
            row = await RoomRepository(db).one(room_id)
        if row is None:
            raise NotFound(MISSING)
        return row

    async def _keep_rooms(self, user_id: UUID, found: Sequence[domain.Room]) -> None:
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            rooms = RoomRepository(db)
            held = await rooms.ids_of([room.id for room in found])
            key = await self._r.vault.key_of(db, user_id)
            await rooms.keep(user_id, [_room_values(key, held.get(room.id) or new_id(), room, now) for room in found])

    async def _keep_stories(self, user_id: UUID, row: Room, page: domain.StoryPage, *, is_newest: bool) -> None:
        now = self._r.clock.now()
        stories = list({story.id: story for story in page.stories}.values())
        async with self._r.database.as_user(user_id) as db:
            rooms = RoomRepository(db)
            held = await rooms.message_ids(row.id, [story.id for story in stories])
            key = await self._r.vault.key_of(db, user_id)
            values = [_story_values(key, held.get(story.id) or new_id(), row.id, story, now) for story in stories]
            await rooms.keep_messages(user_id, values)
            was_told = is_newest and row.stories_seen_at is not None and len(held) == len(stories)
            # A look at the newest page alone does not forget how far back somebody had read.
            await rooms.note_stories(row.id, now, row.older_cursor if was_told else page.next_cursor)

    def _summary(self, key: UserKey, row: Room) -> RoomSummary:
        body = None
        if row.body_sealed is not None and row.content_expires_at > self._r.clock.now():
            body = RoomBody.model_validate_json(key.open(Place("rooms", "body_sealed", row.id), row.body_sealed))
        latest = body.latest if body else None
        return RoomSummary.model_validate(
            {
                "id": row.id,
                "name": body.name if body else "",
                "kind": row.kind,
                "unread": row.unread,
                "awaits_reply": row.awaits_reply,
                "is_hidden": row.is_hidden,
                "changed_at": row.changed_at,
                "latest": None
                if latest is None or body is None or body.latest_at is None
                else LatestMessage(text=latest.text, is_own=latest.is_own, sent_at=body.latest_at),
                "upwork_url": room_page(self._r.settings.upwork.upwork_base_url, row.upwork_room_id),
            }
        )


def _room_values(key: UserKey, row_id: UUID, room: domain.Room, now: datetime) -> dict[str, Any]:
    latest = None if room.latest is None else _body_of(room.latest)
    body = RoomBody(name=room.name, latest=latest, latest_at=room.changed_at)
    return {
        "id": row_id,
        "upwork_room_id": room.id,
        "kind": room.kind,
        "unread": room.unread,
        "awaits_reply": room.awaits_reply,
        "is_hidden": room.is_hidden,
        "upwork_proposal_id": room.proposal_id,
        "changed_at": room.changed_at,
        "seen_at": now,
        "body_sealed": key.seal(Place("rooms", "body_sealed", row_id), body.model_dump_json()),
        "content_expires_at": expiry_of_new_copy(now),
    }


def _story_values(key: UserKey, row_id: UUID, room_id: UUID, story: domain.Story, now: datetime) -> dict[str, Any]:
    return {
        "id": row_id,
        "room_id": room_id,
        "upwork_story_id": story.id,
        "sent_at": story.created_at,
        "body_sealed": key.seal(Place("messages", "body_sealed", row_id), _body_of(story).model_dump_json()),
        "content_expires_at": expiry_of_new_copy(now),
    }


def _body_of(story: domain.Story) -> StoryBody:
    return StoryBody(text=story.text, author=story.author, is_own=story.is_own, is_marked=story.is_marked)


def _shown(key: UserKey, message: Message) -> MessageText:
    body = StoryBody.model_validate_json(key.open(Place("messages", "body_sealed", message.id), message.body_sealed))
    return MessageText(id=message.id, sent_at=message.sent_at, **body.model_dump())
