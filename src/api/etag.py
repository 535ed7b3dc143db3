"""Answers that say when nothing has changed: an ``ETag``, and 304 for whoever still has the same. Who may see what is not decided here."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Final

from fastapi import Header, Response, status

IfNoneMatch = Annotated[str | None, Header(max_length=1_000)]
NOT_MODIFIED: Final[dict[int | str, dict[str, Any]]] = {
    304: {"description": "The answer is still the one whose ETag was sent along"}
}
_DIGITS: Final = 32


def tagged(body: bytes, known: str | None) -> Response:
    """Return ``body`` (JSON) with its ETag, or 304 without a body where ``known`` (``If-None-Match``) names that tag."""
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:_DIGITS]}"'
    if known is not None and tag in (each.strip() for each in known.split(",")):
        return Response(status_code=status.HTTP_304_NOT_MODIFIED, headers={"ETag": tag})
    return Response(body, media_type="application/json", headers={"ETag": tag})
