"""Text types that requests are made of, with control characters refused. Rules about meaning belong to the domain."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator

# Format characters that people need: zero-width joiner and non-joiner (emoji, several scripts).
_ALLOWED_FORMAT = frozenset({"\u200c", "\u200d"})
_LINE_BREAKS = frozenset({"\n", "\r", "\t"})


def _forbidden(character: str, *, multiline: bool) -> bool:
    category = unicodedata.category(character)
    if category == "Cc":
        return not (multiline and character in _LINE_BREAKS)
    if category == "Cf":
        return character not in _ALLOWED_FORMAT
    return category in {"Cs", "Zl", "Zp"}


def clean_line(value: str) -> str:
    """Return one line of text in NFC without outer blanks.

    Raises ValueError on control characters, line breaks, direction overrides and lone surrogates.
    """
    if any(_forbidden(character, multiline=False) for character in value):
        raise ValueError("text contains characters that are not allowed")
    return unicodedata.normalize("NFC", value).strip()


def clean_text(value: str) -> str:
    """Return text of several lines in NFC, each line break as one line feed.

    Raises ValueError on control characters other than line breaks and tabs, direction overrides and lone surrogates.
    """
    if any(_forbidden(character, multiline=True) for character in value):
        raise ValueError("text contains characters that are not allowed")
    return unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")


CleanLine = Annotated[str, AfterValidator(clean_line)]
"""One line of text. Bound its length where it is used: ``Annotated[CleanLine, Field(min_length=1, max_length=120)]``."""

CleanText = Annotated[str, AfterValidator(clean_text)]
"""Text of several lines. Bound its length where it is used."""
