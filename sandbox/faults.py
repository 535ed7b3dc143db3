"""Failures on request: which call fails, how, and for how long. How a failure is acted out is in ``gate``."""

from __future__ import annotations

import fnmatch
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

FaultKind = Literal["timeout", "slow", "too_many", "server_error", "html", "partial", "expired_grant", "lost_answer"]
KINDS: tuple[str, ...] = get_args(FaultKind)


@dataclass(slots=True)
class Fault:
    """A failure to come.

    ``match`` is a GraphQL operation or root field, or a path (``*`` as wildcard). ``times`` is how many calls are still
    to fail (None: until cleared), ``rate`` the chance that one fails, ``seconds`` a stall (timeout, slow),
    ``retry_after`` a header of ``too_many`` in seconds, ``status`` an HTTP status, ``drop`` cuts the connection
    instead of answering.
    """

    id: int
    kind: FaultKind
    match: str = "*"
    times: int | None = 1
    rate: float = 1.0
    seconds: float = 3.0
    retry_after: int | None = None
    status: int = 502
    drop: bool = False


class FaultBoard:
    """All failures that are set. The first that fits a call is used up by one."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(f"{seed}:faults")
        self._next = 1
        self.faults: list[Fault] = []
        self.fired: Counter[str] = Counter()

    def add(self, wanted: dict[str, object]) -> Fault:
        """Set a failure from the control API's words. Raises ``ValueError`` where they make no sense."""
        kind = wanted.get("kind")
        if kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(KINDS)}")
        known: dict[str, tuple[type, ...]] = {
            "match": (str,), "times": (int, type(None)), "rate": (int, float), "seconds": (int, float),
            "retry_after": (int, type(None)), "status": (int,), "drop": (bool,),
        }  # fmt: skip
        for name, value in wanted.items():
            if name != "kind" and (name not in known or not isinstance(value, known[name])):
                raise ValueError(f"{name} is unknown or of the wrong type")
        fault = Fault(self._next, **wanted)  # type: ignore[arg-type]
        if not 0 <= fault.seconds <= 300 or not 0 <= fault.rate <= 1 or not 500 <= fault.status <= 599:
            raise ValueError("seconds 0 to 300, rate 0 to 1, status 500 to 599")
        self._next += 1
        self.faults.append(fault)
        return fault

    def clear(self, identifier: int | None = None) -> int:
        """Take away one failure or all. Returns how many are gone."""
        before = len(self.faults)
        self.faults = [fault for fault in self.faults if identifier is not None and fault.id != identifier]
        return before - len(self.faults)

    def strike(self, names: tuple[str, ...]) -> Fault | None:
        """The failure this call is to meet, if any; ``names`` are the call's path and operations."""
        for fault in self.faults:
            if not any(fnmatch.fnmatchcase(name, fault.match) for name in names):
                continue
            if fault.rate < 1 and self._rng.random() >= fault.rate:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.faults.remove(fault)
            self.fired[fault.kind] += 1
            return fault
        return None
