"""Answers that go on: they end with the session, the token or the person, and nobody holds more than a few open."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager

import httpx2
import pytest
import uvicorn
from fastapi.routing import APIRoute
from redis.asyncio import Redis
from redis.exceptions import RedisError
from sqlalchemy import text

from src.api import sse
from src.api.app import ROUTERS
from src.api.dependencies import presence_of, uses
from src.auth.stream_seats import SEATS, StreamSeats
from src.database.base import new_id
from src.errors import TooMany, Upstream
from src.services import job_news_service
from tests.people import join

STREAM = "/api/v1/jobs/stream"
SOON = 0.05


@pytest.fixture(autouse=True)
def _hurried(monkeypatch):
    """Let looks that are seconds apart come at once."""
    monkeypatch.setattr(sse, "LOOKS_EVERY", SOON)
    monkeypatch.setattr(job_news_service, "LOOKS_EVERY", SOON)


@pytest.fixture
async def alice(house):
    return await join(house)


@pytest.fixture
async def door(house):
    """The application behind a socket: an answer that goes on cannot be had without one."""
    server = uvicorn.Server(uvicorn.Config(house.app, host="127.0.0.1", port=0, lifespan="off", log_level="warning"))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 (uvicorn offers no event for this)
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    headers = {"Host": "app.example", "X-Forwarded-Proto": "https"}
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=10) as http:
        yield http
    server.should_exit = True
    await serving


@asynccontextmanager
async def listening(door, bearer):
    """Open a stream and read its first bytes; gives the answer and what comes after them."""
    async with door.stream("GET", STREAM, headers={"Authorization": f"Bearer {bearer}"}) as answer:
        assert answer.status_code == 200, await answer.aread()
        pieces = answer.aiter_text()
        await anext(pieces)
        yield answer, pieces


async def rest_of(pieces):
    """Read a stream to its end."""
    async with asyncio.timeout(5):
        return "".join([piece async for piece in pieces])


async def signed_out(house, alice):
    assert (await alice.browser.post("/auth/logout")).status_code == 204


async def locked(house, alice):
    await change(house, "update users set status = 'locked' where id = :user", alice)


async def erased(house, alice):
    await change(house, "delete from users where id = :user", alice)


async def change(house, statement, alice):
    subject = await house.services.logins.subject(alice.browser.access)
    async with house.services.resources.database.as_auth() as db:
        await db.execute(text(statement), {"user": subject.user_id})


@pytest.mark.parametrize("end", [signed_out, locked, erased])
async def test_news_end_with_the_session_and_say_so(house, alice, door, end):
    async with listening(door, alice.browser.access) as (answer, pieces):
        assert answer.headers["cache-control"] == "no-store"
        await end(house, alice)
        assert (await rest_of(pieces)).endswith("event: over\ndata: {}\n\n")
    again = await door.get(STREAM, headers={"Authorization": f"Bearer {alice.browser.access}"})
    assert again.status_code == 401


async def test_news_end_with_the_token_of_a_script(alice, door):
    await alice.step_up("tokens")
    wish = {"name": "news", "scopes": ["jobs:read"], "expires_in_days": 1}
    made = (await alice.browser.post("/security/tokens", wish)).json()
    async with listening(door, made["token"]) as (_, pieces):
        gone = await alice.browser.call("DELETE", f"/security/tokens/{made['info']['id']}")
        assert gone.status_code == 204
        assert "event: over" in await rest_of(pieces)


async def test_one_person_holds_a_few_streams_and_a_closed_one_makes_room(house, alice, door):
    bob = await join(house, "bob")
    async with AsyncExitStack() as open_ones:
        for _ in range(SEATS - 1):
            await open_ones.enter_async_context(listening(door, alice.browser.access))
        async with listening(door, alice.browser.access):
            refused = await door.get(STREAM, headers={"Authorization": f"Bearer {alice.browser.access}"})
            assert (refused.status_code, refused.json()["code"]) == (429, "too_many_streams")
            assert 1 <= int(refused.headers["retry-after"]) <= 20
            async with listening(door, bob.browser.access):
                pass
        async with asyncio.timeout(5):
            while await seats_taken(house, alice) == SEATS:  # noqa: ASYNC110 (Valkey tells nobody)
                await asyncio.sleep(0.02)
        async with listening(door, alice.browser.access):
            assert await seats_taken(house, alice) == SEATS


async def seats_taken(house, alice):
    subject = await house.services.logins.subject(alice.browser.access)
    return await house.services.resources.valkey.zcard(f"streams:user:{subject.user_id}")


async def test_seats_are_counted_over_processes_and_those_of_a_dead_one_run_out(house):
    valkey, user_id = house.services.resources.valkey, new_id()
    here = StreamSeats(valkey, seats=2, lease_seconds=0.3)
    there = StreamSeats(valkey, seats=2, lease_seconds=0.3)
    mine = await here.take(user_id)
    await there.take(user_id)  # the process that holds this one dies: it is never renewed
    with pytest.raises(TooMany) as refused:
        await here.take(user_id)
    assert refused.value.retry_after == 1
    for _ in range(4):
        await asyncio.sleep(0.1)
        await mine.renew()
    await there.take(user_id)
    with pytest.raises(TooMany):
        await there.take(user_id)
    await mine.leave()
    await there.take(user_id)


async def test_nobody_listens_uncounted_but_who_listens_already_goes_on(monkeypatch, house):
    seats = StreamSeats(house.services.resources.valkey)
    seat = await seats.take(new_id())

    async def fail(*_: object, **__: object) -> None:
        raise RedisError

    monkeypatch.setattr(Redis, "evalsha", fail)
    monkeypatch.setattr(Redis, "execute_command", fail)
    await seat.renew()
    await seat.leave()
    with pytest.raises(Upstream) as refused:
        await seats.take(new_id())
    assert refused.value.code == "limits_unavailable"


async def test_silent_writer_is_cut_short_when_the_session_ends():
    here, cleared = [True, True, False], asyncio.Event()

    async def silent():
        try:
            yield b"first"
            await asyncio.Event().wait()
        finally:
            cleared.set()

    async def is_here():
        return here.pop(0)

    async with aclosing(sse.while_here(silent(), is_here, b"last")) as told:
        assert [frame async for frame in told] == [b"first", b"last"]
    assert here == []
    async with asyncio.timeout(5):
        await cleared.wait()


async def test_what_a_writer_fails_with_reaches_the_reader_and_the_whole_is_passed_on():
    async def failing():
        yield b"one"
        raise ValueError("broken")

    async def yes():
        return True

    told = sse.while_here(failing(), yes, b"last")
    assert await anext(told) == b"one"
    with pytest.raises(ValueError, match="broken"):
        await anext(told)


def test_every_answer_that_goes_on_looks_whether_its_reader_is_still_there():
    routes = (route for module in ROUTERS for route in module.router.routes if isinstance(route, APIRoute))
    going_on = [route for route in routes if route.response_class is sse.EventStream]
    assert len(going_on) == 4
    for route in going_on:
        assert uses(route, presence_of), route.path
