"""Jobs as lists show them: pages in the order of an index, and the cards that judged copies are kept as. Judging is not here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, case, func, or_, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, FitRulesKept, Job, Profile

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class FeedQuery:
    """Which jobs a list shows. ``view`` is ``all``, a mark, or ``inbox``: what is neither hidden nor snoozed.

    ``by_score`` orders by score instead of by when each was last seen; ``after`` is where the page before ended: the score
    (0 where the order is by time), the moment and the id. Empty ``tiers`` are all of them.
    """

    view: str
    by_score: bool = False
    tiers: tuple[str, ...] = ()
    found_by: UUID | None = None
    after: tuple[int, datetime, UUID] | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class CardRow:
    """A job in a list. ``card`` is empty for a copy that nobody has judged yet."""

    id: UUID
    seen_at: datetime
    triage: str | None
    snoozed_until: datetime | None
    repost_of: UUID | None
    score: int | None
    card: dict[str, Any] | None
    judged_by: str | None
    judged_at: datetime | None
    application_id: UUID | None
    application_state: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """What judging a copy came to, to be kept beside it."""

    job_id: UUID
    card: dict[str, Any]
    score: int
    tier: str
    judged_by: str
    judged_at: datetime


_COLUMNS: Final = (
    Job.id,
    Job.seen_at,
    Job.triage,
    Job.snoozed_until,
    Job.repost_of,
    Job.score,
    Job.card,
    Job.judged_by,
    Job.judged_at,
    Application.id.label("application_id"),
    Application.state.label("application_state"),
)

_BY_INDEX: Final = text("set local enable_sort = off")


class JobCardRepository:
    """Questions about one person's lists of jobs, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def page(self, asked: FeedQuery, now: datetime) -> list[CardRow]:
        """Return jobs whose content is still held at ``now``, in the order asked for."""
        query = select(*_COLUMNS).outerjoin(
            Application, and_(Application.user_id == Job.user_id, Application.job_id == Job.id)
        )
        query = _narrowed(query, asked.view, now)
        if asked.tiers:
            query = query.where(Job.tier.in_(asked.tiers))
        if asked.found_by is not None:
            query = query.where(Job.found_by == asked.found_by)
        order = (Job.score, Job.seen_at, Job.id) if asked.by_score else (Job.seen_at, Job.id)
        if asked.by_score:
            query = query.where(Job.score.is_not(None))
        if asked.after is not None:
            query = query.where(tuple_(*order) < (asked.after if asked.by_score else asked.after[1:]))
        # The planner takes the policies' conditions for rare ones, expects a handful of rows, and would read and sort them all.
        await self._db.execute(_BY_INDEX)
        found = await self._db.execute(query.order_by(*(column.desc() for column in order)).limit(asked.limit))
        return [CardRow(**row) for row in found.mappings()]

    async def counts(self, now: datetime) -> list[tuple[str | None, str | None, int]]:
        """Return how many held jobs have each mark and tier; a snoozed job that is back has no mark."""
        is_back = and_(Job.triage == "snoozed", Job.snoozed_until <= now)
        mark = case((is_back, None), else_=Job.triage)
        query = select(mark, Job.tier, func.count()).where(Job.card.is_not(None), Job.content_expires_at > now)
        return [(row[0], row[1], row[2]) for row in (await self._db.execute(query.group_by(mark, Job.tier))).all()]

    async def stamps(self) -> tuple[datetime | None, datetime | None]:
        """Return when the person's profile and rules were last saved; None for what never was."""
        query = select(
            select(func.max(Profile.updated_at)).scalar_subquery(),
            select(func.max(FitRulesKept.updated_at)).scalar_subquery(),
        )
        profile, rules = (await self._db.execute(query)).one()
        return profile, rules

    async def to_judge(self, stamp: str, now: datetime, limit: int) -> list[UUID]:
        """Return held jobs that were not judged by these rules, the newest first."""
        query = (
            select(Job.id)
            .where(Job.content.is_not(None), Job.content_expires_at > now, Job.judged_by.is_distinct_from(stamp))
            .order_by(Job.seen_at.desc())
            .limit(limit)
        )
        return list((await self._db.scalars(query)).all())

    async def keep(self, user_id: UUID, judged: Sequence[Judged]) -> None:
        """Keep what judging came to, where the copy is still held; all in one round."""
        if not judged:
            return
        columns = ("card", "score", "tier", "judged_by", "judged_at")
        table = Job.__table__
        statement = (
            update(Job.__table__)  # type: ignore[arg-type]
            .where(table.c.user_id == user_id, table.c.id == bindparam("job_id"), table.c.content.is_not(None))
            .values({name: bindparam(f"new_{name}") for name in columns})
        )
        values = [
            {"job_id": each.job_id, **{f"new_{name}": getattr(each, name) for name in columns}} for each in judged
        ]
        connection = await self._db.connection()
        await connection.execute(statement, values)


def _narrowed(query: Select[Row], view: str, now: datetime) -> Select[Row]:
    query = query.where(Job.content.is_not(None), Job.content_expires_at > now)
    if view == "inbox":
        is_back = and_(Job.triage == "snoozed", Job.snoozed_until <= now)
        return query.where(or_(Job.triage.is_(None), Job.triage == "saved", is_back))
    if view == "snoozed":
        return query.where(Job.triage == "snoozed", Job.snoozed_until > now)
    return query if view == "all" else query.where(Job.triage == view)
