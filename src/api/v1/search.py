"""Searching inside what is kept, over HTTP. What is searched is ``search_service``'s matter."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from src.api.dependencies import CurrentUser, ServicesDep, limit, scope
from src.domain.token_scopes import TokenScope
from src.schemas.search import SearchAnswer, SearchRequest

router = APIRouter(prefix="/api/v1/search", tags=["search"])


@router.get("", dependencies=[Depends(limit("search.read")), Depends(scope(TokenScope.APPLICATIONS_READ))])
async def search(subject: CurrentUser, services: ServicesDep, wish: Annotated[SearchRequest, Query()]) -> SearchAnswer:
    """Find the person's own applications, letters and messages by their words."""
    return await services.jobs.search.search(subject.user_id, wish.q)
