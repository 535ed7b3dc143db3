"""Giving grants back to Upwork, at once or later by a task. Removing what we hold of them is ``upwork_connections``' matter."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, cast

import stamina
import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.oauth import OAuthError, OAuthUnreachable, UpworkOAuth
from src.auth.task_arguments import TaskArguments
from src.database.queue import defer
from src.domain.accounts import Door
from src.errors import AppError
from src.services.resources import Resources
from src.services.upwork_clients import UpworkClients
from src.services.upwork_failures import unreachable

log = structlog.get_logger(__name__)

ATTEMPTS: Final = 3
SECONDS: Final = 8.0
REVOKE_GRANT: Final = "revoke_grant"
LIFE: Final = timedelta(hours=24)


class UpworkRevocation:
    """Tells Upwork that tokens are not needed any more, through the door they came by."""

    def __init__(self, resources: Resources, clients: UpworkClients) -> None:
        self._clock = resources.clock
        self._clients = clients
        self._arguments = TaskArguments(resources.keys.queue)

    async def now(self, door: Door, tokens: tuple[str, str]) -> bool:
        """Tell it in a few seconds; False where Upwork did not confirm each."""
        try:
            oauth = await self._clients.oauth(door)
        except AppError as error:
            log.warning("upwork was not told of a revocation", code=error.code)
            return False
        return await revoke(oauth, *tokens)

    async def later(self, db: AsyncSession, door: Door, tokens: tuple[str, str]) -> None:
        """Let a task tell it, from when the transaction commits, for a day."""
        refresh_token, access_token = tokens
        told = {
            "door": door,
            "refresh_token": refresh_token,
            "access_token": access_token,
            "until": (self._clock.now() + LIFE).isoformat(),
        }
        await defer(db, REVOKE_GRANT, self._arguments.seal(REVOKE_GRANT, told))

    async def by_task(self, sealed: str) -> None:
        """Tell it, as a task; raises AppError where it should be tried again.

        Given up after a day, in the log: the tokens are not kept waiting in the queue for ever.
        """
        told = {name: value or "" for name, value in self._arguments.open(REVOKE_GRANT, sealed).items()}
        try:
            oauth = await self._clients.oauth(cast("Door", told["door"]))
            for token in (told["refresh_token"], told["access_token"]):
                await oauth.revoke(token)
        except (OAuthError, AppError) as error:
            if self._clock.now() < datetime.fromisoformat(told["until"]):
                raise unreachable() from error
            log.warning("upwork never confirmed a revocation", reason=str(error))


async def revoke(oauth: UpworkOAuth, *tokens: str) -> bool:
    """Tell Upwork, in a few seconds, that tokens are not needed any more; False where it did not confirm each."""
    is_done = True
    for token in tokens:
        try:
            async for attempt in stamina.retry_context(
                on=OAuthUnreachable, attempts=ATTEMPTS, timeout=SECONDS, wait_max=2.0
            ):
                with attempt:
                    await oauth.revoke(token)
        except OAuthError as error:
            log.warning("upwork did not confirm a revocation", reason=str(error))
            is_done = False
    return is_done
