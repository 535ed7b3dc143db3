"""Writing told as server-sent events: ``start``, ``delta`` …, then ``done`` or ``failed``. What is written is the services' matter."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, Final

from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event
from pydantic import BaseModel

from src.schemas.applications import ComposeDelta, ComposeDone, ComposeFailed, ComposeStart
from src.schemas.replies import ReplyDone
from src.services.writing import Composed, ComposeEvent, Delta, Failed, Replied, ReplyEvent, Started

LETTER_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"model": ComposeStart | ComposeDelta | ComposeDone | ComposeFailed}
}
REPLY_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"model": ComposeStart | ComposeDelta | ReplyDone | ComposeFailed}
}
_UNBUFFERED: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class EventStream(StreamingResponse):
    """An answer that tells each event when it comes. A reader who goes away ends the writing."""

    media_type = "text/event-stream"


def as_sse(events: AsyncGenerator[ComposeEvent] | AsyncGenerator[ReplyEvent]) -> EventStream:
    """Return the answer for what writing tells."""
    return EventStream(_frames(events), headers=_UNBUFFERED)


async def _frames(events: AsyncGenerator[ComposeEvent] | AsyncGenerator[ReplyEvent]) -> AsyncGenerator[bytes]:
    async with aclosing(events) as told:
        async for event in told:
            yield _frame(event)


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
