"""Wrapped keys of persons and of the installation. Wrapping and unwrapping is done by ``auth.encryption``."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import DataKey, InstallationKey


class KeyRepository:
    """Questions about keys, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, user_id: UUID, version: int, kid: str, wrapped: bytes) -> None:
        """Keep a person's new data key."""
        self._db.add(DataKey(user_id=user_id, version=version, kid=kid, wrapped=wrapped))

    async def all_of(self, user_id: UUID) -> list[DataKey]:
        """Return a person's data keys, the newest first. Empty after erasure."""
        query = select(DataKey).where(DataKey.user_id == user_id).order_by(DataKey.version.desc())
        return list((await self._db.scalars(query)).all())

    async def installation(self) -> list[InstallationKey]:
        """Return every key of the installation."""
        return list((await self._db.scalars(select(InstallationKey).order_by(InstallationKey.version))).all())

    async def add_installation(self, purpose: str, version: int, kid: str, wrapped: bytes) -> None:
        """Keep a new installation key, unless another process was first."""
        statement = insert(InstallationKey).values(purpose=purpose, version=version, kid=kid, wrapped=wrapped)
        await self._db.execute(statement.on_conflict_do_nothing())
