"""The profile and the portfolio over HTTP. What they do is ``profile_service``'s matter."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, ServicesDep, limit, scope
from src.domain.token_scopes import TokenScope
from src.schemas.profile import (
    FactKept,
    ItemAnswer,
    ItemRequest,
    NewFactRequest,
    Portfolio,
    ProfileAnswer,
    ProfileRequest,
)

router = APIRouter(prefix="/api/v1/profile", tags=["profile"])
READS = [Depends(scope(TokenScope.PROFILE_READ))]
WRITES = [Depends(limit("profile.write")), Depends(scope(TokenScope.PROFILE_WRITE))]


@router.get("", dependencies=READS)
async def read(subject: CurrentUser, services: ServicesDep) -> ProfileAnswer:
    """Show the profile."""
    return await services.profiles.profile(subject.user_id)


@router.put("", dependencies=WRITES)
async def save(asked: ProfileRequest, subject: CurrentUser, services: ServicesDep) -> ProfileAnswer:
    """Keep the whole profile."""
    return await services.profiles.save(subject.user_id, asked)


@router.get("/portfolio", dependencies=READS)
async def portfolio(subject: CurrentUser, services: ServicesDep) -> Portfolio:
    """List the portfolio."""
    return await services.profiles.portfolio(subject.user_id)


@router.post("/portfolio", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def add_item(asked: ItemRequest, subject: CurrentUser, services: ServicesDep) -> ItemAnswer:
    """Keep a new piece of work."""
    return await services.profiles.add_item(subject.user_id, asked)


@router.post(
    "/portfolio/facts", dependencies=[Depends(limit("profile.fact")), Depends(scope(TokenScope.PROFILE_WRITE))]
)
async def add_fact(asked: NewFactRequest, subject: CurrentUser, services: ServicesDep) -> FactKept:
    """Keep a sentence that is true as a fact, so that letters may say it. The same sentence again changes nothing."""
    return await services.profiles.add_fact(subject.user_id, asked)


@router.put("/portfolio/{item_id}", dependencies=WRITES)
async def save_item(item_id: UUID, asked: ItemRequest, subject: CurrentUser, services: ServicesDep) -> ItemAnswer:
    """Replace a piece of work."""
    return await services.profiles.save_item(subject.user_id, item_id, asked)


@router.delete("/portfolio/{item_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=WRITES)
async def remove_item(item_id: UUID, subject: CurrentUser, services: ServicesDep) -> None:
    """Remove a piece of work."""
    await services.profiles.remove_item(subject.user_id, item_id)
