"""Offers and contracts over MCP. Accepting an offer is done on Upwork's page only."""

from __future__ import annotations

from typing import Final

from src.domain.accounts import Account
from src.domain.engagements import Contract, Offer, PastWork
from src.integrations.upwork.errors import NotOffered
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing_work
from src.integrations.upwork.mcp import parsing
from src.integrations.upwork.mcp.tools import Tools, listed
from src.integrations.upwork.values import at, rows

PAGE: Final = 10
OFFER_PAGES: Final = 5
CONTRACT_PAGES: Final = 10


class Work(Tools):
    """Offers and contracts."""

    async def offers(self, grant: Grant, account: Account) -> list[Offer]:
        """Return the offers made to the person, newest first, at most 50."""
        found: list[Offer] = []
        for page in range(1, OFFER_PAGES + 1):
            body = await self._ask(grant, "list_offers", "list_mine", limit=PAGE, page=page)
            listed_here = listed(body, "offers", "offersByAttribute")
            found += [each for each in map(parsing.offer, listed_here) if each is not None]
            if len(listed_here) < PAGE:
                break
        return found

    async def contracts(self, grant: Grant, account: Account) -> list[Contract]:
        """Return the person's contracts, running ones first, at most 100."""
        found: list[Contract] = []
        for page in range(CONTRACT_PAGES):
            body = await self._ask(grant, "list_contracts", "search", limit=PAGE, offset=page * PAGE)
            listed_here = list(rows(at(body, "data", "vendorContracts", "contracts")))
            found += [each for each in map(parsing_work.contract, listed_here) if each is not None]
            if at(body, "hasMore") is not True or not listed_here:
                break
        return parsing_work.running_first(found)

    async def work_history(self, grant: Grant, account: Account, after: int = 0, limit: int = 0) -> list[PastWork]:
        """Raise NotOffered: this door tells contracts, and neither earnings nor feedback."""
        raise NotOffered("work history")
