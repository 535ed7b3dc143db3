"""Deleting a person: their content in their own door, themselves in the auth door. In which order is ``erasure_service``'s matter."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.connection import Database
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


# Shorter than the time after which PostgreSQL looks for deadlocks, so that it is always the deletion that gives way.
_GIVES_WAY: Final = text("set local lock_timeout = '300ms'")
_STOOD_IN_THE_WAY: Final = frozenset({"55P03", "40P01"})
_TRIES: Final = 20
_PAUSE_SECONDS: Final = 0.05


async def delete_content(database: Database, user_id: UUID) -> None:
    """Delete everything a person made here. The grant at Upwork stays, until its being given back is in the queue.

    Requests of theirs may be under way: it lets them end and comes again.
    """
    for left in reversed(range(_TRIES)):
        try:
            async with database.as_user(user_id) as db:
                await db.execute(_GIVES_WAY)
                for table in _CONTENT:
                    await db.execute(delete(table))
        except DBAPIError as error:
            if not left or getattr(error.orig, "sqlstate", None) not in _STOOD_IN_THE_WAY:
                raise
            await asyncio.sleep(_PAUSE_SECONDS)
        else:
            return


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
