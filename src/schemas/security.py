"""Shapes of the security pages: factors, devices, the log. Secrets appear here once, in the answer that makes them."""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from src.schemas.auth import CodeText, OpaqueToken, SessionAnswer, SignedIn
from src.schemas.common import Answer, Request, UtcTime


class EnableFactorRequest(Request):
    """A wish for a new factor; ``challenge`` stands in for a session during sign-up."""

    kind: Literal["totp"]
    challenge: OpaqueToken | None = None


class FactorOffer(Answer):
    """A factor that waits to be confirmed: the one time its secret is shown."""

    factor_id: UUID
    secret: str
    otpauth_uri: str
    qr: str


class ConfirmFactorRequest(Request):
    """The first code of a new factor."""

    factor_id: UUID
    code: CodeText
    challenge: OpaqueToken | None = None


class FactorConfirmed(Answer):
    """The backup codes, the one time they are shown, and the session where confirming ended a sign-up."""

    backup_codes: Annotated[list[str], Field(min_length=10, max_length=10)]
    session: SessionAnswer | None = None


class Confirmation(Answer):
    """What a door needs to answer a confirmation: the codes, and the session with its cookie where there is one."""

    backup_codes: list[str]
    signed_in: SignedIn | None = None


class FactorInfo(Answer):
    """A factor in use."""

    id: UUID
    kind: str
    label: str
    confirmed_at: UtcTime
    last_used_at: UtcTime | None


class SessionInfo(Answer):
    """A device that is signed in."""

    id: UUID
    current: bool
    browser: str
    system: str
    address: str
    created_at: UtcTime
    last_seen_at: UtcTime


class SecurityProfile(Answer):
    """What guards the account."""

    email: str
    email_verified_at: UtcTime | None
    factors: list[FactorInfo]
    backup_codes_left: int
    sessions: list[SessionInfo]
    password_changed_at: UtcTime


class LogEntry(Answer):
    """One event of the person's own log."""

    id: UUID
    at: UtcTime
    event: str
    outcome: str
    address: str
    device: str
    request_id: str | None
