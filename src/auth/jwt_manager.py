"""Access tokens: EdDSA over a ring of keys, read strictly. Whether their session still lives is the database's to say.

There is no list of revoked tokens to fall behind: each call reads the session's row, so the end of a session ends its tokens
in every process at once, past any expiry and with Valkey away. Roles and locks are read there too, never from the token.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from src.auth.encryption import derive

ALGORITHM: Final = "EdDSA"
ACCESS_TYPE: Final = "at+jwt"
AUDIENCE: Final = "upwork-web-app:api"
MAX_CHARS: Final = 2_000
HEADER_NAMES: Final = frozenset({"alg", "kid", "typ"})
REQUIRED: Final = ("exp", "iat", "sub", "aud", "iss", "jti", "sid")
_FORM: Final = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+", re.ASCII)


class BadToken(Exception):
    """The token is not one of ours, is changed, expired, or meant for something else."""


@dataclass(frozen=True, slots=True)
class AccessClaims:
    """What an access token says: which session of which person."""

    user_id: UUID
    session_id: UUID


class AccessTokens:
    """Signs with the first key of the ring and accepts any of them. A key is named by a hash of its public half (``kid``)."""

    def __init__(self, ring: list[bytes], *, issuer: str, life: timedelta) -> None:
        self._issuer = issuer
        self.life = life
        self._public: dict[str, Ed25519PublicKey] = {}
        pairs = [self.named(secret) for secret in ring]
        self._current, self._private = pairs[0]
        for kid, private in pairs:
            self._public[kid] = private.public_key()

    @staticmethod
    def named(secret: bytes) -> tuple[str, Ed25519PrivateKey]:
        """Return the key that a secret of the ring stands for, with its name."""
        private = Ed25519PrivateKey.from_private_bytes(derive(secret, "v1|access-token|ed25519"))
        public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return hashlib.sha256(public).hexdigest()[:16], private

    def issue(self, user_id: UUID, session_id: UUID, generation: int, issued_at: datetime) -> str:
        """Return the access token of one generation of a session.

        It is a function of its arguments: asking twice for the same generation gives the same token, so that a repeated
        answer is the same answer and not a second branch.
        """
        seconds = int(issued_at.timestamp())
        claims = {
            "iss": self._issuer,
            "aud": AUDIENCE,
            "sub": str(user_id),
            "sid": str(session_id),
            "jti": hashlib.sha256(f"{session_id}|{generation}".encode()).hexdigest()[:32],
            "iat": seconds,
            "exp": seconds + int(self.life.total_seconds()),
        }
        return jwt.encode(claims, self._private, ALGORITHM, headers={"kid": self._current, "typ": ACCESS_TYPE})

    def read(self, token: str, now: datetime) -> AccessClaims:
        """Return what a good token says; raises BadToken for every other text."""
        if len(token) > MAX_CHARS or not _FORM.fullmatch(token):
            raise BadToken("form")
        head, body, _ = token.split(".")
        header, claims = _strict_json(head), _strict_json(body)
        if header.keys() != HEADER_NAMES or header["alg"] != ALGORITHM or header["typ"] != ACCESS_TYPE:
            raise BadToken("header")
        key = self._public.get(str(header["kid"]))
        if key is None:
            raise BadToken("unknown key")
        try:
            jwt.decode(
                token,
                key,
                algorithms=[ALGORITHM],
                audience=AUDIENCE,
                issuer=self._issuer,
                options={"require": list(REQUIRED), "verify_exp": False, "verify_iat": False, "verify_nbf": False},
            )
        except jwt.PyJWTError as error:
            raise BadToken(type(error).__name__) from None
        return self._checked(claims, now)

    def _checked(self, claims: dict[str, Any], now: datetime) -> AccessClaims:
        """Check what the library is lenient about: whole numbers, one audience, our own clock without leeway."""
        issued, expires = claims["iat"], claims["exp"]
        if type(issued) is not int or type(expires) is not int or claims["aud"] != AUDIENCE:
            raise BadToken("claims")
        moment = now.astimezone(UTC).timestamp()
        if not issued - 5 <= moment < expires or expires - issued > self.life.total_seconds():
            raise BadToken("time")
        try:
            return AccessClaims(UUID(claims["sub"]), UUID(claims["sid"]))
        except (ValueError, TypeError, AttributeError):
            raise BadToken("ids") from None


def signing_key_names(ring: list[bytes]) -> list[str]:
    """Return the names (``kid``) of the keys of a ring, the one that signs first."""
    return [AccessTokens.named(secret)[0] for secret in ring]


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a name stands twice")
    return dict(pairs)


def _strict_json(part: str) -> dict[str, Any]:
    """Return the JSON object of one part of a token; raises BadToken also where a name stands twice in it."""
    try:
        value = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)), object_pairs_hook=_no_duplicates)
    except (ValueError, binascii.Error, RecursionError):
        raise BadToken("json") from None
    if not isinstance(value, dict):
        raise BadToken("json")
    return value
