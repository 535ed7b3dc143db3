"""A person's grant at Upwork and their sign-ins under way. Sealing and asking Upwork are not done here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, null, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import OAuthState, UpworkClient, UpworkConnection
from src.database.types import Sealed


@dataclass(frozen=True, slots=True)
class SealedTokens:
    """Two sealed tokens and the moments at which they end (UTC)."""

    access: Sealed
    refresh: Sealed
    access_expires_at: datetime
    refresh_expires_at: datetime


class UpworkRepository:
    """Questions about one person's grant, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def connection(self) -> UpworkConnection | None:
        """Return the person's grant, if there is one."""
        return (await self._db.scalars(select(UpworkConnection))).one_or_none()

    async def account_sealed(self) -> Sealed | None:
        """Return in whose name the grant acts, sealed; None without a grant."""
        return (await self._db.scalars(select(UpworkConnection.account_sealed))).one_or_none()

    async def act_for(self, before: Sealed, account: Sealed) -> bool:
        """Let the grant act in another name from now on, and forget what was told in the one before.

        False where it no longer acts as ``before`` says.
        """
        forgotten = (
            "connects_balance",
            "balance_told_at",
            "proposals_asked_at",
            "capabilities",
            "capabilities_checked_at",
            "rooms_asked_at",
        )
        statement = update(UpworkConnection).where(UpworkConnection.account_sealed == before)
        statement = statement.values({"account_sealed": account, **dict.fromkeys(forgotten, null())})
        return (await self._db.execute(statement.returning(UpworkConnection.id))).one_or_none() is not None

    async def keep(
        self,
        *,
        user_id: UUID,
        row_id: UUID,
        door: str,
        tokens: SealedTokens,
        account: Sealed,
        balance: int | None,
        now: datetime,
    ) -> None:
        """Keep a new grant in place of any earlier one, in one statement."""
        values = {
            "id": row_id,
            "door": door,
            "state": "connected",
            "note_code": None,
            "access_token_sealed": tokens.access,
            "refresh_token_sealed": tokens.refresh,
            "account_sealed": account,
            "access_expires_at": tokens.access_expires_at,
            "refresh_expires_at": tokens.refresh_expires_at,
            "connected_at": now,
            "connects_balance": balance,
            "balance_told_at": now,
            "proposals_asked_at": None,
            "capabilities": None,
            "capabilities_checked_at": None,
            "rooms_asked_at": None,
        }
        statement = insert(UpworkConnection).values(user_id=user_id, **values)
        await self._db.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def renew(self, old_refresh: Sealed, tokens: SealedTokens) -> bool:
        """Keep renewed tokens unless somebody else renewed them first; say whether they were kept."""
        return await self._change_if_same(
            old_refresh,
            {
                "state": "connected",
                "note_code": None,
                "access_token_sealed": tokens.access,
                "refresh_token_sealed": tokens.refresh,
                "access_expires_at": tokens.access_expires_at,
                "refresh_expires_at": tokens.refresh_expires_at,
            },
        )

    async def expire(self, old_refresh: Sealed, note_code: str) -> bool:
        """Mark the grant as over unless it was renewed meanwhile; say whether it was marked."""
        return await self._change_if_same(old_refresh, {"state": "expired", "note_code": note_code})

    async def note(self, old_refresh: Sealed, note_code: str) -> None:
        """Remember why the last renewal did not work out."""
        await self._change_if_same(old_refresh, {"note_code": note_code})

    async def _change_if_same(self, old_refresh: Sealed, values: dict[str, object]) -> bool:
        statement = update(UpworkConnection).where(UpworkConnection.refresh_token_sealed == old_refresh).values(values)
        changed = await self._db.execute(statement.returning(UpworkConnection.id))
        return changed.one_or_none() is not None

    async def remember_balance(self, balance: int | None, now: datetime) -> None:
        """Keep how many Connects Upwork last told."""
        await self._db.execute(update(UpworkConnection).values(connects_balance=balance, balance_told_at=now))

    async def keep_capabilities(self, capabilities: Mapping[str, Any], now: datetime) -> None:
        """Keep what the grant turned out to be able to do."""
        values = {"capabilities": dict(capabilities), "capabilities_checked_at": now}
        await self._db.execute(update(UpworkConnection).values(values))

    async def claim_rooms(self, now: datetime, pause: timedelta) -> bool:
        """Say that the rooms are being asked for; False where that was so less than ``pause`` ago."""
        statement = (
            update(UpworkConnection)
            .where(or_(UpworkConnection.rooms_asked_at.is_(None), UpworkConnection.rooms_asked_at <= now - pause))
            .values(rooms_asked_at=now)
            .returning(UpworkConnection.id)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    async def forget(self) -> None:
        """Remove the grant and every sign-in under way."""
        await self._db.execute(delete(UpworkConnection))
        await self._db.execute(delete(OAuthState))

    def begin(self, sign_in: OAuthState) -> None:
        """Keep a sign-in that begins now."""
        self._db.add(sign_in)

    async def clear_finished(self, now: datetime) -> None:
        """Remove sign-ins that were used or ran out."""
        await self._db.execute(
            delete(OAuthState).where(or_(OAuthState.used_at.is_not(None), OAuthState.expires_at <= now))
        )

    async def take_state(self, state_hash: bytes, session_id: UUID, now: datetime) -> OAuthState | None:
        """Use up a sign-in of this person and session, in one statement; None where it is unknown, used or too old."""
        statement = (
            update(OAuthState)
            .where(
                OAuthState.state_hash == state_hash,
                OAuthState.session_id == session_id,
                OAuthState.used_at.is_(None),
                OAuthState.expires_at > now,
            )
            .values(used_at=now)
            .returning(OAuthState)
        )
        return (await self._db.scalars(statement)).one_or_none()


class UpworkClientRepository:
    """Questions about what this installation is registered as, within a transaction of the auth door."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def one(self, server: str, redirect_uri: str) -> UpworkClient | None:
        """Return what was answered to this installation, if it ever asked."""
        return await self._db.get(UpworkClient, (server, redirect_uri))

    async def keep(self, client: UpworkClient) -> UpworkClient:
        """Keep an answer, and return the one that stands: a registration that another process got first outlasts all others."""
        values = {column.name: getattr(client, column.name) for column in UpworkClient.__table__.columns}
        statement = insert(UpworkClient).values(values)
        changed = {name: statement.excluded[name] for name in values if name not in ("server", "redirect_uri")}
        await self._db.execute(
            statement.on_conflict_do_update(
                index_elements=["server", "redirect_uri"], set_=changed, where=UpworkClient.client_id.is_(None)
            )
        )
        kept = await self._db.execute(
            select(UpworkClient).where(
                UpworkClient.server == client.server, UpworkClient.redirect_uri == client.redirect_uri
            )
        )
        return kept.scalars().one()
