"""Questions about step-ups: asked for, answered once, still fresh. What needs one is in ``domain.step_up``."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import StepUp, UserSecurity


class StepUpRepository:
    """Questions about step-ups, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, step_up: StepUp) -> None:
        """Keep a new challenge (its hash)."""
        self._db.add(step_up)

    async def open(self, user_id: UUID, session_id: UUID, challenge_hash: bytes, now: datetime) -> StepUp | None:
        """Return a challenge of this very session that can still be answered (the auth door)."""
        return await self._db.scalar(
            select(StepUp).where(
                StepUp.user_id == user_id,
                StepUp.session_id == session_id,
                StepUp.challenge_hash == challenge_hash,
                StepUp.fresh_until.is_(None),
                StepUp.expires_at > now,
            )
        )

    async def answer(self, step_up: StepUp, stamp: UUID, now: datetime, fresh_until: datetime) -> bool:
        """Let a challenge made under ``stamp`` count until ``fresh_until``; False where another answer was first."""
        statement = (
            update(StepUp)
            .where(
                StepUp.user_id == step_up.user_id,
                StepUp.id == step_up.id,
                StepUp.security_stamp == stamp,
                StepUp.fresh_until.is_(None),
                StepUp.expires_at > now,
            )
            .values(fresh_until=fresh_until)
            .returning(StepUp.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def is_fresh(self, user_id: UUID, session_id: UUID, purpose: str, now: datetime) -> bool:
        """True where this session was stepped up for this purpose, recently, and the account has not changed since."""
        query = (
            select(StepUp.id)
            .join(UserSecurity, UserSecurity.user_id == StepUp.user_id)
            .where(
                StepUp.user_id == user_id,
                StepUp.session_id == session_id,
                StepUp.purpose == purpose,
                StepUp.fresh_until > now,
                UserSecurity.security_stamp == StepUp.security_stamp,
            )
            .limit(1)
        )
        return await self._db.scalar(query) is not None

    async def drop_over(self, before: datetime) -> None:
        """Delete step-ups that were asked for and ran out before ``before``."""
        await self._db.execute(delete(StepUp).where(StepUp.expires_at < before))
