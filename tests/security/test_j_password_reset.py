"""Attack cases J: links that set a new password."""

from __future__ import annotations

import asyncio

import pytest

from src.auth.utils import mint
from tests.accounts import PASSWORD
from tests.browser import Browser
from tests.house import House
from tests.people import NEW_PASSWORD, Member, join

STRANGER = "198.51.100.9"


@pytest.fixture
async def alice(house: House) -> Member:
    return await join(house)


async def reset(browser: Browser, token: str, **more: object) -> int:
    body = {"token": token, "password": NEW_PASSWORD, **more}
    return int((await browser.post("/auth/password/reset", body)).status_code)


async def test_j01_host_header(house: House, alice: Member):
    stranger, body = house.browser(address=STRANGER), {"email": alice.email}
    refused = await stranger.http.post("/auth/password/forgot", json=body, headers={"Host": "evil.example"})
    assert (refused.status_code, refused.json()["code"]) == (400, "host_refused")
    for name, value in (
        ("X-Forwarded-Host", "evil.example"),
        ("Forwarded", "host=evil.example;proto=http"),
        ("X-Forwarded-Proto", "http"),
        ("X-Original-Host", "evil.example"),
        ("Origin", "https://evil.example"),
        ("Referer", "https://evil.example/"),
    ):
        answer = await stranger.http.post("/auth/password/forgot", json=body, headers={name: value})
        if answer.status_code == 202:
            text = str((await stranger.mails(alice.email))[-1])
            assert "evil.example" not in text, name
    assert await stranger.mail_token(alice.email, "reset-password"), "the link stands under the configured address"


@pytest.mark.asvs("V6.4.1")
async def test_j02_token_replay(house: House, alice: Member, clock):
    browser = house.browser()
    token = await alice.forgotten(browser)
    assert await reset(browser, token) == 200
    assert await reset(browser, token) == 422
    late = await alice.forgotten(browser)
    clock.forward(hours=1, seconds=1)
    assert await reset(browser, late) == 422


async def test_j02_use_of_one_link_ends_the_others(house: House, alice: Member):
    browser = house.browser()
    first, second = await alice.forgotten(browser), await alice.forgotten(browser)
    assert first != second
    assert await reset(browser, first) == 200
    assert await reset(browser, second) == 422


async def test_j03_token_race(house: House, alice: Member):
    token = await alice.forgotten(house.browser())
    browsers = [house.browser(address=f"192.0.2.{n}") for n in range(17)]
    answers = await asyncio.gather(*(reset(browser, token) for browser in browsers))
    assert answers.count(200) == 1
    assert set(answers) <= {200, 422, 429}


async def test_j05_token_other_user(house: House, alice: Member):
    bob = await join(house, "bob")
    token, browser = await alice.forgotten(house.browser()), house.browser()
    me = (await bob.browser.get("/api/v1/me")).json()
    for more in ({"user_id": me["id"]}, {"email": bob.email}, {"id": me["id"]}):
        assert await reset(browser, token, **more) == 422
    headers = {"Authorization": f"Bearer {bob.browser.access}"}
    body = {"token": token, "password": NEW_PASSWORD}
    assert (await bob.browser.http.post("/auth/password/reset", json=body, headers=headers)).status_code == 200
    login = {"email": bob.email, "password": PASSWORD}
    assert (await browser.post("/auth/login", login)).status_code == 200, "bob's password is as it was"
    assert (await browser.post("/auth/login", {"email": alice.email, "password": NEW_PASSWORD})).status_code == 200


@pytest.mark.asvs("V7.2.3", "V11.5.1")
async def test_j06_token_entropy(house: House, alice: Member):
    real = await alice.forgotten(house.browser())
    tokens = [mint() for _ in range(1_000)]
    assert len(real) == len(tokens[0]) == 43, "256 bits in base64url"
    assert len(set(tokens)) == 1_000
    for place in range(42):
        # 64 letters over 1,000 draws: about 16 each; a fixed or counting part would show as very many of one.
        assert max(sum(token[place] == letter for token in tokens) for letter in {t[place] for t in tokens}) < 60
    assert len({token[:8] for token in tokens}) == 1_000


@pytest.mark.asvs("V14.2.1", "V14.3.2")
async def test_j07_token_leak(house: House, alice: Member):
    browser = house.browser()
    token = await alice.forgotten(browser)
    body = (await browser.mails(alice.email))[-1].get_body(("plain",))
    assert body is not None
    assert f"/reset-password#token={token}" in body.get_content(), "a fragment is sent to no server and in no Referer"
    page = await browser.http.get("/reset-password")
    assert page.headers["referrer-policy"] == "no-referrer"
    answer = await browser.post("/auth/password/reset", {"token": token, "password": NEW_PASSWORD})
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert token not in answer.text + str(answer.headers)


@pytest.mark.asvs("V16.3.3")
async def test_j09_reset_flood(house: House, alice: Member):
    before = len(await alice.browser.mails(alice.email))
    for number in range(20):
        flood = house.browser(address=f"198.51.100.{number}")
        assert (await flood.post("/auth/password/forgot", {"email": alice.email})).status_code == 202
    mails = (await alice.browser.mails(alice.email))[before:]
    assert [mail["Subject"] for mail in mails] == ["Set a new password"] * 5
    assert (await alice.sign_in(house.browser())).status_code == 200, "the owner is not locked out"
    events = [entry["event"] for entry in (await alice.browser.get("/security/logs")).json()["items"]]
    assert events.count("password_reset:send:limited") == 15


@pytest.mark.asvs("V6.4.3")
async def test_j10_factor_is_asked_after_a_reset(house: House, alice: Member):
    browser = house.browser()
    token = await alice.forgotten(browser)
    answer = await browser.post("/auth/password/reset", {"token": token, "password": NEW_PASSWORD})
    assert answer.json() == {"status": "password_reset"}
    assert list(answer.cookies) == ["__Host-device"]
    assert (await browser.post("/auth/refresh")).status_code == 401
    stage = await browser.post("/auth/login", {"email": alice.email, "password": NEW_PASSWORD})
    assert stage.json()["status"] == "mfa_required"
