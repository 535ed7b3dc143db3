"""The score of a job: points that add up, weights that keep to themselves, tiers, and the labelled set it is steered by."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bench.fit import quality, scored
from bench.freelancers import FREELANCERS
from bench.labelled import NOW, pairs
from sandbox.content.catalogue import CATEGORIES
from src.domain.fit import DEFAULT_WEIGHTS, SIGNALS, Fit, FitProfile, FitRules, OwnSkill, read_person, score
from src.domain.fit.places import countries_asked, is_same_country
from src.domain.fit.terms import as_written, read_terms, terms
from src.domain.fit.tongues import directions, languages_asked
from src.domain.postings import Activity, ClientFacts, Posting, PostingDetail, Skill

PERSON = FitProfile(
    title="React developer",
    overview="Dashboards in React and TypeScript.",
    skills=(OwnSkill("React", ("reactjs",)), OwnSkill("TypeScript"), OwnSkill("PostgreSQL")),
    services_offered=("React front ends", "REST APIs in Node.js"),
    services_not_offered=("WordPress", "mobile apps"),
    hourly_rate=Decimal(50),
    languages=("en", "uk"),
    countries=("Ukraine",),
)


def job(title: str, text: str = "", tags: str = "", **more: object) -> PostingDetail:
    skills = tuple(Skill(tag.strip().casefold(), tag.strip()) for tag in tags.split(",") if tag.strip())
    return PostingDetail(
        replace(Posting("1", title, text, "hourly", skills=skills, published_at=NOW), **more)  # type: ignore[arg-type]
    )


REACT = job(
    "React developer for SaaS dashboard",
    "We need React and TypeScript, a REST API exists.",
    "React, TypeScript, Node.js",
)


def fit(detail: PostingDetail, rules: FitRules | None = None, person: FitProfile = PERSON) -> Fit:
    return score(read_person(person), detail, rules or FitRules(), NOW)


def points(found: Fit) -> dict[str, int]:
    return {line.signal: line.points for line in found.lines}


LABELLED = pairs(size=1500, for_each=40, seed=5)


def test_labelled_set_covers_all_categories_and_many_freelancers():
    assert len(LABELLED) >= 300
    assert len(FREELANCERS) >= 12
    assert {pair.job.posting.category for pair in LABELLED} == set(CATEGORIES)


def test_strong_matches_are_precise_and_not_too_few():
    found = quality(scored(LABELLED, FitRules()))
    assert found.strict >= 0.8
    assert found.lenient >= 0.95
    assert found.recall >= 0.4


def test_points_add_up_to_the_score():
    for _, found in scored(LABELLED, FitRules()):
        assert sum(line.points for line in found.lines) - found.over == found.score
        assert 0 <= found.score <= 100
        assert all(0 <= line.points <= line.weight for line in found.lines)


@pytest.mark.parametrize("signal", SIGNALS)
@pytest.mark.parametrize("weight", [0, 3, 40])
def test_changing_one_weight_changes_only_its_points(signal: str, weight: int):
    rules = FitRules(weights={**DEFAULT_WEIGHTS, signal: weight})
    for pair in LABELLED[::40]:
        lens = read_person(pair.freelancer.profile)
        before, after = score(lens, pair.job, FitRules(), NOW), score(lens, pair.job, rules, NOW)
        assert {k: v for k, v in points(before).items() if k != signal} == {
            k: v for k, v in points(after).items() if k != signal
        }


def test_weights_that_give_more_than_a_hundred_are_cut_in_the_open():
    found = fit(REACT, FitRules(weights=dict.fromkeys(SIGNALS, 100)))
    assert found.score == 100
    assert sum(line.points for line in found.lines) - found.over == 100


def test_default_weights_are_a_hundred_points():
    assert sum(DEFAULT_WEIGHTS.values()) == 100


def test_job_in_the_persons_own_trade_is_strong_and_says_why():
    found = fit(REACT)
    assert found.tier == "strong"
    assert {"skills", "title", "kind"} <= {line.signal for line in found.why}


def test_other_names_of_a_skill_count_as_the_skill():
    assert terms("Postgres, JS, k8s, Node") == ["postgresql", "javascript", "kubernetes", "node.js"]
    plain = fit(job("ReactJS dev", "React.js and postgres", "ReactJS, Postgres"))
    assert plain.score == fit(job("React dev", "React and PostgreSQL", "React, PostgreSQL")).score


def test_terms_are_told_as_the_text_first_writes_them():
    text = "Warehouses & e-commerce:  Node.JS, REST\nAPIs for warehouse.pro"
    assert as_written(text, read_terms(text), set(terms(text))) == {
        "warehous": "Warehouses",
        "ecommerce": "e-commerce",
        "node.js": "Node.JS",
        "rest api": "REST APIs",
        "pro": "pro",
    }
    longer = "İşler and Warehouses"
    assert as_written(longer, read_terms(longer), {"warehous"}) == {"warehous": "warehouses"}
    assert as_written(text, read_terms(text), {"zebra"}) == {}


def test_explanations_use_the_words_of_the_post_and_of_the_profile():
    person = replace(PERSON, skills=(*PERSON.skills, OwnSkill("Warehouse Logistics")))
    lines = {line.signal: line for line in fit(REACT).lines}
    assert lines["title"].words == ("React",)
    told = fit(job("Warehouses audit", "Warehouses, PostgreSQL and the logistics of a warehouse"), person=person)
    untagged = {line.signal: line for line in told.lines}
    assert "Warehouse Logistics" in untagged["skills"].words, "a skill of the person's is told in their own words"
    assert "Warehouses" in untagged["title"].words
    assert {"Warehouses", "PostgreSQL"} <= set(untagged["text"].words)
    tagged = {line.signal: line for line in fit(job("Need help", "", "ReactJS, Postgres, Salesforce Marketing")).lines}
    assert tagged["skills"].words == ("ReactJS", "Postgres")
    assert tagged["skills"].missing == ("Salesforce Marketing",)


def test_every_word_of_an_explanation_stands_in_the_post():
    for pair, found in scored(LABELLED[::7], FitRules()):
        posting = pair.job.posting
        texts = {"title": posting.title, "text": posting.description}
        for line in found.lines:
            source = " ".join(texts.get(line.signal, "").split())
            if source:
                assert all(word in source for word in (*line.words, *line.missing)), line


def test_persons_own_synonym_is_known():
    person = replace(PERSON, skills=(*PERSON.skills, OwnSkill("Directus", ("headless thing",))))
    asked = job("Headless thing needed", "", "Headless Thing")
    assert points(fit(asked, person=person))["skills"] > points(fit(asked))["skills"]


@pytest.mark.parametrize("title", ["WordPress developer", "Elementor and WP site", "Mobile app developer, Flutter"])
def test_what_the_person_does_not_offer_is_hidden(title: str):
    found = fit(job(title, "We need React too", "React, TypeScript"))
    assert found.tier == "hidden"
    assert found.obstacles == ("not_offered",)


def test_service_not_offered_mentioned_aside_costs_points_only():
    aside = job(
        "React developer", "React with TypeScript. Our blog is WordPress, you will not touch it.", "React, TypeScript"
    )
    found = fit(aside)
    assert found.obstacles == ()
    assert 0 < points(found)["not_offered"] < DEFAULT_WEIGHTS["not_offered"]


def test_excluded_word_hides_a_job():
    person = replace(PERSON, excluded_words=("gambling",))
    assert fit(job("React developer", "for gambling sites", "React, TypeScript"), person=person).tier == "hidden"
    assert fit(REACT, person=person).tier == "strong"


def test_language_the_person_does_not_speak_keeps_a_job_from_the_strong_ones():
    found = fit(job("React developer", "React and TypeScript. Must be a native German speaker.", "React, TypeScript"))
    assert found.tier == "worth_a_look"
    assert found.obstacles == ("language",)


def test_lock_to_another_country_keeps_a_job_from_the_strong_ones():
    assert fit(job("React developer", "US only. React, TypeScript", "React, TypeScript")).obstacles == ("location",)
    assert fit(job("React developer", "Must be based in Ukraine", "React, TypeScript")).obstacles == ()


def test_what_is_not_told_gives_half_and_is_no_reason():
    found = fit(REACT)
    line = next(line for line in found.lines if line.signal == "budget")
    assert (line.known, line.points) == (False, DEFAULT_WEIGHTS["budget"] // 2)
    assert line not in (*found.why, *found.why_not)


@pytest.mark.parametrize(("top", "given"), [(60, 4), (50, 4), (25, 0), (10, 0)])
def test_budget_is_held_against_the_rate(top: int, given: int):
    assert points(fit(job("React", hourly_min=Decimal(5), hourly_max=Decimal(top))))["budget"] in {given, 2}
    assert points(fit(job("React", hourly_max=Decimal(top))))["budget"] == given


def test_placeholder_money_says_nothing():
    for more in ({"hourly_min": Decimal(10), "hourly_max": Decimal(200)}, {"job_type": "fixed", "budget": Decimal(5)}):
        line = next(line for line in fit(job("React", **more)).lines if line.signal == "budget")
        assert not line.known


def test_client_competition_and_age_are_judged():
    good = ClientFacts(verified=True, total_spent=Decimal(9000), total_hires=9, total_posted=10, rating=4.9)
    weak = ClientFacts(verified=False, total_spent=Decimal(0), total_hires=1, total_posted=10, rating=2.0)
    better = points(fit(job("React", client=good, proposals=2)))
    worse = points(fit(job("React", client=weak, proposals=80, published_at=NOW - timedelta(days=9))))
    assert (better["client"], better["competition"], better["age"]) == (3, 2, 1)
    assert (worse["client"], worse["competition"], worse["age"]) == (0, 0, 0)
    hired = replace(job("React", proposals=2), activity=Activity(1, 0, 1, 0))
    assert points(fit(hired))["competition"] == 0


def test_empty_profile_finds_nothing_strong():
    assert all(fit(pair.job, person=FitProfile()).tier != "strong" for pair in LABELLED[::30])


@pytest.mark.parametrize(
    ("title", "text", "asked"),
    [
        ("German to English translation", "", {"de"}),
        ("Need native Spanish speaker", "", {"es"}),
        ("Writer", "Fluent in Ukrainian and patient", {"uk"}),
        ("Polish my app", "Please polish the landing page", set()),
        ("French toast recipes", "Greek yogurt and Italian herbs", set()),
        ("Proofread Hungarian text", "", {"hu"}),
    ],
)
def test_languages_asked_are_told_from_other_uses(title: str, text: str, asked: set[str]):
    assert languages_asked(title, (), text) == asked


def test_direction_of_a_translation_matters():
    assert directions("English to German") == {("en", "de")}
    person = FitProfile(title="German to English translator", skills=(OwnSkill("Translation"),), languages=("en", "de"))
    assert "language" in fit(job("English to German translation"), person=person).obstacles
    assert "language" not in fit(job("German to English translation"), person=person).obstacles


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("US only please", {"united states"}),
        ("You must be located in the United Kingdom", {"united kingdom"}),
        ("Only freelancers from Canada", {"canada"}),
        ("Our office is in Germany and we only use Slack", set()),
        ("We need Europe residents only", {"european union"}),
    ],
)
def test_locks_to_a_country_are_found(text: str, asked: set[str]):
    assert countries_asked(text) == asked


def test_country_lies_in_its_region():
    assert is_same_country("Poland", "european union")
    assert not is_same_country("Ukraine", "european union")
