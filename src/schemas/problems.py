"""The form of a refusal at the doors of jobs, letters and proposals, for the front end's generated types. Rendering is the door's."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel

from src.domain.codes import ProblemCode


class Problem(BaseModel):
    """``application/problem+json``. ``fields`` names a code for each field; ``retry_after`` is in seconds."""

    type: str
    title: str
    status: int
    code: ProblemCode
    detail: str | None = None
    fields: dict[str, str] | None = None
    retry_after: int | None = None
    request_id: str | None = None


REFUSALS: Final[dict[int | str, dict[str, Any]]] = {
    "default": {
        "description": "Refused, by one of these codes or by one that every route can give",
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
    }
}
"""What a router of these doors says of its refusals in the OpenAPI document."""
