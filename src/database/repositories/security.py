"""The security log and the counter of wrong guesses. What an event means is in ``domain.event_tags``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, insert, null, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Device, SecurityLog, UserSecurity
from src.database.types import Sealed
from src.domain.limits import GUESS_PAUSES, GUESSES_FORGOTTEN_SECONDS

_PAUSES = dict(enumerate(GUESS_PAUSES, start=1))


@dataclass(frozen=True, slots=True)
class Guess:
    """The answer to asking for a guess: its number in the row where it may be made, else how long to wait (seconds).

    ``lane`` is the known device on whose row it was counted, empty where it was the account's own row.
    """

    number: int | None
    wait_seconds: int = 0
    pauses: bool = False
    lane: UUID | None = None


class GuessRepository:
    """The one counter of wrong guesses of an account, over its password and every factor (the auth door).

    While the account pauses, a known device counts on a row of its own: whoever guesses elsewhere cannot keep the owner out.
    """

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def reserve(self, user_id: UUID, now: datetime, device_id: UUID | None = None) -> Guess:
        """Count a guess as wrong before it is looked at; refuse it during a pause. One statement a row, so races lose."""
        guess = await self._reserve(user_id, now, None)
        if guess.number is not None or device_id is None:
            return guess
        on_device = await self._reserve(user_id, now, device_id)
        if on_device.number is not None:
            return on_device
        return Guess(None, min(guess.wait_seconds, on_device.wait_seconds))

    async def _reserve(self, user_id: UUID, now: datetime, lane: UUID | None) -> Guess:
        row = _row(lane)
        forgotten = row.last_failed_at < now - timedelta(seconds=GUESSES_FORGOTTEN_SECONDS)
        number = case((forgotten, 1), else_=row.failed_guesses + 1)
        pause = case(_PAUSES, value=func.least(number, len(GUESS_PAUSES)))
        statement = (
            update(row)
            .where(*_of(user_id, lane), row.locked_until.is_(None) | (row.locked_until <= now))
            .values(
                failed_guesses=number,
                last_failed_at=now,
                locked_until=case((pause > 0, now + func.make_interval(0, 0, 0, 0, 0, 0, pause)), else_=None),
            )
            .returning(row.failed_guesses, row.locked_until)
            .execution_options(synchronize_session=False)
        )
        counted = (await self._db.execute(statement)).one_or_none()
        if counted is not None:
            return Guess(counted[0], pauses=counted[1] is not None, lane=lane)
        until = await self._db.scalar(select(row.locked_until).where(*_of(user_id, lane)))
        wait = (until - now).total_seconds() if until else 0.0
        return Guess(None, max(1, -int(-wait // 1)))

    async def refund(self, user_id: UUID, now: datetime, lane: UUID | None = None) -> None:
        """Take a guess that was right back out of its row; the row itself stays until the whole sign-in succeeds.

        A pause that this guess began ends a second later and not at once: of a burst of simultaneous guesses no more get
        through than would have without the right one.
        """
        row = _row(lane)
        await self._db.execute(
            update(row)
            .where(*_of(user_id, lane))
            .values(
                failed_guesses=func.greatest(row.failed_guesses - 1, 0),
                locked_until=case((row.locked_until > now, now + timedelta(seconds=1)), else_=None),
            )
            .execution_options(synchronize_session=False)
        )

    async def reset(self, user_id: UUID, lane: UUID | None = None) -> None:
        """Forget one row after a complete sign-in. A sign-in past a pause leaves the account's own row, and its pause, alone."""
        await self._db.execute(
            update(_row(lane))
            .where(*_of(user_id, lane))
            .values(failed_guesses=0, last_failed_at=None, locked_until=None)
            .execution_options(synchronize_session=False)
        )


def _row(lane: UUID | None) -> type[UserSecurity] | type[Device]:
    return UserSecurity if lane is None else Device


def _of(user_id: UUID, lane: UUID | None) -> tuple[ColumnElement[bool], ...]:
    return (UserSecurity.user_id == user_id,) if lane is None else (Device.user_id == user_id, Device.id == lane)


class SecurityLogRepository:
    """The security log: inserted into and read, never changed."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def add(
        self,
        row_id: UUID,
        *,
        user_id: UUID | None,
        actor_id: UUID | None,
        at: datetime,
        event: str,
        change: dict[str, Any] | None,
        request_id: str | None,
        origin: Sealed | None,
    ) -> None:
        """Write one event. Nothing is read back: the writing roles may not read the log."""
        await self._db.execute(
            insert(SecurityLog.__table__).values(  # type: ignore[arg-type]
                id=row_id,
                user_id=user_id,
                actor_id=actor_id,
                at=at,
                event=event,
                change=null() if change is None else change,
                request_id=request_id,
                origin_sealed=origin,
            )
        )

    async def page(
        self,
        user_id: UUID,
        limit: int,
        before: tuple[datetime, UUID] | None,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        events: Collection[str] | None = None,
    ) -> list[SecurityLog]:
        """Return a person's events, the newest first, from the one after ``before`` (time and id of the last one seen).

        ``since`` (with it), ``until`` (without it) and ``events`` narrow them.
        """
        query = select(SecurityLog).where(SecurityLog.user_id == user_id)
        if since is not None:
            query = query.where(SecurityLog.at >= since)
        if until is not None:
            query = query.where(SecurityLog.at < until)
        if events is not None:
            query = query.where(SecurityLog.event.in_(events))
        if before is not None:
            query = query.where(tuple_(SecurityLog.at, SecurityLog.id) < before)
        query = query.order_by(SecurityLog.at.desc(), SecurityLog.id.desc()).limit(limit)
        return list((await self._db.scalars(query)).all())

    async def page_of_all(
        self, limit: int, before: tuple[datetime, UUID] | None, *, about: UUID | None, event: str | None
    ) -> list[SecurityLog]:
        """Return events of everybody, the newest first (the audit door); ``about`` and ``event`` narrow them."""
        query = select(SecurityLog)
        if about is not None:
            query = query.where(or_(SecurityLog.user_id == about, SecurityLog.actor_id == about))
        if event is not None:
            query = query.where(SecurityLog.event == event)
        if before is not None:
            query = query.where(tuple_(SecurityLog.at, SecurityLog.id) < before)
        query = query.order_by(SecurityLog.at.desc(), SecurityLog.id.desc()).limit(limit)
        return list((await self._db.scalars(query)).all())
