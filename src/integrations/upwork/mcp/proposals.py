"""Own proposals and invitations over MCP: reading them, and the two steps of sending. A person's word is taken elsewhere.

``create`` gives a preview and spends nothing; ``confirm_preview`` carries out exactly that preview, once. A preview is only
ever confirmed where it shows what was asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from src.domain.accounts import Account
from src.domain.engagements import Invitation, InvitationAnswer
from src.domain.plans import Duration
from src.domain.proposals import ChangeKind, OwnProposal, ProposalChange, ProposalStatus, ProposalSubmission, Rehearsal
from src.integrations.upwork.errors import NotOffered, NotThere, PolicyUnread, Refused, Unreachable
from src.integrations.upwork.gateway import Grant, Submitted
from src.integrations.upwork.mcp import parsing
from src.integrations.upwork.mcp.tools import POLICY, Tools, listed, next_cursor
from src.integrations.upwork.untrusted import unwrapped
from src.integrations.upwork.values import amount, at, text

PAGE: Final = 10
PROPOSAL_PAGES: Final = 10
INVITATION_PAGES: Final = 5
CONFIRM_TYPES: Final = {"accept": "proposal_accept_invitation", "decline": "proposal_decline_invitation"}
CHANGES: Final[Mapping[ChangeKind, tuple[str, str]]] = {
    "withdraw": ("withdraw", "proposal_withdraw"),
    "terms": ("edit_terms", "proposal_edit_terms"),
}
OTHER_CONTENT: Final = "Upwork's preview shows another content than was asked for"


class Proposals(Tools):
    """A person's own proposals."""

    async def own_proposals(self, grant: Grant, status: ProposalStatus) -> list[OwnProposal]:
        """Return own proposals asked for by a status, newest first, at most 100. The filter is unreliable: each row says its own."""
        found: list[OwnProposal] = []
        cursor: str | None = None
        for _ in range(PROPOSAL_PAGES):
            body = await self._ask(
                grant,
                "list_freelancer_proposals",
                "list",
                status=status,
                sort_field="CREATEDDATETIME",
                sort_order="DESC",
                limit=PAGE,
                cursor=cursor,
            )
            page = listed(body, "vendorProposals")
            if not page and not isinstance(at(body, "data", "vendorProposals"), Mapping):
                raise Unreachable("an answer without a list")
            found += [each for each in map(parsing.own_proposal, page) if each is not None]
            following = next_cursor(body, "vendorProposals")
            if following in (None, cursor):
                break
            cursor = following
        return found

    async def own_proposal(self, grant: Grant, proposal_id: str) -> OwnProposal:
        """Return one of the person's own proposals."""
        body = await self._ask(grant, "list_freelancer_proposals", "get", id=proposal_id)
        node = at(body, "data", "vendorProposal")
        found = parsing.own_proposal(node, is_asked_for=True) if isinstance(node, Mapping) else None
        if found is None:
            raise NotThere(proposal_id)
        return found

    async def durations(self, grant: Grant) -> list[Duration]:
        """Raise NotOffered: this door lists no durations, and a proposal carries none through it."""
        raise NotOffered("durations")

    async def prepare(self, grant: Grant, account: Account, submission: ProposalSubmission) -> Rehearsal:
        """Have Upwork make a preview of exactly this proposal, and compare it with what was asked for.

        A proposal with a duration or milestones is refused whole: this door would send it without them.
        """
        if submission.has_plan:
            raise NotOffered("durations and milestones")
        body = await self._act(
            grant,
            "manage_proposals",
            "create",
            job_reference=submission.upwork_job_id,
            charged_amount=float(submission.charged_amount),
            cover_letter=submission.cover_letter,
            answers=[{"question": a.question, "answer": a.answer} for a in submission.answers] or None,
            team_org_id=submission.team_org_id,
        )
        preview_id, preview = _preview_of(body)
        if not _shows(preview, submission):
            raise Refused(OTHER_CONTENT, is_certain=True)
        return Rehearsal(
            submission,
            preview_id,
            price=parsing.whole(preview, "connects_cost"),
            balance=parsing.whole(preview, "connects_balance"),
        )

    async def submit(self, grant: Grant, account: Account, rehearsal: Rehearsal) -> Submitted:
        """Confirm one preview, once. Every failure of the call is raised as it came; nothing is tried again."""
        body = await self._act(
            grant, "confirm_preview", "confirm", type="proposal", preview_id=rehearsal.preview_id or ""
        )
        result = at(body, "data", "createJobProposal")
        return Submitted(text(result, "newProposalId"), text(result, "error"))

    async def prepare_change(self, grant: Grant, change: ProposalChange) -> str:
        """Have Upwork make a preview of a change, compare it with what was asked for, and return its id."""
        body = await self._act(
            grant,
            "manage_proposals",
            CHANGES[change.kind][0],
            proposal_id=change.proposal_id,
            charge_rate=None if change.amount is None else f"{change.amount:.2f}",
            message=change.message or None,
        )
        preview_id, preview = _preview_of(body)
        if not _shows_change(preview, change):
            raise Refused(OTHER_CONTENT, is_certain=True)
        return preview_id

    async def change_proposal(self, grant: Grant, change: ProposalChange, preview_id: str) -> None:
        """Confirm one change, once."""
        await self._act(grant, "confirm_preview", "confirm", type=CHANGES[change.kind][1], preview_id=preview_id)

    async def acknowledge_policy(self, grant: Grant) -> None:
        """Tell Upwork that the person has read and understood its policy."""
        await self._act(grant, "manage_proposals", "acknowledge_policy")

    async def invitations(self, grant: Grant) -> list[Invitation]:
        """Return the pending invitations, newest first, at most 50."""
        found: list[Invitation] = []
        cursor: str | None = None
        for _ in range(INVITATION_PAGES):
            body = await self._ask(
                grant, "list_freelancer_proposals", "invitations", sort_order="DESC", limit=PAGE, cursor=cursor
            )
            found += [each for each in map(parsing.invitation, listed(body, "invitations")) if each is not None]
            following = next_cursor(body, "invitations")
            if following in (None, cursor):
                break
            cursor = following
        return found

    async def prepare_invitation(self, grant: Grant, answer: InvitationAnswer) -> str:
        """Have Upwork make a preview of an answer to an invitation, and return its id."""
        if answer.reply == "accept":
            body = await self._act(
                grant,
                "manage_proposals",
                "accept_invitation",
                invitation_uid=answer.invitation_id,
                cover_letter=answer.letter or None,
                bid=None if answer.bid is None else float(answer.bid),
                answers=[{"question": a.question, "answer": a.answer} for a in answer.answers] or None,
            )
        else:
            body = await self._act(
                grant,
                "manage_proposals",
                "decline_invitation",
                invitation_uid=answer.invitation_id,
                reason_other=answer.message or None,
            )
        return _preview_of(body)[0]

    async def answer_invitation(self, grant: Grant, answer: InvitationAnswer, preview_id: str) -> None:
        """Confirm one answer to an invitation, once."""
        await self._act(grant, "confirm_preview", "confirm", type=CONFIRM_TYPES[answer.reply], preview_id=preview_id)


def _preview_of(body: Mapping[str, object]) -> tuple[str, object]:
    """Return a preview's id, under its present or its older name, and what it shows; raises PolicyUnread or Unreachable."""
    for place in (body, at(body, "data")):
        preview_id = text(place, "preview_id") or text(place, "draft_id")
        if preview_id is not None:
            return preview_id, at(place, "preview") or at(place, "draft")
    said = "\n".join(value for value in body.values() if isinstance(value, str))
    if POLICY.search(said):
        raise PolicyUnread(unwrapped(said)[0])
    raise Unreachable("an answer without a preview")


def _shows_change(preview: object, change: ProposalChange) -> bool:
    """Say whether a preview shows the change that was asked for; a field it does not show cannot tell otherwise."""
    proposal_id, told = text(preview, "proposal_id"), amount(preview, "charge_rate")
    message = text(preview, "message")
    return (
        proposal_id in (None, change.proposal_id)
        and told in (None, change.amount)
        and (message is None or unwrapped(message)[0].strip() == change.message.strip())
    )


def _shows(preview: object, submission: ProposalSubmission) -> bool:
    """Say whether a preview shows what was asked for; a field it does not show cannot tell otherwise."""
    bid, job = at(preview, "charged_amount"), text(preview, "job_reference")
    letter, answers = at(preview, "cover_letter"), at(preview, "answers")
    is_told = isinstance(bid, (int, float)) and not isinstance(bid, bool)
    if is_told and Decimal(str(bid)) != submission.charged_amount:
        return False
    if job is not None and job != submission.upwork_job_id:
        return False
    if isinstance(letter, str) and unwrapped(letter)[0].strip() != submission.cover_letter.strip():
        return False
    if isinstance(answers, list) and answers:
        shown = [(text(row, "answer") or "") for row in answers]
        return shown == [answer.answer.strip() for answer in submission.answers]
    return True
