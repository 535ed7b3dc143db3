"""Lists of jobs on the real engines: from cards that are judged once, in the order of an index, and judged anew as rules change."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from src.errors import Invalid
from src.schemas.fit import RulesBody, RulesRequest
from src.schemas.jobs import FeedRequest, JobPage, JobSearchRequest, Marked, TriageRequest
from src.schemas.profile import ProfileRequest
from src.services.fit_service import FitService
from src.services.job_feed import JobFeed
from src.services.job_marks_service import JobMarksService
from src.services.job_service import JobService
from src.services.profile_service import ProfileService
from src.services.retention_service import RetentionService


@pytest.fixture
def profiles(upwork) -> ProfileService:
    return ProfileService(upwork.resources)


@pytest.fixture
def jobs(upwork, profiles) -> JobService:
    return JobService(upwork.resources, upwork.access, profiles)


@pytest.fixture
def feed(upwork, profiles) -> JobFeed:
    return JobFeed(upwork.resources, profiles)


@pytest.fixture
async def user_id(upwork, jobs, profiles):
    user_id = await upwork.connected()
    await profiles.save(user_id, ProfileRequest(version=0, title="Python developer", skills=["Python", "FastAPI"]))
    cursor = None
    for _ in range(3):
        cursor = (await jobs.search(user_id, JobSearchRequest(cursor=cursor))).next_cursor
    return user_id


async def page_of(feed, user_id, **asked):
    return JobPage.model_validate_json(await feed.page(user_id, FeedRequest(**asked)))


async def everything(feed, user_id, **asked):
    items, cursor = [], None
    while True:
        page = await page_of(feed, user_id, cursor=cursor, **asked)
        items += page.items
        cursor = page.next_cursor
        if cursor is None:
            return items


async def cards(upwork, user_id):
    async with upwork.resources.database.as_user(user_id) as db:
        return (await db.execute(text("select judged_by, score, tier, card from jobs"))).all()


async def test_card_shows_what_the_search_showed(jobs, feed, user_id):
    found = {item.id: item for item in (await jobs.search(user_id, JobSearchRequest())).items}
    listed = {item.id: item for item in await everything(feed, user_id, limit=100)}
    assert {job_id: listed[job_id].model_dump(mode="json") for job_id in found} == {
        job_id: item.model_dump(mode="json") for job_id, item in found.items()
    }


async def test_job_counts_as_opened_once_its_page_was_shown(jobs, feed, user_id):
    first, *_ = await everything(feed, user_id)
    assert not first.opened
    assert (await jobs.detail(user_id, first.id)).opened
    await jobs.search(user_id, JobSearchRequest())
    listed = await everything(feed, user_id)
    assert [item.id for item in listed if item.opened] == [first.id]


async def test_jobs_in_the_order_of_fit_come_page_by_page_each_once(feed, user_id):
    newest, best = await everything(feed, user_id), await everything(feed, user_id, sort="fit", limit=7)
    assert {item.id for item in best} == {item.id for item in newest}
    assert len(best) == len(newest) > 40
    scores = [item.fit.score for item in best]
    assert scores == sorted(scores, reverse=True)


async def test_tiers_narrow_the_list_and_are_counted(feed, upwork, user_id, profiles):
    listed = await everything(feed, user_id)
    for tier in ("strong", "worth_a_look", "hidden"):
        assert await everything(feed, user_id, tiers=tier) == [item for item in listed if item.fit.tier == tier]
    both = await everything(feed, user_id, tiers="strong,worth_a_look")
    assert both == [item for item in listed if item.fit.tier != "hidden"]
    marks = JobMarksService(upwork.resources, profiles)
    await marks.triage(user_id, TriageRequest(items=[Marked(job_id=each.id, state="hidden") for each in both[:1]]))
    counts = await feed.counts(user_id)
    assert counts.views == {
        "inbox": len(listed) - 1,
        "saved": 0,
        "hidden": 1,
        "snoozed": 0,
        "all": len(listed),
    }
    assert sum(counts.tiers.values()) == counts.views["inbox"]


async def test_other_rules_judge_anew_what_is_shown_and_the_task_all_the_rest(upwork, feed, user_id):
    before = await everything(feed, user_id)
    rules = FitService(upwork.resources)
    await rules.save(user_id, RulesRequest(version=0, weights={"skills": 90}))
    (shown, *_) = (await page_of(feed, user_id, limit=5)).items
    assert next(line.weight for line in shown.fit.lines if line.signal == "skills") == 90
    assert len({row.judged_by for row in await cards(upwork, user_id)}) == 2
    assert await feed.judge_all(user_id) == len(before) - 5
    assert len({row.judged_by for row in await cards(upwork, user_id)}) == 1
    assert await feed.judge_all(user_id) == 0
    async with upwork.resources.database.engine.connect() as connection:
        query = text("select count(*) from procrastinate_jobs where task_name = 'judge_jobs' and args->>'user_id' = :u")
        assert (await connection.execute(query, {"u": str(user_id)})).scalar_one() == 2, "profile and rules were saved"


async def test_kept_score_is_the_shown_one_and_all_go_after_a_day(upwork, jobs, feed, user_id, clock):
    for row in await cards(upwork, user_id):
        assert (row.score, row.tier) == (row.card["fit"]["score"], row.card["fit"]["tier"])
    async with upwork.resources.database.engine.begin() as connection:
        await connection.execute(text("update jobs set content_expires_at = now() - interval '1 minute'"))
    assert await RetentionService(upwork.resources).empty_expired() > 0
    assert {tuple(row) for row in await cards(upwork, user_id)} == {(None, None, None, None)}
    assert await everything(feed, user_id, view="all") == []


async def test_tried_rules_leave_the_cards_alone(upwork, feed, user_id, profiles):
    before = await cards(upwork, user_id)
    judge = await profiles.judge_of(user_id, RulesBody(weights={"skills": 1}))
    assert judge.rules.weights["skills"] == 1
    await everything(feed, user_id)
    assert await cards(upwork, user_id) == before


@pytest.mark.parametrize("cursor", ["nonsense", "AAAA", "A" * 200, "_" * 34])
async def test_cursor_of_somebody_elses_making_is_refused(feed, user_id, cursor):
    with pytest.raises(Invalid):
        await feed.page(user_id, FeedRequest(cursor=cursor))
