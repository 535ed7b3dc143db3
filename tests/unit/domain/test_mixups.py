"""What belongs to another job is found, and each fix does what it says."""

from __future__ import annotations

import pytest

from src.domain import claims, lint
from src.domain.fixes import applied, fix_of
from src.domain.letters import Brief, Remark
from src.domain.mixups import OwnLetter
from tests.unit.domain.freelancers import DEVELOPER

BRIEF = Brief(
    "Move our shop to Shopify",
    'Olena here. We have 800 products on WooCommerce. Start your letter with the word "heron".\n'
    "Which migration tool would you pick for subscriptions?",
    ("Shopify",),
)


def remarks(letter, own=(), brief=BRIEF):
    return lint.remarks(letter, brief, DEVELOPER, claims.check(letter, DEVELOPER, brief), own)


def found(letter, code, own=(), brief=BRIEF):
    return next((remark for remark in remarks(letter, own, brief) if remark.code == code), None)


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("Hi Marcus,\n\nYou have products.", "Marcus"),
        ("Dear Mr. Smith, you have products.", "Smith"),
        ("Вітаю, Степане!", "Степане"),
    ],
)
def test_greeting_of_somebody_else_is_found_and_taken_out(letter, name):
    remark = found(letter, "wrong_client")
    assert remark.detail == name
    assert name not in applied(letter, fix_of(letter, remark))


@pytest.mark.parametrize(
    "letter", ["Hi Olena,\n\nYou have", "Hi there,", "Hello,\n\nYou", "Dear team, you", "Вітаю, Olena!"]
)
def test_greeting_of_this_client_or_of_nobody_is_let_be(letter):
    assert found(letter, "wrong_client") is None


def test_title_of_another_job_is_found():
    own = [OwnLetter("Redesign of our bakery site", "x"), OwnLetter("Logo", "y")]
    letter = "I read your post Redesign of our bakery site and would begin with the menu."
    assert found(letter, "wrong_job", own).detail == "Redesign of our bakery site"
    assert found("I would begin with a copy of the shop.", "wrong_job", own) is None


def test_letter_that_says_what_another_said_is_found_but_facts_may_be_told_again():
    said = " ".join(f"Then I would look at page {n} and write down what stops people there." for n in "abcdefgh")
    assert found(said, "similar_letter", [OwnLetter("Old job", said)]).detail == "Old job (100%)"
    facts = " ".join(fact.text for piece in DEVELOPER.pieces for fact in piece.facts)
    assert found(facts, "similar_letter", [OwnLetter("Old job", facts)]) is None


def test_question_within_the_post_that_is_passed_over_is_found():
    assert found("I would begin with a copy of the shop.", "question_missed").detail.startswith("Which migration tool")
    assert found("For subscriptions I would export first.", "question_missed") is None


def test_technology_of_nowhere_is_found():
    assert found("I would set up Kafka for it.", "unsupported_name").detail == "Kafka"
    assert found("I would set up Shopify for it.", "unsupported_name") is None


def test_trap_word_is_put_in_by_a_click_alone_and_where_the_client_asked():
    letter = "You have 800 products."
    remark = found(letter, "trap_word")
    fixed = applied(letter, fix_of(letter, remark, BRIEF.text))
    assert fixed == "heron\n\nYou have 800 products."
    assert found(fixed, "trap_word") is None
    anywhere = Brief("x", 'Please mention the word "heron" somewhere.')
    assert applied(letter, fix_of(letter, remark, anywhere.text)).endswith("\n\nheron")


@pytest.mark.parametrize(
    ("letter", "code", "fixed"),
    [
        (
            "You have products. I worked at Google for years. Shall we?",
            "unsupported_claim",
            "You have products. Shall we?",
        ),
        ("One.\n\n[fill this in]\n\nTwo.", "placeholder", "One.\n\nTwo."),
        ("One. Write to me@x.example now. Two.", "contact_details", "One. Two."),
        ("It will be a seamless move.", "cliche", "It will be a smooth move."),
        ("Hello. I hope this finds you well. Two.", "cliche", "Hello. Two."),
        ("One. I guarantee success. Two.", "promise", "One. Two."),
        ("Маю багатий досвід.", "cliche", "Маю досвід."),
    ],
)
def test_fix_leaves_a_letter_without_the_fault(letter, code, fixed):
    brief = Brief("x", "We have products.")
    remark = found(letter, code, brief=brief)
    assert applied(letter, fix_of(letter, remark, brief.text)) == fixed


def test_what_only_a_person_can_do_has_no_fix():
    assert fix_of("x", Remark("letter_short", "1")) is None
    assert fix_of("x", Remark("wrong_language", "de")) is None
    assert fix_of("x", Remark("wrong_language", "uk")).act == "translate"
    assert fix_of("x", Remark("letter_long", "400")).act == "shorten"
