"""How text is cut into sentences, words and stems, in English and Ukrainian. What the words mean is not here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from src.domain.letters import Language, PostLanguage

WORD: Final = re.compile(r"[^\W_]+(?:[.+#/&'’-]*[^\W_]+)*[+#]*")
SENTENCE: Final = re.compile(r"[^\s].*?(?:[.!?…]+[\"'”»)]*(?=\s|$)|(?=\n)|$)", re.DOTALL)
_COUNTED: Final = re.compile(r"[^\W_]+(?:[.,+#/&'’-]+[^\W_]+)*")
NUMBER: Final = re.compile(r"(?<![\w.])\d+(?:[,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)*\s?(?:%|[kK]\b|x\b)?")
_ABBREVIATION: Final = re.compile(
    r"(?:^|\n)\s*\d{1,2}[.)]$|\b(?:e\.g|i\.e|etc|approx|(?-i:Mr|Ms|Mrs|Dr)|vs|No|св|вул|напр|тис|грн|р|рр)\.$",
    re.IGNORECASE,
)
_CYRILLIC: Final = re.compile(r"[а-яіїєґё]", re.IGNORECASE)
_LATIN: Final = re.compile(r"[a-z]", re.IGNORECASE)

_STOP_EN = """a an the and or but if then than so as of to in on at by for from with without into onto over under about after
before between through during per via is are was were be been being am do does did done have has had having will would shall
should can could may might must not no nor yes i me my mine we us our ours you your yours he she it its they them their this
that these those there here what which who whom whose when where why how all any both each every few more most other some such
only own same too very just also again once ever never still already much many lot lots up down out off i'm i've i'd i'll it's
that's don't doesn't isn't aren't can't won't let let's get got make makes made one ones thing things way well like need needs
want wants please thank thanks hi hello job work working project projects looking someone something anyone help able using use
used new good great best able etc"""
_STOP_UK = """цього цьому цим цією цієї цих моєму моїх мого моєї тієї тому того самої самого і й та або але якщо то ніж як з із зі до у в на при за для від без через під над про після перед між є був була було
були бути буде я мене мені мій моя моє мої ми нас нам наш наша наше наші ви вас вам ваш ваша ваше ваші він вона воно вони їх його
її це цей ця ці той та ті що який яка яке які хто коли де чому усі все всі кожен кожна кожне не ні так також ще вже дуже лише
тільки потрібно треба можна може могти робота роботу роботи проєкт проект проєкту проекту хочу прошу дякую допомога хтось щось"""
STOP: Final = frozenset((_STOP_EN + " " + _STOP_UK).split())

_DE: Final = """der die das und für mit ist sind wir nicht ein eine einen einer auf von zu im in den dem des sie wird werden soll sollen
suchen suche bitte oder als auch bei aus nach unsere unser gibt haben brauchen"""
_ES: Final = """de la el que en los las una un para con por del se es y al lo como su más necesitamos necesito buscamos busco tenemos hay
nuestra nuestro nuestros sin muy pero gracias son está"""
_FR: Final = """le la les des et pour nous vous est une un avec sur dans qui que du au aux pas notre nos je cherche cherchons besoin merci
sont avons plus être"""
_TELLING_WORDS: Final[dict[PostLanguage, frozenset[str]]] = {
    "en": frozenset(_STOP_EN.split()),
    "de": frozenset(_DE.split()),
    "es": frozenset(_ES.split()),
    "fr": frozenset(_FR.split()),
}
_NOT_UKRAINIAN: Final = re.compile(r"[ыэъё]", re.IGNORECASE)
_UKRAINIAN_ONLY: Final = re.compile(r"[іїєґ]", re.IGNORECASE)
FEWEST_TELLING: Final = 8

_NUMBERS_SPELLED: Final = """two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 dozen=12 twenty=20
thirty=30 forty=40 fifty=50 hundred=100 thousand=1000 два=2 дві=2 три=3 чотири=4 п'ять=5 шість=6 сім=7 вісім=8 дев'ять=9 десять=10
двадцять=20 тридцять=30 сорок=40 п'ятдесят=50 тисяча=1000"""
_NUMBER_WORDS: Final = dict(pair.split("=") for pair in _NUMBERS_SPELLED.split())
_SUFFIXES: Final = (
    "ational", "ization", "isation", "fulness", "iveness", "ations", "ating", "ators", "ation", "ments", "ings", "ness", "ment",
    "ated", "ates", "ator", "able", "ible", "ions", "ing", "ies", "ied", "ers", "ors", "ion", "ate", "est", "ed", "es", "er",
    "or", "ly", "al", "s", "e", "y",
)  # fmt: skip
_IRREGULAR: Final = {
    "built": "build", "wrote": "write", "written": "write", "ran": "run", "led": "lead", "taught": "teach", "sold": "sell",
    "drew": "draw", "drawn": "draw", "kept": "keep", "grew": "grow", "grown": "grow", "rewrote": "rewrite",
}  # fmt: skip
_UK_STEM: Final = 5
WORDS_REMEMBERED: Final = 20_000
"""Of how many single words a form once found is remembered; no text is."""


def sentences(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, text) of each sentence; a line break ends one, an abbreviation or a decimal point does not."""
    begin: int | None = None
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        begin = start if begin is None else begin
        if _ABBREVIATION.search(text[begin:end]) and not text[end : end + 1].startswith("\n"):
            continue
        yield begin, end, text[begin:end]
        begin = None
    if begin is not None and text[begin:].strip():
        yield begin, len(text.rstrip()), text[begin:].rstrip()


def words(text: str) -> list[str]:
    """Return the words of ``text`` in order, as written."""
    return WORD.findall(text)


def count_words(text: str) -> int:
    """Return how many words ``text`` has, counted as in the editor: ``400,000`` is one, and so is ``end-to-end``."""
    return len(_COUNTED.findall(text))


@lru_cache(maxsize=WORDS_REMEMBERED)
def stem(word: str) -> str:
    """Return a crude stem, good enough to see that two forms are of one word. Not a linguist's."""
    low = word.casefold().replace("’", "'").removesuffix("'s")
    if _CYRILLIC.search(low):
        return low[:_UK_STEM] if len(low) > _UK_STEM else low
    low = _IRREGULAR.get(low, low)
    if len(low) <= 3 or any(c.isdigit() for c in low) or any(c in "+#./" for c in low):
        return low
    for suffix in _SUFFIXES:
        if low.endswith(suffix) and len(low) - len(suffix) >= 3:
            return _undouble(low[: -len(suffix)])
    return low


def _undouble(root: str) -> str:
    """Take back a doubled last consonant, as in "shipp(ed)"."""
    return root[:-1] if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls" else root


def content_stems(text: str) -> set[str]:
    """Return the stems of the words that carry meaning. Numbers are not among them."""
    return set().union(*map(_stems_of, words(text)))


@lru_cache(maxsize=WORDS_REMEMBERED)
def _stems_of(word: str) -> frozenset[str]:
    """Return the stems of one word that carry meaning: of the whole, and of its parts where it has a hyphen."""
    low = word.casefold().replace("’", "'")
    parts = (low, *low.split("-")) if "-" in low else (low,)
    return frozenset(stem(part) for part in parts if part and part not in STOP and not part.isdigit() and len(part) > 1)


def numbers(text: str) -> set[str]:
    """Return the numbers of ``text`` in one form: "1,200" and "1 200" are 1200, "7" and "seven" are 7, "40%" is 40."""
    found = set()
    for raw in NUMBER.findall(text):
        plain = re.sub(r"[\s,](?=\d{3}(?!\d))", "", raw)
        plain = re.sub(r"[\s%xX]", "", plain).rstrip(".,")
        if plain[-1:] in ("k", "K"):
            plain = f"{plain[:-1]}000"
        plain = plain.replace(",", ".")
        if plain:
            found.add(plain.removesuffix(".0"))
    for word in words(text):
        low = word.casefold().replace("’", "'")
        if low in _NUMBER_WORDS:
            found.add(_NUMBER_WORDS[low])
    return found


def language_of(text: str) -> Language:
    """Return the language of ``text`` by its letters; English where neither is told."""
    return "uk" if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) else "en"


def language_told(text: str) -> PostLanguage:
    """Return the language of a text by its letters and small words; English where it is too short to tell."""
    if language_of(text) == "uk":
        is_other = _NOT_UKRAINIAN.search(text) and not _UKRAINIAN_ONLY.search(text)
        return "other" if is_other else "uk"
    low = [word.casefold() for word in words(text)]
    if len(low) < FEWEST_TELLING:
        return "en"
    counts = {name: sum(word in telling for word in low) for name, telling in _TELLING_WORDS.items()}
    best = max(counts, key=lambda name: counts[name])
    if counts[best] > counts["en"]:
        return best
    return "en" if counts["en"] or text.isascii() else "other"
