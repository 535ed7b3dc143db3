"""What a phrase book has to offer, in one language. The books themselves are ``english`` and ``ukrainian``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from src.domain.composer.kinds import Kind
from src.domain.letters import Tone


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the client, not asked where ``known_if`` already occurs in the job."""

    text: str
    known_if: re.Pattern[str]


def ask(text: str, known_if: str) -> Question:
    """Return a question that is not asked where a word of the job begins as the pattern ``known_if`` says, in any case."""
    return Question(text, re.compile(rf"(?<!\w)(?:{known_if})", re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Approach:
    """How one would go about a kind of work: variants of the first, the middle and the last step, and questions to ask."""

    first: Sequence[str]
    middle: Sequence[str]
    last: Sequence[str]
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """The wording of a letter. Texts with braces are templates; the braces' names are in the field's name."""

    greeting: Mapping[Tone, Sequence[str]]
    plain_opening: Sequence[str]
    title_opening: Sequence[str]
    condition_opening: Sequence[str]
    two_conditions_opening: Sequence[str]
    quote_opening: Sequence[str]
    proof_verb: Sequence[str]
    proof_noun: Sequence[str]
    same_piece_verb: Sequence[str]
    same_piece_noun: Sequence[str]
    other_piece_verb: Sequence[str]
    other_piece_noun: Sequence[str]
    piece_only: Sequence[str]
    skills_only: Sequence[str]
    one_skill_only: Sequence[str]
    approach_lead: Sequence[str]
    conditions: Sequence[str]
    question_lead: Sequence[str]
    closing: Mapping[Tone, Sequence[str]]
    first_week: Sequence[str]
    first_part: Sequence[str]
    padding: Sequence[str]
    approaches: Mapping[Kind, Approach]
    other_language: Sequence[str]
    other_language_again: Sequence[str]
    join_and: str
    quotes: tuple[str, str]


def pick(options: Sequence[str], seed: str, slot: str) -> str:
    """Return one of ``options``, always the same for the same seed and slot."""
    digest = hashlib.sha256(f"{seed}|{slot}".encode()).digest()
    return options[int.from_bytes(digest[:4], "big") % len(options)]
