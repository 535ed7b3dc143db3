"""Step-up: a signed-in person proves again that it is them, for one purpose, on one session, for minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from src.auth.models import AuthSubject, Ceremony, CeremonyPurpose, FactorKind, FactorProof, Origin
from src.auth.utils import digest, mint
from src.database.base import new_id
from src.database.models import StepUp
from src.database.repositories.security import GuessRepository
from src.database.repositories.step_ups import StepUpRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.step_up import CHALLENGE_SECONDS, FRESH_SECONDS, StepUpPurpose
from src.errors import Invalid, NeedsStepUp
from src.schemas.step_up import StepUpOffer
from src.services.factor_check import ACCEPTED, FactorCheck
from src.services.identity import Identity
from src.services.resources import Resources
from src.services.sign_in import SignInSteps, challenge_expired, too_many_attempts


class StepUpService:
    """Asks for, checks and remembers fresh proofs."""

    def __init__(self, resources: Resources, identity: Identity, steps: SignInSteps, factors: FactorCheck) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._factors = factors

    async def offer(self, subject: AuthSubject, purpose: StepUpPurpose, origin: Origin) -> StepUpOffer:
        """Return a challenge for this session and purpose, with the factors that can answer it."""
        challenge, now = mint(), self._r.clock.now()
        async with self._r.database.as_auth() as db:
            stamp = await UserRepository(db).lock_guard(subject.user_id)
            if stamp is None:
                raise challenge_expired()
            StepUpRepository(db).add(
                StepUp(
                    user_id=subject.user_id,
                    id=new_id(),
                    session_id=subject.session_id,
                    purpose=purpose.value,
                    challenge_hash=digest(challenge),
                    security_stamp=stamp,
                    expires_at=now + timedelta(seconds=CHALLENGE_SECONDS),
                )
            )
            kinds = await self._factors.kinds(db, subject.user_id, for_step_up=True)
            await self._id.monitor.record(db, EventTag.STEP_UP_STARTED, user_id=subject.user_id, origin=origin)
        return StepUpOffer(challenge=challenge, factors=[k.value for k in kinds], expires_in=CHALLENGE_SECONDS)

    async def passkey_options(self, subject: AuthSubject, challenge: str) -> dict[str, Any]:
        """Return what the browser is to be asked for a passkey's answer; raises Unauthenticated (``challenge_expired``)."""
        async with self._r.database.as_auth() as db:
            step_up = await StepUpRepository(db).open(
                subject.user_id, subject.session_id, digest(challenge), self._r.clock.now()
            )
            if step_up is None:
                raise challenge_expired()
            return await self._factors.passkey_options(db, subject.user_id, _ceremony(step_up))

    async def verify(
        self,
        subject: AuthSubject,
        challenge: str,
        kind: FactorKind,
        code: str,
        origin: Origin,
        *,
        credential: Mapping[str, Any] | None = None,
    ) -> None:
        """Let this session count as fresh for the challenge's purpose.

        Raises Unauthenticated (``challenge_expired``) for a challenge that is used, late or another session's, Invalid
        (``bad_code``), TooMany (``too_many_attempts``; ``server_busy``).
        """
        user_id, now = subject.user_id, self._r.clock.now()
        self._factors.refuse_when_busy(kind)
        async with self._r.database.as_auth() as db:
            step_up = await StepUpRepository(db).open(user_id, subject.session_id, digest(challenge), now)
            if step_up is None:
                raise challenge_expired()
            guess = await self._steps.reserve(db, user_id, origin, subject.device_id)
        if guess.number is None:
            raise too_many_attempts(guess.wait_seconds)
        proof = await self._factors.prepared(user_id, FactorProof(kind, code, credential))
        async with self._r.database.as_auth() as db:
            # The account's row is held until the end: of simultaneous codes one is looked at after the other.
            stamp = await UserRepository(db).lock_guard(user_id)
            event = await self._factors.check(db, user_id, proof, _ceremony(step_up))
            await self._steps.note(db, user_id, event, origin)
            is_right = event in ACCEPTED
            if is_right:
                until = now + timedelta(seconds=FRESH_SECONDS)
                if stamp is None or not await StepUpRepository(db).answer(step_up, stamp, now, until):
                    raise challenge_expired()
                await GuessRepository(db).refund(user_id, now, guess.lane)
                await self._id.monitor.record(db, EventTag.STEP_UP_PASSED, user_id=user_id, origin=origin)
        if not is_right:
            raise Invalid("The code is wrong or was used", code="bad_code", fields={"code": "bad_code"})

    async def require(self, subject: AuthSubject, purpose: StepUpPurpose) -> None:
        """Raise NeedsStepUp unless this session was stepped up for this purpose within the last five minutes."""
        async with self._r.database.as_user(subject.user_id) as db:
            fresh = await StepUpRepository(db).is_fresh(
                subject.user_id, subject.session_id, purpose.value, self._r.clock.now()
            )
        if not fresh:
            raise NeedsStepUp("Confirm that it is you", detail=purpose.value)


def _ceremony(step_up: StepUp) -> Ceremony:
    return Ceremony(CeremonyPurpose.STEP_UP, str(step_up.id))
