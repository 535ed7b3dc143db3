"""What a token for scripts may be allowed. Each route says which one it takes; a route that says none takes no such token.

Left out on purpose: confirming a proposal (a person does that), connecting Upwork, and everything about security or people.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

MAX_DAYS: Final = 365
MAX_TOKENS: Final = 20


class TokenScope(StrEnum):
    """The scopes there are, as ``noun:verb``."""

    PROFILE_READ = "profile:read"
    PROFILE_WRITE = "profile:write"
    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    APPLICATIONS_READ = "applications:read"
    APPLICATIONS_WRITE = "applications:write"
