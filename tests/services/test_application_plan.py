"""Duration and milestones of an application: proposed, kept, refused, shown and sent, through both doors of the real sandbox."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from sandbox.grants import ALL_SCOPES
from src.domain.lifecycle import State
from src.domain.plans import Duration, Milestone
from src.domain.postings import PostingQuery
from src.domain.proposals import ProposalSubmission, SubmissionRefused
from src.errors import Conflict, Invalid
from src.schemas.applications import AnswerRequest, ApplicationAnswer, BidRequest, ComposeRequest, SaveRequest
from src.schemas.plans import DraftPlan
from src.services.writing import Composed
from tests.applications import LETTER, Desk

pytestmark = pytest.mark.usefixtures("quick")


async def desk_at(upwork, door):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected(door=door))
    await desk.write_profile()
    return desk


@pytest.fixture
async def desk(upwork):
    return await desk_at(upwork, "graphql")


async def job_of(upwork, desk, kind, *, said=None) -> UUID:
    """Return a job of one kind whose client says ``said`` of the duration; anything or nothing where that is None."""
    cursor = "0"
    while cursor is not None:
        page = await desk.jobs.find(desk.user_id, PostingQuery(job_type=kind, cursor=cursor))
        for job in page.jobs:
            if (
                not job.applied
                and upwork.transport.is_free(job.posting.upwork_id)
                and said in (None, job.posting.duration)
            ):
                return job.id
        cursor = page.next_cursor
    raise LookupError(kind)


async def begun(upwork, desk, kind, *, said=None) -> ApplicationAnswer:
    application, _ = await desk.applications.create(
        desk.user_id, desk.session_id, await job_of(upwork, desk, kind, said=said)
    )
    return application


async def saved(desk, draft, bid="500.00", **plan) -> ApplicationAnswer:
    """Fill a draft so that nothing but its plan can keep it from leaving."""
    asked = SaveRequest.model_validate(
        {
            "version": draft.version,
            "letter": LETTER,
            "answers": [AnswerRequest(position=each.position, text="I would look first.") for each in draft.answers],
            "bid": BidRequest(amount=Decimal(bid)),
            **plan,
        }
    )
    return await desk.applications.save(desk.user_id, desk.session_id, draft.id, asked)


async def refusal(desk, draft) -> tuple[str, dict[str, str]]:
    with pytest.raises(Invalid) as refused:
        await desk.preview(draft.id)
    return refused.value.code, dict(refused.value.fields or {})


def part(description, amount, due=None):
    return {"description": description, "amount": amount, "due": due}


def sent(upwork, application):
    own = next(iter(upwork.sandbox.book.accounts))
    rows = upwork.sandbox.desk.proposals.values()
    return next(row for row in rows if (row.posting_id, row.account_id) == (application.upwork_job_id, own))


async def test_duration_of_the_client_is_proposed_shown_and_sent(upwork, desk, clock):
    draft = await begun(upwork, desk, "hourly", said="3 to 6 months")
    assert (draft.duration.label, draft.duration_by) == ("3 to 6 months", "client")
    draft = await saved(desk, draft, duration=draft.duration.model_dump())
    assert draft.duration_by == "client"
    preview = await desk.preview(draft.id)
    assert preview.duration == draft.duration
    assert (await desk.confirm(preview)).duration == draft.duration
    clock.forward(seconds=61)
    await desk.work_off()
    after = await desk.read(draft.id)
    assert (after.state, after.duration) == (State.SENT, draft.duration)
    assert sent(upwork, after).estimated_duration == draft.duration.id


async def test_nothing_said_means_nothing_proposed_and_nothing_asked(upwork, desk):
    job = await desk.jobs.detail(desk.user_id, await job_of(upwork, desk, "hourly"))
    for said in (None, "Ongoing"):
        silent = job.model_copy(update={"duration": said})
        assert await desk.applications.plans.proposed(desk.user_id, silent, DraftPlan()) == DraftPlan()
    assert upwork.calls("proposalMetadata") == 0


async def test_cleared_duration_stays_cleared_and_a_chosen_one_chosen_when_the_letter_is_written_anew(upwork, desk):
    draft = await begun(upwork, desk, "hourly", said="1 to 3 months")
    cleared = await saved(desk, draft)
    assert (cleared.duration, cleared.duration_by) == (None, "person")
    assert (await composed(desk, cleared)).duration is None
    chosen = await saved(desk, await desk.read(draft.id), duration={"id": 4, "label": "More than 6 months"})
    written = await composed(desk, chosen)
    assert (written.duration.id, written.duration_by) == (4, "person")
    assert written.letter != chosen.letter


async def composed(desk, draft) -> ApplicationAnswer:
    events = await desk.applications.compose(desk.user_id, desk.session_id, draft.id, ComposeRequest())
    return next(event.application for event in [each async for each in events] if isinstance(event, Composed))


async def test_draft_from_before_gets_the_duration_with_its_letter(upwork, desk):
    upwork.fault("server_error", match="*proposalMetadata*", times=None)
    draft = await begun(upwork, desk, "hourly", said="1 to 3 months")
    assert (draft.duration, draft.duration_by) == (None, None)
    assert (await desk.applications.plans.offer(desk.user_id)).durations_told == "not_told"
    upwork.sandbox.faults.clear()
    assert (await composed(desk, draft)).duration.label == "1 to 3 months"


async def test_durations_are_asked_for_once_a_day(upwork, desk, clock):
    for _ in range(3):
        offer = await desk.applications.plans.offer(desk.user_id)
        assert (offer.durations_told, offer.milestones, len(offer.durations)) == ("offered", True, 4)
    assert upwork.calls("proposalMetadata") == 1


async def test_key_that_may_not_read_durations_is_offered_none(upwork, desk):
    key = next(iter(upwork.sandbox.grants.keys.values()))
    draft = await begun(upwork, desk, "hourly")
    key.scopes = [name for name in ALL_SCOPES if "talent-profile" not in name]
    try:
        offer = await Desk(upwork.resources, upwork.access, desk.user_id).applications.plans.offer(desk.user_id)
    finally:
        key.scopes = list(ALL_SCOPES)
    assert (offer.durations, offer.durations_told, offer.milestones) == ([], "scope_missing", True)
    assert draft.letter == ""


async def test_unknown_duration_is_refused_before_anything_is_shown(upwork, desk):
    draft = await saved(desk, await begun(upwork, desk, "hourly"), duration={"id": 77, "label": "A fortnight"})
    assert await refusal(desk, draft) == ("duration_unknown", {"duration": "duration_unknown"})
    relabelled = await saved(desk, draft, duration={"id": 4, "label": "Less than 1 month"})
    assert (await refusal(desk, relabelled))[0] == "duration_unknown"


async def test_milestones_leave_exactly_as_they_were_shown(upwork, desk, clock):
    due = clock.now().date() + timedelta(days=20)
    draft = await begun(upwork, desk, "fixed")
    parts = [part("Wireframes", "150.00"), part("The shop", "350.00", due.isoformat())]
    draft = await saved(desk, draft, milestones=parts)
    preview = await desk.preview(draft.id)
    assert [(each.description, each.amount, each.due) for each in preview.milestones] == [
        ("Wireframes", Decimal("150.00"), None),
        ("The shop", Decimal("350.00"), due),
    ]
    await desk.confirm(preview)
    clock.forward(seconds=61)
    await desk.work_off()
    after = await desk.read(draft.id)
    assert after.state is State.SENT
    assert [each.amount for each in after.milestones] == [Decimal("150.00"), Decimal("350.00")]
    arrived = [(each.description, each.amount, each.due_date) for each in sent(upwork, after).milestones]
    assert arrived == [("Wireframes", 150.0, None), ("The shop", 350.0, f"{due.isoformat()}T00:00:00.000Z")]


async def test_confirmation_is_of_the_plan_too(upwork, desk):
    draft = await saved(desk, await begun(upwork, desk, "fixed"), milestones=[part("All of it", "500")])
    first = await desk.preview(draft.id)
    draft = await saved(desk, draft, milestones=[part("All of it, and more", "500")])
    with pytest.raises(Conflict) as stale:
        await desk.confirm(first)
    assert stale.value.code == "preview_stale"
    assert (await desk.preview(draft.id)).content_hash != first.content_hash


async def test_milestones_that_cannot_leave_are_kept_and_named(upwork, desk):
    draft = await saved(desk, await begun(upwork, desk, "fixed"), milestones=[part("Wireframes", "150.00")])
    assert await refusal(desk, draft) == ("milestones_sum", {"milestones": "milestones_sum"})
    draft = await saved(desk, draft, milestones=[part("Wireframes", "150.00"), part("", None)])
    assert (draft.milestones[1].description, draft.milestones[1].amount) == ("", None)
    assert await refusal(desk, draft) == ("milestone_incomplete", {"milestones.1": "milestone_incomplete"})
    draft = await saved(desk, draft)
    assert (await desk.preview(draft.id)).milestones == []


async def test_hourly_job_takes_no_milestones(upwork, desk):
    draft = await saved(desk, await begun(upwork, desk, "hourly"), milestones=[part("All", "500")])
    assert await refusal(desk, draft) == ("milestones_hourly", {"milestones": "milestones_hourly"})


async def test_other_door_offers_neither_and_sends_neither(upwork):
    desk = await desk_at(upwork, "mcp")
    offer = await desk.applications.plans.offer(desk.user_id)
    assert (offer.durations, offer.durations_told, offer.milestones) == ([], "not_carried", False)
    draft = await begun(upwork, desk, "fixed")
    assert draft.duration is None
    plan = {"duration": {"id": 2, "label": "1 to 3 months"}, "milestones": [part("All", "500")]}
    code, fields = await refusal(desk, await saved(desk, draft, **plan))
    assert code == "duration_not_carried"
    assert fields == {"duration": "duration_not_carried", "milestones": "milestones_not_carried"}
    submission = ProposalSubmission(draft.upwork_job_id, Decimal(500), LETTER, duration=Duration(2, "1 to 3 months"))
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(desk.user_id, submission)
    assert refused.value.code == "upwork_not_offered"
    parts = ProposalSubmission(draft.upwork_job_id, Decimal(500), LETTER, milestones=(Milestone("All", Decimal(500)),))
    with pytest.raises(SubmissionRefused):
        await upwork.access.submit(desk.user_id, parts)
    assert upwork.calls("manage_proposals.create") == 0


async def test_nobody_connected_is_said(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.person())
    assert (await desk.applications.plans.offer(desk.user_id)).durations_told == "not_connected"
