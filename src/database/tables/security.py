"""What happened, for the person and the auditor. Rows are inserted and read, never changed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base, new_id
from src.database.types import Sealed, SealedText


class SecurityLog(Base):
    """One security event, ``noun:verb:outcome``. ``user_id`` is empty where nobody could be named."""

    __tablename__ = "security_logs"
    __table_args__ = (Index(None, "user_id", "at", "id"), Index(None, "event", "at"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    event: Mapped[str]
    request_id: Mapped[str | None]
    origin_sealed: Mapped[Sealed | None] = mapped_column(SealedText)
