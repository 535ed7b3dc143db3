"""What every request passes: breaker, counts, and identical reads that become one."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from src.domain.budget import Purpose
from src.integrations.upwork.breaker import FAILURES, OPEN_SECONDS, Breaker
from src.integrations.upwork.budget import RateBudget
from src.integrations.upwork.errors import Busy, NotSent, Refused, Unreachable
from src.integrations.upwork.flight import SingleFlight
from src.integrations.upwork.meter import Meter
from src.integrations.upwork.usage import Usage, UsageLedger

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_breaker_opens_after_failures_in_a_row_and_lets_one_probe_pass():
    now = 0.0
    breaker = Breaker(clock=lambda: now)
    for _ in range(FAILURES):
        breaker.check()
        breaker.failed()
    assert breaker.is_open
    with pytest.raises(NotSent):
        breaker.check()
    now = OPEN_SECONDS + 1
    breaker.check()
    with pytest.raises(NotSent):
        breaker.check()
    breaker.succeeded()
    breaker.check()
    assert not breaker.is_open


def test_success_between_failures_keeps_the_breaker_shut():
    breaker = Breaker()
    for _ in range(FAILURES * 3):
        breaker.failed()
        breaker.succeeded()
    breaker.check()


async def test_meter_counts_by_person_and_purpose_and_notes_refusals(resources):
    usage = UsageLedger(resources.valkey)
    meter = Meter("mcp", RateBudget(resources.valkey), usage, lambda: NOW)
    one, other = uuid4(), uuid4()
    for person, purpose in ((one, Purpose.PERSON), (one, Purpose.SYNC), (other, Purpose.PERSON)):
        async with meter.request(person, purpose):
            pass
    with pytest.raises(Busy):
        async with meter.request(one, Purpose.PERSON):
            raise Busy(3)
    mine = await usage.of(one, NOW)
    assert mine.requests == {Purpose.PERSON: 2, Purpose.SYNC: 1, Purpose.REFRESH: 0}
    assert (mine.total, mine.refused) == (3, 1)
    assert {person: each.total for person, each in (await usage.of_all(NOW)).items()} == {one: 3, other: 1}
    assert await usage.of(uuid4(), NOW) == Usage()


@pytest.mark.parametrize("error", [Unreachable("x"), NotSent("x")])
async def test_door_that_keeps_failing_is_left_alone(resources, error):
    meter = Meter("graphql", RateBudget(resources.valkey), UsageLedger(resources.valkey), lambda: NOW)
    for _ in range(FAILURES):
        with pytest.raises(type(error)):
            async with meter.request(uuid4(), Purpose.PERSON):
                raise error
    with pytest.raises(NotSent):
        async with meter.request(uuid4(), Purpose.PERSON):
            pytest.fail("asked all the same")


async def test_refusal_is_an_answer_and_no_failure_of_the_door(resources):
    meter = Meter("graphql", RateBudget(resources.valkey), UsageLedger(resources.valkey), lambda: NOW)
    for _ in range(FAILURES + 1):
        with pytest.raises(Refused):
            async with meter.request(uuid4(), Purpose.PERSON):
                raise Refused("no", is_certain=True)


async def test_identical_reads_become_one_and_a_caller_who_leaves_takes_nothing_away():
    flight, asked = SingleFlight(), 0

    async def ask() -> int:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0.02)
        return 7

    first = asyncio.create_task(flight.fly("a", ask))
    others = [asyncio.create_task(flight.fly("a", ask)) for _ in range(4)]
    different = asyncio.create_task(flight.fly("b", ask))
    await asyncio.sleep(0)
    first.cancel()
    assert await asyncio.gather(*others, different) == [7] * 5
    assert asked == 2
    assert await flight.fly("a", ask) == 7
    assert asked == 3


async def test_failure_reaches_everybody_who_waits_and_is_not_kept():
    flight = SingleFlight()

    async def fail() -> int:
        await asyncio.sleep(0)
        raise Unreachable("x")

    answers = await asyncio.gather(*(flight.fly("a", fail) for _ in range(3)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [Unreachable] * 3
