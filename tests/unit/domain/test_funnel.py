"""The funnel, its intervals and the reliability of a score, by figures worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from src.domain.calibration import ENOUGH, Outcome, calibrate
from src.domain.funnel import Sent, funnel
from src.domain.lifecycle import State
from src.domain.proportions import share

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)


def sent(*states: str, **known) -> Sent:
    been = [State(each) for each in states] or [State.SENT]
    return Sent(sent_at=known.pop("sent_at", MONDAY), states=frozenset(been), state=been[-1], **known)


def test_interval_is_wilsons():
    found = share(2, 30)
    assert (round(found.low, 3), round(found.high, 3)) == (0.018, 0.213)
    assert (share(0, 10).low, share(0, 10).high) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert (share(10, 10).low, share(10, 10).high) == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert (share(0, 0).rate, share(0, 0).low) == (None, None)
    for count, of in ((3, 2), (-1, 2)):
        with pytest.raises(ValueError, match="no share"):
            share(count, of)


def test_every_step_counts_those_that_came_at_least_so_far():
    (group,) = funnel(
        [sent(), sent("viewed"), sent("interviewing", "declined"), sent("hired"), sent("declined")], "none"
    )
    assert {step: part.count for step, part in group.steps.items()} == {
        "sent": 5,
        "viewed": 3,
        "interviewing": 2,
        "offered": 1,
        "hired": 1,
    }
    assert {part.of for part in group.steps.values()} == {5}


def test_views_that_upwork_never_tells_of_are_unknown_and_not_none():
    (group,) = funnel([sent(), sent("interviewing")], "none")
    assert group.steps["viewed"] is None
    assert group.steps["interviewing"].count == 1


def test_groups_and_what_else_they_have():
    told = [
        sent(search="a", connects=8, proposals=4, published_at=MONDAY - timedelta(minutes=30)),
        sent(search="a", connects=None, proposals=None, published_at=MONDAY - timedelta(minutes=90)),
        sent(search=None, writer="composer", tier="strong", sent_at=MONDAY + timedelta(days=7)),
    ]
    nobody, a = funnel(told, "search")
    assert (nobody.key, a.key) == ("", "a")
    assert (a.minutes_to_send, a.proposals_at_send, a.connects) == (60, 4, 8)
    assert (nobody.minutes_to_send, nobody.proposals_at_send, nobody.connects) == (None, None, 0)
    assert [group.key for group in funnel(told, "week")] == ["2026-W47", "2026-W48"]
    assert [group.key for group in funnel(told, "writer")] == ["", "composer"]
    assert [(group.key, group.steps["sent"].count) for group in funnel([sent(template="t"), sent()], "template")] == [
        ("", 1),
        ("t", 1),
    ]
    assert [group.key for group in funnel(told, "tier")] == ["", "strong"]
    assert funnel([], "none") == []


def test_outcome_is_open_until_it_is_answered_or_two_weeks_old():
    later = MONDAY + timedelta(days=13)
    assert sent().outcome(later) is None
    assert sent().outcome(MONDAY + timedelta(days=14)) is False
    assert sent("declined").outcome(later) is False
    assert sent("interviewing", "declined").outcome(later) is True
    assert sent("withdrawn").outcome(MONDAY + timedelta(days=90)) is None


def test_nothing_is_said_of_fewer_than_fifty_outcomes():
    assert calibrate([Outcome(80, True)] * (ENOUGH - 1)) is None


def test_brier_and_bins():
    outcomes = (
        [Outcome(80, True)] * 30 + [Outcome(80, False)] * 10 + [Outcome(20, False)] * 10 + [Outcome(100, True)] * 10
    )
    found = calibrate(outcomes)
    assert found.brier == pytest.approx((30 * 0.04 + 10 * 0.64 + 10 * 0.04) / 60)
    assert found.base == pytest.approx(2 / 3 * 1 / 3)
    assert found.skill == pytest.approx(1 - found.brier / found.base)
    assert [(each.low, each.high, each.answered.count, each.answered.of) for each in found.bins] == [
        (0, 20, 0, 0),
        (20, 40, 0, 10),
        (40, 60, 0, 0),
        (60, 80, 0, 0),
        (80, 100, 40, 50),
    ]
    assert found.bins[0].mean_score is None
    assert found.bins[-1].mean_score == 84
    assert calibrate([Outcome(50, False)] * 60).skill is None
