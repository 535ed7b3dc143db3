"""A person's grant at Upwork, the sign-ins under way to get one, and what this installation is called at the MCP door."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import Sealed, SealedText

DOORS = "door in ('graphql', 'mcp')"


class UpworkConnection(TenantOwned, Timestamped, Base):
    """One person's own grant. Tokens and the account's names are sealed; ``account_sealed`` is JSON."""

    __tablename__ = "upwork_connections"
    __table_args__ = (
        UniqueConstraint("user_id"),
        CheckConstraint("state in ('connected', 'expired')", name="state"),
        CheckConstraint(DOORS, name="door"),
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
    capabilities: Mapped[dict[str, Any] | None] = mapped_column(
        info={"held": "clear: names of Upwork's operations, fields and filters"}
    )
    capabilities_checked_at: Mapped[datetime | None]
    rooms_asked_at: Mapped[datetime | None]


class OAuthState(TenantOwned, Base):
    """A sign-in at Upwork under way: good once, for the session that began it."""

    __tablename__ = "oauth_states"
    __table_args__ = (UniqueConstraint("user_id", "state_hash"), CheckConstraint(DOORS, name="door"))

    door: Mapped[str] = mapped_column(server_default="graphql", info={"held": "clear: a fixed word"})
    state_hash: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    session_id: Mapped[UUID]
    verifier_sealed: Mapped[Sealed] = mapped_column(SealedText)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class UpworkClient(Base):
    """What this installation registered itself as, once for each server and redirect address: registrations stay for ever.

    ``client_id`` is empty where the server refused the address. It is a public client: there is no secret, and the token for
    changing a registration is not kept, since the server refuses every use of it.
    """

    __tablename__ = "upwork_clients"

    server: Mapped[str] = mapped_column(primary_key=True, info={"held": "clear: an address of Upwork's"})
    redirect_uri: Mapped[str] = mapped_column(primary_key=True, info={"held": "clear: an address of this installation"})
    client_id: Mapped[str | None] = mapped_column(info={"held": "clear: the name of a public client"})
    authorize_url: Mapped[str] = mapped_column(info={"held": "clear: an address of Upwork's"})
    token_url: Mapped[str] = mapped_column(info={"held": "clear: an address of Upwork's"})
    revoke_url: Mapped[str] = mapped_column(info={"held": "clear: an address of Upwork's"})
    asked_at: Mapped[datetime] = mapped_column(server_default=func.now())
