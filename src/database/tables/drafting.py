"""What drafting keeps: a person's own model servers, what each call took, versions of drafts, templates and snippets."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import Sealed, SealedText

PURPOSES = ("letter", "rewrite", "reply", "summary", "facts")
OUTCOMES = ("open", "done", "broken", "failed", "cancelled")


class AISettings(TenantOwned, Timestamped, Base):
    """How one person wants models used. ``body_sealed`` is JSON (``schemas/ai.py``)."""

    __tablename__ = "ai_settings"
    __table_args__ = (UniqueConstraint("user_id"),)

    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)


class AIServer(TenantOwned, Timestamped, Base):
    """A model server of a person's own. ``body_sealed`` is JSON; the key stands apart, so that a list opens none."""

    __tablename__ = "ai_servers"

    position: Mapped[int] = mapped_column(server_default="0")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    key_sealed: Mapped[Sealed | None] = mapped_column(SealedText)


class AICall(TenantOwned, Base):
    """One call of a model: its reserve, then what it took. What was sent is sealed and goes when its time is over.

    ``kept_percent`` is how much of what it wrote was still in the letter that the person confirmed: it outlives the words.
    """

    __tablename__ = "ai_calls"
    __table_args__ = (
        ForeignKeyConstraint(
            ["user_id", "application_id"], ["applications.user_id", "applications.id"], ondelete="CASCADE"
        ),
        Index(None, "user_id", "at"),
        Index(None, "user_id", "application_id"),
        Index("ix_ai_calls_sent_until", "sent_until", postgresql_where="sent_sealed IS NOT NULL"),
        CheckConstraint("purpose in ({})".format(", ".join(f"'{p}'" for p in PURPOSES)), name="purpose"),
        CheckConstraint("outcome in ({})".format(", ".join(f"'{o}'" for o in OUTCOMES)), name="outcome"),
    )

    application_id: Mapped[UUID | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    purpose: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    server_id: Mapped[UUID | None]
    model: Mapped[str] = mapped_column(info={"held": "clear: the name of a model"})
    prompt_version: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    outcome: Mapped[str] = mapped_column(server_default="open", info={"held": "clear: a fixed word"})
    tokens_read: Mapped[int]
    tokens_written: Mapped[int]
    is_told: Mapped[bool] = mapped_column(server_default="false")
    cost_micros: Mapped[int] = mapped_column(BigInteger)
    sent_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
    made_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
    sent_until: Mapped[datetime | None]
    kept_percent: Mapped[int | None] = mapped_column(SmallInteger)


class AIDay(Base):
    """What the installation's own model took on one day (UTC), everybody together. Nobody's own."""

    __tablename__ = "ai_days"

    day: Mapped[date] = mapped_column(primary_key=True)
    tokens: Mapped[int] = mapped_column(BigInteger, server_default="0")
    cost_micros: Mapped[int] = mapped_column(BigInteger, server_default="0")


class DraftVersion(TenantOwned, Base):
    """A draft as it was before or after something changed it at a stroke. ``body_sealed`` is JSON like the draft's own."""

    __tablename__ = "draft_versions"
    __table_args__ = (
        ForeignKeyConstraint(
            ["user_id", "application_id"], ["applications.user_id", "applications.id"], ondelete="CASCADE"
        ),
        UniqueConstraint("user_id", "application_id", "number"),
        Index("ix_draft_versions_at", "at", postgresql_where=text("made_by <> 'person'")),
    )

    application_id: Mapped[UUID]
    number: Mapped[int]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    made_by: Mapped[str] = mapped_column(info={"held": "clear: who wrote it, a fixed word or the name of a model"})
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)


class LetterText(TenantOwned, Timestamped, Base):
    """A template of a letter, or a snippet. ``body_sealed`` is JSON. Never deleted while letters were made of it: archived."""

    __tablename__ = "letter_texts"
    __table_args__ = (
        CheckConstraint("kind in ('template', 'snippet')", name="kind"),
        Index(None, "user_id", "kind"),
    )

    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    archived_at: Mapped[datetime | None]
