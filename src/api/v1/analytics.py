"""What works, over HTTP. The figures are ``analytics_service``'s matter."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from src.api.dependencies import CurrentUser, ServicesDep, scope
from src.domain.token_scopes import TokenScope
from src.schemas.analytics import CalibrationAnswer, Funnel, FunnelRequest

router = APIRouter(prefix="/api/v1/analytics", tags=["analytics"])
READS = [Depends(scope(TokenScope.APPLICATIONS_READ))]


@router.get("/funnel", dependencies=READS)
async def funnel(subject: CurrentUser, services: ServicesDep, wish: Annotated[FunnelRequest, Query()]) -> Funnel:
    """Show how far the applications came, with intervals."""
    return await services.jobs.analytics.funnel(subject.user_id, wish)


@router.get("/calibration", dependencies=READS)
async def calibration(subject: CurrentUser, services: ServicesDep) -> CalibrationAnswer:
    """Show how reliable the fit score was against what came of the person's own applications."""
    return await services.jobs.analytics.calibration(subject.user_id)
