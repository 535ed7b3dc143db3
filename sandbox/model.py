"""The things the sandbox's world is made of. How they come about is in ``world`` and ``content``; how they are answered is in ``graphql``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

ContractType = Literal["HOURLY", "FIXED"]
ExperienceLevel = Literal["ENTRY_LEVEL", "INTERMEDIATE", "EXPERT"]
Duration = Literal["WEEK", "MONTH", "QUARTER", "SEMESTER", "ONGOING"]
Workload = Literal["FULL_TIME", "PART_TIME", "AS_NEEDED", "NOT_SURE"]


@dataclass(frozen=True, slots=True)
class Client:
    """A hiring party with a history. Money in US dollars, rating 0.0 to 5.0 (0.0 = no reviews yet)."""

    id: str
    organization_id: str
    company_rid: str
    company_name: str | None
    country: str
    city: str | None
    state: str | None
    timezone: str | None
    offset_to_utc: str | None
    verified: bool | None
    member_since: datetime
    total_spent: float | None
    total_hires: int
    total_posted_jobs: int
    total_reviews: int
    rating: float


@dataclass(frozen=True, slots=True)
class JobText:
    """What a client wrote and chose, before the world gives it an author and a time.

    ``traits`` says what the text was made to be (``scam``, ``trap_word``, ``injection``, ``repost``, ``vague``, ``rude``,
    ``precise``, ``short``, ``long``, ``no_budget``, ``placeholder_budget``, ``questions`` …). Only tests and the state
    page may read it: no answer of the API carries it.
    """

    title: str
    description: str
    category: str
    subcategory: str
    skills: tuple[str, ...]
    contract_type: ContractType
    experience_level: ExperienceLevel
    duration: Duration | None
    workload: Workload | None
    hourly_min: float | None = None
    hourly_max: float | None = None
    fixed_amount: float | None = None
    questions: tuple[str, ...] = ()
    preferred_countries: tuple[str, ...] = ()
    location_mandatory: bool = False
    traits: frozenset[str] = frozenset()
    trap_word: str | None = None
    new_client_likely: bool = False


@dataclass(slots=True)
class Posting:
    """A job posting as it stands in the world. ``id`` is a numeric snowflake as text; the ciphertext is ``~02`` + id."""

    id: str
    text: JobText
    client: Client
    created_at: datetime
    published_at: datetime
    renewed_at: datetime | None
    freelancers_to_hire: int
    applicants_at_start: int
    applicants_per_hour: float
    connects_price: int
    closes_at: datetime | None = None
    invites_sent: int = 0
    interviewing: int = 0
    hired: int = 0
    boosts: list[int] = field(default_factory=list)

    @property
    def ciphertext(self) -> str:
        """The id in the form Upwork's pages use."""
        return f"~02{self.id}"
