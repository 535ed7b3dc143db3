"""What crosses the door about a person's profile and portfolio, and the form in which both are sealed."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from src.domain.disclosure import DEFAULT_LINES
from src.domain.letters import Tone
from src.schemas.common import MAX_VERSION, Answer, Flag, Request, UtcTime, Whole
from src.utils.validators import CleanLine, CleanText

MOST_SKILLS = 60
MOST_ITEMS = 50
MOST_FACTS = 40
MOST_LINKS = 10
MOST_SPECIALISED = 5


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")) or any(c.isspace() for c in value):
        raise ValueError("a link begins with https:// or http://")
    return value


def _with_cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"))


def _unique(values: list[str]) -> list[str]:
    """Keep the first of what differs only in case."""
    return list({value.casefold(): value for value in reversed(values) if value}.values())[::-1]


def _each_once(values: list[str]) -> list[str]:
    """Keep the first of equals. Addresses that differ in case may lead to different pages."""
    return list(dict.fromkeys(values))


def _time_zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError("there is no such time zone")
    return value


Country = Annotated[CleanLine, Field(min_length=2, max_length=60)]
Skill = Annotated[CleanLine, Field(min_length=1, max_length=80)]
Service = Annotated[CleanLine, Field(min_length=1, max_length=160)]
Skills = Annotated[list[Skill], Field(max_length=MOST_SKILLS), AfterValidator(_unique)]
Services = Annotated[list[Service], Field(max_length=40), AfterValidator(_unique)]
Rate = Annotated[Decimal, Field(gt=0, le=10_000, max_digits=7, decimal_places=2), AfterValidator(_with_cents)]
Link = Annotated[CleanLine, Field(max_length=500), AfterValidator(_web_address)]
Links = Annotated[list[Link], Field(max_length=MOST_LINKS), AfterValidator(_each_once)]


class Spoken(BaseModel):
    """A language, by its two- or three-letter code, and the level in the person's words."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    code: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    level: Annotated[CleanLine, Field(max_length=60)] = ""


class Disclosure(BaseModel):
    """The line that tells a client how the letter was prepared, and whether it is added. The first line follows the letter's language."""

    model_config = ConfigDict(extra="forbid")

    enabled: Flag = True
    text: Annotated[CleanLine, Field(max_length=300)] = DEFAULT_LINES["en"]


class Caps(BaseModel):
    """The person's own bounds. ``proposals_per_day`` counts a day in UTC."""

    model_config = ConfigDict(extra="forbid")

    proposals_per_day: Annotated[Whole, Field(ge=1, le=100)] = 10


class SkillNames(BaseModel):
    """Other names of one of the person's skills."""

    model_config = ConfigDict(extra="forbid")

    skill: Skill
    names: Annotated[list[Skill], Field(min_length=1, max_length=12), AfterValidator(_unique)]


class WorkHours(BaseModel):
    """When the person works, in hours of their own day, and on which days (1 is Monday). ``until`` before ``start`` is the next day."""

    model_config = ConfigDict(extra="forbid")

    start: Annotated[Whole, Field(ge=0, le=23)] = 9
    until: Annotated[Whole, Field(ge=0, le=24)] = 18
    days: Annotated[list[Annotated[Whole, Field(ge=1, le=7)]], Field(max_length=7)] = Field(
        default_factory=lambda: [1, 2, 3, 4, 5]
    )


class Specialised(BaseModel):
    """A second face of the person, as Upwork's specialised profiles are. What it leaves empty is the main profile's."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[CleanLine, Field(min_length=1, max_length=80)]
    title: Annotated[CleanLine, Field(max_length=200)] = ""
    overview: Annotated[CleanText, Field(max_length=5_000)] = ""
    skills: Skills = Field(default_factory=list)
    services_offered: Services = Field(default_factory=list)
    hourly_rate: Rate | None = None


class ProfileBody(BaseModel):
    """A profile as it is sealed. ``countries`` are where the person may work from; ``time_zone`` is a name such as Europe/Kyiv."""

    title: Annotated[CleanLine, Field(max_length=200)] = ""
    overview: Annotated[CleanText, Field(max_length=5_000)] = ""
    skills: Skills = Field(default_factory=list)
    services_offered: Services = Field(default_factory=list)
    services_not_offered: Services = Field(default_factory=list)
    hourly_rate: Rate | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "USD"
    languages: Annotated[list[Spoken], Field(max_length=20)] = Field(default_factory=list)
    skill_names: Annotated[list[SkillNames], Field(max_length=MOST_SKILLS)] = Field(default_factory=list)
    time_zone: Annotated[CleanLine, Field(max_length=60), AfterValidator(_time_zone)] | None = None
    hours: WorkHours | None = None
    countries: Annotated[list[Country], Field(max_length=10), AfterValidator(_unique)] = Field(default_factory=list)
    specialised: Annotated[list[Specialised], Field(max_length=MOST_SPECIALISED)] = Field(default_factory=list)
    tone: Tone = "plain"
    disclosure: Disclosure = Field(default_factory=Disclosure)
    caps: Caps = Field(default_factory=Caps)


class ProfileRequest(ProfileBody, Request):
    """A whole profile to keep. ``version`` is the one that was read; 0 where there was none yet."""

    version: Annotated[Whole, Field(ge=0, le=MAX_VERSION)]


class ProfileAnswer(ProfileBody, Answer):
    """A profile. ``version`` is 0 and ``updated_at`` empty before it was first saved."""

    version: int
    updated_at: UtcTime | None


class FactBody(BaseModel):
    """One true sentence, with the id that claims of letters refer to."""

    model_config = ConfigDict(extra="forbid")

    id: UUID
    text: Annotated[CleanLine, Field(min_length=1, max_length=600)]


class FactRequest(Request):
    """A fact to keep; a new one has no id yet."""

    id: UUID | None = None
    text: Annotated[CleanLine, Field(min_length=1, max_length=600)]


class _ItemFields(BaseModel):
    title: Annotated[CleanLine, Field(min_length=1, max_length=200)]
    summary: Annotated[CleanText, Field(max_length=2_000)] = ""
    skills: Skills = Field(default_factory=list)
    links: Links = Field(default_factory=list)
    year: Annotated[Whole, Field(ge=1950, le=2100)] | None = None


class _KeptItem(_ItemFields):
    facts: list[FactBody] = Field(default_factory=list)


class ItemBody(_KeptItem):
    """A portfolio item as it is sealed."""

    @model_validator(mode="before")
    @classmethod
    def _of_one_link(cls, kept: Any) -> Any:
        """Read what was sealed when an item had one link at most."""
        if not isinstance(kept, dict) or "link" not in kept:
            return kept
        return {"links": [kept["link"]] if kept["link"] else [], **kept}


class ItemRequest(_ItemFields, Request):
    """A portfolio item to keep. ``version`` is the one that was read; not needed for a new item."""

    facts: Annotated[list[FactRequest], Field(max_length=MOST_FACTS)] = Field(default_factory=list)
    version: Annotated[Whole, Field(ge=1, le=MAX_VERSION)] | None = None


class FileBody(BaseModel):
    """What is sealed of a file beside its content."""

    name: str
    media_type: str


class FileAnswer(FileBody, Answer):
    """A file of a portfolio item. ``size`` is in bytes."""

    id: UUID
    size: int
    created_at: UtcTime


class ItemAnswer(_KeptItem, Answer):
    """A portfolio item."""

    files: list[FileAnswer]
    id: UUID
    version: int
    updated_at: UtcTime


class NewFactRequest(Request):
    """A sentence to keep as a fact: in the given item, else in the one for other experience."""

    text: Annotated[CleanLine, Field(min_length=1, max_length=600)]
    item_id: UUID | None = None


class FactKept(Answer):
    """The item that holds the fact now."""

    item: ItemAnswer


class Portfolio(Answer):
    """All items, in the person's order."""

    items: list[ItemAnswer]
