"""A person's authenticated calls to Upwork: the only way to the gateway. What is done with the answers is not here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import TypeVar
from uuid import UUID

import structlog

from src.auth.models import Origin
from src.domain.codes import failure_of
from src.domain.postings import PostingDetail, PostingPage, PostingQuery, sift
from src.domain.proposals import (
    ALL_STATUSES,
    AnswerLost,
    OwnProposal,
    ProposalStatus,
    ProposalSubmission,
    SubmissionRefused,
    refusal_code,
)
from src.errors import AppError, Conflict
from src.integrations.upwork.budget import RateBudget
from src.integrations.upwork.errors import GatewayError, TokenRefused
from src.integrations.upwork.gateway import Grant, UpworkGateway
from src.integrations.upwork.parsing import Category
from src.schemas.upwork import ConnectTicket, UpworkStatus
from src.services.resources import Resources
from src.services.upwork_connections import UpworkConnections
from src.services.upwork_failures import EXPIRED, as_outcome, as_refusal

log = structlog.get_logger(__name__)
Answer = TypeVar("Answer")


class UpworkAccess:
    """Calls to Upwork with a person's own grant. Never call one inside a transaction.

    Every method that asks Upwork, but ``submit``, raises ``errors.Conflict`` (``upwork_not_connected``, ``upwork_expired``,
    ``upwork_scope_missing``), ``errors.Upstream`` (``upwork_unreachable``, ``upwork_busy``, ``upwork_refused``) or
    ``errors.TooMany`` (``budget_exhausted``).
    """

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        self._gateway = UpworkGateway(
            resources.http, resources.settings.upwork.upwork_api_url, RateBudget(resources.valkey)
        )
        self._connections = UpworkConnections(resources, self._gateway)

    async def status(self, user_id: UUID) -> UpworkStatus:
        """Return how the person is connected, as last known; asks Upwork nothing."""
        return await self._connections.status(user_id)

    async def begin_connect(self, user_id: UUID, session_id: UUID, *, origin: Origin) -> ConnectTicket:
        """Begin a sign-in at Upwork, bound to the person and their session, good once, for ten minutes."""
        return await self._connections.begin(user_id, session_id, origin)

    async def finish_connect(
        self, user_id: UUID, session_id: UUID, code: str, state: str, *, origin: Origin
    ) -> UpworkStatus:
        """Finish a sign-in; raises ``oauth_state_invalid``, ``oauth_denied`` or ``upwork_unreachable``."""
        return await self._connections.finish(user_id, session_id, code, state, origin)

    async def disconnect(self, user_id: UUID, *, origin: Origin, waits: bool = True) -> None:
        """Destroy what was kept of the grant and give it back; by a task alone where nobody ``waits``. The person's work stays."""
        await self._connections.disconnect(user_id, origin, waits=waits)

    async def revoke(self, sealed: str) -> None:
        """Give a removed grant back, as a task of the queue; raises Upstream where it should be tried again."""
        await self._connections.revoke(sealed)

    async def search(self, user_id: UUID, query: PostingQuery) -> PostingPage:
        """Return one page of postings, after the filters that are ours to apply."""
        found, next_cursor = await self._read(user_id, lambda grant: self._gateway.search(grant, query))
        return sift(query, found, next_cursor, self._r.clock.now())

    async def posting(self, user_id: UUID, upwork_id: str) -> PostingDetail:
        """Return one posting with its screening questions; raises ``errors.NotFound`` where Upwork no longer has it."""
        return await self._read(user_id, lambda grant: self._gateway.posting(grant, upwork_id))

    async def own_proposals(
        self, user_id: UUID, statuses: Collection[ProposalStatus] = ALL_STATUSES
    ) -> list[OwnProposal]:
        """Return the person's own proposals in the given statuses, newest first within each; one call or more a status."""
        found: list[OwnProposal] = []
        for status in statuses:
            found += await self._proposals_in(user_id, status)
        return found

    async def _proposals_in(self, user_id: UUID, status: ProposalStatus) -> list[OwnProposal]:
        return await self._read(user_id, lambda grant: self._gateway.own_proposals(grant, status))

    async def connects_balance(self, user_id: UUID) -> int | None:
        """Return how many Connects the person has, and remember it; None where Upwork does not tell."""
        balance = await self._read(user_id, self._gateway.connects_balance)
        await self._connections.remember_balance(user_id, balance)
        return balance

    async def categories(self, user_id: UUID) -> list[Category]:
        """Return Upwork's first-level categories."""
        return await self._read(user_id, self._gateway.categories)

    async def submit(self, user_id: UUID, submission: ProposalSubmission) -> str:
        """Submit one proposal, in exactly one attempt, and return Upwork's id for it. Only after a person confirmed it.

        Raises ``SubmissionRefused`` where it is certain that no proposal was made, and ``AnswerLost`` where it is unknown.
        """
        try:
            opened = await self._connections.grant(user_id)
        except AppError as error:
            raise SubmissionRefused(failure_of(error.code), error.title) from error
        try:
            answer = await self._gateway.submit(opened.grant, opened.contractor, submission)
        except TokenRefused as error:
            await self._renew_for_next_time(user_id, opened.grant.token)
            raise as_outcome(error) from error
        except GatewayError as error:
            outcome = as_outcome(error)
            log.warning("upwork:submit:failed", kind=type(error).__name__, outcome=type(outcome).__name__)
            raise outcome from error
        if answer.proposal_id is not None:
            return answer.proposal_id
        if answer.error is not None:
            raise SubmissionRefused(refusal_code(answer.error), answer.error)
        raise AnswerLost

    async def _renew_for_next_time(self, user_id: UUID, refused: str) -> None:
        """Renew a refused token so that a person's next attempt works; this attempt stays the only one."""
        try:
            await self._connections.grant(user_id, refused=refused)
        except AppError as error:
            log.info("upwork:renew:failed", code=error.code)

    async def _read(self, user_id: UUID, ask: Callable[[Grant], Awaitable[Answer]]) -> Answer:
        """Ask with a token that holds; a refused one is renewed once, and a second refusal ends the grant."""
        opened = await self._connections.grant(user_id)
        try:
            try:
                return await ask(opened.grant)
            except TokenRefused:
                opened = await self._connections.grant(user_id, refused=opened.grant.token)
                return await ask(opened.grant)
        except TokenRefused as error:
            await self._connections.expire(user_id, opened)
            raise Conflict(EXPIRED, code="upwork_expired") from error
        except GatewayError as error:
            raise as_refusal(error) from error
