"""Failures on request, rate limits, counters and the control API's own safety."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
import uvicorn

from sandbox.context import Sandbox
from sandbox.limits import RateLimiter
from sandbox.server import create_app

from .conftest import Person, permit, trade
from .test_proposals import CREATE, connects, own_input, send, some_posting
from .test_search import search

PORT = 8102
BALANCE = "query Balance { connectsSummary { connectsBalance } }"


async def set_fault(http: httpx2.AsyncClient, **fault: Any) -> None:
    answer = await http.post("/_sandbox/faults", json=fault)
    assert answer.status_code == 200, answer.text


async def test_too_many_with_and_without_retry_after(http: httpx2.AsyncClient, fresh: Person) -> None:
    await set_fault(http, kind="too_many", match="connectsSummary", retry_after=7)
    await set_fault(http, kind="too_many", match="/graphql")
    first, second, third = [await fresh.post(BALANCE) for _ in range(3)]
    assert [first.status_code, second.status_code, third.status_code] == [429, 429, 200]
    assert first.headers["retry-after"] == "7"
    assert "retry-after" not in second.headers


async def test_fault_meets_only_what_it_names(http: httpx2.AsyncClient, fresh: Person) -> None:
    await set_fault(http, kind="server_error", match="createJobProposal", status=503, times=None)
    await set_fault(http, kind="html", match="Balance", times=2)
    assert (await fresh.post("{ user { id } }")).status_code == 200
    page = await fresh.http.post(
        "/graphql",
        json={"query": BALANCE, "operationName": "Balance"},
        headers={"Authorization": f"Bearer {fresh.access}"},
    )
    assert page.headers["content-type"].startswith("text/html")
    assert (await http.get("/_sandbox/faults")).json()["faults"][1]["times"] == 1
    assert (await http.delete("/_sandbox/faults")).json() == {"cleared": 2}


async def test_lost_answer_happens_all_the_same(http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox) -> None:
    posting = some_posting(sandbox)
    given = await own_input(fresh, posting)
    await set_fault(http, kind="lost_answer", match="createJobProposal")
    assert (await fresh.post(CREATE, {"input": given})).status_code == 502
    assert await connects(fresh) == 120 - posting.connects_price
    assert (await send(fresh, posting))["error"].startswith("VJ-JA-10")


async def test_refused_call_does_not_happen(http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox) -> None:
    given = await own_input(fresh, some_posting(sandbox))
    for kind in ("server_error", "too_many", "html", "expired_grant"):
        await set_fault(http, kind=kind, match="createJobProposal")
        await fresh.post(CREATE, {"input": given})
    assert await connects(fresh) == 120


async def test_partial_answer_has_null_rows_and_errors(http: httpx2.AsyncClient, olena: Person) -> None:
    await set_fault(http, kind="partial", match="marketplaceJobPostingsSearch")
    query = "{ marketplaceJobPostingsSearch { edges { node { id } } } connectsSummary { connectsBalance } }"
    body = await olena.ask(query)
    edges = body["data"]["marketplaceJobPostingsSearch"]["edges"]
    assert [place for place, edge in enumerate(edges) if edge is None] == [0, 3, 6, 9]
    assert body["data"]["connectsSummary"] is None
    assert len(body["errors"]) == 5
    assert len(await search(olena)) == 20


async def test_expired_grant(http: httpx2.AsyncClient, fresh: Person) -> None:
    await set_fault(http, kind="expired_grant", match="/graphql")
    await set_fault(http, kind="expired_grant", match="refresh_token")
    assert (await fresh.post(BALANCE)).status_code == 401
    answer = await trade(http, grant_type="refresh_token", refresh_token=fresh.refresh)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


async def test_slow_answers_late_and_timeout_never(http: httpx2.AsyncClient, fresh: Person) -> None:
    await set_fault(http, kind="slow", match="/graphql", seconds=0.05)
    await set_fault(http, kind="timeout", match="/graphql", seconds=0.05)
    started = time.perf_counter()
    assert (await fresh.post(BALANCE)).status_code == 200
    assert (await fresh.post(BALANCE)).status_code == 504
    assert time.perf_counter() - started >= 0.1


async def test_rate_of_a_fault_is_a_chance(http: httpx2.AsyncClient, fresh: Person) -> None:
    await set_fault(http, kind="server_error", match="/graphql", rate=0.5, times=None)
    states = [(await fresh.post(BALANCE)).status_code for _ in range(40)]
    assert 8 <= states.count(502) <= 32


@pytest.mark.parametrize(
    "fault",
    [{"kind": "nova"}, {"kind": "slow", "seconds": "x"}, {"kind": "slow", "seconds": 9999}, {"kind": "slow", "x": 1}],
)
async def test_senseless_fault_is_refused(http: httpx2.AsyncClient, fault: dict[str, Any]) -> None:
    assert (await http.post("/_sandbox/faults", json=fault)).status_code == 400


def test_limiter_allows_ten_a_second_and_three_hundred_a_minute() -> None:
    limiter = RateLimiter()
    assert [limiter.allows("a", 0.05 * n, 10, 300) for n in range(12)] == [True] * 10 + [False] * 2
    assert limiter.allows("b", 0.5, 10, 300)
    assert limiter.allows("a", 1.3, 10, 300)
    slow = RateLimiter()
    assert [slow.allows("a", 0.15 * n, 10, 300) for n in range(302)].count(True) == 300
    assert slow.allows("a", 60.2, 10, 300)


async def test_door_refuses_above_the_rate(fresh: Person, sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"rate_limit": True, "rate_per_second": 3})
    sandbox.limiter.clear()
    states = [(await fresh.post(BALANCE)).status_code for _ in range(5)]
    assert states == [200, 200, 200, 429, 429]


async def test_calls_are_counted_by_operation(http: httpx2.AsyncClient, fresh: Person) -> None:
    await http.delete("/_sandbox/calls")
    await fresh.post(BALANCE)
    await fresh.post("{ nonsense }")
    calls = (await http.get("/_sandbox/calls")).json()
    assert calls["by_name"] == {"connectsSummary": 1, "nonsense": 1}
    assert calls["latest"][0]["account"] == "Iryna Test"


async def test_control_is_for_this_machine_and_not_for_foreign_pages(
    http: httpx2.AsyncClient, sandbox: Sandbox
) -> None:
    assert (await http.get("/_sandbox/state", headers={"Host": "evil.test"})).status_code == 403
    assert (
        await http.post("/_sandbox/reset", content=b"{}", headers={"Content-Type": "text/plain"})
    ).status_code == 415
    far = httpx2.ASGITransport(app=create_app(sandbox), client=("10.0.0.8", 1))
    async with httpx2.AsyncClient(transport=far, base_url="http://localhost:8101") as stranger:
        assert (await stranger.get("/_sandbox/state")).status_code == 403
        assert (await stranger.get("/")).status_code == 400


async def test_state_page_is_readable_and_inert(http: httpx2.AsyncClient, fresh: Person) -> None:
    await fresh.post('query { user { id } x: nonsense(a: "<script>") }')
    await http.post("/_sandbox/faults", json={"kind": "slow", "match": "<script>alert(1)</script>"})
    page = await http.get("/")
    assert page.status_code == 200
    assert "<script" not in page.text
    assert "Iryna Test" in page.text
    assert "/_sandbox/faults" in page.text
    assert "sandbox-secret" not in page.text


async def test_reset_forgets_people_and_keeps_postings(
    http: httpx2.AsyncClient, fresh: Person, sandbox: Sandbox
) -> None:
    before = len(sandbox.world.shelf)
    await http.post("/_sandbox/reset", json={})
    assert (await fresh.post(BALANCE)).status_code == 401
    assert len(sandbox.book.people()) == 3
    assert len(sandbox.world.shelf) == before


@pytest.fixture
async def wire(sandbox: Sandbox) -> AsyncIterator[httpx2.AsyncClient]:
    """The application on a real socket."""
    config = uvicorn.Config(create_app(sandbox), port=PORT, log_level="critical", access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 (uvicorn offers no event for this)
        await asyncio.sleep(0.01)
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{PORT}") as client:
        yield client
    server.should_exit = True
    await serving


async def test_whole_way_over_a_real_socket(wire: httpx2.AsyncClient, sandbox: Sandbox) -> None:
    code = await permit(wire, "new", "Wire Test")
    tokens = await trade(
        wire, grant_type="authorization_code", code=code, redirect_uri="http://localhost:8000/upwork/callback"
    )
    person = Person(wire, tokens.json()["access_token"], "")
    posting = some_posting(sandbox)
    given = await own_input(person, posting)
    await set_fault(wire, kind="lost_answer", match="createJobProposal", drop=True)
    with pytest.raises(httpx2.RemoteProtocolError):
        await person.post(CREATE, {"input": given})
    assert await connects(person) == 120 - posting.connects_price
    assert (await wire.get("/_sandbox/calls")).json()["by_status"]["createJobProposal 0"] == 1
