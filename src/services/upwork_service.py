"""Upwork for scripts: the calls of the project's first example, on a person's behalf. The web application does not use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from src.database.base import new_id
from src.domain.letters import Draft
from src.domain.postings import Experience, JobType, PostingQuery
from src.errors import AppError
from src.schemas.applications import (
    AnswerRequest,
    ApplicationAnswer,
    Bid,
    BidRequest,
    PreviewAnswer,
    PreviewAnswerText,
    SaveRequest,
)
from src.services.ai_service import AIService
from src.services.application_gate import title_of
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


@dataclass(frozen=True, slots=True)
class Missing:
    """What still keeps an application from leaving. ``field`` is ``letter``, ``answers.<position>``, ``bid`` or empty."""

    code: str
    field: str
    title: str


@dataclass(frozen=True, slots=True, repr=False)
class PreparedApplication:
    """An application that waits for a person: what would leave, and what is missing before they can confirm it.

    ``preview`` is what they confirm; there is none while anything is missing. The draft is kept either way.
    """

    application_id: UUID
    letter: str
    answers: tuple[PreviewAnswerText, ...]
    bid: Bid
    preview: PreviewAnswer | None
    problems: tuple[Missing, ...] = ()

    @property
    def is_ready(self) -> bool:
        """True where a person can confirm it as it stands."""
        return self.preview is not None


class UpworkService:
    """One person's view of Upwork: ``UpworkService(user_id=…)`` opens its own resources from the environment."""

    def __init__(self, user_id: UUID | str, *, resources: Resources | None = None) -> None:
        self._user_id = UUID(str(user_id))
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
    ) -> PreparedApplication:
        """Prepare an application and return what a person has to look at and confirm. This call never sends anything.

        Upwork's terms (API & MCP Terms of Use, sections 4.1 and 5.9) let an application draft and submit proposals for a
        person only where that person decides each one: no consequential act without their specific, contemporaneous
        direction. So the preview waits, for 30 minutes, until the person confirms exactly this content on the application's
        page; there is no argument and no setting that skips it.

        ``answers`` are those to the screening questions, in their order; a ``Draft`` brings its own. ``bid`` is an hourly
        rate or a whole fixed bid in the job's currency; without it the profile's rate or the job's budget stands. An
        application to this job that was begun before is taken up again.

        What is left to the person (a question, a placeholder, a claim that nothing supports, a bid, the day's cap) is told
        in ``problems``. Raises NotFound and Gone for the job, Conflict (``not_a_draft``) where it is on its way or sent.
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
        composed_by = proposal.composed_by if isinstance(proposal, Draft) else None
        saved = await service.save(self._user_id, self._acting_as, draft.id, asked, composed_by=composed_by)
        try:
            preview = await service.gate.preview(self._user_id, self._acting_as, draft.id)
        except AppError as error:
            return _unready(saved, error)
        return PreparedApplication(draft.id, preview.letter, tuple(preview.answers), preview.bid, preview)


def _unready(saved: ApplicationAnswer, error: AppError) -> PreparedApplication:
    """Return a kept draft with what keeps it from leaving."""
    found = error.fields or {"": error.code}
    return PreparedApplication(
        application_id=saved.id,
        letter=saved.letter,
        answers=tuple(PreviewAnswerText(question=each.question, text=each.text) for each in saved.answers),
        bid=saved.bid,
        preview=None,
        problems=tuple(Missing(code, field, title_of(code, error.title)) for field, code in found.items()),
    )


def _answers(proposal: str | Draft, given: Sequence[str]) -> list[AnswerRequest]:
    """Return the given answers by position, else those that came with the letter."""
    if given or isinstance(proposal, str):
        return [AnswerRequest(position=position, text=text) for position, text in enumerate(given)]
    return [AnswerRequest(position=answer.position, text=answer.text) for answer in proposal.answers]


def _amount(value: Decimal | float | None) -> Decimal | None:
    """Return an amount to the cent."""
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
