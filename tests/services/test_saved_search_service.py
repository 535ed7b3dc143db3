"""Saved searches on the real engines: kept sealed, run on request, and by themselves only as agreed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from src.errors import Conflict, NotFound
from src.schemas.jobs import JobSearchRequest, SearchFilters
from src.schemas.saved_searches import MOST_SEARCHES, ImportRequest, SavedSearchBody, SavedSearchRequest, ScheduleBody
from src.services.job_service import JobService
from src.services.profile_service import ProfileService
from src.services.saved_search_service import SavedSearchService

ALWAYS = ScheduleBody(minutes=15, start=0, until=0, days=[1, 2, 3, 4, 5, 6, 7])


def wish(
    name: str = "Python", *, schedule: ScheduleBody | None = None, consent: bool = False, **more
) -> SavedSearchRequest:
    return SavedSearchRequest(
        name=name, search=JobSearchRequest(query="python"), schedule=schedule, consent=consent, **more
    )


@pytest.fixture
def searches(upwork) -> SavedSearchService:
    feed = JobService(upwork.resources, upwork.access, ProfileService(upwork.resources))
    return SavedSearchService(upwork.resources, feed)


async def row_of(upwork, user_id, search_id):
    async with upwork.resources.database.as_user(user_id) as db:
        found = await db.execute(text("select * from saved_searches where id = :i"), {"i": search_id})
        return found.mappings().one()


async def queued(upwork, user_id) -> list[datetime]:
    query = text(
        "select args->>'due' from procrastinate_jobs where args->>'user_id' = :u and task_name = 'run_saved_search'"
    )
    async with upwork.resources.database.engine.begin() as connection:
        rows = (await connection.execute(query, {"u": str(user_id)})).scalars()
        return sorted(datetime.fromisoformat(due) for due in rows)


async def test_search_is_kept_sealed_changed_and_removed(upwork, searches):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish())
    assert "python" not in str(dict(await row_of(upwork, user_id, kept.id))).casefold()
    changed = await searches.save(user_id, kept.id, wish("Django", version=kept.version, paused=True))
    assert (changed.name, changed.paused, changed.version) == ("Django", True, 2)
    with pytest.raises(Conflict):
        await searches.save(user_id, kept.id, wish("Late", version=kept.version))
    await searches.remove(user_id, kept.id)
    with pytest.raises(NotFound):
        await searches.remove(user_id, kept.id)
    assert (await searches.every(user_id)).items == []


async def test_searches_of_another_person_are_not_found(upwork, searches):
    alice, bob = await upwork.connected(), await upwork.person()
    kept = await searches.add(alice, wish())
    assert (await searches.every(bob)).items == []
    for act in (searches.remove, searches.duplicate, searches.run_now):
        with pytest.raises(NotFound):
            await act(bob, kept.id)


async def test_copy_and_import_do_not_run_by_themselves(upwork, searches):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish(schedule=ALWAYS, consent=True))
    copy = await searches.duplicate(user_id, kept.id)
    assert (copy.name, copy.schedule, copy.next_run_at) == ("Python (2)", None, None)
    file = await searches.export(user_id)
    assert [(each.name, each.schedule) for each in file.searches] == [("Python", None), ("Python (2)", None)]
    taken = await searches.take_in(
        user_id, ImportRequest(searches=[SavedSearchBody(name="X", search=JobSearchRequest())])
    )
    assert [item.name for item in taken.items] == ["Python", "Python (2)", "X"]


async def test_there_is_room_for_a_hundred(upwork, searches):
    user_id = await upwork.connected()
    file = ImportRequest(
        searches=[SavedSearchBody(name=f"S{n}", search=JobSearchRequest()) for n in range(MOST_SEARCHES)]
    )
    await searches.take_in(user_id, file)
    with pytest.raises(Conflict) as refused:
        await searches.add(user_id, wish())
    assert refused.value.code == "searches_full"


async def test_run_now_searches_as_saved(upwork, searches):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish())
    answer = await searches.run_now(user_id, kept.id)
    assert answer.items
    assert answer.filtered_by_upwork == ["query"]
    (seen,) = (await searches.every(user_id)).items
    assert (seen.last_run_at, seen.last_returned) == (answer.fetched_at, len(answer.items))


def test_schedule_needs_consent_and_criteria_of_its_own():
    with pytest.raises(ValidationError, match="agreed"):
        wish(schedule=ALWAYS)
    with pytest.raises(ValidationError, match="criteria"):
        SavedSearchRequest(name="All", search=JobSearchRequest(), schedule=ALWAYS, consent=True)
    with pytest.raises(ValidationError):
        ScheduleBody(minutes=14)


async def test_scheduled_run_is_done_once_and_puts_the_next_into_the_queue(upwork, searches, clock):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish(schedule=ALWAYS, consent=True))
    assert kept.consented_at is not None
    assert kept.next_run_at is not None
    assert await queued(upwork, user_id) == [kept.next_run_at]
    clock.forward(minutes=15)
    asked = upwork.calls("marketplaceJobPostingsSearch")
    for _ in range(2):
        await searches.run_due(user_id, kept.id, kept.next_run_at)
    assert upwork.calls("marketplaceJobPostingsSearch") == asked + 1
    row = await row_of(upwork, user_id, kept.id)
    assert row["next_run_at"] >= kept.next_run_at + timedelta(minutes=15)
    assert await queued(upwork, user_id) == [kept.next_run_at, row["next_run_at"]]
    assert row["last_returned"] == row["last_new"] > 0
    (seen,) = (await searches.every(user_id)).items
    assert seen.may_have_missed


async def test_paused_or_changed_search_does_not_run(upwork, searches, clock):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish(schedule=ALWAYS, consent=True))
    await searches.save(user_id, kept.id, wish(schedule=ALWAYS, consent=True, paused=True, version=kept.version))
    clock.forward(minutes=16)
    asked = upwork.calls("marketplaceJobPostingsSearch")
    await searches.run_due(user_id, kept.id, kept.next_run_at)
    assert upwork.calls("marketplaceJobPostingsSearch") == asked


async def test_search_stops_by_itself_when_nobody_came_by_for_14_days(upwork, searches, clock):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish(schedule=ALWAYS, consent=True))
    clock.forward(days=15)
    asked = upwork.calls("marketplaceJobPostingsSearch")
    await searches.run_due(user_id, kept.id, kept.next_run_at)
    assert upwork.calls("marketplaceJobPostingsSearch") == asked
    row = await row_of(upwork, user_id, kept.id)
    assert (row["next_run_at"], row["stopped"]) == (None, "absence")


async def test_manual_run_tells_how_much_of_it_was_new(upwork, searches):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish())
    for share in (1, 0):
        answer = await searches.run_now(user_id, kept.id)
        (seen,) = (await searches.every(user_id)).items
        assert (seen.last_returned, seen.last_new) == (len(answer.items), share * len(answer.items))
        assert seen.may_have_missed is bool(share)


async def test_other_criteria_begin_anew_and_the_schedule_goes_on(upwork, searches, clock):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish(schedule=ALWAYS, consent=True))
    clock.forward(minutes=16)
    await searches.run_due(user_id, kept.id, kept.next_run_at)
    (before,) = (await searches.every(user_id)).items
    assert before.may_have_missed
    renamed = await searches.save(user_id, kept.id, wish("Snakes", schedule=ALWAYS, consent=True, version=kept.version))
    assert (renamed.last_new, renamed.criteria_at) == (before.last_new, kept.criteria_at), "a name is no criterion"
    clock.forward(minutes=5)
    other = SavedSearchRequest(
        name="Snakes",
        search=JobSearchRequest(query="react", filters=SearchFilters(skills=["React"])),
        schedule=ALWAYS,
        consent=True,
        version=renamed.version,
    )
    changed = await searches.save(user_id, kept.id, other)
    assert (changed.search.query, changed.search.filters.skills) == ("react", ["React"])
    assert (changed.last_returned, changed.last_new, changed.may_have_missed) == (None, None, False)
    assert kept.criteria_at + timedelta(minutes=21) <= changed.criteria_at <= clock.now()
    assert changed.last_run_at == before.last_run_at, "that it ran stays true"
    assert changed.consented_at == kept.consented_at
    assert changed.next_run_at > changed.criteria_at + timedelta(minutes=14)
    meter = await searches.meter(user_id, kept.id)
    assert (meter.published_to_seen.count, meter.runs_without_new, meter.last_new_at) == (0, 0, None)
    with pytest.raises(Conflict) as late:
        await searches.save(user_id, kept.id, other)
    assert late.value.code == "version_conflict"
    with pytest.raises(NotFound):
        await searches.save(await upwork.person(), kept.id, other)


async def test_same_criteria_in_another_form_are_no_change(upwork, searches):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish())
    await searches.run_now(user_id, kept.id)
    search = JobSearchRequest(query="python", filters=SearchFilters(keep_missing=["skills"]))
    saved = await searches.save(
        user_id, kept.id, SavedSearchRequest(name="Python", search=search, version=kept.version)
    )
    assert saved.criteria_at == kept.criteria_at
    assert saved.last_new is not None


async def test_run_that_was_under_way_says_nothing_of_criteria_that_came_meanwhile(
    upwork, searches, clock, monkeypatch
):
    user_id = await upwork.connected()
    kept = await searches.add(user_id, wish(schedule=ALWAYS, consent=True))
    clock.forward(minutes=16)
    find = searches._jobs.find

    async def slowly(*asked, **told):
        found = await find(*asked, **told)
        other = SavedSearchRequest(
            name="X", search=JobSearchRequest(query="react"), schedule=ALWAYS, consent=True, version=kept.version
        )
        await searches.save(user_id, kept.id, other)
        return found

    monkeypatch.setattr(searches._jobs, "find", slowly)
    await searches.run_due(user_id, kept.id, kept.next_run_at)
    (seen,) = (await searches.every(user_id)).items
    assert (seen.search.query, seen.last_run_at, seen.last_new, seen.may_have_missed) == ("react", None, None, False)
