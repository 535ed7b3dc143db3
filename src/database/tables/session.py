"""Logins on devices, and the short-lived things that lead to one: challenges and one-time tokens."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, new_id
from src.database.types import Sealed, SealedText


class Session(TenantOwned, Base):
    """A login on one device. ``generation`` counts its refresh tokens; the token itself is derived, never stored."""

    __tablename__ = "sessions"
    __table_args__ = (Index(None, "user_id", "revoked_at"), Index("uq_sessions_id", "id", unique=True))

    generation: Mapped[int] = mapped_column(server_default="0")
    refreshed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    client_hash: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    assurance: Mapped[int]
    authenticated_at: Mapped[datetime] = mapped_column(server_default=func.now())
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    device_sealed: Mapped[Sealed] = mapped_column(SealedText)
    security_stamp: Mapped[UUID]
    device_id: Mapped[UUID | None]
    revoked_at: Mapped[datetime | None]
    revoke_reason: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})


class LoginChallenge(Base):
    """The state between the password and the factor. Good once, for one purpose (``mfa`` or ``enrolment``).

    ``device_id`` is the known device it began on, whose row of wrong guesses goes on counting.
    """

    __tablename__ = "login_challenges"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    token_hash: Mapped[bytes] = mapped_column(unique=True, info={"held": "hashed"})
    security_stamp: Mapped[UUID]
    device_id: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class OneTimeToken(Base):
    """A token sent to somebody, kept only as a hash. Good once, for one purpose, and while ``bound_to`` is their address.

    ``password_hash`` is the password that came with a registration: it becomes the account's own only when the address is
    proven with this very token, so that nobody else's registration of the same address can leave a password behind.
    ``address_index`` and ``address_sealed`` are the address that a change, or its undoing, will put in place, and
    ``session_id`` is the session that asked for the change: the link is often opened elsewhere.
    """

    __tablename__ = "one_time_tokens"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    token_hash: Mapped[bytes] = mapped_column(unique=True, info={"held": "hashed"})
    bound_to: Mapped[bytes | None] = mapped_column(info={"held": "blind index"})
    password_hash: Mapped[str | None] = mapped_column(info={"held": "hashed"})
    address_index: Mapped[bytes | None] = mapped_column(info={"held": "blind index"})
    address_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
    session_id: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
