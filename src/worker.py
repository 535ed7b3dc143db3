"""The worker: runs background tasks and the timetable. What the tasks do is in ``tasks``; what they need is in ``bootstrap``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import procrastinate
import structlog
from procrastinate import builtin_tasks

from src.bootstrap import Services, running_services
from src.config import Settings
from src.services.resources import UnfitSettings
from src.tasks import ALL
from src.tasks.task import Task
from src.utils import logger

log = structlog.get_logger(__name__)

CONCURRENCY = 10
POLL_SECONDS = 1.0
HEARTBEAT_SECONDS = 2.0
SILENT_SECONDS = 8
FAILED_KEPT_HOURS = 72
"""A task that failed for good is looked at by people for three days; then it goes, with the sealed arguments it had."""


def _runner(task: Task, services: Services) -> Callable[..., Awaitable[None]]:
    """Return what the queue calls for ``task``. A failure is logged by its kind; arguments are never logged."""

    async def run(**arguments: str) -> None:
        arguments.pop("timestamp", None)
        try:
            await task(services, **arguments)
        except Exception as error:
            log.warning("task failed", task=task.name, kind=type(error).__name__, exc_info=error)
            raise

    return run


def build_app(services: Services, settings: Settings) -> procrastinate.App:
    """Return the queue's application with every task of ours registered."""
    connector = procrastinate.PsycopgConnector(conninfo=settings.data.libpq_url, min_size=1, max_size=4)
    app = procrastinate.App(connector=connector)
    for task in ALL:
        retry: Any = (
            procrastinate.RetryStrategy(max_attempts=task.retries, exponential_wait=task.wait)
            if task.retries
            else False
        )
        registered = app.task(name=task.name, retry=retry, pass_context=False)(_runner(task, services))
        if task.cron:
            app.periodic(cron=task.cron)(registered)

    async def forget_failed_tasks(context: procrastinate.JobContext, timestamp: int) -> None:
        await builtin_tasks.remove_old_jobs(
            context, max_hours=FAILED_KEPT_HOURS, remove_failed=True, remove_cancelled=True, remove_aborted=True
        )

    forgetting = app.task(name="forget_failed_tasks", pass_context=True)(forget_failed_tasks)
    app.periodic(cron="47 * * * *")(forgetting)
    return app


async def _rescue(app: procrastinate.App) -> None:
    """Give tasks of a worker that went silent back to the queue, for ever: a killed worker's task starts again in seconds."""
    while True:
        try:
            for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
                log.warning("task of a silent worker starts again", task=stalled.task_name)
                await app.job_manager.retry_job(stalled)
        except procrastinate.exceptions.ConnectorException as error:
            log.warning("queue does not answer", kind=type(error).__name__)
        await asyncio.sleep(HEARTBEAT_SECONDS)


async def work(settings: Settings) -> None:
    """Run until told to stop; tasks under way are given a few seconds to end, and start again elsewhere if they do not."""
    async with running_services(settings) as services:
        app = build_app(services, settings)
        async with app.open_async():
            rescue = asyncio.create_task(_rescue(app))
            log.info("worker ready", tasks=len(ALL))
            try:
                await app.run_worker_async(
                    concurrency=CONCURRENCY,
                    fetch_job_polling_interval=POLL_SECONDS,
                    update_heartbeat_interval=HEARTBEAT_SECONDS,
                    stalled_worker_timeout=SILENT_SECONDS,
                    shutdown_graceful_timeout=8,
                    delete_jobs="successful",
                )
            finally:
                rescue.cancel()


def main() -> None:
    """Start the worker from the environment."""
    settings = Settings()
    logger.configure(debug=settings.web.debug)
    try:
        asyncio.run(work(settings))
    except UnfitSettings as error:
        sys.exit(f"The settings are not fit to start with:\n{error}")


if __name__ == "__main__":
    main()
