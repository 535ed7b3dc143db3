"""Administration of accounts: who is there, locking, signing out, starting a reset, roles. Alerts are ``alert_service``'s.

An administrator sees an address, a state, roles and counts. There is no way here to a password, a secret or anybody's content.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.models import AuthSubject, Origin
from src.database.repositories.people import AccountFacts, PeopleRepository
from src.database.repositories.security import GuessRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.factors import STRONG
from src.domain.roles import STAFF, Permission, RoleName, may, may_act_on
from src.errors import Conflict, Forbidden, Invalid, NotFound
from src.schemas.admin import PersonDetail, PersonRow
from src.schemas.common import Page
from src.services.admin_acts import ADMIN_ACTS
from src.services.cursors import read_cursor, write_cursor
from src.services.identity import Identity, open_address, read_address
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources

ENDED_BY_ADMIN: Final = "ended_by_admin"


@dataclass(frozen=True, slots=True)
class Act:
    """An administrator about to do something: who, from where, and when."""

    subject: AuthSubject
    origin: Origin
    now: datetime


class AdminService:
    """What support and administrators do with accounts. Each write is checked against the roles as they are at that moment."""

    def __init__(self, resources: Resources, identity: Identity, notifications: NotificationService) -> None:
        self._r = resources
        self._id = identity
        self._notifications = notifications

    async def people(self, query: str | None, cursor: str | None, limit: int) -> Page[PersonRow]:
        """Return a page of accounts, the newest first. ``query`` is a whole address or an id: nothing else can be looked up.

        Raises Invalid (``cursor_invalid``).
        """
        before, index, user_id = read_cursor(cursor), None, None
        if query is not None:
            user_id = _as_id(query)
            if user_id is None:
                try:
                    index = self._r.keys.index("email", read_address(query).lookup)
                except Invalid:
                    return Page(items=[])
        async with self._r.database.as_admin() as db:
            found = await PeopleRepository(db).page(limit + 1, before, index=index, user_id=user_id)
            shown = found[:limit]
            rows = [PersonRow(**await self._facts(db, facts)) for facts in shown]
        last = shown[-1] if len(found) > limit else None
        return Page(items=rows, next_cursor=write_cursor(last.created_at, last.user_id) if last else None)

    async def person(self, user_id: UUID) -> PersonDetail:
        """Return one account with what guards it; raises NotFound."""
        async with self._r.database.as_admin() as db:
            return await self._detail(db, user_id)

    async def lock(self, subject: AuthSubject, user_id: UUID, origin: Origin) -> PersonDetail:
        """Close an account until it is unlocked, and end every session and sign-in of it.

        Raises NotFound, Forbidden, Conflict (``own_account``, ``last_admin``).
        """
        act = self._act(subject, origin)
        async with self._r.database.as_admin() as db:
            target = await self._target(db, act, user_id, Permission.ACCOUNTS_LOCK)
            await self._require_not_last(db, target)
            if await PeopleRepository(db).move(user_id, "active", "locked", act.now):
                await self._end_trust(db, user_id, act.now)
                change = {"status": {"before": "active", "after": "locked"}}
                await self._record(db, act, EventTag.ACCOUNT_LOCKED, target, change)
            return await self._detail(db, user_id)

    async def unlock(self, subject: AuthSubject, user_id: UUID, origin: Origin) -> PersonDetail:
        """Open a locked account again and forget its wrong guesses; raises NotFound, Forbidden, Conflict."""
        act = self._act(subject, origin)
        async with self._r.database.as_admin() as db:
            target = await self._target(db, act, user_id, Permission.ACCOUNTS_LOCK)
            moved = await PeopleRepository(db).move(user_id, "locked", "active", act.now)
            paused = (await self._detail(db, user_id)).paused_until is not None
            if moved or paused:
                await GuessRepository(db).reset(user_id)
                change = {
                    "status": {"before": target.status, "after": "active"},
                    "paused": {"before": paused, "after": False},
                }
                await self._record(db, act, EventTag.ACCOUNT_UNLOCKED, target, change)
            return await self._detail(db, user_id)

    async def end_sessions(self, subject: AuthSubject, user_id: UUID, origin: Origin) -> PersonDetail:
        """Sign somebody out everywhere; their remembered devices count for nothing either. Raises NotFound, Forbidden, Conflict."""
        act = self._act(subject, origin)
        async with self._r.database.as_admin() as db:
            target = await self._target(db, act, user_id, Permission.SESSIONS_END)
            ended = await self._end_trust(db, user_id, act.now)
            change = {"sessions": {"before": ended, "after": 0}}
            await self._record(db, act, EventTag.SESSIONS_ENDED_BY_ADMIN, target, change)
            return await self._detail(db, user_id)

    async def order_reset(self, subject: AuthSubject, user_id: UUID, origin: Origin) -> str:
        """Note that somebody is to be mailed the link of a forgotten password, and return their address for that one use.

        Nothing of the account changes until its owner follows the link. Raises NotFound, Forbidden, Conflict.
        """
        act = self._act(subject, origin)
        async with self._r.database.as_admin() as db:
            target = await self._target(db, act, user_id, Permission.SESSIONS_END)
            await self._record(db, act, EventTag.RESET_ORDERED, target, {})
            key = await self._r.vault.key_of(db, user_id)
        return open_address(key, user_id, target.email_sealed)

    async def set_roles(
        self, subject: AuthSubject, user_id: UUID, roles: Collection[RoleName], origin: Origin
    ) -> PersonDetail:
        """Let an account hold exactly these roles (and ``user``), from its next call on.

        A role beyond one's own account needs a strong factor first. Raises NotFound, Forbidden, Conflict (``own_account``,
        ``last_admin``, ``strong_factor_required``).
        """
        act = self._act(subject, origin)
        wanted = {RoleName.USER, *roles}
        async with self._r.database.as_admin() as db:
            target = await self._target(db, act, user_id, Permission.ROLES_GRANT)
            if RoleName.ADMIN not in wanted:
                await self._require_not_last(db, target)
            before = await self._detail(db, user_id)
            if wanted & STAFF and not STRONG & set(before.factors):
                raise Conflict("This account has no strong factor yet", code="strong_factor_required")
            after = sorted(role.value for role in wanted)
            if after != before.roles:
                await PeopleRepository(db).set_roles(user_id, after, act.now)
                change = {"roles": {"before": before.roles, "after": after}}
                await self._record(db, act, EventTag.ROLES_CHANGED, target, change)
            return await self._detail(db, user_id)

    def _act(self, subject: AuthSubject, origin: Origin) -> Act:
        return Act(subject, origin, self._r.clock.now())

    async def _target(self, db: AsyncSession, act: Act, user_id: UUID, permission: Permission) -> AccountFacts:
        """Return whom an act is aimed at, with all roles held still; raises NotFound, Forbidden, Conflict.

        The actor's roles are read again here: of two administrators who demote each other only the first is one.
        """
        people = PeopleRepository(db)
        await people.hold_roles()
        actor, target = await people.one(act.subject.user_id), await people.one(user_id)
        if actor is None or actor.status != "active" or not may(actor.roles, permission):
            raise Forbidden("Your role does not allow this")
        if target is None:
            raise NotFound("There is no such account")
        if not may_act_on(actor.roles, target.roles):
            raise Forbidden("Only an administrator may do this to somebody with a role")
        if target.user_id == actor.user_id and not await people.other_admins(actor.user_id):
            raise Conflict("You are the last administrator", code="last_admin")
        if target.user_id == actor.user_id:
            raise Conflict("Another administrator has to do this to your account", code="own_account")
        return target

    async def _require_not_last(self, db: AsyncSession, target: AccountFacts) -> None:
        if RoleName.ADMIN in target.roles and not await PeopleRepository(db).other_admins(target.user_id):
            raise Conflict("This is the last administrator", code="last_admin")

    async def _end_trust(self, db: AsyncSession, user_id: UUID, now: datetime) -> int:
        """End whatever counts as signed in, or as half of it, or as a known device; return how many sessions there were."""
        ended = await SessionRepository(db).end_all(user_id, ENDED_BY_ADMIN, now)
        await TokenRepository(db).drop_challenges(user_id)
        await UserRepository(db).new_stamp(user_id)
        return ended

    async def _record(
        self, db: AsyncSession, act: Act, event: EventTag, target: AccountFacts, change: Mapping[str, Any]
    ) -> None:
        """Write who did what to whom, and let the owner of the account know."""
        await self._id.monitor.record(
            db,
            event,
            user_id=target.user_id,
            actor_id=act.subject.user_id,
            origin=act.origin,
            change=change,
        )
        key = await self._r.vault.key_of(db, target.user_id)
        locale = "uk" if target.locale == "uk" else "en"
        await self._notifications.defer_mail(
            db,
            MailKind.ADMIN_ACTED,
            to=open_address(key, target.user_id, target.email_sealed),
            locale=locale,
            link=self._notifications.page("security"),
            values={"act": ADMIN_ACTS[locale][event], "time": self._notifications.moment()},
        )

    async def _facts(self, db: AsyncSession, facts: AccountFacts) -> dict[str, Any]:
        key = await self._r.vault.key_of(db, facts.user_id)
        return {
            "id": facts.user_id,
            "email": open_address(key, facts.user_id, facts.email_sealed),
            "email_verified_at": facts.email_verified_at,
            "status": facts.status,
            "roles": list(facts.roles),
            "created_at": facts.created_at,
            "factors": list(facts.factors),
            "last_seen_at": facts.last_seen_at,
        }

    async def _detail(self, db: AsyncSession, user_id: UUID) -> PersonDetail:
        people = PeopleRepository(db)
        facts = await people.one(user_id)
        if facts is None:
            raise NotFound("There is no such account")
        now = self._r.clock.now()
        guard = await people.guard(user_id, now, self._id.sessions.idle_since(now))
        return PersonDetail(
            **await self._facts(db, facts),
            locale=facts.locale,
            sessions=guard.sessions,
            password_changed_at=guard.password_changed_at,
            paused_until=guard.paused_until,
        )


def _as_id(query: str) -> UUID | None:
    try:
        return UUID(query.strip())
    except ValueError:
        return None
