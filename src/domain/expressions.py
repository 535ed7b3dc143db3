"""Search expressions of words, "phrases", AND, OR, NOT and brackets, and whether a text answers one. Other filters are in ``job_filters``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from src.domain.fit.terms import stems

_TOKEN: Final = re.compile(r'\s*(?:(?P<phrase>"[^"]*"|“[^”]*”|«[^»]*»)|(?P<mark>[()])|(?P<word>[^\s()"“«]+))')
_OPERATORS: Final = frozenset(("AND", "OR", "NOT", "&", "|", "-"))
MOST_TERMS: Final = 60
MOST_DEPTH: Final = 12

Test = Callable[[tuple[str, ...]], bool]


class Unreadable(ValueError):
    """An expression that cannot be read: a bracket or an operator without what belongs to it."""


@dataclass(frozen=True, slots=True, repr=False)
class Expression:
    """An expression read once. An empty one is answered by every text."""

    _test: Test | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return self._test is None

    def matches(self, text: str) -> bool:
        """Say whether ``text`` answers the expression; forms of a word count as the word."""
        return self._test is None or self._test(stems(text))


def read_expression(text: str) -> Expression:
    """Read an expression; words side by side are all wanted. Raises Unreadable."""
    tokens = _tokens(text)
    if not tokens:
        return Expression(None)
    if len(tokens) > MOST_TERMS:
        raise Unreadable("an expression has at most sixty parts")
    reader = _Reader(tokens)
    test = reader.either(0)
    if not reader.is_done:
        raise Unreadable("a bracket is closed that was not opened")
    return Expression(test)


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        value = match.group(kind)
        if kind == "word" and value.startswith("-") and len(value) > 1:
            found.extend((("word", "NOT"), ("word", value[1:])))
        else:
            found.append((kind, value))
    return found


class _Reader:
    """Reads tokens by the usual rules: NOT binds before AND, AND before OR."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._place = 0

    @property
    def is_done(self) -> bool:
        return self._place >= len(self._tokens)

    def either(self, depth: int) -> Test:
        """Read alternatives."""
        tests = [self._all(depth)]
        while self._takes("OR", "|"):
            tests.append(self._all(depth))
        return tests[0] if len(tests) == 1 else lambda words: any(test(words) for test in tests)

    def _all(self, depth: int) -> Test:
        tests = [self._one(depth)]
        while self._takes("AND", "&") or self._goes_on():
            tests.append(self._one(depth))
        return tests[0] if len(tests) == 1 else lambda words: all(test(words) for test in tests)

    def _one(self, depth: int) -> Test:
        if depth > MOST_DEPTH:
            raise Unreadable("an expression has too many brackets in each other")
        if self._takes("NOT"):
            inner = self._one(depth + 1)
            return lambda words: not inner(words)
        kind, value = self._next()
        if value == "(" and kind == "mark":
            inside = self.either(depth + 1)
            if self._next() != ("mark", ")"):
                raise Unreadable("a bracket is not closed")
            return inside
        if kind == "mark" or value in _OPERATORS:
            raise Unreadable("an operator stands where a word belongs")
        return _holds(stems(value.strip('"“”«»')))

    def _next(self) -> tuple[str, str]:
        if self.is_done:
            raise Unreadable("something is missing at the end")
        self._place += 1
        return self._tokens[self._place - 1]

    def _takes(self, *operators: str) -> bool:
        if not self.is_done and self._tokens[self._place] in [("word", operator) for operator in operators]:
            self._place += 1
            return True
        return False

    def _goes_on(self) -> bool:
        if self.is_done:
            return False
        kind, value = self._tokens[self._place]
        return value != ")" and not (kind == "word" and value in ("OR", "|"))


def _holds(wanted: tuple[str, ...]) -> Test:
    """Return a test for words that stand side by side."""
    size = len(wanted)
    if size == 0:
        return lambda _: True
    if size == 1:
        return lambda words: wanted[0] in words
    return lambda words: any(words[place : place + size] == wanted for place in range(len(words) - size + 1))
