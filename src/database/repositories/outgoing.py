"""What a person was shown to be done at Upwork and confirmed, each once. Doing it is ``outgoing_service``'s matter.

Every change of state is one conditional statement, so that of any number of runs at once exactly one succeeds.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Outgoing

ON_THE_WAY = ("sending", "checking")


class OutgoingRepository:
    """Questions about one person's confirmed acts, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, row: Outgoing) -> None:
        """Keep what a person is shown now."""
        self._db.add(row)

    async def one(self, outgoing_id: UUID) -> Outgoing | None:
        """Return one act."""
        return (await self._db.scalars(select(Outgoing).where(Outgoing.id == outgoing_id))).one_or_none()

    async def about(self, subject_id: str, kinds: Collection[str], limit: int) -> list[Outgoing]:
        """Return confirmed acts about one thing at Upwork, the newest first."""
        query = (
            select(Outgoing)
            .where(Outgoing.subject_id == subject_id, Outgoing.kind.in_(kinds), Outgoing.confirmed_at.is_not(None))
            .order_by(Outgoing.created_at.desc())
            .limit(limit)
        )
        return list((await self._db.scalars(query)).all())

    async def on_the_way(self) -> list[Outgoing]:
        """Return acts whose outcome is not known yet."""
        return list((await self._db.scalars(select(Outgoing).where(Outgoing.state.in_(ON_THE_WAY)))).all())

    async def drop_unconfirmed(self, now: datetime) -> None:
        """Forget what nobody confirmed in its time."""
        await self._db.execute(delete(Outgoing).where(Outgoing.state == "prepared", Outgoing.expires_at <= now))

    async def confirm(self, outgoing_id: UUID, confirmed_by: str, now: datetime) -> bool:
        """Take the right to act, once; False where it was taken before or the time is over."""
        statement = (
            update(Outgoing)
            .where(Outgoing.id == outgoing_id, Outgoing.state == "prepared", Outgoing.expires_at > now)
            .values(state="sending", confirmed_at=now, confirmed_by=confirmed_by)
            .returning(Outgoing.id)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    async def lose(self, outgoing_id: UUID) -> bool:
        """Note that the outcome is not known; False where it is not being sent (any more)."""
        return await self._move(outgoing_id, ("sending",), {"state": "checking"})

    async def conclude(self, outgoing_id: UUID, values: dict[str, Any]) -> bool:
        """Note an outcome; False where there is one already."""
        return await self._move(outgoing_id, ON_THE_WAY, values)

    async def count_look_up(self, outgoing_id: UUID) -> int:
        """Count a look-up that found nothing and return how many there were."""
        statement = (
            update(Outgoing)
            .where(Outgoing.id == outgoing_id)
            .values(look_ups=Outgoing.look_ups + 1)
            .returning(Outgoing.look_ups)
        )
        return (await self._db.execute(statement)).scalar_one()

    async def _move(self, outgoing_id: UUID, sources: Collection[str], values: dict[str, Any]) -> bool:
        statement = (
            update(Outgoing)
            .where(Outgoing.id == outgoing_id, or_(*(Outgoing.state == source for source in sources)))
            .values(values)
            .returning(Outgoing.id)
        )
        return (await self._db.execute(statement)).one_or_none() is not None
