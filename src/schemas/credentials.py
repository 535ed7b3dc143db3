"""Shapes of what opens an account: forgotten and changed passwords, the address, sessions, tokens for scripts."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import Field

from src.domain.token_scopes import MAX_DAYS, TokenScope
from src.schemas.auth import EmailText, OpaqueToken, PasswordText
from src.schemas.common import Answer, Request, UtcTime, Whole
from src.schemas.security import SessionInfo
from src.utils.validators import CleanLine


class ForgotRequest(Request):
    """A wish for a mail that lets a new password be set."""

    email: EmailText


class ResetRequest(Request):
    """The token of that mail, and the new password."""

    token: OpaqueToken
    password: PasswordText


class PasswordChangeRequest(Request):
    """The password in use, and the one to come."""

    current_password: PasswordText
    new_password: PasswordText


class AddressRequest(Request):
    """The address that the account is to have."""

    email: EmailText


class AddressTokenRequest(Request):
    """The token of a mail about a change of address."""

    token: OpaqueToken


class SessionList(Answer):
    """The devices that are signed in, the last seen first."""

    items: list[SessionInfo]


class SessionsEnded(Answer):
    """How many devices were signed out."""

    ended: int


class NewTokenRequest(Request):
    """A wish for a token for scripts."""

    name: Annotated[CleanLine, Field(min_length=1, max_length=80)]
    scopes: Annotated[list[TokenScope], Field(min_length=1, max_length=len(TokenScope))]
    expires_in_days: Annotated[Whole, Field(ge=1, le=MAX_DAYS)]


class TokenInfo(Answer):
    """A token as its owner sees it later: everything but the token."""

    id: UUID
    name: str
    scopes: list[TokenScope]
    created_at: UtcTime
    expires_at: UtcTime
    last_used_at: UtcTime | None


class TokenMade(Answer):
    """A new token, the one time it is shown."""

    token: str
    info: TokenInfo


class TokenList(Answer):
    """The tokens that can be used, the newest first."""

    items: list[TokenInfo]
