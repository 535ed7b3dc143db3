"""The form of every refusal, as the OpenAPI document tells it. Rendering is the door's."""

from __future__ import annotations

from pydantic import BaseModel

from src.domain.codes import ProblemCode


class Problem(BaseModel):
    """``application/problem+json``. ``fields`` names a code for each field; ``retry_after`` is in seconds.

    ``code`` is one of those that the doors of jobs, letters and proposals give, or one that any route can give.
    """

    type: str
    title: str
    status: int
    code: ProblemCode | str
    detail: str | None = None
    fields: dict[str, str] | None = None
    retry_after: int | None = None
    request_id: str | None = None
