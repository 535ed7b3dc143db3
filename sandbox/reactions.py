"""What clients do with proposals and messages, by seeded odds, and how it shows. What they say is in ``sayings``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from sandbox.desk import Desk
from sandbox.engagements import Engagements
from sandbox.matching import skill_id
from sandbox.model import Posting
from sandbox.records import Account, Act, Invitation, Planned, Proposal, ProposalStatus, Room, Step
from sandbox.rooms import RoomBook
from sandbox.sayings import DECLINE_REASONS, say, say_invitation
from sandbox.world import World, is_open

_NEW_STATUS: dict[Act, ProposalStatus] = {
    "message": "Activated",
    "interview": "Activated",
    "offer": "Offered",
    "hire": "Hired",
    "decline": "Declined",
}
_TOLD: dict[Act, str] = {
    "message": "The client began a conversation",
    "interview": "The client invited to an interview",
    "offer": "The client made an offer",
    "hire": "The client hired",
    "decline": "The client declined",
}
_FINAL: frozenset[ProposalStatus] = frozenset({"Hired", "Declined", "Withdrawn", "Archived"})
_MINUTE = timedelta(minutes=1)
_BETWEEN_INVITATIONS = timedelta(hours=6)
FIRST_INVITATIONS = timedelta(hours=6)
_MAX_ROUNDS = 500
_YOUNGEST = 300


@dataclass(slots=True)
class Odds:
    """Chances from 0 to 1: that a client views, then writes, then offers, then hires; that one declines, or answers.

    ``invite`` is the chance that a client invites a freelancer within six hours.
    """

    view: float = 0.8
    message: float = 0.4
    interview: float = 0.5
    offer: float = 0.45
    hire: float = 0.85
    decline: float = 0.35
    reply: float = 0.75
    invite: float = 0.2


@dataclass(slots=True)
class Reactions:
    """The clients' will. ``pace`` divides all waiting times; while ``frozen`` nobody does anything unforced."""

    seed: int
    world: World
    desk: Desk
    rooms: RoomBook
    accounts: dict[str, Account]
    engagements: Engagements
    invite_at: datetime
    odds: Odds = field(default_factory=Odds)
    pace: float = 1.0
    frozen: bool = False
    planned: list[Planned] = field(default_factory=list)

    def consider(self, proposal: Proposal, posting: Posting) -> None:
        """Decide what a client will do about a new proposal, and when."""
        rng = Random(f"{self.seed}:plan:{proposal.id}")
        odds = self.odds
        if rng.random() >= odds.view:
            return
        due = self._plan(proposal, "view", proposal.created_at, _MINUTE * rng.uniform(1, 10))
        trapped = posting.text.trap_word
        ignored = trapped is not None and trapped.casefold() not in proposal.cover_letter.casefold()
        if rng.random() >= odds.message * (0.2 if ignored else 1.0):
            if rng.random() < odds.decline:
                self._plan(proposal, "decline", due, _MINUTE * rng.uniform(40, 2400))
            return
        act: Act = "interview" if rng.random() < odds.interview else "message"
        due = self._plan(proposal, act, due, _MINUTE * rng.uniform(2, 180))
        if rng.random() < odds.offer:
            due = self._plan(proposal, "offer", due, _MINUTE * rng.uniform(60, 1400))
            if rng.random() < odds.hire:
                self._plan(proposal, "hire", due, _MINUTE * rng.uniform(30, 900))
        elif rng.random() < odds.decline:
            self._plan(proposal, "decline", due, _MINUTE * rng.uniform(300, 4000))

    def heard(self, room: Room, moment: datetime) -> None:
        """Decide whether the client answers a freelancer's message."""
        rng = Random(f"{self.seed}:heard:{room.id}:{len(room.stories)}")
        proposal = self.desk.proposals.get(room.proposal_id)
        if proposal is not None and rng.random() < self.odds.reply:
            self._plan(proposal, "reply", moment, _MINUTE * rng.uniform(1, 45))

    def advance(self, now: datetime) -> bool:
        """Do what is due by ``now``, each at its own moment. Returns whether anything was done."""
        if self.frozen:
            return False
        changed = self.engagements.pay(self.accounts.values(), now) | self._invite_all(now)
        due = sorted((plan for plan in self.planned if plan.due <= now), key=lambda plan: plan.due)
        if due:
            self.planned = [plan for plan in self.planned if plan.due > now]
        for plan in due:
            proposal = self.desk.proposals.get(plan.proposal_id)
            if proposal is not None and proposal.status not in _FINAL:
                self.act(proposal, plan.act, plan.due)
            elif proposal is not None and plan.act == "reply":
                self.act(proposal, "reply", plan.due)
        return changed or bool(due)

    def act(self, proposal: Proposal, act: Act, moment: datetime) -> None:
        """Let the client do this now. Raises ``LookupError`` when the proposal's posting is not of this world."""
        posting = self.world.posting(proposal.posting_id)
        if posting is None:
            raise LookupError(proposal.posting_id)
        rng = Random(f"{self.seed}:act:{proposal.id}:{act}:{len(self.rooms.rooms)}")
        room = self.rooms.of_proposal(proposal.id)
        if act in {"message", "interview", "offer", "hire"}:
            room = self.rooms.open(proposal, posting, moment)
        text = say(act, rng, posting, self.accounts[proposal.account_id].first_name)
        if room is not None and text:
            self.rooms.write(room, "client", text, moment)
            if act == "offer":
                self.rooms.write(room, "system", "An offer was sent.", moment + timedelta(seconds=1))
        if act != "reply" and not proposal.viewed:
            proposal.viewed = True
            proposal.steps.append(Step(moment, "The client read it"))
        if act in _TOLD:
            proposal.steps.append(Step(moment, _TOLD[act]))
        self._engage(proposal, posting, act, moment)
        status = _NEW_STATUS.get(act)
        if status is not None:
            proposal.status = status
            proposal.modified_at = moment
        if act == "decline":
            proposal.reason = rng.choice(DECLINE_REASONS)
            self.forget(proposal)

    def forget(self, proposal: Proposal) -> None:
        """Let the client plan nothing more about a proposal."""
        self.planned = [plan for plan in self.planned if plan.proposal_id != proposal.id]

    def _engage(self, proposal: Proposal, posting: Posting, act: Act, moment: datetime) -> None:
        """What an offer or a hire brings with it."""
        if act in {"offer", "hire"}:
            offer = self.engagements.offer(proposal, posting, moment)
            if act == "hire":
                self.engagements.begin(self.accounts[proposal.account_id], offer, posting, moment)

    def _invite_all(self, now: datetime) -> bool:
        """Go through the rounds in which clients look for freelancers. Returns whether one was invited."""
        rounds = 0
        invited = False
        while self.invite_at <= now:
            moment, rounds = self.invite_at, rounds + 1
            step = _BETWEEN_INVITATIONS / self.pace
            # After a long leap of the clock nobody needs every round of it.
            self.invite_at = moment + step if rounds < _MAX_ROUNDS else now + step
            for account in self.accounts.values():
                rng = Random(f"{self.seed}:invite:{account.id}:{moment.timestamp()}")
                posting = self._wish(rng, account, moment) if rng.random() < self.odds.invite else None
                if posting is not None:
                    self.invite(account, posting, moment)
                    invited = True
        return invited

    def _wish(self, rng: Random, account: Account, moment: datetime) -> Posting | None:
        """A young open posting that fits the account's skills and knows nothing of it yet."""
        own = frozenset(skill_id(name) for name in account.skills)
        fitting = [
            item.posting
            for item in self.world.shelf[-_YOUNGEST:]
            if own & item.skill_ids
            and is_open(item.posting, moment)
            and self.desk.of(account.id, item.posting.id) is None
            and not self.engagements.is_invited(account.id, item.posting.id)
        ]
        return rng.choice(fitting) if fitting else None

    def invite(self, account: Account, posting: Posting, moment: datetime, message: str = "") -> Invitation:
        """Let a posting's client invite a freelancer now, in these words or the client's own."""
        rng = Random(f"{self.seed}:invite:{account.id}:{posting.id}")
        words = message or say_invitation(rng, posting, account.first_name)
        return self.engagements.invite(account, posting, words, moment)

    def set_pace(self, pace: float, now: datetime) -> None:
        """Make the clients faster or slower, also in what they already plan. Raises ``ValueError`` unless 0 < pace."""
        if not 0 < pace <= 100_000:
            raise ValueError("the pace must be above 0 and at most 100000")
        for plan in self.planned:
            if plan.due > now:
                plan.due = now + (plan.due - now) * (self.pace / pace)
        self.invite_at = now + max(timedelta(), self.invite_at - now) * (self.pace / pace)
        self.pace = pace

    def _plan(self, proposal: Proposal, act: Act, after: datetime, wait: timedelta) -> datetime:
        due = after + wait / self.pace
        self.planned.append(Planned(due, proposal.id, act))
        return due
