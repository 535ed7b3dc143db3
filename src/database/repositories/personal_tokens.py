"""Questions about people's tokens for scripts. What each may do is in ``domain.token_scopes``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import PersonalToken, User
from src.database.types import Sealed

USE_NOTED_EVERY: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LiveToken:
    """What a call needs to know of a token that may be used."""

    user_id: UUID
    token_id: UUID
    scopes: frozenset[str]
    created_at: datetime
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class TokenRow:
    """A token as its owner sees it in the list; its name is sealed."""

    token_id: UUID
    name_sealed: Sealed
    scopes: list[str]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None


class PersonalTokenRepository:
    """Questions about tokens for scripts, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, token: PersonalToken) -> None:
        """Keep a new token (its hash; the auth door)."""
        self._db.add(token)

    async def live(self, token_hash: bytes, now: datetime) -> LiveToken | None:
        """Return the token with this hash where it and its person may be used now (the auth door)."""
        query = (
            select(
                PersonalToken.user_id,
                PersonalToken.id,
                PersonalToken.scopes,
                PersonalToken.created_at,
                PersonalToken.last_used_at,
            )
            .join(User, User.id == PersonalToken.user_id)
            .where(
                PersonalToken.token_hash == token_hash,
                PersonalToken.revoked_at.is_(None),
                PersonalToken.expires_at > now,
                User.status == "active",
                User.email_verified_at.is_not(None),
            )
        )
        row = (await self._db.execute(query)).one_or_none()
        return None if row is None else LiveToken(row[0], row[1], frozenset(row[2]), row[3], row[4])

    async def note_use(self, token: LiveToken, now: datetime) -> None:
        """Note that a token was used, at most once a minute (the auth door)."""
        if token.last_used_at is not None and now - token.last_used_at < USE_NOTED_EVERY:
            return
        await self._db.execute(
            update(PersonalToken)
            .where(PersonalToken.user_id == token.user_id, PersonalToken.id == token.token_id)
            .values(last_used_at=now)
            .execution_options(synchronize_session=False)
        )

    async def count(self, user_id: UUID, now: datetime) -> int:
        """Return how many usable tokens a person has."""
        query = select(func.count()).where(
            PersonalToken.user_id == user_id, PersonalToken.revoked_at.is_(None), PersonalToken.expires_at > now
        )
        return await self._db.scalar(query) or 0

    async def all_of(self, user_id: UUID, now: datetime) -> list[TokenRow]:
        """Return a person's usable tokens, the newest first."""
        query = (
            select(
                PersonalToken.id,
                PersonalToken.name_sealed,
                PersonalToken.scopes,
                PersonalToken.created_at,
                PersonalToken.expires_at,
                PersonalToken.last_used_at,
            )
            .where(PersonalToken.user_id == user_id, PersonalToken.revoked_at.is_(None), PersonalToken.expires_at > now)
            .order_by(PersonalToken.created_at.desc(), PersonalToken.id)
        )
        return [TokenRow(*row) for row in (await self._db.execute(query)).all()]

    async def revoke(self, user_id: UUID, token_id: UUID, now: datetime) -> bool:
        """End a token; False where the person has none such (the auth door)."""
        statement = (
            update(PersonalToken)
            .where(PersonalToken.user_id == user_id, PersonalToken.id == token_id, PersonalToken.revoked_at.is_(None))
            .values(revoked_at=now)
            .returning(PersonalToken.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def revoke_all(self, user_id: UUID, now: datetime) -> int:
        """End every token of a person; returns how many there were (the auth door)."""
        statement = (
            update(PersonalToken)
            .where(PersonalToken.user_id == user_id, PersonalToken.revoked_at.is_(None))
            .values(revoked_at=now)
            .returning(PersonalToken.id)
            .execution_options(synchronize_session=False)
        )
        return len((await self._db.execute(statement)).all())

    async def drop_over(self, before: datetime) -> None:
        """Delete tokens that ended or ran out before ``before``."""
        await self._db.execute(
            delete(PersonalToken).where(or_(PersonalToken.revoked_at < before, PersonalToken.expires_at < before))
        )
