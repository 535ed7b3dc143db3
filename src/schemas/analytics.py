"""What crosses the door about what works: the funnel and the score's reliability. How they are reckoned is in the domain."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from src.domain.funnel import Grouping, Step
from src.schemas.common import Answer, Request, UtcTime


class FunnelRequest(Request):
    """Over how many days up to now, and what to group by.

    That is nothing, the saved search that brought the job first, the template the letter was made of, who wrote the letter (empty
    for the person), the tier when it was confirmed, or the week it was sent in.
    """

    days: Annotated[int, Field(ge=1, le=730)] = 90
    by: Grouping = "none"


class ShareAnswer(Answer):
    """``count`` of ``of`` with a Wilson 95 % interval, 0 to 1; null where there is nothing to divide by."""

    count: int
    of: int
    rate: float | None
    low: float | None
    high: float | None


class FunnelGroup(Answer):
    """One group. ``label`` is its name for people: of a search or a template its own, empty for one that was removed.

    A step is null where Upwork does not tell of it at all.
    """

    key: str
    label: str
    steps: dict[Step, ShareAnswer | None]
    minutes_to_send: float | None
    proposals_at_send: float | None
    connects: int


class Funnel(Answer):
    """The funnel of the applications sent in a time."""

    since: UtcTime
    until: UtcTime
    by: Grouping
    groups: list[FunnelGroup]


class BinAnswer(Answer):
    """Applications with scores from ``low`` to ``high``: their mean score, and how many the client answered."""

    low: int
    high: int
    mean_score: float | None
    answered: ShareAnswer


class CalibrationFigures(Answer):
    """``brier``: 0 is perfect; ``base`` is that of always saying the mean; ``skill`` is 1 - brier / base."""

    brier: float
    base: float
    skill: float | None
    bins: list[BinAnswer]


class CalibrationAnswer(Answer):
    """How reliable the score was. ``figures`` is null below ``enough`` outcomes: not enough data yet."""

    outcomes: int
    enough: int
    figures: CalibrationFigures | None
