"""A bare HTTP/1.1 client over kept connections: whoever makes the load hardly weighs on what is measured on the same machine."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any, Final

# The server hangs up on whoever is silent for five seconds.
KEPT_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes

    def json(self) -> Any:
        """Return the body read as JSON."""
        return json.loads(self.body)


class Wire:
    """Connections to one server on this machine, as many as there are calls under way. Knows answers of a named length only."""

    def __init__(self, port: int, **headers: str) -> None:
        self._port = port
        self._common = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self._idle: list[tuple[float, asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def ask(self, verb: str, path: str, body: object = None, **headers: str) -> Answer:
        """Send one request (``body`` as JSON) and return its answer."""
        words = b"" if body is None else json.dumps(body).encode()
        named = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        if words:
            named += f"Content-Type: application/json\r\nContent-Length: {len(words)}\r\n"
        head = f"{verb} {path} HTTP/1.1\r\nHost: localhost:{self._port}\r\n{self._common}{named}\r\n"
        reader, writer = await self._connection()
        writer.write(head.encode() + words)
        answer = await _answer(reader)
        self._idle.append((time.monotonic(), reader, writer))
        return answer

    def close(self) -> None:
        """Hang up."""
        for _, _, writer in self._idle:
            writer.close()

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        while self._idle:
            since, reader, writer = self._idle.pop()
            if time.monotonic() - since < KEPT_SECONDS:
                return reader, writer
            writer.close()
        return await asyncio.open_connection("localhost", self._port)


async def _answer(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
    return Answer(int(head[0].split(" ", 2)[1]), await reader.readexactly(int(headers["content-length"])))
