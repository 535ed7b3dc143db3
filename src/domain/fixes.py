"""What can be done about a remark at one click: a stretch of the letter replaced, or an act of ours. Nothing is done by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from src.domain.letters import Remark
from src.domain.words import count_words, sentences

FixAct = Literal["replace", "shorten", "translate", "regenerate"]
_ACTS: Final[Mapping[str, FixAct]] = {
    "letter_long": "shorten",
    "wrong_language": "translate",
    "similar_letter": "regenerate",
}
_DELETED_WITH_SENTENCE: Final = frozenset(
    {"contact_details", "placeholder", "promise", "repeated_sentence", "unsupported_claim", "unsupported_number"}
)
_PLAINER: Final[Mapping[str, str]] = {
    "seamless": "smooth", "seamlessly": "smoothly", "top-notch": "good", "top notch": "good", "world-class": "good", "world class": "good",
    "cutting-edge": "new", "cutting edge": "new", "state-of-the-art": "new", "state of the art": "new", "leverage": "use",
    "leveraging": "using", "utmost": "great", "unparalleled": "rare", "high-quality work": "work", "high quality work": "work",
    "extensive experience": "experience", "wealth of experience": "experience", "delve": "look", "detail-oriented": "exact",
    "detail oriented": "exact", "meticulous": "exact", "meticulously": "exactly", "багатий досвід": "досвід", "величезний досвід": "досвід",
    "високоякісний": "добрий", "високоякісна": "добра", "високоякісне": "добре", "високоякісні": "добрі",
}  # fmt: skip
_LONGEST_SPARED: Final = 16
_AT_THE_START: Final = re.compile(
    r"\b(?:start|begin|open|first (?:word|line)|at the top|почніть|на початку)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a remark. ``start`` and ``end`` count characters of the letter, for ``replace``."""

    act: FixAct
    start: int | None = None
    end: int | None = None
    text: str = ""


def fix_of(letter: str, remark: Remark, post: str = "") -> Fix | None:
    """Return what can be done about ``remark``; None where only the person can. ``post`` is the client's text."""
    if remark.code in _ACTS:
        is_ours = remark.code != "wrong_language" or remark.detail in ("en", "uk")
        return Fix(_ACTS[remark.code]) if is_ours else None
    if remark.code == "trap_word":
        return _with_word(letter, remark.detail, post)
    if remark.start is None or remark.end is None:
        return None
    if remark.code == "wrong_client":
        return Fix("replace", len(letter[: remark.start].rstrip(" ,")), remark.end, "")
    if remark.code == "cliche":
        return _plainer(letter, remark, remark.start, remark.end)
    return _without_sentence(letter, remark.start) if remark.code in _DELETED_WITH_SENTENCE else None


def _plainer(letter: str, remark: Remark, start: int, end: int) -> Fix | None:
    """Put a plain word for a worn one, else take a short sentence out."""
    word = _PLAINER.get(remark.detail.casefold())
    if word is None:
        return _without_sentence(letter, start, longest=_LONGEST_SPARED)
    return Fix("replace", start, end, word.capitalize() if remark.detail[:1].isupper() else word)


def applied(letter: str, fix: Fix) -> str:
    """Return the letter with a ``replace`` carried out; unchanged for the other acts."""
    if fix.act != "replace" or fix.start is None or fix.end is None:
        return letter
    return f"{letter[: fix.start]}{fix.text}{letter[fix.end :]}"


def _with_word(letter: str, word: str, post: str) -> Fix:
    """Put the client's word where they asked for it: at the start, else on a line of its own at the end."""
    around = next((line for line in post.split("\n") if word in line), "")
    if _AT_THE_START.search(around):
        return Fix("replace", 0, 0, f"{word}\n\n")
    end = len(letter.rstrip())
    return Fix("replace", end, len(letter), f"\n\n{word}")


def _without_sentence(letter: str, place: int, longest: int | None = None) -> Fix | None:
    """Take the sentence around a place out, with the blanks after it; a paragraph that was only it goes whole."""
    for start, end, text in sentences(letter):
        if not start <= place < max(end, start + 1):
            continue
        if longest is not None and count_words(text) > longest:
            return None
        after = re.compile(r"[ \t]*").match(letter, end)
        stop = after.end() if after else end
        is_whole_line = (start == 0 or letter[start - 1] == "\n") and (stop == len(letter) or letter[stop] == "\n")
        if is_whole_line:
            while stop < len(letter) and letter[stop] == "\n":
                stop += 1
        return Fix("replace", start, stop, "")
    return None
