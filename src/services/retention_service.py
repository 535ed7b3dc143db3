"""When Upwork's content was last deleted here, for the page that shows it. Deleting is the services' that hold the content."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.database.repositories.runs import last_run, note_run
from src.schemas.upwork import RetentionStatus
from src.services.resources import Resources

EMPTY_EXPIRED: Final = "empty_expired_content"
EVERY_SECONDS: Final = 300
LIFE_HOURS: Final = 24


class RetentionService:
    """Notes the runs of the deletion and tells of the last one."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def note(self, removed: int) -> None:
        """Note that the deletion has just run and how many copies it removed."""
        async with self._r.database.as_retention() as db:
            await note_run(db, EMPTY_EXPIRED, self._r.clock.now(), removed)

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
