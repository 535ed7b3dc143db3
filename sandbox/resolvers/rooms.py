"""Answers about rooms and messages, and writing one. Who may write when is decided in ``rooms`` and ``reactions``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.context import Caller
from sandbox.gql_errors import ServiceError
from sandbox.records import Room, Story
from sandbox.resolvers.accounts import (
    client_organization_node,
    contact_node,
    freelancer_node,
    organization_node,
)
from sandbox.resolvers.contracts import contract_node, own_contract
from sandbox.resolvers.forms import Answer, caller_of, cursor, moment, page_info, read_moment, start_after
from sandbox.resolvers.proposals import proposal_node
from sandbox.rooms import MAX_MESSAGE

_DEFAULT_PAGE = 20
_MAX_PAGE = 100
_INCORRECT = "Input parameter provided has incorrect value"


def room_list(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of the own rooms; by default those that are subscribed and not hidden, latest first."""
    caller = caller_of(info)
    wanted = asked.get("filter") or {}
    rows = [room for room in caller.sandbox.rooms.of_account(caller.account.id) if _shown(caller, room, wanted)]
    if asked.get("sortOrder") == "ASC":
        rows.reverse()
    start, size = _page(rows, asked.get("pagination"))
    page = rows[start : start + size]
    end = cursor(page[-1].id) if page else None
    return {
        "totalCount": len(rows),
        "edges": [{"node": room_node(caller, row)} for row in page],
        "pageInfo": page_info(end, start + len(page) < len(rows)),
    }


def _shown(caller: Caller, room: Room, wanted: dict[str, Any]) -> bool:
    default = True if caller.sandbox.quirks.rooms_subscribed_by_default else None
    subscribed = wanted.get("subscribed_eq", default)
    since = read_moment(wanted.get("activeSince_eq"))
    reference = wanted.get("objectReferenceId_eq")
    return (
        (subscribed is None or room.subscribed == subscribed)
        and (not room.hidden or bool(wanted.get("includeHidden_eq")))
        and (not wanted.get("unreadRoomsOnly_eq") or room.unread > 0)
        and wanted.get("roomType_eq") in (None, "ALL", room.kind)
        and wanted.get("roomPrivacy_eq") in (None, "ALL", "PRIVATE")
        and _in_category(room, wanted.get("roomCategory_eq"))
        and (since is None or room.changed_at >= since)
        and (reference is None or reference in {room.proposal_id, room.contract_id})
    )


def _in_category(room: Room, category: str | None) -> bool:
    kinds = {"INTERVIEW": "INTERVIEW", "PEOPLE": "ONE_ON_ONE", "GROUP": "GROUP"}
    return category is None or (room.favorite if category == "FAVORITES" else room.kind == kinds[category])


def room(_: Any, info: Any, **asked: Any) -> Answer:
    """One of the own rooms."""
    caller = caller_of(info)
    return room_node(caller, _wanted(caller, asked["id"]))


def proposal_room(_: Any, info: Any, **asked: Any) -> Answer:
    """The room about one of the own proposals."""
    caller = caller_of(info)
    found = caller.sandbox.rooms.of_proposal(asked["vendorProposalId"])
    return room_node(caller, _wanted(caller, found.id if found is not None else ""))


def contract_room(_: Any, info: Any, **asked: Any) -> Answer | None:
    """The room about one of the own contracts, if there is one."""
    caller = caller_of(info)
    contract = own_contract(caller, asked["contractId"])
    return _found(caller, lambda room: contract.id == room.contract_id or _about(room, contract.proposal_id))


def offer_room(_: Any, info: Any, **asked: Any) -> Answer | None:
    """The room about one of the own offers, if there is one."""
    caller = caller_of(info)
    offer = caller.sandbox.engagements.offers.get(asked["offerId"])
    return _found(caller, lambda room: offer is not None and _about(room, offer.proposal_id))


def one_on_one_room(_: Any, info: Any, **asked: Any) -> Answer | None:
    """The room with a client's contact person, if there is one."""
    caller = caller_of(info)
    wanted = asked["userId"], asked["organizationId"]
    return _found(caller, lambda room: (room.contact_id, room.client_organization_id) == wanted)


def create_one_on_one(_: Any, info: Any, **asked: Any) -> Answer:
    """The room with a person one talks with; a freelancer cannot open another."""
    caller = caller_of(info)
    wanted = asked["userId"], asked["orgId"]
    found = _found(caller, lambda room: (room.contact_id, room.client_organization_id) == wanted)
    if found is None:
        raise ServiceError("Authorization failed", "403")
    return found


def _about(room: Room, proposal_id: str | None) -> bool:
    return bool(proposal_id) and room.proposal_id == proposal_id


def _found(caller: Caller, fits: Callable[[Room], bool]) -> Answer | None:
    rows = caller.sandbox.rooms.of_account(caller.account.id)
    return next((room_node(caller, row) for row in rows if fits(row)), None)


def room_stories(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of a room's messages, newest first."""
    caller = caller_of(info)
    wanted = asked.get("filter")
    if wanted is None:
        raise ServiceError(_INCORRECT, "VJCA-6")
    return _stories(caller, _wanted(caller, wanted["roomId_eq"]), wanted.get("storyFilter"))


def room_story(_: Any, info: Any, **asked: Any) -> Answer | None:
    """One message."""
    caller = caller_of(info)
    return _one_story(caller, _wanted(caller, asked["roomId"]), asked["storyId"])


def create_room_story(_: Any, info: Any, **asked: Any) -> Answer:
    """Write a message into one of the own rooms."""
    caller = caller_of(info)
    given = asked["input"]
    where = _wanted(caller, given.get("roomId") or "")
    text = _checked(given.get("message"))
    now = caller.sandbox.clock.now()
    story = caller.sandbox.rooms.write(where, "freelancer", text, now)
    caller.sandbox.reactions.heard(where, now)
    caller.sandbox.keep()
    return _story_node(caller, where, story)


def update_room_story(_: Any, info: Any, **asked: Any) -> Answer:
    """Change one of the own messages."""
    caller = caller_of(info)
    given = asked["input"]
    story = _own_story(_wanted(caller, given["roomId"]), given["storyId"])
    story.text, story.edited_at = _checked(given.get("message")), caller.sandbox.clock.now()
    caller.sandbox.keep()
    return {"status": "SUCCESS"}


def remove_room_story(_: Any, info: Any, **asked: Any) -> str:
    """Take one of the own messages away; its id."""
    caller = caller_of(info)
    where = _wanted(caller, asked["roomId"])
    where.stories.remove(_own_story(where, asked["storyId"]))
    caller.sandbox.keep()
    return str(asked["storyId"])


def _own_story(where: Room, identifier: str) -> Story:
    found = next((story for story in where.stories if story.id == identifier), None)
    if found is None or found.author != "freelancer":
        raise ServiceError("Story not found", "404")
    return found


def archive_room(_: Any, info: Any, **asked: Any) -> Answer:
    """Hide one of the own rooms."""
    caller = caller_of(info)
    where = _wanted(caller, asked["roomId"])
    where.hidden = True
    caller.sandbox.keep()
    return room_node(caller, where)


def _checked(text: str | None) -> str:
    if not text or not text.strip() or len(text) > MAX_MESSAGE:
        raise ServiceError(_INCORRECT, "400")
    return text


def _wanted(caller: Caller, identifier: str) -> Room:
    found = caller.sandbox.rooms.find(caller.account.id, identifier)
    if found is None:
        raise ServiceError("Room not found", "404")
    return found


def _page(rows: list[Any], asked: dict[str, Any] | None) -> tuple[int, int]:
    if asked is None:
        return 0, _DEFAULT_PAGE
    after = asked.get("after")
    start = 0 if after in ("", "0") else start_after(rows, after)
    if start is None or asked["first"] < 0:
        raise ServiceError(_INCORRECT, "400")
    return start, min(asked["first"], _MAX_PAGE)


def _stories(caller: Caller, where: Room, wanted: dict[str, Any] | None) -> Answer:
    wanted = wanted or {}
    between = wanted.get("storyCreatedDateTime_bt") or {}
    low, high = read_moment(between.get("rangeStart")), read_moment(between.get("rangeEnd"))
    rows = [
        story
        for story in reversed(where.stories)
        if (low is None or story.created_at >= low) and (high is None or story.created_at <= high)
    ]
    start, size = _page(rows, wanted.get("pagination"))
    page = rows[start : start + size]
    edges = [{"cursor": cursor(story.id), "node": _story_node(caller, where, story)} for story in page]
    end = cursor(page[-1].id) if page else None
    return {"totalCount": len(rows), "edges": edges, "pageInfo": page_info(end, start + len(page) < len(rows))}


def _one_story(caller: Caller, where: Room, identifier: str) -> Answer | None:
    return next((_story_node(caller, where, story) for story in where.stories if story.id == identifier), None)


def _story_node(caller: Caller, where: Room, story: Story) -> Answer:
    account = caller.sandbox.book.accounts[where.account_id]
    author: Answer | None = freelancer_node(account) if story.author == "freelancer" else contact_node(where)
    if story.author == "system" and caller.sandbox.quirks.stories_without_author:
        author = None
    return {
        "id": story.id,
        "room": lambda _info: room_node(caller, where),
        "createdDateTime": moment(story.created_at),
        "updatedDateTime": moment(story.edited_at or story.created_at),
        "user": author,
        "message": story.text,
        "organization": organization_node(account)
        if story.author == "freelancer"
        else client_organization_node(caller, where),
        "roomStoryNote": None,
        "attachments": [],
    }


def room_node(caller: Caller, where: Room) -> Answer:
    """A Room."""
    account = caller.sandbox.book.accounts[where.account_id]
    mine = {"user": freelancer_node(account), "organization": organization_node(account), "role": "MEMBER"}
    theirs = {"user": contact_node(where), "organization": client_organization_node(caller, where), "role": "OWNER"}
    proposal = caller.sandbox.desk.proposals.get(where.proposal_id)
    latest = where.stories[-1] if where.stories else None
    offers = caller.sandbox.engagements.offers_of(account.id)
    contract = next(
        (one for one in account.contracts if one.id == where.contract_id or _about(where, one.proposal_id)), None
    )
    return {
        "id": where.id,
        "roomName": where.contact_name,
        "organization": organization_node(account),
        "creator": theirs,
        "createdAtDateTime": moment(where.created_at),
        "public": False,
        "topic": where.topic,
        "owner": theirs,
        "numUnread": where.unread,
        "favorite": where.favorite,
        "numUnreadMentions": 0,
        "roomUsers": [theirs, mine],
        "numUsers": 2,
        "joinDateTime": moment(where.created_at),
        "lastVisitedDateTime": moment(where.read_until),
        "lastReadDateTime": moment(where.read_until),
        "roomType": where.kind,
        "readOnly": False,
        "hidden": where.hidden,
        "muted": False,
        "contractId": contract.id if contract is not None else None,
        "contractDetails": (lambda _info: contract_node(caller, contract)) if contract is not None else None,
        "vendorProposal": (lambda _info: proposal_node(caller, proposal)) if proposal is not None else None,
        "roomNote": None,
        "roomNotePresent": False,
        "offerIds": [one.id for one in offers if _about(where, one.proposal_id)] or None,
        "latestStory": (lambda _info: _story_node(caller, where, latest)) if latest else None,
        "latestStoryPreRendered": (lambda _info: _story_node(caller, where, latest)) if latest else None,
        "story": lambda _info, **asked: _one_story(caller, where, asked["id"]),
        "stories": lambda _info, **asked: _stories(caller, where, asked.get("filter")),
    }
