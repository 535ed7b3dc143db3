"""How proposals and invitations are written in answers of this door, and the tools that read them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Final

from sandbox.mcp.answers import Answer, ToolCall, ToolError, dollars, page_of, start_of, untrusted
from sandbox.mcp.message_rows import room_row
from sandbox.records import Invitation, Proposal
from sandbox.resolvers.forms import stamp
from sandbox.resolvers.jobs import applied_count

_PAGE: Final = 10
_LABELS: Final = {
    "Pending": "Pending",
    "Accepted": "Submitted",
    "Activated": "Active",
    "Offered": "Offer received",
    "Hired": "Hired",
    "Declined": "Declined",
    "Withdrawn": "Withdrawn",
    "Archived": "Archived",
}
# Two recorded ways in which the filter by status did not work, by the time they were seen.
_EMPTY: Final[Mapping[str, frozenset[str]]] = {
    "works": frozenset(),
    "september": frozenset({"Accepted", "Offered", "Pending", "Activated"}),
    "october": frozenset({"Hired", "Declined", "Withdrawn"}),
}
_MIXED: Final = ("Hired", "Declined", "Withdrawn")


def listed(call: ToolCall) -> Answer:
    """A page of the own proposals in a status."""
    status = call.text("status") or "Accepted"
    if status not in _LABELS:
        raise ToolError("INVALID_PARAMS", f"status must be one of {', '.join(_LABELS)}")
    rows = list(_in_status(call, status))
    by_change = call.text("sort_field") == "MODIFIEDDATETIME"
    rows.sort(key=lambda row: (row.modified_at if by_change else row.created_at, row.id))
    if call.text("sort_order") != "ASC":
        rows.reverse()
    page, info = page_of(rows, start_of(call), call.limit(_PAGE))
    edges = [{"node": proposal_row(call, row)} for row in page]
    return {"data": {"vendorProposals": {"edges": edges, "pageInfo": info}}}


def _in_status(call: ToolCall, status: str) -> Sequence[Proposal]:
    way = call.sandbox.quirks.mcp_proposal_status_filter
    if status in _EMPTY.get(way, frozenset()):
        return ()
    wanted = _MIXED if way == "september" and status in _MIXED else (status,)
    return [row for row in call.sandbox.desk.sent_by(call.account.id) if row.status in wanted]


def proposal_row(call: ToolCall, row: Proposal) -> Answer:
    """A row of the list: no cover letter."""
    posting = call.sandbox.world.posting(row.posting_id)
    title = untrusted(call, posting.text.title) if posting is not None else None
    return {
        "id": row.id,
        "status": {"status": row.status, "status_label": _LABELS[row.status]},
        "marketplaceJobPosting": {"id": row.posting_id, "content": {"title": title}},
        "terms": {"chargeRate": dollars(row.charged_amount)},
        "auditDetails": {"createdDateTime": stamp(row.created_at), "modifiedDateTime": stamp(row.modified_at)},
    }


def own_proposal(call: ToolCall, identifier: str) -> Proposal:
    """The own proposal with this id. Raises ``ToolError``."""
    row = call.sandbox.desk.proposals.get(identifier)
    if row is None or row.account_id != call.account.id:
        raise ToolError("NOT_FOUND", "The proposal was not found")
    return row


def get(call: ToolCall) -> Answer:
    """One of the own proposals with its letter, its room and its chances."""
    row = own_proposal(call, call.text("id") or call.text("proposal_id"))
    room = call.sandbox.rooms.of_proposal(row.id)
    whole = proposal_row(call, row)
    whole["terms"] = {
        **whole["terms"],
        "connectsBid": row.boost,
        "upfrontPaymentPercent": row.upfront_percent,
        "estimatedDuration": row.estimated_duration,
    }
    plus = call.sandbox.quirks.mcp_freelancer_plus
    return {
        "data": {"vendorProposal": {**whole, "proposalCoverLetter": row.cover_letter}},
        "room_id": room.id if room is not None else None,
        "plan": "Plus" if plus else "Basic",
        **({"insights": _insights(call, row)} if plus else {}),
    }


def _insights(call: ToolCall, row: Proposal) -> Answer:
    posting = call.sandbox.world.posting(row.posting_id)
    total = applied_count(call.sandbox, posting, call.now) if posting is not None else 1
    rng = Random(f"insights:{row.posting_id}")
    opened = int(total * rng.uniform(0.1, 0.8))
    return {
        "proposals_total": total,
        "proposals_opened": opened,
        "proposals_unopened": total - opened,
        "shortlisted": min(opened, rng.randint(0, 3)),
        "messaged": min(opened, rng.randint(0, 2)),
        "applicants_avg_jss": rng.randint(85, 98),
        "applicants_avg_jss_messaged": rng.randint(90, 100),
        "applicants_avg_earnings": rng.randint(2, 60) * 1000,
        "applicants_avg_completed_jobs": rng.randint(3, 60),
        "applicants_avg_years_on_upwork": rng.randint(1, 9),
        "applicants_top_skills": list(posting.text.skills) if posting is not None else [],
    }


def get_room(call: ToolCall) -> Answer:
    """The room about a proposal; none until the client writes."""
    row = own_proposal(call, call.text("proposal_id"))
    room = call.sandbox.rooms.of_proposal(row.id)
    return {"data": {"room": room_row(call, room) if room is not None else None}}


def invitations(call: ToolCall) -> Answer:
    """A page of the invitations."""
    status = call.text("status") or "pending"
    posting_id = call.text("job_posting_id")
    rows = [
        one
        for one in call.sandbox.engagements.invitations_of(call.account.id)
        if status in {"all", one.state} and posting_id in {"", one.posting_id}
    ]
    if call.text("sort_order") == "ASC":
        rows.reverse()
    page, info = page_of(rows, start_of(call), call.limit(_PAGE))
    return {"data": {"invitations": [invitation_row(call, one) for one in page]}, "pageInfo": info}


def invitation_row(call: ToolCall, one: Invitation) -> Answer:
    """A row of the invitations; the id is what other tools call ``invitation_uid``."""
    posting = call.sandbox.world.posting(one.posting_id)
    title = untrusted(call, posting.text.title) if posting is not None else None
    return {
        "id": one.id,
        "status": one.state,
        "jobPosting": {"id": one.posting_id, "title": title},
        "message": untrusted(call, one.message),
        "createdDateTime": stamp(one.created_at),
    }


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("list_freelancer_proposals", "list"): listed,
    ("list_freelancer_proposals", "invitations"): invitations,
    ("list_freelancer_proposals", "get"): get,
    ("list_freelancer_proposals", "get_room"): get_room,
}
