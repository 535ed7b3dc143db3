"""Checking one answer to a second factor, for sign-in and step-up alike. Counting guesses and opening sessions is others' matter."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place
from src.auth.mfa import matching_step, normalise_backup_code
from src.auth.models import FactorKind
from src.database.repositories.factors import FactorRepository
from src.domain.event_tags import EventTag
from src.services.resources import Resources

ACCEPTED: Final = frozenset({EventTag.TOTP_ACCEPTED, EventTag.BACKUP_CODE_ACCEPTED})


class FactorCheck:
    """Looks at codes within the caller's transaction (the auth door), which holds the account's row."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def kinds(self, db: AsyncSession, user_id: UUID) -> tuple[FactorKind, ...]:
        """Return the kinds of factors a person can answer with; empty where none is enrolled."""
        factors = FactorRepository(db)
        if not await factors.confirmed(user_id):
            return ()
        left = await factors.codes_left(user_id)
        return (FactorKind.TOTP, FactorKind.BACKUP_CODE) if left else (FactorKind.TOTP,)

    async def check(self, db: AsyncSession, user_id: UUID, kind: FactorKind, code: str) -> EventTag:
        """Use up the code where it is right, and return what happened; ``ACCEPTED`` are the good outcomes."""
        factors, now = FactorRepository(db), self._r.clock.now()
        if kind is FactorKind.BACKUP_CODE:
            plain = normalise_backup_code(code)
            burned = plain is not None and await factors.burn_code(
                user_id, self._r.keys.index("backup_code", f"{user_id}|{plain}"), now
            )
            return EventTag.BACKUP_CODE_ACCEPTED if burned else EventTag.BACKUP_CODE_REFUSED
        key = await self._r.vault.key_of(db, user_id)
        for factor in await factors.confirmed(user_id):
            secret = key.open(Place("factors", "secret_sealed", factor.id), factor.secret_sealed)
            step = matching_step(secret, code, now)
            if step is not None:
                accepted = await factors.accept_step(user_id, factor.id, step, now)
                return EventTag.TOTP_ACCEPTED if accepted else EventTag.TOTP_REPLAYED
        return EventTag.TOTP_REFUSED
