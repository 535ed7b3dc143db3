"""Searching, listing and reading jobs for a person, and keeping what was seen for at most 24 hours.

How Upwork is asked is ``upwork_access``'s matter; applying is ``application_service``'s.

Copies and their 24 hours (Upwork's terms, sections 8.3 and 8.5): a search or an opening by the person is a use of its own, so
what it fetches is a new copy with 24 hours of its own. Completing a held copy (its screening questions) never lengthens the
life of what was held. Nothing is fetched in the background, and opening a job that is held whole fetches nothing.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from src.database.base import new_id
from src.database.repositories.jobs import JobRepository, JobRow, SeenPosting, empty_expired
from src.domain.compliance import CONTENT_LIFETIME, expiry_of_completed_copy, expiry_of_new_copy
from src.domain.postings import FIRST_CURSOR, Posting, PostingQuery, Skill, merge
from src.domain.upwork_pages import job_page
from src.errors import Conflict, Gone, Invalid, NotFound
from src.schemas.jobs import (
    JobActivity,
    JobCategory,
    JobClient,
    JobContent,
    JobDetail,
    JobPage,
    JobQuestion,
    JobSearchAnswer,
    JobSearchRequest,
    JobSkill,
    JobSummary,
    PostingExtras,
)
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

PAGE: Final = 20
SNIPPET: Final = 300
BATCH: Final = 1_000
NOT_APPLIED: Final = frozenset({None, "draft", "failed"})


class ReadsSkills(Protocol):
    """Whatever knows a person's skills."""

    async def skills_of(self, user_id: UUID) -> frozenset[str]:
        """Return the names of the person's skills, case-folded."""
        ...


@dataclass(frozen=True, slots=True)
class SeenJob:
    """A job of a person with what is held of its posting."""

    id: UUID
    posting: Posting
    url: str
    application_id: UUID | None
    applied: bool


@dataclass(frozen=True, slots=True)
class FoundJobs:
    """One page of a search, kept."""

    jobs: tuple[SeenJob, ...]
    next_cursor: str | None
    filtered_here: tuple[str, ...]
    dropped: int
    fetched_at: datetime


class JobService:
    """A person's jobs. Asks Upwork only when the person searches or opens."""

    def __init__(self, resources: Resources, upwork: UpworkAccess, profiles: ReadsSkills) -> None:
        self._r = resources
        self._upwork = upwork
        self._profiles = profiles
        self._categories: tuple[datetime, list[JobCategory]] | None = None

    async def search(self, user_id: UUID, asked: JobSearchRequest) -> JobSearchAnswer:
        """Search on the person's behalf. Raises what ``UpworkAccess`` raises, and Invalid for an unknown category."""
        chosen = asked.model_dump(exclude={"category", "cursor", "experience"})
        query = PostingQuery(
            **chosen,
            category_id=await self._category_id(user_id, asked.category),
            experience=asked.experience or frozenset(),
            cursor=asked.cursor or FIRST_CURSOR,
        )
        found = await self.find(user_id, query)
        mine = await self._profiles.skills_of(user_id)
        return JobSearchAnswer(
            items=[_summary(job, mine) for job in found.jobs],
            next_cursor=found.next_cursor,
            filtered_here=list(found.filtered_here),
            dropped=found.dropped,
            fetched_at=found.fetched_at,
        )

    async def find(self, user_id: UUID, query: PostingQuery) -> FoundJobs:
        """Search and keep what was found, each posting once. Raises what ``UpworkAccess`` raises."""
        page = await self._upwork.search(user_id, query)
        now = self._r.clock.now()
        unique = list({posting.upwork_id: posting for posting in page.items}.values())
        kept = [self._seen(posting, now, index) for index, posting in enumerate(unique)]
        async with self._r.database.as_user(user_id) as db:
            rows = await JobRepository(db).keep(user_id, kept)
        jobs = tuple(self._job(row, posting) for row, posting in zip(rows, unique, strict=True))
        return FoundJobs(jobs, page.next_cursor, page.filtered_here, page.dropped, now)

    async def recent(self, user_id: UUID, cursor: str | None) -> JobPage:
        """Return jobs seen in the last 24 hours whose content is still held, newest seen first. Asks Upwork nothing."""
        after = None if cursor is None else _position(cursor)
        async with self._r.database.as_user(user_id) as db:
            rows = await JobRepository(db).recent(self._r.clock.now(), after, PAGE + 1)
        mine = await self._profiles.skills_of(user_id)
        items = [_summary(self._job(row, _content(row).posting), mine) for row in rows[:PAGE]]
        return JobPage(items=items, next_cursor=_cursor(rows[PAGE - 1]) if len(rows) > PAGE else None)

    async def detail(self, user_id: UUID, job_id: UUID) -> JobDetail:
        """Return one job with its screening questions, reading it from Upwork where they are not held.

        Raises NotFound, Gone (``job_expired``), and what ``UpworkAccess`` raises.
        """
        async with self._r.database.as_user(user_id) as db:
            row = await JobRepository(db).one(job_id)
        if row is None:
            raise NotFound("There is no such job")
        now = self._r.clock.now()
        is_held = row.job.content is not None and row.job.content_expires_at > now
        held, expires_at = (_content(row), row.job.content_expires_at) if is_held else (None, None)
        if held is None or held.extras is None or expires_at is None:
            held, expires_at = await self._complete(user_id, row, held, expires_at)
        mine = await self._profiles.skills_of(user_id)
        return _detail(self._job(row, held.posting), held, expires_at, mine)

    async def _complete(
        self, user_id: UUID, row: JobRow, held: JobContent | None, held_until: datetime | None
    ) -> tuple[JobContent, datetime]:
        """Read a posting from Upwork and complete what is held of it."""
        try:
            read = await self._upwork.posting(user_id, row.job.upwork_id)
        except NotFound as error:
            raise Gone("Upwork no longer has this job", code="job_expired") from error
        read = merge(held.posting if held else None, read)
        extras = PostingExtras(
            questions=read.questions,
            cover_letter_required=read.cover_letter_required,
            activity=read.activity,
            is_open=read.is_open,
        )
        content = JobContent(posting=read.posting, extras=extras)
        expires_at = expiry_of_completed_copy(held_until, self._r.clock.now())
        async with self._r.database.as_user(user_id) as db:
            await JobRepository(db).complete(
                row.job.id, read.posting.title, content.model_dump(mode="json"), expires_at
            )
        return content, expires_at

    def _page_of(self, posting: Posting) -> str:
        return job_page(self._r.settings.upwork.upwork_base_url, posting.upwork_id)

    def _job(self, row: JobRow, posting: Posting) -> SeenJob:
        applied = posting.applied or row.application_state not in NOT_APPLIED
        return SeenJob(row.job.id, posting, self._page_of(posting), row.application_id, applied)

    def _seen(self, posting: Posting, now: datetime, index: int) -> SeenPosting:
        """Return a posting as it is kept; the order of the page lives on in microseconds."""
        return SeenPosting(
            id=new_id(),
            upwork_id=posting.upwork_id,
            title=posting.title,
            url=self._page_of(posting),
            published_at=posting.published_at,
            seen_at=now - timedelta(microseconds=index),
            content=JobContent(posting=posting).model_dump(mode="json"),
            content_expires_at=expiry_of_new_copy(now),
        )

    async def categories(self, user_id: UUID) -> list[JobCategory]:
        """Return Upwork's categories, held for a day; none for a person who is not connected yet."""
        now = self._r.clock.now()
        if self._categories is not None and self._categories[0] > now:
            return self._categories[1]
        try:
            found = await self._upwork.categories(user_id)
        except Conflict:
            return []
        items = sorted((JobCategory.model_validate(row) for row in found), key=lambda row: row.name)
        self._categories = (now + CONTENT_LIFETIME, items)
        return items

    async def _category_id(self, user_id: UUID, named: str | None) -> str | None:
        """Return the id that Upwork's search needs for a category named by slug or id."""
        if named is None:
            return None
        for category in await self.categories(user_id):
            if named in (category.id, category.slug):
                return category.id
        raise Invalid("Upwork has no such category", fields={"category": "unknown"})

    async def empty_expired(self) -> int:
        """Empty every copy whose 24 hours are over, in short transactions; return how many were emptied."""
        total = 0
        while True:
            async with self._r.database.as_retention() as db:
                emptied = await empty_expired(db, BATCH)
            total += emptied
            if emptied < BATCH:
                return total


def _content(row: JobRow) -> JobContent:
    return JobContent.model_validate(row.job.content)


def _summary_fields(job: SeenJob, mine: frozenset[str]) -> dict[str, object]:
    posting = job.posting
    return {
        "id": job.id,
        "upwork_id": posting.upwork_id,
        "url": job.url,
        "title": posting.title,
        "snippet": _snippet(posting.description),
        "job_type": posting.job_type,
        "hourly_min": posting.hourly_min,
        "hourly_max": posting.hourly_max,
        "budget": posting.budget,
        "currency": posting.currency,
        "experience": posting.experience,
        "duration": posting.duration,
        "workload": posting.workload,
        "category": posting.category,
        "skills": _skills(posting.skills, mine),
        "published_at": posting.published_at,
        "proposals": posting.proposals,
        "client": JobClient.model_validate(posting.client),
        "applied": job.applied,
        "application_id": job.application_id,
    }


def _summary(job: SeenJob, mine: frozenset[str]) -> JobSummary:
    return JobSummary.model_validate(_summary_fields(job, mine))


def _detail(job: SeenJob, content: JobContent, expires_at: datetime, mine: frozenset[str]) -> JobDetail:
    extras = content.extras
    activity = extras.activity if extras else None
    return JobDetail.model_validate(
        {
            **_summary_fields(job, mine),
            "description": content.posting.description,
            "questions": [JobQuestion.model_validate(question) for question in (extras.questions if extras else ())],
            "cover_letter_required": extras.cover_letter_required if extras else True,
            "activity": None if activity is None else JobActivity.model_validate(activity),
            "is_open": extras.is_open if extras else True,
            "content_expires_at": expires_at,
        }
    )


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


def _cursor(row: JobRow) -> str:
    """Return where a page ended, as text for an address."""
    microseconds = (row.job.seen_at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    return base64.urlsafe_b64encode(microseconds.to_bytes(8, "big") + row.job.id.bytes).rstrip(b"=").decode()


def _position(cursor: str) -> tuple[datetime, UUID]:
    """Return where a page is to go on; raises Invalid for anything that ``_cursor`` did not make."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int.from_bytes(raw[:8], "big"))
        return moment, UUID(bytes=raw[8:])
    except (binascii.Error, ValueError, OverflowError) as error:
        raise Invalid("This page does not exist", fields={"cursor": "invalid"}) from error
