"""Which languages a job asks a freelancer to speak, from its words. In which language it is written is told by ``words``."""

from __future__ import annotations

import re
from typing import Final

_CODES: Final = """
english en, spanish es, french fr, german de, italian it, portuguese pt, brazilian pt, dutch nl, polish pl, russian ru, ukrainian uk,
chinese zh, mandarin zh, cantonese zh, japanese ja, korean ko, arabic ar, hebrew he, turkish tr, swedish sv, norwegian no, danish da,
finnish fi, czech cs, slovak sk, hungarian hu, romanian ro, bulgarian bg, greek el, hindi hi, urdu ur, bengali bn, tamil ta, telugu te,
vietnamese vi, thai th, indonesian id, malay ms, tagalog tl, filipino tl, persian fa, farsi fa, croatian hr, serbian sr,
slovenian sl, lithuanian lt, latvian lv, estonian et, catalan ca, swahili sw, punjabi pa, georgian ka, armenian hy, icelandic is
"""
LANGUAGES: Final = {name: code for name, _, code in (pair.strip().partition(" ") for pair in _CODES.split(","))}
_NAME: Final = "|".join(sorted(LANGUAGES, key=len, reverse=True))
_PAIR: Final = re.compile(
    rf"\b({_NAME})\b\s*(?:\([^)]{{0,20}}\)\s*)?(to|into|2|-+>|→|➔|–|-|/|<>|<-+>|&)\s*\b({_NAME})\b", re.IGNORECASE
)
_DIRECTED: Final = frozenset(("to", "into", "2", ">", "→", "➔"))
_ASKED: Final = re.compile(
    rf"\b(?:native|fluent|bilingual|fluency|proficient|proficiency|speaks?|speaking|spoken|conversational|into|know|knowledge\s+of)"
    rf"(?:[\s-]+(?:in|of|level|speakers?\s+of))?[\s-]+(?:(?:native|fluent|both|the|european|latin|american|canadian|brazilian|written|spoken)[\s-]+){{0,2}}({_NAME})\b"
    rf"|\b({_NAME})(?:[\s-]+(?:native|fluent|bilingual|language|mother))?[\s-]+(?:speak(?:er|ers|ing)|native|translat\w+|tutor\w*|"
    rf"teachers?|interpret\w+|locali[sz]\w+|proofread\w*|voice|subtitl\w*|linguists?|language|transcri\w+|copywriters?|writers?|"
    rf"annotat\w*|content\s+writers?|customer\s+(?:support|service)|lessons?)\b",
    re.IGNORECASE,
)
_LANGUAGE_WORK: Final = re.compile(
    r"\b(?:translat|proofread|locali[sz]|transcri|transcreat|subtitl|interpret|tutor|teach|linguist|voice|narrat|dubb|native|bilingual)",
    re.IGNORECASE,
)
_ANY_NAME: Final = re.compile(rf"\b({_NAME})\b", re.IGNORECASE)
_ENGLISH: Final = "en"
_FOREIGN: Final = tuple(name for name, code in LANGUAGES.items() if code != _ENGLISH)
_WORDS_LIKE_NAMES: Final = re.compile(r"\bpolish(?:ed|ing)?\b(?=\s+(?:the|my|our|your|and|a|it|up)\b)")


def languages_asked(title: str, tags: tuple[str, ...], text: str) -> frozenset[str]:
    """Return the codes of the languages, other than English, that a job asks for: named with a use, or as a skill."""
    found: set[str] = set()
    for match in _PAIR.finditer(title):
        found.update((_code(match.group(1)), _code(match.group(3))))
    if _LANGUAGE_WORK.search(title):
        found.update(_code(match.group(1)) for match in _ANY_NAME.finditer(_WORDS_LIKE_NAMES.sub(" ", title)))
    for part in (title, text):
        low = part.casefold()
        if not any(name in low for name in _FOREIGN):
            continue
        for match in _ASKED.finditer(_WORDS_LIKE_NAMES.sub(" ", part)):
            found.update(_code(name) for name in match.groups() if name)
    for tag in tags:
        found.update(LANGUAGES[word] for word in tag.casefold().split() if word in LANGUAGES)
    return frozenset(found - {_ENGLISH})


def directions(text: str) -> frozenset[tuple[str, str]]:
    """Return the pairs of languages, from and to, that a text names with a direction, as in "German to English"."""
    return frozenset(
        (_code(match.group(1)), _code(match.group(3)))
        for match in _PAIR.finditer(text)
        if match.group(2).casefold().lstrip("-") in _DIRECTED
    )


def _code(name: str) -> str:
    return LANGUAGES[name.casefold()]
