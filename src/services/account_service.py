"""Accounts: sign-up, proving the address, the first administrator, oneself. Signing in is ``login_service``'s matter.

What a door answers about an address is the same whether it has an account or not. So the door does nothing that depends on
it: it checks the password's form, hashes it, and leaves the rest to a task. The answer cannot tell what it never knew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth import passwords
from src.auth.models import Origin
from src.auth.policies import FIRST_ADMIN_LIFE, VERIFICATION_LIFE
from src.auth.utils import digest, mint
from src.database.base import new_id
from src.database.models import OneTimeToken
from src.database.queue import defer
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.domain.roles import RoleName, permissions_of
from src.errors import Conflict, Invalid, NotFound, TooMany
from src.schemas.auth import Me, PasswordCheck, RegisterRequest
from src.services.identity import (
    Identity,
    MailAddress,
    open_address,
    origin_from,
    origin_values,
    read_address,
    seal_address,
)
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources

log = structlog.get_logger(__name__)

CONSENT_VERSION: Final = "2026-11"
CONSENTS: Final = ("terms", "privacy")
FINISH_REGISTRATION: Final = "finish_registration"
RESEND_VERIFICATION: Final = "resend_verification"
PASSWORD_TITLES: Final = {
    "password_too_short": "Use at least 12 characters",
    "password_too_long": "Use at most 256 characters",
    "password_breached": "This password is on lists of known passwords",
    "password_contains_identity": "The password contains your address or this product's name",
}


def require_fit(password: str, email: str, *, field: str = "password") -> None:
    """Raise Invalid with the first rule's code unless the password is fit for the account with this address."""
    problems = passwords.problems(password, email=email)
    if problems:
        raise Invalid(PASSWORD_TITLES[problems[0]], code=problems[0], fields={field: problems[0]})


class AccountService:
    """Sign-up and one's own account."""

    def __init__(self, resources: Resources, identity: Identity, notifications: NotificationService) -> None:
        self._r = resources
        self._id = identity
        self._notifications = notifications

    def check_password(self, password: str, email: str | None) -> PasswordCheck:
        """Say how good a password is, before it is chosen."""
        return PasswordCheck(
            score=passwords.strength(password, email=email), problems=passwords.problems(password, email=email)
        )

    async def register(self, wish: RegisterRequest, origin: Origin) -> None:
        """Take a wish to have an account. What becomes of it is told by mail only.

        Raises Invalid with a code per rule broken, TooMany while too many passwords are being hashed.
        """
        address = read_address(wish.email)
        secret = wish.password.get_secret_value()
        if not (wish.consent.terms and wish.consent.privacy) or wish.consent.version != CONSENT_VERSION:
            raise Invalid("Agree to the terms and the privacy notice first", code="consent_required")
        require_fit(secret, address.written)
        if wish.first_admin_token is not None:
            await self._require_open_first_admin(wish.first_admin_token)
        with self._id.passwords.admitted():
            hashed = await self._id.passwords.hash(secret)
        arguments = {
            "email": address.written,
            "password_hash": hashed,
            "locale": wish.locale,
            "first_admin_token": wish.first_admin_token,
            **origin_values(origin),
        }
        async with self._r.database.as_auth() as db:
            await defer(db, FINISH_REGISTRATION, self._id.arguments.seal(FINISH_REGISTRATION, arguments))

    async def resend_verification(self, email: str, origin: Origin) -> None:
        """Take a wish for another verification mail. Says nothing about the address."""
        address = read_address(email)
        arguments: dict[str, str | None] = {"email": address.written, **origin_values(origin)}
        async with self._r.database.as_auth() as db:
            await defer(db, RESEND_VERIFICATION, self._id.arguments.seal(RESEND_VERIFICATION, arguments))

    async def finish_registration(self, sealed: str) -> None:
        """Do what ``register`` promised: make the account and mail its link, or tell the owner that there is one.

        An account that nobody has proven yet may be registered again, by anybody. Each registration has its own token with its
        own password; the one whose link the owner follows wins, and the others leave nothing behind.
        """
        values = self._id.arguments.open(FINISH_REGISTRATION, sealed)
        address, origin = read_address(values["email"] or ""), origin_from(values)
        index = self._r.keys.index("email", address.lookup)
        if not await self._may_mail(index):
            return
        locale, hashed, now = values["locale"] or "en", values["password_hash"] or "", self._r.clock.now()
        async with self._r.database.as_auth() as db:
            users = UserRepository(db)
            account = await users.account_by_email(index)
            if account is not None and (account.email_verified_at is not None or account.status != "active"):
                await self._tell_owner(db, account, origin)
                return
            if account is None and await TokenRepository(db).address_is_kept(index, now):
                # Its owner has just moved away from it and may still come back; nobody else may stand in the way.
                return
            if account is None:
                user_id = await self._create(db, address, index, hashed, locale)
                event = EventTag.REGISTRATION_FINISHED
            else:
                user_id, event = account.user_id, EventTag.REGISTRATION_REPEATED
                address = await self._address(db, account)
                await users.set_password(user_id, hashed, now)
            for kind in CONSENTS:
                await users.add_consent(user_id, kind, CONSENT_VERSION, now)
            await self._id.monitor.record(db, event, user_id=user_id, origin=origin)
            token = values["first_admin_token"]
            if token is not None:
                await TokenRepository(db).claim_first_admin(digest(token), user_id, now)
            await self._send_verification(db, _Waiting(user_id, index, address, locale), hashed)

    async def finish_resend(self, sealed: str) -> None:
        """Do what ``resend_verification`` promised: for an account that waits for proof, and for no other."""
        values = self._id.arguments.open(RESEND_VERIFICATION, sealed)
        address, origin = read_address(values["email"] or ""), origin_from(values)
        index = self._r.keys.index("email", address.lookup)
        if not await self._may_mail(index):
            return
        async with self._r.database.as_auth() as db:
            account = await UserRepository(db).account_by_email(index)
            if account is None or account.email_verified_at is not None or account.status != "active":
                return
            await self._id.monitor.record(db, EventTag.VERIFICATION_SENT, user_id=account.user_id, origin=origin)
            waiting = _Waiting(account.user_id, index, await self._address(db, account), account.locale)
            await self._send_verification(db, waiting, account.password_hash)

    async def verify_email(self, token: str, origin: Origin) -> None:
        """Note that the address is proven and let the registration of this very token count.

        Raises Invalid (``token_invalid``) for a token that is unknown, used, expired, or for another address.
        """
        now = self._r.clock.now()
        async with self._r.database.as_auth() as db:
            tokens, users = TokenRepository(db), UserRepository(db)
            owner = await tokens.owner(digest(token))
            if owner is not None:
                # One at a time per person: of two registrations of one address exactly one can win.
                await users.lock_guard(owner)
            used = await tokens.use_verification(digest(token), now)
            if used is not None:
                await users.mark_verified(used.user_id, now)
                if used.password_hash is not None:
                    await users.set_password(used.user_id, used.password_hash, now)
                await tokens.drop_unused(used.user_id, "verify_email")
                await tokens.drop_challenges(used.user_id)
                if await tokens.use_first_admin(used.user_id, now) and await users.appoint_first_admin(used.user_id):
                    await self._id.monitor.record(db, EventTag.ADMIN_APPOINTED, user_id=used.user_id, origin=origin)
            event = EventTag.ADDRESS_VERIFY_REFUSED if used is None else EventTag.ADDRESS_VERIFIED
            await self._id.monitor.record(db, event, user_id=used.user_id if used else None, origin=origin)
        if used is None:
            raise Invalid("This link is used up, too old, or not ours", code="token_invalid")

    async def me(self, user_id: UUID) -> Me:
        """Return the person as they see themselves; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            user = await UserRepository(db).own(user_id)
            if user is None:
                raise NotFound("There is no such account")
            key = await self._r.vault.key_of(db, user_id)
        return Me(
            id=user_id,
            email=open_address(key, user_id, user.email_sealed),
            roles=sorted(user.roles),
            permissions=sorted(permissions_of(user.roles)),
            locale="uk" if user.locale == "uk" else "en",
            created_at=user.created_at,
            has_upwork=user.has_upwork,
            has_profile=user.has_profile,
        )

    async def set_locale(self, user_id: UUID, locale: str) -> Me:
        """Set the person's language and return them."""
        async with self._r.database.as_user(user_id) as db:
            await UserRepository(db).set_locale(user_id, locale, self._r.clock.now())
        return await self.me(user_id)

    async def first_admin_open(self) -> bool:
        """True while there is no administrator."""
        async with self._r.database.as_auth() as db:
            return not await UserRepository(db).has_admin()

    async def first_admin_link(self) -> str | None:
        """Return a fresh one-time link that makes its user the first administrator, ending older ones; None once there is one."""
        token, now = mint(), self._r.clock.now()
        async with self._r.database.as_auth() as db:
            if await UserRepository(db).has_admin():
                return None
            tokens = TokenRepository(db)
            await tokens.drop_unused_of_purpose("first_admin")
            tokens.add(_token("first_admin", token, now + FIRST_ADMIN_LIFE))
        return self._notifications.page(f"first-admin#token={token}")

    async def _require_open_first_admin(self, token: str) -> None:
        async with self._r.database.as_auth() as db:
            if not await TokenRepository(db).first_admin_is_open(digest(token), self._r.clock.now()):
                raise Invalid("This link is used up, too old, or not ours", code="token_invalid")

    async def _may_mail(self, index: bytes) -> bool:
        """Spend the address's own budget of mails, so that nobody's mailbox can be flooded from here."""
        try:
            await self._id.limiter.spend("auth.register.account", account=index)
        except TooMany:
            log.info("no mail: the budget of this address is spent")
            return False
        return True

    async def _create(self, db: AsyncSession, address: MailAddress, index: bytes, hashed: str, locale: str) -> UUID:
        """Make the account's rows; raises Conflict where another task is doing so with the same address."""
        users, user_id, now = UserRepository(db), new_id(), self._r.clock.now()
        key = self._r.vault.create(db, user_id)
        # The key's row refers to the person's, which must come first though it is sealed with the key.
        with db.no_autoflush:
            made = await users.claim_email(user_id, index, seal_address(key, user_id, address.written), locale)
        if not made:
            raise Conflict("Another registration of the same address is under way")
        await users.add_guard(user_id, hashed, now)
        await users.grant(user_id, RoleName.USER)
        return user_id

    async def _address(self, db: AsyncSession, account: Account) -> MailAddress:
        """Return the address as its owner wrote it. Mails go there, never to a spelling that somebody else has typed."""
        key = await self._r.vault.key_of(db, account.user_id)
        return read_address(open_address(key, account.user_id, account.email_sealed))

    async def _send_verification(self, db: AsyncSession, account: _Waiting, hashed: str) -> None:
        """Let a mail go out whose link proves this address and puts this password in place."""
        token = mint()
        life = self._r.clock.now() + VERIFICATION_LIFE
        row = _token("verify_email", token, life, user_id=account.user_id, bound_to=account.index, password_hash=hashed)
        TokenRepository(db).add(row)
        await self._notifications.defer_mail(
            db,
            MailKind.VERIFY_ADDRESS,
            to=account.address.written,
            locale=account.locale,
            link=self._notifications.page(f"verify-email#token={token}"),
        )

    async def _tell_owner(self, db: AsyncSession, account: Account, origin: Origin) -> None:
        """Tell the owner that somebody tried to sign up with their address."""
        await self._id.monitor.record(db, EventTag.REGISTRATION_REPEATED, user_id=account.user_id, origin=origin)
        await self._notifications.defer_mail(
            db,
            MailKind.ALREADY_REGISTERED,
            to=(await self._address(db, account)).written,
            locale=account.locale,
            link=self._notifications.page("sign-in"),
        )


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An account whose address waits to be proven."""

    user_id: UUID
    index: bytes
    address: MailAddress
    locale: str


def _token(
    purpose: str,
    token: str,
    expires_at: datetime,
    *,
    user_id: UUID | None = None,
    bound_to: bytes | None = None,
    password_hash: str | None = None,
) -> OneTimeToken:
    return OneTimeToken(
        purpose=purpose,
        token_hash=digest(token),
        expires_at=expires_at,
        user_id=user_id,
        bound_to=bound_to,
        password_hash=password_hash,
    )
