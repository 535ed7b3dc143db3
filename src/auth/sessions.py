"""Sessions and their refresh tokens, by counting. Which step of a sign-in opens one is decided by the services.

A refresh token is the session's id, a generation and a MAC over both; only the generation is kept. Using a token moves the
generation on in one conditional statement. The token just before the present one, from the same client and within ten seconds,
gets the same answer again (several tabs, a lost answer). Any older one, or that one from elsewhere, was stolen or is being
stolen: the session ends.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import struct
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from ua_parser import parse as parse_agent

from src.auth.encryption import Place, UserKey, derive
from src.auth.jwt_manager import AccessTokens
from src.auth.models import Origin, TokenPair
from src.auth.policies import REFRESH_GRACE
from src.database.base import new_id
from src.database.models import Session
from src.database.repositories.sessions import NewSession, SealedDevice, SessionRepository, Turn

_BODY: Final = struct.Struct(">B16sI")
_MAC_BYTES: Final = 32
TOKEN_CHARS: Final = 72
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class RefreshClaims:
    """What a genuine refresh token says."""

    session_id: UUID
    generation: int


@dataclass(frozen=True, slots=True)
class Device:
    """What a session was opened on, in words for its owner. Browser and system are families, without versions."""

    address: str
    browser: str
    system: str

    @property
    def family(self) -> tuple[str, str]:
        """What makes a device a known one; the address may change."""
        return self.browser, self.system


class RefreshTokens:
    """Makes and reads refresh tokens under the ring of signing secrets; the first makes, any of them reads."""

    def __init__(self, ring: list[bytes]) -> None:
        self._keys = [derive(secret, "v1|refresh-token") for secret in ring]

    def make(self, session_id: UUID, generation: int) -> str:
        """Return the token of one generation; the same arguments give the same token."""
        body = _BODY.pack(VERSION, session_id.bytes, generation)
        return base64.urlsafe_b64encode(body + hmac.digest(self._keys[0], body, "sha256")).decode().rstrip("=")

    def read(self, token: str) -> RefreshClaims | None:
        """Return what a genuine token says; None for every other text."""
        if len(token) > TOKEN_CHARS + 8 or not token.isascii():
            return None
        try:
            raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        if len(raw) != _BODY.size + _MAC_BYTES:
            return None
        body, mac = raw[: _BODY.size], raw[_BODY.size :]
        if not any(hmac.compare_digest(hmac.digest(key, body, "sha256"), mac) for key in self._keys):
            return None
        version, session_id, generation = _BODY.unpack(body)
        return RefreshClaims(UUID(bytes=session_id), generation) if version == VERSION else None


def device_of(origin: Origin) -> Device:
    """Return the device behind an agent string; what is not recognised is called Other."""
    parsed = parse_agent(origin.agent)
    browser = parsed.user_agent.family if parsed.user_agent else "Other"
    system = parsed.os.family if parsed.os else "Other"
    return Device(origin.address, browser, system)


def open_device(key: UserKey, session: Session | SealedDevice) -> Device:
    """Return a session's device; raises CannotOpen where it was not sealed for this person."""
    return Device(**json.loads(key.open(Place("sessions", "device_sealed", session.id), session.device_sealed)))


class SessionManager:
    """Opens, renews and finds sessions within the caller's transaction."""

    def __init__(self, refresh: RefreshTokens, access: AccessTokens, *, idle: timedelta, absolute: timedelta) -> None:
        self._refresh = refresh
        self._access = access
        self._idle = idle
        self._absolute = absolute

    def idle_since(self, now: datetime) -> datetime:
        """Return the moment before which a session that was not renewed since has run out."""
        return now - self._idle

    async def open(
        self,
        db: AsyncSession,
        user_id: UUID,
        key: UserKey,
        origin: Origin,
        *,
        stamp: UUID,
        assurance: int,
        now: datetime,
        device_id: UUID | None = None,
    ) -> TokenPair:
        """Open a session under a fresh id and return its first tokens."""
        session_id = new_id()
        device = device_of(origin)
        words = json.dumps({"address": device.address, "browser": device.browser, "system": device.system})
        session = NewSession(
            user_id=user_id,
            id=session_id,
            client_hash=origin.client_hash,
            assurance=assurance,
            expires_at=now + self._absolute,
            device_sealed=key.seal(Place("sessions", "device_sealed", session_id), words),
            security_stamp=stamp,
            device_id=device_id,
        )
        await SessionRepository(db).add(session, now)
        return self.pair(Turn(user_id, session_id, 0, now, session.expires_at))

    async def renew(self, db: AsyncSession, claims: RefreshClaims, origin: Origin, now: datetime) -> Turn | None:
        """Return the next turn of a session, or the same one again within the grace; None where there is none to give."""
        sessions = SessionRepository(db)
        idle_since = self.idle_since(now)
        turn = await sessions.take_turn(
            claims.session_id, claims.generation, origin.client_hash, now=now, idle_since=idle_since
        )
        return turn or await sessions.same_turn(
            claims.session_id,
            claims.generation,
            origin.client_hash,
            since=now - REFRESH_GRACE,
            now=now,
            idle_since=idle_since,
        )

    def pair(self, turn: Turn) -> TokenPair:
        """Return the tokens of a turn; the same turn gives the same tokens."""
        return TokenPair(
            user_id=turn.user_id,
            access_token=self._access.issue(turn.user_id, turn.session_id, turn.generation, turn.refreshed_at),
            refresh_token=self._refresh.make(turn.session_id, turn.generation),
            expires_in=int(self._access.life.total_seconds()),
            session_ends_at=turn.expires_at,
        )
