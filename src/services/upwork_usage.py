"""How much of the shared budget towards Upwork was used today: one's own use for everybody, all use for administrators."""

from __future__ import annotations

from uuid import UUID

from src.domain.budget import Purpose
from src.domain.compliance import REQUESTS_PER_DAY, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND
from src.integrations.upwork.usage import Usage
from src.schemas.upwork import PersonUsage, UpworkLimits, UpworkUsage, UpworkUsageOfAll
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

LIMITS = UpworkLimits(per_second=REQUESTS_PER_SECOND, per_minute=REQUESTS_PER_MINUTE, per_day=REQUESTS_PER_DAY)


class UpworkUsageService:
    """Reads the counts of the day (UTC)."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._usage = upwork.doors.usage

    async def own(self, user_id: UUID) -> UpworkUsage:
        """Return one person's use of the day."""
        return _shown(await self._usage.of(user_id, self._r.clock.now()))

    async def of_all(self) -> UpworkUsageOfAll:
        """Return everybody's use of the day, the heaviest first. For people who may see accounts."""
        found = await self._usage.of_all(self._r.clock.now())
        heaviest = sorted(found.items(), key=lambda item: item[1].total, reverse=True)
        whole = Usage()
        for usage in found.values():
            whole.waited += usage.waited
            whole.refused += usage.refused
            for purpose, count in usage.requests.items():
                whole.requests[purpose] += count
        people = [PersonUsage(user_id=person, **_shown(usage).model_dump()) for person, usage in heaviest]
        return UpworkUsageOfAll(whole=_shown(whole), people=people)


def _shown(usage: Usage) -> UpworkUsage:
    return UpworkUsage(
        for_person=usage.requests[Purpose.PERSON],
        for_sync=usage.requests[Purpose.SYNC],
        for_refresh=usage.requests[Purpose.REFRESH],
        total=usage.total,
        waited_seconds=round(usage.waited, 1),
        refused=usage.refused,
        limits=LIMITS,
    )
