"""What follows each change of a person's factors: new backup codes, a new stamp, other devices out, the owner told."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.backup_codes import NewCodes
from src.auth.encryption import Place, UserKey
from src.auth.models import AuthSubject, FactorKind, Origin
from src.database.models import Factor
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.security import GuessRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.factors import masked_phone
from src.schemas.security import FactorInfo
from src.services.identity import Identity
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources
from src.services.sign_in import SignInSteps
from src.services.sms_texts import SmsKind

NOTICE_LIFE: Final = timedelta(days=1)
LABELS: Final = {
    FactorKind.TOTP.value: "Authenticator app",
    FactorKind.PASSKEY.value: "Passkey",
    FactorKind.SMS.value: "Phone",
    FactorKind.EMAIL.value: "Mail",
}


def label_of(key: UserKey, factor: Factor) -> str:
    """Return the name of a factor: the one its owner gave it, else its kind's."""
    if factor.label_sealed is None:
        return LABELS[factor.kind]
    return key.open(Place("factors", "label_sealed", factor.id), factor.label_sealed)


def number_of(key: UserKey, factor: Factor) -> str | None:
    """Return the telephone number of a factor that has one."""
    if factor.kind != FactorKind.SMS or factor.secret_sealed is None:
        return None
    return key.open(Place("factors", "secret_sealed", factor.id), factor.secret_sealed)


def factor_info(key: UserKey, factor: Factor, *, is_suspected: bool) -> FactorInfo:
    """Return a factor that counts as its owner sees it."""
    number = number_of(key, factor)
    return FactorInfo(
        id=factor.id,
        kind=factor.kind,
        label=label_of(key, factor),
        hint=None if number is None else masked_phone(number),
        is_suspected=is_suspected,
        confirmed_at=factor.confirmed_at or factor.created_at,
        last_used_at=factor.last_used_at,
    )


class FactorChanges:
    """Each method works within the caller's transaction, which holds the account's row."""

    def __init__(
        self, resources: Resources, identity: Identity, steps: SignInSteps, notifications: NotificationService
    ) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._notifications = notifications

    async def put_codes(self, db: AsyncSession, user_id: UUID, made: NewCodes, origin: Origin) -> list[str]:
        """Put fresh backup codes in the place of all earlier ones and return them, the one time they are readable."""
        salt, now = made.salt, self._r.clock.now()
        await FactorRepository(db).replace_codes(user_id, made.hashes, now, salt=salt.salt, cost=salt.cost)
        await self._id.monitor.record(db, EventTag.BACKUP_CODES_MADE, user_id=user_id, origin=origin)
        return made.codes

    async def new_stamp(self, db: AsyncSession, user_id: UUID) -> UUID:
        """End every sign-in under way and return the account's new stamp."""
        await TokenRepository(db).drop_challenges(user_id)
        return await UserRepository(db).new_stamp(user_id)

    async def keep_only(
        self,
        db: AsyncSession,
        subject: AuthSubject,
        stamp: UUID,
        origin: Origin,
        *,
        kind: MailKind = MailKind.SESSIONS_ENDED,
        lane: UUID | None = None,
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
            await self._steps.notify(db, account, kind, origin)

    async def tell_number(self, db: AsyncSession, user_id: UUID, factor: Factor, kind: SmsKind) -> None:
        """Tell a telephone that codes do not go there any more."""
        account = await UserRepository(db).account(user_id)
        number = number_of(await self._r.vault.key_of(db, user_id), factor)
        if account is not None and number is not None:
            until = self._r.clock.now() + NOTICE_LIFE
            await self._notifications.defer_sms(db, kind, to=number, locale=account.locale, until=until)
