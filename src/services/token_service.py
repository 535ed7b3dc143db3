"""Personal access tokens: a person's scripts call with them, within their scopes and until they run out."""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from src.auth.encryption import Place
from src.auth.models import AuthSubject, Origin
from src.auth.utils import digest, mint
from src.database.base import new_id
from src.database.models import PersonalToken
from src.database.repositories.personal_tokens import PersonalTokenRepository
from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.roles import RoleName
from src.domain.token_scopes import MAX_TOKENS, TokenScope
from src.errors import Conflict, Forbidden, NotFound, Unauthenticated
from src.schemas.credentials import NewTokenRequest, TokenInfo, TokenList, TokenMade
from src.services.identity import Identity
from src.services.mail_texts import MailKind
from src.services.resources import Resources
from src.services.sign_in import SignInSteps

PREFIX: Final = "pat_"


def is_personal(bearer: str) -> bool:
    """True where a bearer token calls itself a token for scripts."""
    return bearer.startswith(PREFIX)


class TokenService:
    """Tokens for scripts."""

    def __init__(self, resources: Resources, identity: Identity, steps: SignInSteps) -> None:
        self._r = resources
        self._id = identity
        self._steps = steps

    async def subject(self, token: str, scope: TokenScope | None) -> AuthSubject:
        """Return whose script is calling, for a route that takes ``scope`` (none: a route that takes no such token).

        The subject has no role beyond its own work and passes for no fresh sign-in. Raises Unauthenticated, Forbidden
        (``scope_missing``).
        """
        now = self._r.clock.now()
        async with self._r.database.as_auth() as db:
            tokens = PersonalTokenRepository(db)
            live = await tokens.live(digest(token), now)
            if live is not None:
                await tokens.note_use(live, now)
        if live is None:
            raise Unauthenticated("This token is not in use")
        if scope is None or scope not in live.scopes:
            raise Forbidden("This token may not do that", code="scope_missing")
        return AuthSubject(live.user_id, live.token_id, frozenset({RoleName.USER.value}), 1, live.created_at)

    async def make(self, subject: AuthSubject, wish: NewTokenRequest, origin: Origin) -> TokenMade:
        """Make a token and return it, the one time it can be read. Raises Conflict (``too_many_tokens``)."""
        user_id, now = subject.user_id, self._r.clock.now()
        token, token_id = PREFIX + mint(), new_id()
        scopes = sorted({scope.value for scope in wish.scopes})
        expires_at = now + timedelta(days=wish.expires_in_days)
        async with self._r.database.as_auth() as db:
            tokens, users = PersonalTokenRepository(db), UserRepository(db)
            # One at a time per person, so that the number of tokens holds.
            await users.lock_guard(user_id)
            account = await users.account(user_id)
            if account is None or await tokens.count(user_id, now) >= MAX_TOKENS:
                raise Conflict("Revoke a token first: there are as many as can be", code="too_many_tokens")
            key = await self._r.vault.key_of(db, user_id)
            tokens.add(
                PersonalToken(
                    user_id=user_id,
                    id=token_id,
                    name_sealed=key.seal(Place("personal_tokens", "name_sealed", token_id), wish.name),
                    token_hash=digest(token),
                    scopes=scopes,
                    created_at=now,
                    expires_at=expires_at,
                )
            )
            await self._id.monitor.record(db, EventTag.TOKEN_MADE, user_id=user_id, origin=origin)
            await self._steps.notify(db, account, MailKind.TOKEN_MADE, origin)
        info = TokenInfo(
            id=token_id,
            name=wish.name,
            scopes=[TokenScope(scope) for scope in scopes],
            created_at=now,
            expires_at=expires_at,
            last_used_at=None,
        )
        return TokenMade(token=token, info=info)

    async def list(self, subject: AuthSubject) -> TokenList:
        """Return the person's usable tokens, the newest first."""
        async with self._r.database.as_user(subject.user_id) as db:
            rows = await PersonalTokenRepository(db).all_of(subject.user_id, self._r.clock.now())
            key = await self._r.vault.key_of(db, subject.user_id)
        return TokenList(
            items=[
                TokenInfo(
                    id=row.token_id,
                    name=key.open(Place("personal_tokens", "name_sealed", row.token_id), row.name_sealed),
                    scopes=[TokenScope(scope) for scope in row.scopes],
                    created_at=row.created_at,
                    expires_at=row.expires_at,
                    last_used_at=row.last_used_at,
                )
                for row in rows
            ]
        )

    async def revoke(self, subject: AuthSubject, token_id: UUID, origin: Origin) -> None:
        """End a token at once; raises NotFound for one that ended or is somebody else's."""
        async with self._r.database.as_auth() as db:
            if not await PersonalTokenRepository(db).revoke(subject.user_id, token_id, self._r.clock.now()):
                raise NotFound("There is no such token")
            await self._id.monitor.record(db, EventTag.TOKEN_REVOKED, user_id=subject.user_id, origin=origin)
