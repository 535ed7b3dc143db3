"""Mail over a live server on this machine: TLS before the login, what is tried again, and what is given up and said."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import text
from structlog.testing import capture_logs

from src.config import MailSettings, Settings
from src.errors import Upstream
from src.integrations.channels import mail
from src.integrations.channels.mail import SmtpMail
from src.services.mail_texts import MailKind
from src.services.notification_service import NotificationService
from tests.accounts import Mailbox
from tests.house import House
from tests.smtp_server import LOGIN, SmtpServer, running
from tools import tls


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tls.Certificate:
    return tls.ensure(tmp_path_factory.mktemp("smtp"))


@pytest.fixture
def server(certificate: tls.Certificate, monkeypatch: pytest.MonkeyPatch) -> SmtpServer:
    """A server whose authority this machine trusts; it is not listening yet."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.authority))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.chain, certificate.key)
    return SmtpServer(context)


@pytest.fixture
async def listening(server: SmtpServer) -> AsyncIterator[SmtpServer]:
    async with running(server):
        yield server


def gateway(server: SmtpServer, scheme: str = "smtp", login: tuple[str, str] | None = LOGIN) -> SmtpMail:
    who = f"{login[0]}:{login[1]}@" if login else ""
    return SmtpMail(f"{scheme}://{who}localhost:{server.port}")


async def refusal(server: SmtpServer, **how: object) -> Upstream:
    with pytest.raises(Upstream) as refused:
        await gateway(server, **how).send(Mailbox.example())
    assert not server.mails
    return refused.value


async def test_login_and_mail_go_under_tls_alone(listening: SmtpServer):
    await gateway(listening).send(Mailbox.example())
    in_clear = [line for line, is_secure in listening.seen if not is_secure]
    assert [line.split()[0].upper() for line in in_clear] == ["EHLO", "STARTTLS"]
    assert any(line.startswith("AUTH") for line, is_secure in listening.seen if is_secure)
    assert b"To: b@people.example" in listening.mails[0]


async def test_tls_from_the_start(server: SmtpServer):
    async with running(server, implicit_tls=True):
        await gateway(server, "smtps").send(Mailbox.example())
    assert all(is_secure for _line, is_secure in server.seen)
    assert len(server.mails) == 1


async def test_login_is_not_sent_where_tls_is_not_offered(listening: SmtpServer):
    listening.offers_starttls = False
    error = await refusal(listening)
    assert (error.code, error.retryable) == ("mail_unreachable", True)
    assert not [line for line, _ in listening.seen if line.startswith(("AUTH", "MAIL"))]


async def test_login_is_not_sent_to_a_server_that_nobody_vouches_for(
    listening: SmtpServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "nobody.pem").write_bytes(tls.ensure(tmp_path).authority.read_bytes())
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nobody.pem"))
    assert (await refusal(listening)).code == "mail_unreachable"
    assert not [line for line, _ in listening.seen if line.startswith("AUTH")]


async def test_refused_login_is_tried_again_later(listening: SmtpServer):
    error = await refusal(listening, login=("mailer", "wrong"))
    assert (error.code, error.retryable) == ("mail_unreachable", True)
    assert "wrong" not in error.title


async def test_server_that_says_nothing_is_left(server: SmtpServer, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mail, "TIMEOUT_SECONDS", 0.3)
    server.is_silent = True
    async with running(server):
        error = await refusal(server)
    assert (error.code, error.retryable) == ("mail_unreachable", True)


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize(
    ("reply", "code", "retryable"), [("450", "mail_unreachable", True), ("550", "mail_refused", False)]
)
async def test_the_servers_number_decides(listening: SmtpServer, verb: str, reply: str, code: str, retryable: bool):
    listening.replies[verb] = f"{reply} not b@people.example"
    error = await refusal(listening)
    assert (error.code, error.retryable) == (code, retryable)
    assert reply in error.title
    assert "b@people.example" not in error.title


@pytest.fixture
def post(house: House, listening: SmtpServer) -> House:
    """The whole application with this server as its mail server."""
    resources = house.services.resources
    settings = Settings(
        data=resources.settings.data,
        security=resources.settings.security,
        web=resources.settings.web,
        mail=MailSettings(_env_file=None, smtp_url=SecretStr(f"smtp://{':'.join(LOGIN)}@localhost:{listening.port}")),
    )
    house.services.notifications._gateway = NotificationService(replace(resources, settings=settings))._gateway
    return house


async def queue_mail(house: House) -> None:
    async with house.services.resources.database.as_auth() as db:
        values = {"time": "2026", "act": "locked", "browser": "b", "system": "s", "address": "a"}
        await house.services.notifications.defer_mail(
            db, MailKind.ERASED, to="b@people.example", locale="en", link="https://app.example", values=values
        )


async def waiting(house: House, *, due: bool = False) -> list[str]:
    """Return the states of the queue's mails; make them due where asked."""
    async with house.services.resources.database.engine.begin() as connection:
        if due:
            await connection.execute(text("update procrastinate_jobs set scheduled_at = now() where status = 'todo'"))
        rows = await connection.execute(
            text("select status::text from procrastinate_jobs where task_name = 'send_mail'")
        )
        return list(rows.scalars())


async def test_mail_waits_in_the_queue_until_the_server_takes_it(listening: SmtpServer, post: House):
    listening.replies["RCPT"] = "451 greylisted"
    await queue_mail(post)
    await post.work()
    assert await waiting(post, due=True) == ["todo"]
    listening.replies.clear()
    await post.work()
    assert await waiting(post) == []
    assert len(listening.mails) == 1


async def test_mail_that_is_refused_for_good_is_given_up_and_said(listening: SmtpServer, post: House):
    listening.replies["RCPT"] = "550 nobody here"
    await queue_mail(post)
    with capture_logs() as logs:
        await post.work()
    assert await waiting(post) == []
    said = [line for line in logs if line["event"] == "a mail was refused for good"]
    assert [line["kind"] for line in said] == [MailKind.ERASED.value]
    assert "people.example" not in str(said)
