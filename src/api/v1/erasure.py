"""Erasing one's account over HTTP. What is destroyed, and how, is ``erasure_service``'s matter."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Response, status

from src.api.cookies import clear_refresh_cookie
from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, fresh, limit
from src.domain.step_up import StepUpPurpose

router = APIRouter(prefix="/security", tags=["security"])


@router.post(
    "/erase",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=[Depends(limit("security.erase")), Depends(fresh(StepUpPurpose.ERASURE))],
)
async def erase(services: ServicesDep, subject: CurrentUser, origin: OriginDep, response: Response) -> None:
    """Close the account for ever, destroy everything of it, and leave nothing in this browser."""
    await services.erasure.ask(subject, origin)
    clear_refresh_cookie(response)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
