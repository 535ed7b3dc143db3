"""Upwork's two doors as this process opens them, behind one budget and one count. Whose grant goes through is decided elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from src.domain.accounts import Door
from src.integrations.upwork.budget import RateBudget
from src.integrations.upwork.gateway import UpworkGateway
from src.integrations.upwork.graphql.gateway import GraphqlGateway
from src.integrations.upwork.mcp.gateway import McpGateway
from src.integrations.upwork.meter import Meter
from src.integrations.upwork.usage import UsageLedger
from src.services.resources import Resources


class UpworkDoors:
    """A gateway for each door. Both count against the same limits: Upwork counts by address."""

    def __init__(self, resources: Resources) -> None:
        budget = RateBudget(resources.valkey)
        self.usage = UsageLedger(resources.valkey)
        now, upwork = resources.clock.now, resources.settings.upwork
        graphql = Meter("graphql", budget, self.usage, now)
        mcp = Meter("mcp", budget, self.usage, now)
        self._gateways: Mapping[Door, UpworkGateway] = {
            "graphql": GraphqlGateway(resources.http, upwork.upwork_api_url, graphql),
            "mcp": McpGateway(resources.http, upwork.mcp_url, mcp),
        }

    def of(self, door: Door) -> UpworkGateway:
        """Return the gateway of a door."""
        return self._gateways[door]

    def forget(self, user_id: UUID) -> None:
        """Forget what was learned of a person's grant, at either door."""
        for gateway in self._gateways.values():
            gateway.forget(user_id)
