"""Durations drawn from what a client says, and milestones that add up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain.plans import Duration, Milestone, nearest, obstacles, split, stages_of
from src.schemas.applications import DraftBody, PreviewBody
from src.schemas.plans import PlanDuration

OFFERED = (
    Duration(1, "Less than 1 month"),
    Duration(2, "1 to 3 months"),
    Duration(3, "3 to 6 months"),
    Duration(4, "More than 6 months"),
)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("1 to 3 months", 2),
        ("1-3 Months", 2),
        ("Less than a month", 1),
        ("less than 1 week", 1),
        ("3 to 6 months", 3),
        ("More than 6 months", 4),
        ("6+ months", 4),
        ("over a year", 4),
        ("2 to 4 weeks", 1),
    ],
)
def test_nearest_value_of_upwork_is_drawn_from_what_the_client_says(said, expected):
    found = nearest(said, OFFERED)
    assert found is not None
    assert found.id == expected


@pytest.mark.parametrize("said", [None, "", "Ongoing", "as long as it takes", "soon", "3"])
def test_nothing_is_suggested_where_nothing_measurable_is_said(said):
    assert nearest(said, OFFERED) is None


def test_nothing_is_suggested_where_upwork_offers_nothing_measurable():
    assert nearest("1 to 3 months", ()) is None
    assert nearest("1 to 3 months", (Duration(9, "Ongoing"),)) is None


def test_stages_are_read_only_where_the_client_counts_them():
    post = "We pay in parts.\nMilestone 1: Wireframes\n- Milestone 2 — The shop itself\nSend a quote."
    assert stages_of(post) == ("Wireframes", "The shop itself")
    assert stages_of("Етап 1. Макети\nЕтап 2. Верстка") == ("Макети", "Верстка")
    assert stages_of("Milestone 1: Wireframes") == ()
    assert stages_of("Phase 2: The shop\nPhase 3: The rest") == ()
    assert stages_of("Paid per approved milestone in USD.") == ()
    assert stages_of("Stage 1: One\u202etwo\nStage 2: Three") == ("One two", "Three")


@given(st.decimals("0.20", "1000000", places=2), st.integers(2, 20))
def test_split_adds_up_to_the_bid_to_the_cent(bid, count):
    parts = split(bid, ["work"] * count)
    assert sum(part.amount for part in parts) == bid
    assert len(parts) == count
    assert all(part.amount > 0 for part in parts)


def test_bid_too_small_to_split_is_not_split():
    assert split(Decimal("0.01"), ["one", "two"]) == ()


def codes(*milestones, kind="fixed", bid="500.00", is_allowed=True):
    found = obstacles(milestones, kind=kind, bid=Decimal(bid), is_allowed=is_allowed, today=TODAY)
    return [(each.code, each.field) for each in found]


HALF = Milestone("Wireframes", Decimal(250))


def test_milestones_that_add_up_may_leave():
    assert codes() == []
    assert codes(HALF, HALF) == []
    assert codes(HALF, HALF, is_allowed=None) == []
    assert codes(Milestone("Today there", Decimal(500), date(2026, 11, 22))) == []


def test_milestones_are_kept_where_they_cannot_be():
    assert codes(HALF) == [("milestones_sum", "milestones")]
    assert codes(HALF, Milestone("The rest", Decimal("250.01"))) == [("milestones_sum", "milestones")]
    assert codes(HALF, HALF, kind="hourly") == [("milestones_hourly", "milestones")]
    assert codes(HALF, HALF, is_allowed=False) == [("milestones_not_allowed", "milestones")]


def test_words_of_a_milestone_pass_the_gate_of_letters():
    assert codes(HALF, Milestone("Mail me at ann@example.com", Decimal(250))) == [("contact_details", "milestones.1")]
    assert codes(Milestone("[what is done]", Decimal(250)), HALF) == [("placeholder_left", "milestones.0")]
    late = Milestone("Late", Decimal(250), date(2026, 11, 20))
    assert codes(HALF, late) == [("milestone_due_passed", "milestones.1")]


def test_what_was_kept_before_there_were_plans_opens_and_keeps_its_hash():
    assert DraftBody.model_validate_json('{"letter": "Hello."}').plan.milestones == []
    sealed = (
        '{"upwork_job_id":"1","letter":"Hello.","answers":[],"amount":"25.00","currency":"USD","kind":"hourly",'
        '"disclosure":null,"organization_id":"7","organization_name":"Studio","connects_price":null}'
    )
    before = PreviewBody.model_validate_json(sealed)
    assert before.content_hash() == "20f869a253370976c04cf648d03d8e2bfacacd8648a686f406e867bfdd1e7fe6"
    with_duration = before.model_copy(update={"duration": PlanDuration(id=2, label="1 to 3 months")})
    assert with_duration.content_hash() != before.content_hash()
