"""The list of the erased, outside the database: a backup from before an erasure knows nothing of it. Erasing is elsewhere.

One line for each person, the id alone: ``<id> <moment>``. Nothing else of them is left, here or anywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

FILE: Final = "erased.txt"


class ErasedList:
    """A file that only grows. What stands twice counts once; a line that is none of ours is passed over."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[UUID, datetime]:
        """Return who was erased, and when; nobody where there is no file."""
        try:
            lines = self._path.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return {}
        found: dict[UUID, datetime] = {}
        for line in lines:
            name, _, moment = line.strip().partition(" ")
            try:
                found[UUID(name)] = datetime.fromisoformat(moment)
            except ValueError:
                continue
        return found

    def add(self, erased: Iterable[tuple[UUID, datetime]]) -> None:
        """Add whoever is not yet in it, and wait until the disk has it; raises OSError where it cannot be kept."""
        known = self.read()
        lines = [f"{user_id} {moment.isoformat()}\n" for user_id, moment in erased if user_id not in known]
        if not lines:
            return
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(
            os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write("".join(lines))
            file.flush()
            os.fsync(file.fileno())
