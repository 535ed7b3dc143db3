"""What a letter is made of: the person's material, the job's brief, and the draft with its claims. No wording is here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from src.domain.codes import RemarkCode

Tone = Literal["plain", "warm", "formal"]
Language = Literal["en", "uk"]
PostLanguage = Literal[Language, "de", "es", "fr", "other"]
"""What a posting is written in; letters are written in ``Language`` only."""

SourceKind = Literal["fact", "item", "profile"]

LETTER_LIMIT: Final = 5_000
ANSWER_LIMIT: Final = 2_000
SHORTEST_GOOD: Final = 90
LONGEST_GOOD: Final = 260
COMPOSER: Final = "composer"


@dataclass(frozen=True, slots=True, repr=False)
class Fact:
    """One true sentence about a piece of work, in the person's own words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, repr=False, weakref_slot=True)
class PortfolioPiece:
    """A piece of work that claims can rest on."""

    id: str
    title: str
    summary: str = ""
    facts: tuple[Fact, ...] = ()
    skills: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language and how well it is spoken, in the person's words."""

    code: str
    level: str


@dataclass(frozen=True, slots=True, repr=False, weakref_slot=True)
class Freelancer:
    """Everything a letter may say about the person. Names, addresses and numbers to call are not part of it.

    ``disclosure`` is the line that is added to a letter to say how it was prepared; empty where none is.
    """

    title: str = ""
    overview: str = ""
    skills: tuple[str, ...] = ()
    services_offered: tuple[str, ...] = ()
    services_not_offered: tuple[str, ...] = ()
    hourly_rate: str | None = None
    currency: str = "USD"
    languages: tuple[SpokenLanguage, ...] = ()
    tone: Tone = "plain"
    disclosure: str = ""
    pieces: tuple[PortfolioPiece, ...] = ()


@dataclass(frozen=True, slots=True, repr=False, weakref_slot=True)
class Brief:
    """What a client asks for. ``questions`` are the screening questions as (position, text)."""

    title: str
    description: str
    skills: tuple[str, ...] = ()
    questions: tuple[tuple[int, str], ...] = ()

    @property
    def text(self) -> str:
        """All words of the client together."""
        return "\n".join((self.title, self.description, *self.skills, *(text for _, text in self.questions)))


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """What a claim rests on: a fact, a whole item, or a part of the profile. ``label`` is for the person's eyes."""

    kind: SourceKind
    id: str
    label: str


@dataclass(frozen=True, slots=True, repr=False)
class Claim:
    """A stretch of the letter that says something checkable about the person. Positions count characters of the letter."""

    start: int
    end: int
    text: str
    sources: tuple[Source, ...]
    supported: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the person should look at. ``start`` and ``end`` count characters of the letter, where it is one place."""

    code: RemarkCode
    detail: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class WrittenAnswer:
    """The answer to the screening question at ``position``."""

    position: int
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A letter with its answers, before a person approved it. ``composed_by`` is ``composer`` or ``model:<name>``.

    ``weeks`` is how long the work may take, where its writer says.
    """

    letter: str
    answers: tuple[WrittenAnswer, ...] = ()
    claims: tuple[Claim, ...] = ()
    composed_by: str = COMPOSER
    language: Language = "en"
    warnings: tuple[Remark, ...] = field(default=())
    weeks: int | None = None
