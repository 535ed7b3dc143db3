"""Access tokens under attack: every altered, foreign or misused token is refused, and never with anything but BadToken."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from src.auth.jwt_manager import ACCESS_TYPE, AUDIENCE, AccessTokens, BadToken

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LIFE = timedelta(minutes=10)
ISSUER = "https://app.example"
RING = [os.urandom(32), os.urandom(32)]
TOKENS = AccessTokens(RING, issuer=ISSUER, life=LIFE)
USER, SESSION = uuid4(), uuid4()
GOOD = TOKENS.issue(USER, SESSION, 3, NOW)


def part(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def unpack(token: str, index: int) -> dict:
    text = token.split(".")[index]
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def signed(claims: dict | str, header: dict | None = None) -> str:
    """Sign anything with the true key: what only strict reading can refuse."""
    private = TOKENS._private
    head = part(header or unpack(GOOD, 0))
    body = part(claims)
    signature = base64.urlsafe_b64encode(private.sign(f"{head}.{body}".encode())).decode().rstrip("=")
    return f"{head}.{body}.{signature}"


def refused(token: str, now: datetime = NOW) -> None:
    with pytest.raises(BadToken):
        TOKENS.read(token, now)


def test_good_token_says_whose_session_it_is():
    claims = TOKENS.read(GOOD, NOW)
    assert (claims.user_id, claims.session_id) == (USER, SESSION)


def test_same_generation_gives_the_same_token():
    assert TOKENS.issue(USER, SESSION, 3, NOW) == GOOD
    assert TOKENS.issue(USER, SESSION, 4, NOW) != GOOD


@pytest.mark.asvs("V9.2.1")
@pytest.mark.parametrize("seconds", [600, 601, 10**9, -60])
def test_token_outside_its_time_is_refused_without_leeway(seconds: int):
    refused(GOOD, NOW + timedelta(seconds=seconds))


def test_token_of_an_older_key_is_read_until_the_key_leaves_the_ring():
    old = AccessTokens(RING[1:], issuer=ISSUER, life=LIFE).issue(USER, SESSION, 0, NOW)
    assert TOKENS.read(old, NOW).user_id == USER
    with pytest.raises(BadToken):
        AccessTokens(RING[:1], issuer=ISSUER, life=LIFE).read(old, NOW)


@pytest.mark.asvs("V9.1.2")
def test_hmac_with_the_public_key_or_an_empty_one_is_refused():
    private = TOKENS._private
    public = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    claims, header = unpack(GOOD, 1), unpack(GOOD, 0)
    for key in (public, b" " + public, public.replace(b"\n", b"\r\n"), b"", b"short"):
        for algorithm in ("HS256", "hs256", "none", "None", "nOnE", ""):
            head, body = part({**header, "alg": algorithm}), part(claims)
            mac = base64.urlsafe_b64encode(hmac.digest(key, f"{head}.{body}".encode(), hashlib.sha256)).decode()
            refused(f"{head}.{body}.{mac.rstrip('=')}")
            refused(f"{head}.{body}.")


@pytest.mark.asvs("V9.1.3")
@pytest.mark.parametrize("extra", ["jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "cty"])
def test_key_or_extension_in_the_header_is_refused(extra: str):
    value = ["b64"] if extra == "crit" else "https://evil.example/key"
    refused(signed(unpack(GOOD, 1), {**unpack(GOOD, 0), extra: value}))


@pytest.mark.asvs("V9.1.2")
@pytest.mark.parametrize(
    "header", [{"typ": "JWT"}, {"typ": "refresh"}, {"typ": None}, {"kid": "0" * 16}, {"kid": None}, {"alg": "ES256"}]
)
def test_other_type_key_or_algorithm_is_refused(header: dict):
    refused(signed(unpack(GOOD, 1), {**unpack(GOOD, 0), **header}))


@pytest.mark.parametrize("missing", ["exp", "iat", "sub", "aud", "iss", "jti", "sid"])
def test_missing_claim_is_refused(missing: str):
    claims = unpack(GOOD, 1)
    del claims[missing]
    refused(signed(claims))


@pytest.mark.asvs("V9.2.3")
@pytest.mark.parametrize(
    "change",
    [
        {"exp": str(int(NOW.timestamp()) + 600)},
        {"exp": int(NOW.timestamp()) + 600.0},
        {"exp": True},
        {"exp": int(NOW.timestamp()) + 10**6},
        {"iat": str(int(NOW.timestamp()))},
        {"iat": int(NOW.timestamp()) + 60},
        {"aud": [AUDIENCE]},
        {"aud": [AUDIENCE, "other"]},
        {"aud": "other"},
        {"aud": ""},
        {"iss": [ISSUER]},
        {"iss": "https://app.example.evil"},
        {"iss": None},
        {"sub": "root"},
        {"sub": 7},
        {"sub": None},
        {"sid": []},
        {"sid": ""},
    ],
)
def test_claim_of_another_kind_or_value_is_refused(change: dict):
    refused(signed({**unpack(GOOD, 1), **change}))


@pytest.mark.asvs("V1.5.3")
def test_claim_that_stands_twice_is_refused():
    body = json.dumps(unpack(GOOD, 1))
    refused(signed(body[:-1] + f', "sub": "{uuid4()}"}}'))
    refused(signed('{"sub": "x", ' + body[1:]))


@pytest.mark.asvs("V9.1.1")
def test_foreign_key_under_our_name_is_refused():
    foreign = Ed25519PrivateKey.generate()
    refused(jwt.encode(unpack(GOOD, 1), foreign, "EdDSA", headers={"kid": unpack(GOOD, 0)["kid"], "typ": ACCESS_TYPE}))


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t + ".",
        lambda t: t + ".x",
        lambda t: "." + t,
        lambda t: t + " ",
        lambda t: t + "\n",
        lambda t: t + "=",
        lambda t: t.rsplit(".", 1)[0] + ".",
        lambda t: t.rsplit(".", 1)[0],
        lambda t: t.replace(".", ".."),
        lambda _: "a.b.c",
        lambda _: "",
        lambda _: "é.é.é",
        lambda t: json.dumps({"payload": t.split(".")[1], "signatures": []}),
        lambda _: "A" * 3000,
        lambda _: part("[" * 900) + ".e30." + "A" * 86,
        lambda t: part([]) + "." + t.split(".", 1)[1],
    ],
)
def test_malformed_token_is_refused(change):
    refused(change(GOOD))


@pytest.mark.asvs("V9.1.1")
@given(st.integers(0, len(GOOD) - 1), st.sampled_from("AQgw_-z09"))
def test_any_changed_character_is_refused_or_changes_nothing(place: int, character: str):
    changed = GOOD[:place] + character + GOOD[place + 1 :]
    try:
        claims = TOKENS.read(changed, NOW)
    except BadToken:
        return
    # Only the unused bits of the last character may differ.
    assert changed == GOOD or place == len(GOOD) - 1
    assert claims.user_id == USER


@given(st.text(max_size=300))
def test_no_text_at_all_raises_anything_else(text: str):
    refused(text)


def test_ids_are_ids():
    assert isinstance(TOKENS.read(GOOD, NOW).session_id, UUID)
