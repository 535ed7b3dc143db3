"""Questions about known devices. What being known is good for is decided by the services; wrong guesses are counted in ``security``."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Integer, Uuid, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Device, UserSecurity


@dataclass(frozen=True, slots=True, repr=False)
class NewDevice:
    """A browser that is known from now on, by its token's hash."""

    user_id: UUID
    id: UUID
    token_hash: bytes
    security_stamp: UUID
    last_used_at: datetime
    expires_at: datetime


_PERSON: Final = bindparam("person", type_=Uuid())
_LONGEST_UNUSED: Final = (
    select(Device.id)
    .where(Device.user_id == _PERSON)
    .order_by(Device.last_used_at.desc())
    .offset(bindparam("others", type_=Integer()))
)
_ADD: Final = (
    insert(Device.__table__)  # type: ignore[arg-type]
    .values({each.name: bindparam(each.name, type_=Device.__table__.c[each.name].type) for each in fields(NewDevice)})
    .add_cte(delete(Device).where(Device.user_id == _PERSON, Device.id.in_(_LONGEST_UNUSED)).cte("forgotten"))
)


class DeviceRepository:
    """Questions about known devices, within one transaction of the auth door."""

    def __init__(self, db: AsyncSession) -> None:
        self._db = db

    async def add(self, device: NewDevice, *, keep: int) -> None:
        """Keep a new device, and forget the person's longest unused ones beyond ``keep`` of them. One statement."""
        await self._db.execute(_ADD, {**asdict(device), "person": device.user_id, "others": keep - 1})

    async def known(self, user_id: UUID, token_hash: bytes, now: datetime) -> UUID | None:
        """Return the device of this person with this token, while the account has not changed since it was seen."""
        return await self._db.scalar(
            select(Device.id)
            .join(UserSecurity, UserSecurity.user_id == Device.user_id)
            .where(
                Device.user_id == user_id,
                Device.token_hash == token_hash,
                Device.expires_at > now,
                Device.security_stamp == UserSecurity.security_stamp,
            )
        )

    async def touch(self, user_id: UUID, device_id: UUID, now: datetime, expires_at: datetime) -> None:
        """Note that a device was signed in with again."""
        await self._change(user_id, device_id, last_used_at=now, expires_at=expires_at)

    async def restamp(self, user_id: UUID, device_id: UUID, stamp: UUID) -> None:
        """Let one device stay known under the account's new stamp; its second factor is asked for again."""
        await self._change(user_id, device_id, security_stamp=stamp, remembered_until=None)

    async def remember(self, user_id: UUID, device_id: UUID, until: datetime) -> None:
        """Spare a device the second factor until ``until``."""
        await self._change(user_id, device_id, remembered_until=until)

    async def is_remembered(self, user_id: UUID, device_id: UUID, now: datetime) -> bool:
        """True where a known device is spared the second factor."""
        query = select(Device.id).where(
            Device.user_id == user_id, Device.id == device_id, Device.remembered_until > now
        )
        return await self._db.scalar(query) is not None

    async def ask_again(self, user_id: UUID) -> None:
        """Ask each of a person's devices for the second factor again."""
        await self._db.execute(
            update(Device)
            .where(Device.user_id == user_id)
            .values(remembered_until=None)
            .execution_options(synchronize_session=False)
        )

    async def _change(self, user_id: UUID, device_id: UUID, **values: object) -> None:
        await self._db.execute(
            update(Device)
            .where(Device.user_id == user_id, Device.id == device_id)
            .values(**values)
            .execution_options(synchronize_session=False)
        )

    async def forget(self, user_id: UUID, device_id: UUID) -> None:
        """Forget one device."""
        await self._db.execute(delete(Device).where(Device.user_id == user_id, Device.id == device_id))

    async def forget_all(self, user_id: UUID, *, keep: UUID | None = None) -> None:
        """Forget a person's devices, all or all but one."""
        statement = delete(Device).where(Device.user_id == user_id)
        await self._db.execute(statement if keep is None else statement.where(Device.id != keep))

    async def drop_over(self, before: datetime) -> None:
        """Delete devices that were last known before ``before``."""
        await self._db.execute(delete(Device).where(Device.expires_at < before))
