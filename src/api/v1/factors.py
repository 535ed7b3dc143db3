"""One's own factors: adding, naming and giving up, backup codes. Signing in with them is in ``auth`` and ``passkeys``."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Depends, Response, status

from src.api.cookies import set_refresh_cookie
from src.api.dependencies import CurrentUser, OptionalUser, OriginDep, ServicesDep, fresh, limit
from src.domain.step_up import StepUpPurpose
from src.schemas.security import (
    BackupCodes,
    ConfirmFactorRequest,
    DisableFactorRequest,
    EnableFactorRequest,
    FactorConfirmed,
    FactorInfo,
    FactorOffer,
    RenameFactorRequest,
)

router = APIRouter(prefix="/security", tags=["security"])

OwnLimit = Depends(limit("security.factors"))
Fresh = Depends(fresh(StepUpPurpose.FACTORS))


@router.post("/mfa/enable", dependencies=[Depends(limit("auth.mfa_enrol"))])
async def enable_factor(
    body: EnableFactorRequest, services: ServicesDep, subject: OptionalUser, origin: OriginDep
) -> FactorOffer:
    """Offer a new factor, to be confirmed with its first answer within ten minutes. A session needs a step-up."""
    return await services.enrolment.offer(subject, body, origin)


@router.post("/mfa/confirm", dependencies=[Depends(limit("auth.mfa_enrol"))])
async def confirm_factor(
    body: ConfirmFactorRequest, services: ServicesDep, subject: OptionalUser, origin: OriginDep, response: Response
) -> FactorConfirmed:
    """Let the factor count, and give backup codes where they are new; with a challenge, the session too."""
    done = await services.enrolment.confirm(subject, body, origin)
    if done.signed_in is not None:
        set_refresh_cookie(response, done.signed_in)
    return FactorConfirmed(backup_codes=done.backup_codes, session=done.signed_in.answer if done.signed_in else None)


@router.post("/mfa/disable", status_code=status.HTTP_204_NO_CONTENT, dependencies=[OwnLimit, Fresh])
async def disable_factor(
    body: DisableFactorRequest, services: ServicesDep, subject: CurrentUser, origin: OriginDep
) -> None:
    """Give a factor up; never the last passkey or authenticator app. Every other device is signed out."""
    await services.factors.remove(subject, body.factor_id, origin)


@router.patch("/factors/{factor_id}", dependencies=[OwnLimit])
async def rename_factor(
    factor_id: UUID, body: RenameFactorRequest, services: ServicesDep, subject: CurrentUser, origin: OriginDep
) -> FactorInfo:
    """Give a factor another name."""
    return await services.factors.rename(subject, factor_id, body.label, origin)


@router.post("/backup-codes", dependencies=[OwnLimit, Fresh])
async def make_backup_codes(services: ServicesDep, subject: CurrentUser, origin: OriginDep) -> BackupCodes:
    """Make ten new backup codes; every earlier one is dead."""
    return BackupCodes(codes=await services.factors.new_backup_codes(subject, origin))
