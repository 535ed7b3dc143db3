"""Offers, contracts and work history over GraphQL. Accepting an offer is done on Upwork's page only."""

from __future__ import annotations

from typing import Final

from src.domain.accounts import Account
from src.domain.engagements import Contract, Offer, PastWork
from src.integrations.upwork.errors import Refused, ScopesMissing
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing_work
from src.integrations.upwork.graphql.asking import Asking
from src.integrations.upwork.values import at, rows

MOST_OFFERS: Final = 50
MOST_CONTRACTS: Final = 100


class Work(Asking):
    """Offers, contracts, and what was done before."""

    async def offers(self, grant: Grant, account: Account) -> list[Offer]:
        """Return the offers made to the person, newest first, at most 50."""
        wanted = {
            "id": account.user_id,
            "searchAttribute": "VendorUser",
            "limit": MOST_OFFERS,
            "page": 1,
            "ascendingOrder": False,
        }
        listed = at((await self._read(grant, "offers", {"filter": wanted})).data, "offersByAttribute", "offers")
        return [offer for offer in map(parsing_work.offer, rows(listed)) if offer is not None]

    async def contracts(self, grant: Grant, account: Account) -> list[Contract]:
        """Return the person's contracts, running ones first, at most 100.

        Some keys may not list contracts, for others the list is empty: the work history tells the same, without the client.
        """
        variables = {
            "filter": {"vendorId": account.user_id},
            "paging": {"limit": MOST_CONTRACTS, "offset": 0},
        }
        try:
            listed = at((await self._read(grant, "contracts", variables)).data, "vendorContracts", "contracts")
            found = [each for each in map(parsing_work.contract, rows(listed)) if each is not None]
        except (Refused, ScopesMissing):
            found = []
        if not found:
            found = [parsing_work.contract_of(work) for work in await self.work_history(grant, account)]
        return parsing_work.running_first(found)

    async def work_history(
        self, grant: Grant, account: Account, after: int = 0, limit: int = MOST_CONTRACTS
    ) -> list[PastWork]:
        """Return what the person did on Upwork before: at most ``limit`` entries beyond the first ``after``."""
        wanted = {
            "personId": account.user_id,
            "status": ["ACTIVE", "CLOSED", "PAUSED"],
            "pagination": {"offset": after, "limit": limit},
        }
        answer = await self._read(grant, "work_history", {"filter": wanted})
        listed = at(answer.data, "talentWorkHistory", "workHistoryList")
        return [work for work in map(parsing_work.past_work, rows(listed)) if work is not None]
