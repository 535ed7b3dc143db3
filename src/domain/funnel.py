"""The funnel of a person's applications: how many went how far, with intervals. Reading the applications is not done here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Final, Literal

from src.domain.lifecycle import State
from src.domain.proportions import Share, share

Step = Literal["sent", "viewed", "interviewing", "offered", "hired"]
Grouping = Literal["none", "search", "template", "writer", "tier", "week"]

STEPS: Final[tuple[Step, ...]] = ("sent", "viewed", "interviewing", "offered", "hired")
SETTLED_AFTER: Final = timedelta(days=14)
"""An application that nobody has answered for so long is taken for unanswered."""
_ENDED: Final = frozenset({State.DECLINED, State.ARCHIVED})


@dataclass(frozen=True, slots=True)
class Sent:
    """One application that left. ``states`` are all that it has ever been in; what is not known is None."""

    sent_at: datetime
    states: frozenset[State]
    state: State
    published_at: datetime | None = None
    proposals: int | None = None
    connects: int | None = None
    score: int | None = None
    tier: str | None = None
    writer: str | None = None
    search: str | None = None
    template: str | None = None

    @property
    def furthest(self) -> int:
        """Return the number of the furthest step it came to."""
        return max((number for number, step in enumerate(STEPS) if State(step) in self.states), default=0)

    def outcome(self, now: datetime) -> bool | None:
        """Say whether the client answered; None while that is open, and where the person took the application back."""
        if self.furthest >= STEPS.index("interviewing"):
            return True
        if self.state is State.WITHDRAWN:
            return None
        return False if self.state in _ENDED or now - self.sent_at >= SETTLED_AFTER else None


@dataclass(frozen=True, slots=True)
class Group:
    """Applications that have ``key`` in common. ``steps`` count those that came at least so far, of all that were sent.

    The share of viewed ones is None where Upwork has told of no view at all: unknown is never 0. Medians are None without figures;
    ``minutes_to_send`` is from the post's publication; Upwork's clock may be ahead of ours, so never below zero.
    """

    key: str
    steps: Mapping[Step, Share | None]
    minutes_to_send: float | None
    proposals_at_send: float | None
    connects: int


def funnel(sent: Iterable[Sent], by: Grouping) -> list[Group]:
    """Return the groups, in the order of their keys; one with an empty key where nothing is grouped by."""
    groups: dict[str, list[Sent]] = {}
    for each in sent:
        groups.setdefault(_KEYS[by](each), []).append(each)
    return [_group(key, groups[key]) for key in sorted(groups)]


_KEYS: Final[Mapping[Grouping, Callable[[Sent], str]]] = {
    "none": lambda _: "",
    "search": lambda each: each.search or "",
    "template": lambda each: each.template or "",
    "writer": lambda each: each.writer or "",
    "tier": lambda each: each.tier or "",
    "week": lambda each: "{}-W{:02}".format(*each.sent_at.isocalendar()[:2]),
}


def _group(key: str, members: Sequence[Sent]) -> Group:
    reached = [each.furthest for each in members]
    steps: dict[Step, Share | None] = {
        step: share(sum(furthest >= number for furthest in reached), len(members)) for number, step in enumerate(STEPS)
    }
    if not any(State.VIEWED in each.states for each in members):
        steps["viewed"] = None
    waits = [
        max(each.sent_at - each.published_at, timedelta()) / timedelta(minutes=1)
        for each in members
        if each.published_at is not None
    ]
    rivals = [each.proposals for each in members if each.proposals is not None]
    return Group(
        key=key,
        steps=steps,
        minutes_to_send=median(waits) if waits else None,
        proposals_at_send=median(rivals) if rivals else None,
        connects=sum(each.connects or 0 for each in members),
    )
