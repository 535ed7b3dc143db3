"""What the auth floor thinks with: who is calling, from where, and the stages of a sign-in. No rule and no I/O lives here."""

from __future__ import annotations

import hashlib
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from src.database.models import Role, User, UserSecurity

MAX_AGENT_CHARS = 300
UNKNOWN_ADDRESS = "unknown"


class FactorKind(StrEnum):
    """The ways to prove a sign-in beside the password."""

    TOTP = "totp"
    PASSKEY = "passkey"
    SMS = "sms"
    EMAIL = "email"
    BACKUP_CODE = "backup_code"
    DEVICE = "device"


class ChallengePurpose(StrEnum):
    """What a login challenge may lead to."""

    MFA = "mfa"
    ENROLMENT = "enrolment"


class CeremonyPurpose(StrEnum):
    """What a passkey's challenge or a code that is sent is for. One for one is none for another."""

    ENROL = "enrol"
    SECOND_FACTOR = "second_factor"
    SIGN_IN = "sign_in"
    STEP_UP = "step_up"


@dataclass(frozen=True, slots=True)
class Ceremony:
    """One act that a challenge or code is made for: its purpose, and the sign-in, session or factor it belongs to."""

    purpose: CeremonyPurpose
    bound_to: str

    @property
    def binding(self) -> bytes:
        """Thirty-two bytes that are equal for the same act only."""
        return hashlib.sha256(f"{self.purpose.value}|{self.bound_to}".encode()).digest()


@dataclass(frozen=True, slots=True, repr=False)
class FactorProof:
    """An answer to a second factor: a code, or for a passkey what the browser's credential says.

    ``device_id`` is the known device it came from, where that itself is the answer. ``code_hash`` is what a backup code is
    found by, once that was worked out.
    """

    kind: FactorKind
    code: str = ""
    credential: Mapping[str, Any] | None = None
    device_id: UUID | None = None
    code_hash: bytes | None = None


@dataclass(frozen=True, slots=True)
class AuthSubject:
    """The person behind a call, as the database saw them at the beginning of that call.

    ``assurance`` is 1 after a password alone and 2 after a second factor. ``authenticated_at`` is the last full sign-in (UTC).
    ``device_id`` is the known device that the session was opened on.
    """

    user_id: UUID
    session_id: UUID
    roles: frozenset[str]
    assurance: int
    authenticated_at: datetime
    device_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a call came from: the resolved client address, the agent string (cut) and the request's id.

    ``device`` is the token of a known device that the browser sent along, a secret of the caller.
    """

    address: str = UNKNOWN_ADDRESS
    agent: str = ""
    request_id: str | None = None
    device: str | None = field(default=None, repr=False)

    @property
    def unnamed(self) -> Origin:
        """The same request without where it came from: for what an administrator lets happen in somebody else's log."""
        return Origin(request_id=self.request_id)

    @property
    def network(self) -> str:
        """The address as limits count it: IPv4 whole, IPv6 by its /64."""
        return network_of(self.address)

    @property
    def client_hash(self) -> bytes:
        """Thirty-two bytes that are equal for equal network and agent, and say neither."""
        return hashlib.sha256(f"{self.network}\n{self.agent}".encode()).digest()


@dataclass(frozen=True, slots=True, repr=False)
class LoginStage:
    """What the password step answers: which step follows, and the challenge that leads there (a secret of the caller)."""

    purpose: ChallengePurpose
    challenge: str
    factors: tuple[FactorKind, ...]
    expires_in: int


@dataclass(frozen=True, slots=True, repr=False)
class TokenPair:
    """The two tokens of one generation of a session. ``expires_in`` is the access token's life in seconds.

    ``device_token`` makes the browser a known device; empty where it is one, or where nobody signed in anew.
    """

    user_id: UUID
    access_token: str
    refresh_token: str
    expires_in: int
    session_ends_at: datetime
    device_token: str | None = None


def network_of(address: str) -> str:
    """Return ``address`` as limits count it; whatever is no IP address counts as itself."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)


__all__ = [
    "MAX_AGENT_CHARS",
    "UNKNOWN_ADDRESS",
    "AuthSubject",
    "Ceremony",
    "CeremonyPurpose",
    "ChallengePurpose",
    "FactorKind",
    "FactorProof",
    "LoginStage",
    "Origin",
    "Role",
    "TokenPair",
    "User",
    "UserSecurity",
    "network_of",
]
