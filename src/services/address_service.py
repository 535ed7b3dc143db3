"""Changing the account's address: asked for, proven at the new one, told to the old one, undone from there.

The answer about an address is the same whether somebody has it or not: the door leaves everything to a task. Until the new
address is proven the old one goes on working. For three days after that it can be put back from the old mailbox, and nobody
else can take it meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.auth.models import AuthSubject, Origin
from src.auth.policies import ADDRESS_CHANGE_LIFE, ADDRESS_UNDO_LIFE
from src.auth.utils import digest, mint
from src.database.base import new_id
from src.database.models import OneTimeToken
from src.database.queue import defer
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.security import GuessRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.tokens import TokenRepository, UsedAddress
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.errors import TooMany
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
from src.services.password_service import PasswordService, token_invalid
from src.services.resources import Resources
from src.services.sign_in import SignInSteps

log = structlog.get_logger(__name__)

SEND_ADDRESS_CHANGE: Final = "send_address_change"
CONFIRM: Final = "confirm_email"
UNDO: Final = "undo_email"


@dataclass(frozen=True, slots=True, repr=False)
class _Holder:
    """An account with its key and its present address."""

    account: Account
    key: UserKey
    address: MailAddress


class AddressService:
    """Changes of the account's address."""

    def __init__(
        self,
        resources: Resources,
        identity: Identity,
        steps: SignInSteps,
        passwords: PasswordService,
        notifications: NotificationService,
    ) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._passwords = passwords
        self._notifications = notifications

    async def ask(self, subject: AuthSubject, email: str, origin: Origin) -> None:
        """Take a wish for another address. Says nothing about it; raises Invalid (``email_invalid``)."""
        values: dict[str, str | None] = {
            "user_id": str(subject.user_id),
            "session_id": str(subject.session_id),
            "email": read_address(email).written,
            **origin_values(origin),
        }
        async with self._r.database.as_auth() as db:
            await defer(db, SEND_ADDRESS_CHANGE, self._id.arguments.seal(SEND_ADDRESS_CHANGE, values))

    async def send_change(self, sealed: str) -> None:
        """Do what ``ask`` promised: tell the present address, and mail a link to the new one unless somebody has it."""
        values = self._id.arguments.open(SEND_ADDRESS_CHANGE, sealed)
        wanted, origin = read_address(values["email"] or ""), origin_from(values)
        user_id, index = UUID(values["user_id"] or ""), self._r.keys.index("email", wanted.lookup)
        may_mail = await self._may_mail(index)
        async with self._r.database.as_auth() as db:
            holder = await self._holder(db, user_id)
            if holder is None or holder.address.lookup == wanted.lookup:
                return
            await self._id.monitor.record(db, EventTag.ADDRESS_CHANGE_ASKED, user_id=user_id, origin=origin)
            await self._steps.notify(db, holder.account, MailKind.ADDRESS_CHANGE_ASKED, origin)
            await TokenRepository(db).drop_unused(user_id, CONFIRM)
            if may_mail and await self._is_free(db, index, user_id):
                # A task that was queued by an earlier version names no session.
                asker = values.get("session_id")
                token = self._add_token(
                    db, holder, CONFIRM, wanted, ADDRESS_CHANGE_LIFE, session_id=UUID(asker) if asker else None
                )
                await self._mail(
                    db, holder, MailKind.CONFIRM_NEW_ADDRESS, to=wanted, link=f"confirm-email#token={token}"
                )

    async def confirm(self, token: str, origin: Origin) -> None:
        """Put the new address in place, end every session but the one that asked, and mail the old address how to undo that.

        Raises Invalid (``token_invalid``) for a link that is used, late, overtaken by another change, or whose address somebody
        has taken meanwhile.
        """
        async with self._r.database.as_auth() as db:
            is_done = await self._confirm(db, token, origin)
        if not is_done:
            raise token_invalid()

    async def _confirm(self, db: AsyncSession, token: str, origin: Origin) -> bool:
        tokens, now = TokenRepository(db), self._r.clock.now()
        used, holder = await self._use(db, token, CONFIRM)
        if used is None or holder is None or not await self._put(db, used, holder):
            await self._id.monitor.record(
                db, EventTag.ADDRESS_CHANGE_REFUSED, user_id=used.user_id if used else None, origin=origin
            )
            return False
        for purpose in ("verify_email", "reset_password", CONFIRM):
            await tokens.drop_unused(used.user_id, purpose)
        await self._id.monitor.record(db, EventTag.ADDRESS_CHANGED, user_id=used.user_id, origin=origin)
        await self._end_others(db, used, origin)
        link = f"undo-email#token={self._add_token(db, holder, UNDO, holder.address, ADDRESS_UNDO_LIFE)}"
        await self._mail(db, holder, MailKind.ADDRESS_CHANGED, to=holder.address, link=link)
        log.info("an address was changed", undo_until=(now + ADDRESS_UNDO_LIFE).isoformat())
        return True

    async def _end_others(self, db: AsyncSession, used: UsedAddress, origin: Origin) -> None:
        """End what was opened under the old address: sessions, sign-ins half done, and the sparing of the second factor."""
        user_id, now = used.user_id, self._r.clock.now()
        ended = await SessionRepository(db).end_all(user_id, "address_changed", now, keep=used.session_id)
        await TokenRepository(db).drop_challenges(user_id)
        await DeviceRepository(db).ask_again(user_id)
        if ended:
            await self._id.monitor.record(db, EventTag.SESSIONS_ENDED, user_id=user_id, origin=origin)

    async def undo(self, token: str, origin: Origin) -> None:
        """Put the earlier address back, end every session, and take the password out of use; its owner is mailed a link.

        Whoever could change the address knew the password and had a factor: neither is trusted any more. Raises Invalid
        (``token_invalid``), TooMany (``server_busy``).
        """
        async with self._r.database.as_auth() as db:
            owner = await TokenRepository(db).owner(digest(token))
        if owner is None:
            raise token_invalid()
        with self._id.passwords.admitted():
            unusable = await self._id.passwords.hash(mint())
        async with self._r.database.as_auth() as db:
            is_done = await self._undo(db, token, unusable, origin)
        if not is_done:
            raise token_invalid()

    async def _undo(self, db: AsyncSession, token: str, unusable: str, origin: Origin) -> bool:
        tokens, users, now = TokenRepository(db), UserRepository(db), self._r.clock.now()
        used, holder = await self._use(db, token, UNDO)
        if used is None or holder is None or not await self._put(db, used, holder):
            await self._id.monitor.record(
                db, EventTag.ADDRESS_UNDO_REFUSED, user_id=used.user_id if used else None, origin=origin
            )
            return False
        user_id = used.user_id
        # A link that a later change sent to a later address must not take this one back.
        await tokens.drop_later(user_id, UNDO, used.created_at)
        await users.set_password(user_id, unusable, now)
        await self._steps.end_trust(db, user_id, "address_undone", origin)
        await GuessRepository(db).reset(user_id)
        await self._id.monitor.record(db, EventTag.ADDRESS_CHANGE_UNDONE, user_id=user_id, origin=origin)
        restored = read_address(self._open(holder.key, used))
        index = self._r.keys.index("email", restored.lookup)
        await self._passwords.mail_link(db, holder.account, index, restored.written, MailKind.ADDRESS_RESTORED)
        return True

    async def _use(self, db: AsyncSession, token: str, purpose: str) -> tuple[UsedAddress | None, _Holder | None]:
        """Use up a token about an address, with its account's row held; of simultaneous calls one gets it."""
        tokens = TokenRepository(db)
        owner = await tokens.owner(digest(token))
        if owner is None:
            return None, None
        await UserRepository(db).lock_guard(owner)
        used = await tokens.use_address(digest(token), purpose, self._r.clock.now())
        return used, await self._holder(db, owner) if used is not None else None

    async def _put(self, db: AsyncSession, used: UsedAddress, holder: _Holder) -> bool:
        """Give the account the token's address; False where it is another's meanwhile."""
        if not await self._is_free(db, used.address_index, used.user_id):
            return False
        sealed = seal_address(holder.key, used.user_id, self._open(holder.key, used))
        return await UserRepository(db).move_email(used.user_id, used.address_index, sealed, self._r.clock.now())

    async def _is_free(self, db: AsyncSession, index: bytes, user_id: UUID) -> bool:
        """True where nobody else has this address or may still take it back."""
        account = await UserRepository(db).account_by_email(index)
        if account is not None and account.user_id != user_id:
            return False
        return not await TokenRepository(db).address_is_kept(index, self._r.clock.now(), besides=user_id)

    @staticmethod
    def _open(key: UserKey, used: UsedAddress) -> str:
        return key.open(Place("one_time_tokens", "address_sealed", used.token_id), used.address_sealed)

    def _add_token(
        self,
        db: AsyncSession,
        holder: _Holder,
        purpose: str,
        address: MailAddress,
        life: timedelta,
        *,
        session_id: UUID | None = None,
    ) -> str:
        """Keep a token that will put ``address`` in place, and return it. It is bound to the account's present address."""
        token, row_id, now = mint(), new_id(), self._r.clock.now()
        TokenRepository(db).add(
            OneTimeToken(
                id=row_id,
                user_id=holder.account.user_id,
                purpose=purpose,
                token_hash=digest(token),
                bound_to=self._r.keys.index("email", holder.address.lookup),
                address_index=self._r.keys.index("email", address.lookup),
                address_sealed=holder.key.seal(Place("one_time_tokens", "address_sealed", row_id), address.written),
                session_id=session_id,
                created_at=now,
                expires_at=now + life,
            )
        )
        return token

    async def _holder(self, db: AsyncSession, user_id: UUID) -> _Holder | None:
        account = await UserRepository(db).account(user_id)
        if account is None or account.status != "active":
            return None
        key = await self._r.vault.key_of(db, user_id)
        return _Holder(account, key, read_address(open_address(key, user_id, account.email_sealed)))

    async def _mail(self, db: AsyncSession, holder: _Holder, kind: MailKind, *, to: MailAddress, link: str) -> None:
        await self._notifications.defer_mail(
            db,
            kind,
            to=to.written,
            locale=holder.account.locale,
            link=self._notifications.page(link),
            values={"time": self._notifications.moment()},
        )

    async def _may_mail(self, index: bytes) -> bool:
        """Spend the new address's own budget of mails, so that nobody's mailbox can be flooded from here."""
        try:
            await self._id.limiter.spend("auth.register.account", account=index)
        except TooMany:
            log.info("no mail: the budget of this address is spent")
            return False
        return True
