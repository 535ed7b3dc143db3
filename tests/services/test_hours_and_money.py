"""Hours, money, skills and special profiles through both doors of the real sandbox, told without loss or told to be refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from sandbox.ledger import entries_of
from sandbox.timesheet import days_of
from src.errors import Conflict, Invalid, Upstream
from src.services.upwork_desk import UpworkDesk

pytestmark = pytest.mark.usefixtures("quick")

DOORS = ("graphql", "mcp")


@pytest.fixture
def desk(upwork):
    return UpworkDesk.over(upwork.resources)


def account(upwork):
    return next(iter(upwork.sandbox.book.accounts.values()))


def run_by_the_hour(upwork, *, since):
    """Let the running contract be one by the hour: which posting it came of, and so how it is paid, is the world's chance."""
    running = next(each for each in account(upwork).contracts if each.ended_at is None)
    running.hourly_rate, running.fixed_amount, running.started_at = 45.0, None, since


@pytest.mark.parametrize("door", DOORS)
async def test_hours_of_a_month_are_all_told(upwork, desk, clock, door):
    user_id = await upwork.connected(door=door)
    now = upwork.sandbox.clock.now()
    clock.ahead += now - clock.now()
    run_by_the_hour(upwork, since=now - timedelta(days=60))
    wanted = {
        (day.day, contract.id, Decimal(str(round(day.hours, 2))).quantize(Decimal("0.01")))
        for contract in account(upwork).contracts
        for day in days_of(contract, now)
        if (clock.now().date() - day.day).days < 35
    }
    told = (await desk.work.hours(user_id, 35)).items
    assert len(wanted) > 10, "more than one page of the MCP door"
    assert {(each.day, each.contract_id, each.hours) for each in told} == wanted
    assert [each.day for each in told] == sorted((each.day for each in told), reverse=True)
    titles = {contract.id: contract.title for contract in account(upwork).contracts}
    assert all(each.contract_title == titles[each.contract_id] and each.amount for each in told)


@pytest.mark.parametrize("door", DOORS)
async def test_money_is_told_with_its_sign(upwork, desk, clock, door):
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"partner_operations": "works"})
    user_id = await upwork.connected(door=door)
    now = upwork.sandbox.clock.now()
    clock.ahead += now - clock.now()
    since = clock.now().date().toordinal() - 365
    wanted = {
        (entry.id, Decimal(str(entry.amount)).quantize(Decimal("0.01")), entry.moment.replace(microsecond=0))
        for entry in entries_of(account(upwork), now)
        if entry.moment.date().toordinal() >= since
    }
    told = (await desk.work.transactions(user_id, 366)).items
    assert wanted
    assert {(each.id, each.amount, each.at.replace(microsecond=0)) for each in told} == wanted
    assert {True, False} == {each.amount > 0 for each in told}


async def test_key_that_may_not_read_money_is_told_so_and_the_rest_works(upwork, desk):
    user_id = await upwork.connected(door="graphql")
    with pytest.raises(Upstream) as refused:
        await desk.work.transactions(user_id, 30)
    assert refused.value.code == "upwork_refused"
    assert isinstance((await desk.work.hours(user_id, 7)).items, list)


async def test_skills_are_asked_for_once_in_a_day_for_everybody(upwork, desk):
    alice, bob = await upwork.connected(0, door="graphql"), await upwork.connected(1, door="graphql")
    name = account(upwork).skills[0]
    first = await desk.words.skills(alice, f"  {name[:4].upper()} ")
    assert name in {each.label for each in first}
    assert await desk.words.skills(bob, name[:4]) == first
    assert upwork.calls("ontologyElementsSearchByPrefLabel") == 1
    (key,) = [key async for key in upwork.resources.valkey.scan_iter("upwork:skills:*")]
    assert 0 < await upwork.resources.valkey.ttl(key) <= 86_400


async def test_door_without_skills_says_so(upwork, desk):
    user_id = await upwork.connected(door="mcp")
    with pytest.raises(Conflict) as refused:
        await desk.words.skills(user_id, "python")
    assert refused.value.code == "upwork_not_offered"


async def test_special_profiles_are_read_where_the_door_tells_them(upwork, desk):
    told = await desk.work.profile(await upwork.connected(door="graphql"))
    assert told.special
    assert all(each.title and each.overview and each.hourly_rate for each in told.special)
    assert (await desk.work.profile(await upwork.connected(1, door="mcp"))).special == []


@pytest.mark.parametrize("door", DOORS)
async def test_pages_by_days_follow_each_other_without_a_gap(upwork, desk, clock, door):
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"partner_operations": "works"})
    user_id = await upwork.connected(door=door)
    now = upwork.sandbox.clock.now()
    clock.ahead += now - clock.now()
    run_by_the_hour(upwork, since=now - timedelta(days=60))
    for whole, ask in (
        ((await desk.work.hours(user_id, 35)).items, lambda cursor: desk.work.hours(user_id, 7, cursor)),
        ((await desk.work.transactions(user_id, 35)).items, lambda cursor: desk.work.transactions(user_id, 7, cursor)),
    ):
        told, cursor, until = [], None, clock.now().date()
        for _ in range(5):
            page = await ask(cursor)
            assert (page.until, (page.until - page.since).days) == (until, 6)
            told, cursor, until = told + page.items, page.next_cursor, page.since - timedelta(days=1)
        assert told == whole
        assert whole


async def test_pages_end(upwork, desk, clock):
    user_id = await upwork.connected()
    cursor, pages = None, 0
    while pages < 60:
        page = await desk.work.hours(user_id, 35, cursor)
        cursor, pages = page.next_cursor, pages + 1
        if cursor is None:
            break
    assert pages == 32, "three years and some days"
    for wrong in ("yesterday", "19990101", "²0261101"):
        with pytest.raises(Invalid) as refused:
            await desk.work.hours(user_id, 7, wrong)
        assert refused.value.code == "cursor_invalid"


async def test_history_is_told_page_by_page(upwork, desk):
    user_id = await upwork.connected(door="graphql")
    contracts = account(upwork).contracts
    contracts += [replace(contracts[0], id=f"{int(contracts[0].id) + n}", title=f"Work {n}") for n in range(1, 45)]
    told, cursor, sizes = [], None, []
    while True:
        page = await desk.work.history(user_id, cursor)
        told, cursor = told + page.items, page.next_cursor
        sizes.append(len(page.items))
        if cursor is None:
            break
    assert [each.contract_id for each in told] == [each.id for each in contracts]
    assert sizes == [20, 20, 9]
    with pytest.raises(Invalid):
        await desk.work.history(user_id, "-1")
