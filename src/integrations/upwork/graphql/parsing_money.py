"""Hours and money of Upwork's answers as the domain's, at both doors. Asking for them is ``money``'s matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from src.domain.engagements import Transaction, WorkedDay
from src.integrations.upwork.untrusted import unwrapped
from src.integrations.upwork.values import amount, calendar_day, day, signed, text


def worked_day(row: Mapping[str, object]) -> WorkedDay | None:
    """Return the hours of one day for one contract; None where no day is told."""
    worked_on = calendar_day(row, "dateWorkedOn") or calendar_day(row, "date")
    if worked_on is None:
        return None
    title = text(row, "contract", "title") or text(row, "contractTitle") or ""
    return WorkedDay(
        day=worked_on,
        contract_id=text(row, "contract", "id") or text(row, "contractId") or "",
        contract_title=unwrapped(title)[0].strip(),
        hours=amount(row, "totalHoursWorked") or amount(row, "hours"),
        amount=amount(row, "totalCharges") or amount(row, "charge"),
        memo=unwrapped(text(row, "memo") or "")[0].strip(),
    )


def transaction(row: Mapping[str, object]) -> Transaction | None:
    """Return one transaction; None where it has no id."""
    record = text(row, "recordId")
    if record is None:
        return None
    return Transaction(
        id=record,
        at=day(row, "transactionCreationDate"),
        kind=text(row, "accountingSubtype") or text(row, "type") or "",
        description=unwrapped(text(row, "description") or "")[0].strip(),
        amount=signed(row, "transactionAmount"),
        currency=text(row, "transactionAmount", "currency") or "USD",
        client=unwrapped(text(row, "assignmentCompanyName") or "")[0].strip(),
    )


def latest_first(worked: Iterable[WorkedDay]) -> list[WorkedDay]:
    """Return hours with the latest day first."""
    return sorted(worked, key=lambda each: (each.day, each.contract_id), reverse=True)
