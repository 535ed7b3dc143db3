"""Answers that go on for a while, as server-sent events: each is told when it comes, as long as who asked may still be told.

Writing is told as ``start``, ``delta`` …, then ``done`` or ``failed``; news of jobs as ``jobs``. What is told is the services' matter.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, Final

from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel

from src.api.dependencies import Presence
from src.auth.stream_seats import Seat
from src.schemas.applications import ComposeDelta, ComposeDone, ComposeFailed, ComposeStart
from src.schemas.job_news import JobNews
from src.schemas.replies import ReplyDone
from src.services.writing import Composed, ComposeEvent, Delta, Failed, Replied, ReplyEvent, Started

LETTER_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"model": ComposeStart | ComposeDelta | ComposeDone | ComposeFailed}
}
REPLY_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"model": ComposeStart | ComposeDelta | ReplyDone | ComposeFailed}
}
LOOKS_EVERY: Final = 4.0
"""Seconds after which, at the latest, it is looked up again whether who asked may still be told."""
_SIGNED_OUT: Final = Failed("unauthenticated", "Sign in first")
_UNBUFFERED: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_NOTHING: Final = b":\n\n"
_OVER: Final = format_sse_event(event="over", data_str="{}")


class EventStream(StreamingResponse):
    """An answer that tells each event when it comes. A reader who goes away ends what makes them."""

    media_type = "text/event-stream"


def writing_stream(events: AsyncGenerator[ComposeEvent] | AsyncGenerator[ReplyEvent], is_here: Presence) -> EventStream:
    """Return the answer for what writing tells; ``failed`` is the last event where the session ends meanwhile."""
    return EventStream(while_here(_written(events), is_here, _frame(_SIGNED_OUT)), headers=_UNBUFFERED)


def news_stream(news: AsyncGenerator[JobNews | None], is_here: Presence, seat: Seat) -> EventStream:
    """Return the answer for news of jobs; ``over`` is the last event where the session ends meanwhile."""
    return EventStream(while_here(_told(news, seat), is_here, _OVER), headers=_UNBUFFERED)


async def while_here(frames: AsyncGenerator[bytes], is_here: Presence, last: bytes) -> AsyncGenerator[bytes]:
    """Pass frames on, also those of a writer who is silent for long, until ``is_here`` says no; then give ``last`` and end.

    The frames are made in a task of their own: it is cut short wherever it stands, and clears up when the reader is gone already.
    """
    ready: asyncio.Queue[bytes | None] = asyncio.Queue()
    writer = asyncio.create_task(_write(frames, ready))
    writer.add_done_callback(lambda _: ready.put_nowait(None))
    clock = asyncio.get_running_loop().time
    look_at = clock() + LOOKS_EVERY
    try:
        while True:
            try:
                frame = await asyncio.wait_for(ready.get(), max(0.0, look_at - clock()))
            except TimeoutError:
                frame = b""
            if clock() >= look_at:
                if not await is_here():
                    yield last
                    return
                look_at = clock() + LOOKS_EVERY
            if frame is None:
                await writer
                return
            if frame:
                yield frame
    finally:
        writer.cancel()


async def _write(frames: AsyncGenerator[bytes], ready: asyncio.Queue[bytes | None]) -> None:
    async with aclosing(frames) as made:
        async for frame in made:
            ready.put_nowait(frame)


async def _written(events: AsyncGenerator[ComposeEvent] | AsyncGenerator[ReplyEvent]) -> AsyncGenerator[bytes]:
    async with aclosing(events) as told:
        async for event in told:
            yield _frame(event)


async def _told(news: AsyncGenerator[JobNews | None], seat: Seat) -> AsyncGenerator[bytes]:
    """Write news as events, and a comment where there is none, so that a lost connection is noticed."""
    try:
        async with aclosing(news) as told:
            async for each in told:
                await seat.renew()
                yield _NOTHING if each is None else format_sse_event(event="jobs", data_str=each.model_dump_json())
    finally:
        await seat.leave()


def _frame(event: ComposeEvent | ReplyEvent) -> bytes:
    name: str
    data: BaseModel
    match event:
        case Started():
            name, data = "start", ComposeStart(composed_by=event.composed_by)
        case Delta():
            name, data = "delta", ComposeDelta(text=event.text)
        case Composed():
            name, data = "done", ComposeDone(application=event.application)
        case Replied():
            name, data = "done", ReplyDone(reply=event.reply)
        case Failed():
            name, data = "failed", ComposeFailed(code=event.code, title=event.title)
    return format_sse_event(event=name, data_str=data.model_dump_json())
