"""Budgets counted in the real Valkey: atomically, apart for each caller, and without a readable address."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from src.auth.models import Origin
from src.auth.rate_limiter import RateLimiter
from src.domain.limits import GUESS_PAUSES, LIMITS, LimitScope, guess_pause
from src.errors import TooMany, Upstream
from src.services.resources import Resources

HOME, NEAR, FAR = Origin("2001:db8::1"), Origin("2001:db8::2"), Origin("2001:db8:9::1")


@pytest.fixture
async def limiter(resources: Resources) -> RateLimiter:
    return RateLimiter(resources.valkey, resources.keys)


async def spend(limiter: RateLimiter, name: str, **who: object) -> bool:
    try:
        await limiter.spend(name, **who)  # type: ignore[arg-type]
    except TooMany as refusal:
        return not refusal.retry_after
    return True


async def test_fifty_acts_at_once_exactly_the_budget_passes(limiter: RateLimiter):
    passed = await asyncio.gather(*(spend(limiter, "auth.login", origin=HOME) for _ in range(50)))
    assert sum(passed) == LIMITS["auth.login"].limits[0].count == 30


async def test_neighbours_of_one_network_share_a_budget_others_do_not(limiter: RateLimiter):
    for _ in range(30):
        await limiter.spend("auth.login", origin=HOME)
    assert not await spend(limiter, "auth.login", origin=NEAR)
    assert await spend(limiter, "auth.login", origin=FAR)


async def test_people_and_acts_have_budgets_of_their_own(limiter: RateLimiter):
    alice, bob = uuid4(), uuid4()
    for _ in range(30):
        await limiter.spend("jobs.search", user_id=alice)
    with pytest.raises(TooMany) as refusal:
        await limiter.spend("jobs.search", user_id=alice)
    assert 1 <= (refusal.value.retry_after or 0) <= 60
    assert await spend(limiter, "jobs.search", user_id=bob)
    assert await spend(limiter, "profile.write", user_id=alice)


async def test_keys_say_no_address(limiter: RateLimiter, resources: Resources):
    await limiter.spend("auth.login", origin=Origin("203.0.113.77"))
    await limiter.phantom_guess(b"x" * 32, 1.0)
    keys = [key.decode() for key in await resources.valkey.keys("*")]
    assert keys
    assert not [key for key in keys if "203.0.113" in key]


async def test_scope_without_anybody_to_count_for_is_a_defect(limiter: RateLimiter):
    with pytest.raises(ValueError, match="nobody"):
        await limiter.spend("jobs.search", origin=HOME)


async def test_valkey_away_closes_what_must_close_and_leaves_reading_open(resources: Resources):
    away = RateLimiter(Redis.from_url("unix:///nowhere/valkey.sock"), resources.keys)
    with pytest.raises(Upstream) as refusal:
        await away.spend("auth.login", origin=HOME)
    assert refusal.value.code == "limits_unavailable"
    await away.spend("jobs.read", user_id=uuid4())
    with pytest.raises(Upstream):
        await away.phantom_guess(b"x" * 32, 1.0)


def test_every_act_of_signing_in_fails_closed():
    assert all(rule.fails_closed for name, rule in LIMITS.items() if name.startswith("auth."))
    assert all(rule.limits for rule in LIMITS.values())
    assert {part.scope for rule in LIMITS.values() for part in rule.limits} == set(LimitScope)


def test_pauses_grow_and_are_never_for_ever():
    assert list(GUESS_PAUSES) == sorted(GUESS_PAUSES)
    assert guess_pause(4) == 0 < guess_pause(5) < guess_pause(6)
    assert guess_pause(10_000) == 3_600
