"""What a background task is: a name, a function over the services, and how often it may be tried. Running it is the worker's matter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from src.bootstrap import Services


@dataclass(frozen=True, slots=True)
class Task:
    """A task. ``run`` takes the services and the task's arguments as text, loads by id, and may be run twice without harm.

    ``retries`` is how often a failed run is tried again, with growing waits that begin at ``wait`` seconds.
    ``cron`` puts it on the timetable (five fields, UTC); such a task takes no arguments.
    """

    name: str
    run: Callable[..., Awaitable[None]]
    retries: int = 5
    wait: int = 2
    cron: str | None = None

    async def __call__(self, services: Services, **arguments: str) -> None:
        """Run once."""
        await self.run(services, **arguments)
