"""What a person does with jobs, and what is remembered of them, on the real engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from src.domain.fit import DEFAULT_WEIGHTS
from src.domain.postings import PostingQuery
from src.errors import Conflict, Gone, NotFound
from src.schemas.fit import PreviewRequest, RulesBody, RulesRequest
from src.schemas.jobs import JobSearchRequest, Marked, SearchFilters, TriageRequest
from src.schemas.profile import ProfileRequest, SkillNames, Specialised
from src.services.job_marks_service import JobMarksService
from src.services.job_service import JobService
from src.services.profile_service import ProfileService
from src.services.retention_service import RetentionService
from tests.applications import listed


@pytest.fixture
def profiles(upwork) -> ProfileService:
    return ProfileService(upwork.resources)


@pytest.fixture
def jobs(upwork, profiles) -> JobService:
    return JobService(upwork.resources, upwork.access, profiles)


@pytest.fixture
def marks(upwork, profiles) -> JobMarksService:
    return JobMarksService(upwork.resources, profiles)


def marked(jobs, state, until=None) -> TriageRequest:
    return TriageRequest(items=[Marked(job_id=job.id, state=state, until=until) for job in jobs])


async def ids(upwork, user_id, view="inbox"):
    return [item.id for item in (await listed(upwork, user_id, view=view)).items]


async def test_hidden_saved_and_snoozed_jobs_have_their_own_views_and_all_can_be_undone(upwork, jobs, marks, clock):
    user_id = await upwork.connected()
    found = (await jobs.search(user_id, JobSearchRequest())).items
    before = await ids(upwork, user_id)
    hidden = await marks.triage(user_id, marked(found[:2], "hidden"))
    await marks.triage(user_id, marked(found[2:3], "saved"))
    await marks.triage(user_id, marked(found[3:4], "snoozed", clock.now() + timedelta(hours=2)))
    assert await ids(upwork, user_id, "hidden") == [job.id for job in found[:2]]
    assert await ids(upwork, user_id, "saved") == [found[2].id]
    assert await ids(upwork, user_id, "snoozed") == [found[3].id]
    assert not {job.id for job in (*found[:2], found[3])} & set(await ids(upwork, user_id))
    clock.forward(hours=3)
    assert found[3].id in await ids(upwork, user_id)
    undo = TriageRequest.model_validate(hidden.model_dump())
    again = await marks.triage(user_id, undo)
    assert {item.state for item in again.items} == {"hidden"}
    assert await ids(upwork, user_id) == before


async def test_mark_outlives_a_new_search_and_is_nobody_elses(upwork, jobs, marks):
    alice, bob = await upwork.connected(), await upwork.person()
    found = (await jobs.search(alice, JobSearchRequest())).items
    assert (await marks.triage(bob, marked(found[:1], "hidden"))).items == []
    await marks.triage(alice, marked(found[:1], "saved"))
    again = await jobs.search(alice, JobSearchRequest())
    assert next(item for item in again.items if item.id == found[0].id).triage == "saved"


async def test_overruled_flag_no_longer_counts(upwork, jobs, marks):
    user_id = await upwork.connected()
    pages = [await jobs.search(user_id, JobSearchRequest(cursor=str(20 * n))) for n in range(8)]
    job = next(item for page in pages for item in page.items if item.trust.flags)
    await marks.overrule(user_id, job.id, [flag.code for flag in job.trust.flags])
    read = await jobs.detail(user_id, job.id)
    assert all(flag.overruled for flag in read.trust.flags)
    assert read.trust.level == "clear"
    for flag in read.trust.flags:
        if flag.evidence and flag.evidence.field == "description":
            assert read.description[flag.evidence.start : flag.evidence.end].startswith(flag.evidence.quote)
    with pytest.raises(NotFound):
        await marks.overrule(await upwork.person(), job.id, [])


async def test_rules_are_kept_and_change_the_points_of_their_signal_alone(upwork, jobs, marks, profiles):
    user_id = await upwork.connected()
    await profiles.save(user_id, ProfileRequest(version=0, title="Python developer", skills=["Python", "Django"]))
    plain = (await jobs.search(user_id, JobSearchRequest(query="python"))).items[0]
    assert sum(line.points for line in plain.fit.lines) == plain.fit.score
    tried = RulesBody(weights={"skills": 5})
    (previewed,) = (await marks.preview(user_id, PreviewRequest(rules=tried, job_ids=[plain.id]))).items
    assert (await marks.fit.rules(user_id)).version == 0
    kept = await marks.fit.save(user_id, RulesRequest(version=0, weights={"skills": 5}))
    assert kept.version == 1
    with pytest.raises(Conflict):
        await marks.fit.save(user_id, RulesRequest(version=0))
    after = next(item for item in (await listed(upwork, user_id)).items if item.id == plain.id)
    assert after.fit == previewed.fit
    changed = [a.signal for a, b in zip(plain.fit.lines, after.fit.lines, strict=True) if a != b]
    assert changed == ["skills"]
    assert {line.signal: line.weight for line in after.fit.lines} == {**DEFAULT_WEIGHTS, "skills": 5}


async def test_specialised_profile_and_own_synonyms_are_judged_with(upwork, jobs, profiles):
    user_id = await upwork.connected()
    await profiles.save(
        user_id,
        ProfileRequest(
            version=0,
            title="Bookkeeper",
            skills=["Bookkeeping"],
            skill_names=[SkillNames(skill="Bookkeeping", names=["Books"])],
            specialised=[Specialised(name="Code", title="Python developer", skills=["Python", "Django"])],
        ),
    )
    found = (await jobs.search(user_id, JobSearchRequest(query="python"))).items
    assert "Code" in {item.fit.profile for item in found}


async def test_own_filters_say_who_filtered_and_what_was_dropped(upwork, jobs):
    user_id = await upwork.connected()
    everything = await jobs.search(user_id, JobSearchRequest())
    asked = JobSearchRequest(
        filters=SearchFilters(expression="python OR design", countries=["Ukraine"], keep_missing=[])
    )
    answer = await jobs.search(user_id, asked)
    assert set(answer.filtered_here) == {"expression", "countries"}
    assert answer.filtered_by_upwork == []
    assert answer.dropped == sum(answer.dropped_by.values()) == len(everything.items) - len(answer.items)


async def test_competition_is_noted_at_each_look_and_forgotten_after_a_day(upwork, jobs, clock):
    user_id = await upwork.connected()
    job = (await jobs.search(user_id, JobSearchRequest())).items[0]
    clock.forward(hours=2)
    await jobs.search(user_id, JobSearchRequest())
    read = await jobs.detail(user_id, job.id)
    assert len(read.competition) >= 2
    assert [each.at for each in read.competition] == sorted(each.at for each in read.competition)
    async with upwork.resources.database.as_user(user_id) as db:
        await db.execute(text("update job_snapshots set expires_at = now() - interval '1 second'"))
    await RetentionService(upwork.resources).empty_expired()
    async with upwork.resources.database.as_user(user_id) as db:
        assert (await db.execute(text("select count(*) from job_snapshots"))).scalar_one() == 0


async def test_post_that_comes_again_is_linked_to_the_earlier_one(upwork, jobs):
    user_id = await upwork.connected()
    first = (await jobs.find(user_id, PostingQuery())).jobs[0]
    again = replace(
        first.posting, upwork_id="987654321", published_at=first.posting.published_at + timedelta(minutes=5)
    )

    class Repeats:
        async def search(self, user_id, query):
            page = await upwork.access.search(user_id, query)
            return replace(page, items=(again, *page.items))

    repeating = JobService(upwork.resources, Repeats(), ProfileService(upwork.resources))
    found = await repeating.search(user_id, JobSearchRequest())
    assert found.items[0].repost_of == first.id
    assert "repost" in {signal.code for signal in found.items[0].trust.signals}
    async with upwork.resources.database.as_user(user_id) as db:
        stored = (await db.execute(text("select fingerprint from jobs"))).scalars().all()
    assert all(len(each) == 32 for each in stored)


async def test_thumb_moves_the_weights_in_the_open_and_is_taken_back(upwork, jobs, marks, profiles):
    user_id = await upwork.connected()
    await profiles.save(user_id, ProfileRequest(version=0, title="Python developer", skills=["Python"]))
    first, second = (await jobs.search(user_id, JobSearchRequest(query="python"))).items[:2]
    assert (await marks.fit.thumbs(user_id)).items == []
    given = await marks.thumb(user_id, first.id, "up")
    (line,) = given.items
    assert (line.job_id, line.title, line.thumb) == (first.id, first.title, "up")
    assert line.moves
    assert set(line.moves) <= {*first.fit.why, *first.fit.why_not}
    assert all(given.weights[signal] == given.own[signal] + points for signal, points in line.moves.items())
    read = next(item for item in (await listed(upwork, user_id)).items if item.id == first.id)
    assert read.thumb == "up"
    assert {line.signal: line.weight for line in read.fit.lines} == given.weights
    assert await marks.thumb(user_id, first.id, "up") == given, "the same again changes nothing"
    both = await marks.thumb(user_id, second.id, "down")
    assert [line.job_id for line in both.items] == [second.id, first.id]
    assert await marks.thumb(user_id, second.id, None) == given
    assert (await marks.thumb(user_id, first.id, None)).weights == given.own
    assert (await marks.thumb(user_id, first.id, None)).items == []


async def test_thumbs_outlive_new_rules_and_move_nobody_elses(upwork, jobs, marks, clock):
    alice, bob = await upwork.connected(), await upwork.person()
    job = (await jobs.search(alice, JobSearchRequest())).items[0]
    given = await marks.thumb(alice, job.id, "down")
    rules = await marks.fit.rules(alice)
    assert (rules.version, rules.weights) == (given.version, DEFAULT_WEIGHTS)
    await marks.fit.save(alice, RulesRequest(version=rules.version, weights={"skills": 40}))
    after = await marks.fit.thumbs(alice)
    assert (after.items, after.own["skills"]) == (given.items, 40)
    with pytest.raises(NotFound):
        await marks.thumb(bob, job.id, "up")
    assert (await marks.fit.thumbs(bob)).items == []
    clock.forward(hours=25)
    with pytest.raises(Gone):
        await marks.thumb(alice, job.id, "up")
    assert (await marks.thumb(alice, job.id, None)).items == []


async def test_repost_tells_of_the_earlier_post_and_of_having_applied_to_it(upwork, jobs, marks):
    user_id = await upwork.connected()
    earlier, later = (await jobs.search(user_id, JobSearchRequest())).items[:2]
    async with upwork.resources.database.as_user(user_id) as db:
        await db.execute(
            text(
                "update jobs set fingerprint = (select fingerprint from jobs where id = :later),"
                " published_at = now() - interval '9 days' where id = :earlier"
            ),
            {"earlier": earlier.id, "later": later.id},
        )
        await db.execute(
            text(
                "insert into applications (user_id, id, job_id, upwork_job_id, job_title, body_sealed, bid_kind, sent_at, state)"
                " values (:u, gen_random_uuid(), :j, 'x', 'x', 'x', 'hourly', now() - interval '8 days', 'sent')"
            ),
            {"u": user_id, "j": earlier.id},
        )
    shown = await jobs.detail(user_id, later.id)
    (post,) = shown.earlier
    assert (post.job_id, post.title, shown.repost_of) == (earlier.id, earlier.title, earlier.id)
    assert post.applied_at is not None
    assert shown.applied_at is None
    assert (await jobs.detail(user_id, earlier.id)).earlier == []
    assert (await jobs.detail(user_id, earlier.id)).applied_at == post.applied_at
