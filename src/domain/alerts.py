"""The alerts there are, and which security events are certain enough to raise one at once. Writing them is ``auth.security_alerts``'.

Only what cannot be an honest mistake, or happens too often to be one, is here. Something merely new (a device, a network) is told
to its owner by mail and alerts nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from src.domain.event_tags import EventTag


class AlertKind(StrEnum):
    """What an administrator is told."""

    REFRESH_REUSED = "refresh_reused"
    ONE_TIME_REUSED = "one_time_reused"
    PASSKEY_COUNTER_BACK = "passkey_counter_back"
    PASSWORD_KNOWN = "password_known"  # noqa: S105 -- the name of an alert, not a password
    LOCKOUT = "lockout"
    SPRAY = "spray"
    STUFFING_HIT = "stuffing_hit"


class AlertSeverity(StrEnum):
    """How soon somebody has to look. ``high``: an account may be in other hands."""

    HIGH = "high"
    MEDIUM = "medium"


class AlertState(StrEnum):
    """How far an alert has come. A resolved one is over: the same signal then opens a new one."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    RESOLVED = "resolved"


SEVERITY: Final[Mapping[AlertKind, AlertSeverity]] = {
    AlertKind.REFRESH_REUSED: AlertSeverity.HIGH,
    AlertKind.ONE_TIME_REUSED: AlertSeverity.HIGH,
    AlertKind.PASSKEY_COUNTER_BACK: AlertSeverity.HIGH,
    AlertKind.PASSWORD_KNOWN: AlertSeverity.HIGH,
    AlertKind.STUFFING_HIT: AlertSeverity.HIGH,
    AlertKind.LOCKOUT: AlertSeverity.MEDIUM,
    AlertKind.SPRAY: AlertSeverity.MEDIUM,
}


@dataclass(frozen=True, slots=True)
class Window:
    """That many within that time, from one source or against one account."""

    count: int
    within: timedelta


FACTOR_GUESSES: Final = Window(5, timedelta(hours=1))
"""Wrong codes after a right password, in a row: whoever types them knows the password."""

SPRAY: Final = Window(10, timedelta(minutes=10))
"""Accounts that one source failed to enter and has not entered since. An office that mistypes enters in the end."""

STUFFING: Final = Window(8, timedelta(minutes=10))
"""The same count, when a password of another account turns out right."""

_FACTOR_NOUNS: Final = frozenset({"totp", "backup_code", "passkey", "code"})


def certain(event: EventTag) -> AlertKind | None:
    """Return the alert that ``event`` raises by itself; None for an event that is no signal alone."""
    _, verb, outcome = event.value.split(":")
    if event is EventTag.REFRESH_REUSED:
        return AlertKind.REFRESH_REUSED
    if event is EventTag.GUESSING_PAUSED:
        return AlertKind.LOCKOUT
    if event is EventTag.PASSKEY_COPIED:
        return AlertKind.PASSKEY_COUNTER_BACK
    return AlertKind.ONE_TIME_REUSED if (verb, outcome) == ("replay", "detected") else None


def is_wrong_factor(event: EventTag) -> bool:
    """True where a second factor was looked at and found wrong, or one more code was wished for than anybody needs."""
    noun, verb, outcome = event.value.split(":")
    return noun in _FACTOR_NOUNS and (verb, outcome) in {("check", "failed"), ("send", "refused")}
