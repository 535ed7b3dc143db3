"""Writing security events down, in the transaction of the act itself. Which events there are is in ``domain.event_tags``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import CannotOpen, Place, UserKey, Vault
from src.auth.models import Origin
from src.auth.security_alerts import AlertDesk
from src.database.base import new_id
from src.database.models import SecurityLog
from src.database.repositories.security import SecurityLogRepository
from src.domain.event_tags import EventTag
from src.utils.clock import Clock

TABLE: Final = "security_logs"
COLUMN: Final = "origin_sealed"


class SecurityMonitor:
    """Records what happened, where it came from sealed with the key of whoever did it.

    Works in the app, the auth, the admin and the audit door. With an alert desk (the auth door's), an event that is a certain
    signal raises its alert in the same transaction.
    """

    def __init__(self, vault: Vault, clock: Clock, desk: AlertDesk | None = None) -> None:
        self._vault = vault
        self._clock = clock
        self._desk = desk

    async def record(
        self,
        db: AsyncSession,
        event: EventTag,
        *,
        user_id: UUID | None,
        origin: Origin,
        key: UserKey | None = None,
        actor_id: UUID | None = None,
        change: Mapping[str, Any] | None = None,
    ) -> None:
        """Write one event. Where nobody can be named, or their key is destroyed, the origin is left out.

        ``key`` spares the look-up where the caller has the person's key at hand (a new person's is not yet to be found).
        ``actor_id`` did it to ``user_id``, where they are not the same; ``change`` says what, before and after, by fixed words.
        """
        row_id = new_id()
        sealed = None
        sealer = actor_id or user_id
        if sealer is not None:
            try:
                key = key or await self._vault.key_of(db, sealer)
            except CannotOpen:
                key = None
            if key is not None:
                text = json.dumps({"address": origin.address, "agent": origin.agent})
                sealed = key.seal_for_ever(Place(TABLE, COLUMN, row_id), text)
        await SecurityLogRepository(db).add(
            row_id,
            user_id=user_id,
            actor_id=actor_id,
            at=self._clock.now(),
            event=event.value,
            change=None if change is None else dict(change),
            request_id=origin.request_id,
            origin=sealed,
        )
        if self._desk is not None:
            await self._desk.consider(db, event, user_id=user_id, origin=origin)


def open_origin(key: UserKey, row: SecurityLog) -> Origin:
    """Return where an event came from; raises CannotOpen where the row was not sealed for this person.

    ``key`` is the actor's where there is one. What somebody else did to a person does not show that person from where.
    """
    if row.origin_sealed is None:
        return Origin(address="", request_id=row.request_id)
    held = json.loads(key.open(Place(TABLE, COLUMN, row.id), row.origin_sealed))
    return Origin(held["address"], held["agent"], row.request_id)


def own_origin(key: UserKey, row: SecurityLog) -> Origin:
    """Return where an event came from as the person it is about may see it: not where an administrator sat."""
    return open_origin(key, row) if row.actor_id is None else Origin(address="", request_id=row.request_id)
