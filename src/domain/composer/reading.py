"""Reading a job for what its letter has to answer: the need, the situation, the conditions. No wording of ours is here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from src.domain.composer import mirror, ukrainian_mirror
from src.domain.composer.kinds import Kind, kind_of
from src.domain.composer.shouting import calmed
from src.domain.composer.slips import has_slips, has_ukrainian_slips, is_common, words_of
from src.domain.letters import Brief, Language
from src.domain.lint import words_asked_for
from src.domain.redaction import clean_post, contacts_in
from src.domain.words import content_stems, count_words, language_told, sentences

_ABOUT_THE_FREELANCER: Final = re.compile(
    r"^\W*(?:\d+\.\s*)?(?:you(?:\s+bring|\s+have|\s+are)?|requirements?|needed|qualifications?|skills?|must.haves?|nice.to.have|who you are|"
    r"about you|your (?:profile|background|skills|experience)|wh(?:at|o) we(?:\s+are|.re)? look(?:ing)? for|(?:we(?:\s+are|.re)? )?looking for|we look for|what we expect|we expect|we want|what you need|ideal candidate|вимоги|що потрібно|від вас|кого шукаємо|ваш досвід)\W*$",
    re.IGNORECASE,
)
_ABOUT_THE_DEAL: Final = re.compile(
    r"^\W*(?:\d+\.\s*)?(?:apply\w*|how to apply|next steps|collaboration|working with us|budget|terms|timeline|schedule|process|not "
    r"included|out of scope|application|benefits|what we offer|we offer|ми пропонуємо|умови)\W*$",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"^(?:#+\s*.*|[^.!?]{2,40}:|(?:\d+\.\s+)?[A-Z][A-Z &/]{3,40})$")
_BULLET: Final = re.compile(r"^\s*(?:[-*•–+>]|\d{1,2}[.)])\s+")
_GREETING: Final = re.compile(
    r"^(?:hi|hello|hey|dear|thanks?|thank you|cheers|regards|kind regards|best|greetings|good (?:day|morning)|привіт|вітаю|добр\w+ д\w+|дякую)\b.{0,40}$",
    re.IGNORECASE,
)
_OFF_TOPIC: Final = re.compile(
    r"\b(?:pay|paid|budget|price|prices? range|rate|rates|hourly|payment|milestone|bonus|\$\s?\d|usd|fixed price|quote|proposals?|bids?|"
    r"apply|applying|applicants?|applications?|cover letter|screening|interview|shortlist|portfolio|cv|resume|mention|send (?:me|us|a|an|your)|"
    r"show (?:me|us|a|one)|share (?:a|your)|tell (?:me|us)|link one|should(?:n't| not) take|take(?:s)? long|freelancers?|agenc(?:y|ies)|long.?term|short.?term|asap|urgent\w*|"
    r"start (?:as|when|now|immediately)|years? (?:of|in)|experience|experienced|native|fluent|more work|contact|message me|telegram|"
    r"whatsapp|rating|stars|feedback|review each|explain more|figure out together|told me to|here it goes|the rest|waiting for|offers?|promise|to be fair|super easy|(?:should be|very|quite) (?:easy|quick|simple)|decisions|committees|god fearing|trust is|disappoint|details later|no time wasters|not interested|excuses|something similar|password|download\w*|\w+\.(?:zip|exe|rar)|putting this off|you know what i mean|ideal candidate|hiring manager|in the letter|any country|from anywhere|micromanage|trial|nda|hire|hired|оплат\w*|бюджет\w*|ставк\w*|відгук\w*|портфоліо|досвід\w*|напишіть)\b|[$€£]\s?\d",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"\b(?:must|should|never|no|at least|at most|before|within|every|each|exactly|needs? to|ha(?:s|ve) to|without|as a check|keep|remains?|"
    r"stays?|only (?:in|on|with|after|through)|by (?:monday|tuesday|wednesday|thursday|friday)|повин\w+|має|мають|тільки|лише|кож\w+)\b|^без\b",
    re.IGNORECASE,
)
_STORY: Final = re.compile(
    r"\b(?:was|were|been|had|did|didn't|left|posted|came|went|because|grew|moved|said|told|since)\b", re.IGNORECASE
)
_PERSON_TRAIT: Final = re.compile(
    r"^\W*(?:\w+ed|knows?|has|have|had|worked|deep|strong|good|very|speaks?|thinks?|can|able|taught|native|excellent|solid|proven|own|"
    r"not (?:too|shy|afraid)|strict|lead auditor|certifi\w+|licen[sc]e\w*|serious|degree|quality control|availab\w+|ready|comfortable|someone|(?:\w+\s+)?knowledge|familiar\w*|writes?|understands?|ability|an eye|patien\w+|at least one year)\b",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"\s[-–—|]\s|[|/$+:;!]|\bx\d|\b(?:urgent|asap|long.?term|терміново)\b", re.IGNORECASE)
# A headline leaves articles out ("Build support chatbot"): said back, it would be our slip.
_WITH_ARTICLE: Final = re.compile(
    r"^(?:\S+\s+){1,2}(?:our|my|the|an?|this|these|all|some(?:one|body)|\d+)\b", re.IGNORECASE
)
LONGEST_MIRROR: Final = 34
# The fewest words of what is said back, and where nothing of it is in the title: Ukrainian has no articles.
FEWEST_SAID: Final[Mapping[Language, tuple[int, int]]] = {"en": (5, 10), "uk": (4, 7)}
SPARED_AT_FIRST: Final = 2
LONGEST_QUOTE: Final = 16
FEWEST_QUOTED: Final = 7
FEWEST_SHARED: Final = 2
FEWEST_IN_CONDITION: Final = 3
LONGEST_CONDITION: Final = 12
LONGEST_FIGURE: Final = 6


class _Mirror(Protocol):
    """How a sentence of one language is said back; each gives None where that cannot be done safely."""

    def as_need(self, sentence: str) -> str | None: ...

    def as_statement(self, sentence: str) -> str | None: ...

    def as_condition(self, sentence: str) -> str | None: ...

    def can_be_quoted(self, sentence: str) -> bool: ...


_MIRRORS: Final[Mapping[Language, _Mirror]] = {"en": mirror, "uk": ukrainian_mirror}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: ``situation``, ``need`` and ``conditions`` said back to the client, ``quote`` as it was written.

    ``title`` may be quoted; it is empty where it is in another language than the letter or has slips.
    """

    kind: Kind
    title: str
    situation: str | None
    need: str | None
    quote: str | None
    conditions: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    index: int
    is_bullet: bool


def read(brief: Brief, language: Language) -> Reading:
    """Read a job for a letter in ``language``.

    Lines aimed at machines, contact details, traps, talk of money and slips of the keyboard are passed over, and of a job in
    another language nothing is said back.
    """
    text = clean_post(brief).text
    traps = tuple(word.casefold() for word in words_asked_for(brief))
    is_ours = language_told(brief.description or brief.title) == language
    around = words_of(brief.text)
    lines = [
        line
        for line in (_lines(text) if is_ours else ())
        if _is_about_the_work(line.text, traps) and not _has_slips(line.text, language, around)
    ]
    lines = [replace(line, text=said) for line in lines if (said := calmed(line.text, brief.skills, is_common))]
    title_stems = content_stems(brief.title) | content_stems(" ".join(brief.skills))
    need = _best_need(lines, title_stems, language)
    situation = _best_situation(lines, need[1] if need else None, language)
    title = _title(brief, language, around) if is_ours else ""
    is_plain = not contacts_in(title) and not any(trap in title.casefold() for trap in traps)
    told = need[0] if need else _need_in_title(title if is_plain else "", language)
    quote = None if told or situation else _best_quote(lines, title_stems, language)
    used = {found[1] for found in (need, situation, quote) if found}
    conditions = _conditions([line for line in lines if line not in used], language)
    return Reading(
        kind_of(brief),
        title,
        situation[0] if situation else None,
        told,
        quote[0] if quote else None,
        conditions,
        text,
    )


def _has_slips(text: str, language: Language, around: frozenset[str]) -> bool:
    return has_ukrainian_slips(text) if language == "uk" else has_slips(text, around)


def _title(brief: Brief, language: Language, around: frozenset[str]) -> str:
    """Return the title as it may be quoted, empty where it may not."""
    if language_told(brief.title) != language or _has_slips(brief.title, language, around):
        return ""
    return calmed(brief.title, brief.skills, is_common) or ""


def _need_in_title(title: str, language: Language) -> str | None:
    """Return what a title that is an order says is wanted, said back; None for a title of several parts."""
    is_whole = not _PARTS.search(title) and (language == "uk" or _WITH_ARTICLE.match(title))
    said = _MIRRORS[language].as_need(title) if is_whole else None
    return said if said and count_words(said) >= FEWEST_SAID[language][0] else None


def _lines(text: str) -> list[_Line]:
    """Return the sentences that are not about the freelancer or the deal, in order."""
    found: list[_Line] = []
    is_skipped = False
    for raw in text.split("\n"):
        line = raw.strip()
        if not line:
            continue
        if _HEADING.match(line) and count_words(line) <= 7 and not _BULLET.match(line):
            is_skipped = bool(_ABOUT_THE_FREELANCER.match(line) or _ABOUT_THE_DEAL.match(line))
            continue
        if is_skipped:
            continue
        is_bullet = bool(_BULLET.match(line))
        for _, _, sentence in sentences(_BULLET.sub("", line)):
            found.append(_Line(sentence, len(found), is_bullet))
    return found


def _is_about_the_work(sentence: str, traps: tuple[str, ...]) -> bool:
    low = sentence.casefold()
    return not (
        _GREETING.match(sentence)
        or _OFF_TOPIC.search(sentence)
        or contacts_in(sentence)
        or any(trap in low for trap in traps)
        or sentence.rstrip().endswith("?")
        or low.count('"') % 2
    )


def _best_need(lines: list[_Line], title_stems: set[str], language: Language) -> tuple[str, _Line] | None:
    """Return the sentence that says best what is wanted, said back, with where it came from."""
    turn = _MIRRORS[language].as_need
    fewest, fewest_alone = FEWEST_SAID[language]
    best: tuple[float, str, _Line] | None = None
    for line in lines:
        said = turn(line.text)
        if said is None or not fewest <= count_words(said) <= LONGEST_MIRROR + 6:
            continue
        shared = len(content_stems(line.text) & title_stems)
        alone = fewest_alone - (SPARED_AT_FIRST if line.index == 0 else 0)
        if not shared and (line.index > 2 or count_words(said) < alone):
            continue
        score = 2.0 * shared + min(count_words(said), 22) / 11 - line.index * 0.25 - (1.5 if line.is_bullet else 0)
        if best is None or score > best[0]:
            best = (score, said, line)
    return (best[1], best[2]) if best else None


def _best_situation(lines: list[_Line], need: _Line | None, language: Language) -> tuple[str, _Line] | None:
    """Return the first sentence in which the client tells what is wrong or how things stand, said back."""
    turned, (fewest, _) = _MIRRORS[language], FEWEST_SAID[language]
    for line in lines[:6]:
        if line == need or line.is_bullet or turned.as_need(line.text):
            continue
        said = turned.as_statement(line.text)
        if said and fewest < count_words(said) <= LONGEST_MIRROR:
            return said, line
    return None


def _best_quote(lines: list[_Line], title_stems: set[str], language: Language) -> tuple[str, _Line] | None:
    """Return the client's own words that say most about the job, short enough to quote."""
    fit = [
        line
        for line in lines
        if FEWEST_QUOTED <= count_words(line.text) <= LONGEST_QUOTE + 6
        and not line.is_bullet
        and _MIRRORS[language].can_be_quoted(line.text)
        and len(content_stems(line.text) & title_stems) >= FEWEST_SHARED
        and not _PERSON_TRAIT.match(line.text)
    ]
    best = max(fit, key=lambda line: (len(content_stems(line.text) & title_stems), -line.index), default=None)
    return (best.text.strip(" .!;:"), best) if best else None


def _is_figure(line: _Line, plain: str) -> bool:
    """Say whether a line is a bare figure to keep to; a longer sentence with a number in it mostly tells how things stand."""
    return bool(re.search(r"\d", plain)) and (line.is_bullet or count_words(plain) <= LONGEST_FIGURE)


def _conditions(lines: list[_Line], language: Language) -> tuple[str, ...]:
    """Return up to two short conditions, said back, the most exact first."""
    fit = []
    for line in lines:
        plain = line.text.strip(" .!;:,")
        if (
            not FEWEST_IN_CONDITION <= count_words(plain) <= LONGEST_CONDITION
            or not (_CONDITION.search(plain) or _is_figure(line, plain))
            or _PERSON_TRAIT.match(plain)
            or _STORY.search(plain)
        ):
            continue
        if _MIRRORS[language].as_statement(plain) and not line.is_bullet:
            continue
        said = _MIRRORS[language].as_condition(plain)
        if said is None:
            continue
        weight = 2.0 * bool(re.search(r"\d", plain)) + bool(re.search(r"\b(?:must|never|only)\b", plain, re.IGNORECASE))
        fit.append((weight, -line.index, said))
    fit.sort(reverse=True)
    return tuple(said for _, _, said in fit[:2])
