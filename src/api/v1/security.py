"""One's own security: factors, devices and the log. Signing in is in ``auth``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from src.api.cookies import set_refresh_cookie
from src.api.dependencies import CurrentUser, OptionalUser, OriginDep, ServicesDep, limit
from src.schemas.common import Cursor, Page, PageLimit
from src.schemas.security import (
    ConfirmFactorRequest,
    EnableFactorRequest,
    FactorConfirmed,
    FactorOffer,
    LogEntry,
    SecurityProfile,
)

router = APIRouter(prefix="/security", tags=["security"])


@router.get("/profile")
async def profile(services: ServicesDep, subject: CurrentUser) -> SecurityProfile:
    """Return what guards the account, and the devices that are signed in."""
    return await services.security.profile(subject)


@router.get("/logs")
async def logs(
    services: ServicesDep,
    subject: CurrentUser,
    cursor: Annotated[Cursor | None, Query()] = None,
    limit: Annotated[PageLimit, Query()] = 50,
) -> Page[LogEntry]:
    """Return a page of the person's own events, the newest first."""
    return await services.security.log_page(subject, cursor, limit)


@router.post("/mfa/enable", dependencies=[Depends(limit("auth.mfa_enrol"))])
async def enable_factor(
    body: EnableFactorRequest, services: ServicesDep, subject: OptionalUser, origin: OriginDep
) -> FactorOffer:
    """Offer a new factor, to be confirmed with its first code within ten minutes."""
    return await services.security.offer_factor(subject, body.challenge, origin)


@router.post("/mfa/confirm", dependencies=[Depends(limit("auth.mfa_enrol"))])
async def confirm_factor(
    body: ConfirmFactorRequest, services: ServicesDep, subject: OptionalUser, origin: OriginDep, response: Response
) -> FactorConfirmed:
    """Let the factor count, and give the backup codes; with a challenge, the session too."""
    done = await services.security.confirm_factor(subject, body, origin)
    if done.signed_in is not None:
        set_refresh_cookie(response, done.signed_in)
    return FactorConfirmed(backup_codes=done.backup_codes, session=done.signed_in.answer if done.signed_in else None)
