"""Postings a person has seen. Upwork's text lives 24 hours; what stays is the id, the link, the title and the person's own marks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned


class Job(TenantOwned, Base):
    """One posting as one person saw it. ``content`` (Upwork's words and the client's data) is emptied at ``content_expires_at``."""

    __tablename__ = "jobs"
    __table_args__ = (
        UniqueConstraint("user_id", "upwork_id"),
        Index(None, "user_id", "seen_at", "id"),
        Index("ix_jobs_content_expires_at", "content_expires_at", postgresql_where="content IS NOT NULL"),
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
