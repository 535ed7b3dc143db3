"""What crosses the door about fit and trust: a person's rules, a job's points, its flags. How they come about is in the domain."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from src.domain.fit import DEFAULT_WEIGHTS, HEAVIEST, Obstacle, Signal, Thumb, Tier
from src.domain.postings import Experience
from src.domain.trust import Certainty, FlagCode, Leaning, Level, SignalCode
from src.domain.trust import Field as PostField
from src.schemas.common import MAX_VERSION, Answer, Request, UtcTime, Whole
from src.utils.validators import CleanLine

Weight = Annotated[Whole, Field(ge=0, le=HEAVIEST)]
Word = Annotated[CleanLine, Field(min_length=2, max_length=60)]
Threshold = Annotated[Whole, Field(ge=0, le=100)]
MOST_PREVIEWED = 60
MOST_THUMBS = 100


class RulesBody(BaseModel):
    """A person's own rules as they are sealed. ``weights`` are the most points each signal gives; those left out keep the default."""

    model_config = ConfigDict(extra="forbid")

    weights: dict[Signal, Weight] = Field(default_factory=lambda: dict(DEFAULT_WEIGHTS))
    strong_from: Threshold = 66
    worth_from: Threshold = 40
    wanted_words: Annotated[list[Word], Field(max_length=40)] = Field(default_factory=list)
    excluded_words: Annotated[list[Word], Field(max_length=40)] = Field(default_factory=list)
    levels: list[Experience] = Field(default_factory=list, max_length=3)
    lowest_budget: Annotated[Decimal, Field(ge=0, le=1_000_000, max_digits=9, decimal_places=2)] | None = None

    @model_validator(mode="after")
    def _in_order(self) -> RulesBody:
        if self.worth_from > self.strong_from:
            raise ValueError("a strong match needs at least as many points as one that is worth a look")
        return self


class ThumbKept(BaseModel):
    """A thumb on one job as it is sealed: by how many points it moves the weight of each signal."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    job_id: UUID
    title: str
    thumb: Thumb
    at: UtcTime
    moves: dict[Signal, int]


class KeptRules(RulesBody):
    """Everything that is sealed with a person's rules: what they set themselves, and their thumbs, the oldest first."""

    thumbs: list[ThumbKept] = Field(default_factory=list)

    def own(self) -> RulesBody:
        """Return what the person set themselves."""
        return RulesBody.model_validate(self.model_dump(exclude={"thumbs"}))


class RulesRequest(RulesBody, Request):
    """Rules to keep. ``version`` is the one that was read; 0 where there was none yet."""

    version: Annotated[Whole, Field(ge=0, le=MAX_VERSION)]


class RulesAnswer(RulesBody, Answer):
    """The rules in force. ``version`` is 0 and ``updated_at`` empty while they are the default."""

    version: int
    updated_at: UtcTime | None


class ThumbRequest(Request):
    """What the person thinks of a job; null takes their thumb back, and with it what it moved."""

    thumb: Thumb | None


class ThumbGiven(ThumbKept, Answer):
    """A thumb on one job, and by how many points it moves the weight of each signal."""


class Thumbs(Answer):
    """All thumbs, the newest first. ``own`` are the weights the person set, ``weights`` those in force after all thumbs.

    ``version`` is that of the rules: they begin to exist with the first thumb.
    """

    items: list[ThumbGiven]
    own: dict[Signal, int]
    weights: dict[Signal, int]
    version: int


class PreviewRequest(Request):
    """Rules to try on jobs whose content is held, without keeping them."""

    rules: RulesBody
    job_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST_PREVIEWED)]


class FitLine(Answer):
    """What one signal gave: ``points`` of at most ``weight``. ``known`` is false where nothing was told."""

    signal: Signal
    points: int
    weight: int
    known: bool
    words: list[str]
    missing: list[str]


class JobFit(Answer):
    """How well a job fits: the points of the lines, less ``over``, add up to ``score``.

    ``profile`` names the specialised profile that fits best; it is empty for the main one.
    """

    score: int
    tier: Tier
    profile: str
    lines: list[FitLine]
    why: list[Signal]
    why_not: list[Signal]
    obstacles: list[Obstacle]
    over: int


class Previewed(Answer):
    """A job and how it would fit."""

    job_id: UUID
    fit: JobFit


class Preview(Answer):
    """How jobs would fit under other rules, in the order asked for; jobs that are not held are left out."""

    items: list[Previewed]


class Quoted(Answer):
    """Words of a post. ``start`` and ``end`` count characters of the field as its client wrote it."""

    field: PostField
    start: int
    end: int
    quote: str


class JobFlag(Answer):
    """A red flag. ``overruled``: the person said that it is none here."""

    code: FlagCode
    certainty: Certainty
    disguised: bool
    overruled: bool
    evidence: Quoted | None


class JobQuality(Answer):
    """Something the figures show."""

    code: SignalCode
    leaning: Leaning
    detail: str


class JobTrap(Answer):
    """A check that applicants read the post. ``word`` is empty where the answer has to be thought of."""

    word: str
    evidence: Quoted


class JobTrust(Answer):
    """What speaks against and for a post's honesty. Legitimacy is no part of the fit."""

    level: Level
    flags: list[JobFlag]
    signals: list[JobQuality]
    traps: list[JobTrap]
    machine_orders: list[Quoted]


class OverruleRequest(Request):
    """The red flags that are none here, in the person's eyes; an empty list takes all back."""

    overruled: Annotated[list[FlagCode], Field(max_length=30)]
