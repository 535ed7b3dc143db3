"""Which sentences are claims, and what supports them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.domain.claims import check
from src.domain.letters import Brief, Fact, Freelancer, PortfolioPiece, SpokenLanguage

PERSON = Freelancer(
    title="Python developer",
    overview="I have worked with e-commerce data for 7 years. I hold a degree in statistics.",
    skills=("Python", "Shopify", "PostgreSQL", "Node.js"),
    hourly_rate="45.00",
    languages=(SpokenLanguage("en", "fluent"),),
    pieces=(
        PortfolioPiece(
            "shop",
            "Furniture shop migration",
            "Moved a shop from WooCommerce to Shopify",
            (
                Fact("products", "Migrated 1,200 products without losing a single URL"),
                Fact("load", "Cut page load from 6 s to 1.8 s"),
            ),
            ("Shopify", "WooCommerce"),
            year=2024,
        ),
        PortfolioPiece(
            "reader",
            "Invoice reader",
            "",
            (Fact("invoices", "Wrote a Python service that reads 40,000 invoices a month"),),
            ("Python",),
            year=2023,
        ),
        PortfolioPiece(
            "coffee", "Магазин кави", "", (Fact("uk", "Перенесла 900 товарів без втрати посилань"),), (), year=2022
        ),
    ),
)
BRIEF = Brief("Move my store to Shopify", "We have 300 products on Magento. Our team is 12 people.", ("Shopify",))


def one(sentence):
    found = check(sentence, PERSON, BRIEF)
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("I migrated 1,200 products to Shopify without losing a URL.", {"products"}),
        ("I migrated 1200 products without losing a single URL.", {"products"}),
        ("I wrote a Python service that reads 40,000 invoices a month.", {"invoices"}),
        ("I cut page load from 6 s to 1.8 s.", {"load"}),
        ("I work with Python, NodeJS and PostgreSQL.", {"skills"}),
        ("I have worked with e-commerce data for 7 years.", {"overview"}),
        ("I have worked with e-commerce data for seven years.", {"overview"}),
        ("The closest piece of work in my portfolio is “Furniture shop migration” (2024).", {"shop"}),
        ("I moved a shop from WooCommerce to Shopify.", {"shop"}),
        ("Перенесла 900 товарів без втрати посилань.", {"uk"}),
    ],
)
def test_true_claim_rests_on_its_fact(sentence, sources):
    claim = one(sentence)
    assert claim.supported
    assert sources <= {source.id for source in claim.sources}


@pytest.mark.parametrize(
    "sentence",
    [
        "I migrated 2,000 products to Shopify.",
        "I have 10 years of experience with Python.",
        "I have worked with Python for 7 years.",
        "I have migrated 40,000 products.",
        "I worked at Google.",
        "I built it with Kubernetes and Terraform.",
        "I led the migration of a bank's core system.",
        "My clients saw 40% more sales.",
        "Reduced costs by 30%.",
        "Trusted by 300+ companies.",
        "As a lead engineer at Stripe, React came naturally.",
        "I am a certified Shopify Partner.",
        "We have delivered over 150 stores.",
        "Our team has won several design awards.",
        "I've migrated stores from Magento many times.",
        "Я зробила 50 магазинів.",
        "Маю 10 років досвіду з React.",
    ],
)
def test_invented_claim_rests_on_nothing(sentence):
    claim = one(sentence)
    assert claim is not None
    assert not claim.supported


@pytest.mark.parametrize(
    "sentence",
    [
        "You have 300 products on Magento.",
        "Your post says “We have 300 products on Magento”.",
        "I would begin with a test of 20 products.",
        "First I will export the catalogue, then I would check it.",
        "Could we keep Magento for 2 weeks?",
        "My rate is $45 an hour and I am available 30 hours a week.",
        "I can start on Monday and deliver in 2 weeks.",
        "I have read your post.",
        "1. I would begin with the catalogue.",
        "[say here, in a sentence or two, what you have done that fits this job]",
        "Hello!",
        "",
    ],
)
def test_plan_question_and_the_clients_own_words_claim_nothing(sentence):
    assert one(sentence) is None


WORDS = st.sampled_from(
    [
        "I",
        "we",
        "migrated",
        "wrote",
        "have",
        "1,200",
        "40,000",
        "7",
        "years",
        "products",
        "Shopify",
        "Python",
        ".",
        "!",
        "?",
        "\n",
        "you",
        "would",
        "👋",
        "товарів",
        "Перенесла",
        "“",
        "”",
        "(",
        ")",
        "2024",
        "the",
        "a",
    ]
)


@given(st.lists(WORDS, max_size=60))
def test_claims_stand_in_order_where_they_say(parts):
    letter = " ".join(parts)
    last = 0
    for claim in check(letter, PERSON, BRIEF):
        assert last <= claim.start < claim.end <= len(letter)
        assert letter[claim.start : claim.end] == claim.text
        assert claim.supported == bool(claim.sources)
        last = claim.end


@given(st.integers(min_value=2, max_value=999_999))
def test_number_that_is_nowhere_is_never_supported(number):
    if number in (1200, 40000, 7, 6, 900, 2024, 2023, 2022, 45):
        return
    claim = one(f"I migrated {number} products without losing a single URL.")
    assert claim is not None
    assert not claim.supported


@given(st.text(max_size=400))
def test_any_text_can_be_checked(text):
    for claim in check(text, PERSON, BRIEF):
        assert text[claim.start : claim.end] == claim.text


def test_disclosure_line_is_no_claim():
    line = "I prepared this proposal with a drafting tool and checked every line of it myself."
    letter = f"I have 12 years of experience with Kubernetes.\n\n{line}"
    assert [claim.text for claim in check(letter, PERSON, Brief("", ""))][-1] == line
    disclosing = replace(PERSON, disclosure=line)
    (claim,) = check(letter, disclosing, Brief("", ""))
    assert (claim.text, claim.supported) == ("I have 12 years of experience with Kubernetes.", False)
    assert check(line.replace("drafting", "writing"), disclosing, Brief("", "")) != ()


def test_sentence_kept_as_a_fact_supports_itself():
    sentences = (
        "I have 12 years of experience with Kubernetes.",
        "Our last client, ACME GmbH, paid 40% less for AWS after I rebuilt the pipeline.",
        "Я переклала 14 книжок з англійської для видавництва «Ранок».",
    )
    for sentence in sentences:
        (claim,) = check(sentence, PERSON, Brief("", ""))
        assert not claim.supported
        kept = PortfolioPiece("other", "Other experience", "", (Fact("new", sentence),))
        (claim,) = check(sentence, replace(PERSON, pieces=(*PERSON.pieces, kept)), Brief("", ""))
        assert claim.supported, sentence
        assert [source.id for source in claim.sources] == ["new"]


def test_own_links_are_no_words_even_where_one_begins_with_another():
    links = ("https://example.com/shop", "https://example.com/shop/9000-orders")
    fact = PERSON.pieces[0].facts[0].text
    person = replace(PERSON, pieces=(replace(PERSON.pieces[0], links=links), *PERSON.pieces[1:]))
    brief = Brief("Shop", "A shop.", ())
    (claim,) = check(f"{fact}: {links[1]}, {links[0]}", person, brief)
    assert claim.supported
    (other,) = check(f"{fact}: https://example.net/9000-orders", person, brief)
    assert not other.supported, "nobody else's"
