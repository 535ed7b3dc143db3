"""Sending one-time codes by SMS and mail: three an hour for one person, whoever asks and for whatever. Checking them is elsewhere."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place
from src.auth.mfa import new_code
from src.auth.models import Ceremony, CeremonyPurpose, ChallengePurpose, FactorKind, Origin
from src.auth.policies import CODE_LIFE
from src.database.base import new_id
from src.database.models import OneTimeCode
from src.database.repositories.codes import CodeRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.domain.factors import CODES_PER_HOUR, WEAK
from src.errors import Invalid, TooMany
from src.services.factor_check import FactorCheck
from src.services.identity import Identity, open_address
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources
from src.services.sign_in import SignInSteps, challenge_expired
from src.services.sms_texts import SmsKind

HOUR: Final = timedelta(hours=1)


class CodeSender:
    """Makes codes, keeps their hashes, and lets them go out."""

    def __init__(
        self,
        resources: Resources,
        identity: Identity,
        steps: SignInSteps,
        factors: FactorCheck,
        notifications: NotificationService,
    ) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._factors = factors
        self._notifications = notifications

    async def send_for_sign_in(self, token: str, kind: FactorKind, origin: Origin) -> None:
        """Send a code for the sign-in that ``token`` is the challenge of.

        Raises Unauthenticated (``challenge_expired``), Invalid (``factor_not_offered``), TooMany (``too_many_codes``; who goes
        on asking is then kept from the account's password step, see ``auth.codes_refused`` in ``domain.limits``).
        """
        wait: int | None = None
        async with self._r.database.as_auth() as db:
            challenge = await self._steps.find(db, token, ChallengePurpose.MFA)
            user_id = challenge.user_id
            await UserRepository(db).lock_guard(user_id)
            account = await UserRepository(db).account(user_id)
            if account is None or account.security_stamp != challenge.security_stamp or account.status != "active":
                raise challenge_expired()
            if kind not in WEAK or kind not in await self._factors.kinds(db, user_id):
                raise Invalid("This factor cannot be used here", code="factor_not_offered")
            ceremony = Ceremony(CeremonyPurpose.SECOND_FACTOR, str(challenge.id))
            target = await self._target(db, account, kind)
            wait = await self.send(db, account, kind, ceremony=ceremony, target=target, origin=origin)
        if wait is not None:
            with suppress(TooMany):
                await self._id.limiter.spend("auth.codes_refused", account=account.email_index, origin=origin)
            await self.refuse(user_id, wait, origin)

    async def _target(self, db: AsyncSession, account: Account, kind: FactorKind) -> str:
        key = await self._r.vault.key_of(db, account.user_id)
        if kind is FactorKind.EMAIL:
            return open_address(key, account.user_id, account.email_sealed)
        for factor in await FactorRepository(db).confirmed(account.user_id):
            if factor.kind == kind and factor.secret_sealed is not None:
                return key.open(Place("factors", "secret_sealed", factor.id), factor.secret_sealed)
        raise Invalid("This factor cannot be used here", code="factor_not_offered")

    async def send(
        self,
        db: AsyncSession,
        account: Account,
        kind: FactorKind,
        *,
        ceremony: Ceremony,
        target: str,
        origin: Origin,
    ) -> int | None:
        """Let a fresh code go out within the caller's transaction, which holds the account's row.

        It takes the place of the one before for the same ceremony. Returns None, or where the hour's codes are spent the
        seconds to wait: call ``refuse`` with them after the transaction.
        """
        codes, now, user_id = CodeRepository(db), self._r.clock.now(), account.user_id
        sent = await codes.sent_at(user_id, now - HOUR)
        if len(sent) >= CODES_PER_HOUR:
            await self._id.monitor.record(db, EventTag.CODES_STOPPED, user_id=user_id, origin=origin)
            return max(1, int((sent[-CODES_PER_HOUR] + HOUR - now).total_seconds()))
        await codes.end(user_id, ceremony.binding, now)
        code = new_code()
        codes.add(
            OneTimeCode(
                user_id=user_id,
                id=new_id(),
                kind=kind.value,
                binding=ceremony.binding,
                code_hash=self._factors.code_hash(user_id, kind, code, ceremony),
                created_at=now,
                expires_at=now + CODE_LIFE,
            )
        )
        await self._id.monitor.record(db, EventTag.CODE_SENT, user_id=user_id, origin=origin)
        await self._hand_over(db, account, kind, target=target, code=code, until=now + CODE_LIFE)
        return None

    async def _hand_over(
        self, db: AsyncSession, account: Account, kind: FactorKind, *, target: str, code: str, until: datetime
    ) -> None:
        values = {"code": code}
        if kind is FactorKind.SMS:
            await self._notifications.defer_sms(
                db, SmsKind.CODE, to=target, locale=account.locale, until=until, values=values
            )
        else:
            await self._notifications.defer_mail(
                db, MailKind.CODE, to=target, locale=account.locale, link="", values=values
            )

    async def refuse(self, user_id: UUID, wait: int, origin: Origin) -> None:
        """Raise TooMany (``too_many_codes``); once an hour the owner is asked by mail whether it was them."""
        try:
            await self._id.limiter.spend("auth.code_warning", user_id=user_id)
        except TooMany:
            pass
        else:
            async with self._r.database.as_auth() as db:
                account = await UserRepository(db).account(user_id)
                if account is not None:
                    await self._steps.notify(db, account, MailKind.CODES_STOPPED, origin)
        raise TooMany("Enough codes were sent for now", code="too_many_codes", retry_after=wait)
