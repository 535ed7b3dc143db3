"""No code reaches the page that the one list does not name."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import get_args

from src.domain.codes import FailureCode, ProblemCode, RemarkCode, compose_failure_of, failure_of

SERVICES = Path(__file__).resolve().parents[3] / "src" / "services"
DOORS = ("application_*.py", "ai_service.py", "profile_service.py", "job_service.py", "upwork_*.py")
SIGN_IN_CODES = frozenset({"oauth_denied", "oauth_state_invalid"})


def codes_in(path: Path) -> set[str]:
    """Return the codes that a module's refusals are given."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    values = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "code"]
    return {value.value for value in values if isinstance(value, ast.Constant)}


def test_every_refusal_of_these_services_is_listed():
    paths = [path for pattern in DOORS for path in sorted(SERVICES.glob(pattern))]
    found = {code for path in paths for code in codes_in(path)}
    assert {"preview_stale", "item_full", "job_expired", "upwork_busy"} <= found
    assert found <= {*get_args(ProblemCode), *SIGN_IN_CODES}


def test_unknown_codes_become_known_ones():
    assert failure_of("connects_short") == "connects_short"
    assert failure_of("internal_error") == "not_sent"
    assert compose_failure_of("version_conflict") == "version_conflict"
    assert compose_failure_of("internal_error") == "ai_interrupted"


def test_lists_hold_no_code_twice():
    for codes in (RemarkCode, FailureCode, ProblemCode):
        assert len(get_args(codes)) == len(set(get_args(codes)))
