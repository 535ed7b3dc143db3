"""Identical reads of one person that are under way at once become one request. Nothing is kept once it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class SingleFlight:
    """Reads under way in this process by what they ask. Keys carry the person: nobody gets another one's answer."""

    def __init__(self) -> None:
        self._flying: dict[Hashable, asyncio.Task[Any]] = {}

    async def fly(self, key: Hashable, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return what ``ask`` answers, or what the same question, already under way, will be answered.

        A caller that gives up does not take the answer from the others.
        """
        task = self._flying.get(key)
        if task is None:

            async def run() -> Answer:
                return await ask()

            task = asyncio.create_task(run())
            self._flying[key] = task
            task.add_done_callback(lambda done: self._land(key, done))
        answer: Answer = await asyncio.shield(task)
        return answer

    def _land(self, key: Hashable, task: asyncio.Task[Any]) -> None:
        """Forget a question that is answered; a failure that nobody waits for any more is looked at here."""
        self._flying.pop(key, None)
        if not task.cancelled():
            task.exception()
