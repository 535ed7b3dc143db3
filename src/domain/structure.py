"""A letter as its parts: what each is, how they make the letter, and where they stand in one. Who writes them is not here.

The letter itself is what is kept, so a person may change it as they like: where its parts stand is found in the text each time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from src.domain.letters import Claim, WrittenAnswer
from src.domain.words import count_words

PartKind = Literal["greeting", "opening", "proofs", "approach", "question", "closing"]
PART_ORDER: Final[tuple[PartKind, ...]] = ("greeting", "opening", "proofs", "approach", "question", "closing")
LONGEST_GREETING: Final = 6
_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_ASKS: Final = re.compile(r"\?[\"'”»)]*\s*$")
_GREETS: Final = re.compile(r"[,!.]\s*$")


@dataclass(frozen=True, slots=True, repr=False)
class TaggedProof:
    """A proof as a writer gives it: its text, and the id of the fact it says it rests on."""

    text: str
    fact_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Structure:
    """A letter in parts with its answers. ``weeks`` is how long the work may take, where the writer dares to say."""

    greeting: str = ""
    opening: str = ""
    proofs: tuple[TaggedProof, ...] = ()
    approach: str = ""
    question: str = ""
    closing: str = ""
    answers: tuple[WrittenAnswer, ...] = ()
    weeks: int | None = None

    def text_of(self, kind: PartKind) -> str:
        """Return the text of one part."""
        if kind == "proofs":
            return " ".join(proof.text.strip() for proof in self.proofs if proof.text.strip())
        return str(getattr(self, kind)).strip()

    @property
    def letter(self) -> str:
        """The parts as one letter, a paragraph each."""
        return "\n\n".join(filter(None, (self.text_of(kind) for kind in PART_ORDER)))


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """Where a part stands in a letter, in characters."""

    kind: PartKind
    start: int
    end: int


def locate(letter: str, claims: Sequence[Claim]) -> tuple[PlacedPart, ...]:
    """Return the parts of a letter, told by its paragraphs: each kind at most once, in the order of the letter.

    A paragraph that claims something is a proof; one that ends with a question mark is the question; the first of the others is
    the opening and the last the closing, and what lies between is the approach.
    """
    spans = [match.span() for match in _PARAGRAPH.finditer(letter)]
    kinds: list[PartKind | None] = []
    for index, (start, end) in enumerate(spans):
        text = letter[start:end]
        if index == 0 and count_words(text) <= LONGEST_GREETING and _GREETS.search(text):
            kinds.append("greeting")
        elif any(start <= claim.start < end for claim in claims):
            kinds.append("proofs")
        elif _ASKS.search(text):
            kinds.append("question")
        else:
            kinds.append(None)
    free = [index for index, kind in enumerate(kinds) if kind is None]
    for index in free:
        is_first, is_last = index == free[0], index == len(spans) - 1 and index != free[0]
        kinds[index] = "opening" if is_first else "closing" if is_last else "approach"
    return _joined(spans, kinds)


def _joined(spans: Sequence[tuple[int, int]], kinds: Sequence[PartKind | None]) -> tuple[PlacedPart, ...]:
    """Join neighbours of one kind; a kind that comes back later belongs to what lies between and is passed over."""
    found: dict[PartKind, PlacedPart] = {}
    last: PartKind | None = None
    for (start, end), kind in zip(spans, kinds, strict=True):
        if kind is None:
            continue
        if kind == last:
            found[kind] = PlacedPart(kind, found[kind].start, end)
        elif kind not in found:
            found[kind] = PlacedPart(kind, start, end)
        last = kind
    return tuple(sorted(found.values(), key=lambda part: part.start))


def replaced(letter: str, parts: Sequence[PlacedPart], kind: PartKind, text: str) -> str:
    """Return the letter with one part's text in the place of the old one; where there is none yet, in its natural place."""
    for part in parts:
        if part.kind == kind:
            return f"{letter[: part.start]}{text.strip()}{letter[part.end :]}".strip()
    order = PART_ORDER.index(kind)
    following = next((part for part in parts if PART_ORDER.index(part.kind) > order), None)
    if following is None:
        return f"{letter.rstrip()}\n\n{text.strip()}".strip()
    return f"{letter[: following.start]}{text.strip()}\n\n{letter[following.start :]}".strip()
