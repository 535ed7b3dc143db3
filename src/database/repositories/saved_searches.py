"""A person's saved searches. What is in them is sealed, and opened by ``saved_search_service``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import SavedSearch

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('searches:' || :user_id, 0))")


class SavedSearchRepository:
    """Questions about one person's saved searches, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def every(self) -> list[SavedSearch]:
        """Return all, the oldest first."""
        return list((await self._db.scalars(select(SavedSearch).order_by(SavedSearch.id))).all())

    async def one(self, search_id: UUID) -> SavedSearch | None:
        """Return one."""
        return (await self._db.scalars(select(SavedSearch).where(SavedSearch.id == search_id))).one_or_none()

    async def count_locked(self, user_id: UUID) -> int:
        """Return how many there are; until this transaction ends, nobody else adds one for this person."""
        await self._db.execute(_LOCK, {"user_id": str(user_id)})
        return (await self._db.execute(select(func.count(SavedSearch.id)))).scalar_one()

    async def add(self, values: Mapping[str, Any]) -> SavedSearch:
        """Keep a new one."""
        row = SavedSearch(**values)
        self._db.add(row)
        await self._db.flush()
        await self._db.refresh(row)
        return row

    async def replace(self, search_id: UUID, version: int, values: Mapping[str, Any]) -> SavedSearch | None:
        """Replace one where it still has ``version``, in one statement; None where it has not."""
        statement = (
            update(SavedSearch)
            .where(SavedSearch.id == search_id, SavedSearch.version == version)
            .values(**values, version=version + 1)
            .returning(SavedSearch)
            .execution_options(synchronize_session=False, populate_existing=True)
        )
        return (await self._db.scalars(statement)).one_or_none()

    async def note_run(self, search: SavedSearch, values: Mapping[str, Any]) -> bool:
        """Note how a run of ``search`` went; False where its criteria were changed meanwhile, of which the run says nothing.

        The search keeps its version: nothing the person wrote has changed.
        """
        statement = (
            update(SavedSearch)
            .where(SavedSearch.id == search.id, SavedSearch.criteria_at == search.criteria_at)
            .values(**values)
            .returning(SavedSearch.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    async def claim(self, search_id: UUID, due: datetime, then: datetime | None) -> bool:
        """Take a due run, once: move ``next_run_at`` from ``due`` to ``then``. False where it was taken or changed."""
        statement = (
            update(SavedSearch)
            .where(SavedSearch.id == search_id, SavedSearch.next_run_at == due, SavedSearch.paused.is_(False))
            .values(next_run_at=then)
            .returning(SavedSearch.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    async def visited(self, now: datetime) -> None:
        """Note that the person came by."""
        statement = update(SavedSearch).values(last_visit_at=now)
        await self._db.execute(statement.execution_options(synchronize_session=False))

    async def remove(self, search_id: UUID) -> bool:
        """Remove one; False where there was none."""
        statement = delete(SavedSearch).where(SavedSearch.id == search_id).returning(SavedSearch.id)
        return (await self._db.execute(statement)).one_or_none() is not None
