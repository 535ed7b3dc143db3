"""What crosses the door about jobs, and the form in which a posting's content is kept for its 24 hours."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from src.domain.postings import Activity, Experience, JobType, Posting, ScreeningQuestion, SortOrder
from src.schemas.common import Answer, Flag, Page, Request, UtcTime, Whole
from src.utils.validators import CleanLine

Bound = Annotated[Decimal, Field(ge=0, le=10_000_000, max_digits=12, decimal_places=2)]
Count = Annotated[Whole, Field(ge=0, le=100_000)]


class JobSearchRequest(Request):
    """What a person looks for. Bounds are in US dollars; ``category`` is a slug or an id of ``JobCategory``."""

    query: Annotated[CleanLine, Field(max_length=300)] = ""
    category: Annotated[CleanLine, Field(min_length=1, max_length=80)] | None = None
    job_type: JobType | None = None
    experience: Annotated[frozenset[Experience], Field(min_length=1)] | None = None
    hourly_min: Bound | None = None
    hourly_max: Bound | None = None
    budget_min: Bound | None = None
    budget_max: Bound | None = None
    verified_payment_only: Flag = False
    client_hires_min: Count | None = None
    proposals_max: Count | None = None
    posted_within_hours: Annotated[Whole, Field(ge=1, le=24 * 90)] | None = None
    sort: SortOrder = "recency"
    cursor: Annotated[str, Field(pattern=r"^[A-Za-z0-9_=+/.:~-]{1,500}$")] | None = None

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        for low, high in ((self.hourly_min, self.hourly_max), (self.budget_min, self.budget_max)):
            if low is not None and high is not None and low > high:
                raise ValueError("the lower bound is above the upper one")
        return self


class JobSkill(Answer):
    """A skill a posting names. ``mine``: the person's profile names it too."""

    name: str
    label: str
    mine: bool


class JobClient(Answer):
    """What is told of the hiring party; null means Upwork did not say."""

    country: str | None
    city: str | None
    verified: bool | None
    total_spent: Decimal | None
    total_hires: int | None
    total_posted: int | None
    hire_rate: float | None
    rating: float | None
    reviews: int | None


class JobSummary(Answer):
    """A job as lists show it. Amounts are decimal text in ``currency``."""

    id: UUID
    upwork_id: str
    url: str
    title: str
    snippet: str
    job_type: JobType
    hourly_min: Decimal | None
    hourly_max: Decimal | None
    budget: Decimal | None
    currency: str
    experience: Experience | None
    duration: str | None
    workload: str | None
    category: str | None
    skills: list[JobSkill]
    published_at: UtcTime | None
    proposals: int | None
    client: JobClient
    applied: bool
    application_id: UUID | None


class JobQuestion(Answer):
    """A screening question."""

    position: int
    text: str


class JobActivity(Answer):
    """How far the client has come."""

    interviewing: int
    invites: int
    hired: int
    unanswered_invites: int


class JobDetail(JobSummary):
    """A job as its own page shows it."""

    description: str
    questions: list[JobQuestion]
    cover_letter_required: bool
    activity: JobActivity | None
    is_open: bool
    content_expires_at: UtcTime


class JobPage(Page[JobSummary]):
    """Jobs of the last 24 hours, newest seen first."""


class JobSearchAnswer(Page[JobSummary]):
    """One page of a search. ``filtered_here`` names the filters applied on our side, ``dropped`` what they took out."""

    filtered_here: list[str]
    dropped: int
    fetched_at: UtcTime


class JobCategory(Answer):
    """A category that a search can be narrowed to."""

    slug: str
    name: str
    id: str


class JobCategories(Answer):
    """All categories."""

    items: list[JobCategory]


class PostingExtras(BaseModel):
    """What only reading a posting alone tells."""

    model_config = ConfigDict(frozen=True)

    questions: tuple[ScreeningQuestion, ...]
    cover_letter_required: bool
    activity: Activity | None
    is_open: bool


class JobContent(BaseModel):
    """A posting as it is kept for at most 24 hours. ``extras`` is empty until the person opens it."""

    model_config = ConfigDict(frozen=True)

    posting: Posting
    extras: PostingExtras | None = None
