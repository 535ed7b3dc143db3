"""Raising alerts, in the transaction of the event that decides. Which events do is in ``domain.alerts``; handling is the admin's.

Everything is counted by the database within that transaction: an alert is there when, and only when, its cause is.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import InstallationKeys, Place, UserKey
from src.auth.models import Origin
from src.database.base import new_id
from src.database.repositories.alerts import AlertRepository, Signal
from src.database.types import Sealed
from src.domain.alerts import FACTOR_GUESSES, SEVERITY, SPRAY, STUFFING, AlertKind, certain, is_wrong_factor
from src.domain.event_tags import EventTag
from src.utils.clock import Clock

TABLE: Final = "security_alerts"
KEEP_ATTEMPTS: Final = timedelta(days=1)
KEEP_RESOLVED: Final = timedelta(days=90)


class AlertDesk:
    """Turns events and attempts into alerts, within the caller's transaction of the auth door.

    Sources are kept by blind index, so that signals of one network meet in one alert, and sealed under a key of the
    installation: an alert is about many people and can be sealed with nobody's own key.
    """

    def __init__(self, keys: InstallationKeys, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock

    async def consider(self, db: AsyncSession, event: EventTag, *, user_id: UUID | None, origin: Origin) -> None:
        """Raise what ``event`` signals: at once where it is certain alone, else when its count is reached."""
        kind, alerts, now = certain(event), AlertRepository(db), self._clock.now()
        if kind is not None:
            await self._raise(alerts, kind, user_id, origin, now)
        if user_id is None:
            return
        source, account = self._source(origin), self.attempts_at(user_id)
        if event is EventTag.LOGIN_COMPLETED:
            await alerts.add_attempt("factor", source, account, now, succeeded=True)
        elif is_wrong_factor(event):
            await alerts.add_attempt("factor", source, account, now, succeeded=False)
        # The guess that begins a pause may be refused before its factor is looked at: it counts as the last one.
        missing = 1 if event is EventTag.GUESSING_PAUSED else 0
        if missing or is_wrong_factor(event):
            wrong = await alerts.wrong_in_a_row(account, now - FACTOR_GUESSES.within)
            if wrong + missing >= FACTOR_GUESSES.count:
                await self._raise(alerts, AlertKind.PASSWORD_KNOWN, user_id, origin, now)

    async def password_tried(
        self, db: AsyncSession, account_index: bytes, *, succeeded: bool, user_id: UUID | None, origin: Origin
    ) -> None:
        """Note a try at a password (``account_index`` is the address's blind index) and look at its source as a whole."""
        alerts, source, now = AlertRepository(db), self._source(origin), self._clock.now()
        if succeeded:
            # Counted before this success is noted: the account just entered is the hit, not one more miss.
            missed = await alerts.add_entered(source, account_index, now, since=now - STUFFING.within)
            if missed >= STUFFING.count:
                await self._raise(alerts, AlertKind.STUFFING_HIT, user_id, origin, now)
            return
        await alerts.add_attempt("password", source, account_index, now, succeeded=False)
        if await alerts.accounts_not_entered(source, now - SPRAY.within) >= SPRAY.count:
            await self._raise(alerts, AlertKind.SPRAY, user_id, origin, now)

    def attempts_at(self, user_id: UUID) -> bytes:
        """Return what an account's factor attempts are kept under."""
        return self._keys.index("attempts_at", str(user_id))

    def _source(self, origin: Origin) -> bytes:
        return self._keys.index("alert_source", origin.network)

    async def _raise(
        self, alerts: AlertRepository, kind: AlertKind, user_id: UUID | None, origin: Origin, now: datetime
    ) -> None:
        alert_id = new_id()
        await alerts.raise_(
            Signal(
                alert_id=alert_id,
                kind=kind.value,
                severity=SEVERITY[kind].value,
                source_index=self._source(origin),
                source_sealed=seal_for_installation(self._keys, "source_sealed", alert_id, origin.network),
                user_id=user_id,
                at=now,
            )
        )

    async def sweep(self, db: AsyncSession) -> None:
        """Delete attempts after a day, resolved alerts after ninety."""
        now = self._clock.now()
        await AlertRepository(db).drop_over(now - KEEP_ATTEMPTS, now - KEEP_RESOLVED)


def seal_for_installation(keys: InstallationKeys, column: str, alert_id: UUID, text: str) -> Sealed:
    """Seal a value of an alert with the installation's key."""
    return UserKey({1: keys.alerts}).seal(Place(TABLE, column, alert_id), text)


def open_for_installation(keys: InstallationKeys, column: str, alert_id: UUID, sealed: Sealed) -> str:
    """Return a value of an alert; raises CannotOpen where it was not sealed for it."""
    return UserKey({1: keys.alerts}).open(Place(TABLE, column, alert_id), sealed)
