"""The shared budget over a day of 1,000 people, on the real Valkey with a clock of its own."""

from __future__ import annotations

import random
from collections import Counter
from uuid import uuid4

import pytest

from src.domain.budget import Purpose
from src.domain.compliance import REQUESTS_PER_DAY, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND
from src.integrations.upwork.budget import Ask, RateBudget
from tests.budget_day import DAY_START, SECOND, most_within, people, percentile, run, served, wishes


@pytest.mark.timeout(300)
async def test_a_day_of_a_thousand_people_stays_within_all_limits_and_people_hardly_wait(resources):
    rng = random.Random(7)
    wanted = wishes(rng, 30_000)
    granted, gave_up, spent = await run(RateBudget(resources.valkey), wanted)
    moments = [at for at, _, _ in granted]
    assert most_within(moments, SECOND) <= REQUESTS_PER_SECOND
    assert most_within(moments, 60 * SECOND) <= REQUESTS_PER_MINUTE
    assert len(moments) <= REQUESTS_PER_DAY
    waits = [waited for _, ask, waited in granted if ask.purpose is Purpose.PERSON]
    assert percentile(waits, 0.95) < 1.0, percentile(waits, 0.95)
    assert gave_up[Purpose.PERSON] == 0
    assert not spent
    assert set(served(wanted, granted).values()) == {1.0}, "the lightest as well as the heaviest"


@pytest.mark.timeout(300)
async def test_on_a_day_with_more_wishes_than_requests_the_light_are_served_whole(resources):
    """A tenth of a day, with a tenth of its requests: 100 people, of whom one asks for four times as much as all others together."""
    rng, everybody = random.Random(7), people()[:100]
    wanted = sorted(
        (
            DAY_START + int(rng.random() * 86_400 * SECOND),
            everybody[0] if rng.random() < 0.8 else person,
            Purpose.PERSON,
        )
        for person in everybody
        for _ in range(60)
    )
    granted, _, spent = await run(RateBudget(resources.valkey, per_day=4_000), wanted)
    assert len(granted) <= 4_000
    parts = served(wanted, granted)
    assert {parts[person] for person in everybody[1:]} == {1.0}
    assert parts[everybody[0]] < 1.0
    assert set(spent) == {everybody[0]}


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


async def test_background_work_leaves_the_end_of_a_day_to_people_who_wait(resources):
    budget = RateBudget(resources.valkey, per_second=1_000, per_minute=60_000, per_day=100)
    everybody = people()[:10]
    wanted = [(DAY_START + n * 10_000, everybody[n % 10], Purpose.REFRESH) for n in range(95)]
    wanted += [(DAY_START + SECOND + n * 10_000, everybody[n % 10], Purpose.PERSON) for n in range(20)]
    granted, _, _ = await run(budget, wanted)
    taken = Counter(ask.purpose for _, ask, _ in granted)
    assert taken == {Purpose.REFRESH: 80, Purpose.PERSON: 20}
