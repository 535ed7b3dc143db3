"""Comparing templates by how often letters made of them were answered: intervals, shrinkage, and when to say nothing.

Rates come with a Wilson 95 % interval. A template's rate is drawn towards that of all together by as many made-up letters as the
differences between templates allow (empirical Bayes over a beta distribution). Two are only told apart when each has been
sent often enough for the difference asked about to be seen four times out of five, and their difference is not chance.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

Z95: Final = 1.959964
Z80: Final = 0.841621
FEWEST_SENT: Final = 20
LEAST_DIFFERENCE: Final = 0.04
MOST_PRIOR: Final = 200.0
LEAST_PRIOR: Final = 10.0
Verdict = Literal["not_enough_data", "no_difference_seen", "better"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many letters of one template were sent, and how many of them were answered."""

    name: str
    sent: int
    answered: int


@dataclass(frozen=True, slots=True)
class Rate:
    """A template's rate: as counted, its interval, and drawn towards the rate of all. ``rate`` is None where none was sent."""

    name: str
    sent: int
    answered: int
    rate: float | None
    low: float
    high: float
    shrunk: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All templates by their shrunk rates, and what may be said of the best two. ``needed`` is how many letters each would need."""

    rates: tuple[Rate, ...]
    verdict: Verdict
    best: str | None
    needed: int


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return the Wilson 95 % interval of a rate; everything is possible without trials."""
    if trials <= 0:
        return 0.0, 1.0
    share, square = successes / trials, Z95 * Z95
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    reach = Z95 * math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def needed_each(base: float, other: float) -> int:
    """Return how many letters each of two templates needs to tell two rates apart (two-sided 5 %, power 80 %)."""
    if base == other:
        raise ValueError("two equal rates are never told apart")
    mean = (base + other) / 2
    under_none = Z95 * math.sqrt(2 * mean * (1 - mean))
    under_some = Z80 * math.sqrt(base * (1 - base) + other * (1 - other))
    return math.ceil(((under_none + under_some) / (base - other)) ** 2)


def compare(tallies: Sequence[Tally]) -> Comparison:
    """Return what may be said of these templates. Raises ValueError for more answers than letters."""
    if any(not 0 <= each.answered <= each.sent for each in tallies):
        raise ValueError("more answers than letters")
    sent, answered = sum(each.sent for each in tallies), sum(each.answered for each in tallies)
    mean = (answered + 1) / (sent + 2)
    weight = _prior_weight(tallies, mean)
    rates = [_rate(each, mean, weight) for each in tallies]
    rates.sort(key=lambda each: (-each.shrunk, each.name))
    verdict, best, needed = _verdict(rates, mean)
    return Comparison(tuple(rates), verdict, best, needed)


def _rate(each: Tally, mean: float, weight: float) -> Rate:
    low, high = wilson(each.answered, each.sent)
    shrunk = (each.answered + mean * weight) / (each.sent + weight)
    return Rate(
        each.name, each.sent, each.answered, each.answered / each.sent if each.sent else None, low, high, shrunk
    )


def _prior_weight(tallies: Sequence[Tally], mean: float) -> float:
    """Return how many made-up letters at the common rate each template is given: many where templates differ no more than chance."""
    used = [each for each in tallies if each.sent]
    if len(used) < 2:
        return MOST_PRIOR
    spread = sum(each.sent * (each.answered / each.sent - mean) ** 2 for each in used) / (len(used) - 1)
    size = sum(each.sent for each in used) / len(used)
    between = (spread - mean * (1 - mean)) / size
    if between <= 0:
        return MOST_PRIOR
    return min(MOST_PRIOR, max(LEAST_PRIOR, mean * (1 - mean) / between - 1))


def _verdict(rates: Sequence[Rate], mean: float) -> tuple[Verdict, str | None, int]:
    base = min(max(mean, 0.02), 1 - LEAST_DIFFERENCE)
    needed = needed_each(base, base + LEAST_DIFFERENCE)
    if len(rates) < 2:
        return "not_enough_data", None, needed
    first, second = rates[0], rates[1]
    fewest = min(first.sent, second.sent)
    if fewest < FEWEST_SENT or first.rate is None or second.rate is None:
        return "not_enough_data", None, needed
    if first.rate != second.rate:
        # What the two differ by may be seen with fewer letters than the least difference worth knowing.
        clear = needed_each(min(max(first.rate, 0.01), 0.99), min(max(second.rate, 0.011), 0.989))
        if fewest >= min(needed, clear) and _is_significant(first, second, len(rates)):
            return "better", first.name, needed
    return ("no_difference_seen" if fewest >= needed else "not_enough_data"), None, needed


def _is_significant(first: Rate, second: Rate, templates: int) -> bool:
    """Say whether two rates differ by more than chance (pooled z-test), held against as many comparisons as there are pairs."""
    pooled = (first.answered + second.answered) / (first.sent + second.sent)
    error = math.sqrt(pooled * (1 - pooled) * (1 / first.sent + 1 / second.sent))
    if error == 0 or first.rate is None or second.rate is None:
        return False
    score = abs(first.rate - second.rate) / error
    chance = math.erfc(score / math.sqrt(2))
    return chance < 0.05 / math.comb(templates, 2)
