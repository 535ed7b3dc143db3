"""Background work about people's grants at Upwork. What is asked and kept is the services' matter."""

from __future__ import annotations

from uuid import UUID

from src.bootstrap import Services
from src.tasks.task import Task


async def check_upwork_capabilities(services: Services, user_id: str) -> None:
    """Find out what a person's grant can do, unless that was done less than a day ago."""
    await services.capabilities.check_in_background(UUID(user_id))


TASKS = (Task(name="check_upwork_capabilities", run=check_upwork_capabilities, retries=2, wait=30),)
