"""Living with one's factors: naming them, giving one up, new backup codes. Adding one is ``enrolment_service``'s matter."""

from __future__ import annotations

from uuid import UUID

from src.auth.encryption import Place
from src.auth.models import AuthSubject, FactorKind, Origin
from src.database.repositories.factors import FactorRepository
from src.database.repositories.passkeys import PasskeyRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.factors import may_remove
from src.errors import Conflict, NotFound
from src.schemas.security import FactorInfo
from src.services.factor_changes import FactorChanges, factor_info
from src.services.identity import Identity
from src.services.mail_texts import MailKind
from src.services.resources import Resources
from src.services.sms_texts import SmsKind


class FactorService:
    """A person's own factors. The doors ask for a step-up before anything here that weakens an account."""

    def __init__(self, resources: Resources, identity: Identity, changes: FactorChanges) -> None:
        self._r = resources
        self._id = identity
        self._changes = changes

    async def rename(self, subject: AuthSubject, factor_id: UUID, label: str, origin: Origin) -> FactorInfo:
        """Give a factor another name; raises NotFound."""
        user_id = subject.user_id
        async with self._r.database.as_auth() as db:
            factors = FactorRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            if not await factors.rename(
                user_id, factor_id, key.seal(Place("factors", "label_sealed", factor_id), label)
            ):
                raise NotFound("There is no such factor")
            await self._id.monitor.record(db, EventTag.FACTOR_RENAMED, user_id=user_id, origin=origin)
            factor = await factors.one(user_id, factor_id)
            suspected = {each.id for each in await PasskeyRepository(db).of(user_id) if each.suspected_at is not None}
        if factor is None:
            raise NotFound("There is no such factor")
        return factor_info(key, factor, is_suspected=factor.id in suspected)

    async def remove(self, subject: AuthSubject, factor_id: UUID, origin: Origin) -> None:
        """Give a factor up and end every other session; raises NotFound, Conflict (``last_strong_factor``)."""
        user_id = subject.user_id
        async with self._r.database.as_auth() as db:
            # The account's row is held: of two strong factors given up at once, one stays.
            await UserRepository(db).lock_guard(user_id)
            factors = FactorRepository(db)
            factor = await factors.one(user_id, factor_id)
            if factor is None:
                raise NotFound("There is no such factor")
            suspected = {each.id for each in await PasskeyRepository(db).of(user_id) if each.suspected_at is not None}
            others = [f.kind for f in await factors.confirmed(user_id) if f.id != factor_id and f.id not in suspected]
            if not may_remove(factor.kind, others):
                raise Conflict("Add another passkey or authenticator app first", code="last_strong_factor")
            if factor.kind == FactorKind.SMS:
                await self._changes.tell_number(db, user_id, factor, SmsKind.NUMBER_REMOVED)
            await factors.drop(user_id, factor_id)
            await self._id.monitor.record(db, EventTag.FACTOR_REMOVED, user_id=user_id, origin=origin)
            stamp = await self._changes.new_stamp(db, user_id)
            await self._changes.keep_only(db, subject, stamp, origin, kind=MailKind.FACTOR_REMOVED)

    async def new_backup_codes(self, subject: AuthSubject, origin: Origin) -> list[str]:
        """Return ten fresh backup codes; every earlier one is dead. Raises TooMany (``server_busy``)."""
        user_id = subject.user_id
        self._id.passwords.refuse_when_full()
        made = await self._id.backup_codes.make(user_id)
        async with self._r.database.as_auth() as db:
            await UserRepository(db).lock_guard(user_id)
            codes = await self._changes.put_codes(db, user_id, made, origin)
            # A step-up was for one set only: with the new stamp it is over, as is every sign-in under way.
            stamp = await self._changes.new_stamp(db, user_id)
            await self._changes.keep_only(db, subject, stamp, origin, kind=MailKind.BACKUP_CODES_MADE)
        return codes
