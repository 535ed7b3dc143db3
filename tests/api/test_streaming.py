"""Writing over real sockets: how soon a model's first words are on the page, and that leaving ends the call and keeps nothing."""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from contextlib import asynccontextmanager

import httpx2
import pytest
import uvicorn

from src.config import AISettings
from tests.fakes.model_server import model_server

ALLOWED_MILLISECONDS = 150
TRIES = 7
WHOLE = {"opening": "You need this done with care.", "proofs": [], "approach": "I would begin with a small sample."}
OWN = "You need this done.\n\nI would begin with a sample.\n\nShall we begin?"


@pytest.fixture
async def page(house, monkeypatch):
    """Somebody with a draft, at the application behind a socket: a way to call it and the draft's address."""
    monkeypatch.setattr(house.services.resources.settings, "ai", AISettings(_env_file=None, ai_private_addresses=True))
    alice = await house.freelancer(0)
    await alice.write_profile()
    job = (await alice.post("/api/v1/jobs/search", {"query": "python"})).json()["items"][0]
    draft = await alice.save(await alice.begin(job["id"]), OWN)
    server = uvicorn.Server(uvicorn.Config(house.app, host="127.0.0.1", port=0, lifespan="off", log_level="warning"))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 (uvicorn offers no event for this)
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    headers = {
        "Authorization": f"Bearer {alice.access}",
        "Origin": house.origin,
        "Host": "app.example",
        "X-Forwarded-Proto": "https",
    }
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=headers) as http:
        yield alice, http, f"/api/v1/applications/{draft['id']}"
    server.should_exit = True
    await serving


@asynccontextmanager
async def asked(page, pieces, door, body, **script):
    """Ask a model of one's own through a door; gives the server and the open answer."""
    alice, http, path = page
    async with model_server(pieces, **script) as model:
        server = {"label": "Mine", "base_url": model.url, "model": "small"}
        kept = (await alice.post("/api/v1/ai/servers", server)).json()
        async with http.stream("POST", f"{path}/{door}", json=body) as answer:
            assert answer.status_code == 200, await answer.aread()
            yield model, answer
        await alice.call("DELETE", f"/api/v1/ai/servers/{kept['id']}")


async def first_delta(texts):
    """Return the moment at which the first words came."""
    said = ""
    async for text in texts:
        said += text
        if "event: delta" in said:
            return time.perf_counter()
    raise AssertionError(said)


async def settled(alice, path):
    """Wait until no call is open any more; return what each was for and how it ended."""
    for _ in range(50):
        calls = (await alice.get(f"{path}/model-calls")).json()["items"]
        if all(each["outcome"] != "open" for each in calls):
            break
        await asyncio.sleep(0.1)
    return [(each["purpose"], each["outcome"]) for each in calls]


@pytest.mark.parametrize("door", ["compose", "rewrite"])
async def test_first_words_are_on_the_page_at_once(house, page, door):
    alice, _, path = page
    added = []
    for _ in range(TRIES):
        await house.services.resources.valkey.flushall()
        version = (await alice.get(path)).json()["version"]
        reply = json.dumps(WHOLE) if door == "compose" else json.dumps({"text": "You need this done with care."})
        body = {} if door == "compose" else {"version": version, "act": "warmer"}
        pieces = [reply[index : index + 24] for index in range(0, len(reply), 24)]
        async with asked(page, pieces, door, body, pause=0.02) as (model, answer):
            texts = answer.aiter_text()
            added.append((await first_delta(texts) - model.first_sent) * 1_000)
            assert "event: done" in "".join([text async for text in texts])
    assert statistics.median(added) < ALLOWED_MILLISECONDS, added


async def test_who_leaves_ends_the_call_and_nothing_is_kept(house, page):
    alice, _, path = page
    before = (await alice.get(path)).json()
    for door, body in (("compose", {}), ("rewrite", {"version": before["version"], "act": "warmer"})):
        async with asked(page, ["You need this "] * 400, door, body, pause=0.02) as (model, answer):
            await first_delta(answer.aiter_text())
            await answer.aclose()
            await asyncio.wait_for(model.hung_up.wait(), 5)
    assert (await alice.get(path)).json() == before
    assert await settled(alice, path) == [("rewrite", "cancelled"), ("letter", "cancelled")]
