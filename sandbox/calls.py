"""What was called, how often and with what end. Nothing of the calls' content is kept."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Call:
    """One call: its world time, name (operation or path), HTTP status (0: connection cut), account, length, fault."""

    moment: datetime
    name: str
    status: int
    account: str
    milliseconds: float
    fault: str


class CallLog:
    """The latest 200 calls, and counters since the last reset by name and by name and status."""

    def __init__(self) -> None:
        self.latest: deque[Call] = deque(maxlen=200)
        self.by_name: Counter[str] = Counter()
        self.by_status: Counter[str] = Counter()

    def note(self, call: Call) -> None:
        """Record a call."""
        self.latest.append(call)
        self.by_name[call.name] += 1
        self.by_status[f"{call.name} {call.status}"] += 1

    def clear(self) -> None:
        """Start counting anew."""
        self.latest.clear()
        self.by_name.clear()
        self.by_status.clear()
