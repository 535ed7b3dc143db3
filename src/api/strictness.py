"""One meaning for each request: a name that stands twice, in the query or in a JSON object, is refused. Shapes are ``schemas``'."""

from __future__ import annotations

import json
from typing import Any

from fastapi import Request

from src.errors import Invalid


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Invalid("A name stands twice in the request", code="ambiguous")
    return found


async def unambiguous(request: Request) -> None:
    """Refuse what two readers could read differently; raises Invalid (``ambiguous``). No parameter of ours is a list."""
    _once(list(request.query_params.multi_items()))
    if "json" in request.headers.get("content-type", "") and (body := await request.body()):
        try:
            json.loads(body, object_pairs_hook=_once)
        except (ValueError, RecursionError):
            raise Invalid("The body is no JSON") from None
