"""One's own security at a glance: factors and devices. Changing factors is ``factor_service``'s matter, the log ``log_service``'s."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from src.auth.models import AuthSubject
from src.auth.sessions import open_device
from src.database.repositories.codes import CodeRepository
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.passkeys import PasskeyRepository
from src.database.repositories.personal_tokens import PersonalTokenRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.step_ups import StepUpRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import UserRepository
from src.errors import NotFound
from src.schemas.security import SecurityProfile, SessionInfo
from src.services.factor_changes import factor_info
from src.services.identity import Identity, open_address
from src.services.resources import Resources

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
