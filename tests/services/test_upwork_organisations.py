"""Acting for another organisation: chosen by the person, logged, tried anew, and never mixed up with the one before."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import pytest
from sqlalchemy import text

from src.auth.models import Origin
from src.domain.capabilities import Operation
from src.domain.lifecycle import State
from src.domain.postings import PostingQuery
from src.errors import Conflict, NotFound
from src.services.upwork_desk import UpworkDesk
from tests.applications import Desk

pytestmark = pytest.mark.usefixtures("quick")

DOORS = ("graphql", "mcp")


@pytest.fixture
def acts(upwork):
    return UpworkDesk.over(upwork.resources)


def seats(upwork):
    """The first freelancer, and their seat in an agency."""
    person = next(iter(upwork.sandbox.book.accounts))
    return upwork.sandbox.book.seats_of(person)


async def choose(acts, user_id, seat):
    return await acts.organisations.choose(user_id, seat.organization_id, origin=Origin())


@pytest.mark.parametrize("door", DOORS)
async def test_organisation_is_chosen_logged_and_tried_anew(upwork, acts, door):
    own, agency = seats(upwork)
    user_id = await upwork.connected(door=door)
    await acts.capabilities.check(user_id)
    assert {each.name for each in await acts.organisations.listed(user_id)} == {own.name, agency.agency}
    status = await choose(acts, user_id, agency)
    assert status.account.organization_id == agency.organization_id
    assert (status.account.organization_name, status.connects_balance) == (agency.agency, None)
    known = await acts.capabilities.show(user_id)
    assert (known.checked_at, known.is_being_checked) == (None, True)
    found = await acts.capabilities.check(user_id)
    assert Operation.ORGANISATIONS in {each.operation for each in found.operations}
    assert await acts.access.connects_balance(user_id) == agency.connects != own.connects
    assert await acts.work.contracts(user_id) == []
    async with upwork.resources.database.engine.connect() as db:
        (tag,) = await db.scalars(
            text("select event from security_logs where user_id = :id and event like 'upwork:org%'"), {"id": user_id}
        )
    assert tag == "upwork:organisation:chosen"
    await choose(acts, user_id, agency)
    assert (await choose(acts, user_id, own)).account.organization_name in (own.name, "")
    assert len(await acts.work.contracts(user_id)) == len(own.contracts)


async def test_organisation_of_somebody_else_is_not_chosen(upwork, acts):
    user_id = await upwork.connected(1)
    for identifier in (seats(upwork)[1].organization_id, "1"):
        with pytest.raises(NotFound) as refused:
            await acts.organisations.choose(user_id, identifier, origin=Origin())
        assert refused.value.code == "organisation_unknown"


@pytest.mark.parametrize("door", DOORS)
async def test_rooms_and_marks_of_one_are_not_shown_in_the_others_name(upwork, acts, door):
    own, agency = seats(upwork)
    user_id = await upwork.connected(door=door)
    desk = Desk(upwork.resources, acts.access, user_id)
    held = (await acts.messages.rooms(user_id)).items
    await acts.messages.thread(user_id, held[0].id)
    theirs = next(iter(upwork.sandbox.desk.sent_by(own.id, "Accepted")))
    title = upwork.sandbox.world.posting(theirs.posting_id).text.title
    (job,) = [
        job
        for job in (await desk.jobs.find(user_id, PostingQuery(query=title))).jobs
        if job.posting.upwork_id == theirs.posting_id
    ]
    assert job.applied
    await choose(acts, user_id, agency)
    assert (await acts.messages.rooms(user_id)).items == []
    with pytest.raises(NotFound):
        await acts.messages.thread(user_id, held[0].id)
    assert not (await desk.jobs.detail(user_id, job.id)).applied
    await choose(acts, user_id, own)
    again = (await acts.messages.rooms(user_id)).items
    assert {each.upwork_url for each in again} == {each.upwork_url for each in held}


async def test_answer_asked_for_in_another_name_is_not_given(upwork, acts):
    _, agency = seats(upwork)
    user_id = await upwork.connected()
    upwork.fault("slow", seconds=0.4, match="vendorContracts", times=1)

    async def asked():
        return await acts.access.contracts(user_id)

    reading = asyncio.create_task(asked())
    await asyncio.sleep(0.05)
    await choose(acts, user_id, agency)
    assert await acts.access.contracts(user_id) == [], "the question under way is another one"
    with pytest.raises(Conflict) as refused:
        await reading
    assert refused.value.code == "organisation_changed"


@pytest.fixture
async def desk(upwork, acts):
    desk = Desk(upwork.resources, acts.access, await upwork.connected())
    await desk.write_profile()
    return desk


def sent_by(upwork, seat, application):
    return [row for row in upwork.sandbox.desk.sent_by(seat.id) if row.posting_id == application.upwork_job_id]


async def test_application_is_sent_and_followed_in_the_name_it_was_prepared_in(upwork, acts, desk, clock):
    own, agency = seats(upwork)
    preview = await desk.preview((await desk.draft()).id)
    assert preview.organization_name == own.name
    await choose(acts, desk.user_id, agency)
    await desk.confirm(preview)
    clock.forward(seconds=61)
    await desk.work_off()
    sent = await desk.read(preview.application_id)
    assert sent.state is State.SENT
    (proposal,) = sent_by(upwork, own, sent)
    assert sent_by(upwork, agency, sent) == []
    proposal.status = "Declined"
    await desk.sender.sync(desk.user_id)
    assert (await desk.read(sent.id)).state is State.DECLINED


async def test_what_is_prepared_after_the_choice_is_the_agencys(upwork, acts, desk, clock):
    own, agency = seats(upwork)
    await choose(acts, desk.user_id, agency)
    preview = await desk.preview((await desk.draft()).id)
    assert (preview.organization_name, preview.connects.balance) == (agency.agency, agency.connects)
    await desk.confirm(preview)
    clock.forward(seconds=61)
    await desk.work_off()
    sent = await desk.read(preview.application_id)
    assert (len(sent_by(upwork, agency, sent)), sent_by(upwork, own, sent)) == (1, [])
    assert agency.connects < preview.connects.balance


async def test_lost_answer_is_looked_for_in_the_name_it_was_sent_in(upwork, acts, desk, clock):
    own, agency = seats(upwork)
    queued = await desk.queued()
    upwork.transport.swallows = "createJobProposal"
    clock.forward(seconds=61)
    await desk.work_off()
    await choose(acts, desk.user_id, agency)
    found = await desk.sender.check(desk.user_id, queued.id)
    assert (found.state, len(sent_by(upwork, own, found))) == (State.SENT, 1)


@pytest.mark.parametrize("door", DOORS)
async def test_message_leaves_in_the_name_it_was_prepared_in(upwork, acts, door):
    own, agency = seats(upwork)
    user_id = await upwork.connected(door=door)
    room = next(each for each in (await acts.messages.rooms(user_id)).items if each.latest is not None)
    preview = await acts.messages.prepare(user_id, room.id, "I can begin on Monday.")
    upwork_room = room.upwork_url.rpartition("/")[2]
    kinds = frozenset({"message"})
    await choose(acts, user_id, agency)
    answer = await acts.messages.outgoing.confirm(user_id, uuid4(), preview.id, upwork_room, kinds)
    assert answer.state == "sent"
    (theirs,) = [each for each in upwork.sandbox.rooms.of_account(own.id) if each.id == upwork_room]
    assert theirs.stories[-1].text == "I can begin on Monday."
