"""Password hashing beyond bcrypt's limits, shedding, and what makes a password unfit."""

from __future__ import annotations

import asyncio
import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from src.auth import passwords
from src.auth.passwords import PasswordHasher
from src.errors import TooMany

HASHER = PasswordHasher(os.urandom(32), cost=4, threads=2)


@pytest.mark.asvs("V6.2.8")
async def test_password_counts_beyond_72_bytes_and_past_a_nul():
    kept = await HASHER.hash("x" * 100 + "\x00tail")
    assert await HASHER.matches("x" * 100 + "\x00tail", kept)
    for wrong in ("x" * 72, "x" * 100, "x" * 100 + "\x00", "x" * 100 + "\x00tai"):
        assert not await HASHER.matches(wrong, kept)


@pytest.mark.asvs("V6.2.8")
@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_hashed_and_found_again(text: str):
    kept = HASHER._hash(text)
    assert HASHER._check(text, kept)
    assert not HASHER._check(text + "x", kept)


@pytest.mark.asvs("V11.4.2")
async def test_hash_is_useless_under_another_pepper():
    kept = await HASHER.hash("a phrase of some length")
    assert not await PasswordHasher(os.urandom(32), cost=4, threads=1).matches("a phrase of some length", kept)


async def test_nobody_has_no_password():
    assert not await HASHER.matches("", None)
    assert not await HASHER.matches("anything at all", None)


@pytest.mark.asvs("V11.2.2")
async def test_older_cost_is_seen():
    kept = await HASHER.hash("a phrase")
    assert kept.startswith("v1$$2b$04$")
    assert not HASHER.is_outdated(kept)
    assert PasswordHasher(os.urandom(32), cost=5, threads=1).is_outdated(kept)


@pytest.mark.asvs("V15.4.4")
async def test_full_queue_turns_away_and_the_loop_goes_on():
    slow = PasswordHasher(os.urandom(32), cost=9, threads=2)

    async def attempt() -> bool:
        try:
            with slow.admitted():
                await slow.matches("x", None)
        except TooMany:
            return False
        return True

    running = asyncio.gather(*(attempt() for _ in range(100)))
    worst = 0.0
    while not running.done():
        before = time.perf_counter()
        await asyncio.sleep(0.005)
        worst = max(worst, time.perf_counter() - before)
    served = await running
    assert 18 <= sum(served) < 100
    assert worst < 2.0, "the loop waits for no hash"
    with slow.admitted():
        pass


@pytest.mark.asvs("V6.2.1")
@pytest.mark.parametrize(
    ("password", "codes"),
    [
        ("correct horse battery", []),
        ("пароль з дванадцяти", []),
        ("short", ["password_too_short"]),
        ("\ufdfa", ["password_too_short"]),
        ("\ufdfa" * 20, ["password_too_long"]),
        ("x" * 1_000_000, ["password_too_long"]),
        ("password1234", ["password_breached"]),
        ("PASSWORD1234", ["password_breached"]),
        ("alice loves bob", ["password_contains_identity"]),
        ("fresh.example.1", ["password_contains_identity"]),
        ("UpWork for ever", ["password_contains_identity"]),
    ],
)
def test_problems_of_a_password_are_named(password: str, codes: list[str]):
    assert passwords.problems(password, email="alice.jones@example.com") == codes


def test_meter_tells_weak_from_strong_and_bears_anything():
    assert passwords.strength("") == 0
    assert passwords.strength("aaaaaaaaaaaa") <= 1
    assert passwords.strength("velvet-otter-quarry-91-mist") == 4
    before = time.perf_counter()
    passwords.strength("a1B!" * 500)
    assert time.perf_counter() - before < 2.0
