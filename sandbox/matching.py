"""Which postings a search finds, and in which order.

How an expression is read is in ``search``; the answer's shape is in ``resolvers``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sandbox.model import Posting
from sandbox.ontology import Category, Subcategory, category_of, slug_of, stable_id, subcategory_of
from sandbox.quirks import Quirks
from sandbox.search import Matcher, Words, compile_expression, phrase, words_of

Filter = Mapping[str, Any]
Test = Callable[["Indexed"], bool]
CountApplicants = Callable[[Posting, datetime], int]

_cached_expression = lru_cache(maxsize=512)(compile_expression)


class Indexed:
    """A posting with what a search needs at hand."""

    __slots__ = ("category", "posting", "recency", "skill_ids", "subcategory", "words")

    def __init__(self, posting: Posting) -> None:
        text = posting.text
        self.posting = posting
        self.recency = (posting.published_at.timestamp(), int(posting.id))
        self.category: Category = category_of(text.category)
        self.subcategory: Subcategory = subcategory_of(text.subcategory)
        self.words: Words = words_of(text.title, text.skills, text.description)
        self.skill_ids = frozenset(skill_id(name) for name in text.skills)


@lru_cache(maxsize=4096)
def skill_id(name: str) -> str:
    """The ontology id of a skill."""
    return stable_id("skill", slug_of(name))


def find(
    shelf: Sequence[Indexed],
    wanted: Filter,
    sort: str | None,
    *,
    now: datetime,
    quirks: Quirks,
    count: CountApplicants,
    own_clients: Collection[str] = (),
) -> list[Indexed]:
    """The open postings that match ``wanted`` (a MarketplaceJobPostingsSearchFilter), best first.

    ``own_clients`` are the organisations that whoever searches has worked for.
    """
    tests = [*_text_tests(wanted), *_plain_tests(wanted, quirks), *_client_tests(wanted, own_clients)]
    proposals = wanted.get("proposalRange_eq")
    if proposals:
        tests.append(lambda item: _within(count(item.posting, now), proposals))
    found = [item for item in shelf if item.posting.closes_at is None or item.posting.closes_at > now]
    for test in tests:
        found = [item for item in found if test(item)]
    return _ordered(found, sort, str(wanted.get("searchExpression_eq") or ""))


def _text_tests(wanted: Filter) -> list[Test]:
    matchers: list[Matcher] = []
    for name, field in (
        ("searchExpression_eq", "everything"),
        ("titleExpression_eq", "title"),
        ("skillExpression_eq", "skills"),
    ):
        if wanted.get(name):
            matchers.append(_cached_expression(wanted[name], field))
    term = wanted.get("searchTerm_eq") or {}
    matchers += [phrase(word) for word in term.get("andTerms_all") or ()]
    for group in ("orTerms_any", "exactTerms_any"):
        if term.get(group):
            matchers.append(_any_of([phrase(word) for word in term[group]]))
    banned = [phrase(word) for word in term.get("excludeTerms_any") or ()]
    if banned:
        matchers.append(lambda words: not any(option(words) for option in banned))
    return [_on_words(matcher) for matcher in matchers]


def _on_words(matcher: Matcher) -> Test:
    return lambda item: matcher(item.words)


def _any_of(options: list[Matcher]) -> Matcher:
    return lambda words: any(option(words) for option in options)


def _plain_tests(wanted: Filter, quirks: Quirks) -> list[Test]:
    tests: list[Test] = []
    if wanted.get("jobType_eq"):
        tests.append(lambda item: item.posting.text.contract_type == wanted["jobType_eq"])
    if wanted.get("experienceLevel_eq"):
        tests.append(lambda item: item.posting.text.experience_level == wanted["experienceLevel_eq"])
    if wanted.get("categoryIds_any"):
        names = _names(wanted["categoryIds_any"], quirks)
        tests.append(lambda item: not names.isdisjoint(_known_as(item.category, quirks)))
    if wanted.get("subcategoryIds_any"):
        subnames = _names(wanted["subcategoryIds_any"], quirks)
        tests.append(lambda item: not subnames.isdisjoint(_known_as(item.subcategory, quirks)))
    if wanted.get("ontologySkillIds_all"):
        skills = frozenset(wanted["ontologySkillIds_all"])
        tests.append(lambda item: skills <= item.skill_ids)
    if wanted.get("workload_eq"):
        nothing = quirks.search_workload_finds_nothing
        tests.append(lambda item: not nothing and item.posting.text.workload == wanted["workload_eq"])
    if not quirks.search_ignores_budget_and_rate:
        tests += _money_tests(wanted)
    # No posting of this world is enterprise-only, from a talent cloud, or tied to a fine-grained occupation.
    if wanted.get("enterpriseOnly_eq") or wanted.get("ptcOnly_eq") or wanted.get("ptcIds_any"):
        tests.append(_never)
    if wanted.get("occupationIds_any"):
        tests.append(_never)
    return tests


def _never(_item: Indexed) -> bool:
    return False


def _names(given: Sequence[str], quirks: Quirks) -> frozenset[str]:
    return frozenset(given) if quirks.search_categories_by_id_only else frozenset({*given, *map(slug_of, given)})


def _known_as(entry: Category | Subcategory, quirks: Quirks) -> set[str]:
    return {entry.id} if quirks.search_categories_by_id_only else {entry.id, entry.slug}


def _money_tests(wanted: Filter) -> list[Test]:
    tests: list[Test] = []
    budget, rate = wanted.get("budgetRange_eq"), wanted.get("hourlyRate_eq")
    if budget:
        tests.append(lambda item: item.posting.text.fixed_amount is not None)
        tests.append(lambda item: _within(item.posting.text.fixed_amount or 0, budget))
    if rate:
        low, high = rate.get("rangeStart") or 0, rate.get("rangeEnd") or 1_000_000
        tests.append(lambda item: item.posting.text.hourly_max is not None)
        tests.append(
            lambda item: (item.posting.text.hourly_max or 0) >= low and (item.posting.text.hourly_min or 0) <= high
        )
    return tests


def _client_tests(wanted: Filter, own_clients: Collection[str]) -> list[Test]:
    tests: list[Test] = []
    if wanted.get("verifiedPaymentOnly_eq"):
        tests.append(lambda item: item.posting.client.verified is True)
    hires = wanted.get("clientHiresRange_eq")
    if hires:
        tests.append(lambda item: _within(item.posting.client.total_hires, hires))
    if wanted.get("locations_any"):
        places = {place.casefold() for place in wanted["locations_any"]}
        tests.append(lambda item: item.posting.client.country.casefold() in places)
    if wanted.get("timezone_eq"):
        tests.append(lambda item: item.posting.client.timezone == wanted["timezone_eq"])
    if wanted.get("previousClients_eq"):
        tests.append(lambda item: item.posting.client.organization_id in own_clients)
    return tests


def _within(value: float, bounds: Mapping[str, Any]) -> bool:
    low, high = bounds.get("rangeStart"), bounds.get("rangeEnd")
    return (low is None or value >= low) and (high is None or value <= high)


def _ordered(found: list[Indexed], sort: str | None, expression: str) -> list[Indexed]:
    found.sort(key=lambda item: item.recency, reverse=True)
    if sort == "CLIENT_TOTAL_CHARGE":
        found.sort(key=lambda item: -(item.posting.client.total_spent or 0.0))
    elif sort == "CLIENT_RATING":
        found.sort(key=lambda item: -item.posting.client.rating)
    elif sort in (None, "RELEVANCE") and expression:
        needles = {f" {word} " for word in expression.lower().replace('"', " ").split() if word.isalnum()}
        found.sort(key=lambda item: -_relevance(item, needles))
    return found


def _relevance(item: Indexed, needles: set[str]) -> int:
    return sum(
        4 * (needle in item.words.title) + 2 * (needle in item.words.skills) + (needle in item.words.description)
        for needle in needles
    )
