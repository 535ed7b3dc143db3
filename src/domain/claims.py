"""Which sentences of a letter claim something about the person, and what each rests on. No letter is written here.

The measure is lexical and strict: every number and every name of a claim has to stand in what the person wrote of themselves,
the numbers in the very fact or item that the rest of the sentence is about. What it cannot tell it marks as unsupported; the
person then adds a fact or changes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from src.domain.assertions import asserts, deeds, is_plan, vague_amounts, vouches
from src.domain.disclosure import forms_of
from src.domain.letters import Brief, Claim, Freelancer, PortfolioPiece, Source
from src.domain.placeholders import PLACEHOLDER
from src.domain.redaction import plain
from src.domain.remembering import while_held
from src.domain.technologies import KNOWN, every_word, names_in, terms_of, words_leading
from src.domain.words import content_stems, numbers, sentences, stem

NEEDED_COVER: Final = 0.5
NEEDED_COVER_PLAIN: Final = 0.6
MOST_SOURCES: Final = 3
_LABEL: Final = 90
GREAT_DIGITS: Final = 4

_OFFERS: Final = re.compile(
    r"\b(?:rate|hourly|per\s+(?:hour|week|day|month)|(?:an?|each)\s+(?:hour|week|day|month)|hours?|available|availability|time\s?zone|UTC|"
    r"GMT|CET|EST|EET|days?|weeks?|deadline|milestones?|deliver\w*|monday|tuesday|wednesday|thursday|friday|ставк\w*|годин\w*|днів|"
    r"тиж\w+|доступн\w+)\b|[$€£₴]",
    re.IGNORECASE,
)
_ENUMERATOR: Final = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*•])\s+")
_QUOTED: Final = re.compile(r"[\"“«]([^\"“”«»\n]{3,400})[\"”»]")
_FRAME_WORDS: Final = """experience project client customer portfolio similar recent example result work piece task job team closest nearest
    related relevant background previous last past done case year time including part own provide offer skill list post ask name
навичок навичку названо названі названих оголошенні дописі маю такі одну досвід проєкт проект клієнт портфоліо приклад результат робота завдання частина схожий найближчий навички рік роки років"""
_QUOTE_MARKS: Final = re.compile(r"[\"'“”‘’«»]")
_GENERIC: Final = frozenset(stem(word) for word in _FRAME_WORDS.split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a claim may rest on, read once: its words, numbers and names, and the names of what it belongs to."""

    source: Source
    group: str
    stems: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    context_stems: frozenset[str]
    context_names: frozenset[str]
    amounts: frozenset[str]


@dataclass(frozen=True, slots=True, repr=False)
class _Client:
    """What a client's words hold: names, words that begin sentences and may be names, numbers, and the text as it is compared."""

    names: set[str]
    leading: set[str]
    numbers: set[str]
    bare: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a sentence needs to be supported."""

    stems: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    deeds: frozenset[frozenset[str]]
    amounts: frozenset[str]


@while_held
def evidence_of(person: Freelancer) -> tuple[Evidence, ...]:
    """Return everything that claims about ``person`` may rest on."""
    found = [entry for piece in person.pieces for entry in _piece_evidence(piece)]
    for _, _, sentence in sentences(person.overview):
        found.append(_evidence(Source("profile", "overview", _label(sentence)), "profile", sentence))
    for name, text in (
        ("title", person.title),
        ("skills", ", ".join(person.skills)),
        ("services", "; ".join(person.services_offered)),
        ("rate", f"hourly rate {person.hourly_rate} {person.currency} per hour" if person.hourly_rate else ""),
        ("languages", "; ".join(f"{language.code} {language.level}" for language in person.languages)),
    ):
        if text:
            found.append(_evidence(Source("profile", name, _label(text)), "profile", text))
    return tuple(found)


def check(letter: str, person: Freelancer, brief: Brief) -> tuple[Claim, ...]:
    """Return the claims of ``letter`` in order, each with what it rests on, or marked as resting on nothing.

    The person's disclosure line says how the letter came about, not what the person has done: it is no claim.
    """
    evidence = evidence_of(person)
    client, own_terms = _read_client(brief), terms_of(person.skills)
    client_names = client.names | (client.leading & own_terms)
    known = (*own_terms, *brief.skills)
    disclosed = [_span_of(line, letter) for line in forms_of(person.disclosure)]
    claims = []
    # What stands in a placeholder is said by nobody yet, and a person's own links are no words; places stay as they are.
    plainly = PLACEHOLDER.sub(_blank, letter)
    own_links = {link for piece in person.pieces for link in piece.links}
    # The longest first: one may begin with another.
    for link in sorted(own_links, key=len, reverse=True):
        plainly = plainly.replace(link, " " * len(link))
    for start, end, plain_sentence in sentences(plainly):
        if any(first <= start and end <= last for first, last in disclosed):
            continue
        sentence = letter[start:end]
        said = _ENUMERATOR.sub("", _without_quotes(plain_sentence, client.bare))
        if said.rstrip('"”») ').endswith("?") or not said.strip():
            continue
        wanted = _Wanted(
            frozenset(content_stems(said) - _GENERIC),
            frozenset(numbers(said)),
            frozenset(names_in(said, known)),
            deeds(said),
            vague_amounts(said),
        )
        if not _is_claim(said, wanted, client_names, client.numbers):
            continue
        sources = _support(wanted, evidence)
        claims.append(Claim(start, end, sentence, sources, supported=bool(sources)))
    return tuple(claims)


@while_held
def _read_client(brief: Brief) -> _Client:
    text = plain(brief.text)
    return _Client(names_in(text, brief.skills), words_leading(text), numbers(text), _bare(text))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group(0))


def _span_of(line: str, letter: str) -> tuple[int, int]:
    """Return where ``line`` stands in ``letter``; an empty span at its end where it does not."""
    start = letter.rfind(line)
    return (start, start + len(line)) if start >= 0 else (len(letter), len(letter))


def _piece_evidence(piece: PortfolioPiece) -> list[Evidence]:
    """Return a piece's facts, each with the piece as its context, and then the piece itself."""
    frame = " . ".join((piece.title, piece.summary, ", ".join(piece.skills), str(piece.year or "")))
    found = [_evidence(Source("fact", f.id, _label(f.text)), piece.id, f.text, frame) for f in piece.facts]
    return [*found, _evidence(Source("item", piece.id, _label(piece.title)), piece.id, frame)]


def _evidence(source: Source, group: str, text: str, context: str = "") -> Evidence:
    return Evidence(
        source,
        group,
        frozenset(content_stems(text)),
        frozenset(numbers(text)),
        frozenset(every_word(text)),
        frozenset(content_stems(context)),
        frozenset(every_word(context)),
        vague_amounts(text),
    )


def _label(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LABEL else f"{line[: _LABEL - 1]}…"


def _bare(text: str) -> str:
    """Return a text in the one form in which quotations are compared."""
    return " ".join(_QUOTE_MARKS.sub("", plain(text)).split()).casefold()


def _without_quotes(sentence: str, client_text: str) -> str:
    """Take out what is quoted word by word from the client: it claims nothing about the person."""

    def keep(match: re.Match[str]) -> str:
        return " " if _bare(match.group(1)).strip(" .…") in client_text else match.group(0)

    return _QUOTED.sub(keep, sentence)


def _is_claim(said: str, wanted: _Wanted, client_names: set[str], client_numbers: set[str]) -> bool:
    """Say whether a sentence tells something checkable about the person rather than about the client or a plan."""
    foreign = (wanted.names - client_names) or (wanted.numbers - client_numbers)
    asserted = asserts(said)
    if is_plan(said) and not asserted:
        return bool(foreign) and (vouches(said) or _is_too_exact(said, wanted, client_names, client_numbers))
    if asserted:
        return bool(foreign or wanted.names or wanted.numbers or wanted.deeds or wanted.stems)
    return bool(foreign) and not (_OFFERS.search(said) and "%" not in said)


def _is_too_exact(said: str, wanted: _Wanted, client_names: set[str], client_numbers: set[str]) -> bool:
    """Say whether a plan names what no plan needs: a percentage, a great number, or somebody who is no tool."""
    figures = {number for number in wanted.numbers - client_numbers if len(number.partition(".")[0]) >= GREAT_DIGITS}
    years = {number for number in figures if re.fullmatch(r"20[2-4]\d", number)}
    return "%" in said or bool(figures - years) or bool(wanted.names - client_names - KNOWN)


def _support(wanted: _Wanted, evidence: Sequence[Evidence]) -> tuple[Source, ...]:
    """Return what supports a claim, the strongest first; empty where nothing does."""
    groups: dict[str, list[Evidence]] = {}
    for entry in evidence:
        groups.setdefault(entry.group, []).append(entry)
    best: tuple[float, tuple[Source, ...]] = (0.0, ())
    for name, entries in groups.items():
        found = _support_of_profile(wanted, entries) if name == "profile" else _support_of_group(wanted, entries)
        best = max(best, found, key=lambda pair: pair[0])
    if not best[1] and not wanted.numbers and not wanted.deeds:
        best = _support_of_group(wanted, [entry for entry in evidence if entry.source.kind != "fact"])
    return best[1]


def _support_of_profile(wanted: _Wanted, entries: list[Evidence]) -> tuple[float, tuple[Source, ...]]:
    """The parts of a profile are about different things: a number or a deed has to stand in one part with all the rest.

    A deed is told in the overview alone: a list of skills says what somebody works with, not what they did.
    """
    if wanted.deeds:
        entries = [entry for entry in entries if entry.source.id == "overview"]
    elif not wanted.numbers:
        return _support_of_group(wanted, entries)
    return max((_support_of_group(wanted, [entry]) for entry in entries), key=lambda pair: pair[0], default=(0.0, ()))


def _support_of_group(wanted: _Wanted, entries: list[Evidence]) -> tuple[float, tuple[Source, ...]]:
    """Return how well one piece of work (or the profile) covers a claim, and by which of its parts; 0 where it does not."""
    used = [entry for entry in entries if _touches(wanted, entry)]
    used.sort(key=lambda entry: (-_weight(wanted, entry), entry.source.kind != "fact"))
    used = used[:MOST_SOURCES]
    stems = frozenset().union(*(entry.stems | entry.context_stems for entry in used))
    names = frozenset().union(*(entry.names | entry.context_names for entry in used))
    figures = frozenset().union(*(entry.numbers for entry in used))
    amounts = frozenset().union(*(entry.amounts for entry in used))
    if not wanted.numbers <= figures or not wanted.names <= names or not wanted.amounts <= amounts:
        return 0.0, ()
    if any(not deed & stems for deed in wanted.deeds):
        return 0.0, ()
    words = wanted.stems | {stem(name) for name in wanted.names}
    covered = {word for word in words if word in stems} | {stem(name) for name in wanted.names}
    cover = len(covered) / len(words) if words else 1.0
    needed = NEEDED_COVER if wanted.names or wanted.numbers else NEEDED_COVER_PLAIN
    if not used or cover < needed:
        return 0.0, ()
    return cover + sum(_weight(wanted, entry) for entry in used) / 100, tuple(entry.source for entry in used)


def _touches(wanted: _Wanted, entry: Evidence) -> bool:
    """Say whether an entry has words or names of the claim of its own; a shared number alone is chance."""
    return bool(wanted.stems & entry.stems or wanted.names & entry.names or not (wanted.stems or wanted.names))


def _weight(wanted: _Wanted, entry: Evidence) -> float:
    return (
        len(wanted.stems & entry.stems)
        + 2.0 * len(wanted.numbers & entry.numbers)
        + 1.5 * len(wanted.names & entry.names)
    )
