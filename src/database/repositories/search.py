"""Finding sealed texts by digests of their words. Making the digests and opening the texts is ``search_service``'s matter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, cast, func, literal, select, update
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY, TSVECTOR
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.types import Text

from src.database.models import Application, Message, Room


class SearchRepository:
    """Questions about one person's texts, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def unread(self, table: type[Application | Message], limit: int) -> list[Application | Message]:
        """Return rows whose words are not known: new ones, and those that changed since."""
        if table is Application:
            applications = select(Application).where(Application.words.is_(None)).order_by(Application.id).limit(limit)
            return list((await self._db.scalars(applications)).all())
        messages = select(Message).where(Message.words.is_(None)).order_by(Message.id).limit(limit)
        return list((await self._db.scalars(messages)).all())

    async def keep_words(self, user_id: UUID, digests: Sequence[tuple[Application | Message, Collection[str]]]) -> None:
        """Keep the digests of rows of one table, unless a text changed meanwhile; all in one round."""
        if not digests:
            return
        table = type(digests[0][0])
        columns = table.__table__.c
        words = func.array_to_tsvector(cast(bindparam("digests"), ARRAY(Text)), type_=TSVECTOR)
        statement = (
            update(table.__table__)  # type: ignore[arg-type]
            .where(
                columns.user_id == user_id,
                columns.id == bindparam("row_id"),
                columns.body_sealed == bindparam("sealed"),
            )
            .values(words=words, **_untouched(table))
        )
        values = [{"row_id": row.id, "sealed": row.body_sealed, "digests": sorted(found)} for row, found in digests]
        connection = await self._db.connection()
        await connection.execute(statement, values)

    async def applications(self, digests: Sequence[str], limit: int) -> list[Application]:
        """Return applications that hold all the words, the last changed first."""
        query = select(Application).where(Application.words.bool_op("@@")(_all_of(digests)))
        query = query.order_by(Application.updated_at.desc(), Application.id.desc()).limit(limit)
        return list((await self._db.scalars(query)).all())

    async def messages(self, digests: Sequence[str], now: datetime, limit: int) -> list[tuple[Message, Room]]:
        """Return messages still held that hold all the words, the latest first, each with its room."""
        query = (
            select(Message, Room)
            .join(Room, and_(Room.user_id == Message.user_id, Room.id == Message.room_id))
            .where(Message.words.bool_op("@@")(_all_of(digests)), Message.content_expires_at > now)
            .order_by(Message.sent_at.desc(), Message.id.desc())
            .limit(limit)
        )
        return [(message, room) for message, room in (await self._db.execute(query)).all()]


def _untouched(table: type[Application | Message]) -> dict[str, Any]:
    """Return what keeps the time of the last change as it is: knowing the words of a text changes nothing of it."""
    return {"updated_at": Application.updated_at} if table is Application else {}


def _all_of(digests: Sequence[str]) -> ColumnElement[Any]:
    """Return a full-text query for all of the digests, which are hexadecimal and so need no escaping."""
    return cast(literal(" & ".join(digests)), TSQUERY)
