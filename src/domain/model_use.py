"""What asking a language model costs and how much of it is allowed: tokens, money, caps. Who is asked is not decided here.

Money is counted in millionths of a US dollar, always as whole numbers and always rounded up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

CallPurpose = Literal["letter", "rewrite", "reply", "summary", "facts"]
"""What a model is asked for."""

ModelTrouble = Literal[
    "address_refused",
    "busy",
    "failing",
    "key_refused",
    "not_understood",
    "refused",
    "silent",
    "slow",
    "unknown_model",
    "unreachable",
]
"""Why a model could not be asked, or stopped: a closed list, since a server's own words can hold what was sent to it."""

CallOutcome = Literal["open", "done", "broken", "failed", "cancelled"]
"""How a call ended. ``open`` is one that was reserved and never settled; it counts with its reserve."""

BYTES_PER_TOKEN: Final = 3
_MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens read and a million tokens written."""

    read: Decimal = Decimal(0)
    written: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Used:
    """Tokens read and written. ``is_told`` says that the server counted them; else they are our estimate."""

    tokens_read: int = 0
    tokens_written: int = 0
    is_told: bool = False

    @property
    def tokens(self) -> int:
        """Both together."""
        return self.tokens_read + self.tokens_written


@dataclass(frozen=True, slots=True)
class Spent:
    """What a day has cost so far."""

    tokens: int = 0
    micros: int = 0


@dataclass(frozen=True, slots=True)
class Cap:
    """How much a day may cost; None where there is no bound."""

    tokens: int | None = None
    micros: int | None = None

    def allows(self, spent: Spent, more: Spent) -> bool:
        """Say whether ``more`` still fits under the cap after ``spent``."""
        fits_tokens = self.tokens is None or spent.tokens + more.tokens <= self.tokens
        return fits_tokens and (self.micros is None or spent.micros + more.micros <= self.micros)


def estimate_tokens(text: str) -> int:
    """Return how many tokens a text has at most, nearly: tokenisers take three bytes or more of English and Ukrainian."""
    return math.ceil(len(text.encode()) / BYTES_PER_TOKEN)


def cost_micros(price: Price, used: Used) -> int:
    """Return what ``used`` costs, in millionths of a dollar, rounded up."""
    dollars = (price.read * used.tokens_read + price.written * used.tokens_written) / _MILLION
    return math.ceil(dollars * _MILLION)


def micros_of(dollars: Decimal | None) -> int | None:
    """Return an amount in dollars as millionths; None stays None."""
    return None if dollars is None else math.ceil(dollars * _MILLION)


def dollars_of(micros: int) -> Decimal:
    """Return millionths of a dollar as dollars."""
    return (Decimal(micros) / _MILLION).quantize(Decimal("0.000001"))
