"""A person's grant at Upwork and the sign-ins under way to get one."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import Sealed, SealedText


class UpworkConnection(TenantOwned, Timestamped, Base):
    """One person's own grant. Tokens and the account's names are sealed; ``account_sealed`` is JSON."""

    __tablename__ = "upwork_connections"
    __table_args__ = (
        UniqueConstraint("user_id"),
        CheckConstraint("state in ('connected', 'expired')", name="state"),
    )

    door: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    state: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    note_code: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})
    access_token_sealed: Mapped[Sealed] = mapped_column(SealedText)
    refresh_token_sealed: Mapped[Sealed] = mapped_column(SealedText)
    account_sealed: Mapped[Sealed] = mapped_column(SealedText)
    access_expires_at: Mapped[datetime]
    refresh_expires_at: Mapped[datetime]
    connected_at: Mapped[datetime] = mapped_column(server_default=func.now())
    connects_balance: Mapped[int | None]
    balance_told_at: Mapped[datetime | None]
    proposals_asked_at: Mapped[datetime | None]


class OAuthState(TenantOwned, Base):
    """A sign-in at Upwork under way: good once, for the session that began it."""

    __tablename__ = "oauth_states"
    __table_args__ = (UniqueConstraint("user_id", "state_hash"),)

    state_hash: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    session_id: Mapped[UUID]
    verifier_sealed: Mapped[Sealed] = mapped_column(SealedText)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
