"""What a job is about, held against what a person does: the five signals of substance. Money, client and time are in ``terms_of_job``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from src.domain.fit.person import TELLING, Lens, Phrase, vote
from src.domain.fit.terms import HINTING_WEIGHT, Span, as_written, how_known, parts, read_terms, terms, weight
from src.domain.fit.trades import CATEGORY_FAMILY, FAMILY
from src.domain.postings import Posting

TITLE_IN_FULL: Final = 0.8
TAGS_IN_FULL: Final = 0.6
SERVICE_IN_FULL: Final = 0.75
TEXT_IN_FULL: Final = 4.0
KIN_IN_TITLE: Final = 0.55
KIN_IN_TAGS: Final = 0.4
OPENING: Final = 90
_SAME_FAMILY: Final = 0.2
_KIND_IN_FULL: Final = 0.9
_PURPOSE: Final = re.compile(r"\s(?:for|of|about|at|для|про)\s", re.IGNORECASE)
_PURPOSE_SHARE: Final = 0.4


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """A job's words: of the title, of each skill it names, of its text with how often; and its kinds of work, shares of 1.

    All words are terms, in the one form in which they are compared; how the client wrote them is in ``posting``, by
    ``in_title`` and ``in_text``.
    ``subject`` are the words of the title that name the work itself, before the "for" or "of" that says whom or what it is for.
    """

    title: tuple[str, ...]
    subject: frozenset[str]
    tags: tuple[tuple[str, ...], ...]
    text: Mapping[str, int]
    trades: Mapping[str, float]
    everywhere: frozenset[str]
    up_front: frozenset[str]
    posting: Posting
    in_title: Sequence[Span]
    in_text: Sequence[Span]


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """What a signal found: its value from 0 to 1, None where nothing can be said, and the words that led to it."""

    value: float | None
    words: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def read_job(posting: Posting) -> Reading:
    """Return a posting's words, read once for all signals."""
    in_title, in_text = read_terms(posting.title), read_terms(posting.description)
    title = tuple(term for term, _, _ in in_title)
    subject = _subject(posting.title)
    tags = tuple(tuple(terms(skill.label or skill.name)) for skill in posting.skills)
    tagged = [term for tag in tags for term in tag]
    body = [term for term, _, _ in in_text]
    up_front = frozenset((*title, *tagged))
    everywhere = up_front | frozenset(body)
    pieces = frozenset(piece for term in everywhere for piece in parts(term))
    front_pieces = frozenset(piece for term in up_front for piece in parts(term))
    trades = _trades(subject, tagged, body, posting.category)
    return Reading(
        title,
        subject,
        tags,
        Counter(body),
        trades,
        everywhere | pieces,
        up_front | front_pieces,
        posting=posting,
        in_title=in_title,
        in_text=in_text,
    )


def _subject(title: str) -> frozenset[str]:
    """Return the words of a title up to the "for" or "of" that follows the first word with weight."""
    for match in _PURPOSE.finditer(title):
        head = terms(title[: match.start()])
        if any(weight(term) >= HINTING_WEIGHT for term in head):
            return frozenset(head)
    return frozenset(terms(title))


def _trades(title: frozenset[str], tags: list[str], body: list[str], category: str | None) -> dict[str, float]:
    """Return the kinds of work that a job is of, as shares of 1; empty where its words do not say."""
    shares: dict[str, float] = {}
    for found, share in ((title, 0.5), (frozenset(tags), 0.35), (frozenset(body[:OPENING]), 0.15)):
        ballot: dict[str, float] = {}
        vote(found, 1.0, ballot)
        cast = sum(votes**1.5 for votes in ballot.values())
        for trade, votes in ballot.items():
            shares[trade] = shares.get(trade, 0.0) + share * votes**1.5 / cast
    family = CATEGORY_FAMILY.get((category or "").casefold().replace("-", "_"))
    if family:
        shares = {trade: share * (1.0 if FAMILY[trade] == family else 0.55) for trade, share in shares.items()}
    whole = sum(shares.values())
    return {trade: share / whole for trade, share in shares.items()} if whole else {}


def kind_of_work(lens: Lens, job: Reading) -> Found:
    """Say how much of the job is of the kinds of work that the person does."""
    if not job.trades or not lens.trades:
        return Found(None)
    families = {FAMILY[trade] for trade, share in lens.trades.items() if share >= 0.6}
    value = 0.0
    for trade, share in job.trades.items():
        mine = lens.trades.get(trade, 0.0)
        value += share * max(mine, _SAME_FAMILY if FAMILY[trade] in families else 0.0)
    main = sorted(job.trades, key=lambda trade: -job.trades[trade])[:2]
    done = tuple(trade for trade in main if lens.trades.get(trade, 0.0) >= 0.5)
    return Found(min(1.0, value / _KIND_IN_FULL), done, tuple(trade for trade in main if trade not in done))


def title_words(lens: Lens, job: Reading) -> Found:
    """Say how much of the title is in the person's own words."""
    mine = everything = 0.0
    words: list[str] = []
    missing: list[str] = []
    for term in dict.fromkeys(job.title):
        told = weight(term) * (1.0 if term in job.subject else _PURPOSE_SHARE)
        known = _known(term, lens, KIN_IN_TITLE)
        mine += told * known
        everything += told
        if told >= 0.5:
            (words if known >= 0.5 else missing).append(term)
    if everything < 0.5:
        return Found(None)
    value = min(1.0, mine / (TITLE_IN_FULL * (everything + 0.15)))
    written = as_written(job.posting.title, job.in_title, {*words, *missing})
    return Found(value, _in_words(words, written), _in_words(missing, written))


def _in_words(found: Iterable[str], written: Mapping[str, str]) -> tuple[str, ...]:
    """Return terms as the client wrote them."""
    return tuple(written.get(term, term) for term in found)


def _known(term: str, lens: Lens, share: float) -> float:
    """Return how well a term is known: by the person's words, or since it names a kind of work that they do."""
    by_trade = max((lens.trades.get(trade, 0.0) for trade in TELLING.get(term, ())), default=0.0)
    return max(how_known(term, lens.known), share * by_trade)


def skills(lens: Lens, job: Reading) -> Found:
    """Say how many of the skills that the job names are the person's; by the text where it names none."""
    in_text = [name for name in lens.skills if name in job.everywhere or _all_in(name, job)]
    by_text = len(in_text) / (len(in_text) + 1.5)
    if not job.tags:
        return Found(by_text, tuple(lens.skills[name] for name in sorted(in_text)))
    mine = everything = 0.0
    words: list[str] = []
    missing: list[str] = []
    for tag, skill in zip(job.tags, job.posting.skills, strict=True):
        told = sum(map(weight, tag)) / (len(tag) ** 0.5) if tag else 0.0
        known = sum(weight(term) * _known(term, lens, KIN_IN_TAGS) for term in tag) / (sum(map(weight, tag)) or 1.0)
        mine += told * (known if known >= 0.4 else 0.3 * known)
        everything += told
        (words if known >= 0.6 else missing).append(skill.label or skill.name)
    by_tags = min(1.0, mine / (TAGS_IN_FULL * (everything + 0.5)))
    return Found(0.75 * by_tags + 0.25 * by_text, tuple(words), tuple(missing))


def _all_in(name: str, job: Reading) -> bool:
    words = name.split()
    return len(words) > 1 and all(word in job.everywhere for word in words)


def services(lens: Lens, job: Reading) -> Found:
    """Say how closely the job asks for one of the services that the person offers."""
    if not lens.services:
        return Found(None)
    best, label = 0.0, ""
    for phrase in lens.services:
        asked = _asked(phrase, job)
        if asked > best:
            best, label = asked, phrase.label
    value = min(1.0, best / SERVICE_IN_FULL)
    return Found(value, (label,) if value >= 0.5 else (), () if value >= 0.5 else ("",))


def _asked(phrase: Phrase, job: Reading) -> float:
    """Return how much of a phrase the job holds, 0 to 1; words up front count in full, words of the text half."""
    mine = everything = 0.0
    for term in phrase.terms:
        told = weight(term)
        everything += told
        mine += told * (1.0 if term in job.up_front else 0.5 if term in job.everywhere else _by_parts(term, job))
    return mine / everything if everything else 0.0


def _by_parts(term: str, job: Reading) -> float:
    pieces = parts(term)
    return 0.5 * sum(piece in job.up_front for piece in pieces) / len(pieces) if pieces else 0.0


def text_words(lens: Lens, job: Reading) -> Found:
    """Say how often the text speaks in the person's words, each repetition counting less."""
    total = 0.0
    strong: list[tuple[float, str]] = []
    for term, times in job.text.items():
        known = how_known(term, lens.known)
        if known < 0.5:
            continue
        gain = weight(term) * known * times / (times + 1.0)
        total += gain
        strong.append((gain, term))
    words = [term for _, term in sorted(strong, reverse=True)[:6]]
    written = as_written(job.posting.description, job.in_text, words)
    return Found(min(1.0, total / TEXT_IN_FULL), _in_words(words, written))


def not_offered(lens: Lens, job: Reading) -> Found:
    """Say that the job asks for nothing that the person does not do: 0 where it is the job itself, 0.5 where it is a part."""
    asked, mentioned = [], []
    for phrase in lens.avoided:
        if _share(phrase, job.subject) >= 0.8:
            asked.append(phrase.label)
        elif _share(phrase, job.everywhere) >= 0.99:
            mentioned.append(phrase.label)
    main = max(job.trades, key=lambda trade: job.trades[trade], default="")
    if not asked and main in lens.avoided_trades and job.trades[main] >= 0.45:
        asked.append(next(phrase.label for phrase in lens.avoided if _names(phrase, main)))
    if asked:
        return Found(0.0, (), tuple(asked))
    return Found(0.5, (), tuple(mentioned)) if mentioned else Found(1.0)


def _names(phrase: Phrase, trade: str) -> bool:
    return any(trade in TELLING.get(term, ()) for term in phrase.terms)


def _share(phrase: Phrase, words: frozenset[str]) -> float:
    everything = sum(weight(term) for term in phrase.terms)
    if everything <= 0:
        return 0.0
    return sum(weight(term) for term in phrase.terms if term in words) / everything
