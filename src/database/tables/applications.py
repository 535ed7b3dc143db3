"""Our proposals to jobs: drafts, the previews a person confirms, and what happened to each."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Numeric, SmallInteger, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import Sealed, SealedText

STATES = (
    "draft", "queued", "sending", "checking", "failed", "sent",
    "viewed", "interviewing", "offered", "hired", "declined", "withdrawn", "archived",
)  # fmt: skip


class Application(TenantOwned, Timestamped, Base):
    """One proposal to one job. Letter, answers and claims are sealed JSON; ``version`` guards against lost edits.

    ``words`` are keyed digests of the words of title, letter and answers; a trigger empties them when the body changes.
    ``failure_title`` is Upwork's and lives until ``failure_expires_at``; the code of the failure stays.
    ``organization_id`` is the organisation at Upwork in whose name it was confirmed.
    ``score``, ``tier`` and ``proposals`` are the person's own points and the competition when they confirmed it.
    """

    __tablename__ = "applications"
    __table_args__ = (
        ForeignKeyConstraint(["user_id", "job_id"], ["jobs.user_id", "jobs.id"]),
        UniqueConstraint("user_id", "job_id"),
        Index(None, "user_id", "state", "updated_at"),
        Index(None, "user_id", "updated_at", "id"),
        Index(None, "words", postgresql_using="gin"),
        Index("ix_applications_without_words", "user_id", "id", postgresql_where="words IS NULL"),
        Index("ix_applications_failure_expires_at", "failure_expires_at", postgresql_where="failure_title IS NOT NULL"),
        CheckConstraint("tier in ('strong', 'worth_a_look', 'hidden')", name="tier"),
        CheckConstraint("state in ({})".format(", ".join(f"'{s}'" for s in STATES)), name="state"),
    )

    job_id: Mapped[UUID]
    upwork_job_id: Mapped[str] = mapped_column(info={"held": "clear: the public id of a posting"})
    job_title: Mapped[str] = mapped_column(info={"held": "clear: the title of a public posting"})
    state: Mapped[str] = mapped_column(server_default="draft", info={"held": "clear: a fixed word"})
    state_changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    bid_amount: Mapped[Decimal | None] = mapped_column(
        Numeric(12, 2), info={"held": "clear: an amount that lists are made with"}
    )
    bid_currency: Mapped[str] = mapped_column(server_default="USD", info={"held": "clear: a fixed word"})
    bid_kind: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    composed_by: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})
    template_id: Mapped[UUID | None]
    preview_id: Mapped[UUID | None]
    confirmed_at: Mapped[datetime | None]
    send_at: Mapped[datetime | None]
    sending_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    organization_id: Mapped[str | None] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    upwork_proposal_id: Mapped[str | None] = mapped_column(info={"held": "clear: an id that only Upwork can read"})
    connects_before: Mapped[int | None]
    connects_spent: Mapped[int | None]
    failure_code: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})
    score: Mapped[int | None] = mapped_column(SmallInteger)
    tier: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})
    proposals: Mapped[int | None]
    words: Mapped[str | None] = mapped_column(TSVECTOR, info={"held": "blind index"})
    failure_title: Mapped[str | None] = mapped_column(info={"held": "clear: why Upwork refused, in its words"})
    failure_expires_at: Mapped[datetime | None]


class ApplicationPreview(TenantOwned, Base):
    """Exactly what a person is asked to confirm. ``content_hash`` binds the confirmation to the content; good once."""

    __tablename__ = "application_previews"
    __table_args__ = (
        ForeignKeyConstraint(
            ["user_id", "application_id"], ["applications.user_id", "applications.id"], ondelete="CASCADE"
        ),
        Index(None, "user_id", "application_id"),
    )

    application_id: Mapped[UUID]
    application_version: Mapped[int]
    content_hash: Mapped[str] = mapped_column(info={"held": "hashed"})
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    connects_balance: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]


class ApplicationEvent(TenantOwned, Base):
    """What happened to an application and who did it: prepared, edited, previewed, confirmed, undone, sent, answered."""

    __tablename__ = "application_events"
    __table_args__ = (
        ForeignKeyConstraint(
            ["user_id", "application_id"], ["applications.user_id", "applications.id"], ondelete="CASCADE"
        ),
        Index(None, "user_id", "application_id", "at"),
    )

    application_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    event: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    actor: Mapped[str] = mapped_column(info={"held": "clear: a fixed word"})
    detail: Mapped[str | None] = mapped_column(info={"held": "clear: codes, counts and hashes of our own"})
