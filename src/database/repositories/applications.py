"""A person's applications, their previews and their history. Each change of state is one conditional statement."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, cast, delete, func, null, or_, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application, ApplicationEvent, ApplicationPreview, Job, UpworkConnection
from src.database.types import Sealed
from src.domain.lifecycle import EDITABLE, TERMS_CHANGED_EVENT, TRANSITIONS, Act, State

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('applications:' || :user_id, 0))")
_NOT_SYNCHRONISED = {"synchronize_session": False}


class ApplicationRepository:
    """Questions about one person's applications, within one of their transactions."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def one(self, application_id: UUID) -> Application | None:
        """Return one application, as the database has it now."""
        query = select(Application).where(Application.id == application_id)
        return (await self._db.scalars(query.execution_options(populate_existing=True))).one_or_none()

    async def of_job(self, job_id: UUID) -> Application | None:
        """Return the application to one job."""
        return (await self._db.scalars(select(Application).where(Application.job_id == job_id))).one_or_none()

    async def of_proposal(self, upwork_proposal_id: str) -> Application | None:
        """Return the application that became one proposal at Upwork."""
        query = select(Application).where(Application.upwork_proposal_id == upwork_proposal_id).limit(1)
        return (await self._db.scalars(query)).one_or_none()

    async def add(self, user_id: UUID, values: Mapping[str, Any]) -> bool:
        """Keep a new application; False where the person has one to this job already."""
        statement = (
            insert(Application)
            .values(user_id=user_id, **values)
            .on_conflict_do_nothing(index_elements=["user_id", "job_id"])
            .returning(Application.id)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    async def page(self, state: State | None, after: tuple[datetime, UUID] | None, limit: int) -> list[Application]:
        """Return applications, the last changed first, those beyond ``after`` where given."""
        query = select(Application)
        if state is not None:
            query = query.where(Application.state == state)
        if after is not None:
            query = query.where(tuple_(Application.updated_at, Application.id) < after)
        query = query.order_by(Application.updated_at.desc(), Application.id.desc()).limit(limit)
        return list((await self._db.scalars(query)).all())

    async def counts(self) -> dict[State, int]:
        """Return how many applications there are in each state that has any."""
        query = select(Application.state, func.count(Application.id)).group_by(Application.state)
        return {State(state): count for state, count in (await self._db.execute(query)).all()}

    async def in_states(self, states: Collection[State]) -> list[Application]:
        """Return every application in one of ``states``."""
        query = select(Application).where(Application.state.in_(states))
        return list((await self._db.scalars(query)).all())

    async def organisations(self, states: Collection[State]) -> list[str | None]:
        """Return in whose names the applications in one of ``states`` were confirmed."""
        query = select(Application.organization_id).where(Application.state.in_(states)).distinct()
        return list((await self._db.scalars(query)).all())

    async def name_organisation(self, organization_id: str) -> None:
        """Note in whose name everything was confirmed of which that is not noted yet."""
        statement = update(Application).where(
            Application.organization_id.is_(None), Application.confirmed_at.is_not(None)
        )
        values = {"organization_id": organization_id, "updated_at": Application.updated_at}
        await self._db.execute(statement.values(values).execution_options(**_NOT_SYNCHRONISED))

    async def move(
        self,
        application_id: UUID,
        act: Act,
        *,
        at: datetime,
        actor: str,
        detail: str | None = None,
        version: int | None = None,
        preview_id: UUID | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> bool:
        """Carry out ``act`` in one conditional statement and record it; False where it is not possible (any more).

        ``version`` and ``preview_id`` narrow it to the row as it was seen.
        """
        transition = TRANSITIONS[act]
        statement = update(Application).where(
            Application.id == application_id, Application.state.in_(transition.sources)
        )
        if version is not None:
            statement = statement.where(Application.version == version)
        if preview_id is not None:
            statement = statement.where(Application.preview_id == preview_id)
        statement = statement.values(state=transition.target, state_changed_at=at, **(values or {}))
        moved = await self._db.execute(statement.returning(Application.id).execution_options(**_NOT_SYNCHRONISED))
        if moved.one_or_none() is None:
            return False
        self.record(application_id, transition.event, at=at, actor=actor, detail=detail)
        return True

    def noted(self) -> dict[str, Any]:
        """Return values for ``move`` that note what is known of the job now: the person's points, and how many applied."""
        mine = Job.id == Application.job_id
        return {
            "score": select(Job.score).where(mine).scalar_subquery(),
            "tier": select(Job.tier).where(mine).scalar_subquery(),
            "proposals": select(cast(Job.card["proposals"].astext, Integer)).where(mine).scalar_subquery(),
        }

    async def follow(self, application_id: UUID, source: State, target: State, *, at: datetime) -> bool:
        """Move an application to where Upwork says it is, where it still stands at ``source``, and record it."""
        statement = (
            update(Application)
            .where(Application.id == application_id, Application.state == source)
            .values(state=target, state_changed_at=at)
            .returning(Application.id)
            .execution_options(**_NOT_SYNCHRONISED)
        )
        if (await self._db.execute(statement)).one_or_none() is None:
            return False
        self.record(application_id, f"application:upwork:{target}", at=at, actor="upwork")
        return True

    async def change_bid(self, application_id: UUID, amount: Decimal, *, at: datetime, actor: str) -> None:
        """Note another bid of a sent application, and record it; the same one again changes nothing."""
        statement = (
            update(Application)
            .where(Application.id == application_id, Application.bid_amount.is_distinct_from(amount))
            .values(bid_amount=amount)
            .returning(Application.id)
            .execution_options(**_NOT_SYNCHRONISED)
        )
        if (await self._db.execute(statement)).one_or_none() is not None:
            self.record(application_id, TERMS_CHANGED_EVENT, at=at, actor=actor, detail=f"{amount:.2f}")

    async def set_values(self, application_id: UUID, values: Mapping[str, Any]) -> None:
        """Set columns that do not change the state."""
        statement = update(Application).where(Application.id == application_id).values(**values)
        await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))

    async def remove_draft(self, application_id: UUID) -> bool:
        """Remove an application that was never sent; False where it is not in a state to be removed."""
        statement = (
            delete(Application)
            .where(Application.id == application_id, Application.state.in_(EDITABLE))
            .returning(Application.id)
            .execution_options(**_NOT_SYNCHRONISED)
        )
        return (await self._db.execute(statement)).one_or_none() is not None

    def record(self, application_id: UUID, event: str, *, at: datetime, actor: str, detail: str | None = None) -> None:
        """Add to an application's history."""
        self._db.add(ApplicationEvent(application_id=application_id, at=at, event=event, actor=actor, detail=detail))

    async def history(self, application_id: UUID, limit: int) -> list[ApplicationEvent]:
        """Return what happened to an application, the oldest of the last ``limit`` first."""
        query = select(ApplicationEvent).where(ApplicationEvent.application_id == application_id)
        query = query.order_by(ApplicationEvent.at.desc(), ApplicationEvent.id.desc()).limit(limit)
        return list((await self._db.scalars(query)).all())[::-1]

    async def count_events(self, application_id: UUID, event: str, since: datetime) -> int:
        """Return how often ``event`` was recorded from ``since`` on."""
        query = select(func.count(ApplicationEvent.id)).where(
            ApplicationEvent.application_id == application_id,
            ApplicationEvent.event == event,
            ApplicationEvent.at >= since,
        )
        return (await self._db.execute(query)).scalar_one()

    async def lock_person(self, user_id: UUID) -> None:
        """Let nobody else confirm for this person until this transaction ends, so that a cap is counted truly."""
        await self._db.execute(_LOCK, {"user_id": str(user_id)})

    async def count_confirmed(self, since: datetime) -> int:
        """Return how many proposals were confirmed from ``since`` on and not taken back or refused."""
        query = select(func.count(Application.id)).where(
            Application.confirmed_at >= since, Application.state.not_in(EDITABLE)
        )
        return (await self._db.execute(query)).scalar_one()

    def add_preview(self, preview: ApplicationPreview) -> None:
        """Keep what a person is asked to confirm."""
        self._db.add(preview)

    async def preview(self, application_id: UUID, preview_id: UUID) -> ApplicationPreview | None:
        """Return one preview of one application."""
        query = select(ApplicationPreview).where(
            ApplicationPreview.application_id == application_id, ApplicationPreview.id == preview_id
        )
        return (await self._db.scalars(query)).one_or_none()

    async def use_preview(self, preview_id: UUID, at: datetime) -> bool:
        """Mark a preview as confirmed, once; False where it was used before or its time is over."""
        statement = update(ApplicationPreview).where(
            ApplicationPreview.id == preview_id,
            ApplicationPreview.confirmed_at.is_(None),
            ApplicationPreview.expires_at > at,
        )
        statement = statement.values(confirmed_at=at).returning(ApplicationPreview.id)
        return (await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))).one_or_none() is not None

    async def reseal_preview(self, preview_id: UUID, body: Sealed) -> None:
        """Replace what is kept of a preview."""
        statement = update(ApplicationPreview).where(ApplicationPreview.id == preview_id).values(body_sealed=body)
        await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))

    async def drop_unconfirmed(self, preview_id: UUID) -> None:
        """Remove a preview that nobody confirmed."""
        statement = delete(ApplicationPreview).where(
            ApplicationPreview.id == preview_id, ApplicationPreview.confirmed_at.is_(None)
        )
        await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))

    async def remove_preview(self, preview_id: UUID) -> None:
        """Remove a preview, confirmed or not."""
        statement = delete(ApplicationPreview).where(ApplicationPreview.id == preview_id)
        await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))

    async def asked_at(self) -> datetime | None:
        """Return when Upwork was last asked for the state of proposals; None where it never was."""
        return (await self._db.execute(select(UpworkConnection.proposals_asked_at))).scalar_one_or_none()

    async def claim_sync(self, now: datetime, pause: timedelta) -> bool:
        """Take the right to ask Upwork for the state of proposals, at most once in ``pause``; False where it is not ours."""
        statement = update(UpworkConnection).where(
            UpworkConnection.state == "connected",
            or_(UpworkConnection.proposals_asked_at.is_(None), UpworkConnection.proposals_asked_at <= now - pause),
        )
        statement = statement.values(proposals_asked_at=now).returning(UpworkConnection.id)
        return (await self._db.execute(statement.execution_options(**_NOT_SYNCHRONISED))).one_or_none() is not None


async def forget_failures(db: AsyncSession, batch: int) -> int:
    """Take Upwork's words from at most ``batch`` failures whose time is over; return how many. Only through the retention door."""
    over = (
        select(Application.user_id, Application.id)
        .where(Application.failure_title.is_not(None), Application.failure_expires_at < func.now())
        .limit(batch)
        .with_for_update(skip_locked=True)
        .subquery()
    )
    emptied = await db.execute(
        update(Application)
        .where(tuple_(Application.user_id, Application.id).in_(select(over.c.user_id, over.c.id)))
        .values(failure_title=null(), updated_at=Application.updated_at)
        .returning(Application.id)
        .execution_options(**_NOT_SYNCHRONISED)
    )
    return len(emptied.all())
