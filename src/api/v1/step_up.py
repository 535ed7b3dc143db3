"""Proving again that it is you, over HTTP. Which acts ask for it say so with ``fresh(purpose)``."""

from __future__ import annotations

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, limit
from src.auth.models import FactorKind
from src.schemas.step_up import StepUpAnswer, StepUpOffer, StepUpRequest

router = APIRouter(prefix="/security/step-up", tags=["security"])


@router.post("", dependencies=[Depends(limit("security.step_up"))])
async def offer(body: StepUpRequest, subject: CurrentUser, services: ServicesDep, origin: OriginDep) -> StepUpOffer:
    """Ask to be asked: a challenge for one purpose, good for five minutes on this session."""
    return await services.step_ups.offer(subject, body.purpose, origin)


@router.post("/verify", status_code=status.HTTP_204_NO_CONTENT, dependencies=[Depends(limit("security.step_up"))])
async def verify(body: StepUpAnswer, subject: CurrentUser, services: ServicesDep, origin: OriginDep) -> None:
    """Answer with a factor; this session may then do the one thing for five minutes."""
    credential = body.credential.plain() if body.credential else None
    await services.step_ups.verify(
        subject, body.challenge, FactorKind(body.factor), body.code or "", origin, credential=credential
    )
