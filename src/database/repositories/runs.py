"""The last runs of the tasks that delete Upwork's content: noted through the retention door, read through the people's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import RetentionRun


async def note_run(db: AsyncSession, task: str, at: datetime, removed: int) -> None:
    """Note that ``task`` ran at ``at`` (UTC) and how many copies it removed."""
    values = {"ran_at": at, "removed": removed}
    statement = insert(RetentionRun).values(task=task, **values)
    await db.execute(statement.on_conflict_do_update(index_elements=["task"], set_=values))


async def last_run(db: AsyncSession, task: str) -> RetentionRun | None:
    """Return the last run of ``task``; None where it never ran."""
    return (await db.scalars(select(RetentionRun).where(RetentionRun.task == task))).one_or_none()
