"""The figures of a person's own applications, on the real engines."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import text

from src.database.base import new_id
from src.schemas.analytics import FunnelRequest
from src.schemas.drafts import NewLetterTextRequest, UseTemplateRequest
from src.schemas.jobs import FeedRequest, JobSearchRequest
from src.schemas.saved_searches import SavedSearchRequest
from src.services.analytics_service import AnalyticsService
from src.services.letter_texts import LetterTexts
from src.services.saved_search_service import SavedSearchService
from tests.applications import Desk

pytestmark = pytest.mark.usefixtures("quick")

FEED = FeedRequest(limit=100)


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


@pytest.fixture
def searches(upwork, desk) -> SavedSearchService:
    return SavedSearchService(upwork.resources, desk.jobs)


@pytest.fixture
def analytics(upwork, searches) -> AnalyticsService:
    return AnalyticsService(upwork.resources, searches, LetterTexts(upwork.resources))


async def send(desk, clock, job_id):
    draft = await desk.draft(job_id)
    await desk.confirm(await desk.preview(draft.id))
    clock.forward(seconds=61)
    await desk.work_off()
    sent = await desk.read(draft.id)
    assert sent.state == "sent", sent
    return sent


async def test_what_was_known_of_a_job_is_noted_when_its_application_is_confirmed(desk, clock):
    (job_id,) = await desk.job_ids()
    job = await desk.jobs.detail(desk.user_id, job_id)
    listed = json.loads(await desk.feed.page(desk.user_id, FEED))["items"]
    shown = next(item for item in listed if item["id"] == str(job_id))
    await send(desk, clock, job_id)
    async with desk.r.database.as_user(desk.user_id) as db:
        row = (await db.execute(text("select score, tier, proposals from applications"))).one()
    assert tuple(row) == (shown["fit"]["score"], job.fit.tier, job.proposals)


async def test_funnel_names_the_search_that_brought_the_job(desk, clock, searches, analytics):
    wish = SavedSearchRequest(name="Everything new", search=JobSearchRequest())
    kept = await searches.add(desk.user_id, wish)
    await searches.run_now(desk.user_id, kept.id)
    (job_id,) = await desk.job_ids()
    await send(desk, clock, job_id)
    answer = await analytics.funnel(desk.user_id, FunnelRequest(by="search"))
    (group,) = answer.groups
    assert (group.key, group.label) == (str(kept.id), "Everything new")
    assert (group.steps["sent"].count, group.steps["sent"].of) == (1, 1)
    assert (group.steps["viewed"], group.steps["hired"].count) == (None, 0)
    assert group.minutes_to_send >= 0
    await searches.remove(desk.user_id, kept.id)
    (group,) = (await analytics.funnel(desk.user_id, FunnelRequest(by="search"))).groups
    assert (group.key, group.label) == (str(kept.id), "")
    clock.forward(hours=30)
    assert (await analytics.funnel(desk.user_id, FunnelRequest(days=1))).groups == []


async def test_calibration_is_silent_below_fifty_and_nobody_elses(upwork, desk, analytics, clock):
    await applications_of(desk, clock, 49)
    early = await analytics.calibration(desk.user_id)
    assert (early.outcomes, early.enough, early.figures) == (49, 50, None)
    await applications_of(desk, clock, 11)
    full = await analytics.calibration(desk.user_id)
    assert full.outcomes == 60
    assert sum(each.answered.of for each in full.figures.bins) == 60
    assert (await analytics.calibration(await upwork.person())).outcomes == 0


async def applications_of(desk, clock, count):
    """Put down applications with scores that were sent a month ago, every third of them answered."""
    at = clock.now() - timedelta(days=30)
    async with desk.r.database.as_user(desk.user_id) as db:
        for number in range(count):
            ids = {"u": desk.user_id, "j": new_id(), "a": new_id(), "e": new_id(), "at": at, "n": number % 100}
            await db.execute(
                text(
                    "insert into jobs (user_id, id, upwork_id, title, url, content_expires_at)"
                    " values (:u, :j, gen_random_uuid()::text, 'x', 'x', :at)"
                ),
                ids,
            )
            await db.execute(
                text(
                    "insert into applications (user_id, id, job_id, upwork_job_id, job_title, body_sealed, bid_kind, sent_at,"
                    " state, score) values (:u, :a, :j, 'x', 'x', 'x', 'hourly', :at, 'declined', :n)"
                ),
                ids,
            )
            if number % 3 == 0:
                await db.execute(
                    text(
                        "insert into application_events (user_id, id, application_id, at, event, actor)"
                        " values (:u, :e, :a, :at, 'application:upwork:interviewing', 'upwork')"
                    ),
                    ids,
                )


async def test_funnel_by_template_counts_what_its_letters_came_to(upwork, desk, analytics, clock):
    texts = LetterTexts(upwork.resources)
    asked = NewLetterTextRequest(
        kind="template", name="Short and plain", text="About {{job_title}}: I would begin today."
    )
    template = await texts.add(desk.user_id, asked)
    with_it, without = await desk.job_ids(2)
    draft = await desk.draft(with_it)
    use = UseTemplateRequest(version=draft.version, template_id=template.id)
    await desk.applications.drafts.use_template(desk.user_id, desk.session_id, draft.id, use)
    for job_id in (with_it, without):
        begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
        await desk.fill(begun)
        await desk.confirm(await desk.preview(begun.id))
    clock.forward(seconds=61)
    await desk.work_off()
    answer = await analytics.funnel(desk.user_id, FunnelRequest(by="template"))
    assert [(group.key, group.label) for group in answer.groups] == [("", ""), (str(template.id), "Short and plain")]
    sent = answer.groups[1].steps["sent"]
    assert (sent.count, sent.of, sent.high) == (1, 1, 1.0)
    assert answer.groups[1].steps["interviewing"].low == 0.0
    await texts.archive(desk.user_id, template.id, is_archived=True)
    kept = await analytics.funnel(desk.user_id, FunnelRequest(by="template"))
    assert kept.groups[1].label == "Short and plain", "a template out of use keeps its name"
    assert (await analytics.funnel(await upwork.person(), FunnelRequest(by="template"))).groups == []
