"""Choosing which of the person's own facts speak to a job, by shared words. How they are told is not here."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from src.domain.composer.kinds import Kind, kind_of, kinds_of
from src.domain.composer.mirror import ORDERS
from src.domain.letters import Brief, Fact, Freelancer, PortfolioPiece
from src.domain.redaction import clean_post
from src.domain.remembering import while_held
from src.domain.technologies import KNOWN, every_word, names_in, normal, technical_words
from src.domain.words import STOP, content_stems, numbers, stem, words

TITLE_WEIGHT: Final = 3.0
SKILL_WEIGHT: Final = 2.5
TEXT_WEIGHT: Final = 1.0
NAME_WEIGHT: Final = 1.5
CONTEXT_SHARE: Final = 0.6
ENOUGH: Final = 3.5
ENOUGH_UNKNOWN: Final = 5.0
ENOUGH_ELSEWHERE: Final = 7.5
_RELATED: Final[tuple[frozenset[Kind], ...]] = (
    frozenset({"web", "software"}),
    frozenset({"software", "data", "infrastructure", "testing"}),
    frozenset({"infrastructure", "security"}),
    frozenset({"writing", "editing", "translation"}),
    frozenset({"writing", "marketing"}),
    frozenset({"marketing", "sales", "data"}),
    frozenset({"assistance", "support", "data_entry"}),
    frozenset({"accounting", "consulting", "data"}),
    frozenset({"design", "video"}),
)
FEWEST_TELLING: Final = 2
SECOND_AT_LEAST: Final = 0.6
ENOUGH_FOR_A_QUESTION: Final = 1.5
_PALE_WORDS: Final = """phone rate rating company business customer client month week day time data system team service product page list file app online software platform website site application search text content
two three four five six seven eight nine ten twelve hundred thousand dozen
user people number report tool software create make build full first year old new small large different right ready simple quality note guide helper management manager
компанія клієнт місяць тиждень день час дані система команда послуга сторінка список файл користувач"""
# Words of work that stand in every kind of job; those that name a kind of work by themselves are left out.
_TELLING_ORDERS: Final = frozenset({"edit", "migrate", "proofread", "scrape", "test", "transcribe", "translate"})
# Tools that every trade uses: sharing one says little unless the work is of the same kind.
_EVERYBODYS: Final = frozenset(
    [
        "amazon",
        "android",
        "apple",
        "api",
        "css",
        "excel",
        "express",
        "facebook",
        "google",
        "html",
        "instagram",
        "ios",
        "linkedin",
        "microsoft",
        "rest",
        "sage",
        "spark",
        "spring",
        "tiktok",
        "word",
        "youtube",
    ]
)
_PALE: Final = frozenset(stem(word) for word in {*_PALE_WORDS.split(), *(ORDERS - _TELLING_ORDERS)})


@dataclass(frozen=True, slots=True)
class Proof:
    """A fact (or, where an item has none, the item alone) that speaks to the job, and how strongly."""

    piece: PortfolioPiece
    fact: Fact | None
    score: float


@dataclass(frozen=True, slots=True, repr=False)
class _Read:
    """A text of the person's as it is compared: its stems, the names and whole skills in it, and how many words it has."""

    stems: frozenset[str]
    names: frozenset[str]
    length: int


@dataclass(frozen=True, slots=True, repr=False)
class _ReadPiece:
    """A piece of work, read once: its frame (title, summary, skills), each fact, and the kinds of work it shows."""

    frame: _Read
    facts: tuple[_Read, ...]
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True, repr=False)
class _ReadJob:
    """A job, read once: how much each stem of it matters (the title most, then the skills, then the rest), its names, its kind."""

    weights: Mapping[str, float]
    names: frozenset[str]
    kind: Kind


def _read(text: str, skills: Iterable[str] = ()) -> _Read:
    """Read a text: of the words in it that are written like names, those that stand in every kind of job are none."""
    whole = f"{text} {' '.join(skills)}"
    named = names_in(text) | technical_words(whole) | {normal(skill) for skill in skills if " " in skill.strip()}
    telling = {name for name in named if name in KNOWN or not {name, stem(name)} & (_PALE | STOP)}
    return _Read(frozenset(content_stems(whole)), frozenset(telling), len(words(whole)))


@while_held
def _read_piece(piece: PortfolioPiece) -> _ReadPiece:
    frame = f"{piece.title}\n{piece.summary}"
    told = [fact.text for fact in piece.facts]
    kinds = kinds_of(Brief(piece.title, "\n".join((piece.summary, *told)), piece.skills))
    return _ReadPiece(_read(frame, piece.skills), tuple(_read(text) for text in told), kinds)


@while_held
def _read_job(brief: Brief) -> _ReadJob:
    text = clean_post(brief).text
    weights: dict[str, float] = {}
    for part, weight in ((text, TEXT_WEIGHT), (" ".join(brief.skills), SKILL_WEIGHT), (brief.title, TITLE_WEIGHT)):
        for word in content_stems(part):
            weights[word] = max(weights.get(word, 0.0), weight * (0.25 if word in _PALE else 1.0))
    named = _read(f"{brief.title}\n{text}", brief.skills).names
    return _ReadJob(weights, named, kind_of(brief))


def proofs(person: Freelancer, brief: Brief) -> tuple[Proof, ...]:
    """Return what speaks to the job, the strongest first. Empty where nothing honestly does."""
    job, rarity = _read_job(brief), _rarity(person)
    found = []
    for piece in person.pieces:
        mine = _read_piece(piece)
        context, enough = _score(mine.frame, job, rarity) * CONTEXT_SHARE, _enough(job.kind, mine.kinds)
        told = [Proof(piece, None, context)] if not piece.facts and _speaks_to(mine, job) else []
        for fact, read in zip(piece.facts, mine.facts, strict=True):
            if not _speaks_to(mine, job, read):
                continue
            own = _score(read, job, rarity)
            exact = 0.4 if numbers(fact.text) and (own or context) else 0.0
            told.append(Proof(piece, fact, own + context + exact))
        found += [proof for proof in told if proof.score >= enough]
    return tuple(sorted(found, key=lambda proof: -proof.score))


def _enough(wanted: Kind, offered: frozenset[Kind]) -> float:
    """Return how strongly a piece has to speak to a job: work of another kind shares words by chance more often."""
    if wanted in offered or any(wanted in group and group & offered for group in _RELATED):
        return ENOUGH
    return ENOUGH_UNKNOWN if wanted == "general" or not offered else ENOUGH_ELSEWHERE


def two_proofs(ranked: tuple[Proof, ...]) -> tuple[Proof, ...]:
    """Return the strongest proof and one more, which is not too weak beside it."""
    if not ranked:
        return ()
    first = ranked[0]
    rest = [proof for proof in ranked[1:] if proof.score >= SECOND_AT_LEAST * first.score]
    others = [proof for proof in rest if proof.piece.id != first.piece.id]
    return (first, *(others[:1] or rest[:1]))


def shared_skills(person: Freelancer, wanted: Iterable[str], text: str) -> tuple[str, ...]:
    """Return the person's own skills that the job names, as the person writes them, at most four."""
    named = {normal(skill) for skill in wanted}
    spoken = every_word(text)
    found = [
        skill
        for skill in person.skills
        if normal(skill) in named or (len(skill) > 2 and every_word(skill) and every_word(skill) <= spoken)
    ]
    # "I work with API" alone says nothing.
    is_telling = any(normal(skill) not in _EVERYBODYS for skill in found)
    return tuple(dict.fromkeys(found))[:4] if is_telling else ()


def closest(person: Freelancer, question: str) -> Proof | None:
    """Return the fact that answers a question best, None where no fact shares enough of its words."""
    return next(iter(all_closest(person, question)), None)


def all_closest(person: Freelancer, question: str) -> tuple[Proof, ...]:
    """Return the facts that share enough of a question's words, the best first."""
    stems, names = content_stems(question) - _PALE, names_in(question)
    found = []
    for piece in person.pieces:
        mine = _read_piece(piece)
        for fact, read in zip(piece.facts, mine.facts, strict=True):
            named = len(names & (every_word(fact.text) | every_word(" ".join((piece.title, *piece.skills)))))
            score = len(stems & read.stems) + 0.5 * len(stems & (mine.frame.stems - read.stems)) + 1.5 * named
            if score >= ENOUGH_FOR_A_QUESTION:
                found.append(Proof(piece, fact, score))
    return tuple(sorted(found, key=lambda proof: -proof.score))


def _speaks_to(piece: _ReadPiece, job: _ReadJob, fact: _Read | None = None) -> bool:
    """Say whether a piece, with the fact that would be told of it, shares with the job what cannot be chance.

    A name or a whole skill is enough, or two telling words of the title or the skills. In work of the same kind one word of the
    title is, too, and a tool that everybody uses counts as a word.
    """
    stems, names = piece.frame.stems, piece.frame.names
    if fact is not None:
        stems, names = stems | fact.stems, names | fact.names
    shared = names & job.names
    if shared - _EVERYBODYS:
        return True
    tools = {stem(name) for name in shared}
    telling = {word for word in stems if job.weights.get(word, 0.0) >= SKILL_WEIGHT}
    if job.kind not in piece.kinds:
        return len(telling - tools) >= FEWEST_TELLING
    is_in_title = any(job.weights[word] >= TITLE_WEIGHT for word in telling)
    return is_in_title or len(telling | tools) >= FEWEST_TELLING


@while_held
def _rarity(person: Freelancer) -> Mapping[str, float]:
    """Return for each stem how telling it is: a word that all of a person's pieces share tells little."""
    seen: Counter[str] = Counter()
    for piece in person.pieces:
        read = _read_piece(piece)
        seen.update(read.frame.stems.union(*(fact.stems for fact in read.facts)))
    total = max(1, len(person.pieces))
    return {word: 0.5 + 0.5 * math.log((1 + total) / count) / math.log(1 + total) for word, count in seen.items()}


def _score(text: _Read, job: _ReadJob, rarity: Mapping[str, float]) -> float:
    total = sum(job.weights.get(word, 0.0) * rarity.get(word, 1.0) for word in text.stems)
    total += NAME_WEIGHT * len(job.names & text.names)
    return total / max(1.0, math.sqrt(text.length / 8))
