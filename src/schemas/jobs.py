"""What crosses the door about jobs, and the form in which a posting's content is kept for its 24 hours."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, Self, get_args
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from src.domain.expressions import read_expression
from src.domain.fit import Thumb, Tier
from src.domain.job_filters import MAY_BE_MISSING, FilterName, Questions
from src.domain.postings import Activity, Experience, JobType, Posting, ScreeningQuestion, SortOrder
from src.domain.trust import Words
from src.schemas.common import Answer, Cursor, Flag, Page, PageLimit, Request, UtcTime, Whole
from src.schemas.fit import JobFit, JobTrust
from src.utils.validators import CleanLine

Bound = Annotated[Decimal, Field(ge=0, le=10_000_000, max_digits=12, decimal_places=2)]
Word = Annotated[CleanLine, Field(min_length=1, max_length=80)]
TriageState = Literal["hidden", "saved", "snoozed"]
TriageView = Literal["inbox", "saved", "hidden", "snoozed", "all"]
FeedSort = Literal["newest", "fit"]
_TIER = f"({'|'.join(get_args(Tier))})"
MOST_TRIAGED = 500
Count = Annotated[Whole, Field(ge=0, le=100_000)]


class SearchFilters(Request):
    """Filters that are applied here, since Upwork's search has them not or not reliably.

    ``expression`` are words and "phrases" with AND, OR, NOT and brackets; with ``title_only`` they are looked for in the title.
    ``questions``: only postings with screening questions, or only those without. ``previous_clients``: only of clients that the
    person has worked with; Upwork's search is asked for them too.
    ``keep_missing`` names the filters that keep a posting which does not tell the value; the others drop it.
    """

    expression: Annotated[CleanLine, Field(max_length=500)] = ""
    title_only: Flag = False
    skills: Annotated[list[Word], Field(max_length=30)] = Field(default_factory=list)
    countries: Annotated[list[Word], Field(max_length=60)] = Field(default_factory=list)
    countries_not: Annotated[list[Word], Field(max_length=60)] = Field(default_factory=list)
    client_spent_min: Bound | None = None
    client_rating_min: Annotated[float, Field(ge=0, le=5)] | None = None
    client_hire_rate_min: Annotated[float, Field(ge=0, le=1)] | None = None
    languages: Annotated[list[Annotated[str, Field(pattern=r"^(en|uk|de|es|fr|other)$")]], Field(max_length=6)] = Field(
        default_factory=list
    )
    durations: Annotated[list[Word], Field(max_length=10)] = Field(default_factory=list)
    workloads: Annotated[list[Word], Field(max_length=10)] = Field(default_factory=list)
    real_budget_only: Flag = False
    no_location_lock: Flag = False
    questions: Questions | None = None
    previous_clients: Flag = False
    keep_missing: Annotated[list[FilterName], Field(max_length=20)] = Field(
        default_factory=lambda: list(MAY_BE_MISSING)
    )

    @field_validator("expression")
    @classmethod
    def _readable(cls, value: str) -> str:
        read_expression(value)
        return value


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
    filters: SearchFilters = Field(default_factory=SearchFilters)
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
    """A job as lists show it. Amounts are decimal text in ``currency``. ``repost_of`` is the person's earlier job it repeats."""

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
    triage: TriageState | None
    snoozed_until: UtcTime | None
    repost_of: UUID | None
    opened: bool
    thumb: Thumb | None
    fit: JobFit
    trust: JobTrust


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


class Competition(Answer):
    """How many competed at a moment; null means Upwork did not say."""

    at: UtcTime
    proposals: int | None
    interviewing: int | None
    invites: int | None
    hired: int | None


class EarlierPost(Answer):
    """A post of the person's own memory that this one repeats: the link, the title, and when they applied to it, if they did."""

    job_id: UUID
    title: str
    url: str
    moment: UtcTime
    application_id: UUID | None
    applied_at: UtcTime | None


class JobDetail(JobSummary):
    """A job as its own page shows it. ``competition`` are the figures of the last 24 hours, oldest first.

    ``earlier`` are posts that this one repeats, ``applied_at`` is when the person's own application to this one left.
    """

    description: str
    questions: list[JobQuestion]
    cover_letter_required: bool
    activity: JobActivity | None
    is_open: bool
    milestones_allowed: bool | None
    content_expires_at: UtcTime
    competition: list[Competition]
    earlier: list[EarlierPost]
    applied_at: UtcTime | None


class JobPage(Page[JobSummary]):
    """Jobs of the last 24 hours, newest seen first."""


class FeedRequest(Request):
    """Which jobs to list. ``tiers`` are named with commas between them, all where left out; ``search_id`` narrows to what one saved search brought first.

    ``sort`` is by when each was last seen, or by fit.
    """

    view: TriageView = "inbox"
    sort: FeedSort = "newest"
    tiers: Annotated[str, Field(pattern=rf"^{_TIER}(,{_TIER}){{0,2}}$")] | None = None
    search_id: UUID | None = None
    limit: PageLimit = 20
    cursor: Cursor | None = None


class JobCounts(Answer):
    """How many held jobs there are: in each view, and in each tier of the inbox."""

    views: dict[TriageView, int]
    tiers: dict[Tier, int]


class JobSearchAnswer(Page[JobSummary]):
    """One page of a search. ``filtered_here`` names the filters applied on our side, ``dropped`` what they took out.

    ``filtered_by_upwork`` names those sent to Upwork. ``dropped_by`` counts per filter of ours.
    """

    filtered_here: list[str]
    filtered_by_upwork: list[str]
    dropped_by: dict[str, int]
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
    """What only reading a posting alone tells: its whole text, and what ``words`` say in it. Kept for 24 hours of its own."""

    model_config = ConfigDict(frozen=True)

    description: str
    is_marked: bool = False
    questions: tuple[ScreeningQuestion, ...]
    cover_letter_required: bool
    activity: Activity | None
    is_open: bool
    words: Words | None = None
    milestones_allowed: bool | None = None


class JobContent(BaseModel):
    """A posting as it is held for at most 24 hours. ``extras`` are kept beside it and end by themselves, ``words`` are read once."""

    model_config = ConfigDict(frozen=True)

    posting: Posting
    extras: PostingExtras | None = None
    words: Words | None = None


class Marked(Request):
    """What a person did with a job: ``state`` null takes the mark away. ``until`` is for snoozed jobs alone."""

    job_id: UUID
    state: TriageState | None
    until: UtcTime | None = None

    @model_validator(mode="after")
    def _until_for_snoozed(self) -> Self:
        if (self.state == "snoozed") != (self.until is not None):
            raise ValueError("a snoozed job, and no other, has a time at which it comes back")
        return self


class TriageRequest(Request):
    """Marks to set. The answer to it, sent back, undoes it."""

    items: Annotated[list[Marked], Field(min_length=1, max_length=MOST_TRIAGED)]


class Unmarked(Answer):
    """What the mark of a job was before."""

    job_id: UUID
    state: TriageState | None
    until: UtcTime | None


class TriageAnswer(Answer):
    """The marks as they were before, for undoing; jobs that are not the person's are left out."""

    items: list[Unmarked]
