"""The hours worked under a contract, made from the contract alone. What they bring in money is in ``ledger``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from sandbox.records import Contract

CELLS_PER_HOUR = 6
_MEMOS = (
    "Reading what is there",
    "Building the first part",
    "Tests and small repairs",
    "A call and the notes after it",
)


@dataclass(frozen=True, slots=True)
class WorkDay:
    """A day with the ten-minute cells worked on it, the first cell's number in the day, and a memo."""

    day: date
    cells: int
    first_cell: int
    memo: str

    @property
    def hours(self) -> float:
        """Hours worked on this day."""
        return self.cells / CELLS_PER_HOUR


def days_of(contract: Contract, now: datetime) -> list[WorkDay]:
    """The days worked under an hourly contract until ``now``, the earliest first."""
    if contract.hourly_rate is None:
        return []
    last = min(contract.ended_at or now, now).date()
    days = [day for day in _every_day(contract.started_at.date(), last) if day.weekday() < 5]
    counts = _spread(contract, len(days)) if contract.ended_at is not None else _running(contract, days)
    return [_work_day(contract, day, count) for day, count in zip(days, counts, strict=True) if count]


def hours_of(contract: Contract, now: datetime) -> float:
    """All hours worked until ``now``."""
    return contract.hours if contract.ended_at is not None else sum(day.hours for day in days_of(contract, now))


def charge_of(contract: Contract, now: datetime) -> float:
    """What was earned until ``now``, in US dollars before fees."""
    if contract.ended_at is not None:
        return contract.total_charge
    if contract.hourly_rate is not None:
        return round(hours_of(contract, now) * contract.hourly_rate, 2)
    return sum(stage.amount for stage in contract.stages if stage.state == "Paid")


def _every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _spread(contract: Contract, days: int) -> list[int]:
    """An ended contract's hours, evenly over its days."""
    cells = round(contract.hours * CELLS_PER_HOUR)
    return [cells // days + (number < cells % days) for number in range(days)]


def _running(contract: Contract, days: list[date]) -> list[int]:
    most = (contract.weekly_limit or 40) * CELLS_PER_HOUR // 5
    return [Random(f"{contract.id}:{day}").randint(0, most) for day in days]


def _work_day(contract: Contract, day: date, cells: int) -> WorkDay:
    rng = Random(f"{contract.id}:{day}:cells")
    return WorkDay(day, cells, rng.randint(8 * CELLS_PER_HOUR, 10 * CELLS_PER_HOUR), rng.choice(_MEMOS))
