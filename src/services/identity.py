"""The tools of sign-in that several services share, made once per process. No use case lives here."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from email_validator import EmailNotValidError, validate_email

from src.auth.backup_codes import BackupCodeHasher
from src.auth.encryption import Place, UserKey
from src.auth.jwt_manager import AccessTokens
from src.auth.models import Origin
from src.auth.passwords import PasswordHasher
from src.auth.rate_limiter import RateLimiter
from src.auth.security_alerts import AlertDesk
from src.auth.security_monitor import SecurityMonitor
from src.auth.sessions import RefreshTokens, SessionManager
from src.auth.task_arguments import TaskArguments
from src.database.types import Sealed
from src.errors import Invalid
from src.services.resources import Resources


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """Hashing, tokens, sessions, limits and the security log over one set of resources."""

    passwords: PasswordHasher
    backup_codes: BackupCodeHasher
    access: AccessTokens
    refresh: RefreshTokens
    sessions: SessionManager
    limiter: RateLimiter
    monitor: SecurityMonitor
    desk: AlertDesk
    arguments: TaskArguments

    @classmethod
    def over(cls, resources: Resources) -> Identity:
        """Make the tools from the settings and keys of ``resources``."""
        security = resources.settings.security
        ring = security.signing_ring
        passwords = PasswordHasher(resources.keys.pepper, cost=security.bcrypt_cost, threads=security.bcrypt_threads)
        desk = AlertDesk(resources.keys, resources.clock)
        refresh = RefreshTokens(ring)
        access = AccessTokens(
            ring, issuer=resources.settings.web.origin, life=timedelta(seconds=security.access_token_seconds)
        )
        return cls(
            passwords=passwords,
            backup_codes=BackupCodeHasher(resources.keys, passwords, bcrypt_cost=security.bcrypt_cost),
            access=access,
            refresh=refresh,
            sessions=SessionManager(
                refresh,
                access,
                idle=timedelta(seconds=security.session_idle_seconds),
                absolute=timedelta(seconds=security.session_absolute_seconds),
            ),
            limiter=RateLimiter(resources.valkey, resources.keys),
            monitor=SecurityMonitor(resources.vault, resources.clock, desk),
            desk=desk,
            arguments=TaskArguments(resources.keys.queue),
        )


@dataclass(frozen=True, slots=True, repr=False)
class MailAddress:
    """A mail address: as it is written to, and as it is looked up (equal for every spelling of the same one)."""

    written: str
    lookup: str


def read_address(text: str) -> MailAddress:
    """Return the address in ``text``; raises Invalid (``email_invalid``).

    Normalised before anything is compared: NFKC, then the syntax, then case. Only ASCII before the @: look-alike letters there
    make a second account that reads like the first.
    """
    try:
        found = validate_email(
            unicodedata.normalize("NFKC", text).strip(), check_deliverability=False, allow_smtputf8=False
        )
    except EmailNotValidError:
        raise Invalid(
            "This is not a mail address we can write to", code="email_invalid", fields={"email": "email_invalid"}
        ) from None
    written = found.ascii_email or found.normalized
    return MailAddress(written, written.casefold())


def seal_address(key: UserKey, user_id: UUID, address: str) -> Sealed:
    """Seal a person's address for its column."""
    return key.seal(Place("users", "email_sealed", user_id), address)


def open_address(key: UserKey, user_id: UUID, sealed: Sealed) -> str:
    """Return a person's address; raises CannotOpen where it was not sealed for this person."""
    return key.open(Place("users", "email_sealed", user_id), sealed)


def origin_values(origin: Origin) -> dict[str, str | None]:
    """Return where a call came from as a task's arguments; a known device's token stays behind."""
    return {"address": origin.address, "agent": origin.agent, "request_id": origin.request_id}


def origin_from(values: Mapping[str, str | None]) -> Origin:
    """Return where the call came from that a task was put into the queue by."""
    return Origin(values["address"] or "", values["agent"] or "", values["request_id"])
