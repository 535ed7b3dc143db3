"""Changing drafts over HTTP: rewriting, versions, templates and snippets. Writing a letter whole is ``applications``' matter."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, status

from src.api.dependencies import CurrentUser, PresenceDep, ServicesDep, limit, scope
from src.api.sse import LETTER_EVENTS, EventStream, writing_stream
from src.domain.token_scopes import TokenScope
from src.schemas.ai import CallLog
from src.schemas.applications import ApplicationAnswer
from src.schemas.common import MAX_VERSION
from src.schemas.drafts import (
    ArchiveRequest,
    DraftCall,
    FilledText,
    LetterTextAnswer,
    LetterTextList,
    LetterTextRequest,
    NewLetterTextRequest,
    RestoreRequest,
    RewriteRequest,
    TemplateComparison,
    UseTemplateRequest,
    VersionAnswer,
    VersionList,
)

router = APIRouter(prefix="/api/v1", tags=["drafts"])
READS = [Depends(scope(TokenScope.APPLICATIONS_READ))]
WRITES = [Depends(limit("drafting.write")), Depends(scope(TokenScope.APPLICATIONS_WRITE))]
REWRITES = [Depends(limit("applications.rewrite")), Depends(scope(TokenScope.APPLICATIONS_WRITE))]
Number = Annotated[int, Path(ge=1, le=MAX_VERSION)]


@router.post(
    "/applications/{application_id}/rewrite", response_class=EventStream, responses=LETTER_EVENTS, dependencies=REWRITES
)
async def rewrite(
    application_id: UUID,
    asked: RewriteRequest,
    subject: CurrentUser,
    services: ServicesDep,
    is_here: PresenceDep,
) -> EventStream:
    """Change the draft (a part or an answer anew, shorter, warmer, in the other language), told as ``compose`` tells its writing.

    The pieces are the new text of the part or the answer, or of the letter where none is named; a second ``start`` makes them void.
    """
    drafts = services.applications.drafts
    events = await drafts.rewrite(subject.user_id, subject.session_id, application_id, asked)
    return writing_stream(events, is_here)


@router.post("/applications/{application_id}/template", dependencies=REWRITES)
async def use_template(
    application_id: UUID, asked: UseTemplateRequest, subject: CurrentUser, services: ServicesDep
) -> ApplicationAnswer:
    """Make the draft of a template."""
    drafts = services.applications.drafts
    return await drafts.use_template(subject.user_id, subject.session_id, application_id, asked)


@router.get("/applications/{application_id}/snippets/{text_id}", dependencies=READS)
async def filled_snippet(
    application_id: UUID, text_id: UUID, subject: CurrentUser, services: ServicesDep
) -> FilledText:
    """Show a snippet filled in for this application, and what only the person can fill in. Nothing is changed."""
    return await services.applications.drafts.filled_snippet(subject.user_id, application_id, text_id)


@router.get("/applications/{application_id}/versions", dependencies=READS)
async def versions(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> VersionList:
    """List the versions of a draft."""
    return await services.applications.drafts.versions(subject.user_id, application_id)


@router.get("/applications/{application_id}/versions/{number}", dependencies=READS)
async def version(application_id: UUID, number: Number, subject: CurrentUser, services: ServicesDep) -> VersionAnswer:
    """Show a version, and what changed since."""
    return await services.applications.drafts.version(subject.user_id, application_id, number)


@router.post("/applications/{application_id}/versions/{number}/restore", dependencies=REWRITES)
async def restore(
    application_id: UUID, number: Number, asked: RestoreRequest, subject: CurrentUser, services: ServicesDep
) -> ApplicationAnswer:
    """Go back to a version; what is replaced is kept as one."""
    drafts = services.applications.drafts
    return await drafts.restore(subject.user_id, subject.session_id, application_id, number, version=asked.version)


@router.get("/applications/{application_id}/model-calls")
async def model_calls(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> CallLog:
    """List the calls of models for a draft, with what was sent."""
    return CallLog(items=await services.applications.drafts.model_calls(subject.user_id, application_id))


@router.get("/applications/{application_id}/model-calls/kept")
async def kept_words(application_id: UUID, subject: CurrentUser, services: ServicesDep) -> list[DraftCall]:
    """Tell how much of what models wrote is still in the letter."""
    return await services.applications.drafts.kept_words(subject.user_id, application_id)


@router.get("/letter-texts", dependencies=READS)
async def texts(subject: CurrentUser, services: ServicesDep) -> LetterTextList:
    """List templates and snippets."""
    return await services.applications.drafts.texts.all(subject.user_id)


@router.post("/letter-texts", status_code=status.HTTP_201_CREATED, dependencies=WRITES)
async def add_text(asked: NewLetterTextRequest, subject: CurrentUser, services: ServicesDep) -> LetterTextAnswer:
    """Keep a new template or snippet."""
    return await services.applications.drafts.texts.add(subject.user_id, asked)


@router.get("/letter-texts/comparison", dependencies=READS)
async def comparison(subject: CurrentUser, services: ServicesDep) -> TemplateComparison:
    """Compare templates by how letters of each fared."""
    return await services.applications.drafts.texts.comparison(subject.user_id)


@router.put("/letter-texts/{text_id}", dependencies=WRITES)
async def save_text(
    text_id: UUID, asked: LetterTextRequest, subject: CurrentUser, services: ServicesDep
) -> LetterTextAnswer:
    """Replace a template or snippet."""
    return await services.applications.drafts.texts.save(subject.user_id, text_id, asked)


@router.post("/letter-texts/{text_id}/archive", dependencies=WRITES)
async def archive_text(
    text_id: UUID, asked: ArchiveRequest, subject: CurrentUser, services: ServicesDep
) -> LetterTextAnswer:
    """Take a template or snippet out of use, or back into it."""
    texts_of = services.applications.drafts.texts
    return await texts_of.archive(subject.user_id, text_id, is_archived=asked.archived)
