"""Jobs as answers: summaries and details put together from what is held. What is fetched and kept is ``job_service``'s matter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from src.database.models import Job, JobSnapshot
from src.database.repositories.job_cards import CardRow, Judged
from src.database.repositories.job_marks import Post
from src.database.repositories.jobs import JobRow
from src.domain.postings import Posting, PostingDetail, Skill
from src.domain.trust import Words
from src.schemas.common import utc_text
from src.schemas.jobs import (
    Competition,
    EarlierPost,
    JobActivity,
    JobClient,
    JobContent,
    JobDetail,
    JobQuestion,
    JobSkill,
    JobSummary,
    PostingExtras,
)
from src.services.job_judge import Judge, trust

SNIPPET: Final = 300
NOT_APPLIED: Final = frozenset({None, "draft", "failed"})
NOT_ON_CARDS: Final = frozenset({"id", "triage", "snoozed_until", "repost_of", "application_id", "opened"})
"""What a list adds to a card; ``applied`` it replaces."""


@dataclass(frozen=True, slots=True)
class SeenJob:
    """A job of a person with what is held of its posting, and the person's own marks."""

    id: UUID
    posting: Posting
    url: str
    application_id: UUID | None
    applied: bool
    words: Words | None = None
    triage: str | None = None
    snoozed_until: datetime | None = None
    overruled: tuple[str, ...] = ()
    repost_of: UUID | None = None
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a job beside its row: its content, until when, the figures of its competition, and posts it repeats."""

    content: JobContent
    expires_at: datetime
    noted: Sequence[JobSnapshot]
    earlier: Sequence[Post] = ()
    applied_at: datetime | None = None


def held_content(job: Job, now: datetime) -> JobContent | None:
    """Return what is held of a job at ``now``, completed by what opening it told where that is still held; None for nothing."""
    if job.content is None or job.content_expires_at <= now:
        return None
    content = JobContent.model_validate(job.content)
    if job.extras is None or job.extras_expires_at is None or job.extras_expires_at <= now:
        return content
    extras = PostingExtras.model_validate(job.extras)
    posting = replace(content.posting, description=extras.description, is_marked=extras.is_marked)
    return JobContent(posting=posting, extras=extras, words=extras.words)


def detail_of(content: JobContent) -> PostingDetail:
    """Return what is held of a posting in the form in which it is judged."""
    extras = content.extras
    if extras is None:
        return PostingDetail(content.posting)
    return PostingDetail(
        content.posting,
        extras.questions,
        extras.cover_letter_required,
        extras.activity,
        extras.is_open,
        milestones_allowed=extras.milestones_allowed,
    )


def summary(job: SeenJob, judge: Judge, now: datetime) -> JobSummary:
    """Return a job as lists show it."""
    return JobSummary.model_validate(_summary_fields(job, PostingDetail(job.posting), judge, now))


def seen_job(row: JobRow, content: JobContent) -> SeenJob:
    """Return a job from its row and what is held of it."""
    job = row.job
    return SeenJob(
        id=job.id,
        posting=content.posting,
        url=job.url,
        application_id=row.application_id,
        applied=content.posting.applied or row.application_state not in NOT_APPLIED,
        words=content.words,
        triage=job.triage,
        snoozed_until=job.snoozed_until,
        overruled=tuple(job.overruled),
        repost_of=job.repost_of,
        opened=job.opened_at is not None,
    )


def judged(job: SeenJob, judge: Judge, now: datetime) -> tuple[JobSummary, Judged]:
    """Return a job as lists show it, and the same as it is kept beside its copy."""
    shown = summary(job, judge, now)
    card = shown.model_dump(mode="json", exclude=set(NOT_ON_CARDS)) | {"applied": job.posting.applied}
    kept = Judged(
        job_id=job.id,
        card=card,
        score=shown.fit.score,
        tier=shown.fit.tier,
        judged_by=judge.stamp,
        judged_at=now,
    )
    return shown, kept


def card_text(kept: Judged) -> str:
    """Return a fresh card in the form in which kept ones are read."""
    return json.dumps({name: value for name, value in kept.card.items() if name != "applied"}, ensure_ascii=False)


def from_card(row: CardRow, card: str) -> str:
    """Return a job as lists show it (``JobSummary`` as JSON), from its card and the person's marks as they are now.

    Cards are kept as they are sent, and the marks are put before them as text: reading cards and writing them again would take
    longer than everything else a list needs.
    """
    marks = {
        "id": str(row.id),
        "triage": row.triage,
        "snoozed_until": row.snoozed_until and utc_text(row.snoozed_until),
        "repost_of": row.repost_of and str(row.repost_of),
        "application_id": row.application_id and str(row.application_id),
        "opened": row.opened_at is not None,
        "applied": row.applied or row.application_state not in NOT_APPLIED,
    }
    return f"{json.dumps(marks)[:-1]}, {card[1:]}"


def detail(job: SeenJob, kept: Held, judge: Judge, now: datetime) -> JobDetail:
    """Return a job as its own page shows it."""
    content, held = kept.content, detail_of(kept.content)
    return JobDetail.model_validate(
        {
            **_summary_fields(job, held, judge, now),
            "description": content.posting.description,
            "questions": [JobQuestion.model_validate(question) for question in held.questions],
            "cover_letter_required": held.cover_letter_required,
            "activity": None if held.activity is None else JobActivity.model_validate(held.activity),
            "is_open": held.is_open,
            "milestones_allowed": held.milestones_allowed,
            "content_expires_at": kept.expires_at,
            "competition": [Competition.model_validate(each) for each in kept.noted],
            "earlier": [EarlierPost.model_validate(each) for each in kept.earlier],
            "applied_at": kept.applied_at,
        }
    )


def _summary_fields(job: SeenJob, held: PostingDetail, judge: Judge, now: datetime) -> dict[str, object]:
    posting = job.posting
    told = {
        name: getattr(posting, name)
        for name in (
            "upwork_id",
            "title",
            "job_type",
            "hourly_min",
            "hourly_max",
            "budget",
            "currency",
            "experience",
            "duration",
            "workload",
            "category",
            "published_at",
            "proposals",
        )
    }
    return {
        **told,
        "id": job.id,
        "url": job.url,
        "snippet": _snippet(posting.description),
        "skills": _skills(posting.skills, judge.skills),
        "client": JobClient.model_validate(posting.client),
        "applied": job.applied,
        "application_id": job.application_id,
        "triage": job.triage,
        "snoozed_until": job.snoozed_until,
        "repost_of": job.repost_of,
        "opened": job.opened,
        "thumb": judge.thumbs.get(job.id),
        "fit": judge.fit(held, now),
        "trust": trust(held, job.words, job.overruled, now, job.repost_of),
    }


def _skills(skills: Sequence[Skill], mine: frozenset[str]) -> list[JobSkill]:
    return [
        JobSkill(
            name=skill.name,
            label=skill.label,
            mine=skill.label.casefold() in mine or skill.name.replace("-", " ").casefold() in mine,
        )
        for skill in skills
    ]


def _snippet(description: str) -> str:
    """Return the beginning of a text on one line, at most 300 characters, cut between words where there are any."""
    line = " ".join(description.split())
    if len(line) <= SNIPPET:
        return line
    cut = line[: SNIPPET - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"
