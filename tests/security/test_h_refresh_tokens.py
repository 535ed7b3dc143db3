"""Attack cases H: refresh tokens that are raced, stolen, outlived or used as something else."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Awaitable, Callable, Iterator
from io import StringIO

import httpx2
import psycopg
import pytest
import structlog

from src.database.models import Base
from src.utils import logger
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


@pytest.mark.asvs("V10.4.5")
async def test_h02_refresh_race(house: House, alice: Member):
    token = cookie(alice.browser)
    headers = {"Cookie": f"{REFRESH_COOKIE}={token}", "Origin": house.origin}
    alice.browser.http.cookies.clear()
    answers = await asyncio.gather(*(alice.browser.http.post("/auth/refresh", headers=headers) for _ in range(50)))
    given = {(a.json()["access_token"], a.cookies.get(REFRESH_COOKIE)) for a in answers if a.status_code == 200}
    assert len(given) == 1, "one branch, however many ask"
    assert all(a.status_code == 200 for a in answers)


@pytest.mark.asvs("V8.2.4", "V10.4.5")
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
    await alice.step_up("sessions", other)
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


@pytest.mark.asvs("V7.3.1", "V7.3.2", "V7.4.1", "V7.4.2", "V7.4.3", "V7.4.5", "V10.4.8")
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


@pytest.mark.asvs("V9.2.2")
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


@pytest.mark.asvs("V10.4.5")
async def test_h08_stolen_chain(house: House, alice: Member, clock):
    token, thief = cookie(alice.browser), house.browser(address=THIEF, agent="curl/8")
    assert await refresh_with(thief, token) == 200
    clock.forward(seconds=11)
    assert (await alice.browser.post("/auth/refresh")).status_code == 401
    assert (await thief.post("/auth/refresh")).status_code == 401
    kinds = [row[0] for row in await run_sql(house.services.resources, "select kind from security_alerts")]
    assert any("refresh" in kind for kind in kinds)
    assert (await alice.browser.mails(alice.email))[-1]["Subject"] == "A device was signed out for safety"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """What the application's own set-up of logging writes, at its most talkative."""
    stream, root = StringIO(), logging.getLogger()
    handlers, level = list(root.handlers), root.level
    monkeypatch.setattr(sys, "stdout", stream)
    logger.configure(debug=True)
    structlog.configure(cache_logger_on_first_use=False)
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


async def everything(house: House) -> list[str]:
    """Go through every act that has a secret, with its failures; return all of them."""
    alice = await join(house)
    browser, codes = alice.browser, list(alice.codes)
    secrets = [browser.access, cookie(browser), str(browser.http.cookies["__Host-device"])]
    await browser.post("/auth/login", {"email": alice.email, "password": "a wrong phrase of hers"})
    stage = (await browser.post("/auth/login", {"email": alice.email, "password": PASSWORD})).json()
    house.services.resources.clock.forward(seconds=31)  # type: ignore[attr-defined]
    totp = browser.code(alice.secret)
    for code in ("wrong-wrong", totp):
        answer = await browser.post(
            "/auth/mfa/verify", {"challenge": stage["challenge"], "factor": "totp", "code": code}
        )
    browser.access = answer.json()["access_token"]
    await browser.renew()
    await alice.step_up("tokens")
    wish = {"name": "n", "scopes": ["jobs:read"], "expires_in_days": 1}
    script = (await browser.post("/security/tokens", wish)).json()["token"]
    ticket = (await browser.post("/auth/upwork/connect", {})).json()
    back = await browser.permission(ticket["authorize_url"], house.at_upwork())
    house.upwork.fault("server_error", match="token")
    for _ in range(2):
        await browser.post("/auth/upwork/callback", back)
    assert (await browser.connect(house.at_upwork())).status_code == 200
    secrets += [browser.access, cookie(browser), stage["challenge"], f"={totp}", f'"{totp}"', script, *back.values()]
    reset = await alice.forgotten(browser)
    for _ in range(2):
        await browser.post("/auth/password/reset", {"token": reset, "password": NEW_PASSWORD})
    await crash(house, browser, {"email": alice.email, "password": NEW_PASSWORD})
    await browser.post("/auth/logout")
    kept = ["oauth2v2_", "eyJhbGci", "a wrong phrase of hers"]
    return [*secrets, *codes, *kept, reset, PASSWORD, NEW_PASSWORD, alice.secret, alice.email]


async def crash(house: House, browser: Browser, body: object) -> None:
    """Let a call with secrets in its address, headers and body end in an error that nobody foresaw."""
    transport, services = httpx2.ASGITransport(house.app, raise_app_exceptions=False), house.app.state.services
    headers = {"Authorization": f"Bearer {browser.access}", "Cookie": f"{REFRESH_COOKIE}={cookie(browser)}"}
    house.app.state.services = None
    async with httpx2.AsyncClient(transport=transport, base_url=house.origin, headers=headers) as http:
        answer = await http.post(f"/auth/login?token={browser.access}", json=body)
    house.app.state.services = services
    assert answer.status_code == 500
    assert browser.access not in answer.text


@pytest.mark.asvs("V16.2.4", "V16.2.5", "V16.3.4", "V16.5.1", "V16.5.4")
async def test_h10_nothing_secret_in_logs_or_tables(house: House, written: StringIO, database_url: str):
    secrets = await everything(house)
    lines = [line for line in written.getvalue().splitlines() if line]
    assert lines, "something was written"
    assert all(json.loads(line)["timestamp"] for line in lines)
    tables = Base.metadata.tables
    with psycopg.connect(database_url) as connection:
        stored = {name: str(connection.execute(f"select t::text from {name} t").fetchall()) for name in tables}
    assert len(stored["user_security"]) > 100
    for secret in secrets:
        assert secret not in written.getvalue(), secret
        assert [name for name, rows in stored.items() if secret in rows] == [], secret
    assert "$2b$" not in written.getvalue()
