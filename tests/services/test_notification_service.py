"""Mails as they leave: both languages, both forms, nothing of a caller's in a header, and files only outside production."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr

from src.auth.encryption import CannotOpen
from src.config import MailSettings, Settings, WebSettings
from src.errors import Upstream
from src.integrations.channels.mail import NoMail, OutboxMail, SmtpMail
from src.services.mail_texts import MailKind
from src.services.notification_service import MAILS, NotificationService, mail_gateway
from src.services.resources import Resources
from tests.accounts import Mailbox

VALUES = {
    "browser": "<b>Fire\r\nBcc: x@evil.example",
    "system": "{0.__class__}",
    "address": "203.0.113.7",
    "time": "2026",
    "code": "123456",
    "act": "locked",
    "name": "<b>Snakes {0.__class__}",
    "runs": "12",
    "failures": "8",
}


async def sent(resources: Resources, kind: MailKind, locale: str) -> Mailbox:
    mailbox = Mailbox()
    service = NotificationService(resources, gateway=mailbox)
    values = {**VALUES, "kind": kind.value, "to": "a@people.example", "locale": locale, "link": "https://app.example/x"}
    await service.send_mail(service._arguments.seal("send_mail", values)["sealed"])
    return mailbox


@pytest.mark.asvs("V1.1.2", "V1.2.1", "V1.3.5")
@pytest.mark.parametrize("locale", ["en", "uk", "xx"])
@pytest.mark.parametrize("kind", list(MailKind))
async def test_every_mail_is_whole_and_safe_in_every_language(resources: Resources, kind: MailKind, locale: str):
    message = (await sent(resources, kind, locale)).messages[0]
    assert message["Bcc"] is None
    assert "\n" not in message["Subject"]
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain
    assert html
    assert "https://app.example/x" in plain.get_content()
    assert "<b>" not in html.get_content()
    assert message["Auto-Submitted"] == "auto-generated"


def test_both_languages_have_every_mail():
    assert all(set(texts) == set(MailKind) for texts in MAILS.values())


async def test_argument_of_another_task_is_not_sent(resources: Resources):
    service = NotificationService(resources, gateway=Mailbox())
    foreign = service._arguments.seal("finish_registration", {"kind": "verify_address"})["sealed"]
    with pytest.raises(CannotOpen):
        await service.send_mail(foreign)


async def test_production_without_a_server_sends_nothing_and_writes_no_file(settings: Settings, resources: Resources):
    production = Settings(
        data=settings.data,
        security=settings.security,
        web=WebSettings(_env_file=None, environment="production", public_url="https://app.example"),
        mail=MailSettings(_env_file=None),
    )
    assert isinstance(mail_gateway(production), NoMail)
    assert isinstance(mail_gateway(settings), OutboxMail)
    service = NotificationService(replace(resources, settings=production))
    values = {**VALUES, "kind": "new_device", "to": "a@people.example", "locale": "en", "link": "l"}
    with pytest.raises(Upstream):
        await service.send_mail(service._arguments.seal("send_mail", values)["sealed"])


def test_server_is_read_from_its_url(settings: Settings):
    named = Settings(
        data=settings.data,
        security=settings.security,
        web=settings.web,
        mail=MailSettings(_env_file=None, smtp_url=SecretStr("smtps://user:p%40ss@mail.example")),
    )
    assert isinstance(mail_gateway(named), SmtpMail)
    for wrong in ("http://mail.example", "smtp://", "mail.example:25"):
        with pytest.raises(ValueError, match="SMTP_URL"):
            SmtpMail(wrong)


async def test_unreachable_server_is_tried_again_later():
    with pytest.raises(Upstream) as refusal:
        await SmtpMail("smtp://127.0.0.1:8169").send(Mailbox.example())
    assert refusal.value.code == "mail_unreachable"
    assert refusal.value.retryable


async def test_outbox_holds_whole_files_only(tmp_path: Path):
    folder = tmp_path / "outbox"
    await OutboxMail(folder).send(Mailbox.example())
    assert [path.suffix for path in folder.iterdir()] == [".eml"]
