"""Mail by SMTP, or into files where there is no server. What is written and to whom is decided by the notification service."""

from __future__ import annotations

import asyncio
import os
import time
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit
from uuid import uuid4

import aiosmtplib

from src.errors import Upstream

TIMEOUT_SECONDS = 20.0
MAIL_REFUSED = "mail_refused"
FOR_GOOD = 500
"""From this reply on, RFC 5321 says, trying the same again makes no sense. What is wrong with the login is mended by people."""

_ABOUT_THIS_MAIL = (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPSenderRefused, aiosmtplib.SMTPDataError)


class MailGateway(Protocol):
    """Anything that takes a mail off our hands."""

    async def send(self, message: EmailMessage) -> None:
        """Hand the mail over; raises Upstream where it could not be."""
        ...


class SmtpMail:
    """A mail server, as ``smtp://user:password@host:port`` (STARTTLS where offered) or ``smtps://…`` (TLS from the start)."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
            raise ValueError("SMTP_URL must look like smtp[s]://user:password@host:port")
        self._host = parts.hostname
        self._implicit_tls = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._implicit_tls else 587)
        self._user = unquote(parts.username) if parts.username else None
        self._secret = unquote(parts.password) if parts.password else None

    async def send(self, message: EmailMessage) -> None:
        """Hand the mail to the server. A login is never sent over a connection without TLS.

        Raises Upstream: ``mail_refused`` where the server will never take this mail, else ``mail_unreachable``.
        """
        try:
            await aiosmtplib.send(
                message,
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._secret,
                use_tls=self._implicit_tls,
                start_tls=None if self._implicit_tls or self._user is None else True,
                timeout=TIMEOUT_SECONDS,
            )
        except _ABOUT_THIS_MAIL as error:
            # The server's own words may hold the address; its number says what matters.
            codes = _codes(error)
            raise Upstream(
                f"The mail server refused a mail ({', '.join(map(str, codes))})",
                code=MAIL_REFUSED if min(codes) >= FOR_GOOD else "mail_unreachable",
                retryable=min(codes) < FOR_GOOD,
            ) from None
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Upstream(f"The mail server failed ({type(error).__name__})", code="mail_unreachable") from None


def _codes(
    error: aiosmtplib.SMTPRecipientsRefused | aiosmtplib.SMTPSenderRefused | aiosmtplib.SMTPDataError,
) -> list[int]:
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return [each.code for each in error.recipients]
    return [error.code]


class OutboxMail:
    """The development sink: each mail is a file that only the owner of the process may read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def send(self, message: EmailMessage) -> None:
        """Write the mail as ``<time>-<random>.eml``; a reader never sees half of one."""
        await asyncio.to_thread(self._write, message.as_bytes(policy=SMTP))

    def _write(self, content: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        name = f"{time.time_ns():020d}-{uuid4().hex[:8]}"
        draft = self._folder / f".{name}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        draft.rename(self._folder / f"{name}.eml")


class NoMail:
    """What stands in production where no server is named: every mail is refused."""

    async def send(self, message: EmailMessage) -> None:
        """Refuse; raises Upstream."""
        raise Upstream("No mail server is configured", code="mail_not_configured", retryable=False)
