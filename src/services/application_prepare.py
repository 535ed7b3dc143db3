"""Preparing an application to a job in one step: begun, written where nothing is written yet, and shown as it would leave.

Nothing is confirmed here, and nothing leaves: that takes a person's word for the preview (``application_gate``).
"""

from __future__ import annotations

from contextlib import aclosing
from uuid import UUID

from src.domain.lifecycle import EDITABLE
from src.errors import AppError, Conflict, Invalid, TooMany
from src.schemas.applications import ApplicationAnswer, ComposeRequest, Obstructed, PreparedAnswer
from src.services.application_service import ApplicationService
from src.services.writing import Composed, Failed

KEEPS_FROM_LEAVING = (Invalid, Conflict, TooMany)


async def prepare_application(
    applications: ApplicationService, user_id: UUID, session_id: UUID, job_id: UUID, asked: ComposeRequest
) -> tuple[PreparedAnswer, bool]:
    """Return the person's one application to a job with a preview of it; the flag says whether it was begun now.

    Asking again changes nothing that is written: a letter is composed only where there is none. What keeps the application
    from leaving is told as ``obstacle``; one that was confirmed already has neither preview nor obstacle. Raises NotFound for
    an unknown job, Gone (``job_expired``) and what ``UpworkAccess`` raises while the job is read.
    """
    application, is_new = await applications.create(user_id, session_id, job_id)
    if application.state not in EDITABLE:
        return PreparedAnswer(application=application, preview=None, obstacle=None), is_new
    if not application.letter.strip():
        application, obstacle = await _written(applications, user_id, session_id, application, asked)
        if obstacle is not None:
            return PreparedAnswer(application=application, preview=None, obstacle=obstacle), is_new
    try:
        preview = await applications.gate.preview(user_id, session_id, application.id)
    except KEEPS_FROM_LEAVING as error:
        return PreparedAnswer(application=application, preview=None, obstacle=_obstructed(error)), is_new
    application = await applications.read(user_id, application.id)
    return PreparedAnswer(application=application, preview=preview, obstacle=None), is_new


async def _written(
    applications: ApplicationService,
    user_id: UUID,
    session_id: UUID,
    application: ApplicationAnswer,
    asked: ComposeRequest,
) -> tuple[ApplicationAnswer, Obstructed | None]:
    """Have the letter written and kept; where that stops midway, the application is as it was and the reason is told."""
    async with aclosing(await applications.compose(user_id, session_id, application.id, asked)) as events:
        async for event in events:
            if isinstance(event, Composed):
                return event.application, None
            if isinstance(event, Failed):
                return application, Obstructed(code=event.code, title=event.title, detail=None, fields=None)
    return application, None


def _obstructed(error: AppError) -> Obstructed:
    return Obstructed(code=error.code, title=error.title, detail=error.detail, fields=error.fields)
