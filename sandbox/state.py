"""Keeps what people did in one JSON file, so that a restart changes nothing for them.

The world itself is not in it: ``world`` makes it anew from its seed.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sandbox.grants import ApiKey, Grant
from sandbox.model import Posting
from sandbox.records import Account, ContractProposal, Invitation, Offer, Planned, Proposal, Room

VERSION = 1


class StateUnusable(Exception):
    """The state file cannot be used; the text says why and what to do."""


@dataclass(slots=True)
class Snapshot:
    """Everything that survives a restart."""

    version: int
    seed: int
    postings: int
    born: datetime
    clock_offset: timedelta
    keys: list[ApiKey]
    grants: list[Grant]
    accounts: list[Account]
    proposals: list[Proposal]
    rooms: list[Room]
    planned: list[Planned]
    added: list[Posting]
    # Files of an earlier time have none of these.
    invitations: list[Invitation] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    contract_proposals: list[ContractProposal] = field(default_factory=list)
    invite_at: datetime | None = None


_ADAPTER = TypeAdapter(Snapshot)


def load(path: Path, seed: int, postings: int) -> Snapshot | None:
    """The snapshot in a file, None when there is no file. Raises ``StateUnusable``."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        snapshot = _ADAPTER.validate_json(raw)
    except ValidationError as problem:
        raise StateUnusable(f"{path} is not a state file of the sandbox; move it away to start anew") from problem
    if (snapshot.version, snapshot.seed, snapshot.postings) != (VERSION, seed, postings):
        raise StateUnusable(
            f"{path} belongs to a world of seed {snapshot.seed} with {snapshot.postings} postings; "
            "start with the same numbers or move it away"
        )
    return snapshot


def save(path: Path, snapshot: Snapshot) -> None:
    """Write the snapshot so that a reader sees either the old file or the new one, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_ADAPTER.dump_json(snapshot))
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
