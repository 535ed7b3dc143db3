"""The send gate: what keeps a letter from leaving, and whose word counts, against the real sandbox."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from src.domain.lifecycle import State
from src.domain.postings import PostingQuery
from src.errors import Conflict, Invalid, NotFound, TooMany
from src.schemas.profile import ProfileRequest
from tests.applications import LETTER, Desk


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


@pytest.mark.asvs("V2.3.1")
async def test_confirmation_needs_a_fresh_preview_of_exactly_this(desk, clock):
    draft = await desk.draft()
    stale = await desk.preview(draft.id)
    await desk.fill(draft, LETTER + "\n\nOne more line.")
    with pytest.raises(Conflict) as refused:
        await desk.confirm(stale)
    assert refused.value.code == "preview_stale"
    late = await desk.preview(draft.id)
    clock.forward(minutes=31)
    with pytest.raises(Conflict) as refused:
        await desk.confirm(late)
    assert refused.value.code == "preview_expired"
    good = await desk.preview(draft.id)
    await desk.confirm(good)
    with pytest.raises(Conflict) as refused:
        await desk.confirm(good)
    assert refused.value.code == "preview_used"


async def test_preview_from_before_an_undo_cannot_be_confirmed(desk):
    draft = await desk.draft()
    first, second = await desk.preview(draft.id), await desk.preview(draft.id)
    await desk.confirm(first)
    await desk.undo(draft.id)
    with pytest.raises(NotFound):
        await desk.confirm(first)
    with pytest.raises(Conflict) as refused:
        await desk.confirm(second)
    assert refused.value.code == "preview_stale"


async def test_unconfirmed_preview_is_dropped_when_its_time_is_over(desk, clock):
    preview = await desk.preview((await desk.draft()).id)
    clock.forward(minutes=31)
    assert await desk.work_off() == ["drop_preview"]
    with pytest.raises(NotFound):
        await desk.confirm(preview)


@pytest.mark.asvs("V2.3.2")
async def test_own_cap_holds_at_preview_and_at_confirmation(desk, clock):
    profile = await desk.profiles.profile(desk.user_id)
    await desk.profiles.save(
        desk.user_id,
        ProfileRequest(**{**profile.model_dump(exclude={"updated_at"}), "caps": {"proposals_per_day": 1}}),
    )
    first_job, second_job = await desk.job_ids(2)
    first, second = await desk.draft(first_job), await desk.draft(second_job)
    previews = [await desk.preview(first.id), await desk.preview(second.id)]
    await desk.confirm(previews[0])
    with pytest.raises(TooMany) as refused:
        await desk.confirm(previews[1])
    assert refused.value.code == "cap_reached"
    with pytest.raises(TooMany):
        await desk.preview(second.id)
    await desk.undo(first.id)
    assert (await desk.confirm(previews[1])).state is State.QUEUED


@pytest.mark.parametrize(
    ("letter", "code"),
    [
        ("", "letter_empty"),
        ("I would start with [your approach here].", "placeholder_left"),
        ("I would start today. Write to me at bob@example.com.", "contact_details"),
        ("I would start today. My Telegram: @bob_writes", "contact_details"),
        ("I have 12 years of experience with Kubernetes.", "unsupported_claims"),
        ("x" * 6_000, "letter_too_long"),
    ],
)
async def test_obstacle_keeps_a_letter_from_being_previewed(desk, letter, code):
    draft = await desk.draft()
    await desk.fill(draft, letter)
    with pytest.raises(Invalid) as refused:
        await desk.preview(draft.id)
    assert (refused.value.code, refused.value.fields["letter"]) == (code, code)


@pytest.mark.asvs("V2.2.3")
async def test_unanswered_question_is_named(upwork, desk):
    asking = next(shelf.posting for shelf in upwork.sandbox.world.shelf if shelf.posting.text.questions)
    job_id = next(
        job.id
        for job in (await desk.jobs.find(desk.user_id, PostingQuery(query=asking.text.title))).jobs
        if job.posting.upwork_id == asking.id
    )
    draft = await desk.draft(job_id)
    assert [answer.question for answer in draft.answers] == list(asking.text.questions)
    from_scratch = draft.model_copy(update={"answers": []})
    await desk.fill(from_scratch)
    with pytest.raises(Invalid) as refused:
        await desk.preview(draft.id)
    assert refused.value.code == "question_unanswered"
    assert "answers.0" in refused.value.fields


async def test_two_tabs_that_edit_lose_nothing(desk):
    draft = await desk.draft()
    results = await asyncio.gather(
        *(desk.fill(draft, f"{LETTER} {number}") for number in range(20)), return_exceptions=True
    )
    kept = [result for result in results if not isinstance(result, BaseException)]
    assert len(kept) == 1
    assert {result.code for result in results if isinstance(result, Conflict)} == {"version_conflict"}
    assert (await desk.read(draft.id)).bid.amount == Decimal(25)
