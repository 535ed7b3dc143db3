"""A person's rules of fit. What is in them is sealed, and opened by ``fit_service``."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import FitRulesKept
from src.database.repositories.profiles import Kept
from src.database.types import Sealed


class FitRulesRepository:
    """Questions about one person's rules, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def rules(self) -> FitRulesKept | None:
        """Return the rules, if any were saved."""
        return (await self._db.scalars(select(FitRulesKept))).one_or_none()

    async def rules_locked(self) -> FitRulesKept | None:
        """Return the rules; until this transaction ends, nobody else changes them."""
        return (await self._db.scalars(select(FitRulesKept).with_for_update())).one_or_none()

    async def add(self, user_id: UUID, rules_id: UUID, body: Sealed) -> Kept | None:
        """Keep first rules; None where there are some already."""
        statement = insert(FitRulesKept).values(user_id=user_id, id=rules_id, body_sealed=body)
        statement = statement.on_conflict_do_nothing(index_elements=["user_id"])
        made = await self._db.execute(statement.returning(FitRulesKept.version, FitRulesKept.updated_at))
        row = made.one_or_none()
        return None if row is None else Kept(*row)

    async def reseal(self, rules_id: UUID, body: Sealed) -> None:
        """Keep another body of rules that are locked. Their version stays: what the person set has not changed."""
        statement = update(FitRulesKept).where(FitRulesKept.id == rules_id).values(body_sealed=body)
        await self._db.execute(statement.execution_options(synchronize_session=False))

    async def replace(self, rules_id: UUID, version: int, body: Sealed) -> Kept | None:
        """Replace the rules where they still have ``version``, in one statement; None where they have not."""
        statement = (
            update(FitRulesKept)
            .where(FitRulesKept.id == rules_id, FitRulesKept.version == version)
            .values(body_sealed=body, version=version + 1)
            .returning(FitRulesKept.version, FitRulesKept.updated_at)
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None else Kept(*row)
