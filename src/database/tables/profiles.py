"""What a person says of themselves: the profile and the portfolio that every claim of a letter rests on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import LARGE, Sealed, SealedText


class Profile(TenantOwned, Timestamped, Base):
    """One person's profile. ``body_sealed`` is JSON (``schemas/profile.py``); ``version`` guards against lost edits."""

    __tablename__ = "profiles"
    __table_args__ = (UniqueConstraint("user_id"),)

    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)


class PortfolioItem(TenantOwned, Timestamped, Base):
    """A piece of work with its facts. ``body_sealed`` is JSON (``schemas/profile.py``)."""

    __tablename__ = "portfolio_items"

    position: Mapped[int] = mapped_column(server_default="0")
    version: Mapped[int] = mapped_column(server_default="1")
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)


class PortfolioFile(TenantOwned, Base):
    """A file of a piece of work. ``body_sealed`` is JSON with its name and media type; ``size`` is in bytes, before sealing.

    The content is never read along with the rest: it has to be asked for by name.
    """

    __tablename__ = "portfolio_files"
    __table_args__ = (
        ForeignKeyConstraint(
            ["user_id", "item_id"], ["portfolio_items.user_id", "portfolio_items.id"], ondelete="CASCADE"
        ),
        Index(None, "user_id", "item_id"),
        CheckConstraint("size > 0", name="size"),
    )

    item_id: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    size: Mapped[int]
    body_sealed: Mapped[Sealed] = mapped_column(SealedText)
    content_sealed: Mapped[Sealed] = mapped_column(
        SealedText, deferred=True, deferred_raiseload=True, info={LARGE: True}
    )
