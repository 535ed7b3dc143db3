"""What is wrong with a letter before it may leave, and what the person should look at. Claims are judged in ``claims``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from src.domain.cliches import CLICHES
from src.domain.codes import ObstacleCode
from src.domain.letters import (
    ANSWER_LIMIT,
    LETTER_LIMIT,
    LONGEST_GOOD,
    SHORTEST_GOOD,
    Brief,
    Claim,
    Freelancer,
    Remark,
)
from src.domain.mixups import OwnLetter, missed_questions, mixups
from src.domain.placeholders import PLACEHOLDER
from src.domain.redaction import clean_post, contacts_in
from src.domain.remembering import while_held
from src.domain.trust.disguise import bare
from src.domain.trust.traps import trap_words
from src.domain.words import NUMBER, content_stems, count_words, language_of, language_told, numbers, sentences

_SIGNS: Final = ("$", "€", "£", "₴")
_CURRENCY: Final = re.compile(r"\s*(?:usd|eur|gbp|uah|dollars?|euros?|грн|гривень|доларів)\b", re.IGNORECASE)
_PROMISE: Final = re.compile(r"\b(?:guarantee[ds]?|гаранту\w+)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a proposal must not leave as it is.

    ``field`` is ``letter``, ``answers.<position>``, ``bid``, ``duration``, ``milestones`` or ``milestones.<place>``.
    """

    code: ObstacleCode
    field: str
    detail: str = ""


QUOTES_THE_POST: Final = frozenset({"injection_removed", "question_missed", "trap_word"})


@while_held
def words_asked_for(brief: Brief) -> tuple[str, ...]:
    """Return the words a client asks to find in a proposal, to see who read the post; not the answers that have to be thought of."""
    return tuple(dict.fromkeys(trap.word for trap in trap_words(bare(brief.description).text) if trap.word))


def obstacles(
    letter: str, answers: Mapping[int, str], questions: Iterable[tuple[int, str]], claims: Iterable[tuple[str, Claim]]
) -> tuple[Obstacle, ...]:
    """Return everything that keeps a letter from being sent, the gravest first. Empty where it may be confirmed.

    ``claims`` are the claims of the letter and of the answers, each with its field (``letter``, ``answers.<position>``).
    """
    found: list[Obstacle] = []
    if not letter.strip():
        found.append(Obstacle("letter_empty", "letter"))
    if len(letter) > LETTER_LIMIT:
        found.append(Obstacle("letter_too_long", "letter", f"{len(letter)} of at most {LETTER_LIMIT} characters"))
    for position, _ in questions:
        text = answers.get(position, "").strip()
        if not text:
            found.append(Obstacle("question_unanswered", f"answers.{position}"))
        elif len(text) > ANSWER_LIMIT:
            found.append(Obstacle("answer_too_long", f"answers.{position}"))
    texts = {"letter": letter, **{f"answers.{position}": text for position, text in answers.items()}}
    for field, text in texts.items():
        if left := PLACEHOLDER.search(text):
            found.append(Obstacle("placeholder_left", field, left.group(0)))
    for field, text in texts.items():
        if contacts := contacts_in(text):
            found.append(Obstacle("contact_details", field, text[contacts[0].start : contacts[0].end]))
    found.extend(Obstacle("unsupported_claims", field, claim.text) for field, claim in claims if not claim.supported)
    return tuple(found)


def remarks(
    letter: str, brief: Brief, person: Freelancer, claims: Iterable[Claim], own: Sequence[OwnLetter] = ()
) -> tuple[Remark, ...]:
    """Return what the person should look at, in the order of the letter where it has a place there.

    ``own`` are letters that the person wrote before, to find what was carried over from one.
    """
    found = [*_about_style(letter), *_about_promises(letter, brief, person), *_about_the_job(letter, brief, person)]
    found.extend(_to_readers(letter, brief))
    if letter.strip():
        found.extend(mixups(letter, brief, person, own))
    found.extend(
        Remark("unsupported_claim", claim.text, claim.start, claim.end) for claim in claims if not claim.supported
    )
    found.extend(Remark("placeholder", match.group(0), *match.span()) for match in PLACEHOLDER.finditer(letter))
    found.extend(Remark("contact_details", letter[c.start : c.end], c.start, c.end) for c in contacts_in(letter))
    return tuple(sorted(found, key=lambda remark: (remark.start is None, remark.start or 0, remark.code)))


def about_post(letter: str, brief: Brief) -> tuple[Remark, ...]:
    """Return the remarks that quote the client's post (``QUOTES_THE_POST``); ``remarks`` has them among its own.

    They may be kept no longer than the post, so they are found anew while it is held.
    """
    missed = missed_questions(letter, brief) if letter.strip() else ()
    return (*_to_readers(letter, brief), *missed)


def _to_readers(letter: str, brief: Brief) -> list[Remark]:
    """Words the client asks to find, and lines that speak to machines."""
    low = letter.casefold()
    found = [Remark("trap_word", word) for word in words_asked_for(brief) if word.casefold() not in low]
    found.extend(Remark("injection_removed", line) for line in clean_post(brief).removed)
    return found


def _about_style(letter: str) -> list[Remark]:
    found = [Remark("cliche", m.group(0), *m.span()) for m in CLICHES[language_of(letter)].finditer(letter)]
    length = count_words(letter)
    if 0 < length < SHORTEST_GOOD:
        found.append(Remark("letter_short", str(length)))
    if length > LONGEST_GOOD:
        found.append(Remark("letter_long", str(length)))
    return found


def _about_promises(letter: str, brief: Brief, person: Freelancer) -> list[Remark]:
    """Percentages and guarantees about the future that nothing backs."""
    backed = numbers(brief.text) | numbers(
        " ".join(
            (
                person.overview,
                (person.hourly_rate or "").removesuffix(".00"),
                *(fact.text for piece in person.pieces for fact in piece.facts),
            )
        )
    )
    found = [Remark("promise", match.group(0), *match.span()) for match in _PROMISE.finditer(letter)]
    for match in NUMBER.finditer(letter):
        is_money = letter[: match.start()].rstrip()[-1:] in _SIGNS or _CURRENCY.match(letter, match.end()) is not None
        if (match.group(0).rstrip().endswith("%") or is_money) and not numbers(match.group(0)) <= backed:
            found.append(Remark("unsupported_number", match.group(0).strip(), *match.span()))
    return found


def _about_the_job(letter: str, brief: Brief, person: Freelancer) -> list[Remark]:
    found: list[Remark] = []
    told = language_told(brief.description or brief.title)
    if letter.strip() and language_of(letter) != told:
        found.append(Remark("wrong_language", told))
    wanted = content_stems(f"{brief.title}\n{brief.description}\n{' '.join(brief.skills)}")
    for service in person.services_not_offered:
        stems = content_stems(service)
        if stems and stems <= wanted:
            found.append(Remark("not_offered", service))
    repeated: dict[str, int] = {}
    for start, end, sentence in sentences(letter):
        key = " ".join(sentence.casefold().split())
        if len(key) > 25 and key in repeated:
            found.append(Remark("repeated_sentence", sentence, start, end))
        repeated[key] = start
    return found
