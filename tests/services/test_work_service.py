"""Offers, contracts, invitations and saved jobs through both doors of the real sandbox, and answering each once."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import select

from src.auth.encryption import Place
from src.database.models import Outgoing
from src.errors import Conflict, Invalid, NotFound, Upstream
from src.schemas.outgoing import OutgoingBody
from src.schemas.work import InvitationRequest
from src.services.outgoing_service import OutgoingService
from src.services.upwork_desk import UpworkDesk
from src.services.work_service import WorkService

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def outgoing(upwork):
    return OutgoingService(upwork.resources, upwork.access)


@pytest.fixture
def work(upwork, outgoing):
    return WorkService(upwork.resources, upwork.access, outgoing)


@pytest.fixture
async def invited(upwork, work):
    """A person connected through the MCP door, and an invitation of theirs."""
    user_id = await upwork.connected(door="mcp")
    own = next(iter(upwork.sandbox.book.accounts.values()))
    waiting = upwork.sandbox.engagements.invitations_of(own.id)
    assert [each for each in waiting if each.state == "pending"], "the sandbox has no invitation"
    return user_id, next(each for each in await work.invitations(user_id))


def at_upwork(upwork, invitation):
    return upwork.sandbox.engagements.invitations[invitation.id]


@pytest.mark.parametrize("door", ["graphql", "mcp"])
async def test_contracts_profile_and_organisations_are_read(upwork, work, door):
    user_id = await upwork.connected(door=door)
    own = next(iter(upwork.sandbox.book.accounts.values()))
    contracts = await work.contracts(user_id)
    assert {each.id for each in contracts} == {each.id for each in own.contracts}
    profile = await work.profile(user_id)
    assert (profile.title, profile.hourly_rate) == (own.title, pytest.approx(own.hourly_rate))
    assert own.organization_id in {
        each.id for each in await UpworkDesk.over(upwork.resources).organisations.listed(user_id)
    }
    assert isinstance(await work.offers(user_id), list)


async def test_history_is_read_where_the_door_tells_it(upwork, work):
    user_id = await upwork.connected(door="graphql")
    own = next(iter(upwork.sandbox.book.accounts.values()))
    assert len((await work.history(user_id)).items) == len(own.contracts)
    other = await upwork.connected(1, door="mcp")
    with pytest.raises(Conflict) as refused:
        await work.history(other)
    assert refused.value.code == "upwork_not_offered"


async def test_what_a_door_lacks_is_said(upwork, work):
    user_id = await upwork.connected(door="graphql")
    for ask in (work.invitations, work.saved_jobs):
        with pytest.raises(Conflict) as refused:
            await ask(user_id)
        assert refused.value.code == "upwork_not_offered"
    preview = await work.prepare_saving(user_id, "1", saved=True)
    answer = await work.confirm_saving(user_id, uuid4(), "1", preview.id)
    assert (answer.state, answer.failure_code) == ("failed", "upwork_not_offered")


async def test_invitation_is_accepted_only_with_the_persons_word(upwork, work, invited):
    user_id, invitation = invited
    asked = InvitationRequest(reply="accept", text="Thank you, I can begin on Monday.", bid="40")
    preview = await work.prepare_reply(user_id, invitation.id, asked)
    assert at_upwork(upwork, invitation).state == "pending"
    answer = await work.confirm_reply(user_id, uuid4(), invitation.id, preview.id)
    if answer.state == "failed":
        assert answer.failure_code in {"questions_missing", "job_closed"}
        return
    assert (answer.state, at_upwork(upwork, invitation).state) == ("sent", "accepted")
    with pytest.raises(Conflict) as refused:
        await work.confirm_reply(user_id, uuid4(), invitation.id, preview.id)
    assert refused.value.code == "preview_used"


async def test_invitation_is_declined(upwork, work, invited):
    user_id, invitation = invited
    asked = InvitationRequest(reply="decline", text="I am booked until May.")
    preview = await work.prepare_reply(user_id, invitation.id, asked)
    answer = await work.confirm_reply(user_id, uuid4(), invitation.id, preview.id)
    assert (answer.state, at_upwork(upwork, invitation).state) == ("sent", "declined")


async def test_yes_without_a_letter_or_with_contact_details_is_refused(work, invited):
    user_id, invitation = invited
    for text, code in (("", "letter_empty"), ("Write to me@example.com", "contact_details")):
        with pytest.raises(Invalid) as refused:
            await work.prepare_reply(user_id, invitation.id, InvitationRequest(reply="accept", text=text))
        assert refused.value.code == code


async def test_questions_of_an_invitation_are_not_kept_once_it_is_answered_or_its_time_is_over(
    upwork, work, outgoing, invited, clock
):
    user_id, invitation = invited
    answers = [{"question": "What would you look at first?", "answer": "The logs."}]
    asked = InvitationRequest(reply="accept", text="Gladly.", bid="40", answers=answers)
    confirmed = await work.prepare_reply(user_id, invitation.id, asked)
    left = await work.prepare_reply(user_id, invitation.id, asked)
    assert await questions_kept(upwork, user_id) == {
        confirmed.id: answers[0]["question"],
        left.id: answers[0]["question"],
    }
    await work.confirm_reply(user_id, uuid4(), invitation.id, confirmed.id)
    clock.forward(minutes=31)
    await outgoing.drop(user_id, left.id)
    assert await questions_kept(upwork, user_id) == {confirmed.id: ""}


async def questions_kept(upwork, user_id):
    """Return the first question within each act of a person that is kept, opened."""
    async with upwork.resources.database.as_user(user_id) as db:
        key = await upwork.resources.vault.key_of(db, user_id)
        rows = (await db.scalars(select(Outgoing))).all()
    bodies = {row.id: key.open(Place("outgoing", "body_sealed", row.id), row.body_sealed) for row in rows}
    return {row_id: OutgoingBody.model_validate_json(body).answers[0].question for row_id, body in bodies.items()}


LOST = ["lost_answer", "server_error", "html", "timeout"]


@pytest.mark.parametrize("kind", LOST)
async def test_lost_answer_to_a_reply_is_looked_up_and_never_given_again(upwork, work, outgoing, invited, clock, kind):
    user_id, invitation = invited
    preview = await work.prepare_reply(user_id, invitation.id, InvitationRequest(reply="decline"))
    upwork.fault(kind, match="confirm_preview.confirm")
    answer = await work.confirm_reply(user_id, uuid4(), invitation.id, preview.id)
    assert answer.state == "checking"
    for _ in range(4):
        clock.forward(minutes=4)
        await outgoing.look_up(user_id, preview.id, 0)
    after = await outgoing.answer(user_id, preview.id)
    was_done = at_upwork(upwork, invitation).state == "declined"
    assert (after.state, after.failure_code) == (("sent", None) if was_done else ("failed", "not_at_upwork"))
    assert upwork.calls("confirm_preview.confirm") == 1


@pytest.mark.parametrize("kind", [*LOST, "too_many"])
async def test_reply_that_cannot_be_prepared_leaves_nothing(upwork, work, invited, kind):
    user_id, invitation = invited
    upwork.fault(kind, match="manage_proposals.*", times=None)
    with pytest.raises(Upstream):
        await work.prepare_reply(user_id, invitation.id, InvitationRequest(reply="decline"))
    assert at_upwork(upwork, invitation).state == "pending"


async def test_preview_of_one_invitation_answers_no_other(work, invited):
    user_id, invitation = invited
    preview = await work.prepare_reply(user_id, invitation.id, InvitationRequest(reply="decline"))
    with pytest.raises(NotFound):
        await work.confirm_reply(user_id, uuid4(), "another", preview.id)
    with pytest.raises(NotFound):
        await work.confirm_saving(user_id, uuid4(), invitation.id, preview.id)


async def test_job_is_saved_and_taken_off_again(upwork, work):
    user_id = await upwork.connected(door="mcp")
    posting = upwork.sandbox.world.shelf[0].posting
    for saved in (True, False):
        preview = await work.prepare_saving(user_id, posting.id, saved=saved)
        assert (posting.id in {each.upwork_id for each in await work.saved_jobs(user_id)}) is not saved
        assert (await work.confirm_saving(user_id, uuid4(), posting.id, preview.id)).state == "sent"
        assert (posting.id in {each.upwork_id for each in await work.saved_jobs(user_id)}) is saved


FAULTS = ["server_error", "html", "timeout", "too_many", "expired_grant", "lost_answer"]
READS = {
    "graphql": {
        "offers": "offersByAttribute",
        "contracts": "vendorContracts",
        "history": "talentWorkHistory",
        "profile": "user",
        "organisations": "companySelector",
    },
    "mcp": {
        "offers": "list_offers.*",
        "contracts": "list_contracts.*",
        "invitations": "list_freelancer_proposals.*",
        "saved_jobs": "find_saved_jobs.*",
        "profile": "get_profile.get",
        "organisations": "list_accounts",
    },
}


def reading(upwork, work, name):
    """Return what reads one thing for a person."""
    organisations = UpworkDesk.over(upwork.resources).organisations
    return organisations.listed if name == "organisations" else getattr(work, name)


@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.parametrize("door", READS)
async def test_read_survives_one_failure_and_tells_a_lasting_one(upwork, work, door, kind):
    user_id = await upwork.connected(door=door)
    for name, match in READS[door].items():
        upwork.fault(kind, match=match)
        assert await reading(upwork, work, name)(user_id) is not None, name
    if kind == "expired_grant":
        return
    for name, match in READS[door].items():
        upwork.sandbox.faults.clear()
        upwork.fault(kind, match=match, times=None)
        with pytest.raises(Upstream) as refused:
            await reading(upwork, work, name)(user_id)
        assert refused.value.code in {"upwork_unreachable", "upwork_busy"}, name
    upwork.sandbox.faults.clear()
