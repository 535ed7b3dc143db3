"""One's own security at a glance: factors, devices and the log. Changing factors is in ``factors``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse

from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, fresh, limit
from src.domain.step_up import StepUpPurpose
from src.schemas.common import Page
from src.schemas.security import LogEntry, LogExport, LogQuery, SecurityProfile

router = APIRouter(prefix="/security", tags=["security"])

MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}
FILE = {
    "text/csv": {"schema": {"type": "string"}},
    "application/json": {"schema": {"type": "array", "items": {"type": "object"}}},
}


@router.get("/profile")
async def profile(services: ServicesDep, subject: CurrentUser) -> SecurityProfile:
    """Return what guards the account, and the devices that are signed in."""
    return await services.security.profile(subject)


@router.get("/logs")
async def logs(services: ServicesDep, subject: CurrentUser, asked: Annotated[LogQuery, Query()]) -> Page[LogEntry]:
    """Return a page of the person's own events, the newest first."""
    return await services.log.page(subject, asked)


@router.get(
    "/logs/export",
    response_class=StreamingResponse,
    responses={200: {"content": FILE}},
    dependencies=[Depends(limit("security.export")), Depends(fresh(StepUpPurpose.EXPORT))],
)
async def export_logs(
    services: ServicesDep, subject: CurrentUser, origin: OriginDep, asked: Annotated[LogExport, Query()]
) -> StreamingResponse:
    """Return the person's own events as a file, the newest first. That it was taken out is an event itself."""
    told = await services.log.export(subject, asked, origin)
    name = f"security-log.{asked.format}"
    return StreamingResponse(
        told,
        media_type=MEDIA_TYPES[asked.format],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
