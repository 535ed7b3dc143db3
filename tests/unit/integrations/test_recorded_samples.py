"""Every value of the recorded answers reaches the domain's types, or is named here as one that nobody needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import pytest

from src.domain.accounts import Account
from src.integrations.upwork.graphql import parsing as graphql
from src.integrations.upwork.graphql import parsing_work
from src.integrations.upwork.mcp import parsing as mcp
from src.integrations.upwork.untrusted import unwrapped
from tests.unit.sandbox.shapes import sample

# By the end of the path: what is told twice, drawn from what is kept, or not about this person's work.
NOT_NEEDED = {
    "displayValue": "the same amount or moment as rawValue",
    "url": "made from the id",
    "ciphertext": "made from the id",
    "createdDateTime": "when the draft of a posting was begun; the moment of publishing is kept",
    "created_date": "the same",
    "trace_id": "Upwork's own",
    "duration": "the code of durationLabel",
    "subcategory": "search is by category",
    "freelancersToHire": "told by the detail",
    "weeklyBudget": "always zero in what was recorded",
    "timezone": "of a company nobody has met",
    "state": "the city and the country are kept",
    "occupations": "the category again",
    "proposals_tier": "the same as the count, as words",
    "featured": "an advertisement",
    "status_label": "the same as the status, as words",
    "profileState": "of one's own page",
    "location": "of one's own page",
    "availability": "of one's own page",
    "personAvailability": "of one's own page",
    "employmentRecords": "of one's own page",
    "educationRecords": "of one's own page",
    "identity": "of one's own page",
    "profileAggregates": "of one's own page",
    "terms.chargeRate.currency": "the posting's, kept with it",
    "offerId": "an offer that has become this contract",
    "role_label": "the role, as words",
    "roomType": "told as the room's kind",
    "insights": "figures about other people",
    "connectsBid": "the price is counted by the balance",
    "proposalCoverLetter": "what was sent is kept here",
    "latestStory.id": "asked for anew with the room",
}
MILLISECONDS = 13
WORDS = {
    "VERIFIED": "True",
    "NOT_VERIFIED": "False",
    "INTERMEDIATE": "intermediate",
    "EXPERT": "expert",
    "ENTRY_LEVEL": "entry",
    "HOURLY": "hourly",
    "ACTIVE": "active",
    "you": "True",
}


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every single value that says something, with its path."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    elif value not in (None, "", "...", "0.0", 0, False):
        yield path, value


def told(value: Any) -> Iterator[str]:
    """Yield every single value of a domain object, in one form."""
    if is_dataclass(value):
        for field in fields(value):
            yield from told(getattr(value, field.name))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from told(inner)
    elif value is not None:
        yield plain(value)


def plain(value: Any) -> str:
    """Return a value in a form in which both sides can be compared."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%S}"
    if isinstance(value, (bool, date)):
        return str(value)
    text = " ".join(unwrapped(str(value))[0].split())
    if text.isdecimal() and len(text) == MILLISECONDS:
        return plain(datetime.fromtimestamp(int(text) / 1000, UTC))
    try:
        return f"{Decimal(text):.2f}"
    except InvalidOperation:
        pass
    try:
        return plain(datetime.fromisoformat(text))
    except ValueError:
        return WORDS.get(text, text)


def lost(recorded: Any, read: object) -> list[str]:
    """Return the paths of values that the domain does not hold and that nobody has named."""
    held, found = list(told(read)), []
    for path, value in leaves(recorded):
        if any(path.endswith(f".{name}") or f".{name}." in path for name in NOT_NEEDED):
            continue
        wanted = plain(value)
        parts = [plain(part) for part in wanted.removesuffix("/hr").split("–")] if "–" in wanted else [wanted]
        if not all(part in held for part in parts):
            found.append(f"{path}: {value}")
    return found


ME = Account("1", "me", "Example Freelancer", "100000000000000001", "")
READERS: dict[str, tuple[tuple[str, ...], Callable[[Any], object]]] = {
    "graphql-marketplaceJobPostingsSearch.nodes": (("nodes",), graphql.found_posting),
    "mcp-11-find_jobs.search": (("jobs",), mcp.found_posting),
    "mcp-15-list_freelancer_proposals.list": (("data", "vendorProposals", "edges"), lambda row: mcp.own_proposal(row["node"])),
    "mcp-16-list_freelancer_proposals.get": (
        ("data", "vendorProposal"),
        lambda row: mcp.own_proposal(row, is_asked_for=True),
    ),
    "mcp-17-get_messages.list_rooms": (("data", "rooms"), mcp.room),
    "mcp-18-list_contracts.search": (("data", "vendorContracts", "contracts"), parsing_work.contract),
    "mcp-10-get_profile.get": (("data",), mcp.own_profile),
    "mcp-09-list_accounts": (("accounts",), mcp.organisation_of),
}  # fmt: skip


@pytest.mark.parametrize("name", READERS)
def test_recorded_answer_is_read_without_loss(name: str):
    path, read = READERS[name]
    found: Any = sample(name)
    for step in path:
        found = found[step]
    rows = found if isinstance(found, list) else [found]
    assert rows
    for row in rows:
        parsed = read(row)
        assert parsed is not None
        assert lost(row, parsed) == []


def test_comparison_finds_what_is_lost():
    posting = sample("mcp-11-find_jobs.search")["jobs"][0]
    assert lost({**posting, "surprise": "42"}, mcp.found_posting(posting)) == [".surprise: 42"]
    assert lost({**posting, "title": "Another"}, mcp.found_posting(posting)) == [".title: Another"]
