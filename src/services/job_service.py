"""Searching and reading jobs for a person, and keeping what was seen for at most 24 hours. Lists are ``job_feed``'s matter.

How Upwork is asked is ``upwork_access``'s matter; applying is ``application_service``'s.

Copies and their 24 hours (Upwork's terms, sections 8.3 and 8.5): a search or an opening by the person is a use of its own, so
what it fetches is a new copy with 24 hours of its own. Completing a held copy (its screening questions) never lengthens the
life of what was held. What only opening a job tells is held beside the copy until its own 24 hours are over: a later search
neither drops it nor lets it live longer. Nothing is fetched in the background, and opening a job that is held whole fetches nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from src.auth.encryption import UserKey
from src.database.base import new_id
from src.database.repositories.job_cards import JobCardRepository
from src.database.repositories.job_marks import JobMarkRepository, Known, Snapshot
from src.database.repositories.jobs import JobRepository, JobRow, SeenPosting
from src.domain.compliance import CONTENT_LIFETIME, expiry_of_completed_copy, expiry_of_new_copy
from src.domain.expressions import read_expression
from src.domain.job_filters import Filters, sieve
from src.domain.postings import (
    FIRST_CURSOR,
    Posting,
    PostingDetail,
    PostingQuery,
    fingerprint_of,
    merge,
    names_filtered_by_upwork,
)
from src.domain.trust import read_words
from src.domain.upwork_pages import job_page
from src.errors import Conflict, Gone, Invalid, NotFound
from src.schemas.jobs import (
    JobCategory,
    JobContent,
    JobDetail,
    JobSearchAnswer,
    JobSearchRequest,
    JobSummary,
    PostingExtras,
    SearchFilters,
)
from src.services.job_answers import Held, SeenJob, detail, held_content, judged, seen_job
from src.services.job_judge import Judge
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess


class KnowsPeople(Protocol):
    """Whatever knows what a person offers and by which rules they judge jobs."""

    async def judge_of(self, user_id: UUID) -> Judge:
        """Return what is needed to judge jobs for the person."""
        ...


@dataclass(frozen=True, slots=True)
class FoundJobs:
    """One page of a search, kept."""

    jobs: tuple[SeenJob, ...]
    summaries: tuple[JobSummary, ...]
    next_cursor: str | None
    filtered_here: tuple[str, ...]
    dropped: int
    fetched_at: datetime
    dropped_by: Mapping[str, int] = field(default_factory=dict)
    new: int = 0


class JobService:
    """A person's jobs. Asks Upwork only when the person searches or opens."""

    def __init__(self, resources: Resources, upwork: UpworkAccess, profiles: KnowsPeople) -> None:
        self._r = resources
        self._upwork = upwork
        self._profiles = profiles
        self._categories: tuple[datetime, list[JobCategory]] | None = None

    async def search(self, user_id: UUID, asked: JobSearchRequest) -> JobSearchAnswer:
        """Search on the person's behalf. Raises what ``UpworkAccess`` raises, and Invalid for an unknown category."""
        query = await self.query_of(user_id, asked)
        return search_answer(query, await self.find(user_id, query, filters_of(asked.filters)))

    async def query_of(self, user_id: UUID, asked: JobSearchRequest) -> PostingQuery:
        """Return what is asked of Upwork; raises Invalid for an unknown category."""
        chosen = asked.model_dump(exclude={"category", "cursor", "experience", "filters"})
        return PostingQuery(
            **chosen,
            category_id=await self._category_id(user_id, asked.category),
            experience=asked.experience or frozenset(),
            previous_clients_only=asked.filters.previous_clients,
            cursor=asked.cursor or FIRST_CURSOR,
        )

    async def find(
        self,
        user_id: UUID,
        query: PostingQuery,
        filters: Filters | None = None,
        *,
        found_by: UUID | None = None,
        is_shown: bool = True,
    ) -> FoundJobs:
        """Search and keep what was found, each posting once; what is new is put down to the saved search ``found_by``.

        ``is_shown``: the person gets to see it at once.

        Raises what ``UpworkAccess`` raises.
        """
        page = await self._upwork.search(user_id, query)
        judge = await self._profiles.judge_of(user_id)
        now = self._r.clock.now()
        unique = {posting.upwork_id: posting for posting in page.items}
        kept, dropped_by = sieve(filters or Filters(), unique.values())
        async with self._r.database.as_user(user_id) as db:
            key = await self._r.vault.key_of(db, user_id)
            seen = [
                replace(
                    self._seen(posting, now, index, key),
                    found_by=found_by,
                    first_seen_at=now,
                    told_at=now if is_shown else None,
                )
                for index, posting in enumerate(kept)
            ]
            rows = await JobRepository(db).keep(user_id, seen)
            marks = JobMarkRepository(db)
            await marks.note(user_id, [_snapshot(row, posting, now) for row, posting in zip(rows, kept, strict=True)])
            earlier = await self._earlier(marks, rows)
            await marks.link_reposts(user_id, earlier)
            held = ((row, held_content(row.job, now)) for row in rows)
            jobs = tuple(
                replace(seen_job(row, content), repost_of=earlier.get(row.job.id)) for row, content in held if content
            )
            both = [judged(job, judge, now) for job in jobs]
            await JobCardRepository(db).keep(user_id, [card for _, card in both])
        return FoundJobs(
            jobs,
            tuple(shown for shown, _ in both),
            page.next_cursor,
            (*page.filtered_here, *(filters.active if filters else ())),
            page.dropped + sum(dropped_by.values()),
            now,
            dropped_by,
            new=sum(row.job.id == each.id for row, each in zip(rows, seen, strict=True)),
        )

    async def detail(self, user_id: UUID, job_id: UUID) -> JobDetail:
        """Return one job with its screening questions, reading it from Upwork where they are not held.

        Raises NotFound, Gone (``job_expired``), and what ``UpworkAccess`` raises.
        """
        async with self._r.database.as_user(user_id) as db:
            row = await JobRepository(db).one(job_id)
        if row is None:
            raise NotFound("There is no such job")
        now = self._r.clock.now()
        held = held_content(row.job, now)
        if held is not None and held.extras is not None:
            expires_at = row.job.extras_expires_at or row.job.content_expires_at
        else:
            held, expires_at = await self._complete(user_id, row, held)
        async with self._r.database.as_user(user_id) as db:
            marks = JobMarkRepository(db)
            if row.job.opened_at is None:
                await marks.note_opened(job_id, now)
            noted = await marks.noted(job_id, now)
            posts = await marks.posts(job_id, row.job.fingerprint)
        judge = await self._profiles.judge_of(user_id)
        mine = next(post for post in posts if post.job_id == job_id)
        before = [post for post in posts if post.moment < mine.moment]
        job = replace(seen_job(row, held), repost_of=before[-1].job_id if before else None, opened=True)
        return detail(job, Held(held, expires_at, noted, before, mine.applied_at), judge, now)

    async def _earlier(self, marks: JobMarkRepository, rows: Sequence[JobRow]) -> dict[UUID, UUID]:
        """Return, by job, the person's latest earlier job with the same fingerprint."""
        prints = sorted({row.job.fingerprint for row in rows if row.job.fingerprint})
        known = await marks.known(prints) if prints else []
        return {row.job.id: before[-1].job_id for row in rows if (before := _before(row, known))}

    async def _complete(self, user_id: UUID, row: JobRow, held: JobContent | None) -> tuple[JobContent, datetime]:
        """Read a posting from Upwork and complete what is held of it."""
        try:
            read = await self._upwork.posting(user_id, row.job.upwork_id)
        except NotFound as error:
            raise Gone("Upwork no longer has this job", code="job_expired") from error
        read = merge(held.posting if held else None, read)
        words = read_words(read)
        extras = PostingExtras(
            description=read.posting.description,
            is_marked=read.posting.is_marked,
            questions=read.questions,
            cover_letter_required=read.cover_letter_required,
            activity=read.activity,
            is_open=read.is_open,
            words=words,
            milestones_allowed=read.milestones_allowed,
        )
        content = JobContent(posting=read.posting, words=words)
        now = self._r.clock.now()
        expires_at = expiry_of_completed_copy(None if held is None else row.job.content_expires_at, now)
        async with self._r.database.as_user(user_id) as db:
            await JobMarkRepository(db).note(user_id, [_snapshot(row, read.posting, now, read)])
            await JobRepository(db).complete(
                row.job.id, read.posting.title, _kept(content), extras.model_dump(mode="json"), expires_at
            )
        return content.model_copy(update={"extras": extras}), expires_at

    def _page_of(self, posting: Posting) -> str:
        return job_page(self._r.settings.upwork.upwork_base_url, posting.upwork_id)

    def _seen(self, posting: Posting, now: datetime, index: int, key: UserKey) -> SeenPosting:
        """Return a posting as it is kept; the order of the page lives on in microseconds."""
        content = JobContent(posting=posting, words=read_words(PostingDetail(posting)))
        return SeenPosting(
            id=new_id(),
            upwork_id=posting.upwork_id,
            title=posting.title,
            url=self._page_of(posting),
            published_at=posting.published_at,
            seen_at=now - timedelta(microseconds=index),
            content=_kept(content),
            content_expires_at=expiry_of_new_copy(now),
            fingerprint=key.index("posting", fingerprint_of(posting)),
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


def search_answer(query: PostingQuery, found: FoundJobs) -> JobSearchAnswer:
    """Return what a search found as the person gets it."""
    return JobSearchAnswer(
        items=list(found.summaries),
        next_cursor=found.next_cursor,
        filtered_here=list(found.filtered_here),
        filtered_by_upwork=list(names_filtered_by_upwork(query, found.filtered_here)),
        dropped=found.dropped,
        dropped_by=dict(found.dropped_by),
        fetched_at=found.fetched_at,
    )


def filters_of(asked: SearchFilters) -> Filters:
    """Return a person's own filters as they are applied."""
    return Filters(
        expression=read_expression(asked.expression),
        title_only=asked.title_only,
        skills=tuple(asked.skills),
        countries=tuple(asked.countries),
        countries_not=tuple(asked.countries_not),
        client_spent_min=asked.client_spent_min,
        client_rating_min=asked.client_rating_min,
        client_hire_rate_min=asked.client_hire_rate_min,
        languages=tuple(asked.languages),
        durations=tuple(asked.durations),
        workloads=tuple(asked.workloads),
        real_budget_only=asked.real_budget_only,
        no_location_lock=asked.no_location_lock,
        questions=asked.questions,
        previous_clients=asked.previous_clients,
        keep_missing=frozenset(asked.keep_missing),
    )


def _snapshot(row: JobRow, posting: Posting, now: datetime, read: PostingDetail | None = None) -> Snapshot:
    activity = read.activity if read else None
    return Snapshot(
        id=new_id(),
        job_id=row.job.id,
        at=now,
        expires_at=expiry_of_new_copy(now),
        proposals=posting.proposals,
        interviewing=activity.interviewing if activity else None,
        invites=activity.invites if activity else None,
        hired=activity.hired if activity else None,
    )


def _before(row: JobRow, known: Sequence[Known]) -> list[Known]:
    moment = row.job.published_at or row.job.seen_at
    return [each for each in known if each.fingerprint == row.job.fingerprint and each.moment < moment]


def _kept(content: JobContent) -> dict[str, Any]:
    """Return a copy as it is kept; the extras stand beside it."""
    return content.model_dump(mode="json", exclude={"extras"})
