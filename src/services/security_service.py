"""One's own security at a glance: factors, devices, the log. Changing factors is ``factor_service``'s matter."""

from __future__ import annotations

import base64
import binascii
import struct
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from src.auth.models import AuthSubject
from src.auth.security_monitor import own_origin
from src.auth.sessions import device_of, open_device
from src.database.models import SecurityLog
from src.database.repositories.codes import CodeRepository
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.passkeys import PasskeyRepository
from src.database.repositories.personal_tokens import PersonalTokenRepository
from src.database.repositories.security import SecurityLogRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.step_ups import StepUpRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import UserRepository
from src.errors import Invalid, NotFound
from src.schemas.common import Page
from src.schemas.security import LogEntry, SecurityProfile, SessionInfo
from src.services.factor_changes import factor_info
from src.services.identity import Identity, open_address
from src.services.resources import Resources

_CURSOR: Final = struct.Struct(">q16s")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
KEEP_ENDED: Final = timedelta(days=30)


class SecurityService:
    """What guards a person's account, for the person."""

    def __init__(self, resources: Resources, identity: Identity) -> None:
        self._r = resources
        self._id = identity

    async def profile(self, subject: AuthSubject) -> SecurityProfile:
        """Return factors and devices; raises NotFound."""
        now, user_id = self._r.clock.now(), subject.user_id
        async with self._r.database.as_user(user_id) as db:
            users, factors = UserRepository(db), FactorRepository(db)
            user, changed_at = await users.get(user_id), await users.password_changed_at(user_id)
            if user is None or changed_at is None:
                raise NotFound("There is no such account")
            key = await self._r.vault.key_of(db, user_id)
            sessions = await SessionRepository(db).all_live(user_id, now, self._id.sessions.idle_since(now))
            confirmed = await factors.confirmed(user_id)
            left = await factors.codes_left(user_id)
            suspected = {each.id for each in await PasskeyRepository(db).of(user_id) if each.suspected_at is not None}
        devices = [(session, open_device(key, session)) for session in sessions]
        return SecurityProfile(
            email=open_address(key, user_id, user.email_sealed),
            email_verified_at=user.email_verified_at,
            factors=[factor_info(key, factor, is_suspected=factor.id in suspected) for factor in confirmed],
            backup_codes_left=left,
            sessions=[
                SessionInfo(
                    id=session.id,
                    current=session.id == subject.session_id,
                    browser=device.browser,
                    system=device.system,
                    address=device.address,
                    created_at=session.created_at,
                    last_seen_at=session.last_seen_at,
                )
                for session, device in devices
            ],
            password_changed_at=changed_at,
        )

    async def log_page(self, subject: AuthSubject, cursor: str | None, limit: int) -> Page[LogEntry]:
        """Return a page of the person's own events, the newest first; raises Invalid for a cursor that is not ours."""
        before = _read_cursor(cursor) if cursor else None
        async with self._r.database.as_user(subject.user_id) as db:
            rows = await SecurityLogRepository(db).page(subject.user_id, limit + 1, before)
            key = await self._r.vault.key_of(db, subject.user_id)
        shown = rows[:limit]
        entries = []
        for row in shown:
            origin = own_origin(key, row)
            device = device_of(origin)
            entries.append(
                LogEntry(
                    id=row.id,
                    at=row.at,
                    event=row.event,
                    outcome=row.event.rpartition(":")[2],
                    address=origin.address,
                    device=f"{device.browser} · {device.system}" if origin.agent else "",
                    request_id=row.request_id,
                )
            )
        return Page(items=entries, next_cursor=_cursor(shown[-1]) if len(rows) > limit else None)

    async def sweep(self) -> None:
        """Delete what has run out: tokens, challenges, offers of factors, devices, and sessions that ended a month ago."""
        now = self._r.clock.now()
        async with self._r.database.as_auth() as db:
            await TokenRepository(db).drop_over(now - timedelta(days=1))
            await FactorRepository(db).drop_expired(now)
            await PasskeyRepository(db).drop_over(now - timedelta(days=1))
            await CodeRepository(db).drop_over(now - timedelta(days=1))
            await StepUpRepository(db).drop_over(now - timedelta(days=1))
            await DeviceRepository(db).drop_over(now)
            await PersonalTokenRepository(db).drop_over(now - KEEP_ENDED)
            await SessionRepository(db).delete_ended(now - KEEP_ENDED)


def _cursor(row: SecurityLog) -> str:
    since = (row.at - _EPOCH) // _MICROSECOND
    return base64.urlsafe_b64encode(_CURSOR.pack(since, row.id.bytes)).decode()


def _read_cursor(cursor: str) -> tuple[datetime, UUID]:
    try:
        since, raw = _CURSOR.unpack(base64.urlsafe_b64decode(cursor))
        if since < 0:
            raise ValueError("before all events")
        return _EPOCH + since * _MICROSECOND, UUID(bytes=raw)
    except (binascii.Error, struct.error, OverflowError, ValueError):
        raise Invalid("This page does not exist", code="cursor_invalid") from None
