"""Rooms and messages of Upwork's as a person saw them, held for 24 hours, and what a person confirmed to be done there."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned
from src.database.types import Sealed, SealedText

OUTGOING_KINDS = ("message", "invitation_accept", "invitation_decline", "job_save", "job_unsave")
OUTGOING_STATES = ("prepared", "sending", "checking", "sent", "failed")


class Room(TenantOwned, Base):
    """One room as one person saw it. ``body_sealed`` (name, newest message) is emptied at ``content_expires_at``."""

    __tablename__ = "rooms"
    __table_args__ = (
        UniqueConstraint("user_id", "upwork_room_id"),
        Index(None, "user_id", "changed_at", "id"),
        Index("ix_rooms_content_expires_at", "content_expires_at", postgresql_where="body_sealed IS NOT NULL"),
    )

    upwork_room_id: Mapped[str] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    unread: Mapped[int]
    awaits_reply: Mapped[bool | None]
    is_hidden: Mapped[bool]
    upwork_proposal_id: Mapped[str | None] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    changed_at: Mapped[datetime | None]
    seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    body_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
    content_expires_at: Mapped[datetime]
    stories_seen_at: Mapped[datetime | None]
    older_cursor: Mapped[str | None] = mapped_column(info={"held": "clear: a cursor that only Upwork can read"})


class Message(TenantOwned, Base):
    """One message of a room as one person saw it: gone at ``content_expires_at``."""

    __tablename__ = "messages"
    __table_args__ = (
        ForeignKeyConstraint(["user_id", "room_id"], ["rooms.user_id", "rooms.id"], ondelete="CASCADE"),
        UniqueConstraint("user_id", "room_id", "upwork_story_id"),
        Index(None, "user_id", "room_id", "sent_at"),
        Index(None, "content_expires_at"),
    )

    room_id: Mapped[UUID]
    upwork_story_id: Mapped[str] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    sent_at: Mapped[datetime]
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    content_expires_at: Mapped[datetime]


class Outgoing(TenantOwned, Base):
    """Something a person was shown, and may have confirmed, to be done at Upwork: exactly this, once.

    ``subject_id`` is what it is about at Upwork (a room, an invitation, a posting); ``content_hash`` binds the confirmation to
    the content; ``upwork_id`` is what came of it.
    """

    __tablename__ = "outgoing"
    __table_args__ = (
        CheckConstraint("kind in ({})".format(", ".join(f"'{kind}'" for kind in OUTGOING_KINDS)), name="kind"),
        CheckConstraint("state in ({})".format(", ".join(f"'{state}'" for state in OUTGOING_STATES)), name="state"),
        Index(None, "user_id", "subject_id", "created_at"),
    )

    kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    subject_id: Mapped[str] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    state: Mapped[str] = mapped_column(server_default="prepared", info={"held": "clear: a fixed word"})
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    content_hash: Mapped[str] = mapped_column(info={"held": "hashed"})
    upwork_preview_id: Mapped[str | None] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    confirmed_by: Mapped[str | None] = mapped_column(info={"held": "clear: the id of a session"})
    ended_at: Mapped[datetime | None]
    look_ups: Mapped[int] = mapped_column(server_default="0")
    upwork_id: Mapped[str | None] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    failure_code: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})
