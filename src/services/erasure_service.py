"""Erasing an account by destroying its key. What the rows and keys are is the database floor's matter.

Marked first, in the request: from then on no call, no refresh, no sign-in and no queued task of the person finds anything.
Deleted by a task right after. The grant at Upwork is given back by a task of its own, which outlives the account: erasure never
waits for Upwork. What was under way meanwhile cannot leave a row behind:
each refers to the person's row, and that is gone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.models import AuthSubject, Origin
from src.database.queue import defer
from src.database.repositories.alerts import AlertRepository
from src.database.repositories.erasure import ErasureRepository, delete_content
from src.database.repositories.people import PeopleRepository
from src.database.repositories.sessions import SessionRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.roles import RoleName
from src.errors import Conflict
from src.services.erased_list import FILE, ErasedList
from src.services.identity import Identity, open_address
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

log = structlog.get_logger(__name__)

ERASE_ACCOUNT: Final = "erase_account"


class ErasureService:
    """The end of an account, at its owner's wish."""

    def __init__(
        self, resources: Resources, identity: Identity, notifications: NotificationService, upwork: UpworkAccess
    ) -> None:
        self._r = resources
        self._id = identity
        self._notifications = notifications
        self._upwork = upwork
        self._list = ErasedList(resources.settings.data.data_dir / FILE)

    async def ask(self, subject: AuthSubject, origin: Origin) -> None:
        """Close the account for ever and let it be erased; raises Conflict (``last_admin``). Asking twice changes nothing."""
        user_id, now = subject.user_id, self._r.clock.now()
        async with self._r.database.as_auth() as db:
            people, users = PeopleRepository(db), UserRepository(db)
            await people.hold_roles()
            if RoleName.ADMIN in await users.roles(user_id) and not await people.other_admins(user_id):
                raise Conflict("You are the last administrator", code="last_admin")
            if await ErasureRepository(db).mark(user_id, now) is None:
                return
            await SessionRepository(db).end_all(user_id, "erased", now)
            await TokenRepository(db).drop_challenges(user_id)
            await users.new_stamp(user_id)
            await self._id.monitor.record(db, EventTag.ERASURE_ASKED, user_id=user_id, origin=origin)
            await defer(db, ERASE_ACCOUNT, {"user_id": str(user_id)}, lock=f"erase:{user_id}")
        # A confirmed application that waits for its minute must not go out any more.
        await delete_content(self._r.database, user_id)

    async def erase(self, user_id: UUID, *, tells: bool = True) -> None:
        """Do what was asked for: let the grant be given back, delete every row and the key, forget in Valkey, say so by mail.

        The id is kept outside the database before anything is gone: a backup put in place later must not bring them back.

        May run again after any failure; does nothing for an account that was not marked.
        """
        async with self._r.database.as_auth() as db:
            user = await UserRepository(db).get(user_id)
            if user is None or user.status != "erased":
                return
            address = ""
            if tells:
                key = await self._r.vault.fresh_key(db, user_id)
                address = open_address(key, user_id, user.email_sealed)
        await self._keep([(user_id, self._r.clock.now())])
        await self._upwork.disconnect(user_id, origin=Origin(), waits=False)
        await delete_content(self._r.database, user_id)
        async with self._r.database.as_auth() as db:
            await AlertRepository(db).forget([user.email_index, self._id.desk.attempts_at(user_id)])
            if await ErasureRepository(db).delete_person(user_id, self._r.clock.now()):
                await self._id.monitor.record(db, EventTag.ERASED, user_id=None, origin=Origin())
                if tells:
                    await self._tell(db, address, user.locale)
        self._r.vault.forget(user_id)
        await self._id.limiter.forget(user_id, user.email_index)

    async def _keep(self, erased: Iterable[tuple[UUID, datetime]]) -> None:
        """Keep who was erased outside the database. Where that cannot be, erasing is still what was asked for."""
        try:
            await asyncio.to_thread(self._list.add, erased)
        except OSError as error:
            log.error("the list of the erased cannot be kept", kind=type(error).__name__)  # noqa: TRY400

    async def _tell(self, db: AsyncSession, address: str, locale: str) -> None:
        await self._notifications.defer_mail(
            db,
            MailKind.ERASED,
            to=address,
            locale=locale,
            link=self._notifications.page(""),
            values={"time": self._notifications.moment()},
        )

    async def erase_again(self) -> int:
        """Erase whoever was erased before and is here again, out of a backup; return how many. They were told the first time."""
        kept = await asyncio.to_thread(self._list.read)
        async with self._r.database.as_auth() as db:
            kept |= await ErasureRepository(db).erased()
        await self._keep(kept.items())
        done = 0
        for user_id in sorted(kept):
            async with self._r.database.as_auth() as db:
                erasures = ErasureRepository(db)
                await erasures.mark(user_id, self._r.clock.now())
                is_back = user_id in await erasures.marked()
            if is_back:
                await self.erase(user_id, tells=False)
                done += 1
        return done

    async def finish_all(self) -> None:
        """Erase whoever is marked and was not erased: a task may have been lost with its queue."""
        async with self._r.database.as_auth() as db:
            marked = await ErasureRepository(db).marked()
        for user_id in marked:
            await self.erase(user_id)
