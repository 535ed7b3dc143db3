"""Alerts and the attempts they are recognised by. Which signals there are is in ``domain.alerts``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import DateTime, LargeBinary, Select, bindparam, delete, func, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.base import new_id
from src.database.models import Attempt, SecurityAlert, SecurityAlertAccount
from src.database.types import Sealed


@dataclass(frozen=True, slots=True, repr=False)
class Signal:
    """One sign of an attack, with the row it becomes where no alert of this kind and source is open."""

    alert_id: UUID
    kind: str
    severity: str
    source_index: bytes
    source_sealed: Sealed
    user_id: UUID | None
    at: datetime


def _not_entered() -> Select[int]:
    last_failed = func.max(Attempt.at).filter(Attempt.succeeded.is_(False))
    last_entered = func.max(Attempt.at).filter(Attempt.succeeded.is_(True))
    of_source = Attempt.source_index == bindparam("source", type_=LargeBinary())
    since = Attempt.at > bindparam("since", type_=DateTime(timezone=True))
    accounts = (
        select(Attempt.account_index)
        .where(Attempt.kind == "password", of_source, since)
        .group_by(Attempt.account_index)
        .having(last_failed.is_not(None), last_entered.is_(None) | (last_entered < last_failed))
    )
    return select(func.count()).select_from(accounts.subquery())


# Put together once: each sign-in asks them.
_NOT_ENTERED: Final = _not_entered()
_ATTEMPT: Final = insert(Attempt.__table__)  # type: ignore[arg-type]
_ENTERED: Final = _ATTEMPT.values(
    {column.name: bindparam(f"new_{column.name}", type_=column.type) for column in Attempt.__table__.columns}
).returning(_NOT_ENTERED.scalar_subquery())


class AlertRepository:
    """Questions about alerts and attempts, within one transaction of the auth or the admin door."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def raise_(self, signal: Signal) -> None:
        """Open an alert, or add the signal to the open one of the same kind and source. One statement, so races add up."""
        statement = insert(SecurityAlert).values(
            id=signal.alert_id,
            kind=signal.kind,
            severity=signal.severity,
            source_index=signal.source_index,
            source_sealed=signal.source_sealed,
            user_id=signal.user_id,
            first_at=signal.at,
            last_at=signal.at,
        )
        statement = statement.on_conflict_do_update(
            index_elements=["kind", "source_index"],
            index_where=text("state <> 'resolved'"),
            set_={
                "signals": SecurityAlert.signals + 1,
                "last_at": func.greatest(SecurityAlert.last_at, statement.excluded.last_at),
                "user_id": func.coalesce(statement.excluded.user_id, SecurityAlert.user_id),
            },
        )
        alert_id = (await self._db.execute(statement.returning(SecurityAlert.id))).scalar_one()
        if signal.user_id is not None:
            account = insert(SecurityAlertAccount).values(alert_id=alert_id, user_id=signal.user_id)
            await self._db.execute(account.on_conflict_do_nothing())

    async def add_attempt(
        self, kind: str, source_index: bytes, account_index: bytes, at: datetime, *, succeeded: bool
    ) -> None:
        """Note one try."""
        values = {"source_index": source_index, "account_index": account_index, "at": at, "succeeded": succeeded}
        await self._db.execute(_ATTEMPT, {"id": new_id(), "kind": kind, **values})

    async def add_entered(self, source_index: bytes, account_index: bytes, at: datetime, *, since: datetime) -> int:
        """Note a right password; returns what ``accounts_not_entered`` did just before it."""
        values = {"id": new_id(), "kind": "password", "source_index": source_index, "account_index": account_index}
        new = {f"new_{name}": value for name, value in (values | {"at": at, "succeeded": True}).items()}
        found: int = (await self._db.execute(_ENTERED, {**new, "source": source_index, "since": since})).scalar_one()
        return found

    async def accounts_not_entered(self, source_index: bytes, since: datetime) -> int:
        """Return how many accounts one source failed to enter since then and has not entered afterwards."""
        return await self._db.scalar(_NOT_ENTERED, {"source": source_index, "since": since}) or 0

    async def wrong_in_a_row(self, account_index: bytes, since: datetime) -> int:
        """Return how many wrong factors an account saw since then, counted from its last complete sign-in."""
        mine = (Attempt.kind == "factor", Attempt.account_index == account_index, Attempt.at > since)
        entered = select(func.max(Attempt.at)).where(*mine, Attempt.succeeded.is_(True)).scalar_subquery()
        query = select(func.count()).where(
            *mine, Attempt.succeeded.is_(False), (Attempt.at > entered) | entered.is_(None)
        )
        return await self._db.scalar(query) or 0

    async def page(
        self, limit: int, before: tuple[datetime, UUID] | None, *, state: str | None
    ) -> list[tuple[SecurityAlert, int]]:
        """Return alerts with how many accounts each concerns, the last signalled first."""
        accounts = (
            select(func.count())
            .select_from(SecurityAlertAccount)
            .where(SecurityAlertAccount.alert_id == SecurityAlert.id)
            .scalar_subquery()
        )
        query = select(SecurityAlert, accounts)
        if state is not None:
            query = query.where(SecurityAlert.state == state)
        if before is not None:
            query = query.where(tuple_(SecurityAlert.last_at, SecurityAlert.id) < before)
        query = query.order_by(SecurityAlert.last_at.desc(), SecurityAlert.id.desc()).limit(limit)
        return [(row[0], row[1]) for row in (await self._db.execute(query)).all()]

    async def state(self, alert_id: UUID) -> str | None:
        """Return how far an alert has come, and hold it until the end of the transaction; None where there is none."""
        return await self._db.scalar(select(SecurityAlert.state).where(SecurityAlert.id == alert_id).with_for_update())

    async def move(self, alert_id: UUID, state: str, note: Sealed | None, actor_id: UUID, now: datetime) -> None:
        """Note who moved an alert on, with their words."""
        values: dict[str, object] = {"state": state, "handled_by": actor_id, "handled_at": now}
        if note is not None:
            values["note_sealed"] = note
        await self._db.execute(
            update(SecurityAlert)
            .where(SecurityAlert.id == alert_id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )

    async def forget(self, account_indexes: list[bytes]) -> None:
        """Delete the attempts at one account."""
        await self._db.execute(delete(Attempt).where(Attempt.account_index.in_(account_indexes)))

    async def drop_over(self, attempts_before: datetime, resolved_before: datetime) -> None:
        """Delete attempts and resolved alerts whose time is over."""
        await self._db.execute(delete(Attempt).where(Attempt.at < attempts_before))
        await self._db.execute(
            delete(SecurityAlert).where(SecurityAlert.state == "resolved", SecurityAlert.last_at < resolved_before)
        )
