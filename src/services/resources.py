"""What every service needs from the machine, opened once per process. Services themselves are put together in ``bootstrap``.

This is the one module of the services' floor that reads settings: the mission's ``UpworkService(user_id=…)`` must work as
written, so a service has to be able to open its own resources where no root has done so.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from weakref import WeakKeyDictionary

import httpx2
from redis.asyncio import BlockingConnectionPool, Redis, SSLConnection

from src.auth.encryption import InstallationKeys, MasterKeys, Vault
from src.config import Settings
from src.database.base import new_id
from src.database.connection import Database, check_isolation
from src.integrations.http import build_client
from src.utils.clock import Clock, SystemClock

VALKEY_CONNECTIONS: Final = 50
VALKEY_SECONDS: Final = 2.0


class UnfitSettings(RuntimeError):
    """The settings are not fit to start with; the message says why, line by line, and how to mend each."""


@dataclass(frozen=True, slots=True, repr=False)
class Resources:
    """Connections and keys of one process."""

    settings: Settings
    database: Database
    valkey: Redis
    vault: Vault
    keys: InstallationKeys
    http: httpx2.AsyncClient
    clock: Clock

    async def close(self) -> None:
        """Give everything back."""
        await self.http.aclose()
        await self.valkey.aclose()
        await self.database.close()


async def open_resources(
    settings: Settings, *, clock: Clock | None = None, transport: httpx2.AsyncBaseTransport | None = None
) -> Resources:
    """Connect to everything and test that people's rows are apart.

    Raises UnfitSettings where the settings are unsafe, IsolationBroken where row-level security does not hold.
    """
    problems = settings.problems()
    if problems:
        raise UnfitSettings("\n".join(problems))
    database = await Database.connect(settings.data.libpq_url, pool_size=settings.data.database_pool_size)
    try:
        await check_isolation(database, new_id)
        vault = Vault(MasterKeys(settings.security.master_ring))
        async with database.as_auth() as db:
            keys = await vault.installation_keys(db)
    except BaseException:
        await database.close()
        raise
    return Resources(
        settings=settings,
        database=database,
        valkey=open_valkey(settings.data.redis_url.get_secret_value()),
        vault=vault,
        keys=keys,
        http=build_client(transport=transport),
        clock=clock or SystemClock(),
    )


class _RenewedConnection(SSLConnection):
    """A connection over TLS that reads its certificates anew whenever it connects, since they are renewed meanwhile."""

    def _connection_arguments(self) -> Mapping[str, Any]:
        self.ssl_context.context = None
        return super()._connection_arguments()


def open_valkey(url: str) -> Redis:
    """Connect to Valkey as the need arises; in a burst, calls wait for a connection instead of failing."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=VALKEY_CONNECTIONS,
        timeout=VALKEY_SECONDS,
        socket_timeout=VALKEY_SECONDS,
        socket_connect_timeout=VALKEY_SECONDS,
    )
    if pool.connection_class is SSLConnection:
        pool.connection_class = _RenewedConnection
    return Redis.from_pool(pool)


_own: WeakKeyDictionary[asyncio.AbstractEventLoop, tuple[AsyncGenerator[Resources], asyncio.Future[Resources]]] = (
    WeakKeyDictionary()
)


async def _held() -> AsyncGenerator[Resources]:
    """Hold resources open until the event loop shuts its generators down, as ``asyncio.run`` does at its end."""
    resources = await open_resources(Settings())
    try:
        yield resources
    finally:
        await resources.close()


async def own_resources() -> Resources:
    """Return resources opened from the environment, once per event loop: for scripts that use a service directly."""
    loop = asyncio.get_running_loop()
    if loop not in _own:
        holder = _held()
        _own[loop] = holder, asyncio.ensure_future(anext(holder))
    return await asyncio.shield(_own[loop][1])
