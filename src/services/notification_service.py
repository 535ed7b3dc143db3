"""Telling people what happened: mails are put into the queue with the act itself and sent by a task. When is others' matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

import structlog
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.task_arguments import TaskArguments
from src.config import Settings
from src.database.queue import defer
from src.database.repositories.users import UserRepository
from src.errors import Upstream
from src.integrations.channels.mail import MAIL_REFUSED, MailGateway, NoMail, OutboxMail, SmtpMail
from src.integrations.channels.sms import NoSms, OutboxSms, SmsGateway, TwilioSms
from src.services.credential_mail_texts import CREDENTIAL_TEXTS
from src.services.factor_mail_texts import FACTOR_TEXTS
from src.services.identity import open_address
from src.services.mail_texts import CLOSING, HELLO, TEXTS, MailKind
from src.services.resources import Resources
from src.services.sms_texts import TEXTS as SMS_TEXTS
from src.services.sms_texts import SmsKind

log = structlog.get_logger(__name__)

SEND_MAIL: Final = "send_mail"
SEND_SMS: Final = "send_sms"
TEMPLATES: Final = Path(__file__).with_name("mail")
OUTBOX: Final = "outbox"
MAILS: Final = {locale: {**TEXTS[locale], **CREDENTIAL_TEXTS[locale], **FACTOR_TEXTS[locale]} for locale in TEXTS}


def mail_gateway(settings: Settings) -> MailGateway:
    """Return the mail server of the settings, or the folder of files where there is none; never files in production."""
    url = settings.mail.smtp_url.get_secret_value()
    if url:
        return SmtpMail(url)
    return NoMail() if settings.is_production else OutboxMail(settings.data.data_dir / OUTBOX)


def sms_gateway(resources: Resources) -> SmsGateway:
    """Return the provider of the settings, or the folder of files where there is none; never files in production."""
    settings = resources.settings
    url = settings.sms.sms_url.get_secret_value()
    if url:
        return TwilioSms(url, resources.http)
    return NoSms() if settings.is_production else OutboxSms(settings.data.data_dir / OUTBOX)


class NotificationService:
    """Writes and sends mails and text messages."""

    def __init__(
        self, resources: Resources, *, gateway: MailGateway | None = None, sms: SmsGateway | None = None
    ) -> None:
        self._r = resources
        self._arguments = TaskArguments(resources.keys.queue)
        self._gateway = gateway or mail_gateway(resources.settings)
        self._sms = sms or sms_gateway(resources)
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=select_autoescape(["html"]),
            undefined=StrictUndefined,
            keep_trailing_newline=True,
        )

    async def defer_mail(
        self,
        db: AsyncSession,
        kind: MailKind,
        *,
        to: str,
        locale: str,
        link: str,
        values: Mapping[str, str] | None = None,
    ) -> None:
        """Let a mail go out once this transaction commits. Its content waits in the queue sealed."""
        arguments: dict[str, str | None] = {
            **(values or {}),
            "kind": kind.value,
            "to": to,
            "locale": locale,
            "link": link,
        }
        await defer(db, SEND_MAIL, self._arguments.seal(SEND_MAIL, arguments))

    async def mail_person(
        self, user_id: UUID, kind: MailKind, *, page: str, values: Mapping[str, str] | None = None
    ) -> None:
        """Let a mail go to a person in their language; nothing to somebody who is gone, locked, or has not confirmed an address."""
        async with self._r.database.as_auth() as db:
            account = await UserRepository(db).account(user_id)
            if account is None or account.email_verified_at is None or account.status != "active":
                return
            key = await self._r.vault.key_of(db, user_id)
            await self.defer_mail(
                db,
                kind,
                to=open_address(key, user_id, account.email_sealed),
                locale=account.locale,
                link=self.page(page),
                values={**(values or {}), "time": self.moment()},
            )

    async def send_mail(self, sealed: str) -> None:
        """Send one mail of the queue; raises Upstream where it could not be handed over, and is tried again then.

        A mail that the server refuses for good is given up: the log says so, by its kind and never by its address.
        """
        values = {name: value or "" for name, value in self._arguments.open(SEND_MAIL, sealed).items()}
        try:
            await self._gateway.send(self._write(values))
        except Upstream as error:
            if error.code != MAIL_REFUSED:
                raise
            log.warning("a mail was refused for good", kind=values["kind"], reason=error.title)

    @property
    def can_text(self) -> bool:
        """True where text messages reach anybody."""
        return not isinstance(self._sms, NoSms)

    async def defer_sms(
        self,
        db: AsyncSession,
        kind: SmsKind,
        *,
        to: str,
        locale: str,
        until: datetime,
        values: Mapping[str, str] | None = None,
    ) -> None:
        """Let a text message go out once this transaction commits, unless it is later than ``until`` by then."""
        arguments: dict[str, str | None] = {
            **(values or {}),
            "kind": kind.value,
            "to": to,
            "locale": locale,
            "until": until.isoformat(),
        }
        await defer(db, SEND_SMS, self._arguments.seal(SEND_SMS, arguments))

    async def send_sms(self, sealed: str) -> None:
        """Send one message of the queue; raises Upstream where trying again may help.

        A code that has run out is not sent, and neither is one to a number that the provider refuses for good.
        """
        values = {name: value or "" for name, value in self._arguments.open(SEND_SMS, sealed).items()}
        if datetime.fromisoformat(values["until"]) <= self._r.clock.now():
            return
        host = urlsplit(self._r.settings.web.origin).hostname or ""
        text = SMS_TEXTS.get(values["locale"], SMS_TEXTS["en"])[SmsKind(values["kind"])]
        try:
            await self._sms.send(values["to"], text.format_map({**values, "host": host}))
        except Upstream as error:
            if error.retryable:
                raise
            log.warning("a text message was refused for good", code=error.code)

    def page(self, path: str) -> str:
        """Return the address of a page of the application, always under its configured public address."""
        return f"{self._r.settings.web.origin}/{path.lstrip('/')}"

    def moment(self) -> str:
        """Return the present moment as mails write it (UTC)."""
        return self._r.clock.now().strftime("%Y-%m-%d %H:%M")

    def _write(self, values: Mapping[str, str]) -> EmailMessage:
        locale = values["locale"] if values["locale"] in TEXTS else "en"
        text = MAILS[locale][MailKind(values["kind"])]
        words = {
            "subject": text.subject.format_map(values),
            "locale": locale,
            "hello": HELLO[locale],
            "lines": [line.format_map(values) for line in text.lines],
            "button": text.button,
            "link": values["link"],
            "closing": CLOSING[locale],
        }
        message = EmailMessage()
        # A browser's name comes from the caller's agent string: no line break may reach a header.
        message["Subject"] = " ".join(str(words["subject"]).split())
        name, address = parseaddr(self._r.settings.mail.mail_from)
        message["From"] = Address(name, addr_spec=address)
        message["To"] = Address(addr_spec=values["to"])
        message["Date"] = format_datetime(self._r.clock.now())
        message["Message-ID"] = make_msgid(domain=address.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(self._templates.get_template("layout.txt").render(words))
        message.add_alternative(self._templates.get_template("layout.html").render(words), subtype="html")
        return message
