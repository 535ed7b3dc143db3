"""The front door as a story: one person signs up, enrols, comes and goes, and is robbed. Told over HTTP, on the real engines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx2
import pytest
from redis.asyncio import Redis

from src.api.app import create_app
from src.bootstrap import Services, build
from src.config import Settings
from src.services.resources import Resources
from tests.accounts import AGENT, PASSWORD, FrontDoor, fresh_email
from tests.browser import CONSENT, Browser
from tests.conftest import ORIGIN

OWN = {"Origin": ORIGIN}


@pytest.fixture
async def browser(settings: Settings, resources: Resources) -> AsyncIterator[Callable[..., Awaitable[Browser]]]:
    """Return a maker of browsers on the whole application, whose mails go to files."""
    outbox = settings.data.data_dir / "outbox"
    for path in outbox.glob("*.eml"):
        path.unlink()
    opened: list[httpx2.AsyncClient] = []

    async def make(address: str = "203.0.113.7", agent: str = AGENT, resources: Resources = resources) -> Browser:
        services = build(resources)

        @asynccontextmanager
        async def offered() -> AsyncIterator[Services]:
            yield services

        app = create_app(settings, offered)
        app.state.services = services
        front = FrontDoor(resources)
        front.accounts, front.notifications = services.accounts, services.notifications
        transport = httpx2.ASGITransport(app, client=(address, 40_000))
        http = httpx2.AsyncClient(transport=transport, base_url=ORIGIN, headers={"User-Agent": agent})
        opened.append(http)
        return Browser(http, resources.clock, outbox, front.work_off, ORIGIN)

    yield make
    for http in opened:
        await http.aclose()


async def test_from_sign_up_to_signed_out_everywhere(browser: Callable[..., Awaitable[Browser]], clock: Any):
    alice, address = await browser(), fresh_email()
    answer = await alice.post(
        "/auth/register", {"email": address, "password": PASSWORD, "consent": CONSENT, "locale": "en"}
    )
    assert (answer.status_code, answer.json()) == (202, {"status": "verification_sent"})
    await alice.mails(address)
    early = await alice.post("/auth/login", {"email": address, "password": PASSWORD})
    assert (early.status_code, early.json()["code"]) == (403, "email_unverified")
    verified = await alice.post("/auth/verify-email", {"token": await alice.link_token(address)})
    assert verified.json() == {"status": "verified"}

    stage = (await alice.post("/auth/login", {"email": address, "password": PASSWORD})).json()
    assert stage["status"] == "enrolment_required"
    offer = (await alice.post("/security/mfa/enable", {"kind": "totp", "challenge": stage["challenge"]})).json()
    assert set(offer) == {"factor_id", "secret", "otpauth_uri", "qr"}
    body = {"factor_id": offer["factor_id"], "code": alice.code(offer["secret"]), "challenge": stage["challenge"]}
    enrolled = await alice.post("/security/mfa/confirm", body)
    assert len(enrolled.json()["backup_codes"]) == 10
    session = enrolled.json()["session"]
    assert session["user"] == {
        "id": session["user"]["id"],
        "email": address,
        "roles": ["user"],
        "permissions": ["own:work"],
        "locale": "en",
        "created_at": session["user"]["created_at"],
        "has_upwork": False,
        "has_profile": False,
    }
    assert session["user"]["created_at"].endswith("Z")

    clock.forward(minutes=1)
    stage = (await alice.post("/auth/login", {"email": address, "password": PASSWORD})).json()
    assert (stage["status"], stage["factors"]) == ("mfa_required", ["totp", "backup_code"])
    code = alice.code(offer["secret"])
    signed_in = await alice.post("/auth/mfa/verify", {"challenge": stage["challenge"], "factor": "totp", "code": code})
    alice.access = signed_in.json()["access_token"]
    assert (await alice.get("/api/v1/me")).json()["email"] == address
    renewed = await alice.post("/auth/refresh")
    alice.access = renewed.json()["access_token"]
    profile = (await alice.get("/security/profile")).json()
    assert [device["browser"] for device in profile["sessions"]] == ["Firefox", "Firefox"]

    gone = await alice.post("/auth/logout")
    assert gone.status_code == 204
    assert '"cookies"' in gone.headers["clear-site-data"]
    assert (await alice.get("/api/v1/me")).status_code == 401
    assert (await alice.post("/auth/refresh")).json()["code"] == "session_ended"


@pytest.mark.asvs("V3.3.1", "V3.3.2")
async def test_refresh_cookie_is_out_of_reach_of_scripts_and_other_sites(browser: Callable[..., Awaitable[Browser]]):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    answer = await alice.post("/auth/refresh")
    cookie = answer.headers["set-cookie"]
    for needed in ("__Host-refresh=", "HttpOnly", "Secure", "SameSite=strict", "Path=/"):
        assert needed in cookie
    assert "Domain" not in cookie
    assert answer.headers["cache-control"] == "no-store"
    for origin in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {}):
        for path in ("/auth/refresh", "/auth/logout"):
            refused = await alice.http.post(path, headers=origin)
            assert (refused.status_code, refused.json()["code"]) == (403, "origin_refused")
    await alice.http.get("/auth/logout", headers=OWN)
    assert (await alice.post("/auth/refresh")).status_code == 200, "reading an address signs nobody out"


@pytest.mark.asvs("V6.3.3")
async def test_half_signed_in_nobody_reaches_anything(browser: Callable[..., Awaitable[Browser]], clock: Any):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    thief = await browser(address="198.51.100.9")
    answer = await thief.post("/auth/login", {"email": address, "password": PASSWORD})
    assert "set-cookie" not in answer.headers
    thief.access = answer.json()["challenge"]
    for path in ("/api/v1/me", "/security/profile", "/security/logs", "/api/v1/profile", "/api/v1/jobs"):
        assert (await thief.get(path)).status_code == 401, path
    offered = await thief.post("/security/mfa/enable", {"kind": "totp", "challenge": answer.json()["challenge"]})
    assert offered.status_code == 401


async def test_stolen_refresh_token_throws_both_out(browser: Callable[..., Awaitable[Browser]]):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    thief = await browser(address="198.51.100.9", agent="curl/8")
    for name, value in alice.http.cookies.items():
        thief.http.cookies.set(name, value, domain="app.example")
    assert (await thief.post("/auth/refresh")).status_code == 200
    assert (await alice.post("/auth/refresh")).json()["code"] == "session_ended"
    assert (await thief.post("/auth/refresh")).json()["code"] == "session_ended"
    assert (await alice.get("/api/v1/me")).status_code == 401
    assert (await alice.mails(address))[-1]["Subject"] == "A device was signed out for safety"


@pytest.mark.asvs("V9.2.2")
async def test_tokens_of_one_kind_are_no_use_as_another(browser: Callable[..., Awaitable[Browser]]):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    refresh = dict(alice.http.cookies.items())["__Host-refresh"]
    access, alice.access = alice.access, refresh
    assert (await alice.get("/api/v1/me")).status_code == 401
    alice.access = ""
    alice.http.cookies.clear()
    alice.http.cookies.set("__Host-refresh", access, domain="app.example")
    assert (await alice.post("/auth/refresh")).status_code == 401
    assert (await alice.http.get(f"/api/v1/me?access_token={access}")).status_code == 401
    twice = [("Authorization", f"Bearer {access}"), ("Authorization", f"Bearer {access}")]
    assert (await alice.http.get("/api/v1/me", headers=twice)).status_code == 401


@pytest.mark.parametrize(
    "extra", ["role", "is_admin", "email_verified", "mfa_enabled", "id", "user_id", "password_hash"]
)
async def test_nothing_can_be_slipped_into_a_registration(browser: Callable[..., Awaitable[Browser]], extra: str):
    alice = await browser()
    body = {"email": fresh_email(), "password": PASSWORD, "consent": CONSENT, "locale": "en", extra: True}
    answer = await alice.post("/auth/register", body)
    assert answer.status_code == 422
    assert PASSWORD not in answer.text


async def test_answers_for_known_and_unknown_addresses_are_the_same(browser: Callable[..., Awaitable[Browser]]):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    alice.access = ""
    pairs = []
    for target in (address, fresh_email("nobody")):
        answers = [
            await alice.post("/auth/register", {"email": target, "password": PASSWORD, "consent": CONSENT}),
            await alice.post("/auth/verify-email/resend", {"email": target}),
            await alice.post("/auth/login", {"email": target, "password": "not the right one"}),
        ]
        for answer in answers:
            answer.headers.pop("x-request-id", None)
        bodies = [{k: v for k, v in a.json().items() if k != "request_id"} for a in answers]
        pairs.append([(a.status_code, dict(a.headers), body) for a, body in zip(answers, bodies, strict=True)])
    assert pairs[0] == pairs[1]


async def test_too_many_guesses_are_told_when_to_come_back(browser: Callable[..., Awaitable[Browser]]):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    stranger = await browser()
    for _ in range(5):
        await stranger.post("/auth/login", {"email": address, "password": "not the right one"})
    answer = await stranger.post("/auth/login", {"email": address, "password": PASSWORD})
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_attempts")
    assert 1 <= int(answer.headers["retry-after"]) <= 30
    at_home = await alice.post("/auth/login", {"email": address, "password": PASSWORD})
    assert at_home.status_code == 200, "a device that is known has its own row of guesses"


async def test_one_address_may_not_try_for_ever_but_another_may(browser: Callable[..., Awaitable[Browser]]):
    spray, home = await browser(address="198.51.100.20"), await browser()
    seen = [
        (await spray.post("/auth/login", {"email": fresh_email("spray"), "password": "Autumn in 2026!"})).status_code
        for _ in range(32)
    ]
    assert seen == [401] * 30 + [429] * 2
    assert (await home.post("/auth/login", {"email": fresh_email(), "password": "x" * 12})).status_code == 401


@pytest.mark.asvs("V16.5.2")
async def test_valkey_away_sign_in_is_closed_and_reading_goes_on(
    browser: Callable[..., Awaitable[Browser]], resources: Resources
):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    away = replace(resources, valkey=Redis.from_url("unix:///nowhere/valkey.sock"))
    cut_off = await browser(resources=away)
    closed = await cut_off.post("/auth/login", {"email": address, "password": PASSWORD})
    assert (closed.status_code, closed.json()["code"]) == (503, "limits_unavailable")
    cut_off.access = alice.access
    assert (await cut_off.get("/api/v1/me")).status_code == 200
    await away.valkey.aclose()


async def test_megabyte_of_password_is_refused_before_it_is_hashed(browser: Callable[..., Awaitable[Browser]]):
    alice = await browser()
    answer = await alice.post("/auth/login", {"email": fresh_email(), "password": "x" * 1_000_000})
    assert answer.status_code in {413, 422}
    assert answer.elapsed < timedelta(seconds=5)


async def test_meter_says_what_is_wrong_with_a_password(browser: Callable[..., Awaitable[Browser]]):
    alice = await browser()
    weak = (await alice.post("/auth/password-check", {"password": "password1234"})).json()
    assert weak["score"] <= 1
    assert weak["problems"] == ["password_breached"]
    good = (
        await alice.post("/auth/password-check", {"password": "velvet otter quarry mist", "email": "a@b.org"})
    ).json()
    assert good == {"score": 4, "problems": []}


async def test_mails_are_files_that_only_their_owner_may_read(browser: Callable[..., Awaitable[Browser]]):
    alice, address = await browser(), fresh_email()
    await alice.sign_up(address)
    assert alice.outbox.stat().st_mode & 0o777 == 0o700
    files = list(alice.outbox.iterdir())
    assert files
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
