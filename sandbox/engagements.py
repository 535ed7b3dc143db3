"""Invitations, offers and contracts: how they begin and end. When clients begin them is decided in ``reactions``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from sandbox.ids import snowflake
from sandbox.model import Posting
from sandbox.people import contact_name
from sandbox.records import Account, Contract, ContractProposal, Invitation, Offer, Proposal, Stage

_FIRST_STEP = timedelta(days=3)
_STAGE_LENGTH = timedelta(days=10)


class Engagements:
    """Everything between a client and a freelancer that is neither a proposal nor a message."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.invitations: dict[str, Invitation] = {}
        self.offers: dict[str, Offer] = {}
        self.contract_proposals: dict[str, ContractProposal] = {}

    def invite(self, account: Account, posting: Posting, message: str, moment: datetime) -> Invitation:
        """A client's new invitation."""
        rng = Random(f"{self._seed}:invitation:{account.id}:{posting.id}")
        invitation = Invitation(snowflake(moment, rng.getrandbits(22)), account.id, posting.id, message, moment)
        self.invitations[invitation.id] = invitation
        return invitation

    def invitations_of(self, account_id: str) -> list[Invitation]:
        """The account's invitations, the latest first."""
        mine = [one for one in self.invitations.values() if one.account_id == account_id]
        return sorted(mine, key=lambda one: (one.created_at, one.id), reverse=True)

    def is_invited(self, account_id: str, posting_id: str) -> bool:
        """Whether a posting's client waits for this account's answer."""
        return any(
            one.account_id == account_id and one.posting_id == posting_id and one.state == "pending"
            for one in self.invitations.values()
        )

    def offer(self, proposal: Proposal, posting: Posting, moment: datetime) -> Offer:
        """The offer that follows a proposal, made when there is none that waits."""
        known = self.offer_after(proposal.id)
        if known is not None and known.state == "awaiting":
            return known
        rng = Random(f"{self._seed}:offer:{proposal.id}:{len(self.offers)}")
        fixed = posting.text.contract_type == "FIXED"
        offer = Offer(
            id=str(100_000_000 + rng.getrandbits(29)),
            account_id=proposal.account_id,
            proposal_id=proposal.id,
            posting_id=posting.id,
            title=posting.text.title,
            description=posting.text.description,
            hourly_rate=None if fixed else proposal.charged_amount,
            fixed_amount=proposal.charged_amount if fixed else None,
            weekly_limit=None if fixed else rng.choice((10, 20, 30, 40)),
            created_at=moment,
            starts_at=moment + _FIRST_STEP,
            stages=_stages(rng, proposal, moment) if fixed else [],
        )
        self.offers[offer.id] = offer
        return offer

    def offer_after(self, proposal_id: str) -> Offer | None:
        """The latest offer after a proposal."""
        return next((one for one in reversed(self.offers.values()) if one.proposal_id == proposal_id), None)

    def offers_of(self, account_id: str) -> list[Offer]:
        """The account's offers, the latest first."""
        mine = [one for one in self.offers.values() if one.account_id == account_id]
        return sorted(mine, key=lambda one: (one.created_at, one.id), reverse=True)

    def begin(self, account: Account, offer: Offer, posting: Posting, moment: datetime) -> Contract:
        """The contract that follows an offer."""
        known = next((one for one in account.contracts if one.offer_id == offer.id), None)
        if known is not None:
            return known
        offer.state = "accepted"
        if offer.stages:
            offer.stages[0].state = "Active"
        contract = Contract(
            id=str(40_000_000 + Random(f"{self._seed}:contract:{offer.id}").getrandbits(24)),
            title=offer.title,
            hourly_rate=offer.hourly_rate,
            fixed_amount=offer.fixed_amount,
            total_charge=0.0,
            hours=0.0,
            started_at=moment,
            ended_at=None,
            score=None,
            comment=None,
            client_name=company_of(self._seed, posting),
            client_organization_id=posting.client.organization_id,
            offer_id=offer.id,
            proposal_id=offer.proposal_id,
            posting_id=posting.id,
            weekly_limit=offer.weekly_limit,
            stages=[replace(stage) for stage in offer.stages],
        )
        account.contracts.append(contract)
        return contract

    def propose(
        self, account: Account, room_id: str, terms: tuple[str, float, int | None, str], moment: datetime
    ) -> ContractProposal:
        """Record the terms (title, rate, weekly limit, description) that a freelancer proposed in a room."""
        rng = Random(f"{self._seed}:contract-proposal:{room_id}:{len(self.contract_proposals)}")
        title, rate, limit, words = terms
        made = ContractProposal(
            snowflake(moment, rng.getrandbits(22)), account.id, room_id, title, rate, limit, words, moment
        )
        self.contract_proposals[made.id] = made
        return made

    def pay(self, accounts: Iterable[Account], now: datetime) -> bool:
        """Let clients pay the active milestones that are due, and fund the next. Returns whether one was paid."""
        paid = False
        for account in accounts:
            for contract in account.contracts:
                for place, stage in enumerate(contract.stages):
                    if contract.ended_at is not None or stage.state != "Active":
                        continue
                    if stage.due_at is None or stage.due_at > now:
                        continue
                    stage.state, stage.paid_at, paid = "Paid", stage.due_at, True
                    for following in contract.stages[place + 1 : place + 2]:
                        following.state = "Active"
        return paid

    def clear(self) -> None:
        """Forget everything."""
        self.invitations.clear()
        self.offers.clear()
        self.contract_proposals.clear()


def company_of(seed: int, posting: Posting) -> str:
    """How a posting's client is called: its company, or else its contact person."""
    return posting.client.company_name or contact_name(Random(f"{seed}:contact:{posting.client.id}"))


def _stages(rng: Random, proposal: Proposal, moment: datetime) -> list[Stage]:
    """The freelancer's own milestones, or else one to three parts of the whole."""
    parts = [(part.description, part.amount) for part in proposal.milestones]
    if not parts:
        count = rng.randint(1, 3)
        names = ("The first draft", "Changes after your notes", "Final files and handing over")[-count:]
        parts = [(name, round(proposal.charged_amount / count, 2)) for name in names]
    return [
        Stage(
            id=str(30_000_000 + rng.getrandbits(24)),
            description=name,
            amount=amount,
            state="NotFunded",
            due_at=moment + _STAGE_LENGTH * (place + 1),
        )
        for place, (name, amount) in enumerate(parts)
    ]
