"""Applications that have left, with all that they have been through, for reckoning with. Nothing sealed is read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, ApplicationEvent, Job
from src.domain.funnel import Sent
from src.domain.lifecycle import AT_UPWORK, State

_FOLLOWED = "application:upwork:"


class SentApplicationRepository:
    """Questions about one person's sent applications, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def every(self, since: datetime | None = None) -> list[Sent]:
        """Return the applications sent, from ``since`` on where given, the earliest first; in two statements."""
        query = (
            select(
                Application.id,
                Application.sent_at,
                Application.state,
                Application.proposals,
                Application.connects_spent,
                Application.score,
                Application.tier,
                Application.composed_by,
                Application.template_id,
                Job.published_at,
                Job.found_by,
            )
            .join(Job, and_(Job.user_id == Application.user_id, Job.id == Application.job_id))
            .where(Application.sent_at.is_not(None), Application.state.in_(AT_UPWORK))
            .order_by(Application.sent_at, Application.id)
        )
        told = select(ApplicationEvent.application_id, func.array_agg(ApplicationEvent.event.distinct())).where(
            ApplicationEvent.event.startswith(_FOLLOWED)
        )
        if since is not None:
            query = query.where(Application.sent_at >= since)
            told = told.where(ApplicationEvent.at >= since)
        rows = (await self._db.execute(query)).all()
        events = (await self._db.execute(told.group_by(ApplicationEvent.application_id))).all()
        been = {row[0]: frozenset(State(name.removeprefix(_FOLLOWED)) for name in row[1]) for row in events}
        return [
            Sent(
                sent_at=row.sent_at,
                states=been.get(row.id, frozenset()) | {State.SENT, State(row.state)},
                state=State(row.state),
                published_at=row.published_at,
                proposals=row.proposals,
                connects=row.connects_spent,
                score=row.score,
                tier=row.tier,
                writer=row.composed_by,
                search=None if row.found_by is None else str(row.found_by),
                template=None if row.template_id is None else str(row.template_id),
            )
            for row in rows
        ]
