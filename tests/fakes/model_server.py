"""A server of OpenAI's chat protocol on loopback, as real as a socket, that behaves or misbehaves as a test tells it to."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

Fault = Literal[
    "none",
    "stalls_before",
    "stalls_between",
    "hangs_up",
    "rubbish",
    "not_json",
    "endless_line",
    "endless",
    "error_event",
    "plain_body",
    "redirects",
    "packed",
    "html",
    "refusal",
    "silent",
    "no_choices",
]


@dataclass
class Script:
    """What the server does. ``statuses`` are given first, one a request; ``refuses`` names what it takes no request with."""

    pieces: Sequence[str] = ()
    fault: Fault = "none"
    statuses: list[tuple[int, str]] = field(default_factory=list)
    refuses: Sequence[str] = ()
    usage: tuple[int, int] | None = None
    location: str = ""
    pause: float = 0.0


@dataclass
class ModelServer:
    """A running server: its address, what it was asked, and the moment (``perf_counter``) at which it last began to speak."""

    url: str
    script: Script
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)
    first_sent: float = 0.0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and close."""
        try:
            await self._answer(reader, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            self.hung_up.set()
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = next(
            int(each.split(":")[1]) for each in head.splitlines() if each.lower().startswith("content-length")
        )
        body = json.loads(await reader.readexactly(length))
        self.asked.append((head, body))
        if self.script.statuses:
            status, words = self.script.statuses.pop(0)
            return _refuse(writer, status, words)
        for name in self.script.refuses:
            if name in json.dumps(body):
                return _refuse(writer, 400, f"Unsupported parameter: '{name}' is not supported with this model.")
        if self.script.fault == "redirects":
            writer.write(
                f"HTTP/1.1 307 Moved\r\nLocation: {self.script.location}\r\nContent-Length: 0\r\n\r\n".encode()
            )
            return None
        extra = "Content-Encoding: gzip\r\n" if self.script.fault == "packed" else ""
        kind = "text/html" if self.script.fault == "html" else "text/event-stream"
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{extra}Connection: close\r\n\r\n".encode())
        return await self._speak(reader, writer)

    async def _speak(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fault = self.script.fault
        if fault == "stalls_before":
            await reader.read()
            return
        if fault in _BODIES:
            writer.write(_BODIES[fault])
            return
        while fault == "endless_line":
            writer.write(b"x" * 65_536)
            await writer.drain()
        for index, piece in enumerate(self.script.pieces):
            if index == 1 and fault == "stalls_between":
                await reader.read()
                return
            if index == 1 and fault == "hangs_up":
                return
            if index == 0:
                self.first_sent = time.perf_counter()
            writer.write(_event({"content": piece}))
            await writer.drain()
            await asyncio.sleep(self.script.pause)
        while fault == "endless":
            writer.write(_event({"content": "word " * 200}))
            await writer.drain()
        if self.script.usage:
            usage = {
                "prompt_tokens": self.script.usage[0],
                "completion_tokens": self.script.usage[1],
                "total_tokens": 0,
            }
            writer.write(f"data: {json.dumps({**_CHUNK, 'choices': [], 'usage': usage})}\n\n".encode())
        writer.write(b"data: [DONE]\n\n")


_CHUNK = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}


def _event(delta: dict[str, str]) -> bytes:
    choices = [{"index": 0, "delta": delta, "finish_reason": None}]
    return f"data: {json.dumps({**_CHUNK, 'choices': choices})}\n\n".encode()


def _refuse(writer: asyncio.StreamWriter, status: int, words: str) -> None:
    body = json.dumps({"error": {"message": words, "type": "invalid_request_error"}})
    head = f"HTTP/1.1 {status} Error\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    writer.write(f"{head}Retry-After: 0\r\nConnection: close\r\n\r\n{body}".encode())


_BODIES: dict[Fault, bytes] = {
    "rubbish": b'data: 17\n\ndata: [1, 2]\n\ndata: "x"\n\ndata: null\n\ndata: [DONE]\n\n',
    "not_json": b"data: {broken\n\n",
    "error_event": b'data: {"error": {"message": "overloaded", "code": 500}}\n\n',
    "plain_body": b'{"choices": [{"message": {"content": "Hello"}}]}',
    "packed": b"\x1f\x8b not really",
    "html": b"<html><body>Sign in to the hotel's network</body></html>",
    "refusal": _event({"refusal": "I cannot help with that."}),
    "silent": b"data: [DONE]\n\n",
    "no_choices": f"data: {json.dumps({**_CHUNK, 'choices': []})}\n\ndata: [DONE]\n\n".encode(),
}


@asynccontextmanager
async def model_server(pieces: Sequence[str] = (), **script: Any) -> AsyncIterator[ModelServer]:
    """Run a server that says ``pieces``, or does what ``script`` tells."""
    running = ModelServer("", Script(pieces, **script))
    server = await asyncio.start_server(running.serve, "127.0.0.1", 0)
    running.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield running
    finally:
        server.close()


@contextmanager
def model_server_beside(pieces: Sequence[str], **script: Any) -> Iterator[ModelServer]:
    """Run a server in a thread with a loop of its own, for whoever has no loop running."""
    started, loop, over = threading.Event(), asyncio.new_event_loop(), asyncio.Event()
    running: list[ModelServer] = []

    async def serve() -> None:
        async with model_server(pieces, **script) as server:
            running.append(server)
            started.set()
            await over.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    if not started.wait(10):
        raise RuntimeError("the model's server did not start")
    try:
        yield running[0]
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(10)
        loop.close()
