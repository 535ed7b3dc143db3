"""Reading search expressions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.search import compile_expression, words_of

POSTING = words_of(
    "Senior React developer for a booking site",
    ("React", "Node.js", "C++"),
    "We need someone who knows C# well. Our old site runs on WordPress, no PHP please.",
)


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("react", True),
        ("REACT booking", True),
        ("react laravel", False),
        ("react OR laravel", True),
        ("laravel OR flutter", False),
        ("react NOT wordpress", False),
        ("react -flutter", True),
        ("react AND NOT flutter", True),
        ('"booking site"', True),
        ('"site booking"', False),
        ("(laravel OR react) AND wordpress", True),
        ("(laravel OR flutter) wordpress", False),
        ("title:booking", True),
        ("title:wordpress", False),
        ('title:"react developer"', True),
        ("title:(react OR vue)", True),
        ("skills:node.js", True),
        ("skills:wordpress", False),
        ("c++", True),
        ("c#", True),
        ("c", False),
        ("develop", False),
        ("develop*", True),
        ("", True),
        ("   ", True),
        ("((react", True),
        ("react)) wordpress", True),
        ("NOT", True),
        ('"unclosed phrase', False),
        ("NOT (react wordpress)", False),
    ],
)
def test_expression_finds_what_its_words_say(expression: str, found: bool) -> None:
    assert compile_expression(expression)(POSTING) is found


@given(st.text(alphabet='ab ()"-OR NOT:title*', max_size=120))
def test_any_expression_can_be_read(expression: str) -> None:
    assert compile_expression(expression)(POSTING) in {True, False}


def test_deep_nesting_is_cut_rather_than_followed() -> None:
    assert compile_expression("(" * 5000 + "react")(POSTING) is True
