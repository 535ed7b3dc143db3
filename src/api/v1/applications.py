"""Applications over HTTP: drafts, the streamed letter, the send gate, following. What they do is the services' matter."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response, status

from src.api.dependencies import CurrentUser, PresenceDep, ServicesDep, limit, scope
from src.api.sse import LETTER_EVENTS, EventStream, writing_stream
from src.domain.lifecycle import State
from src.domain.token_scopes import TokenScope
from src.schemas.applications import (
    ApplicationAnswer,
    ApplicationPage,
    ComposeRequest,
    ConfirmRequest,
    CreateRequest,
    PreviewAnswer,
    SaveRequest,
    SyncAnswer,
)
from src.schemas.common import Cursor
from src.schemas.plans import PlanOffer

router = APIRouter(prefix="/api/v1/applications", tags=["applications"])
READS = [Depends(scope(TokenScope.APPLICATIONS_READ))]
WRITES = [Depends(limit("applications.write")), Depends(scope(TokenScope.APPLICATIONS_WRITE))]


@router.get("", dependencies=READS)
async def page(
    subject: CurrentUser,
    services: ServicesDep,
    state: Annotated[State | None, Query()] = None,
    cursor: Annotated[Cursor | None, Query()] = None,
) -> ApplicationPage:
    """List applications, the last changed first."""
    return await services.applications.page(subject.user_id, state, cursor)


@router.post("", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def create(
    asked: CreateRequest, subject: CurrentUser, services: ServicesDep, response: Response
) -> ApplicationAnswer:
    """Begin an application; 200 with the existing one where there is one to this job."""
    answer, is_new = await services.applications.create(subject.user_id, subject.session_id, asked.job_id)
    if not is_new:
        response.status_code = status.HTTP_200_OK
    return answer


@router.post(
    "/sync",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=[Depends(limit("applications.sync")), Depends(scope(TokenScope.APPLICATIONS_WRITE))],
)
async def sync(subject: CurrentUser, services: ServicesDep) -> SyncAnswer:
    """Have Upwork asked how the sent ones stand, at most once a minute."""
    return SyncAnswer(queued=await services.applications.sender.request_sync(subject.user_id))


@router.get("/plan", dependencies=READS)
async def plan(subject: CurrentUser, services: ServicesDep) -> PlanOffer:
    """Tell which durations a proposal can carry through the person's connection, and whether it can carry milestones."""
    return await services.applications.plans.offer(subject.user_id)


@router.get("/{application_id}", dependencies=READS)
async def read(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> ApplicationAnswer:
    """Show one application."""
    return await services.applications.read(subject.user_id, application_id)


@router.put("/{application_id}", dependencies=WRITES)
async def save(
    application_id: UUID, asked: SaveRequest, subject: CurrentUser, services: ServicesDep
) -> ApplicationAnswer:
    """Keep the whole draft."""
    return await services.applications.save(subject.user_id, subject.session_id, application_id, asked)


@router.delete("/{application_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=WRITES)
async def remove(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> None:
    """Remove a draft."""
    await services.applications.remove(subject.user_id, application_id)


@router.post(
    "/{application_id}/compose",
    response_class=EventStream,
    responses=LETTER_EVENTS,
    dependencies=[Depends(limit("applications.compose")), Depends(scope(TokenScope.APPLICATIONS_WRITE))],
)
async def compose(
    application_id: UUID,
    asked: ComposeRequest,
    subject: CurrentUser,
    services: ServicesDep,
    is_here: PresenceDep,
) -> EventStream:
    """Write the letter, told as it goes: ``start``, ``delta`` …, then ``done`` with the kept application, or ``failed``."""
    events = await services.applications.compose(subject.user_id, subject.session_id, application_id, asked)
    return writing_stream(events, is_here)


@router.post(
    "/{application_id}/preview",
    dependencies=[Depends(limit("applications.preview")), Depends(scope(TokenScope.APPLICATIONS_WRITE))],
)
async def preview(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> PreviewAnswer:
    """Show exactly what would leave."""
    return await services.applications.gate.preview(subject.user_id, subject.session_id, application_id)


@router.post("/{application_id}/confirm", dependencies=[Depends(limit("applications.confirm"))])
async def confirm(
    application_id: UUID, asked: ConfirmRequest, subject: CurrentUser, services: ServicesDep
) -> ApplicationAnswer:
    """Take the person's word for one preview."""
    gate = services.applications.gate
    return await gate.confirm(subject.user_id, subject.session_id, application_id, asked.preview_id)


@router.post("/{application_id}/undo", dependencies=WRITES)
async def undo(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> ApplicationAnswer:
    """Take a confirmation back within its minute."""
    return await services.applications.gate.undo(subject.user_id, subject.session_id, application_id)


@router.post(
    "/{application_id}/check",
    dependencies=[Depends(limit("applications.check")), Depends(scope(TokenScope.APPLICATIONS_WRITE))],
)
async def check(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> ApplicationAnswer:
    """Look the proposal up at Upwork now."""
    return await services.applications.sender.check(subject.user_id, application_id)
