"""The built-in composer: writes a letter by rule from the person's own facts. No model, no network, no clock is used.

``compose`` is its face. It says nothing about the person that the person has not written: where the material does not reach, the
letter does without, and a warning beside it says what is missing. What a client asks and only the person can answer stays open.
"""

from __future__ import annotations

from src.domain import claims, lint
from src.domain.composer.answers import answer_all
from src.domain.composer.reading import read
from src.domain.composer.writing import plan_of, write_letter
from src.domain.letters import COMPOSER, Brief, Draft, Freelancer, Language, Remark, Tone
from src.domain.placeholders import PLACEHOLDER
from src.domain.words import language_told

__all__ = ["compose"]


def compose(
    brief: Brief, person: Freelancer, *, tone: Tone | None = None, language: Language | None = None, seed: str = ""
) -> Draft:
    """Return a draft for ``brief``, always the same for the same arguments.

    ``tone`` is the person's own and ``language`` the job's where they are not given; English for a job in neither language. A different ``seed`` words it differently.
    """
    told = language_told(brief.description or brief.title)
    spoken: Language = language or ("uk" if told == "uk" else "en")
    reading = read(brief, spoken)
    sown = f"{brief.title}|{seed}"
    letter, proofs = write_letter(brief, reading, person, tone=tone or person.tone, language=spoken, seed=sown)
    found = claims.check(letter, person, brief)
    warnings = list(lint.remarks(letter, brief, person, found))
    if not proofs:
        warnings.append(Remark("no_matching_fact", brief.title))
    plan = plan_of(reading, brief, language=spoken, seed=sown)
    answers = answer_all(brief.questions, person, spoken, proofs=proofs, plan=plan)
    warnings.extend(
        Remark("question_needs_you", str(answer.position)) for answer in answers if PLACEHOLDER.search(answer.text)
    )
    return Draft(letter, answers, found, COMPOSER, spoken, tuple(warnings))
