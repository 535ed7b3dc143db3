"""Finding out what a grant can do, and using it, against the real sandbox and the real engines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sandbox.grants import ALL_SCOPES
from src.domain.budget import Purpose
from src.domain.postings import PostingQuery
from src.errors import Conflict
from src.services.upwork_access import UpworkAccess
from src.services.upwork_capabilities import UpworkCapabilities
from src.services.upwork_usage import UpworkUsageService

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def service(upwork):
    return UpworkCapabilities(upwork.resources, upwork.access)


def verdicts(answer):
    return {each.operation.value: each.verdict for each in answer.operations}


def filters(answer):
    return {each.filter.value: each.applied_by for each in answer.filters}


async def test_every_reading_operation_of_a_whole_key_works(upwork, service):
    user_id = await upwork.connected(door="graphql")
    told = verdicts(await service.check(user_id))
    assert {told[name] for name in ("search", "posting", "own_proposals", "connects", "rooms", "profile")} <= {
        "works",
        "partly",
    }
    assert (told["submit"], told["send_message"]) == ("untried", "untried")
    assert (told["invitations"], told["saved_jobs"]) == ("absent", "absent")


async def test_every_reading_operation_of_the_other_door_works(upwork, service):
    user_id = await upwork.connected(door="mcp")
    told = verdicts(await service.check(user_id))
    assert {told[name] for name in ("search", "own_proposals", "connects", "rooms", "invitations", "saved_jobs")} == {
        "works"
    }
    assert told["work_history"] == "absent"


async def test_ignored_filter_is_found_out_and_applied_here(upwork, service):
    user_id = await upwork.connected(door="graphql")
    told = filters(await service.check(user_id))
    assert (told["budget"], told["hourly_rate"], told["posted_within"]) == ("here", "here", "here")


async def test_honoured_filter_is_found_out_sent_and_said(upwork, service):
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"search_ignores_budget_and_rate": False})
    user_id = await upwork.connected(door="graphql")
    told = filters(await service.check(user_id))
    assert (told["budget"], told["hourly_rate"]) == ("upwork", "upwork")
    page = await upwork.access.search(user_id, PostingQuery(budget_min=Decimal("50.50"), budget_max=Decimal("200.50")))
    assert page.filtered_here == ()
    assert all(each.budget is None or Decimal("50.50") <= each.budget <= Decimal("200.50") for each in page.items)


async def test_what_a_key_may_not_do_is_said_and_the_rest_works(upwork, service):
    user_id = await upwork.connected(door="graphql")
    key = next(iter(upwork.sandbox.grants.keys.values()))
    key.scopes = [name for name in ALL_SCOPES if name not in ("pub-messages:read:all", "pub-connects:read:all")]
    try:
        told = verdicts(await service.check(user_id))
    finally:
        key.scopes = list(ALL_SCOPES)
    assert (told["rooms"], told["connects"]) == ("refused", "refused")
    assert told["search"] in ("works", "partly")


async def test_missing_fields_are_kept_and_left_out_by_every_process(upwork, service):
    user_id = await upwork.connected(door="graphql")
    key = next(iter(upwork.sandbox.grants.keys.values()))
    key.scopes = [name for name in ALL_SCOPES if name != "pub-commons:read:all"]
    try:
        answer = await service.check(user_id)
        assert "Money.rawValue" in answer.missing_fields
        assert verdicts(answer)["search"] == "partly"
        other, before = UpworkAccess(upwork.resources), upwork.calls("marketplaceJobPostingsSearch")
        assert (await other.search(user_id, PostingQuery())).items
        assert upwork.calls("marketplaceJobPostingsSearch") == before + 1
    finally:
        key.scopes = list(ALL_SCOPES)


async def test_upwork_that_does_not_answer_is_unknown_and_not_refused(upwork, service):
    user_id = await upwork.connected(door="mcp")
    upwork.fault("server_error", match="*get_messages*", times=None)
    assert verdicts(await service.check(user_id))["rooms"] == "unknown"


async def test_revoked_grant_tells_nothing_of_operations(upwork, service):
    user_id = await upwork.connected(door="mcp")
    upwork.sandbox.grants.end_grants()
    with pytest.raises(Conflict) as refused:
        await service.check(user_id)
    assert refused.value.code == "upwork_expired"


async def test_looking_has_it_tried_again_after_a_day_and_not_before(upwork, service, clock):
    user_id = await upwork.connected(door="mcp")
    assert (await service.show(user_id)).is_being_checked
    await service.check_in_background(user_id)
    shown = await service.show(user_id)
    assert not shown.is_being_checked
    assert shown.checked_at
    calls = upwork.calls("tools/list")
    await service.check_in_background(user_id)
    assert upwork.calls("tools/list") == calls
    clock.forward(hours=25)
    assert (await service.show(user_id)).is_being_checked


async def test_requests_are_counted_by_person_and_purpose(upwork):
    one, other = await upwork.connected(door="mcp"), await upwork.connected(1, door="graphql")
    usage = UpworkUsageService(upwork.resources, upwork.access)
    before = await usage.own(one)
    await upwork.access.connects_balance(one)
    await upwork.access.connects_balance(one, purpose=Purpose.SYNC)
    after = await usage.own(one)
    assert (after.for_person - before.for_person, after.for_sync - before.for_sync) == (1, 1)
    whole = await usage.of_all()
    assert {each.user_id for each in whole.people} == {one, other}
    assert whole.whole.total == sum(each.total for each in whole.people)
    assert whole.people[0].total >= whole.people[1].total
