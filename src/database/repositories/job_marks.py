"""What a person did with jobs, what competed for them, and which came before. The jobs themselves are in ``jobs``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, func, or_, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, Job, JobSnapshot


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a job: hidden, saved, snoozed until a moment, or none."""

    state: str | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How many competed for a job at a moment, to be forgotten at ``expires_at``. None is what was not told."""

    id: UUID
    job_id: UUID
    at: datetime
    expires_at: datetime
    proposals: int | None
    interviewing: int | None = None
    invites: int | None = None
    hired: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A job that a fingerprint is known from, and when it was published, or first seen where that is not told."""

    job_id: UUID
    fingerprint: bytes
    moment: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """One of a person's jobs among those that repeat each other. ``applied_at`` is when their application left, if it did."""

    job_id: UUID
    title: str
    url: str
    moment: datetime
    application_id: UUID | None
    applied_at: datetime | None


class JobMarkRepository:
    """Questions about one person's marks, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def marks_locked(self, job_ids: Sequence[UUID]) -> dict[UUID, Mark]:
        """Return the marks of jobs as they are now; until this transaction ends, nobody else changes them."""
        query = select(Job.id, Job.triage, Job.snoozed_until).where(Job.id.in_(job_ids)).order_by(Job.id)
        found = await self._db.execute(query.with_for_update())
        return {row.id: Mark(row.triage, row.snoozed_until) for row in found.all()}

    async def mark(self, marks: Mapping[UUID, Mark]) -> None:
        """Set marks: one statement for each kind of mark."""
        kinds: dict[Mark, list[UUID]] = {}
        for job_id, mark in marks.items():
            kinds.setdefault(mark, []).append(job_id)
        for mark, job_ids in kinds.items():
            statement = update(Job).where(Job.id.in_(job_ids)).values(triage=mark.state, snoozed_until=mark.until)
            await self._db.execute(statement.execution_options(synchronize_session=False))

    async def overrule(self, job_id: UUID, codes: Sequence[str]) -> bool:
        """Note which red flags the person overrules; False where there is no such job."""
        statement = update(Job).where(Job.id == job_id).values(overruled=list(codes), judged_by=None).returning(Job.id)
        done = await self._db.execute(statement.execution_options(synchronize_session=False))
        return done.one_or_none() is not None

    async def note_opened(self, job_id: UUID, now: datetime) -> None:
        """Note that the person opened a job for the first time."""
        statement = update(Job).where(Job.id == job_id, Job.opened_at.is_(None)).values(opened_at=now)
        await self._db.execute(statement.execution_options(synchronize_session=False))

    async def note(self, user_id: UUID, snapshots: Sequence[Snapshot]) -> None:
        """Keep figures of competition, in one statement."""
        if snapshots:
            columns = Snapshot.__dataclass_fields__
            values = [{"user_id": user_id, **{name: getattr(each, name) for name in columns}} for each in snapshots]
            await self._db.execute(insert(JobSnapshot).values(values))

    async def noted(self, job_id: UUID, now: datetime) -> list[JobSnapshot]:
        """Return the figures held of a job, oldest first."""
        query = select(JobSnapshot).where(JobSnapshot.job_id == job_id, JobSnapshot.expires_at > now)
        return list((await self._db.scalars(query.order_by(JobSnapshot.at, JobSnapshot.id))).all())

    async def link_reposts(self, user_id: UUID, earlier: Mapping[UUID, UUID]) -> None:
        """Note of jobs which earlier job each repeats."""
        if earlier:
            table = Job.__table__
            statement = (
                update(table)  # type: ignore[arg-type]
                .where(table.c.user_id == user_id, table.c.id == bindparam("job_id"))
                .values(repost_of=bindparam("before"))
            )
            connection = await self._db.connection()
            await connection.execute(statement, [{"job_id": each, "before": job} for each, job in earlier.items()])

    async def posts(self, job_id: UUID, fingerprint: bytes | None) -> list[Post]:
        """Return a job and all with the same fingerprint, earliest first, each with when the person applied."""
        moment = func.coalesce(Job.published_at, Job.seen_at)
        query = select(
            Job.id.label("job_id"),
            Job.title,
            Job.url,
            moment.label("moment"),
            Application.id.label("application_id"),
            Application.sent_at.label("applied_at"),
        ).outerjoin(Application, and_(Application.user_id == Job.user_id, Application.job_id == Job.id))
        which = Job.id == job_id if fingerprint is None else or_(Job.id == job_id, Job.fingerprint == fingerprint)
        found = await self._db.execute(query.where(which).order_by(moment, Job.id))
        return [Post(**row) for row in found.mappings()]

    async def known(self, fingerprints: Sequence[bytes]) -> list[Known]:
        """Return the person's jobs with any of these fingerprints, earliest first."""
        if not fingerprints:
            return []
        moment = func.coalesce(Job.published_at, Job.seen_at)
        query = select(Job.id, Job.fingerprint, moment).where(Job.fingerprint.in_(fingerprints)).order_by(moment)
        found = (await self._db.execute(query)).all()
        return [Known(job_id, print_, at) for job_id, print_, at in found if print_ is not None]


async def forget_snapshots(db: AsyncSession, batch: int) -> int:
    """Delete at most ``batch`` figures whose day is over, and return how many. Only through the retention door."""
    over = (
        select(JobSnapshot.user_id, JobSnapshot.id)
        .where(JobSnapshot.expires_at < func.now())
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    gone = await db.execute(
        delete(JobSnapshot)
        .where(tuple_(JobSnapshot.user_id, JobSnapshot.id).in_(select(over.c.user_id, over.c.id)))
        .returning(JobSnapshot.id)
        .execution_options(synchronize_session=False)
    )
    return len(gone.all())
