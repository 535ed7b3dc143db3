"""Background work for applications: send at the end of the undo minute, look up lost answers, follow Upwork's states.

What is done, and why never twice, is said in ``application_sender``. None of these tasks retries a submission.
"""

from __future__ import annotations

from uuid import UUID

import structlog

from src.bootstrap import Services
from src.errors import AppError
from src.tasks.task import Task

log = structlog.get_logger(__name__)


async def send_application(services: Services, user_id: str, application_id: str, preview_id: str) -> None:
    """Submit one confirmed preview. A second run never submits: it looks the first one's proposal up."""
    await services.applications.sender.send(UUID(user_id), UUID(application_id), UUID(preview_id))


async def look_up_application(
    services: Services, user_id: str, application_id: str, preview_id: str, attempt: str
) -> None:
    """Look for a proposal whose answer was lost."""
    await services.applications.sender.look_up(UUID(user_id), UUID(application_id), UUID(preview_id), int(attempt))


async def sync_applications(services: Services, user_id: str) -> None:
    """Bring one person's applications to where Upwork says they are; where it does not answer, the next opening asks."""
    try:
        await services.applications.sender.sync(UUID(user_id))
    except AppError as error:
        log.info("application:sync:failed", code=error.code)


async def drop_preview(services: Services, user_id: str, preview_id: str) -> None:
    """Remove a preview that nobody confirmed in its time."""
    await services.applications.gate.drop_preview(UUID(user_id), UUID(preview_id))


TASKS = (
    Task(name="send_application", run=send_application, retries=3, wait=5),
    Task(name="look_up_application", run=look_up_application, retries=5, wait=10),
    Task(name="sync_applications", run=sync_applications, retries=2, wait=5),
    Task(name="drop_preview", run=drop_preview),
)
