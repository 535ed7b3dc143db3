"""Answering screening questions from the person's own facts, or saying plainly what only the person can say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from src.domain.composer import choice, facts
from src.domain.composer.writing import BOOKS
from src.domain.letters import Freelancer, Language, WrittenAnswer
from src.domain.words import content_stems, numbers, sentences

_HINT: Final = 70
_RATE: Final = re.compile(
    r"\b(?:hourly rate|your rate|rates?\b.*\b(?:expect|charge|ask)|how much (?:do|would) you charge|погодинн\w+ ставк\w+|ваша ставка)",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(
    r"\b(?:english|ukrainian|german|spanish|french|polish|language)\b.*\b(?:level|fluent|native|proficien\w+|speak)|\b(?:level|speak|fluent)\b.*\b(?:english|ukrainian|language)|рівень (?:англійської|мови)",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(
    r"\b(?:how (?:many years|long have you)|years of experience|скільки років|який (?:у вас )?досвід)\b", re.IGNORECASE
)
_LINK: Final = re.compile(
    r"\b(?:links?|url|portfolio|samples?|examples? of (?:your|past|previous|recent|similar)|show (?:us|me)|посилання|приклад\w* робіт|портфоліо)\b",
    re.IGNORECASE,
)
_ALIKE: Final = re.compile(
    r"\b(?:similar|alike|like (?:this|ours|mine)|this kind|of this type|relevant|related|close to this|схож\w+|подібн\w+|такого типу)\b",
    re.IGNORECASE,
)
_PAST_WORK: Final = re.compile(
    r"\b(?:have you|did you|your (?:experience|background)|describe|tell (?:us|me) about|similar|worked|past|previous|recent|чи (?:є|маєте|робили|працювали)|ваш досвід|опишіть|розкажіть)\b",
    re.IGNORECASE,
)
_OPINION: Final = re.compile(
    r"^\W*(?:how (?:would|do|will|many|much|long)|what (?:would|is|are|do|will|did|was)|which (?!of your)|when|where|are you|do you|can you|why|what's|як (?:би|ви)|що|коли|чи (?:готов|можете))\b",
    re.IGNORECASE,
)
_TOOLS: Final = re.compile(
    r"\b(?:which|what) (?:tools?|technolog\w+|software|stack|frameworks?|programs?)\b|\bякими (?:інструментами|програмами)\b",
    re.IGNORECASE,
)


def answer_all(
    questions: tuple[tuple[int, str], ...], person: Freelancer, language: Language, *, fitting: frozenset[str]
) -> tuple[WrittenAnswer, ...]:
    """Return an answer, or a placeholder that says what is missing, for each question.

    ``fitting`` are the ids of the pieces of work that speak to the job: only they are shown as similar to it.
    """
    alike = replace(person, pieces=tuple(piece for piece in person.pieces if piece.id in fitting))
    return tuple(
        WrittenAnswer(position, answer(text, alike if _ALIKE.search(text) else person, language))
        for position, text in questions
    )


def answer(question: str, person: Freelancer, language: Language) -> str:
    """Return the answer the person's material gives to ``question``, else a placeholder that keeps it from being sent."""
    for pattern, respond in (
        (_RATE, _rate),
        (_LANGUAGE, _languages),
        (_YEARS, _years),
        (_LINK, _links),
        (_TOOLS, _tools),
    ):
        if pattern.search(question):
            return respond(question, person, language) or placeholder(question, language)
    if _OPINION.search(question) and not _PAST_WORK.search(question):
        return placeholder(question, language)
    return _past_work(question, person, language) or placeholder(question, language)


def placeholder(question: str, language: Language) -> str:
    """Return a mark that says what the person has to answer; the send gate does not let it pass."""
    hint = " ".join(question.replace("[", "(").replace("]", ")").split()).rstrip("?.! ")
    hint = hint if len(hint) <= _HINT else f"{hint[: _HINT - 1].rstrip()}…"
    return f"[ваша відповідь: {hint}]" if language == "uk" else f"[your answer: {hint}]"


def _rate(question: str, person: Freelancer, language: Language) -> str | None:
    if not person.hourly_rate:
        return None
    amount = f"{person.hourly_rate.removesuffix('.00')} {person.currency}"
    return f"Моя погодинна ставка {amount}." if language == "uk" else f"My hourly rate is {amount}."


def _languages(question: str, person: Freelancer, language: Language) -> str | None:
    spoken = [f"{entry.code.upper()}: {entry.level}" for entry in person.languages if entry.level]
    return "; ".join(spoken) + "." if spoken else None


def _years(question: str, person: Freelancer, language: Language) -> str | None:
    """Only a sentence of the person's own that tells years of what is asked about will do."""
    asked = content_stems(question) - content_stems("how many years experience long have")
    told = [sentence for _, _, sentence in sentences(person.overview)]
    told += [fact.text for piece in person.pieces for fact in piece.facts]
    for sentence in told:
        if re.search(r"\byears?\b|\bрок", sentence) and numbers(sentence) and asked & content_stems(sentence):
            return f"{facts.as_sentence_start(sentence)}."
    return None


def _links(question: str, person: Freelancer, language: Language) -> str | None:
    pieces = [piece for piece in person.pieces if piece.link]
    if not pieces:
        return _past_work(question, person, language)
    asked = content_stems(question)
    pieces.sort(
        key=lambda piece: -len(asked & content_stems(f"{piece.title} {piece.summary} {' '.join(piece.skills)}"))
    )
    quotes = BOOKS[language].quotes
    return "\n".join(f"{facts.name_of(piece, quotes)}: {piece.link}" for piece in pieces[:2])


def _tools(question: str, person: Freelancer, language: Language) -> str | None:
    if not person.skills:
        return None
    listed = ", ".join(person.skills[:6])
    return f"З чим працюю: {listed}." if language == "uk" else f"What I work with: {listed}."


def _past_work(question: str, person: Freelancer, language: Language) -> str | None:
    proof = choice.closest(person, question)
    if proof is None or proof.fact is None:
        return None
    piece = facts.name_of(proof.piece, BOOKS[language].quotes)
    if language == "uk":
        return f"Найближче з мого досвіду: {piece}. {facts.as_sentence_start(proof.fact.text)}."
    return f"The closest piece of work in my portfolio is {piece}: {facts.as_clause(proof.fact.text)}."
