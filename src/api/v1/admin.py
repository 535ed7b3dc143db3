"""Administration over HTTP: accounts, alerts and the log of everybody. Each route names the permission it asks for.

Every write also asks for a step-up of its own (``admin``), so that a session left open or stolen changes nobody's account.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, status
from fastapi.params import Depends as DependsClass

from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, fresh, limit, permitted
from src.domain.alerts import AlertState
from src.domain.roles import Permission
from src.domain.step_up import StepUpPurpose
from src.schemas.admin import AlertInfo, AuditEntry, AuditQuery, NoteRequest, PersonDetail, PersonRow, RolesRequest
from src.schemas.admin import Query as SearchText
from src.schemas.common import Cursor, Page, PageLimit
from src.schemas.upwork import UpworkUsageOfAll

router = APIRouter(prefix="/admin", tags=["admin"])


def _write(permission: Permission) -> list[DependsClass]:
    """Return what guards every write: the permission, the limit, and a fresh proof for exactly this."""
    return [Depends(permitted(permission)), Depends(limit("admin.write")), Depends(fresh(StepUpPurpose.ADMIN))]


@router.get("/users", dependencies=[Depends(permitted(Permission.PEOPLE_READ))])
async def people(
    services: ServicesDep,
    subject: CurrentUser,
    query: Annotated[SearchText | None, Query()] = None,
    cursor: Annotated[Cursor | None, Query()] = None,
    limit: Annotated[PageLimit, Query()] = 50,
) -> Page[PersonRow]:
    """Return a page of accounts; ``query`` is a whole mail address or an account's id."""
    return await services.admin.people(query, cursor, limit)


@router.get("/users/{user_id}", dependencies=[Depends(permitted(Permission.PEOPLE_READ))])
async def person(user_id: UUID, services: ServicesDep, subject: CurrentUser) -> PersonDetail:
    """Return one account with what guards it."""
    return await services.admin.person(user_id)


@router.post("/users/{user_id}/lock", dependencies=_write(Permission.ACCOUNTS_LOCK))
async def lock(user_id: UUID, services: ServicesDep, subject: CurrentUser, origin: OriginDep) -> PersonDetail:
    """Close an account and end everything that is signed in to it."""
    return await services.admin.lock(subject, user_id, origin)


@router.post("/users/{user_id}/unlock", dependencies=_write(Permission.ACCOUNTS_LOCK))
async def unlock(user_id: UUID, services: ServicesDep, subject: CurrentUser, origin: OriginDep) -> PersonDetail:
    """Open a locked account again."""
    return await services.admin.unlock(subject, user_id, origin)


@router.post("/users/{user_id}/end-sessions", dependencies=_write(Permission.SESSIONS_END))
async def end_sessions(user_id: UUID, services: ServicesDep, subject: CurrentUser, origin: OriginDep) -> PersonDetail:
    """Sign somebody out everywhere."""
    return await services.admin.end_sessions(subject, user_id, origin)


@router.post(
    "/users/{user_id}/start-reset",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=_write(Permission.SESSIONS_END),
)
async def start_reset(user_id: UUID, services: ServicesDep, subject: CurrentUser, origin: OriginDep) -> None:
    """Mail somebody the link of a forgotten password."""
    await services.passwords.forgot(await services.admin.order_reset(subject, user_id, origin), origin.unnamed)


@router.post("/users/{user_id}/roles", dependencies=_write(Permission.ROLES_GRANT))
async def set_roles(
    user_id: UUID, body: RolesRequest, services: ServicesDep, subject: CurrentUser, origin: OriginDep
) -> PersonDetail:
    """Let an account hold exactly these roles."""
    return await services.admin.set_roles(subject, user_id, body.roles, origin)


@router.get("/alerts", dependencies=[Depends(permitted(Permission.ALERTS_READ))])
async def alerts(
    services: ServicesDep,
    subject: CurrentUser,
    state: Annotated[AlertState | None, Query()] = None,
    cursor: Annotated[Cursor | None, Query()] = None,
    limit: Annotated[PageLimit, Query()] = 50,
) -> Page[AlertInfo]:
    """Return a page of alerts, the last signalled first."""
    return await services.alerts.page(state, cursor, limit)


@router.post(
    "/alerts/{alert_id}/acknowledge",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=_write(Permission.ALERTS_HANDLE),
)
async def acknowledge(
    alert_id: UUID, body: NoteRequest, services: ServicesDep, subject: CurrentUser, origin: OriginDep
) -> None:
    """Say that somebody looks after an alert."""
    await services.alerts.move(subject, alert_id, AlertState.ACKNOWLEDGED, body.note, origin)


@router.post(
    "/alerts/{alert_id}/resolve",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=_write(Permission.ALERTS_HANDLE),
)
async def resolve(
    alert_id: UUID, body: NoteRequest, services: ServicesDep, subject: CurrentUser, origin: OriginDep
) -> None:
    """Say that an alert is over; the same signal then opens a new one."""
    await services.alerts.move(subject, alert_id, AlertState.RESOLVED, body.note, origin)


@router.get("/audit", dependencies=[Depends(permitted(Permission.LOG_READ))])
async def audit(
    services: ServicesDep, subject: CurrentUser, origin: OriginDep, asked: Annotated[AuditQuery, Query()]
) -> Page[AuditEntry]:
    """Return a page of everybody's events; the look itself is written down."""
    return await services.audit.page(subject, origin, asked)


@router.get("/upwork", dependencies=[Depends(permitted(Permission.PEOPLE_READ))])
async def upwork_usage(services: ServicesDep, subject: CurrentUser) -> UpworkUsageOfAll:
    """Say how much was asked of Upwork today, by whom and what for."""
    return await services.desk.usage.of_all()
