"""New jobs that a person is told of, how soon, and what is noticed when a search brings nothing any more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from src.domain.schedules import MOST_FAILURES, SILENT_FROM
from src.errors import NotFound, Upstream
from src.schemas.jobs import FeedRequest, JobPage, JobSearchRequest
from src.schemas.saved_searches import SavedSearchRequest, ScheduleBody
from src.services.job_feed import JobFeed
from src.services.job_news_service import LASTS, JobNewsService
from src.services.job_service import JobService
from src.services.profile_service import ProfileService
from src.services.saved_search_service import SavedSearchService

ALWAYS = ScheduleBody(minutes=15, start=0, until=0, days=[1, 2, 3, 4, 5, 6, 7])


@pytest.fixture
def jobs(upwork) -> JobService:
    return JobService(upwork.resources, upwork.access, ProfileService(upwork.resources))


@pytest.fixture
def searches(upwork, jobs) -> SavedSearchService:
    return SavedSearchService(upwork.resources, jobs)


@pytest.fixture
async def user_id(upwork):
    return await upwork.connected()


@pytest.fixture
async def kept(searches, user_id):
    wish = SavedSearchRequest(name="New", search=JobSearchRequest(query="python"), schedule=ALWAYS, consent=True)
    return await searches.add(user_id, wish)


async def run(searches, user_id, kept, clock):
    (row,) = (await searches.every(user_id)).items
    clock.forward(seconds=(row.next_run_at - clock.now()).total_seconds() + 1)
    await searches.run_due(user_id, kept.id, row.next_run_at)
    return (await searches.every(user_id)).items[0]


async def test_person_is_told_once_of_what_was_found_while_they_were_away(upwork, jobs, searches, user_id, kept, clock):
    news = JobNewsService(upwork.resources)
    seen = await jobs.search(user_id, JobSearchRequest(query="python", cursor="20"))
    assert await news.news(user_id) is None, "what a search of their own showed is no news"
    await run(searches, user_id, kept, clock)
    told = await news.news(user_id)
    assert told.items
    assert {item.found_by for item in told.items} == {kept.id}
    assert not {item.id for item in told.items} & {item.id for item in seen.items}
    scores = [item.score for item in told.items]
    assert scores == sorted(scores, reverse=True)
    assert await news.news(user_id) is None
    assert await news.news(await upwork.person()) is None
    feed = JobFeed(upwork.resources, ProfileService(upwork.resources))
    page = JobPage.model_validate_json(await feed.page(user_id, FeedRequest(search_id=kept.id, limit=100)))
    assert {item.id for item in page.items} == {item.id for item in told.items}


async def test_stream_tells_as_it_comes_and_ends_by_itself(upwork, searches, user_id, kept, clock):
    looks = []

    async def wait(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 2:
            await searches.run_due(user_id, kept.id, kept.next_run_at)
        clock.forward(seconds=seconds)

    clock.forward(minutes=16)
    told = [each async for each in JobNewsService(upwork.resources, wait=wait).stream(user_id)]
    assert told[:2] == [None, None]
    assert told[2].items
    assert set(told[3:]) <= {None}
    assert len(looks) <= LASTS / timedelta(seconds=5)


async def test_meter_says_how_soon_jobs_come_and_how_many_may_be_missed(upwork, searches, user_id, kept, clock):
    before = await searches.meter(user_id, kept.id)
    assert (before.published_to_seen.count, before.published_to_seen.p50, before.health) == (0, None, "well")
    await run(searches, user_id, kept, clock)
    clock.forward(seconds=30)
    await JobNewsService(upwork.resources).news(user_id)
    async with upwork.resources.database.as_user(user_id) as db:
        ids = (await db.execute(text("select id from jobs order by id"))).scalars().all()
        for number, job_id in enumerate(ids):
            await db.execute(
                text("update jobs set published_at = first_seen_at - make_interval(secs => :s) where id = :i"),
                {"s": 10 * (number + 1), "i": job_id},
            )
        await db.execute(text("update saved_searches set criteria_at = criteria_at - interval '1 hour'"))
    meter = await searches.meter(user_id, kept.id)
    assert meter.published_to_seen.count == len(ids)
    assert meter.published_to_seen.p50 == pytest.approx(10 * (len(ids) + 1) / 2)
    assert 30 <= meter.fetched_to_told.p50 <= 35
    assert meter.may_have_missed, "everything was new"
    with pytest.raises(NotFound):
        await searches.meter(await upwork.person(), kept.id)


async def test_search_that_fails_is_told_and_stops_after_eight(jobs, searches, user_id, kept, clock, monkeypatch):
    async def fail(*_: object) -> None:
        raise Upstream("Upwork does not answer", code="upwork_unreachable")

    monkeypatch.setattr(jobs, "query_of", fail)
    states = [(await run(searches, user_id, kept, clock)).health for _ in range(MOST_FAILURES)]
    assert states == ["well", "well", *["failing"] * (MOST_FAILURES - 3), "stopped"]
    (row,) = (await searches.every(user_id)).items
    assert (row.stopped, row.next_run_at) == ("failure", None)
    assert (await searches.meter(user_id, kept.id)).failed_code == "upwork_unreachable"
    again = SavedSearchRequest(name="New", search=kept.search, schedule=ALWAYS, consent=True, version=row.version)
    assert (await searches.save(user_id, kept.id, again)).health == "well"


async def test_feed_that_goes_silent_is_noticed_and_a_late_run_too(searches, user_id, kept, clock):
    first = await run(searches, user_id, kept, clock)
    assert first.last_new > 0
    for _ in range(SILENT_FROM):
        state = (await run(searches, user_id, kept, clock)).health
    assert state == "silent"
    clock.forward(hours=2)
    assert (await searches.every(user_id)).items[0].health == "late"
