"""Putting a person's own fact into a sentence without changing what it says. Which fact is chosen in ``choice``."""

from __future__ import annotations

import re
from typing import Final

from src.domain.composer.mirror import lower_first, upper_first
from src.domain.letters import PortfolioPiece
from src.domain.words import language_of

LONGEST_FACT_WORDS: Final = 45
_SELF: Final = re.compile(r"^(?:I|We|My|Our)\b(?!\.)", re.IGNORECASE)
_PAST_VERB: Final = re.compile(
    r"^(?:(?:successfully|also|personally|fully|quickly|single-handedly)\s+)?(?:built|rebuilt|wrote|rewrote|ran|led|made|did|taught|sold|"
    r"drew|kept|grew|cut|won|shipped|brought|took|set|put|found|gave|got|dealt|held|spent|sent|began|laid|met|spoke|told|chose|drove|oversaw|saw|"
    r"(?!(?:need|speed|seed|feed|embed|red|bed|shared|advanced|distributed|automated|based|certified|dedicated|experienced|skilled)\b)"
    r"[a-z]{2,}ed)\b(?!\s+(?:by|to\s+be|on\s+by)\b)",
    re.IGNORECASE,
)


_SECOND_VERB: Final = re.compile(
    r"^\w+(?:\s+(?!that\b|which\b|who\b|so\b|and\b|until\b|while\b)[\w'-]+){0,4}?\s+(?:is|are|was|were|has|have|had|rose|fell|went|grew|dropped|"
    r"doubled|tripled|became|came|stayed|increased|decreased|improved)\b",
    re.IGNORECASE,
)


_UK_PAST_VERB: Final = re.compile(
    r"^(?:(?:я|ми|успішно|також|повністю|самостійно|особисто)\s+)*(?!(?:архів|сила|справа|правила|школа|шкала|скала|основа)\b)"
    r"(?:\w+(?:а|я|и|і|ї|у|ю|е|є)(?:в|ла|ли)|\w*(?:ніс|віз|міг|ріс|вів)(?:ла|ли)?)(?:ся|сь)?\b",
    re.IGNORECASE,
)


def is_told_by_verb(text: str) -> bool:
    """Say whether a fact begins with what was done ("Cut load time…") or with the person ("I cut…").

    "Completed bookings rose" begins with what only looks like a deed: its verb comes later.
    """
    plain = text.strip()
    if language_of(plain) == "uk":
        return _UK_PAST_VERB.match(plain) is not None
    return bool(_SELF.match(plain) or (_PAST_VERB.match(plain) and not _SECOND_VERB.match(plain)))


def as_clause(text: str) -> str:
    """Return a fact as a clause within a sentence: "I cut load time", or as it is where it does not begin with a deed."""
    plain = _first_sentences(" ".join(text.split())).rstrip(" .;,")
    if language_of(plain) == "uk":
        return lower_first(plain)
    if _SELF.match(plain):
        return plain if plain.startswith("I") else lower_first(plain)
    if is_told_by_verb(plain):
        return f"I {lower_first(plain)}"
    return plain


def as_sentence_start(text: str) -> str:
    """Return a fact as the beginning of a sentence of its own."""
    return upper_first(as_clause(text))


def _first_sentences(text: str) -> str:
    """Cut a long fact after a sentence; never within one, since half a fact can say something else."""
    if len(text.split()) <= LONGEST_FACT_WORDS:
        return text
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


def name_of(piece: PortfolioPiece, quotes: tuple[str, str]) -> str:
    """Return a piece's title in quotation marks, with its year where it has one."""
    title = piece.title.strip().rstrip(".").replace("“", "'").replace("”", "'").replace('"', "'")
    year = f" ({piece.year})" if piece.year and str(piece.year) not in title else ""
    return f"{quotes[0]}{title}{quotes[1]}{year}"
