"""Duration and milestones of a proposal: what the person's connection offers, what is proposed, and whether both may leave.

Keeping them is the draft's matter (``application_service``), sending them the gateway's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from src.domain import plans
from src.domain.compliance import CONTENT_LIFETIME
from src.domain.lint import Obstacle
from src.domain.plans import Duration, Milestone
from src.errors import AppError
from src.schemas.applications import ApplicationAnswer
from src.schemas.jobs import JobDetail
from src.schemas.plans import DraftPlan, PlanDuration, PlanMilestone, PlanOffer, PreviewMilestone
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

SCOPE_MISSING: Final = "upwork_scope_missing"


class PlanService:
    """Duration and milestones of people's proposals."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._upwork = upwork
        self._known: tuple[datetime, list[Duration]] | None = None

    async def offer(self, user_id: UUID) -> PlanOffer:
        """Return what the person's connection can carry beside a bid, and why not where it cannot. Raises nothing of Upwork's."""
        is_carried = await self._is_carried(user_id)
        if is_carried is None:
            return PlanOffer(durations=[], durations_told="not_connected", milestones=False)
        if not is_carried:
            return PlanOffer(durations=[], durations_told="not_carried", milestones=False)
        try:
            found = await self._durations(user_id)
        except AppError as error:
            told = "scope_missing" if error.code == SCOPE_MISSING else "not_told"
            return PlanOffer.model_validate({"durations": [], "durations_told": told, "milestones": True})
        durations = [PlanDuration.model_validate(each) for each in found]
        return PlanOffer(durations=durations, durations_told="offered" if durations else "not_told", milestones=True)

    async def proposed(self, user_id: UUID, job: JobDetail, plan: DraftPlan) -> DraftPlan:
        """Return a draft's plan with the duration nearest to what the client says, where nobody has decided on one yet."""
        if plan.duration_by is not None or not plans.is_measurable(job.duration):
            return plan
        offered = [Duration(each.id, each.label) for each in (await self.offer(user_id)).durations]
        chosen = plans.nearest(job.duration, offered)
        if chosen is None:
            return plan
        return plan.model_copy(update={"duration": PlanDuration.model_validate(chosen), "duration_by": "client"})

    async def obstacles(self, user_id: UUID, plan: DraftPlan, job: JobDetail, bid: Decimal) -> tuple[Obstacle, ...]:
        """Return what keeps a draft's duration and milestones from leaving, the gravest first."""
        if plan.duration is None and not plan.milestones:
            return ()
        if await self._is_carried(user_id) is False:
            duration = (Obstacle("duration_not_carried", "duration"),) if plan.duration else ()
            return (*duration, Obstacle("milestones_not_carried", "milestones")) if plan.milestones else duration
        return (*await self._about_duration(user_id, plan.duration), *self._about_milestones(plan, job, bid))

    async def _about_duration(self, user_id: UUID, chosen: PlanDuration | None) -> tuple[Obstacle, ...]:
        """Compare a duration with Upwork's own, label and all; where Upwork cannot be asked now, it stands as it was chosen."""
        if chosen is None:
            return ()
        try:
            offered = await self._durations(user_id)
        except AppError as error:
            if error.code != SCOPE_MISSING:
                return ()
            offered = []
        return () if Duration(chosen.id, chosen.label) in offered else (Obstacle("duration_unknown", "duration"),)

    def _about_milestones(self, plan: DraftPlan, job: JobDetail, bid: Decimal) -> tuple[Obstacle, ...]:
        is_open = job.job_type == "fixed" and job.milestones_allowed is not False
        unwritten = [place for place, each in enumerate(plan.milestones) if not each.is_whole]
        if is_open and unwritten:
            return tuple(Obstacle("milestone_incomplete", f"milestones.{place}") for place in unwritten)
        return plans.obstacles(
            [Milestone(each.description, each.amount or Decimal(0), each.due) for each in plan.milestones],
            kind=job.job_type,
            bid=bid,
            is_allowed=job.milestones_allowed,
            today=self._r.clock.now().date(),
        )

    async def _is_carried(self, user_id: UUID) -> bool | None:
        """Say whether the person's connection carries a plan; None without one."""
        status = await self._upwork.status(user_id)
        if status.state != "connected" or status.door is None:
            return None
        return self._upwork.doors.of(status.door).carries_plan

    async def _durations(self, user_id: UUID) -> list[Duration]:
        """Return Upwork's durations, held for a day: they are the same for everybody. Raises what ``UpworkAccess`` raises."""
        now = self._r.clock.now()
        if self._known is not None and self._known[0] > now:
            return self._known[1]
        found = await self._upwork.durations(user_id)
        self._known = (now + CONTENT_LIFETIME, found)
        return found


def plan_of(current: ApplicationAnswer) -> DraftPlan:
    """Return the plan of a draft as its page shows it."""
    return DraftPlan(duration=current.duration, duration_by=current.duration_by, milestones=list(current.milestones))


def leaving(milestones: Sequence[PlanMilestone]) -> list[PreviewMilestone]:
    """Return milestones that nothing keeps from leaving in the form in which they leave."""
    return [PreviewMilestone.model_validate(each) for each in milestones]


def stages_for(job: JobDetail | None, bid: Decimal | None, plan: DraftPlan) -> list[PlanMilestone]:
    """Return the stages that the posting itself names, as equal parts of the bid to begin with; none once there are milestones."""
    if job is None or job.job_type != "fixed" or job.milestones_allowed is False or bid is None or plan.milestones:
        return []
    parts = plans.split(bid, plans.stages_of(job.description))
    return [PlanMilestone.model_validate(each) for each in parts]
