"""Jobs over HTTP: search, recent, detail, categories, marks and rules of fit. What they do is ``job_service``'s matter."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response, status

from src.api.dependencies import CurrentUser, PresenceDep, ServicesDep, limit, scope
from src.api.etag import NOT_MODIFIED, IfNoneMatch, tagged
from src.api.sse import EventStream, news_stream
from src.domain.token_scopes import TokenScope
from src.schemas.applications import ComposeRequest, PreparedAnswer
from src.schemas.fit import OverruleRequest, Preview, PreviewRequest, RulesAnswer, RulesRequest, ThumbRequest, Thumbs
from src.schemas.jobs import (
    FeedRequest,
    JobCategories,
    JobCounts,
    JobDetail,
    JobPage,
    JobSearchAnswer,
    JobSearchRequest,
    TriageAnswer,
    TriageRequest,
)
from src.services.application_prepare import prepare_application

router = APIRouter(prefix="/api/v1/jobs", tags=["jobs"])
READS = [Depends(scope(TokenScope.JOBS_READ))]
WRITES = [Depends(limit("jobs.write")), Depends(scope(TokenScope.JOBS_WRITE))]


@router.post("/search", dependencies=[Depends(limit("jobs.search")), Depends(scope(TokenScope.JOBS_READ))])
async def search(asked: JobSearchRequest, subject: CurrentUser, services: ServicesDep) -> JobSearchAnswer:
    """Search Upwork's postings."""
    return await services.jobs.service.search(subject.user_id, asked)


@router.get("", response_model=JobPage, responses=NOT_MODIFIED, dependencies=READS)
async def recent(
    subject: CurrentUser,
    services: ServicesDep,
    wish: Annotated[FeedRequest, Query()],
    if_none_match: IfNoneMatch = None,
) -> Response:
    """List the jobs seen in the last 24 hours; 304 where nothing has changed."""
    return tagged(await services.jobs.feed.page(subject.user_id, wish), if_none_match)


@router.get(
    "/stream",
    response_class=EventStream,
    dependencies=[Depends(limit("jobs.stream")), Depends(scope(TokenScope.JOBS_READ))],
)
async def stream(subject: CurrentUser, services: ServicesDep, is_here: PresenceDep) -> EventStream:
    """Tell of new jobs as they are found: ``jobs`` events for five minutes, then the browser asks again; four streams at most.

    ``over`` is the last event where the session, or the token, has ended meanwhile.
    """
    seat = await services.seats.take(subject.user_id)
    return news_stream(services.jobs.news.stream(subject.user_id), is_here, seat)


@router.get("/counts", dependencies=READS)
async def counts(subject: CurrentUser, services: ServicesDep) -> JobCounts:
    """Count the jobs of each view, and of each tier of the inbox."""
    return await services.jobs.feed.counts(subject.user_id)


@router.get("/rules", dependencies=READS)
async def rules(subject: CurrentUser, services: ServicesDep) -> RulesAnswer:
    """Show the person's own rules of fit."""
    return await services.jobs.marks.fit.rules(subject.user_id)


@router.put("/rules", dependencies=WRITES)
async def save_rules(asked: RulesRequest, subject: CurrentUser, services: ServicesDep) -> RulesAnswer:
    """Keep the rules of fit."""
    return await services.jobs.marks.fit.save(subject.user_id, asked)


@router.post("/rules/preview", dependencies=[Depends(limit("jobs.read")), Depends(scope(TokenScope.JOBS_READ))])
async def preview(asked: PreviewRequest, subject: CurrentUser, services: ServicesDep) -> Preview:
    """Show how jobs would fit under other rules; nothing is kept."""
    return await services.jobs.marks.preview(subject.user_id, asked)


@router.get("/thumbs", dependencies=READS)
async def thumbs(subject: CurrentUser, services: ServicesDep) -> Thumbs:
    """Show what the person's thumbs moved."""
    return await services.jobs.marks.fit.thumbs(subject.user_id)


@router.post("/triage", dependencies=WRITES)
async def triage(asked: TriageRequest, subject: CurrentUser, services: ServicesDep) -> TriageAnswer:
    """Hide, save or snooze jobs, or take a mark away. The answer is what undoes it."""
    return await services.jobs.marks.triage(subject.user_id, asked)


@router.get("/categories", dependencies=READS)
async def categories(subject: CurrentUser, services: ServicesDep) -> JobCategories:
    """List the categories a search can be narrowed to."""
    return JobCategories(items=await services.jobs.service.categories(subject.user_id))


@router.get(
    "/{job_id}",
    response_model=JobDetail,
    responses=NOT_MODIFIED,
    dependencies=[Depends(limit("jobs.read")), Depends(scope(TokenScope.JOBS_READ))],
)
async def detail(
    job_id: UUID, subject: CurrentUser, services: ServicesDep, if_none_match: IfNoneMatch = None
) -> Response:
    """Show one job with its screening questions; 304 where nothing has changed."""
    shown = await services.jobs.service.detail(subject.user_id, job_id)
    return tagged(shown.model_dump_json().encode(), if_none_match)


@router.post(
    "/{job_id}/apply",
    status_code=status.HTTP_201_CREATED,
    dependencies=[Depends(limit("applications.compose")), Depends(scope(TokenScope.APPLICATIONS_WRITE))],
)
async def apply(
    job_id: UUID, asked: ComposeRequest, subject: CurrentUser, services: ServicesDep, response: Response
) -> PreparedAnswer:
    """Prepare an application with its preview; 200 where there was one. Nothing leaves before a person confirms the preview."""
    answer, is_new = await prepare_application(
        services.applications, subject.user_id, subject.session_id, job_id, asked
    )
    if not is_new:
        response.status_code = status.HTTP_200_OK
    return answer


@router.put("/{job_id}/thumb", dependencies=WRITES)
async def thumb(job_id: UUID, asked: ThumbRequest, subject: CurrentUser, services: ServicesDep) -> Thumbs:
    """Put a thumb on a job, or take it back: it moves the person's own weights a little, and shows by how much."""
    return await services.jobs.marks.thumb(subject.user_id, job_id, asked.thumb)


@router.put("/{job_id}/trust", status_code=status.HTTP_204_NO_CONTENT, dependencies=WRITES)
async def overrule(job_id: UUID, asked: OverruleRequest, subject: CurrentUser, services: ServicesDep) -> None:
    """Say which red flags of a job are none in the person's eyes."""
    await services.jobs.marks.overrule(subject.user_id, job_id, asked.overruled)
