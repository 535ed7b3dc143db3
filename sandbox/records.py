"""What changes because somebody acted: accounts, proposals, rooms, messages.

Postings and clients are in ``model``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

OfferState = Literal["awaiting", "accepted", "declined", "changes_requested"]
InvitationState = Literal["pending", "accepted", "declined"]
StageState = Literal["NotFunded", "Active", "Submitted", "Paid"]
RoomKind = Literal["ONE_ON_ONE", "GROUP", "INTERVIEW"]
ProposalStatus = Literal["Pending", "Accepted", "Activated", "Offered", "Hired", "Declined", "Withdrawn", "Archived"]
Act = Literal["view", "message", "interview", "offer", "hire", "decline", "reply"]


@dataclass(slots=True)
class Account:
    """A freelancer in one organisation. ``hourly_rate`` in US dollars, ``connects`` a count, ``nid`` the user name.

    ``person`` is the id of the human being: the account's own, but for a seat in an agency, which is an account beside it
    with work, rooms and Connects of its own. ``agency`` is the agency's name there.
    """

    id: str
    nid: str
    rid: str
    first_name: str
    last_name: str
    email: str
    title: str
    overview: str
    country: str
    hourly_rate: float
    skills: list[str]
    organization_id: str
    organization_rid: str
    connects: int
    created_at: datetime
    job_success: float | None = None
    contracts: list[Contract] = field(default_factory=list)
    saved_jobs: list[str] = field(default_factory=list)
    hidden_jobs: list[str] = field(default_factory=list)
    policy_acknowledged: bool = False
    person: str = ""
    agency: str = ""

    def __post_init__(self) -> None:
        """An account that is not a seat is its own person."""
        self.person = self.person or self.id

    @property
    def name(self) -> str:
        """The person's first and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def ciphertext(self) -> str:
        """The id in the form of profile addresses."""
        return f"~01{int(self.person):018x}"

    @property
    def own_clients(self) -> dict[str, Contract]:
        """The last contract with each client, by the client's organisation."""
        return {one.client_organization_id: one for one in self.contracts if one.client_organization_id}


@dataclass(slots=True)
class Contract:
    """A contract in an account's work history; ``ended_at`` is None while it runs, money in US dollars.

    ``total_charge`` and ``hours`` are those of an ended one; what a running one has earned is in ``timesheet``.
    """

    id: str
    title: str
    hourly_rate: float | None
    fixed_amount: float | None
    total_charge: float
    hours: float
    started_at: datetime
    ended_at: datetime | None
    score: float | None
    comment: str | None
    client_name: str = ""
    client_organization_id: str = ""
    offer_id: str | None = None
    proposal_id: str | None = None
    posting_id: str | None = None
    weekly_limit: int | None = None
    stages: list[Stage] = field(default_factory=list)


@dataclass(slots=True)
class Stage:
    """A milestone of a fixed-price offer or contract; the amount in US dollars."""

    id: str
    description: str
    amount: float
    state: StageState
    due_at: datetime | None
    paid_at: datetime | None = None


@dataclass(slots=True)
class Offer:
    """What a client offers after a proposal; either ``hourly_rate`` or ``fixed_amount``, in US dollars."""

    id: str
    account_id: str
    proposal_id: str
    posting_id: str
    title: str
    description: str
    hourly_rate: float | None
    fixed_amount: float | None
    weekly_limit: int | None
    created_at: datetime
    starts_at: datetime
    state: OfferState = "awaiting"
    stages: list[Stage] = field(default_factory=list)
    answer: str = ""


@dataclass(slots=True)
class Invitation:
    """A client's wish that a freelancer sends a proposal."""

    id: str
    account_id: str
    posting_id: str
    message: str
    created_at: datetime
    state: InvitationState = "pending"
    reason: str | None = None


@dataclass(slots=True)
class ContractProposal:
    """Terms a freelancer proposed to a client in their room; the rate in US dollars an hour."""

    id: str
    account_id: str
    room_id: str
    title: str
    hourly_rate: float
    weekly_limit: int | None
    description: str
    created_at: datetime


@dataclass(slots=True)
class Answer:
    """A screening question as it was asked and answered."""

    question: str
    answer: str


@dataclass(slots=True)
class Milestone:
    """A part of a fixed-price bid; the amount in US dollars."""

    amount: float
    description: str
    due_date: str | None


@dataclass(slots=True)
class Step:
    """Something that a client did about a proposal, in words for its page."""

    moment: datetime
    what: str


@dataclass(slots=True)
class Proposal:
    """A freelancer's proposal to a posting; ``charged_amount`` is dollars an hour or for the whole job."""

    id: str
    account_id: str
    posting_id: str
    charged_amount: float
    cover_letter: str
    answers: list[Answer]
    milestones: list[Milestone]
    status: ProposalStatus
    created_at: datetime
    modified_at: datetime
    connects_spent: int = 0
    viewed: bool = False
    reason: str | None = None
    annotations: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    estimated_duration: int | None = None
    boost: int = 0
    upfront_percent: float | None = None


@dataclass(slots=True)
class Planned:
    """Something a client will do to a proposal at ``due`` (world time) unless told otherwise."""

    due: datetime
    proposal_id: str
    act: Act


@dataclass(slots=True)
class Story:
    """A message. ``author`` is ``client``, ``freelancer`` or ``system`` (an entry without a living author)."""

    id: str
    author: Literal["client", "freelancer", "system"]
    text: str
    created_at: datetime
    edited_at: datetime | None = None


@dataclass(slots=True)
class Room:
    """A conversation between a client's contact person and a freelancer.

    It is about a proposal, or (with an empty ``proposal_id``) about a contract from before.
    """

    id: str
    proposal_id: str
    account_id: str
    contact_id: str
    contact_name: str
    client_id: str
    client_organization_id: str
    topic: str
    created_at: datetime
    read_until: datetime
    subscribed: bool = True
    hidden: bool = False
    favorite: bool = False
    kind: RoomKind = "INTERVIEW"
    contract_id: str | None = None
    stories: list[Story] = field(default_factory=list)

    @property
    def changed_at(self) -> datetime:
        """When the last message was written."""
        return self.stories[-1].created_at if self.stories else self.created_at

    @property
    def unread(self) -> int:
        """Messages of the other side that are younger than the freelancer's last act here."""
        return sum(1 for story in self.stories if story.author != "freelancer" and story.created_at > self.read_until)
