"""The shape in which the content modules describe projects, and the slot filling. How briefs become postings is in ``compose``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

_SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Brief:
    """One kind of project that clients post.

    Texts may hold ``{slots}``; every slot they use must be a key of ``slots``. ``hourly`` (US dollars an hour) and
    ``fixed`` (US dollars in all) are the sane market range, lowest first.
    """

    subcategory: str
    titles: tuple[str, ...]
    context: tuple[str, ...]
    need: tuple[str, ...]
    details: tuple[str, ...]
    wants: tuple[str, ...]
    closers: tuple[str, ...]
    questions: tuple[str, ...]
    skills: tuple[str, ...]
    hourly: tuple[int, int]
    fixed: tuple[int, int]
    slots: Mapping[str, tuple[str, ...]]


def choose_slots(brief: Brief, rng: Random) -> dict[str, str]:
    """One value for each slot, to be used through a whole posting so that it keeps telling one story."""
    return {name: rng.choice(values) for name, values in brief.slots.items()}


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each ``{slot}`` replaced. Raises ``KeyError`` for a slot without a value."""
    return _SLOT.sub(lambda match: values[match.group(1)], text)


def slots_used(brief: Brief) -> frozenset[str]:
    """Names of all slots that the texts of a brief refer to."""
    groups = (brief.titles, brief.context, brief.need, brief.details, brief.wants, brief.closers, brief.questions)
    return frozenset(name for group in groups for text in group for name in _SLOT.findall(text))
