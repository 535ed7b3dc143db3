"""Postings a person has seen, and emptying them of Upwork's content when its time is over. Fetching them is not done here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, literal, null, select, tuple_, update
from sqlalchemy.dialects.postgresql import JSONB, array, insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, Job


@dataclass(frozen=True, slots=True)
class SeenPosting:
    """One posting to keep. ``seen_at`` also orders the list of recent jobs.

    ``first_seen_at``, ``found_by`` and ``told_at`` are kept of a posting that is new; without the first it is ``seen_at``.
    """

    id: UUID
    upwork_id: str
    title: str
    url: str
    published_at: datetime | None
    seen_at: datetime
    content: Mapping[str, Any]
    content_expires_at: datetime
    fingerprint: bytes | None = None
    first_seen_at: datetime | None = None
    found_by: UUID | None = None
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job with the person's application to it, if there is one."""

    job: Job
    application_id: UUID | None
    application_state: str | None


_FIRST_TIME_ONLY = frozenset(("id", "upwork_id", "first_seen_at", "found_by", "told_at"))
_WITH_APPLICATION = select(Job, Application.id, Application.state).outerjoin(
    Application, and_(Application.user_id == Job.user_id, Application.job_id == Job.id)
)


def _values(posting: SeenPosting, columns: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(posting, name) for name in columns} | {
        "first_seen_at": posting.first_seen_at or posting.seen_at
    }


class JobRepository:
    """Questions about one person's jobs, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def keep(self, user_id: UUID, postings: Sequence[SeenPosting]) -> list[JobRow]:
        """Keep newly fetched postings, in one statement, and return them in the same order.

        A posting that was seen before keeps its id; its content is replaced by the new copy as a whole. What opening it told
        stays as long as it would have stayed.
        """
        if not postings:
            return []
        columns = tuple(SeenPosting.__dataclass_fields__)
        statement = insert(Job).values([{"user_id": user_id, **_values(posting, columns)} for posting in postings])
        statement = statement.on_conflict_do_update(
            index_elements=["user_id", "upwork_id"],
            set_={name: statement.excluded[name] for name in columns if name not in _FIRST_TIME_ONLY},
        )
        kept = (await self._db.execute(statement.returning(Job.upwork_id, Job.id))).all()
        ids = {row.upwork_id: row.id for row in kept}
        rows = await self._rows(list(ids.values()))
        return [rows[ids[posting.upwork_id]] for posting in postings]

    async def _rows(self, job_ids: Sequence[UUID]) -> dict[UUID, JobRow]:
        found = await self._db.execute(_WITH_APPLICATION.where(Job.id.in_(job_ids)))
        return {row[0].id: JobRow(*row) for row in found.all()}

    async def one(self, job_id: UUID) -> JobRow | None:
        """Return one of the person's jobs."""
        return (await self._rows([job_id])).get(job_id)

    async def held(self, job_ids: Sequence[UUID], now: datetime) -> list[JobRow]:
        """Return those of the jobs whose content is still held at ``now``."""
        query = _WITH_APPLICATION.where(Job.id.in_(job_ids), Job.content.is_not(None), Job.content_expires_at > now)
        return [JobRow(*row) for row in (await self._db.execute(query)).all()]

    async def forget_applied(self) -> None:
        """Forget Upwork's word that the person has applied, where it is held: it was told of another organisation."""
        values = {
            "content": func.jsonb_set(Job.content, array(["posting", "applied"]), literal(False, JSONB)),
            "card": func.jsonb_set(Job.card, array(["applied"]), literal(False, JSONB)),
        }
        told = Job.content["posting"]["applied"].astext == "true"
        await self._db.execute(update(Job).where(told).values(values))

    async def complete(
        self, job_id: UUID, title: str, content: Mapping[str, Any], extras: Mapping[str, Any], expires_at: datetime
    ) -> None:
        """Replace a job's content by a completed copy, and keep what only reading it told; both end at ``expires_at``."""
        values = {
            "title": title,
            "content": dict(content),
            "content_expires_at": expires_at,
            "extras": dict(extras),
            "extras_expires_at": expires_at,
            "judged_by": None,
        }
        await self._db.execute(update(Job).where(Job.id == job_id).values(values))


async def empty_expired(db: AsyncSession, batch: int) -> int:
    """Empty at most ``batch`` jobs of content whose time is over, and return how many. Only through the retention door.

    What time it is, the database says: the policy on that door compares with its own clock.
    """
    over = (
        select(Job.user_id, Job.id)
        .where(Job.content.is_not(None), Job.content_expires_at < func.now())
        .order_by(Job.content_expires_at)
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    emptied = await db.execute(
        update(Job)
        .where(tuple_(Job.user_id, Job.id).in_(select(over.c.user_id, over.c.id)))
        .values(content=null(), extras=null(), card=null(), judged_by=None, judged_at=None, score=None, tier=None)
        .returning(Job.id)
        .execution_options(synchronize_session=False)
    )
    return len(emptied.all())


async def forget_extras(db: AsyncSession, batch: int) -> int:
    """Take what opening told from at most ``batch`` jobs that a later search holds longer, and return how many.

    The card goes along: it may quote them. Only through the retention door.
    """
    over = (
        select(Job.user_id, Job.id)
        .where(Job.extras.is_not(None), Job.extras_expires_at < func.now(), Job.content_expires_at >= func.now())
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    emptied = await db.execute(
        update(Job)
        .where(tuple_(Job.user_id, Job.id).in_(select(over.c.user_id, over.c.id)))
        .values(extras=null(), card=null(), judged_by=None)
        .returning(Job.id)
        .execution_options(synchronize_session=False)
    )
    return len(emptied.all())
