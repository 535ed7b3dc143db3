"""Answers about offers. How they begin and end is in ``sandbox.engagements``."""

from __future__ import annotations

from typing import Any, Final

from sandbox.context import Caller
from sandbox.engagements import company_of
from sandbox.gql_errors import ServiceError
from sandbox.records import Offer, Stage
from sandbox.resolvers.accounts import client_node
from sandbox.resolvers.forms import Answer, caller_of, moment, money
from sandbox.resolvers.jobs import job_node
from sandbox.resolvers.profiles import freelancer_profile
from sandbox.resolvers.proposals import proposal_node

_STATES: Final = {
    "awaiting": "PENDING_VENDOR_ACCEPTANCE",
    "accepted": "ACCEPTED",
    "declined": "REJECTED",
    "changes_requested": "REPLACED",
}
_LEGACY: Final = {"awaiting": "New", "accepted": "Accepted", "declined": "Declined", "changes_requested": "Changed"}


def offer(_: Any, info: Any, **asked: Any) -> Answer:
    """One of the own offers."""
    caller = caller_of(info)
    found = caller.sandbox.engagements.offers.get(asked["id"])
    if found is None or found.account_id != caller.account.id:
        raise ServiceError(f"Offer not found for id='{asked['id']}'", "404")
    return offer_node(caller, found)


def offers_by_attribute(_: Any, info: Any, **asked: Any) -> Answer:
    """The own offers that belong to something; others than the own are never found."""
    caller, wanted = caller_of(info), asked["filter"]
    states = wanted.get("states")
    rows = [
        one
        for one in caller.sandbox.engagements.offers_of(caller.account.id)
        if wanted["id"] in _belongs_to(caller, one, wanted["searchAttribute"])
        and (not states or _LEGACY[one.state] in states)
    ]
    if wanted.get("ascendingOrder", True):
        rows.reverse()
    size = max(1, wanted.get("limit") or 10)
    start = (max(1, wanted.get("page") or 1) - 1) * size
    return {"offers": [offer_node(caller, one) for one in rows[start : start + size]]}


def _belongs_to(caller: Caller, one: Offer, attribute: str) -> set[str]:
    """The ids an offer can be found by."""
    account = caller.account
    contracts = {contract.id for contract in account.contracts if contract.offer_id == one.id}
    posting = caller.sandbox.world.posting(one.posting_id)
    client = {posting.client.organization_id} if posting is not None else set()
    return {
        "JobApplication": {one.proposal_id},
        "JobPosting": {one.posting_id},
        "VendorUser": {account.person},
        "VendorTeam": {account.organization_id},
        "VendorOrg": {account.organization_id},
        "ClientOrg": client,
        "ClientTeam": client,
        "Contract": contracts,
    }.get(attribute, set())


def offer_node(caller: Caller, one: Offer) -> Answer:
    """An Offer."""
    sandbox = caller.sandbox
    posting, proposal = sandbox.world.posting(one.posting_id), sandbox.desk.proposals.get(one.proposal_id)
    name = company_of(sandbox.seed, posting) if posting is not None else one.title
    organization = posting.client.organization_id if posting is not None else "0"
    hourly = fixed = None
    if one.hourly_rate is not None:
        hourly = {"rate": money(one.hourly_rate), "weeklyHoursLimit": one.weekly_limit, "manualTimeAllowed": True}
    if one.fixed_amount is not None:
        fixed = {"budget": money(one.fixed_amount)}
    return {
        "id": one.id,
        "title": one.title,
        "description": one.description,
        "type": "MARKET_PLACE_HOURLY" if fixed is None else "MARKET_PLACE_FIXED_PRICE",
        "job": (lambda _info: job_node(caller, posting)) if posting is not None else None,
        "vendorProposal": (lambda _info: proposal_node(caller, proposal)) if proposal is not None else None,
        "closeJobPostingOnAccept": False,
        "client": client_node(organization, name),
        "offerTerms": {"expectedStartDate": moment(one.starts_at), "fixedPriceTerm": fixed, "hourlyTerms": hourly},
        "messageToContractor": one.answer or None,
        "state": _STATES[one.state],
        "milestones": [milestone_node(stage, place, one) for place, stage in enumerate(one.stages)],
        "createdUsingBYOFlow": False,
        "freelancer": lambda _info: freelancer_profile(caller, caller.account),
        "payrollOffer": False,
        "deliveryModel": "TalentMarketplace",
    }


def milestone_node(stage: Stage, place: int, one: Offer | None = None) -> Answer:
    """A Milestone."""
    funded = stage.amount if stage.state in {"Active", "Submitted"} else 0.0
    return {
        "id": stage.id,
        "dueDateTime": moment(stage.due_at) if stage.due_at is not None else None,
        "state": "InOffer" if one is not None and one.state == "awaiting" else stage.state,
        "description": stage.description,
        "currentEscrowAmount": money(funded),
        "depositAmount": money(stage.amount),
        "fundedAmount": money(funded),
        "paid": money(stage.amount if stage.state == "Paid" else 0.0),
        "bonus": money(0.0),
        "submissionCount": 1 if stage.state in {"Submitted", "Paid"} else 0,
        "sequenceId": place,
        "createdDateTime": moment(one.created_at) if one is not None else None,
    }
