"""One sandbox with all its parts, put together. What the parts do is in their own modules."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sandbox.accounts import AccountBook
from sandbox.calls import CallLog
from sandbox.clock import Clock
from sandbox.desk import Desk
from sandbox.engagements import Engagements
from sandbox.faults import FaultBoard
from sandbox.grants import Grant, GrantBook
from sandbox.history import write_history
from sandbox.limits import RateLimiter
from sandbox.mcp.pending import PreviewBook
from sandbox.mcp.sessions import SessionBook
from sandbox.quirks import Quirks
from sandbox.reactions import FIRST_INVITATIONS, Odds, Reactions
from sandbox.records import Account
from sandbox.rooms import RoomBook
from sandbox.state import VERSION, Snapshot, load, save
from sandbox.world import Compose, World


@dataclass(slots=True)
class Sandbox:
    """Everything a request may need."""

    seed: int
    clock: Clock
    world: World
    book: AccountBook
    desk: Desk
    rooms: RoomBook
    engagements: Engagements
    reactions: Reactions
    grants: GrantBook
    faults: FaultBoard
    state_file: Path | None = None
    quirks: Quirks = field(default_factory=Quirks)
    limiter: RateLimiter = field(default_factory=RateLimiter)
    calls: CallLog = field(default_factory=CallLog)
    sessions: SessionBook = field(default_factory=SessionBook)
    previews: PreviewBook = field(default_factory=PreviewBook)

    def advance(self) -> None:
        """Let everything happen that is due by now."""
        now = self.clock.now()
        self.world.advance(now)
        if self.reactions.advance(now):
            self.keep()

    def keep(self) -> None:
        """Write the state file, if there is one."""
        if self.state_file is not None:
            save(self.state_file, self._snapshot())

    def _snapshot(self) -> Snapshot:
        return Snapshot(
            version=VERSION,
            seed=self.seed,
            postings=self.world.count,
            born=self.world.born,
            clock_offset=self.clock.offset,
            keys=list(self.grants.keys.values()),
            grants=list(self.grants.grants.values()),
            accounts=list(self.book.accounts.values()),
            proposals=list(self.desk.proposals.values()),
            rooms=list(self.rooms.rooms.values()),
            planned=self.reactions.planned,
            added=self.world.added,
            invitations=list(self.engagements.invitations.values()),
            offers=list(self.engagements.offers.values()),
            contract_proposals=list(self.engagements.contract_proposals.values()),
            invite_at=self.reactions.invite_at,
        )


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, in one GraphQL request."""

    sandbox: Sandbox
    account: Account
    grant: Grant


def build(
    seed: int, postings: int, compose: Compose, state_file: Path | None = None, clock: Clock | None = None
) -> Sandbox:
    """A sandbox, as its state file says or new. Raises ``StateUnusable``."""
    clock = clock or Clock()
    snapshot = load(state_file, seed, postings) if state_file is not None else None
    if snapshot is not None:
        clock.offset += snapshot.clock_offset
    born = snapshot.born if snapshot is not None else clock.now()
    world = World(seed, postings, born, compose)
    book, desk, rooms, engagements = AccountBook(seed, born), Desk(), RoomBook(seed), Engagements(seed)
    reactions = Reactions(seed, world, desk, rooms, book.accounts, engagements, born + FIRST_INVITATIONS)
    grants = GrantBook()
    faults = FaultBoard(seed)
    sandbox = Sandbox(seed, clock, world, book, desk, rooms, engagements, reactions, grants, faults, state_file)
    if snapshot is None:
        write_history(seed, world, list(book.accounts.values()), desk, rooms, engagements=engagements)
    else:
        _restore(sandbox, snapshot)
    sandbox.advance()
    sandbox.keep()
    return sandbox


def renew(sandbox: Sandbox) -> None:
    """Forget everything people did and everything that was set; the postings stay. API keys and their grants go."""
    sandbox.desk.proposals.clear()
    sandbox.rooms.rooms.clear()
    sandbox.reactions.planned.clear()
    sandbox.reactions.frozen = False
    sandbox.reactions.pace = 1.0
    sandbox.reactions.odds = Odds()
    sandbox.reactions.invite_at = sandbox.clock.now() + FIRST_INVITATIONS
    sandbox.engagements.clear()
    sandbox.book.accounts.clear()
    sandbox.book.accounts.update(AccountBook(sandbox.seed, sandbox.world.born).accounts)
    sandbox.grants = GrantBook()
    sandbox.faults.clear()
    sandbox.quirks = Quirks()
    sandbox.limiter.clear()
    sandbox.calls.clear()
    sandbox.sessions.lose()
    sandbox.previews.clear()
    accounts = list(sandbox.book.accounts.values())
    write_history(sandbox.seed, sandbox.world, accounts, sandbox.desk, sandbox.rooms, engagements=sandbox.engagements)
    sandbox.keep()


def _restore(sandbox: Sandbox, snapshot: Snapshot) -> None:
    sandbox.book.accounts.clear()
    sandbox.book.accounts.update({account.id: account for account in snapshot.accounts})
    sandbox.grants.keys.update({key.client_id: key for key in snapshot.keys})
    sandbox.grants.grants.update({grant.id: grant for grant in snapshot.grants})
    sandbox.desk.proposals.update({proposal.id: proposal for proposal in snapshot.proposals})
    sandbox.rooms.rooms.update({room.id: room for room in snapshot.rooms})
    sandbox.reactions.planned.extend(snapshot.planned)
    sandbox.engagements.invitations.update({one.id: one for one in snapshot.invitations})
    sandbox.engagements.offers.update({one.id: one for one in snapshot.offers})
    sandbox.engagements.contract_proposals.update({one.id: one for one in snapshot.contract_proposals})
    sandbox.reactions.invite_at = snapshot.invite_at or sandbox.clock.now() + FIRST_INVITATIONS
    sandbox.world.restore(snapshot.added)
