"""The security log and the counter of wrong guesses. What an event means is in ``domain.event_tags``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Uuid,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)
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


class _Row:
    """What is done to one kind of row of guesses. Put together once: each sign-in does all of it."""

    def __init__(self, table: Any, *of: ColumnElement[bool]) -> None:
        row, now = table.c, bindparam("moment", type_=DateTime(timezone=True))
        forgotten = row.last_failed_at < now - timedelta(seconds=GUESSES_FORGOTTEN_SECONDS)
        number = case((forgotten, 1), else_=row.failed_guesses + 1)
        pause = case(_PAUSES, value=func.least(number, len(GUESS_PAUSES)))
        self.reserve = (
            update(table)
            .where(*of, row.locked_until.is_(None) | (row.locked_until <= now))
            .values(
                failed_guesses=number,
                last_failed_at=now,
                locked_until=case((pause > 0, now + func.make_interval(0, 0, 0, 0, 0, 0, pause)), else_=None),
            )
            .returning(row.failed_guesses, row.locked_until)
        )
        self.until = select(row.locked_until).where(*of)
        self.refund = (
            update(table)
            .where(*of)
            .values(
                failed_guesses=func.greatest(row.failed_guesses - 1, 0),
                locked_until=case((row.locked_until > now, now + timedelta(seconds=1)), else_=None),
            )
        )
        self.reset = update(table).where(*of).values(failed_guesses=0, last_failed_at=None, locked_until=None)


_PERSON: Final = bindparam("person", type_=Uuid())
_LANE: Final = bindparam("lane", type_=Uuid())
_ACCOUNT: Final = _Row(UserSecurity.__table__, UserSecurity.user_id == _PERSON)
_KNOWN_DEVICE: Final = _Row(Device.__table__, Device.user_id == _PERSON, Device.id == _LANE)


def _row(lane: UUID | None) -> _Row:
    return _ACCOUNT if lane is None else _KNOWN_DEVICE


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
        of = {"person": user_id, "lane": lane, "moment": now}
        counted = (await self._db.execute(_row(lane).reserve, of)).one_or_none()
        if counted is not None:
            return Guess(counted[0], pauses=counted[1] is not None, lane=lane)
        until = await self._db.scalar(_row(lane).until, of)
        wait = (until - now).total_seconds() if until else 0.0
        return Guess(None, max(1, -int(-wait // 1)))

    async def refund(self, user_id: UUID, now: datetime, lane: UUID | None = None) -> None:
        """Take a guess that was right back out of its row; the row itself stays until the whole sign-in succeeds.

        A pause that this guess began ends a second later and not at once: of a burst of simultaneous guesses no more get
        through than would have without the right one.
        """
        await self._db.execute(_row(lane).refund, {"person": user_id, "lane": lane, "moment": now})

    async def reset(self, user_id: UUID, lane: UUID | None = None) -> None:
        """Forget one row after a complete sign-in. A sign-in past a pause leaves the account's own row, and its pause, alone."""
        await self._db.execute(_row(lane).reset, {"person": user_id, "lane": lane})


_LOG: Final = insert(SecurityLog.__table__)  # type: ignore[arg-type]


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
        values: dict[str, Any] = {"id": row_id, "user_id": user_id, "actor_id": actor_id, "at": at, "event": event}
        values |= {"change": change, "request_id": request_id, "origin_sealed": origin}
        await self._db.execute(_LOG, values)

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
