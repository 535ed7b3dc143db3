"""What a person says of themselves: the profile and the portfolio that every claim of a letter rests on."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, TenantOwned, Timestamped
from src.database.types import Sealed, SealedText


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
