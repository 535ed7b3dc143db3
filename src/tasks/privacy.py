"""Background work for privacy: Upwork's content goes when its 24 hours are over. What counts as content, the jobs know."""

from __future__ import annotations

import structlog

from src.bootstrap import Services
from src.tasks.task import Task

log = structlog.get_logger(__name__)


async def empty_expired_content(services: Services) -> None:
    """Empty every copy of Upwork's content whose time is over."""
    emptied = await services.jobs.empty_expired()
    if emptied:
        log.info("content:expire:done", rows=emptied)


TASKS = (Task(name="empty_expired_content", run=empty_expired_content, cron="*/5 * * * *"),)
