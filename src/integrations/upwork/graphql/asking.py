"""Asking over GraphQL: one way for reads, one for writes, and remembering what a key may not read. What is asked is elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar
from uuid import UUID

import httpx2

from src.integrations.upwork.attempts import read
from src.integrations.upwork.errors import Refused, ScopesMissing, Unreachable
from src.integrations.upwork.gateway import Grant
from src.integrations.upwork.graphql.documents import CannotLeaveOut, document
from src.integrations.upwork.graphql.transport import Answer, Call, post
from src.integrations.upwork.meter import Meter
from src.integrations.upwork.values import at, rows

MOST_REMEMBERED: Final = 10_000
Row = TypeVar("Row")


class Asking:
    """The GraphQL API, asked in somebody's name."""

    def __init__(self, http: httpx2.AsyncClient, url: str, meter: Meter) -> None:
        self._http = http
        self._url = url
        self._meter = meter
        self._refused: dict[UUID, dict[str | None, frozenset[str]]] = {}

    def forget(self, owner: UUID) -> None:
        """Forget what a person's key may not read: it has a new grant, perhaps with other scopes."""
        self._refused.pop(owner, None)

    def refused_to(self, grant: Grant) -> frozenset[str]:
        """Return the fields (``Type.field``) that a grant is known not to open."""
        known = self._refused.get(grant.owner, {})
        return known.get(grant.organization_id, frozenset()) | grant.known.missing_fields

    async def _read(self, grant: Grant, name: str, variables: Mapping[str, object]) -> Answer:
        """Ask, leaving out the fields the person's key is known not to read, and learning those it turns out not to."""
        refused = self.refused_to(grant)
        while True:
            try:
                call = _call(grant, name, variables, refused)
                return await read(lambda call=call: self._once(grant, call))  # type: ignore[misc]
            except CannotLeaveOut as error:
                raise ScopesMissing(refused) from error
            except ScopesMissing as error:
                if error.fields <= refused:
                    raise
                refused |= error.fields
                if len(self._refused) >= MOST_REMEMBERED:
                    self._refused.clear()
                self._refused.setdefault(grant.owner, {})[grant.organization_id] = refused

    async def _write(self, grant: Grant, name: str, variables: Mapping[str, object]) -> Answer:
        """Ask exactly once."""
        return await self._once(grant, _call(grant, name, variables))

    async def _once(self, grant: Grant, call: Call) -> Answer:
        async with self._meter.request(grant.owner, grant.purpose):
            return await post(self._http, self._url, call)


def _call(grant: Grant, name: str, variables: Mapping[str, object], refused: frozenset[str] = frozenset()) -> Call:
    return Call(grant.token, grant.organization_id, document(name, refused), variables)


def is_gone(error: Refused) -> bool:
    """Say whether Upwork refused because it has no such thing (any more)."""
    return "not found" in error.words.lower() or "404" in error.words


def edges(connection: object) -> list[Mapping[str, object]]:
    """Return the edges of a connection, without nulls."""
    return list(rows(at(connection, "edges")))


def refuse_holes(listed: object, *path: str) -> None:
    """Raise Unreachable where a list is missing, or a row of it at ``path`` failed."""
    if not isinstance(listed, list) or not all(isinstance(at(row, *path), Mapping) for row in listed):
        raise Unreachable("a list with holes")


def parsed(connection: object, parse: Callable[[Mapping[str, object]], Row | None]) -> list[Row]:
    """Return the rows of a page that can be read."""
    nodes = (at(edge, "node") for edge in edges(connection))
    found = (parse(node) for node in nodes if isinstance(node, Mapping))
    return [row for row in found if row is not None]
