"""Saved searches over HTTP. What they do, and when they run by themselves, is ``saved_search_service``'s matter."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Depends, status

from src.api.dependencies import CurrentUser, ServicesDep, limit, scope
from src.domain.token_scopes import TokenScope
from src.schemas.job_news import SearchMeter
from src.schemas.jobs import JobSearchAnswer
from src.schemas.saved_searches import ImportRequest, SavedSearchAnswer, SavedSearches, SavedSearchRequest, SearchFile

router = APIRouter(prefix="/api/v1/searches", tags=["searches"])
READS = [Depends(scope(TokenScope.JOBS_READ))]
WRITES = [Depends(limit("jobs.write")), Depends(scope(TokenScope.JOBS_WRITE))]


@router.get("", dependencies=READS)
async def every(subject: CurrentUser, services: ServicesDep) -> SavedSearches:
    """List the saved searches."""
    return await services.jobs.searches.every(subject.user_id)


@router.post("", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def add(asked: SavedSearchRequest, subject: CurrentUser, services: ServicesDep) -> SavedSearchAnswer:
    """Keep a search."""
    return await services.jobs.searches.add(subject.user_id, asked)


@router.get("/file", dependencies=READS)
async def export(subject: CurrentUser, services: ServicesDep) -> SearchFile:
    """Take all searches along."""
    return await services.jobs.searches.export(subject.user_id)


@router.post("/file", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def take_in(asked: ImportRequest, subject: CurrentUser, services: ServicesDep) -> SavedSearches:
    """Keep the searches of a file beside those there are."""
    return await services.jobs.searches.take_in(subject.user_id, asked)


@router.get("/{search_id}/meter", dependencies=READS)
async def meter(search_id: UUID, subject: CurrentUser, services: ServicesDep) -> SearchMeter:
    """Show how soon a search brings jobs, how much it may miss, and how it is doing."""
    return await services.jobs.searches.meter(subject.user_id, search_id)


@router.put("/{search_id}", dependencies=WRITES)
async def save(
    search_id: UUID, asked: SavedSearchRequest, subject: CurrentUser, services: ServicesDep
) -> SavedSearchAnswer:
    """Replace a search: its criteria, its schedule, whether it is paused."""
    return await services.jobs.searches.save(subject.user_id, search_id, asked)


@router.delete("/{search_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=WRITES)
async def remove(search_id: UUID, subject: CurrentUser, services: ServicesDep) -> None:
    """Remove a search."""
    await services.jobs.searches.remove(subject.user_id, search_id)


@router.post("/{search_id}/copy", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def duplicate(search_id: UUID, subject: CurrentUser, services: ServicesDep) -> SavedSearchAnswer:
    """Keep a copy of a search."""
    return await services.jobs.searches.duplicate(subject.user_id, search_id)


@router.post("/{search_id}/run", dependencies=[Depends(limit("jobs.run")), Depends(scope(TokenScope.JOBS_READ))])
async def run(search_id: UUID, subject: CurrentUser, services: ServicesDep) -> JobSearchAnswer:
    """Search now as the saved search says."""
    return await services.jobs.searches.run_now(subject.user_id, search_id)
