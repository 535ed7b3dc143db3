"""Sealing what a background task is told, so that the queue's tables hold nothing readable. Defers and runs nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

from cryptography.fernet import Fernet, InvalidToken

from src.auth.encryption import CannotOpen, derive


class TaskArguments:
    """Seals and opens the arguments of tasks; what was sealed for one task does not open for another."""

    def __init__(self, queue_key: bytes) -> None:
        self._key = queue_key

    def _fernet(self, task: str) -> Fernet:
        return Fernet(base64.urlsafe_b64encode(derive(self._key, f"v1|task|{task}")))

    def seal(self, task: str, values: Mapping[str, str | None]) -> dict[str, str]:
        """Return the one argument that ``task`` is deferred with."""
        return {"sealed": self._fernet(task).encrypt(json.dumps(dict(values)).encode()).decode()}

    def open(self, task: str, sealed: str) -> dict[str, str | None]:
        """Return what was sealed for ``task``; raises CannotOpen for anything else."""
        try:
            values: dict[str, str | None] = json.loads(self._fernet(task).decrypt(sealed.encode()))
        except InvalidToken:
            raise CannotOpen("not sealed for this task") from None
        return values
