"""What a letter has that belongs to another job: a name, a title, whole sentences; and questions of the client's it passes over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from src.domain.claims import evidence_of
from src.domain.letters import Brief, Freelancer, Remark
from src.domain.redaction import clean_post, plain
from src.domain.technologies import KNOWN, every_word, names_in, normal
from src.domain.words import content_stems, sentences, words

TOO_ALIKE: Final = 0.6
SHINGLE: Final = 5
FEWEST_SHINGLES: Final = 20
FEWEST_TITLE_WORDS: Final = 3
MOST_QUESTIONS: Final = 4
_GREETED: Final = re.compile(
    r"^\W*(?:hi|hello|hey|dear|good\s+(?:day|morning|afternoon|evening)|вітаю|вітання|привіт|доброго\s+(?:дня|ранку|вечора)|"
    r"добрий\s+(?:день|ранок|вечір)|шановн\w+)(?:[^\S\n]+(?:mr|ms|mrs|dr|пан\w*)\.?)?(?:[^\S\n]|,)+([A-ZА-ЯІЇЄҐ][\w'’-]{1,30})",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset(
    [
        "there",
        "all",
        "everyone",
        "everybody",
        "team",
        "sir",
        "madam",
        "hiring",
        "client",
        "manager",
        "and",
        "folks",
        "you",
        "i",
        "we",
        "it",
        "this",
        "that",
        "your",
        "the",
        "my",
        "in",
        "from",
        "thanks",
        "усім",
        "всім",
        "команда",
        "команді",
        "колеги",
        "пане",
        "пані",
        "замовнику",
        "ваше",
        "ваш",
        "я",
        "ми",
        "це",
        "дякую",
    ]
)
_TO_THE_FREELANCER: Final = re.compile(r"\b(?:you|your|ви|вам|ваш\w*|чи)\b", re.IGNORECASE)
_WHOSE: Final = 4


@dataclass(frozen=True, slots=True, repr=False)
class OwnLetter:
    """A letter that the person wrote before, with its job's title."""

    title: str
    letter: str


def mixups(letter: str, brief: Brief, person: Freelancer, own: Sequence[OwnLetter]) -> list[Remark]:
    """Return what looks as if it were from another letter, and what the client asked and the letter does not touch."""
    return [
        *_wrong_client(letter, brief),
        *_wrong_job(letter, brief, own),
        *_too_alike(letter, person, own),
        *_foreign_names(letter, brief, person),
        *missed_questions(letter, brief),
    ]


# Names that are everyday words as well: without a capital they are taken for these.
_ORDINARY: Final = frozenset(
    [
        "rest",
        "express",
        "swift",
        "spring",
        "sketch",
        "notion",
        "sage",
        "spark",
        "node",
        "unity",
        "stripe",
        "react",
        "jest",
        "premiere",
    ]
)


def _wrong_client(letter: str, brief: Brief) -> list[Remark]:
    """A greeting by a name that the post does not have."""
    match = _GREETED.match(letter)
    if match is None or not match.group(1)[0].isupper():
        return []
    name = match.group(1)
    low = name.casefold()
    known = {word.casefold() for word in words(plain(brief.text))}
    # Ukrainian names change their ending when somebody is spoken to.
    is_known = low in known or any(len(low) >= _WHOSE and word[:_WHOSE] == low[:_WHOSE] for word in known)
    return [] if low in _NOBODY or is_known else [Remark("wrong_client", name, *match.span(1))]


def _wrong_job(letter: str, brief: Brief, own: Sequence[OwnLetter]) -> list[Remark]:
    """The title of another job of the person's."""
    low, here = " ".join(letter.casefold().split()), " ".join(plain(brief.text).casefold().split())
    titles = {" ".join(each.title.casefold().split()): each.title for each in own}
    return [
        Remark("wrong_job", title)
        for folded, title in titles.items()
        if len(folded.split()) >= FEWEST_TITLE_WORDS and folded in low and folded not in here
    ][:1]


def _too_alike(letter: str, person: Freelancer, own: Sequence[OwnLetter]) -> list[Remark]:
    """A letter that says mostly what another one said. The person's own facts may be told as often as they like."""
    mine = shingles(letter, person)
    if len(mine) < FEWEST_SHINGLES:
        return []
    best, title = 0.0, ""
    for each in own:
        shared = len(mine & shingles(each.letter, person)) / len(mine)
        if shared > best:
            best, title = shared, each.title
    return [Remark("similar_letter", f"{title} ({best:.0%})")] if best >= TOO_ALIKE else []


def shingles(letter: str, person: Freelancer) -> frozenset[tuple[str, ...]]:
    """Return every run of five words of a letter, those left out that tell a fact of the person's."""
    facts = " ".join(fact.text.casefold() for piece in person.pieces for fact in piece.facts)
    known = set(_runs([word.casefold() for word in words(facts)]))
    return frozenset(run for run in _runs([word.casefold() for word in words(letter)]) if run not in known)


def _runs(low: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(low[start : start + SHINGLE]) for start in range(len(low) - SHINGLE + 1)]


def _foreign_names(letter: str, brief: Brief, person: Freelancer) -> list[Remark]:
    """Names of technologies that neither the post nor the person's material has."""
    known = {normal(skill) for skill in (*person.skills, *brief.skills)} | every_word(plain(brief.text))
    for entry in evidence_of(person):
        known |= entry.names | entry.context_names
    found = []
    for name in sorted(names_in(letter, person.skills) - known):
        match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", letter, re.IGNORECASE)
        if name in KNOWN and match is not None and not (name in _ORDINARY and match.group(0).islower()):
            found.append(Remark("unsupported_name", match.group(0), *match.span()))
    return found


def missed_questions(letter: str, brief: Brief) -> list[Remark]:
    """Questions within the post itself, none of whose words the letter takes up."""
    said = content_stems(letter)
    found = []
    for _, _, sentence in sentences(clean_post(brief).text):
        if not sentence.rstrip().endswith("?") or not _TO_THE_FREELANCER.search(sentence):
            continue
        asked = content_stems(sentence)
        if len(asked) >= 2 and not asked & said:
            found.append(Remark("question_missed", sentence.strip()))
    return found[:MOST_QUESTIONS]
