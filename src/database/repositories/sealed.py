"""Every column that is sealed with a person's key, read off the tables, and replacing its values. Sealing is done above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Text, cast, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.base import Base
from src.database.types import LARGE, Sealed, SealedText

ADDED_TO_ONLY: Final = frozenset({"security_logs"})
"""Sealed under the version that does not rotate: these rows can never be written again."""

OF_THE_INSTALLATION: Final = frozenset({"security_alerts"})
"""Sealed under a key of the installation: these rows are nobody's own."""

OF_IDENTITY: Final = frozenset({"users", "sessions", "factors", "one_time_tokens", "personal_tokens"})
"""Written in the auth door; every other table is written in its person's own."""


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """A column whose values are sealed with the key of the person the row belongs to."""

    table: Table
    name: str

    @property
    def is_identity(self) -> bool:
        """True where the auth door writes it."""
        return self.table.name in OF_IDENTITY

    @property
    def is_large(self) -> bool:
        """True where a value is megabytes."""
        return LARGE in self.table.c[self.name].info


def sealed_columns() -> list[SealedColumn]:
    """Return every column that rotating a person's key has to seal again."""
    skipped = ADDED_TO_ONLY | OF_THE_INSTALLATION
    tables = (table for table in Base.metadata.sorted_tables if table.name not in skipped)
    return [SealedColumn(table, c.name) for table in tables for c in table.columns if isinstance(c.type, SealedText)]


class SealedRepository:
    """Questions about one person's sealed values, whatever their table, within one transaction of the fitting door."""

    def __init__(self, db: AsyncSession, user_id: UUID) -> None:
        self._db = db
        self._user_id = user_id

    async def not_under(
        self, column: SealedColumn, version: int, limit: int, *, after: UUID | None = None
    ) -> list[tuple[UUID, Sealed]]:
        """Return rows (id, value) by id that are sealed under another version of the key, those ``after`` an id."""
        table, cell = column.table, column.table.c[column.name]
        query = select(table.c.id, cell).where(
            self._mine(table), cell.is_not(None), func.split_part(_beginning(cell), ".", 2) != str(version)
        )
        if after is not None:
            query = query.where(table.c.id > after)
        return [(row[0], row[1]) for row in (await self._db.execute(query.order_by(table.c.id).limit(limit))).all()]

    async def replace(self, column: SealedColumn, row_id: UUID, old: Sealed, new: Sealed) -> None:
        """Put the value sealed anew in the old one's place, unless somebody has written another meanwhile."""
        table, cell = column.table, column.table.c[column.name]
        values: dict[str, object] = {cell.name: new}
        if "updated_at" in table.c:
            # Nothing changed for its person.
            values["updated_at"] = table.c.updated_at
        await self._db.execute(update(table).where(self._mine(table), table.c.id == row_id, cell == old).values(values))

    def _mine(self, table: Table) -> ColumnElement[bool]:
        return table.c.id == self._user_id if table.name == "users" else table.c.user_id == self._user_id


def _beginning(cell: ColumnElement[Sealed]) -> ColumnElement[str]:
    """Return as much of a sealed value as tells its version: the rest may be megabytes."""
    return func.substr(cast(cell, Text), 1, 20)
