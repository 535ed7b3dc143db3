"""What a full sign-in may leave behind: devices known to guess on their own row, step-ups, tokens for scripts. Hashes only."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned
from src.database.types import Sealed, SealedText


class Device(TenantOwned, Base):
    """A browser that has signed in completely before. It has its own row of wrong guesses beside the account's.

    It is trusted while its stamp is the account's: a change of password or factors ends it. Until ``remembered_until`` its
    person wished to be spared the second factor on it.
    """

    __tablename__ = "devices"

    token_hash: Mapped[bytes] = mapped_column(unique=True, info={"held": "hashed"})
    security_stamp: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_used_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    failed_guesses: Mapped[int] = mapped_column(server_default="0")
    last_failed_at: Mapped[datetime | None]
    locked_until: Mapped[datetime | None]
    remembered_until: Mapped[datetime | None]


class StepUp(TenantOwned, Base):
    """A second proof that a session's person is there: asked for one purpose, good for that purpose and session only.

    ``fresh_until`` is empty until the challenge was answered.
    """

    __tablename__ = "step_ups"
    __table_args__ = (
        ForeignKeyConstraint(["user_id", "session_id"], ["sessions.user_id", "sessions.id"], ondelete="CASCADE"),
        Index(None, "user_id", "session_id", "purpose"),
    )

    session_id: Mapped[UUID]
    purpose: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    challenge_hash: Mapped[bytes] = mapped_column(unique=True, info={"held": "hashed"})
    security_stamp: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    fresh_until: Mapped[datetime | None]


class PersonalToken(TenantOwned, Base):
    """A person's token for scripts: its hash, what it may do, and until when. The token is shown once and never kept."""

    __tablename__ = "personal_tokens"
    __table_args__ = (Index(None, "user_id", "revoked_at"),)

    name_sealed: Mapped[Sealed] = mapped_column(SealedText)
    token_hash: Mapped[bytes] = mapped_column(unique=True, info={"held": "hashed"})
    scopes: Mapped[list[str]] = mapped_column(info={"held": "clear: fixed words"})
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
