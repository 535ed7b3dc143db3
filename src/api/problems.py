"""Every error as ``application/problem+json``. Which errors there are is in ``src/errors.py``."""

from __future__ import annotations

from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from src.errors import AppError

log = structlog.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"
HTTP_CODES = {
    400: ("bad_request", "The request cannot be understood"),
    401: ("unauthenticated", "Sign in first"),
    403: ("forbidden", "This is not allowed"),
    404: ("not_found", "There is no such thing"),
    405: ("method_not_allowed", "This address does not take that method"),
    413: ("too_large", "The request is too large"),
    415: ("unsupported_media_type", "Send JSON"),
}


def problem(
    request: Request,
    status: int,
    code: str,
    title: str,
    *,
    detail: str | None = None,
    fields: dict[str, str] | None = None,
    retry_after: int | None = None,
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    """Return one problem document; empty members are left out."""
    content: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "code": code,
        "detail": detail,
        "fields": fields,
        "retry_after": retry_after,
        "request_id": request.scope.get("state", {}).get("request_id"),
    }
    headers = dict(headers or {})
    if retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    if status == 401:
        headers.setdefault("WWW-Authenticate", "Bearer")
    content = {name: value for name, value in content.items() if value is not None}
    return JSONResponse(content, status, headers, media_type=MEDIA_TYPE)


async def _app_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, AppError)
    return problem(
        request,
        error.status,
        error.code,
        error.title,
        detail=error.detail,
        fields=error.fields,
        retry_after=error.retry_after,
    )


async def _validation(request: Request, error: Exception) -> JSONResponse:
    """Name the fields, never their values: a value may be a password."""
    assert isinstance(error, RequestValidationError)
    fields = {".".join(str(part) for part in item["loc"][1:]) or "body": item["type"] for item in error.errors()}
    return problem(request, 422, "invalid", "The request breaks a rule about its content", fields=fields)


async def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code, title = HTTP_CODES.get(error.status_code, ("http_error", "The request failed"))
    return problem(request, error.status_code, code, title, headers=dict(error.headers or {}))


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    log.error("request failed", path=request.scope.get("path"), exc_info=error)
    return problem(request, 500, "internal_error", "Something went wrong on our side; nothing of yours was lost")


def install(app: FastAPI) -> None:
    """Render every error of ``app`` as a problem."""
    app.add_exception_handler(AppError, _app_error)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)
