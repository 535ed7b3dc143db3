"""The one cookie there is: the refresh token, out of every script's reach. What the token means is ``auth.sessions``' matter."""

from __future__ import annotations

from typing import Final

from fastapi import Response

from src.schemas.auth import SignedIn

REFRESH_COOKIE: Final = "__Host-refresh"


def set_refresh_cookie(response: Response, signed_in: SignedIn) -> None:
    """Give the browser the refresh token, until the session ends at the latest."""
    response.set_cookie(
        REFRESH_COOKIE,
        signed_in.refresh_token,
        expires=signed_in.session_ends_at,
        path="/",
        secure=True,
        httponly=True,
        samesite="strict",
    )


def clear_refresh_cookie(response: Response) -> None:
    """Take the refresh token out of the browser."""
    response.delete_cookie(REFRESH_COOKIE, path="/", secure=True, httponly=True, samesite="strict")
