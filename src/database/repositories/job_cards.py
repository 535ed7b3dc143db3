"""Jobs as lists show them: pages in the order of an index, and the cards that judged copies are kept as. Judging is not here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, FitRulesKept, Job, Profile


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
    """A job in a list. ``card`` is JSON without ``applied``, empty for a copy that nobody has judged yet.

    ``profile_saved`` and ``rules_saved`` are the same in every row.
    """

    id: UUID
    seen_at: datetime
    triage: str | None
    snoozed_until: datetime | None
    repost_of: UUID | None
    score: int | None
    card: str | None
    applied: bool | None
    judged_by: str | None
    judged_at: datetime | None
    extras_expires_at: datetime | None
    opened_at: datetime | None
    application_id: UUID | None
    application_state: str | None
    profile_saved: datetime | None
    rules_saved: datetime | None


@dataclass(frozen=True, slots=True)
class Judged:
    """What judging a copy came to, to be kept beside it."""

    job_id: UUID
    card: dict[str, Any]
    score: int
    tier: str
    judged_by: str
    judged_at: datetime


_JOBS: Final = cast("Table", Job.__table__)
_APPLICATIONS: Final = cast("Table", Application.__table__)
_COLUMNS: Final = (
    _JOBS.c.id,
    _JOBS.c.seen_at,
    _JOBS.c.triage,
    _JOBS.c.snoozed_until,
    _JOBS.c.repost_of,
    _JOBS.c.score,
    _JOBS.c.card.op("-")("applied").cast(Text),
    _JOBS.c.card["applied"].as_boolean(),
    _JOBS.c.judged_by,
    _JOBS.c.judged_at,
    _JOBS.c.extras_expires_at,
    _JOBS.c.opened_at,
    _APPLICATIONS.c.id,
    _APPLICATIONS.c.state,
)


class JobCardRepository:
    """Questions about one person's lists of jobs, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def page(self, user_id: UUID, asked: FeedQuery, now: datetime) -> list[CardRow]:
        """Return jobs whose content is still held at ``now``, in the order asked for.

        Which they are is read from an index alone, whatever they are narrowed to; only the rows of the page are opened.
        """
        shown = _page_of(user_id, asked, now).cte("page").prefix_with("materialized", dialect="postgresql")
        job, application = _JOBS.c, _APPLICATIONS.c
        query = (
            select(*_COLUMNS, _saved_at(Profile, user_id), _saved_at(FitRulesKept, user_id))
            .select_from(shown)
            .join(_JOBS, and_(job.user_id == user_id, job.id == shown.c.id))
            .outerjoin(_APPLICATIONS, and_(application.user_id == user_id, application.job_id == job.id))
            .order_by(*(column.desc() for column in _order(asked)))
        )
        # Not through the session: the owner is named above, and building its criteria costs as much as the reading.
        connection = await self._db.connection()
        return [CardRow(*row) for row in await connection.execute(query)]

    async def counts(self, now: datetime) -> list[tuple[str | None, str | None, int]]:
        """Return how many held jobs have each mark and tier; a snoozed job that is back has no mark."""
        is_back = and_(Job.triage == "snoozed", Job.snoozed_until <= now)
        mark = case((is_back, None), else_=Job.triage)
        held = (Job.content.is_not(None), Job.content_expires_at > now)
        query = select(mark, Job.tier, func.count()).where(*held).group_by(mark, Job.tier)
        return [(row[0], row[1], row[2]) for row in await self._db.execute(query)]

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


def _order(asked: FeedQuery) -> tuple[ColumnElement[Any], ...]:
    moment = (_JOBS.c.seen_at, _JOBS.c.id)
    return (_JOBS.c.score, *moment) if asked.by_score else moment


def _page_of(user_id: UUID, asked: FeedQuery, now: datetime) -> Select[tuple[UUID]]:
    """Return the question for the ids of a page."""
    job, order = _JOBS.c, _order(asked)
    query = select(job.id).where(job.user_id == user_id, job.content.is_not(None), job.content_expires_at > now)
    is_back = and_(job.triage == "snoozed", job.snoozed_until <= now)
    if asked.view == "inbox":
        query = query.where(or_(job.triage.is_(None), job.triage == "saved", is_back))
    elif asked.view == "snoozed":
        query = query.where(job.triage == "snoozed", job.snoozed_until > now)
    elif asked.view != "all":
        query = query.where(job.triage == asked.view)
    if asked.tiers:
        query = query.where(job.tier.in_(asked.tiers))
    if asked.found_by is not None:
        query = query.where(job.found_by == asked.found_by)
    if asked.by_score:
        query = query.where(job.score.is_not(None))
    if asked.after is not None:
        query = query.where(tuple_(*order) < (asked.after if asked.by_score else asked.after[1:]))
    return query.order_by(*(column.desc() for column in order)).limit(asked.limit)


def _saved_at(kind: type[Profile | FitRulesKept], user_id: UUID) -> ScalarSelect[datetime]:
    """Return the question for when the person's profile, or rules, were last saved."""
    return select(kind.updated_at).where(kind.user_id == user_id).scalar_subquery()
