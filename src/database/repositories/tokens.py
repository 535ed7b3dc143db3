"""Questions about one-time tokens and login challenges: each is good once. What they open is decided by the services."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    DateTime,
    LargeBinary,
    Text,
    Uuid,
    bindparam,
    delete,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import LoginChallenge, OneTimeToken, User
from src.database.types import Sealed


@dataclass(frozen=True, slots=True, repr=False)
class UsedToken:
    """A token that was just used up."""

    user_id: UUID
    password_hash: str | None


@dataclass(frozen=True, slots=True, repr=False)
class UsedAddress:
    """A token about an address that was just used up, with the address it puts in place and the session that asked for it."""

    token_id: UUID
    user_id: UUID
    address_index: bytes
    address_sealed: Sealed
    created_at: datetime
    session_id: UUID | None


@dataclass(frozen=True, slots=True)
class Challenge:
    """A login challenge that can still be answered. ``device_id`` is the known device it began on."""

    id: UUID
    user_id: UUID
    security_stamp: UUID
    device_id: UUID | None


# Put together once, and past the object mapper: each sign-in asks them.
_NOW: Final = bindparam("moment", type_=DateTime(timezone=True))
_OPEN: Final = (LoginChallenge.used_at.is_(None), LoginChallenge.expires_at > _NOW)
_ADD_CHALLENGE: Final = insert(LoginChallenge.__table__)  # type: ignore[arg-type]
_CHALLENGE: Final = select(
    LoginChallenge.id, LoginChallenge.user_id, LoginChallenge.security_stamp, LoginChallenge.device_id
).where(
    LoginChallenge.token_hash == bindparam("token", type_=LargeBinary()),
    LoginChallenge.purpose == bindparam("purpose", type_=Text()),
    *_OPEN,
)
_USE_CHALLENGE: Final = (
    update(LoginChallenge.__table__)  # type: ignore[arg-type]
    .where(
        LoginChallenge.id == bindparam("challenge", type_=Uuid()),
        LoginChallenge.security_stamp == bindparam("stamp", type_=Uuid()),
        *_OPEN,
    )
    .values(used_at=_NOW)
    .returning(LoginChallenge.id)
)


class TokenRepository:
    """Questions about tokens and challenges, within one transaction of the auth door."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, token: OneTimeToken) -> None:
        """Keep a new token (its hash)."""
        self._db.add(token)

    async def owner(self, token_hash: bytes) -> UUID | None:
        """Return whose token this is, used or not."""
        return await self._db.scalar(select(OneTimeToken.user_id).where(OneTimeToken.token_hash == token_hash))

    async def use_verification(self, token_hash: bytes, now: datetime) -> UsedToken | None:
        """Use up a verification token; None where it is used, expired, late, or for another address."""
        statement = (
            update(OneTimeToken)
            .where(
                OneTimeToken.token_hash == token_hash,
                OneTimeToken.purpose == "verify_email",
                OneTimeToken.used_at.is_(None),
                OneTimeToken.expires_at > now,
                OneTimeToken.user_id == User.id,
                OneTimeToken.bound_to == User.email_index,
                User.email_verified_at.is_(None),
                User.status == "active",
            )
            .values(used_at=now)
            .returning(OneTimeToken.user_id, OneTimeToken.password_hash)
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None or row[0] is None else UsedToken(row[0], row[1])

    async def reset_owner(self, token_hash: bytes, now: datetime) -> UUID | None:
        """Return whose password this token can set, without using it up."""
        return await self._db.scalar(
            select(OneTimeToken.user_id).join(User, User.id == OneTimeToken.user_id).where(*_reset(token_hash, now))
        )

    async def use_reset(self, token_hash: bytes, now: datetime) -> bool:
        """Use up a token that sets a password; False where it is used, late, or the address changed since."""
        statement = (
            update(OneTimeToken)
            .where(OneTimeToken.user_id == User.id, *_reset(token_hash, now))
            .values(used_at=now)
            .returning(OneTimeToken.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def use_address(self, token_hash: bytes, purpose: str, now: datetime) -> UsedAddress | None:
        """Use up a token about an address; None where it is used or late.

        A confirmation is good only while the account has the address it had when it was asked for. An undoing is good
        whatever has become of the address since: a second change must not take it away.
        """
        is_bound = true() if purpose == "undo_email" else OneTimeToken.bound_to == User.email_index
        statement = (
            update(OneTimeToken)
            .where(
                OneTimeToken.token_hash == token_hash,
                OneTimeToken.purpose == purpose,
                OneTimeToken.used_at.is_(None),
                OneTimeToken.expires_at > now,
                OneTimeToken.user_id == User.id,
                is_bound,
                User.status == "active",
            )
            .values(used_at=now)
            .returning(
                OneTimeToken.id,
                OneTimeToken.user_id,
                OneTimeToken.address_index,
                OneTimeToken.address_sealed,
                OneTimeToken.created_at,
                OneTimeToken.session_id,
            )
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        if row is None or row[1] is None or row[2] is None or row[3] is None:
            return None
        return UsedAddress(row[0], row[1], row[2], row[3], row[4], row[5])

    async def address_is_kept(self, index: bytes, now: datetime, *, besides: UUID | None = None) -> bool:
        """True where somebody, ``besides`` one person, moved away from this address and may still come back to it."""
        query = select(OneTimeToken.id).where(
            OneTimeToken.purpose == "undo_email",
            OneTimeToken.address_index == index,
            OneTimeToken.used_at.is_(None),
            OneTimeToken.expires_at > now,
        )
        if besides is not None:
            query = query.where(OneTimeToken.user_id != besides)
        return await self._db.scalar(query.limit(1)) is not None

    async def drop_later(self, user_id: UUID, purpose: str, after: datetime) -> None:
        """Forget a person's tokens of one purpose that were made after ``after``."""
        await self._db.execute(
            delete(OneTimeToken).where(
                OneTimeToken.user_id == user_id, OneTimeToken.purpose == purpose, OneTimeToken.created_at > after
            )
        )

    async def drop_unused(self, user_id: UUID, purpose: str) -> None:
        """Forget a person's other tokens of one purpose."""
        await self._db.execute(
            delete(OneTimeToken).where(
                OneTimeToken.user_id == user_id, OneTimeToken.purpose == purpose, OneTimeToken.used_at.is_(None)
            )
        )

    async def drop_unused_of_purpose(self, purpose: str) -> None:
        """Forget every unused token of one purpose, whoever's."""
        await self._db.execute(
            delete(OneTimeToken).where(OneTimeToken.purpose == purpose, OneTimeToken.used_at.is_(None))
        )

    async def first_admin_is_open(self, token_hash: bytes, now: datetime) -> bool:
        """True where this first-admin token is good and nobody has taken it."""
        query = select(OneTimeToken.id).where(*self._open_first_admin(token_hash, now))
        return await self._db.scalar(query) is not None

    async def claim_first_admin(self, token_hash: bytes, user_id: UUID, now: datetime) -> bool:
        """Bind a first-admin token to one person; of several only one gets it."""
        statement = (
            update(OneTimeToken)
            .where(*self._open_first_admin(token_hash, now))
            .values(user_id=user_id)
            .returning(OneTimeToken.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    @staticmethod
    def _open_first_admin(token_hash: bytes, now: datetime) -> tuple[ColumnElement[bool], ...]:
        return (
            OneTimeToken.token_hash == token_hash,
            OneTimeToken.purpose == "first_admin",
            OneTimeToken.user_id.is_(None),
            OneTimeToken.used_at.is_(None),
            OneTimeToken.expires_at > now,
        )

    async def use_first_admin(self, user_id: UUID, now: datetime) -> bool:
        """Use up the first-admin token that is bound to the person; False where there is none."""
        statement = (
            update(OneTimeToken)
            .where(
                OneTimeToken.user_id == user_id,
                OneTimeToken.purpose == "first_admin",
                OneTimeToken.used_at.is_(None),
            )
            .values(used_at=now)
            .returning(OneTimeToken.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def add_challenge(
        self, challenge: Challenge, *, purpose: str, token_hash: bytes, expires_at: datetime
    ) -> None:
        """Keep a new challenge (its hash)."""
        values = {"purpose": purpose, "token_hash": token_hash, "expires_at": expires_at}
        await self._db.execute(_ADD_CHALLENGE, asdict(challenge) | values)

    async def challenge(self, token_hash: bytes, purpose: str, now: datetime) -> Challenge | None:
        """Return a challenge that can still be answered."""
        of = {"token": token_hash, "purpose": purpose, "moment": now}
        row = (await self._db.execute(_CHALLENGE, of)).one_or_none()
        return None if row is None else Challenge(*row)

    async def use_challenge(self, challenge_id: UUID, stamp: UUID, now: datetime) -> bool:
        """Use up a challenge made under ``stamp``; False where it was used, ran out, or the account changed since."""
        of = {"challenge": challenge_id, "stamp": stamp, "moment": now}
        return (await self._db.execute(_USE_CHALLENGE, of)).first() is not None

    async def drop_challenges(self, user_id: UUID) -> None:
        """Forget a person's open challenges."""
        await self._db.execute(
            delete(LoginChallenge).where(LoginChallenge.user_id == user_id, LoginChallenge.used_at.is_(None))
        )

    async def drop_over(self, before: datetime) -> None:
        """Delete tokens and challenges that were used or ran out before ``before``."""
        for table in (OneTimeToken, LoginChallenge):
            await self._db.execute(delete(table).where(or_(table.used_at < before, table.expires_at < before)))


def _reset(token_hash: bytes, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        OneTimeToken.token_hash == token_hash,
        OneTimeToken.purpose == "reset_password",
        OneTimeToken.used_at.is_(None),
        OneTimeToken.expires_at > now,
        OneTimeToken.bound_to == User.email_index,
        User.status == "active",
    )
