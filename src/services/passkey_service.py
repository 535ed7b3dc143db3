"""Signing in with a passkey: alone and without a name, or as the second factor. Making passkeys is ``enrolment_service``'s matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from src.auth.models import Ceremony, CeremonyPurpose, ChallengePurpose, Origin, TokenPair
from src.auth.passkeys import Assertion, BadPasskey, read_assertion
from src.auth.utils import mint
from src.database.repositories.passkeys import PasskeyRepository
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.errors import Unauthenticated
from src.schemas.auth import SignedIn
from src.schemas.passkeys import PasskeyOptions, PasskeyQuestion
from src.services.factor_check import FactorCheck
from src.services.login_service import LoginService
from src.services.resources import Resources
from src.services.sign_in import SignInSteps


class PasskeyService:
    """The sign-in ceremonies of passkeys.

    A passkey that stands alone neither waits for a pause of guessing nor begins one: nobody guesses signatures, and whoever
    locks an account by guessing its password must not lock its owner out.
    """

    def __init__(
        self,
        resources: Resources,
        steps: SignInSteps,
        factors: FactorCheck,
        logins: LoginService,
    ) -> None:
        self._r = resources
        self._steps = steps
        self._factors = factors
        self._logins = logins

    async def begin(self) -> PasskeyOptions:
        """Return what a browser is to be asked where nobody has said yet who they are."""
        challenge_id = mint()
        async with self._r.database.as_auth() as db:
            challenge = self._factors.open_ceremony(db, Ceremony(CeremonyPurpose.SIGN_IN, challenge_id), None)
        return PasskeyOptions(challenge_id=challenge_id, options=self._factors.party.request_options(challenge))

    async def begin_second(self, token: str) -> PasskeyQuestion:
        """Return what a browser is to be asked after the password; raises Unauthenticated (``challenge_expired``)."""
        async with self._r.database.as_auth() as db:
            challenge = await self._steps.find(db, token, ChallengePurpose.MFA)
            ceremony = Ceremony(CeremonyPurpose.SECOND_FACTOR, str(challenge.id))
            return PasskeyQuestion(options=await self._factors.passkey_options(db, challenge.user_id, ceremony))

    async def sign_in(self, challenge_id: str, credential: Mapping[str, Any], origin: Origin) -> SignedIn:
        """Open a session for whoever's resident key answered; raises Unauthenticated (``passkey_refused``)."""
        pair: TokenPair | None = None
        ceremony = Ceremony(CeremonyPurpose.SIGN_IN, challenge_id)
        claim = _claim(credential)
        async with self._r.database.as_auth() as db:
            users, now = UserRepository(db), self._r.clock.now()
            user_id = claim.user_id if claim else None
            # The account's row is held until the end: of simultaneous answers one is looked at after the other.
            account = await users.hold(user_id) if user_id is not None else None
            if account is not None:
                event = await self._factors.check_passkey(db, account.user_id, credential, ceremony, stands_alone=True)
                if event is EventTag.PASSKEY_ACCEPTED and not _is_open(account):
                    event = EventTag.LOGIN_LOCKED
                await self._steps.note(db, account.user_id, event, origin)
                if event is EventTag.PASSKEY_ACCEPTED:
                    pair = await self._steps.finish(db, account, account.security_stamp, origin, now)
            elif claim is not None:
                # Nobody's answer uses its challenge up like anybody else's.
                await PasskeyRepository(db).take(ceremony.binding, claim.challenge, now)
                await self._steps.note(db, None, EventTag.PASSKEY_REFUSED, origin)
        if pair is None:
            raise Unauthenticated("This passkey was not accepted", code="passkey_refused")
        return await self._logins.signed_in(pair)


def _claim(credential: Mapping[str, Any]) -> Assertion | None:
    """Return what an answer claims, where it can be understood at all."""
    try:
        return read_assertion(credential)
    except BadPasskey:
        return None


def _is_open(account: Account) -> bool:
    return account.status == "active" and account.email_verified_at is not None
