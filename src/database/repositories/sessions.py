"""Questions about sessions: is it alive, whose turn is it to refresh, which are there. Tokens are made in ``auth.sessions``."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    DateTime,
    Integer,
    Uuid,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Session, User, UserRole, UserSecurity
from src.database.types import Sealed


@dataclass(frozen=True, slots=True)
class LiveSession:
    """What a call needs to know of a living session and its person."""

    assurance: int
    authenticated_at: datetime
    roles: frozenset[str]
    device_id: UUID | None


@dataclass(frozen=True, slots=True)
class Turn:
    """One refresh that was granted: the session's new generation and when it began."""

    user_id: UUID
    session_id: UUID
    generation: int
    refreshed_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    """A session that was just ended, with the known device it was opened on."""

    device_id: UUID | None


@dataclass(frozen=True, slots=True, repr=False)
class SealedDevice:
    """The device of a session (``id``), sealed."""

    id: UUID
    device_sealed: Sealed


@dataclass(frozen=True, slots=True, repr=False)
class NewSession:
    """A session that begins: its first generation, on the device that is sealed into it, until ``expires_at`` at the latest."""

    user_id: UUID
    id: UUID
    client_hash: bytes
    assurance: int
    expires_at: datetime
    device_sealed: Sealed
    security_stamp: UUID
    device_id: UUID | None


_TURN = (Session.user_id, Session.id, Session.generation, Session.refreshed_at, Session.expires_at)


def _alive(
    now: datetime | BindParameter[datetime], idle_since: datetime | BindParameter[datetime]
) -> ColumnElement[bool]:
    """Return the condition of a session that may be used: not ended, not too old, not idle, and still trusted."""
    # Only columns that the person's own role may read are named, even within ``exists``.
    trusted = (
        select(User.id)
        .join(UserSecurity, UserSecurity.user_id == User.id)
        .where(
            User.id == Session.user_id,
            User.status == "active",
            User.email_verified_at.is_not(None),
            UserSecurity.security_stamp == Session.security_stamp,
        )
        .exists()
    )
    return and_(Session.revoked_at.is_(None), Session.expires_at > now, Session.last_seen_at > idle_since, trusted)


# Put together once: each call of somebody signed in asks it.
_PERSON: Final = bindparam("person", type_=Uuid())
_LIVE: Final = select(
    Session.assurance,
    Session.authenticated_at,
    select(func.array_agg(UserRole.role)).where(UserRole.user_id == _PERSON).scalar_subquery(),
    Session.device_id,
).where(
    Session.user_id == _PERSON,
    Session.id == bindparam("session", type_=Uuid()),
    _alive(bindparam("moment", type_=DateTime(timezone=True)), bindparam("idle_since", type_=DateTime(timezone=True))),
)
_RECENT: Final = (
    select(Session.id, Session.device_sealed)
    .where(Session.user_id == _PERSON)
    .order_by(Session.created_at.desc())
    .limit(bindparam("most", type_=Integer()))
)


_ADD: Final = insert(Session.__table__)  # type: ignore[arg-type]


class SessionRepository:
    """Questions about sessions, within one transaction."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def add(self, session: NewSession, now: datetime) -> None:
        """Keep a new session that begins now."""
        moments = dict.fromkeys(("authenticated_at", "refreshed_at", "created_at", "last_seen_at"), now)
        await self._db.execute(_ADD, asdict(session) | moments | {"generation": 0})

    async def live(self, user_id: UUID, session_id: UUID, now: datetime, idle_since: datetime) -> LiveSession | None:
        """Return the session where it may be used now, with the person's roles (one indexed read)."""
        of = {"person": user_id, "session": session_id, "moment": now, "idle_since": idle_since}
        row = (await self._db.execute(_LIVE, of)).one_or_none()
        return None if row is None else LiveSession(row[0], row[1], frozenset(row[2] or ()), row[3])

    async def take_turn(
        self, session_id: UUID, generation: int, client: bytes, *, now: datetime, idle_since: datetime
    ) -> Turn | None:
        """Move the session on from ``generation``. Of any number of simultaneous calls exactly one gets the turn."""
        statement = (
            update(Session)
            .where(Session.id == session_id, Session.generation == generation, _alive(now, idle_since))
            .values(generation=generation + 1, refreshed_at=now, last_seen_at=now, client_hash=client)
            .returning(*_TURN)
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None else Turn(*row)

    async def same_turn(
        self, session_id: UUID, generation: int, client: bytes, *, since: datetime, now: datetime, idle_since: datetime
    ) -> Turn | None:
        """Return the turn that followed ``generation``, where it was taken after ``since`` by the same client."""
        query = select(*_TURN).where(
            Session.id == session_id,
            Session.generation == generation + 1,
            Session.refreshed_at > since,
            Session.client_hash == client,
            _alive(now, idle_since),
        )
        row = (await self._db.execute(query)).one_or_none()
        return None if row is None else Turn(*row)

    async def by_id(self, session_id: UUID) -> Session | None:
        """Return a session whoever's it is (the auth door)."""
        return await self._db.scalar(select(Session).where(Session.id == session_id))

    async def all_live(self, user_id: UUID, now: datetime, idle_since: datetime) -> list[Session]:
        """Return a person's usable sessions, the last seen first."""
        query = select(Session).where(Session.user_id == user_id, _alive(now, idle_since))
        return list((await self._db.scalars(query.order_by(Session.last_seen_at.desc()))).all())

    async def recent_devices(self, user_id: UUID, limit: int) -> list[SealedDevice]:
        """Return the devices of a person's newest sessions, living or not."""
        rows = (await self._db.execute(_RECENT, {"person": user_id, "most": limit})).all()
        return [SealedDevice(*row) for row in rows]

    async def end_beyond(self, user_id: UUID, keep: int, now: datetime, idle_since: datetime) -> int:
        """End a person's usable sessions beyond the ``keep`` last used ones; returns how many ended."""
        beyond = (
            select(Session.id)
            .where(Session.user_id == user_id, _alive(now, idle_since))
            .order_by(Session.last_seen_at.desc(), Session.id.desc())
            .offset(keep)
        )
        return await self._end(and_(Session.user_id == user_id, Session.id.in_(beyond)), "limit", now)

    async def end(self, session_id: UUID, reason: str, now: datetime) -> bool:
        """End one session; False where it had ended."""
        return await self._end(Session.id == session_id, reason, now) > 0

    async def end_own(self, user_id: UUID, session_id: UUID, reason: str, now: datetime) -> Ended | None:
        """End one session of a person; None where it had ended or is somebody else's."""
        statement = (
            update(Session)
            .where(Session.user_id == user_id, Session.id == session_id, Session.revoked_at.is_(None))
            .values(revoked_at=now, revoke_reason=reason)
            .returning(Session.device_id)
            .execution_options(synchronize_session=False)
        )
        row = (await self._db.execute(statement)).one_or_none()
        return None if row is None else Ended(row[0])

    async def end_all(self, user_id: UUID, reason: str, now: datetime, *, keep: UUID | None = None) -> int:
        """End a person's sessions, all or all but one; returns how many were open."""
        condition = Session.user_id == user_id
        if keep is not None:
            condition = and_(condition, Session.id != keep)
        return await self._end(condition, reason, now)

    async def _end(self, condition: ColumnElement[bool], reason: str, now: datetime) -> int:
        statement = (
            update(Session)
            .where(condition, Session.revoked_at.is_(None))
            .values(revoked_at=now, revoke_reason=reason)
            .returning(Session.id)
            .execution_options(synchronize_session=False)
        )
        return len((await self._db.execute(statement)).all())

    async def restamp(self, session_id: UUID, stamp: UUID) -> None:
        """Let one session go on under the account's new stamp."""
        await self._db.execute(
            update(Session)
            .where(Session.id == session_id)
            .values(security_stamp=stamp)
            .execution_options(synchronize_session=False)
        )

    async def delete_ended(self, before: datetime) -> int:
        """Delete sessions that ended or ran out before ``before``."""
        statement = delete(Session).where((Session.revoked_at < before) | (Session.expires_at < before))
        return len((await self._db.execute(statement.returning(Session.id))).all())
