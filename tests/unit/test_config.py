"""Settings: the mission's forms are understood, and unfit ones are refused by name."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from src.config import (
    LIVE_UPWORK_API_URL,
    LIVE_UPWORK_URL,
    AISettings,
    DataSettings,
    MailSettings,
    SecuritySettings,
    Settings,
    SmsSettings,
    UpworkSettings,
    WebSettings,
)

ROOT = Path(__file__).resolve().parents[2]


def key() -> str:
    return base64.urlsafe_b64encode(os.urandom(32)).decode()


def build(**changes: object) -> Settings:
    """Production settings that are fit, with ``changes`` by the name of the setting."""
    values: dict[str, object] = {
        "database_url": SecretStr("postgresql://user:password@localhost/upwork_app"),
        "redis_url": SecretStr("redis://localhost:6379"),
        "secret_key": SecretStr(key()),
        "encryption_key": SecretStr(key()),
        "environment": "production",
        "public_url": "https://app.example.org",
        "upwork_callback_url": "https://app.example.org/auth/upwork/callback",
        "upwork_base_url": LIVE_UPWORK_URL,
        "upwork_api_url": LIVE_UPWORK_API_URL,
        "smtp_url": SecretStr("smtps://mail.example.org"),
        **changes,
    }

    def group(kind: type) -> object:
        return kind(_env_file=None, **{name: values[name] for name in kind.model_fields if name in values})

    return Settings(
        data=group(DataSettings),
        security=group(SecuritySettings),
        web=group(WebSettings),
        upwork=group(UpworkSettings),
        ai=group(AISettings),
        mail=group(MailSettings),
    )


def test_fit_production_settings_have_no_problem():
    assert build().problems() == []
    assert build().warnings() == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"secret_key": SecretStr("")}, "SECRET_KEY is missing"),
        ({"secret_key": SecretStr("your_secret_key_here")}, "SECRET_KEY still looks like a placeholder"),
        ({"encryption_key": SecretStr("your_encryption_key_here")}, "ENCRYPTION_KEY still looks like a placeholder"),
        ({"secret_key": SecretStr("c2hvcnQ")}, "SECRET_KEY: is shorter than 32 bytes"),
        ({"secret_key": SecretStr("not base64 at all, but long enough to be one!")}, "SECRET_KEY: is not base64url"),
        ({"encryption_key": SecretStr("A" * 43)}, "ENCRYPTION_KEY is too regular"),
        ({"debug": True}, "DEBUG is on"),
        (
            {"upwork_callback_url": "http://app.example.org/auth/upwork/callback"},
            "UPWORK_CALLBACK_URL is http off loopback",
        ),
        ({"public_url": "http://app.example.org"}, "PUBLIC_URL is http off loopback"),
        ({"upwork_base_url": "http://localhost:8001"}, "points at a sandbox"),
        ({"upwork_api_url": "http://localhost:8001/graphql"}, "points at a sandbox"),
        ({"allowed_hosts": "*"}, "ALLOWED_HOSTS has a wildcard"),
        ({"allowed_hosts": "*.example.org"}, "ALLOWED_HOSTS has a wildcard"),
        ({"cors_origins": "*"}, "CORS_ORIGINS has a wildcard"),
        ({"database_url": SecretStr("")}, "DATABASE_URL is missing"),
        ({"redis_url": SecretStr("")}, "REDIS_URL is missing"),
        ({"bcrypt_cost": 10}, "BCRYPT_COST is below 12"),
    ],
)
def test_unfit_production_setting_is_refused_and_named(changes: dict[str, object], named: str):
    problems = build(**changes).problems()
    assert [p for p in problems if named in p], problems


def test_same_key_for_both_purposes_is_refused():
    one = SecretStr(key())
    assert any("are the same" in p for p in build(secret_key=one, encryption_key=one).problems())


def test_http_callback_on_loopback_is_fit():
    assert build(upwork_callback_url="http://localhost:8000/auth/upwork/callback").problems() == []


def test_no_problem_shows_a_secret():
    secret = "not base64 at all, but long enough to be one!"
    assert not any(secret in problem for problem in build(secret_key=SecretStr(secret)).problems())


def test_missing_mail_server_is_a_warning_in_production():
    assert build(smtp_url=SecretStr("")).warnings() == [
        "SMTP_URL is missing: nobody can register until mail can be sent"
    ]


@pytest.mark.parametrize("standard", [False, True])
def test_keys_in_both_base64_alphabets_are_taken(standard: bool):
    raw = bytes(range(200, 232)) + b"\xff\xfe\xfd"
    text = (base64.b64encode if standard else base64.urlsafe_b64encode)(raw).decode()
    assert SecuritySettings.ring(SecretStr(text)) == [raw]


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_database_url_is_understood_in_every_form(scheme: str):
    data = DataSettings(_env_file=None, database_url=SecretStr(f"{scheme}://user:password@localhost/upwork_app"))
    assert data.sqlalchemy_url == "postgresql+psycopg://user:password@localhost/upwork_app"
    assert data.libpq_url == "postgresql://user:password@localhost/upwork_app"


PRIVATE = "postgresql://owner@db.internal/upwork_app"
VERIFIED = f"{PRIVATE}?sslmode=verify-full&sslrootcert=/tls/authority.pem"


@pytest.mark.asvs("V12.3.1", "V12.3.4")
@pytest.mark.parametrize(
    "url",
    [
        PRIVATE,
        f"{PRIVATE}?sslmode=require",
        f"{PRIVATE}?sslmode=verify-ca",
        f"{VERIFIED}&sslmode=disable",
        "postgresql://owner@localhost,db.internal/upwork_app",
        "postgresql:///upwork_app?host=db.internal",
        "postgresql://owner@localhost/upwork_app?hostaddr=192.0.2.1",
        "postgresql://owner@[2001:db8::1]:5432/upwork_app",
    ],
)
def test_database_off_this_machine_without_verified_tls_is_refused_in_production(url: str):
    problems = build(database_url=SecretStr(url)).problems()
    assert [p for p in problems if p.startswith("DATABASE_URL leads off this machine without verified TLS")], problems
    assert build(database_url=SecretStr(url), internal_plaintext=True).problems() == []
    assert build(database_url=SecretStr(url), environment="development").problems() == []


@pytest.mark.asvs("V12.3.1", "V12.3.4")
@pytest.mark.parametrize(
    "url",
    [
        "redis://valkey:6379",
        "redis://user:password@192.0.2.1:6379/0",
        "rediss://valkey:6379?ssl_cert_reqs=none",
        "rediss://valkey:6379?ssl_cert_reqs=optional",
        "rediss://valkey:6379?ssl_check_hostname=false",
    ],
)
def test_valkey_off_this_machine_without_verified_tls_is_refused_in_production(url: str):
    problems = build(redis_url=SecretStr(url)).problems()
    assert [p for p in problems if p.startswith("REDIS_URL leads off this machine without verified TLS")], problems
    assert build(redis_url=SecretStr(url), internal_plaintext=True).problems() == []


@pytest.mark.asvs("V12.3.1")
def test_model_and_mail_server_off_this_machine_are_spoken_to_by_tls_alone():
    problems = build(openai_base_url="http://model.internal/v1", smtp_url=SecretStr("smtp://relay.internal")).problems()
    assert [problem.partition(" ")[0] for problem in problems] == ["OPENAI_BASE_URL", "SMTP_URL"]
    for model, mail in (
        ("http://localhost:11434/v1", "smtp://localhost:25"),
        ("https://model.internal/v1", "smtp://user:password@relay.internal:587"),
    ):
        assert build(openai_base_url=model, smtp_url=SecretStr(mail)).problems() == []


@pytest.mark.parametrize(
    ("database_url", "redis_url"),
    [
        ("postgresql://user:password@localhost/upwork_app", "redis://localhost:6379"),
        ("postgresql://user:password@127.0.0.1:5433/upwork_app", "redis://:password@[::1]:6379/0"),
        ("postgresql://owner@/upwork_app?host=%2Frun%2Fpostgresql", "unix:///run/valkey.sock"),
        (VERIFIED, "rediss://valkey:6379"),
        (VERIFIED, "rediss://valkey:6379?ssl_cert_reqs=required&ssl_ca_certs=/tls/authority.pem"),
    ],
)
def test_this_machine_and_verified_tls_are_fit(database_url: str, redis_url: str):
    assert build(database_url=SecretStr(database_url), redis_url=SecretStr(redis_url)).problems() == []


@pytest.mark.asvs("V13.3.1")
@pytest.mark.parametrize("variable", ["SECRETS_DIR", "CREDENTIALS_DIRECTORY"])
def test_every_secret_may_be_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str):
    groups = (DataSettings, SecuritySettings, UpworkSettings, AISettings, MailSettings, SmsSettings)
    held = {
        name: group for group in groups for name, field in group.model_fields.items() if field.annotation is SecretStr
    }
    assert {"database_url", "secret_key", "encryption_key", "smtp_url"} <= set(held)
    for name in held:
        (tmp_path / name).write_text(f"of {name}\n", "utf-8")
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv(variable, str(tmp_path))
    for name, group in held.items():
        assert getattr(group(_env_file=None), name).get_secret_value() == f"of {name}"
    monkeypatch.setenv("SMTP_URL", "smtps://of-the-environment")
    assert MailSettings(_env_file=None).smtp_url.get_secret_value() == "smtps://of-the-environment"
    (tmp_path / "sms_url").write_text("", "utf-8")
    assert SmsSettings(_env_file=None).sms_url.get_secret_value() == ""


@pytest.mark.asvs("V13.3.1")
def test_folder_of_secrets_for_containers_is_made_and_never_overwritten(tmp_path: Path):
    folder = tmp_path / "secrets"
    command = [sys.executable, "-m", "src.cli", "keys", "--folder", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    recipe = (ROOT / "docker-compose.yml").read_text("utf-8")
    assert {path.name for path in folder.iterdir()} == set(re.findall(r"file: \./secrets/(\w+)", recipe))
    assert folder.stat().st_mode & 0o777 == 0o700
    first = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    settings = build(secret_key=SecretStr(first["secret_key"]), encryption_key=SecretStr(first["encryption_key"]))
    assert settings.problems() == []
    subprocess.run(command, cwd=ROOT, check=True)
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == first


def test_placeholder_key_is_no_model():
    assert not AISettings(_env_file=None, openai_api_key=SecretStr("your_openai_api_key_here")).has_model
    assert AISettings(_env_file=None, openai_api_key=SecretStr("sk-real")).has_model
    assert AISettings(_env_file=None, openai_base_url="http://localhost:11434/v1").has_model


def test_example_words_are_no_upwork_key():
    assert not UpworkSettings(_env_file=None, upwork_client_id="your_client_id_here").has_key
    assert UpworkSettings(_env_file=None, upwork_client_id="0123456789abcdef").has_key


def test_web_root_refuses_to_start_and_says_why(tmp_path: Path):
    environment = {"PATH": os.environ["PATH"], "ENVIRONMENT": "production", "DEBUG": "true", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", "import src.main"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    for named in ("SECRET_KEY is missing", "ENCRYPTION_KEY is missing", "DATABASE_URL is missing", "DEBUG is on"):
        assert named in done.stderr
    assert "Traceback" not in done.stderr
