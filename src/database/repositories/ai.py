"""A person's model servers and settings, and the ledger of calls with its caps. What a call costs is reckoned above."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import AICall, AIDay, AIServer, AISettings
from src.database.types import Sealed
from src.domain.model_use import Cap, Spent

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('ai:' || :user_id, 0))")
_NOT_SYNCHRONISED = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class DayUse:
    """What one day took from one kind of server."""

    spent: Spent
    calls: int


class AIRepository:
    """Questions about one person's use of models, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def settings(self) -> AISettings | None:
        """Return the person's settings, if any were saved."""
        return (await self._db.scalars(select(AISettings))).one_or_none()

    async def add_settings(self, user_id: UUID, settings_id: UUID, body: Sealed) -> bool:
        """Keep the first settings; False where there are some already."""
        statement = insert(AISettings).values(user_id=user_id, id=settings_id, body_sealed=body)
        statement = statement.on_conflict_do_nothing(index_elements=["user_id"])
        return (await self._db.execute(statement.returning(AISettings.id))).one_or_none() is not None

    async def replace_settings(self, settings_id: UUID, version: int, body: Sealed) -> bool:
        """Replace the settings where they still have ``version``; False where they have not."""
        statement = (
            update(AISettings)
            .where(AISettings.id == settings_id, AISettings.version == version)
            .values(body_sealed=body, version=version + 1)
            .returning(AISettings.id)
            .execution_options(**_NOT_SYNCHRONISED)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    async def lock(self, user_id: UUID) -> None:
        """Let nobody else change this person's servers or reserve for them until this transaction ends."""
        await self._db.execute(_LOCK, {"user_id": str(user_id)})

    async def servers(self) -> list[AIServer]:
        """Return the person's servers in their order."""
        return list((await self._db.scalars(select(AIServer).order_by(AIServer.position, AIServer.id))).all())

    async def server(self, server_id: UUID) -> AIServer | None:
        """Return one server."""
        return (await self._db.scalars(select(AIServer).where(AIServer.id == server_id))).one_or_none()

    async def add_server(self, server: AIServer) -> None:
        """Keep a new server."""
        self._db.add(server)
        await self._db.flush()

    async def replace_server(self, server_id: UUID, values: Mapping[str, Any]) -> bool:
        """Change a server; False where there is none."""
        statement = update(AIServer).where(AIServer.id == server_id).values(**values).returning(AIServer.id)
        return (await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))).one_or_none() is not None

    async def put_in_order(self, ids: Sequence[UUID]) -> None:
        """Give each of the person's servers its place in ``ids``."""
        for position, server_id in enumerate(ids):
            await self.replace_server(server_id, {"position": position})

    async def remove_server(self, server_id: UUID) -> bool:
        """Remove a server; False where there was none."""
        statement = delete(AIServer).where(AIServer.id == server_id).returning(AIServer.id)
        return (await self._db.execute(statement)).one_or_none() is not None

    async def use_since(self, since: datetime, *, of_own: bool) -> DayUse:
        """Return what calls took from ``since`` on: of the person's own servers, or of the installation's."""
        which = AICall.server_id.is_not(None) if of_own else AICall.server_id.is_(None)
        query = select(
            func.coalesce(func.sum(AICall.tokens_read + AICall.tokens_written), 0),
            func.coalesce(func.sum(AICall.cost_micros), 0),
            func.count(AICall.id),
        ).where(AICall.at >= since, which)
        tokens, micros, calls = (await self._db.execute(query)).one()
        return DayUse(Spent(int(tokens), int(micros)), calls)

    async def add_call(self, call: AICall) -> None:
        """Keep a call with its reserve."""
        self._db.add(call)
        await self._db.flush()

    async def settle_call(self, call_id: UUID, values: Mapping[str, Any]) -> bool:
        """Put what a call took in the place of its reserve, once; False where that was done before."""
        statement = update(AICall).where(AICall.id == call_id, AICall.outcome == "open").values(**values)
        done = await self._db.execute(statement.returning(AICall.id).execution_options(**_NOT_SYNCHRONISED))
        return done.one_or_none() is not None

    async def calls(self, application_id: UUID | None, limit: int) -> list[AICall]:
        """Return calls, the newest first; those for one application where it is named."""
        query = select(AICall)
        if application_id is not None:
            query = query.where(AICall.application_id == application_id)
        return list((await self._db.scalars(query.order_by(AICall.at.desc(), AICall.id.desc()).limit(limit))).all())

    async def note_kept(self, call_id: UUID, percent: int) -> None:
        """Note how much of what a call wrote is in the letter that was confirmed."""
        statement = update(AICall).where(AICall.id == call_id).values(kept_percent=percent)
        await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))

    async def take_from_day(self, day: date, cap: Cap, more: Spent) -> bool:
        """Take ``more`` from the installation's day in one statement; False where its cap does not allow it."""
        await self._db.execute(insert(AIDay).values(day=day).on_conflict_do_nothing())
        statement = update(AIDay).where(AIDay.day == day)
        if cap.tokens is not None:
            statement = statement.where(AIDay.tokens + more.tokens <= cap.tokens)
        if cap.micros is not None:
            statement = statement.where(AIDay.cost_micros + more.micros <= cap.micros)
        statement = statement.values(tokens=AIDay.tokens + more.tokens, cost_micros=AIDay.cost_micros + more.micros)
        taken = await self._db.execute(statement.returning(AIDay.day).execution_options(**_NOT_SYNCHRONISED))
        return taken.one_or_none() is not None

    async def correct_day(self, day: date, by: Spent) -> None:
        """Change the installation's day by the difference between a reserve and what was taken."""
        statement = update(AIDay).where(AIDay.day == day)
        statement = statement.values(tokens=AIDay.tokens + by.tokens, cost_micros=AIDay.cost_micros + by.micros)
        await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))

    async def forget_sent(self) -> int:
        """Forget what was sent where its time is over, and return how many calls that were. Only through the retention door."""
        statement = (
            update(AICall)
            .where(AICall.sent_sealed.is_not(None), AICall.sent_until < func.now())
            .values(sent_sealed=None, made_sealed=None)
        )
        done = await self._db.execute(statement.returning(AICall.id).execution_options(**_NOT_SYNCHRONISED))
        return len(done.all())
