"""Who a grant speaks for, over GraphQL: account, organisations, profile, Connects."""

from __future__ import annotations

from src.domain.accounts import Account, Organisation, OwnProfile
from src.integrations.upwork.errors import Refused, ScopesMissing
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql import parsing
from src.integrations.upwork.graphql.asking import Asking
from src.integrations.upwork.values import at, integer, rows, text


class Accounts(Asking):
    """Who the grant speaks for."""

    async def account(self, grant: Grant) -> Account:
        """Return who the grant speaks for."""
        found = parsing.account((await self._read(grant, "account", {})).data)
        if found is None:
            raise Refused("Upwork did not say whose account this is", is_certain=True)
        return found

    async def organisations(self, grant: Grant) -> list[Organisation]:
        """Return the organisations in whose name the grant can act."""
        listed = at((await self._read(grant, "organisations", {})).data, "companySelector", "items")
        found = ((text(row, "organizationId"), row) for row in rows(listed))
        return [
            Organisation(identifier, text(row, "title") or "", text(row, "organizationType") or "")
            for identifier, row in found
            if identifier is not None
        ]

    async def own_profile(self, grant: Grant) -> OwnProfile:
        """Return the person's profile."""
        found = parsing.own_profile(at((await self._read(grant, "own_profile", {})).data, "user", "freelancerProfile"))
        if found is None:
            raise Refused("Upwork shows no profile", is_certain=True)
        return found

    async def connects_balance(self, grant: Grant) -> int | None:
        """Return how many Connects the person has; None where the key may not read it or Upwork does not say."""
        try:
            return integer((await self._read(grant, "connects", {})).data, "connectsSummary", "connectsBalance")
        except (ScopesMissing, Refused):
            return None
