"""How often each act may be done: the one table of limits. Counting is done by ``auth.rate_limiter``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR


class LimitScope(StrEnum):
    """Whose budget an act is taken from.

    ``account`` is the account an anonymous call is aimed at (by its blind index), ``account_from`` the same from one network;
    services spend them, doors cannot.
    """

    USER = "user"
    ADDRESS = "address"
    ACCOUNT = "account"
    ACCOUNT_FROM = "account_from"
    GLOBAL = "global"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` acts in any ``seconds`` seconds (a moving window) for one ``scope``."""

    count: int
    seconds: int
    scope: LimitScope


@dataclass(frozen=True, slots=True)
class LimitRule:
    """The limits of one act. ``fails_closed``: refuse the act while nothing can be counted (Valkey is away)."""

    limits: tuple[Limit, ...]
    fails_closed: bool = True


def _rule(*limits: tuple[int, int, str], fails_closed: bool = True) -> LimitRule:
    return LimitRule(tuple(Limit(count, seconds, LimitScope(scope)) for count, seconds, scope in limits), fails_closed)


LIMITS: Final[Mapping[str, LimitRule]] = {
    # Sign-up and sign-in. Per-account guessing is held by the guess counter in the database, not here.
    "auth.register": _rule((10, HOUR, "address"), (300, HOUR, "global")),
    "auth.register.account": _rule((5, DAY, "account")),
    "auth.password_check": _rule((120, MINUTE, "address")),
    "auth.verify_email": _rule((30, 15 * MINUTE, "address")),
    "auth.resend": _rule((10, HOUR, "address"), (300, HOUR, "global")),
    "auth.login": _rule((30, 5 * MINUTE, "address"), (1_200, MINUTE, "global")),
    "auth.mfa_verify": _rule((30, 5 * MINUTE, "address"), (1_200, MINUTE, "global")),
    "auth.mfa_enrol": _rule((20, 15 * MINUTE, "address")),
    "auth.mfa_send": _rule((20, 15 * MINUTE, "address"), (300, MINUTE, "global")),
    "auth.code_warning": _rule((1, HOUR, "user")),
    # Whoever has the password and goes on asking for codes after these is kept from that account, but not its known devices.
    "auth.codes_refused": _rule((5, HOUR, "account_from")),
    "auth.passkey_options": _rule((60, 5 * MINUTE, "address"), (1_200, MINUTE, "global")),
    "auth.passkey_verify": _rule((30, 5 * MINUTE, "address"), (1_200, MINUTE, "global")),
    "security.factors": _rule((20, 15 * MINUTE, "user")),
    "auth.refresh": _rule((120, 5 * MINUTE, "address")),
    "auth.logout": _rule((60, 5 * MINUTE, "address")),
    "auth.forgot": _rule((10, HOUR, "address"), (300, HOUR, "global")),
    "auth.forgot.account": _rule((5, DAY, "account")),
    "auth.reset": _rule((30, 15 * MINUTE, "address")),
    "auth.address": _rule((30, 15 * MINUTE, "address")),
    # One's own account.
    "security.password": _rule((10, 15 * MINUTE, "user")),
    "security.email": _rule((5, HOUR, "user")),
    "security.sessions": _rule((60, MINUTE, "user")),
    "security.tokens": _rule((30, HOUR, "user")),
    "security.step_up": _rule((30, 15 * MINUTE, "user"), (60, 15 * MINUTE, "address")),
    "me.update": _rule((30, MINUTE, "user")),
    "security.export": _rule((10, HOUR, "user")),
    "security.erase": _rule((5, HOUR, "user")),
    # Administration.
    "admin.write": _rule((60, MINUTE, "user")),
    # Upwork.
    "upwork.connect": _rule((10, 10 * MINUTE, "user")),
    "upwork.callback": _rule((20, 10 * MINUTE, "user")),
    "upwork.disconnect": _rule((10, 10 * MINUTE, "user")),
    "upwork.capabilities": _rule((3, 10 * MINUTE, "user")),
    "upwork.organisation": _rule((10, HOUR, "user")),
    "upwork.policy": _rule((10, HOUR, "user")),
    # Messages, and what else a person confirms at Upwork.
    "messages.read": _rule((120, MINUTE, "user"), fails_closed=False),
    "messages.prepare": _rule((30, MINUTE, "user")),
    "messages.reply": _rule((10, MINUTE, "user"), (100, HOUR, "user")),
    "messages.confirm": _rule((20, MINUTE, "user")),
    "work.read": _rule((60, MINUTE, "user"), fails_closed=False),
    # Profile.
    "profile.write": _rule((60, MINUTE, "user")),
    "profile.file": _rule((30, MINUTE, "user"), (300, HOUR, "user")),
    "profile.file_read": _rule((60, MINUTE, "user"), fails_closed=False),
    "profile.fact": _rule((30, MINUTE, "user"), (200, HOUR, "user")),
    # Jobs: the daily budget towards Upwork is kept by the job service.
    "jobs.search": _rule((30, MINUTE, "user")),
    "jobs.write": _rule((240, MINUTE, "user")),
    "jobs.run": _rule((10, MINUTE, "user")),
    "jobs.stream": _rule((12, MINUTE, "user")),
    "jobs.read": _rule((120, MINUTE, "user"), fails_closed=False),
    "search.read": _rule((120, MINUTE, "user"), fails_closed=False),
    # Applications.
    "applications.write": _rule((120, MINUTE, "user")),
    "applications.compose": _rule((10, MINUTE, "user"), (100, HOUR, "user")),
    "applications.rewrite": _rule((20, MINUTE, "user"), (200, HOUR, "user")),
    "applications.preview": _rule((30, MINUTE, "user")),
    "applications.confirm": _rule((20, MINUTE, "user")),
    "applications.check": _rule((20, MINUTE, "user")),
    "applications.sync": _rule((6, MINUTE, "user")),
    # Models: a trial makes us call an address that a person names.
    "ai.write": _rule((30, MINUTE, "user")),
    "drafting.write": _rule((60, MINUTE, "user")),
    "drafting.material": _rule((6, MINUTE, "user"), (40, HOUR, "user")),
    "ai.trial": _rule((5, MINUTE, "user"), (30, HOUR, "user"), (120, HOUR, "address")),
}
"""Every limit by name. Doors name theirs with ``limit(name)`` from ``api.dependencies``."""

GUESS_PAUSES: Final = (0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1_920, 3_600)
"""Seconds an account pauses after its 1st, 2nd, … wrong guess in a row, over every factor and door; the last one repeats.

It grows and is never for ever: a pause without end would hand anybody a way to lock the owner out.
"""

GUESSES_FORGOTTEN_SECONDS: Final = DAY
"""A row of wrong guesses is forgotten after this long without one."""


def guess_pause(wrong_in_a_row: int) -> int:
    """Return the pause in seconds after that many wrong guesses in a row (1 or more)."""
    return GUESS_PAUSES[min(wrong_in_a_row, len(GUESS_PAUSES)) - 1]
