"""What a proposal says beside its bid: how long the work lasts, and the milestones of a fixed price. How they are sent is not here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from typing import Final

from src.domain.lint import Obstacle
from src.domain.placeholders import PLACEHOLDER
from src.domain.postings import JobType
from src.domain.redaction import contacts_in

MOST_MILESTONES: Final = 20
DESCRIPTION_LIMIT: Final = 500
"""Our own limit in characters to what one milestone says: Upwork names none."""

_DAYS: Final = {"day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_OPEN_END: Final = 1.5
_AMOUNT: Final = r"(\d+|an?)"
_UNIT: Final = r"(day|week|month|year)s?"
_BELOW: Final = re.compile(rf"^(?:less than|under|up to)\s+{_AMOUNT}\s+{_UNIT}$")
_ABOVE: Final = re.compile(rf"^(?:(?:more than|over)\s+{_AMOUNT}|(\d+)\s*\+)\s*{_UNIT}$")
_BETWEEN: Final = re.compile(rf"^(\d+)\s*(?:to|-|–)\s*(\d+)\s+{_UNIT}$")
_STAGE: Final = re.compile(
    r"^[\s*•\-–—#]*(?:milestone|phase|stage|етап|фаза)\s*#?\s*(\d{1,2})\s*[:.)\-–—]+\s*(\S.{2,199}?)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Duration:
    """One of Upwork's values for how long the work lasts. ``id`` is the number that a proposal carries."""

    id: int
    label: str


@dataclass(frozen=True, slots=True, repr=False)
class Milestone:
    """A part of a fixed price. ``amount`` is in the bid's currency; ``due`` is a calendar day, None for none."""

    description: str
    amount: Decimal
    due: date | None = None


def nearest(said: str | None, offered: Sequence[Duration]) -> Duration | None:
    """Return the offered value nearest to what a client ``said``; None where nothing was said, or nothing that can be measured."""
    wanted = _middle(said or "")
    if wanted is None:
        return None
    known = [(abs(middle - wanted), each) for each in offered if (middle := _middle(each.label)) is not None]
    return min(known, key=lambda pair: pair[0])[1] if known else None


def is_measurable(said: str | None) -> bool:
    """Say whether a duration can be drawn from what a client said."""
    return _middle(said or "") is not None


def _middle(label: str) -> float | None:
    """Return the middle of what a label spans, in days; one that is open upwards is taken to reach twice as far."""
    words = " ".join(label.casefold().split())
    if found := _BELOW.match(words):
        return _count(found[1]) * _DAYS[found[2]] / 2
    if found := _ABOVE.match(words):
        return _count(found[1] or found[2]) * _DAYS[found[3]] * _OPEN_END
    if found := _BETWEEN.match(words):
        return (_count(found[1]) + _count(found[2])) * _DAYS[found[3]] / 2
    return None


def _count(told: str) -> int:
    return int(told) if told.isdecimal() else 1


def stages_of(post: str) -> tuple[str, ...]:
    """Return the stages that a client's own text names one after another ("Milestone 1: …"); none where it names fewer than two."""
    found = [(int(match[1]), match[2]) for match in _STAGE.finditer(post)]
    is_counted = [number for number, _ in found] == list(range(1, len(found) + 1))
    return tuple(_plain(text) for _, text in found) if is_counted and 2 <= len(found) <= MOST_MILESTONES else ()


def _plain(text: str) -> str:
    """Return one line of a client's text without what cannot be seen in it."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def split(bid: Decimal, stages: Sequence[str]) -> tuple[Milestone, ...]:
    """Return ``stages`` as milestones of equal amounts that add up to ``bid``: the last one takes what does not divide."""
    if not stages:
        return ()
    each = (bid / len(stages)).quantize(_CENT, ROUND_DOWN)
    if each <= 0:
        return ()
    last = bid - each * (len(stages) - 1)
    amounts = [each] * (len(stages) - 1) + [last]
    return tuple(Milestone(text, amount) for text, amount in zip(stages, amounts, strict=True))


def obstacles(
    milestones: Sequence[Milestone], *, kind: JobType, bid: Decimal, is_allowed: bool | None, today: date
) -> tuple[Obstacle, ...]:
    """Return what keeps ``milestones`` from being sent, the gravest first; none where there are none.

    ``is_allowed`` is what the posting says of milestones, None where it does not say. ``today`` is a day of UTC: the day before
    is still today somewhere.
    """
    if not milestones:
        return ()
    if kind == "hourly":
        return (Obstacle("milestones_hourly", "milestones"),)
    if is_allowed is False:
        return (Obstacle("milestones_not_allowed", "milestones"),)
    found = [each for place, one in enumerate(milestones) for each in _about_one(one, f"milestones.{place}", today)]
    total = sum((each.amount for each in milestones), Decimal(0))
    if total != bid:
        found.append(Obstacle("milestones_sum", "milestones", f"{total:.2f} of {bid:.2f}"))
    return tuple(found)


def _about_one(one: Milestone, field: str, today: date) -> list[Obstacle]:
    found: list[Obstacle] = []
    if left := PLACEHOLDER.search(one.description):
        found.append(Obstacle("placeholder_left", field, left.group(0)))
    if contacts := contacts_in(one.description):
        found.append(Obstacle("contact_details", field, one.description[contacts[0].start : contacts[0].end]))
    if one.due is not None and one.due < today - timedelta(days=1):
        found.append(Obstacle("milestone_due_passed", field, one.due.isoformat()))
    return found
