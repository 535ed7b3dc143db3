"""Models over HTTP: own servers and their keys, settings and caps, the log of calls, what the person changed, facts from a text."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from src.config import AISettings
from tests.browser import frames
from tests.fakes.model_server import model_server

SERVER = {"label": "Mine", "base_url": "https://models.example/v1", "model": "small", "key": "sk-very-own"}
SETTINGS = {
    "version": 0,
    "use_installation": True,
    "use_own_style": False,
    "tokens_per_day": 200_000,
    "dollars_per_day": None,
    "log_days": 30,
}
LETTER = "You need this done with care.\n\nI would begin with a small sample.\n\nShall we begin with it?"


@pytest.fixture
def private(resources, monkeypatch):
    """Let people name servers on loopback."""
    monkeypatch.setattr(resources.settings, "ai", AISettings(_env_file=None, ai_private_addresses=True))


async def drafted(person):
    await person.write_profile()
    job = (await person.post("/api/v1/jobs/search", {"query": "python"})).json()["items"][0]
    return await person.begin(job["id"])


async def test_key_of_ones_own_is_kept_and_never_shown(house):
    alice = await house.member()
    kept = await alice.post("/api/v1/ai/servers", SERVER)
    assert kept.status_code == 201
    assert kept.json()["has_key"]
    path = f"/api/v1/ai/servers/{kept.json()['id']}"
    without_key = {name: value for name, value in SERVER.items() if name != "key"}
    renamed = await alice.call("PUT", path, {**without_key, "label": "Renamed"})
    assert (renamed.json()["label"], renamed.json()["has_key"]) == ("Renamed", True)
    moved = await alice.call("PUT", path, {**without_key, "base_url": "https://elsewhere.example/v1"})
    assert (moved.status_code, moved.json()["code"]) == (422, "key_needed"), "a key never follows a new address"
    read = await alice.get("/api/v1/ai")
    for answer in (kept, renamed, moved, read):
        assert "sk-very-own" not in answer.text
    assert (await alice.call("DELETE", path)).status_code == 204
    assert (await alice.get("/api/v1/ai")).json()["servers"] == []


async def test_another_persons_server_is_not_there(house):
    alice, bob = await house.member(), await house.member()
    path = f"/api/v1/ai/servers/{(await alice.post('/api/v1/ai/servers', SERVER)).json()['id']}"
    for method, door, body in (("PUT", path, SERVER), ("DELETE", path, None), ("POST", f"{path}/trial", None)):
        assert (await bob.call(method, door, body)).status_code == 404, door
    assert (await bob.get("/api/v1/ai")).json()["servers"] == []
    assert len((await alice.get("/api/v1/ai")).json()["servers"]) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"base_url": "ftp://models.example"},
        {"base_url": "https://a b.example"},
        {"base_url": "http://models.example/v1"},
        {"base_url": "https://127.0.0.1/v1"},
        {"base_url": "https://[::1]/v1"},
        {"base_url": "https://169.254.169.254/latest"},
        {"model": ""},
        {"label": "x" * 61},
        {"key": "x" * 501},
        {"price_read": -1},
        {"price_read": "NaN"},
        {"headers": {"X": "1"}},
    ],
)
async def test_wrong_servers_are_refused_and_their_keys_not_repeated(house, change):
    alice = await house.member()
    answer = await alice.post("/api/v1/ai/servers", {**SERVER, **change})
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == set(change)
    assert "sk-very-own" not in answer.text
    assert (await alice.get("/api/v1/ai")).json()["servers"] == []


async def test_settings_are_kept_by_version(house):
    alice = await house.member()
    assert (await alice.get("/api/v1/ai")).json()["version"] == 0
    kept = await alice.call("PUT", "/api/v1/ai", {**SETTINGS, "tokens_per_day": 5, "log_days": 0})
    assert (kept.status_code, kept.json()["own_use"]["tokens_cap"]) == (200, 5)
    again = await alice.call("PUT", "/api/v1/ai", SETTINGS)
    assert (again.status_code, again.json()["code"]) == (409, "version_conflict")
    for change in ({"log_days": 366}, {"log_days": -1}, {"tokens_per_day": -1}, {"use_installation": "yes"}):
        wrong = await alice.call("PUT", "/api/v1/ai", {**SETTINGS, "version": 1, **change})
        assert (wrong.status_code, set(wrong.json()["fields"])) == (422, set(change))


async def test_servers_are_put_in_order_and_only_all_of_ones_own_together(house):
    alice, bob = await house.member(), await house.member()
    ids = [(await alice.post("/api/v1/ai/servers", {**SERVER, "label": name})).json()["id"] for name in ("a", "b", "c")]
    others = (await bob.post("/api/v1/ai/servers", SERVER)).json()["id"]
    turned = await alice.call("PUT", "/api/v1/ai/servers/order", {"ids": ids[::-1]})
    assert [each["label"] for each in turned.json()["servers"]] == ["c", "b", "a"]
    for wrong in (ids[:2], [*ids[:2], others], [*ids, others]):
        refused = await alice.call("PUT", "/api/v1/ai/servers/order", {"ids": wrong})
        assert (refused.status_code, refused.json()["code"]) == (409, "servers_changed")
    twice = await alice.call("PUT", "/api/v1/ai/servers/order", {"ids": [ids[0], ids[0], ids[1]]})
    assert (twice.status_code, twice.json()["code"]) == (422, "invalid")
    assert [each["label"] for each in (await alice.get("/api/v1/ai")).json()["servers"]] == ["c", "b", "a"]


async def test_manner_is_shown_switched_and_begun_anew(house):
    alice = await house.member()
    path = "/api/v1/ai/style"
    assert (await alice.get(path)).json() == {"version": 0, "enabled": False, "since": None, "letters": []}
    kept = await alice.call("PUT", path, {"version": 0, "enabled": True, "learn_from": "now"})
    assert (kept.status_code, kept.json()["enabled"]) == (200, True)
    assert kept.json()["since"] is not None
    saved = await alice.call("PUT", "/api/v1/ai", {**SETTINGS, "version": 1, "use_own_style": True})
    assert saved.status_code == 200
    assert (await alice.get(path)).json()["since"] == kept.json()["since"], "the other settings do not undo it"
    stale = await alice.call("PUT", path, {"version": 1, "enabled": False})
    assert (stale.status_code, stale.json()["code"]) == (409, "version_conflict")
    back = await alice.call("PUT", path, {"version": 2, "enabled": False, "learn_from": "all"})
    assert (back.json()["enabled"], back.json()["since"]) == (False, None)


async def test_call_is_told_with_what_was_sent_and_what_the_person_kept(house, private):
    alice = await house.freelancer(0)
    draft = await drafted(alice)
    path = f"/api/v1/applications/{draft['id']}"
    async with model_server([LETTER[:30], LETTER[30:]], usage=(300, 40)) as server:
        own = {**SERVER, "base_url": server.url, "price_read": "1", "price_written": "2"}
        await alice.post("/api/v1/ai/servers", own)
        told = frames((await alice.post(f"{path}/compose", {})).text)
    done = told[-1][1]["application"]
    assert (done["composed_by"], done["letter"]) == ("model:small", LETTER)
    (call,) = (await alice.get(f"{path}/model-calls")).json()["items"]
    assert (call["purpose"], call["outcome"], call["model"]) == ("letter", "done", "small")
    assert (call["tokens_read"], call["tokens_written"], call["is_told"]) == (300, 40, True)
    assert call["dollars"] == "0.000380"
    assert "41,300 price rows" in call["sent"]
    assert done["job_title"] not in json.dumps(call), "of the client's words only a hash is kept"
    assert call["made"] == LETTER
    assert (await alice.get("/api/v1/ai/calls")).json()["items"] == [call]
    use = (await alice.get("/api/v1/ai")).json()["own_use"]
    assert (use["tokens"], use["dollars"], use["calls"]) == (340, "0.000380", 1)
    assert (await alice.get(f"{path}/model-calls/kept")).json() == [{"call_id": call["id"], "kept_share": 1.0}]
    await alice.save(
        done, LETTER.replace("I would begin with a small sample.", "I would look at your data before anything else.")
    )
    (kept,) = (await alice.get(f"{path}/model-calls/kept")).json()
    assert 0.3 < kept["kept_share"] < 0.9
    assert (await alice.get(f"{path}/model-calls")).json()["items"][0]["kept_share"] is None
    await alice.confirm(done["id"])
    (noted,) = (await alice.get(f"{path}/model-calls")).json()["items"]
    assert abs(noted["kept_share"] - kept["kept_share"]) < 0.1
    async with house.services.resources.database.engine.begin() as connection:
        await connection.execute(text("update ai_calls set sent_until = now() - interval '1 second'"))
    await house.services.ai.ledger.forget_sent()
    (forgotten,) = (await alice.get(f"{path}/model-calls")).json()["items"]
    assert (forgotten["sent"], forgotten["made"], forgotten["job_hash"]) == (None, None, None)
    assert forgotten["kept_share"] == noted["kept_share"], "what the person changed outlives the words"


async def test_cap_is_said_in_the_letter_and_the_composer_writes(house, private):
    alice = await house.freelancer(0)
    draft = await drafted(alice)
    async with model_server([LETTER]) as server:
        await alice.post("/api/v1/ai/servers", {**SERVER, "base_url": server.url})
        await alice.call("PUT", "/api/v1/ai", {**SETTINGS, "tokens_per_day": 10})
        told = frames((await alice.post(f"/api/v1/applications/{draft['id']}/compose", {})).text)
        assert server.asked == []
    done = told[-1][1]["application"]
    assert done["composed_by"] == "composer"
    assert ("model_cap_reached", "small") in [(each["code"], each["detail"]) for each in done["warnings"]]


async def test_nothing_sent_is_kept_where_the_person_wishes_none(house, private):
    alice = await house.freelancer(0)
    draft = await drafted(alice)
    path = f"/api/v1/applications/{draft['id']}"
    await alice.call("PUT", "/api/v1/ai", {**SETTINGS, "log_days": 0})
    async with model_server([LETTER]) as server:
        await alice.post("/api/v1/ai/servers", {**SERVER, "base_url": server.url})
        await alice.post(f"{path}/compose", {})
    (call,) = (await alice.get(f"{path}/model-calls")).json()["items"]
    assert (call["outcome"], call["sent"], call["made"], call["kept_until"]) == ("done", None, None, None)
    assert (await alice.get(f"{path}/model-calls/kept")).json()[0]["kept_share"] is None


async def test_trial_says_what_the_server_can(house, private):
    alice = await house.member()
    async with model_server(["ready"]) as server:
        kept = (await alice.post("/api/v1/ai/servers", {**SERVER, "base_url": server.url})).json()
        tried = (await alice.post(f"/api/v1/ai/servers/{kept['id']}/trial")).json()
    assert tried["is_ready"]
    assert tried["milliseconds"] >= 0
    gone = (await alice.post(f"/api/v1/ai/servers/{kept['id']}/trial")).json()
    assert (gone["is_ready"], gone["milliseconds"]) == (False, None)
    assert gone["problem"]


async def test_facts_are_found_and_kept_only_at_the_persons_word(house):
    alice = await house.member()
    found = await alice.post("/api/v1/ai/facts", {"text": "- Built 12 shops on Shopify for florists.\nHello there"})
    assert [each["text"] for each in found.json()["items"]] == ["Built 12 shops on Shopify for florists"]
    assert (await alice.get("/api/v1/profile/portfolio")).json()["items"] == []
    kept = {"title": "Shops", "facts": [{"text": found.json()["items"][0]["text"]}]}
    assert (await alice.post("/api/v1/profile/portfolio", kept)).status_code == 201
    again = await alice.post("/api/v1/ai/facts", {"text": "- Built 12 shops on Shopify for florists."})
    assert [each["is_known"] for each in again.json()["items"]] == [True]
    for wrong in ("", "x" * 40_001, None, ["a"]):
        assert (await alice.post("/api/v1/ai/facts", {"text": wrong})).status_code == 422


async def test_doors_of_models_are_for_people_not_for_scripts(house):
    alice = await house.member()
    for method, path in (("GET", "/api/v1/ai"), ("GET", "/api/v1/ai/calls"), ("POST", "/api/v1/ai/facts")):
        answer = await house.browser().call(method, path, {"text": "x"} if method == "POST" else None)
        assert answer.status_code == 401, path
    assert (await alice.get("/api/v1/ai/calls")).json() == {"items": []}
