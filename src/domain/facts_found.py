"""Finding sentences in a person's own text (a CV, a README, a case study) that could be facts. Keeping one is the person's act.

A fact is a sentence of the text itself, at most without its bullet and its subject; nothing is reworded, joined or made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from src.domain.assertions import asserts
from src.domain.facts import is_same_statement
from src.domain.redaction import contacts_in, plain
from src.domain.technologies import KNOWN, names_in
from src.domain.words import count_words, numbers, sentences

MOST_FOUND: Final = 40
FEWEST_WORDS: Final = 4
MOST_WORDS: Final = 45
LONGEST_TITLE: Final = 120
_BULLET: Final = re.compile(r"^\s*(?:[-*•–+>]|\d{1,2}[.)])\s+")
# Each part is bounded: what is pasted is anybody's, and no line may take long.
_HEADING: Final = re.compile(r"(?:#{1,6} ([^\n]{1,200})|\*\*([^*\n]{1,200})\*\*:?|([^.!?:\n]{3,80}):?)$")
_BADGES: Final = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)|`+|\*\*|__|<[^>\n]{1,200}>"
)
_CODE: Final = re.compile(r"^\s*(?:```|~~~)")
_DEED: Final = re.compile(
    r"^(?:(?:I|we|я|ми)\s+)?(?:\w+ly\s+)?(?:[a-z]{3,}ed|built|rebuilt|wrote|rewrote|ran|led|made|taught|sold|drew|kept|grew|cut|won|shipped|brought|set|"
    r"\w{2,}(?:ував|ювала|увала|ював|ив|ила|ав|ала|яла|іла|ів)(?:ся|ся)?)\b",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:looking\s+for|seeking|want\s+to|would\s+like|hobb(?:y|ies)|interests?|references?\s+available|responsible\s+and|team\s+player|"
    r"шукаю|хочу|захоплення|хобі)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, repr=False)
class FoundSentence:
    """A sentence that could be a fact. ``title`` is the heading it stands under, ``quote`` the words as they stand."""

    text: str
    quote: str
    title: str
    numbers: tuple[str, ...]
    skills: tuple[str, ...]
    is_known: bool


def find(text: str, known: Iterable[str] = ()) -> tuple[FoundSentence, ...]:
    """Return the sentences of ``text`` that tell something done, the most exact first; ``known`` are facts kept already.

    Sentences with contact data, wishes, and lines of code are passed over.
    """
    kept = tuple(known)
    found: list[FoundSentence] = []
    for title, line in _lines(plain(text)):
        for _, _, sentence in sentences(line):
            said = sentence.strip()
            if not _could_be_a_fact(said) or any(is_same_statement(said, each.text) for each in found):
                continue
            found.append(
                FoundSentence(
                    text=said.rstrip(" ."),
                    quote=said,
                    title=title[:LONGEST_TITLE],
                    numbers=tuple(sorted(numbers(said))),
                    skills=tuple(sorted(names_in(said) & KNOWN)),
                    is_known=any(is_same_statement(said, each) for each in kept),
                )
            )
    found.sort(key=lambda each: (each.is_known, -min(2, len(each.numbers)), -min(2, len(each.skills))))
    return tuple(found[:MOST_FOUND])


def _lines(text: str) -> Iterable[tuple[str, str]]:
    """Yield each line that is not code or a heading, without its marks, with the heading above it."""
    title, is_code = "", False
    for raw in text.split("\n"):
        if _CODE.match(raw):
            is_code = not is_code
            continue
        if is_code or not raw.strip():
            continue
        line = _BADGES.sub(lambda match: match.group(1) or "", raw)
        heading = _HEADING.match(line.strip())
        is_bullet = _BULLET.match(line) is not None
        if heading and not is_bullet and not _DEED.match(line.strip()) and count_words(line) <= 12:
            title = next(filter(None, heading.groups()), "").strip(" *_:#")
            continue
        yield title, _BULLET.sub("", line).strip()


def _could_be_a_fact(said: str) -> bool:
    if not FEWEST_WORDS <= count_words(said) <= MOST_WORDS or said.endswith("?"):
        return False
    if contacts_in(said) or _WISH.search(said) or "://" in said:
        return False
    return bool(_DEED.match(said) or asserts(said))
