"""No secret reaches a log line, by name or by form."""

from __future__ import annotations

import pytest

from src.utils.logger import HIDDEN, redact


@pytest.mark.asvs("V16.2.5")
@pytest.mark.parametrize(
    "secret",
    [
        "oauth2v2_0123456789abcdef0123456789abcdef",
        "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "sk-abcdefgh12345678",
        "Bearer abc.def",
        "person.name+tag@example.org",
        "postgresql://user:hunter2@localhost/db",
    ],
)
def test_secret_in_any_text_is_hidden_by_its_form(secret: str):
    record = redact(None, "", {"event": f"failed with {secret} inside", "detail": f"x {secret} y", "exception": secret})
    assert secret not in str(record)
    assert "hunter2" not in str(record)


@pytest.mark.asvs("V16.2.5")
@pytest.mark.parametrize(
    "name", ["password", "access_token", "letter", "Authorization", "api_key", "body", "totp_code"]
)
def test_secret_is_hidden_by_its_name_whatever_it_looks_like(name: str):
    assert redact(None, "", {"event": "x", name: "plain words"})[name] == HIDDEN


def test_ordinary_values_stay_readable():
    record = {"event": "worker ready", "tasks": 9, "status_code": 200, "error_code": "VJCA-6"}
    assert redact(None, "", dict(record)) == record
