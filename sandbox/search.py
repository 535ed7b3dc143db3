"""The language of ``searchExpression_eq``.

Words (all must occur), "phrases", OR, NOT or a minus, parentheses, ``title:`` and ``skills:``, a trailing ``*``.
What the other filters mean, and sorting, is in ``matching``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

_MAX_TOKENS = 200
_TOKEN = re.compile(
    r"""(?P<open>\()|(?P<close>\))|(?P<minus>-(?=[\w"(]))
    |(?P<field>(?:title|skills?|description):)|"(?P<phrase>[^"]*)"?|(?P<word>[^\s()"]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+[+#]*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Words:
    """A posting's words, lower case, each text framed by single spaces so that a word is found whole."""

    title: str
    skills: str
    description: str
    everything: str


Matcher = Callable[[Words], bool]


def normalise(text: str) -> str:
    """The words of a text, lower case, single-spaced, framed by spaces (``C++`` and ``C#`` stay words)."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def words_of(title: str, skills: tuple[str, ...], description: str) -> Words:
    """The searchable form of a posting."""
    parts = normalise(title), normalise(" ; ".join(skills)), normalise(description)
    return Words(*parts, everything="|".join(parts))


def compile_expression(expression: str, field: str = "everything") -> Matcher:
    """A function that says whether a posting matches. Broken expressions are read as far as they make sense."""
    tokens = [(match.lastgroup or "", match.group(match.lastgroup or 0)) for match in _TOKEN.finditer(expression)]
    return _Parser(tokens[:_MAX_TOKENS]).parse(field)


def phrase(text: str, field: str = "everything") -> Matcher:
    """A function that looks for these words in this order, ``*`` at the end of the text meaning any ending."""
    needle = normalise(text)
    if text.rstrip().endswith("*"):
        needle = needle.rstrip()
    if not needle.strip():
        return _anything
    return _finder(needle, field)


def _finder(needle: str, field: str) -> Matcher:
    if field == "title":
        return lambda words: needle in words.title
    if field == "skills":
        return lambda words: needle in words.skills
    if field == "description":
        return lambda words: needle in words.description
    return lambda words: needle in words.everything


def _anything(words: Words) -> bool:
    return True


def _both(one: Matcher, other: Matcher) -> Matcher:
    return lambda words: one(words) and other(words)


def _either(one: Matcher, other: Matcher) -> Matcher:
    return lambda words: one(words) or other(words)


class _Parser:
    """Recursive descent over the tokens; OR binds weaker than the silent AND."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    def parse(self, field: str) -> Matcher:
        parts = []
        while self._at < len(self._tokens):
            parts.append(self._either(field))
            if self._kind() == "close":
                self._at += 1
        return reduce(_both, parts) if parts else _anything

    def _either(self, field: str) -> Matcher:
        options = [self._every(field)]
        while self._is_word("OR"):
            self._at += 1
            options.append(self._every(field))
        return reduce(_either, options)

    def _every(self, field: str) -> Matcher:
        parts: list[Matcher] = []
        while self._kind() not in {"", "close"} and not self._is_word("OR"):
            if self._is_word("AND"):
                self._at += 1
                continue
            parts.append(self._one(field))
        return reduce(_both, parts) if parts else _anything

    def _one(self, field: str) -> Matcher:
        kind, value = self._tokens[self._at]
        self._at += 1
        if kind == "minus" or (kind == "word" and value == "NOT"):
            return self._negated(field)
        if kind == "field":
            name = value[:-1].lower()
            return self._following(name if name in {"title", "description"} else "skills")
        if kind == "open":
            inner = self._either(field)
            if self._kind() == "close":
                self._at += 1
            return inner
        return phrase(value, field)

    def _negated(self, field: str) -> Matcher:
        if self._kind() in {"", "close"}:
            return _anything
        inner = self._one(field)
        return lambda words: not inner(words)

    def _following(self, field: str) -> Matcher:
        return self._one(field) if self._kind() not in {"", "close"} else _anything

    def _kind(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _is_word(self, word: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at] == ("word", word)
