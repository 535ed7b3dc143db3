"""Deletes Upwork's content whose 24 hours are over, and tells when that was done last. When a copy ends is said where it is made."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.database.repositories.applications import forget_failures
from src.database.repositories.drafts import forget_machines_versions
from src.database.repositories.job_marks import forget_snapshots
from src.database.repositories.jobs import empty_expired, forget_extras
from src.database.repositories.rooms import delete_expired_messages, empty_expired_rooms
from src.database.repositories.runs import last_run, note_run
from src.schemas.upwork import RetentionStatus
from src.services.resources import Resources

EMPTY_EXPIRED: Final = "empty_expired_content"
EVERY_SECONDS: Final = 300
LIFE_HOURS: Final = 24
BATCH: Final = 1_000
DELETIONS: Final = (
    empty_expired,
    forget_extras,
    forget_snapshots,
    empty_expired_rooms,
    delete_expired_messages,
    forget_failures,
    forget_machines_versions,
)


class RetentionService:
    """Deletes what is over, notes each run and tells of the last one."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def empty_expired(self) -> int:
        """Empty every copy of Upwork's content whose time is over, in short transactions; return how many that were."""
        removed = 0
        for delete in DELETIONS:
            done = BATCH
            while done == BATCH:
                async with self._r.database.as_retention() as db:
                    done = await delete(db, BATCH)
                removed += done
        async with self._r.database.as_retention() as db:
            await note_run(db, EMPTY_EXPIRED, self._r.clock.now(), removed)
        return removed

    async def status(self, user_id: UUID) -> RetentionStatus:
        """Return when the deletion ran last and what it removed then, of everybody; nothing where it never ran."""
        async with self._r.database.as_user(user_id) as db:
            run = await last_run(db, EMPTY_EXPIRED)
        return RetentionStatus(
            last_run_at=None if run is None else run.ran_at,
            removed=None if run is None else run.removed,
            runs_every_seconds=EVERY_SECONDS,
            content_life_hours=LIFE_HOURS,
        )
