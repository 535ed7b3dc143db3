"""What may be asked of a signed-in person a second time, and for how long their answer counts. Keeping it is others' matter."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

FRESH_SECONDS: Final = 300
"""How long an answered step-up counts. Each act asks anew whether it still does."""

CHALLENGE_SECONDS: Final = 300
"""How long a step-up waits to be answered."""


class StepUpPurpose(StrEnum):
    """The acts that need a fresh proof. A proof for one is none for another."""

    EMAIL = "email"
    PASSWORD = "password"  # noqa: S105 -- a purpose, not a secret
    FACTORS = "factors"
    EXPORT = "export"
    ERASURE = "erasure"
    UPWORK_DISCONNECT = "upwork_disconnect"
    ADMIN = "admin"
    TOKENS = "tokens"
    SESSIONS = "sessions"
