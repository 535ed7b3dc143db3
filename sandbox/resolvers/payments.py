"""Answers about money: the accounting entity and its transactions. The money itself is in ``sandbox.ledger``."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from sandbox.gql_errors import ServiceError
from sandbox.ledger import Entry, entity_of, entries_of
from sandbox.resolvers.contracts import need_partner
from sandbox.resolvers.forms import Answer, caller_of, moment, money, read_moment


def accounting_entity(_: Any, info: Any) -> Answer:
    """The entity whose id ``transactionHistory`` asks for."""
    return {"id": entity_of(caller_of(info).account)}


def transaction_history(_: Any, info: Any, **asked: Any) -> Answer:
    """The transactions of the own entity between two moments, the latest first."""
    caller, wanted = caller_of(info), asked.get("transactionHistoryFilter")
    allowed = need_partner(caller)
    if wanted is None:
        raise ServiceError("Input parameter provided has incorrect value", "400")
    own = allowed and entity_of(caller.account) in wanted["aceIds_any"]
    between = wanted["transactionDateTime_bt"]
    low, high = read_moment(between.get("rangeStart")), read_moment(between.get("rangeEnd"))
    kinds = wanted.get("trxSubtypes_any")
    entries = entries_of(caller.account, caller.sandbox.clock.now()) if own else []
    balances = list(accumulate(entry.amount for entry in reversed(entries)))[::-1]
    rows = [
        _row(entry, balance, len(entries) - place, caller.account.name)
        for place, (entry, balance) in enumerate(zip(entries, balances, strict=True))
        if (low is None or entry.moment >= low)
        and (high is None or entry.moment <= high)
        and (not kinds or entry.subtype in kinds)
    ]
    return {"transactionDetail": {"transactionHistoryRow": rows}}


def _row(entry: Entry, balance: float, number: int, name: str) -> Answer:
    return {
        "rowNumber": number,
        "runningChargeableBalance": money(round(balance, 2)),
        "recordId": entry.id,
        "amountCreditedToUser": money(entry.amount),
        "transactionCreationDate": moment(entry.moment),
        "transactionReviewDueDate": moment(entry.moment),
        "accountingSubtype": entry.subtype,
        "descriptionUI": entry.description,
        "description": entry.description,
        "type": entry.kind,
        "transactionAmount": money(entry.amount),
        "paymentGuaranteed": entry.subtype == "Hourly",
        "fullyPaidDate": moment(entry.moment),
        "assignmentCompanyName": entry.contract.client_name or None,
        "assignmentDeveloperName": name,
        "payment": money(entry.amount),
        "paymentStatus": "Paid",
    }
