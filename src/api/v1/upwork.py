"""A person's connection to Upwork over HTTP. How it is made and kept is ``upwork_access``'s matter."""

from __future__ import annotations

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, OriginDep, ServicesDep, fresh, limit
from src.domain.step_up import StepUpPurpose
from src.schemas.upwork import (
    CallbackRequest,
    CapabilitiesAnswer,
    ConnectRequest,
    ConnectTicket,
    OrganisationInfo,
    OrganisationRequest,
    RetentionStatus,
    UpworkStatus,
    UpworkUsage,
)

router = APIRouter(tags=["upwork"])


@router.get("/api/v1/upwork/status")
async def show_status(subject: CurrentUser, services: ServicesDep) -> UpworkStatus:
    """Say how the person is connected."""
    return await services.upwork.status(subject.user_id)


@router.post("/auth/upwork/connect", dependencies=[Depends(limit("upwork.connect"))])
async def connect(
    asked: ConnectRequest, subject: CurrentUser, origin: OriginDep, services: ServicesDep
) -> ConnectTicket:
    """Begin a sign-in at Upwork."""
    return await services.upwork.begin_connect(subject.user_id, subject.session_id, origin=origin, door=asked.door)


@router.post("/auth/upwork/callback", dependencies=[Depends(limit("upwork.callback"))])
async def finish(
    brought: CallbackRequest, subject: CurrentUser, origin: OriginDep, services: ServicesDep
) -> UpworkStatus:
    """Finish a sign-in at Upwork with what its redirect brought."""
    return await services.upwork.finish_connect(
        subject.user_id, subject.session_id, brought.code, brought.state, origin=origin
    )


@router.post(
    "/api/v1/upwork/disconnect",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=[Depends(limit("upwork.disconnect")), Depends(fresh(StepUpPurpose.UPWORK_DISCONNECT))],
)
async def disconnect(subject: CurrentUser, origin: OriginDep, services: ServicesDep) -> None:
    """Give the grant back and destroy what was kept of it. Needs a step-up."""
    await services.upwork.disconnect(subject.user_id, origin=origin)


@router.get("/api/v1/upwork/organisations", dependencies=[Depends(limit("work.read"))])
async def organisations(subject: CurrentUser, services: ServicesDep) -> list[OrganisationInfo]:
    """List the organisations in whose name the person can act."""
    return await services.desk.organisations.listed(subject.user_id)


@router.put("/api/v1/upwork/organisation", dependencies=[Depends(limit("upwork.organisation"))])
async def choose_organisation(
    asked: OrganisationRequest, subject: CurrentUser, origin: OriginDep, services: ServicesDep
) -> UpworkStatus:
    """Act in the name of one organisation from now on; what was prepared in another name stays in that one."""
    return await services.desk.organisations.choose(subject.user_id, asked.id, origin=origin)


@router.get("/api/v1/upwork/capabilities")
async def capabilities(subject: CurrentUser, services: ServicesDep) -> CapabilitiesAnswer:
    """Say what the person's grant was found to be able to do."""
    return await services.desk.capabilities.show(subject.user_id)


@router.post("/api/v1/upwork/capabilities/check", dependencies=[Depends(limit("upwork.capabilities"))])
async def check_capabilities(subject: CurrentUser, services: ServicesDep) -> CapabilitiesAnswer:
    """Try everything now."""
    return await services.desk.capabilities.check(subject.user_id)


@router.post(
    "/api/v1/upwork/policy",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=[Depends(limit("upwork.policy"))],
)
async def acknowledge_policy(subject: CurrentUser, services: ServicesDep) -> None:
    """Tell Upwork that the person has read and understood its policy."""
    await services.upwork.acknowledge_policy(subject.user_id)


@router.get("/api/v1/upwork/retention")
async def retention(subject: CurrentUser, services: ServicesDep) -> RetentionStatus:
    """Say when Upwork's content was last deleted here."""
    return await services.desk.retention.status(subject.user_id)


@router.get("/api/v1/upwork/budget")
async def budget(subject: CurrentUser, services: ServicesDep) -> UpworkUsage:
    """Say how much was asked of Upwork today on the person's behalf."""
    return await services.desk.usage.own(subject.user_id)
