"""Questions about passkeys and their ceremonies: each challenge is good once, each counter only grows. Proof is ``auth``'s."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Factor, Passkey, PasskeyCeremony


class PasskeyRepository:
    """Questions about passkeys, within one transaction of the auth door."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def of(self, user_id: UUID) -> list[Passkey]:
        """Return a person's keys, the oldest first."""
        query = select(Passkey).where(Passkey.user_id == user_id).order_by(Passkey.id)
        return list((await self._db.scalars(query)).all())

    async def usable(self, user_id: UUID, credential_id: bytes) -> Passkey | None:
        """Return the person's key with this id, unless it is suspected of being copied."""
        return await self._db.scalar(
            select(Passkey)
            .join(Factor, (Factor.user_id == Passkey.user_id) & (Factor.id == Passkey.id))
            .where(
                Passkey.user_id == user_id,
                Passkey.credential_id == credential_id,
                Passkey.suspected_at.is_(None),
                Factor.confirmed_at.is_not(None),
            )
        )

    async def add(
        self,
        user_id: UUID,
        factor_id: UUID,
        *,
        credential_id: bytes,
        public_key: bytes,
        sign_count: int,
        is_resident: bool,
        is_synced: bool,
    ) -> bool:
        """Keep a new key under its factor; False where the person has it already."""
        statement = (
            pg_insert(Passkey)
            .values(
                user_id=user_id,
                id=factor_id,
                credential_id=credential_id,
                public_key=public_key,
                sign_count=sign_count,
                is_resident=is_resident,
                is_synced=is_synced,
            )
            .on_conflict_do_nothing()
            .returning(Passkey.id)
        )
        return (await self._db.execute(statement)).first() is not None

    async def move_on(self, user_id: UUID, factor_id: UUID, sign_count: int, *, is_synced: bool) -> bool:
        """Keep a use's counter where it is ahead of the last one; False where it is not.

        Keys that do not count say 0 for ever; that is the one counter that may stay where it is.
        """
        statement = (
            update(Passkey)
            .where(
                Passkey.user_id == user_id,
                Passkey.id == factor_id,
                Passkey.suspected_at.is_(None),
                (Passkey.sign_count < sign_count) | ((Passkey.sign_count == 0) & (sign_count == 0)),
            )
            .values(sign_count=sign_count, is_synced=is_synced)
            .returning(Passkey.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def suspect(self, user_id: UUID, factor_id: UUID, now: datetime) -> None:
        """Let a key be good for nothing from now on: somebody may hold a copy."""
        await self._db.execute(
            update(Passkey)
            .where(Passkey.user_id == user_id, Passkey.id == factor_id)
            .values(suspected_at=now)
            .execution_options(synchronize_session=False)
        )

    def open(self, ceremony: PasskeyCeremony) -> None:
        """Keep a new challenge."""
        self._db.add(ceremony)

    async def take(self, binding: bytes, challenge: bytes, now: datetime) -> bool:
        """Use up a challenge; False where there is none such, it was used, ran out, or was for something else."""
        statement = (
            update(PasskeyCeremony)
            .where(
                PasskeyCeremony.challenge == challenge,
                PasskeyCeremony.binding == binding,
                PasskeyCeremony.used_at.is_(None),
                PasskeyCeremony.expires_at > now,
            )
            .values(used_at=now)
            .returning(PasskeyCeremony.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def drop_over(self, before: datetime) -> None:
        """Delete challenges that ran out before ``before``."""
        await self._db.execute(delete(PasskeyCeremony).where(PasskeyCeremony.expires_at < before))
