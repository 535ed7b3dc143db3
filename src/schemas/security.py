"""Shapes of the security pages: factors, devices, the log. Secrets appear here once, in the answer that makes them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from src.domain.log_kinds import LogKind, LogOutcome
from src.schemas.auth import CodeText, OpaqueToken, SessionAnswer, SignedIn
from src.schemas.common import Answer, Cursor, PageLimit, Request, UtcTime
from src.schemas.passkeys import NewCredential
from src.utils.validators import CleanLine

FactorLabel = Annotated[CleanLine, Field(min_length=1, max_length=60)]


class EnableFactorRequest(Request):
    """A wish for a new factor; ``challenge`` stands in for a session during sign-up. ``phone`` is for ``sms`` only."""

    kind: Literal["totp", "passkey", "sms", "email"]
    challenge: OpaqueToken | None = None
    phone: Annotated[str, Field(min_length=6, max_length=40)] | None = None
    label: FactorLabel | None = None


class TotpOffer(Answer):
    """An authenticator app that waits to be confirmed: the one time its secret is shown."""

    factor_id: UUID
    secret: str
    otpauth_uri: str
    qr: str


class PasskeyOffer(Answer):
    """A passkey that waits to be made: what ``navigator.credentials.create`` is to be asked, in its JSON form."""

    factor_id: UUID
    options: dict[str, Any]


class CodeOffer(Answer):
    """A telephone or mail address that waits to be confirmed with the code that went to ``sent_to`` (masked)."""

    factor_id: UUID
    sent_to: str


FactorOffer = TotpOffer | PasskeyOffer | CodeOffer


class ConfirmFactorRequest(Request):
    """The first answer of a new factor: a code, or a new passkey's credential."""

    factor_id: UUID
    code: CodeText | None = None
    credential: NewCredential | None = None
    challenge: OpaqueToken | None = None


class DisableFactorRequest(Request):
    """Which factor is given up."""

    factor_id: UUID


class RenameFactorRequest(Request):
    """A factor's new name."""

    label: FactorLabel


class BackupCodes(Answer):
    """A new set of backup codes, the one time they are shown."""

    codes: Annotated[list[str], Field(min_length=10, max_length=10)]


class FactorConfirmed(Answer):
    """New backup codes where there are any, the one time they are shown, and the session where confirming ended a sign-up."""

    backup_codes: Annotated[list[str], Field(max_length=10)]
    session: SessionAnswer | None = None


class Confirmation(Answer):
    """What a door needs to answer a confirmation: the codes, and the session with its cookie where there is one."""

    backup_codes: list[str]
    signed_in: SignedIn | None = None


class FactorInfo(Answer):
    """A factor in use. ``hint`` is the end of a telephone's number; ``is_suspected``: somebody may hold a copy."""

    id: UUID
    kind: str
    label: str
    hint: str | None
    is_suspected: bool
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


# Moments outside cannot be compared with anything that a database holds.
Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]


class LogFilter(Request):
    """Which part of one's own log: of one kind, with one outcome, from ``since`` to before ``until``."""

    kind: LogKind | None = None
    outcome: LogOutcome | None = None
    since: Moment | None = None
    until: Moment | None = None


class LogQuery(LogFilter):
    """Which page of that part."""

    cursor: Cursor | None = None
    limit: PageLimit = 50


class LogExport(LogFilter):
    """That part as a file."""

    format: Literal["csv", "json"] = "csv"


class LogEntry(Answer):
    """One event of the person's own log."""

    id: UUID
    at: UtcTime
    event: str
    outcome: str
    address: str
    device: str
    request_id: str | None
