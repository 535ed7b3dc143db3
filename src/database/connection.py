"""The engine and the doors through which a transaction may be opened. The only place that commits.

Each transaction begins by naming its door and, where there is one, its person. Row-level security and the owner filter
both hang on that, so a transaction without them sees nothing (fails closed):

- ``as_user``: one person's own rows, role ``upwork_app``.
- ``as_auth``: identity and credentials only, role ``upwork_auth``; the people's content is out of its reach.
- ``as_retention``: rows of Upwork's content past their time, and nothing else.
- ``as_admin``: accounts and alerts by single columns, role ``upwork_admin``: no password, no secret, no token, no content.
- ``as_audit``: the security log of everybody, role ``upwork_audit``, to be read and added to.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from src.database.base import TenantOwned
from src.errors import Unauthenticated

ROLES = {
    "app": "upwork_app",
    "auth": "upwork_auth",
    "retention": "upwork_app",
    "admin": "upwork_admin",
    "audit": "upwork_audit",
}

BEGIN = text(
    "select set_config('app.door', :door, true), set_config('app.user_id', :user_id, true),"
    " case when :role <> '' then set_config('role', :role, true) end"
)


class OwnerMissing(RuntimeError):
    """A statement on a person's rows was about to run without a person, or with another one. A defect, never an answer."""


class OwnedSession(Session):
    """A session that adds the owner to every statement and stamps every new row with it."""


@event.listens_for(OwnedSession, "do_orm_execute")
def _add_owner(state: ORMExecuteState) -> None:
    """Restrict each statement to the session's person; the auth and retention doors are held by the database alone."""
    if state.session.info.get("door") != "app" or state.is_column_load:
        return
    owner = state.session.info.get("owner_id")
    if owner is None:
        raise OwnerMissing("no owner in this transaction")
    state.statement = state.statement.options(
        with_loader_criteria(TenantOwned, lambda cls: cls.user_id == owner, include_aliases=True)
    )


@event.listens_for(OwnedSession, "before_flush")
def _stamp_owner(session: Session, _context: Any, _instances: Any) -> None:
    """Give each new row its owner and refuse a row of somebody else."""
    if session.info.get("door") != "app":
        return
    owner = session.info.get("owner_id")
    for row in (*session.new, *session.dirty, *session.deleted):
        if not isinstance(row, TenantOwned):
            continue
        if owner is None:
            raise OwnerMissing("no owner in this transaction")
        if getattr(row, "user_id", None) is None:
            row.user_id = owner
        if row.user_id != owner:
            raise OwnerMissing("a row of another person")


class Database:
    """A pool of connections and the doors to it."""

    def __init__(self, engine: AsyncEngine, *, use_roles: bool) -> None:
        self.engine = engine
        self.use_roles = use_roles
        self._sessions = async_sessionmaker(engine, sync_session_class=OwnedSession, expire_on_commit=False)

    @classmethod
    async def connect(cls, url: str, *, pool_size: int) -> Database:
        """Open a pool on ``url`` (``postgresql://…``) and see whether the installation has its roles."""
        # asyncpg reads the address itself: it knows libpq's options, and its certificates are read anew with each connection.
        engine = create_async_engine(
            "postgresql+asyncpg://",
            connect_args={"dsn": url},
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=10,
            hide_parameters=True,
        )
        query = text(
            "select count(*) from pg_roles where rolname = any(:names) and pg_has_role(session_user, oid, 'MEMBER')"
        )
        names = sorted(set(ROLES.values()))
        async with engine.connect() as connection:
            use_roles = (await connection.execute(query, {"names": names})).scalar_one() == len(names)
        return cls(engine, use_roles=use_roles)

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()

    async def ping(self) -> None:
        """Ask the database for anything; raises where it does not answer."""
        async with self.engine.connect() as connection:
            await connection.execute(text("select 1"))

    @asynccontextmanager
    async def _open(self, door: str, owner: UUID | None) -> AsyncIterator[AsyncSession]:
        async with self._sessions() as session, session.begin():
            session.info["door"] = door
            session.info["owner_id"] = owner
            role = ROLES[door] if self.use_roles else ""
            await session.execute(BEGIN, {"door": door, "user_id": str(owner) if owner else "", "role": role})
            yield session

    @asynccontextmanager
    async def as_user(self, user_id: UUID) -> AsyncIterator[AsyncSession]:
        """Open a transaction that sees and writes one person's rows only. Commits at the end, rolls back on an error.

        Raises Unauthenticated where the person was erased meanwhile: a row without its person cannot be made.
        """
        try:
            async with self._open("app", user_id) as session:
                yield session
        except IntegrityError as error:
            if _lacks_person(error):
                raise Unauthenticated("Sign in first") from None
            raise

    @asynccontextmanager
    async def as_auth(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction on identity and credentials. For ``services`` that find out who somebody is."""
        async with self._open("auth", None) as session:
            yield session

    @asynccontextmanager
    async def as_admin(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction on accounts and alerts, by single columns. For ``services`` that have asked for the permission."""
        async with self._open("admin", None) as session:
            yield session

    @asynccontextmanager
    async def as_audit(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that reads the security log of everybody. For ``services`` that have asked for the permission."""
        async with self._open("audit", None) as session:
            yield session

    @asynccontextmanager
    async def as_retention(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that can see and empty only rows whose time is over."""
        async with self._open("retention", None) as session:
            yield session


def _lacks_person(error: IntegrityError) -> bool:
    """True where a row was refused because its person does not exist (any more)."""
    cause = error.orig.__cause__ if error.orig is not None else None
    name = getattr(cause, "constraint_name", None) or ""
    # By our naming convention: a key to the person, or to something of theirs that went with them.
    return name.startswith("fk_") and "_user_id" in name


class IsolationBroken(RuntimeError):
    """The start-up self-test saw one person's row as another. The application refuses to start."""


async def check_isolation(database: Database, new_id: Callable[[], UUID]) -> None:
    """Write a row as one made-up person and look for it as another and as nobody, then undo it all.

    Raises IsolationBroken where the database lets any of it through. Leaves nothing behind.
    """
    alice, bob = new_id(), new_id()
    count = text("select count(*) from consents")
    async with database.engine.connect() as connection, connection.begin() as transaction:

        async def enter(door: str, owner: UUID | None) -> None:
            role = ROLES[door] if database.use_roles else ""
            await connection.execute(BEGIN, {"door": door, "user_id": str(owner) if owner else "", "role": role})

        await enter("auth", None)
        for person in (alice, bob):
            await connection.execute(
                text("insert into users (id, email_index, email_sealed) values (:id, :index, 'self-test')"),
                {"id": person, "index": person.bytes},
            )
        await connection.execute(
            text("insert into consents (user_id, id, kind, version) values (:user, :id, 'self-test', '0')"),
            {"user": alice, "id": new_id()},
        )
        seen = {}
        for name, owner in (("owner", alice), ("other", bob), ("nobody", None)):
            if database.use_roles:
                await connection.execute(text("reset role"))
            await enter("app", owner)
            seen[name] = (await connection.execute(count)).scalar_one()
        await transaction.rollback()
    if seen != {"owner": 1, "other": 0, "nobody": 0}:
        raise IsolationBroken(f"row-level security does not hold: rows seen {seen}")
