"""Sign-up, sign-in, refresh, sign-out. The Upwork grant under ``/auth/upwork`` is in ``upwork``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Cookie, Depends, Request, Response
from fastapi.responses import JSONResponse

from src.api.cookies import REFRESH_COOKIE, clear_refresh_cookie, set_refresh_cookie
from src.api.dependencies import OriginDep, OwnOrigin, ServicesDep, bearer_of, limit
from src.api.problems import problem
from src.auth.models import ChallengePurpose, FactorKind
from src.errors import Unauthenticated
from src.schemas.auth import (
    LoginAnswer,
    LoginRequest,
    MfaVerifyRequest,
    PasswordCheck,
    PasswordCheckRequest,
    RegisterRequest,
    ResendRequest,
    SessionAnswer,
    StatusAnswer,
    VerifyEmailRequest,
)

router = APIRouter(prefix="/auth", tags=["auth"])

RefreshCookie = Annotated[str | None, Cookie(alias=REFRESH_COOKIE, include_in_schema=False)]
# Not "cache": answers with anybody's data are never stored, and browsers take seconds to clear theirs.
CLEAR_SITE_DATA = '"cookies", "storage"'


@router.post("/register", status_code=202, dependencies=[Depends(limit("auth.register"))])
async def register(body: RegisterRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Take a wish to have an account. The answer is the same whether the address has one or not."""
    await services.accounts.register(body, origin)
    return StatusAnswer(status="verification_sent")


@router.post("/password-check", dependencies=[Depends(limit("auth.password_check"))])
async def password_check(body: PasswordCheckRequest, services: ServicesDep) -> PasswordCheck:
    """Say how good a password is, for the meter beside the field."""
    return services.accounts.check_password(body.password.get_secret_value(), body.email)


@router.post("/verify-email", dependencies=[Depends(limit("auth.verify_email"))])
async def verify_email(body: VerifyEmailRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Prove an address with the token of a mail."""
    await services.accounts.verify_email(body.token, origin)
    return StatusAnswer(status="verified")


@router.post("/verify-email/resend", status_code=202, dependencies=[Depends(limit("auth.resend"))])
async def resend(body: ResendRequest, services: ServicesDep, origin: OriginDep) -> StatusAnswer:
    """Send the verification mail again, if there is anything to verify. The answer is always the same."""
    await services.accounts.resend_verification(body.email, origin)
    return StatusAnswer(status="verification_sent")


@router.post("/login", dependencies=[Depends(limit("auth.login"))])
async def login(body: LoginRequest, services: ServicesDep, origin: OriginDep) -> LoginAnswer:
    """Check address and password. Gives no session: the second factor does."""
    stage = await services.logins.login(body.email, body.password.get_secret_value(), origin)
    return LoginAnswer(
        status="mfa_required" if stage.purpose is ChallengePurpose.MFA else "enrolment_required",
        challenge=stage.challenge,
        factors=[kind.value for kind in stage.factors],
        expires_in=stage.expires_in,
    )


@router.post("/mfa/verify", dependencies=[Depends(limit("auth.mfa_verify"))])
async def verify_factor(
    body: MfaVerifyRequest, services: ServicesDep, origin: OriginDep, response: Response
) -> SessionAnswer:
    """Check the second factor and open a session."""
    credential = body.credential.plain() if body.credential else None
    signed_in = await services.logins.verify_factor(
        body.challenge,
        FactorKind(body.factor),
        body.code or "",
        origin,
        credential=credential,
        remember=body.remember,
    )
    set_refresh_cookie(response, signed_in)
    return signed_in.answer


@router.post("/refresh", response_model=SessionAnswer, dependencies=[OwnOrigin, Depends(limit("auth.refresh"))])
async def refresh(
    request: Request, services: ServicesDep, origin: OriginDep, response: Response, token: RefreshCookie = None
) -> SessionAnswer | JSONResponse:
    """Go on with the session of the refresh cookie. A cookie of no use is taken out of the browser."""
    try:
        signed_in = await services.logins.refresh(token, origin)
    except Unauthenticated as error:
        refusal = problem(request, error.status, error.code, error.title)
        clear_refresh_cookie(refusal)
        return refusal
    set_refresh_cookie(response, signed_in)
    return signed_in.answer


@router.post("/logout", status_code=204, dependencies=[OwnOrigin, Depends(limit("auth.logout"))])
async def logout(
    request: Request, services: ServicesDep, origin: OriginDep, response: Response, token: RefreshCookie = None
) -> None:
    """Sign out on every device, and leave nothing of the application in this browser."""
    await services.logins.logout(token, bearer_of(request), origin)
    clear_refresh_cookie(response)
    response.headers["Clear-Site-Data"] = CLEAR_SITE_DATA
