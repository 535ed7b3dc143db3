"""Money that came and went on a freelancer's account, made from the contracts alone. The hours are in ``timesheet``."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sandbox.ids import snowflake
from sandbox.records import Account, Contract
from sandbox.timesheet import days_of

_FEE = 0.10
_PAID_AFTER = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction; ``amount`` in US dollars, negative where money went."""

    id: str
    moment: datetime
    kind: str
    subtype: str
    description: str
    amount: float
    contract: Contract


def entity_of(account: Account) -> str:
    """The id of the account's accounting entity."""
    return str(int(account.organization_rid) + 900_000_000)


def entries_of(account: Account, now: datetime) -> list[Entry]:
    """All transactions until ``now``, the latest first: each earning with its service fee."""
    rows = [entry for contract in account.contracts for entry in _of_contract(contract, now)]
    return sorted(rows, key=lambda row: (row.moment, row.id), reverse=True)


def _of_contract(contract: Contract, now: datetime) -> list[Entry]:
    rows: list[Entry] = []
    for moment, amount, words in _earnings(contract, now):
        if moment <= now and amount > 0:
            number = len(rows)
            subtype = "Hourly" if contract.hourly_rate is not None else "Fixed Price"
            fee = -round(amount * _FEE, 2)
            low = int(contract.id) % 1_000_000 + number
            rows.append(Entry(snowflake(moment, low), moment, "APInvoice", subtype, words, amount, contract))
            why = f"Service Fee for {subtype} - {contract.title}"
            rows.append(Entry(snowflake(moment, low + 1), moment, "APAdjustment", "Service Fee", why, fee, contract))
    return rows


def _earnings(contract: Contract, now: datetime) -> list[tuple[datetime, float, str]]:
    if contract.hourly_rate is None:
        return [
            (stage.paid_at, stage.amount, f"Invoice for milestone: {stage.description}")
            for stage in contract.stages
            if stage.paid_at is not None
        ]
    weeks: dict[date, float] = defaultdict(float)
    for day in days_of(contract, now):
        weeks[day.day + timedelta(days=6 - day.day.weekday())] += day.hours
    return [
        (
            datetime.combine(sunday, datetime.min.time(), UTC) + _PAID_AFTER,
            round(hours * contract.hourly_rate, 2),
            f"Invoice for {hours:.2f} hours until {sunday:%Y-%m-%d} - {contract.title}",
        )
        for sunday, hours in weeks.items()
    ]
