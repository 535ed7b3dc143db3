"""Tools about contracts, milestones, hours and money. The hours are in ``sandbox.timesheet``, the money in ``sandbox.ledger``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from sandbox.ledger import entity_of, entries_of
from sandbox.mcp.answers import Answer, ToolCall, ToolError, dollars, iso, page_of, untrusted
from sandbox.mcp.identity import balance_of
from sandbox.mcp.offers import stage_row
from sandbox.mcp.proposal_rows import proposal_row
from sandbox.reasons import reasons_for
from sandbox.records import Contract
from sandbox.timesheet import charge_of, days_of, hours_of

_PAGE: Final = 10
_LONGEST: Final = timedelta(weeks=53)
_USUAL: Final = timedelta(days=30)


def state_of(contract: Contract) -> str:
    """ACTIVE or CLOSED: nobody pauses in this world."""
    return "ACTIVE" if contract.ended_at is None else "CLOSED"


def search(call: ToolCall) -> Answer:
    """A page of the own contracts, the latest first."""
    states = call.params.get("contract_statuses") or ["ACTIVE", "CLOSED", "PAUSED"]
    before, after = _day(call, "start_date_before"), _day(call, "end_date_after")
    own = call.text("vendor_id") in {"", call.account.person}
    rows = [
        one
        for one in sorted(call.account.contracts, key=lambda one: one.started_at, reverse=True)
        if own
        and state_of(one) in states
        and (before is None or one.started_at.date() < before)
        and (after is None or one.ended_at is None or one.ended_at.date() > after)
    ]
    page, info = page_of(rows, int(call.params.get("offset", 0)), call.limit(_PAGE))
    found = {"contracts": [contract_row(call, one) for one in page]}
    return {"data": {"vendorContracts": found}, "hasMore": info["hasNextPage"]}


def contract_row(call: ToolCall, one: Contract) -> Answer:
    """A contract as a list shows it."""
    return {
        "id": one.id,
        "title": untrusted(call, one.title),
        "status": state_of(one),
        "startDate": f"{one.started_at:%Y-%m-%d}",
        "endDate": f"{one.ended_at:%Y-%m-%d}" if one.ended_at is not None else None,
        "offerId": one.offer_id,
        "clientOrganization": {"name": one.client_name or None},
    }


def by_ids(call: ToolCall) -> Answer:
    """Contracts by id; those that are not there are left out."""
    rows = [one for one in call.account.contracts if one.id in call.params["ids"]]
    return {"data": {"contractList": {"contracts": [contract_row(call, one) for one in rows]}}}


def own_contract(call: ToolCall, identifier: str) -> Contract:
    """The own contract with this id. Raises ``ToolError``."""
    found = next((one for one in call.account.contracts if one.id == identifier), None)
    if found is None:
        raise ToolError("NOT_FOUND", "The contract was not found")
    return found


def get(call: ToolCall) -> Answer:
    """One contract with its terms."""
    one = own_contract(call, call.text("contract_id"))
    terms = {
        "hourlyRate": dollars(one.hourly_rate) if one.hourly_rate is not None else None,
        "fixedPriceAmount": dollars(one.fixed_amount) if one.fixed_amount is not None else None,
        "weeklyLimit": one.weekly_limit,
        "totalHours": round(hours_of(one, call.now), 2),
        "totalCharge": dollars(charge_of(one, call.now)),
    }
    return {"data": {"contractDetails": {**contract_row(call, one), "terms": terms}}}


def original_proposal(call: ToolCall) -> Answer:
    """The proposal that led to a contract."""
    one = own_contract(call, call.text("id"))
    row = call.sandbox.desk.proposals.get(one.proposal_id or "")
    if row is None:
        raise ToolError("NOT_FOUND", "The contract has no proposal")
    return {"data": {"vendorProposal": {**proposal_row(call, row), "proposalCoverLetter": row.cover_letter}}}


def timesheets(call: ToolCall) -> Answer:
    """Hours by day, the latest first."""
    low, high = _span(call)
    wanted = call.params.get("contract_ids")
    rows = [
        {
            "date": f"{day.day:%Y-%m-%d}",
            "contractId": one.id,
            "contractTitle": untrusted(call, one.title),
            "hours": round(day.hours, 2),
            "charge": dollars(round(day.hours * (one.hourly_rate or 0.0), 2)),
            "memo": day.memo,
        }
        for one in call.account.contracts
        if not wanted or one.id in wanted
        for day in days_of(one, call.now)
        if low <= day.day <= high
    ]
    rows.sort(key=lambda row: str(row["date"]), reverse=True)
    page, info = page_of(rows, 0, call.limit(_PAGE))
    return {"data": {"contractTimeReport": list(page)}, "hasMore": info["hasNextPage"]}


def _day(call: ToolCall, name: str) -> date | None:
    text = call.text(name)
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError as problem:
        raise ToolError("INVALID_PARAMS", f"{name} must be YYYY-MM-DD") from problem


def _span(call: ToolCall) -> tuple[date, date]:
    """The days asked for: 30 until today when not said. Raises ``ToolError`` for more than 53 weeks."""
    high = _day(call, "to_date") or call.now.date()
    low = _day(call, "from_date") or high - _USUAL
    if not timedelta() <= high - low <= _LONGEST:
        raise ToolError("INVALID_PARAMS", "to_date must be at most 53 weeks after from_date")
    return low, high


def end_reasons(call: ToolCall) -> Answer:
    """Why one may end a contract."""
    return {"data": {"reasons": [{"id": row.id, "reason": row.words} for row in reasons_for(call.text("reason_type"))]}}


def milestones(call: ToolCall) -> Answer:
    """A contract's milestones."""
    one = own_contract(call, call.text("contract_id"))
    return {"data": {"milestones": [stage_row(call, stage) for stage in one.stages]}}


def transactions(call: ToolCall) -> Answer:
    """Money that came and went, the latest first."""
    low, high = _span(call)
    rows = [
        {
            "recordId": one.id,
            "transactionCreationDate": iso(one.moment),
            "type": one.kind,
            "accountingSubtype": one.subtype,
            "description": one.description,
            "transactionAmount": dollars(one.amount),
            "assignmentCompanyName": one.contract.client_name or None,
        }
        for one in entries_of(call.account, call.now)
        if low <= one.moment.date() <= high
    ]
    return {"data": {"transactionHistory": {"transactionDetail": {"transactionHistoryRow": rows}}}}


def summary(call: ToolCall) -> Answer:
    """Totals of money, contracts and Connects."""
    entries = entries_of(call.account, call.now)
    return {
        "data": {
            "accounting_entity_id": entity_of(call.account),
            "total_earnings": dollars(round(sum(one.amount for one in entries if one.amount > 0), 2)),
            "total_fees": dollars(round(sum(one.amount for one in entries if one.amount < 0), 2)),
            "active_contracts": sum(1 for one in call.account.contracts if one.ended_at is None),
        },
        "balance": balance_of(call.account),
    }


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("list_contracts", "search"): search,
    ("list_contracts", "list"): by_ids,
    ("list_contracts", "get"): get,
    ("list_contracts", "get_original_proposal"): original_proposal,
    ("list_contracts", "timesheets"): timesheets,
    ("list_contracts", "end_reasons"): end_reasons,
    ("list_milestones", "list"): milestones,
    ("get_profile", "transactions"): transactions,
    ("get_freelancer_financials", "summary"): summary,
    ("get_freelancer_financials", "transactions"): transactions,
    ("get_freelancer_financials", "timesheets"): timesheets,
}
