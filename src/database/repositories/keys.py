"""Wrapped keys of persons and of the installation. Wrapping and unwrapping is done by ``auth.encryption``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Interval, Uuid, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import DataKey, InstallationKey, User


@dataclass(frozen=True, slots=True, repr=False)
class WrappedKey:
    """One version of a person's key. ``is_settled``: every process has heard of it, so it may seal."""

    version: int
    kid: str
    wrapped: bytes
    is_settled: bool


# Put together once: most calls of somebody this process has not met yet ask it.
_ALL_OF: Final = select(
    DataKey.version,
    DataKey.kid,
    DataKey.wrapped,
    DataKey.created_at < func.now() - bindparam("settled", type_=Interval()),
).where(DataKey.user_id == bindparam("person", type_=Uuid()))


class KeyRepository:
    """Questions about keys, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, user_id: UUID, version: int, kid: str, wrapped: bytes) -> None:
        """Keep a person's new data key."""
        self._db.add(DataKey(user_id=user_id, version=version, kid=kid, wrapped=wrapped))

    async def all_of(self, user_id: UUID, *, settled_seconds: float) -> list[WrappedKey]:
        """Return every version of a person's key. Empty after erasure."""
        of = {"person": user_id, "settled": timedelta(seconds=settled_seconds)}
        return [WrappedKey(*row) for row in (await self._db.execute(_ALL_OF, of)).all()]

    async def installation(self) -> list[InstallationKey]:
        """Return every key of the installation."""
        return list((await self._db.scalars(select(InstallationKey).order_by(InstallationKey.version))).all())

    async def add_installation(self, purpose: str, version: int, kid: str, wrapped: bytes) -> None:
        """Keep a new installation key, unless another process was first."""
        statement = insert(InstallationKey).values(purpose=purpose, version=version, kid=kid, wrapped=wrapped)
        await self._db.execute(statement.on_conflict_do_nothing())

    async def not_under(self, kid: str, limit: int) -> list[DataKey]:
        """Return and hold some data keys that another master key wraps; those that another process holds are passed over."""
        query = select(DataKey).where(DataKey.kid != kid).order_by(DataKey.user_id, DataKey.version).limit(limit)
        return list((await self._db.scalars(query.with_for_update(skip_locked=True))).all())

    async def rewrap_installation(self, key: InstallationKey, kid: str, wrapped: bytes) -> None:
        """Keep an installation key under another master key."""
        await self._db.execute(
            update(InstallationKey)
            .where(InstallationKey.purpose == key.purpose, InstallationKey.version == key.version)
            .values(kid=kid, wrapped=wrapped)
        )

    async def kids(self) -> set[str]:
        """Return the names of the master keys that something is still wrapped by."""
        found = (await self._db.scalars(select(DataKey.kid).union(select(InstallationKey.kid)))).all()
        return set(found)

    async def persons(self, log_version: int, *, with_several: bool) -> list[UUID]:
        """Return everybody who has one version beside the log's, or everybody who has several."""
        count = func.count()
        query = (
            select(DataKey.user_id)
            .where(DataKey.version != log_version)
            .group_by(DataKey.user_id)
            .having(count > 1 if with_several else count == 1)
        )
        return list((await self._db.scalars(query)).all())

    async def hold_person(self, user_id: UUID) -> bool:
        """Hold a person's row until the end of the transaction; False where they are gone or going."""
        query = select(User.id).where(User.id == user_id, User.status != "erased").with_for_update(key_share=True)
        return await self._db.scalar(query) is not None

    async def versions(self, user_id: UUID) -> set[int]:
        """Return which versions of a person's key there are."""
        return set((await self._db.scalars(select(DataKey.version).where(DataKey.user_id == user_id))).all())

    async def drop(self, user_id: UUID, versions: Sequence[int]) -> None:
        """Destroy versions of a person's key."""
        await self._db.execute(delete(DataKey).where(DataKey.user_id == user_id, DataKey.version.in_(versions)))
