"""What a grant turned out to be able to do: operations, fields and filters. Finding out is ``upwork_capabilities``'s matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Literal, get_args

Verdict = Literal["works", "partly", "refused", "absent", "untried", "unknown"]
"""``partly``: some fields are left out. ``absent``: this door has no such thing. ``untried``: only doing it would tell.
``unknown``: Upwork did not answer when it was tried."""

FilterVerdict = Literal["upwork", "here"]
"""Who applies a filter: Upwork's search, or we to what it found."""


class Operation(StrEnum):
    """Everything that can be asked of a door."""

    SEARCH = "search"
    POSTING = "posting"
    OWN_PROPOSALS = "own_proposals"
    SUBMIT = "submit"
    DURATIONS = "durations"
    MILESTONES = "milestones"
    CHANGE_PROPOSAL = "change_proposal"
    CONNECTS = "connects"
    ROOMS = "rooms"
    SEND_MESSAGE = "send_message"
    INVITATIONS = "invitations"
    OFFERS = "offers"
    CONTRACTS = "contracts"
    WORK_HISTORY = "work_history"
    SAVED_JOBS = "saved_jobs"
    PROFILE = "profile"
    ORGANISATIONS = "organisations"
    CATEGORIES = "categories"
    SKILLS = "skills"
    HOURS = "hours"
    TRANSACTIONS = "transactions"


class SearchFilter(StrEnum):
    """The filters of a search that not every door honours."""

    BUDGET = "budget"
    HOURLY_RATE = "hourly_rate"
    POSTED_WITHIN = "posted_within"
    EXPERIENCE = "experience"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What is known of a grant. ``missing_fields`` are named ``Type.field``; ``filters`` says who applies each."""

    operations: Mapping[Operation, Verdict] = field(default_factory=dict)
    missing_fields: frozenset[str] = frozenset()
    filters: Mapping[SearchFilter, FilterVerdict] = field(default_factory=dict)

    def honours(self, name: SearchFilter) -> bool:
        """Say whether Upwork's own search was seen to apply a filter; in doubt it does not, and we do."""
        return self.filters.get(name) == "upwork"

    def as_json(self) -> dict[str, Any]:
        """Return this in a form that a column keeps."""
        return {
            "operations": {name.value: verdict for name, verdict in self.operations.items()},
            "missing_fields": sorted(self.missing_fields),
            "filters": {name.value: verdict for name, verdict in self.filters.items()},
        }


NOTHING_KNOWN: Final = Capabilities()


def from_json(kept: Mapping[str, Any] | None) -> Capabilities:
    """Return what a column kept; names and verdicts that are not known (any more) are passed over."""
    if not kept:
        return NOTHING_KNOWN
    operations = dict(kept.get("operations") or {})
    filters = dict(kept.get("filters") or {})
    return Capabilities(
        operations={name: operations[name] for name in Operation if operations.get(name) in get_args(Verdict)},
        missing_fields=frozenset(str(name) for name in kept.get("missing_fields") or ()),
        filters={name: filters[name] for name in SearchFilter if filters.get(name) in get_args(FilterVerdict)},
    )
