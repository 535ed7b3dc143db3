"""Changing sent proposals over HTTP. Nothing is changed at Upwork without a person's word for exactly that change."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, ServicesDep, limit, scope
from src.domain.token_scopes import TokenScope
from src.schemas.applications import ChangeRequest
from src.schemas.outgoing import ConfirmOutgoing, OutgoingAnswer
from src.schemas.work import OutgoingPreview

router = APIRouter(prefix="/api/v1/applications/{application_id}/changes", tags=["applications"])


@router.get("", dependencies=[Depends(scope(TokenScope.APPLICATIONS_READ))])
async def changes(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> list[OutgoingAnswer]:
    """List the changes that were confirmed and what became of each."""
    return await services.desk.changes.listed(subject.user_id, application_id)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    dependencies=[Depends(limit("applications.preview")), Depends(scope(TokenScope.APPLICATIONS_WRITE))],
)
async def prepare(
    application_id: UUID, asked: ChangeRequest, subject: CurrentUser, services: ServicesDep
) -> OutgoingPreview:
    """Show exactly what would be changed. Nothing leaves."""
    return await services.desk.changes.prepare(subject.user_id, application_id, asked)


@router.post("/confirm", dependencies=[Depends(limit("applications.confirm"))])
async def confirm(
    application_id: UUID, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep
) -> OutgoingAnswer:
    """Take the person's word for one change and make it, once."""
    return await services.desk.changes.confirm(subject.user_id, subject.session_id, application_id, asked.preview_id)


@router.post("/check", dependencies=[Depends(limit("applications.check"))])
async def check(
    application_id: UUID, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep
) -> OutgoingAnswer:
    """Look a change up whose answer was lost."""
    return await services.desk.changes.check(subject.user_id, application_id, asked.preview_id)
