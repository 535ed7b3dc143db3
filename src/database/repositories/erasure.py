"""Deleting a person: their content in their own door, themselves in the auth door. In which order is ``erasure_service``'s matter."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import (
    AICall,
    AIServer,
    AISettings,
    Application,
    ApplicationEvent,
    ApplicationPreview,
    DraftVersion,
    Erasure,
    FitRulesKept,
    Job,
    JobSnapshot,
    LetterText,
    Message,
    OAuthState,
    Outgoing,
    PortfolioItem,
    Profile,
    Room,
    SavedSearch,
    User,
)

# What refers to another row goes before it.
_CONTENT: Final = (
    ApplicationEvent,
    ApplicationPreview,
    DraftVersion,
    AICall,
    AIServer,
    AISettings,
    LetterText,
    Application,
    JobSnapshot,
    Job,
    SavedSearch,
    FitRulesKept,
    Message,
    Room,
    Outgoing,
    PortfolioItem,
    Profile,
    OAuthState,
)


class ErasureRepository:
    """Deletions of one person, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def mark(self, user_id: UUID, now: datetime) -> bytes | None:
        """Close an account for ever and return the blind index of its address; None where it is closed so already."""
        statement = (
            update(User)
            .where(User.id == user_id, User.status != "erased")
            .values(status="erased", updated_at=now)
            .returning(User.email_index)
            .execution_options(synchronize_session=False)
        )
        return await self._db.scalar(statement)

    async def delete_content(self) -> None:
        """Delete everything the person made here (their own door). The grant at Upwork stays, until its being given back is in the queue."""
        for table in _CONTENT:
            await self._db.execute(delete(table))

    async def delete_person(self, user_id: UUID, now: datetime) -> bool:
        """Delete the person with their keys and all that is left of theirs, and keep their id among the erased.

        From then on nothing of theirs can be made: every row of theirs refers to the one that is gone. False where it was done.
        """
        statement = delete(User).where(User.id == user_id, User.status == "erased").returning(User.id)
        gone = (await self._db.execute(statement.execution_options(synchronize_session=False))).first() is not None
        if gone:
            await self._db.execute(insert(Erasure).values(user_id=user_id, erased_at=now).on_conflict_do_nothing())
        return gone

    async def marked(self) -> list[UUID]:
        """Return who is marked and not yet deleted."""
        return list((await self._db.scalars(select(User.id).where(User.status == "erased"))).all())

    async def erased(self) -> dict[UUID, datetime]:
        """Return whoever was deleted, and when."""
        rows = await self._db.execute(select(Erasure.user_id, Erasure.erased_at))
        return {row.user_id: row.erased_at for row in rows}
