"""Drafts of applications: begin, read, list, save, remove, compose. Confirming and sending are reached through here, done elsewhere."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from decimal import Decimal
from typing import Final
from uuid import UUID

from src.database.base import new_id
from src.database.queue import defer
from src.database.repositories.applications import ApplicationRepository
from src.domain.lifecycle import AT_UPWORK, EDITABLE, ON_THE_WAY, State
from src.domain.mixups import OwnLetter
from src.errors import Conflict, NotFound
from src.schemas.applications import (
    ApplicationAnswer,
    ApplicationPage,
    ComposeRequest,
    DraftAnswer,
    DraftBody,
    SaveRequest,
)
from src.schemas.jobs import JobDetail
from src.schemas.plans import DraftPlan, PlanDuration, PlanMilestone
from src.services import application_store as store
from src.services.ai_ledger import Asking
from src.services.ai_service import AIService
from src.services.application_gate import ApplicationGate
from src.services.application_sender import SYNC_PAUSE, ApplicationSender
from src.services.application_store import MISSING, ApplicationStore
from src.services.draft_keeping import NOT_A_DRAFT, Writer, checked, keep_draft, own_letters, why_not
from src.services.draft_service import DraftService
from src.services.job_service import JobService
from src.services.plan_service import PlanService, plan_of
from src.services.profile_service import Material, ProfileService
from src.services.reply_service import ReplyService
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess
from src.services.writing import Composed, ComposeEvent, Done, WritingEvent, told

PAGE: Final = 20
FOLLOWED: Final = AT_UPWORK | ON_THE_WAY


class ApplicationService:
    """A person's applications. ``gate`` takes a person's word for one of them, ``sender`` sends and follows it.

    ``drafts`` changes drafts at a stroke, ``replies`` drafts answers to clients' messages, ``plans`` knows of durations.
    """

    def __init__(self, resources: Resources, upwork: UpworkAccess, profiles: ProfileService, ai: AIService) -> None:
        self._r = resources
        self._profiles = profiles
        self._ai = ai
        self._jobs = JobService(resources, upwork, profiles)
        self._store = ApplicationStore(resources, self._jobs)
        self.drafts = DraftService(resources, profiles, self._jobs, self._store, ai)
        self.replies = ReplyService(resources, ai)
        self.plans = PlanService(resources, upwork)
        self.gate = ApplicationGate(resources, upwork, profiles, self._jobs, self._store, plans=self.plans)
        self.sender = ApplicationSender(resources, upwork, self._store)

    async def create(self, user_id: UUID, session_id: UUID, job_id: UUID) -> tuple[ApplicationAnswer, bool]:
        """Begin an application, or return the one that the person has to this job; the flag says whether it is new.

        Raises NotFound for an unknown job, Gone (``job_expired``), and what ``UpworkAccess`` raises.
        """
        async with self._r.database.as_user(user_id) as db:
            existing = await ApplicationRepository(db).of_job(job_id)
        if existing is not None:
            return await self._store.answer(user_id, existing.id), False
        job = await self._jobs.detail(user_id, job_id)
        material = await self._profiles.material(user_id)
        is_new = await self._begin(user_id, session_id, job, material)
        async with self._r.database.as_user(user_id) as db:
            row = await ApplicationRepository(db).of_job(job_id)
        if row is None:
            raise NotFound(MISSING)
        return await self._store.answer(user_id, row.id), is_new

    async def _begin(self, user_id: UUID, session_id: UUID, job: JobDetail, material: Material) -> bool:
        application_id, now = new_id(), self._r.clock.now()
        plan = await self.plans.proposed(user_id, job, DraftPlan())
        async with self._r.database.as_user(user_id) as db:
            key = await self._r.vault.key_of(db, user_id)
            answers = [DraftAnswer(position=asked.position, text="") for asked in job.questions]
            body = DraftBody(answers=answers, plan=plan)
            values = {
                "id": application_id,
                "job_id": job.id,
                "upwork_job_id": job.upwork_id,
                "job_title": job.title,
                "state_changed_at": now,
                "body_sealed": store.seal_draft(key, application_id, body),
                "bid_amount": _first_bid(job, material),
                "bid_currency": job.currency,
                "bid_kind": job.job_type,
            }
            applications = ApplicationRepository(db)
            if not await applications.add(user_id, values):
                return False
            applications.record(application_id, "application:create:done", at=now, actor=f"session:{session_id}")
        return True

    async def read(self, user_id: UUID, application_id: UUID) -> ApplicationAnswer:
        """Return one application; raises NotFound."""
        return await self._store.answer(user_id, application_id)

    async def page(self, user_id: UUID, state: State | None, cursor: str | None) -> ApplicationPage:
        """Return one page, and let Upwork be asked how the sent ones stand, at most once a minute."""
        after = None if cursor is None else store.position_of(cursor)
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            rows = await applications.page(state, after, PAGE + 1)
            counts = await applications.counts()
            if FOLLOWED & counts.keys() and await applications.claim_sync(self._r.clock.now(), SYNC_PAUSE):
                await defer(db, "sync_applications", {"user_id": str(user_id)})
            asked_at = await applications.asked_at()
        next_cursor = store.cursor_of(rows[PAGE - 1]) if len(rows) > PAGE else None
        return ApplicationPage(
            items=[store.summary_of(row) for row in rows[:PAGE]],
            next_cursor=next_cursor,
            counts=counts,
            asked_at=asked_at,
        )

    async def save(
        self,
        user_id: UUID,
        session_id: UUID,
        application_id: UUID,
        asked: SaveRequest,
        *,
        composed_by: str | None = None,
    ) -> ApplicationAnswer:
        """Keep a whole draft; a failed application becomes a draft again. ``composed_by`` names who wrote it, if not the person.

        Raises NotFound, Conflict (``not_a_draft``, ``version_conflict``).
        """
        current = await self._store.answer(user_id, application_id)
        material = await self._profiles.material(user_id)
        async with self._r.database.as_user(user_id) as db:
            key = await self._r.vault.key_of(db, user_id)
            own = await own_letters(db, key, application_id)
            await keep_draft(
                db,
                key,
                application_id,
                asked.version,
                _checked(asked, current, material, own).model_copy(update={"plan": _planned(asked, current)}),
                at=self._r.clock.now(),
                writer=Writer(f"session:{session_id}"),
                values={"bid_amount": asked.bid.amount, **({"composed_by": composed_by} if composed_by else {})},
            )
        return await self._store.answer(user_id, application_id)

    async def remove(self, user_id: UUID, application_id: UUID) -> None:
        """Remove a draft; raises NotFound, Conflict (``not_a_draft``)."""
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            if not await applications.remove_draft(application_id):
                raise why_not(await applications.one(application_id))

    async def compose(
        self, user_id: UUID, session_id: UUID, application_id: UUID, asked: ComposeRequest
    ) -> AsyncGenerator[ComposeEvent]:
        """Return what a letter's writing tells as it goes; the letter is kept before the last event is given.

        Raises at once NotFound, Conflict (``not_a_draft``), Gone (``job_expired``) and what ``UpworkAccess`` raises; what goes
        wrong later is told by a ``Failed`` event.
        """
        current = await self._store.answer(user_id, application_id)
        if current.state not in EDITABLE:
            raise Conflict(NOT_A_DRAFT, code="not_a_draft")
        job = await self._jobs.detail(user_id, current.job_id)
        material = await self._profiles.material(user_id)
        brief = store.brief_of(job)
        writing = self._ai.stream(
            brief,
            material.freelancer,
            tone=asked.tone,
            language=asked.language,
            seed=f"{current.id}|{current.version}",
            asking=Asking(user_id, "letter", application_id),
            style=await self.drafts.style.letters(user_id, application_id),
        )
        plan = await self.plans.proposed(user_id, job, plan_of(current))
        return told(self._write(user_id, session_id, current.model_copy(update=dict(plan)), writing))

    async def _write(
        self,
        user_id: UUID,
        session_id: UUID,
        current: ApplicationAnswer,
        writing: AsyncGenerator[WritingEvent],
    ) -> AsyncGenerator[ComposeEvent]:
        """Pass on what is written, and keep the draft at the end. Leaving early ends the writing and keeps nothing."""
        async with aclosing(writing) as events:
            async for event in events:
                if isinstance(event, Done):
                    body = store.body_of(event.draft)
                    by = event.draft.composed_by
                    yield Composed(await self.drafts.keep_made(user_id, session_id, current, body, by))
                else:
                    yield event


def _first_bid(job: JobDetail, material: Material) -> Decimal | None:
    """Return what to begin with: the budget of a fixed job; the person's rate, else the client's upper bound, an hour."""
    if job.job_type == "fixed":
        return job.budget or None
    return material.profile.hourly_rate or job.hourly_max or None


def _planned(asked: SaveRequest, current: ApplicationAnswer) -> DraftPlan:
    """Return the plan asked for; a duration that is another one than before is the person's own choice."""
    duration = PlanDuration.model_validate(asked.duration) if asked.duration else None
    return DraftPlan(
        duration=duration,
        duration_by=current.duration_by if duration == current.duration else "person",
        milestones=[PlanMilestone.model_validate(each) for each in asked.milestones],
    )


def _checked(asked: SaveRequest, current: ApplicationAnswer, material: Material, own: Sequence[OwnLetter]) -> DraftBody:
    """Return the draft with its claims and warnings found anew, where the job they are judged by is still held."""
    answers = {answer.position: answer.text for answer in asked.answers}
    kept = [DraftAnswer(position=position, text=text) for position, text in sorted(answers.items())]
    if current.job is None:
        return DraftBody(letter=asked.letter, answers=kept, weeks=current.weeks)
    brief = store.brief_of(current.job)
    return checked(asked.letter, kept, brief=brief, person=material.freelancer, own=own, weeks=current.weeks)
