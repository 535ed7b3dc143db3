"""Searching, listing, reading and forgetting jobs, against the real sandbox and the real engines."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import event, text

from src.database.base import new_id
from src.domain.compliance import CONTENT_LIFETIME
from src.errors import Conflict, Gone, Invalid, NotFound
from src.schemas.jobs import JobSearchRequest, SearchFilters
from src.services.job_judge import Judge
from src.services.job_service import JobService
from src.services.retention_service import RetentionService
from tests.applications import Desk, listed

EVERYTHING = JobSearchRequest()


class Skilled:
    """A profile that names some skills."""

    def __init__(self, *skills: str) -> None:
        self.skills = frozenset(skill.casefold() for skill in skills)

    async def judge_of(self, user_id: UUID) -> Judge:
        """Return a judge that knows them, for anybody."""
        return Judge(skills=self.skills)


@pytest.fixture
def jobs(upwork) -> JobService:
    return JobService(upwork.resources, upwork.access, Skilled())


async def rows_of(upwork, user_id, columns="*"):
    async with upwork.resources.database.as_user(user_id) as db:
        return (await db.execute(text(f"select {columns} from jobs order by seen_at desc, id desc"))).all()


async def test_search_keeps_what_it_found_for_24_hours(upwork, jobs):
    user_id = await upwork.connected()
    answer = await jobs.search(user_id, EVERYTHING)
    rows = await rows_of(upwork, user_id, "id, content, content_expires_at")
    assert [item.id for item in answer.items] == [row.id for row in rows]
    assert {row.content_expires_at for row in rows} == {answer.fetched_at + CONTENT_LIFETIME}
    assert all(len(item.snippet) <= 300 and "\n" not in item.snippet for item in answer.items)
    assert not any(item.application_id for item in answer.items)


async def test_same_posting_keeps_its_id_in_a_new_search(upwork, jobs, clock):
    user_id = await upwork.connected()
    first = await jobs.search(user_id, JobSearchRequest(query="python"))
    clock.forward(hours=1)
    second = await jobs.search(user_id, JobSearchRequest(query="python"))
    assert [item.id for item in first.items] == [item.id for item in second.items]
    assert len(await rows_of(upwork, user_id)) == len(first.items)


async def test_own_skills_are_marked(upwork):
    user_id = await upwork.connected()
    plain = await JobService(upwork.resources, upwork.access, Skilled()).search(user_id, EVERYTHING)
    label = next(skill.label for item in plain.items for skill in item.skills)
    marked = await JobService(upwork.resources, upwork.access, Skilled(label)).search(user_id, EVERYTHING)
    assert not any(skill.mine for item in plain.items for skill in item.skills)
    assert {skill.label for item in marked.items for skill in item.skills if skill.mine} == {label}


async def test_category_is_named_by_slug_or_id_and_unknown_ones_are_refused(upwork, jobs):
    user_id = await upwork.connected()
    categories = await jobs.categories(user_id)
    writing = next(category for category in categories if category.slug == "writing")
    for name in (writing.slug, writing.id):
        found = await jobs.search(user_id, JobSearchRequest(category=name))
        assert {item.category for item in found.items} == {"writing"}
    with pytest.raises(Invalid):
        await jobs.search(user_id, JobSearchRequest(category="witchcraft"))
    assert upwork.calls("ontologyCategories") == 1


async def test_nobody_connected_has_no_categories_and_no_search(upwork, jobs):
    user_id = await upwork.person()
    assert await jobs.categories(user_id) == []
    with pytest.raises(Conflict) as refused:
        await jobs.search(user_id, EVERYTHING)
    assert refused.value.code == "upwork_not_connected"


async def test_recent_jobs_come_in_pages_newest_seen_first(upwork, jobs, clock):
    user_id = await upwork.connected()
    older = await jobs.search(user_id, JobSearchRequest(cursor="40"))
    clock.forward(minutes=1)
    newer = await jobs.search(user_id, JobSearchRequest())
    first = await listed(upwork, user_id)
    second = await listed(upwork, user_id, cursor=first.next_cursor)
    assert [i.id for i in (*first.items, *second.items)] == [i.id for i in (*newer.items, *older.items)]
    assert second.next_cursor is None
    with pytest.raises(Invalid):
        await listed(upwork, user_id, cursor="nonsense")


async def test_recent_page_costs_the_same_statements_however_long_it_is(upwork, jobs):
    user_id = await upwork.connected()
    await jobs.search(user_id, EVERYTHING)
    seen: list[str] = []
    engine = upwork.resources.database.engine.sync_engine

    def note(_connection, _cursor, statement, *_rest):
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        await listed(upwork, user_id)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(seen) == 2


async def test_detail_reads_the_questions_once_and_does_not_lengthen_the_copys_life(upwork, jobs, clock):
    user_id = await upwork.connected()
    found = (await jobs.search(user_id, EVERYTHING)).items[0]
    clock.forward(hours=20)
    first = await jobs.detail(user_id, found.id)
    calls = upwork.calls("marketplaceJobPosting")
    again = await jobs.detail(user_id, found.id)
    theirs = upwork.sandbox.world.posting(found.upwork_id)
    assert [question.text for question in first.questions] == list(theirs.text.questions)
    assert first.client == found.client
    assert first.proposals == found.proposals
    assert first.content_expires_at < clock.now() + timedelta(hours=5)
    assert again == first
    assert upwork.calls("marketplaceJobPosting") == calls == 1


async def test_later_search_keeps_what_opening_told_until_its_own_time_is_over(upwork, jobs, clock):
    user_id = await upwork.connected()
    found = next(
        item for item in (await jobs.search(user_id, EVERYTHING)).items
        if upwork.sandbox.world.posting(item.upwork_id).text.questions
    )  # fmt: skip
    opened = await jobs.detail(user_id, found.id)
    clock.forward(hours=23)
    await jobs.search(user_id, EVERYTHING)
    held = await jobs.detail(user_id, found.id)
    assert upwork.calls("marketplaceJobPosting") == 1, "it is held whole"
    assert (held.questions, held.description) == (opened.questions, opened.description)
    assert held.content_expires_at == opened.content_expires_at, "a search lengthens nothing"
    clock.forward(hours=1, minutes=1)
    assert found.id in {item.id for item in (await listed(upwork, user_id)).items}, "what the search brought is held on"
    anew = await jobs.detail(user_id, found.id)
    assert upwork.calls("marketplaceJobPosting") == 2, "what opening told is over, so it is read again"
    assert anew.content_expires_at < clock.now() + timedelta(hours=23), "no longer than what the search brought"


async def test_what_opening_told_is_taken_from_the_copy_that_lives_on(upwork, jobs):
    user_id = await upwork.connected()
    found = (await jobs.search(user_id, EVERYTHING)).items[0]
    await jobs.detail(user_id, found.id)
    await jobs.search(user_id, EVERYTHING)
    await RetentionService(upwork.resources).empty_expired()  # what other tests of this database left behind
    async with upwork.resources.database.as_user(user_id) as db:
        await db.execute(
            text("update jobs set extras_expires_at = now() - interval '1 second' where extras is not null")
        )
    assert await RetentionService(upwork.resources).empty_expired() == 1
    row = next(row for row in await rows_of(upwork, user_id) if row.id == found.id)
    assert (row.extras, row.card) == (None, None), "the card may quote what is over"
    assert row.content is not None
    assert row.score is not None
    assert found.id in {item.id for item in (await listed(upwork, user_id)).items}, "it is judged anew"
    assert await RetentionService(upwork.resources).empty_expired() == 0


async def test_draft_after_a_later_search_still_knows_the_questions(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    found = next(
        item for item in (await desk.jobs.search(desk.user_id, EVERYTHING)).items
        if upwork.sandbox.world.posting(item.upwork_id).text.questions
    )  # fmt: skip
    await desk.jobs.detail(desk.user_id, found.id)
    await desk.jobs.search(desk.user_id, EVERYTHING)
    draft = await desk.draft(found.id)
    assert draft.job is not None, "the text of the client is there without asking Upwork again"
    theirs = upwork.sandbox.world.posting(found.upwork_id)
    assert [answer.question for answer in draft.answers] == list(theirs.text.questions)
    assert upwork.calls("marketplaceJobPosting") == 1


async def test_job_opened_after_its_copy_is_gone_is_read_anew(upwork, jobs, clock):
    user_id = await upwork.connected()
    found = (await jobs.search(user_id, EVERYTHING)).items[0]
    clock.forward(hours=24, minutes=1)
    assert (await listed(upwork, user_id)).items == []
    detail = await jobs.detail(user_id, found.id)
    assert detail.description
    assert detail.category == found.category
    assert detail.client.total_hires is None
    assert detail.content_expires_at > clock.now() + timedelta(hours=23)


async def test_job_that_is_gone_here_and_at_upwork_is_told_as_expired(upwork, jobs, clock):
    user_id = await upwork.connected()
    found = (await jobs.search(user_id, EVERYTHING)).items[0]
    async with upwork.resources.database.as_user(user_id) as db:
        await db.execute(text("update jobs set upwork_id = '1' where id = :id"), {"id": found.id})
    clock.forward(hours=25)
    with pytest.raises(Gone) as refused:
        await jobs.detail(user_id, found.id)
    assert refused.value.code == "job_expired"


async def test_job_of_somebody_else_is_not_found(upwork, jobs):
    user_id, other = await upwork.connected(), await upwork.connected(1)
    found = (await jobs.search(user_id, EVERYTHING)).items[0]
    for job_id in (found.id, new_id()):
        with pytest.raises(NotFound):
            await jobs.detail(other, job_id)
    assert (await listed(upwork, other)).items == []


@pytest.mark.asvs("V14.2.7")
async def test_content_past_its_time_is_emptied_and_the_rest_stays(upwork, jobs):
    user_id, other = await upwork.connected(), await upwork.connected(1)
    mine = await jobs.search(user_id, EVERYTHING)
    await jobs.search(other, EVERYTHING)
    await RetentionService(upwork.resources).empty_expired()  # what other tests of this database left behind
    async with upwork.resources.database.as_user(user_id) as db:
        await db.execute(text("update jobs set content_expires_at = now() - interval '1 second'"))
    assert await RetentionService(upwork.resources).empty_expired() == len(mine.items)
    emptied = await rows_of(upwork, user_id, "content, title, url")
    assert all(row.content is None and row.title and row.url for row in emptied)
    assert all(row.content is not None for row in await rows_of(upwork, other, "content"))
    assert await RetentionService(upwork.resources).empty_expired() == 0


async def test_links_lead_to_where_upwork_is_set_to_be(upwork, jobs):
    user_id = await upwork.connected()
    base = upwork.resources.settings.upwork.upwork_base_url
    found = (await jobs.search(user_id, EVERYTHING)).items[0]
    assert found.url == (await jobs.detail(user_id, found.id)).url == f"{base}/jobs/~02{found.upwork_id}"
    page = await upwork.resources.http.get(found.url)
    assert (page.status_code, found.title.split()[0] in page.text) == (200, True)


async def test_screening_questions_are_filtered_here_by_what_the_search_tells(upwork, jobs):
    user_id = await upwork.connected()
    asked = {
        posting.id: bool(posting.text.questions) for posting in (each.posting for each in upwork.sandbox.world.shelf)
    }
    for wanted in ("with", "without"):
        found = await jobs.search(user_id, JobSearchRequest(filters=SearchFilters(questions=wanted)))
        assert found.items
        assert {asked[item.upwork_id] for item in found.items} == {wanted == "with"}
        assert (found.filtered_here, found.filtered_by_upwork) == (["questions"], [])
        assert found.dropped_by == {"questions": found.dropped}


async def test_where_the_search_is_silent_about_questions_the_person_decides(upwork, jobs):
    user_id = await upwork.connected(door="mcp")
    keeping = await jobs.search(user_id, JobSearchRequest(filters=SearchFilters(questions="with")))
    assert (len(keeping.items), keeping.dropped) == (10, 0)
    strict = SearchFilters(questions="with", keep_missing=[])
    dropping = await jobs.search(user_id, JobSearchRequest(filters=strict))
    assert (dropping.items, dropping.dropped_by) == ([], {"questions": 10})


@pytest.mark.parametrize("door", ["graphql", "mcp"])
async def test_clients_of_ones_own_are_asked_of_upwork(upwork, jobs, door):
    user_id = await upwork.connected(door=door)
    account = next(iter(upwork.sandbox.book.accounts.values()))
    client = upwork.sandbox.world.shelf[-1].posting.client
    account.contracts[0].client_organization_id = client.organization_id
    own = set(account.own_clients)
    postings = {each.posting.id: each.posting for each in upwork.sandbox.world.shelf}
    found = await jobs.search(user_id, JobSearchRequest(filters=SearchFilters(previous_clients=True)))
    assert client.organization_id in {postings[item.upwork_id].client.organization_id for item in found.items}
    assert {postings[item.upwork_id].client.organization_id for item in found.items} <= own
    assert (found.filtered_by_upwork, found.filtered_here) == (["previous_clients"], [])
    strict = SearchFilters(previous_clients=True, keep_missing=[])
    named = await jobs.search(user_id, JobSearchRequest(filters=strict))
    assert named.filtered_here == ["previous_clients"]
    assert bool(named.items) is (door == "graphql"), "only one door names such clients on the row"
