"""Sending a proposal: the preview with its prices, and what a confirmation does. Acts on sent ones are in ``proposal_acts``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, Final

from sandbox.desk import Bid
from sandbox.mcp import previews
from sandbox.mcp.answers import Answer, ToolCall, ToolError, untrusted
from sandbox.mcp.job_rows import bid_stats
from sandbox.model import Posting
from sandbox.records import Answer as Answered

_POLICY: Final = (
    "Stay safe & build your reputation... To proceed, the user must explicitly confirm they understand the policy"
)


def create(call: ToolCall) -> Answer:
    """Prepare a proposal. Nothing is spent yet."""
    quirks, params = call.sandbox.quirks, call.params
    if quirks.mcp_policy_at_first_create and not call.account.policy_acknowledged:
        raise ToolError("POLICY_NOT_ACKNOWLEDGED", _POLICY)
    reference = call.text("job_reference")
    if not (reference.isascii() and reference.isdigit()):
        raise ToolError("INVALID_PARAMS", "job_reference must be the numeric job id")
    posting = call.sandbox.world.posting(reference)
    boost = boost_of(call, posting) if posting is not None else {}
    _check_boost(params.get("boost_connects") or 0, boost)
    bid = _bid(call, reference)
    refuse(call, posting, bid)
    if posting is None:
        raise ToolError("NOT_FOUND", "The job was not found or is private")
    shown = {
        "job_reference": reference,
        "charged_amount": params["charged_amount"],
        "cover_letter": params["cover_letter"],
        "answers": params.get("answers", []),
        "boost_connects": params.get("boost_connects", 0),
        "can_apply": True,
        "connects_cost": posting.connects_price,
        "connects_balance": call.account.connects,
        "screening_questions": [untrusted(call, words) for words in posting.text.questions],
        "unmet_preferred_qualifications": unmet(call, posting),
        **_stats(call, posting),
        "boost": boost,
    }

    def send(later: ToolCall) -> Answer:
        refuse(later, posting, bid)
        proposal = later.sandbox.desk.take(later.account, posting, bid, later.now)
        later.sandbox.reactions.consider(proposal, posting)
        return {"data": {"createJobProposal": {"newProposalId": proposal.id, "status": "SUCCESS"}}}

    return previews.prepare(call, "proposal", shown, send)


def refuse(call: ToolCall, posting: Posting | None, bid: Bid) -> None:
    """Raise ``ToolError`` when this bid cannot be taken now."""
    invited = call.sandbox.engagements.is_invited(call.account.id, bid.posting_id)
    objection = call.sandbox.desk.objection(call.account, posting, bid, call.now, invited=invited)
    if objection is None:
        return
    code, _, reason = objection.partition(": ")
    if not reason:
        raise ToolError("NOT_FOUND", "The job was not found or is private")
    purchase = {"purchase_url": f"{call.base}/"} if code == "INSUFFICIENT_CONNECTS" else {}
    raise ToolError(code, reason, **purchase)


def _bid(call: ToolCall, reference: str) -> Bid:
    params, account = call.params, call.account
    return Bid(
        contractor_id=account.person,
        contractor_nid=account.nid,
        posting_id=reference,
        charged_amount=float(params["charged_amount"]),
        cover_letter=params["cover_letter"],
        organization_id=call.text("team_org_id") or account.organization_id,
        answers=answers_of(params),
        boost=int(params.get("boost_connects") or 0),
    )


def answers_of(params: Mapping[str, Any]) -> list[Answered]:
    """The screening questions as answered; questions may come back in their wrapper."""
    rows = params.get("answers") or []
    return [Answered(_bare(str(row.get("question", ""))), str(row.get("answer", ""))) for row in rows]


def _bare(text: str) -> str:
    for mark in ("<untrusted_participant_content>", "</untrusted_participant_content>"):
        text = text.replace(mark, "")
    return text.strip()


def unmet(call: ToolCall, posting: Posting) -> list[str]:
    """What the client would rather have; advice only."""
    wanted = posting.text.preferred_countries
    return ["location"] if wanted and call.account.country not in wanted else []


def _stats(call: ToolCall, posting: Posting) -> Answer:
    if not call.sandbox.quirks.mcp_freelancer_plus:
        return {"bid_stats_available": False, "bid_stats_note": "Bid statistics come with Freelancer Plus."}
    stats = bid_stats(posting)
    names = (("avg", "avgRateBid"), ("min", "minRateBid"), ("max", "maxRateBid"))
    return {"bid_stats": {short: float(stats[name]["rawValue"]) for short, name in names}}


def boost_of(call: ToolCall, posting: Posting) -> Answer:
    """What others pay to stand on top, and what that would take."""
    rng = Random(f"boost:{posting.id}")
    most = call.account.connects - posting.connects_price
    tops = sorted((rng.randint(1, 60) for _ in range(rng.choice((0, 0, 2, 4)))), reverse=True)
    recommended = tops[-1] + 1 if tops else 0
    sensible = bool(tops) and recommended <= most
    return {
        "available": most > 0,
        "reason": None if most > 0 else "not enough Connects",
        "current_top_bids": tops,
        "current_top_bids_available": bool(tops),
        "recommendation": "boost" if sensible else "skip",
        "recommended_connects": recommended,
        "max_boost_connects": max(0, most),
        "your_balance": call.account.connects,
        "note": "A boost cannot be changed or taken back later.",
    }


def _check_boost(wanted: float, boost: Answer) -> None:
    if wanted and boost and not boost["recommended_connects"] <= wanted <= boost["max_boost_connects"]:
        least, most = boost["recommended_connects"], boost["max_boost_connects"]
        raise ToolError("INVALID_BOOST", f"boost_connects must be between {least} and {most}")


def acknowledge_policy(call: ToolCall) -> Answer:
    """Note that the person has read the policy."""
    call.account.policy_acknowledged = True
    call.sandbox.keep()
    return {"status": "ok", "acknowledged": True}


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("manage_proposals", "create"): create,
    ("manage_proposals", "acknowledge_policy"): acknowledge_policy,
}
