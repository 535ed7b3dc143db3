"""Tasks that reach a person outside the application. What is said and when is the services' matter."""

from __future__ import annotations

from src.bootstrap import Services
from src.tasks.task import Task


async def send_mail(services: Services, sealed: str) -> None:
    """Send one mail. Tried again for about a day; a mail may arrive twice where the server's answer was lost."""
    await services.notifications.send_mail(sealed)


TASKS = (Task("send_mail", send_mail, retries=12, wait=3),)
