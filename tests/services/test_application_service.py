"""Drafts: begin, edit, list, remove, and the letter written into them, on the real engines and the real sandbox."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import event

from src.domain.disclosure import DEFAULT_LINES
from src.domain.lifecycle import State
from src.errors import Conflict, Invalid, NotFound
from src.schemas.applications import ComposeRequest
from src.services.ai_service import AIService
from src.services.writing import Composed, Delta, Failed, Started
from tests.applications import LETTER, Desk
from tests.fakes.model import ScriptedModel


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


async def compose(desk, application, **asked):
    events = await desk.applications.compose(desk.user_id, desk.session_id, application.id, ComposeRequest(**asked))
    return [event async for event in events]


async def test_application_to_a_job_is_begun_once(desk):
    (job_id,) = await desk.job_ids()
    first, is_new = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    again, is_new_again = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    assert (is_new, is_new_again, again.id) == (True, False, first.id)
    assert first.state is State.DRAFT
    assert first.job.id == job_id
    assert [answer.position for answer in first.answers] == [question.position for question in first.job.questions]


async def test_hourly_bid_begins_with_the_persons_rate(desk):
    for job_id in await desk.job_ids(10):
        begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
        if begun.bid.kind == "hourly":
            assert str(begun.bid.amount) == "40.00"
            return
    raise AssertionError("no hourly job")


async def test_composed_letter_is_kept_before_it_is_told(desk):
    (job_id,) = await desk.job_ids()
    begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    events = await compose(desk, begun)
    assert events[0] == Started("composer")
    assert isinstance(events[-1], Composed)
    done = events[-1].application
    assert "".join(each.text for each in events if isinstance(each, Delta)) == done.letter
    assert done.composed_by == "composer"
    assert done.version == begun.version + 1
    assert (await desk.read(begun.id)).letter == done.letter


async def test_claims_are_placed_as_a_browser_counts(desk):
    draft = await desk.draft()
    saved = await desk.fill(draft, "Hello 👋👋. I wrote a service that reads 40,000 invoices. I worked at Google.")
    units = saved.letter.encode("utf-16-le")
    told = [units[2 * claim.start : 2 * claim.end].decode("utf-16-le") for claim in saved.claims]
    assert told == [claim.text for claim in saved.claims]
    assert [claim.supported for claim in saved.claims] == [True, False]
    assert saved.claims[0].sources[0].kind == "fact"


async def test_disclosure_goes_with_what_was_prepared_and_can_be_switched_off(desk):
    draft = await desk.draft()
    assert (await desk.preview(draft.id)).disclosure is None
    await compose(desk, draft)
    prepared = await desk.fill(await desk.read(draft.id))
    preview = await desk.preview(prepared.id)
    assert preview.disclosure is not None
    assert preview.letter == f"{LETTER}\n\n{preview.disclosure}"
    await desk.write_profile(version=1, disclosure={"enabled": False})
    plain = await desk.preview(prepared.id)
    assert plain.disclosure is None
    assert plain.letter == LETTER


async def test_disclosure_is_in_the_letters_language_and_is_no_claim(desk):
    draft = await desk.draft()
    await compose(desk, draft)
    ukrainian = "Вам потрібно зробити це ретельно.\n\nПочав би з невеликого зразка, щоб ви могли його перевірити."
    prepared = await desk.fill(await desk.read(draft.id), ukrainian)
    preview = await desk.preview(prepared.id)
    assert preview.letter == f"{ukrainian}\n\n{DEFAULT_LINES['uk']}"
    assert not {"unsupported_claim", "wrong_name"} & {each.code for each in preview.warnings}
    kept = await desk.fill(prepared, preview.letter)
    assert (await desk.preview(kept.id)).letter == preview.letter, "it is not added twice"


async def test_letter_of_a_model_that_stops_midway_is_not_kept(upwork, desk):
    model = ScriptedModel(["You need", " this"], fails_after=2)
    desk = Desk(upwork.resources, upwork.access, desk.user_id, ai=AIService(upwork.resources, gateway=model))
    draft = await desk.draft()
    events = await compose(desk, draft)
    assert events[0] == Started("model:scripted")
    assert events[-1] == Failed("ai_interrupted", "The model stopped in the middle of the letter")
    assert (await desk.read(draft.id)).letter == LETTER


async def test_person_who_leaves_ends_the_models_work(upwork, desk):
    model = ScriptedModel(["word "] * 100)
    desk = Desk(upwork.resources, upwork.access, desk.user_id, ai=AIService(upwork.resources, gateway=model))
    draft = await desk.draft()
    events = await desk.applications.compose(desk.user_id, desk.session_id, draft.id, ComposeRequest())
    await anext(events)
    await anext(events)
    await events.aclose()
    assert model.is_closed
    assert (await desk.read(draft.id)).letter == LETTER


async def test_edit_during_writing_is_not_overwritten(upwork, desk):
    model = ScriptedModel(["A letter."])
    desk = Desk(upwork.resources, upwork.access, desk.user_id, ai=AIService(upwork.resources, gateway=model))
    draft = await desk.draft()
    events = await desk.applications.compose(desk.user_id, desk.session_id, draft.id, ComposeRequest())
    await anext(events)
    await desk.fill(draft, "My own words, written meanwhile.")
    rest = [each async for each in events]
    assert rest[-1].code == "version_conflict"
    assert (await desk.read(draft.id)).letter == "My own words, written meanwhile."


async def test_another_persons_application_is_not_found(upwork, desk):
    draft = await desk.draft()
    other = Desk(upwork.resources, upwork.access, await upwork.person())
    for act in (
        other.read(draft.id),
        other.preview(draft.id),
        other.undo(draft.id),
        other.applications.remove(other.user_id, draft.id),
        other.sender.check(other.user_id, draft.id),
        other.applications.compose(other.user_id, other.session_id, draft.id, ComposeRequest()),
        other.applications.save(other.user_id, other.session_id, draft.id, None),
    ):
        with pytest.raises(NotFound):
            await act
    assert (await other.applications.page(other.user_id, None, None)).items == []


async def test_only_drafts_can_be_removed(desk):
    queued = await desk.queued()
    with pytest.raises(Conflict) as refused:
        await desk.applications.remove(desk.user_id, queued.id)
    assert refused.value.code == "not_a_draft"
    await desk.undo(queued.id)
    await desk.applications.remove(desk.user_id, queued.id)
    with pytest.raises(NotFound):
        await desk.read(queued.id)


async def test_list_pages_with_counts_and_a_fixed_number_of_statements(desk):
    for job_id in await desk.job_ids(23):
        await desk.applications.create(desk.user_id, desk.session_id, job_id)
    statements = []
    engine = desk.r.database.engine.sync_engine

    def note(connection, cursor, statement, parameters, context, executemany):
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        first = await desk.applications.page(desk.user_id, None, None)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(statements) <= 4
    second = await desk.applications.page(desk.user_id, None, first.next_cursor)
    assert (len(first.items), len(second.items), second.next_cursor) == (20, 3, None)
    assert len({item.id for item in (*first.items, *second.items)}) == 23
    assert first.counts == {State.DRAFT: 23}
    assert (await desk.applications.page(desk.user_id, State.SENT, None)).items == []
    with pytest.raises(Invalid):
        await desk.applications.page(desk.user_id, None, "AAAA")


async def test_job_of_yesterday_is_not_shown_and_not_fetched_again(upwork, desk, clock):
    draft = await desk.draft()
    clock.forward(hours=25)
    calls = upwork.calls("marketplaceJobPosting")
    read = await desk.read(draft.id)
    assert read.job is None
    assert read.letter == LETTER
    assert {answer.question for answer in read.answers} <= {""}
    assert upwork.calls("marketplaceJobPosting") == calls


async def test_opening_the_list_asks_upwork_at_most_once_a_minute(desk, clock):
    await desk.queued()
    clock.forward(seconds=61)
    await asyncio.gather(*(desk.applications.page(desk.user_id, None, None) for _ in range(8)))
    assert [task[0] for task in await desk.waiting()].count("sync_applications") == 1
    clock.forward(seconds=timedelta(minutes=1).total_seconds())
    await desk.applications.page(desk.user_id, None, None)
    assert [task[0] for task in await desk.waiting()].count("sync_applications") == 2
