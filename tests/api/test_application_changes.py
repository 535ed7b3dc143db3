"""Changing a sent proposal over HTTP: shown, confirmed by the person who sent it, made once, by nobody else and no script."""

from __future__ import annotations

import pytest

LETTER = "Would you like to begin with a sample of ten files?"


@pytest.fixture
async def sent(house, clock):
    """A person at the MCP door, and an application of theirs that Upwork has."""
    clock.forward(minutes=-5)
    house.upwork.sandbox.quirks = house.upwork.sandbox.quirks.changed({"mcp_policy_at_first_create": False})
    alice = await house.member()
    user_id = (await house.services.logins.subject(alice.access)).user_id
    await house.upwork.connect(user_id, door="mcp")
    found = (await alice.post("/api/v1/jobs/search", {"budget_min": "50"})).json()["items"]
    job = next(each for each in found if not each["applied"])
    draft = await alice.save(await alice.begin(job["id"]), LETTER)
    await alice.confirm(draft["id"])
    clock.forward(minutes=5)
    await alice.work()
    application = await alice.application(draft["id"])
    assert application["state"] == "sent", application["failure"]
    return alice, application


async def test_change_is_shown_then_confirmed_once_by_its_person_alone(house, sent):
    alice, application = sent
    path = f"/api/v1/applications/{application['id']}/changes"
    prepared = await alice.post(path, {"kind": "terms", "bid": "77.00"})
    assert prepared.status_code == 201, prepared.text
    preview = prepared.json()
    assert (preview["kind"], preview["bid"]) == ("proposal_terms", "77.00")
    bob = await house.freelancer(1)
    for step in ("confirm", "check"):
        assert (await bob.post(f"{path}/{step}", {"preview_id": preview["id"]})).status_code == 404
    done = await alice.post(f"{path}/confirm", {"preview_id": preview["id"]})
    assert (done.status_code, done.json()["state"]) == (200, "sent")
    again = await alice.post(f"{path}/confirm", {"preview_id": preview["id"]})
    assert (again.status_code, again.json()["code"]) == (409, "preview_used")
    assert [each["id"] for each in (await alice.get(path)).json()] == [preview["id"]]
    assert (await alice.application(application["id"]))["bid"]["amount"] == "77.00"


async def test_lost_withdrawal_is_being_checked_and_then_settled_by_the_worker(house, sent, clock):
    alice, application = sent
    path = f"/api/v1/applications/{application['id']}/changes"
    preview = (await alice.post(path, {"kind": "withdraw"})).json()
    house.upwork.fault("lost_answer", match="confirm_preview.confirm")
    lost = await alice.post(f"{path}/confirm", {"preview_id": preview["id"]})
    assert lost.json()["state"] == "checking"
    found = await alice.post(f"{path}/check", {"preview_id": preview["id"]})
    assert found.json()["state"] == "sent"
    assert (await alice.application(application["id"]))["state"] == "withdrawn"
    closed = await alice.post(path, {"kind": "withdraw"})
    assert (closed.status_code, closed.json()["code"]) == (409, "proposal_closed")
