"""Shapes of sign-up and sign-in: what the doors take and give. Rules about passwords and addresses are not shapes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, SecretStr

from src.domain.roles import Permission
from src.schemas.common import Answer, Flag, Locale, Request, UtcTime
from src.schemas.passkeys import UsedCredential

EmailText = Annotated[str, Field(min_length=3, max_length=320)]
# Bounds against abuse only; the rule of 12 to 256 code points answers with its own codes.
PasswordText = Annotated[SecretStr, Field(max_length=2_000)]
OpaqueToken = Annotated[str, Field(min_length=20, max_length=200, pattern=r"^[A-Za-z0-9_-]+$")]
CodeText = Annotated[str, Field(min_length=1, max_length=32)]


class ConsentGiven(Request):
    """What the person ticked, in which version of the texts."""

    terms: Flag
    privacy: Flag
    version: Annotated[str, Field(min_length=1, max_length=20, pattern=r"^[0-9A-Za-z.-]+$")]


class RegisterRequest(Request):
    """A wish to have an account. ``first_admin_token`` comes from the one-time link."""

    email: EmailText
    password: PasswordText
    consent: ConsentGiven
    locale: Locale = "en"
    first_admin_token: OpaqueToken | None = None


class PasswordCheckRequest(Request):
    """A password on its way to being chosen."""

    password: PasswordText
    email: EmailText | None = None


class PasswordCheck(Answer):
    """How good it is (0..4) and which rules it breaks."""

    score: int
    problems: list[str]


class VerifyEmailRequest(Request):
    """The token of a verification mail."""

    token: OpaqueToken


class ResendRequest(Request):
    """A wish for another verification mail."""

    email: EmailText


class LoginRequest(Request):
    """The first step of a sign-in."""

    email: EmailText
    password: PasswordText


class MfaVerifyRequest(Request):
    """The second step of a sign-in: a code, a passkey's credential, or the remembered device the call comes from.

    ``remember`` spares this device the factor for thirty days.
    """

    challenge: OpaqueToken
    factor: Literal["totp", "passkey", "sms", "email", "backup_code", "device"]
    code: CodeText | None = None
    credential: UsedCredential | None = None
    remember: Flag = False


class ChallengeRequest(Request):
    """A wish that belongs to a challenge."""

    challenge: OpaqueToken


class SendCodeRequest(ChallengeRequest):
    """A wish for a code, and by which way."""

    factor: Literal["sms", "email"]


class PasskeySignIn(Request):
    """A sign-in by passkey alone."""

    challenge_id: OpaqueToken
    credential: UsedCredential


class StatusAnswer(Answer):
    """Something was done, or will be; says no more than that."""

    status: str


class LoginAnswer(Answer):
    """Which step follows the password. ``expires_in`` is in seconds."""

    status: Literal["mfa_required", "enrolment_required"]
    challenge: str
    factors: list[str]
    expires_in: int


class Me(Answer):
    """The signed-in person, as they see themselves. ``permissions`` are what their roles allow together."""

    id: UUID
    email: str
    roles: list[str]
    permissions: list[Permission]
    locale: Locale
    created_at: UtcTime
    has_upwork: bool
    has_profile: bool


class MeUpdate(Request):
    """What a person may change of themselves here."""

    locale: Locale


class SessionAnswer(Answer):
    """A signed-in session. The refresh token is not here: it travels in its cookie only."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    user: Me


class SignedIn(Answer):
    """What a door needs to answer a sign-in or a refresh: the answer itself, and the cookies' contents and end."""

    answer: SessionAnswer
    refresh_token: str
    session_ends_at: datetime
    device_token: str | None = None
