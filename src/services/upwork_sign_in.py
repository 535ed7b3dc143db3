"""Getting a grant: a sign-in at Upwork that only the person who began it, in that session, can finish. Keeping it is not here."""

from __future__ import annotations

from uuid import UUID

from src.auth.encryption import Place
from src.auth.models import Origin
from src.auth.oauth import (
    STATE_LIFE,
    GrantRefused,
    KeyRefused,
    OAuthUnreachable,
    SignInSecrets,
    state_hash,
)
from src.auth.security_monitor import SecurityMonitor
from src.database.base import new_id
from src.database.models import OAuthState
from src.database.repositories.upwork import UpworkRepository
from src.domain.accounts import Door
from src.domain.event_tags import EventTag
from src.errors import AppError, Forbidden, Invalid
from src.integrations.upwork.errors import GatewayError
from src.integrations.upwork.gateway import Grant
from src.schemas.upwork import ConnectTicket
from src.services.resources import Resources
from src.services.upwork_clients import UpworkClients
from src.services.upwork_connections import NewGrant, UpworkConnections, oauth_refusal
from src.services.upwork_doors import UpworkDoors
from src.services.upwork_failures import as_refusal
from src.services.upwork_revocation import revoke


class UpworkSignIn:
    """Sign-ins at Upwork, through either door. Nothing here talks to Upwork inside a transaction."""

    def __init__(
        self, resources: Resources, doors: UpworkDoors, clients: UpworkClients, connections: UpworkConnections
    ) -> None:
        self._r = resources
        self._doors = doors
        self._clients = clients
        self._connections = connections
        self._monitor = SecurityMonitor(resources.vault, resources.clock)

    async def begin(self, user_id: UUID, session_id: UUID, origin: Origin, door: Door | None) -> ConnectTicket:
        """Begin a sign-in that only this person, in this session, can finish within ten minutes, once.

        Raises Conflict (``upwork_not_configured``, ``upwork_registration_refused``) or Upstream (``upwork_unreachable``).
        """
        chosen = door or self._clients.default_door
        oauth = await self._clients.oauth(chosen)
        sign_in, row_id, now = SignInSecrets.fresh(), new_id(), self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            repository = UpworkRepository(db)
            await repository.clear_finished(now)
            key = await self._r.vault.key_of(db, user_id)
            repository.begin(
                OAuthState(
                    id=row_id,
                    door=chosen,
                    state_hash=state_hash(sign_in.state),
                    session_id=session_id,
                    verifier_sealed=key.seal(Place("oauth_states", "verifier_sealed", row_id), sign_in.verifier),
                    expires_at=now + STATE_LIFE,
                )
            )
            await self._monitor.record(db, EventTag.UPWORK_CONNECT_STARTED, user_id=user_id, origin=origin)
        return ConnectTicket(authorize_url=oauth.authorize_url(sign_in), expires_in=int(STATE_LIFE.total_seconds()))

    async def finish(self, user_id: UUID, session_id: UUID, code: str, state: str, origin: Origin) -> None:
        """Turn what Upwork's redirect brought into a kept grant.

        Raises Invalid (``oauth_state_invalid``), Forbidden (``oauth_denied``) or Upstream (``upwork_unreachable``).
        """
        try:
            new = await self._claim(user_id, session_id, code, state)
        except AppError:
            async with self._r.database.as_user(user_id) as db:
                await self._monitor.record(db, EventTag.UPWORK_CONNECT_REFUSED, user_id=user_id, origin=origin)
            raise
        await self._connections.keep(user_id, new, origin)

    async def _claim(self, user_id: UUID, session_id: UUID, code: str, state: str) -> NewGrant:
        """Use up the state, turn the code into tokens, and ask whose they are."""
        door, verifier = await self._take(user_id, session_id, state)
        oauth = await self._clients.oauth(door)
        try:
            tokens = await oauth.exchange(code, verifier, self._r.clock.now())
        except GrantRefused as error:
            raise Forbidden("Upwork did not accept this sign-in", code="oauth_denied") from error
        except (KeyRefused, OAuthUnreachable) as error:
            raise oauth_refusal(error) from error
        gateway = self._doors.of(door)
        self._doors.forget(user_id)
        try:
            account = await gateway.account(Grant(user_id, tokens.access_token))
            grant = Grant(user_id, tokens.access_token, account.organization_id)
            balance = await gateway.connects_balance(grant)
        except GatewayError as error:
            await revoke(oauth, tokens.refresh_token, tokens.access_token)
            raise as_refusal(error) from error
        return NewGrant(door, tokens, account, balance)

    async def _take(self, user_id: UUID, session_id: UUID, state: str) -> tuple[Door, str]:
        async with self._r.database.as_user(user_id) as db:
            taken = await UpworkRepository(db).take_state(state_hash(state), session_id, self._r.clock.now())
            if taken is not None:
                key = await self._r.vault.key_of(db, user_id)
                verifier = key.open(Place("oauth_states", "verifier_sealed", taken.id), taken.verifier_sealed)
                return ("mcp" if taken.door == "mcp" else "graphql"), verifier
        raise Invalid("This sign-in at Upwork is unknown, used or too old: begin again", code="oauth_state_invalid")
