"""Writing the letter: a reading of the job and the chosen proofs, put into the frames of a phrase book."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from src.domain import claims
from src.domain.composer import choice, facts
from src.domain.composer.choice import Proof
from src.domain.composer.english import ENGLISH
from src.domain.composer.kinds import Kind
from src.domain.composer.mirror import upper_first
from src.domain.composer.phrases import PhraseBook, pick
from src.domain.composer.reading import Reading
from src.domain.composer.ukrainian import UKRAINIAN
from src.domain.letters import Brief, Freelancer, Language, Tone
from src.domain.words import content_stems, count_words, language_of

BOOKS: Final = {"en": ENGLISH, "uk": UKRAINIAN}
FEWEST_WORDS: Final = 120
MOST_WORDS: Final = 200
SHORT_SAID: Final = 20
SHORT_NEED: Final = 12
SHORT_PARAGRAPH: Final = 24
_TITLE_LEAD: Final = re.compile(
    r"^\W*(?:(?:urgent(?:ly)?|asap|ongoing|quick (?:project|job)|long[- ]term|терміново)\b[\W]*)+", re.IGNORECASE
)
_TITLE_NOISE: Final = re.compile(
    r"\s*[\[(][^\])]*[\])]\s*$|\s*[!]+$|[,;:\s–-]*\b(?:urgent(?:ly)?|asap|needed asap|start immediately|long[- ]term|ongoing(?: work)?|терміново|please read|\$[\d.,/-]+\w*)\b.*$",
    re.IGNORECASE,
)


_OFFERS_PART: Final = re.compile(
    r"\b(?:parts?|pieces?|samples?|batch\w*|one page|weeks?|частин\w*|зраз\w*|проб\w+|порці\w+|сторін\w+|фрагмент\w*|тиж\w+)\b",
    re.IGNORECASE,
)
# Work that goes on from week to week has no first part that could be handed over.
_GOES_ON: Final = frozenset[Kind]({"assistance", "support", "sales", "accounting", "marketing"})


@dataclass(frozen=True, slots=True)
class Plan:
    """How the work would begin, and what is still to be asked of the client, the most useful first."""

    first_steps: str
    questions: tuple[str, ...]


@dataclass(slots=True)
class _Parts:
    """The paragraphs of a letter while it is written; those that may be left out can be empty."""

    greeting: str
    opening: str
    proof: str
    second_proof: str
    lead: str
    approach: str
    conditions: str
    question: str
    closing: str
    padding: str = ""

    def text(self) -> str:
        """The letter as it stands."""
        proof = " ".join(filter(None, (self.proof, self.second_proof)))
        approach = " ".join(filter(None, (self.lead, self.approach)))
        manner = " ".join(filter(None, (self.conditions, self.padding)))
        if count_words(manner) < SHORT_PARAGRAPH:
            approach, manner = f"{approach} {manner}".strip(), ""
        paragraphs = (self.greeting, self.opening, proof, approach, manner, self.question, self.closing)
        return "\n\n".join(filter(None, paragraphs))


def write_letter(
    brief: Brief, reading: Reading, person: Freelancer, *, tone: Tone, language: Language, seed: str
) -> tuple[str, tuple[Proof, ...]]:
    """Return a letter of 120 to 200 words, where the material allows it, and the proofs it rests on."""
    book = BOOKS[language]
    ranked = choice.two_proofs(choice.proofs(person, brief))
    first, second = _tell_proofs(ranked, brief, reading, person, book=book, seed=seed)
    opening = _opening(brief, reading, person, book, seed)
    is_told_early = bool(opening) and _leads_with_conditions(reading)
    parts = _Parts(
        greeting=pick(book.greeting[tone], seed, "greeting"),
        opening=opening or pick(book.plain_opening, seed, "opening"),
        proof=first,
        second_proof=second,
        lead=pick(book.approach_lead, seed, "lead"),
        approach=_approach(reading, book, seed),
        conditions="" if is_told_early else _if_true(_conditions(reading, book, seed), brief, person),
        question=_question(reading, brief, book, seed),
        closing=pick(book.closing[tone], seed, "closing"),
    )
    if not first and not _OFFERS_PART.search(parts.approach):
        early = book.first_week if reading.kind in _GOES_ON else book.first_part
        parts.padding = pick(early, seed, "first part")
    _fit(parts, book, seed)
    return parts.text(), ranked


def plan_of(reading: Reading, brief: Brief, *, language: Language, seed: str) -> Plan:
    """Return the plan that the letter of the same seed tells in short."""
    book = BOOKS[language]
    approach = book.approaches.get(reading.kind, book.approaches["general"])
    steps = f"{pick(approach.first, seed, 'first')} {pick(approach.middle, seed, 'middle')}"
    return Plan(steps, _open_questions(reading, brief, book))


def _if_true(said: str, brief: Brief, person: Freelancer) -> str:
    """Return what is said back to the client, empty where it would read as a claim of the person's that nothing supports."""
    return said if all(claim.supported for claim in claims.check(said, person, brief)) else ""


def _opening(brief: Brief, reading: Reading, person: Freelancer, book: PhraseBook, seed: str) -> str:
    """Return the fullest opening that claims nothing of the person; the situation goes first where it would."""
    told = (reading, replace(reading, situation=None), replace(reading, situation=None, need=None))
    said = (_if_true(_opening_of(brief, each, book, seed), brief, person) for each in told)
    return next(filter(None, said), "")


def _opening_of(brief: Brief, reading: Reading, book: PhraseBook, seed: str) -> str:
    said = " ".join(filter(None, (reading.situation, reading.need)))
    line = _title_line(reading, book, seed) if reading.title else ""
    if said and _leaves_open_what(said, brief, reading):
        return f"{line} {said}".strip()
    if said:
        return said
    if reading.quote:
        quoted = f"{book.quotes[0]}{reading.quote}{book.quotes[1]}"
        return pick(book.quote_opening, seed, "opening").format(quote=quoted)
    if line and _leads_with_conditions(reading):
        frames = book.two_conditions_opening if len(reading.conditions) > 1 else book.condition_opening
        points = "; ".join(reading.conditions)
        return pick(frames, seed, "opening").format(title=_title(reading, book), points=points)
    return line or pick(book.plain_opening, seed, "opening")


def _leaves_open_what(said: str, brief: Brief, reading: Reading) -> bool:
    """Say whether what is said back does not tell what the work is, so that the title has to be named."""
    if not reading.need:
        return count_words(said) < SHORT_SAID
    return count_words(said) < SHORT_NEED and not content_stems(said) & content_stems(brief.title)


def _leads_with_conditions(reading: Reading) -> bool:
    """Say whether the conditions are the best there is to open with: nothing else of the job can be said back."""
    is_bare = not (reading.situation or reading.need or reading.quote)
    return bool(is_bare and reading.title and reading.conditions)


def _title_line(reading: Reading, book: PhraseBook, seed: str) -> str:
    return pick(book.title_opening, seed, "opening").format(title=_title(reading, book))


def _title(reading: Reading, book: PhraseBook) -> str:
    whole = " ".join(reading.title.split()).replace(" - ", " – ")
    title = _TITLE_NOISE.sub("", _TITLE_LEAD.sub("", whole)).strip(" .,;:-–!") or whole
    return f"{book.quotes[0]}{_unquoted(title)}{book.quotes[1]}"


def _tell_proofs(
    ranked: tuple[Proof, ...], brief: Brief, reading: Reading, person: Freelancer, *, book: PhraseBook, seed: str
) -> tuple[str, str]:
    """Return one or two sentences that prove something; none where the person's material proves nothing."""
    if not ranked:
        skills = choice.shared_skills(person, brief.skills, f"{brief.title} {reading.text}")
        if not skills:
            return "", ""
        frames = book.skills_only if len(skills) > 1 else book.one_skill_only
        return pick(frames, seed, "skills").format(skills=_joined(skills, book)), ""
    if _is_foreign(ranked[0], book):
        told = _tell_as_written(ranked[0], book.other_language, book, seed)
        is_other = len(ranked) > 1 and ranked[1].piece.id != ranked[0].piece.id and _is_foreign(ranked[1], book)
        return told, _tell_as_written(ranked[1], book.other_language_again, book, seed) if is_other else ""
    first = _tell(ranked[0], book.proof_verb, book.proof_noun, book, f"{seed}|first")
    if len(ranked) == 1:
        return first, ""
    if _is_foreign(ranked[1], book):
        return first, _tell_as_written(ranked[1], book.other_language_again, book, seed)
    is_same = ranked[1].piece.id == ranked[0].piece.id
    verbs = book.same_piece_verb if is_same else book.other_piece_verb
    nouns = book.same_piece_noun if is_same else book.other_piece_noun
    return first, _tell(ranked[1], verbs, nouns, book, f"{seed}|second")


def _is_foreign(proof: Proof, book: PhraseBook) -> bool:
    """Say whether a fact is written in another language than the letter."""
    return proof.fact is not None and BOOKS[language_of(proof.fact.text)] is not book


def _tell_as_written(proof: Proof, frames: Sequence[str], book: PhraseBook, seed: str) -> str:
    """Tell a fact in its own language, between quotation marks: a rule cannot translate it, and half a sentence reads badly."""
    fact = "" if proof.fact is None else _unquoted(" ".join(proof.fact.text.split())).strip(" .;,")
    values = {"piece": facts.name_of(proof.piece, book.quotes), "fact": f"{book.quotes[0]}{fact}{book.quotes[1]}"}
    return pick(frames, seed, "proof").format(**values)


def _tell(proof: Proof, verbs: Sequence[str], nouns: Sequence[str], book: PhraseBook, seed: str) -> str:
    piece = facts.name_of(proof.piece, book.quotes)
    if proof.fact is None:
        return pick(book.piece_only, seed, "proof").format(piece=piece)
    frames = verbs if facts.is_told_by_verb(proof.fact.text) else nouns
    values = {
        "piece": piece,
        "fact": facts.as_clause(proof.fact.text),
        "Fact": facts.as_sentence_start(proof.fact.text),
    }
    return upper_first(pick(frames, seed, "proof").format(**values))


def _joined(items: tuple[str, ...], book: PhraseBook) -> str:
    return items[0] if len(items) == 1 else book.join_and.format(", ".join(items[:-1]), items[-1])


def _approach(reading: Reading, book: PhraseBook, seed: str) -> str:
    approach = book.approaches.get(reading.kind, book.approaches["general"])
    steps = (("first", approach.first), ("middle", approach.middle), ("last", approach.last))
    return " ".join(pick(options, seed, slot) for slot, options in steps)


def _conditions(reading: Reading, book: PhraseBook, seed: str) -> str:
    if not reading.conditions:
        return ""
    return pick(book.conditions, seed, "condition").format(points="; ".join(reading.conditions))


def _unquoted(text: str) -> str:
    """Keep quotation marks from nesting."""
    return text.translate(str.maketrans('“”«»"', "'''''"))


def _question(reading: Reading, brief: Brief, book: PhraseBook, seed: str) -> str:
    open_questions = _open_questions(reading, brief, book)
    if not open_questions:
        return ""
    return pick(book.question_lead, seed, "ask").format(question=pick(open_questions, seed, "question"))


def _open_questions(reading: Reading, brief: Brief, book: PhraseBook) -> tuple[str, ...]:
    """Return what the job does not tell: of its kind of work, else of any."""
    for kind in (reading.kind, "general"):
        approach = book.approaches.get(kind, book.approaches["general"])
        found = tuple(question.text for question in approach.questions if not question.known_if.search(brief.text))
        if found:
            return found
    return ()


def _fit(parts: _Parts, book: PhraseBook, seed: str) -> None:
    """Bring the letter near its length: leave out what can be spared, or say a little more about the way of working."""
    for spare in ("lead", "second_proof", "conditions"):
        if count_words(parts.text()) <= MOST_WORDS:
            break
        setattr(parts, spare, "")
    spares = list(book.padding)
    while spares and count_words(parts.text()) < FEWEST_WORDS:
        chosen = pick(spares, seed, "padding")
        spares.remove(chosen)
        parts.padding = " ".join(filter(None, (parts.padding, chosen)))
