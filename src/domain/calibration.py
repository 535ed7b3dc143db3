"""How reliable a person's score was against what came of their own applications. Pure figures; where they come from is not here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from src.domain.proportions import Share, share

ENOUGH: Final = 50
BINS: Final = 5
_TOP: Final = 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """One application whose end is known: its score (0 to 100) when it was confirmed, and whether the client answered."""

    score: int
    answered: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Applications with scores from ``low`` up to below ``high`` (the last one up to 100): their mean score, and how many were answered."""

    low: int
    high: int
    mean_score: float | None
    answered: Share


@dataclass(frozen=True, slots=True)
class Calibration:
    """``brier`` is the mean squared distance of score/100 from what came (0 is perfect), ``base`` that of always saying the mean.

    ``skill`` is 1 - brier / base: above 0 the score tells more than the mean does; None where all ended alike.
    """

    brier: float
    base: float
    skill: float | None
    bins: tuple[Bin, ...]


def calibrate(outcomes: Sequence[Outcome]) -> Calibration | None:
    """Return how reliable the scores were; None below 50 outcomes, which say nothing yet."""
    if len(outcomes) < ENOUGH:
        return None
    came = [float(each.answered) for each in outcomes]
    mean = sum(came) / len(came)
    brier = _mean((each.score / _TOP - real) ** 2 for each, real in zip(outcomes, came, strict=True))
    base = mean * (1 - mean)
    width = _TOP // BINS
    bins = tuple(_bin(outcomes, low, low + width) for low in range(0, _TOP, width))
    return Calibration(brier, base, 1 - brier / base if base else None, bins)


def _bin(outcomes: Sequence[Outcome], low: int, high: int) -> Bin:
    inside = [each for each in outcomes if low <= each.score < high or (high == _TOP and each.score == _TOP)]
    mean = _mean(each.score for each in inside) if inside else None
    return Bin(low, high, mean, share(sum(each.answered for each in inside), len(inside)))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
