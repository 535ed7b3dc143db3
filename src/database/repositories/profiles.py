"""A person's profile and portfolio rows. What is in them is sealed, and opened by ``profile_service``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import PortfolioItem, Profile
from src.database.types import Sealed

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('portfolio:' || :user_id, 0))")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a write made of a row."""

    version: int
    updated_at: datetime


class ProfileRepository:
    """Questions about one person's profile and portfolio, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def profile(self) -> Profile | None:
        """Return the profile, if one was saved."""
        return (await self._db.scalars(select(Profile))).one_or_none()

    async def add_profile(self, user_id: UUID, profile_id: UUID, body: Sealed) -> Kept | None:
        """Keep a first profile; None where there is one already."""
        statement = insert(Profile).values(user_id=user_id, id=profile_id, body_sealed=body)
        statement = statement.on_conflict_do_nothing(index_elements=["user_id"])
        row = (await self._db.execute(statement.returning(Profile.version, Profile.updated_at))).one_or_none()
        return None if row is None else Kept(*row)

    async def replace_profile(self, profile_id: UUID, version: int, body: Sealed) -> Kept | None:
        """Replace the profile where it still has ``version``, in one statement; None where it has not."""
        statement = (
            update(Profile)
            .where(Profile.id == profile_id, Profile.version == version)
            .values(body_sealed=body, version=version + 1)
            .returning(Profile.version, Profile.updated_at)
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None else Kept(*row)

    async def items(self) -> list[PortfolioItem]:
        """Return the portfolio in the person's order."""
        query = select(PortfolioItem).order_by(PortfolioItem.position, PortfolioItem.id)
        return list((await self._db.scalars(query)).all())

    async def item(self, item_id: UUID) -> PortfolioItem | None:
        """Return one item of the portfolio."""
        return (await self._db.scalars(select(PortfolioItem).where(PortfolioItem.id == item_id))).one_or_none()

    async def item_locked(self, item_id: UUID) -> PortfolioItem | None:
        """Return one item as it is now; until this transaction ends, nobody else changes it."""
        query = select(PortfolioItem).where(PortfolioItem.id == item_id).with_for_update()
        return (await self._db.scalars(query.execution_options(populate_existing=True))).one_or_none()

    async def hold(self, user_id: UUID) -> None:
        """Until this transaction ends, nobody else adds anything to this portfolio."""
        await self._db.execute(_LOCK, {"user_id": str(user_id)})

    async def count_items_locked(self, user_id: UUID) -> int:
        """Return how many items there are; until this transaction ends, nobody else adds one to this portfolio."""
        await self.hold(user_id)
        return (await self._db.execute(select(func.count(PortfolioItem.id)))).scalar_one()

    async def add_item(self, item_id: UUID, position: int, body: Sealed) -> PortfolioItem:
        """Keep a new item."""
        row = PortfolioItem(id=item_id, position=position, body_sealed=body)
        self._db.add(row)
        await self._db.flush()
        await self._db.refresh(row)
        return row

    async def replace_item(self, item_id: UUID, version: int, body: Sealed) -> Kept | None:
        """Replace an item where it still has ``version``, in one statement; None where it has not."""
        statement = (
            update(PortfolioItem)
            .where(PortfolioItem.id == item_id, PortfolioItem.version == version)
            .values(body_sealed=body, version=version + 1)
            .returning(PortfolioItem.version, PortfolioItem.updated_at)
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None else Kept(*row)

    async def remove_item(self, item_id: UUID) -> bool:
        """Remove an item; False where there was none."""
        statement = delete(PortfolioItem).where(PortfolioItem.id == item_id).returning(PortfolioItem.id)
        return (await self._db.execute(statement)).one_or_none() is not None
