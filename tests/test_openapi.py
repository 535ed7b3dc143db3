"""What the front end takes from the back end: a document of the routes, and words for its codes and events. Routes are tested elsewhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from src.api.dependencies import PUBLIC_ROUTES
from src.domain.codes import ProblemCode
from src.domain.event_tags import EventTag

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "frontend" / "openapi.json"
MEND = "python -m src.cli openapi > frontend/openapi.json && npm --prefix frontend run client"


def test_the_committed_document_is_what_the_routes_say(tmp_path: Path):
    # Neither an .env file nor settings of the machine may change a word of it.
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "ENVIRONMENT": "production"}
    told = subprocess.run(
        [sys.executable, "-m", "src.cli", "openapi"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    # Not compared in the assertion itself: a difference of five thousand lines would hide the command that mends it.
    is_current = told == DOCUMENT.read_text(encoding="utf-8")
    assert is_current, f"the routes changed since the client was generated; run: {MEND}"


def words(*path: str) -> set[str]:
    """Return the keys of a list of words of the page."""
    text = (ROOT / "frontend" / "src").joinpath(*path).read_text(encoding="utf-8")
    return set(re.findall(r"^ +(\w+):", text, re.MULTILINE))


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_page_has_words_for_every_refusal(language: str):
    assert set(get_args(ProblemCode)) - words("i18n", "locales", language, "problems.ts") == set()


@pytest.mark.parametrize("language", ["en", "uk"])
def test_the_page_has_words_for_every_event_of_the_security_log(language: str):
    known = words("i18n", "locales", language, "events.ts")
    assert {tag.value.replace(":", "_") for tag in EventTag} - known == set()


def described() -> Iterator[tuple[str, dict[str, Any]]]:
    """Return what the document says of each route."""
    for path, operations in json.loads(DOCUMENT.read_text(encoding="utf-8"))["paths"].items():
        for method, operation in operations.items():
            yield f"{method.upper()} {path}", operation


def test_document_says_who_may_call():
    optional = {"POST /security/mfa/enable", "POST /security/mfa/confirm"}
    anybody = {" ".join(door) for door in PUBLIC_ROUTES} - optional
    for name, operation in described():
        wanted = [] if name in anybody else [{"bearer": []}]
        assert operation["security"] == ([{}, *wanted] if name in optional else wanted), name


def test_document_says_how_each_route_refuses():
    for name, operation in described():
        assert operation["responses"]["default"] == {"$ref": "#/components/responses/Refused"}, name
        assert "422" not in operation["responses"], name
