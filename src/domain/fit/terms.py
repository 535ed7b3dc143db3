"""Turns text into terms: known names in one form, other words as stems, each with how much it tells. What matches is in ``signals``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from src.domain.fit.synonyms import GENERIC, PROTECTED, SAME, SLIGHT
from src.domain.fit.trades import TRADES
from src.domain.words import STOP, stem

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*[+#]*|\.net\b")
_TEXT_LIMIT: Final = 6_000
_DOTTED_NAMES: Final = """
node.js next.js vue.js react.js angular.js express.js nest.js d3.js three.js asp.net make.com a.i .net
"""
_DOTTED: Final = frozenset(_DOTTED_NAMES.split())
_KEPT_STOPS: Final = frozenset(("make",))

Span = tuple[str, int, int]
"""A term, the number of its first token, and that of the one after its last."""

NAMED_WEIGHT: Final = 1.0
HINTING_WEIGHT: Final = 0.7
PLAIN_WEIGHT: Final = 0.55
GENERIC_WEIGHT: Final = 0.3
SLIGHT_WEIGHT: Final = 0.04


@lru_cache(maxsize=65_536)
def _stem(token: str) -> str:
    """Return the stem of a lower-case token; a plural of a protected word is that word."""
    if token in PROTECTED:
        return token
    return stem(token)


def _tokens(text: str) -> list[str]:
    """Return the lower-case tokens of a text; dotted ones stay whole only where they are known names."""
    found: list[str] = []
    for token in _TOKEN.findall(text.lower()):
        if "." in token and token not in _DOTTED:
            found.extend(part for part in token.split(".") if part)
        else:
            found.append(token)
    return found


def _key(phrase: str) -> tuple[str, ...]:
    return tuple(_stem(token) for token in _tokens(phrase))


def _lexicon() -> tuple[dict[tuple[str, ...], str], dict[str, list[tuple[str, ...]]]]:
    """Return every known name by its stems, and the names by their first stem, the longest first."""
    names: dict[tuple[str, ...], str] = {}
    for name, others in SAME:
        names[_key(name)] = name
        for other in others:
            names.setdefault(_key(other), name)
    for trade in TRADES:
        for phrase in (*trade.telling, *trade.hinting):
            names.setdefault(_key(phrase), phrase)
    names.pop((), None)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(names, key=len, reverse=True):
        by_first.setdefault(key[0], []).append(key)
    return names, by_first


_NAMES, _BY_FIRST = _lexicon()
_GENERIC_STEMS: Final = frozenset(_stem(word) for word in GENERIC)
_SLIGHT_STEMS: Final = frozenset(_stem(word) for word in SLIGHT)


def terms(text: str) -> list[str]:
    """Return the terms of ``text`` in order: the longest known name at each place, else the word's stem. Stop words are left out."""
    return [term for term, _, _ in read_terms(text)]


def read_terms(text: str) -> list[Span]:
    """Return the terms of ``text`` in order, each with the numbers of its first token and of the one after its last."""
    return list(_read(_tokens(_normal(text))))


def as_written(text: str, spans: Iterable[Span], wanted: Collection[str]) -> dict[str, str]:
    """Return how ``text``, read as ``spans``, first writes each of the terms ``wanted``; those that it does not hold are left out."""
    first: dict[str, tuple[int, int]] = {}
    for term, start, end in spans:
        if term in wanted:
            first.setdefault(term, (start, end))
    if not first:
        return {}
    normal = _normal(text)
    low = normal.lower()
    # A letter whose small form is longer (Turkish has one) moves all places behind it: then the small letters are shown.
    source = normal if len(low) == len(normal) else low
    places = _places(low)
    return {
        term: " ".join(source[places[start][0] : places[end - 1][1]].split()) for term, (start, end) in first.items()
    }


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:_TEXT_LIMIT])


def _places(low: str) -> list[tuple[int, int]]:
    """Return where the tokens of a lower-case text begin and end, cut as ``_tokens`` cuts them."""
    found: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(low):
        token, start = match.group(), match.start()
        pieces = token.split(".") if "." in token and token not in _DOTTED else [token]
        for piece in pieces:
            if piece:
                found.append((start, start + len(piece)))
            start += len(piece) + 1
    return found


def _read(tokens: Sequence[str]) -> Iterator[Span]:
    stems = [_stem(token) for token in tokens]
    index, end = 0, len(stems)
    while index < end:
        length = 0
        for key in _BY_FIRST.get(stems[index], ()):
            size = len(key)
            if size == 1 or tuple(stems[index : index + size]) == key:
                length = size
                break
        if length and not (length == 1 and tokens[index] in STOP and tokens[index] not in _KEPT_STOPS):
            yield _NAMES[tuple(stems[index : index + length])], index, index + length
            index += length
            continue
        if tokens[index] not in STOP:
            yield stems[index], index, index + 1
        index += 1


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of all words of ``text`` in order, none left out and none renamed."""
    return tuple(_stem(token) for token in _tokens(_normal(text)))


def canonical(phrase: str) -> str:
    """Return the one name of a phrase that the tables hold; the phrase itself where they do not."""
    return _NAMES.get(_key(phrase), phrase)


@lru_cache(maxsize=65_536)
def weight(term: str) -> float:
    """Return how much a term tells of what a job is about, 0 to 1."""
    if term.isdigit():
        return 0.0
    if term in _SLIGHT_STEMS:
        return SLIGHT_WEIGHT
    if term in _GENERIC_STEMS or _stem(term) in _GENERIC_STEMS:
        return GENERIC_WEIGHT
    if term in _TELLING:
        return NAMED_WEIGHT
    return HINTING_WEIGHT if term in _HINTING else PLAIN_WEIGHT


_HINTING: Final = frozenset(_NAMES.values())
_TELLING: Final = frozenset(name for name, _ in SAME) | {
    _NAMES[_key(phrase)] for trade in TRADES for phrase in trade.telling
}


@lru_cache(maxsize=16_384)
def parts(term: str) -> tuple[str, ...]:
    """Return the stems of which a name of several words is made; empty for one word."""
    key = _key(term)
    return key if len(key) > 1 else ()


def total(found: Iterable[str], known: Mapping[str, float]) -> tuple[float, float]:
    """Return (weight of the known, weight of all) over distinct terms; ``known`` says how well each is known, 0 to 1."""
    mine = everything = 0.0
    for term in set(found):
        told = weight(term)
        everything += told
        mine += told * how_known(term, known)
    return mine, everything


def how_known(term: str, known: Mapping[str, float]) -> float:
    """Return how well a term is known, 0 to 1: as it is, else by the words it is made of."""
    direct = known.get(term, 0.0)
    pieces = parts(term)
    if direct >= 1.0 or not pieces:
        return direct
    by_parts = sum(known.get(piece, 0.0) * weight(piece) for piece in pieces) / (sum(map(weight, pieces)) or 1.0)
    return max(direct, 0.7 * by_parts)
