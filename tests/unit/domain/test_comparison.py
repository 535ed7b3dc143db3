"""Templates are compared honestly: known figures, no winner by chance, shrinkage, and "not enough data"."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain.comparison import Tally, compare, needed_each, wilson


def test_figures_are_those_of_the_books():
    low, high = wilson(2, 30)
    assert (round(low, 3), round(high, 3)) == (0.018, 0.213)
    assert needed_each(0.06, 0.10) == 721
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 500), st.integers(0, 500))
def test_interval_holds_the_rate(answered, more):
    low, high = wilson(answered, answered + more)
    assert 0 <= low <= high <= 1
    if answered + more:
        assert low - 1e-9 <= answered / (answered + more) <= high + 1e-9


@pytest.mark.parametrize(
    "tallies",
    [[], [Tally("a", 900, 90)], [Tally("a", 19, 0), Tally("b", 19, 19)], [Tally("a", 100, 6), Tally("b", 100, 10)]],
)
def test_little_data_says_so(tallies):
    told = compare(tallies)
    assert (told.verdict, told.best) == ("not_enough_data", None)


def test_clear_difference_is_told_and_a_small_one_is_not():
    assert compare([Tally("a", 800, 48), Tally("b", 800, 100)]).best == "b"
    assert compare([Tally("a", 2_000, 200), Tally("b", 2_000, 204)]).verdict == "no_difference_seen"


def test_few_letters_are_drawn_towards_the_rate_of_all():
    rates = {rate.name: rate for rate in compare([Tally("few", 3, 3), Tally("many", 400, 40)]).rates}
    assert rates["few"].shrunk < 0.5 < rates["few"].rate
    assert abs(rates["many"].shrunk - 0.1) < 0.03


def test_equal_templates_seldom_have_a_winner():
    seeded = random.Random(7)
    won = 0
    for _ in range(600):
        sent = seeded.choice([30, 100, 400, 800])
        tallies = [Tally(name, sent, sum(seeded.random() < 0.1 for _ in range(sent))) for name in "abc"]
        won += compare(tallies).verdict == "better"
    assert won / 600 < 0.05


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="more answers"):
        compare([Tally("a", 1, 2)])
    with pytest.raises(ValueError, match="equal"):
        needed_each(0.1, 0.1)
