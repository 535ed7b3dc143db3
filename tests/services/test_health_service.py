"""What an installation says of itself to anybody: whether its mails and text messages go anywhere, and nothing secret."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Literal

import pytest
from pydantic import SecretStr

from src.config import MailSettings, Settings, SmsSettings, WebSettings
from src.services.health_service import HealthService
from src.services.resources import Resources

SMS_URL = "twilio://sid:token@api.example?from=+15551234567"
SMTP_URL = "smtps://app:password@mail.example"


@pytest.mark.parametrize(
    ("environment", "smtp_url", "sms_url", "told"),
    [
        ("development", "", "", ("sink", "sink")),
        ("production", "", "", ("none", "none")),
        ("production", SMTP_URL, "", ("smtp", "none")),
        ("production", SMTP_URL, SMS_URL, ("smtp", "provider")),
        ("development", "", SMS_URL, ("sink", "provider")),
    ],
)
def test_it_says_where_messages_go(
    resources: Resources,
    environment: Literal["development", "production"],
    smtp_url: str,
    sms_url: str,
    told: tuple[str, str],
):
    settings = Settings(
        data=resources.settings.data,
        security=resources.settings.security,
        web=WebSettings(_env_file=None, environment=environment, public_url="https://app.example"),
        mail=MailSettings(_env_file=None, smtp_url=SecretStr(smtp_url)),
        sms=SmsSettings(_env_file=None, sms_url=SecretStr(sms_url)),
    )
    installation = HealthService(replace(resources, settings=settings)).installation()
    assert (installation.mail, installation.sms) == told
    said = str(asdict(installation))
    assert "token" not in said
    assert "password" not in said
