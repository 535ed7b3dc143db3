"""Many at once: confirming, undoing and sending the same application. Never both, never two proposals."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from src.domain.lifecycle import State
from src.errors import AppError, Conflict
from src.schemas.profile import ProfileRequest
from tests.applications import Desk


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


async def sending_of(desk) -> UUID:
    ((_, arguments, _),) = [task for task in await desk.waiting() if task[0] == "send_application"]
    return UUID(arguments["preview_id"])


async def test_fifty_confirmations_of_one_preview_queue_it_once(desk):
    preview = await desk.preview((await desk.draft()).id)
    results = await asyncio.gather(*(desk.confirm(preview) for _ in range(50)), return_exceptions=True)
    assert len([result for result in results if not isinstance(result, BaseException)]) == 1
    assert {result.code for result in results if isinstance(result, Conflict)} == {"preview_used"}
    assert len([task for task in await desk.waiting() if task[0] == "send_application"]) == 1


async def test_twenty_previews_confirmed_at_once_queue_one(desk):
    draft = await desk.draft()
    previews = [await desk.preview(draft.id) for _ in range(5)]
    results = await asyncio.gather(*(desk.confirm(p) for p in previews * 4), return_exceptions=True)
    assert len([result for result in results if not isinstance(result, BaseException)]) == 1
    assert len([task for task in await desk.waiting() if task[0] == "send_application"]) == 1


async def test_thirty_workers_submit_once(upwork, desk, clock):
    queued = await desk.queued()
    preview_id = await sending_of(desk)
    clock.forward(seconds=61)
    await asyncio.gather(*(desk.sender.send(desk.user_id, queued.id, preview_id) for _ in range(30)))
    assert upwork.calls("createJobProposal") == 1
    assert (await desk.read(queued.id)).state is State.SENT


@pytest.mark.asvs("V15.4.2")
@pytest.mark.parametrize("round_number", range(6))
async def test_undo_against_sending_is_one_or_the_other(upwork, desk, clock, round_number):
    queued = await desk.queued()
    preview_id = await sending_of(desk)
    clock.forward(seconds=61)

    async def undo() -> bool:
        try:
            await desk.undo(queued.id)
        except AppError:
            return False
        return True

    calls = [undo() for _ in range(10)] + [desk.sender.send(desk.user_id, queued.id, preview_id) for _ in range(10)]
    if round_number % 2:
        calls.reverse()
    results = await asyncio.gather(*calls)
    undone = sum(result is True for result in results)
    state = (await desk.read(queued.id)).state
    assert undone in (0, 1)
    assert (undone, state, upwork.calls("createJobProposal")) in ((1, State.DRAFT, 0), (0, State.SENT, 1))


@pytest.mark.asvs("V2.3.4")
async def test_cap_holds_against_parallel_confirmations(desk):
    profile = await desk.profiles.profile(desk.user_id)
    asked = {**profile.model_dump(exclude={"updated_at"}), "caps": {"proposals_per_day": 2}}
    await desk.profiles.save(desk.user_id, ProfileRequest(**asked))
    previews = [await desk.preview((await desk.draft(job_id)).id) for job_id in await desk.job_ids(5)]
    results = await asyncio.gather(*(desk.confirm(preview) for preview in previews), return_exceptions=True)
    assert len([result for result in results if not isinstance(result, BaseException)]) == 2


@pytest.mark.asvs("V2.3.4")
async def test_twenty_tabs_begin_one_application(desk):
    (job_id,) = await desk.job_ids()
    begun = await asyncio.gather(*(desk.applications.create(desk.user_id, desk.session_id, job_id) for _ in range(20)))
    assert len({answer.id for answer, _ in begun}) == 1
    assert sum(is_new for _, is_new in begun) == 1
