"""The hours a post asks for, held against a person's own day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from src.domain.fit import DEFAULT_WEIGHTS, FitProfile, FitRules, read_person, score
from src.domain.fit.hours import hours, hours_asked
from src.domain.postings import Posting, PostingDetail

WINTER = datetime(2026, 1, 15, 12, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 12, tzinfo=UTC)


def posting(text: str) -> Posting:
    return Posting(upwork_id="1", title="Python developer", description=text, job_type="hourly")


def found(text: str, zone: str | None = "Europe/Kyiv", **day: int):
    return hours(read_person(FitProfile(time_zone=zone, **day)), posting(text), WINTER)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("You work 9 to 5 EST.", {"EST": -5}),
        ("Overlap with Pacific time is a must", {"Pacific": -8}),
        ("during US business hours", {"US": -5}),
        ("Central European time zone preferred", {"Central European": 1}),
        ("We are in UTC+2 or so", {"UTC+2": 2}),
        ("GMT+3", {"GMT+3": 3}),
        ("We met at the Est and pet shop; London office; 9:00 GMT+99", {}),
        ("Our eastern warehouse works for hours", {}),
        ("Tell us hours and days", {}),
    ],
)
def test_zones_are_read_as_posts_write_them(text, asked):
    assert hours_asked(text, WINTER) == asked


def test_summer_time_counts():
    assert hours_asked("EST", SUMMER) == {"EST": -4}


def test_share_of_the_office_day_in_common():
    assert found("nothing is said").value == 1.0
    assert found("Work in EST hours", zone=None).value is None
    assert found("Work in CET hours").value == 1.0
    new_york = found("Work in EST hours")
    assert (new_york.value, new_york.words) == (0.5, ("EST",)), "16 to 18 o'clock in Kyiv, two hours of four"
    assert found("Work in PST hours").value == 0.0
    assert found("Work in PST hours").missing == ("PST",)
    assert found("EST or CET hours").value == 1.0


def test_night_shift_passes_midnight():
    assert found("Work in PST hours", work_start=18, work_until=3).value == 1.0
    assert found("Work in CET hours", work_start=22, work_until=6).value == 0.0


def test_signal_has_its_line_and_the_weights_are_a_hundred():
    lens = read_person(FitProfile(title="Python developer", time_zone="Europe/Kyiv"))
    fit = score(lens, PostingDetail(posting("Only PST hours")), FitRules(), WINTER)
    line = next(line for line in fit.lines if line.signal == "hours")
    assert (line.points, line.known, line.missing) == (0, True, ("PST",))
    assert sum(DEFAULT_WEIGHTS.values()) == 100
