"""Upwork for scripts: the calls of the project's first example, on a person's behalf. The web application does not use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from src.database.base import new_id
from src.domain.letters import Draft
from src.domain.postings import Experience, JobType, PostingQuery
from src.schemas.applications import (
    AnswerRequest,
    BidRequest,
    PreviewAnswer,
    SaveRequest,
)
from src.services.ai_service import AIService
from src.services.application_service import ApplicationService
from src.services.job_service import JobService
from src.services.profile_service import ProfileService
from src.services.resources import Resources, own_resources
from src.services.upwork_access import UpworkAccess


@dataclass(frozen=True, slots=True)
class FoundJob:
    """A job that a search found. ``id`` is our id, ``description`` Upwork's text, held for 24 hours."""

    id: UUID
    upwork_id: str
    url: str
    title: str
    description: str
    job_type: JobType
    budget: Decimal | None
    hourly_min: Decimal | None
    hourly_max: Decimal | None
    experience: Experience | None


class UpworkService:
    """One person's view of Upwork: ``UpworkService(user_id=…)`` opens its own resources from the environment."""

    def __init__(self, user_id: UUID | str, *, resources: Resources | None = None) -> None:
        self._user_id = user_id if isinstance(user_id, UUID) else UUID(user_id)
        self._given = resources
        self._acting_as = new_id()

    async def _resources(self) -> Resources:
        return self._given if self._given is not None else await own_resources()

    async def search_jobs(
        self,
        query: str = "",
        *,
        budget_min: Decimal | float | None = None,
        budget_max: Decimal | float | None = None,
    ) -> list[FoundJob]:
        """Search and return the first page. A budget bound asks for fixed-price jobs, in US dollars.

        Raises what ``UpworkAccess`` raises.
        """
        resources = await self._resources()
        jobs = JobService(resources, UpworkAccess(resources), ProfileService(resources))
        asked = PostingQuery(query=query, budget_min=_amount(budget_min), budget_max=_amount(budget_max))
        found = await jobs.find(self._user_id, asked)
        return [
            FoundJob(
                id=job.id,
                upwork_id=job.posting.upwork_id,
                url=job.url,
                title=job.posting.title,
                description=job.posting.description,
                job_type=job.posting.job_type,
                budget=job.posting.budget,
                hourly_min=job.posting.hourly_min,
                hourly_max=job.posting.hourly_max,
                experience=job.posting.experience,
            )
            for job in found.jobs
        ]

    async def apply_to_job(
        self,
        job_id: UUID | str,
        proposal: str | Draft,
        *,
        answers: Sequence[str] = (),
        bid: Decimal | float | None = None,
    ) -> PreviewAnswer:
        """Prepare an application and return the preview that a person has to confirm. This call never sends anything.

        Upwork's terms (API & MCP Terms of Use, sections 4.1 and 5.9) let an application draft and submit proposals for a
        person only where that person decides each one: no consequential act without their specific, contemporaneous
        direction. So the preview waits, for 30 minutes, until the person confirms exactly this content on the application's
        page; there is no argument and no setting that skips it.

        ``answers`` are those to the screening questions, in their order; a ``Draft`` brings its own. ``bid`` is an hourly
        rate or a whole fixed bid in the job's currency; without it the profile's rate or the job's budget stands. An
        application to this job that was begun before is taken up again.

        Raises Invalid where something is left to the person (``question_unanswered``, ``placeholder_left`` …; the draft is
        kept for them), and Conflict where the application was sent already.
        """
        resources = await self._resources()
        profiles = ProfileService(resources)
        service = ApplicationService(resources, UpworkAccess(resources), profiles, AIService(resources))
        job = job_id if isinstance(job_id, UUID) else UUID(job_id)
        draft, _ = await service.create(self._user_id, self._acting_as, job)
        asked = SaveRequest(
            version=draft.version,
            letter=proposal if isinstance(proposal, str) else proposal.letter,
            answers=_answers(proposal, answers),
            bid=BidRequest(amount=draft.bid.amount if bid is None else _amount(bid)),
        )
        await service.save(self._user_id, self._acting_as, draft.id, asked)
        return await service.gate.preview(self._user_id, self._acting_as, draft.id)


def _answers(proposal: str | Draft, given: Sequence[str]) -> list[AnswerRequest]:
    """Return the given answers by position, else those that came with the letter."""
    if given or isinstance(proposal, str):
        return [AnswerRequest(position=position, text=text) for position, text in enumerate(given)]
    return [AnswerRequest(position=answer.position, text=answer.text) for answer in proposal.answers]


def _amount(value: Decimal | float | None) -> Decimal | None:
    """Return an amount to the cent."""
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
