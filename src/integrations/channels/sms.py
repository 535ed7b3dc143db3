"""SMS by a Twilio-compatible provider, or into files where there is none. What is written and to whom is decided by services."""

from __future__ import annotations

import asyncio
import json
import os
import time
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, quote, unquote, urlsplit
from uuid import uuid4

import httpx2

from src.errors import Upstream

TIMEOUT_SECONDS = 10.0


class SmsGateway(Protocol):
    """Anything that takes a text message off our hands."""

    async def send(self, number: str, text: str) -> None:
        """Hand the message over; raises Upstream where it could not be. ``number`` is in E.164."""
        ...


class TwilioSms:
    """A provider with Twilio's API, as ``twilio://sid:token@host?from=+15551234567``; always over HTTPS."""

    def __init__(self, url: str, http: httpx2.AsyncClient) -> None:
        parts = urlsplit(url)
        # A plus sign in a query means a blank to most readers, and is meant as a plus sign here.
        senders = parse_qs(parts.query.replace("+", "%2B")).get("from", [])
        if parts.scheme != "twilio" or not (parts.hostname and parts.username and parts.password) or len(senders) != 1:
            raise ValueError("SMS_URL must look like twilio://sid:token@host?from=+15551234567")
        self._sid = unquote(parts.username)
        self._secret = unquote(parts.password)
        self._from = senders[0]
        port = f":{parts.port}" if parts.port else ""
        self._url = f"https://{parts.hostname}{port}/2010-04-01/Accounts/{quote(self._sid, safe='')}/Messages.json"
        self._http = http

    async def send(self, number: str, text: str) -> None:
        """Send one message. A refusal of this number is final; everything else may be tried again.

        Where the answer is lost the message may go out twice, which harms nobody: it is the same text.
        """
        try:
            answer = await self._http.post(
                self._url,
                data={"To": number, "From": self._from, "Body": text},
                auth=httpx2.BasicAuth(self._sid, self._secret),
                timeout=TIMEOUT_SECONDS,
            )
        except httpx2.HTTPError as error:
            raise Upstream(f"The SMS provider failed ({type(error).__name__})", code="sms_unreachable") from None
        if answer.status_code >= 300:
            is_final = 400 <= answer.status_code < 500 and answer.status_code != 429
            raise Upstream(
                f"The SMS provider answered {answer.status_code}", code="sms_refused", retryable=not is_final
            )


class OutboxSms:
    """The development sink: each message is a file that only the owner of the process may read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def send(self, number: str, text: str) -> None:
        """Write the message as ``<time>-<random>.sms`` (JSON); a reader never sees half of one."""
        await asyncio.to_thread(self._write, json.dumps({"to": number, "text": text}, ensure_ascii=False))

    def _write(self, content: str) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        name = f"{time.time_ns():020d}-{uuid4().hex[:8]}"
        draft = self._folder / f".{name}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(content)
        draft.rename(self._folder / f"{name}.sms")


class NoSms:
    """What stands in production where no provider is named: every message is refused."""

    async def send(self, number: str, text: str) -> None:
        """Refuse; raises Upstream."""
        raise Upstream("No SMS provider is configured", code="sms_not_configured", retryable=False)
