"""Comparing answers as an attacker would: everything but what differs by nature. Cases are in the ``test_*`` modules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2
from sqlalchemy import text

from src.services.resources import Resources


def face(answer: httpx2.Response) -> tuple[int, Mapping[str, str], Any]:
    """Return what two answers must share to look alike: status, headers and body, without the request's own id."""
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    body = answer.json() if answer.content else None
    if isinstance(body, dict):
        body.pop("request_id", None)
    return answer.status_code, headers, body


async def run_sql(resources: Resources, statement: str, **values: object) -> list[Any]:
    """Run one statement through the auth door and return its rows."""
    async with resources.database.as_auth() as db:
        result = await db.execute(text(statement), values)
        return list(result.all()) if result.returns_rows else []
