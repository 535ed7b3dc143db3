"""The shared budget and the lease, on the real Valkey."""

from __future__ import annotations

import asyncio
import time
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from src.domain.budget import Purpose
from src.integrations.upwork import budget
from src.integrations.upwork.budget import RateBudget
from src.integrations.upwork.errors import Busy, DaySpent
from src.integrations.upwork.lease import lease

SOMEBODY = uuid4()


def turn(one: RateBudget, person=SOMEBODY, purpose=Purpose.PERSON, **more):
    return one.take(person, purpose, "graphql", **more)


async def outcomes(*calls):
    return await asyncio.gather(*calls, return_exceptions=True)


@pytest.mark.asvs("V15.4.4")
async def test_no_second_holds_more_than_its_share(resources):
    taker, other = RateBudget(resources.valkey), RateBudget(resources.valkey)
    taken: list[float] = []

    async def take(one: RateBudget) -> None:
        await turn(one)
        taken.append(time.monotonic())

    await asyncio.gather(*(take(one) for one in (taker, other) for _ in range(13)))
    taken.sort()
    assert len(taken) == 26
    assert all(later - earlier > 0.9 for earlier, later in zip(taken, taken[10:], strict=False))


async def test_nobody_waits_longer_than_their_patience(resources):
    taker = RateBudget(resources.valkey, per_second=1_000, per_minute=3)
    answers = await outcomes(*(turn(taker) for _ in range(5)))
    assert [type(answer) for answer in answers].count(Busy) == 2
    assert all(50 < answer.retry_after <= 60 for answer in answers if isinstance(answer, Busy))


async def test_day_ends_for_everybody_at_once(resources):
    taker = RateBudget(resources.valkey, per_second=1_000, per_day=3)
    answers = await outcomes(*(turn(taker) for _ in range(20)))
    assert [type(answer) for answer in answers].count(DaySpent) == 17


async def test_process_paces_itself_while_valkey_is_away(monkeypatch):
    monkeypatch.setattr(budget, "PACE_ALONE", 0.05)
    away = Redis(host="127.0.0.1", port=9, socket_connect_timeout=0.2)
    started = time.monotonic()
    await asyncio.gather(*(turn(RateBudget(away)) for _ in range(2)))
    one = RateBudget(away)
    await asyncio.gather(*(turn(one) for _ in range(4)))
    assert time.monotonic() - started >= 0.2
    await away.aclose()


@pytest.mark.asvs("V15.4.3")
async def test_lease_is_held_by_one_at_a_time(resources):
    inside, most = 0, 0

    async def work() -> None:
        nonlocal inside, most
        async with lease(resources.valkey, "a-lease"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.01)
            inside -= 1

    await asyncio.gather(*(work() for _ in range(5)))
    assert most == 1
    assert not await resources.valkey.exists("a-lease")


async def test_lease_of_somebody_else_is_not_given_back(resources):
    async with lease(resources.valkey, "a-lease"):
        await resources.valkey.set("a-lease", "another")
    assert await resources.valkey.get("a-lease") == b"another"


@pytest.mark.asvs("V15.4.3")
async def test_failure_inside_gives_the_lease_back(resources):
    with pytest.raises(ValueError, match="inside"):
        async with lease(resources.valkey, "a-lease"):
            raise ValueError("inside")
    assert not await resources.valkey.exists("a-lease")
