"""Questions about second factors and backup codes. Codes are compared in ``auth.mfa``; here each is used at most once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Uuid, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.base import new_id
from src.database.models import BackupCode, Factor, Passkey, UserRole
from src.database.types import Sealed


@dataclass(frozen=True, slots=True)
class HeldFactors:
    """What a person has to answer with: kinds that count, those of them not suspected, unused codes; and their roles."""

    kinds: frozenset[str]
    usable: frozenset[str]
    codes_left: int
    roles: frozenset[str]


_PERSON: Final = bindparam("person", type_=Uuid())
_KINDS: Final = select(func.array_agg(Factor.kind)).where(Factor.user_id == _PERSON, Factor.confirmed_at.is_not(None))
_SUSPECTED: Final = (
    select(Passkey.id)
    .where(Passkey.user_id == Factor.user_id, Passkey.id == Factor.id, Passkey.suspected_at.is_not(None))
    .exists()
)
_CODES_LEFT: Final = select(func.count()).where(BackupCode.user_id == _PERSON, BackupCode.used_at.is_(None))
_ROLES: Final = select(func.array_agg(UserRole.role)).where(UserRole.user_id == _PERSON)
_HELD: Final = select(
    _KINDS.scalar_subquery(),
    _KINDS.where(~_SUSPECTED).scalar_subquery(),
    _CODES_LEFT.scalar_subquery(),
    _ROLES.scalar_subquery(),
)
_CONFIRMED: Final = (
    select(Factor).where(Factor.user_id == _PERSON, Factor.confirmed_at.is_not(None)).order_by(Factor.created_at)
)
_STEP: Final = bindparam("step", type_=BigInteger())
_ACCEPT_STEP: Final = (
    update(Factor.__table__)  # type: ignore[arg-type]
    .where(
        Factor.user_id == _PERSON,
        Factor.id == bindparam("factor", type_=Uuid()),
        Factor.confirmed_at.is_not(None),
        Factor.last_step < _STEP,
    )
    .values(last_step=_STEP, last_used_at=bindparam("moment", type_=DateTime(timezone=True)))
    .returning(Factor.id)
)


class FactorRepository:
    """Questions about factors, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    def add(self, factor: Factor) -> None:
        """Keep a new, not yet confirmed factor."""
        self._db.add(factor)

    async def confirmed(self, user_id: UUID) -> list[Factor]:
        """Return the factors that count, the oldest first."""
        return list((await self._db.scalars(_CONFIRMED, {"person": user_id})).all())

    async def held(self, user_id: UUID) -> HeldFactors:
        """Return what a person can answer with, and what decides which of it is enough, in one look."""
        kinds, usable, left, roles = (await self._db.execute(_HELD, {"person": user_id})).one()
        return HeldFactors(frozenset(kinds or ()), frozenset(usable or ()), left or 0, frozenset(roles or ()))

    async def pending(self, user_id: UUID, factor_id: UUID, now: datetime) -> Factor | None:
        """Return a factor that waits to be confirmed, while it may."""
        return await self._db.scalar(
            select(Factor).where(
                Factor.user_id == user_id,
                Factor.id == factor_id,
                Factor.confirmed_at.is_(None),
                Factor.pending_until > now,
            )
        )

    async def drop_pending(self, user_id: UUID) -> None:
        """Forget every factor that waits to be confirmed."""
        await self._db.execute(delete(Factor).where(Factor.user_id == user_id, Factor.confirmed_at.is_(None)))

    async def drop_expired(self, now: datetime) -> None:
        """Forget everybody's factors that were not confirmed in time."""
        await self._db.execute(delete(Factor).where(Factor.confirmed_at.is_(None), Factor.pending_until < now))

    async def confirm(self, user_id: UUID, factor_id: UUID, now: datetime, *, step: int = 0) -> bool:
        """Let a waiting factor count from now on; False where it was confirmed or ran out meanwhile."""
        statement = (
            update(Factor)
            .where(
                Factor.user_id == user_id,
                Factor.id == factor_id,
                Factor.confirmed_at.is_(None),
                Factor.pending_until > now,
            )
            .values(confirmed_at=now, pending_until=None, last_step=step, last_used_at=now)
            .returning(Factor.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def one(self, user_id: UUID, factor_id: UUID) -> Factor | None:
        """Return a factor that counts."""
        return await self._db.scalar(
            select(Factor).where(Factor.user_id == user_id, Factor.id == factor_id, Factor.confirmed_at.is_not(None))
        )

    async def drop_others(self, user_id: UUID, kind: str, keep: UUID) -> int:
        """Drop every other factor of one kind; returns how many that counted are gone."""
        statement = delete(Factor).where(Factor.user_id == user_id, Factor.kind == kind, Factor.id != keep)
        rows = (await self._db.execute(statement.returning(Factor.confirmed_at))).all()
        return sum(1 for (at,) in rows if at is not None)

    async def drop(self, user_id: UUID, factor_id: UUID) -> None:
        """Forget a factor, with its passkey where it is one."""
        await self._db.execute(delete(Factor).where(Factor.user_id == user_id, Factor.id == factor_id))

    async def rename(self, user_id: UUID, factor_id: UUID, label: Sealed) -> bool:
        """Give a factor that counts another name; False where there is none such."""
        statement = (
            update(Factor)
            .where(Factor.user_id == user_id, Factor.id == factor_id, Factor.confirmed_at.is_not(None))
            .values(label_sealed=label)
            .returning(Factor.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def touch(self, user_id: UUID, factor_id: UUID, now: datetime) -> None:
        """Note that a factor was used."""
        await self._db.execute(
            update(Factor)
            .where(Factor.user_id == user_id, Factor.id == factor_id)
            .values(last_used_at=now)
            .execution_options(synchronize_session=False)
        )

    async def touch_kind(self, user_id: UUID, kind: str, now: datetime) -> None:
        """Note that the factor of a kind that there is one of was used."""
        await self._db.execute(
            update(Factor)
            .where(Factor.user_id == user_id, Factor.kind == kind, Factor.confirmed_at.is_not(None))
            .values(last_used_at=now)
            .execution_options(synchronize_session=False)
        )

    async def drop_all(self, user_id: UUID) -> None:
        """Drop every factor and backup code of a person."""
        await self._db.execute(delete(Factor).where(Factor.user_id == user_id))
        await self._db.execute(delete(BackupCode).where(BackupCode.user_id == user_id))

    async def accept_step(self, user_id: UUID, factor_id: UUID, step: int, now: datetime) -> bool:
        """Accept a TOTP step that is newer than every accepted one; False for a repeated or older one."""
        of = {"person": user_id, "factor": factor_id, "step": step, "moment": now}
        return (await self._db.execute(_ACCEPT_STEP, of)).first() is not None

    async def replace_codes(
        self, user_id: UUID, hashes: Iterable[bytes], now: datetime, *, salt: bytes | None, cost: int | None
    ) -> None:
        """Put a new set of backup codes in the place of the old one. ``salt`` and ``cost`` are those it was hashed with."""
        await self._db.execute(delete(BackupCode).where(BackupCode.user_id == user_id))
        shared = {"user_id": user_id, "created_at": now, "salt": salt, "cost": cost}
        await self._db.execute(insert(BackupCode), [{**shared, "id": new_id(), "code_hash": h} for h in hashes])

    async def code_salt(self, user_id: UUID) -> tuple[bytes, int] | None:
        """Return the salt and cost of a person's set of backup codes; None without codes, or with codes without a salt."""
        query = select(BackupCode.salt, BackupCode.cost).where(BackupCode.user_id == user_id).limit(1)
        row = (await self._db.execute(query)).one_or_none()
        return None if row is None or row.salt is None else (row.salt, row.cost)

    async def burn_code(self, user_id: UUID, code_hash: bytes, now: datetime) -> bool:
        """Use up a backup code; False where there is none such or it was used."""
        statement = (
            update(BackupCode)
            .where(BackupCode.user_id == user_id, BackupCode.code_hash == code_hash, BackupCode.used_at.is_(None))
            .values(used_at=now)
            .returning(BackupCode.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def code_was_burned(self, user_id: UUID, code_hash: bytes) -> bool:
        """True where this very backup code was used before."""
        query = select(BackupCode.id).where(
            BackupCode.user_id == user_id, BackupCode.code_hash == code_hash, BackupCode.used_at.is_not(None)
        )
        return await self._db.scalar(query) is not None

    async def codes_left(self, user_id: UUID) -> int:
        """Return how many backup codes are unused."""
        return await self._db.scalar(_CODES_LEFT, {"person": user_id}) or 0
