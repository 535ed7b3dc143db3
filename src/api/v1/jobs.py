"""Jobs over HTTP: search, recent, detail, categories. What they do is ``job_service``'s matter."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from src.api.dependencies import CurrentUser, ServicesDep, limit, scope
from src.domain.token_scopes import TokenScope
from src.schemas.common import Cursor
from src.schemas.jobs import JobCategories, JobDetail, JobPage, JobSearchAnswer, JobSearchRequest

router = APIRouter(prefix="/api/v1/jobs", tags=["jobs"])
READS = [Depends(scope(TokenScope.JOBS_READ))]


@router.post("/search", dependencies=[Depends(limit("jobs.search")), Depends(scope(TokenScope.JOBS_READ))])
async def search(asked: JobSearchRequest, subject: CurrentUser, services: ServicesDep) -> JobSearchAnswer:
    """Search Upwork's postings."""
    return await services.jobs.search(subject.user_id, asked)


@router.get("", dependencies=READS)
async def recent(
    subject: CurrentUser, services: ServicesDep, cursor: Annotated[Cursor | None, Query()] = None
) -> JobPage:
    """List the jobs seen in the last 24 hours."""
    return await services.jobs.recent(subject.user_id, cursor)


@router.get("/categories", dependencies=READS)
async def categories(subject: CurrentUser, services: ServicesDep) -> JobCategories:
    """List the categories a search can be narrowed to."""
    return JobCategories(items=await services.jobs.categories(subject.user_id))


@router.get("/{job_id}", dependencies=[Depends(limit("jobs.read")), Depends(scope(TokenScope.JOBS_READ))])
async def detail(job_id: UUID, subject: CurrentUser, services: ServicesDep) -> JobDetail:
    """Show one job with its screening questions."""
    return await services.jobs.detail(subject.user_id, job_id)
