"""Rooms and messages over HTTP: nothing leaves without a confirmation, and only a signed-in person gives one."""

from __future__ import annotations

import pytest

from src.domain.token_scopes import TokenScope


@pytest.fixture
async def talk(house):
    alice = await house.freelancer(0)
    room = (await alice.get("/api/v1/messages")).json()["items"][0]
    return alice, room


async def test_a_message_is_prepared_confirmed_and_shown(house, talk):
    alice, room = talk
    thread = (await alice.get(f"/api/v1/messages/{room['id']}")).json()
    assert thread["messages"]
    prepared = await alice.post("/api/v1/messages", {"room_id": room["id"], "text": "I can begin on Monday."})
    assert prepared.status_code == 201
    assert house.upwork.calls("createRoomStoryV2") == 0
    preview = prepared.json()
    assert (preview["text"], preview["room_name"]) == ("I can begin on Monday.", room["name"])
    sent = await alice.post(f"/api/v1/messages/{room['id']}/confirm", {"preview_id": preview["id"]})
    assert (sent.status_code, sent.json()["state"]) == (200, "sent")
    again = await alice.post(f"/api/v1/messages/{room['id']}/confirm", {"preview_id": preview["id"]})
    assert (again.status_code, again.json()["code"]) == (409, "preview_used")
    assert house.upwork.calls("createRoomStoryV2") == 1


async def test_lost_answer_is_settled_by_the_worker_and_never_sent_again(house, talk):
    alice, room = talk
    preview = (await alice.post("/api/v1/messages", {"room_id": room["id"], "text": "Did it arrive?"})).json()
    house.upwork.fault("lost_answer", match="createRoomStoryV2")
    lost = await alice.post(f"/api/v1/messages/{room['id']}/confirm", {"preview_id": preview["id"]})
    assert lost.json()["state"] == "checking"
    thread = (await alice.get(f"/api/v1/messages/{room['id']}")).json()
    assert [each["state"] for each in thread["outgoing"]] == ["checking"]
    found = await alice.post(f"/api/v1/messages/{room['id']}/check", {"preview_id": preview["id"]})
    assert found.json()["state"] == "sent"
    assert house.upwork.calls("createRoomStoryV2") == 1


async def test_another_person_can_confirm_nothing(house, talk):
    alice, room = talk
    bob = await house.freelancer(1)
    preview = (await alice.post("/api/v1/messages", {"room_id": room["id"], "text": "Mine."})).json()
    for path in (f"/api/v1/messages/{room['id']}/confirm", f"/api/v1/messages/{room['id']}/check"):
        assert (await bob.post(path, {"preview_id": preview["id"]})).status_code == 404
    assert house.upwork.calls("createRoomStoryV2") == 0


async def test_no_scope_for_scripts_opens_messages(house):
    assert not [scope for scope in TokenScope if "message" in scope]


async def test_capabilities_and_budget_are_told(house):
    alice = await house.freelancer(0)
    checked = await alice.post("/api/v1/upwork/capabilities/check")
    assert checked.status_code == 200
    told = {each["operation"]: each["verdict"] for each in checked.json()["operations"]}
    assert told["search"] in ("works", "partly")
    assert (await alice.get("/api/v1/upwork/capabilities")).json()["operations"] == checked.json()["operations"]
    budget = (await alice.get("/api/v1/upwork/budget")).json()
    assert budget["total"] == budget["for_person"] + budget["for_sync"] + budget["for_refresh"] > 0
    assert budget["limits"] == {"per_second": 10, "per_minute": 300, "per_day": 40_000}
    assert (await alice.get("/admin/upwork")).status_code == 403
