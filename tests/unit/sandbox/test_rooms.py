"""Rooms and messages."""

from __future__ import annotations

from typing import Any

import httpx2

from sandbox.context import Sandbox

from .conftest import Person
from .test_proposals import send, some_posting

ROOMS = """
query Rooms($filter: RoomFilter, $page: Pagination) {
  roomList(filter: $filter, pagination: $page) { totalCount pageInfo { endCursor hasNextPage } edges { node {
    id roomName topic roomType numUnread latestStory { id message } vendorProposal { id }
    roomUsers { user { id name } role } } } } }
"""
STORIES = """
query Stories($id: ID!, $page: Pagination) {
  roomStories(filter: {roomId_eq: $id, storyFilter: {pagination: $page}}) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { cursor node { id createdDateTime user { id name } message } } } }
"""
WRITE = (
    "mutation($room: ID, $text: String) { createRoomStoryV2(input: {roomId: $room, message: $text}) { id message } }"
)


async def rooms(person: Person, **wanted: Any) -> list[dict[str, Any]]:
    answer = await person.data(ROOMS, {"filter": wanted})
    return [edge["node"] for edge in answer["roomList"]["edges"]]


async def test_default_list_hides_what_one_left(olena: Person, sandbox: Sandbox) -> None:
    shown, left = await rooms(olena), await rooms(olena, subscribed_eq=False)
    assert len(shown) == 4
    assert len(left) == 3
    assert len(await rooms(olena, subscribed_eq=False, includeHidden_eq=True)) == 5
    assert len(await rooms(olena, subscribed_eq=False, roomType_eq="ONE_ON_ONE")) == 2
    assert all(room["id"].startswith("room_") and len(room["id"]) == 37 for room in shown + left)
    assert await rooms(olena, roomType_eq="GROUP") == []
    sandbox.quirks = sandbox.quirks.changed({"rooms_subscribed_by_default": False})
    assert len(await rooms(olena)) == 7


async def test_room_opens_with_the_clients_first_message(
    http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox
) -> None:
    assert await rooms(fresh) == []
    proposal = (await send(fresh, some_posting(sandbox)))["newProposalId"]
    await http.post("/_sandbox/clock", json={"seconds": 1})
    await http.post(f"/_sandbox/proposals/{proposal}/act", json={"act": "interview"})
    (room,) = await rooms(fresh)
    assert room["vendorProposal"]["id"] == proposal
    assert room["topic"] == some_posting(sandbox).text.title
    by_proposal = await fresh.data("query($id: ID!) { proposalRoom(vendorProposalId: $id) { id } }", {"id": proposal})
    assert by_proposal["proposalRoom"]["id"] == room["id"]


async def test_answer_goes_into_the_room_and_the_client_replies(
    http: httpx2.AsyncClient, olena: Person, sandbox: Sandbox
) -> None:
    room = (await rooms(olena, subscribed_eq=True))[0]["id"]
    before = (await olena.data(STORIES, {"id": room}))["roomStories"]["totalCount"]
    await http.post("/_sandbox/reactions", json={"odds": {"reply": 1}})
    await http.post("/_sandbox/clock", json={"seconds": 1})
    text = "Monday <b>works</b> & I am ready."
    written = (await olena.data(WRITE, {"room": room, "text": text}))["createRoomStoryV2"]
    assert written["message"] == text
    await http.post("/_sandbox/clock", json={"seconds": 46 * 60})
    answer = (await olena.data(STORIES, {"id": room, "page": {"first": 1}}))["roomStories"]
    assert answer["totalCount"] == before + 2
    assert answer["edges"][0]["node"]["user"]["name"] != "Olena Kovalenko"
    assert next(row for row in await rooms(olena) if row["id"] == room)["numUnread"] == 1


async def test_stories_page_by_cursor_without_gap(olena: Person) -> None:
    room = (await rooms(olena, subscribed_eq=False))[0]["id"]
    seen: list[str] = []
    after: str | None = None
    while True:
        body = await olena.ask(STORIES, {"id": room, "page": {"first": 3, "after": after}})
        answer = body["data"]["roomStories"]
        seen += [edge["cursor"] for edge in answer["edges"]]
        after = answer["pageInfo"]["endCursor"]
        if not answer["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == answer["totalCount"]


async def test_row_without_author_turns_null_with_an_error(olena: Person, sandbox: Sandbox) -> None:
    room = (await rooms(olena, subscribed_eq=False))[0]["id"]
    body = await olena.ask(STORIES, {"id": room})
    place = next(index for index, edge in enumerate(body["data"]["roomStories"]["edges"]) if edge["node"] is None)
    (error,) = body["errors"]
    assert error["path"] == ["roomStories", "edges", place, "node", "user"]
    assert error["extensions"]["classification"] == "NullValueInNonNullableField"
    assert "was declared as a non null type" in error["message"]
    sandbox.quirks = sandbox.quirks.changed({"stories_without_author": False})
    assert "errors" not in await olena.ask(STORIES, {"id": room})


async def test_other_peoples_rooms_are_not_found(olena: Person, fresh: Person) -> None:
    room = (await rooms(olena))[0]["id"]
    for body in (await fresh.ask(STORIES, {"id": room}), await fresh.ask(WRITE, {"room": room, "text": "hi"})):
        assert body["errors"][0]["message"] == "Room not found"


async def test_empty_message_is_refused(olena: Person) -> None:
    room = (await rooms(olena))[0]["id"]
    assert (await olena.ask(WRITE, {"room": room, "text": " "}))["data"] is None
