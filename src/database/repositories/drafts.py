"""Versions of drafts, and the person's own letters of before. Drafts themselves are in ``applications``."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, DraftVersion

MOST_VERSIONS = 50
BY_PERSON = "person"
MACHINES_LIFE = timedelta(hours=24)


class DraftRepository:
    """Questions about the versions of one person's drafts, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def newest(self, application_id: UUID) -> DraftVersion | None:
        """Return the newest version."""
        query = select(DraftVersion).where(DraftVersion.application_id == application_id)
        return (await self._db.scalars(query.order_by(DraftVersion.number.desc()).limit(1))).one_or_none()

    async def versions(self, application_id: UUID) -> list[DraftVersion]:
        """Return all versions, the newest first."""
        query = select(DraftVersion).where(DraftVersion.application_id == application_id)
        return list((await self._db.scalars(query.order_by(DraftVersion.number.desc()))).all())

    async def version(self, application_id: UUID, number: int) -> DraftVersion | None:
        """Return one version."""
        query = select(DraftVersion).where(DraftVersion.application_id == application_id, DraftVersion.number == number)
        return (await self._db.scalars(query)).one_or_none()

    async def add(self, version: DraftVersion) -> None:
        """Keep a version, and only the last fifty."""
        self._db.add(version)
        await self._db.flush()
        old = delete(DraftVersion).where(
            DraftVersion.application_id == version.application_id,
            DraftVersion.number <= version.number - MOST_VERSIONS,
        )
        await self._db.execute(old.execution_options(synchronize_session=False))

    async def own_letters(self, but: UUID | None, limit: int, *, since: datetime | None = None) -> list[Application]:
        """Return the last applications that were confirmed (``since`` then), ``but`` one, the newest first."""
        query = select(Application).where(Application.confirmed_at.is_not(None))
        if but is not None:
            query = query.where(Application.id != but)
        if since is not None:
            query = query.where(Application.confirmed_at >= since)
        return list((await self._db.scalars(query.order_by(Application.confirmed_at.desc()).limit(limit))).all())

    async def template_tallies(self) -> list[tuple[UUID, str, int]]:
        """Return for each template and state how many letters made of it were sent."""
        query = select(Application.template_id, Application.state, func.count(Application.id)).where(
            Application.template_id.is_not(None), Application.sent_at.is_not(None)
        )
        rows = (await self._db.execute(query.group_by(Application.template_id, Application.state))).all()
        return [(template_id, state, count) for template_id, state, count in rows if template_id is not None]


async def forget_machines_versions(db: AsyncSession, batch: int) -> int:
    """Delete at most ``batch`` versions that a machine made and whose time is over; return how many. Only through the retention door.

    A machine says back what the client wrote. The draft itself is the person's, whoever began it, and so are their own versions.
    """
    over = (
        select(DraftVersion.user_id, DraftVersion.id)
        .where(DraftVersion.made_by != BY_PERSON, DraftVersion.at < func.now() - MACHINES_LIFE)
        .order_by(DraftVersion.at)
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    deleted = await db.execute(
        delete(DraftVersion)
        .where(tuple_(DraftVersion.user_id, DraftVersion.id).in_(select(over.c.user_id, over.c.id)))
        .returning(DraftVersion.id)
        .execution_options(synchronize_session=False)
    )
    return len(deleted.all())
