"""Jobs as answers: summaries and details put together from what is held. What is fetched and kept is ``job_service``'s matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from src.database.models import JobSnapshot
from src.domain.postings import Posting, PostingDetail, Skill
from src.domain.trust import Words
from src.schemas.jobs import (
    Competition,
    JobActivity,
    JobClient,
    JobContent,
    JobDetail,
    JobQuestion,
    JobSkill,
    JobSummary,
)
from src.services.job_judge import Judge, trust

SNIPPET: Final = 300


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


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a job beside its row: its content, until when, and the figures of its competition."""

    content: JobContent
    expires_at: datetime
    noted: Sequence[JobSnapshot]


def detail_of(content: JobContent) -> PostingDetail:
    """Return what is held of a posting in the form in which it is judged."""
    extras = content.extras
    if extras is None:
        return PostingDetail(content.posting)
    return PostingDetail(
        content.posting, extras.questions, extras.cover_letter_required, extras.activity, extras.is_open
    )


def summary(job: SeenJob, judge: Judge, now: datetime) -> JobSummary:
    """Return a job as lists show it."""
    return JobSummary.model_validate(_summary_fields(job, PostingDetail(job.posting), judge, now))


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
            "content_expires_at": kept.expires_at,
            "competition": [Competition.model_validate(each) for each in kept.noted],
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
