"""The numbers that Upwork's terms set for everybody who uses its API. Who obeys them, and where, is not here.

Sources: API & MCP Terms of Use, sections 8.3 to 8.6 (how long content may be kept), and Upwork's help article on API request
limits (how often it may be asked).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

CONTENT_LIFETIME: Final = timedelta(hours=24)
REQUESTS_PER_SECOND: Final = 10
REQUESTS_PER_MINUTE: Final = 300
REQUESTS_PER_DAY: Final = 40_000


def expiry_of_new_copy(fetched_at: datetime) -> datetime:
    """Return when content that a person's own search or reading fetched at ``fetched_at`` has to be gone."""
    return fetched_at + CONTENT_LIFETIME


def expiry_of_completed_copy(held_until: datetime | None, fetched_at: datetime) -> datetime:
    """Return when a copy made of a held one and newly read parts has to be gone: when the held one had to.

    Completing a copy never lengthens the life of what was in it. ``held_until`` is None where nothing was held any more.
    """
    fresh = expiry_of_new_copy(fetched_at)
    return fresh if held_until is None else min(held_until, fresh)
