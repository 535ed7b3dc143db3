"""Background work for jobs: the runs of saved searches that a person agreed to, and judging anew. Their bounds are ``saved_search_service``'s matter."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from src.bootstrap import Services
from src.tasks.task import Task


async def run_saved_search(services: Services, user_id: str, search_id: str, due: str) -> None:
    """Run one saved search that is due; a second run of the same finds it taken."""
    await services.jobs.searches.run_due(UUID(user_id), UUID(search_id), datetime.fromisoformat(due))


async def judge_jobs(services: Services, user_id: str) -> None:
    """Judge a person's held jobs anew, after their profile, rules or thumbs changed."""
    await services.jobs.feed.judge_all(UUID(user_id))


TASKS = (
    Task(name="judge_jobs", run=judge_jobs, retries=2, wait=30),
    Task(name="run_saved_search", run=run_saved_search, retries=2, wait=30),
)
