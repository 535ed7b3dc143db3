"""Answers to invitations, withdrawals, other terms, contract proposals: each prepared as a preview. Sending is in ``proposals``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sandbox.desk import Bid
from sandbox.mcp import previews
from sandbox.mcp.answers import Answer, ToolCall, ToolError, dollars, untrusted
from sandbox.mcp.message_rows import own_room
from sandbox.mcp.proposal_rows import own_proposal
from sandbox.mcp.proposals import answers_of, refuse
from sandbox.model import Posting
from sandbox.reasons import reasons_for
from sandbox.records import Invitation, Proposal

_LIVING: Final = frozenset({"Pending", "Accepted", "Activated", "Offered"})


def _invitation(call: ToolCall, identifier: str) -> tuple[Invitation, Posting]:
    one = call.sandbox.engagements.invitations.get(identifier)
    posting = call.sandbox.world.posting(one.posting_id) if one is not None else None
    if one is None or posting is None or one.account_id != call.account.id:
        raise ToolError("NOT_FOUND", "The invitation was not found")
    if one.state != "pending":
        raise ToolError("INVITATION_NOT_PENDING", f"The invitation was already {one.state}")
    return one, posting


def accept_invitation(call: ToolCall) -> Answer:
    """Prepare a yes; it costs no Connects."""
    invitation, posting = _invitation(call, call.text("invitation_uid"))
    params, account = call.params, call.account
    amount = float(params.get("bid") or posting.text.fixed_amount or account.hourly_rate)
    bid = Bid(
        contractor_id=account.person,
        contractor_nid=account.nid,
        posting_id=posting.id,
        charged_amount=amount,
        cover_letter=call.text("cover_letter") or "I accept your invitation.",
        organization_id=account.organization_id,
        answers=answers_of(params),
        invited=True,
    )
    refuse(call, posting, bid)
    shown = {
        "invitation_uid": invitation.id,
        "job_reference": posting.id,
        "job_title": untrusted(call, posting.text.title),
        "bid": amount,
        "cover_letter": bid.cover_letter,
        "answers": params.get("answers", []),
        "screening_questions": [untrusted(call, words) for words in posting.text.questions],
        "connects_cost": 0,
        "connects_balance": account.connects,
    }

    def accept(later: ToolCall) -> Answer:
        waiting, _ = _invitation(later, invitation.id)
        refuse(later, posting, bid)
        sandbox, now = later.sandbox, later.now
        waiting.state = "accepted"
        proposal = sandbox.desk.take(later.account, posting, bid, now)
        room = sandbox.rooms.open(proposal, posting, waiting.created_at)
        sandbox.rooms.write(room, "client", waiting.message, waiting.created_at)
        sandbox.rooms.write(room, "freelancer", bid.cover_letter, now)
        sandbox.reactions.consider(proposal, posting)
        return {"data": {"acceptInvitation": {"proposalId": proposal.id, "status": "SUCCESS"}}, "room_id": room.id}

    return previews.prepare(call, "proposal_accept_invitation", shown, accept)


def decline_invitation(call: ToolCall) -> Answer:
    """Prepare a no."""
    invitation, posting = _invitation(call, call.text("invitation_uid"))
    if call.text("message") and not call.text("reason_id"):
        raise ToolError("INVALID_PARAMS", "reason_id is required with a message")
    reason = _reason(call, "PROPOSAL_DECLINE") or call.text("reason_other") or None
    shown = {
        "invitation_uid": invitation.id,
        "job_title": untrusted(call, posting.text.title),
        "reason": reason,
        "message": call.text("message") or None,
        "block_client": call.params.get("block_client", False),
    }

    def decline(later: ToolCall) -> Answer:
        waiting, _ = _invitation(later, invitation.id)
        waiting.state, waiting.reason = "declined", reason
        return {"data": {"declineInvitation": {"id": waiting.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "proposal_decline_invitation", shown, decline)


def _reason(call: ToolCall, kind: str) -> str | None:
    wanted = call.text("reason_id")
    if not wanted:
        return None
    known = {row.id: row.words for row in reasons_for(kind)}
    if wanted not in known:
        raise ToolError("INVALID_PARAMS", f"reason_id must be one of {', '.join(known)}")
    return known[wanted]


def _living(call: ToolCall, identifier: str) -> Proposal:
    row = own_proposal(call, identifier)
    if row.status not in _LIVING:
        raise ToolError("PROPOSAL_NOT_ACTIVE", f"The proposal is {row.status}")
    return row


def withdraw(call: ToolCall) -> Answer:
    """Prepare a withdrawal."""
    row = _living(call, call.text("proposal_id"))
    reason = _reason(call, "PROPOSAL_WITHDRAW") or call.text("other_reason") or None
    words = call.text("message")
    shown = {"proposal_id": row.id, "reason": reason, "message": words or None, "connects_returned": 0}

    def take_back(later: ToolCall) -> Answer:
        living = _living(later, row.id)
        later.sandbox.desk.withdraw(living, reason, later.now)
        later.sandbox.reactions.forget(living)
        room = later.sandbox.rooms.of_proposal(living.id)
        if room is not None and words:
            later.sandbox.rooms.write(room, "freelancer", words, later.now)
        return {"data": {"withdrawProposal": {"id": living.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "proposal_withdraw", shown, take_back)


def edit_terms(call: ToolCall) -> Answer:
    """Prepare other terms; not for a fixed price in milestones."""
    row = _living(call, call.text("proposal_id"))
    if row.milestones:
        raise ToolError("NOT_ALLOWED", "A proposal with milestones cannot be changed here")
    rate = amount_of(call, "charge_rate")
    percent, length = call.params.get("upfront_payment_percent"), call.params.get("estimated_duration_id")
    shown = {
        "proposal_id": row.id,
        "charge_rate": dollars(rate),
        "previous_charge_rate": dollars(row.charged_amount),
        "estimated_duration_id": length,
        "upfront_payment_percent": percent,
        "message": call.text("message") or None,
    }

    def change(later: ToolCall) -> Answer:
        living = _living(later, row.id)
        later.sandbox.desk.edit(living, rate, later.now)
        living.upfront_percent = percent if percent is not None else living.upfront_percent
        living.estimated_duration = int(length) if length is not None else living.estimated_duration
        return {"data": {"editProposalTerms": {"id": living.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "proposal_edit_terms", shown, change)


def amount_of(call: ToolCall, name: str) -> float:
    """An amount of US dollars that is sent as text. Raises ``ToolError``."""
    try:
        value = float(call.text(name))
    except ValueError as problem:
        raise ToolError("INVALID_PARAMS", f'{name} must be an amount as text, e.g. "25.00"') from problem
    if not 0 < value <= 1_000_000:
        raise ToolError("INVALID_PARAMS", f"{name} is out of range")
    return round(value, 2)


def send_proposal(call: ToolCall) -> Answer:
    """Prepare a contract proposal to the client of a room."""
    room = own_room(call, call.text("room_id"))
    limit = call.params.get("weekly_limit")
    rate = amount_of(call, "hourly_rate")
    terms = (call.text("title"), rate, int(limit) if limit is not None else None, call.text("description"))
    shown = {
        "room_id": room.id,
        "title": terms[0],
        "hourly_rate": dollars(rate),
        "weekly_limit": terms[2],
        "description": terms[3] or None,
    }

    def send(later: ToolCall) -> Answer:
        known = own_room(later, room.id)
        made = later.sandbox.engagements.propose(later.account, known.id, terms, later.now)
        later.sandbox.rooms.write(known, "system", "A contract proposal was sent.", later.now)
        return {"data": {"createContractProposal": {"id": made.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "contract_proposal", shown, send)


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("manage_proposals", "accept_invitation"): accept_invitation,
    ("manage_proposals", "decline_invitation"): decline_invitation,
    ("manage_proposals", "withdraw"): withdraw,
    ("manage_proposals", "edit_terms"): edit_terms,
    ("manage_proposals", "send_proposal"): send_proposal,
}
