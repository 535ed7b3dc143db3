"""The life of an application as a table: which act leads from which states to which. Carrying an act out is not here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from src.domain.proposals import OwnProposal, OwnStatus

UNDO_SECONDS: Final = 60
PREVIEW_LIFETIME: Final = timedelta(minutes=30)
SENDING_LIMIT: Final = timedelta(minutes=3)
"""A submission gives up long before this, so an application that is ``sending`` for longer has lost its worker."""
LOOK_UP_DELAYS: Final = tuple(timedelta(seconds=s) for s in (5, 30, 120, 600, 3_600))
LOOK_UP_LIMIT: Final = 30
ABSENT_AFTER: Final = timedelta(minutes=10)
ABSENT_LOOK_UPS: Final = 3


class State(StrEnum):
    """Where an application stands. Up to ``failed`` it is ours alone; from ``sent`` on it follows what Upwork says."""

    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    CHECKING = "checking"
    FAILED = "failed"
    SENT = "sent"
    VIEWED = "viewed"
    INTERVIEWING = "interviewing"
    OFFERED = "offered"
    HIRED = "hired"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"


EDITABLE: Final = frozenset({State.DRAFT, State.FAILED})
ON_THE_WAY: Final = frozenset({State.QUEUED, State.SENDING, State.CHECKING})
AT_UPWORK: Final = frozenset(State) - EDITABLE - ON_THE_WAY
CHANGEABLE: Final = frozenset({State.SENT, State.VIEWED, State.INTERVIEWING, State.OFFERED})
"""Where a proposal can still be taken back or get other terms at Upwork."""


class Act(StrEnum):
    """What can happen to an application that changes its state."""

    SAVE = "save"
    CONFIRM = "confirm"
    UNDO = "undo"
    CLAIM = "claim"
    ACCEPT = "accept"
    REFUSE = "refuse"
    LOSE = "lose"
    FIND = "find"
    MISS = "miss"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table: the act is possible in ``sources`` only, leads to ``target``, and is recorded as ``event``."""

    sources: frozenset[State]
    target: State
    event: str


_CLAIMED = frozenset({State.SENDING, State.CHECKING})

TRANSITIONS: Final[Mapping[Act, Transition]] = {
    Act.SAVE: Transition(EDITABLE, State.DRAFT, "application:edit:done"),
    Act.CONFIRM: Transition(EDITABLE, State.QUEUED, "application:confirm:done"),
    Act.UNDO: Transition(frozenset({State.QUEUED}), State.DRAFT, "application:undo:done"),
    Act.CLAIM: Transition(frozenset({State.QUEUED}), State.SENDING, "application:send:started"),
    # A slow answer can arrive when a second worker, which took the first for dead, has begun to look the proposal up.
    Act.ACCEPT: Transition(_CLAIMED, State.SENT, "application:send:accepted"),
    Act.REFUSE: Transition(_CLAIMED, State.FAILED, "application:send:refused"),
    Act.LOSE: Transition(frozenset({State.SENDING}), State.CHECKING, "application:send:lost"),
    # "failed" is in: a proposal that Upwork shows after all outranks our belief that there is none.
    Act.FIND: Transition(_CLAIMED | {State.FAILED}, State.SENT, "application:lookup:found"),
    Act.MISS: Transition(frozenset({State.CHECKING}), State.FAILED, "application:lookup:missed"),
    Act.WITHDRAW: Transition(CHANGEABLE, State.WITHDRAWN, "application:withdraw:done"),
}

TERMS_CHANGED_EVENT: Final = "application:terms:changed"
LOOK_UP_ABSENT_EVENT: Final = "application:lookup:absent"
LOOK_UP_FAILED_EVENT: Final = "application:lookup:failed"


def target_of(state: State, act: Act) -> State | None:
    """Return where ``act`` leads from ``state``, None where it is not possible there."""
    transition = TRANSITIONS[act]
    return transition.target if state in transition.sources else None


_TOLD: Final[Mapping[OwnStatus, State]] = {
    "Activated": State.INTERVIEWING,
    "Offered": State.OFFERED,
    "Hired": State.HIRED,
    "Declined": State.DECLINED,
    "Rejected": State.DECLINED,
    "Withdrawn": State.WITHDRAWN,
    "Archived": State.ARCHIVED,
}


def told_by_upwork(proposal: OwnProposal) -> State | None:
    """Return the state that Upwork's status means; None for a status that tells nothing about where it stands."""
    if proposal.status in ("Accepted", "Pending", "Created"):
        return State.VIEWED if proposal.viewed_by_client else State.SENT
    return _TOLD.get(proposal.status)


def follow(state: State, told: State | None) -> State | None:
    """Return the state to move to after Upwork ``told``, None where nothing changes.

    Upwork is right about everything but one: a proposal that was seen once stays seen, though an answer without
    ``viewedByClient`` says only that it was sent.
    """
    if state not in AT_UPWORK or told is None or told == state:
        return None
    if state is State.VIEWED and told is State.SENT:
        return None
    return told


def look_up_delay(attempt: int) -> timedelta | None:
    """Return how long to wait before look-up number ``attempt`` (from 0), None where no more are made by themselves."""
    if attempt >= LOOK_UP_LIMIT:
        return None
    return LOOK_UP_DELAYS[min(attempt, len(LOOK_UP_DELAYS) - 1)]


def is_absent(clean_look_ups: int, checking_since: datetime, now: datetime) -> bool:
    """Say whether enough clean look-ups over enough time have not found a proposal to call it not sent."""
    return clean_look_ups >= ABSENT_LOOK_UPS and now - checking_since >= ABSENT_AFTER
