"""Questions of administrators about accounts, within the admin door: single columns, and never a secret or content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import delete, func, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Factor, Session, User, UserRole, UserSecurity
from src.database.types import Sealed

_ROLES_LOCK: Final = text("select pg_advisory_xact_lock(hashtext('first_admin'))")

_BESIDE: Final = tuple(
    query.correlate(User).scalar_subquery()
    for query in (
        select(func.max(Session.last_seen_at)).where(Session.user_id == User.id),
        select(func.array_agg(UserRole.role)).where(UserRole.user_id == User.id),
        select(func.array_agg(Factor.kind)).where(Factor.user_id == User.id, Factor.confirmed_at.is_not(None)),
    )
)
"""What an account's own row does not say: when it was last seen, its roles, its kinds of factor."""


@dataclass(frozen=True, slots=True, repr=False)
class AccountFacts:
    """One account as an administrator may know it. ``last_seen_at`` is of the sessions still on record, ended ones too."""

    user_id: UUID
    email_sealed: Sealed
    email_verified_at: datetime | None
    status: str
    locale: str
    created_at: datetime
    last_seen_at: datetime | None
    roles: tuple[str, ...]
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuardFacts:
    """What guards an account: counts and moments, no secret."""

    sessions: int
    password_changed_at: datetime
    paused_until: datetime | None


class PeopleRepository:
    """Questions about everybody's accounts, within one transaction of the admin door (the lock also in the auth door)."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def page(
        self, limit: int, before: tuple[datetime, UUID] | None, *, index: bytes | None, user_id: UUID | None
    ) -> list[AccountFacts]:
        """Return accounts, the newest first; narrowed to one address (by its blind index) or one id where given."""
        about = (User.id, User.email_sealed, User.email_verified_at, User.status, User.locale, User.created_at)
        query = select(*about, *_BESIDE).where(User.status != "erased")
        if index is not None:
            query = query.where(User.email_index == index)
        if user_id is not None:
            query = query.where(User.id == user_id)
        if before is not None:
            query = query.where(tuple_(User.created_at, User.id) < before)
        query = query.order_by(User.created_at.desc(), User.id.desc()).limit(limit)
        rows = (await self._db.execute(query)).all()
        return [AccountFacts(*row[:-2], *(tuple(sorted(kinds or ())) for kinds in row[-2:])) for row in rows]

    async def one(self, user_id: UUID) -> AccountFacts | None:
        """Return one account."""
        found = await self.page(1, None, index=None, user_id=user_id)
        return found[0] if found else None

    async def guard(self, user_id: UUID, now: datetime, idle_since: datetime) -> GuardFacts:
        """Return what guards an account that exists."""
        live = select(func.count()).where(
            Session.user_id == user_id,
            Session.revoked_at.is_(None),
            Session.expires_at > now,
            Session.last_seen_at > idle_since,
        )
        security = select(UserSecurity.password_changed_at, UserSecurity.locked_until).where(
            UserSecurity.user_id == user_id
        )
        sessions = await self._db.scalar(live) or 0
        changed_at, paused_until = (await self._db.execute(security)).one()
        paused = paused_until if paused_until is not None and paused_until > now else None
        return GuardFacts(sessions, changed_at, paused)

    async def hold_roles(self) -> None:
        """Let nobody else change roles or states of accounts until the end of this transaction."""
        await self._db.execute(_ROLES_LOCK)

    async def other_admins(self, user_id: UUID) -> int:
        """Return how many usable administrators there are beside one person. Hold the roles first."""
        query = (
            select(func.count())
            .select_from(UserRole)
            .join(User, User.id == UserRole.user_id)
            .where(
                UserRole.role == "admin",
                User.id != user_id,
                User.status == "active",
                User.email_verified_at.is_not(None),
            )
        )
        return await self._db.scalar(query) or 0

    async def move(self, user_id: UUID, before: str, after: str, now: datetime) -> bool:
        """Change an account's state; False where it is not in ``before``."""
        statement = (
            update(User)
            .where(User.id == user_id, User.status == before)
            .values(status=after, updated_at=now)
            .returning(User.id)
            .execution_options(synchronize_session=False)
        )
        return (await self._db.execute(statement)).first() is not None

    async def set_roles(self, user_id: UUID, roles: Iterable[str], now: datetime) -> None:
        """Let an account hold exactly these roles."""
        wanted = sorted(roles)
        await self._db.execute(delete(UserRole).where(UserRole.user_id == user_id, UserRole.role.not_in(wanted)))
        rows = [{"user_id": user_id, "role": role, "granted_at": now} for role in wanted]
        await self._db.execute(insert(UserRole).values(rows).on_conflict_do_nothing())
