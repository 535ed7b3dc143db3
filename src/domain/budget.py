"""For what Upwork is asked, and who goes first where not all can at once. Counting is ``integrations.upwork.budget``'s matter."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Purpose(StrEnum):
    """Why a request is made. Earlier ones go first."""

    PERSON = "person"
    SYNC = "sync"
    REFRESH = "refresh"

    @property
    def rank(self) -> int:
        """The place in the order, 0 first."""
        return list(Purpose).index(self)


PATIENCE: Final = {Purpose.PERSON: 5.0, Purpose.SYNC: 60.0, Purpose.REFRESH: 60.0}
"""How many seconds a request waits for its turn at most, by its purpose."""

SCARCE_FROM: Final = 0.8
"""From this part of the day's requests on, nobody takes more than an equal share of them."""
