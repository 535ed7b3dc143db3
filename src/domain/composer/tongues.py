"""How languages and the levels of them are called in a letter's language. What a person speaks is in their profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.letters import Language, SpokenLanguage

_ENGLISH: Final = """en=English uk=Ukrainian de=German fr=French es=Spanish it=Italian pl=Polish pt=Portuguese nl=Dutch cs=Czech sk=Slovak
ro=Romanian hu=Hungarian bg=Bulgarian tr=Turkish el=Greek sv=Swedish da=Danish no=Norwegian fi=Finnish lt=Lithuanian lv=Latvian
et=Estonian ka=Georgian he=Hebrew ar=Arabic zh=Chinese ja=Japanese ko=Korean hi=Hindi"""
_UKRAINIAN: Final = """en=англійська uk=українська de=німецька fr=французька es=іспанська it=італійська pl=польська pt=португальська
nl=нідерландська cs=чеська sk=словацька ro=румунська hu=угорська bg=болгарська tr=турецька el=грецька sv=шведська da=данська
no=норвезька fi=фінська lt=литовська lv=латиська et=естонська ka=грузинська he=іврит ar=арабська zh=китайська ja=японська
ko=корейська hi=гінді"""
_NAMES: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": dict(pair.split("=") for pair in _ENGLISH.split()),
    "uk": dict(pair.split("=") for pair in _UKRAINIAN.split()),
}
# Levels are in the person's own words; only those that everybody uses are known in Ukrainian.
_LEVELS: Final = {
    "native": "рідна", "native or bilingual": "рідна", "bilingual": "рідна", "fluent": "вільно", "advanced": "високий рівень",
    "intermediate": "середній рівень", "conversational": "розмовний рівень", "basic": "початковий рівень",
}  # fmt: skip
_LETTERS_IN_COMMON: Final = 5


def asked_about(question: str) -> frozenset[str]:
    """Return the codes of the languages that a question in English or Ukrainian names."""
    low = question.casefold()
    return frozenset(
        code for names in _NAMES.values() for code, name in names.items() if name.casefold()[:_LETTERS_IN_COMMON] in low
    )


def told(spoken: SpokenLanguage, language: Language) -> str:
    """Return a language and its level, e.g. "English: fluent"; a code that is not known stays a code."""
    code, level = spoken.code.casefold(), spoken.level.strip()
    name = _NAMES[language].get(code, spoken.code.upper())
    return f"{name}: {_LEVELS.get(level.casefold(), level) if language == 'uk' else level}"
