"""The previews that wait for a person's confirmation. Making, showing and confirming them is in ``previews``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

# The argument is the ToolCall that confirms; its module needs this one.
Deed = Callable[[Any], dict[str, Any]]
_MAX_PREVIEWS = 2000


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown, and the deed that is done with exactly that when it is confirmed."""

    id: str
    account_id: str
    type: str
    shown: dict[str, Any]
    deed: Deed
    made_at: datetime


class PreviewBook:
    """All previews that wait. They live in memory: a restart voids them."""

    def __init__(self) -> None:
        self._waiting: dict[str, Preview] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def waiting(self) -> list[Preview]:
        """All that wait, the earliest first."""
        return list(self._waiting.values())

    def add(self, preview: Preview, *, alone: bool) -> None:
        """Keep a preview; with ``alone`` it voids the account's earlier one of the same type."""
        if alone:
            same = (preview.account_id, preview.type)
            for known in self.waiting():
                if (known.account_id, known.type) == same:
                    del self._waiting[known.id]
        while len(self._waiting) >= _MAX_PREVIEWS:
            self._waiting.pop(next(iter(self._waiting)))
        self._waiting[preview.id] = preview

    def find(self, identifier: str, account_id: str, kind: str, oldest: datetime) -> Preview | None:
        """The account's preview with this id and type unless it was made before ``oldest``."""
        preview = self._waiting.get(identifier)
        if preview is None or (preview.account_id, preview.type) != (account_id, kind) or preview.made_at < oldest:
            return None
        return preview

    def drop(self, identifier: str) -> None:
        """Void a preview."""
        self._waiting.pop(identifier, None)

    def clear(self) -> int:
        """Void all. Returns how many there were."""
        count = len(self._waiting)
        self._waiting.clear()
        return count
