"""Questions about people: who has this address, what guards the account, which roles. Sealing and hashing is done above."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Executable, LargeBinary, Uuid, bindparam, exists, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.base import new_id
from src.database.models import Consent, Profile, UpworkConnection, User, UserRole, UserSecurity
from src.database.types import Sealed

_ADMIN_LOCK = text("select pg_advisory_xact_lock(hashtext('first_admin'))")


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """What a sign-in needs to know of an account."""

    user_id: UUID
    email_index: bytes
    email_sealed: Sealed
    email_verified_at: datetime | None
    locale: str
    status: str
    password_hash: str
    security_stamp: UUID


@dataclass(frozen=True, slots=True, repr=False)
class OwnAccount:
    """What a person sees of themselves. ``has_upwork``: connected; ``has_profile``: one is written."""

    email_sealed: Sealed
    locale: str
    created_at: datetime
    roles: frozenset[str]
    has_upwork: bool
    has_profile: bool


# Put together once: each sign-in asks them, and each page when it opens.
_PERSON: Final = bindparam("person", type_=Uuid())
_ACCOUNT: Final = select(
    User.id,
    User.email_index,
    User.email_sealed,
    User.email_verified_at,
    User.locale,
    User.status,
    UserSecurity.password_hash,
    UserSecurity.security_stamp,
).join(UserSecurity, UserSecurity.user_id == User.id)
_BY_EMAIL: Final = _ACCOUNT.where(User.email_index == bindparam("address", type_=LargeBinary()))
_BY_ID: Final = _ACCOUNT.where(User.id == _PERSON)
_HELD: Final = _BY_ID.with_for_update(of=UserSecurity)
_OWN: Final = select(
    User.email_sealed,
    User.locale,
    User.created_at,
    select(func.array_agg(UserRole.role)).where(UserRole.user_id == _PERSON).scalar_subquery(),
    select(UpworkConnection.id).where(UpworkConnection.user_id == _PERSON).exists(),
    select(Profile.id).where(Profile.user_id == _PERSON).exists(),
).where(User.id == _PERSON)


class UserRepository:
    """Questions about people, within one transaction (mostly of the auth door)."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def account_by_email(self, index: bytes) -> Account | None:
        """Return the account with this address (by blind index)."""
        return await self._one(_BY_EMAIL, {"address": index})

    async def account(self, user_id: UUID) -> Account | None:
        """Return the account of a person."""
        return await self._one(_BY_ID, {"person": user_id})

    async def hold(self, user_id: UUID) -> Account | None:
        """Take the account's row until the end of the transaction and return the account."""
        return await self._one(_HELD, {"person": user_id})

    async def _one(self, query: Executable, of: dict[str, object]) -> Account | None:
        row = (await self._db.execute(query, of)).one_or_none()
        return None if row is None else Account(*row)

    async def own(self, user_id: UUID) -> OwnAccount | None:
        """Return a person as they see themselves (the person's own transaction)."""
        row = (await self._db.execute(_OWN, {"person": user_id})).one_or_none()
        return None if row is None else OwnAccount(row[0], row[1], row[2], frozenset(row[3] or ()), row[4], row[5])

    async def get(self, user_id: UUID) -> User | None:
        """Return a person's row."""
        return await self._db.get(User, user_id)

    async def claim_email(self, user_id: UUID, index: bytes, sealed: Sealed, locale: str) -> bool:
        """Make a person with this address; False, and nothing made, where somebody has it already."""
        statement = pg_insert(User).values(id=user_id, email_index=index, email_sealed=sealed, locale=locale)
        made = await self._db.execute(statement.on_conflict_do_nothing().returning(User.id))
        return made.first() is not None

    async def add_guard(self, user_id: UUID, password_hash: str, now: datetime) -> None:
        """Give a new person their password, stamp and counters."""
        await self._db.execute(
            insert(UserSecurity).values(
                user_id=user_id, password_hash=password_hash, password_changed_at=now, security_stamp=new_id()
            )
        )

    async def set_password(self, user_id: UUID, password_hash: str, now: datetime) -> UUID:
        """Put a password in place under a new stamp, which is returned: whatever trusted the old one ends."""
        stamp = new_id()
        await self._db.execute(
            update(UserSecurity)
            .where(UserSecurity.user_id == user_id)
            .values(password_hash=password_hash, password_changed_at=now, security_stamp=stamp)
        )
        return stamp

    async def exchange_password(self, user_id: UUID, old: str, new: str, now: datetime) -> UUID | None:
        """Put a password in the place of the one that was checked and return the new stamp; None where it is another by now."""
        statement = (
            update(UserSecurity)
            .where(UserSecurity.user_id == user_id, UserSecurity.password_hash == old)
            .values(password_hash=new, password_changed_at=now, security_stamp=new_id())
            .returning(UserSecurity.security_stamp)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).scalar_one_or_none()

    async def move_email(self, user_id: UUID, index: bytes, sealed: Sealed, now: datetime) -> bool:
        """Give a person another, proven address; False where somebody else has it, or gets it at this very moment."""
        statement = (
            update(User)
            .where(User.id == user_id)
            .values(email_index=index, email_sealed=sealed, email_verified_at=now, updated_at=now)
        )
        try:
            async with self._db.begin_nested():
                await self._db.execute(statement)
        except IntegrityError:
            return False
        return True

    async def rehash_password(self, user_id: UUID, old: str, new: str) -> None:
        """Keep the same password under a newer scheme, unless it was changed meanwhile."""
        await self._db.execute(
            update(UserSecurity)
            .where(UserSecurity.user_id == user_id, UserSecurity.password_hash == old)
            .values(password_hash=new)
        )

    async def new_stamp(self, user_id: UUID) -> UUID:
        """Change the stamp that sessions and challenges are bound to, and return the new one."""
        stamp = new_id()
        await self._db.execute(update(UserSecurity).where(UserSecurity.user_id == user_id).values(security_stamp=stamp))
        return stamp

    async def lock_guard(self, user_id: UUID) -> UUID | None:
        """Take the account's row until the end of the transaction and return its stamp; None where there is no account."""
        query = select(UserSecurity.security_stamp).where(UserSecurity.user_id == user_id).with_for_update()
        return await self._db.scalar(query)

    async def password_changed_at(self, user_id: UUID) -> datetime | None:
        """Return when the password was set."""
        return await self._db.scalar(select(UserSecurity.password_changed_at).where(UserSecurity.user_id == user_id))

    async def mark_verified(self, user_id: UUID, now: datetime) -> None:
        """Note that the address was proven, the first time it was."""
        await self._db.execute(
            update(User).where(User.id == user_id, User.email_verified_at.is_(None)).values(email_verified_at=now)
        )

    async def set_locale(self, user_id: UUID, locale: str, now: datetime) -> None:
        """Set the language."""
        await self._db.execute(update(User).where(User.id == user_id).values(locale=locale, updated_at=now))

    async def add_consent(self, user_id: UUID, kind: str, version: str, now: datetime) -> None:
        """Note what the person agreed to; agreeing again to the same version changes nothing."""
        statement = pg_insert(Consent).values(user_id=user_id, id=new_id(), kind=kind, version=version, given_at=now)
        await self._db.execute(statement.on_conflict_do_nothing())

    async def roles(self, user_id: UUID) -> frozenset[str]:
        """Return the names of a person's roles."""
        return frozenset((await self._db.scalars(select(UserRole.role).where(UserRole.user_id == user_id))).all())

    async def grant(self, user_id: UUID, role: str) -> None:
        """Give a role; giving it twice changes nothing."""
        await self._db.execute(pg_insert(UserRole).values(user_id=user_id, role=role).on_conflict_do_nothing())

    async def has_admin(self) -> bool:
        """True where there is an administrator."""
        return bool(await self._db.scalar(select(exists().where(UserRole.role == "admin"))))

    async def appoint_first_admin(self, user_id: UUID) -> bool:
        """Make the person administrator where there is none yet; one at a time over all processes."""
        await self._db.execute(_ADMIN_LOCK)
        if await self.has_admin():
            return False
        await self.grant(user_id, "admin")
        return True
