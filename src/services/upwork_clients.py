"""As which client this installation signs people in at Upwork, by door: its own API key, or a registration of its own.

A registration is asked for once for each server and redirect address and kept for ever. Whose grant comes of it is not here.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from src.auth.oauth import OAuthEndpoints, OAuthKey, OAuthUnreachable, UpworkOAuth
from src.auth.oauth_metadata import AuthorizationServer, RegistrationRefused, discover, register
from src.database.models import UpworkClient
from src.database.repositories.upwork import UpworkClientRepository
from src.domain.accounts import Door
from src.errors import Conflict
from src.integrations.upwork.lease import lease
from src.schemas.upwork import DoorOffer
from src.services.resources import Resources
from src.services.upwork_failures import unreachable

ASK_AGAIN_AFTER: Final = timedelta(days=1)


class UpworkClients:
    """The clients of this installation."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources
        self._upwork = resources.settings.upwork

    @property
    def default_door(self) -> Door:
        """The door that is offered first: the API where there is a key, else the MCP server."""
        return "graphql" if self._upwork.has_key else "mcp"

    async def offers(self) -> list[DoorOffer]:
        """Say of each door whether people can connect through it here, and if not, why."""
        has_key = self._upwork.has_key
        graphql = DoorOffer(door="graphql", usable=has_key, reason=None if has_key else "key_missing")
        if await self._is_registrable():
            return [DoorOffer(door="mcp", usable=True, reason=None), graphql]
        return [DoorOffer(door="mcp", usable=False, reason="host_not_accepted"), graphql]

    async def _is_registrable(self) -> bool:
        """Say whether the MCP server takes this installation: as it was answered, else by the rule that it was seen to keep."""
        kept = await self._kept()
        if kept is not None:
            return kept.client_id is not None
        return self._upwork.is_callback_local

    async def oauth(self, door: Door) -> UpworkOAuth:
        """Return the flow of a door, registering this installation where that is needed.

        Raises Conflict (``upwork_not_configured``, ``upwork_registration_refused``) or Upstream (``upwork_unreachable``).
        """
        if door == "graphql":
            return self._with_key()
        kept = await self._kept()
        if not self._stands(kept):
            async with lease(self._r.valkey, "upwork:register"):
                kept = await self._kept()
                kept = kept if self._stands(kept) else await self._register()
        if kept is None or kept.client_id is None:
            raise Conflict(
                "Upwork's MCP server does not accept the address of this installation: it takes localhost only",
                code="upwork_registration_refused",
            )
        endpoints = OAuthEndpoints(kept.authorize_url, kept.token_url, kept.revoke_url)
        key = OAuthKey(
            client_id=kept.client_id,
            client_secret="",
            redirect_uri=kept.redirect_uri,
            base_url=self._upwork.upwork_base_url,
            resource=kept.server,
            endpoints=endpoints,
        )
        return UpworkOAuth(self._r.http, key)

    def _stands(self, kept: UpworkClient | None) -> bool:
        """Say whether what was answered still counts: a registration for ever, a refusal for a day."""
        if kept is None:
            return False
        return kept.client_id is not None or kept.asked_at + ASK_AGAIN_AFTER >= self._r.clock.now()

    def _with_key(self) -> UpworkOAuth:
        if not self._upwork.has_key:
            raise Conflict("No Upwork key is set up on this installation", code="upwork_not_configured")
        key = OAuthKey(
            client_id=self._upwork.upwork_client_id,
            client_secret=self._upwork.upwork_client_secret.get_secret_value(),
            redirect_uri=self._upwork.upwork_callback_url,
            base_url=self._upwork.upwork_base_url,
        )
        return UpworkOAuth(self._r.http, key)

    async def _kept(self) -> UpworkClient | None:
        async with self._r.database.as_auth() as db:
            return await UpworkClientRepository(db).one(self._upwork.mcp_url, self._upwork.upwork_callback_url)

    async def _register(self) -> UpworkClient:
        """Register, and keep what came of it; where another process was faster, its registration stands."""
        server = self._upwork.mcp_url
        try:
            found = await discover(self._r.http, server)
            client_id = await self._client_id(found)
        except OAuthUnreachable as error:
            raise unreachable() from error
        async with self._r.database.as_auth() as db:
            return await UpworkClientRepository(db).keep(
                UpworkClient(
                    server=server,
                    redirect_uri=self._upwork.upwork_callback_url,
                    client_id=client_id,
                    authorize_url=found.endpoints.authorize,
                    token_url=found.endpoints.token,
                    revoke_url=found.endpoints.revoke,
                    asked_at=self._r.clock.now(),
                )
            )

    async def _client_id(self, server: AuthorizationServer) -> str | None:
        try:
            return await register(self._r.http, server, self._upwork.upwork_callback_url)
        except RegistrationRefused:
            return None
