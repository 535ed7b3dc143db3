"""Offers, contracts, hours, money, invitations and saved jobs over HTTP. Nothing is answered or changed without a person's word for it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response, status

from src.api.dependencies import CurrentUser, ServicesDep, limit
from src.api.etag import NOT_MODIFIED, IfNoneMatch, tagged
from src.schemas.outgoing import ConfirmOutgoing, OutgoingAnswer
from src.schemas.work import (
    ContractInfo,
    HoursPage,
    InvitationInfo,
    InvitationRequest,
    OfferInfo,
    OutgoingPreview,
    PastWorkPage,
    SavedJob,
    SaveJobRequest,
    SkillInfo,
    TransactionsPage,
    UpworkId,
    UpworkProfile,
)
from src.services.work_service import HOURS_DAYS, TRANSACTION_DAYS
from src.utils.validators import CleanLine

router = APIRouter(prefix="/api/v1/upwork", tags=["work"])
READS = [Depends(limit("work.read"))]
PREPARES = [Depends(limit("messages.prepare"))]
Cursor = Annotated[str | None, Query(max_length=20)]
CONFIRMS = [Depends(limit("messages.confirm"))]


@router.get("/offers", dependencies=READS)
async def offers(subject: CurrentUser, services: ServicesDep) -> list[OfferInfo]:
    """List the offers made to the person."""
    return await services.desk.work.offers(subject.user_id)


@router.get("/contracts", dependencies=READS)
async def contracts(subject: CurrentUser, services: ServicesDep) -> list[ContractInfo]:
    """List the person's contracts."""
    return await services.desk.work.contracts(subject.user_id)


@router.get("/history", response_model=PastWorkPage, responses=NOT_MODIFIED, dependencies=READS)
async def history(
    subject: CurrentUser, services: ServicesDep, cursor: Cursor = None, if_none_match: IfNoneMatch = None
) -> Response:
    """List what the person did on Upwork before; 304 where nothing has changed."""
    page = await services.desk.work.history(subject.user_id, cursor)
    return tagged(page.model_dump_json().encode(), if_none_match)


@router.get("/hours", response_model=HoursPage, responses=NOT_MODIFIED, dependencies=READS)
async def hours(
    subject: CurrentUser,
    services: ServicesDep,
    days: Annotated[int, Query(ge=1, le=35)] = HOURS_DAYS,
    cursor: Cursor = None,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """List the hours of some days, the latest first; the cursor leads to the days before; 304 where nothing has changed."""
    page = await services.desk.work.hours(subject.user_id, days, cursor)
    return tagged(page.model_dump_json().encode(), if_none_match)


@router.get("/transactions", response_model=TransactionsPage, responses=NOT_MODIFIED, dependencies=READS)
async def transactions(
    subject: CurrentUser,
    services: ServicesDep,
    days: Annotated[int, Query(ge=1, le=366)] = TRANSACTION_DAYS,
    cursor: Cursor = None,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """List what came and went at Upwork in some days, the latest first, as the hours are; 304 where nothing has changed."""
    page = await services.desk.work.transactions(subject.user_id, days, cursor)
    return tagged(page.model_dump_json().encode(), if_none_match)


@router.get("/skills", dependencies=READS)
async def skills(
    subject: CurrentUser, services: ServicesDep, query: Annotated[CleanLine, Query(min_length=1, max_length=100)]
) -> list[SkillInfo]:
    """List skills of Upwork's ontology whose name begins with some words."""
    return [SkillInfo.model_validate(each) for each in await services.desk.words.skills(subject.user_id, query)]


@router.get("/profile", response_model=UpworkProfile, responses=NOT_MODIFIED, dependencies=READS)
async def profile(subject: CurrentUser, services: ServicesDep, if_none_match: IfNoneMatch = None) -> Response:
    """Show the person's profile at Upwork; 304 where nothing has changed."""
    shown = await services.desk.work.profile(subject.user_id)
    return tagged(shown.model_dump_json().encode(), if_none_match)


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
