"""A day of 1,000 people who ask Upwork for things, on the real Valkey with a clock of its own. What must hold is said by tests."""

from __future__ import annotations

import heapq
import random
from collections import Counter, deque
from dataclasses import dataclass, field
from uuid import UUID

from src.domain.budget import PATIENCE, Purpose
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
    """Return everybody, the ten heaviest first."""
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


async def run(
    budget: RateBudget, wanted: list[tuple[int, UUID, Purpose]]
) -> tuple[list[tuple[int, Ask, float]], Counter[Purpose], Counter[UUID]]:
    """Let every wish ask until it is granted, refused for the day, or out of patience.

    Returns what was granted (when, to whom, after how many seconds), who gave up, and who was refused for the day.
    """
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
    """Return the value that a part (0 to 1) of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def served(wanted: list[tuple[int, UUID, Purpose]], granted: list[tuple[int, Ask, float]]) -> dict[UUID, float]:
    """Return which part of each person's own wishes (those they wait for) was granted."""
    asked = Counter(person for _, person, purpose in wanted if purpose is Purpose.PERSON)
    given = Counter(ask.person for _, ask, _ in granted if ask.purpose is Purpose.PERSON)
    return {person: given[person] / count for person, count in asked.items()}
