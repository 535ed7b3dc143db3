"""Tasks that reach a person outside the application. What is said and when is the services' matter."""

from __future__ import annotations

from src.bootstrap import Services
from src.tasks.task import Task


async def send_mail(services: Services, sealed: str) -> None:
    """Send one mail. Tried again for about a day; a mail may arrive twice where the server's answer was lost."""
    await services.notifications.send_mail(sealed)


async def send_sms(services: Services, sealed: str) -> None:
    """Send one text message. Tried again for about a minute: a code does not live longer than that matters."""
    await services.notifications.send_sms(sealed)


TASKS = (Task("send_mail", send_mail, retries=10, wait=3), Task("send_sms", send_sms, retries=4, wait=2))
