"""What crosses the door about offers, contracts, hours, money, invitations and saved jobs. None of it is kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from src.domain.engagements import ContractState
from src.domain.postings import JobType
from src.domain.proposals import COVER_LETTER_LIMIT
from src.schemas.common import Answer, Request, UtcTime
from src.schemas.outgoing import OutgoingKind
from src.utils.validators import CleanText

UpworkId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_~-]{1,64}$")]


class OfferInfo(Answer):
    """An offer a client made. Accepting it is done on Upwork's page only."""

    id: str
    title: str
    state: str
    job_type: JobType | None
    amount: Decimal | None
    currency: str
    client: str
    upwork_url: str


class ContractInfo(Answer):
    """A contract, running or ended."""

    id: str
    title: str
    state: ContractState
    started_at: UtcTime | None
    ended_at: UtcTime | None
    client: str


class PastWorkInfo(Answer):
    """One entry of the person's work history. ``earned`` is in US dollars."""

    contract_id: str
    title: str
    state: ContractState
    job_type: JobType | None
    started_at: UtcTime | None
    ended_at: UtcTime | None
    earned: Decimal | None
    hours: Decimal | None
    score: float | None
    comment: str


class WorkedDayInfo(Answer):
    """The hours of one day (UTC) for one contract. ``amount`` is in US dollars."""

    day: date
    contract_id: str
    contract_title: str
    hours: Decimal | None
    amount: Decimal | None
    memo: str


class TransactionInfo(Answer):
    """Money that came (above zero) or went. ``kind`` is Upwork's own word."""

    id: str
    at: UtcTime | None
    kind: str
    description: str
    amount: Decimal | None
    currency: str
    client: str


class HoursPage(Answer):
    """The hours of some days (UTC, both ends included), the latest first, and the cursor of the days before them."""

    since: date
    until: date
    items: list[WorkedDayInfo]
    next_cursor: str | None


class TransactionsPage(Answer):
    """The transactions of some days (UTC, both ends included), the latest first, and the cursor of the days before them."""

    since: date
    until: date
    items: list[TransactionInfo]
    next_cursor: str | None


class PastWorkPage(Answer):
    """Some entries of a work history in Upwork's order, and the cursor of those that follow."""

    items: list[PastWorkInfo]
    next_cursor: str | None


class SkillInfo(Answer):
    """A skill of Upwork's ontology."""

    id: str
    label: str


class InvitationInfo(Answer):
    """An invitation that waits for an answer. ``upwork_url`` is the job's page."""

    id: str
    upwork_job_id: str
    job_title: str
    message: str
    upwork_url: str


class SavedJob(Answer):
    """A posting that the person saved at Upwork."""

    upwork_id: str
    title: str
    url: str
    job_type: JobType
    hourly_min: Decimal | None
    hourly_max: Decimal | None
    budget: Decimal | None
    currency: str


class SpecialProfileInfo(Answer):
    """One of the person's specialised profiles at Upwork. ``hourly_rate`` is in ``currency``."""

    title: str
    overview: str
    hourly_rate: Decimal | None
    currency: str


class UpworkProfile(Answer):
    """The person's profile at Upwork. ``hourly_rate`` is in ``currency``; ``special`` is empty where the door tells none."""

    name: str
    title: str
    overview: str
    hourly_rate: Decimal | None
    currency: str
    skills: list[str]
    job_success: float | None
    special: list[SpecialProfileInfo]


class QuestionAnswered(Request):
    """The answer to one screening question, with the question's exact words."""

    question: Annotated[CleanText, Field(min_length=1, max_length=5_000)]
    answer: Annotated[CleanText, Field(min_length=1, max_length=5_000)]


class InvitationRequest(Request):
    """What the person wants to say to an invitation. ``text`` is the letter of a yes, or the reason of a no."""

    reply: Literal["accept", "decline"]
    text: Annotated[CleanText, Field(max_length=COVER_LETTER_LIMIT)] = ""
    bid: Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)] | None = None
    answers: Annotated[list[QuestionAnswered], Field(max_length=20)] = Field(default_factory=list)


class SaveJobRequest(Request):
    """Whether a posting is to be among the saved ones at Upwork."""

    saved: bool


class QuestionAnsweredShown(Answer):
    """A question and the answer that would be sent."""

    question: str
    answer: str


class OutgoingPreview(Answer):
    """Exactly what the person is asked to confirm."""

    id: UUID
    kind: OutgoingKind
    subject_id: str
    text: str
    bid: Decimal | None
    answers: list[QuestionAnsweredShown]
    content_hash: str
    expires_at: UtcTime
