"""The devices that are signed in: looking at them, ending one or all others. Ending all is signing out (``login_service``)."""

from __future__ import annotations

from uuid import UUID

from src.auth.models import AuthSubject, Origin
from src.auth.sessions import open_device
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.sessions import SessionRepository
from src.domain.event_tags import EventTag
from src.errors import NotFound
from src.schemas.credentials import SessionList, SessionsEnded
from src.schemas.security import SessionInfo
from src.services.identity import Identity
from src.services.resources import Resources


class SessionService:
    """A person's own sessions."""

    def __init__(self, resources: Resources, identity: Identity) -> None:
        self._r = resources
        self._id = identity

    async def list(self, subject: AuthSubject) -> SessionList:
        """Return the sessions that can be used, the last seen first."""
        now, user_id = self._r.clock.now(), subject.user_id
        async with self._r.database.as_user(user_id) as db:
            rows = await SessionRepository(db).all_live(user_id, now, self._id.sessions.idle_since(now))
            key = await self._r.vault.key_of(db, user_id)
        items = []
        for row in rows:
            device = open_device(key, row)
            items.append(
                SessionInfo(
                    id=row.id,
                    current=row.id == subject.session_id,
                    browser=device.browser,
                    system=device.system,
                    address=device.address,
                    created_at=row.created_at,
                    last_seen_at=row.last_seen_at,
                )
            )
        return SessionList(items=items)

    async def revoke(self, subject: AuthSubject, session_id: UUID, origin: Origin) -> None:
        """End one session, and forget its device; raises NotFound for one that is over or somebody else's."""
        user_id = subject.user_id
        async with self._r.database.as_auth() as db:
            ended = await SessionRepository(db).end_own(user_id, session_id, "revoked", self._r.clock.now())
            if ended is None:
                raise NotFound("There is no such session")
            if ended.device_id is not None:
                await DeviceRepository(db).forget(user_id, ended.device_id)
            await self._id.monitor.record(db, EventTag.SESSION_REVOKED, user_id=user_id, origin=origin)

    async def end_others(self, subject: AuthSubject, origin: Origin) -> SessionsEnded:
        """End every session but the caller's, and forget every other device; returns how many sessions were open."""
        user_id, now = subject.user_id, self._r.clock.now()
        async with self._r.database.as_auth() as db:
            ended = await SessionRepository(db).end_all(user_id, "revoked", now, keep=subject.session_id)
            await DeviceRepository(db).forget_all(user_id, keep=subject.device_id)
            if ended:
                change = {"sessions": {"before": ended + 1, "after": 1}}
                await self._id.monitor.record(
                    db, EventTag.SESSIONS_ENDED, user_id=user_id, origin=origin, change=change
                )
        return SessionsEnded(ended=ended)
