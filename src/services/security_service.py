"""One's own security: factors, devices, the log. Signing in with them is ``login_service``'s matter."""

from __future__ import annotations

import base64
import binascii
import struct
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth import mfa
from src.auth.encryption import Place
from src.auth.models import AuthSubject, ChallengePurpose, FactorKind, Origin
from src.auth.policies import FRESH_LOGIN, PENDING_FACTOR_LIFE, require_fresh
from src.auth.security_monitor import open_origin
from src.auth.sessions import device_of, open_device
from src.database.base import new_id
from src.database.models import Factor, SecurityLog
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.personal_tokens import PersonalTokenRepository
from src.database.repositories.security import GuessRepository, SecurityLogRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.step_ups import StepUpRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.errors import Conflict, Invalid, NotFound, Unauthenticated
from src.schemas.common import Page
from src.schemas.security import (
    Confirmation,
    ConfirmFactorRequest,
    FactorInfo,
    FactorOffer,
    LogEntry,
    SecurityProfile,
    SessionInfo,
)
from src.services.identity import Identity, open_address
from src.services.login_service import LoginService
from src.services.mail_texts import MailKind
from src.services.resources import Resources
from src.services.sign_in import SignInSteps, challenge_expired, too_many_attempts

TOTP_LABEL: Final = "Authenticator app"
_CURSOR: Final = struct.Struct(">q16s")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
KEEP_ENDED: Final = timedelta(days=30)


class SecurityService:
    """What guards a person's account, for the person."""

    def __init__(self, resources: Resources, identity: Identity, steps: SignInSteps, logins: LoginService) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._logins = logins

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
        devices = [(session, open_device(key, session)) for session in sessions]
        return SecurityProfile(
            email=open_address(key, user_id, user.email_sealed),
            email_verified_at=user.email_verified_at,
            factors=[FactorInfo.model_validate(factor) for factor in confirmed],
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
            origin = open_origin(key, row)
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

    async def offer_factor(self, subject: AuthSubject | None, challenge: str | None, origin: Origin) -> FactorOffer:
        """Make a TOTP secret that waits ten minutes to be confirmed. What is in use stays in use.

        Raises Unauthenticated (``challenge_expired``), and NeedsFreshLogin where a factor is to be replaced by somebody who
        did not sign in with it just now.
        """
        now = self._r.clock.now()
        async with self._r.database.as_auth() as db:
            user_id = await self._enroller(db, subject, challenge)
            factors = FactorRepository(db)
            enrolled = bool(await factors.confirmed(user_id))
            if challenge is not None and enrolled:
                raise challenge_expired()
            if subject is not None and enrolled:
                require_fresh(subject, now)
            user = await UserRepository(db).get(user_id)
            if user is None:
                raise challenge_expired()
            key = await self._r.vault.key_of(db, user_id)
            factor_id, secret = new_id(), mfa.new_secret()
            await factors.drop_pending(user_id)
            factors.add(
                Factor(
                    user_id=user_id,
                    id=factor_id,
                    kind=FactorKind.TOTP.value,
                    label=TOTP_LABEL,
                    secret_sealed=key.seal(Place("factors", "secret_sealed", factor_id), secret),
                    pending_until=now + PENDING_FACTOR_LIFE,
                )
            )
            await self._id.monitor.record(db, EventTag.FACTOR_STARTED, user_id=user_id, origin=origin)
            address = open_address(key, user_id, user.email_sealed)
        uri = mfa.provisioning_uri(secret, address)
        return FactorOffer(factor_id=factor_id, secret=secret, otpauth_uri=uri, qr=mfa.qr_picture(uri))

    async def _enroller(self, db: AsyncSession, subject: AuthSubject | None, challenge: str | None) -> UUID:
        """Return who wants a factor: the challenge says so during sign-up, else the session."""
        if challenge is not None:
            return (await self._steps.find(db, challenge, ChallengePurpose.ENROLMENT)).user_id
        if subject is None:
            raise Unauthenticated("Sign in first")
        return subject.user_id

    async def confirm_factor(
        self, subject: AuthSubject | None, wish: ConfirmFactorRequest, origin: Origin
    ) -> Confirmation:
        """Let a factor count after its first code, in the place of the one before, with ten new backup codes.

        During sign-up this opens the session; else it ends every other one. Raises Invalid (``bad_code``), Conflict
        (``factor_expired``), Unauthenticated (``challenge_expired``), NeedsFreshLogin, TooMany (``too_many_attempts``).
        """
        challenge, lane = None, None
        if wish.challenge is not None:
            challenge, lane = await self._steps.take_up(wish.challenge, ChallengePurpose.ENROLMENT, origin)
            user_id = challenge.user_id
        elif subject is not None:
            require_fresh(subject, self._r.clock.now(), FRESH_LOGIN + PENDING_FACTOR_LIFE)
            user_id = subject.user_id
            lane = await self._reserve(subject, origin)
        else:
            raise Unauthenticated("Sign in first")
        codes: list[str] = []
        pair = None
        async with self._r.database.as_auth() as db:
            stamp, now = await UserRepository(db).lock_guard(user_id), self._r.clock.now()
            right = await self._confirm(db, user_id, wish)
            if right:
                if challenge is not None:
                    await self._steps.spend(db, challenge, stamp, now)
                codes = await self._new_codes(db, user_id, origin)
                new_stamp = await self._put_in_place(db, user_id, wish.factor_id, origin)
                if challenge is not None:
                    pair = await self._steps.finish(db, user_id, new_stamp, origin, now, lane=lane)
                elif subject is not None:
                    await self._keep_only(db, subject, new_stamp, origin, lane)
            else:
                await self._id.monitor.record(db, EventTag.FACTOR_CONFIRM_REFUSED, user_id=user_id, origin=origin)
        if not right:
            raise Invalid("The code is wrong", code="bad_code", fields={"code": "bad_code"})
        return Confirmation(backup_codes=codes, signed_in=await self._logins.signed_in(pair) if pair else None)

    async def _reserve(self, subject: AuthSubject, origin: Origin) -> UUID | None:
        """Count a guess before it is looked at and return the row it was counted on; raises TooMany during a pause."""
        async with self._r.database.as_auth() as db:
            guess = await self._steps.reserve(db, subject.user_id, origin, subject.device_id)
        if guess.number is None:
            raise too_many_attempts(guess.wait_seconds)
        return guess.lane

    async def _confirm(self, db: AsyncSession, user_id: UUID, wish: ConfirmFactorRequest) -> bool:
        factors, now = FactorRepository(db), self._r.clock.now()
        factor = await factors.pending(user_id, wish.factor_id, now)
        if factor is None:
            raise Conflict("Start again: this offer has run out", code="factor_expired")
        key = await self._r.vault.key_of(db, user_id)
        secret = key.open(Place("factors", "secret_sealed", factor.id), factor.secret_sealed)
        step = mfa.matching_step(secret, wish.code, now)
        return step is not None and await factors.confirm(user_id, factor.id, step, now)

    async def _new_codes(self, db: AsyncSession, user_id: UUID, origin: Origin) -> list[str]:
        codes = mfa.new_backup_codes()
        hashes = [self._r.keys.index("backup_code", f"{user_id}|{mfa.normalise_backup_code(code)}") for code in codes]
        await FactorRepository(db).replace_codes(user_id, hashes, self._r.clock.now())
        await self._id.monitor.record(db, EventTag.BACKUP_CODES_MADE, user_id=user_id, origin=origin)
        return codes

    async def _put_in_place(self, db: AsyncSession, user_id: UUID, factor_id: UUID, origin: Origin) -> UUID:
        """Let the new factor stand alone, end what trusted the ones before, and return the account's new stamp."""
        replaced = await FactorRepository(db).drop_others(user_id, factor_id)
        event = EventTag.FACTOR_REPLACED if replaced else EventTag.FACTOR_CONFIRMED
        await self._id.monitor.record(db, event, user_id=user_id, origin=origin)
        await TokenRepository(db).drop_challenges(user_id)
        return await UserRepository(db).new_stamp(user_id)

    async def _keep_only(
        self, db: AsyncSession, subject: AuthSubject, stamp: UUID, origin: Origin, lane: UUID | None
    ) -> None:
        """Let this session and its device go on under the new stamp, end every other one, and tell the owner."""
        user_id, sessions = subject.user_id, SessionRepository(db)
        ended = await sessions.end_all(user_id, "factor_changed", self._r.clock.now(), keep=subject.session_id)
        await sessions.restamp(subject.session_id, stamp)
        await DeviceRepository(db).forget_all(user_id, keep=subject.device_id)
        if subject.device_id is not None:
            await DeviceRepository(db).restamp(user_id, subject.device_id, stamp)
        await GuessRepository(db).reset(user_id, lane)
        if ended:
            await self._id.monitor.record(db, EventTag.SESSIONS_ENDED, user_id=user_id, origin=origin)
        account = await UserRepository(db).account(user_id)
        if account is not None:
            await self._steps.notify(db, account, MailKind.SESSIONS_ENDED, origin)

    async def sweep(self) -> None:
        """Delete what has run out: tokens, challenges, offers of factors, devices, and sessions that ended a month ago."""
        now = self._r.clock.now()
        async with self._r.database.as_auth() as db:
            await TokenRepository(db).drop_over(now - timedelta(days=1))
            await FactorRepository(db).drop_expired(now)
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
