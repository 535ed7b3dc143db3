"""The security log of everybody, for auditors. One's own log is ``security_service``'s; writing is ``auth.security_monitor``'s."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import CannotOpen
from src.auth.models import AuthSubject, Origin
from src.auth.security_monitor import SecurityMonitor, open_origin
from src.auth.sessions import device_of
from src.database.models import SecurityLog
from src.database.repositories.security import SecurityLogRepository
from src.domain.event_tags import EventTag
from src.domain.roles import Permission
from src.schemas.admin import AuditEntry, AuditQuery
from src.schemas.common import Page
from src.services.cursors import read_cursor, write_cursor
from src.services.resources import Resources


class AuditService:
    """Reading what happened to whom."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        self._monitor = SecurityMonitor(resources.vault, resources.clock)

    async def page(self, subject: AuthSubject, origin: Origin, asked: AuditQuery) -> Page[AuditEntry]:
        """Return a page of events of everybody, the newest first, and write down who looked at what.

        Raises Invalid (``cursor_invalid``).
        """
        before = read_cursor(asked.cursor)
        async with self._r.database.as_audit() as db:
            rows = await SecurityLogRepository(db).page_of_all(
                asked.limit + 1, before, about=asked.about, event=asked.event
            )
            entries = [await self._entry(db, row) for row in rows[: asked.limit]]
            await self._monitor.record(
                db,
                EventTag.LOG_LOOKED_AT,
                user_id=subject.user_id,
                origin=origin,
                change={"about": str(asked.about) if asked.about else None, "events": len(entries)},
            )
        last = entries[-1] if len(rows) > asked.limit else None
        return Page(items=entries, next_cursor=write_cursor(last.at, last.id) if last else None)

    async def refused(self, subject: AuthSubject, permission: Permission, origin: Origin) -> None:
        """Write down that somebody tried what their role does not allow."""
        async with self._r.database.as_user(subject.user_id) as db:
            await self._monitor.record(
                db,
                EventTag.ADMIN_REFUSED,
                user_id=subject.user_id,
                origin=origin,
                change={"permission": permission.value},
            )

    async def _entry(self, db: AsyncSession, row: SecurityLog) -> AuditEntry:
        sealer = row.actor_id or row.user_id
        origin = Origin(address="", request_id=row.request_id)
        if sealer is not None:
            # Erased since: what happened stays on record, from where is gone with the key.
            with suppress(CannotOpen):
                origin = open_origin(await self._r.vault.key_of(db, sealer), row)
        device = device_of(origin)
        return AuditEntry(
            id=row.id,
            at=row.at,
            event=row.event,
            outcome=row.event.rpartition(":")[2],
            user_id=row.user_id,
            actor_id=row.actor_id,
            change=row.change,
            address=origin.address,
            device=f"{device.browser} · {device.system}" if origin.agent else "",
            request_id=row.request_id,
        )
