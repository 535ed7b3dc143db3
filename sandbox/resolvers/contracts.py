"""Answers about contracts, and ending one. Hours are in ``hours``, money in ``payments``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sandbox.context import Caller
from sandbox.gql_errors import ServiceError
from sandbox.reasons import reasons_for
from sandbox.records import Account, Contract
from sandbox.resolvers.accounts import client_node, contract_state, organization_node
from sandbox.resolvers.forms import Answer, caller_of, moment, money, read_moment
from sandbox.resolvers.offers import milestone_node, offer_node
from sandbox.timesheet import charge_of, hours_of

_DEFAULT_PAGE = 10
_MAX_PAGE = 100


def need_partner(caller: Caller) -> bool:
    """Whether this key sees partner operations; False also stands for an answer without rows.

    Raises ``ServiceError`` where the key is refused.
    """
    way = caller.sandbox.quirks.partner_operations
    if way == "refused":
        raise ServiceError("Authorization failed", "403")
    return way == "works"


def contract_details(_: Any, info: Any, **asked: Any) -> Answer:
    """One of the own contracts."""
    caller = caller_of(info)
    return contract_node(caller, own_contract(caller, asked["id"]))


def own_contract(caller: Caller, identifier: str) -> Contract:
    """The own contract with this id. Raises ``ServiceError``."""
    found = next((one for one in caller.account.contracts if one.id == identifier), None)
    if found is None:
        raise ServiceError(f"Contract not found for id='{identifier}'", "404")
    return found


def contract_list(_: Any, info: Any, **asked: Any) -> Answer:
    """Own contracts by id; others are left out."""
    caller = caller_of(info)
    wanted = set(asked.get("ids") or ())
    rows: Iterable[Contract] = caller.account.contracts if need_partner(caller) else ()
    return {"contracts": [contract_node(caller, one) for one in rows if one.id in wanted]}


def vendor_contracts(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of the own contracts, the latest first."""
    caller, wanted = caller_of(info), asked["filter"]
    paging = asked.get("paging") or {}
    offset, limit = max(0, paging.get("offset") or 0), min(_MAX_PAGE, paging.get("limit") or _DEFAULT_PAGE)
    own = need_partner(caller) and wanted["vendorId"] in {caller.account.person, caller.account.organization_id}
    before, after = read_moment(wanted.get("startDateBefore")), read_moment(wanted.get("endDateAfter"))
    states = wanted.get("contractStatuses")
    rows = [
        one
        for one in sorted(caller.account.contracts, key=lambda one: one.started_at, reverse=True)
        if own
        and (not states or contract_state(one) in states)
        and (before is None or one.started_at < before)
        and (after is None or one.ended_at is None or one.ended_at > after)
    ]
    shown = [contract_node(caller, one) for one in rows[offset : offset + limit]]
    return {"paging": {"limit": limit, "offset": offset}, "contracts": shown}


def end_contract(_: Any, info: Any, **asked: Any) -> Answer:
    """End one of the own contracts now."""
    caller = caller_of(info)
    contract, now = own_contract(caller, asked["contractId"]), caller.sandbox.clock.now()
    known = {row.id for kind in ("CONTRACT_END_HOURLY", "END_PROVIDER_CONTRACT") for row in reasons_for(kind)}
    if contract.ended_at is not None or asked["input"]["reasonRef"] not in known:
        raise ServiceError("Input parameter provided has incorrect value", "400")
    _close(contract, now)
    caller.sandbox.keep()
    return {"success": True}


def _close(contract: Contract, now: datetime) -> None:
    contract.hours, contract.total_charge = hours_of(contract, now), charge_of(contract, now)
    contract.ended_at = now


def contract_node(caller: Caller, one: Contract) -> Answer:
    """A ContractDetails."""
    account, begun = caller.account, moment(one.started_at)
    found = caller.sandbox.engagements.offers.get(one.offer_id or "")
    posting = caller.sandbox.world.posting(one.posting_id) if one.posting_id is not None else None
    client = client_node(one.client_organization_id or "0", one.client_name or one.title)
    hirer = {"id": one.client_organization_id or "0", "rid": "0", "name": one.client_name or None}
    ended = moment(one.ended_at) if one.ended_at is not None else None
    return {
        "id": one.id,
        "title": one.title,
        "status": contract_state(one),
        "closingReason": None,
        "deliveryModel": "TALENT_MARKETPLACE",
        "isPtc": False,
        "createDate": begun,
        "modifyDate": ended or begun,
        "startDate": begun,
        "endDate": ended,
        "offer": (lambda _info: offer_node(caller, found)) if found is not None else None,
        "offerId": one.offer_id,
        "job": {
            "id": one.posting_id or one.id,
            "content": {"title": one.title, "description": posting.text.description if posting else one.title},
        },
        "freelancer": _worker(account),
        "vendorOrganization": organization_node(account),
        "vendorTeam": organization_node(account),
        "clientOrganization": client,
        "clientTeam": client,
        "hiringManager": hirer,
        "supervisor": hirer,
        "hourlyLimits": _limits(one, begun),
        "terms": _terms(one, begun, ended),
    }


def _worker(account: Account) -> Answer:
    return {
        "id": account.person,
        "rid": account.rid,
        "name": account.name,
        "firstName": account.first_name,
        "lastName": account.last_name,
    }


def _limits(one: Contract, begun: str) -> list[Answer]:
    if one.weekly_limit is None:
        return []
    return [{"id": one.id, "weeklyLimit": str(one.weekly_limit), "createDate": begun, "startDate": begun}]


def _terms(one: Contract, begun: str, ended: str | None) -> Answer:
    shared = {"id": one.id, "createDate": begun, "startDate": begun, "endDate": ended}
    if one.hourly_rate is not None:
        hourly = {**shared, "hourlyRate": money(one.hourly_rate), "manualTimeAllowed": True}
        return {"fixedPriceTerms": [], "hourlyTerms": [hourly]}
    stages = [milestone_node(stage, place) for place, stage in enumerate(one.stages)]
    fixed = {**shared, "fixedAmount": money(one.fixed_amount or 0.0), "milestones": stages}
    return {"fixedPriceTerms": [fixed], "hourlyTerms": []}
