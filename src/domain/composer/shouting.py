"""Bringing a sentence written in capitals down to small letters, where no name can be lost by it. What is then said is not here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from src.domain.composer.mirror import PROPER
from src.domain.technologies import KNOWN
from src.domain.words import WORD, language_of

SHARE_OF_CAPITALS: Final = 0.7
FEWEST_LETTERS: Final = 8
LONGEST_ABBREVIATION: Final = 3
# Names of places that clients write most, by their beginnings: in small letters they would be our slip.
_PLACES: Final = re.compile(
    r"(?:київ|києв|львів|львов|одес|харк|дніпр|полтав|чернів|чернігов|черніг|вінни|тернопіл|ужгород|луцьк|рівн|житомир|черкас|запоріж|"
    r"україн|польщ|німеч|європ|америк|англі|британ|чех|канад|франц|італ|іспан|кипр|грузі|стамбул|варшав|берлін|праз|лондон)"
)


def is_shouted(text: str) -> bool:
    """Say whether a text is written in capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= FEWEST_LETTERS and sum(map(str.isupper, letters)) >= SHARE_OF_CAPITALS * len(letters)


def calmed(text: str, skills: Iterable[str], is_common: Callable[[str], bool]) -> str | None:
    """Return a shouted text in small letters, others as they are; None where a word of it may be a name.

    ``skills`` tell how names of tools are written; ``is_common`` knows the English words that are no names.
    """
    if not is_shouted(text):
        return text
    spelled: list[str] = WORD.findall(" ".join(skills))
    written = {word.casefold(): word for word in spelled if not word.isupper()}
    is_unsure = False

    def calm(found: re.Match[str]) -> str:
        nonlocal is_unsure
        word: str = found.group(0)
        low = word.casefold()
        if low in KNOWN:
            return written.get(low, word)
        if low in PROPER:
            return low.capitalize()
        if language_of(word) == "uk":
            is_unsure = is_unsure or _PLACES.match(low) is not None
        elif not all(map(is_common, low.split("/"))):
            is_unsure = is_unsure or len(low) > LONGEST_ABBREVIATION
            return word
        return low

    plain = WORD.sub(calm, text)
    return None if is_unsure else f"{plain[:1].upper()}{plain[1:]}"
