"""What clients choose beside the text: contract, money, level, time, places. The words they write about it are in ``phrases``."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from random import Random

from sandbox.content.brief import Brief
from sandbox.model import ContractType, Duration, ExperienceLevel, Workload

_HOURLY_TALK = re.compile(
    r"hours? (?:a|per|each) (?:week|month|day)|hours? (?:weekly|monthly)|per hour|hourly|/hr|\bhrs\b|days? a week|part[- ]time|half time|a shift",
    re.IGNORECASE,
)
_FIXED_TALK = re.compile(
    r"fixed[- ]price|fixed fee|milestone|flat (?:fee|rate)|price (?:per|for)|fixed price|"
    r"rate per|per (?:word|image|article|page|slide|style|episode|piece|lesson|text)\b|quote for all",
    re.IGNORECASE,
)
_PLACES: tuple[tuple[str, ...], ...] = (
    ("United States",),
    ("United States", "Canada"),
    ("United Kingdom",),
    ("United Kingdom", "Ireland"),
    ("Germany",),
    ("Ukraine",),
    ("Australia", "New Zealand"),
    ("India", "Pakistan", "Bangladesh"),
    ("Philippines",),
    ("Poland", "Ukraine", "Romania"),
    ("Canada",),
    ("Spain", "Mexico"),
    ("France", "Belgium"),
    ("Germany", "Austria", "Switzerland"),
    ("United Arab Emirates",),
    ("Portugal", "Brazil"),
    ("Netherlands",),
)
_PLACEHOLDER_RATES = ((10.0, 200.0), (3.0, 999.0), (5.0, 100.0), (8.0, 250.0), (10.0, 150.0))


@dataclass(frozen=True, slots=True)
class Terms:
    """The choices of one posting. Money in US dollars; ``kind`` is ``sane``, ``no_budget`` or ``placeholder_budget``."""

    contract_type: ContractType
    kind: str
    experience_level: ExperienceLevel
    duration: Duration | None
    workload: Workload | None
    hourly_min: float | None = None
    hourly_max: float | None = None
    fixed_amount: float | None = None

    def budget_line(self, rng: Random) -> str:
        """A sentence about the budget that agrees with the numbers, empty where there are no meaningful numbers."""
        if self.kind != "sane":
            return ""
        if self.fixed_amount is not None:
            return rng.choice(
                (
                    "Budget: ${0:,.0f} fixed.",
                    "Fixed price, ${0:,.0f} in all.",
                    "Budget is ${0:,.0f} for everything above.",
                )
            ).format(self.fixed_amount)
        return rng.choice(
            (
                "Rate: ${0:.0f} to ${1:.0f} an hour.",
                "We pay ${0:.0f}-{1:.0f} per hour depending on experience.",
                "Hourly, ${0:.0f}-${1:.0f}.",
            )
        ).format(self.hourly_min, self.hourly_max)


def suits(text: str, contract_type: ContractType) -> bool:
    """Whether a line may stand in a posting of this contract type: no hours a week in a fixed-price job and the like."""
    return not (_HOURLY_TALK if contract_type == "FIXED" else _FIXED_TALK).search(text)


def working_days(duration: Duration | None) -> tuple[int, ...]:
    """Numbers of working days that a client may name for the duration; none for work of half a year and more."""
    known: dict[Duration, tuple[int, ...]] = {
        "WEEK": (4, 5, 6),
        "MONTH": (8, 10, 12, 15, 20),
        "QUARTER": (30, 40, 45, 60),
    }
    return known.get(duration, ()) if duration else (10, 12, 15, 20)


def choose_terms(brief: Brief, rng: Random) -> Terms:
    """Contract, money and time for one posting of the brief."""
    draw = rng.random()
    kind = "no_budget" if draw < 0.08 else "placeholder_budget" if draw < 0.14 else "sane"
    return _fixed(brief, rng, kind) if rng.random() < 0.47 else _hourly(brief, rng, kind)


def choose_places(rng: Random) -> tuple[tuple[str, ...], bool]:
    """Preferred countries (mostly none) and whether they are mandatory."""
    if rng.random() >= 0.1:
        return (), False
    return rng.choice(_PLACES), rng.random() < 0.6


def _level(position: float, rng: Random) -> ExperienceLevel:
    """The level for a place between the bottom (0.0) and the top (1.0) of the market range, as clients more or less see it."""
    seen = position + rng.uniform(-0.2, 0.2)
    return "ENTRY_LEVEL" if seen < 0.25 else "INTERMEDIATE" if seen < 0.68 else "EXPERT"


def _round(amount: float) -> float:
    """The amount as people write it: 45, 250, 1,200, 7,500."""
    step = 5 if amount < 200 else 50 if amount < 1500 else 100 if amount < 5000 else 500
    return float(max(5, round(amount / step) * step))


def _fixed(brief: Brief, rng: Random, kind: str) -> Terms:
    low, high = brief.fixed
    position = rng.betavariate(1.6, 2.2)
    sane = _round(math.exp(math.log(low) + position * (math.log(high) - math.log(low))))
    amount = {"sane": sane, "no_budget": None, "placeholder_budget": rng.choice((5.0, 5.0, 5.0, 10.0, 1.0))}[kind]
    durations: tuple[Duration, ...] = (
        ("WEEK", "MONTH")
        if sane < 400
        else ("WEEK", "MONTH", "MONTH", "QUARTER")
        if sane < 3000
        else ("MONTH", "QUARTER", "SEMESTER")
    )
    duration = rng.choice(durations) if rng.random() < 0.8 else None
    return Terms("FIXED", kind, _level(position, rng), duration, None, fixed_amount=amount)


def _hourly(brief: Brief, rng: Random, kind: str) -> Terms:
    low, high = brief.hourly
    position = rng.betavariate(1.6, 2.0)
    middle = low + position * (high - low)
    spread = max(2.0, (high - low) * rng.uniform(0.08, 0.22))
    grid = 5 if middle >= 40 else 1
    bottom = float(max(low, round((middle - spread) / grid) * grid))
    top = float(min(high, round((middle + spread) / grid) * grid))
    rates: tuple[float | None, float | None] = (bottom, max(top, bottom + 1))
    if kind == "no_budget":
        rates = (None, None)
    if kind == "placeholder_budget":
        rates = rng.choice(_PLACEHOLDER_RATES)
    duration: Duration = rng.choice(("WEEK", "MONTH", "MONTH", "QUARTER", "QUARTER", "SEMESTER", "ONGOING", "ONGOING"))
    workload: Workload = rng.choice(("PART_TIME",) * 9 + ("AS_NEEDED",) * 6 + ("FULL_TIME",) * 3 + ("NOT_SURE",) * 2)
    return Terms("HOURLY", kind, _level(position, rng), duration, workload, hourly_min=rates[0], hourly_max=rates[1])
