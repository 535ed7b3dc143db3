"""Rooms and messages a person has seen, and emptying them when their time is over. Sealing and fetching are not done here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, null, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Message, Room


class RoomRepository:
    """Questions about one person's rooms and messages, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def listed(self, limit: int) -> list[Room]:
        """Return rooms, the last changed first."""
        query = select(Room).order_by(Room.changed_at.desc().nulls_last(), Room.id).limit(limit)
        return list((await self._db.scalars(query)).all())

    async def one(self, room_id: UUID) -> Room | None:
        """Return one room."""
        return (await self._db.scalars(select(Room).where(Room.id == room_id))).one_or_none()

    async def ids_of(self, upwork_ids: Sequence[str]) -> dict[str, UUID]:
        """Return our ids of rooms by Upwork's."""
        rows = await self._db.execute(
            select(Room.upwork_room_id, Room.id).where(Room.upwork_room_id.in_(upwork_ids)).with_for_update()
        )
        return {row.upwork_room_id: row.id for row in rows}

    async def keep(self, user_id: UUID, rooms: Sequence[dict[str, Any]]) -> None:
        """Keep rooms as they were just told. One that somebody else made meanwhile is left to the next telling."""
        if not rooms:
            return
        statement = insert(Room).values([{"user_id": user_id, **room} for room in rooms])
        changed = {name: statement.excluded[name] for name in rooms[0] if name not in ("id", "upwork_room_id")}
        await self._db.execute(
            statement.on_conflict_do_update(
                index_elements=["user_id", "upwork_room_id"], set_=changed, where=Room.id == statement.excluded.id
            )
        )

    async def forget_all(self) -> None:
        """Let go of every room and its messages; they are told again when the person looks."""
        await self._db.execute(delete(Room))

    async def messages(self, room_id: UUID, now: datetime, limit: int) -> list[Message]:
        """Return a room's messages that are still held at ``now``, newest first."""
        query = (
            select(Message)
            .where(Message.room_id == room_id, Message.content_expires_at > now)
            .order_by(Message.sent_at.desc(), Message.upwork_story_id.desc())
            .limit(limit)
        )
        return list((await self._db.scalars(query)).all())

    async def message_ids(self, room_id: UUID, story_ids: Sequence[str]) -> dict[str, UUID]:
        """Return our ids of messages by Upwork's."""
        rows = await self._db.execute(
            select(Message.upwork_story_id, Message.id)
            .where(Message.room_id == room_id, Message.upwork_story_id.in_(story_ids))
            .with_for_update()
        )
        return {row.upwork_story_id: row.id for row in rows}

    async def keep_messages(self, user_id: UUID, messages: Sequence[dict[str, Any]]) -> None:
        """Keep messages as they were just told."""
        if not messages:
            return
        statement = insert(Message).values([{"user_id": user_id, **message} for message in messages])
        kept = ("id", "room_id", "upwork_story_id")
        changed = {name: statement.excluded[name] for name in messages[0] if name not in kept}
        await self._db.execute(
            statement.on_conflict_do_update(
                index_elements=["user_id", "room_id", "upwork_story_id"],
                set_=changed,
                where=Message.id == statement.excluded.id,
            )
        )

    async def note_stories(self, room_id: UUID, now: datetime, older_cursor: str | None) -> None:
        """Note when a room's messages were told, and where the older ones begin."""
        values = {"stories_seen_at": now, "older_cursor": older_cursor}
        await self._db.execute(update(Room).where(Room.id == room_id).values(values))


async def empty_expired_rooms(db: AsyncSession, batch: int) -> int:
    """Empty at most ``batch`` rooms whose time is over, and return how many. Only through the retention door."""
    over = (
        select(Room.user_id, Room.id)
        .where(Room.body_sealed.is_not(None), Room.content_expires_at < func.now())
        .order_by(Room.content_expires_at)
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    emptied = await db.execute(
        update(Room)
        .where(tuple_(Room.user_id, Room.id).in_(select(over.c.user_id, over.c.id)))
        .values(body_sealed=null())
        .returning(Room.id)
        .execution_options(synchronize_session=False)
    )
    return len(emptied.all())


async def delete_expired_messages(db: AsyncSession, batch: int) -> int:
    """Delete at most ``batch`` messages whose time is over, and return how many. Only through the retention door."""
    over = (
        select(Message.user_id, Message.id)
        .where(Message.content_expires_at < func.now())
        .order_by(Message.content_expires_at)
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    deleted = await db.execute(
        delete(Message)
        .where(tuple_(Message.user_id, Message.id).in_(select(over.c.user_id, over.c.id)))
        .returning(Message.id)
        .execution_options(synchronize_session=False)
    )
    return len(deleted.all())
