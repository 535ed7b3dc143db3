"""Attack cases H: refresh tokens that are raced, stolen, outlived or used as something else."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from io import StringIO

import pytest
import structlog

from tests.accounts import PASSWORD
from tests.browser import REFRESH_COOKIE, Browser
from tests.house import House
from tests.people import NEW_PASSWORD, Member, join
from tests.security.answers import run_sql
from tests.security.members import join as join_with_role

THIEF = "198.51.100.9"


@pytest.fixture
async def alice(house: House) -> Member:
    return await join(house)


def cookie(browser: Browser) -> str:
    return str(browser.http.cookies[REFRESH_COOKIE])


async def refresh_with(browser: Browser, token: str) -> int:
    headers = {"Cookie": f"{REFRESH_COOKIE}={token}", "Origin": browser.origin}
    browser.http.cookies.clear()
    return int((await browser.http.post("/auth/refresh", headers=headers)).status_code)


@pytest.mark.asvs("10.4.5")
async def test_h02_refresh_race(house: House, alice: Member):
    token = cookie(alice.browser)
    headers = {"Cookie": f"{REFRESH_COOKIE}={token}", "Origin": house.origin}
    alice.browser.http.cookies.clear()
    answers = await asyncio.gather(*(alice.browser.http.post("/auth/refresh", headers=headers) for _ in range(50)))
    given = {(a.json()["access_token"], a.cookies.get(REFRESH_COOKIE)) for a in answers if a.status_code == 200}
    assert len(given) == 1, "one branch, however many ask"
    assert all(a.status_code == 200 for a in answers)


@pytest.mark.asvs("10.4.5")
@pytest.mark.parametrize(("address", "agent"), [(THIEF, None), (None, "curl/8")])
async def test_h03_grace_abuse(house: House, alice: Member, address: str | None, agent: str | None):
    first = cookie(alice.browser)
    assert (await alice.browser.post("/auth/refresh")).status_code == 200
    thief = house.browser(address or "203.0.113.7", agent or alice.browser.http.headers["user-agent"])
    assert await refresh_with(thief, first) == 401
    assert (await alice.browser.post("/auth/refresh")).status_code == 401, "the whole family is dead"


async def by_logout(house: House, alice: Member, clock) -> None:
    other = house.browser()
    await alice.sign_in(other)
    await other.post("/auth/logout")


async def by_change(house: House, alice: Member, clock) -> None:
    other = house.browser(address="192.0.2.7")
    await alice.sign_in(other)
    await alice.step_up("password", other)
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    assert (await other.post("/security/password", body)).status_code == 200


async def by_reset(house: House, alice: Member, clock) -> None:
    token = await alice.forgotten(house.browser())
    body = {"token": token, "password": NEW_PASSWORD}
    assert (await house.browser().post("/auth/password/reset", body)).status_code == 200


async def by_factor_change(house: House, alice: Member, clock) -> None:
    other = house.browser(address="192.0.2.7")
    await alice.sign_in(other)
    await alice.step_up("factors", other)
    offer = (await other.post("/security/mfa/enable", {"kind": "totp"})).json()
    body = {"factor_id": offer["factor_id"], "code": other.code(offer["secret"])}
    assert (await other.post("/security/mfa/confirm", body)).status_code == 200


async def by_admin(house: House, alice: Member, *acts: str) -> None:
    me, root = (await alice.browser.get("/api/v1/me")).json(), await join_with_role(house, "root", "admin")
    for act in acts:
        done = await root.admin(f"/admin/users/{me['id']}/{act}")
        assert done.status_code < 300, done.text


async def by_lock(house: House, alice: Member, clock) -> None:
    await by_admin(house, alice, "lock")


async def by_lock_and_unlock(house: House, alice: Member, clock) -> None:
    await by_admin(house, alice, "lock", "unlock")


async def by_admin_revocation(house: House, alice: Member, clock) -> None:
    await by_admin(house, alice, "end-sessions")


async def by_erasure(house: House, alice: Member, clock) -> None:
    other = house.browser(address="192.0.2.7")
    await alice.sign_in(other)
    await alice.step_up("erasure", other)
    assert (await other.post("/security/erase")).status_code == 202


async def by_revocation(house: House, alice: Member, clock) -> None:
    other = house.browser(address="192.0.2.7")
    await alice.sign_in(other)
    items = (await other.get("/security/sessions")).json()["items"]
    for item in items:
        if not item["current"]:
            assert (await other.call("DELETE", f"/security/sessions/{item['id']}")).status_code == 204


async def by_idling(house: House, alice: Member, clock) -> None:
    clock.forward(minutes=31)


async def by_age(house: House, alice: Member, clock) -> None:
    seen = []
    for _ in range(25):
        clock.forward(minutes=29)
        seen.append((await alice.browser.post("/auth/refresh")).status_code)
    assert seen == [200] * 24 + [401], "never idle, and over after twelve hours all the same"


@pytest.mark.asvs("7.3.1", "7.3.2", "7.4.1", "7.4.2", "7.4.3", "10.4.8")
@pytest.mark.parametrize(
    "end",
    [
        by_logout,
        by_change,
        by_reset,
        by_factor_change,
        by_lock,
        by_lock_and_unlock,
        by_admin_revocation,
        by_erasure,
        by_revocation,
        by_idling,
        by_age,
    ],
)
async def test_h04_refresh_after(
    house: House, alice: Member, clock, end: Callable[[House, Member, object], Awaitable[None]]
):
    assert (await alice.browser.post("/auth/refresh")).status_code == 200, "it is good until then"
    token, access = cookie(alice.browser), alice.browser.access
    assert (await alice.browser.get("/api/v1/me")).status_code == 200
    await end(house, alice, clock)
    if end is by_age:
        token = alice.browser.http.cookies.get(REFRESH_COOKIE, default=token)
    for browser in (alice.browser, house.browser()):
        assert await refresh_with(browser, token) == 401
        browser.access = access
        assert (await browser.get("/api/v1/me")).status_code == 401
    await house.work()
    assert await refresh_with(house.browser(), token) == 401, "nor when what was queued is done"


async def test_h06_refresh_as_access_and_access_as_refresh(house: House, alice: Member):
    refresh, access = cookie(alice.browser), alice.browser.access
    browser = house.browser()
    browser.access = refresh
    assert (await browser.get("/api/v1/me")).status_code == 401
    assert await refresh_with(browser, access) == 401


async def test_h07_widening_in_the_refresh_body(alice: Member):
    before = (await alice.browser.get("/api/v1/me")).json()
    answer = await alice.browser.post("/auth/refresh", {"scope": "admin", "roles": ["admin"], "user_id": "x"})
    assert answer.status_code == 200
    assert answer.json()["user"] == before


@pytest.mark.asvs("10.4.5")
async def test_h08_stolen_chain(house: House, alice: Member, clock):
    token, thief = cookie(alice.browser), house.browser(address=THIEF, agent="curl/8")
    assert await refresh_with(thief, token) == 200
    clock.forward(seconds=11)
    assert (await alice.browser.post("/auth/refresh")).status_code == 401
    assert (await thief.post("/auth/refresh")).status_code == 401
    kinds = [row[0] for row in await run_sql(house.services.resources, "select kind from security_alerts")]
    assert any("refresh" in kind for kind in kinds)
    assert (await alice.browser.mails(alice.email))[-1]["Subject"] == "A device was signed out for safety"


@pytest.mark.asvs("16.2.5")
async def test_h10_nothing_secret_in_logs_or_tables(house: House, caplog: pytest.LogCaptureFixture):
    written = StringIO()
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(written))
    try:
        alice = await join(house)
        await alice.step_up("tokens")
        wish = {"name": "n", "scopes": ["jobs:read"], "expires_in_days": 1}
        token = (await alice.browser.post("/security/tokens", wish)).json()["token"]
        reset = await alice.forgotten(alice.browser)
        device = str(alice.browser.http.cookies["__Host-device"])
        secrets = [
            PASSWORD,
            alice.secret,
            *alice.codes,
            alice.browser.access,
            cookie(alice.browser),
            token,
            reset,
            device,
        ]
        await alice.browser.post("/auth/password/reset", {"token": reset, "password": NEW_PASSWORD})
    finally:
        structlog.reset_defaults()
    logged = written.getvalue() + caplog.text
    tables = (
        "one_time_tokens",
        "sessions",
        "devices",
        "step_ups",
        "personal_tokens",
        "user_security",
        "login_challenges",
    )
    stored = ""
    for name in tables:
        stored += str(await run_sql(house.services.resources, f"select t::text from {name} t"))
    for secret in [*secrets, NEW_PASSWORD, alice.email]:
        assert secret not in logged
        assert secret not in stored
