"""Conversations between clients and freelancers. When clients write is decided in ``reactions``."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import Literal

from sandbox.ids import hex_id, snowflake
from sandbox.model import Posting
from sandbox.people import contact_name
from sandbox.records import Contract, Proposal, Room, Story

MAX_MESSAGE = 50_000


class RoomBook:
    """All rooms. A freelancer cannot open one: it begins with the client's first message."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.rooms: dict[str, Room] = {}

    def of_proposal(self, proposal_id: str) -> Room | None:
        """The room about a proposal, if its client has opened one."""
        if not proposal_id:
            return None
        return next((room for room in self.rooms.values() if room.proposal_id == proposal_id), None)

    def open(self, proposal: Proposal, posting: Posting, moment: datetime) -> Room:
        """The room about a proposal, made when it is not there yet."""
        known = self.of_proposal(proposal.id)
        if known is not None:
            return known
        # Client and contact follow from the client alone, so that one person speaks in all of a client's rooms.
        contact = Random(f"{self._seed}:contact:{posting.client.id}")
        room = Room(
            id=hex_id("room", Random(f"{self._seed}:room:{proposal.id}")),
            proposal_id=proposal.id,
            account_id=proposal.account_id,
            contact_id=snowflake(posting.client.member_since, contact.getrandbits(22)),
            contact_name=contact_name(contact),
            client_id=posting.client.id,
            client_organization_id=posting.client.organization_id,
            topic=posting.text.title,
            created_at=moment,
            read_until=moment,
        )
        self.rooms[room.id] = room
        return room

    def open_for(self, account_id: str, contract: Contract, moment: datetime) -> Room:
        """The room about a contract from before; one has left it."""
        rng = Random(f"{self._seed}:room:{contract.id}")
        room = Room(
            id=hex_id("room", rng),
            proposal_id="",
            account_id=account_id,
            contact_id=snowflake(contract.started_at, rng.getrandbits(22)),
            contact_name=contact_name(rng),
            client_id=contract.client_organization_id,
            client_organization_id=contract.client_organization_id,
            topic=contract.title,
            created_at=contract.started_at,
            read_until=moment,
            subscribed=False,
            kind="ONE_ON_ONE",
            contract_id=contract.id,
        )
        self.rooms[room.id] = room
        return room

    def write(
        self, room: Room, author: Literal["client", "freelancer", "system"], text: str, moment: datetime
    ) -> Story:
        """Add a message; one's own message also marks the room read."""
        rng = Random(f"{self._seed}:story:{room.id}:{len(room.stories)}")
        story = Story(hex_id("story", rng), author, text, moment)
        room.stories.append(story)
        if author == "freelancer":
            room.read_until = moment
        return story

    def of_account(self, account_id: str) -> list[Room]:
        """The account's rooms, latest activity first."""
        mine = [room for room in self.rooms.values() if room.account_id == account_id]
        return sorted(mine, key=lambda room: (room.changed_at, room.id), reverse=True)

    def find(self, account_id: str, room_id: str) -> Room | None:
        """The room with this id if it is the account's."""
        room = self.rooms.get(room_id)
        return room if room is not None and room.account_id == account_id else None
