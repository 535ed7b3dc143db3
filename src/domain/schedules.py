"""When a saved search may run by itself, and when it no longer may. Upwork's terms want searches to answer a person; running is done elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

SHORTEST_INTERVAL: Final = timedelta(minutes=15)
LONGEST_ABSENCE: Final = timedelta(days=14)
MOST_FAILURES: Final = 8
FAILING_FROM: Final = 3
SILENT_FROM: Final = 12
OVERDUE_AFTER: Final = timedelta(minutes=30)

Stop = Literal["absence", "failure"]
Ended = Literal["silent", "stopped"]
"""How a feed ended that used to bring jobs: it brings none any more, or its search failed until it was stopped."""
Health = Literal["well", "late", "failing", "silent", "stopped"]


@dataclass(frozen=True, slots=True)
class Condition:
    """What is known of how a scheduled search is doing. ``failures`` and ``runs_without_new`` are in a row."""

    is_paused: bool
    stopped: Stop | None
    next_run_at: datetime | None
    failures: int
    runs_without_new: int
    last_new_at: datetime | None


def health(known: Condition, now: datetime) -> Health | None:
    """Say how a scheduled search is doing, the gravest first; None for one that does not run by itself.

    Silence is no failure of a search that never brought anything: perhaps there is nothing.
    """
    if known.stopped is not None:
        return "stopped"
    if known.is_paused or known.next_run_at is None:
        return None
    if now - known.next_run_at > OVERDUE_AFTER:
        return "late"
    if known.failures >= FAILING_FROM:
        return "failing"
    is_silent = known.last_new_at is not None and known.runs_without_new >= SILENT_FROM
    return "silent" if is_silent else "well"


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often a search runs, and in which hours of the person's day on which days (1 is Monday).

    ``start`` to ``until`` may pass midnight; equal hours are the whole day.
    """

    minutes: int
    start: int = 8
    until: int = 20
    days: frozenset[int] = frozenset(range(1, 8))
    time_zone: str = "UTC"

    def __post_init__(self) -> None:
        if timedelta(minutes=self.minutes) < SHORTEST_INTERVAL:
            raise ValueError("a search runs by itself at most every fifteen minutes")


def may_go_on(last_visit: datetime, now: datetime) -> bool:
    """Say whether the person has come back lately enough for a search to run by itself."""
    return now - last_visit < LONGEST_ABSENCE


def next_run(schedule: Schedule, after: datetime) -> datetime:
    """Return the first moment (UTC) at least one interval after ``after`` that lies in the active hours."""
    zone = ZoneInfo(schedule.time_zone)
    moment = after + timedelta(minutes=schedule.minutes)
    for _ in range(8 * 24):
        local = moment.astimezone(zone)
        if _is_active(schedule, local):
            return moment.astimezone(UTC)
        moment = (local.replace(minute=0, second=0, microsecond=0).astimezone(UTC)) + timedelta(hours=1)
    raise ValueError("a schedule without active days never runs")


def _is_active(schedule: Schedule, local: datetime) -> bool:
    start, until = schedule.start, schedule.until % 24
    if start == until:
        return local.isoweekday() in schedule.days
    if start < until:
        return local.isoweekday() in schedule.days and start <= local.hour < until
    if local.hour >= start:
        return local.isoweekday() in schedule.days
    yesterday = (local.isoweekday() - 2) % 7 + 1
    return local.hour < until and yesterday in schedule.days
