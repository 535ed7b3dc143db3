"""One GraphQL call over HTTP: what was answered, or which kind of failure it was. What is asked is the gateway's matter."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import httpx2

from src.integrations.upwork.errors import Busy, NotSent, Refused, ScopesMissing, TokenRefused, Unreachable

CALL_SECONDS: Final = 10.0
LARGEST_ANSWER: Final = 8_000_000
REFUSED_FIELDS: Final = re.compile(r"permissions/scopes to access: \[([^\]]*)\]")
REFUSED_WHOLE: Final = frozenset({"ExecutionAborted", "ValidationError", "InvalidSyntax"})
SERVICE_CODE: Final = re.compile(r"\bVJ[A-Z]*-(?:[A-Z]+-)?\d+\b")


@dataclass(frozen=True, slots=True, repr=False)
class Call:
    """One call: the document and its variables, in the name of whose token and organisation."""

    token: str
    organization_id: str | None
    document: str
    variables: Mapping[str, object]


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """The data of an answer, perhaps with holes, and the words of the errors that explain the holes."""

    data: Mapping[str, object]
    faults: tuple[str, ...]


async def post(http: httpx2.AsyncClient, url: str, call: Call) -> Answer:
    """Send ``call`` once and return its answer.

    Raises NotSent, Unreachable, Busy, TokenRefused, ScopesMissing, or Refused where there are errors and no data at all.
    """
    headers = {"Authorization": f"Bearer {call.token}", "Accept": "application/json"}
    if call.organization_id:
        headers["X-Upwork-API-TenantId"] = call.organization_id
    body = {"query": call.document, "variables": dict(call.variables)}
    try:
        response = await http.post(
            url, json=body, headers=headers, timeout=httpx2.Timeout(CALL_SECONDS, connect=5.0, pool=5.0)
        )
    except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
        raise NotSent(type(error).__name__) from error
    except httpx2.HTTPError as error:
        raise Unreachable(type(error).__name__) from error
    return _answer(response)


def _answer(response: httpx2.Response) -> Answer:
    """Tell an answer from a failure by status and shape; GraphQL errors come with status 200."""
    if response.status_code == 401:
        raise TokenRefused
    if response.status_code == 429:
        raise Busy(_seconds(response.headers.get("Retry-After")))
    if response.status_code >= 500:
        raise Unreachable(f"status {response.status_code}")
    body = _json(response)
    faults = body.get("errors")
    errors = [error for error in faults if isinstance(error, Mapping)] if isinstance(faults, list) else []
    for error in errors:
        _raise_if_scopes(error)
    data = body.get("data")
    if isinstance(data, Mapping) and any(value is not None for value in data.values()):
        return Answer(data, tuple(_words(error) for error in errors))
    if not errors and isinstance(data, Mapping):
        return Answer(data, ())
    if not errors:
        raise Unreachable(f"status {response.status_code} without data")
    raise Refused("; ".join(_words(error) for error in errors), is_certain=all(_is_certain(error) for error in errors))


def _json(response: httpx2.Response) -> Mapping[str, object]:
    """Return the body as an object; raises Unreachable for anything else, such as a gateway's page."""
    if len(response.content) > LARGEST_ANSWER:
        raise Unreachable("answer too large")
    try:
        body = json.loads(response.content)
    except (ValueError, RecursionError) as error:
        raise Unreachable(f"status {response.status_code}, not JSON") from error
    if not isinstance(body, Mapping):
        raise Unreachable(f"status {response.status_code}, not an object")
    return body


def _raise_if_scopes(error: Mapping[str, object]) -> None:
    found = REFUSED_FIELDS.search(str(error.get("message", "")))
    if found:
        raise ScopesMissing(frozenset(name.strip() for name in found[1].split(",") if name.strip()))


def _words(error: Mapping[str, object]) -> str:
    message = error.get("message")
    return message[:300] if isinstance(message, str) else "no message"


def _is_certain(error: Mapping[str, object]) -> bool:
    """Say whether an error proves that nothing was done: the query as a whole was refused, or a service named its reason."""
    extensions = error.get("extensions")
    classification = extensions.get("classification") if isinstance(extensions, Mapping) else None
    return classification in REFUSED_WHOLE or bool(SERVICE_CODE.search(_words(error)))


def _seconds(header: str | None) -> float | None:
    """Return a Retry-After in seconds; None where it is missing or in the form of a date."""
    return float(header) if header is not None and header.strip().isdecimal() else None
