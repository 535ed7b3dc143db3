"""In whose hours a post wants the work done, held against a person's own day. Places are in ``places``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from src.domain.fit.person import FitProfile, Lens
from src.domain.fit.topic import Found
from src.domain.postings import Posting

OVERLAP_IN_FULL: Final = 4
"""Hours of a day in common from which nobody has to wait for an answer until tomorrow."""
OFFICE: Final = (9, 17)
_ABBREVIATIONS: Final[Mapping[str, str]] = {
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "GMT": "Europe/London",
    "BST": "Europe/London",
    "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin",
    "EET": "Europe/Kyiv",
    "EEST": "Europe/Kyiv",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "SGT": "Asia/Singapore",
    "JST": "Asia/Tokyo",
}
_NAMES: Final[Mapping[str, str]] = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "us": "America/New_York",
    "u.s.": "America/New_York",
    "american": "America/New_York",
    "uk": "Europe/London",
    "london": "Europe/London",
    "european": "Europe/Berlin",
    "central european": "Europe/Berlin",
    "kyiv": "Europe/Kyiv",
    "australian": "Australia/Sydney",
    "sydney": "Australia/Sydney",
}
_SHORT: Final = re.compile(r"\b({})\b(?!\s?[+-]\s?\d)".format("|".join(_ABBREVIATIONS)))
_SHOUTED: Final = ("US", "U.S.", "UK")
"""Names that are words of their own in small letters."""
_LONG: Final = re.compile(
    r"(?<![\w.])({}|(?i:{}))\s+(?i:standard\s+|business\s+|working\s+|office\s+)?(?i:time\s?zones?|times?\b|hours)".format(
        "|".join(map(re.escape, _SHOUTED)),
        "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True) if name.upper() not in _SHOUTED),
    )
)
_OFFSET: Final = re.compile(r"\b(?:UTC|GMT)\s?([+-])\s?(\d{1,2})\b")
_FURTHEST: Final = 14


def hours_asked(text: str, now: datetime) -> dict[str, float]:
    """Return the hours from UTC, at the moment ``now``, of the time zones that a text names as its own, by their names in it."""
    asked = {match.group(): _offset(_ABBREVIATIONS[match.group()], now) for match in _SHORT.finditer(text)}
    asked |= {match.group(1): _offset(_NAMES[match.group(1).lower()], now) for match in _LONG.finditer(text)}
    for match in _OFFSET.finditer(text):
        if int(match.group(2)) <= _FURTHEST:
            asked[match.group()] = float(match.group(1) + match.group(2))
    return asked


def hours(lens: Lens, posting: Posting, now: datetime) -> Found:
    """Say how much of an office day where the post wants the work done lies in the person's own; unknown without their time zone."""
    asked = hours_asked(f"{posting.title}\n{posting.description}", now)
    if not asked:
        return Found(1.0)
    names = tuple(sorted(asked))
    zone = lens.profile.time_zone
    if zone is None:
        return Found(None, (), names)
    mine = _offset(zone, now)
    best = max(_overlap(lens.profile, mine, theirs) for theirs in asked.values())
    value = min(1.0, best / OVERLAP_IN_FULL)
    return Found(value, names, ()) if value >= 0.5 else Found(value, (), names)


def _offset(zone: str, now: datetime) -> float:
    told = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    return told / timedelta(hours=1)


def _overlap(profile: FitProfile, mine: float, theirs: float) -> float:
    """Return how many hours an office day ``theirs`` hours from UTC shares with the person's, ``mine`` hours from it."""
    start, until = profile.work_start - mine, profile.work_until - mine
    if profile.work_until <= profile.work_start:
        until += 24
    begin, end = (hour - theirs for hour in OFFICE)
    return sum(max(0.0, min(until, end + day) - max(start, begin + day)) for day in (-48, -24, 0, 24, 48))
