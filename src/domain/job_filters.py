"""Filters that are applied here to what a search found, each with its say on a value that is not told. What Upwork filters is in ``postings``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from src.domain.expressions import Expression
from src.domain.fit.circumstances import has_placeholder_budget
from src.domain.fit.places import countries_asked, is_same_country
from src.domain.fit.terms import terms
from src.domain.postings import Posting
from src.domain.words import language_told

Questions = Literal["with", "without"]
FilterName = Literal[
    "expression",
    "skills",
    "countries",
    "countries_not",
    "client_spent_min",
    "client_rating_min",
    "client_hire_rate_min",
    "languages",
    "durations",
    "workloads",
    "real_budget_only",
    "no_location_lock",
    "questions",
    "previous_clients",
]
MAY_BE_MISSING: Final[tuple[FilterName, ...]] = (
    "skills",
    "countries",
    "countries_not",
    "client_spent_min",
    "client_rating_min",
    "client_hire_rate_min",
    "durations",
    "workloads",
    "real_budget_only",
    "questions",
    "previous_clients",
)
"""The filters that look at a value which a posting may not tell."""


@dataclass(frozen=True, slots=True, repr=False)
class Filters:
    """What a person wants kept. ``keep_missing`` names the filters that keep a posting which does not tell the value."""

    expression: Expression = field(default_factory=lambda: Expression(None))
    title_only: bool = False
    skills: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    countries_not: tuple[str, ...] = ()
    client_spent_min: Decimal | None = None
    client_rating_min: float | None = None
    client_hire_rate_min: float | None = None
    languages: tuple[str, ...] = ()
    durations: tuple[str, ...] = ()
    workloads: tuple[str, ...] = ()
    real_budget_only: bool = False
    no_location_lock: bool = False
    questions: Questions | None = None
    previous_clients: bool = False
    keep_missing: frozenset[str] = frozenset(MAY_BE_MISSING)

    @property
    def active(self) -> tuple[FilterName, ...]:
        """Return the filters that are set and may drop something.

        Upwork names clients of the person's own and no others, so where the unnamed are kept, its search has done all there is.
        """
        is_idle = "previous_clients" in self.keep_missing
        return tuple(
            name for name in _TESTS if _is_set(getattr(self, name)) and not (name == "previous_clients" and is_idle)
        )


def why_dropped(filters: Filters, posting: Posting) -> FilterName | None:
    """Return the first filter that drops a posting; None where all keep it."""
    for name in filters.active:
        verdict = _TESTS[name](filters, posting)
        if verdict is False or (verdict is None and name not in filters.keep_missing):
            return name
    return None


def sieve(filters: Filters, postings: Iterable[Posting]) -> tuple[tuple[Posting, ...], Mapping[str, int]]:
    """Return the postings that all filters keep, in order, and how many each filter dropped."""
    dropped: Counter[str] = Counter()
    kept = []
    for posting in postings:
        name = why_dropped(filters, posting)
        if name is None:
            kept.append(posting)
        else:
            dropped[name] += 1
    return tuple(kept), dict(dropped)


def _is_set(value: object) -> bool:
    if isinstance(value, Expression):
        return not value.is_empty
    return value not in (None, (), False)


def _expression(filters: Filters, posting: Posting) -> bool | None:
    labels = " ".join(skill.label for skill in posting.skills)
    text = posting.title if filters.title_only else f"{posting.title}\n{posting.description}\n{labels}"
    return filters.expression.matches(text)


def _skills(filters: Filters, posting: Posting) -> bool | None:
    if not posting.skills:
        return None
    told = {" ".join(terms(skill.label)) for skill in posting.skills}
    return any(" ".join(terms(wanted)) in told for wanted in filters.skills)


def _countries(filters: Filters, posting: Posting) -> bool | None:
    country = posting.client.country
    return None if country is None else _is_among(country, filters.countries)


def _countries_not(filters: Filters, posting: Posting) -> bool | None:
    country = posting.client.country
    return None if country is None else not _is_among(country, filters.countries_not)


def _is_among(country: str, named: Iterable[str]) -> bool:
    return any(is_same_country(country, each.casefold()) or country.casefold() == each.casefold() for each in named)


def _spent(filters: Filters, posting: Posting) -> bool | None:
    return _at_least(posting.client.total_spent, filters.client_spent_min)


def _rating(filters: Filters, posting: Posting) -> bool | None:
    return _at_least(posting.client.rating, filters.client_rating_min)


def _hire_rate(filters: Filters, posting: Posting) -> bool | None:
    return _at_least(posting.client.hire_rate, filters.client_hire_rate_min)


def _at_least(told: Decimal | float | None, least: Decimal | float | None) -> bool | None:
    return None if told is None or least is None else told >= least


def _language(filters: Filters, posting: Posting) -> bool | None:
    return language_told(posting.description or posting.title) in filters.languages


def _duration(filters: Filters, posting: Posting) -> bool | None:
    return _one_of(posting.duration, filters.durations)


def _workload(filters: Filters, posting: Posting) -> bool | None:
    return _one_of(posting.workload, filters.workloads)


def _one_of(told: str | None, wanted: Iterable[str]) -> bool | None:
    return None if told is None else told.casefold() in {each.casefold() for each in wanted}


def _real_budget(_: Filters, posting: Posting) -> bool | None:
    if posting.budget is None and posting.hourly_min is None and posting.hourly_max is None:
        return None
    return not has_placeholder_budget(posting)


def _no_lock(_: Filters, posting: Posting) -> bool | None:
    return not countries_asked(f"{posting.title}\n{posting.description}")


def _questions(filters: Filters, posting: Posting) -> bool | None:
    return None if posting.has_questions is None else posting.has_questions == (filters.questions == "with")


def _previous_clients(_: Filters, posting: Posting) -> bool | None:
    return posting.worked_with


_TESTS: Final[Mapping[FilterName, Callable[[Filters, Posting], bool | None]]] = {
    "expression": _expression,
    "skills": _skills,
    "countries": _countries,
    "countries_not": _countries_not,
    "client_spent_min": _spent,
    "client_rating_min": _rating,
    "client_hire_rate_min": _hire_rate,
    "languages": _language,
    "durations": _duration,
    "workloads": _workload,
    "real_budget_only": _real_budget,
    "no_location_lock": _no_lock,
    "questions": _questions,
    "previous_clients": _previous_clients,
}
