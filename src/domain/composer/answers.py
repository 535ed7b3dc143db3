"""Answering screening questions from the person's own facts, or saying plainly what only the person can say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from src.domain.composer import choice, facts, tongues
from src.domain.composer.choice import Proof
from src.domain.composer.mirror import upper_first
from src.domain.composer.writing import BOOKS, Plan
from src.domain.letters import Freelancer, Language, WrittenAnswer
from src.domain.words import content_stems, numbers, sentences

_HINT: Final = 70
OPEN: Final[Mapping[Language, str]] = {"en": "[your answer]", "uk": "[ваша відповідь]"}
"""What stands where only the person can answer; the send gate does not let it pass. The question, being Upwork's, is not kept in it."""
MOST_ASKED_BACK: Final = 3
MOST_LINKS_TOLD: Final = 3
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
    r"\b(?:links?|url|portfolio|samples?|examples? of (?:your|past|previous|recent|similar)|show (?:us|me)|посилання|приклад\w*(?: \w+)? робіт\w*|портфоліо)\b",
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
    r"^\W*(?:how (?:would|do|will|many|much|long)|what (?:would|is|are|do|will|did|was)|which (?!of your)|when|where|are you|do you|can you|why|what's|як (?:би|ви)|скільки|що|коли|чи (?:готов|можете))\b",
    re.IGNORECASE,
)
_TOOLS: Final = re.compile(
    r"\b(?:which|what) (?:\w+ (?:or|and) )?(?:tools?|technolog\w+|software|stack|frameworks?|programs?)\b|"
    r"\bяк(?:ими|і|у) (?:інструмент\w*|програм\w*|технологі\w*|засоб\w*)\b",
    re.IGNORECASE,
)
# Which tool one would choose for this job is another question than what one works with.
_CHOICE: Final = re.compile(
    r"\b(?:would|why|here|recommend|suggest|for (?:this|our|my)|чому|тут|порад\w+|для (?:цього|нашого))\b",
    re.IGNORECASE,
)
_BEGINNING: Final = re.compile(
    r"\b(?:how (?:would|will|do) you (?:start|begin|approach|go about|tackle)|(?:your|the|be your) (?:approach|first steps?)|where would you start|what would you do (?:in|during) (?:the|your) first (?:day|week|month)s?)\b"
    r"|\b(?:з чого|як) (?:би? )?(?:ви )?(?:би? )?(?:почнете|розпочнете|розпочали|почали б|почали|підійдете|підійшли)\b|\bваші перші кроки\b|\bщо (?:би? )?(?:ви )?(?:би? )?зробили (?:у|в|за) перш\w+ (?:день|тиждень|місяць)\b",
    re.IGNORECASE,
)
_ASKED_BACK: Final = re.compile(
    r"\bwhat (?:questions?|else) (?:do|would) you (?:have|need|ask)\b|\b(?:do you have )?any questions (?:for us|about)\b"
    r"|\bякі (?:у вас )?(?:є )?запитання\b|\bщо (?:б ви )?(?:спитали|запитали)\b",
    re.IGNORECASE,
)
_FIT: Final = re.compile(
    r"\bwhy (?:are you|do you think you are|should we (?:hire|choose|pick)|you)\b.{0,40}(?:fit|right|best|hire|choose|you)\b|\bwhat makes you\b"
    r"|\bчому (?:саме )?ви\b",
    re.IGNORECASE,
)


def answer_all(
    questions: tuple[tuple[int, str], ...],
    person: Freelancer,
    language: Language,
    *,
    proofs: Sequence[Proof],
    plan: Plan,
) -> tuple[WrittenAnswer, ...]:
    """Return an answer, or a placeholder that says what is missing, for each question.

    ``proofs`` speak to the job: only their pieces of work are shown as similar to it. ``plan`` answers what is asked about the work
    to be done.
    """
    fitting = {proof.piece.id for proof in proofs}
    alike = replace(person, pieces=tuple(piece for piece in person.pieces if piece.id in fitting))
    return tuple(
        WrittenAnswer(
            position,
            _about_the_job(text, proofs, plan, language)
            or answer(text, alike if _ALIKE.search(text) else person, language)
            or OPEN[language],
        )
        for position, text in questions
    )


def _about_the_job(question: str, proofs: Sequence[Proof], plan: Plan, language: Language) -> str | None:
    """Return the answer to what is asked about this job rather than about the person's past; None for any other question."""
    if _BEGINNING.search(question):
        return plan.first_steps
    if _ASKED_BACK.search(question) and plan.questions:
        return "\n".join(upper_first(asked) for asked in plan.questions[:MOST_ASKED_BACK])
    told = next((proof for proof in proofs if proof.fact is not None), None)
    return _told(told, language) if told is not None and _FIT.search(question) else None


def answer(question: str, person: Freelancer, language: Language) -> str | None:
    """Return the answer the person's material gives to ``question``, None where it gives none."""
    for pattern, respond in (
        (_RATE, _rate),
        (_LANGUAGE, _languages),
        (_YEARS, _years),
        (_LINK, _links),
        (_TOOLS, _tools),
    ):
        if pattern.search(question) and not (pattern is _TOOLS and _CHOICE.search(question)):
            return respond(question, person, language)
    if _OPINION.search(question) and not _PAST_WORK.search(question):
        return None
    return _past_work(question, person, language)


def other_answers(question: str, person: Freelancer, language: Language) -> tuple[str, ...]:
    """Return what else the person's past work gives for ``question``, the closest first; empty where it asks for no past work."""
    if not _PAST_WORK.search(question):
        return ()
    told = (_told(proof, language) for proof in choice.all_closest(person, question))
    return tuple(text for text in told if text is not None)


def open_mark(question: str, language: Language) -> str:
    """Return ``OPEN`` with the question in it, for a text that answers several and is kept nowhere."""
    hint = " ".join(question.replace("[", "(").replace("]", ")").split()).rstrip("?.! ")
    hint = hint if len(hint) <= _HINT else f"{hint[: _HINT - 1].rstrip()}…"
    return f"{OPEN[language][:-1]}: {hint}]"


def _rate(question: str, person: Freelancer, language: Language) -> str | None:
    if not person.hourly_rate:
        return None
    amount = f"{person.hourly_rate.removesuffix('.00')} {person.currency}"
    return f"Моя погодинна ставка {amount}." if language == "uk" else f"My hourly rate is {amount}."


def _languages(question: str, person: Freelancer, language: Language) -> str | None:
    """Tell the languages that are asked about, all where none is named; None where one of them is not in the profile."""
    spoken = {entry.code.casefold(): entry for entry in person.languages if entry.level}
    asked = tongues.asked_about(question)
    if not spoken or not asked <= spoken.keys():
        return None
    said = (tongues.told(entry, language) for code, entry in spoken.items() if code in asked or not asked)
    return f"{upper_first('; '.join(said))}."


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
    pieces = [piece for piece in person.pieces if piece.links]
    if not pieces:
        return _past_work(question, person, language)
    asked = content_stems(question)
    pieces.sort(
        key=lambda piece: -len(asked & content_stems(f"{piece.title} {piece.summary} {' '.join(piece.skills)}"))
    )
    quotes = BOOKS[language].quotes
    return "\n".join(
        f"{facts.name_of(piece, quotes)}: {', '.join(piece.links[:MOST_LINKS_TOLD])}" for piece in pieces[:2]
    )


def _tools(question: str, person: Freelancer, language: Language) -> str | None:
    if not person.skills:
        return None
    listed = ", ".join(person.skills[:6])
    return f"З чим працюю: {listed}." if language == "uk" else f"What I work with: {listed}."


def _past_work(question: str, person: Freelancer, language: Language) -> str | None:
    proof = choice.closest(person, question)
    return None if proof is None else _told(proof, language)


def _told(proof: Proof, language: Language) -> str | None:
    if proof.fact is None:
        return None
    piece = facts.name_of(proof.piece, BOOKS[language].quotes)
    if language == "uk":
        return f"Найближче з мого досвіду: {piece}. {facts.as_sentence_start(proof.fact.text)}."
    return f"The closest piece of work in my portfolio is {piece}: {facts.as_clause(proof.fact.text)}."
