"""Background work for privacy: Upwork's content goes when its 24 hours are over, and people who asked for it at once."""

from __future__ import annotations

from uuid import UUID

import structlog

from src.bootstrap import Services
from src.tasks.task import Task

log = structlog.get_logger(__name__)


async def empty_expired_content(services: Services) -> None:
    """Empty every copy of Upwork's content whose time is over."""
    emptied = await services.desk.retention.empty_expired()
    if emptied:
        log.info("content:expire:done", rows=emptied)


async def erase_account(services: Services, user_id: str) -> None:
    """Erase somebody who asked for it."""
    await services.erasure.erase(UUID(user_id))


async def finish_erasures(services: Services) -> None:
    """Erase whoever asked for it and is still there."""
    await services.erasure.finish_all()


async def forget_sent_prompts(services: Services) -> None:
    """Forget what was sent to models where the time that its person gave is over."""
    forgotten = await services.ai.ledger.forget_sent()
    if forgotten:
        log.info("prompt:expire:done", rows=forgotten)


async def revoke_grant(services: Services, sealed: str) -> None:
    """Give a grant back to Upwork. Tried for about a day while Upwork is away."""
    await services.upwork.revoke(sealed)


TASKS = (
    Task(name="empty_expired_content", run=empty_expired_content, cron="*/5 * * * *"),
    Task(name="erase_account", run=erase_account, retries=8),
    # Waits of 3, 9, 27, … seconds: the tenth and last comes when the day is over.
    Task(name="revoke_grant", run=revoke_grant, retries=10, wait=3),
    Task(name="finish_erasures", run=finish_erasures, cron="*/10 * * * *"),
    Task(name="forget_sent_prompts", run=forget_sent_prompts, cron="7 * * * *"),
)
