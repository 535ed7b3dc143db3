"""Tools about offers: reading them, and answering. An offer is accepted on a page only, by a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sandbox.engagements import company_of
from sandbox.mcp import previews
from sandbox.mcp.answers import Answer, ToolCall, ToolError, dollars, iso, untrusted
from sandbox.mcp.proposal_acts import amount_of
from sandbox.offer_page import OFFER_PATH
from sandbox.records import Offer, Stage

_PAGE: Final = 10
_STATES: Final = {
    "awaiting": ("awaiting_your_acceptance", "Awaiting your acceptance"),
    "accepted": ("contract_started", "Contract started"),
    "declined": ("declined", "Declined"),
    "changes_requested": ("changes_requested", "Changes requested"),
}


def list_mine(call: ToolCall) -> Answer:
    """A page of the own offers, the latest first."""
    wanted = set(call.params.get("states") or ()) | ({call.text("state")} - {""})
    rows = [
        one
        for one in call.sandbox.engagements.offers_of(call.account.id)
        if not wanted or _STATES[one.state][0] in wanted
    ]
    size = call.limit(_PAGE)
    start = (int(call.params.get("page", 1)) - 1) * size
    page = rows[start : start + size]
    return {"data": {"offers": [offer_row(call, one) for one in page]}, "hasMore": start + len(page) < len(rows)}


def offer_row(call: ToolCall, one: Offer) -> Answer:
    """An offer as a list shows it, in the fields of the GraphQL type where that has them."""
    state, label = _STATES[one.state]
    posting = call.sandbox.world.posting(one.posting_id)
    client = company_of(call.sandbox.seed, posting) if posting is not None else None
    hourly = fixed = None
    if one.hourly_rate is not None:
        hourly = {"rate": dollars(one.hourly_rate), "weeklyHoursLimit": one.weekly_limit}
    if one.fixed_amount is not None:
        fixed = {"budget": dollars(one.fixed_amount)}
    return {
        "id": one.id,
        "title": untrusted(call, one.title),
        "state": state,
        "state_label": label,
        "type": "MARKET_PLACE_HOURLY" if fixed is None else "MARKET_PLACE_FIXED_PRICE",
        "client": {"name": client},
        "offerTerms": {
            "expectedStartDate": f"{one.starts_at:%Y-%m-%d}",
            "fixedPriceTerm": fixed,
            "hourlyTerms": hourly,
        },
        "vendorProposal": {"id": one.proposal_id},
        "job": {"id": one.posting_id},
        "createdDateTime": iso(one.created_at),
    }


def own_offer(call: ToolCall, identifier: str) -> Offer:
    """The own offer with this id. Raises ``ToolError``."""
    one = call.sandbox.engagements.offers.get(identifier)
    if one is None or one.account_id != call.account.id:
        raise ToolError("NOT_FOUND", "The offer was not found")
    return one


def get(call: ToolCall) -> Answer:
    """One offer with its milestones."""
    one = own_offer(call, call.text("offer_id") or call.text("id"))
    whole = {**offer_row(call, one), "description": untrusted(call, one.description)}
    return {"data": {"offer": {**whole, "milestones": [stage_row(call, stage) for stage in one.stages]}}}


def stage_row(call: ToolCall, stage: Stage) -> Answer:
    """A milestone of an offer or a contract."""
    funded = stage.amount if stage.state in {"Active", "Submitted"} else 0.0
    return {
        "id": stage.id,
        "description": untrusted(call, stage.description),
        "dueDateTime": iso(stage.due_at) if stage.due_at is not None else None,
        "state": stage.state,
        "state_label": "Not funded" if stage.state == "NotFunded" else stage.state,
        "depositAmount": dollars(stage.amount),
        "fundedAmount": dollars(funded),
        "paid": dollars(stage.amount if stage.state == "Paid" else 0.0),
        "submissionCount": 1 if stage.state in {"Submitted", "Paid"} else 0,
    }


def attachments(call: ToolCall) -> Answer:
    """An offer's files: the sandbox's have none."""
    own_offer(call, call.text("id"))
    return {"data": {"attachments": []}}


def _awaiting(call: ToolCall, identifier: str) -> Offer:
    one = own_offer(call, identifier)
    if one.state != "awaiting":
        raise ToolError("OFFER_NOT_AWAITING", f"The offer is {_STATES[one.state][0]}")
    return one


def accept(call: ToolCall) -> Answer:
    """Where a person accepts; nothing happens here."""
    one = _awaiting(call, call.text("offer_id"))
    return {"offer_id": one.id, "finalize_url": f"{call.base}{OFFER_PATH.format(offer_id=one.id)}"}


def decline(call: ToolCall) -> Answer:
    """Prepare a no."""
    one = _awaiting(call, call.text("offer_id"))
    words = call.text("message")
    shown = {**offer_row(call, one), "reason": call.text("reason") or None, "message": words or None}

    def say_no(later: ToolCall) -> Answer:
        waiting = _awaiting(later, one.id)
        waiting.state, waiting.answer = "declined", words
        _tell(later, waiting, words or "The offer was declined.")
        proposal = later.sandbox.desk.proposals.get(waiting.proposal_id)
        if proposal is not None:
            later.sandbox.desk.withdraw(proposal, None, later.now)
            later.sandbox.reactions.forget(proposal)
        return {"data": {"declineOffer": {"id": waiting.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "offer_decline", shown, say_no)


def request_changes(call: ToolCall) -> Answer:
    """Prepare a wish for other terms."""
    one = _awaiting(call, call.text("offer_id"))
    rate = amount_of(call, "hourly_rate")
    words = call.text("message") or call.text("description")
    shown = {
        **offer_row(call, one),
        "requested_hourly_rate": dollars(rate),
        "weekly_limit": call.params.get("weekly_limit"),
        "message": words,
    }

    def wish(later: ToolCall) -> Answer:
        waiting = _awaiting(later, one.id)
        waiting.state, waiting.answer = "changes_requested", words
        _tell(later, waiting, words)
        return {"data": {"requestOfferChanges": {"id": waiting.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "offer_request_changes", shown, wish)


def _tell(call: ToolCall, one: Offer, words: str) -> None:
    room = call.sandbox.rooms.of_proposal(one.proposal_id)
    if room is not None:
        call.sandbox.rooms.write(room, "freelancer", words, call.now)


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("list_offers", "list_mine"): list_mine,
    ("list_offers", "list"): list_mine,
    ("list_offers", "get"): get,
    ("list_offers", "get_attachments"): attachments,
    ("respond_to_offer", "accept"): accept,
    ("respond_to_offer", "decline"): decline,
    ("respond_to_offer", "request_changes"): request_changes,
}
