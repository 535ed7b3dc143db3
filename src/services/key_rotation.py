"""Rotating keys while people work. How a value is sealed is ``auth.encryption``'s matter; the commands are in ``cli``."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import KEY_BYTES, LOG_VERSION, CannotOpen, KeyDestroyed, Place
from src.database.repositories.keys import KeyRepository
from src.database.repositories.sealed import SealedColumn, SealedRepository, sealed_columns
from src.integrations.upwork.lease import lease
from src.services.resources import Resources

BATCH: Final = 200
LARGE_BATCH: Final = 1


@dataclass(frozen=True, slots=True)
class MasterRotation:
    """What re-wrapping did. ``still_needed`` names master keys beside the current one that something is wrapped by."""

    rewrapped: int
    current: str
    still_needed: frozenset[str]


@dataclass(frozen=True, slots=True)
class DataRotation:
    """What a rotation of data keys did. ``unopened`` are values that do not open: their persons keep their old key."""

    persons: int
    values: int
    versions_destroyed: int
    unopened: frozenset[Place]


@dataclass(slots=True)
class _Sealing:
    """What sealing one person's values again has come to."""

    values: int = 0
    unopened: set[Place] = field(default_factory=set)


class KeyRotation:
    """Each step is a short transaction that may be cut off anywhere and run again."""

    def __init__(self, resources: Resources, *, wait: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._r = resources
        self._wait = wait

    async def rotate_master(self) -> MasterRotation:
        """Wrap every key under the first master key of the ring; reading goes on, with the ring, all the while."""
        vault, rewrapped = self._r.vault, 0
        async with self._r.database.as_auth() as db:
            keys = KeyRepository(db)
            for held in await keys.installation():
                if held.kid != vault.current_master:
                    owner = f"installation|{held.purpose}|{held.version}"
                    await keys.rewrap_installation(held, *vault.rewrap(owner, held.kid, held.wrapped))
                    rewrapped += 1
        while True:
            async with self._r.database.as_auth() as db:
                rows = await KeyRepository(db).not_under(vault.current_master, BATCH)
                for row in rows:
                    row.kid, row.wrapped = vault.rewrap(f"{row.user_id}|{row.version}", row.kid, row.wrapped)
            rewrapped += len(rows)
            if not rows:
                break
        async with self._r.database.as_auth() as db:
            needed = await KeyRepository(db).kids() - {vault.current_master}
        return MasterRotation(rewrapped, vault.current_master, frozenset(needed))

    async def rotate_data_keys(self) -> DataRotation:
        """Give everybody a new data key, seal everything of theirs again under it, and destroy the old one.

        A new version opens at once and seals only when every process must have heard of it; the old one goes when nobody can
        hold it as the newest any more. Both waits together take three times as long as keys are cached (three minutes).
        """
        async with self._r.database.as_auth() as db:
            persons = await KeyRepository(db).persons(LOG_VERSION, with_several=False)
        for user_id in persons:
            await self._add_version(user_id)
        await self._wait(self._r.vault.settling_seconds)
        rotating = await self._rotating()
        sealing = [await self._seal_again(user_id) for user_id in rotating]
        await self._wait(self._r.vault.settling_seconds)
        destroyed = 0
        for user_id in rotating:
            sealing.append(await self._seal_again(user_id))
            destroyed += await self._destroy_old(user_id)
        unopened = frozenset[Place]().union(*(done.unopened for done in sealing))
        return DataRotation(len(rotating), sum(done.values for done in sealing), destroyed, unopened)

    async def _rotating(self) -> list[UUID]:
        async with self._r.database.as_auth() as db:
            return await KeyRepository(db).persons(LOG_VERSION, with_several=True)

    async def _add_version(self, user_id: UUID) -> None:
        async with self._r.database.as_auth() as db:
            # One at a time per person, and never for somebody who is being erased.
            if not await KeyRepository(db).hold_person(user_id):
                return
            versions = await KeyRepository(db).versions(user_id)
            if len(versions - {LOG_VERSION}) == 1:
                self._r.vault.keep(db, user_id, max(versions) + 1, os.urandom(KEY_BYTES))

    async def _seal_again(self, user_id: UUID) -> _Sealing:
        """Seal everything of one person under the newest version that seals."""
        done = _Sealing()
        for column in sealed_columns():
            after: UUID | None = None
            while True:
                try:
                    after = await self._batch(user_id, column, after, done)
                except KeyDestroyed:
                    return done
                if after is None:
                    break
        return done

    async def _batch(self, user_id: UUID, column: SealedColumn, after: UUID | None, done: _Sealing) -> UUID | None:
        """Seal the next rows of a column again; return the last one's id, None where there was none left."""
        async with self._door(user_id, column) as db:
            key = await self._r.vault.fresh_key(db, user_id)
            values = SealedRepository(db, user_id)
            rows = await values.not_under(column, key.version, LARGE_BATCH if column.is_large else BATCH, after=after)
            for row_id, sealed in rows:
                place = Place(column.table.name, column.name, row_id)
                try:
                    again = key.seal_bytes(place, key.open_bytes(place, sealed))
                except CannotOpen:
                    # Somebody has tampered with it, or a backup was put together wrongly. That is no reason to stop for everybody.
                    done.unopened.add(place)
                    continue
                await values.replace(column, row_id, sealed, again)
                done.values += 1
        return rows[-1][0] if rows else None

    @asynccontextmanager
    async def _door(self, user_id: UUID, column: SealedColumn) -> AsyncIterator[AsyncSession]:
        if column.is_identity:
            async with self._r.database.as_auth() as db:
                yield db
        elif column.table.name == "upwork_connections":
            # A renewal under way knows the pair it began with by its sealed form.
            async with lease(self._r.valkey, f"upwork:renew:{user_id}"), self._r.database.as_user(user_id) as db:
                yield db
        else:
            async with self._r.database.as_user(user_id) as db:
                yield db

    async def _destroy_old(self, user_id: UUID) -> int:
        """Destroy every version that seals nothing any more, but the log's and the newest."""
        for column in sealed_columns():
            async with self._door(user_id, column) as db:
                try:
                    key = await self._r.vault.fresh_key(db, user_id)
                except KeyDestroyed:
                    return 0
                if await SealedRepository(db, user_id).not_under(column, key.version, 1):
                    return 0
        async with self._r.database.as_auth() as db:
            keys = KeyRepository(db)
            old = sorted(await keys.versions(user_id) - {LOG_VERSION, key.version})
            old = [version for version in old if version < key.version]
            await keys.drop(user_id, old)
        self._r.vault.forget(user_id)
        return len(old)
