"""When the tasks that delete Upwork's content last ran. What they delete is in the tables of that content."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from src.database.base import Base


class RetentionRun(Base):
    """The last run of one task; ``removed`` is how many copies it emptied or deleted then."""

    __tablename__ = "retention_runs"

    task: Mapped[str] = mapped_column(primary_key=True, info={"held": "clear: the name of a task"})
    ran_at: Mapped[datetime]
    removed: Mapped[int]
