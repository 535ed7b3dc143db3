"""From a model's reply to a draft: read, completed from the composer's, its claims found by us. Nothing in it is believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from src.domain import claims, lint, replies
from src.domain.composer.answers import OPEN
from src.domain.letters import Brief, Draft, Freelancer, Remark, WrittenAnswer
from src.domain.words import language_of


def draft_of(
    reply: str, model: str, facts: Mapping[str, str], fallback: Draft, *, brief: Brief, person: Freelancer
) -> Draft:
    """Return a model's reply as a draft; ``fallback``, the composer's, where no letter can be read from it.

    Answers that the model did not give are the composer's. ``facts`` are the ids behind the tags of the prompt.
    """
    structure = replies.read_structure(reply, facts)
    weeks = None
    if structure is not None:
        letter, answers, weeks = structure.letter, structure.answers, structure.weeks
    elif replies.is_json(reply):
        letter, answers = "", ()
    else:
        letter, answers = replies.split_reply(reply)
    broken = Remark("model_reply_broken", model)
    if not letter:
        return replace(fallback, warnings=(broken, *fallback.warnings))
    given = {answer.position: answer.text for answer in answers}
    by_rule = {answer.position: answer.text for answer in fallback.answers}
    language = language_of(letter)
    answered = tuple(
        WrittenAnswer(position, given.get(position) or by_rule.get(position) or OPEN[language])
        for position, _ in brief.questions
    )
    found = claims.check(letter, person, brief)
    warnings = lint.remarks(letter, brief, person, found)
    if structure is not None and not replies.is_whole(reply):
        warnings = (broken, *warnings)
    return Draft(letter, answered, found, f"model:{model}", language, warnings, weeks)
