"""The shape of what is found in a post's words: a code, how sure it is, and the words themselves. What is looked for is elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from src.domain.trust.disguise import Bare

Field = Literal["title", "description", "questions"]
QUOTE_LIMIT: Final = 240
_SENTENCE: Final = re.compile(r"[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?]+[\"'”»)\]]*|(?=\n)|$)")


@dataclass(frozen=True, slots=True, repr=False)
class Evidence:
    """Words of a post. ``start`` and ``end`` count characters of the field as its client wrote it."""

    field: Field
    start: int
    end: int
    quote: str


def quoted(field: Field, written: str, text: Bare, start: int, end: int) -> Evidence:
    """Return a stretch of a text without disguise as evidence: the words as they were written."""
    begin, finish = text.span(start, end)
    return Evidence(field, begin, finish, written[begin:finish][:QUOTE_LIMIT])


def sentences(text: str) -> Iterable[tuple[int, int, str]]:
    """Yield (start, end, sentence) in order, blanks at the ends cut."""
    for match in _SENTENCE.finditer(text):
        sentence = match.group(0)
        if plain := sentence.strip():
            start = match.start() + len(sentence) - len(sentence.lstrip())
            yield start, start + len(plain), plain
