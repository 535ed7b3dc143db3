"""Which postings a person's own filters keep, and how two views of one posting become one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain.capabilities import SearchFilter
from src.domain.compliance import CONTENT_LIFETIME, expiry_of_completed_copy, expiry_of_new_copy
from src.domain.postings import (
    ClientFacts,
    FoundPage,
    Posting,
    PostingDetail,
    PostingQuery,
    Skill,
    bounds_of,
    filters_left_to_us,
    keeps,
    merge,
    sift,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def posting(job_type="fixed", **values):
    return Posting("1", "A job", "Do it.", job_type, **values)


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({}, None),
        ({"budget_min": Decimal(50)}, "fixed"),
        ({"hourly_max": Decimal(50)}, "hourly"),
        ({"hourly_max": Decimal(50), "budget_min": Decimal(5)}, None),
        ({"budget_min": Decimal(50), "job_type": "hourly"}, "hourly"),
    ],
)
def test_bounds_of_one_kind_ask_for_that_kind(bounds, expected):
    assert PostingQuery(**bounds).wanted_type == expected


@pytest.mark.parametrize(
    ("budget", "kept"), [("49.99", False), ("50", True), ("200", True), ("200.01", False), (None, True)]
)
def test_budget_bounds_hold_at_their_edges_and_spare_what_is_not_told(budget, kept):
    query = PostingQuery(budget_min=Decimal(50), budget_max=Decimal(200))
    assert keeps(query, posting(budget=budget and Decimal(budget)), NOW) is kept


@pytest.mark.parametrize(
    ("low", "high", "kept"),
    [("10", "30", True), ("10", "24.99", False), ("41", "60", False), ("30", None, True), (None, "20", False)],
)
def test_hourly_range_is_kept_where_it_touches_the_bounds(low, high, kept):
    query = PostingQuery(hourly_min=Decimal(25), hourly_max=Decimal(40))
    told = posting("hourly", hourly_min=low and Decimal(low), hourly_max=high and Decimal(high))
    assert keeps(query, told, NOW) is kept


def test_bounds_of_the_other_kind_do_not_matter():
    query = PostingQuery(hourly_min=Decimal(90), budget_max=Decimal(500))
    assert keeps(query, posting(budget=Decimal(100)), NOW)


@pytest.mark.parametrize(("age", "kept"), [(0, True), (24, True), (25, False), (None, True)])
def test_age_bound_spares_postings_of_unknown_age(age, kept):
    published = None if age is None else NOW - timedelta(hours=age)
    assert keeps(PostingQuery(posted_within_hours=24), posting(published_at=published), NOW) is kept


def test_two_levels_of_experience_are_filtered_here_and_one_is_not():
    two = PostingQuery(experience=frozenset({"entry", "expert"}))
    assert bounds_of(two) == {SearchFilter.EXPERIENCE: ("experience",)}
    assert bounds_of(PostingQuery(experience=frozenset({"entry"}))) == {}
    assert not keeps(two, posting(experience="intermediate"), NOW)


@given(st.lists(st.decimals(1, 1000, places=2), max_size=30), st.decimals(1, 1000, places=2))
def test_what_is_kept_and_what_is_dropped_add_up(budgets, floor):
    found = FoundPage(tuple(posting(budget=b) for b in budgets), "20", frozenset({"budget_min"}))
    page = sift(PostingQuery(budget_min=floor), found, NOW)
    assert len(page.items) + page.dropped == len(budgets)
    assert all(item.budget >= floor for item in page.items)


def test_merging_keeps_what_only_the_search_told():
    client = ClientFacts(country="Canada", total_hires=2, total_posted=5)
    seen = posting(client=client, proposals=12, category="writing", published_at=NOW, applied=True)
    read = PostingDetail(posting(skills=(Skill("python", "Python"),), category="Writing"))
    merged = merge(seen, read).posting
    assert (merged.client, merged.proposals, merged.category) == (client, 12, "writing")
    assert merged.published_at == NOW
    assert merged.applied
    assert merged.skills == read.posting.skills
    assert merge(None, read) is read


@pytest.mark.parametrize(
    ("hires", "posted", "rate"), [(2, 5, 0.4), (9, 5, 1.0), (0, 0, None), (None, 5, None), (3, None, None)]
)
def test_hire_rate_is_unknown_rather_than_zero(hires, posted, rate):
    assert ClientFacts(total_hires=hires, total_posted=posted).hire_rate == rate


@given(st.timedeltas(timedelta(hours=-48), timedelta(hours=48)))
def test_completing_a_copy_never_lengthens_its_life(offset):
    held_until = NOW + offset
    assert expiry_of_completed_copy(held_until, NOW) <= held_until
    assert expiry_of_completed_copy(held_until, NOW) <= NOW + CONTENT_LIFETIME
    assert expiry_of_completed_copy(None, NOW) == expiry_of_new_copy(NOW) == NOW + CONTENT_LIFETIME


def test_only_filters_that_a_door_does_not_honour_are_ours():
    query = PostingQuery(budget_min=Decimal(5), hourly_max=Decimal(9), posted_within_hours=2)
    assert filters_left_to_us(query, ()) == {"budget_min", "hourly_max", "posted_within_hours"}
    assert filters_left_to_us(query, {SearchFilter.BUDGET, SearchFilter.HOURLY_RATE}) == {"posted_within_hours"}
