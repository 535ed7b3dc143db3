"""Upwork's mark on text that another participant wrote: taken off for display, kept as a fact. Both doors may carry it."""

from __future__ import annotations

import re
from typing import Final

TAG: Final = "untrusted_participant_content"
_MARK: Final = re.compile(rf"</?{TAG}>", re.IGNORECASE)


def unwrapped(text: str) -> tuple[str, bool]:
    """Return ``text`` without the marks, trimmed where there were any, and whether there was one.

    Marks inside the text go as well: somebody may have written one to look trusted.
    """
    plain, count = _MARK.subn("", text)
    return (plain.strip(), True) if count else (text, False)
