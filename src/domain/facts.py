"""When two sentences of a person say the same in the same words. What a sentence claims is judged in ``claims``."""

from __future__ import annotations

import unicodedata

_ENDS = " .!;,…"


def is_same_statement(first: str, second: str) -> bool:
    """Say whether two sentences differ at most in case, blanks, Unicode form and the mark at their end."""
    return _plain(first) == _plain(second)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split()).strip(_ENDS).casefold()
