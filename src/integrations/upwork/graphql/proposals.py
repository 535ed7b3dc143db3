"""Own proposals over GraphQL: reading them, and submitting one. Invitations, previews and changes this door does not have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from src.domain.accounts import Account
from src.domain.engagements import Invitation, InvitationAnswer
from src.domain.plans import Duration, Milestone
from src.domain.proposals import OwnProposal, ProposalChange, ProposalStatus, ProposalSubmission, Rehearsal
from src.integrations.upwork.errors import NotOffered, NotThere, Refused
from src.integrations.upwork.gateway import Grant, Submitted
from src.integrations.upwork.graphql import parsing
from src.integrations.upwork.graphql.asking import Asking, is_gone, parsed, refuse_holes
from src.integrations.upwork.values import at, rows, text, truth

PROPOSAL_PAGE: Final = 40
PROPOSAL_PAGES: Final = 10


class Proposals(Asking):
    """A person's own proposals."""

    async def own_proposals(self, grant: Grant, status: ProposalStatus) -> list[OwnProposal]:
        """Return the person's own proposals in one status, newest first, at most 400; a page with holes is no answer."""
        found: list[OwnProposal] = []
        after: str | None = None
        for _ in range(PROPOSAL_PAGES):
            variables = {
                "filter": {"status_eq": status},
                "sort": {"field": "CREATEDDATETIME", "sortOrder": "DESC"},
                "pagination": {"first": PROPOSAL_PAGE, "after": after},
            }
            page = at((await self._read(grant, "own_proposals", variables)).data, "vendorProposals")
            refuse_holes(at(page, "edges"), "node")
            found += parsed(page, parsing.own_proposal)
            cursor = text(page, "pageInfo", "endCursor")
            if not truth(page, "pageInfo", "hasNextPage") or cursor in (None, after):
                break
            after = cursor
        return found

    async def own_proposal(self, grant: Grant, proposal_id: str) -> OwnProposal:
        """Return one of the person's own proposals."""
        try:
            answer = await self._read(grant, "own_proposal", {"id": proposal_id})
        except Refused as error:
            if is_gone(error):
                raise NotThere(proposal_id) from error
            raise
        node = at(answer.data, "vendorProposal")
        found = parsing.own_proposal(node, is_asked_for=True) if isinstance(node, Mapping) else None
        if found is None:
            raise NotThere(proposal_id)
        return found

    async def durations(self, grant: Grant) -> list[Duration]:
        """Return Upwork's values for how long the work of a proposal lasts."""
        listed = at((await self._read(grant, "durations", {})).data, "proposalMetadata", "engagementDurationValues")
        refuse_holes(listed)
        found = (parsing.duration(row) for row in rows(listed))
        return [each for each in found if each is not None]

    async def prepare(self, grant: Grant, account: Account, submission: ProposalSubmission) -> Rehearsal:
        """Return the submission as it is: the API has no previews and tells no price. Asks nothing."""
        return Rehearsal(submission)

    async def submit(self, grant: Grant, account: Account, rehearsal: Rehearsal) -> Submitted:
        """Submit one proposal, once. Every failure of the call is raised as it came; nothing is tried again."""
        submission = rehearsal.submission
        proposal: dict[str, object] = {
            "selectedContractor": {"id": account.user_id, "oDeskUserID": account.nid},
            "jobReference": submission.upwork_job_id,
            "chargedAmount": float(submission.charged_amount),
            "coverLetter": submission.cover_letter,
            "teamOrgId": submission.team_org_id or account.organization_id,
        }
        if submission.answers:
            proposal["questions"] = [{"question": a.question, "answer": a.answer} for a in submission.answers]
        if submission.duration is not None:
            proposal["estimatedDuration"] = submission.duration.id
        if submission.milestones:
            proposal["milestones"] = [_milestone(each) for each in submission.milestones]
        answer = await self._write(grant, "submit_proposal", {"input": proposal})
        result = at(answer.data, "createJobProposal")
        return Submitted(text(result, "newProposalId"), text(result, "error"))

    async def prepare_change(self, grant: Grant, change: ProposalChange) -> str:
        """Raise NotOffered: the API changes no proposal that was sent."""
        raise NotOffered("changes of proposals")

    async def change_proposal(self, grant: Grant, change: ProposalChange, preview_id: str) -> None:
        """Raise NotOffered: the API changes no proposal that was sent."""
        raise NotOffered("changes of proposals")

    async def acknowledge_policy(self, grant: Grant) -> None:
        """Raise NotOffered: the API asks for no such thing."""
        raise NotOffered("policy")

    async def invitations(self, grant: Grant) -> list[Invitation]:
        """Raise NotOffered: the API has no invitations."""
        raise NotOffered("invitations")

    async def prepare_invitation(self, grant: Grant, answer: InvitationAnswer) -> str:
        """Raise NotOffered: the API has no invitations."""
        raise NotOffered("invitations")

    async def answer_invitation(self, grant: Grant, answer: InvitationAnswer, preview_id: str) -> None:
        """Raise NotOffered: the API has no invitations."""
        raise NotOffered("invitations")


def _milestone(one: Milestone) -> dict[str, object]:
    """Return a milestone as Upwork takes it: the day it is due as the moment in which that day begins in UTC."""
    told: dict[str, object] = {"amount": float(one.amount), "description": one.description}
    if one.due is not None:
        told["dueDate"] = f"{one.due.isoformat()}T00:00:00.000Z"
    return told
