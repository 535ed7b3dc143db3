"""A person's authenticated calls to Upwork: the only way to the gateway. What is done with the answers is not here."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from src.domain.postings import PostingDetail, PostingPage, PostingQuery
from src.domain.proposals import ALL_STATUSES, OwnProposal, ProposalStatus, ProposalSubmission
from src.services.resources import Resources


class UpworkAccess:
    """Calls to Upwork with a person's own grant. Never call one inside a transaction.

    Every method but ``submit`` raises ``errors.Conflict`` (``upwork_not_connected``, ``upwork_expired``),
    ``errors.Upstream`` (``upwork_unreachable``, ``upwork_busy``) or ``errors.TooMany`` (``budget_exhausted``).
    """

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def search(self, user_id: UUID, query: PostingQuery) -> PostingPage:
        """Return one page of postings, after the filters that are ours to apply."""
        raise NotImplementedError

    async def posting(self, user_id: UUID, upwork_id: str) -> PostingDetail:
        """Return one posting with its screening questions; raises ``errors.NotFound`` where Upwork no longer has it."""
        raise NotImplementedError

    async def own_proposals(
        self, user_id: UUID, statuses: Collection[ProposalStatus] = ALL_STATUSES
    ) -> list[OwnProposal]:
        """Return the person's own proposals in the given statuses, newest first within each; one call or more a status."""
        raise NotImplementedError

    async def connects_balance(self, user_id: UUID) -> int | None:
        """Return how many Connects the person has; None where Upwork does not tell."""
        raise NotImplementedError

    async def submit(self, user_id: UUID, submission: ProposalSubmission) -> str:
        """Submit one proposal, in exactly one attempt, and return Upwork's id for it.

        Raises ``SubmissionRefused`` where it is certain that no proposal was made, and ``AnswerLost`` where it is unknown.
        """
        raise NotImplementedError
