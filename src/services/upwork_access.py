"""A person's authenticated calls to Upwork, through whichever door their grant opens. What is done with the answers is not here."""

from __future__ import annotations

import copy
from collections.abc import Awaitable, Callable, Collection, Hashable
from datetime import date
from typing import TypeVar
from uuid import UUID

import structlog

from src.auth.models import Origin
from src.domain.accounts import Category, Door, Organisation, OwnProfile, SkillWord
from src.domain.budget import Purpose
from src.domain.capabilities import Capabilities
from src.domain.codes import failure_of
from src.domain.engagements import Contract, Invitation, InvitationAnswer, Offer, PastWork, Transaction, WorkedDay
from src.domain.plans import Duration
from src.domain.postings import Posting, PostingDetail, PostingPage, PostingQuery, sift
from src.domain.proposals import (
    ALL_STATUSES,
    AnswerLost,
    OwnProposal,
    ProposalChange,
    ProposalStatus,
    ProposalSubmission,
    Rehearsal,
    SubmissionRefused,
    refusal_code,
)
from src.domain.rooms import Room, StoryPage
from src.errors import AppError, Conflict
from src.integrations.upwork.errors import GatewayError, TokenRefused
from src.integrations.upwork.flight import SingleFlight
from src.integrations.upwork.gateway import UpworkGateway
from src.schemas.upwork import ConnectTicket, UpworkStatus
from src.services.resources import Resources
from src.services.upwork_clients import UpworkClients
from src.services.upwork_connections import OpenGrant, UpworkConnections
from src.services.upwork_doors import UpworkDoors
from src.services.upwork_failures import EXPIRED, as_outcome, as_refusal
from src.services.upwork_sign_in import UpworkSignIn

log = structlog.get_logger(__name__)
Answer = TypeVar("Answer")


class UpworkAccess:
    """Calls to Upwork with a person's own grant. Never call one inside a transaction.

    Every method that asks Upwork, but ``submit``, raises ``errors.Conflict`` (``upwork_not_connected``, ``upwork_expired``,
    ``upwork_scope_missing``, ``upwork_not_offered``), ``errors.Upstream`` (``upwork_unreachable``, ``upwork_busy``,
    ``upwork_refused``) or ``errors.TooMany`` (``budget_exhausted``). ``purpose`` says whether a person waits for the answer.
    """

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        clients = UpworkClients(resources)
        self.doors = UpworkDoors(resources)
        self.connections = UpworkConnections(resources, self.doors, clients)
        self._sign_in = UpworkSignIn(resources, self.doors, clients, self.connections)
        self._flight = SingleFlight()
        self.organization_id: str | None = None

    def acting_for(self, organization_id: str | None) -> UpworkAccess:
        """Return the same access in the name of one organisation of the person's; None is the one they have chosen."""
        other = copy.copy(self)
        other.organization_id = organization_id
        return other

    async def status(self, user_id: UUID) -> UpworkStatus:
        """Return how the person is connected, as last known; asks Upwork nothing."""
        return await self.connections.status(user_id)

    async def begin_connect(
        self, user_id: UUID, session_id: UUID, *, origin: Origin, door: Door | None = None
    ) -> ConnectTicket:
        """Begin a sign-in at Upwork, bound to the person and their session, good once, for ten minutes."""
        return await self._sign_in.begin(user_id, session_id, origin, door)

    async def finish_connect(
        self, user_id: UUID, session_id: UUID, code: str, state: str, *, origin: Origin
    ) -> UpworkStatus:
        """Finish a sign-in; raises ``oauth_state_invalid``, ``oauth_denied`` or ``upwork_unreachable``."""
        await self._sign_in.finish(user_id, session_id, code, state, origin)
        return await self.connections.status(user_id)

    async def disconnect(self, user_id: UUID, *, origin: Origin, waits: bool = True) -> None:
        """Destroy what was kept of the grant and give it back; by a task alone where nobody ``waits``. The person's work stays."""
        await self.connections.disconnect(user_id, origin, waits=waits)

    async def revoke(self, sealed: str) -> None:
        """Give a removed grant back, as a task of the queue; raises Upstream where it should be tried again."""
        await self.connections.revocation.by_task(sealed)

    async def search(self, user_id: UUID, query: PostingQuery) -> PostingPage:
        """Return one page of postings, after the filters that are ours to apply."""
        found = await self._read(
            user_id, lambda gateway, opened: gateway.search(opened.grant, query), same=("search", query)
        )
        return sift(query, found, self._r.clock.now())

    async def posting(self, user_id: UUID, upwork_id: str) -> PostingDetail:
        """Return one posting with its screening questions; raises ``errors.NotFound`` where Upwork no longer has it."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.posting(opened.grant, upwork_id), same=("posting", upwork_id)
        )

    async def own_proposals(
        self,
        user_id: UUID,
        statuses: Collection[ProposalStatus] = ALL_STATUSES,
        *,
        purpose: Purpose = Purpose.PERSON,
    ) -> list[OwnProposal]:
        """Return the person's own proposals in the given statuses, each once; one call or more a status."""
        found: dict[str, OwnProposal] = {}
        for status in statuses:
            for proposal in await self._proposals_in(user_id, status, purpose):
                found.setdefault(proposal.id, proposal)
        return list(found.values())

    async def own_proposal(self, user_id: UUID, proposal_id: str, *, purpose: Purpose = Purpose.PERSON) -> OwnProposal:
        """Return one of the person's own proposals; raises ``errors.NotFound`` where Upwork has none of that id."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.own_proposal(opened.grant, proposal_id), purpose=purpose
        )

    async def _proposals_in(self, user_id: UUID, status: ProposalStatus, purpose: Purpose) -> list[OwnProposal]:
        return await self._read(
            user_id, lambda gateway, opened: gateway.own_proposals(opened.grant, status), purpose=purpose
        )

    async def connects_balance(self, user_id: UUID, *, purpose: Purpose = Purpose.PERSON) -> int | None:
        """Return how many Connects the person has, and remember it; None where Upwork does not tell."""
        balance = await self._read(
            user_id, lambda gateway, opened: gateway.connects_balance(opened.grant), purpose=purpose
        )
        if self.organization_id is None:
            await self.connections.remember_balance(user_id, balance)
        return balance

    async def categories(self, user_id: UUID) -> list[Category]:
        """Return Upwork's first-level categories."""
        return await self._read(user_id, lambda gateway, opened: gateway.categories(opened.grant), same=("categories",))

    async def durations(self, user_id: UUID) -> list[Duration]:
        """Return Upwork's values for how long the work of a proposal lasts."""
        return await self._read(user_id, lambda gateway, opened: gateway.durations(opened.grant), same=("durations",))

    async def rooms(self, user_id: UUID, *, purpose: Purpose = Purpose.PERSON) -> list[Room]:
        """Return the person's rooms, the last changed first."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.rooms(opened.grant), purpose=purpose, same=("rooms",)
        )

    async def stories(
        self, user_id: UUID, room_id: str, cursor: str | None = None, *, purpose: Purpose = Purpose.PERSON
    ) -> StoryPage:
        """Return a page of a room's messages, newest first."""
        return await self._read(
            user_id,
            lambda gateway, opened: gateway.stories(opened.grant, opened.account, room_id, cursor),
            purpose=purpose,
        )

    async def offers(self, user_id: UUID) -> list[Offer]:
        """Return the offers made to the person."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.offers(opened.grant, opened.account), same=("offers",)
        )

    async def contracts(self, user_id: UUID) -> list[Contract]:
        """Return the person's contracts."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.contracts(opened.grant, opened.account), same=("contracts",)
        )

    async def work_history(self, user_id: UUID, after: int, limit: int) -> list[PastWork]:
        """Return what the person did on Upwork before: at most ``limit`` entries beyond the first ``after``."""
        return await self._read(
            user_id,
            lambda gateway, opened: gateway.work_history(opened.grant, opened.account, after, limit),
            same=("history", after, limit),
        )

    async def hours(self, user_id: UUID, since: date, until: date) -> list[WorkedDay]:
        """Return the person's hours by day and contract, the latest first."""
        return await self._read(
            user_id,
            lambda gateway, opened: gateway.hours(opened.grant, opened.account, since, until),
            same=("hours", since, until),
        )

    async def transactions(self, user_id: UUID, since: date, until: date) -> list[Transaction]:
        """Return what came and went on the person's account at Upwork, the latest first."""
        return await self._read(
            user_id,
            lambda gateway, opened: gateway.transactions(opened.grant, since, until),
            same=("transactions", since, until),
        )

    async def skills(self, user_id: UUID, words: str) -> list[SkillWord]:
        """Return skills of Upwork's ontology whose name begins with ``words``."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.skills(opened.grant, words), same=("skills", words)
        )

    async def invitations(self, user_id: UUID) -> list[Invitation]:
        """Return the invitations that wait for an answer."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.invitations(opened.grant), same=("invitations",)
        )

    async def saved_jobs(self, user_id: UUID) -> list[Posting]:
        """Return the postings that the person has saved at Upwork."""
        return await self._read(user_id, lambda gateway, opened: gateway.saved_jobs(opened.grant), same=("saved",))

    async def organisations(self, user_id: UUID) -> list[Organisation]:
        """Return the organisations in whose name the person can act."""
        return await self._read(
            user_id, lambda gateway, opened: gateway.organisations(opened.grant), same=("organisations",)
        )

    async def own_profile(self, user_id: UUID) -> OwnProfile:
        """Return the person's profile at Upwork."""
        return await self._read(user_id, lambda gateway, opened: gateway.own_profile(opened.grant), same=("profile",))

    async def try_capabilities(self, user_id: UUID, *, purpose: Purpose = Purpose.PERSON) -> Capabilities:
        """Try what the person's grant can do; see ``UpworkGateway.capabilities``."""
        return await self._read(
            user_id,
            lambda gateway, opened: gateway.capabilities(opened.grant, opened.account),
            purpose=purpose,
            same=("capabilities",),
        )

    async def rehearse(self, user_id: UUID, submission: ProposalSubmission) -> Rehearsal:
        """Return what Upwork says would happen if a proposal were sent now; nothing is spent, no client sees anything.

        Raises ``errors.Conflict`` (``policy_unread``: its ``detail`` is Upwork's text, to be read by the person) as well.
        """
        return await self._read(
            user_id, lambda gateway, opened: gateway.prepare(opened.grant, opened.account, submission)
        )

    async def acknowledge_policy(self, user_id: UUID) -> None:
        """Tell Upwork that the person has read its policy. Only after they said so."""
        await self._read(user_id, lambda gateway, opened: gateway.acknowledge_policy(opened.grant))

    async def submit(self, user_id: UUID, submission: ProposalSubmission) -> str:
        """Submit one proposal, in exactly one attempt, and return Upwork's id for it. Only after a person confirmed it.

        Raises ``SubmissionRefused`` where it is certain that no proposal was made, and ``AnswerLost`` where it is unknown.
        """
        opened = await self._grant_to_act(user_id)
        try:
            rehearsal = await self.doors.of(opened.door).prepare(opened.grant, opened.account, submission)
        except GatewayError as error:
            raise await self._not_prepared(user_id, opened, error) from error
        agreed = submission.connects_price
        if agreed is not None and rehearsal.price is not None and rehearsal.price > agreed:
            words = f"Applying costs {rehearsal.price} Connects now, not {agreed}: nothing was sent"
            raise SubmissionRefused("price_changed", words)
        answer = await self._done_once(
            user_id, opened, lambda gateway: gateway.submit(opened.grant, opened.account, rehearsal)
        )
        if answer.proposal_id is not None:
            return answer.proposal_id
        if answer.error is not None:
            raise SubmissionRefused(refusal_code(answer.error), answer.error)
        raise AnswerLost

    async def send_message(self, user_id: UUID, room_id: str, text: str) -> str | None:
        """Send one message, in exactly one attempt, and return its id where Upwork tells it. Raises as ``submit`` does."""
        opened = await self._grant_to_act(user_id)
        return await self._done_once(user_id, opened, lambda gateway: gateway.send_message(opened.grant, room_id, text))

    async def save_job(self, user_id: UUID, upwork_id: str, *, is_saved: bool) -> None:
        """Save a posting at Upwork or take that back, in exactly one attempt. Raises as ``submit`` does."""
        opened = await self._grant_to_act(user_id)
        await self._done_once(
            user_id, opened, lambda gateway: gateway.save_job(opened.grant, upwork_id, is_saved=is_saved)
        )

    async def rehearse_invitation(self, user_id: UUID, answer: InvitationAnswer) -> str:
        """Return Upwork's handle on an answer to an invitation; nothing leaves that a client could see."""
        return await self._read(user_id, lambda gateway, opened: gateway.prepare_invitation(opened.grant, answer))

    async def answer_invitation(self, user_id: UUID, answer: InvitationAnswer, preview_id: str) -> None:
        """Answer an invitation as rehearsed, in exactly one attempt. Raises as ``submit`` does."""
        opened = await self._grant_to_act(user_id)
        await self._done_once(
            user_id, opened, lambda gateway: gateway.answer_invitation(opened.grant, answer, preview_id)
        )

    async def rehearse_change(self, user_id: UUID, change: ProposalChange) -> None:
        """Have Upwork say whether a sent proposal could be changed so now; nothing leaves that a client could see."""
        await self._read(user_id, lambda gateway, opened: gateway.prepare_change(opened.grant, change))

    async def change_proposal(self, user_id: UUID, change: ProposalChange) -> None:
        """Change a sent proposal, in exactly one attempt. Raises as ``submit`` does.

        Upwork makes its preview anew: it keeps one of a kind only, and another change may have taken its place meanwhile.
        """
        opened = await self._grant_to_act(user_id)
        try:
            preview_id = await self.doors.of(opened.door).prepare_change(opened.grant, change)
        except GatewayError as error:
            raise await self._not_prepared(user_id, opened, error) from error
        await self._done_once(
            user_id, opened, lambda gateway: gateway.change_proposal(opened.grant, change, preview_id)
        )

    async def _grant_to_act(self, user_id: UUID) -> OpenGrant:
        """Return a grant to act with; raises ``SubmissionRefused`` where there is none that holds."""
        try:
            return (await self.connections.grant(user_id)).acting_for(self.organization_id)
        except AppError as error:
            raise SubmissionRefused(failure_of(error.code), error.title) from error

    async def _done_once(
        self, user_id: UUID, opened: OpenGrant, act: Callable[[UpworkGateway], Awaitable[Answer]]
    ) -> Answer:
        """Act in exactly one attempt; raises ``SubmissionRefused`` (certain: nothing was done) or ``AnswerLost``."""
        try:
            return await act(self.doors.of(opened.door))
        except TokenRefused as error:
            await self._renew_for_next_time(user_id, opened.grant.token)
            raise as_outcome(error) from error
        except GatewayError as error:
            outcome = as_outcome(error)
            log.warning("upwork:act:failed", kind=type(error).__name__, outcome=type(outcome).__name__)
            raise outcome from error

    async def _not_prepared(self, user_id: UUID, opened: OpenGrant, error: GatewayError) -> SubmissionRefused:
        """Return what a failed rehearsal is: whatever became of it, nothing was sent."""
        if isinstance(error, TokenRefused):
            await self._renew_for_next_time(user_id, opened.grant.token)
        outcome = as_outcome(error)
        if isinstance(outcome, SubmissionRefused):
            return outcome
        refusal = as_refusal(error)
        return SubmissionRefused(failure_of(refusal.code), f"Nothing was sent: {refusal.title}")

    async def _renew_for_next_time(self, user_id: UUID, refused: str) -> None:
        """Renew a refused token so that a person's next attempt works; this attempt stays the only one."""
        try:
            await self.connections.grant(user_id, refused=refused)
        except AppError as error:
            log.info("upwork:renew:failed", code=error.code)

    async def _read(
        self,
        user_id: UUID,
        ask: Callable[[UpworkGateway, OpenGrant], Awaitable[Answer]],
        *,
        purpose: Purpose = Purpose.PERSON,
        same: Hashable | None = None,
    ) -> Answer:
        """Ask for a person. Reads that ask the ``same`` in the same name while one is under way share its answer.

        An answer in the chosen organisation's name is given only where it is still the chosen one: what the person sees,
        and what is kept, is never another one's.
        """
        opened = (await self.connections.grant(user_id)).acting_for(self.organization_id)
        if same is None:
            answer = await self._asked(user_id, opened, ask, purpose)
        else:
            key = (user_id, opened.grant.organization_id, purpose, same)
            answer = await self._flight.fly(key, lambda: self._asked(user_id, opened, ask, purpose))
        if self.organization_id is None and not await self.connections.is_still(user_id, opened):
            raise Conflict("You chose another organisation meanwhile: look again", code="organisation_changed")
        return answer

    async def _asked(
        self,
        user_id: UUID,
        opened: OpenGrant,
        ask: Callable[[UpworkGateway, OpenGrant], Awaitable[Answer]],
        purpose: Purpose,
    ) -> Answer:
        """Ask with a token that holds; a refused one is renewed once, and a second refusal ends the grant."""
        name = opened.grant.organization_id
        try:
            try:
                return await ask(self.doors.of(opened.door), opened.used_for(purpose))
            except TokenRefused:
                opened = (await self.connections.grant(user_id, refused=opened.grant.token)).acting_for(name)
                return await ask(self.doors.of(opened.door), opened.used_for(purpose))
        except TokenRefused as error:
            await self.connections.expire(user_id, opened)
            raise Conflict(EXPIRED, code="upwork_expired") from error
        except GatewayError as error:
            raise as_refusal(error) from error
