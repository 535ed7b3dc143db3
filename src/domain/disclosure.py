"""The line that tells a client how a letter was prepared, in the letter's language. Whether it is added is the person's setting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.letters import Language

DEFAULT_LINES: Final[Mapping[Language, str]] = {
    "en": "I prepared this proposal with a drafting tool and checked every line of it myself.",
    "uk": "Цю пропозицію підготовлено за допомогою інструмента для чернеток, і кожен її рядок перевірено мною особисто.",
}


def in_language(line: str, language: Language) -> str:
    """Return the line as a letter in ``language`` carries it: a person's own words stay as they are."""
    return DEFAULT_LINES[language] if line in DEFAULT_LINES.values() else line


def forms_of(line: str) -> tuple[str, ...]:
    """Return every form in which the line may stand in a letter; none where none is added."""
    if not line:
        return ()
    return tuple(DEFAULT_LINES.values()) if line in DEFAULT_LINES.values() else (line,)
