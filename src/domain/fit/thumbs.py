"""What a thumb up or down on a job does to a person's own weights: small steps that are shown and can be taken back. Keeping them is not here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from src.domain.fit.score import HEAVIEST, Signal

Thumb = Literal["up", "down"]

MOST_MOVED: Final = 3
STEP_SHARE: Final = 10


def moves_of(
    thumb: Thumb, why: Sequence[Signal], why_not: Sequence[Signal], weights: Mapping[Signal, int]
) -> dict[Signal, int]:
    """Return by how many points a thumb moves the weights of the signals that spoke loudest on a job.

    Up: what spoke for the job was right, so it counts more, and what spoke against it less; down is the other way round. A step
    is a tenth of the person's own weight, at least one point. A signal that the person has switched off stays so.
    """
    direction = 1 if thumb == "up" else -1
    moved = dict.fromkeys(why[:MOST_MOVED], direction)
    moved |= dict.fromkeys(why_not[:MOST_MOVED], -direction)
    return {
        signal: sign * max(1, weights.get(signal, 0) // STEP_SHARE)
        for signal, sign in moved.items()
        if weights.get(signal, 0) > 0
    }


def adjusted(weights: Mapping[Signal, int], moves: Iterable[Mapping[Signal, int]]) -> dict[Signal, int]:
    """Return the weights in force: the person's own, moved by all thumbs, never below half of their own or above its double."""
    sums: dict[Signal, int] = {}
    for each in moves:
        for signal, points in each.items():
            sums[signal] = sums.get(signal, 0) + points
    return {signal: _within(own, own + sums.get(signal, 0)) for signal, own in weights.items()}


def _within(own: int, wanted: int) -> int:
    return max((own + 1) // 2, min(2 * own, HEAVIEST, wanted)) if own else 0
