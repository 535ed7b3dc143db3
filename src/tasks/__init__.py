"""Door 2, background work: each task loads by id, calls one service method, and may be run twice without harm."""

from src.tasks import applications, notifications, privacy, security, upwork
from src.tasks.task import Task

ALL: tuple[Task, ...] = (
    *applications.TASKS,
    *notifications.TASKS,
    *privacy.TASKS,
    *security.TASKS,
    *upwork.TASKS,
)
