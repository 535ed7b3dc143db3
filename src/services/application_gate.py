"""The send gate: shows a person exactly what would leave, and takes their word for it, once. Sending is not done here.

There is no other way to ``queued``: ``confirm`` needs a preview that was made for the application as it stands, less than 30
minutes old and never used, and records who confirmed what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.database.base import new_id
from src.database.models import Application, ApplicationPreview
from src.database.queue import defer
from src.database.repositories.applications import ApplicationRepository
from src.domain import claims, lint
from src.domain.codes import ObstacleCode
from src.domain.disclosure import forms_of, in_language
from src.domain.letters import Brief
from src.domain.lifecycle import EDITABLE, PREVIEW_LIFETIME, UNDO_SECONDS, Act, State
from src.domain.lint import Obstacle
from src.domain.proposals import Rehearsal, refusal_code
from src.domain.words import language_of
from src.errors import AppError, Conflict, Invalid, NotFound, TooMany
from src.schemas.applications import (
    ApplicationAnswer,
    Bid,
    CapUse,
    Connects,
    DraftBody,
    PreviewAnswer,
    PreviewAnswerText,
    PreviewBody,
    PreviewQuestion,
)
from src.schemas.jobs import JobDetail
from src.services import application_store as store
from src.services.ai_ledger import note_kept
from src.services.application_store import MISSING, NO_FAILURE, ApplicationStore
from src.services.job_service import JobService
from src.services.plan_service import PlanService, leaving
from src.services.profile_service import Material, ProfileService
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

NOT_A_DRAFT: Final = "This application is not a draft any more"
STALE: Final = "The application was changed after this preview was made"
OBSTACLES: Final = frozenset({"upwork_not_connected", "upwork_expired", "policy_unread", "job_not_found"})
TITLES: Final[Mapping[ObstacleCode, str]] = {
    "letter_empty": "The letter is empty",
    "letter_too_long": "The letter is too long for Upwork, the disclosure line included",
    "question_unanswered": "A screening question is not answered",
    "answer_too_long": "An answer is too long",
    "placeholder_left": "Something still has to be filled in",
    "contact_details": "Contact details are not allowed before a contract",
    "unsupported_claims": "The letter claims something that nothing in your profile supports",
    "bid_missing": "The bid is missing",
    "duration_not_carried": "This way of connecting to Upwork carries no estimated duration",
    "duration_unknown": "Upwork does not offer this duration",
    "milestone_incomplete": "A milestone lacks its words or its amount",
    "milestone_due_passed": "A milestone is due on a day that is over",
    "milestones_hourly": "An hourly job has no milestones",
    "milestones_not_allowed": "This client does not take milestones from freelancers",
    "milestones_not_carried": "This way of connecting to Upwork carries no milestones",
    "milestones_sum": "The milestones do not add up to the bid",
}


@dataclass(frozen=True, slots=True, repr=False)
class _Looked:
    """What a preview is made from."""

    row: Application
    body: DraftBody
    sent_today: int


class ApplicationGate:
    """Shows what would leave and takes a person's word for it."""

    def __init__(
        self,
        resources: Resources,
        upwork: UpworkAccess,
        profiles: ProfileService,
        jobs: JobService,
        applications: ApplicationStore,
        *,
        plans: PlanService,
    ) -> None:
        self._r = resources
        self._upwork = upwork
        self._profiles = profiles
        self._jobs = jobs
        self._store = applications
        self._plans = plans

    async def preview(self, user_id: UUID, session_id: UUID, application_id: UUID) -> PreviewAnswer:
        """Return what would leave, and keep it for 30 minutes so that exactly this can be confirmed.

        Raises Invalid with the gravest obstacle's code and every field that has one, Conflict (``not_a_draft``,
        ``already_applied``, ``upwork_not_connected``, ``upwork_expired``, ``policy_unread`` with Upwork's text as ``detail``),
        TooMany (``cap_reached``), Gone (``job_expired``).
        """
        looked = await self._look(user_id, application_id)
        job = await self._jobs.detail(user_id, looked.row.job_id)
        if job.applied:
            raise Conflict("Upwork says that you have applied to this job already", code="already_applied")
        material = await self._profiles.material(user_id)
        brief = store.brief_of(job)
        content, plan = _content(looked, job, material), looked.body.plan
        about_plan = await self._plans.obstacles(user_id, plan, job, content.amount)
        _raise_for((*_obstacles(content, brief, material), *about_plan))
        content = content.model_copy(update={"duration": plan.duration, "milestones": leaving(plan.milestones)})
        caps = CapUse(sent_today=looked.sent_today, per_day=material.profile.caps.proposals_per_day)
        if caps.sent_today >= caps.per_day:
            raise _cap_reached(caps.per_day, self._r.clock.now())
        account = await self._upwork.connections.account(user_id)
        if account is not None:
            name = {"organization_id": account.organization_id, "organization_name": account.organization_name}
            content = content.model_copy(update=name)
        told = await self._rehearsed(user_id, content)
        content = content.model_copy(update={"connects_price": told.price})
        balance = told.balance
        found = claims.check(content.letter, material.freelancer, brief)
        warnings = lint.remarks(content.letter, brief, material.freelancer, found)
        preview_id, expires_at = await self._keep(user_id, session_id, looked.row, content, balance)
        return PreviewAnswer(
            id=preview_id,
            application_id=application_id,
            letter=content.letter,
            answers=[PreviewAnswerText(question=each.question, text=each.text) for each in content.answers],
            bid=Bid(amount=content.amount, currency=content.currency, kind=content.kind),
            duration=content.duration,
            milestones=content.milestones,
            connects=Connects(
                price=told.price,
                price_note="not_told_by_api" if told.price is None else "told_by_upwork",
                balance=balance,
            ),
            caps=caps,
            disclosure=content.disclosure,
            organization_name=content.organization_name,
            warnings=store.shown_warnings(content.letter, warnings, brief.text),
            content_hash=content.content_hash(),
            expires_at=expires_at,
        )

    async def _look(self, user_id: UUID, application_id: UUID) -> _Looked:
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            row = await applications.one(application_id)
            if row is None:
                raise NotFound(MISSING)
            if State(row.state) not in EDITABLE:
                raise Conflict(NOT_A_DRAFT, code="not_a_draft")
            body = store.open_draft(await self._r.vault.key_of(db, user_id), row)
            return _Looked(row, body, await applications.count_confirmed(_day_of(self._r.clock.now())))

    async def _rehearsed(self, user_id: UUID, content: PreviewBody) -> Rehearsal:
        """Return what Upwork says sending would cost, unknown where it does not tell now; nothing is spent.

        What keeps the proposal from being sent at all is an obstacle: a missing connection, a policy to be read, an earlier
        proposal to this job, a closed job.
        """
        submission, upwork = store.submission_of(content), self._upwork.acting_for(content.organization_id)
        try:
            rehearsal = await upwork.rehearse(user_id, submission)
            if rehearsal.balance is not None:
                return rehearsal
            return replace(rehearsal, balance=await upwork.connects_balance(user_id))
        except AppError as error:
            if error.code in OBSTACLES:
                raise
            if error.code == "upwork_refused" and (code := refusal_code(error.detail or "")) != "upwork_refused":
                raise Conflict(error.detail or error.title, code=code) from error
            return Rehearsal(submission)

    async def _keep(
        self, user_id: UUID, session_id: UUID, row: Application, content: PreviewBody, balance: int | None
    ) -> tuple[UUID, datetime]:
        preview_id, now = new_id(), self._r.clock.now()
        expires_at = now + PREVIEW_LIFETIME
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            applications.add_preview(
                ApplicationPreview(
                    id=preview_id,
                    application_id=row.id,
                    application_version=row.version,
                    content_hash=content.content_hash(),
                    body_sealed=store.seal_preview(key, preview_id, content),
                    connects_balance=balance,
                    created_at=now,
                    expires_at=expires_at,
                )
            )
            actor, detail = f"session:{session_id}", f"preview {preview_id}"
            applications.record(row.id, "application:preview:done", at=now, actor=actor, detail=detail)
            arguments = {"user_id": str(user_id), "preview_id": str(preview_id)}
            await defer(db, "drop_preview", arguments, at=expires_at)
        return preview_id, expires_at

    async def drop_preview(self, user_id: UUID, preview_id: UUID) -> None:
        """Remove a preview that nobody confirmed: it holds words of Upwork's that have their time."""
        async with self._r.database.as_user(user_id) as db:
            await ApplicationRepository(db).drop_unconfirmed(preview_id)

    async def confirm(
        self, user_id: UUID, session_id: UUID, application_id: UUID, preview_id: UUID
    ) -> ApplicationAnswer:
        """Take a person's word for exactly one preview, once; the application is sent when the undo minute is over.

        Raises NotFound, Conflict (``preview_used``, ``preview_expired``, ``preview_stale``), TooMany (``cap_reached``).
        """
        material = await self._profiles.material(user_id)
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            await applications.lock_person(user_id)
            preview = await applications.preview(application_id, preview_id)
            if preview is None:
                raise NotFound("There is no such preview")
            key = await self._r.vault.key_of(db, user_id)
            content = store.open_preview(key, preview_id, preview.body_sealed)
            if not await applications.use_preview(preview_id, now):
                raise _not_good(preview, now)
            per_day = material.profile.caps.proposals_per_day
            if await applications.count_confirmed(_day_of(now)) >= per_day:
                raise _cap_reached(per_day, now)
            send_at = now + timedelta(seconds=UNDO_SECONDS)
            is_moved = content.content_hash() == preview.content_hash and await applications.move(
                application_id,
                Act.CONFIRM,
                at=now,
                actor=f"session:{session_id}",
                detail=f"preview {preview_id}, sha256 {preview.content_hash}",
                version=preview.application_version,
                values={**_queued(preview, content, now, send_at), **applications.noted()},
            )
            if not is_moved:
                raise Conflict(STALE, code="preview_stale")
            await note_kept(db, key, application_id, content.letter)
            await defer_sending(db, user_id, application_id, preview_id, send_at)
        return await self._store.answer(user_id, application_id)

    async def undo(self, user_id: UUID, session_id: UUID, application_id: UUID) -> ApplicationAnswer:
        """Take a confirmation back before it is sent; raises NotFound, Conflict (``too_late``)."""
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            row = await applications.one(application_id)
            if row is None:
                raise NotFound(MISSING)
            is_moved = await applications.move(
                application_id,
                Act.UNDO,
                at=self._r.clock.now(),
                actor=f"session:{session_id}",
                # A new version: no preview that was made before can be confirmed after an undo.
                version=row.version,
                values={"version": row.version + 1, "preview_id": None, "confirmed_at": None, "send_at": None},
            )
            if not is_moved:
                raise Conflict("It is too late: the proposal is on its way", code="too_late")
            if row.preview_id is not None:
                await applications.remove_preview(row.preview_id)
        return await self._store.answer(user_id, application_id)


async def defer_sending(db: AsyncSession, user_id: UUID, application_id: UUID, preview_id: UUID, at: datetime) -> None:
    """Have one confirmed preview sent at ``at``; one person's submissions run one after another."""
    arguments = {"user_id": str(user_id), "application_id": str(application_id), "preview_id": str(preview_id)}
    await defer(db, "send_application", arguments, lock=f"send:{user_id}", at=at)


def _queued(preview: ApplicationPreview, content: PreviewBody, now: datetime, send_at: datetime) -> dict[str, object]:
    return {
        "organization_id": content.organization_id,
        "preview_id": preview.id,
        "confirmed_at": now,
        "send_at": send_at,
        "sending_at": None,
        "connects_before": preview.connects_balance,
        "connects_spent": None,
        **NO_FAILURE,
    }


def _content(looked: _Looked, job: JobDetail, material: Material) -> PreviewBody:
    """Return what would leave: the letter with its disclosure, every asked question's answer, the bid."""
    written = {answer.position: answer.text.strip() for answer in looked.body.answers}
    letter, disclosure = looked.body.letter.strip(), None
    if letter and looked.row.composed_by is not None and material.freelancer.disclosure:
        line = material.freelancer.disclosure
        disclosure = next((form for form in forms_of(line) if form in letter), in_language(line, language_of(letter)))
        if disclosure not in letter:
            letter = f"{letter}\n\n{disclosure}"
    if looked.row.bid_amount is None:
        raise Invalid(TITLES["bid_missing"], code="bid_missing", fields={"bid": "bid_missing"})
    return PreviewBody.model_validate(
        {
            "upwork_job_id": looked.row.upwork_job_id,
            "letter": letter,
            "answers": [
                PreviewQuestion(position=each.position, question=each.text, text=written.get(each.position, ""))
                for each in job.questions
            ],
            "amount": looked.row.bid_amount,
            "currency": looked.row.bid_currency,
            "kind": looked.row.bid_kind,
            "disclosure": disclosure,
        }
    )


def _obstacles(content: PreviewBody, brief: Brief, material: Material) -> tuple[Obstacle, ...]:
    """Return what keeps the letter and the answers that would leave from leaving."""
    answers = {answer.position: answer.text for answer in content.answers}
    texts = {"letter": content.letter, **{f"answers.{position}": text for position, text in answers.items()}}
    found = [
        (field, claim) for field, text in texts.items() for claim in claims.check(text, material.freelancer, brief)
    ]
    return lint.obstacles(content.letter, answers, brief.questions, found)


def _raise_for(obstacles: Sequence[Obstacle]) -> None:
    """Raise Invalid where anything keeps what would leave from leaving."""
    if not obstacles:
        return
    first = obstacles[0]
    fields = {obstacle.field: obstacle.code for obstacle in reversed(obstacles)}
    details = [obstacle.detail for obstacle in obstacles if obstacle.code == first.code and obstacle.detail]
    raise Invalid(TITLES[first.code], code=first.code, fields=fields, detail="\n".join(dict.fromkeys(details)) or None)


def title_of(code: str, otherwise: str) -> str:
    """Return the words for what keeps a letter from leaving; ``otherwise`` for a code that is none of these."""
    return next((title for known, title in TITLES.items() if known == code), otherwise)


def _not_good(preview: ApplicationPreview, now: datetime) -> Conflict:
    if preview.confirmed_at is None and preview.expires_at <= now:
        return Conflict("This preview is older than 30 minutes", code="preview_expired")
    return Conflict("This preview was confirmed before", code="preview_used")


def _day_of(now: datetime) -> datetime:
    """Return when the present day began in UTC."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _cap_reached(per_day: int, now: datetime) -> TooMany:
    left = _day_of(now) + timedelta(days=1) - now
    return TooMany(
        f"Your own cap of {per_day} proposals a day is reached",
        code="cap_reached",
        retry_after=int(left.total_seconds()) + 1,
    )
