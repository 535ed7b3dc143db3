"""Second factors and backup codes. Secrets are sealed, codes are hashed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned
from src.database.types import Sealed, SealedText


class Factor(TenantOwned, Base):
    """One MFA method of a person. ``last_step`` is the newest TOTP time step ever accepted: no step counts twice."""

    __tablename__ = "factors"
    __table_args__ = (
        CheckConstraint("kind in ('totp')", name="kind"),
        Index(None, "user_id", "confirmed_at"),
    )

    kind: Mapped[str]
    label: Mapped[str]
    secret_sealed: Mapped[Sealed] = mapped_column(SealedText)
    last_step: Mapped[int] = mapped_column(BigInteger, server_default="0")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    pending_until: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


class BackupCode(TenantOwned, Base):
    """A recovery code, kept as a keyed hash and burned by use."""

    __tablename__ = "backup_codes"
    __table_args__ = (UniqueConstraint("user_id", "code_hash"),)

    code_hash: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    used_at: Mapped[datetime | None]
