"""Hours and money over MCP. Contracts are ``work``'s matter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from src.domain.accounts import Account
from src.domain.engagements import Transaction, WorkedDay
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing_money
from src.integrations.upwork.mcp.tools import Tools, listed
from src.integrations.upwork.values import at, rows

PAGE: Final = 10


class Money(Tools):
    """Hours worked, and what came of them."""

    async def hours(self, grant: Grant, account: Account, since: date, until: date) -> list[WorkedDay]:
        """Return the hours by day and contract, the latest first.

        The tool tells ten rows and no cursor, so a span with more is asked for in halves; of one day it tells ten contracts.
        """
        found: list[WorkedDay] = []
        pending = [(since, until)]
        while pending:
            low, high = pending.pop()
            body = await self._ask(
                grant, "list_contracts", "timesheets", from_date=f"{low}", to_date=f"{high}", limit=PAGE
            )
            if at(body, "hasMore") is True and low < high:
                middle = low + (high - low) // 2
                pending += [(low, middle), (middle + timedelta(days=1), high)]
                continue
            found += [
                each for each in map(parsing_money.worked_day, listed(body, "contractTimeReport")) if each is not None
            ]
        return parsing_money.latest_first(found)

    async def transactions(self, grant: Grant, since: date, until: date) -> list[Transaction]:
        """Return what came and went on the person's account at Upwork, the latest first."""
        body = await self._ask(
            grant, "get_freelancer_financials", "transactions", from_date=f"{since}", to_date=f"{until}"
        )
        history = rows(at(body, "data", "transactionHistory", "transactionDetail", "transactionHistoryRow"))
        return [each for each in map(parsing_money.transaction, history) if each is not None]
