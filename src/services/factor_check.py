"""Checking one answer to a second factor, for sign-in and step-up alike. Counting guesses and opening sessions is others' matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.backup_codes import CodeSalt
from src.auth.encryption import Place
from src.auth.mfa import ISSUER, matching_step, normalise_backup_code, normalise_code
from src.auth.models import Ceremony, FactorKind, FactorProof
from src.auth.passkeys import BadPasskey, RelyingParty, new_challenge, read_assertion
from src.auth.policies import CEREMONY_LIFE
from src.database.models import PasskeyCeremony
from src.database.repositories.codes import CodeRepository
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.passkeys import PasskeyRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.factors import WEAK, offered
from src.domain.roles import RoleName
from src.services.identity import Identity
from src.services.resources import Resources

ACCEPTED: Final = frozenset(
    {
        EventTag.TOTP_ACCEPTED,
        EventTag.BACKUP_CODE_ACCEPTED,
        EventTag.PASSKEY_ACCEPTED,
        EventTag.CODE_ACCEPTED,
        EventTag.DEVICE_ACCEPTED,
    }
)


class FactorCheck:
    """Looks at answers within the caller's transaction (the auth door), which holds the account's row."""

    def __init__(self, resources: Resources, identity: Identity) -> None:
        self._r = resources
        self._id = identity
        self.party = RelyingParty(resources.settings.web.origin, ISSUER)

    async def enrolled(self, db: AsyncSession, user_id: UUID) -> bool:
        """True where the person has a factor, be it one that cannot be used just now."""
        return bool(await FactorRepository(db).confirmed(user_id))

    async def kinds(
        self, db: AsyncSession, user_id: UUID, *, for_step_up: bool = False, device_id: UUID | None = None
    ) -> tuple[FactorKind, ...]:
        """Return the kinds of factors a person can answer with, the strongest first.

        A step-up is not answered by SMS or mail: whoever has taken those over could then put every other factor away.
        A remembered device comes before all others, except for whoever has a role over others.
        """
        factors = FactorRepository(db)
        roles = await UserRepository(db).roles(user_id)
        suspected = {key.id for key in await PasskeyRepository(db).of(user_id) if key.suspected_at is not None}
        have = {factor.kind for factor in await factors.confirmed(user_id) if factor.id not in suspected}
        if for_step_up:
            have -= WEAK
        is_privileged = bool(roles - {RoleName.USER.value})
        left = await factors.codes_left(user_id)
        kinds = tuple(FactorKind(kind) for kind in offered(have, codes_left=left, is_privileged=is_privileged))
        if device_id is None or is_privileged:
            return kinds
        spared = await DeviceRepository(db).is_remembered(user_id, device_id, self._r.clock.now())
        return (FactorKind.DEVICE, *kinds) if spared else kinds

    def refuse_when_busy(self, kind: FactorKind) -> None:
        """Raise TooMany (``server_busy``) where this kind of answer costs as much as a password and too many wait already.

        Ask before the guess is counted: nobody loses one to the crowd.
        """
        if kind is FactorKind.BACKUP_CODE:
            self._id.passwords.refuse_when_full()

    async def prepared(self, user_id: UUID, proof: FactorProof) -> FactorProof:
        """Return the answer with the slow part of checking it done, which must not happen while the account's row is held.

        A set of codes that is replaced meanwhile has another salt: the answer is then a wrong one.
        """
        plain = normalise_backup_code(proof.code) if proof.kind is FactorKind.BACKUP_CODE else None
        if plain is None:
            return proof
        async with self._r.database.as_auth() as db:
            held = await FactorRepository(db).code_salt(user_id)
        salt = CodeSalt(*held) if held is not None else None
        return replace(proof, code_hash=await self._id.backup_codes.look_up(user_id, plain, salt))

    async def check(self, db: AsyncSession, user_id: UUID, proof: FactorProof, ceremony: Ceremony) -> EventTag:
        """Use up a ``prepared`` answer where it is right, and return what happened; ``ACCEPTED`` are the good outcomes."""
        if proof.kind is FactorKind.PASSKEY:
            return await self.check_passkey(db, user_id, proof.credential or {}, ceremony)
        if proof.kind is FactorKind.BACKUP_CODE:
            return await self._check_backup_code(db, user_id, proof.code_hash)
        if proof.kind is FactorKind.TOTP:
            return await self._check_totp(db, user_id, proof.code)
        if proof.kind is FactorKind.DEVICE:
            spared = FactorKind.DEVICE in await self.kinds(db, user_id, device_id=proof.device_id)
            return EventTag.DEVICE_ACCEPTED if spared else EventTag.DEVICE_REFUSED
        if proof.kind not in await self.kinds(db, user_id):
            return EventTag.CODE_REFUSED
        return await self.check_sent(db, user_id, proof.kind, proof.code, ceremony)

    async def _check_backup_code(self, db: AsyncSession, user_id: UUID, code_hash: bytes | None) -> EventTag:
        factors = FactorRepository(db)
        if code_hash is None:
            return EventTag.BACKUP_CODE_REFUSED
        if await factors.burn_code(user_id, code_hash, self._r.clock.now()):
            return EventTag.BACKUP_CODE_ACCEPTED
        was_burned = await factors.code_was_burned(user_id, code_hash)
        return EventTag.BACKUP_CODE_REPLAYED if was_burned else EventTag.BACKUP_CODE_REFUSED

    async def _check_totp(self, db: AsyncSession, user_id: UUID, code: str) -> EventTag:
        factors, now = FactorRepository(db), self._r.clock.now()
        key = await self._r.vault.key_of(db, user_id)
        for factor in await factors.confirmed(user_id):
            if factor.kind != FactorKind.TOTP or factor.secret_sealed is None:
                continue
            secret = key.open(Place("factors", "secret_sealed", factor.id), factor.secret_sealed)
            step = matching_step(secret, code, now)
            if step is not None:
                accepted = await factors.accept_step(user_id, factor.id, step, now)
                return EventTag.TOTP_ACCEPTED if accepted else EventTag.TOTP_REPLAYED
        return EventTag.TOTP_REFUSED

    async def check_passkey(
        self,
        db: AsyncSession,
        user_id: UUID,
        credential: Mapping[str, Any],
        ceremony: Ceremony,
        *,
        stands_alone: bool = False,
    ) -> EventTag:
        """Use up the ceremony's challenge and check the answer to it. Only a resident key ``stands_alone``."""
        keys, now = PasskeyRepository(db), self._r.clock.now()
        try:
            claim = read_assertion(credential)
            if claim.user_id not in {None, user_id} or not await keys.take(ceremony.binding, claim.challenge, now):
                return EventTag.PASSKEY_REFUSED
            key = await keys.usable(user_id, claim.credential_id)
            if key is None or (stands_alone and not key.is_resident):
                return EventTag.PASSKEY_REFUSED
            use = self.party.read_use(credential, claim.challenge, key.public_key)
        except BadPasskey:
            return EventTag.PASSKEY_REFUSED
        if not await keys.move_on(user_id, key.id, use.sign_count, is_synced=use.is_synced):
            await keys.suspect(user_id, key.id, now)
            return EventTag.PASSKEY_COPIED
        await FactorRepository(db).touch(user_id, key.id, now)
        return EventTag.PASSKEY_ACCEPTED

    async def check_sent(
        self, db: AsyncSession, user_id: UUID, kind: FactorKind, code: str, ceremony: Ceremony
    ) -> EventTag:
        """Use up a code that was sent for this very ceremony."""
        codes, plain, now = CodeRepository(db), normalise_code(code), self._r.clock.now()
        if plain is None:
            return EventTag.CODE_REFUSED
        code_hash = self.code_hash(user_id, kind, plain, ceremony)
        if await codes.use(user_id, kind.value, ceremony.binding, code_hash, now):
            await FactorRepository(db).touch_kind(user_id, kind.value, now)
            return EventTag.CODE_ACCEPTED
        return EventTag.CODE_REPLAYED if await codes.was_used(user_id, code_hash) else EventTag.CODE_REFUSED

    def code_hash(self, user_id: UUID, kind: FactorKind, code: str, ceremony: Ceremony) -> bytes:
        """Return what is kept of a code: the same digits mean nothing for another person, way or ceremony."""
        return self._r.keys.index("one_time_code", f"{user_id}|{kind.value}|{ceremony.binding.hex()}|{code}")

    async def passkey_options(self, db: AsyncSession, user_id: UUID, ceremony: Ceremony) -> dict[str, Any]:
        """Open a ceremony for a person who is named already, and return what their browser is to be asked."""
        usable = [key for key in await PasskeyRepository(db).of(user_id) if key.suspected_at is None]
        challenge = self.open_ceremony(db, ceremony, user_id)
        return self.party.request_options(challenge, [key.credential_id for key in usable])

    def open_ceremony(self, db: AsyncSession, ceremony: Ceremony, user_id: UUID | None) -> bytes:
        """Keep a fresh challenge for a ceremony and return it."""
        challenge, now = new_challenge(), self._r.clock.now()
        PasskeyRepository(db).open(
            PasskeyCeremony(
                user_id=user_id,
                binding=ceremony.binding,
                challenge=challenge,
                created_at=now,
                expires_at=now + CEREMONY_LIFE,
            )
        )
        return challenge
