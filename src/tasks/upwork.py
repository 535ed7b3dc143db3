"""Background work about people's grants at Upwork. What is asked and kept is the services' matter."""

from __future__ import annotations

from uuid import UUID

from src.bootstrap import Services
from src.tasks.task import Task


async def check_upwork_capabilities(services: Services, user_id: str) -> None:
    """Find out what a person's grant can do, unless that was done less than a day ago."""
    await services.desk.capabilities.check_in_background(UUID(user_id))


async def look_up_outgoing(services: Services, user_id: str, outgoing_id: str, attempt: str) -> None:
    """Look for something a person confirmed whose answer was lost. It is never done again."""
    await services.desk.messages.outgoing.look_up(UUID(user_id), UUID(outgoing_id), int(attempt))


TASKS = (
    Task(name="check_upwork_capabilities", run=check_upwork_capabilities, retries=2, wait=30),
    Task(name="look_up_outgoing", run=look_up_outgoing, retries=5, wait=10),
)
