"""Words of texts as they are searched for, and where they stand in a text. How they are kept from others' eyes is not here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from src.domain.words import STOP, stem

MOST_WORDS: Final = 10
SNIPPET: Final = 160
_LEAD: Final = 50
_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*[+#]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, and whether it is a word that was searched for."""

    text: str
    is_hit: bool


def search_words(text: str) -> frozenset[str]:
    """Return the stems of a text's words, those that say nothing left out."""
    return frozenset(_stem(word) for word in _WORD.findall(text) if not _is_stop(word))


def asked_words(query: str) -> tuple[str, ...]:
    """Return the stems of the words asked for, each once, ten at most."""
    found = dict.fromkeys(_stem(word) for word in _WORD.findall(query) if not _is_stop(word))
    return tuple(found)[:MOST_WORDS]


def snippet(text: str, asked: frozenset[str]) -> list[Piece]:
    """Return the part of a text around the first word that was asked for, in pieces; its beginning where there is none."""
    line = " ".join(text.split())
    first = next((match.start() for match in _WORD.finditer(line) if _stem(match.group()) in asked), 0)
    start = line.rfind(" ", 0, max(0, first - _LEAD)) + 1 if first > _LEAD else 0
    end = min(len(line), start + SNIPPET)
    shown, pieces, at = line[start:end], list[Piece](), 0
    for match in _WORD.finditer(shown):
        if _stem(match.group()) in asked:
            pieces += [Piece(shown[at : match.start()], False), Piece(match.group(), True)]
            at = match.end()
    pieces.append(Piece(shown[at:], False))
    found = [piece for piece in pieces if piece.text]
    return ([Piece("…", False)] if start else []) + found + ([Piece("…", False)] if end < len(line) else [])


def _stem(word: str) -> str:
    return stem(word.replace("ʼ", "'"))


def _is_stop(word: str) -> bool:
    return word.casefold().replace("’", "'") in STOP
