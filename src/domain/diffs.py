"""What changed between two texts, word by word. Which texts are compared is not decided here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

ChangeKind = Literal["same", "removed", "added"]
_TOKENS: Final = re.compile(r"\n+|[^\S\n]+|[^\s]+")


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """A stretch that stayed, went or came."""

    kind: ChangeKind
    text: str


def word_diff(old: str, new: str) -> tuple[Change, ...]:
    """Return the stretches of both texts in order; the same and removed ones join to ``old``, the same and added to ``new``."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    found: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Change("same", "".join(before[i:j])))
            continue
        if i < j:
            found.append(Change("removed", "".join(before[i:j])))
        if k < m:
            found.append(Change("added", "".join(after[k:m])))
    return tuple(found)


def kept_share(old: str, new: str) -> float:
    """Return how much of ``old`` is still in ``new``, by words: 0 to 1; 1 for an empty one."""
    before = old.split()
    if not before:
        return 1.0
    matcher = SequenceMatcher(None, before, new.split(), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(before)
