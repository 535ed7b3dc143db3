"""Passwords after sign-up: forgotten, set anew by mail, changed. Choosing the first one is ``account_service``'s matter.

Forgetting one says nothing about an address: the door puts a task into the queue for any of them, and the task does the rest.
A new password gives no session and asks for the second factor as before; a changed one gives the present session a fresh id.
"""

from __future__ import annotations

from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.models import AuthSubject, Origin
from src.auth.policies import RESET_LIFE, normalise_password
from src.auth.utils import digest, mint
from src.database.models import OneTimeToken
from src.database.queue import defer
from src.database.repositories.factors import FactorRepository
from src.database.repositories.security import GuessRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.errors import Invalid, TooMany
from src.schemas.auth import SignedIn
from src.services.account_service import require_fit
from src.services.identity import Identity, open_address, origin_from, origin_values, read_address
from src.services.login_service import LoginService
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources
from src.services.sign_in import SignInSteps, challenge_expired, too_many_attempts

log = structlog.get_logger(__name__)

SEND_RESET: Final = "send_reset"
RESET_PURPOSE: Final = "reset_password"


def token_invalid() -> Invalid:
    """Return the one answer to every link that is of no use."""
    return Invalid("This link is used up, too old, or not ours", code="token_invalid")


def wrong_password() -> Invalid:
    """Return the answer to a wrong present password of somebody who is signed in."""
    return Invalid(
        "The present password is wrong", code="wrong_password", fields={"current_password": "wrong_password"}
    )


class PasswordService:
    """Setting passwords anew."""

    def __init__(
        self,
        resources: Resources,
        identity: Identity,
        steps: SignInSteps,
        logins: LoginService,
        notifications: NotificationService,
    ) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._logins = logins
        self._notifications = notifications

    async def forgot(self, email: str, origin: Origin) -> None:
        """Take a wish for a mail that lets a new password be set. Says nothing about the address."""
        values: dict[str, str | None] = {"email": read_address(email).written, **origin_values(origin)}
        async with self._r.database.as_auth() as db:
            await defer(db, SEND_RESET, self._id.arguments.seal(SEND_RESET, values))

    async def send_reset(self, sealed: str) -> None:
        """Do what ``forgot`` promised: for an account that may be used, at most five times a day, and for no other."""
        values = self._id.arguments.open(SEND_RESET, sealed)
        address, origin = read_address(values["email"] or ""), origin_from(values)
        index = self._r.keys.index("email", address.lookup)
        async with self._r.database.as_auth() as db:
            account = await UserRepository(db).account_by_email(index)
        if account is None or account.status != "active":
            return
        event = EventTag.RESET_SENT
        try:
            await self._id.limiter.spend("auth.forgot.account", account=index)
        except TooMany:
            event = EventTag.RESET_LIMITED
        async with self._r.database.as_auth() as db:
            await self._id.monitor.record(db, event, user_id=account.user_id, origin=origin)
            if event is EventTag.RESET_SENT:
                # To the address as its owner wrote it, never to the spelling that somebody has just typed.
                key = await self._r.vault.key_of(db, account.user_id)
                to = open_address(key, account.user_id, account.email_sealed)
                await self.mail_link(db, account, index, to, MailKind.RESET_PASSWORD)

    async def mail_link(self, db: AsyncSession, account: Account, index: bytes, to: str, kind: MailKind) -> None:
        """Let a mail go out whose link sets a new password: once, for an hour, while this is the account's address."""
        token = mint()
        TokenRepository(db).add(
            OneTimeToken(
                user_id=account.user_id,
                purpose=RESET_PURPOSE,
                token_hash=digest(token),
                bound_to=index,
                expires_at=self._r.clock.now() + RESET_LIFE,
            )
        )
        link = self._notifications.page(f"reset-password#token={token}")
        values = {"time": self._notifications.moment()}
        await self._notifications.defer_mail(db, kind, to=to, locale=account.locale, link=link, values=values)

    async def reset(self, token: str, password: str, origin: Origin) -> str | None:
        """Put a new password in place and end everything the old one had opened. Opens no session.

        Returns what makes the browser a known device: whoever reads the owner's mail may guess while others must pause.
        Raises Invalid (``token_invalid``, or a code per rule of passwords broken: the link stays good then), TooMany
        (``server_busy``).
        """
        async with self._r.database.as_auth() as db:
            owner = await TokenRepository(db).reset_owner(digest(token), self._r.clock.now())
            account = await UserRepository(db).account(owner) if owner is not None else None
            if account is None:
                await self._id.monitor.record(db, EventTag.PASSWORD_RESET_REFUSED, user_id=None, origin=origin)
            else:
                key = await self._r.vault.key_of(db, account.user_id)
        if account is None:
            raise token_invalid()
        require_fit(password, open_address(key, account.user_id, account.email_sealed))
        with self._id.passwords.admitted():
            hashed = await self._id.passwords.hash(password)
        async with self._r.database.as_auth() as db:
            used, device_token = await self._reset(db, account, token, hashed, origin)
        if not used:
            raise token_invalid()
        return device_token

    async def _reset(
        self, db: AsyncSession, account: Account, token: str, hashed: str, origin: Origin
    ) -> tuple[bool, str | None]:
        """Use up the token and do what it is for; of simultaneous calls one gets it."""
        users, user_id, now = UserRepository(db), account.user_id, self._r.clock.now()
        # One at a time per person: what is ended below must include what another call is just opening.
        await users.lock_guard(user_id)
        if not await TokenRepository(db).use_reset(digest(token), now):
            await self._id.monitor.record(db, EventTag.PASSWORD_RESET_REFUSED, user_id=user_id, origin=origin)
            return False, None
        if account.email_verified_at is None:
            # The link proves the address. What somebody else may have put beside it before is not the owner's.
            await FactorRepository(db).drop_all(user_id)
            await users.mark_verified(user_id, now)
        stamp = await users.set_password(user_id, hashed, now)
        await self._steps.end_trust(db, user_id, "password_reset", origin)
        await GuessRepository(db).reset(user_id)
        await self._id.monitor.record(db, EventTag.PASSWORD_RESET, user_id=user_id, origin=origin)
        await self._steps.notify(db, account, MailKind.PASSWORD_CHANGED, origin)
        _, device_token = await self._steps.make_known(db, user_id, stamp, origin)
        return True, device_token

    async def change(self, subject: AuthSubject, current: str, new: str, origin: Origin) -> SignedIn:
        """Change the password, end every other session, and give this one a fresh id.

        Raises Invalid (``wrong_password``, ``password_unchanged``, or a code per rule broken), TooMany
        (``too_many_attempts``, ``server_busy``), Unauthenticated where the account may not be used any more.
        """
        async with self._r.database.as_auth() as db:
            account = await UserRepository(db).account(subject.user_id)
            if account is None:
                raise challenge_expired()
            key = await self._r.vault.key_of(db, subject.user_id)
        require_fit(new, open_address(key, subject.user_id, account.email_sealed), field="new_password")
        if normalise_password(new) == normalise_password(current):
            raise Invalid(
                "This is the password in use", code="password_unchanged", fields={"new_password": "password_unchanged"}
            )
        with self._id.passwords.admitted():
            async with self._r.database.as_auth() as db:
                guess = await self._steps.reserve(db, subject.user_id, origin, subject.device_id)
            if guess.number is None:
                raise too_many_attempts(guess.wait_seconds)
            right = await self._id.passwords.matches(current, account.password_hash)
            hashed = await self._id.passwords.hash(new) if right else ""
        pair = None
        async with self._r.database.as_auth() as db:
            users, now = UserRepository(db), self._r.clock.now()
            await users.lock_guard(subject.user_id)
            stamp = None
            if right:
                stamp = await users.exchange_password(subject.user_id, account.password_hash, hashed, now)
            if stamp is None:
                event = EventTag.PASSWORD_CHANGE_REFUSED
            else:
                event = EventTag.PASSWORD_CHANGED
                await self._steps.end_trust(db, subject.user_id, "password_changed", origin)
                pair = await self._steps.open_session(db, account, stamp, origin, now)
                await GuessRepository(db).reset(subject.user_id, guess.lane)
                await self._steps.notify(db, account, MailKind.PASSWORD_CHANGED, origin)
            await self._id.monitor.record(db, event, user_id=subject.user_id, origin=origin)
        if pair is None:
            raise wrong_password()
        return await self._logins.signed_in(pair)
