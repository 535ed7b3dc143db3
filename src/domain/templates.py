"""Templates of letters: their variables, and filling them from the job and the person's material. Keeping them is not done here.

A variable that cannot be filled stays as it is; the send gate takes it for a placeholder and lets no such letter pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from src.domain.composer import answers, choice, facts, reading
from src.domain.composer.writing import BOOKS, plan_of
from src.domain.letters import Brief, Freelancer, Language

VARIABLE: Final = re.compile(r"\{\{\s*([^\W\d]\w{1,29})\s*\}\}")
VARIABLES: Final = ("job_title", "need", "skills", "proof", "second_proof", "rate", "answer_1")


def variables_of(text: str) -> tuple[str, ...]:
    """Return the variables of a template, each once, in order."""
    return tuple(dict.fromkeys(VARIABLE.findall(text)))


def unknown_variables(text: str) -> tuple[str, ...]:
    """Return the variables that nothing fills."""
    return tuple(name for name in variables_of(text) if name not in VARIABLES)


def fill(text: str, brief: Brief, person: Freelancer, language: Language) -> str:
    """Return a template with all that can be filled in; the rest stays."""
    values = _values(brief, person, language)
    return VARIABLE.sub(lambda match: values.get(match.group(1)) or match.group(0), text)


def _values(brief: Brief, person: Freelancer, language: Language) -> Mapping[str, str]:
    read = reading.read(brief, language)
    proofs = choice.two_proofs(choice.proofs(person, brief))
    told = [facts.as_sentence_start(proof.fact.text) + "." for proof in proofs if proof.fact is not None]
    skills = choice.shared_skills(person, brief.skills, f"{brief.title} {read.text}")
    book = BOOKS[language]
    joined = (
        skills[0] if len(skills) == 1 else book.join_and.format(", ".join(skills[:-1]), skills[-1]) if skills else ""
    )
    plan = plan_of(read, brief, language=language, seed=brief.title)
    answered = answers.answer_all(brief.questions, person, language, proofs=proofs, plan=plan)
    return {
        "job_title": " ".join(brief.title.split()),
        "need": read.need or "",
        "skills": joined,
        "proof": told[0] if told else "",
        "second_proof": told[1] if len(told) > 1 else "",
        "rate": f"{person.hourly_rate.removesuffix('.00')} {person.currency}" if person.hourly_rate else "",
        "answer_1": answered[0].text if answered else "",
    }
