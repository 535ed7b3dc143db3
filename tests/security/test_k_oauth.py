"""Attack cases K: signing in at Upwork, against the real sandbox. Upwork opens no account here, so nothing is linked by its word."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from sqlalchemy import text

from src.auth.encryption import CannotOpen, Place
from src.auth.oauth import OAuthError, OAuthKey, UpworkOAuth
from src.config import UpworkSettings
from src.database.models import UpworkConnection
from src.domain.step_up import StepUpPurpose
from src.errors import AppError, Invalid
from tests.accounts import HOME
from tests.house import House
from tests.security.members import Member, join


async def begun(member: Member) -> tuple[str, dict[str, list[str]]]:
    """Begin a sign-in and return the address with what it asks."""
    answer = await member.post("/auth/upwork/connect", {})
    assert answer.status_code == 200, answer.text
    url = answer.json()["authorize_url"]
    return url, parse_qs(urlsplit(url).query)


async def finish(member: Member, code: str, state: str) -> httpx2.Response:
    return await member.post("/auth/upwork/callback", {"code": code, "state": state})


@pytest.mark.asvs("V10.1.2", "V10.2.1")
async def test_k01_no_wrong_or_other_browsers_state(house: House):
    alice, mallory = await join(house, "alice"), await join(house, "mallory")
    url, _ = await begun(alice)
    code, state = house.upwork.code_for(url)
    for wrong in ("", "x" * 43, state[:-1] + ("A" if state[-1] != "A" else "B"), state + "a"):
        assert (await finish(alice, code, wrong)).status_code == 422
    assert (await finish(mallory, code, state)).json()["code"] == "oauth_state_invalid"
    other = replace(alice.person, signed_in=await alice.front.sign_in(alice.person))
    alice.browser.access, own = other.signed_in.answer.access_token, alice.browser.access
    assert (await finish(alice, code, state)).json()["code"] == "oauth_state_invalid", "bound to the session that began"
    alice.browser.access = own
    assert (await finish(alice, code, state)).status_code == 200
    async with house.services.resources.database.as_user(mallory.id) as db:
        assert await db.scalar(text("select count(*) from upwork_connections")) == 0
    keys = [key async for key in house.services.resources.valkey.scan_iter(match="*state*")]
    assert keys == [], "no state lies where another session could pick it up"


async def test_k02_state_reuse(house: House):
    alice = await join(house)
    url, _ = await begun(alice)
    code, state = house.upwork.code_for(url)
    assert (await finish(alice, code, state)).status_code == 200
    again, _ = house.upwork.code_for(url)
    assert (await finish(alice, again, state)).json()["code"] == "oauth_state_invalid"


async def test_k03_callback_race(house: House):
    alice = await join(house)
    subject = await house.services.logins.subject(alice.browser.access)
    ticket = await house.services.upwork.begin_connect(alice.id, subject.session_id, origin=HOME)
    code, state = house.upwork.code_for(ticket.authorize_url)

    async def call() -> bool:
        try:
            await house.services.upwork.finish_connect(alice.id, subject.session_id, code, state, origin=HOME)
        except Invalid:
            return False
        return True

    assert sum(await asyncio.gather(*(call() for _ in range(50)))) == 1


@pytest.mark.asvs("V10.1.2", "V10.2.1")
async def test_k05_pkce(house: House):
    alice = await join(house)
    seen = []
    for _ in range(2):
        url, asked = await begun(alice)
        assert asked["code_challenge_method"] == ["S256"]
        assert re.fullmatch(r"[A-Za-z0-9_-]{43}", asked["code_challenge"][0])
        code, state = house.upwork.code_for(url)
        assert (await finish(alice, code, state)).status_code == 200
        exchange = next(r for r in reversed(house.upwork.transport.requests) if b"authorization_code" in r.content)
        verifier = parse_qs(exchange.content.decode())["code_verifier"][0]
        assert len(verifier) >= 43
        seen += [verifier, state, asked["code_challenge"][0]]
    assert len(set(seen)) == 6, "new for each sign-in"


@pytest.mark.asvs("V10.1.2")
async def test_k06_code_injection(house: House):
    alice, mallory = await join(house, "alice"), await join(house, "mallory")
    mallorys, _ = await begun(mallory)
    stolen, _ = house.upwork.code_for(mallorys, 1)
    url, _ = await begun(alice)
    _, state = house.upwork.code_for(url)
    refused = await finish(alice, stolen, state)
    assert (refused.status_code, refused.json()["code"]) == (403, "oauth_denied")
    assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "none"


def provider(*answers: httpx2.Response) -> UpworkOAuth:
    """Return our client of a provider that answers as told, in turn."""
    told = iter(answers)
    transport = httpx2.MockTransport(lambda _: next(told))
    key = OAuthKey("id", "secret", "https://app.example/auth/upwork/callback", "https://upwork.example")
    return UpworkOAuth(httpx2.AsyncClient(transport=transport), key)


TOKENS = {"access_token": "a" * 40, "refresh_token": "r" * 40, "token_type": "Bearer", "expires_in": 86_400}


@pytest.mark.asvs("V6.8.2", "V10.5.1", "V10.5.4")
@pytest.mark.parametrize("id_token", ["eyJhbGciOiJub25lIn0.e30.", "not a token", "", None])
async def test_k07_id_token(house: House, id_token: str | None):
    """No id_token is asked for and none is read: who somebody is here is never the provider's to say."""
    pair = await provider(httpx2.Response(200, json={**TOKENS, "id_token": id_token})).exchange(
        "code", "v" * 43, house.services.resources.clock.now()
    )
    assert pair.access_token == TOKENS["access_token"]
    assert not hasattr(pair, "id_token")
    alice = await join(house)
    _, asked = await begun(alice)
    assert "openid" not in asked.get("scope", [""])[0]


@pytest.mark.asvs("V10.5.2")
async def test_k09_link_by_unverified_email(house: House):
    alice, bob = await join(house, "alice"), await join(house, "bob")
    before = (await alice.get("/api/v1/me")).json()
    await house.upwork.connect(alice.id, 0)
    after = (await alice.get("/api/v1/me")).json()
    assert {**after, "has_upwork": False} == before, "the account at Upwork changes nothing of the one here"
    async with house.services.resources.database.as_auth() as db:
        columns = await db.execute(
            text("select column_name from information_schema.columns where table_name = 'users' order by 1")
        )
        assert not [name for (name,) in columns if "upwork" in name or "provider" in name]
    assert (await bob.get("/api/v1/upwork/status")).json()["state"] == "none"


@pytest.mark.asvs("V6.8.1", "V10.3.3", "V10.5.2")
async def test_k10_identity_is_the_session_that_began(house: House):
    alice, bob = await join(house, "alice"), await join(house, "bob")
    await house.upwork.connect(alice.id, 0)
    await house.upwork.connect(bob.id, 0)
    me = [(await member.get("/api/v1/me")).json()["id"] for member in (alice, bob)]
    assert me == [str(alice.id), str(bob.id)], "one account at Upwork, two here, and neither reaches the other's things"
    await house.services.upwork.disconnect(alice.id, origin=HOME)
    assert (await bob.get("/api/v1/upwork/status")).json()["state"] == "connected"


@pytest.mark.parametrize(
    "answer",
    [{}, {"access_token": None}, {"error": "server_error"}, {**TOKENS, "access_token": ""}, [], "text", None,
     {**TOKENS, "refresh_token": None}, {**TOKENS, "access_token": {"a": 1}}],
)  # fmt: skip
async def test_k11_provider_error_200(house: House, answer: object):
    with pytest.raises(OAuthError):
        await provider(httpx2.Response(200, json=answer)).exchange(
            "code", "v" * 43, house.services.resources.clock.now()
        )


@pytest.mark.asvs("V1.3.6", "V13.2.4", "V13.2.5", "V15.3.2")
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_k13_ssrf(house: House, status: int):
    now = house.services.resources.clock.now()
    inside = ("http://169.254.169.254/latest/meta-data", "http://[::ffff:127.0.0.1]/", "http://localhost:5432/")
    for target in inside:
        calls: list[str] = []

        def answer(request: httpx2.Request, target: str = target, calls: list[str] = calls) -> httpx2.Response:
            calls.append(str(request.url))
            return httpx2.Response(status, headers={"Location": target})

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
        key = OAuthKey("id", "secret", "https://app.example/auth/upwork/callback", "https://upwork.example")
        with pytest.raises(OAuthError):
            await UpworkOAuth(http, key).exchange("code", "v" * 43, now)
        assert len(calls) == 1, "a redirect is not followed"
    assert house.services.resources.http.follow_redirects is False
    document = str(house.app.openapi())
    assert not re.search(r"(callback|webhook|avatar|image)_url", document), "no request names an address to be fetched"
    assert UpworkSettings(_env_file=None).upwork_base_url == "https://www.upwork.com"


@pytest.mark.asvs("V10.1.1", "V11.2.5", "V11.3.2", "V11.3.3")
async def test_k14_tokens_at_rest(house: House):
    alice, bob = await join(house, "alice"), await join(house, "bob")
    for account, member in enumerate((alice, bob)):
        await house.upwork.connect(member.id, account)
    database, vault = house.services.resources.database, house.services.resources.vault
    async with database.as_user(alice.id) as db:
        row = await db.get(UpworkConnection, (alice.id, await db.scalar(text("select id from upwork_connections"))))
        assert row is not None
        sealed = row.access_token_sealed
    async with database.as_user(bob.id) as db:
        dump = str((await db.execute(text("select c::text from upwork_connections c"))).all())
        assert "oauth2v2_" not in dump
        his = await db.scalar(text("select id from upwork_connections"))
        key = await vault.key_of(db, bob.id)
        with pytest.raises(CannotOpen):
            key.open(Place("upwork_connections", "access_token_sealed", his), sealed)
        await db.execute(text("update upwork_connections set access_token_sealed = :s"), {"s": str.__str__(sealed)})
    with pytest.raises((CannotOpen, AppError)):
        await house.services.upwork.connects_balance(bob.id)


async def test_k15_unlink(house: House):
    alice = await join(house)
    await house.upwork.connect(alice.id, 0)
    await alice.step_up(StepUpPurpose.UPWORK_DISCONNECT)
    calls = len(house.upwork.transport.requests)
    assert (await alice.post("/api/v1/upwork/disconnect")).status_code in {200, 204}
    revoked = [r for r in house.upwork.transport.requests[calls:] if r.url.path.endswith("/token/revoke")]
    assert len(revoked) == 2
    async with house.services.resources.database.as_user(alice.id) as db:
        assert await db.scalar(text("select count(*) from upwork_connections")) == 0
    # Upwork is no way to sign in, so the last one cannot be lost with it.
    assert (await alice.get("/api/v1/me")).status_code == 200
    challenge = await alice.front.challenge(alice.person)
    assert challenge
