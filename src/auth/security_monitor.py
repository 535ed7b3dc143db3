"""Writing security events down, in the transaction of the act itself. Which events there are is in ``domain.event_tags``."""

from __future__ import annotations

import json
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import CannotOpen, Place, UserKey, Vault
from src.auth.models import Origin
from src.database.base import new_id
from src.database.models import SecurityLog
from src.database.repositories.security import SecurityLogRepository
from src.domain.event_tags import EventTag
from src.utils.clock import Clock

TABLE: Final = "security_logs"
COLUMN: Final = "origin_sealed"


class SecurityMonitor:
    """Records what happened, where it came from sealed with the person's own key. Works in the app and the auth door."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    async def record(
        self, db: AsyncSession, event: EventTag, *, user_id: UUID | None, origin: Origin, key: UserKey | None = None
    ) -> None:
        """Write one event. Where nobody can be named, or their key is destroyed, the origin is left out.

        ``key`` spares the look-up where the caller has the person's key at hand (a new person's is not yet to be found).
        """
        row_id = new_id()
        sealed = None
        if user_id is not None:
            try:
                key = key or await self._vault.key_of(db, user_id)
            except CannotOpen:
                key = None
            if key is not None:
                text = json.dumps({"address": origin.address, "agent": origin.agent})
                sealed = key.seal(Place(TABLE, COLUMN, row_id), text)
        await SecurityLogRepository(db).add(
            row_id,
            user_id=user_id,
            at=self._clock.now(),
            event=event.value,
            request_id=origin.request_id,
            origin=sealed,
        )


def open_origin(key: UserKey, row: SecurityLog) -> Origin:
    """Return where an event came from; raises CannotOpen where the row was not sealed for this person."""
    if row.origin_sealed is None:
        return Origin(address="", request_id=row.request_id)
    held = json.loads(key.open(Place(TABLE, COLUMN, row.id), row.origin_sealed))
    return Origin(held["address"], held["agent"], row.request_id)
