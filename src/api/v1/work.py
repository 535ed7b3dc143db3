"""Offers, contracts, invitations and saved jobs over HTTP. Nothing is answered or changed without a person's word for it."""

from __future__ import annotations

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, ServicesDep, limit
from src.schemas.outgoing import ConfirmOutgoing, OutgoingAnswer
from src.schemas.work import (
    ContractInfo,
    InvitationInfo,
    InvitationRequest,
    OfferInfo,
    OrganisationInfo,
    OutgoingPreview,
    PastWorkInfo,
    SavedJob,
    SaveJobRequest,
    UpworkId,
    UpworkProfile,
)

router = APIRouter(prefix="/api/v1/upwork", tags=["work"])
READS = [Depends(limit("work.read"))]
PREPARES = [Depends(limit("messages.prepare"))]
CONFIRMS = [Depends(limit("messages.confirm"))]


@router.get("/offers", dependencies=READS)
async def offers(subject: CurrentUser, services: ServicesDep) -> list[OfferInfo]:
    """List the offers made to the person."""
    return await services.desk.work.offers(subject.user_id)


@router.get("/contracts", dependencies=READS)
async def contracts(subject: CurrentUser, services: ServicesDep) -> list[ContractInfo]:
    """List the person's contracts."""
    return await services.desk.work.contracts(subject.user_id)


@router.get("/history", dependencies=READS)
async def history(subject: CurrentUser, services: ServicesDep) -> list[PastWorkInfo]:
    """List what the person did on Upwork before."""
    return await services.desk.work.history(subject.user_id)


@router.get("/organisations", dependencies=READS)
async def organisations(subject: CurrentUser, services: ServicesDep) -> list[OrganisationInfo]:
    """List the organisations in whose name the person can act."""
    return await services.desk.work.organisations(subject.user_id)


@router.get("/profile", dependencies=READS)
async def profile(subject: CurrentUser, services: ServicesDep) -> UpworkProfile:
    """Show the person's profile at Upwork."""
    return await services.desk.work.profile(subject.user_id)


@router.get("/invitations", dependencies=READS)
async def invitations(subject: CurrentUser, services: ServicesDep) -> list[InvitationInfo]:
    """List the invitations that wait for an answer."""
    return await services.desk.work.invitations(subject.user_id)


@router.post("/invitations/{invitation_id}", status_code=status.HTTP_201_CREATED, dependencies=PREPARES)
async def prepare_reply(
    invitation_id: UpworkId, asked: InvitationRequest, subject: CurrentUser, services: ServicesDep
) -> OutgoingPreview:
    """Show exactly what would be said to an invitation."""
    return await services.desk.work.prepare_reply(subject.user_id, invitation_id, asked)


@router.post("/invitations/{invitation_id}/confirm", dependencies=CONFIRMS)
async def confirm_reply(
    invitation_id: UpworkId, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep
) -> OutgoingAnswer:
    """Take the person's word for one answer and give it, once."""
    return await services.desk.work.confirm_reply(subject.user_id, subject.session_id, invitation_id, asked.preview_id)


@router.get("/saved-jobs", dependencies=READS)
async def saved_jobs(subject: CurrentUser, services: ServicesDep) -> list[SavedJob]:
    """List the postings that the person has saved at Upwork."""
    return await services.desk.work.saved_jobs(subject.user_id)


@router.post("/saved-jobs/{upwork_id}", status_code=status.HTTP_201_CREATED, dependencies=PREPARES)
async def prepare_saving(
    upwork_id: UpworkId, asked: SaveJobRequest, subject: CurrentUser, services: ServicesDep
) -> OutgoingPreview:
    """Show what would be changed among the saved postings."""
    return await services.desk.work.prepare_saving(subject.user_id, upwork_id, saved=asked.saved)


@router.post("/saved-jobs/{upwork_id}/confirm", dependencies=CONFIRMS)
async def confirm_saving(
    upwork_id: UpworkId, asked: ConfirmOutgoing, subject: CurrentUser, services: ServicesDep
) -> OutgoingAnswer:
    """Take the person's word for saving one posting and do it, once."""
    return await services.desk.work.confirm_saving(subject.user_id, subject.session_id, upwork_id, asked.preview_id)
