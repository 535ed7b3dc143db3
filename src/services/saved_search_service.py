"""Searches a person keeps, and the runs they agreed to. How a search is made is ``job_service``'s matter.

A scheduled run obeys ``domain/schedules``: an explicit consent for this search, criteria of its own, one page, at least fifteen
minutes apart, within active hours, and no more once the person has not come by for fourteen days. Each run puts the next one
into the queue in the transaction that takes it, so that none is lost and none runs twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final, get_args
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import SavedSearch
from src.database.queue import defer
from src.database.repositories.job_news import JobNewsRepository
from src.database.repositories.saved_searches import SavedSearchRepository
from src.database.types import Sealed
from src.domain.schedules import (
    MOST_FAILURES,
    SILENT_FROM,
    Condition,
    Ended,
    Health,
    Schedule,
    Stop,
    health,
    may_go_on,
    next_run,
)
from src.errors import AppError, Conflict, NotFound
from src.schemas.job_news import DelayAnswer, SearchMeter
from src.schemas.jobs import JobSearchAnswer, JobSearchRequest
from src.schemas.saved_searches import (
    MOST_SEARCHES,
    ImportRequest,
    SavedSearchAnswer,
    SavedSearchBody,
    SavedSearches,
    SavedSearchRequest,
    ScheduleBody,
    SearchFile,
)
from src.services.job_service import FoundJobs, JobService, filters_of, search_answer
from src.services.resources import Resources

RUN_SEARCH: Final = "run_saved_search"
TELL_ENDED: Final = "tell_search_ended"
NAME_LIMIT: Final = 80
METER_DAYS: Final = 30
NO_RUNS_YET: Final[Mapping[str, Any]] = {
    "last_returned": None,
    "last_new": None,
    "runs_without_new": 0,
    "last_new_at": None,
}
"""What the runs of a search came to, before the first with the criteria it has."""

log = structlog.get_logger(__name__)


class SavedSearchService:
    """Keeps a person's searches and runs them."""

    def __init__(self, resources: Resources, jobs: JobService) -> None:
        self._r = resources
        self._jobs = jobs

    async def every(self, user_id: UUID) -> SavedSearches:
        """Return all searches. Looking at them counts as coming by."""
        async with self._r.database.as_user(user_id) as db:
            searches = SavedSearchRepository(db)
            await searches.visited(self._r.clock.now())
            rows = await searches.every()
            key = await self._r.vault.key_of(db, user_id) if rows else None
        return SavedSearches(items=[_answer(_open(key, row), row, self._r.clock.now()) for row in rows if key])

    async def names(self, user_id: UUID) -> dict[str, str]:
        """Return the names of all searches by their ids."""
        async with self._r.database.as_user(user_id) as db:
            rows = await SavedSearchRepository(db).every()
            key = await self._r.vault.key_of(db, user_id) if rows else None
        return {str(row.id): _open(key, row).name for row in rows if key}

    async def add(self, user_id: UUID, asked: SavedSearchRequest) -> SavedSearchAnswer:
        """Keep a new search; raises Conflict (``searches_full``) at 100."""
        async with self._r.database.as_user(user_id) as db:
            return await self._add(db, user_id, _body(asked), paused=asked.paused)

    async def save(self, user_id: UUID, search_id: UUID, asked: SavedSearchRequest) -> SavedSearchAnswer:
        """Replace a search; with other criteria, what its runs came to begins anew.

        Raises NotFound, and Conflict (``version_conflict``) where it was changed since it was read.
        """
        body = _body(asked)
        async with self._r.database.as_user(user_id) as db:
            searches = SavedSearchRepository(db)
            row = await searches.one(search_id)
            if row is None:
                raise NotFound("There is no such search")
            key = await self._r.vault.key_of(db, user_id)
            before = _open(key, row)
            values = {**self._values(body, paused=asked.paused), "body_sealed": _seal(key, search_id, body)}
            if before.schedule is not None and body.schedule is not None:
                values["consented_at"] = row.consented_at
            if _criteria(before.search) != _criteria(body.search):
                values |= {**NO_RUNS_YET, "criteria_at": self._r.clock.now()}
            kept = await searches.replace(search_id, asked.version or 0, values)
            if kept is None:
                raise Conflict("This was changed elsewhere in the meantime", code="version_conflict")
            await _put_run(db, user_id, kept)
        return _answer(body, kept, self._r.clock.now())

    async def duplicate(self, user_id: UUID, search_id: UUID) -> SavedSearchAnswer:
        """Keep a copy that does not run by itself. Raises NotFound and Conflict (``searches_full``)."""
        async with self._r.database.as_user(user_id) as db:
            row = await SavedSearchRepository(db).one(search_id)
            if row is None:
                raise NotFound("There is no such search")
            body = _open(await self._r.vault.key_of(db, user_id), row)
            copy = body.model_copy(update={"name": f"{body.name[: NAME_LIMIT - 4]} (2)", "schedule": None})
            return await self._add(db, user_id, copy, paused=False)

    async def remove(self, user_id: UUID, search_id: UUID) -> None:
        """Remove a search; raises NotFound. A run of it that waits in the queue finds nothing."""
        async with self._r.database.as_user(user_id) as db:
            if not await SavedSearchRepository(db).remove(search_id):
                raise NotFound("There is no such search")

    async def export(self, user_id: UUID) -> SearchFile:
        """Return all searches to take along, without their schedules."""
        found = await self.every(user_id)
        return SearchFile(searches=[SavedSearchBody(name=row.name, search=row.search) for row in found.items])

    async def take_in(self, user_id: UUID, asked: ImportRequest) -> SavedSearches:
        """Keep the searches of a file beside those there are, all or none; raises Conflict (``searches_full``)."""
        async with self._r.database.as_user(user_id) as db:
            for body in asked.searches:
                await self._add(db, user_id, body.model_copy(update={"schedule": None}), paused=False)
        return await self.every(user_id)

    async def run_now(self, user_id: UUID, search_id: UUID) -> JobSearchAnswer:
        """Search as the saved search says, since the person asks. Raises NotFound and what ``JobService.search`` raises."""
        row, body = await self._read(user_id, search_id)
        query = await self._jobs.query_of(user_id, body.search)
        found = await self._jobs.find(user_id, query, filters_of(body.search.filters), found_by=search_id)
        async with self._r.database.as_user(user_id) as db:
            searches = SavedSearchRepository(db)
            await searches.visited(found.fetched_at)
            await searches.note_run(row, _told(found))
        return search_answer(query, found)

    async def run_due(self, user_id: UUID, search_id: UUID, due: datetime) -> None:
        """Run a scheduled search once, if it is still due and the person still comes by; put the next run into the queue."""
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            searches = SavedSearchRepository(db)
            row = await searches.one(search_id)
            if row is None or row.next_run_at != due or row.paused or row.consented_at is None:
                return
            if not may_go_on(row.last_visit_at, now):
                await searches.note_run(row, {"next_run_at": None, "stopped": "absence"})
                return
            body = _open(await self._r.vault.key_of(db, user_id), row)
            if body.schedule is None:
                return
            then = next_run(_schedule(body.schedule), now)
            if not await searches.claim(search_id, due, then):
                return
            await _defer_run(db, user_id, search_id, then)
        await self._run(user_id, row, body.search)

    async def _run(self, user_id: UUID, row: SavedSearch, asked: JobSearchRequest) -> None:
        """Fetch one page and note how much of it was new; after eight failures in a row the search runs no more by itself."""
        try:
            query = await self._jobs.query_of(user_id, asked)
            found = await self._jobs.find(user_id, query, filters_of(asked.filters), found_by=row.id, is_shown=False)
        except AppError as error:
            log.info("search:run:failed", code=error.code)
            failures = row.failures + 1
            noted: dict[str, Any] = {"failures": failures, "failed_code": error.code}
            if failures >= MOST_FAILURES:
                noted |= {"next_run_at": None, "stopped": "failure"}
            await self._note(user_id, row, noted, "stopped" if failures == MOST_FAILURES else None)
            return
        in_vain = 0 if found.new else row.runs_without_new + 1
        news = {"last_new_at": found.fetched_at} if found.new else {}
        told = {**_told(found), **news, "runs_without_new": in_vain, "failures": 0, "failed_code": None}
        went_silent = in_vain == SILENT_FROM and row.last_new_at is not None
        await self._note(user_id, row, told, "silent" if went_silent else None)

    async def _note(self, user_id: UUID, row: SavedSearch, values: dict[str, Any], ended: Ended | None) -> None:
        """Keep how a run went; where the feed has just ended, the person is told of it in the same transaction."""
        async with self._r.database.as_user(user_id) as db:
            is_noted = await SavedSearchRepository(db).note_run(row, values)
            if is_noted and ended is not None:
                arguments = {"user_id": str(user_id), "search_id": str(row.id), "how": ended}
                await defer(db, TELL_ENDED, arguments, lock=f"search:{row.id}:told")

    async def meter(self, user_id: UUID, search_id: UUID) -> SearchMeter:
        """Return how soon a search brings jobs, how much it may miss, and how it is doing; raises NotFound."""
        now = self._r.clock.now()
        since = now - timedelta(days=METER_DAYS)
        async with self._r.database.as_user(user_id) as db:
            row = await SavedSearchRepository(db).one(search_id)
            if row is None:
                raise NotFound("There is no such search")
            news = JobNewsRepository(db)
            seen = await news.published_to_seen(search_id, max(since, row.criteria_at))
            told = await news.fetched_to_told(search_id, since)
        return SearchMeter(
            days=METER_DAYS,
            published_to_seen=DelayAnswer.model_validate(seen),
            fetched_to_told=DelayAnswer.model_validate(told),
            last_returned=row.last_returned,
            last_new=row.last_new,
            may_have_missed=_may_have_missed(row),
            health=_health(row, now),
            failures=row.failures,
            failed_code=row.failed_code,
            runs_without_new=row.runs_without_new,
            last_new_at=row.last_new_at,
        )

    async def _read(self, user_id: UUID, search_id: UUID) -> tuple[SavedSearch, SavedSearchBody]:
        async with self._r.database.as_user(user_id) as db:
            row = await SavedSearchRepository(db).one(search_id)
            if row is None:
                raise NotFound("There is no such search")
            return row, _open(await self._r.vault.key_of(db, user_id), row)

    async def _add(self, db: AsyncSession, user_id: UUID, body: SavedSearchBody, *, paused: bool) -> SavedSearchAnswer:
        searches = SavedSearchRepository(db)
        if await searches.count_locked(user_id) >= MOST_SEARCHES:
            raise Conflict(f"There are at most {MOST_SEARCHES} saved searches", code="searches_full")
        key, search_id = await self._r.vault.key_of(db, user_id), new_id()
        values = self._values(body, paused=paused)
        values |= {"id": search_id, "body_sealed": _seal(key, search_id, body), "criteria_at": values["last_visit_at"]}
        row = await searches.add(values)
        await _put_run(db, user_id, row)
        return _answer(body, row, self._r.clock.now())

    def _values(self, body: SavedSearchBody, *, paused: bool) -> dict[str, Any]:
        """Return the columns that follow from what a person keeps: a schedule was agreed to just now, or there is none."""
        now = self._r.clock.now()
        is_scheduled = body.schedule is not None
        runs = next_run(_schedule(body.schedule), now) if body.schedule is not None and not paused else None
        return {
            "paused": paused,
            "consented_at": now if is_scheduled else None,
            "next_run_at": runs,
            "last_visit_at": now,
            "stopped": None,
            "failures": 0,
            "failed_code": None,
        }


async def _put_run(db: AsyncSession, user_id: UUID, row: SavedSearch) -> None:
    if row.next_run_at is not None:
        await _defer_run(db, user_id, row.id, row.next_run_at)


async def _defer_run(db: AsyncSession, user_id: UUID, search_id: UUID, at: datetime) -> None:
    arguments = {"user_id": str(user_id), "search_id": str(search_id), "due": at.isoformat()}
    await defer(db, RUN_SEARCH, arguments, lock=f"search:{search_id}", at=at)


def _body(asked: SavedSearchRequest) -> SavedSearchBody:
    search = asked.search.model_copy(update={"cursor": None})
    return SavedSearchBody(name=asked.name, search=search, schedule=asked.schedule)


def _criteria(search: JobSearchRequest) -> dict[str, Any]:
    """Return what a search looks for, in one form: what becomes of untold values counts for the filters in use alone."""
    told = search.model_dump(exclude={"cursor"})
    filters = told["filters"]
    filters["keep_missing"] = {name for name in filters["keep_missing"] if filters[name]}
    return told


def _told(found: FoundJobs) -> dict[str, Any]:
    return {"last_run_at": found.fetched_at, "last_returned": len(found.jobs), "last_new": found.new}


def _schedule(body: ScheduleBody) -> Schedule:
    return Schedule(body.minutes, body.start, body.until, frozenset(body.days), body.time_zone)


def _seal(key: UserKey, search_id: UUID, body: SavedSearchBody) -> Sealed:
    return key.seal(Place("saved_searches", "body_sealed", search_id), body.model_dump_json())


def _open(key: UserKey, row: SavedSearch) -> SavedSearchBody:
    return SavedSearchBody.model_validate_json(
        key.open(Place("saved_searches", "body_sealed", row.id), row.body_sealed)
    )


def _may_have_missed(row: SavedSearch) -> bool:
    return bool(row.last_returned) and row.last_new == row.last_returned


def _health(row: SavedSearch, now: datetime) -> Health | None:
    stopped: Stop | None = next((each for each in get_args(Stop) if each == row.stopped), None)
    known = Condition(row.paused, stopped, row.next_run_at, row.failures, row.runs_without_new, row.last_new_at)
    return health(known, now)


def _answer(body: SavedSearchBody, row: SavedSearch, now: datetime) -> SavedSearchAnswer:
    told = {
        name: getattr(row, name)
        for name in (
            "id",
            "version",
            "paused",
            "consented_at",
            "criteria_at",
            "next_run_at",
            "last_run_at",
            "last_returned",
            "last_new",
            "stopped",
            "created_at",
            "updated_at",
        )
    }
    return SavedSearchAnswer.model_validate(
        {
            **told,
            "name": body.name,
            "search": body.search,
            "schedule": body.schedule,
            "may_have_missed": _may_have_missed(row),
            "health": _health(row, now),
        }
    )
