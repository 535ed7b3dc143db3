"""What a person offers, read once so that many jobs can be held against it. The signals themselves are in ``signals``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from src.domain.fit.terms import canonical, parts, terms, weight
from src.domain.fit.tongues import directions
from src.domain.fit.trades import TRADES
from src.domain.postings import Experience

_TELLING_VOTE: Final = 3.0
_HINTING_VOTE: Final = 1.0
_TRADE_IN_FULL: Final = 0.4
_TRADE_NOISE: Final = 0.12


@dataclass(frozen=True, slots=True, repr=False)
class OwnSkill:
    """A skill and the other names by which the person knows it."""

    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class FitProfile:
    """What a person offers and wants. Empty parts judge nothing.

    ``hourly_rate`` and ``lowest_budget`` are in US dollars, ``languages`` are two- or three-letter codes, ``countries``
    English names of where the person may work from. ``work_start`` and ``work_until`` are hours of the person's day in ``time_zone``
    (a name such as Europe/Kyiv). ``excluded_words`` are words that a wanted job does not hold.
    """

    title: str = ""
    overview: str = ""
    skills: tuple[OwnSkill, ...] = ()
    services_offered: tuple[str, ...] = ()
    services_not_offered: tuple[str, ...] = ()
    portfolio: tuple[str, ...] = ()
    hourly_rate: Decimal | None = None
    lowest_budget: Decimal | None = None
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    time_zone: str | None = None
    work_start: int = 9
    work_until: int = 18
    levels: frozenset[Experience] = frozenset()
    wanted_words: tuple[str, ...] = ()
    excluded_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Phrase:
    """A service or a skill in the person's words, and its terms."""

    label: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Lens:
    """A profile made ready for scoring. ``known`` and ``trades`` say how well a term or kind of work is known, 0 to 1.

    ``skills`` holds each skill's terms with the person's own words for it.
    """

    profile: FitProfile
    known: Mapping[str, float]
    trades: Mapping[str, float]
    services: tuple[Phrase, ...]
    avoided: tuple[Phrase, ...]
    avoided_trades: frozenset[str]
    excluded: tuple[Phrase, ...]
    wanted: tuple[Phrase, ...]
    skills: Mapping[str, str]
    directions: frozenset[tuple[str, str]]
    is_empty: bool


def _votes() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    telling: dict[str, list[str]] = {}
    hinting: dict[str, list[str]] = {}
    for trade in TRADES:
        for phrase in trade.telling:
            telling.setdefault(canonical(phrase), []).append(trade.name)
        for phrase in trade.hinting:
            hinting.setdefault(canonical(phrase), []).append(trade.name)
    return {k: tuple(v) for k, v in telling.items()}, {k: tuple(v) for k, v in hinting.items()}


TELLING, HINTING = _votes()


def vote(found: Iterable[str], share: float, ballot: dict[str, float]) -> None:
    """Add to ``ballot`` the kinds of work that terms speak for; a term that many share speaks less for each."""
    for term in found:
        for table, power in ((TELLING, _TELLING_VOTE), (HINTING, _HINTING_VOTE)):
            trades = table.get(term, ())
            for trade in trades:
                ballot[trade] = ballot.get(trade, 0.0) + share * power / len(trades) ** 0.7


def read_person(profile: FitProfile) -> Lens:
    """Return a profile made ready for scoring many jobs."""
    known: dict[str, float] = {}
    ballot: dict[str, float] = {}
    names: dict[str, str] = {}
    for text, strength, share in _material(profile):
        found = terms(text)
        _learn(found, strength, known)
        vote(set(found), share, ballot)
    for skill in profile.skills:
        for name in (skill.name, *skill.synonyms):
            names.setdefault(" ".join(terms(name)), name)
    avoided = _phrases(profile.services_not_offered)
    trades = _trades(ballot)
    for text, least in _named(profile):
        for trade in _told_trades(terms(text)):
            trades[trade] = max(trades.get(trade, 0.0), least)
    return Lens(
        profile=profile,
        known=known,
        trades=trades,
        services=_phrases(profile.services_offered),
        avoided=avoided,
        avoided_trades=_avoided_trades(avoided, trades),
        excluded=_phrases(profile.excluded_words),
        wanted=_phrases(profile.wanted_words),
        skills={key: name for key, name in names.items() if key},
        directions=directions(
            "\n".join((profile.title, *profile.services_offered, *(skill.name for skill in profile.skills)))
        ),
        is_empty=not known,
    )


def _material(profile: FitProfile) -> Iterable[tuple[str, float, float]]:
    """Yield each text of a profile with how well it shows knowledge (0 to 1) and its share in the vote on trades."""
    yield profile.title, 1.0, 3.0
    for service in profile.services_offered:
        yield service, 0.95, 1.6
    for skill in profile.skills:
        yield skill.name, 1.0, 1.0
        for synonym in skill.synonyms:
            yield synonym, 1.0, 0.3
    for word in profile.wanted_words:
        yield word, 0.8, 0.3
    for piece in profile.portfolio:
        yield piece, 0.5, 0.2
    yield profile.overview, 0.4, 0.25


def _named(profile: FitProfile) -> Iterable[tuple[str, float]]:
    """Yield what names a kind of work outright, with how well that kind is done at least: one service is enough."""
    yield profile.title, 1.0
    yield from ((service, 0.8) for service in profile.services_offered)
    yield from ((skill.name, 0.5) for skill in profile.skills)


def _told_trades(found: Iterable[str]) -> frozenset[str]:
    """Return the kinds of work that terms leave little doubt about: telling names of at most two of them."""
    return frozenset(trade for term in found if len(TELLING.get(term, ())) <= 2 for trade in TELLING.get(term, ()))


def _learn(found: Iterable[str], strength: float, known: dict[str, float]) -> None:
    """Note each term, and the words that a name is made of at a little less."""
    for term in found:
        if weight(term) <= 0:
            continue
        known[term] = max(known.get(term, 0.0), strength)
        for piece in parts(term):
            known[piece] = max(known.get(piece, 0.0), 0.75 * strength)


def _trades(ballot: Mapping[str, float]) -> dict[str, float]:
    """Return the person's kinds of work, 0 to 1, from the votes; what got hardly any is left out."""
    most = max(ballot.values(), default=0.0)
    if most == 0:
        return {}
    shares = {trade: min(1.0, votes / (_TRADE_IN_FULL * most)) for trade, votes in ballot.items()}
    return {trade: share for trade, share in shares.items() if share >= _TRADE_NOISE / _TRADE_IN_FULL}


def _phrases(texts: Iterable[str]) -> tuple[Phrase, ...]:
    read = (Phrase(text, tuple(dict.fromkeys(terms(text)))) for text in texts)
    return tuple(phrase for phrase in read if phrase.terms)


def _avoided_trades(avoided: Iterable[Phrase], trades: Mapping[str, float]) -> frozenset[str]:
    """Return the kinds of work that a person names as not offered and does not do otherwise."""
    named = {trade for phrase in avoided for term in phrase.terms for trade in TELLING.get(term, ())}
    return frozenset(trade for trade in named if trades.get(trade, 0.0) < 0.5)
