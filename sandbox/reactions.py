"""What clients do with proposals and messages, by seeded odds, and how it shows. What they say is in ``sayings``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from sandbox.desk import Desk
from sandbox.model import Posting
from sandbox.records import Account, Act, Planned, Proposal, ProposalStatus, Room, Step
from sandbox.rooms import RoomBook
from sandbox.sayings import DECLINE_REASONS, say
from sandbox.world import World

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


@dataclass(slots=True)
class Odds:
    """Chances from 0 to 1: that a client views, then writes, then offers, then hires; that one declines, or answers."""

    view: float = 0.8
    message: float = 0.4
    interview: float = 0.5
    offer: float = 0.45
    hire: float = 0.85
    decline: float = 0.35
    reply: float = 0.75


@dataclass(slots=True)
class Reactions:
    """The clients' will. ``pace`` divides all waiting times; while ``frozen`` nobody does anything unforced."""

    seed: int
    world: World
    desk: Desk
    rooms: RoomBook
    accounts: dict[str, Account]
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
        if rng.random() < self.odds.reply:
            proposal = self.desk.proposals[room.proposal_id]
            self._plan(proposal, "reply", moment, _MINUTE * rng.uniform(1, 45))

    def advance(self, now: datetime) -> bool:
        """Do what is due by ``now``, each at its own moment. Returns whether anything was done."""
        if self.frozen:
            return False
        due = sorted((plan for plan in self.planned if plan.due <= now), key=lambda plan: plan.due)
        if due:
            self.planned = [plan for plan in self.planned if plan.due > now]
        for plan in due:
            proposal = self.desk.proposals.get(plan.proposal_id)
            if proposal is not None and proposal.status not in _FINAL:
                self.act(proposal, plan.act, plan.due)
            elif proposal is not None and plan.act == "reply":
                self.act(proposal, "reply", plan.due)
        return bool(due)

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
        status = _NEW_STATUS.get(act)
        if status is not None:
            proposal.status = status
            proposal.modified_at = moment
        if act == "decline":
            proposal.reason = rng.choice(DECLINE_REASONS)
            self.planned = [plan for plan in self.planned if plan.proposal_id != proposal.id]

    def set_pace(self, pace: float, now: datetime) -> None:
        """Make the clients faster or slower, also in what they already plan. Raises ``ValueError`` unless 0 < pace."""
        if not 0 < pace <= 100_000:
            raise ValueError("the pace must be above 0 and at most 100000")
        for plan in self.planned:
            if plan.due > now:
                plan.due = now + (plan.due - now) * (self.pace / pace)
        self.pace = pace

    def _plan(self, proposal: Proposal, act: Act, after: datetime, wait: timedelta) -> datetime:
        due = after + wait / self.pace
        self.planned.append(Planned(due, proposal.id, act))
        return due
