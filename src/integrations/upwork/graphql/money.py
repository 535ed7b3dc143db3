"""Hours and money over GraphQL. Some keys may read neither; contracts and their history are ``work``'s matter."""

from __future__ import annotations

from datetime import date
from typing import Final

from src.domain.accounts import Account
from src.domain.engagements import Transaction, WorkedDay
from src.integrations.upwork.errors import Refused
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing_money
from src.integrations.upwork.graphql.asking import Asking, parsed, refuse_holes
from src.integrations.upwork.values import at, rows, text, truth

HOURS_PAGE: Final = 100
HOURS_PAGES: Final = 10


class Money(Asking):
    """Hours worked, and what came of them."""

    async def hours(self, grant: Grant, account: Account, since: date, until: date) -> list[WorkedDay]:
        """Return the hours by day and contract, the latest first, at most 1,000 rows."""
        found: list[WorkedDay] = []
        wanted = {
            "organizationId_eq": account.organization_id,
            "timeReportDate_bt": {"rangeStart": f"{since:%Y%m%d}", "rangeEnd": f"{until:%Y%m%d}"},
        }
        after: str | None = None
        for _ in range(HOURS_PAGES):
            variables = {"filter": wanted, "pagination": {"first": HOURS_PAGE, "after": after}}
            page = at((await self._read(grant, "hours", variables)).data, "contractTimeReport")
            refuse_holes(at(page, "edges"), "node")
            found += parsed(page, parsing_money.worked_day)
            cursor = text(page, "pageInfo", "endCursor")
            if not truth(page, "pageInfo", "hasNextPage") or cursor in (None, after):
                break
            after = cursor
        return parsing_money.latest_first(found)

    async def transactions(self, grant: Grant, since: date, until: date) -> list[Transaction]:
        """Return what came and went on the person's account at Upwork, the latest first."""
        entity = text((await self._read(grant, "accounting_entity", {})).data, "accountingEntity", "id")
        if entity is None:
            raise Refused("Upwork names no account of the person's money", is_certain=True)
        between = {"rangeStart": f"{since}T00:00:00Z", "rangeEnd": f"{until}T23:59:59Z"}
        wanted = {"filter": {"aceIds_any": [entity], "transactionDateTime_bt": between}}
        history = at((await self._read(grant, "transactions", wanted)).data, "transactionHistory")
        listed = at(history, "transactionDetail", "transactionHistoryRow")
        refuse_holes(listed)
        return [each for each in map(parsing_money.transaction, rows(listed)) if each is not None]
