"""What a person's security log can be narrowed to: kinds of events and how they ended. Which events there are is in ``event_tags``."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from src.domain.event_tags import EventTag


class LogKind(StrEnum):
    """What an event is about."""

    SIGN_IN = "sign_in"
    FACTORS = "factors"
    ACCOUNT = "account"
    SESSIONS = "sessions"
    TOKENS = "tokens"
    UPWORK = "upwork"
    ADMINISTRATION = "administration"


class LogOutcome(StrEnum):
    """How an event ended: as intended, refused, or as the sign of an attack."""

    DONE = "done"
    REFUSED = "refused"
    DETECTED = "detected"


_REFUSED: Final = frozenset({"failed", "refused", "unverified", "locked", "limited", "repeated"})

KIND_OF_NOUN: Final[Mapping[str, LogKind]] = {
    "login": LogKind.SIGN_IN,
    "guessing": LogKind.SIGN_IN,
    "totp": LogKind.SIGN_IN,
    "passkey": LogKind.SIGN_IN,
    "code": LogKind.SIGN_IN,
    "backup_code": LogKind.SIGN_IN,
    "device": LogKind.SIGN_IN,
    "step_up": LogKind.SIGN_IN,
    "factor": LogKind.FACTORS,
    "backup_codes": LogKind.FACTORS,
    "registration": LogKind.ACCOUNT,
    "verification": LogKind.ACCOUNT,
    "address": LogKind.ACCOUNT,
    "password": LogKind.ACCOUNT,
    "password_reset": LogKind.ACCOUNT,
    "account": LogKind.ACCOUNT,
    "own_log": LogKind.ACCOUNT,
    "sessions": LogKind.SESSIONS,
    "session": LogKind.SESSIONS,
    "refresh_token": LogKind.SESSIONS,
    "personal_token": LogKind.TOKENS,
    "upwork": LogKind.UPWORK,
    "first_admin": LogKind.ADMINISTRATION,
    "roles": LogKind.ADMINISTRATION,
    "admin": LogKind.ADMINISTRATION,
    "alert": LogKind.ADMINISTRATION,
    "log": LogKind.ADMINISTRATION,
}
"""The kind of every event, by the first of its three words."""


def kind_of(event: EventTag) -> LogKind:
    """Return what an event is about."""
    return KIND_OF_NOUN[event.value.partition(":")[0]]


def outcome_of(event: EventTag) -> LogOutcome:
    """Return how an event ended."""
    if event.outcome == "detected":
        return LogOutcome.DETECTED
    return LogOutcome.REFUSED if event.outcome in _REFUSED else LogOutcome.DONE


def events_of(kind: LogKind | None, outcome: LogOutcome | None) -> frozenset[EventTag] | None:
    """Return the events of a kind with an outcome; None where neither narrows anything."""
    if kind is None and outcome is None:
        return None
    return frozenset(
        event
        for event in EventTag
        if (kind is None or kind_of(event) is kind) and (outcome is None or outcome_of(event) is outcome)
    )
