"""Puts together what a post's words and figures say of its honesty. It is kept apart from fit, hedged, and the person overrules it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from src.domain.postings import PostingDetail
from src.domain.trust.disguise import bare
from src.domain.trust.evidence import QUOTE_LIMIT, Evidence, Field, quoted
from src.domain.trust.figures import Quality, is_new_client_far_above, qualities
from src.domain.trust.flags import FlagCode, flags_in
from src.domain.trust.machines import orders_to_machines
from src.domain.trust.traps import trap_words

Certainty = Literal["likely", "possible"]
Level = Literal["clear", "look_closer", "warning"]

_BASIC: Final = re.compile(
    r"\b(?:data\s+entry|typing|typist|copy[\s-]?past\w*|virtual\s+assistant|simple|easy|pdf\s+to\s+word|clerk|personal\s+assistant|"
    r"введення\s+даних|набір\s+тексту|ввод\s+данных|набор\s+текста)\b",
    re.IGNORECASE,
)
_VAGUE_WORDS: Final = 45
_POSSIBLE: Final[frozenset[FlagCode]] = frozenset(
    (
        "unpaid_test",
        "before_contract",
        "review_pressure",
        "shortened_link",
        "new_client_far_above",
        "basic_and_vague",
        "too_good",
    )
)


@dataclass(frozen=True, slots=True, repr=False)
class RedFlag:
    """Something that deserves a look: why, how sure, and the words of the post; none where a figure tells it.

    ``disguised`` says that the words were written so that a filter would not find them.
    """

    code: FlagCode
    certainty: Certainty
    evidence: Evidence | None = None
    disguised: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class TrapWord:
    """A check that applicants read the post. ``word`` is empty where the answer has to be thought of."""

    word: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, repr=False)
class Words:
    """What a post's words alone say."""

    flags: tuple[RedFlag, ...] = ()
    traps: tuple[TrapWord, ...] = ()
    machine_orders: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Trust:
    """What speaks against and for a post's honesty, and what it asks of applicants and of machines."""

    flags: tuple[RedFlag, ...] = ()
    signals: tuple[Quality, ...] = ()
    traps: tuple[TrapWord, ...] = ()
    machine_orders: tuple[Evidence, ...] = ()

    def level(self, overruled: Iterable[str] = ()) -> Level:
        """Return how closely to look, leaving out the flags that the person has overruled."""
        left = [flag for flag in self.flags if flag.code not in frozenset(overruled)]
        if any(flag.certainty == "likely" for flag in left):
            return "warning"
        return "look_closer" if left else "clear"


def read_words(detail: PostingDetail) -> Words:
    """Return what a post's words say. It does not change with time, so it may be kept as long as the post."""
    flags: dict[FlagCode, RedFlag] = {}
    traps: list[TrapWord] = []
    orders: list[Evidence] = []
    for field, written in _fields(detail):
        text = bare(written)
        for code, start, end in flags_in(text.text):
            flags.setdefault(code, _flag(code, quoted(field, written, text, start, end), text.text[start:end]))
        if field == "title":
            continue
        spans = orders_to_machines(text.text)
        orders.extend(quoted(field, written, text, start, end) for start, end in spans)
        for trap in trap_words(text.text):
            traps.append(TrapWord(trap.word, quoted(field, written, text, trap.start, trap.end)))
    return Words(tuple(flags.values()), tuple(traps), tuple(orders))


def assess(detail: PostingDetail, now: datetime, *, words: Words | None = None, is_repost: bool = False) -> Trust:
    """Assess one post at the moment ``now`` (UTC). ``words`` are what ``read_words`` made of it, where they were kept."""
    posting, read = detail.posting, words or read_words(detail)
    flags = list(read.flags)
    is_basic = bool(_BASIC.search(posting.title) or _BASIC.search(posting.description[:300]))
    if is_new_client_far_above(posting, is_basic=is_basic):
        flags.append(RedFlag("new_client_far_above", "possible"))
    if is_basic and posting.client.total_spent == 0 and len(posting.description.split()) < _VAGUE_WORDS:
        flags.append(RedFlag("basic_and_vague", "possible"))
    flags.sort(key=lambda flag: flag.certainty != "likely")
    return Trust(tuple(flags), qualities(detail, now, is_repost=is_repost), read.traps, read.machine_orders)


def _fields(detail: PostingDetail) -> Iterable[tuple[Field, str]]:
    yield "title", detail.posting.title
    yield "description", detail.posting.description
    if detail.questions:
        yield "questions", "\n".join(question.text for question in detail.questions)


def _flag(code: FlagCode, evidence: Evidence, plain: str) -> RedFlag:
    """Return a flag; ``plain`` are its words without disguise. Words in disguise were hidden on purpose."""
    disguised = " ".join(plain[:QUOTE_LIMIT].split()) != " ".join(evidence.quote.split())
    return RedFlag(code, "possible" if code in _POSSIBLE and not disguised else "likely", evidence, disguised)
