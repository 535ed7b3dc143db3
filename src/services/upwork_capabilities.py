"""Finding out what a person's grant can do, keeping it, and telling it. Trying the operations is the gateways' matter."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

import structlog

from src.database.queue import defer
from src.domain.budget import Purpose
from src.domain.capabilities import Capabilities
from src.errors import AppError
from src.schemas.upwork import CapabilitiesAnswer, FilterCapability, OperationCapability
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

log = structlog.get_logger(__name__)

CHECK: Final = "check_upwork_capabilities"
STALE_AFTER: Final = timedelta(days=1)


class UpworkCapabilities:
    """What people's grants can do."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._upwork = upwork

    async def show(self, user_id: UUID) -> CapabilitiesAnswer:
        """Return what is known, and have it tried again where that was more than a day ago; raises Conflict without a grant."""
        known, checked_at = await self._upwork.connections.capabilities(user_id)
        is_stale = checked_at is None or checked_at + STALE_AFTER < self._r.clock.now()
        if is_stale:
            async with self._r.database.as_user(user_id) as db:
                await defer(db, CHECK, {"user_id": str(user_id)}, lock=f"{CHECK}:{user_id}")
        return CapabilitiesAnswer(
            checked_at=checked_at,
            is_being_checked=is_stale,
            operations=[
                OperationCapability(operation=name, verdict=known.operations[name]) for name in known.operations
            ],
            filters=[FilterCapability(filter=name, applied_by=known.filters[name]) for name in known.filters],
            missing_fields=sorted(known.missing_fields),
        )

    async def check(self, user_id: UUID, *, purpose: Purpose = Purpose.PERSON) -> CapabilitiesAnswer:
        """Try everything now and keep what came of it. Raises what ``UpworkAccess`` raises."""
        found: Capabilities = await self._upwork.try_capabilities(user_id, purpose=purpose)
        await self._upwork.connections.keep_capabilities(user_id, found)
        return await self.show(user_id)

    async def check_in_background(self, user_id: UUID) -> None:
        """Try everything for nobody who waits; where Upwork does not answer, the next look at the page asks again."""
        try:
            _, checked_at = await self._upwork.connections.capabilities(user_id)
            if checked_at is None or checked_at + STALE_AFTER < self._r.clock.now():
                await self.check(user_id, purpose=Purpose.REFRESH)
        except AppError as error:
            log.info("upwork:capabilities:failed", code=error.code)
