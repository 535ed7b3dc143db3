"""Takes proposals in, keeps them, and says what has become of them. What clients do with them is in ``reactions``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from sandbox.ids import snowflake
from sandbox.model import Posting
from sandbox.records import Account, Answer, Milestone, Proposal, ProposalStatus
from sandbox.world import is_open

MAX_LETTER = 5000
DURATIONS = (
    ("1", "Less than 1 month"),
    ("2", "1 to 3 months"),
    ("3", "3 to 6 months"),
    ("4", "More than 6 months"),
)
"""What a proposal can say of how long the work lasts, as (id, label): the labels are recorded, the ids are assumed."""


@dataclass(slots=True)
class Bid:
    """What a freelancer asks the API to send; money in US dollars. ``invited``: as the answer to an invitation, free."""

    contractor_id: str
    contractor_nid: str
    posting_id: str
    charged_amount: float
    cover_letter: str
    organization_id: str
    answers: list[Answer] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    estimated_duration: int | None = None
    boost: int = 0
    invited: bool = False


class Desk:
    """All proposals of all accounts."""

    def __init__(self) -> None:
        self.proposals: dict[str, Proposal] = {}
        self._sequence = 0

    def objection(
        self, account: Account, posting: Posting | None, bid: Bid, now: datetime, *, invited: bool = False
    ) -> str | None:
        """Why this bid cannot be taken, in the words of the payload's ``error``; None when it can.

        ``invited``: whether the posting's client waits for an answer to an invitation, which is the other way in.
        """
        if bid.contractor_id != account.person or bid.contractor_nid != account.nid:
            return "UNEXPECTED_ERROR: selectedContractor does not match the authorized user"
        if bid.organization_id != account.organization_id:
            return "UNEXPECTED_ERROR: teamOrgId is not an organization of the authorized user"
        if posting is None:
            return f"Opening not found for uid='{bid.posting_id}'"
        if not is_open(posting, now) or self.hired(posting.id) >= max(1, posting.freelancers_to_hire):
            return "JOB_CLOSED: The job posting no longer accepts proposals"
        if (invited and not bid.invited) or self.of(account.id, posting.id) is not None:
            return "VJ-JA-10: A proposal or an invitation already exists for this job posting"
        return (
            _objection_to_words(posting, bid)
            or _objection_to_plan(posting, bid)
            or _objection_to_price(account, posting, bid)
        )

    def take(self, account: Account, posting: Posting, bid: Bid, now: datetime) -> Proposal:
        """Record a bid that met no objection, and charge its Connects."""
        price = 0 if bid.invited else posting.connects_price + bid.boost
        account.connects -= price
        self._sequence += 1
        proposal = Proposal(
            id=snowflake(now, self._sequence * 4096 + len(self.proposals)),
            account_id=account.id,
            posting_id=posting.id,
            charged_amount=bid.charged_amount,
            cover_letter=bid.cover_letter,
            answers=bid.answers,
            milestones=bid.milestones,
            status="Activated" if bid.invited else "Accepted",
            created_at=now,
            modified_at=now,
            connects_spent=price,
            estimated_duration=bid.estimated_duration,
            boost=bid.boost,
            viewed=bid.invited,
        )
        self.proposals[proposal.id] = proposal
        return proposal

    def withdraw(self, proposal: Proposal, reason: str | None, now: datetime) -> None:
        """Take a proposal back. Its Connects are gone."""
        proposal.status, proposal.reason, proposal.modified_at = "Withdrawn", reason, now

    def edit(self, proposal: Proposal, amount: float, now: datetime) -> None:
        """Give a proposal another price."""
        proposal.charged_amount, proposal.modified_at = amount, now

    def of(self, account_id: str, posting_id: str) -> Proposal | None:
        """The account's living proposal to a posting (a withdrawn one does not count)."""
        for proposal in self.sent_by(account_id):
            if proposal.posting_id == posting_id and proposal.status != "Withdrawn":
                return proposal
        return None

    def sent_by(self, account_id: str, status: ProposalStatus | None = None) -> Iterable[Proposal]:
        """The account's proposals, in any or one status."""
        return (
            proposal
            for proposal in self.proposals.values()
            if proposal.account_id == account_id and status in (None, proposal.status)
        )

    def to_posting(self, posting_id: str) -> int:
        """How many proposals the sandbox's accounts have sent to a posting."""
        return sum(1 for proposal in self.proposals.values() if proposal.posting_id == posting_id)

    def hired(self, posting_id: str) -> int:
        """How many of the sandbox's accounts a posting's client has hired."""
        return sum(
            1
            for proposal in self.proposals.values()
            if proposal.posting_id == posting_id and proposal.status == "Hired"
        )


def _objection_to_words(posting: Posting, bid: Bid) -> str | None:
    letter = bid.cover_letter.strip()
    if not letter or len(bid.cover_letter) > MAX_LETTER:
        return f"UNEXPECTED_ERROR: The cover letter must have 1 to {MAX_LETTER} characters"
    answered = {answer.question.strip(): answer.answer.strip() for answer in bid.answers}
    missing = [question for question in posting.text.questions if not answered.get(question.strip())]
    if missing:
        return f"UNEXPECTED_ERROR: {len(missing)} of {len(posting.text.questions)} screening questions are not answered"
    return None


def _objection_to_plan(posting: Posting, bid: Bid) -> str | None:
    """Why this duration or these milestones cannot be taken. That Upwork objects to these is assumed, and its words are ours."""
    if bid.estimated_duration is not None and str(bid.estimated_duration) not in dict(DURATIONS):
        return f"UNEXPECTED_ERROR: There is no engagement duration {bid.estimated_duration}"
    if not bid.milestones:
        return None
    if posting.text.contract_type != "FIXED":
        return "UNEXPECTED_ERROR: Milestones are for fixed-price jobs only"
    if any(part.amount <= 0 or not part.description.strip() for part in bid.milestones):
        return "UNEXPECTED_ERROR: Every milestone needs a description and an amount"
    total = sum(Decimal(str(part.amount)) for part in bid.milestones)
    if total != Decimal(str(bid.charged_amount)):
        return f"UNEXPECTED_ERROR: The milestones add up to {total}, not to {bid.charged_amount}"
    return None


def _objection_to_price(account: Account, posting: Posting, bid: Bid) -> str | None:
    if not 0 < bid.charged_amount <= 1_000_000:
        return "UNEXPECTED_ERROR: chargedAmount is out of range"
    if bid.boost < 0:
        return "UNEXPECTED_ERROR: boostBidAmount must not be negative"
    if not bid.invited and account.connects < posting.connects_price + bid.boost:
        return f"INSUFFICIENT_CONNECTS: {posting.connects_price + bid.boost} needed, {account.connects} available"
    return None
