"""The steps that sign-in and enrolment share: counting guesses, challenges, opening a session. Doors do not call it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.models import ChallengePurpose, Origin, TokenPair
from src.auth.policies import CHALLENGE_LIFE, DEVICE_LIFE, ENROLMENT_LIFE, MAX_DEVICES, MAX_SESSIONS, REMEMBERED_LIFE
from src.auth.sessions import device_of, open_device
from src.auth.utils import digest, mint
from src.database.base import new_id
from src.database.repositories.devices import DeviceRepository, NewDevice
from src.database.repositories.personal_tokens import PersonalTokenRepository
from src.database.repositories.security import Guess, GuessRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.tokens import Challenge, TokenRepository
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.domain.limits import GUESS_PAUSES
from src.errors import TooMany, Unauthenticated
from src.services.identity import Identity, open_address
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources

ASSURANCE: Final = 2
REMEMBERED_SESSIONS: Final = 20
ENDED_LINKS: Final = ("verify_email", "reset_password", "confirm_email")
FIRST_PAUSE: Final = 1 + next(index for index, seconds in enumerate(GUESS_PAUSES) if seconds)
LIVES: Final = {ChallengePurpose.MFA: CHALLENGE_LIFE, ChallengePurpose.ENROLMENT: ENROLMENT_LIFE}


def challenge_expired() -> Unauthenticated:
    """Return the refusal of a challenge that is unknown, used, too old, or overtaken by a change of the account."""
    return Unauthenticated("Sign in again", code="challenge_expired")


def too_many_attempts(wait_seconds: int) -> TooMany:
    """Return the refusal during a pause; the same for an account and for an address without one."""
    return TooMany("Too many wrong attempts; wait a little", code="too_many_attempts", retry_after=wait_seconds)


class SignInSteps:
    """Parts of a sign-in, each within the caller's transaction unless it says otherwise."""

    def __init__(self, resources: Resources, identity: Identity, notifications: NotificationService) -> None:
        self._r = resources
        self._id = identity
        self._notifications = notifications

    async def reserve(self, db: AsyncSession, user_id: UUID, origin: Origin, device_id: UUID | None = None) -> Guess:
        """Count a guess before it is looked at: on the account's row, and while that pauses on the known device's own.

        A pause that begins with it is written down, and the first of a row of wrong guesses is told to the owner.
        """
        guess = await GuessRepository(db).reserve(user_id, self._r.clock.now(), device_id)
        if guess.pauses:
            await self._id.monitor.record(db, EventTag.GUESSING_PAUSED, user_id=user_id, origin=origin)
        if guess.pauses and guess.lane is None and guess.number == FIRST_PAUSE:
            account = await UserRepository(db).account(user_id)
            if account is not None and account.email_verified_at is not None and account.status == "active":
                await self.notify(db, account, MailKind.GUESSING_PAUSED, origin)
        return guess

    async def known_device(self, db: AsyncSession, user_id: UUID, origin: Origin) -> UUID | None:
        """Return the known device of this person that the call came from."""
        if origin.device is None:
            return None
        return await DeviceRepository(db).known(user_id, digest(origin.device), self._r.clock.now())

    async def challenge(
        self, db: AsyncSession, account: Account, purpose: ChallengePurpose, device_id: UUID | None = None
    ) -> tuple[str, int]:
        """Make a challenge and return it with its life in seconds."""
        token, life = mint(), LIVES[purpose]
        await TokenRepository(db).add_challenge(
            Challenge(new_id(), account.user_id, account.security_stamp, device_id),
            purpose=purpose.value,
            token_hash=digest(token),
            expires_at=self._r.clock.now() + life,
        )
        return token, int(life.total_seconds())

    async def take_up(self, token: str, purpose: ChallengePurpose, origin: Origin) -> tuple[Challenge, UUID | None]:
        """Find the challenge and reserve a guess for it, in a transaction of its own: whatever fails later was counted.

        Returns the challenge and the row the guess was counted on (``Guess.lane``).

        Raises Unauthenticated (``challenge_expired``), TooMany (``too_many_attempts``).
        """
        async with self._r.database.as_auth() as db:
            challenge = await self.find(db, token, purpose)
            guess = await self.reserve(db, challenge.user_id, origin, challenge.device_id)
        if guess.number is None:
            raise too_many_attempts(guess.wait_seconds)
        return challenge, guess.lane

    async def find(self, db: AsyncSession, token: str, purpose: ChallengePurpose) -> Challenge:
        """Return a challenge that can still be answered; raises Unauthenticated (``challenge_expired``)."""
        challenge = await TokenRepository(db).challenge(digest(token), purpose.value, self._r.clock.now())
        if challenge is None:
            raise challenge_expired()
        return challenge

    async def spend(self, db: AsyncSession, challenge: Challenge, stamp: UUID | None, now: datetime) -> None:
        """Use up a challenge; raises Unauthenticated where another call was first or the account has changed."""
        if stamp is None or not await TokenRepository(db).use_challenge(challenge.id, stamp, now):
            raise challenge_expired()

    async def finish(
        self,
        db: AsyncSession,
        account: Account | None,
        stamp: UUID,
        origin: Origin,
        now: datetime,
        *,
        lane: UUID | None = None,
        assurance: int = ASSURANCE,
    ) -> TokenPair:
        """Open a session after a complete sign-in, forget the wrong guesses, and tell the owner of a new device.

        ``lane`` is the row that the last guess was counted on. The caller holds the account's row.
        Raises Unauthenticated where the account may not be used any more.
        """
        if account is None or account.status != "active" or account.email_verified_at is None:
            raise challenge_expired()
        user_id = account.user_id
        key = await self._r.vault.key_of(db, user_id)
        device = device_of(origin)
        earlier = await SessionRepository(db).recent_devices(user_id, REMEMBERED_SESSIONS)
        is_new = bool(earlier) and all(open_device(key, s).family != device.family for s in earlier)
        pair = await self.open_session(db, account, stamp, origin, now, assurance=assurance, earlier=len(earlier))
        await GuessRepository(db).reset(user_id, lane)
        await self._id.monitor.record(db, EventTag.LOGIN_COMPLETED, user_id=user_id, origin=origin)
        if is_new:
            await self._id.monitor.record(db, EventTag.DEVICE_NEW, user_id=user_id, origin=origin)
            await self.notify(db, account, MailKind.NEW_DEVICE, origin)
        return pair

    async def open_session(
        self,
        db: AsyncSession,
        account: Account,
        stamp: UUID,
        origin: Origin,
        now: datetime,
        *,
        assurance: int = ASSURANCE,
        earlier: int = MAX_SESSIONS,
    ) -> TokenPair:
        """Open a session under a fresh id on a device that is known from now on; beyond ten, the longest unused one ends.

        ``earlier`` is how many sessions the person has at least had: with fewer than ten, none is looked for.
        """
        user_id = account.user_id
        key = await self._r.vault.key_of(db, user_id)
        device_id, device_token = await self.make_known(db, user_id, stamp, origin)
        pair = await self._id.sessions.open(
            db, user_id, key, origin, stamp=stamp, assurance=assurance, now=now, device_id=device_id
        )
        sessions = SessionRepository(db)
        is_full = earlier >= MAX_SESSIONS
        if is_full and await sessions.end_beyond(user_id, MAX_SESSIONS, now, self._id.sessions.idle_since(now)):
            await self._id.monitor.record(db, EventTag.SESSIONS_LIMITED, user_id=user_id, origin=origin)
            await self.notify(db, account, MailKind.SESSIONS_LIMITED, origin)
        return replace(pair, device_token=device_token)

    async def make_known(self, db: AsyncSession, user_id: UUID, stamp: UUID, origin: Origin) -> tuple[UUID, str | None]:
        """Let the browser be a known device; returns its id, and its token where it has none yet."""
        devices, now = DeviceRepository(db), self._r.clock.now()
        known = await self.known_device(db, user_id, origin)
        if known is not None:
            await devices.touch(user_id, known, now, now + DEVICE_LIFE)
            return known, None
        device_id, token = new_id(), mint()
        device = NewDevice(user_id, device_id, digest(token), stamp, now, now + DEVICE_LIFE)
        await devices.add(device, keep=MAX_DEVICES)
        return device_id, token

    async def remember(self, db: AsyncSession, user_id: UUID, origin: Origin, pair: TokenPair) -> None:
        """Spare the device of a session that was just opened the second factor for thirty days."""
        now = self._r.clock.now()
        token = pair.device_token or origin.device
        device_id = await DeviceRepository(db).known(user_id, digest(token), now) if token else None
        if device_id is not None:
            await DeviceRepository(db).remember(user_id, device_id, now + REMEMBERED_LIFE)
            await self._id.monitor.record(db, EventTag.DEVICE_REMEMBERED, user_id=user_id, origin=origin)

    async def note(self, db: AsyncSession, user_id: UUID | None, event: EventTag, origin: Origin) -> None:
        """Write down how checking a factor ended; a passkey that may have been copied is told to its owner."""
        await self._id.monitor.record(db, event, user_id=user_id, origin=origin)
        if event is EventTag.PASSKEY_COPIED and user_id is not None:
            account = await UserRepository(db).account(user_id)
            if account is not None and account.status == "active":
                await self.notify(db, account, MailKind.PASSKEY_COPIED, origin)

    async def end_trust(self, db: AsyncSession, user_id: UUID, reason: str, origin: Origin) -> None:
        """End what an account's old password or address had opened: sessions, devices, links, sign-ins, tokens for scripts.

        The caller puts the new stamp in place and holds the account's row.
        """
        now, tokens = self._r.clock.now(), TokenRepository(db)
        ended = await SessionRepository(db).end_all(user_id, reason, now)
        await DeviceRepository(db).forget_all(user_id)
        await tokens.drop_challenges(user_id)
        for purpose in ENDED_LINKS:
            await tokens.drop_unused(user_id, purpose)
        if await PersonalTokenRepository(db).revoke_all(user_id, now):
            await self._id.monitor.record(db, EventTag.TOKEN_REVOKED, user_id=user_id, origin=origin)
        if ended:
            await self._id.monitor.record(db, EventTag.SESSIONS_ENDED, user_id=user_id, origin=origin)

    async def notify(self, db: AsyncSession, account: Account, kind: MailKind, origin: Origin) -> None:
        """Let a mail about this call go out to the account's owner."""
        key = await self._r.vault.key_of(db, account.user_id)
        device = device_of(origin)
        await self._notifications.defer_mail(
            db,
            kind,
            to=open_address(key, account.user_id, account.email_sealed),
            locale=account.locale,
            link=self._notifications.page("security"),
            values={
                "browser": device.browser,
                "system": device.system,
                "address": origin.address,
                "time": self._notifications.moment(),
            },
        )
