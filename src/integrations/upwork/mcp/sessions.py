"""Sessions with the MCP server, one a person: opened at need, echoed with each message, opened anew when they are lost.

A read that finds its session lost is asked once more in a new one. A write never is: where the server said that it does not
know the session nothing was done (``NotSent``), and in any doubt the outcome is unknown (``Unreachable``).
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from time import monotonic
from typing import Final
from uuid import UUID

import httpx2

from src.integrations.upwork.errors import NotSent, Unreachable
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.mcp.transport import PROTOCOL_VERSION, Reply, Sending, SessionLost, send
from src.integrations.upwork.meter import Meter

LIFE_SECONDS: Final = 20 * 60.0
MOST_SESSIONS: Final = 2_000
CLIENT: Final = {"name": "upwork-web-app", "version": "0.1.0"}


@dataclass(frozen=True, slots=True, repr=False)
class Session:
    """A session that is open. Some servers name none; then there is nothing to echo."""

    id: str | None
    token: str
    opened: float


class Sessions:
    """Every person's session with one server."""

    def __init__(
        self, http: httpx2.AsyncClient, url: str, meter: Meter, *, clock: Callable[[], float] = monotonic
    ) -> None:
        self._http = http
        self._url = url
        self._meter = meter
        self._clock = clock
        self._open: OrderedDict[UUID, Session] = OrderedDict()
        self._locks: dict[UUID, asyncio.Lock] = {}
        self._ids = count(1)

    def forget(self, owner: UUID) -> None:
        """Forget a person's session."""
        self._open.pop(owner, None)

    async def read(self, grant: Grant, method: str, params: Mapping[str, object]) -> Mapping[str, object]:
        """Send a message that changes nothing and return its result."""
        session = await self._session(grant)
        try:
            return (await self._send(grant, session, method, params)).result
        except SessionLost:
            self._drop(grant, session)
        session = await self._session(grant)
        try:
            return (await self._send(grant, session, method, params)).result
        except SessionLost as error:
            self._drop(grant, session)
            raise Unreachable("no session lasts") from error

    async def write(self, grant: Grant, method: str, params: Mapping[str, object]) -> Mapping[str, object]:
        """Send a message that may change something, exactly once, and return its result."""
        try:
            session = await self._session(grant)
        except Unreachable as error:
            raise NotSent("no session came about") from error
        try:
            return (await self._send(grant, session, method, params)).result
        except SessionLost as error:
            self._drop(grant, session)
            raise (NotSent("the session had ended") if error.is_certain else Unreachable("status 400")) from error

    async def _session(self, grant: Grant) -> Session:
        """Return the person's session, opening one where there is none, it is old, or the token is another."""
        lock = self._locks.setdefault(grant.owner, asyncio.Lock())
        async with lock:
            held = self._open.get(grant.owner)
            if held is not None and held.token == grant.token and self._clock() - held.opened < LIFE_SECONDS:
                return held
            opened = await self._initialise(grant)
            self._open[grant.owner] = opened
            self._open.move_to_end(grant.owner)
            if len(self._open) > MOST_SESSIONS:
                oldest, _ = self._open.popitem(last=False)
                self._locks.pop(oldest, None)
            return opened

    async def _initialise(self, grant: Grant) -> Session:
        params = {"protocolVersion": PROTOCOL_VERSION, "capabilities": {}, "clientInfo": CLIENT}
        blank = Session(None, grant.token, self._clock())
        try:
            reply = await self._send(grant, blank, "initialize", params)
            session = Session(reply.session_id, grant.token, self._clock())
            async with self._meter.request(grant.owner, grant.purpose):
                await send(
                    self._http,
                    self._url,
                    Sending(grant.token, "notifications/initialized", {}, session_id=session.id),
                )
        except SessionLost as error:
            raise Unreachable("no session can be opened") from error
        return session

    async def _send(self, grant: Grant, session: Session, method: str, params: Mapping[str, object]) -> Reply:
        async with self._meter.request(grant.owner, grant.purpose):
            return await send(
                self._http, self._url, Sending(grant.token, method, params, id=next(self._ids), session_id=session.id)
            )

    def _drop(self, grant: Grant, session: Session) -> None:
        """Forget a lost session unless somebody has opened another meanwhile."""
        if self._open.get(grant.owner) is session:
            self._open.pop(grant.owner)
