"""Rows of a person's files, and how much room they take. What is in them is sealed, and opened by ``portfolio_files``."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from src.database.models import PortfolioFile
from src.database.repositories.profiles import ProfileRepository


@dataclass(frozen=True, slots=True)
class Room:
    """What a person's files come to: how many one item has, and the bytes of all."""

    of_item: int
    bytes_in_all: int


class PortfolioFileRepository:
    """Questions about one person's files, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def all(self, item_id: UUID | None = None) -> list[PortfolioFile]:
        """Return every file, or those of one item, the oldest first, without their contents."""
        query = select(PortfolioFile).order_by(PortfolioFile.created_at, PortfolioFile.id)
        if item_id is not None:
            query = query.where(PortfolioFile.item_id == item_id)
        return list((await self._db.scalars(query)).all())

    async def with_content(self, file_id: UUID) -> PortfolioFile | None:
        """Return one file with its content."""
        query = select(PortfolioFile).where(PortfolioFile.id == file_id)
        return (await self._db.scalars(query.options(undefer(PortfolioFile.content_sealed)))).one_or_none()

    async def room_locked(self, user_id: UUID, item_id: UUID) -> Room | None:
        """Return what there is, None where there is no such item.

        Until this transaction ends, nobody else adds to this portfolio, and nobody removes the item.
        """
        profiles = ProfileRepository(self._db)
        await profiles.hold(user_id)
        if await profiles.item_locked(item_id) is None:
            return None
        of_item = func.count().filter(PortfolioFile.item_id == item_id)
        query = select(of_item, func.coalesce(func.sum(PortfolioFile.size), 0)).select_from(PortfolioFile)
        return Room(*(await self._db.execute(query)).one())

    async def add(self, row: PortfolioFile) -> None:
        """Keep a file; the row then knows when."""
        self._db.add(row)
        await self._db.flush()

    async def remove(self, file_id: UUID) -> bool:
        """Remove a file; False where there was none."""
        statement = delete(PortfolioFile).where(PortfolioFile.id == file_id).returning(PortfolioFile.id)
        return (await self._db.execute(statement)).one_or_none() is not None
