"""Tasks of identity: the part of sign-up that no answer may depend on, and sweeping up. Mails are sent by ``notifications``."""

from __future__ import annotations

from src.bootstrap import Services
from src.tasks.task import Task


async def finish_registration(services: Services, sealed: str) -> None:
    """Make the account that was asked for, or tell its owner that there is one."""
    await services.accounts.finish_registration(sealed)


async def resend_verification(services: Services, sealed: str) -> None:
    """Mail the verification link again, where there is something to verify."""
    await services.accounts.finish_resend(sealed)


async def send_reset(services: Services, sealed: str) -> None:
    """Mail a link to set a new password, where the address has an account."""
    await services.passwords.send_reset(sealed)


async def send_address_change(services: Services, sealed: str) -> None:
    """Mail a link to the new address, and tell the present one."""
    await services.addresses.send_change(sealed)


async def sweep_identity(services: Services) -> None:
    """Delete tokens, challenges, offers and sessions whose time is over."""
    await services.security.sweep()


async def sweep_alerts(services: Services) -> None:
    """Delete attempts after a day and resolved alerts after ninety."""
    await services.alerts.sweep()


TASKS = (
    Task("finish_registration", finish_registration),
    Task("resend_verification", resend_verification),
    Task("send_reset", send_reset),
    Task("send_address_change", send_address_change),
    Task("sweep_identity", sweep_identity, cron="17 * * * *"),
    Task("sweep_alerts", sweep_alerts, cron="27 * * * *"),
)
