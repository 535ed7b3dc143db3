"""The dashboard: one call that looks at everything. Each part is written by its own module."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from sandbox.mcp import jobs
from sandbox.mcp.answers import Answer, ToolCall
from sandbox.mcp.contracts import contract_row
from sandbox.mcp.identity import balance_of
from sandbox.mcp.message_rows import room_row
from sandbox.mcp.offers import offer_row
from sandbox.mcp.proposal_rows import invitation_row

_MOST: Final = 5


def check(call: ToolCall) -> Answer:
    """What waits for the freelancer."""
    sandbox, account = call.sandbox, call.account
    invitations = [one for one in sandbox.engagements.invitations_of(account.id) if one.state == "pending"]
    offers = [one for one in sandbox.engagements.offers_of(account.id) if one.state == "awaiting"]
    unread = [room for room in sandbox.rooms.of_account(account.id) if room.unread and not room.hidden]
    running = [one for one in account.contracts if one.ended_at is None]
    matching = jobs.smart_search(replace(call, params={"limit": _MOST}))
    return {
        "invitations": {
            "count": len(invitations),
            "items": [invitation_row(call, one) for one in invitations[:_MOST]],
        },
        "offers": {"count": len(offers), "items": [offer_row(call, one) for one in offers[:_MOST]]},
        "messages": {"unread_rooms": len(unread), "items": [room_row(call, room) for room in unread[:_MOST]]},
        "matching_jobs": {"items": matching["jobs"]},
        "contracts": {"active": len(running), "items": [contract_row(call, one) for one in running[:_MOST]]},
        "connects": balance_of(account),
    }


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("get_freelancer_dashboard", "check"): check,
}
