"""The reasons one can choose from when something is declined, withdrawn or ended, by their kind."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final

from sandbox.sayings import DECLINE_REASONS

_FREELANCER_DECLINES: Final = (
    "Not interested in work described",
    "Too busy on other projects",
    "Client has too little experience",
    "Proposed rate or budget is too low",
    "Spam",
    "Other",
)
_CONTRACT_ENDS: Final = ("The work is done", "Requirements changed", "Client does not answer", "Other")
_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "PROPOSAL_REJECT": DECLINE_REASONS,
    "PROPOSAL_DECLINE": _FREELANCER_DECLINES,
    "PROPOSAL_WITHDRAW": ("Applied by mistake", "Rate too low", "Scheduling conflict with client", "Other"),
    "CONTRACT_END_HOURLY": _CONTRACT_ENDS,
    "CONTRACT_END_FIXED": _CONTRACT_ENDS,
    "END_PROVIDER_CONTRACT": _CONTRACT_ENDS,
    "OFFER_DECLINE": ("Terms do not fit", "Too busy on other projects", "Duplicate offer", "Other"),
    "JOB_POSTING_CLOSE": ("All positions filled", "No longer needed"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason with the id by which it is chosen."""

    id: str
    words: str


def reason_id(words: str) -> str:
    """The id of a reason, which depends on nothing but its words."""
    return str(zlib.crc32(words.encode()) % 1000)


def reasons_for(kind: str | None) -> list[Reason]:
    """The reasons of a kind (a ``ReasonType``), or of all; none for a kind the sandbox does not know."""
    every = dict.fromkeys(words for texts in _KINDS.values() for words in texts)
    return [Reason(reason_id(words), words) for words in (every if kind is None else _KINDS.get(kind, ()))]
