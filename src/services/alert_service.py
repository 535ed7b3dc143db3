"""Alerts for administrators: reading and handling them. Raising them is ``auth.security_alerts``'."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.auth.models import AuthSubject, Origin
from src.auth.security_alerts import open_for_installation, seal_for_installation
from src.database.models import SecurityAlert
from src.database.repositories.alerts import AlertRepository
from src.database.repositories.people import PeopleRepository
from src.domain.alerts import AlertState
from src.domain.event_tags import EventTag
from src.domain.roles import Permission, may
from src.errors import Conflict, Forbidden, NotFound
from src.schemas.admin import AlertInfo
from src.schemas.common import Page
from src.services.cursors import read_cursor, write_cursor
from src.services.identity import Identity
from src.services.resources import Resources

FROM: Final = {
    AlertState.ACKNOWLEDGED: frozenset({AlertState.OPEN}),
    AlertState.RESOLVED: frozenset({AlertState.OPEN, AlertState.ACKNOWLEDGED}),
}
EVENTS: Final = {
    AlertState.ACKNOWLEDGED: EventTag.ALERT_ACKNOWLEDGED,
    AlertState.RESOLVED: EventTag.ALERT_RESOLVED,
}


class AlertService:
    """What administrators are told, and what they did about it."""

    def __init__(self, resources: Resources, identity: Identity) -> None:
        self._r = resources
        self._id = identity

    async def page(self, state: AlertState | None, cursor: str | None, limit: int) -> Page[AlertInfo]:
        """Return a page of alerts, the last signalled first; raises Invalid (``cursor_invalid``)."""
        before = read_cursor(cursor)
        async with self._r.database.as_admin() as db:
            found = await AlertRepository(db).page(limit + 1, before, state=state.value if state else None)
        items = [self._info(alert, accounts) for alert, accounts in found[:limit]]
        last = items[-1] if len(found) > limit else None
        return Page(items=items, next_cursor=write_cursor(last.last_at, last.id) if last else None)

    async def move(self, subject: AuthSubject, alert_id: UUID, to: AlertState, note: str, origin: Origin) -> None:
        """Acknowledge or resolve an alert, with a note; raises NotFound, Forbidden, Conflict (``alert_closed``)."""
        now = self._r.clock.now()
        sealed = seal_for_installation(self._r.keys, "note_sealed", alert_id, note) if note else None
        async with self._r.database.as_admin() as db:
            actor, alerts = await PeopleRepository(db).one(subject.user_id), AlertRepository(db)
            if actor is None or not may(actor.roles, Permission.ALERTS_HANDLE):
                raise Forbidden("Your role does not allow this")
            before = await alerts.state(alert_id)
            if before is None:
                raise NotFound("There is no such alert")
            if AlertState(before) not in FROM[to]:
                raise Conflict("This alert was handled already", code="alert_closed")
            await alerts.move(alert_id, to.value, sealed, subject.user_id, now)
            await self._id.monitor.record(
                db,
                EVENTS[to],
                user_id=subject.user_id,
                origin=origin,
                change={"alert": str(alert_id), "state": {"before": before, "after": to.value}},
            )

    async def sweep(self) -> None:
        """Delete what alerts are recognised by after a day, and alerts long resolved."""
        async with self._r.database.as_auth() as db:
            await self._id.desk.sweep(db)

    def _info(self, alert: SecurityAlert, accounts: int) -> AlertInfo:
        keys = self._r.keys
        note = alert.note_sealed
        return AlertInfo.model_validate(
            {
                "id": alert.id,
                "kind": alert.kind,
                "severity": alert.severity,
                "state": alert.state,
                "source": open_for_installation(keys, "source_sealed", alert.id, alert.source_sealed),
                "user_id": alert.user_id,
                "accounts": accounts,
                "signals": alert.signals,
                "first_at": alert.first_at,
                "last_at": alert.last_at,
                "handled_by": alert.handled_by,
                "handled_at": alert.handled_at,
                "note": open_for_installation(keys, "note_sealed", alert.id, note) if note is not None else None,
            }
        )
