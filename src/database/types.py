"""Column types of our own. Encryption itself is not here: a sealed column only carries what ``auth.encryption`` made."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

LARGE: Final = "large"
"""Marks, in ``info``, a column whose values are megabytes: they are handled one at a time."""


class Sealed(str):
    """A sealed value, ``v1.<key version>.<token>``. Its ``repr`` never shows the token; opening it is explicit."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Sealed(***)"


class SealedText(TypeDecorator[Sealed]):
    """A text column that only takes and gives ``Sealed``, so that plain text cannot be stored by mistake."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sealed | None, dialect: Dialect) -> str | None:
        """Let only sealed values through; raises TypeError for anything else."""
        if value is not None and not isinstance(value, Sealed):
            raise TypeError("a sealed column takes only sealed values")
        return None if value is None else str.__str__(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Sealed | None:
        """Mark what comes back as sealed."""
        return None if value is None else Sealed(value)
