"""The score of a job for a person: points for each signal that add up to it, and the tier. What each signal sees is in its own module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from src.domain.fit import circumstances as around
from src.domain.fit import topic
from src.domain.fit.hours import hours
from src.domain.fit.person import Lens
from src.domain.fit.topic import Found, Reading, read_job
from src.domain.postings import PostingDetail

Signal = Literal[
    "skills",
    "title",
    "kind",
    "services",
    "text",
    "not_offered",
    "words",
    "budget",
    "level",
    "duration",
    "client",
    "competition",
    "age",
    "language",
    "location",
    "hours",
]
Tier = Literal["strong", "worth_a_look", "hidden"]
Obstacle = Literal["not_offered", "excluded_word", "language", "location"]

DEFAULT_WEIGHTS: Final[Mapping[Signal, int]] = {
    "skills": 22,
    "title": 20,
    "kind": 18,
    "services": 12,
    "text": 5,
    "not_offered": 6,
    "words": 1,
    "budget": 4,
    "level": 1,
    "duration": 1,
    "client": 3,
    "competition": 2,
    "age": 1,
    "language": 2,
    "location": 1,
    "hours": 1,
}
"""Points that each signal gives at most; together 100."""

SIGNALS: Final[tuple[Signal, ...]] = tuple(DEFAULT_WEIGHTS)
HEAVIEST: Final = 100
UNKNOWN: Final = 0.5
TOP: Final = 100
_GIVES: Final = 0.6
_LACKS: Final = 0.4


@dataclass(frozen=True, slots=True)
class FitRules:
    """A person's own rules: points that each signal gives at most (0 to 100), and the scores at which tiers begin."""

    weights: Mapping[Signal, int] = field(default_factory=lambda: dict(DEFAULT_WEIGHTS))
    strong_from: int = 66
    worth_from: int = 40


@dataclass(frozen=True, slots=True)
class Line:
    """What one signal gave. ``points`` of at most ``weight``; ``known`` is false where Upwork or the person told nothing.

    ``words`` led to the points, ``missing`` to those not given.
    """

    signal: Signal
    points: int
    weight: int
    known: bool
    words: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def speaks_for(self) -> bool:
        """Whether the line is a reason to take the job."""
        return self.known and self.weight > 0 and self.points >= _GIVES * self.weight

    @property
    def speaks_against(self) -> bool:
        """Whether the line is a reason to leave it."""
        return self.known and self.weight > 0 and self.points <= _LACKS * self.weight


@dataclass(frozen=True, slots=True)
class Fit:
    """A score of 0 to 100: the sum of the lines' points less ``over``, the points beyond 100 that heavy weights would give."""

    score: int
    tier: Tier
    lines: tuple[Line, ...]
    obstacles: tuple[Obstacle, ...]
    over: int = 0

    @property
    def why(self) -> tuple[Line, ...]:
        """Return what speaks for the job, the most points first."""
        return tuple(sorted((line for line in self.lines if line.speaks_for), key=lambda line: -line.points))

    @property
    def why_not(self) -> tuple[Line, ...]:
        """Return what speaks against it, the most points lost first."""
        against = (line for line in self.lines if line.speaks_against)
        return tuple(sorted(against, key=lambda line: line.points - line.weight))


def score(lens: Lens, detail: PostingDetail, rules: FitRules, now: datetime) -> Fit:
    """Score one job at the moment ``now`` (UTC). Each signal's points depend on its own weight alone."""
    job = read_job(detail.posting)
    lines = []
    obstacles: list[Obstacle] = []
    for signal, found in _signals(lens, job, detail, now).items():
        weight = rules.weights.get(signal, 0)
        value = UNKNOWN if found.value is None else found.value
        points = int(weight * value + 0.5)
        lines.append(Line(signal, points, weight, found.value is not None, found.words, found.missing))
        if found.value == 0.0 and signal in _OBSTACLES:
            obstacles.append(_OBSTACLES[signal])
    total = sum(line.points for line in lines)
    over = max(0, total - TOP)
    return Fit(total - over, _tier(total - over, obstacles, rules), tuple(lines), tuple(obstacles), over)


_OBSTACLES: Final[Mapping[Signal, Obstacle]] = {
    "not_offered": "not_offered",
    "words": "excluded_word",
    "language": "language",
    "location": "location",
}
_HIDING: Final[frozenset[Obstacle]] = frozenset(("not_offered", "excluded_word"))


def _signals(lens: Lens, job: Reading, detail: PostingDetail, now: datetime) -> Mapping[Signal, Found]:
    posting = detail.posting
    return {
        "skills": topic.skills(lens, job),
        "title": topic.title_words(lens, job),
        "kind": topic.kind_of_work(lens, job),
        "services": topic.services(lens, job),
        "text": topic.text_words(lens, job),
        "not_offered": topic.not_offered(lens, job),
        "words": around.own_words(lens, job),
        "budget": around.budget(lens, posting),
        "level": around.level(lens, posting),
        "duration": around.duration(posting),
        "client": around.client(posting),
        "competition": around.competition(detail),
        "age": around.age(posting, now),
        "language": around.language(lens, posting),
        "location": around.location(lens, posting),
        "hours": hours(lens, posting, now),
    }


def _tier(points: int, obstacles: Iterable[Obstacle], rules: FitRules) -> Tier:
    """Return the tier: what a person does not do or excludes is hidden, and an obstacle keeps a job from the strong ones."""
    met = frozenset(obstacles)
    if met & _HIDING or points < rules.worth_from:
        return "hidden"
    return "strong" if points >= rules.strong_from and not met else "worth_a_look"
