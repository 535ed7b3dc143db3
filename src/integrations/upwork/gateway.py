"""The one interface over both of Upwork's doors, in the domain's terms. How each door is asked is told in ``graphql`` and ``mcp``.

Whatever a method does, it can raise ``NotSent``, ``Unreachable``, ``Busy``, ``DaySpent``, ``TokenRefused``, ``ScopesMissing``,
``Refused`` and ``NotOffered`` of ``errors``; what a method raises beyond these, or never, is said at it. Reads are tried at
most three times. A write is tried exactly once, whatever happens: ``Unreachable`` and an uncertain ``Refused`` after a write
mean that nobody knows, and that it has to be looked up before anything else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from src.domain.accounts import Account, Category, Door, Organisation, OwnProfile, SkillWord
from src.domain.budget import Purpose
from src.domain.capabilities import NOTHING_KNOWN, Capabilities
from src.domain.engagements import (
    Contract,
    Invitation,
    InvitationAnswer,
    Offer,
    PastWork,
    Transaction,
    WorkedDay,
)
from src.domain.plans import Duration
from src.domain.postings import FoundPage, Posting, PostingDetail, PostingQuery
from src.domain.proposals import OwnProposal, ProposalChange, ProposalStatus, ProposalSubmission, Rehearsal
from src.domain.rooms import Room, StoryPage


@dataclass(frozen=True, slots=True, repr=False)
class Grant:
    """An access token, whose it is here, the organisation it acts for at Upwork, and what for it is used this time."""

    owner: UUID
    token: str
    organization_id: str | None = None
    purpose: Purpose = Purpose.PERSON
    known: Capabilities = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class Submitted:
    """What Upwork answered to a submission. Exactly one of the two is set in a clear answer, none in an unclear one."""

    proposal_id: str | None
    error: str | None


class JobCalls(Protocol):
    """Reading postings."""

    async def search(self, grant: Grant, query: PostingQuery) -> FoundPage:
        """Return one page of postings, the next page's cursor, and which filters are left to us."""
        ...

    async def posting(self, grant: Grant, upwork_id: str) -> PostingDetail:
        """Return one posting by its numeric id; raises ``NotThere`` where Upwork has none (any more)."""
        ...

    async def categories(self, grant: Grant) -> list[Category]:
        """Return Upwork's first-level categories. A door that lists none gives their known names and asks nothing."""
        ...

    async def skills(self, grant: Grant, words: str) -> list[SkillWord]:
        """Return at most 20 skills of Upwork's ontology whose name begins with ``words``."""
        ...

    async def saved_jobs(self, grant: Grant) -> list[Posting]:
        """Return the postings a person has saved at Upwork, at most ten of them."""
        ...

    async def save_job(self, grant: Grant, upwork_id: str, *, is_saved: bool) -> None:
        """Save a posting at Upwork, or take that back. A write: it acts at once."""
        ...


class ProposalCalls(Protocol):
    """A person's own proposals and what leads to them."""

    async def own_proposals(self, grant: Grant, status: ProposalStatus) -> list[OwnProposal]:
        """Return the person's own proposals in one status, newest first, at most 400 of them.

        A page with holes raises ``Unreachable``: what is missing might be the very proposal that is looked for.
        """
        ...

    async def own_proposal(self, grant: Grant, proposal_id: str) -> OwnProposal:
        """Return one of the person's own proposals; raises ``NotThere`` where Upwork has none of that id."""
        ...

    async def durations(self, grant: Grant) -> list[Duration]:
        """Return Upwork's values for how long the work of a proposal lasts, in Upwork's order."""
        ...

    async def prepare(self, grant: Grant, account: Account, submission: ProposalSubmission) -> Rehearsal:
        """Say what sending would do. Nothing leaves that a client could see, and nothing is spent.

        Raises ``NotOffered`` for a duration or milestones at a door that cannot carry them (``carries_plan``), ``PolicyUnread``
        where Upwork first wants its policy read, and ``Refused`` (certain) where the rehearsal shows another content than was
        asked for.
        """
        ...

    async def submit(self, grant: Grant, account: Account, rehearsal: Rehearsal) -> Submitted:
        """Submit what was rehearsed: a write, tried once. Only after a person confirmed exactly this content."""
        ...

    async def prepare_change(self, grant: Grant, change: ProposalChange) -> str:
        """Return Upwork's handle on a change of a sent proposal; nothing leaves that a client could see.

        Raises ``Refused`` (certain) where Upwork's preview shows another content than was asked for.
        """
        ...

    async def change_proposal(self, grant: Grant, change: ProposalChange, preview_id: str) -> None:
        """Change a sent proposal as prepared: a write, tried once. Only after a person confirmed exactly this content."""
        ...

    async def acknowledge_policy(self, grant: Grant) -> None:
        """Tell Upwork that the person has read and understood its policy. Only after they said so."""
        ...

    async def invitations(self, grant: Grant) -> list[Invitation]:
        """Return the pending invitations, newest first, at most 50."""
        ...

    async def prepare_invitation(self, grant: Grant, answer: InvitationAnswer) -> str:
        """Return Upwork's handle on an answer to an invitation; nothing leaves that a client could see."""
        ...

    async def answer_invitation(self, grant: Grant, answer: InvitationAnswer, preview_id: str) -> None:
        """Answer an invitation as prepared: a write, tried once. Only after a person confirmed exactly this content."""
        ...


class MessageCalls(Protocol):
    """Rooms and messages."""

    async def rooms(self, grant: Grant) -> list[Room]:
        """Return the person's rooms, each once, the last changed first; those that defaults hide are marked hidden."""
        ...

    async def stories(self, grant: Grant, account: Account, room_id: str, cursor: str | None = None) -> StoryPage:
        """Return a page of a room's messages, newest first; raises ``NotThere`` for a room that is not the person's."""
        ...

    async def send_message(self, grant: Grant, room_id: str, text: str) -> str | None:
        """Send a message: a write, tried once. Return its id, None where Upwork answered without one.

        Only after a person confirmed exactly this text: neither door has a preview of its own.
        """
        ...


class WorkCalls(Protocol):
    """Offers, contracts, what was done before, hours and money."""

    async def offers(self, grant: Grant, account: Account) -> list[Offer]:
        """Return the offers made to the person, newest first, at most 50. Accepting is done on Upwork's page only."""
        ...

    async def contracts(self, grant: Grant, account: Account) -> list[Contract]:
        """Return the person's contracts, running ones first, at most 100."""
        ...

    async def work_history(self, grant: Grant, account: Account, after: int = 0, limit: int = 100) -> list[PastWork]:
        """Return what the person did on Upwork before, in Upwork's order: at most ``limit`` entries beyond the first ``after``."""
        ...

    async def hours(self, grant: Grant, account: Account, since: date, until: date) -> list[WorkedDay]:
        """Return the hours by day (UTC, both ends included) and contract, the latest first."""
        ...

    async def transactions(self, grant: Grant, since: date, until: date) -> list[Transaction]:
        """Return what came and went on the person's account between two days (UTC, included), the latest first."""
        ...


class AccountCalls(Protocol):
    """Who the grant speaks for."""

    async def account(self, grant: Grant) -> Account:
        """Return who the grant speaks for; ``Refused`` where Upwork does not say."""
        ...

    async def organisations(self, grant: Grant) -> list[Organisation]:
        """Return the organisations in whose name the grant can act."""
        ...

    async def own_profile(self, grant: Grant) -> OwnProfile:
        """Return the person's profile; ``Refused`` where Upwork shows none."""
        ...

    async def connects_balance(self, grant: Grant) -> int | None:
        """Return how many Connects the person has; None where the grant may not read it or Upwork does not say."""
        ...


class UpworkGateway(JobCalls, ProposalCalls, MessageCalls, WorkCalls, AccountCalls, Protocol):
    """Everything a freelancer can do at Upwork, whichever door it goes through."""

    door: Door
    carries_plan: bool
    """Whether a proposal can carry a duration and milestones through this door."""

    def forget(self, owner: UUID) -> None:
        """Forget what was learned of a person's grant: there is a new one, or none."""
        ...

    async def capabilities(self, grant: Grant, account: Account) -> Capabilities:
        """Try each reading operation and each doubtful filter once and say what came of it. Nothing is written.

        One operation that fails raises nothing; ``TokenRefused`` says that the grant as a whole is over.
        """
        ...
