"""What writing tells as it goes, whoever writes: begun, a piece, done, failed. Who writes and what is kept is decided elsewhere."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import TypeVar

from src.domain.codes import ComposeFailureCode, compose_failure_of
from src.domain.letters import Draft
from src.errors import AppError
from src.schemas.applications import ApplicationAnswer
from src.schemas.replies import ReplyAnswer


@dataclass(frozen=True, slots=True)
class Started:
    """Writing has begun, by whom is told. Where it begins a second time, what was told before is void."""

    composed_by: str


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of the text."""

    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """The whole draft, checked."""

    draft: Draft


@dataclass(frozen=True, slots=True, repr=False)
class Written:
    """One whole text of a model's, not checked yet."""

    text: str
    composed_by: str


@dataclass(frozen=True, slots=True)
class Composed:
    """The letter is written and kept."""

    application: ApplicationAnswer


@dataclass(frozen=True, slots=True)
class Replied:
    """The reply is written, checked, and kept nowhere."""

    reply: ReplyAnswer


@dataclass(frozen=True, slots=True)
class Failed:
    """Writing stopped; nothing was kept."""

    code: ComposeFailureCode
    title: str


WritingEvent = Started | Delta | Done
TextEvent = Started | Delta | Written
ComposeEvent = Started | Delta | Composed | Failed
ReplyEvent = Started | Delta | Replied | Failed
Event = TypeVar("Event")


async def told(events: AsyncGenerator[Event]) -> AsyncGenerator[Event | Failed]:
    """Pass on what is written; what goes wrong is told as the last event. Leaving early ends the writing."""
    try:
        async with aclosing(events) as passed:
            async for event in passed:
                yield event
    except AppError as error:
        yield Failed(compose_failure_of(error.code), error.title)


class Unfolding:
    """A reply that grows, and what of the text in it was shown. ``read`` returns the text of a reply so far."""

    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._reply = ""
        self._shown = ""

    def more(self, piece: str) -> str:
        """Add a piece of the reply; return what there is to show now. What was shown is never taken back."""
        self._reply += piece
        text = self._read(self._reply)
        if not text.startswith(self._shown):
            return ""
        fresh, self._shown = text[len(self._shown) :], text
        return fresh
