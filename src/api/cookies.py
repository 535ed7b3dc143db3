"""The two cookies there are, out of every script's reach: the refresh token, and what makes a browser a known device.

What the tokens mean is the auth floor's matter.
"""

from __future__ import annotations

from typing import Final

from fastapi import Request, Response

from src.schemas.auth import SignedIn

REFRESH_COOKIE: Final = "__Host-refresh"
DEVICE_COOKIE: Final = "__Host-device"
DEVICE_SECONDS: Final = 180 * 86_400
MAX_DEVICE_CHARS: Final = 100


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
    if signed_in.device_token is not None:
        set_device_cookie(response, signed_in.device_token)


def set_device_cookie(response: Response, token: str) -> None:
    """Make the browser a known device. It signs nobody in: it only has its own row of guesses."""
    response.set_cookie(
        DEVICE_COOKIE, token, max_age=DEVICE_SECONDS, path="/", secure=True, httponly=True, samesite="strict"
    )


def device_token(request: Request) -> str | None:
    """Return what a browser sent to be known by; nothing where it is too long to be ours."""
    token = request.cookies.get(DEVICE_COOKIE)
    return token if token is not None and len(token) <= MAX_DEVICE_CHARS else None


def clear_refresh_cookie(response: Response) -> None:
    """Take the refresh token out of the browser."""
    response.delete_cookie(REFRESH_COOKIE, path="/", secure=True, httponly=True, samesite="strict")
