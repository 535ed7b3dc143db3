"""Adding a factor: the offer, and the first answer that lets it count. Giving one up is ``factor_service``'s matter."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth import mfa
from src.auth.backup_codes import NewCodes
from src.auth.encryption import Place, UserKey
from src.auth.models import AuthSubject, Ceremony, CeremonyPurpose, ChallengePurpose, FactorKind, Origin
from src.auth.passkeys import BadPasskey, read_challenge
from src.auth.phones import read_phone
from src.auth.policies import PENDING_FACTOR_LIFE
from src.database.base import new_id
from src.database.models import Factor
from src.database.repositories.factors import FactorRepository
from src.database.repositories.passkeys import PasskeyRepository
from src.database.repositories.tokens import Challenge
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.domain.factors import MAX_PASSKEYS, STRONG, masked_address, masked_phone, may_begin
from src.domain.step_up import StepUpPurpose
from src.errors import Conflict, Invalid, Unauthenticated
from src.schemas.security import (
    CodeOffer,
    Confirmation,
    ConfirmFactorRequest,
    EnableFactorRequest,
    FactorOffer,
    PasskeyOffer,
    TotpOffer,
)
from src.services.code_sender import CodeSender
from src.services.factor_changes import FactorChanges
from src.services.factor_check import FactorCheck
from src.services.identity import Identity, open_address
from src.services.login_service import LoginService
from src.services.notification_service import NotificationService
from src.services.resources import Resources
from src.services.sign_in import SignInSteps, challenge_expired, too_many_attempts
from src.services.sms_texts import SmsKind
from src.services.step_up_service import StepUpService


@dataclass(frozen=True, slots=True, repr=False)
class _Enroller:
    """Who adds a factor: a session, or during sign-up a challenge. ``lane`` is the row their guess was counted on."""

    user_id: UUID
    subject: AuthSubject | None
    challenge: Challenge | None
    lane: UUID | None = None

    def ceremony(self, factor_id: UUID) -> Ceremony:
        """What challenges and codes for the factor are bound to: this very session or sign-up, and this very factor."""
        holder = self.challenge.id if self.challenge else self.subject.session_id if self.subject else ""
        return Ceremony(CeremonyPurpose.ENROL, f"{holder}|{factor_id}")


@dataclass(frozen=True, slots=True, repr=False)
class _Pending:
    """A factor about to be offered."""

    enroller: _Enroller
    account: Account
    key: UserKey
    factor_id: UUID
    address: str


class EnrolmentService:
    """Adds factors. During sign-up a challenge stands in for the session, and only strong ones can be added."""

    def __init__(
        self,
        resources: Resources,
        identity: Identity,
        *,
        steps: SignInSteps,
        factors: FactorCheck,
        changes: FactorChanges,
        codes: CodeSender,
        logins: LoginService,
        step_ups: StepUpService,
        notifications: NotificationService,
    ) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._factors = factors
        self._changes = changes
        self._codes = codes
        self._logins = logins
        self._step_ups = step_ups
        self._notifications = notifications

    async def offer(self, subject: AuthSubject | None, wish: EnableFactorRequest, origin: Origin) -> FactorOffer:
        """Make a factor that waits ten minutes to be confirmed. What is in use stays in use.

        Raises Unauthenticated (``challenge_expired``), NeedsStepUp for a signed-in person, Invalid (``phone_invalid``,
        ``phone_refused``, ``phone_required``), Conflict (``strong_factor_first``, ``too_many_passkeys``,
        ``sms_unavailable``), TooMany (``too_many_codes``).
        """
        if wish.challenge is None:
            if subject is None:
                raise Unauthenticated("Sign in first")
            await self._step_ups.require(subject, StepUpPurpose.FACTORS)
        kind, wait = FactorKind(wish.kind), None
        phone = self._phone(kind, wish.phone)
        async with self._r.database.as_auth() as db:
            pending = await self._pending(db, subject, wish.challenge, kind)
            offer, wait = await self._make(db, pending, kind, phone=phone, label=wish.label, origin=origin)
        if wait is not None or offer is None:
            await self._codes.refuse(pending.account.user_id, wait or 1, origin)
            raise challenge_expired()
        return offer

    def _phone(self, kind: FactorKind, text: str | None) -> str | None:
        if kind is not FactorKind.SMS:
            return None
        if not self._notifications.can_text:
            raise Conflict("This installation cannot send text messages", code="sms_unavailable")
        if text is None:
            raise Invalid("Which number?", code="phone_required", fields={"phone": "phone_required"})
        return read_phone(text)

    async def _pending(
        self, db: AsyncSession, subject: AuthSubject | None, challenge: str | None, kind: FactorKind
    ) -> _Pending:
        """Return who wants which factor where they may; holds the account's row."""
        factors = FactorRepository(db)
        if challenge is not None:
            held = await self._steps.find(db, challenge, ChallengePurpose.ENROLMENT)
            enroller = _Enroller(held.user_id, None, held)
        elif subject is not None:
            enroller = _Enroller(subject.user_id, subject, None)
        else:
            raise Unauthenticated("Sign in first")
        user_id = enroller.user_id
        await UserRepository(db).lock_guard(user_id)
        account = await UserRepository(db).account(user_id)
        have = [factor.kind for factor in await factors.confirmed(user_id)]
        if account is None or (challenge is not None and have):
            raise challenge_expired()
        if not may_begin(kind.value, have):
            raise Conflict("Add a passkey or an authenticator app first", code="strong_factor_first")
        if kind is FactorKind.PASSKEY and have.count(kind.value) >= MAX_PASSKEYS:
            raise Conflict("Give a passkey up first: ten are enough", code="too_many_passkeys")
        key = await self._r.vault.key_of(db, user_id)
        return _Pending(enroller, account, key, new_id(), open_address(key, user_id, account.email_sealed))

    async def _make(
        self,
        db: AsyncSession,
        pending: _Pending,
        kind: FactorKind,
        *,
        phone: str | None,
        label: str | None,
        origin: Origin,
    ) -> tuple[FactorOffer | None, int | None]:
        """Keep the waiting factor and return its offer, or how long to wait where no more codes may be sent."""
        user_id, factor_id, key = pending.account.user_id, pending.factor_id, pending.key
        ceremony = pending.enroller.ceremony(factor_id)
        secret = mfa.new_secret() if kind is FactorKind.TOTP else phone
        if kind in STRONG:
            wait = None
        else:
            target = phone or pending.address
            wait = await self._codes.send(db, pending.account, kind, ceremony=ceremony, target=target, origin=origin)
        if wait is not None:
            return None, wait
        place, named = Place("factors", "secret_sealed", factor_id), Place("factors", "label_sealed", factor_id)
        factors = FactorRepository(db)
        await factors.drop_pending(user_id)
        factors.add(
            Factor(
                user_id=user_id,
                id=factor_id,
                kind=kind.value,
                label_sealed=key.seal(named, label) if label else None,
                secret_sealed=key.seal(place, secret) if secret else None,
                pending_until=self._r.clock.now() + PENDING_FACTOR_LIFE,
            )
        )
        await self._id.monitor.record(db, EventTag.FACTOR_STARTED, user_id=user_id, origin=origin)
        return await self._describe(db, pending, kind, secret, ceremony), None

    async def _describe(
        self, db: AsyncSession, pending: _Pending, kind: FactorKind, secret: str | None, ceremony: Ceremony
    ) -> FactorOffer:
        user_id, factor_id = pending.account.user_id, pending.factor_id
        if kind is FactorKind.TOTP and secret is not None:
            uri = mfa.provisioning_uri(secret, pending.address)
            return TotpOffer(factor_id=factor_id, secret=secret, otpauth_uri=uri, qr=mfa.qr_picture(uri))
        if kind is FactorKind.PASSKEY:
            known = [key.credential_id for key in await PasskeyRepository(db).of(user_id)]
            challenge = self._factors.open_ceremony(db, ceremony, user_id)
            options = self._factors.party.creation_options(challenge, user_id, pending.address, known)
            return PasskeyOffer(factor_id=factor_id, options=options)
        hint = masked_phone(secret) if secret is not None else masked_address(pending.address)
        return CodeOffer(factor_id=factor_id, sent_to=hint)

    async def confirm(self, subject: AuthSubject | None, wish: ConfirmFactorRequest, origin: Origin) -> Confirmation:
        """Let a factor count after its first right answer, with backup codes where there are none or a secret was replaced.

        A new passkey stands beside the others; every other kind takes the place of its predecessor. During sign-up this
        opens the session; else it ends every other one. Raises Invalid (``bad_code``), Conflict (``factor_expired``,
        ``passkey_known``), Unauthenticated (``challenge_expired``), TooMany (``too_many_attempts``; ``server_busy``).
        """
        self._id.passwords.refuse_when_full()
        enroller = await self._take_up(subject, wish.challenge, origin)
        made = await self._make_codes(enroller.user_id, wish.factor_id)
        user_id, codes, pair = enroller.user_id, [], None
        async with self._r.database.as_auth() as db:
            stamp, now = await UserRepository(db).lock_guard(user_id), self._r.clock.now()
            factor = await FactorRepository(db).pending(user_id, wish.factor_id, now)
            if factor is None:
                raise Conflict("Start again: this offer has run out", code="factor_expired")
            right = await self._check(db, enroller, factor, wish)
            if right:
                if enroller.challenge is not None:
                    await self._steps.spend(db, enroller.challenge, stamp, now)
                codes = await self._put_in_place(db, user_id, factor, made, origin)
                new_stamp = await self._changes.new_stamp(db, user_id)
                if enroller.challenge is not None:
                    account = await UserRepository(db).account(user_id)
                    pair = await self._steps.finish(db, account, new_stamp, origin, now, lane=enroller.lane)
                elif subject is not None:
                    await self._changes.keep_only(db, subject, new_stamp, origin, lane=enroller.lane)
            else:
                await self._id.monitor.record(db, EventTag.FACTOR_CONFIRM_REFUSED, user_id=user_id, origin=origin)
        if not right:
            raise Invalid("The code is wrong", code="bad_code", fields={"code": "bad_code"})
        return Confirmation(backup_codes=codes, signed_in=await self._logins.signed_in(pair) if pair else None)

    async def _take_up(self, subject: AuthSubject | None, challenge: str | None, origin: Origin) -> _Enroller:
        """Return who confirms, after counting a guess of theirs; raises TooMany during a pause."""
        if challenge is not None:
            held, lane = await self._steps.take_up(challenge, ChallengePurpose.ENROLMENT, origin)
            return _Enroller(held.user_id, None, held, lane)
        if subject is None:
            raise Unauthenticated("Sign in first")
        async with self._r.database.as_auth() as db:
            guess = await self._steps.reserve(db, subject.user_id, origin, subject.device_id)
        if guess.number is None:
            raise too_many_attempts(guess.wait_seconds)
        return _Enroller(subject.user_id, subject, None, guess.lane)

    async def _make_codes(self, user_id: UUID, factor_id: UUID) -> NewCodes | None:
        """Hash new backup codes, if confirming this factor is about to need them: it must not happen while rows are held."""
        async with self._r.database.as_auth() as db:
            factors = FactorRepository(db)
            factor = await factors.pending(user_id, factor_id, self._r.clock.now())
            if factor is None or factor.kind not in STRONG:
                return None
            replaces = factor.kind != FactorKind.PASSKEY and any(
                earlier.kind == factor.kind for earlier in await factors.confirmed(user_id)
            )
            needed = replaces or not await factors.codes_left(user_id)
        return await self._id.backup_codes.make(user_id) if needed else None

    async def _check(self, db: AsyncSession, enroller: _Enroller, factor: Factor, wish: ConfirmFactorRequest) -> bool:
        """Use up the answer where it is right, and let the factor count."""
        user_id, factors, now = enroller.user_id, FactorRepository(db), self._r.clock.now()
        kind, ceremony = FactorKind(factor.kind), enroller.ceremony(factor.id)
        if kind is FactorKind.PASSKEY:
            return await self._check_passkey(db, user_id, factor.id, ceremony, wish)
        if kind is FactorKind.TOTP and factor.secret_sealed is not None:
            key = await self._r.vault.key_of(db, user_id)
            secret = key.open(Place("factors", "secret_sealed", factor.id), factor.secret_sealed)
            step = mfa.matching_step(secret, wish.code or "", now)
            return step is not None and await factors.confirm(user_id, factor.id, now, step=step)
        event = await self._factors.check_sent(db, user_id, kind, wish.code or "", ceremony)
        return event is EventTag.CODE_ACCEPTED and await factors.confirm(user_id, factor.id, now)

    async def _check_passkey(
        self, db: AsyncSession, user_id: UUID, factor_id: UUID, ceremony: Ceremony, wish: ConfirmFactorRequest
    ) -> bool:
        keys, now = PasskeyRepository(db), self._r.clock.now()
        credential = wish.credential.plain() if wish.credential else {}
        try:
            challenge = read_challenge(credential)
            if not await keys.take(ceremony.binding, challenge, now):
                return False
            made = self._factors.party.read_new(credential, challenge)
        except BadPasskey:
            return False
        if not await FactorRepository(db).confirm(user_id, factor_id, now):
            return False
        kept = await keys.add(
            user_id,
            factor_id,
            credential_id=made.credential_id,
            public_key=made.public_key,
            sign_count=made.sign_count,
            is_resident=made.is_resident,
            is_synced=made.is_synced,
        )
        if not kept:
            raise Conflict("This passkey is yours already", code="passkey_known")
        return True

    async def _put_in_place(
        self, db: AsyncSession, user_id: UUID, factor: Factor, made: NewCodes | None, origin: Origin
    ) -> list[str]:
        """Let the factor stand in the place of its predecessor, if its kind has but one; returns new backup codes, if any."""
        factors, replaced = FactorRepository(db), 0
        if factor.kind != FactorKind.PASSKEY:
            for earlier in await factors.confirmed(user_id):
                if factor.kind == earlier.kind == FactorKind.SMS and earlier.id != factor.id:
                    await self._changes.tell_number(db, user_id, earlier, SmsKind.NUMBER_REPLACED)
            replaced = await factors.drop_others(user_id, factor.kind, factor.id)
        event = EventTag.FACTOR_REPLACED if replaced else EventTag.FACTOR_CONFIRMED
        await self._id.monitor.record(db, event, user_id=user_id, origin=origin)
        is_bare = not await factors.codes_left(user_id)
        if made is None or not (is_bare or replaced):
            return []
        return await self._changes.put_codes(db, user_id, made, origin)
