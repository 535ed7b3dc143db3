"""Keeping, renewing and giving back a person's grant at Upwork. Getting one is ``upwork_sign_in``'s matter, asking ``upwork_access``'s."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID
from weakref import WeakValueDictionary

import structlog

from src.auth.encryption import Place, UserKey
from src.auth.models import Origin
from src.auth.oauth import GrantRefused, KeyRefused, OAuthError, OAuthUnreachable, TokenPair
from src.auth.security_monitor import SecurityMonitor
from src.database.base import new_id
from src.database.models import UpworkConnection
from src.database.queue import defer
from src.database.repositories.upwork import SealedTokens, UpworkRepository
from src.database.types import Sealed
from src.domain.accounts import Account, Door
from src.domain.budget import Purpose
from src.domain.capabilities import NOTHING_KNOWN, Capabilities, from_json
from src.domain.event_tags import EventTag
from src.errors import AppError, Conflict, Upstream
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.lease import lease
from src.schemas.upwork import UpworkAccount, UpworkStatus
from src.services.resources import Resources
from src.services.upwork_clients import UpworkClients
from src.services.upwork_doors import UpworkDoors
from src.services.upwork_failures import EXPIRED, unreachable
from src.services.upwork_revocation import UpworkRevocation

log = structlog.get_logger(__name__)

RENEW_BEFORE: Final = timedelta(minutes=5)
TABLE: Final = "upwork_connections"


@dataclass(frozen=True, slots=True, repr=False)
class OpenGrant:
    """A grant with its tokens open. Lives for one call; ``refresh_sealed`` names exactly this pair of tokens.

    ``account_sealed`` names the grant and the organisation that the person had chosen when it was opened.
    """

    grant: Grant
    door: Door
    account: Account
    refresh_token: str
    refresh_sealed: Sealed
    access_expires_at: datetime
    account_sealed: Sealed

    def acting_for(self, organization_id: str | None) -> OpenGrant:
        """Return this grant in the name of one organisation; None leaves the one the person has chosen.

        What is known of the chosen one says nothing of another.
        """
        if organization_id in (None, self.account.organization_id):
            return self
        grant = replace(self.grant, organization_id=organization_id, known=NOTHING_KNOWN)
        account = replace(self.account, organization_id=organization_id, organization_name="")
        return replace(self, grant=grant, account=account)

    def used_for(self, purpose: Purpose) -> OpenGrant:
        """Return this grant as it is used this time."""
        return replace(self, grant=replace(self.grant, purpose=purpose))

    @property
    def tokens(self) -> tuple[str, str]:
        """The pair to be given back: refreshing first, so that nothing new comes of it."""
        return self.refresh_token, self.grant.token


@dataclass(frozen=True, slots=True, repr=False)
class NewGrant:
    """A grant that was just given, before it is kept."""

    door: Door
    tokens: TokenPair
    account: Account
    balance: int | None


class UpworkConnections:
    """One grant a person. Nothing here talks to Upwork inside a transaction."""

    def __init__(self, resources: Resources, doors: UpworkDoors, clients: UpworkClients) -> None:
        self._r = resources
        self._doors = doors
        self._clients = clients
        self.revocation = UpworkRevocation(resources, clients)
        self._monitor = SecurityMonitor(resources.vault, resources.clock)
        is_sandbox = resources.settings.upwork.is_sandbox
        self._mode: Literal["sandbox", "live"] = "sandbox" if is_sandbox else "live"
        self._renewing: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()

    async def status(self, user_id: UUID) -> UpworkStatus:
        """Return how the person is connected, as last known, and how they could be; asks Upwork nothing."""
        offers = await self._clients.offers()
        common = {"mode": self._mode, "offers": offers, "default_door": self._clients.default_door}
        async with self._r.database.as_user(user_id) as db:
            row = await UpworkRepository(db).connection()
            if row is None:
                return UpworkStatus.model_validate({"state": "none", **common})
            account = open_account(await self._r.vault.key_of(db, user_id), row)
        return UpworkStatus.model_validate(
            {
                **common,
                "state": row.state,
                "door": row.door,
                "account": UpworkAccount(
                    name=account.name,
                    organization_id=account.organization_id,
                    organization_name=account.organization_name,
                ),
                "connects_balance": row.connects_balance,
                "connected_at": row.connected_at,
                "access_expires_at": row.access_expires_at,
                "note_code": row.note_code,
            }
        )

    async def keep(self, user_id: UUID, new: NewGrant, origin: Origin) -> None:
        """Keep a new grant in place of any earlier one."""
        row_id = new_id()
        async with self._r.database.as_user(user_id) as db:
            key = await self._r.vault.key_of(db, user_id)
            await UpworkRepository(db).keep(
                user_id=user_id,
                row_id=row_id,
                door=new.door,
                tokens=_seal(key, row_id, new.tokens),
                account=seal_account(key, row_id, new.account),
                balance=new.balance,
                now=self._r.clock.now(),
            )
            await self._monitor.record(db, EventTag.UPWORK_CONNECTED, user_id=user_id, origin=origin, key=key)
            await defer(db, "check_upwork_capabilities", {"user_id": str(user_id)})

    async def account(self, user_id: UUID) -> Account | None:
        """Return in whose name the person acts, with the organisation they have chosen; None without a grant."""
        async with self._r.database.as_user(user_id) as db:
            row = await UpworkRepository(db).connection()
            return None if row is None else open_account(await self._r.vault.key_of(db, user_id), row)

    async def is_still(self, user_id: UUID, opened: OpenGrant) -> bool:
        """Say whether no other organisation was chosen, and no other account connected, since a grant was opened."""
        async with self._r.database.as_user(user_id) as db:
            return await UpworkRepository(db).account_sealed() in (None, opened.account_sealed)

    async def keep_capabilities(self, user_id: UUID, capabilities: Capabilities) -> None:
        """Keep what the grant turned out to be able to do."""
        async with self._r.database.as_user(user_id) as db:
            await UpworkRepository(db).keep_capabilities(capabilities.as_json(), self._r.clock.now())

    async def capabilities(self, user_id: UUID) -> tuple[Capabilities, datetime | None]:
        """Return what is known of the person's grant and since when; asks Upwork nothing, raises Conflict without a grant."""
        async with self._r.database.as_user(user_id) as db:
            row = await UpworkRepository(db).connection()
        if row is None:
            raise Conflict("Connect Upwork first", code="upwork_not_connected")
        return from_json(row.capabilities), row.capabilities_checked_at

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
                await self.revocation.later(db, opened.door, opened.tokens)
        self._doors.forget(user_id)
        if opened is not None and waits and not await self.revocation.now(opened.door, opened.tokens):
            async with self._r.database.as_user(user_id) as db:
                await self.revocation.later(db, opened.door, opened.tokens)

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
        oauth = await self._clients.oauth(opened.door)
        try:
            tokens = await oauth.refresh(opened.refresh_token, self._r.clock.now())
        except GrantRefused as error:
            if await self.expire(user_id, opened):
                raise Conflict(EXPIRED, code="upwork_expired") from error
            return await self._load(user_id)
        except (KeyRefused, OAuthUnreachable) as error:
            async with self._r.database.as_user(user_id) as db:
                await UpworkRepository(db).note(opened.refresh_sealed, "upwork_unreachable")
            raise oauth_refusal(error) from error
        async with self._r.database.as_user(user_id) as db:
            repository = UpworkRepository(db)
            row = await repository.connection()
            if row is not None:
                sealed = _seal(await self._r.vault.key_of(db, user_id), row.id, tokens)
                await repository.renew(opened.refresh_sealed, sealed)
        return await self._load(user_id)

    async def expire(self, user_id: UUID, opened: OpenGrant) -> bool:
        """Mark a grant that Upwork no longer accepts; False where it was renewed meanwhile. The person's work stays.

        That it ended is written down, and the person told of it, once, whoever finds it out first.
        """
        async with self._r.database.as_user(user_id) as db:
            is_marked = await UpworkRepository(db).expire(opened.refresh_sealed, "grant_revoked")
            if is_marked:
                await self._monitor.record(db, EventTag.UPWORK_GRANT_ENDED, user_id=user_id, origin=Origin())
                await defer(db, "tell_grant_ended", {"user_id": str(user_id)})
        return is_marked


def _seal(key: UserKey, row_id: UUID, tokens: TokenPair) -> SealedTokens:
    return SealedTokens(
        access=key.seal(Place(TABLE, "access_token_sealed", row_id), tokens.access_token),
        refresh=key.seal(Place(TABLE, "refresh_token_sealed", row_id), tokens.refresh_token),
        access_expires_at=tokens.access_expires_at,
        refresh_expires_at=tokens.refresh_expires_at,
    )


def seal_account(key: UserKey, row_id: UUID, account: Account) -> Sealed:
    """Return in whose name a grant acts, as it is kept."""
    return key.seal(Place(TABLE, "account_sealed", row_id), json.dumps(asdict(account)))


def open_account(key: UserKey, row: UpworkConnection) -> Account:
    """Return in whose name a kept grant acts."""
    kept: Mapping[str, str] = json.loads(key.open(Place(TABLE, "account_sealed", row.id), row.account_sealed))
    return Account(**kept)


def _open(key: UserKey, row: UpworkConnection) -> OpenGrant:
    account = open_account(key, row)
    token = key.open(Place(TABLE, "access_token_sealed", row.id), row.access_token_sealed)
    return OpenGrant(
        grant=Grant(row.user_id, token, account.organization_id, known=from_json(row.capabilities)),
        door="mcp" if row.door == "mcp" else "graphql",
        account=account,
        refresh_token=key.open(Place(TABLE, "refresh_token_sealed", row.id), row.refresh_token_sealed),
        refresh_sealed=row.refresh_token_sealed,
        access_expires_at=row.access_expires_at,
        account_sealed=row.account_sealed,
    )


def oauth_refusal(error: OAuthError) -> AppError:
    """Tell a person what a failure of Upwork's authorization server means for them."""
    if isinstance(error, KeyRefused):
        return Upstream(
            "Upwork does not accept this installation's key: its administrator has to look",
            code="upwork_key_refused",
            retryable=False,
        )
    return unreachable()
