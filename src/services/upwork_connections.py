"""Getting, keeping, renewing and giving back a person's grant at Upwork. What is asked with it is ``upwork_access``'s matter."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID
from weakref import WeakValueDictionary

import stamina
import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.auth.models import Origin
from src.auth.oauth import (
    STATE_LIFE,
    GrantRefused,
    KeyRefused,
    OAuthError,
    OAuthKey,
    OAuthUnreachable,
    SignInSecrets,
    TokenPair,
    UpworkOAuth,
    state_hash,
)
from src.auth.security_monitor import SecurityMonitor
from src.auth.task_arguments import TaskArguments
from src.database.base import new_id
from src.database.models import UpworkConnection
from src.database.queue import defer
from src.database.repositories.upwork import SealedTokens, UpworkRepository
from src.database.types import Sealed
from src.domain.event_tags import EventTag
from src.errors import AppError, Conflict, Forbidden, Invalid, Upstream
from src.integrations.upwork.errors import GatewayError
from src.integrations.upwork.gateway import Contractor, Grant, UpworkGateway
from src.integrations.upwork.lease import lease
from src.integrations.upwork.parsing import Account
from src.schemas.upwork import ConnectTicket, UpworkAccount, UpworkStatus
from src.services.resources import Resources
from src.services.upwork_failures import EXPIRED, as_refusal, unreachable

log = structlog.get_logger(__name__)

RENEW_BEFORE: Final = timedelta(minutes=5)
REVOKE_ATTEMPTS: Final = 3
REVOKE_SECONDS: Final = 8.0
REVOKE_GRANT: Final = "revoke_grant"
REVOKE_LIFE: Final = timedelta(hours=24)
TABLE: Final = "upwork_connections"


@dataclass(frozen=True, slots=True, repr=False)
class OpenGrant:
    """A grant with its tokens open. Lives for one call; ``refresh_sealed`` names exactly this pair of tokens."""

    grant: Grant
    account: Account
    refresh_token: str
    refresh_sealed: Sealed
    access_expires_at: datetime

    @property
    def contractor(self) -> Contractor:
        """Who bids on this grant."""
        return Contractor(self.account.user_id, self.account.nid, self.account.organization_id)


class UpworkConnections:
    """One grant a person. Nothing here talks to Upwork inside a transaction."""

    def __init__(self, resources: Resources, gateway: UpworkGateway) -> None:
        self._r = resources
        self._gateway = gateway
        self._arguments = TaskArguments(resources.keys.queue)
        self._monitor = SecurityMonitor(resources.vault, resources.clock)
        upwork = resources.settings.upwork
        self._mode: Literal["sandbox", "live"] = "sandbox" if upwork.is_sandbox else "live"
        self._is_configured = upwork.has_key
        self._oauth = UpworkOAuth(
            resources.http,
            OAuthKey(
                client_id=upwork.upwork_client_id,
                client_secret=upwork.upwork_client_secret.get_secret_value(),
                redirect_uri=upwork.upwork_callback_url,
                base_url=upwork.upwork_base_url,
            ),
        )
        self._renewing: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()

    async def status(self, user_id: UUID) -> UpworkStatus:
        """Return how the person is connected, as last known; asks Upwork nothing."""
        async with self._r.database.as_user(user_id) as db:
            row = await UpworkRepository(db).connection()
            if row is None:
                return UpworkStatus(state="none", mode=self._mode)
            account = _account(await self._r.vault.key_of(db, user_id), row)
        return UpworkStatus.model_validate(
            {
                "state": row.state,
                "door": row.door,
                "mode": self._mode,
                "account": UpworkAccount(name=account.name, organization_name=account.organization_name),
                "connects_balance": row.connects_balance,
                "connected_at": row.connected_at,
                "access_expires_at": row.access_expires_at,
                "note_code": row.note_code,
            }
        )

    async def begin(self, user_id: UUID, session_id: UUID, origin: Origin) -> ConnectTicket:
        """Begin a sign-in at Upwork that only this person, in this session, can finish within ten minutes, once."""
        if not self._is_configured:
            raise Conflict("No Upwork key is set up on this installation", code="upwork_not_configured")
        sign_in, row_id, now = SignInSecrets.fresh(), new_id(), self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            repository = UpworkRepository(db)
            await repository.clear_finished(now)
            key = await self._r.vault.key_of(db, user_id)
            verifier = key.seal(Place("oauth_states", "verifier_sealed", row_id), sign_in.verifier)
            repository.begin(row_id, state_hash(sign_in.state), session_id, verifier, now + STATE_LIFE)
            await self._monitor.record(db, EventTag.UPWORK_CONNECT_STARTED, user_id=user_id, origin=origin)
        return ConnectTicket(
            authorize_url=self._oauth.authorize_url(sign_in), expires_in=int(STATE_LIFE.total_seconds())
        )

    async def finish(self, user_id: UUID, session_id: UUID, code: str, state: str, origin: Origin) -> UpworkStatus:
        """Turn what Upwork's redirect brought into a kept grant.

        Raises Invalid (``oauth_state_invalid``), Forbidden (``oauth_denied``) or Upstream (``upwork_unreachable``).
        """
        try:
            tokens, account, balance = await self._claim(user_id, session_id, code, state)
        except AppError:
            async with self._r.database.as_user(user_id) as db:
                await self._monitor.record(db, EventTag.UPWORK_CONNECT_REFUSED, user_id=user_id, origin=origin)
            raise
        await self._keep(user_id, tokens, account, balance, origin)
        return await self.status(user_id)

    async def _claim(
        self, user_id: UUID, session_id: UUID, code: str, state: str
    ) -> tuple[TokenPair, Account, int | None]:
        """Use up the state, turn the code into tokens, and ask whose they are."""
        verifier = await self._take_verifier(user_id, session_id, state)
        try:
            tokens = await self._oauth.exchange(code, verifier, self._r.clock.now())
        except GrantRefused as error:
            raise Forbidden("Upwork did not accept this sign-in", code="oauth_denied") from error
        except (KeyRefused, OAuthUnreachable) as error:
            raise _oauth_refusal(error) from error
        grant = Grant(user_id, tokens.access_token)
        self._gateway.forget(user_id)
        try:
            account = await self._gateway.account(grant)
            balance = await self._gateway.connects_balance(Grant(user_id, grant.token, account.organization_id))
        except GatewayError as error:
            await self._revoke(tokens.refresh_token, tokens.access_token)
            raise as_refusal(error) from error
        return tokens, account, balance

    async def _take_verifier(self, user_id: UUID, session_id: UUID, state: str) -> str:
        async with self._r.database.as_user(user_id) as db:
            taken = await UpworkRepository(db).take_state(state_hash(state), session_id, self._r.clock.now())
            if taken is not None:
                key = await self._r.vault.key_of(db, user_id)
                return key.open(Place("oauth_states", "verifier_sealed", taken[0]), taken[1])
        raise Invalid("This sign-in at Upwork is unknown, used or too old: begin again", code="oauth_state_invalid")

    async def _keep(
        self, user_id: UUID, tokens: TokenPair, account: Account, balance: int | None, origin: Origin
    ) -> None:
        row_id = new_id()
        async with self._r.database.as_user(user_id) as db:
            key = await self._r.vault.key_of(db, user_id)
            sealed_account = key.seal(Place(TABLE, "account_sealed", row_id), json.dumps(asdict(account)))
            await UpworkRepository(db).keep(
                user_id=user_id,
                row_id=row_id,
                tokens=_seal(key, row_id, tokens),
                account=sealed_account,
                balance=balance,
                now=self._r.clock.now(),
            )
            await self._monitor.record(db, EventTag.UPWORK_CONNECTED, user_id=user_id, origin=origin, key=key)

    async def disconnect(self, user_id: UUID, origin: Origin, *, waits: bool = True) -> None:
        """Remove the grant here, then tell Upwork. Here it is gone for certain, whatever Upwork says.

        A task tells Upwork later where it does not confirm now, and from the first where nobody ``waits`` for it.
        """
        async with self._r.database.as_user(user_id) as db:
            row = await UpworkRepository(db).connection()
            opened = None if row is None else _open(await self._r.vault.key_of(db, user_id), row)
            await UpworkRepository(db).forget()
            await self._monitor.record(db, EventTag.UPWORK_DISCONNECTED, user_id=user_id, origin=origin)
            if opened is not None and not waits:
                await self._defer_revocation(db, opened)
        self._gateway.forget(user_id)
        if opened is not None and waits and not await self._revoke(opened.refresh_token, opened.grant.token):
            async with self._r.database.as_user(user_id) as db:
                await self._defer_revocation(db, opened)

    async def _defer_revocation(self, db: AsyncSession, opened: OpenGrant) -> None:
        told = {
            "refresh_token": opened.refresh_token,
            "access_token": opened.grant.token,
            "until": (self._r.clock.now() + REVOKE_LIFE).isoformat(),
        }
        await defer(db, REVOKE_GRANT, self._arguments.seal(REVOKE_GRANT, told))

    async def revoke(self, sealed: str) -> None:
        """Tell Upwork that a removed grant is not needed any more; raises Upstream where it should be tried again.

        Given up after a day, in the log: the tokens are not kept waiting in the queue for ever.
        """
        told = {name: value or "" for name, value in self._arguments.open(REVOKE_GRANT, sealed).items()}
        try:
            for token in (told["refresh_token"], told["access_token"]):
                await self._oauth.revoke(token)
        except OAuthError as error:
            if self._r.clock.now() < datetime.fromisoformat(told["until"]):
                raise unreachable() from error
            log.warning("upwork never confirmed a revocation", reason=str(error))

    async def _revoke(self, *tokens: str) -> bool:
        """Tell Upwork, in a few seconds, that tokens are not needed any more; False where it did not confirm each."""
        is_done = True
        for token in tokens:
            try:
                async for attempt in stamina.retry_context(
                    on=OAuthUnreachable, attempts=REVOKE_ATTEMPTS, timeout=REVOKE_SECONDS, wait_max=2.0
                ):
                    with attempt:
                        await self._oauth.revoke(token)
            except OAuthError as error:
                log.warning("upwork did not confirm a revocation", reason=str(error))
                is_done = False
        return is_done

    async def remember_balance(self, user_id: UUID, balance: int | None) -> None:
        """Keep how many Connects Upwork last told."""
        async with self._r.database.as_user(user_id) as db:
            await UpworkRepository(db).remember_balance(balance, self._r.clock.now())

    async def grant(self, user_id: UUID, *, refused: str | None = None) -> OpenGrant:
        """Return a grant whose access token still holds and is not ``refused``, renewing it where needed.

        Raises Conflict (``upwork_not_connected``, ``upwork_expired``) or Upstream.
        """
        opened = await self._load(user_id)
        if self._holds(opened, refused):
            return opened
        lock = self._renewing.setdefault(user_id, asyncio.Lock())
        async with lock, lease(self._r.valkey, f"upwork:renew:{user_id}"):
            opened = await self._load(user_id)
            if self._holds(opened, refused):
                return opened
            return await self._renew(user_id, opened)

    def _holds(self, opened: OpenGrant, refused: str | None) -> bool:
        return opened.grant.token != refused and opened.access_expires_at - RENEW_BEFORE > self._r.clock.now()

    async def _load(self, user_id: UUID) -> OpenGrant:
        async with self._r.database.as_user(user_id) as db:
            row = await UpworkRepository(db).connection()
            if row is None:
                raise Conflict("Connect Upwork first", code="upwork_not_connected")
            if row.state == "expired":
                raise Conflict(EXPIRED, code="upwork_expired")
            return _open(await self._r.vault.key_of(db, user_id), row)

    async def _renew(self, user_id: UUID, opened: OpenGrant) -> OpenGrant:
        """Renew the tokens outside of any transaction and keep the new pair, unless another process was faster.

        Where the lease failed, two processes may renew at once: the database keeps the first pair, and a refusal of the old
        refresh token counts only while it is still the newest one known here.
        """
        try:
            tokens = await self._oauth.refresh(opened.refresh_token, self._r.clock.now())
        except GrantRefused as error:
            if await self.expire(user_id, opened):
                raise Conflict(EXPIRED, code="upwork_expired") from error
            return await self._load(user_id)
        except (KeyRefused, OAuthUnreachable) as error:
            async with self._r.database.as_user(user_id) as db:
                await UpworkRepository(db).note(opened.refresh_sealed, "upwork_unreachable")
            raise _oauth_refusal(error) from error
        async with self._r.database.as_user(user_id) as db:
            repository = UpworkRepository(db)
            row = await repository.connection()
            if row is not None:
                sealed = _seal(await self._r.vault.key_of(db, user_id), row.id, tokens)
                await repository.renew(opened.refresh_sealed, sealed)
        return await self._load(user_id)

    async def expire(self, user_id: UUID, opened: OpenGrant) -> bool:
        """Mark a grant that Upwork no longer accepts; False where it was renewed meanwhile. The person's work stays."""
        async with self._r.database.as_user(user_id) as db:
            return await UpworkRepository(db).expire(opened.refresh_sealed, "grant_revoked")


def _seal(key: UserKey, row_id: UUID, tokens: TokenPair) -> SealedTokens:
    return SealedTokens(
        access=key.seal(Place(TABLE, "access_token_sealed", row_id), tokens.access_token),
        refresh=key.seal(Place(TABLE, "refresh_token_sealed", row_id), tokens.refresh_token),
        access_expires_at=tokens.access_expires_at,
        refresh_expires_at=tokens.refresh_expires_at,
    )


def _account(key: UserKey, row: UpworkConnection) -> Account:
    kept: Mapping[str, str] = json.loads(key.open(Place(TABLE, "account_sealed", row.id), row.account_sealed))
    return Account(**kept)


def _open(key: UserKey, row: UpworkConnection) -> OpenGrant:
    account = _account(key, row)
    token = key.open(Place(TABLE, "access_token_sealed", row.id), row.access_token_sealed)
    return OpenGrant(
        grant=Grant(row.user_id, token, account.organization_id),
        account=account,
        refresh_token=key.open(Place(TABLE, "refresh_token_sealed", row.id), row.refresh_token_sealed),
        refresh_sealed=row.refresh_token_sealed,
        access_expires_at=row.access_expires_at,
    )


def _oauth_refusal(error: OAuthError) -> AppError:
    """Tell a person what a failure of Upwork's authorization server means for them."""
    if isinstance(error, KeyRefused):
        return Upstream(
            "Upwork does not accept this installation's key: its administrator has to look",
            code="upwork_key_refused",
            retryable=False,
        )
    return unreachable()
