"""A day of 1,000 people against the shared budget, on the real Valkey with a clock of its own."""

from __future__ import annotations

import heapq
import random
from collections import Counter, deque
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import pytest

from src.domain.budget import PATIENCE, Purpose
from src.domain.compliance import REQUESTS_PER_DAY, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND
from src.integrations.upwork.budget import Ask, RateBudget

SECOND = 1_000_000
DAY_START = 20_000 * 86_400 * SECOND
PEOPLE = 1_000
# How much of a day's requests falls into each hour (UTC): nights are quiet, afternoons are not.
HOURS = (1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 9, 8, 9, 10, 10, 9, 7, 6, 5, 4, 3, 2, 1)


@dataclass(order=True)
class Waiting:
    """A request that will ask (again) at a moment."""

    at: int
    number: int
    ask: Ask = field(compare=False)
    since: int = field(compare=False)


def people() -> list[UUID]:
    return [UUID(int=number + 1) for number in range(PEOPLE)]


def wishes(rng: random.Random, total: int) -> list[tuple[int, UUID, Purpose]]:
    """Requests over the day: most by people in small bursts (a page asks for several things), the rest in the background.

    Ten of the people ask for as much as a hundred others each.
    """
    everybody = people()
    weights = [100 if index < 10 else 1 for index in range(PEOPLE)]
    found: list[tuple[int, UUID, Purpose]] = []
    while len(found) < total:
        hour = rng.choices(range(24), HOURS)[0]
        at = DAY_START + int((hour + rng.random()) * 3_600 * SECOND)
        if rng.random() < 0.7:
            person = rng.choices(everybody, weights)[0]
            found += [(at + index * 1_000, person, Purpose.PERSON) for index in range(rng.randint(1, 3))]
        else:
            purpose = rng.choice([Purpose.SYNC, Purpose.REFRESH])
            found += [(at, rng.choice(everybody), purpose) for _ in range(rng.randint(4, 14))]
    return found


async def run(budget: RateBudget, wanted: list[tuple[int, UUID, Purpose]]):
    """Let every wish ask until it is granted, refused for the day, or out of patience."""
    heap = [
        Waiting(at, number, Ask(person, purpose, "graphql", f"t{number}"), at)
        for number, (at, person, purpose) in enumerate(wanted)
    ]
    heapq.heapify(heap)
    granted: list[tuple[int, Ask, float]] = []
    gave_up: Counter[Purpose] = Counter()
    spent: Counter[UUID] = Counter()
    while heap:
        one = heapq.heappop(heap)
        verdict = await budget.ask(one.ask, now=one.at)
        if verdict.is_granted:
            granted.append((one.at, one.ask, (one.at - one.since) / SECOND))
        elif verdict.is_day_spent:
            spent[one.ask.person] += 1
        else:
            again = one.at + int(verdict.wait * SECOND)
            if again - one.since > PATIENCE[one.ask.purpose] * SECOND:
                gave_up[one.ask.purpose] += 1
                continue
            heapq.heappush(heap, Waiting(again, one.number, one.ask, one.since))
    return granted, gave_up, spent


def most_within(moments: list[int], window: int) -> int:
    """Return how many moments fall into the fullest window (open at its beginning)."""
    held: deque[int] = deque()
    most = 0
    for moment in moments:
        held.append(moment)
        while held[0] <= moment - window:
            held.popleft()
        most = max(most, len(held))
    return most


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


@pytest.mark.timeout(300)
async def test_a_day_of_a_thousand_people_stays_within_all_limits_and_people_hardly_wait(resources):
    rng = random.Random(7)
    granted, gave_up, spent = await run(RateBudget(resources.valkey), wishes(rng, 30_000))
    moments = [at for at, _, _ in granted]
    assert most_within(moments, SECOND) <= REQUESTS_PER_SECOND
    assert most_within(moments, 60 * SECOND) <= REQUESTS_PER_MINUTE
    assert len(moments) <= REQUESTS_PER_DAY
    waits = [waited for _, ask, waited in granted if ask.purpose is Purpose.PERSON]
    assert percentile(waits, 0.95) < 1.0, percentile(waits, 0.95)
    assert gave_up[Purpose.PERSON] == 0
    assert not spent


async def test_one_who_asks_for_everything_does_not_starve_the_others(resources):
    heavy, light = uuid4(), [uuid4() for _ in range(20)]
    wanted = [(DAY_START, heavy, Purpose.PERSON) for _ in range(200)]
    wanted += [(DAY_START + 2 * SECOND, each, Purpose.PERSON) for each in light]
    granted, gave_up, _ = await run(RateBudget(resources.valkey), wanted)
    waits = {ask.person: waited for _, ask, waited in granted if ask.person != heavy}
    assert len(waits) == len(light)
    assert max(waits.values()) < 5.0
    assert gave_up[Purpose.PERSON] > 0


async def test_person_goes_before_background_work_that_came_first(resources):
    person, others = uuid4(), [uuid4() for _ in range(10)]
    wanted = [(DAY_START, other, Purpose.SYNC) for other in others for _ in range(30)]
    wanted += [(DAY_START + 30 * SECOND, person, Purpose.PERSON)]
    granted, _, _ = await run(RateBudget(resources.valkey), wanted)
    assert next(waited for _, ask, waited in granted if ask.person == person) < 1.0


async def test_nobody_takes_more_than_a_share_when_the_day_runs_short(resources):
    budget = RateBudget(resources.valkey, per_second=1_000, per_minute=60_000, per_day=100)
    heavy, light = uuid4(), uuid4()
    wanted = [(DAY_START + number * 10_000, heavy, Purpose.PERSON) for number in range(90)]
    wanted += [(DAY_START + SECOND + number * 10_000, light, Purpose.PERSON) for number in range(50)]
    wanted += [(DAY_START + SECOND + number * 10_000, heavy, Purpose.PERSON) for number in range(50)]
    granted, _, spent = await run(budget, wanted)
    taken = Counter(ask.person for _, ask, _ in granted)
    assert taken[light] >= 10
    assert sum(taken.values()) <= 100
    assert spent[heavy] > 0


async def test_new_day_begins_with_a_whole_budget(resources):
    budget = RateBudget(resources.valkey, per_second=1_000, per_minute=60_000, per_day=5)
    somebody = uuid4()
    wanted = [(DAY_START + number, somebody, Purpose.PERSON) for number in range(8)]
    wanted += [(DAY_START + 86_400 * SECOND + number, somebody, Purpose.PERSON) for number in range(5)]
    granted, _, spent = await run(budget, wanted)
    assert (len(granted), spent[somebody]) == (10, 3)


async def test_waiter_who_does_not_come_back_holds_nobody_up(resources):
    budget = RateBudget(resources.valkey, per_second=1)
    first, gone, last = (Ask(uuid4(), Purpose.PERSON, "mcp", name) for name in ("first", "gone", "last"))
    assert (await budget.ask(first, now=DAY_START)).is_granted
    assert not (await budget.ask(gone, now=DAY_START + 1)).is_granted
    assert not (await budget.ask(last, now=DAY_START + 2)).is_granted
    assert not (await budget.ask(last, now=DAY_START + 2 * SECOND)).is_granted
    assert (await budget.ask(last, now=DAY_START + 4 * SECOND)).is_granted
