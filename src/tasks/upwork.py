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


async def tell_grant_ended(services: Services, user_id: str) -> None:
    """Mail a person that their grant at Upwork ended."""
    await services.notices.tell_grant_ended(UUID(user_id))


async def drop_outgoing(services: Services, user_id: str, outgoing_id: str) -> None:
    """Remove what a person was shown and did not confirm in its time."""
    await services.desk.messages.outgoing.drop(UUID(user_id), UUID(outgoing_id))


TASKS = (
    Task(name="tell_grant_ended", run=tell_grant_ended),
    Task(name="drop_outgoing", run=drop_outgoing),
    Task(name="check_upwork_capabilities", run=check_upwork_capabilities, retries=2, wait=30),
    Task(name="look_up_outgoing", run=look_up_outgoing, retries=5, wait=10),
)
