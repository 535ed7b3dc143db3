"""Connecting and asking through the MCP door, against the real sandbox and the real engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
import stamina
from pydantic import SecretStr
from sqlalchemy import text

from src.auth.models import Origin
from src.config import Settings
from src.domain.postings import PostingQuery
from src.domain.proposals import AnswerLost, ProposalSubmission, ScreeningAnswer, SubmissionRefused
from src.errors import Conflict, NotFound
from src.services.upwork_access import UpworkAccess

HERE = Origin("203.0.113.7", "a browser")


@pytest.fixture(autouse=True)
def without_pauses():
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


def with_upwork(upwork, **changes):
    """The same installation with other settings for Upwork."""
    held = upwork.resources.settings
    changed = held.upwork.model_copy(update=changes)
    groups = {name: getattr(held, name) for name in ("data", "security", "web", "ai", "mail", "sms")}
    return UpworkAccess(replace(upwork.resources, settings=Settings(upwork=changed, **groups)))


async def test_sign_in_is_bound_to_the_door_and_needs_no_key(upwork):
    access = with_upwork(upwork, upwork_client_id="", upwork_client_secret=SecretStr(""))
    ticket = await access.begin_connect(await upwork.person(), uuid4(), origin=HERE)
    asked = parse_qs(urlsplit(ticket.authorize_url).query)
    assert asked["resource"] == ["http://sandbox.example/mcp"]
    assert asked["code_challenge_method"] == ["S256"]
    assert "scope" not in asked
    assert asked["client_id"][0] in upwork.sandbox.grants.keys


async def test_installation_registers_once_however_many_people_connect(upwork):
    people = [await upwork.person() for _ in range(6)]
    await asyncio.gather(*(upwork.access.begin_connect(each, uuid4(), origin=HERE, door="mcp") for each in people))
    other = UpworkAccess(upwork.resources)
    await other.begin_connect(people[0], uuid4(), origin=HERE, door="mcp")
    assert upwork.calls("/register") == 1


async def test_connected_person_is_told_by_which_door(upwork):
    user_id = await upwork.connected(door="mcp")
    status = await upwork.access.status(user_id)
    freelancer = next(iter(upwork.sandbox.book.accounts.values()))
    assert (status.state, status.door, status.account.name) == ("connected", "mcp", freelancer.name)
    assert status.connects_balance == freelancer.connects
    assert {offer.door: offer.usable for offer in status.offers} == {"mcp": True, "graphql": True}


async def test_host_that_registration_refuses_is_said_before_and_after_it_is_asked(upwork):
    access = with_upwork(upwork, upwork_callback_url="https://app.example/auth/upwork/callback")
    user_id = await upwork.person()
    for _ in range(2):
        offers = {offer.door: offer for offer in (await access.status(user_id)).offers}
        assert (offers["mcp"].usable, offers["mcp"].reason) == (False, "host_not_accepted")
        with pytest.raises(Conflict) as refused:
            await access.begin_connect(user_id, uuid4(), origin=HERE, door="mcp")
        assert refused.value.code == "upwork_registration_refused"
    assert upwork.calls("/register") == 1


async def test_nothing_of_the_grant_stands_in_the_database_in_clear(upwork):
    user_id = await upwork.connected(door="mcp")
    async with upwork.resources.database.as_user(user_id) as db:
        rows = (await db.execute(text("select c::text from upwork_connections c"))).scalars().all()
    assert rows
    assert "oauth2v2_" not in "\n".join(rows)


async def test_token_is_renewed_as_a_public_client(upwork, clock):
    user_id = await upwork.connected(door="mcp")
    clock.forward(hours=24)
    await asyncio.gather(*(upwork.access.connects_balance(user_id) for _ in range(4)))
    assert upwork.calls("/api/v3/oauth2/token") == 2


async def test_two_workers_renew_a_single_use_token_once(upwork, clock):
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"mcp_refresh_is_single_use": True})
    user_id = await upwork.connected(door="mcp")
    clock.forward(hours=24)
    other = UpworkAccess(upwork.resources)
    await asyncio.gather(*(each.connects_balance(user_id) for each in (upwork.access, other, upwork.access, other)))
    assert upwork.calls("/api/v3/oauth2/token") == 2
    assert (await upwork.access.status(user_id)).state == "connected"


async def test_revoked_grant_is_told_once_and_work_is_kept(upwork):
    user_id = await upwork.connected(door="mcp")
    upwork.sandbox.grants.end_grants()
    for _ in range(3):
        with pytest.raises(Conflict) as refused:
            await upwork.access.connects_balance(user_id)
        assert refused.value.code == "upwork_expired"
    async with upwork.resources.database.as_user(user_id) as db:
        ended = (
            await db.execute(text("select count(*) from security_logs where event = 'upwork:grant:ended'"))
        ).scalar()
    assert ended == 1


async def test_disconnecting_revokes(upwork):
    user_id = await upwork.connected(door="mcp")
    await upwork.access.disconnect(user_id, origin=HERE)
    assert not upwork.sandbox.grants.grants
    assert (await upwork.access.status(user_id)).state == "none"


async def test_search_tells_postings_and_goes_on_to_the_next_page(upwork):
    user_id = await upwork.connected(door="mcp")
    page = await upwork.access.search(user_id, PostingQuery())
    assert len(page.items) == 10
    for found in page.items:
        theirs = upwork.sandbox.world.posting(found.upwork_id)
        assert found.title == theirs.text.title.strip()
        assert found.job_type == theirs.text.contract_type.lower()
    following = await upwork.access.search(user_id, PostingQuery(cursor=page.next_cursor))
    assert not {each.upwork_id for each in page.items} & {each.upwork_id for each in following.items}


async def test_only_what_upwork_does_not_filter_is_filtered_here(upwork):
    user_id = await upwork.connected(door="mcp")
    query = PostingQuery(budget_min=Decimal(50), budget_max=Decimal(200), posted_within_hours=24 * 30)
    page = await upwork.access.search(user_id, query)
    assert page.filtered_here == ("posted_within_hours",)
    assert all(posting.budget is None or 50 <= posting.budget <= 200 for posting in page.items)


async def test_posting_brings_questions_and_its_price(upwork):
    user_id = await upwork.connected(door="mcp")
    asking = next(each for each in upwork.sandbox.world.shelf if each.posting.text.questions).posting
    read = await upwork.access.posting(user_id, asking.id)
    assert [question.text for question in read.questions] == list(asking.text.questions)
    assert read.posting.description == asking.text.description.strip()
    assert read.posting.is_marked
    assert read.connects_price
    with pytest.raises(NotFound):
        await upwork.access.posting(user_id, "1")


async def open_posting(upwork, user_id):
    for found in (await upwork.access.search(user_id, PostingQuery())).items:
        read = await upwork.access.posting(user_id, found.upwork_id)
        if not read.posting.applied:
            answers = tuple(ScreeningAnswer(question.text, "Yes, twice.") for question in read.questions)
            return ProposalSubmission(found.upwork_id, Decimal("50.00"), "I have done this before.", answers)
    raise AssertionError("no open posting")


async def read_policy(upwork, user_id, submission):
    with pytest.raises(Conflict) as unread:
        await upwork.access.rehearse(user_id, submission)
    assert unread.value.code == "policy_unread"
    assert unread.value.detail
    await upwork.access.acknowledge_policy(user_id)


async def prepared(upwork):
    user_id = await upwork.connected(door="mcp")
    submission = await open_posting(upwork, user_id)
    await read_policy(upwork, user_id, submission)
    return user_id, submission


async def test_rehearsal_tells_the_price_and_spends_nothing(upwork):
    user_id, submission = await prepared(upwork)
    before = await upwork.access.connects_balance(user_id)
    rehearsal = await upwork.access.rehearse(user_id, submission)
    assert rehearsal.price
    assert rehearsal.balance == before == await upwork.access.connects_balance(user_id)


async def test_submission_arrives_whole_and_costs_what_was_told(upwork):
    user_id, submission = await prepared(upwork)
    price = (await upwork.access.rehearse(user_id, submission)).price
    before = await upwork.access.connects_balance(user_id)
    proposal_id = await upwork.access.submit(user_id, replace(submission, connects_price=price))
    theirs = upwork.sandbox.desk.proposals[proposal_id]
    assert (theirs.cover_letter, theirs.charged_amount) == (submission.cover_letter, 50.0)
    assert before - await upwork.access.connects_balance(user_id) == price
    assert proposal_id in {row.id for row in await upwork.access.own_proposals(user_id, ["Accepted"])}


async def test_submission_that_became_dearer_is_not_sent(upwork):
    user_id, submission = await prepared(upwork)
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(user_id, replace(submission, connects_price=1))
    assert refused.value.code == "price_changed"
    assert upwork.calls("confirm_preview.confirm") == 0


async def test_second_submission_is_refused_as_already_applied(upwork):
    user_id, submission = await prepared(upwork)
    await upwork.access.submit(user_id, submission)
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(user_id, submission)
    assert refused.value.code == "already_applied"


FAULTS = [
    ({"kind": "server_error"}, AnswerLost),
    ({"kind": "html"}, AnswerLost),
    ({"kind": "timeout", "seconds": 0}, AnswerLost),
    ({"kind": "lost_answer"}, AnswerLost),
    ({"kind": "too_many"}, SubmissionRefused),
    ({"kind": "expired_grant"}, SubmissionRefused),
]


@pytest.mark.parametrize(("fault", "outcome"), FAULTS, ids=[fault["kind"] for fault, _ in FAULTS])
async def test_confirmation_that_fails_is_tried_once(upwork, fault, outcome):
    user_id, submission = await prepared(upwork)
    upwork.fault(**fault, match="*confirm_preview*", times=None)
    with pytest.raises(outcome):
        await upwork.access.submit(user_id, submission)
    assert upwork.calls("confirm_preview.confirm") == 1


@pytest.mark.parametrize(("fault", "_outcome"), FAULTS, ids=[fault["kind"] for fault, _ in FAULTS])
async def test_preparation_that_fails_has_sent_nothing(upwork, fault, _outcome):
    user_id, submission = await prepared(upwork)
    upwork.fault(**fault, match="*manage_proposals*", times=None)
    with pytest.raises(SubmissionRefused):
        await upwork.access.submit(user_id, submission)
    assert upwork.calls("confirm_preview.confirm") == 0
