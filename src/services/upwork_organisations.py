"""Choosing the organisation at Upwork in whose name a person acts. Acting in its name is ``upwork_access``'s matter."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from src.auth.models import Origin
from src.auth.security_monitor import SecurityMonitor
from src.database.queue import defer
from src.database.repositories.applications import ApplicationRepository
from src.database.repositories.jobs import JobRepository
from src.database.repositories.rooms import RoomRepository
from src.database.repositories.upwork import UpworkRepository
from src.domain.accounts import Organisation
from src.domain.event_tags import EventTag
from src.errors import Conflict, NotFound
from src.schemas.upwork import OrganisationInfo, UpworkStatus
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess
from src.services.upwork_capabilities import CHECK
from src.services.upwork_connections import open_account, seal_account


class UpworkOrganisations:
    """The organisations of people's grants."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._upwork = upwork
        self._monitor = SecurityMonitor(resources.vault, resources.clock)

    async def listed(self, user_id: UUID) -> list[OrganisationInfo]:
        """Return the organisations in whose name the person can act. Raises what ``UpworkAccess`` raises."""
        return [OrganisationInfo.model_validate(each) for each in await self._upwork.organisations(user_id)]

    async def choose(self, user_id: UUID, organization_id: str, *, origin: Origin) -> UpworkStatus:
        """Act in the name of one of them from now on, and have it tried what can be done in that name.

        What was prepared or confirmed in another name stays in that one. What is held of rooms and messages, and Upwork's
        word of which jobs the person has applied to, goes: it is the other organisation's.

        Raises NotFound (``organisation_unknown``), Conflict (``organisation_changed``) and what ``UpworkAccess`` raises.
        """
        offered = await self._upwork.organisations(user_id)
        chosen = next((each for each in offered if each.id == organization_id), None)
        if chosen is None:
            raise NotFound("Upwork names no such organisation of yours", code="organisation_unknown")
        if await self._act_for(user_id, chosen, origin):
            self._upwork.doors.forget(user_id)
        return await self._upwork.status(user_id)

    async def _act_for(self, user_id: UUID, chosen: Organisation, origin: Origin) -> bool:
        """Keep the choice with all that follows from it, in one transaction; False where it was the chosen one already."""
        async with self._r.database.as_user(user_id) as db:
            upwork = UpworkRepository(db)
            row = await upwork.connection()
            if row is None:
                raise Conflict("Connect Upwork first", code="upwork_not_connected")
            key = await self._r.vault.key_of(db, user_id)
            before = open_account(key, row)
            if before.organization_id == chosen.id:
                return False
            account = replace(before, organization_id=chosen.id, organization_name=chosen.name)
            if not await upwork.act_for(row.account_sealed, seal_account(key, row.id, account)):
                title = "You chose another organisation meanwhile: look again"
                raise Conflict(title, code="organisation_changed")
            await ApplicationRepository(db).name_organisation(before.organization_id)
            await RoomRepository(db).forget_all()
            await JobRepository(db).forget_applied()
            await self._monitor.record(db, EventTag.UPWORK_ORGANISATION_CHOSEN, user_id=user_id, origin=origin, key=key)
            await defer(db, CHECK, {"user_id": str(user_id)}, lock=f"{CHECK}:{user_id}")
        return True
