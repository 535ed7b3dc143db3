"""An application through the MCP door from the preview to the proposal, against the real sandbox and the real engines."""

from __future__ import annotations

import pytest

from src.domain.lifecycle import State
from src.errors import Conflict
from tests.applications import LETTER, Desk

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected(door="mcp"))
    await desk.write_profile()
    return desk


async def test_policy_is_shown_before_the_first_preview_and_read_once(upwork, desk):
    draft = await desk.draft()
    with pytest.raises(Conflict) as unread:
        await desk.preview(draft.id)
    assert unread.value.code == "policy_unread"
    assert "understand the policy" in unread.value.detail
    await upwork.access.acknowledge_policy(desk.user_id)
    assert (await desk.preview(draft.id)).connects.price


async def confirmed(upwork, desk):
    draft = await desk.draft()
    with pytest.raises(Conflict):
        await desk.preview(draft.id)
    await upwork.access.acknowledge_policy(desk.user_id)
    preview = await desk.preview(draft.id)
    await desk.confirm(preview)
    return preview


def sent(upwork, application):
    own = next(iter(upwork.sandbox.book.accounts))
    rows = upwork.sandbox.desk.proposals.values()
    return [row for row in rows if (row.posting_id, row.account_id) == (application.upwork_job_id, own)]


async def test_price_is_told_and_exactly_that_is_sent_once(upwork, desk, clock):
    preview = await confirmed(upwork, desk)
    assert preview.connects.price_note == "told_by_upwork"
    clock.forward(seconds=61)
    assert await desk.work_off() == ["send_application"]
    after = await desk.read(preview.application_id)
    assert after.state is State.SENT
    (theirs,) = sent(upwork, after)
    assert (theirs.cover_letter, theirs.charged_amount) == (LETTER, 25.0)
    assert after.connects_spent == preview.connects.price
    assert upwork.calls("confirm_preview.confirm") == 1


async def test_lost_confirmation_is_looked_up_and_never_repeated(upwork, desk, clock):
    preview = await confirmed(upwork, desk)
    clock.forward(seconds=61)
    upwork.fault("lost_answer", match="confirm_preview.confirm")
    await desk.work_off()
    assert (await desk.read(preview.application_id)).state is State.CHECKING
    clock.forward(minutes=1)
    await desk.work_off()
    after = await desk.read(preview.application_id)
    assert after.state is State.SENT
    assert len(sent(upwork, after)) == 1
    assert upwork.calls("confirm_preview.confirm") == 1


@pytest.mark.parametrize("kind", ["server_error", "html", "timeout"])
async def test_preparation_that_fails_has_sent_nothing_and_says_so(upwork, desk, clock, kind):
    preview = await confirmed(upwork, desk)
    clock.forward(seconds=61)
    upwork.fault(kind, match="manage_proposals.create", times=None)
    await desk.work_off()
    after = await desk.read(preview.application_id)
    assert after.state is State.FAILED
    assert after.failure.code == "upwork_unreachable"
    assert not sent(upwork, after)


async def test_sync_follows_what_upwork_says(upwork, desk, clock):
    preview = await confirmed(upwork, desk)
    clock.forward(seconds=61)
    await desk.work_off()
    theirs = sent(upwork, await desk.read(preview.application_id))[0]
    theirs.status = "Activated"
    await desk.sender.sync(desk.user_id)
    assert (await desk.read(preview.application_id)).state is State.INTERVIEWING
