"""Proposals as Upwork knows them: what is submitted, how it can end, and one's own list. How they are sent is not here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal, get_args

from src.domain.codes import FailureCode, RefusalCode
from src.domain.plans import Duration, Milestone

ProposalStatus = Literal["Accepted", "Declined", "Withdrawn", "Offered", "Activated", "Archived", "Hired", "Pending"]
"""Upwork's own names that can be asked for. ``Accepted`` means submitted and validated, not hired; ``Activated`` means the
client has begun to talk."""

OwnStatus = Literal[ProposalStatus, "Created", "Replaced", "Rejected", "Invalid", "unknown"]
"""What one's own proposal may say: the above, the names Upwork has retired, and ``unknown`` for one we have not met."""

ALL_STATUSES: Final[tuple[ProposalStatus, ...]] = get_args(ProposalStatus)
COVER_LETTER_LIMIT: Final = 5_000
CHANGE_MESSAGE_LIMIT: Final = 2_000
"""Our own limit in characters to what is said to a client about a change: Upwork names none."""


@dataclass(frozen=True, slots=True)
class ScreeningAnswer:
    """The answer to one screening question. Upwork matches by the question's exact text."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, repr=False)
class ProposalSubmission:
    """Everything that leaves for Upwork when a person has confirmed. ``repr`` shows none of it.

    ``charged_amount`` is the hourly rate or the whole fixed bid, in the job's currency. ``team_org_id`` is the organisation
    that bids; None means the one that was read when the account was connected. ``connects_price`` is the cost that the person
    saw and agreed to, None where Upwork did not tell it. ``milestones`` are of a fixed bid and add up to it.
    """

    upwork_job_id: str
    charged_amount: Decimal
    cover_letter: str
    answers: tuple[ScreeningAnswer, ...] = ()
    team_org_id: str | None = None
    connects_price: int | None = None
    duration: Duration | None = None
    milestones: tuple[Milestone, ...] = ()

    @property
    def has_plan(self) -> bool:
        """Whether it says more than a bid: not every door carries that."""
        return self.duration is not None or bool(self.milestones)


@dataclass(frozen=True, slots=True, repr=False)
class Rehearsal:
    """What Upwork says would happen if a proposal were sent now. Nothing has left and nothing was spent.

    ``preview_id`` is Upwork's own handle on exactly this content; None at a door that has no such thing. ``price`` and
    ``balance`` are in Connects, None where Upwork does not tell.
    """

    submission: ProposalSubmission
    preview_id: str | None = None
    price: int | None = None
    balance: int | None = None


@dataclass(frozen=True, slots=True)
class OwnProposal:
    """One of a person's own proposals. ``viewed_by_client`` and ``amount`` (the bid) are None where Upwork does not say."""

    id: str
    upwork_job_id: str
    job_title: str
    status: OwnStatus
    viewed_by_client: bool | None
    created_at: datetime
    modified_at: datetime | None
    amount: Decimal | None = None


ChangeKind = Literal["withdraw", "terms"]


@dataclass(frozen=True, slots=True, repr=False)
class ProposalChange:
    """What a person wants done to a proposal that Upwork has: taken back, or another ``amount`` (of ``terms`` only).

    ``message`` goes to the client; empty for none.
    """

    proposal_id: str
    kind: ChangeKind
    amount: Decimal | None = None
    message: str = ""

    def is_done(self, found: OwnProposal) -> bool | None:
        """Say whether Upwork's proposal stands as this change wants it; None where Upwork does not tell."""
        if self.kind == "withdraw":
            return None if found.status == "unknown" else found.status == "Withdrawn"
        return None if found.amount is None else found.amount == self.amount


class SubmissionRefused(Exception):
    """Certain: this attempt made no proposal. Upwork said no, or nothing ever reached it; a person may try again.

    ``title`` is plain English, in Upwork's own words where it gave any.
    """

    def __init__(self, code: FailureCode, title: str) -> None:
        super().__init__(code)
        self.code = code
        self.title = title


class AnswerLost(Exception):
    """Unknown: the submission left, and no answer that says yes or no came back. Look it up; never send it again blindly."""


_REFUSALS: Final[tuple[tuple[tuple[str, ...], RefusalCode], ...]] = (
    (("vj-ja-10", "already"), "already_applied"),
    (("connects",), "connects_short"),
    (("question",), "questions_missing"),
    (("closed", "not open", "filled", "no longer", "not found", "not available"), "job_closed"),
    (("permission", "scope", "authorization failed"), "scope_missing"),
)


def refusal_code(words: str) -> RefusalCode:
    """Return our code for the words in which Upwork refused a proposal; ``upwork_refused`` for words we have not met."""
    plain = words.lower().replace("_", " ")
    for marks, code in _REFUSALS:
        if any(mark in plain for mark in marks):
            return code
    return "upwork_refused"
