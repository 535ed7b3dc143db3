"""A person's grant at Upwork and their sign-ins under way. Sealing and asking Upwork are not done here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import OAuthState, UpworkConnection
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

    async def keep(
        self,
        *,
        user_id: UUID,
        row_id: UUID,
        tokens: SealedTokens,
        account: Sealed,
        balance: int | None,
        now: datetime,
    ) -> None:
        """Keep a new grant in place of any earlier one, in one statement."""
        values = {
            "id": row_id,
            "door": "graphql",
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

    async def forget(self) -> None:
        """Remove the grant and every sign-in under way."""
        await self._db.execute(delete(UpworkConnection))
        await self._db.execute(delete(OAuthState))

    def begin(self, row_id: UUID, state_hash: bytes, session_id: UUID, verifier: Sealed, expires_at: datetime) -> None:
        """Keep a sign-in that begins now."""
        self._db.add(
            OAuthState(
                id=row_id, state_hash=state_hash, session_id=session_id, verifier_sealed=verifier, expires_at=expires_at
            )
        )

    async def clear_finished(self, now: datetime) -> None:
        """Remove sign-ins that were used or ran out."""
        await self._db.execute(
            delete(OAuthState).where(or_(OAuthState.used_at.is_not(None), OAuthState.expires_at <= now))
        )

    async def take_state(self, state_hash: bytes, session_id: UUID, now: datetime) -> tuple[UUID, Sealed] | None:
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
            .returning(OAuthState.id, OAuthState.verifier_sealed)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None else (row.id, row.verifier_sealed)
