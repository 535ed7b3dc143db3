"""Replies in any form are read, letters are taken apart and put together, differences and templates come out even."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from src.domain import claims, replies, structure, templates
from src.domain.composer import compose
from src.domain.diffs import kept_share, word_diff
from src.domain.letters import Brief
from src.domain.model_use import Cap, Price, Spent, Used, cost_micros, estimate_tokens
from src.domain.prompting import style_sample
from tests.unit.domain.freelancers import DEVELOPER

BRIEF = Brief("Move our shop to Shopify", "We have 800 products on WooCommerce and want them on Shopify.", ("Shopify",))
PARTS = {
    "opening": 'You want the "shop" moved.',
    "proofs": [{"fact": "F1", "text": "I migrated 1,200 products."}, {"fact": "F9", "text": "Another."}],
    "approach": "First a copy.",
    "question": "How many?",
    "closing": "Write here.",
    "answers": [{"number": 0, "text": "Yes."}, {"number": 1, "text": "?"}, {"number": "x"}, 7],
    "weeks": 2,
}


@settings(max_examples=30)
@given(st.integers(1, 40))
def test_letter_grows_and_never_jumps_however_it_is_cut(size):
    reply, shown = json.dumps(PARTS), ""
    for end in range(0, len(reply) + size, size):
        now = replies.letter_so_far(reply[:end])
        assert now.startswith(shown)
        shown = now
    assert shown == replies.readable_letter(reply)


def test_reply_is_read_with_a_fence_with_words_around_and_in_part():
    whole = json.dumps(PARTS)
    for reply in (whole, f"```json\n{whole}\n```", f"<think>{{hm}}</think>{whole}", f"{whole}\nI hope this helps!"):
        read = replies.read_structure(reply, {"F1": "id-1"})
        assert read.letter.count("\n\n") == 4
        assert [proof.fact_id for proof in read.proofs] == ["id-1", None]
        assert [answer.text for answer in read.answers] == ["Yes."]
        assert replies.is_whole(reply)
    half = replies.read_structure(whole[: whole.index("approach") + 20], {})
    assert half.opening
    assert not replies.is_whole(whole[:100])


@pytest.mark.parametrize(
    "reply", ["", "{", '{"x": 1}', '{"opening": 7, "proofs": "x", "weeks": true}', "{{{{", "```", "```json"]
)
def test_reply_without_a_letter_is_none(reply):
    assert replies.readable_letter(reply) in ("", "{{{{")


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_no_reply_breaks_the_reading(reply):
    replies.letter_so_far(reply)
    replies.readable_letter(reply)
    replies.read_text(reply)
    replies.read_structure("{" + reply, {})


def test_parts_of_a_composed_letter_are_found_and_replaced():
    draft = compose(BRIEF, DEVELOPER)
    parts = structure.locate(draft.letter, draft.claims)
    assert [part.kind for part in parts] == ["greeting", "opening", "proofs", "approach", "question", "closing"]
    changed = structure.replaced(draft.letter, parts, "question", "Who writes the texts?")
    again = structure.locate(changed, claims.check(changed, DEVELOPER, BRIEF))
    assert next(changed[part.start : part.end] for part in again if part.kind == "question") == "Who writes the texts?"
    assert structure.replaced("One.", (), "closing", "Bye.") == "One.\n\nBye."


@given(st.text(max_size=80), st.text(max_size=80))
def test_difference_joins_to_both_texts(old, new):
    changes = word_diff(old, new)
    assert "".join(change.text for change in changes if change.kind != "added") == old
    assert "".join(change.text for change in changes if change.kind != "removed") == new


def test_share_of_words_kept():
    assert kept_share("a b c d", "a b x d") == 0.75
    assert kept_share("", "a") == 1.0


def test_template_is_filled_from_the_job_and_the_persons_material():
    text = "{{job_title}} | {{rate}} | {{ proof }} | {{unheard_of}}"
    filled = templates.fill(text, BRIEF, DEVELOPER, "en")
    assert filled.startswith("Move our shop to Shopify | 45 USD | I ")
    assert filled.endswith("| {{unheard_of}}")
    assert templates.unknown_variables(text) == ("unheard_of",)


def test_money_is_rounded_up_and_caps_are_kept():
    assert cost_micros(Price(1, 2), Used(1, 1)) == 3
    assert estimate_tokens("four words are here") >= 4
    cap = Cap(tokens=100, micros=10)
    assert cap.allows(Spent(50, 5), Spent(50, 5))
    assert not cap.allows(Spent(50, 5), Spent(51, 0))
    assert not cap.allows(Spent(50, 5), Spent(0, 6))


def test_manner_is_shown_in_little_and_without_contact_data():
    sample = style_sample([f"Write to me@private.example. {'I look first. ' * 60}"] * 5)
    assert "private.example" not in sample
    assert len(sample) <= 1_300
