"""Attack cases N: whoever wants more tries than they are given. Windows are counted in Valkey, on the real engine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from src.auth.models import Origin
from src.auth.rate_limiter import RateLimiter
from src.domain import limits
from src.domain.limits import LIMITS, Limit, LimitRule, LimitScope
from src.errors import TooMany, Upstream
from src.schemas.security import LogQuery
from src.services.resources import Resources, open_valkey
from tests.accounts import AGENT, FrontDoor, fresh_email
from tests.house import House

SPOOFS = (
    "X-Forwarded-For", "X-Real-IP", "Forwarded", "CF-Connecting-IP", "X_FORWARDED_FOR", "True-Client-IP",
    "X-Client-IP", "X-Cluster-Client-IP",
)  # fmt: skip


def limited(monkeypatch: pytest.MonkeyPatch, count: int, seconds: int) -> str:
    """Add a limit for one test and return its name."""
    name = f"test.{uuid4().hex[:8]}"
    rule = LimitRule((Limit(count, seconds, LimitScope.ADDRESS),))
    monkeypatch.setattr(limits, "LIMITS", {**LIMITS, name: rule})
    monkeypatch.setattr("src.auth.rate_limiter.LIMITS", {**LIMITS, name: rule})
    return name


async def passed(limiter: RateLimiter, name: str, origins: list[Origin]) -> int:
    async def one(origin: Origin) -> bool:
        try:
            await limiter.spend(name, origin=origin)
        except TooMany:
            return False
        return True

    return sum(await asyncio.gather(*(one(origin) for origin in origins)))


@pytest.mark.asvs("V4.1.3", "V15.3.4")
async def test_n01_xff_spoof(house: House):
    mallory, victim = house.browser("198.51.100.50"), await FrontDoor(house.services.resources).person()
    seen = []
    for number in range(32):
        fake = f"10.{number}.0.1"
        spoofs = {name: f"for={fake}" if name == "Forwarded" else f"{fake}, 127.0.0.1" for name in SPOOFS}
        email = victim.email if number == 0 else fresh_email("xff")
        answer = await mallory.post("/auth/login", {"email": email, "password": "Autumn in 2026!"}, **spoofs)
        seen.append(answer.status_code)
    assert seen == [401] * 30 + [429] * 2, "one bucket"
    front = FrontDoor(house.services.resources)
    page = await house.services.log.page(await front.subject(victim.signed_in), LogQuery(limit=10))
    refused = next(entry for entry in page.items if entry.event == "login:start:failed")
    assert refused.address == "198.51.100.50", "the log shows the real peer"


async def test_n03_ipv6_rotation(resources: Resources, monkeypatch: pytest.MonkeyPatch):
    name, limiter = limited(monkeypatch, 5, 60), RateLimiter(resources.valkey, resources.keys)
    one_net = [Origin(f"2001:db8:1:2::{number:x}", AGENT) for number in range(1, 1_001)]
    for start in range(0, 1_000, 100):
        count = await passed(limiter, name, one_net[start : start + 100])
        assert count == (5 if start == 0 else 0)
    assert await passed(limiter, name, [Origin("2001:db8:1:3::1", AGENT)]) == 1
    mapped = [Origin("::ffff:203.0.113.9", AGENT), Origin("203.0.113.9", AGENT)] * 5
    assert await passed(limiter, name, mapped) == 5


@pytest.mark.asvs("V2.4.1")
async def test_n04_limit_race(resources: Resources, monkeypatch: pytest.MonkeyPatch):
    name = limited(monkeypatch, 5, 60)
    url = resources.settings.data.redis_url.get_secret_value()
    clients = [open_valkey(url), open_valkey(url)]
    workers = [RateLimiter(client, resources.keys) for client in clients]
    origin = Origin("203.0.113.10", AGENT)
    counts = await asyncio.gather(*(passed(worker, name, [origin] * 100) for worker in workers))
    assert sum(counts) == 5
    for client in clients:
        await client.aclose()


async def test_n05_window_edge(resources: Resources, monkeypatch: pytest.MonkeyPatch):
    name, limiter = limited(monkeypatch, 5, 2), RateLimiter(resources.valkey, resources.keys)
    origin, moments = Origin("203.0.113.11", AGENT), []
    until = time.monotonic() + 5
    while time.monotonic() < until:
        if await passed(limiter, name, [origin]):
            moments.append(time.monotonic())
        await asyncio.sleep(0.02)
    assert len(moments) >= 10
    for moment in moments:
        assert sum(moment <= other < moment + 1.9 for other in moments) <= 5


@pytest.mark.asvs("V2.4.1")
async def test_n07_429_form(house: House):
    mallory = house.browser("198.51.100.51")
    for _ in range(30):
        await mallory.post("/auth/login", {"email": fresh_email("n07"), "password": "Autumn in 2026!"})
    answer = await mallory.post("/auth/login", {"email": fresh_email("n07"), "password": "Autumn in 2026!"})
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["retry-after"]) <= 300
    assert set(answer.json()) == {"type", "title", "status", "code", "retry_after", "request_id"}
    alerts = (await house.services.alerts.page(None, None, 100)).items
    assert any(alert.kind == "spray" and alert.source == "198.51.100.51" for alert in alerts)


@pytest.fixture
async def little_memory(resources: Resources) -> AsyncIterator[int]:
    """Leave Valkey four megabytes more than it uses; return what it may use in all."""
    held = (await resources.valkey.config_get("maxmemory"))["maxmemory"]
    most = (await resources.valkey.info("memory"))["used_memory"] + 4 * 2**20
    await resources.valkey.config_set("maxmemory", most)
    yield most
    await resources.valkey.config_set("maxmemory", held)


@pytest.mark.asvs("V16.5.3")
async def test_n08_memory_growth(resources: Resources, monkeypatch: pytest.MonkeyPatch, little_memory: int):
    name, limiter = limited(monkeypatch, 5, 600), RateLimiter(resources.valkey, resources.keys)
    # The limiter's own script, many at a time: one call after the other would take a minute.
    script = await resources.valkey.script_load(limiter._window.storage.bridge.SCRIPT_ACQUIRE_MOVING_WINDOW)
    peak, taken = 0, []
    for start in range(0, 100_000, 1_000):
        async with resources.valkey.pipeline(transaction=False) as flood:
            for number in range(start, start + 1_000):
                flood.evalsha(script, 1, f"limit:{name}:{number:032x}", time.time(), 5, 600, 1)
            answers = await flood.execute(raise_on_error=False)
        taken.append(answers.count(1))
        peak = max(peak, (await resources.valkey.info("memory"))["used_memory"])
    assert peak < little_memory + 2**20, "a hundred thousand keys take no more than there is"
    assert 4 * 2**20 // 600 < sum(taken) < 50_000, "a few hundred bytes a key, and none pushes another out"
    assert taken[-1] == 0
    # What the flood's own buffers gave back is filled by single calls: then there is no room for one more counter.
    with pytest.raises(Upstream, match="cannot be done safely"):
        await passed(limiter, name, [Origin(f"2001:db8:{number:x}::1", AGENT) for number in range(5_000)])
    await limiter.spend("jobs.read", user_id=uuid4())  # reading one's own goes on
    keys = [key async for key in resources.valkey.scan_iter(match=f"*{name}*", count=1_000)]
    assert len(keys) >= sum(taken), "a counter is never dropped to make room for another"
    assert all([0 < await resources.valkey.ttl(key) <= 600 for key in keys[:500]]), "and none outlives its window"


async def test_n08_keys_go_with_their_window(resources: Resources, monkeypatch: pytest.MonkeyPatch):
    name, limiter = limited(monkeypatch, 5, 1), RateLimiter(resources.valkey, resources.keys)
    await passed(limiter, name, [Origin(f"key-{number}", AGENT) for number in range(500)])
    await limiter.phantom_guess(b"x" * 32, time.time())
    keys = [key async for key in resources.valkey.scan_iter(match="*")]
    assert len(keys) == 501
    assert all([await resources.valkey.ttl(key) > 0 for key in keys]), "nothing is kept for ever"
    await asyncio.sleep(3)
    assert [key async for key in resources.valkey.scan_iter(match=f"*{name}*")] == []


@pytest.mark.asvs("V16.5.3")
async def test_n09_limiter_down(house: House, resources: Resources):
    away = replace(resources, valkey=Redis.from_url("unix:///nowhere/valkey.sock"))
    limiter = RateLimiter(away.valkey, away.keys)
    origin = Origin("203.0.113.12", AGENT)
    for name, rule in LIMITS.items():
        scopes = {part.scope for part in rule.limits}
        who = {"origin": origin, "user_id": uuid4(), "account": b"x" * 32}
        if rule.fails_closed:
            with pytest.raises(Upstream):
                await limiter.spend(name, **who)  # type: ignore[arg-type]
        else:
            await limiter.spend(name, **who)  # type: ignore[arg-type]
            assert scopes == {LimitScope.USER}, f"{name}: only reading one's own goes on uncounted"
        if name.startswith(("auth.", "security.", "admin.")):
            assert rule.fails_closed, name
    await away.valkey.aclose()
