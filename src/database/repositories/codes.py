"""Questions about codes sent by SMS and mail: how many were, and using one up. Making and hashing them is done above."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import OneTimeCode


class CodeRepository:
    """Questions about one-time codes, within one transaction of the auth door."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, code: OneTimeCode) -> None:
        """Keep a new code (its hash)."""
        self._db.add(code)

    async def sent_at(self, user_id: UUID, since: datetime) -> list[datetime]:
        """Return when codes went to a person after ``since``, the oldest first. Exact while the account's row is held."""
        query = select(OneTimeCode.created_at).where(OneTimeCode.user_id == user_id, OneTimeCode.created_at > since)
        return list((await self._db.scalars(query.order_by(OneTimeCode.created_at))).all())

    async def end(self, user_id: UUID, binding: bytes, now: datetime) -> None:
        """Let the unused codes for one purpose run out: only the newest one counts."""
        await self._db.execute(
            update(OneTimeCode)
            .where(OneTimeCode.user_id == user_id, OneTimeCode.binding == binding, OneTimeCode.used_at.is_(None))
            .values(expires_at=now)
            .execution_options(synchronize_session=False)
        )

    async def use(self, user_id: UUID, kind: str, binding: bytes, code_hash: bytes, now: datetime) -> bool:
        """Use up a code; False where there is none such, or it was used or ran out."""
        statement = (
            update(OneTimeCode)
            .where(
                OneTimeCode.user_id == user_id,
                OneTimeCode.kind == kind,
                OneTimeCode.binding == binding,
                OneTimeCode.code_hash == code_hash,
                OneTimeCode.used_at.is_(None),
                OneTimeCode.expires_at > now,
            )
            .values(used_at=now)
            .returning(OneTimeCode.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def was_used(self, user_id: UUID, code_hash: bytes) -> bool:
        """True where this very code was used before."""
        query = select(
            exists().where(
                OneTimeCode.user_id == user_id,
                OneTimeCode.code_hash == code_hash,
                OneTimeCode.used_at.is_not(None),
            )
        )
        return bool(await self._db.scalar(query))

    async def drop_over(self, before: datetime) -> None:
        """Delete codes that were sent before ``before``."""
        await self._db.execute(delete(OneTimeCode).where(OneTimeCode.created_at < before))
