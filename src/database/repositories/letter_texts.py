"""A person's templates and snippets. What is in them is sealed, and opened by ``letter_texts`` among the services."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import LetterText
from src.database.types import Sealed

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('letter_texts:' || :user_id, 0))")
_FRESH = {"synchronize_session": False, "populate_existing": True}


class LetterTextRepository:
    """Questions about one person's templates and snippets, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def all(self) -> list[LetterText]:
        """Return all of them, those out of use last."""
        query = select(LetterText).order_by(LetterText.archived_at.is_not(None), LetterText.id)
        return list((await self._db.scalars(query)).all())

    async def one(self, text_id: UUID) -> LetterText | None:
        """Return one."""
        return (await self._db.scalars(select(LetterText).where(LetterText.id == text_id))).one_or_none()

    async def count_locked(self, user_id: UUID) -> int:
        """Return how many there are; until this transaction ends, nobody else adds one for this person."""
        await self._db.execute(_LOCK, {"user_id": str(user_id)})
        return (await self._db.execute(select(func.count(LetterText.id)))).scalar_one()

    async def add(self, row: LetterText) -> LetterText:
        """Keep a new one."""
        self._db.add(row)
        await self._db.flush()
        await self._db.refresh(row)
        return row

    async def replace(self, text_id: UUID, version: int, body: Sealed) -> LetterText | None:
        """Replace one that still has ``version``; None where it has not."""
        statement = update(LetterText).where(LetterText.id == text_id, LetterText.version == version)
        statement = statement.values(body_sealed=body, version=version + 1)
        return (await self._db.scalars(statement.returning(LetterText), execution_options=_FRESH)).one_or_none()

    async def archive(self, text_id: UUID, at: datetime | None) -> LetterText | None:
        """Take one out of use from ``at`` on, or back into it; None where there is none."""
        statement = update(LetterText).where(LetterText.id == text_id).values(archived_at=at)
        return (await self._db.scalars(statement.returning(LetterText), execution_options=_FRESH)).one_or_none()
