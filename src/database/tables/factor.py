"""Second factors, what belongs to their ceremonies, and backup codes. Secrets are sealed, codes are hashed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    UniqueConstraint,
    func,
)
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, new_id
from src.database.types import Sealed, SealedText


class Factor(TenantOwned, Base):
    """One MFA method of a person. ``last_step`` is the newest TOTP time step ever accepted: no step counts twice.

    ``secret_sealed`` is the TOTP secret or the telephone number. A passkey's key has a row of its own, and codes by mail go
    to the account's present address. ``label_sealed`` is the name its owner gave it, if they did.
    """

    __tablename__ = "factors"
    __table_args__ = (
        CheckConstraint("kind in ('totp', 'passkey', 'sms', 'email')", name="kind"),
        CheckConstraint("(secret_sealed is not null) = (kind in ('totp', 'sms'))", name="secret"),
        Index(None, "user_id", "confirmed_at"),
    )

    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    label_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
    secret_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
    last_step: Mapped[int] = mapped_column(BigInteger, server_default="0")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    pending_until: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


class Passkey(TenantOwned, Base):
    """The public half of a passkey; it has the id of its factor.

    A credential is known under its person only, so that nobody can find out whose it is by offering it as their own.
    ``suspected_at`` is when its counter went back: somebody may hold a copy, and it is good for nothing from then on.
    """

    __tablename__ = "passkeys"
    __table_args__ = (
        ForeignKeyConstraint(["user_id", "id"], ["factors.user_id", "factors.id"], ondelete="CASCADE"),
        UniqueConstraint("user_id", "credential_id"),
    )

    credential_id: Mapped[bytes] = mapped_column(info={"held": "clear: the public name of a key"})
    public_key: Mapped[bytes] = mapped_column(info={"held": "clear: the public half of a key"})
    sign_count: Mapped[int] = mapped_column(BigInteger)
    is_resident: Mapped[bool]
    is_synced: Mapped[bool]
    suspected_at: Mapped[datetime | None]


class PasskeyCeremony(Base):
    """A challenge for a passkey. Good once, for what ``binding`` (a hash) names: the purpose, and the session or sign-in.

    ``user_id`` is empty where nobody has said yet who they are.
    """

    __tablename__ = "passkey_ceremonies"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    binding: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    challenge: Mapped[bytes] = mapped_column(
        unique=True, info={"held": "clear: a random number, good once for minutes"}
    )
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class OneTimeCode(TenantOwned, Base):
    """A code sent by SMS or mail, kept as a keyed hash over its person, its digits and its ``binding``. Good once.

    Rows stay for a while after use: they are what the number of codes sent is counted by.
    """

    __tablename__ = "one_time_codes"
    __table_args__ = (
        CheckConstraint("kind in ('sms', 'email')", name="kind"),
        Index(None, "user_id", "created_at"),
    )

    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    binding: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    code_hash: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class BackupCode(TenantOwned, Base):
    """A recovery code, kept as a keyed hash over scrypt and burned by use.

    All codes of a set share ``salt`` and ``cost`` (the logarithm to base 2 of scrypt's N). Codes that were made before there
    were salts have neither, are the keyed hash of the code itself, and go on working until they are used or replaced.
    """

    __tablename__ = "backup_codes"
    __table_args__ = (
        UniqueConstraint("user_id", "code_hash"),
        CheckConstraint("(salt is null) = (cost is null)", name="salt"),
    )

    code_hash: Mapped[bytes] = mapped_column(info={"held": "hashed"})
    salt: Mapped[bytes | None] = mapped_column(info={"held": "clear: a random number, useless without the code"})
    cost: Mapped[int | None] = mapped_column(SmallInteger)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    used_at: Mapped[datetime | None]
