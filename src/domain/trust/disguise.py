"""Undoes what hides words in a text, keeping where each character came from. What the words mean is judged elsewhere."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

TEXT_LIMIT: Final = 20_000
INVISIBLE: Final = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    r"\ufff9-\ufffb\U000e0000-\U000e01ef]"
)
_TAG_LETTERS: Final = range(0xE0020, 0xE007F)
_LOOKALIKES: Final = str.maketrans(
    "аеорсухіјѕԁһӏбкмнтвгАВЕКМНОРСТУХІЈЅԌαβεικνορτυχγηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡɑıℓ",
    "aeopcyxijsdhlbkmhtbrABEKMHOPCTYXIJSGaβeikvoptuxynwABEZHIKMNOPTYXgail",
)
_LETTERS_MIXED: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LATIN: Final = re.compile(r"[a-zA-Z]")
_FOREIGN: Final = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u0261\u0251\u0131\u2113]")
_SPACED: Final = re.compile(r"(?<![^\W_])(?:[^\W\d_][ .\-_*|·•]{1,2}){3,}[^\W\d_](?![^\W_])")
_GAPS: Final = frozenset(" .-_*|·•")
_WORDS_OF_ONE: Final = frozenset("aiAIыіяоуваз")


@dataclass(frozen=True, slots=True, repr=False)
class Bare:
    """A text without disguise. ``places[n]`` is where character n stood in the text as written."""

    text: str
    places: tuple[int, ...]
    is_disguised: bool

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of a stretch in the text as written, as offsets in characters."""
        if start >= end:
            return (0, 0)
        return self.places[start], self.places[end - 1] + 1


def bare(text: str) -> Bare:
    """Return ``text`` in one Unicode form and without what hides words; words wholly of another alphabet stay.

    Invisible characters are left out, letters of other alphabets that stand in for Latin ones put right, and words spelled
    out ("t e l e g r a m") joined.
    """
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text[:TEXT_LIMIT]):
        if char < "\x7f":
            letters.append(char)
            places.append(place)
            continue
        if ord(char) in _TAG_LETTERS:
            letters.append(chr(ord(char) - 0xE0000))
            places.append(place)
            continue
        if INVISIBLE.match(char):
            continue
        for form in unicodedata.normalize("NFKC", char):
            letters.append(form)
            places.append(place)
    hidden = len(letters) != len(text[:TEXT_LIMIT])
    plain = "".join(letters)
    latin = plain if plain.isascii() else _LETTERS_MIXED.sub(_in_latin, plain)
    return _joined(latin, places, is_disguised=hidden or latin != plain)


def _in_latin(match: re.Match[str]) -> str:
    """Return a word of mixed alphabets in Latin letters; a word of one alphabet as it is."""
    word = match.group(0)
    if _LATIN.search(word) and _FOREIGN.search(word):
        return word.translate(_LOOKALIKES)
    return word


def _joined(text: str, places: list[int], *, is_disguised: bool) -> Bare:
    """Join words whose letters stand apart."""
    kept: list[str] = []
    kept_places: list[int] = []
    last = 0
    for match in _SPACED.finditer(text):
        word = match.group(0)
        if sum(char in _WORDS_OF_ONE for char in word) > 2 + len(word) // 4:
            continue
        start, end = match.span()
        kept.extend(text[last:start])
        kept_places.extend(places[last:start])
        for offset, char in enumerate(word):
            if char not in _GAPS:
                kept.append(char)
                kept_places.append(places[start + offset])
        last, is_disguised = end, True
    kept.extend(text[last:])
    kept_places.extend(places[last:])
    return Bare("".join(kept), tuple(kept_places), is_disguised)
