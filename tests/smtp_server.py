"""A mail server on a port of its own, with TLS and a login, that refuses or stalls where a test tells it to."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

LOGIN = ("mailer", "not-for-the-wire")


@dataclass
class SmtpServer:
    """What the server offers and answers, and what it saw. ``replies`` maps a verb to what it says instead of yes."""

    tls: ssl.SSLContext
    offers_starttls: bool = True
    replies: dict[str, str] = field(default_factory=dict)
    is_silent: bool = False
    port: int = 0
    mails: list[bytes] = field(default_factory=list)
    seen: list[tuple[str, bool]] = field(default_factory=list)
    """Each line the client sent before any message, and whether it was under TLS."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Speak with one client until it goes."""
        try:
            if self.is_silent:
                await reader.read()
                return
            await self._say(writer, "220 mail.example ESMTP")
            while line := (await reader.readline()).decode().strip():
                if not await self._answer(line, reader, writer):
                    return
        except (ConnectionError, ssl.SSLError):
            return
        finally:
            writer.close()

    async def _say(self, writer: asyncio.StreamWriter, line: str) -> None:
        writer.write(f"{line}\r\n".encode())
        await writer.drain()

    async def _answer(self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one line; False when the conversation is over."""
        is_secure = writer.get_extra_info("ssl_object") is not None
        self.seen.append((line, is_secure))
        verb = line.partition(" ")[0].partition(":")[0].upper()
        if verb in self.replies and verb != "DATA":
            await self._say(writer, self.replies[verb])
        elif verb == "EHLO":
            await self._say(writer, "250-mail.example")
            if self.offers_starttls and not is_secure:
                await self._say(writer, "250-STARTTLS")
            await self._say(writer, "250 AUTH PLAIN")
        elif verb == "STARTTLS":
            await self._say(writer, "220 go on")
            await writer.start_tls(self.tls)
        elif verb == "AUTH":
            told = base64.b64decode(line.rsplit(maxsplit=1)[-1]).decode().split("\0")[1:]
            await self._say(writer, "235 welcome" if tuple(told) == LOGIN else "535 no")
        elif verb == "DATA":
            await self._say(writer, "354 go on")
            mail = await reader.readuntil(b"\r\n.\r\n")
            if "DATA" not in self.replies:
                self.mails.append(mail)
            await self._say(writer, self.replies.get("DATA", "250 kept"))
        else:
            await self._say(writer, "221 bye" if verb == "QUIT" else "250 yes")
        return verb != "QUIT"


@asynccontextmanager
async def running(server: SmtpServer, *, implicit_tls: bool = False) -> AsyncIterator[SmtpServer]:
    """Listen on a free port of this machine."""
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=server.tls if implicit_tls else None)
    server.port = listener.sockets[0].getsockname()[1]
    async with listener:
        yield server
