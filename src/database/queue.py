"""Putting a task into the queue within the caller's own transaction: it commits or vanishes with the data.

Running tasks is the worker's matter. A task's arguments are ids and sealed values, never anything in clear.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_DEFER = text(
    "select procrastinate_defer_jobs_v1(array[row(:queue, :task, 0, :lock, :queueing_lock,"
    " cast(:args as jsonb), :at)::procrastinate_job_to_defer_v1])"
)


async def defer(
    db: AsyncSession,
    task: str,
    arguments: Mapping[str, str],
    *,
    lock: str | None = None,
    at: datetime | None = None,
    queue: str = "default",
) -> None:
    """Put ``task`` into the queue when this transaction commits, to run at ``at`` (UTC) or at once.

    Tasks with the same ``lock`` run one after another.
    """
    values = {
        "queue": queue,
        "task": task,
        "lock": lock,
        "queueing_lock": None,
        "args": json.dumps(dict(arguments)),
        "at": at,
    }
    await db.execute(_DEFER, values)
