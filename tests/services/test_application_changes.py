"""Taking sent proposals back and giving them other terms, with a person's word, through the real sandbox's doors."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from uuid import uuid4

import pytest
import stamina

from src.domain.lifecycle import State
from src.errors import Conflict, Invalid, NotFound
from src.integrations.upwork.budget import RateBudget
from src.schemas.applications import ChangeRequest
from src.services.upwork_desk import UpworkDesk
from src.tasks.upwork import look_up_outgoing
from tests.applications import Desk

WITHDRAW = ChangeRequest(kind="withdraw", text="I have taken other work.")
TERMS = ChangeRequest(kind="terms", bid=Decimal("31.50"))
TOLD = {
    "Pending": State.SENT,
    "Activated": State.INTERVIEWING,
    "Offered": State.OFFERED,
    "Hired": State.HIRED,
    "Declined": State.DECLINED,
    "Withdrawn": State.WITHDRAWN,
    "Archived": State.ARCHIVED,
}


@pytest.fixture(autouse=True)
def quick(upwork, monkeypatch):
    """Let pauses and the shared budget cost no time: both have tests of their own."""

    async def take(_budget, *_of, patience=None):
        return 0.0

    monkeypatch.setattr(RateBudget, "take", take)
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"rate_limit": False, "mcp_policy_at_first_create": False})
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


@pytest.fixture
async def desk(upwork):
    return await _desk(upwork, "mcp")


async def _desk(upwork, door):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected(door=door))
    await desk.write_profile()
    return desk


@pytest.fixture
def changes(upwork):
    return UpworkDesk.over(upwork.resources).changes


async def sent(desk, clock):
    """Send an application and return it."""
    queued = await desk.queued()
    clock.forward(seconds=61)
    await desk.work_off()
    answer = await desk.read(queued.id)
    assert answer.state is State.SENT
    return answer


def theirs(upwork, answer):
    return upwork.sandbox.desk.proposals[answer.upwork_url.rpartition("/")[2]]


async def test_withdrawal_needs_the_persons_word_and_is_made_once(upwork, desk, changes, clock):
    application = await sent(desk, clock)
    preview = await changes.prepare(desk.user_id, application.id, WITHDRAW)
    assert (preview.kind, preview.text) == ("proposal_withdraw", WITHDRAW.text)
    assert theirs(upwork, application).status == "Accepted"
    answer = await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)
    assert (answer.state, theirs(upwork, application).status) == ("sent", "Withdrawn")
    after = await desk.read(application.id)
    assert (after.state, after.history[-1].event) == (State.WITHDRAWN, "application:withdraw:done")
    with pytest.raises(Conflict) as again:
        await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)
    assert again.value.code == "preview_used"
    with pytest.raises(Conflict) as closed:
        await changes.prepare(desk.user_id, application.id, TERMS)
    assert closed.value.code == "proposal_closed"
    assert upwork.calls("confirm_preview.confirm") == 2, "the proposal and its withdrawal"


async def test_other_terms_are_shown_confirmed_and_kept(upwork, desk, changes, clock):
    application = await sent(desk, clock)
    preview = await changes.prepare(desk.user_id, application.id, TERMS)
    assert (preview.bid, theirs(upwork, application).charged_amount) == (TERMS.bid, 25.0)
    assert (await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)).state == "sent"
    assert theirs(upwork, application).charged_amount == 31.5
    after = await desk.read(application.id)
    assert (after.state, after.bid.amount, after.letter) == (State.SENT, TERMS.bid, application.letter)
    assert after.history[-1].event == "application:terms:changed"
    assert [each.kind for each in await changes.listed(desk.user_id, application.id)] == ["proposal_terms"]


@pytest.mark.parametrize("asked", [WITHDRAW, TERMS])
async def test_lost_answer_is_looked_up_and_never_done_again(upwork, desk, changes, clock, asked):
    application = await sent(desk, clock)
    preview = await changes.prepare(desk.user_id, application.id, asked)
    upwork.fault("lost_answer", match="confirm_preview.confirm")
    answer = await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)
    assert (answer.state, (await desk.read(application.id)).state) == ("checking", State.SENT)
    clock.forward(minutes=1)
    services = SimpleNamespace(desk=UpworkDesk.over(upwork.resources))
    await look_up_outgoing(services, str(desk.user_id), str(preview.id), "0")
    (after,) = await changes.listed(desk.user_id, application.id)
    assert after.state == "sent"
    seen = await desk.read(application.id)
    assert (seen.state, seen.bid.amount) == (
        (State.WITHDRAWN, Decimal(25)) if asked is WITHDRAW else (State.SENT, TERMS.bid)
    )
    assert upwork.calls("confirm_preview.confirm") == 2


@pytest.mark.parametrize("asked", [WITHDRAW, TERMS])
async def test_what_never_arrived_is_called_so_only_after_clean_look_ups(upwork, desk, changes, clock, asked):
    application = await sent(desk, clock)
    preview = await changes.prepare(desk.user_id, application.id, asked)
    upwork.fault("timeout", match="confirm_preview.confirm", seconds=0)
    assert (await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)).state == "checking"
    states = []
    for _ in range(4):
        clock.forward(minutes=4)
        states.append((await changes.check(desk.user_id, application.id, preview.id)).state)
    assert states[0] == "checking"
    assert states[-1] == "failed"
    assert theirs(upwork, application).status == "Accepted"
    assert (await desk.read(application.id)).state is State.SENT


@pytest.mark.parametrize("fault", ["timeout", "server_error", "html", "too_many"])
async def test_preparation_that_fails_changes_nothing(upwork, desk, changes, clock, fault):
    application = await sent(desk, clock)
    preview = await changes.prepare(desk.user_id, application.id, WITHDRAW)
    upwork.fault(fault, match="manage_proposals.withdraw", times=None)
    answer = await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)
    assert answer.state == "failed"
    assert answer.failure_code in {"upwork_unreachable", "upwork_busy"}
    assert theirs(upwork, application).status == "Accepted"


async def test_what_upwork_closed_meanwhile_is_refused_by_it(upwork, desk, changes, clock):
    application = await sent(desk, clock)
    preview = await changes.prepare(desk.user_id, application.id, TERMS)
    theirs(upwork, application).status = "Declined"
    answer = await changes.confirm(desk.user_id, uuid4(), application.id, preview.id)
    assert (answer.state, answer.failure_code) == ("failed", "upwork_refused")
    await desk.sender.sync(desk.user_id)
    assert (await desk.read(application.id)).state is State.DECLINED


async def test_draft_bad_words_no_new_bid_and_strangers_are_refused(desk, changes, clock):
    draft = await desk.draft()
    with pytest.raises(Conflict) as closed:
        await changes.prepare(desk.user_id, draft.id, WITHDRAW)
    assert closed.value.code == "proposal_closed"
    preview = await desk.preview(draft.id)
    await desk.confirm(preview)
    clock.forward(seconds=61)
    await desk.work_off()
    for asked, code in (
        (ChangeRequest(kind="terms"), "bid_missing"),
        (ChangeRequest(kind="terms", bid=Decimal(25)), "bid_missing"),
        (ChangeRequest(kind="withdraw", text="Write to me@example.com"), "contact_details"),
    ):
        with pytest.raises(Invalid) as refused:
            await changes.prepare(desk.user_id, draft.id, asked)
        assert refused.value.code == code
    with pytest.raises(NotFound):
        await changes.prepare(uuid4(), draft.id, WITHDRAW)
    with pytest.raises(NotFound):
        await changes.check(desk.user_id, draft.id, uuid4())


async def test_door_that_changes_no_proposals_says_so(upwork, changes, clock):
    desk = await _desk(upwork, "graphql")
    application = await sent(desk, clock)
    with pytest.raises(Conflict) as refused:
        await changes.prepare(desk.user_id, application.id, WITHDRAW)
    assert refused.value.code == "upwork_not_offered"
    assert theirs(upwork, application).status == "Accepted"


@pytest.mark.parametrize("door", ["graphql", "mcp"])
async def test_sync_brings_every_status_and_other_terms(upwork, clock, door):
    desk = await _desk(upwork, door)
    application = await sent(desk, clock)
    row = theirs(upwork, application)
    for told, state in TOLD.items():
        row.status, row.charged_amount = told, row.charged_amount + 1
        await desk.sender.sync(desk.user_id)
        after = await desk.read(application.id)
        assert (after.state, after.bid.amount) == (state, Decimal(str(row.charged_amount))), told
