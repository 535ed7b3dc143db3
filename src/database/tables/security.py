"""What happened, for the person and the auditor, and what administrators are told of it. The log is never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, new_id
from src.database.types import Sealed, SealedText


class SecurityLog(Base):
    """One security event, ``noun:verb:outcome``. ``user_id`` is whom it is about, empty where nobody could be named.

    ``actor_id`` is who did it where that is somebody else (an administrator); the origin is then sealed with the actor's key.
    It refers to nobody: what an administrator did stays on record when their account is gone.
    """

    __tablename__ = "security_logs"
    __table_args__ = (Index(None, "user_id", "at", "id"), Index(None, "event", "at"), Index(None, "at", "id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    actor_id: Mapped[UUID | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    event: Mapped[str] = mapped_column(info={"held": "clear: one of the fixed names of events"})
    change: Mapped[dict[str, Any] | None] = mapped_column(
        JSONB(none_as_null=True), info={"held": "clear: states and roles before and after, by fixed names"}
    )
    request_id: Mapped[str | None] = mapped_column(info={"held": "clear: a random number of our own"})
    origin_sealed: Mapped[Sealed | None] = mapped_column(SealedText, info={"held": "sealed"})


class SecurityAlert(Base):
    """Something an administrator has to know, one row for each kind and source until it is resolved.

    ``source_index`` says whether two signals come from the same network, ``source_sealed`` (under a key of the installation)
    which one it was. ``user_id`` is the account last concerned, ``accounts`` how many there were.
    """

    __tablename__ = "security_alerts"
    __table_args__ = (
        CheckConstraint("state in ('open', 'acknowledged', 'resolved')", name="state"),
        CheckConstraint("severity in ('high', 'medium')", name="severity"),
        Index(
            "uq_security_alerts_source",
            "kind",
            "source_index",
            unique=True,
            postgresql_where="state <> 'resolved'",
        ),
        Index(None, "state", "last_at", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(info={"held": "clear: one of the fixed names of alerts"})
    severity: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    state: Mapped[str] = mapped_column(server_default="open", info={"held": "clear: a fixed word"})
    source_index: Mapped[bytes] = mapped_column(info={"held": "blind index"})
    source_sealed: Mapped[Sealed] = mapped_column(SealedText, info={"held": "sealed"})
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    first_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_at: Mapped[datetime] = mapped_column(server_default=func.now())
    signals: Mapped[int] = mapped_column(server_default="1")
    handled_by: Mapped[UUID | None]
    handled_at: Mapped[datetime | None]
    note_sealed: Mapped[Sealed | None] = mapped_column(SealedText, info={"held": "sealed"})


class SecurityAlertAccount(Base):
    """An account that an alert concerns."""

    __tablename__ = "security_alert_accounts"

    alert_id: Mapped[UUID] = mapped_column(ForeignKey("security_alerts.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)


class Attempt(Base):
    """One try at a password or a factor, for a day: what spraying, stuffing and guessing are recognised by. Nobody is named."""

    __tablename__ = "attempts"
    __table_args__ = (
        CheckConstraint("kind in ('password', 'factor')", name="kind"),
        Index(None, "kind", "source_index", "at"),
        Index(None, "kind", "account_index", "at"),
        Index(None, "at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    source_index: Mapped[bytes] = mapped_column(info={"held": "blind index"})
    account_index: Mapped[bytes] = mapped_column(info={"held": "blind index"})
    succeeded: Mapped[bool]


class Erasure(Base):
    """Whose data was destroyed, by their id alone: to be destroyed again where a backup from before is put in place."""

    __tablename__ = "erasures"

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    erased_at: Mapped[datetime] = mapped_column(server_default=func.now())
