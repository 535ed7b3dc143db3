"""Recorded answers, and how an answer of the sandbox is compared with one field by field."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

_SAMPLES = Path(__file__).parent / "samples"
# A text of one of these forms must meet a text of the same form.
_FORMS = {
    "number in a text": re.compile(r"-?\d+(\.\d+)?"),
    "ciphertext": re.compile(r"~0[12]\d*.*"),
    "moment without a colon": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000"),
    "moment in milliseconds": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"),
    "moment": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"),
    "day": re.compile(r"\d{4}-\d\d-\d\d"),
    "dollars": re.compile(r"\$-?\d+\.\d+"),
    "hourly range": re.compile(r"\d+\.\d\d–\d+\.\d\d/hr"),
    "uuid": re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
    "wrapped text": re.compile(r"<untrusted_participant_content>.*</untrusted_participant_content>", re.DOTALL),
    "name in capitals": re.compile(r"[A-Z][A-Z_]{3,}"),
}


def sample(name: str) -> Any:
    """A recorded answer's body."""
    return json.loads((_SAMPLES / f"{name}.json").read_text(encoding="utf-8"))["body"]


def differences(wanted: Any, given: Any, path: str = "") -> list[str]:
    """Where an answer lacks a field of the recorded one, or has it in another form. Null fits everything."""
    if wanted is None or given is None:
        return []
    if isinstance(wanted, dict):
        if not isinstance(given, dict):
            return [f"{path}: {type(given).__name__} for an object"]
        missing = [f"{path}.{name}: missing" for name in wanted if name not in given]
        return missing + [
            problem
            for name, value in wanted.items()
            if name in given
            for problem in differences(value, given[name], f"{path}.{name}")
        ]
    if isinstance(wanted, list):
        if not isinstance(given, list):
            return [f"{path}: {type(given).__name__} for a list"]
        if not wanted or not given:
            return []
        return [problem for row in given for problem in differences(wanted[0], row, f"{path}[]")]
    return _leaf(wanted, given, path)


def _leaf(wanted: Any, given: Any, path: str) -> list[str]:
    if _kind(wanted) != _kind(given):
        return [f"{path}: {given!r} for {wanted!r}"]
    if isinstance(wanted, str) and "<" not in wanted.removeprefix("<untrusted"):
        form = next((pattern for pattern in _FORMS.values() if pattern.fullmatch(wanted)), None)
        if form is not None and not form.fullmatch(given):
            return [f"{path}: {given!r} for {wanted!r}"]
    return []


def _kind(value: Any) -> str:
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


def selection(wanted: Any) -> str:
    """The GraphQL selection that asks for the fields of a recorded answer."""
    if isinstance(wanted, list):
        return selection(wanted[0])
    if not isinstance(wanted, dict):
        return ""
    return "{ " + " ".join(f"{name} {selection(value)}" for name, value in wanted.items()) + " }"
