"""Door 2, background work: each task loads by id, calls one service method, and may be run twice without harm."""

from src.tasks.applications import TASKS as APPLICATION_TASKS
from src.tasks.notifications import TASKS as NOTIFICATION_TASKS
from src.tasks.privacy import TASKS as PRIVACY_TASKS
from src.tasks.security import TASKS as SECURITY_TASKS
from src.tasks.task import Task
from src.tasks.upwork import TASKS as UPWORK_TASKS

ALL: tuple[Task, ...] = (*APPLICATION_TASKS, *NOTIFICATION_TASKS, *PRIVACY_TASKS, *SECURITY_TASKS, *UPWORK_TASKS)
