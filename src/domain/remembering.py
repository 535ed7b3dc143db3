"""Reading a thing once and keeping what was read for as long as somebody holds the thing. What is read is the callers' matter."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

Thing = TypeVar("Thing")
Found = TypeVar("Found")


def while_held(read: Callable[[Thing], Found]) -> Callable[[Thing], Found]:
    """Return ``read`` with its answers remembered: a posting or a person's material is gone through once a draft, not once a check.

    Nothing of it outlives the thing itself: when the last holder lets go, what was read goes too. Things have to be hashable
    and to take weak references.
    """
    known: WeakKeyDictionary[Thing, Found] = WeakKeyDictionary()

    @wraps(read)
    def remembered(thing: Thing) -> Found:
        try:
            return known[thing]
        except KeyError:
            known[thing] = found = read(thing)
            return found

    return remembered
