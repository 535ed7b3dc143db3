"""One's own security at a glance: factors, devices and the log. Changing factors is in ``factors``."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from src.api.dependencies import CurrentUser, ServicesDep
from src.schemas.common import Cursor, Page, PageLimit
from src.schemas.security import LogEntry, SecurityProfile

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
