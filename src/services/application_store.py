"""Reading applications: opening what is sealed, and putting together what a person sees. Changing them is done by others.

``application_service`` writes drafts, ``application_gate`` asks and takes a person's word, ``application_sender`` sends.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from src.auth.encryption import Place, UserKey
from src.database.models import Application
from src.database.repositories.applications import ApplicationRepository
from src.database.repositories.jobs import JobRepository
from src.database.types import Sealed
from src.domain import lint
from src.domain.codes import FailureCode, failure_of
from src.domain.compliance import CONTENT_LIFETIME, expiry_of_new_copy
from src.domain.fixes import Fix, fix_of
from src.domain.letters import Brief, Claim, Draft, Remark
from src.domain.lifecycle import EDITABLE, State
from src.domain.plans import Duration, Milestone
from src.domain.proposals import ProposalSubmission, ScreeningAnswer
from src.domain.structure import locate
from src.domain.upwork_pages import proposal_page
from src.errors import Invalid, NotFound
from src.schemas.applications import (
    ApplicationAnswer,
    ApplicationSummary,
    Bid,
    ClaimSource,
    DraftAnswer,
    DraftBody,
    Failure,
    HistoryEntry,
    LetterClaim,
    LetterFix,
    LetterPart,
    LetterWarning,
    PreviewBody,
    QuestionAnswer,
)
from src.schemas.jobs import JobDetail
from src.schemas.plans import DraftPlan, PlanMilestone
from src.services.job_answers import held_content
from src.services.job_service import JobService
from src.services.plan_service import stages_for
from src.services.resources import Resources

Marked = TypeVar("Marked", LetterClaim, LetterWarning, LetterPart)

HISTORY: Final = 100
MISSING: Final = "There is no such application"
NO_FAILURE: Final[Mapping[str, None]] = {"failure_code": None, "failure_title": None, "failure_expires_at": None}
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class ApplicationStore:
    """Opens and shows a person's applications."""

    def __init__(self, resources: Resources, jobs: JobService) -> None:
        self._r = resources
        self._jobs = jobs

    async def answer(self, user_id: UUID, application_id: UUID) -> ApplicationAnswer:
        """Return an application as its page shows it, asking Upwork nothing; raises NotFound."""
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            row = await applications.one(application_id)
            if row is None:
                raise NotFound(MISSING)
            history = await applications.history(application_id, HISTORY)
            key = await self._r.vault.key_of(db, user_id)
            content = await self._confirmed(applications, key, row)
            body = open_draft(key, row)
            job_row = await JobRepository(db).one(row.job_id)
        held = None if job_row is None else held_content(job_row.job, self._r.clock.now())
        is_held = held is not None and held.extras is not None
        # Held whole, so this asks Upwork nothing: opening an application is no reason to fetch its job again.
        job = await self._jobs.detail(user_id, row.job_id) if is_held else None
        page = self._r.settings.upwork.upwork_base_url
        shift = 0 if content is None else _outer_blanks(body.letter)
        quoting: list[LetterWarning] = []
        if job is not None and content is None:
            brief = brief_of(job)
            quoting = shown_warnings(body.letter, lint.about_post(body.letter, brief), brief.text)
        return ApplicationAnswer(
            **dict(_summary(row, content)),
            version=row.version,
            job=job,
            letter=body.letter if content is None else content.letter,
            answers=_answers(body, content, job),
            claims=[_moved(claim, shift) for claim in body.claims],
            warnings=[*quoting, *(_moved(warning, shift) for warning in body.warnings)],
            parts=[_moved(part, shift) for part in body.parts],
            weeks=body.weeks,
            **_plan(body, content),
            proposed_milestones=stages_for(job, row.bid_amount, body.plan) if State(row.state) in EDITABLE else [],
            template_id=row.template_id,
            history=[HistoryEntry.model_validate(event) for event in history],
            failure=_failure(row, self._r.clock.now()),
            connects_spent=row.connects_spent,
            upwork_url=proposal_page(page, row.upwork_proposal_id) if row.upwork_proposal_id else None,
        )

    async def _confirmed(
        self, applications: ApplicationRepository, key: UserKey, row: Application
    ) -> PreviewBody | None:
        """Return what the person confirmed, from the confirmation on; None for a draft."""
        if State(row.state) in EDITABLE or row.preview_id is None:
            return None
        preview = await applications.preview(row.id, row.preview_id)
        if preview is None:
            return None
        content = open_preview(key, preview.id, preview.body_sealed)
        is_over = preview.created_at + CONTENT_LIFETIME <= self._r.clock.now()
        return content.without_questions() if is_over else content


def open_draft(key: UserKey, row: Application) -> DraftBody:
    """Return the draft that a row carries."""
    return DraftBody.model_validate_json(key.open(Place("applications", "body_sealed", row.id), row.body_sealed))


def seal_draft(key: UserKey, application_id: UUID, body: DraftBody) -> Sealed:
    """Return a draft, sealed for its row."""
    return key.seal(Place("applications", "body_sealed", application_id), body.model_dump_json())


def open_preview(key: UserKey, preview_id: UUID, sealed: Sealed) -> PreviewBody:
    """Return what a preview keeps."""
    return PreviewBody.model_validate_json(key.open(Place("application_previews", "body_sealed", preview_id), sealed))


def seal_preview(key: UserKey, preview_id: UUID, body: PreviewBody) -> Sealed:
    """Return a preview's content, sealed for its row."""
    return key.seal(Place("application_previews", "body_sealed", preview_id), body.model_dump_json())


def submission_of(content: PreviewBody) -> ProposalSubmission:
    """Return what leaves for Upwork when exactly this content is confirmed."""
    return ProposalSubmission(
        upwork_job_id=content.upwork_job_id,
        charged_amount=content.amount,
        cover_letter=content.letter,
        answers=tuple(ScreeningAnswer(each.question, each.text) for each in content.answers),
        connects_price=content.connects_price,
        duration=None if content.duration is None else Duration(content.duration.id, content.duration.label),
        milestones=tuple(Milestone(each.description, each.amount, each.due) for each in content.milestones),
    )


def brief_of(job: JobDetail) -> Brief:
    """Return what a letter has to answer."""
    return Brief(
        title=job.title,
        description=job.description,
        skills=tuple(skill.label for skill in job.skills),
        questions=tuple((question.position, question.text) for question in job.questions),
    )


def body_of(draft: Draft) -> DraftBody:
    """Return a draft as it is kept."""
    return DraftBody(
        letter=draft.letter,
        answers=[DraftAnswer(position=answer.position, text=answer.text) for answer in draft.answers],
        claims=shown_claims(draft.letter, draft.claims),
        warnings=kept_warnings(draft.letter, draft.warnings),
        parts=shown_parts(draft.letter, draft.claims),
        weeks=draft.weeks,
    )


def _utf16(text: str, position: int) -> int:
    """Return a position in characters as one in UTF-16 code units."""
    return len(text[:position].encode("utf-16-le")) // 2


def shown_claims(letter: str, claims: Sequence[Claim]) -> list[LetterClaim]:
    """Return claims as they cross the door, with positions as a browser counts them."""
    return [
        LetterClaim(
            start=_utf16(letter, claim.start),
            end=_utf16(letter, claim.end),
            text=claim.text,
            sources=[ClaimSource.model_validate(source) for source in claim.sources],
            supported=claim.supported,
        )
        for claim in claims
    ]


def shown_warnings(letter: str, remarks: Sequence[Remark], post: str = "") -> list[LetterWarning]:
    """Return remarks with what can be done about them as they cross the door, with positions as a browser counts them."""
    return [
        LetterWarning(
            code=remark.code,
            detail=remark.detail,
            start=None if remark.start is None else _utf16(letter, remark.start),
            end=None if remark.end is None else _utf16(letter, remark.end),
            fix=_shown_fix(letter, fix_of(letter, remark, post)),
        )
        for remark in remarks
    ]


def kept_warnings(letter: str, remarks: Sequence[Remark]) -> list[LetterWarning]:
    """Return remarks as they are kept with the letter: without those that quote the post, which goes after its day."""
    return shown_warnings(letter, [remark for remark in remarks if remark.code not in lint.QUOTES_THE_POST])


def _shown_fix(letter: str, fix: Fix | None) -> LetterFix | None:
    if fix is None:
        return None
    return LetterFix(
        act=fix.act,
        start=None if fix.start is None else _utf16(letter, fix.start),
        end=None if fix.end is None else _utf16(letter, fix.end),
        text=fix.text,
    )


def shown_parts(letter: str, claims: Sequence[Claim]) -> list[LetterPart]:
    """Return the parts of a letter as they cross the door, with positions as a browser counts them."""
    return [
        LetterPart(kind=part.kind, start=_utf16(letter, part.start), end=_utf16(letter, part.end))
        for part in locate(letter, claims)
    ]


def summary_of(row: Application) -> ApplicationSummary:
    """Return a row as lists show it. Nothing is opened for it."""
    return ApplicationSummary(
        id=row.id,
        job_id=row.job_id,
        upwork_job_id=row.upwork_job_id,
        job_title=row.job_title,
        state=State(row.state),
        bid=Bid.model_validate({"amount": row.bid_amount, "currency": row.bid_currency, "kind": row.bid_kind}),
        created_at=row.created_at,
        updated_at=row.updated_at,
        send_at=row.send_at,
        sent_at=row.sent_at,
        state_changed_at=row.state_changed_at,
        composed_by=row.composed_by,
    )


def _outer_blanks(draft: str) -> int:
    """Return by how many UTF-16 code units places in a draft lie further back than in the letter made of it.

    That letter is the draft without its outer blanks, and the disclosure line, where there is one, after it.
    """
    return _utf16(draft, len(draft) - len(draft.lstrip()))


def _moved(marked: Marked, by: int) -> Marked:
    """Return a claim or warning whose place lies ``by`` code units further ahead."""
    places = marked.model_dump(include={"start", "end"}, exclude_none=True)
    return marked.model_copy(update={name: max(0, at - by) for name, at in places.items()})


def _summary(row: Application, content: PreviewBody | None) -> ApplicationSummary:
    """Return a row as its page shows it: until it is at Upwork, where the bid can change, with the bid that was confirmed."""
    summary = summary_of(row)
    if content is None or row.sent_at is not None:
        return summary
    return summary.model_copy(update={"bid": Bid(amount=content.amount, currency=content.currency, kind=content.kind)})


def _plan(body: DraftBody, content: PreviewBody | None) -> dict[str, Any]:
    """Return duration and milestones as confirmed, else as drafted."""
    plan = (
        body.plan
        if content is None
        else DraftPlan(
            duration=content.duration,
            duration_by=body.plan.duration_by,
            milestones=[PlanMilestone.model_validate(each) for each in content.milestones],
        )
    )
    return dict(plan)


def _answers(body: DraftBody, content: PreviewBody | None, job: JobDetail | None) -> list[QuestionAnswer]:
    """Return the answers as confirmed, else as drafted, with the questions while Upwork's text may be kept."""
    asked = {question.position: question.text for question in job.questions} if job else {}
    if content is not None:
        return [
            QuestionAnswer(
                position=each.position, question=each.question or asked.get(each.position, ""), text=each.text
            )
            for each in content.answers
        ]
    written = {answer.position: answer.text for answer in body.answers}
    return [
        QuestionAnswer(position=position, question=asked.get(position, ""), text=written.get(position, ""))
        for position in sorted(written.keys() | asked.keys())
    ]


def failure_values(code: FailureCode, title: str, at: datetime) -> dict[str, object]:
    """Return the columns of a failure at ``at``. ``title`` may be Upwork's words, so it has their time."""
    return {"failure_code": code, "failure_title": title, "failure_expires_at": expiry_of_new_copy(at)}


def _failure(row: Application, now: datetime) -> Failure | None:
    if row.failure_code is None:
        return None
    is_held = row.failure_expires_at is not None and row.failure_expires_at > now
    return Failure(code=failure_of(row.failure_code), title=(row.failure_title or "") if is_held else "")


def cursor_of(row: Application) -> str:
    """Return where a page ended, as text for an address."""
    microseconds = (row.updated_at - _EPOCH) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(microseconds.to_bytes(8, "big") + row.id.bytes).rstrip(b"=").decode()


def position_of(cursor: str) -> tuple[datetime, UUID]:
    """Return where a page is to go on; raises Invalid for anything that ``cursor_of`` did not make."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return _EPOCH + timedelta(microseconds=int.from_bytes(raw[:8], "big")), UUID(bytes=raw[8:])
    except (binascii.Error, ValueError, OverflowError) as error:
        raise Invalid("This page does not exist", fields={"cursor": "invalid"}) from error
