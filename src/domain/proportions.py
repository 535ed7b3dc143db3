"""Shares of small numbers with honest intervals. What is counted is others' matter."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

_Z: Final = 1.959963984540054
"""The quantile of the normal distribution that leaves 2.5 % on each side."""


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``of``: the rate and its Wilson 95 % interval, all 0 to 1; none of these where ``of`` is 0."""

    count: int
    of: int
    rate: float | None
    low: float | None
    high: float | None


def share(count: int, of: int) -> Share:
    """Return a share with its Wilson 95 % interval: 2 of 30 is 1.8 to 21.3 %. Raises ValueError where it is no share."""
    if not 0 <= count <= of:
        raise ValueError(f"{count} of {of} is no share")
    if of == 0:
        return Share(0, 0, None, None, None)
    rate, square = count / of, _Z * _Z
    middle = (rate + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(rate * (1 - rate) / of + square / (4 * of * of)) / (1 + square / of)
    return Share(count, of, rate, max(0.0, middle - half), min(1.0, middle + half))
