"""Thumbs: small steps of a person's own weights that add up in the open and stay within bounds."""

from __future__ import annotations

import pytest

from src.domain.fit import DEFAULT_WEIGHTS, adjusted, moves_of


def test_up_strengthens_what_spoke_for_a_job_and_weakens_what_spoke_against_it():
    assert moves_of("up", ["skills", "title"], ["budget"], DEFAULT_WEIGHTS) == {"skills": 2, "title": 2, "budget": -1}
    assert moves_of("down", ["skills", "title"], ["budget"], DEFAULT_WEIGHTS) == {
        "skills": -2,
        "title": -2,
        "budget": 1,
    }


def test_only_the_loudest_three_move_and_what_is_switched_off_stays_off():
    why = ["skills", "title", "kind", "services", "text"]
    assert set(moves_of("up", why, [], DEFAULT_WEIGHTS)) == {"skills", "title", "kind"}
    assert moves_of("up", ["skills"], ["budget"], {"skills": 0, "budget": 9}) == {"budget": -1}


@pytest.mark.parametrize(("thumbs", "points"), [(0, 20), (1, 22), (9, 38), (10, 40), (50, 40), (-3, 14), (-50, 10)])
def test_thumbs_never_more_than_double_or_halve_a_weight(thumbs, points):
    moves = [{"skills": 2 if thumbs > 0 else -2}] * abs(thumbs)
    assert adjusted({"skills": 20, "title": 7}, moves) == {"skills": points, "title": 7}


def test_weight_stays_within_what_a_weight_may_be_and_none_stays_none():
    assert adjusted({"skills": 90, "title": 0}, [{"skills": 9, "title": 5}] * 9) == {"skills": 100, "title": 0}


def test_order_of_thumbs_does_not_matter_and_taking_one_back_undoes_it():
    moves = [{"skills": 2}, {"skills": -2, "title": 1}, {"title": 2}]
    assert adjusted(DEFAULT_WEIGHTS, moves) == adjusted(DEFAULT_WEIGHTS, moves[::-1])
    assert adjusted(DEFAULT_WEIGHTS, moves[:-1])["title"] == DEFAULT_WEIGHTS["title"] + 1
    assert adjusted(DEFAULT_WEIGHTS, []) == DEFAULT_WEIGHTS
