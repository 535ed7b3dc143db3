"""Offers, contracts and work history of Upwork's GraphQL answers as the domain's. Asking for them is ``work``'s matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from src.domain.engagements import Contract, ContractState, Offer, PastWork
from src.domain.postings import JobType
from src.integrations.upwork.values import amount, day, number, text

STATES: Final[Mapping[str | None, ContractState]] = {"ACTIVE": "active", "PAUSED": "paused", "CLOSED": "closed"}
TYPES: Final[Mapping[str | None, JobType]] = {"HOURLY": "hourly", "FIXED": "fixed"}


def offer(row: Mapping[str, object]) -> Offer | None:
    """Return one offer; None where it has no id."""
    offer_id = text(row, "id")
    if offer_id is None:
        return None
    kind = text(row, "type") or ""
    job_type: JobType | None = (
        "hourly" if kind.endswith("HOURLY") else "fixed" if kind.endswith("FIXED_PRICE") else None
    )
    fixed, hourly = ("offerTerms", "fixedPriceTerm", "budget"), ("offerTerms", "hourlyTerms", "rate")
    return Offer(
        id=offer_id,
        title=text(row, "title") or "",
        state=text(row, "state") or "",
        job_type=job_type,
        amount=amount(row, *fixed) or amount(row, *hourly),
        currency=text(row, *fixed, "currency") or text(row, *hourly, "currency") or "USD",
        client=text(row, "client", "name") or "",
    )


def contract(row: Mapping[str, object]) -> Contract | None:
    """Return one contract; None where it has no id."""
    contract_id = text(row, "id")
    if contract_id is None:
        return None
    return Contract(
        id=contract_id,
        title=text(row, "title") or "",
        state=STATES.get(text(row, "status"), "unknown"),
        started_at=day(row, "startDate"),
        ended_at=day(row, "endDate"),
        client=text(row, "clientOrganization", "name") or "",
    )


def past_work(row: Mapping[str, object]) -> PastWork | None:
    """Return one entry of a work history; None where it names no contract."""
    contract_id = text(row, "contract", "id")
    if contract_id is None:
        return None
    return PastWork(
        contract_id=contract_id,
        title=text(row, "contract", "title") or "",
        state=STATES.get(text(row, "contract", "status"), "unknown"),
        job_type=TYPES.get(text(row, "contract", "terms", "jobType")),
        started_at=day(row, "contract", "startDate"),
        ended_at=day(row, "contract", "endDate"),
        earned=amount(row, "contractAggregate", "totalCharge"),
        hours=amount(row, "contractAggregate", "hours"),
        score=number(row, "feedback", "feedbackToFreelancer", "score"),
        comment=text(row, "feedback", "feedbackToFreelancer", "comment") or "",
    )


def contract_of(work: PastWork) -> Contract:
    """Return the contract that an entry of a work history is about; the client is not told there."""
    return Contract(work.contract_id, work.title, work.state, work.started_at, work.ended_at, "")


def running_first(contracts: Iterable[Contract]) -> list[Contract]:
    """Return contracts with those that run first, otherwise as they came."""
    return sorted(contracts, key=lambda each: each.state == "closed")
