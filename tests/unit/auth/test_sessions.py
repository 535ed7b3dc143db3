"""Refresh tokens: only our own are read, and the same turn always gives the same one."""

from __future__ import annotations

import os
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from src.auth.models import Origin
from src.auth.sessions import RefreshTokens, device_of

RING = [os.urandom(32), os.urandom(32)]
TOKENS = RefreshTokens(RING)
SESSION = uuid4()


@given(st.integers(0, 2**32 - 1))
def test_token_reads_back(generation: int):
    claims = TOKENS.read(TOKENS.make(SESSION, generation))
    assert claims
    assert (claims.session_id, claims.generation) == (SESSION, generation)


def test_older_key_is_read_and_a_key_out_of_the_ring_is_not():
    token = RefreshTokens(RING[1:]).make(SESSION, 0)
    assert TOKENS.read(token)
    assert RefreshTokens(RING[:1]).read(token) is None


@given(st.text(max_size=100))
def test_any_other_text_is_nothing(text: str):
    assert TOKENS.read(text) is None


@pytest.mark.asvs("V7.2.3")
@given(st.integers(0, 69), st.sampled_from("AQgw_-z09"))
def test_changed_token_is_nothing(place: int, character: str):
    token = TOKENS.make(SESSION, 7)
    changed = token[:place] + character + token[place + 1 :]
    assert changed == token or TOKENS.read(changed) is None


def test_device_is_named_by_families():
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"
    assert device_of(Origin("203.0.113.1", agent)).family == ("Chrome", "Windows")
    assert device_of(Origin("203.0.113.1", "")).family == ("Other", "Other")
