"""People, their roles, keys and consents. Sessions, factors and tokens are in ``session`` and ``factor``."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped, new_id
from src.database.types import Sealed, SealedText


class User(Timestamped, Base):
    """A person. The address is found by its blind index and read by opening its sealed form."""

    __tablename__ = "users"
    __table_args__ = (CheckConstraint("status in ('active', 'locked', 'erased')", name="status"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    email_index: Mapped[bytes] = mapped_column(unique=True, info={"held": "blind index"})
    email_sealed: Mapped[Sealed] = mapped_column(SealedText)
    email_verified_at: Mapped[datetime | None]
    locale: Mapped[str] = mapped_column(server_default="en", info={"held": "clear: a fixed word"})
    status: Mapped[str] = mapped_column(server_default="active", info={"held": "clear: a fixed word"})


class UserSecurity(Base):
    """What guards one account: the password's hash, guess counters, and the stamp that trust is bound to."""

    __tablename__ = "user_security"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    password_hash: Mapped[str] = mapped_column(info={"held": "hashed"})
    password_changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    failed_guesses: Mapped[int] = mapped_column(server_default="0")
    last_failed_at: Mapped[datetime | None]
    locked_until: Mapped[datetime | None]
    security_stamp: Mapped[UUID] = mapped_column(default=new_id)


class Role(Base):
    """A named set of permissions (``domain/roles.py`` says which)."""

    __tablename__ = "roles"

    name: Mapped[str] = mapped_column(primary_key=True, info={"held": "clear: a fixed word"})


class UserRole(Base):
    """A role that a person holds."""

    __tablename__ = "user_roles"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    role: Mapped[str] = mapped_column(ForeignKey("roles.name"), primary_key=True, info={"held": "clear: a fixed word"})
    granted_at: Mapped[datetime] = mapped_column(server_default=func.now())


class DataKey(Base):
    """One person's data key, wrapped by the master key ``kid``. Destroying it makes everything sealed unreadable."""

    __tablename__ = "data_keys"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kid: Mapped[str] = mapped_column(info={"held": "clear: the name of a master key, a hash of it"})
    wrapped: Mapped[bytes] = mapped_column(info={"held": "wrapped"})
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class InstallationKey(Base):
    """A key of the whole installation (blind index, pepper), wrapped by the master key ``kid``."""

    __tablename__ = "installation_keys"

    purpose: Mapped[str] = mapped_column(primary_key=True, info={"held": "clear: a fixed word"})
    version: Mapped[int] = mapped_column(primary_key=True)
    kid: Mapped[str] = mapped_column(info={"held": "clear: the name of a master key, a hash of it"})
    wrapped: Mapped[bytes] = mapped_column(info={"held": "wrapped"})
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Consent(TenantOwned, Base):
    """What a person agreed to, in which version, and when."""

    __tablename__ = "consents"
    __table_args__ = (UniqueConstraint("user_id", "kind", "version"),)

    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    version: Mapped[str] = mapped_column(info={"held": "clear: which text was agreed to"})
    given_at: Mapped[datetime] = mapped_column(server_default=func.now())
    withdrawn_at: Mapped[datetime | None]
