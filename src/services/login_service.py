"""Signing in, staying in and signing out. Accounts are made in ``account_service``, factors in ``security_service``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.jwt_manager import BadToken
from src.auth.models import (
    AuthSubject,
    Ceremony,
    CeremonyPurpose,
    ChallengePurpose,
    FactorKind,
    FactorProof,
    LoginStage,
    Origin,
    TokenPair,
)
from src.auth.sessions import RefreshClaims
from src.database.base import new_id
from src.database.repositories.devices import DeviceRepository
from src.database.repositories.factors import FactorRepository
from src.database.repositories.security import GuessRepository
from src.database.repositories.sessions import LiveSession, SessionRepository
from src.database.repositories.tokens import TokenRepository
from src.database.repositories.users import Account, UserRepository
from src.domain.event_tags import EventTag
from src.errors import Forbidden, Unauthenticated
from src.schemas.auth import SessionAnswer, SignedIn
from src.services.account_service import AccountService
from src.services.factor_check import ACCEPTED, FactorCheck
from src.services.identity import Identity, read_address
from src.services.mail_texts import MailKind
from src.services.resources import Resources
from src.services.sign_in import ASSURANCE, SignInSteps, too_many_attempts

USABLE: Final = frozenset({"active", "locked"})


def bad_credentials() -> Unauthenticated:
    """Return the one answer to a wrong password and to an address without an account."""
    return Unauthenticated("The address or the password is wrong", code="bad_credentials")


def session_ended() -> Unauthenticated:
    """Return the one answer to every refresh token that is of no use."""
    return Unauthenticated("The session has ended; sign in again", code="session_ended")


@dataclass(frozen=True, slots=True, repr=False)
class _Attempt:
    """A password step that may be looked at: whose, from which known device, counted on which row of guesses."""

    account: Account | None
    device_id: UUID | None
    lane: UUID | None


class LoginService:
    """Who is calling, and how they came to be."""

    def __init__(
        self,
        resources: Resources,
        identity: Identity,
        steps: SignInSteps,
        factors: FactorCheck,
        accounts: AccountService,
    ) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps
        self._factors = factors
        self._accounts = accounts

    async def subject(self, token: str) -> AuthSubject:
        """Return the person behind an access token, as the database sees them now; raises Unauthenticated."""
        now = self._r.clock.now()
        try:
            claims = self._id.access.read(token, now)
        except BadToken:
            raise Unauthenticated("Sign in first") from None
        session = await self._live(claims.user_id, claims.session_id, now)
        if session is None:
            raise Unauthenticated("Sign in first")
        return AuthSubject(
            claims.user_id,
            claims.session_id,
            session.roles,
            session.assurance,
            session.authenticated_at,
            session.device_id,
        )

    async def is_live(self, user_id: UUID, session_id: UUID) -> bool:
        """True while a session may be used: neither ended nor run out, its person neither locked nor erased."""
        return await self._live(user_id, session_id, self._r.clock.now()) is not None

    async def _live(self, user_id: UUID, session_id: UUID, now: datetime) -> LiveSession | None:
        async with self._r.database.as_user(user_id) as db:
            return await SessionRepository(db).live(user_id, session_id, now, self._id.sessions.idle_since(now))

    async def login(self, email: str, password: str, origin: Origin) -> LoginStage:
        """Check the password and return the step that follows.

        Raises Unauthenticated (``bad_credentials``), TooMany (``too_many_attempts`` after too many wrong guesses, the same
        with the right password and for an address without an account; ``server_busy``), and with the right password only
        Forbidden (``email_unverified``, ``account_locked``).
        """
        index = self._r.keys.index("email", read_address(email).lookup)
        with self._id.passwords.admitted():
            attempt = await self._reserve(index, origin, await self._id.limiter.codes_refused(index, origin))
            account = attempt.account
            right = await self._id.passwords.matches(password, account.password_hash if account else None)
            if account is not None and right and self._id.passwords.is_outdated(account.password_hash):
                await self._rehash(account, password)
        async with self._r.database.as_auth() as db:
            user_id = account.user_id if account is not None else None
            entered = account is not None and right
            await self._id.desk.password_tried(db, index, succeeded=entered, user_id=user_id, origin=origin)
            if account is None or not right:
                await self._id.monitor.record(
                    db, EventTag.LOGIN_REFUSED, user_id=account.user_id if account else None, origin=origin
                )
                stage = None
            else:
                stage = await self._stage_after_password(db, account, attempt, origin)
        if account is None or not right:
            raise bad_credentials()
        if stage is None:
            raise self._closed(account)
        return stage

    async def _reserve(self, index: bytes, origin: Origin, source_wait: int | None) -> _Attempt:
        """Find the account and count a guess on it, or on the row of guesses that stands in where there is none.

        Where this source is to wait (``source_wait``, seconds), only a known device passes, and nothing is counted.

        Both are counted each time, and one of them counts: the work, and so the time, is the same for either.
        """
        now = self._r.clock.now()
        async with self._r.database.as_auth() as db:
            account = await UserRepository(db).account_by_email(index)
            if account is not None and account.status not in USABLE:
                account = None
            user_id = account.user_id if account else new_id()
            device_id = await self._steps.known_device(db, user_id, origin)
            if source_wait is not None and device_id is None:
                raise too_many_attempts(source_wait)
            guess = await self._steps.reserve(db, user_id, origin, device_id)
        phantom_wait = await self._id.limiter.phantom_guess(index, now.timestamp())
        wait = phantom_wait
        if account is not None:
            wait = guess.wait_seconds if guess.number is None else None
        if wait is not None:
            raise too_many_attempts(wait)
        return _Attempt(account, device_id, guess.lane)

    async def _rehash(self, account: Account, password: str) -> None:
        newer = await self._id.passwords.hash(password)
        async with self._r.database.as_auth() as db:
            await UserRepository(db).rehash_password(account.user_id, account.password_hash, newer)

    async def _stage_after_password(
        self, db: AsyncSession, account: Account, attempt: _Attempt, origin: Origin
    ) -> LoginStage | None:
        """Return the next stage, or None where the account is closed to its own owner for now."""
        await GuessRepository(db).refund(account.user_id, self._r.clock.now(), attempt.lane)
        if account.email_verified_at is None or account.status != "active":
            event = EventTag.LOGIN_UNVERIFIED if account.status == "active" else EventTag.LOGIN_LOCKED
            await self._id.monitor.record(db, event, user_id=account.user_id, origin=origin)
            return None
        held = await FactorRepository(db).held(account.user_id)
        kinds: tuple[FactorKind, ...] = ()
        # Somebody whose only factor cannot be used just now is not asked to set up another.
        if held.kinds:
            kinds = await self._factors.answers(db, account.user_id, held, device_id=attempt.device_id)
        purpose = ChallengePurpose.MFA if held.kinds else ChallengePurpose.ENROLMENT
        token, seconds = await self._steps.challenge(db, account, purpose, attempt.device_id)
        await self._id.monitor.record(db, EventTag.LOGIN_STARTED, user_id=account.user_id, origin=origin)
        return LoginStage(purpose, token, kinds, seconds)

    @staticmethod
    def _closed(account: Account) -> Forbidden:
        if account.status != "active":
            return Forbidden("This account is locked", code="account_locked")
        return Forbidden("Confirm your address first", code="email_unverified")

    async def verify_factor(
        self,
        token: str,
        kind: FactorKind,
        code: str,
        origin: Origin,
        *,
        credential: Mapping[str, Any] | None = None,
        remember: bool = False,
    ) -> SignedIn:
        """Check the second factor and open a session. ``remember`` spares this device the factor for thirty days.

        Raises Unauthenticated (``bad_code``, ``challenge_expired``), TooMany (``too_many_attempts``; ``server_busy``).
        """
        self._factors.refuse_when_busy(kind)
        challenge, lane = await self._steps.take_up(token, ChallengePurpose.MFA, origin)
        proof = await self._factors.prepared(challenge.user_id, FactorProof(kind, code, credential))
        now, user_id = self._r.clock.now(), challenge.user_id
        pair = None
        async with self._r.database.as_auth() as db:
            # The account's row is held until the end: of simultaneous codes one is looked at after the other.
            account = await UserRepository(db).hold(user_id)
            # Sent twice by an impatient finger: the first one has signed in, and a used code is no sign of theft here.
            await self._steps.find(db, token, ChallengePurpose.MFA)
            ceremony = Ceremony(CeremonyPurpose.SECOND_FACTOR, str(challenge.id))
            device_id = await self._steps.known_device(db, user_id, origin)
            # The device must be the one that the password was given on.
            proof = replace(proof, device_id=device_id if device_id == challenge.device_id else None)
            event = await self._factors.check(db, user_id, proof, ceremony)
            await self._steps.note(db, user_id, event, origin)
            if account is not None and event in ACCEPTED:
                stamp = account.security_stamp
                await self._steps.spend(db, challenge, stamp, now)
                spared = kind is FactorKind.DEVICE
                pair = await self._steps.finish(
                    db, account, stamp, origin, now, lane=lane, assurance=1 if spared else ASSURANCE
                )
                if remember and not spared:
                    await self._steps.remember(db, user_id, origin, pair)
        if pair is None:
            raise Unauthenticated("The code is wrong or was used", code="bad_code")
        return await self.signed_in(pair)

    async def refresh(self, token: str | None, origin: Origin) -> SignedIn:
        """Return fresh tokens for a refresh token; raises Unauthenticated (``session_ended``).

        A token that had its turn, shown from elsewhere or too late, ends the session and is told to the owner.
        """
        claims = self._id.refresh.read(token) if token else None
        if claims is None:
            raise session_ended()
        async with self._r.database.as_auth() as db:
            turn = await self._id.sessions.renew(db, claims, origin, self._r.clock.now())
            if turn is None:
                await self._note_refusal(db, claims, origin)
        if turn is None:
            raise session_ended()
        return await self.signed_in(self._id.sessions.pair(turn))

    async def _note_refusal(self, db: AsyncSession, claims: RefreshClaims, origin: Origin) -> None:
        sessions, now = SessionRepository(db), self._r.clock.now()
        session = await sessions.by_id(claims.session_id)
        if session is None:
            return
        is_reuse = claims.generation < session.generation and session.expires_at > now
        if not is_reuse or not await sessions.end(session.id, "reuse", now):
            await self._id.monitor.record(db, EventTag.REFRESH_REFUSED, user_id=session.user_id, origin=origin)
            return
        await self._id.monitor.record(db, EventTag.REFRESH_REUSED, user_id=session.user_id, origin=origin)
        account = await UserRepository(db).account(session.user_id)
        if account is not None and account.status == "active":
            await self._steps.notify(db, account, MailKind.REFRESH_REUSED, origin)

    async def logout(self, refresh_token: str | None, access_token: str | None, origin: Origin) -> None:
        """End every session of the person whose token either of these is. Tokens of no use are passed over in silence."""
        user_id = await self._owner(refresh_token, access_token)
        if user_id is None:
            return
        async with self._r.database.as_auth() as db:
            ended = await SessionRepository(db).end_all(user_id, "logout", self._r.clock.now())
            await TokenRepository(db).drop_challenges(user_id)
            await DeviceRepository(db).ask_again(user_id)
            if ended:
                await self._id.monitor.record(db, EventTag.SESSIONS_ENDED, user_id=user_id, origin=origin)

    async def _owner(self, refresh_token: str | None, access_token: str | None) -> UUID | None:
        if access_token is not None:
            try:
                return (await self.subject(access_token)).user_id
            except Unauthenticated:
                pass
        claims = self._id.refresh.read(refresh_token) if refresh_token else None
        if claims is None:
            return None
        async with self._r.database.as_auth() as db:
            session = await SessionRepository(db).by_id(claims.session_id)
        return session.user_id if session is not None and session.revoked_at is None else None

    async def signed_in(self, pair: TokenPair) -> SignedIn:
        """Return what a door answers with these tokens."""
        answer = SessionAnswer(
            access_token=pair.access_token,
            token_type="Bearer",  # noqa: S106 -- the scheme's name, not a secret
            expires_in=pair.expires_in,
            user=await self._accounts.me(pair.user_id),
        )
        return SignedIn(
            answer=answer,
            refresh_token=pair.refresh_token,
            session_ends_at=pair.session_ends_at,
            device_token=pair.device_token,
        )
