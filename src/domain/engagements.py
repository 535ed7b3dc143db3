"""What can follow a proposal: invitations, offers, contracts, and jobs a person saved. How they are fetched is not here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from src.domain.postings import JobType
from src.domain.proposals import ScreeningAnswer

ContractState = Literal["active", "paused", "closed", "unknown"]
InvitationReply = Literal["accept", "decline"]


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer a client made. ``state`` is Upwork's own word; accepting is done on Upwork's page only."""

    id: str
    title: str
    state: str
    job_type: JobType | None
    amount: Decimal | None
    currency: str
    client: str


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract, running or ended. Moments are UTC, None where Upwork does not tell them."""

    id: str
    title: str
    state: ContractState
    started_at: datetime | None
    ended_at: datetime | None
    client: str


@dataclass(frozen=True, slots=True)
class PastWork:
    """One entry of a work history. ``earned`` is in US dollars; ``score`` is 0 to 5 from the client, None without one."""

    contract_id: str
    title: str
    state: ContractState
    job_type: JobType | None
    started_at: datetime | None
    ended_at: datetime | None
    earned: Decimal | None
    hours: Decimal | None
    score: float | None
    comment: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """A client's invitation to bid on a job. ``id`` is what an answer to it names; ``message`` is the client's, if any."""

    id: str
    upwork_job_id: str
    job_title: str
    message: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class InvitationAnswer:
    """What a person says to an invitation: accept with a letter and a bid, or decline with words of their own."""

    invitation_id: str
    reply: InvitationReply
    letter: str = ""
    bid: Decimal | None = None
    answers: tuple[ScreeningAnswer, ...] = ()
    message: str = ""
