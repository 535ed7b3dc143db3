"""Logging set-up: one line of JSON per record, secrets redacted by name and by form. Security events are not here: they are rows."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, Final

import structlog

SECRET_NAMES: Final = re.compile(
    r"(password|passwd|secret|token|code|cookie|authorization|api_?key|letter|answer|email|phone|address|body|message)",
    re.IGNORECASE,
)
SECRET_FORMS: Final = re.compile(
    r"(oauth2v2_\w+|eyJ[\w-]{10,}\.[\w.-]+|sk-[\w-]{8,}|Bearer\s+\S+|[\w.+-]+@[\w-]+\.[\w.-]+|://[^/\s:@]+:[^/\s@]+@)",
    re.IGNORECASE,
)
HIDDEN: Final = "***"
PLAIN_NAMES: Final = frozenset({"status_code", "error_code"})


def redact(_logger: Any, _method: str, record: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Hide values with a secret's name, and anything in a text that has a secret's form."""
    for name, value in record.items():
        if name == "event" or name in PLAIN_NAMES:
            record[name] = SECRET_FORMS.sub(HIDDEN, value) if isinstance(value, str) else value
        elif SECRET_NAMES.search(name):
            record[name] = HIDDEN
        elif isinstance(value, str):
            record[name] = SECRET_FORMS.sub(HIDDEN, value)
    return record


def configure(*, debug: bool) -> None:
    """Send every record, of ours and of the libraries, to standard output in the same redacted form."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    for name in ("uvicorn.error", "httpx2", "httpcore2", "openai", "procrastinate", "asyncio", "sqlalchemy"):
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers[:] = []
        logging.getLogger(name).propagate = True
    # One line per request costs time on hot paths and writes down who asked for what.
    logging.getLogger("uvicorn.access").disabled = True
