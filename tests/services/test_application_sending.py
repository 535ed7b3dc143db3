"""From a draft to a sent proposal and its life at Upwork, with everything that can go wrong on the way, against the real sandbox."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest
import stamina
from sqlalchemy import text

from src.domain.lifecycle import State
from src.errors import Conflict, Upstream
from tests.applications import LETTER, Desk


@pytest.fixture(autouse=True)
def without_pauses():
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


def submitted(upwork, application):
    account_id = next(iter(upwork.sandbox.book.accounts.values())).id
    proposals = upwork.sandbox.desk.proposals.values()
    return [row for row in proposals if (row.posting_id, row.account_id) == (application.upwork_job_id, account_id)]


async def test_confirmed_application_is_sent_once_after_its_minute(upwork, desk, clock):
    draft = await desk.draft()
    preview = await desk.preview(draft.id)
    assert preview.letter == LETTER
    assert preview.connects.balance is not None
    assert (preview.connects.price, preview.connects.price_note) == (None, "not_told_by_api")
    queued = await desk.confirm(preview)
    assert queued.state is State.QUEUED
    assert abs((queued.send_at - clock.now()).total_seconds() - 60) < 2
    await desk.work_off()
    assert not submitted(upwork, draft)
    clock.forward(seconds=61)
    assert await desk.work_off() == ["send_application"]
    sent = await desk.read(draft.id)
    assert sent.state is State.SENT
    (theirs,) = submitted(upwork, draft)
    assert sent.upwork_url.endswith(theirs.id)
    assert theirs.cover_letter == LETTER
    assert theirs.charged_amount == 25.0
    assert sent.connects_spent is not None
    assert sent.connects_spent > 0
    events = [entry.event for entry in sent.history]
    assert events == [
        "application:create:done",
        "application:edit:done",
        "application:preview:done",
        "application:confirm:done",
        "application:send:started",
        "application:send:accepted",
    ]
    assert preview.content_hash in sent.history[3].detail


async def test_second_run_of_the_task_sends_nothing(upwork, desk, clock):
    queued = await desk.queued()
    ((_, arguments, _),) = [task for task in await desk.waiting() if task[0] == "send_application"]
    clock.forward(seconds=61)
    await desk.work_off()
    await desk.sender.send(desk.user_id, queued.id, UUID(arguments["preview_id"]))
    assert upwork.calls("createJobProposal") == 1
    assert (await desk.read(queued.id)).state is State.SENT


async def test_undone_application_is_a_draft_and_its_task_does_nothing(upwork, desk, clock):
    queued = await desk.queued()
    undone = await desk.undo(queued.id)
    assert undone.state is State.DRAFT
    assert undone.letter == LETTER
    assert undone.send_at is None
    clock.forward(minutes=2)
    await desk.work_off()
    assert upwork.calls("createJobProposal") == 0
    with pytest.raises(Conflict, match="too late"):
        await desk.undo(queued.id)


async def test_task_of_an_undone_confirmation_does_not_send_the_next_one_early(upwork, desk, clock):
    queued = await desk.queued()
    clock.forward(seconds=30)
    await desk.undo(queued.id)
    await desk.confirm(await desk.preview(queued.id))
    clock.forward(seconds=35)
    await desk.work_off()
    assert (await desk.read(queued.id)).state is State.QUEUED
    clock.forward(seconds=30)
    await desk.work_off()
    assert (await desk.read(queued.id)).state is State.SENT
    assert upwork.calls("createJobProposal") == 1


async def test_lost_answer_is_found_again_and_never_sent_twice(upwork, desk, clock):
    queued = await desk.queued()
    upwork.fault("lost_answer", match="createJobProposal", times=None)
    clock.forward(seconds=61)
    await desk.work_off()
    assert (await desk.read(queued.id)).state is State.CHECKING
    clock.forward(seconds=6)
    await desk.work_off()
    found = await desk.read(queued.id)
    assert found.state is State.SENT
    assert len(submitted(upwork, found)) == 1
    assert upwork.calls("createJobProposal") == 1


async def test_lost_submission_that_never_arrived_is_told_as_not_sent(upwork, desk, clock):
    queued = await desk.queued()
    upwork.fault("server_error", match="createJobProposal", times=None)
    clock.forward(seconds=61)
    await desk.work_off()
    assert (await desk.read(queued.id)).state is State.CHECKING
    for seconds in (6, 31, 121):
        clock.forward(seconds=seconds)
        await desk.work_off()
        assert (await desk.read(queued.id)).state is State.CHECKING
    clock.forward(seconds=601)
    await desk.work_off()
    failed = await desk.read(queued.id)
    assert failed.state is State.FAILED
    assert failed.failure.title == "Upwork has no such proposal; nothing was sent"
    assert failed.letter == LETTER
    upwork.sandbox.faults.clear()
    await desk.confirm(await desk.preview(queued.id))
    clock.forward(seconds=61)
    await desk.work_off()
    assert (await desk.read(queued.id)).state is State.SENT
    assert len(submitted(upwork, queued)) == 1


async def test_look_ups_that_fail_prove_nothing(upwork, desk, clock):
    queued = await desk.queued()
    upwork.fault("server_error", match="createJobProposal", times=None)
    clock.forward(seconds=61)
    await desk.work_off()
    upwork.fault("server_error", match="vendorProposals", times=None)
    for seconds in (6, 31, 121, 601, 3_601):
        clock.forward(seconds=seconds)
        await desk.work_off()
    checked = await desk.read(queued.id)
    assert checked.state is State.CHECKING
    assert "application:lookup:failed" in [entry.event for entry in checked.history]
    with pytest.raises(Upstream):
        await desk.sender.check(desk.user_id, queued.id)


async def test_worker_that_died_while_sending_leads_to_a_look_up(upwork, desk, clock, monkeypatch):
    queued = await desk.queued()
    ((_, arguments, _),) = [task for task in await desk.waiting() if task[0] == "send_application"]
    preview_id = UUID(arguments["preview_id"])
    submit = upwork.access.submit

    async def die_after(user_id, submission):
        await submit(user_id, submission)
        raise asyncio.CancelledError

    monkeypatch.setattr(upwork.access, "submit", die_after)
    clock.forward(seconds=61)
    with pytest.raises(asyncio.CancelledError):
        await desk.sender.send(desk.user_id, queued.id, preview_id)
    assert (await desk.read(queued.id)).state is State.SENDING
    await desk.sender.send(desk.user_id, queued.id, preview_id)
    assert (await desk.read(queued.id)).state is State.CHECKING
    clock.forward(seconds=6)
    await desk.work_off()
    assert (await desk.read(queued.id)).state is State.SENT
    assert upwork.calls("createJobProposal") == 1


async def test_person_can_have_a_stuck_submission_looked_up(upwork, desk, clock, monkeypatch):
    queued = await desk.queued()

    async def die_before(user_id, submission):
        raise asyncio.CancelledError

    monkeypatch.setattr(upwork.access, "submit", die_before)
    clock.forward(seconds=61)
    with pytest.raises(asyncio.CancelledError):
        await desk.work_off()
    assert (await desk.sender.check(desk.user_id, queued.id)).state is State.SENDING
    clock.forward(minutes=4)
    assert (await desk.sender.check(desk.user_id, queued.id)).state is State.CHECKING


async def test_slow_answer_still_counts_after_another_worker_began_to_look(upwork, desk, clock, monkeypatch):
    queued = await desk.queued()
    ((_, arguments, _),) = [task for task in await desk.waiting() if task[0] == "send_application"]
    preview_id = UUID(arguments["preview_id"])
    submit = upwork.access.submit

    async def taken_for_dead(user_id, submission):
        await desk.sender.send(user_id, queued.id, preview_id)
        return await submit(user_id, submission)

    monkeypatch.setattr(upwork.access, "submit", taken_for_dead)
    clock.forward(seconds=61)
    await desk.sender.send(desk.user_id, queued.id, preview_id)
    assert (await desk.read(queued.id)).state is State.SENT
    assert len(submitted(upwork, queued)) == 1


async def test_existing_proposal_is_found_before_anything_is_sent(upwork, desk, clock):
    first = await desk.queued()
    clock.forward(seconds=61)
    await desk.work_off()
    async with desk.r.database.engine.begin() as connection:
        await connection.execute(
            text("update applications set state = 'queued', send_at = now() where id = :id"), {"id": first.id}
        )
    row = await desk.sender._row(desk.user_id, first.id)
    clock.forward(seconds=10)
    await desk.sender.send(desk.user_id, first.id, row.preview_id)
    assert (await desk.read(first.id)).state is State.SENT
    assert upwork.calls("createJobProposal") == 1


async def test_nothing_is_sent_where_upwork_cannot_say_what_it_has(upwork, desk, clock):
    queued = await desk.queued()
    upwork.fault("server_error", match="vendorProposals", times=None)
    clock.forward(seconds=61)
    await desk.work_off()
    failed = await desk.read(queued.id)
    assert (failed.state, failed.failure.code) == (State.FAILED, "upwork_unreachable")
    assert upwork.calls("createJobProposal") == 0


async def test_refused_submission_keeps_the_work_and_says_why(upwork, desk, clock):
    queued = await desk.queued()
    for account in upwork.sandbox.book.accounts.values():
        account.connects = 0
    clock.forward(seconds=61)
    await desk.work_off()
    failed = await desk.read(queued.id)
    assert (failed.state, failed.failure.code) == (State.FAILED, "connects_short")
    assert failed.failure.title
    assert failed.letter == LETTER
    again = await desk.fill(failed)
    assert again.state is State.DRAFT
    assert again.failure is None


async def test_upworks_words_for_a_failure_are_not_shown_after_a_day_and_its_code_is(upwork, desk, clock):
    queued = await desk.queued()
    for account in upwork.sandbox.book.accounts.values():
        account.connects = 0
    clock.forward(seconds=61)
    await desk.work_off()
    assert (await desk.read(queued.id)).failure.title
    clock.forward(hours=24)
    later = await desk.read(queued.id)
    assert (later.failure.code, later.failure.title) == ("connects_short", "")


async def test_what_is_sent_is_the_preview_even_if_the_draft_row_changes(upwork, desk, clock):
    queued = await desk.queued()
    with pytest.raises(Conflict) as refused:
        await desk.fill(queued, "Another letter")
    assert refused.value.code == "not_a_draft"
    async with desk.r.database.engine.begin() as connection:
        await connection.execute(text("update applications set bid_amount = 999 where id = :id"), {"id": queued.id})
    clock.forward(seconds=61)
    await desk.work_off()
    (theirs,) = submitted(upwork, queued)
    assert (theirs.cover_letter, theirs.charged_amount) == (LETTER, 25.0)


async def test_states_follow_upwork(upwork, desk, clock):
    queued = await desk.queued()
    clock.forward(seconds=61)
    await desk.work_off()
    (theirs,) = submitted(upwork, queued)
    for status, viewed, state in (
        ("Accepted", True, State.VIEWED),
        ("Activated", True, State.INTERVIEWING),
        ("Offered", True, State.OFFERED),
        ("Hired", True, State.HIRED),
    ):
        theirs.status = status
        theirs.viewed = viewed
        clock.forward(seconds=61)
        assert await desk.sender.request_sync(desk.user_id)
        await desk.work_off()
        assert (await desk.read(queued.id)).state is state
    assert not await desk.sender.request_sync(desk.user_id)


async def test_note_of_a_balance_does_not_hold_up_the_following(upwork, desk):
    await upwork.access.connects_balance(desk.user_id)
    assert await desk.sender.request_sync(desk.user_id)
    await upwork.access.connects_balance(desk.user_id)
    assert not await desk.sender.request_sync(desk.user_id)


async def test_nothing_of_the_letter_stands_in_clear(upwork, desk, clock):
    await desk.queued()
    clock.forward(seconds=61)
    await desk.work_off()
    async with desk.r.database.engine.connect() as connection:
        for table in (
            "applications",
            "application_previews",
            "application_events",
            "procrastinate_jobs",
            "profiles",
            "portfolio_items",
        ):
            found = await connection.execute(text(f"select t::text from {table} t"))
            content = "\n".join(row[0] for row in found)
            assert "small sample" not in content
            assert "40,000 invoices" not in content
