"""Expressions and filters that are applied here, and what they say to a value that is not told."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain.expressions import Unreadable, read_expression
from src.domain.job_filters import MAY_BE_MISSING, Filters, sieve, why_dropped
from src.domain.postings import ClientFacts, Posting, Skill, fingerprint_of

BARE = Posting("1", "Django developer", "Build an API in Python.", "hourly")
TOLD = replace(
    BARE,
    skills=(Skill("postgres", "Postgres"),),
    duration="1 to 3 months",
    workload="Part time",
    hourly_min=Decimal(20),
    hourly_max=Decimal(30),
    client=ClientFacts(country="Germany", total_spent=Decimal(900), rating=4.5, total_hires=5, total_posted=10),
)


@pytest.mark.parametrize(
    ("expression", "is_answered"),
    [
        ("", True),
        ("django", True),
        ("developers", True),
        ("django AND rails", False),
        ("django rails", False),
        ("rails OR python", True),
        ("django NOT wordpress", True),
        ("django -python", False),
        ('"an API"', True),
        ('"API an"', False),
        ("(rails OR django) AND (python OR go)", True),
        ("NOT (rails OR python)", False),
        ("rails OR django AND python", True),
    ],
)
def test_expression_is_read_by_the_usual_rules(expression: str, is_answered: bool):
    assert read_expression(expression).matches(f"{BARE.title}\n{BARE.description}") is is_answered


@pytest.mark.parametrize(
    "expression", ["(", ")", "a )", "a AND", "OR a", "NOT", "()", "a AND OR b", "((((((((((((((a))))))))))))))"]
)
def test_broken_expressions_are_refused(expression: str):
    with pytest.raises(Unreadable):
        read_expression(expression)


@given(st.text(alphabet='ab ()"NOTANDR-', max_size=60))
def test_any_text_is_read_or_refused(text: str):
    with contextlib.suppress(Unreadable):
        read_expression(text).matches("a b")


def test_title_only_looks_at_the_title():
    python = Filters(expression=read_expression("python"))
    assert why_dropped(python, BARE) is None
    assert why_dropped(replace(python, title_only=True), BARE) == "expression"


@pytest.mark.parametrize(
    ("keeps", "drops"),
    [
        (Filters(skills=("PostgreSQL",)), Filters(skills=("Oracle",))),
        (Filters(countries=("Germany",)), Filters(countries=("France",))),
        (Filters(countries_not=("France",)), Filters(countries_not=("germany",))),
        (Filters(client_spent_min=Decimal(500)), Filters(client_spent_min=Decimal(5000))),
        (Filters(client_rating_min=4.0), Filters(client_rating_min=4.9)),
        (Filters(client_hire_rate_min=0.4), Filters(client_hire_rate_min=0.9)),
        (Filters(durations=("1 to 3 months",)), Filters(durations=("1 to 4 weeks",))),
        (Filters(workloads=("part time",)), Filters(workloads=("full time",))),
        (Filters(languages=("en",)), Filters(languages=("uk",))),
    ],
)
def test_filters_keep_and_drop(keeps: Filters, drops: Filters):
    assert why_dropped(keeps, TOLD) is None
    assert (why_dropped(drops, TOLD),) == drops.active


@pytest.mark.parametrize("name", MAY_BE_MISSING)
def test_person_says_what_happens_where_a_value_is_missing(name: str):
    values = {
        "skills": ("x",),
        "countries": ("x",),
        "countries_not": ("x",),
        "client_spent_min": Decimal(1),
        "client_rating_min": 1.0,
        "client_hire_rate_min": 0.1,
        "durations": ("x",),
        "workloads": ("x",),
        "real_budget_only": True,
        "questions": "with",
        "previous_clients": True,
    }
    asked = replace(Filters(), **{name: values[name]})
    assert why_dropped(asked, BARE) is None
    assert why_dropped(replace(asked, keep_missing=frozenset()), BARE) == name


def test_placeholder_money_and_locks_are_dropped_on_wish():
    assert why_dropped(Filters(real_budget_only=True), replace(BARE, hourly_min=Decimal(10), hourly_max=Decimal(200)))
    assert why_dropped(Filters(no_location_lock=True), replace(BARE, description="US only")) == "no_location_lock"


def test_sieve_counts_what_each_filter_dropped():
    kept, dropped = sieve(Filters(countries=("Germany",), keep_missing=frozenset()), (BARE, TOLD))
    assert (kept, dropped) == ((TOLD,), {"countries": 1})


def test_same_post_has_the_same_fingerprint_whatever_its_dress():
    assert fingerprint_of(TOLD) == fingerprint_of(replace(TOLD, upwork_id="2", title="DJANGO  developer!!"))
    assert fingerprint_of(TOLD) != fingerprint_of(replace(TOLD, title="Rails developer"))


def test_screening_questions_are_wanted_or_not_and_may_be_untold():
    asking, plain = replace(BARE, has_questions=True), replace(BARE, has_questions=False)
    for wanted, kept in (("with", asking), ("without", plain)):
        found, dropped = sieve(Filters(questions=wanted), [asking, plain])
        assert (found, dropped) == ((kept,), {"questions": 1})
        assert why_dropped(Filters(questions=wanted), BARE) is None
        assert why_dropped(Filters(questions=wanted, keep_missing=frozenset()), BARE) == "questions"


def test_clients_of_ones_own_are_upworks_to_find_unless_the_unnamed_are_dropped():
    known = replace(BARE, worked_with=True)
    assert Filters(previous_clients=True).active == ()
    assert sieve(Filters(previous_clients=True), [known, BARE])[0] == (known, BARE)
    strict = Filters(previous_clients=True, keep_missing=frozenset())
    assert strict.active == ("previous_clients",)
    assert sieve(strict, [known, BARE]) == ((known,), {"previous_clients": 1})
