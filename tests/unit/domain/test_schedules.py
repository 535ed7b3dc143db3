"""When a saved search may run by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain.schedules import Schedule, may_go_on, next_run

MONDAY = datetime(2026, 1, 12, 10, tzinfo=UTC)


def test_next_run_is_one_interval_on_within_active_hours():
    assert next_run(Schedule(30, 8, 20), MONDAY) == MONDAY + timedelta(minutes=30)


def test_night_and_days_off_are_waited_for():
    evening = MONDAY.replace(hour=19, minute=50)
    assert next_run(Schedule(30, 8, 20), evening) == MONDAY.replace(day=13, hour=8)
    friday = MONDAY.replace(day=16, hour=19, minute=50)
    weekdays = Schedule(30, 8, 20, frozenset({1, 2, 3, 4, 5}))
    assert next_run(weekdays, friday) == MONDAY.replace(day=19, hour=8)


def test_hours_are_the_persons_own():
    kyiv = Schedule(15, 9, 18, time_zone="Europe/Kyiv")
    assert next_run(kyiv, MONDAY.replace(hour=3)) == MONDAY.replace(hour=7)


def test_hours_may_pass_midnight():
    night = Schedule(15, 22, 6, frozenset({1}))
    assert next_run(night, MONDAY.replace(day=13, hour=2)) == MONDAY.replace(day=13, hour=2, minute=15)
    assert next_run(night, MONDAY.replace(day=13, hour=7)) == MONDAY.replace(day=19, hour=22)


def test_more_often_than_every_fifteen_minutes_is_refused():
    with pytest.raises(ValueError, match="fifteen"):
        Schedule(14)
    with pytest.raises(ValueError, match="never"):
        next_run(Schedule(15, days=frozenset()), MONDAY)


@given(
    st.integers(0, 2 * 365 * 24 * 60),
    st.integers(15, 1440),
    st.integers(0, 23),
    st.integers(0, 24),
)
def test_next_run_is_never_sooner_than_the_interval(after, minutes, start, until):
    after = MONDAY + timedelta(minutes=after)
    zone = "America/New_York"
    assert next_run(Schedule(minutes, start, until, time_zone=zone), after) >= after + timedelta(minutes=minutes)


def test_absence_of_fourteen_days_ends_it():
    assert may_go_on(MONDAY, MONDAY + timedelta(days=13, hours=23))
    assert not may_go_on(MONDAY, MONDAY + timedelta(days=14))
