"""Who a grant speaks for, over MCP: accounts, profile, Connects."""

from __future__ import annotations

from src.domain.accounts import Account, Organisation, OwnProfile
from src.integrations.upwork.errors import NotThere, Refused
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.mcp import parsing
from src.integrations.upwork.mcp.tools import Tools, listed
from src.integrations.upwork.values import at, text


class Accounts(Tools):
    """Who the grant speaks for."""

    async def account(self, grant: Grant) -> Account:
        """Return the freelancer account of the grant; the first there is where none is called so."""
        found = listed(await self._ask_flat(grant, "list_accounts", {}), "accounts")
        talents = [row for row in found if text(row, "role") == "TALENT"]
        account = next((each for each in map(parsing.account_of, talents or found) if each is not None), None)
        if account is None:
            raise Refused("Upwork did not say whose account this is", is_certain=True)
        return account

    async def organisations(self, grant: Grant) -> list[Organisation]:
        """Return the accounts in whose name the grant can act."""
        found = listed(await self._ask_flat(grant, "list_accounts", {}), "accounts")
        return [each for each in map(parsing.organisation_of, found) if each is not None]

    async def own_profile(self, grant: Grant) -> OwnProfile:
        """Return the person's profile."""
        found = parsing.own_profile(at(await self._ask(grant, "get_profile", "get"), "data"))
        if found is None:
            raise Refused("Upwork shows no profile", is_certain=True)
        return found

    async def connects_balance(self, grant: Grant) -> int | None:
        """Return how many Connects the person has; None where Upwork does not say."""
        try:
            body = await self._ask(grant, "get_profile", "connects_balance")
        except (Refused, NotThere):
            return None
        told = (parsing.whole(place, "balance", "connectsBalance") for place in (body, at(body, "data")))
        return next((each for each in told if each is not None), None)
