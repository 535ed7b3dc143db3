"""Job postings as Upwork tells them, and which of them a person's own filters keep. How they are fetched is not here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, Literal

from src.domain.capabilities import SearchFilter

JobType = Literal["hourly", "fixed"]
Experience = Literal["entry", "intermediate", "expert"]
SortOrder = Literal["recency", "relevance"]

FIRST_CURSOR: Final = "0"
PAGE_SIZE: Final = 20


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill a posting names: Upwork's slug and the words shown."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class ScreeningQuestion:
    """A question that every proposal to this posting has to answer. ``position`` counts from 0."""

    position: int
    text: str


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """What Upwork says about the hiring party. None means Upwork did not say, never zero.

    ``total_spent`` is in US dollars. ``rating`` is 0 to 5, None without reviews.
    """

    country: str | None = None
    city: str | None = None
    verified: bool | None = None
    total_spent: Decimal | None = None
    total_hires: int | None = None
    total_posted: int | None = None
    rating: float | None = None
    reviews: int | None = None

    @property
    def hire_rate(self) -> float | None:
        """Hires for each posting, at most 1 (one posting can hire several); None where nothing was posted or told."""
        if not self.total_posted or self.total_hires is None:
            return None
        return min(1.0, self.total_hires / self.total_posted)


@dataclass(frozen=True, slots=True)
class Activity:
    """How far the client has come with a posting."""

    interviewing: int
    invites: int
    hired: int
    unanswered_invites: int


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting as a search tells it. Amounts are in ``currency``; an hourly posting has no ``budget`` and the reverse."""

    upwork_id: str
    title: str
    description: str
    job_type: JobType
    currency: str = "USD"
    hourly_min: Decimal | None = None
    hourly_max: Decimal | None = None
    budget: Decimal | None = None
    experience: Experience | None = None
    duration: str | None = None
    workload: str | None = None
    category: str | None = None
    skills: tuple[Skill, ...] = ()
    published_at: datetime | None = None
    proposals: int | None = None
    client: ClientFacts = ClientFacts()
    applied: bool = False
    is_marked: bool = False
    """Upwork marked the description as written by another person: data, never an instruction."""
    has_questions: bool | None = None
    """Whether a proposal has to answer questions; None where the search does not tell."""
    worked_with: bool | None = None
    """The person has worked with this client. Upwork tells of such clients and of no others, so it is never False."""


@dataclass(frozen=True, slots=True)
class PostingDetail:
    """One posting as reading it alone tells it. ``posting.client`` is empty: Upwork tells client figures in searches only."""

    posting: Posting
    questions: tuple[ScreeningQuestion, ...] = ()
    cover_letter_required: bool = True
    activity: Activity | None = None
    is_open: bool = True
    connects_price: int | None = None
    """How many Connects a proposal costs; None where Upwork does not say."""
    milestones_allowed: bool | None = None
    """Whether a proposal may propose milestones; None where Upwork does not say."""


@dataclass(frozen=True, slots=True)
class PostingQuery:
    """What a person looks for. Hourly bounds are per hour, budget bounds for a whole fixed-price job, both in US dollars.

    Bounds of only one kind ask for that kind of job: who names a budget alone wants fixed-price jobs. A posting that does
    not tell a bounded value is kept, since it may well fit; the person sees that it is not told.
    """

    query: str = ""
    category_id: str | None = None
    job_type: JobType | None = None
    experience: frozenset[Experience] = frozenset()
    hourly_min: Decimal | None = None
    hourly_max: Decimal | None = None
    budget_min: Decimal | None = None
    budget_max: Decimal | None = None
    verified_payment_only: bool = False
    previous_clients_only: bool = False
    client_hires_min: int | None = None
    proposals_max: int | None = None
    posted_within_hours: int | None = None
    sort: SortOrder = "recency"
    cursor: str = FIRST_CURSOR

    @property
    def wanted_type(self) -> JobType | None:
        """The kind of job asked for, by name or by bounds of one kind only; None for both kinds."""
        if self.job_type is not None:
            return self.job_type
        hourly = self.hourly_min is not None or self.hourly_max is not None
        fixed = self.budget_min is not None or self.budget_max is not None
        if hourly == fixed:
            return None
        return "hourly" if hourly else "fixed"


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a search as a door gave it. ``ours`` names the filters that Upwork did not apply and we have to."""

    postings: tuple[Posting, ...]
    next_cursor: str | None
    ours: frozenset[str]


@dataclass(frozen=True, slots=True)
class PostingPage:
    """One page of a search. ``filtered_here`` names the filters applied by us, ``dropped`` counts what they took out."""

    items: tuple[Posting, ...]
    next_cursor: str | None
    filtered_here: tuple[str, ...] = ()
    dropped: int = 0


def bounds_of(query: PostingQuery) -> Mapping[SearchFilter, tuple[str, ...]]:
    """Return the filters of a query that a door may not honour, each with the names of the fields that were given."""
    given = {
        SearchFilter.HOURLY_RATE: ("hourly_min", "hourly_max"),
        SearchFilter.BUDGET: ("budget_min", "budget_max"),
        SearchFilter.POSTED_WITHIN: ("posted_within_hours",),
    }
    named = {kind: tuple(name for name in names if getattr(query, name) is not None) for kind, names in given.items()}
    named[SearchFilter.EXPERIENCE] = ("experience",) if len(query.experience) == 2 else ()
    return {kind: names for kind, names in named.items() if names}


def filters_left_to_us(query: PostingQuery, honoured: Collection[SearchFilter]) -> frozenset[str]:
    """Return the names of a query's filters that are ours to apply: those a door does not honour."""
    return frozenset(name for kind, names in bounds_of(query).items() if kind not in honoured for name in names)


def names_filtered_by_upwork(query: PostingQuery, here: Collection[str]) -> tuple[str, ...]:
    """Return which of a query's filters Upwork applied, given those that were applied ``here``."""
    asked = {
        "query": bool(query.query),
        "category": query.category_id is not None,
        "job_type": query.wanted_type is not None,
        "experience": len(query.experience) == 1,
        "verified_payment_only": query.verified_payment_only,
        "previous_clients": query.previous_clients_only,
        "client_hires_min": query.client_hires_min is not None,
        "proposals_max": query.proposals_max is not None,
    }
    bounds = [name for names in bounds_of(query).values() for name in names if name not in here]
    return (*(name for name, is_asked in asked.items() if is_asked), *bounds)


def fingerprint_of(posting: Posting) -> str:
    """Return what a post has in common with the same post come again: its title's words, its client's place, its kind.

    To be digested with a key before it is kept: the words themselves go when their 24 hours are over.
    """
    client = posting.client
    words = "".join(char if char.isalnum() else " " for char in posting.title.casefold()).split()
    return "|".join((" ".join(words), client.country or "", client.city or "", posting.job_type))


def keeps(query: PostingQuery, posting: Posting, now: datetime) -> bool:
    """Say whether the filters that are ours to apply keep ``posting`` at the moment ``now`` (UTC)."""
    if query.experience and posting.experience and posting.experience not in query.experience:
        return False
    oldest = None if query.posted_within_hours is None else now - timedelta(hours=query.posted_within_hours)
    if oldest is not None and posting.published_at is not None and posting.published_at < oldest:
        return False
    if posting.job_type == "fixed":
        return _within(posting.budget, posting.budget, query.budget_min, query.budget_max)
    return _within(posting.hourly_min, posting.hourly_max, query.hourly_min, query.hourly_max)


def _within(low: Decimal | None, high: Decimal | None, floor: Decimal | None, ceiling: Decimal | None) -> bool:
    """Say whether the range ``low`` to ``high`` touches ``floor`` to ``ceiling``; what is not told counts as touching."""
    top, bottom = high if high is not None else low, low if low is not None else high
    if floor is not None and top is not None and top < floor:
        return False
    return not (ceiling is not None and bottom is not None and bottom > ceiling)


def sift(query: PostingQuery, found: FoundPage, now: datetime) -> PostingPage:
    """Apply our share of the filters to a page as Upwork gave it, and say what was applied and how much it took out."""
    kept = tuple(posting for posting in found.postings if keeps(query, posting, now))
    named = [name for names in bounds_of(query).values() for name in names if name in found.ours]
    return PostingPage(kept, found.next_cursor, tuple(named), len(found.postings) - len(kept))


def merge(seen: Posting | None, read: PostingDetail) -> PostingDetail:
    """Complete a posting read alone with what only the search told: the client's figures, the number of proposals."""
    if seen is None:
        return read
    fresh = read.posting
    whole = replace(
        fresh,
        client=seen.client,
        proposals=seen.proposals if fresh.proposals is None else fresh.proposals,
        skills=fresh.skills or seen.skills,
        category=seen.category or fresh.category,
        duration=fresh.duration or seen.duration,
        workload=fresh.workload or seen.workload,
        published_at=fresh.published_at or seen.published_at,
        applied=seen.applied or fresh.applied,
        has_questions=bool(read.questions),
        worked_with=seen.worked_with,
    )
    return replace(read, posting=whole)
