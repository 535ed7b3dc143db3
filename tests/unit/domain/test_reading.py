"""How a client's words are read and said back: kinds, conditions, slips, other languages."""

from __future__ import annotations

import pytest

from sandbox.content import compose as write_postings
from src.domain.claims import check
from src.domain.composer import compose
from src.domain.composer.kinds import kind_of
from src.domain.composer.mirror import as_condition, as_need, as_statement
from src.domain.composer.slips import has_slips, words_of
from src.domain.composer.ukrainian_mirror import as_condition as as_condition_in_ukrainian
from src.domain.letters import Brief
from src.domain.words import language_told
from tests.unit.domain.freelancers import ASSISTANT, DEVELOPER, EVERYBODY


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("No AI-generated images; geometry must be exact", "no AI-generated images"),
        ("Shipping zones for the EU must keep working.", "shipping zones for the EU must keep working"),
        ("No text boxes and no manual line breaks, please.", "no text boxes and no manual line breaks"),
        ("4K resolution, layered PSD", "4K resolution, layered PSD"),
        ("English first, but text must be translatable", "English first, but text must be translatable"),
        ("My name is Jonas and I represent a studio", None),
        ("You are the one who says no", None),
        ("Metrics: activation and churn are known", None),
        ("Use a grocery app for 30 minutes", None),
        ("Remote is fine, we are in the GMT+1 zone", None),
        ("If the result is good, there is catalogue no. two", None),
        ('Details at 1" = 1\'-0"', None),
    ],
)
def test_conditions_are_said_back_or_left_out(said, back):
    assert as_condition(said) == back


def test_ukrainian_conditions_are_said_back_or_left_out():
    assert as_condition_in_ukrainian("Без стоку та шаблонів") == "без стоку та шаблонів"
    assert as_condition_in_ukrainian("Файли лише у нашому форматі") == "файли лише у вашому форматі"
    assert as_condition_in_ukrainian("Відкриваємося через місяць, готове тільки приміщення") is None


@pytest.mark.parametrize("said", ["Report for managers (2 pages) and for developers", "Work in staging first"])
def test_nouns_are_not_taken_for_orders(said):
    assert as_need(said) is None


def test_jest_and_misfortune_are_not_said_back():
    assert as_statement("We can code and draw and our dialogues are terrible") is None
    assert as_statement("We build special machines and our programmer has broken his arm") is None
    assert as_statement("We merged two companies (don't ask) last year") == "You merged two companies last year."


@pytest.mark.parametrize(
    "sentence",
    [
        "Document our IT from zero: network, sevrers, contracts",
        "Only business adresses count",
        "A profile with veirfied mail",
        "We looking for a writer",
        "i need it today",
        "Send the the file",
        "We are having two shops",
    ],
)
def test_slips_are_found(sentence):
    assert has_slips(sentence, words_of(f"{sentence} servers"))


def test_slips_are_seldom_seen_where_there_are_none():
    clean = {"typos", "second_language", "lowercase", "rude", "scam", "foreign"}
    descriptions = [posting.description for posting in write_postings(17, 400) if not clean & posting.traits]
    lines = [(line, words_of(text)) for text in descriptions for line in text.split(". ")]
    wrong = [line for line, around in lines if has_slips(line, around)]
    assert len(wrong) < 0.02 * len(lines), wrong[:10]


def test_slip_of_the_client_is_not_quoted():
    brief = Brief("Document our IT", "Document our IT from zero: network, sevrers, contracts, accounts.", ())
    assert "sevrers" not in compose(brief, DEVELOPER).letter
    titled = Brief("Wordpres webiste porject", "Details later.", ())
    assert "webiste" not in compose(titled, DEVELOPER).letter


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Necesitamos pasar la tienda de WooCommerce a Shopify sin perder los pedidos antiguos.", "es"),
        ("Wir suchen jemanden, der unsere Karteikarten in eine Tabelle einträgt, bitte mit Preis.", "de"),
        ("Nous cherchons une personne pour traduire notre site en français et en anglais.", "fr"),
        ("Потрібна вичитка готового перекладу, дванадцять сторінок, текст у ворді.", "uk"),
        ("Нужно сделать сайт быстрее, сейчас он открывается слишком долго, объясните цену.", "other"),
        ("Document IT: network, servers, contracts, accounts.", "en"),
        ("Logo", "en"),
    ],
)
def test_language_of_a_posting_is_told(text, language):
    assert language_told(text) == language


def test_posting_in_another_language_is_not_quoted():
    words = "Necesitamos pasar la tienda de WooCommerce a Shopify sin perder los pedidos. No cambiar los precios."
    brief = Brief(
        "Arreglar la tienda de zapatos con Shopify para el verano que viene", words, ("Shopify", "WooCommerce")
    )
    draft = compose(brief, DEVELOPER)
    assert draft.language == "en"
    assert "zapatos" not in draft.letter
    assert "pedidos" not in draft.letter
    assert "1,200 products" in draft.letter
    assert [remark.detail for remark in draft.warnings if remark.code == "wrong_language"] == ["es"]
    english = Brief(
        "Shop move", "We need our shop moved to Shopify. The old addresses must keep working.", ("Shopify",)
    )
    in_ukrainian = compose(english, DEVELOPER, language="uk")
    assert "addresses" not in in_ukrainian.letter


@pytest.mark.parametrize(
    ("title", "skills", "kind"),
    [
        ("Support engineer needed for invoicing tool", ("Technical Support",), "support"),
        ("OSCP / web pentest, report needed", ("Penetration Testing", "OWASP", "API Security"), "security"),
        ("Testers wanted for a grocery app", ("Usability Testing",), "testing"),
        ("Developmental editor, science fiction", ("Copy Editing", "Manuscript Critique"), "editing"),
        ("Story writer for game", ("Storytelling", "Creative Writing"), "writing"),
        ("PLC programming: CNC loading cell", ("SCADA", "PLC Programming"), "engineering"),
        ("Prepare us for ISO 9001 certification", ("ISO 9001",), "consulting"),
        ("PHP dev to maintain warehouse system", ("jQuery", "MySQL", "PHP"), "software"),
    ],
)
def test_kinds_are_told(title, skills, kind):
    assert kind_of(Brief(title, "", skills)) == kind


def test_nine_postings_in_ten_have_a_kind():
    kinds = [kind_of(Brief(p.title, p.description, tuple(p.skills))) for p in write_postings(31, 600)]
    assert kinds.count("general") < 0.1 * len(kinds)


def test_one_chance_word_is_no_proof():
    brief = Brief("Fintech counsel: gift card, the UK", "Prepare AML policy and terms.", ("AML Compliance",))
    draft = compose(brief, ASSISTANT)
    assert "cards" not in draft.letter
    assert "no_matching_fact" in {remark.code for remark in draft.warnings}


def test_only_fitting_work_is_shown_as_similar():
    brief = Brief(
        "Structural design of a retaining wall",
        "Size a retaining wall for a duplex.",
        ("AutoCAD",),
        ((0, "Please link one project that is most similar to this one."), (1, "Please link your portfolio")),
    )
    answers = compose(brief, DEVELOPER).answers
    assert answers[0].text.startswith("[your answer")
    assert "https://example.com/shop" in answers[1].text


def test_what_is_said_back_claims_nothing():
    for index, posting in enumerate(write_postings(301, 400)):
        brief = Brief(posting.title, posting.description, tuple(posting.skills))
        draft = compose(brief, EVERYBODY[index % 3])
        assert [claim.text for claim in draft.claims if not claim.supported] == []
        assert check(draft.letter, EVERYBODY[index % 3], brief) == draft.claims


@pytest.mark.parametrize(
    "said",
    [
        "I delete them after the first line",
        "I'm a photographer, 6 TB of pictures on a drive",
        "We are a small publisher with six titles so far",
    ],
)
def test_what_says_little_by_itself_is_not_said_back(said):
    assert as_statement(said) is None
