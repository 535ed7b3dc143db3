"""Background work towards Upwork. There is none yet: every call answers a person, and nothing is fetched on a timetable."""

from __future__ import annotations

from src.tasks.task import Task

TASKS: tuple[Task, ...] = ()
