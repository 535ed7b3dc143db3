"""Postings a person has seen. Upwork's text lives 24 hours; what stays is the id, the link, the title and the person's own marks."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, SmallInteger, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import Sealed, SealedText

_READ_BESIDE: Final[dict[str, Any]] = {
    "postgresql_include": ["content_expires_at", "triage", "snoozed_until", "tier", "found_by", "extras_expires_at"],
    "postgresql_where": "content IS NOT NULL",
}
"""What lists are narrowed by stands in the indexes they are ordered by, so that no row is read which is not shown."""


class Job(TenantOwned, Base):
    """One posting as one person saw it. ``content`` (Upwork's words and the client's data) is emptied at ``content_expires_at``.

    ``extras`` are what only opening the job told: emptied at ``extras_expires_at``, which no later search moves.

    ``card`` is what is held as lists show it, judged by the rules that ``judged_by`` names; ``score`` and ``tier`` are what lists
    are ordered and narrowed by. All four go with the content. ``found_by`` is the saved search that first brought the job,
    ``told_at`` when the person was told of it, ``opened_at`` when they first opened it, ``repost_of`` their earlier job that it repeats.

    ``triage``, ``snoozed_until`` and ``overruled`` (codes of red flags) are the person's own marks. ``fingerprint`` is a keyed
    digest by which a post that comes again is known; nothing can be read from it.
    """

    __tablename__ = "jobs"
    __table_args__ = (
        UniqueConstraint("user_id", "upwork_id"),
        Index("ix_jobs_newest", "user_id", "seen_at", "id", **_READ_BESIDE),
        Index("ix_jobs_best", "user_id", "score", "seen_at", "id", **_READ_BESIDE),
        Index("ix_jobs_extras_expires_at", "extras_expires_at", postgresql_where="extras IS NOT NULL"),
        Index("ix_jobs_content_expires_at", "content_expires_at", postgresql_where="content IS NOT NULL"),
        Index(None, "user_id", "fingerprint"),
        Index(None, "user_id", "first_seen_at"),
        Index(None, "user_id", "found_by", "first_seen_at"),
        CheckConstraint("triage in ('hidden', 'saved', 'snoozed')", name="triage"),
        CheckConstraint("tier in ('strong', 'worth_a_look', 'hidden')", name="tier"),
    )

    upwork_id: Mapped[str] = mapped_column(info={"held": "clear: the public id of a posting"})
    title: Mapped[str] = mapped_column(info={"held": "clear: the title of a public posting"})
    url: Mapped[str] = mapped_column(info={"held": "clear: the public address of a posting"})
    published_at: Mapped[datetime | None]
    seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    content: Mapped[dict[str, Any] | None] = mapped_column(
        info={"held": "clear: a public posting, emptied after 24 hours"}
    )
    content_expires_at: Mapped[datetime]
    extras: Mapped[dict[str, Any] | None] = mapped_column(
        info={"held": "clear: a public posting as its own page tells it, emptied after 24 hours"}
    )
    extras_expires_at: Mapped[datetime | None]
    triage: Mapped[str | None] = mapped_column(info={"held": "clear: hidden, saved or snoozed"})
    snoozed_until: Mapped[datetime | None]
    overruled: Mapped[list[str]] = mapped_column(
        server_default="[]", info={"held": "clear: codes of flags the person overruled"}
    )
    fingerprint: Mapped[bytes | None] = mapped_column(info={"held": "blind index"})
    first_seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    found_by: Mapped[UUID | None]
    told_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    repost_of: Mapped[UUID | None]
    card: Mapped[dict[str, Any] | None] = mapped_column(
        info={"held": "clear: a public posting as a list shows it, emptied with the content"}
    )
    judged_by: Mapped[str | None] = mapped_column(info={"held": "clear: when profile and rules were last saved"})
    judged_at: Mapped[datetime | None]
    score: Mapped[int | None] = mapped_column(SmallInteger)
    tier: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word, emptied with the content"})


class JobSnapshot(TenantOwned, Base):
    """How many competed for a job at a moment. Figures of Upwork's: deleted at ``expires_at``, a day after they were read."""

    __tablename__ = "job_snapshots"
    __table_args__ = (
        ForeignKeyConstraint(["user_id", "job_id"], ["jobs.user_id", "jobs.id"], ondelete="CASCADE"),
        Index(None, "user_id", "job_id", "at"),
        Index(None, "expires_at"),
    )

    job_id: Mapped[UUID]
    at: Mapped[datetime]
    expires_at: Mapped[datetime]
    proposals: Mapped[int | None]
    interviewing: Mapped[int | None]
    invites: Mapped[int | None]
    hired: Mapped[int | None]


class FitRulesKept(TenantOwned, Timestamped, Base):
    """One person's rules of fit. ``body_sealed`` is JSON (``schemas/fit.py``); ``version`` guards against lost edits."""

    __tablename__ = "fit_rules"
    __table_args__ = (UniqueConstraint("user_id"),)

    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)


class SavedSearch(TenantOwned, Timestamped, Base):
    """A search a person keeps. ``body_sealed`` is JSON (``schemas/saved_searches.py``).

    It runs by itself only where ``consented_at`` and ``next_run_at`` are set; ``stopped`` says why it no longer does.
    ``criteria_at`` is since when it looks for what it does; figures of runs are of runs since then.
    """

    __tablename__ = "saved_searches"

    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    paused: Mapped[bool] = mapped_column(server_default="false")
    consented_at: Mapped[datetime | None]
    next_run_at: Mapped[datetime | None]
    last_visit_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_run_at: Mapped[datetime | None]
    last_returned: Mapped[int | None]
    last_new: Mapped[int | None]
    stopped: Mapped[str | None] = mapped_column(info={"held": "clear: absence or failure"})
    failures: Mapped[int] = mapped_column(server_default="0")
    failed_code: Mapped[str | None] = mapped_column(info={"held": "clear: a fixed word"})
    runs_without_new: Mapped[int] = mapped_column(server_default="0")
    last_new_at: Mapped[datetime | None]
    criteria_at: Mapped[datetime] = mapped_column(server_default=func.now())
