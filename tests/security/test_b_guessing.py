"""Attack cases B: guessing passwords, and keeping people out by guessing."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections import Counter
from datetime import timedelta
from unittest.mock import patch

import pytest

from src.auth.passwords import PasswordHasher
from tests.accounts import PASSWORD, FrontDoor, fresh_email
from tests.browser import CONSENT, Browser
from tests.house import House
from tests.people import Member, join
from tests.security.answers import face, run_sql

WRONG = "not the right one"
STRANGER = "198.51.100.9"


async def guess(browser: Browser, email: str, password: str = WRONG) -> int:
    answer = await browser.post("/auth/login", {"email": email, "password": password})
    return int(answer.status_code)


async def paused(house: House, member: Member) -> Browser:
    """Guess until the account pauses; returns the stranger's browser."""
    stranger = house.browser(address=STRANGER)
    assert [await guess(stranger, member.email) for _ in range(6)] == [401] * 5 + [429]
    return stranger


async def member_with(house: House, password: str) -> Member:
    """Sign up with a password of one's own."""
    person = await FrontDoor(house.services.resources).person(fresh_email(), password)
    member = Member(house.browser(), person.email, person.secret, person.backup_codes)
    member.password = password
    return member


@pytest.mark.asvs("V6.2.8")
async def test_b01_bcrypt_72(house: House):
    password = "".join(chr(97 + (7 * n) % 26) for n in range(100))
    alice, browser = await member_with(house, password), house.browser()
    assert await guess(browser, alice.email, password[:72]) == 401
    assert await guess(browser, alice.email, password[:99]) == 401
    assert await guess(browser, alice.email, password) == 200


async def test_b02_nul_byte(house: House):
    alice, browser = await member_with(house, "abc\u0000defghijklmnop"), house.browser()
    assert await guess(browser, alice.email, "abc") == 401
    assert await guess(browser, alice.email, "abc\u0000") == 401
    assert await guess(browser, alice.email, "abc\u0000defghijklmnop") == 200


@pytest.mark.asvs("V6.2.5", "V6.2.8", "V6.2.9")
async def test_b03_no_silent_change(house: House):
    password = "  MiXed \U0001f98a кришталь " + "ж" * 64 + " "
    alice, browser = await member_with(house, password), house.browser()
    for other in (password.strip(), password.casefold(), password.replace("\U0001f98a", ""), password[:-2]):
        assert await guess(browser, alice.email, other) == 401
    assert await guess(browser, alice.email, password) == 200


@pytest.mark.asvs("V6.2.4", "V6.2.5", "V6.2.11", "V6.2.12")
async def test_b05_blocklist(house: House):
    browser = house.browser()
    for password, code in (
        ("password1234", "password_breached"),
        ("PASSWORD1234", "password_breached"),
        ("qwertyuiop123", "password_breached"),
        ("my upwork account", "password_contains_identity"),
        ("carol.smith2026!", "password_contains_identity"),
        ("short", "password_too_short"),
    ):
        body = {"email": "carol.smith@people.example", "password": password, "consent": CONSENT}
        refused = await browser.post("/auth/register", body)
        assert (refused.status_code, refused.json()["code"]) == (422, code), password
        assert refused.json()["fields"] == {"password": code}


@pytest.mark.asvs("V6.3.1", "V6.3.5", "V16.2.1", "V16.3.1")
async def test_b06_single_account_brute(house: House):
    alice, began = await join(house), house.services.resources.clock.now()
    stranger = await paused(house, alice)
    again = await stranger.post("/auth/login", {"email": alice.email, "password": PASSWORD})
    assert (again.status_code, again.json()["code"]) == (429, "too_many_attempts"), "the right one as well"
    assert 1 <= int(again.headers["retry-after"]) <= 30
    entries = (await alice.browser.get("/security/logs?limit=100")).json()["items"]
    failed = [entry for entry in entries if entry["event"] == "login:start:failed"]
    assert [entry["address"] for entry in failed] == [STRANGER] * 5, "each failure is on record, with its source"
    assert [entry["event"] for entry in entries].count("guessing:pause:started") == 1
    (alert,) = (await house.services.alerts.page(None, None, 100)).items
    assert (alert.kind, alert.source, alert.signals) == ("lockout", STRANGER, 1)
    assert alert.first_at - began < timedelta(seconds=30)
    assert (await alice.browser.mails(alice.email))[-1]["Subject"] == "Somebody may be guessing your password"


@pytest.mark.asvs("V2.4.1", "V6.3.1")
async def test_b07_parallel_brute(house: House):
    alice = await join(house)
    strangers = [house.browser(address=f"198.51.100.{n}") for n in range(1, 52)]
    words = [WRONG] * 25 + [PASSWORD] + [WRONG] * 25
    answers = Counter(await asyncio.gather(*(guess(b, alice.email, w) for b, w in zip(strangers, words, strict=True))))
    assert answers[401] <= 5
    assert answers[200] <= 1
    assert answers[401] + answers[200] <= 6
    assert answers[429] >= 45


@pytest.mark.asvs("V6.3.1")
async def test_b09_spray(house: House):
    people = [await join(house, f"p{n}") for n in range(3)]
    sprayer = house.browser(address=STRANGER)
    targets = [person.email for person in people] + [fresh_email("target") for _ in range(97)]
    seen = [await guess(sprayer, email, "Autumn in 2026!") for email in targets]
    assert Counter(seen) == {401: 30, 429: 70}
    kinds = await run_sql(house.services.resources, "select kind from security_alerts")
    assert any("spray" in row[0] for row in kinds)
    for person in people:
        assert await guess(house.browser(), person.email, PASSWORD) == 200, "nobody's account pauses"


@pytest.mark.asvs("V6.3.1")
async def test_b10_stuffing(house: House):
    alice, bot = await join(house), house.browser(address=STRANGER)
    for number in range(28):
        bot.http.headers["User-Agent"] = f"agent/{number}"
        await guess(bot, fresh_email("leaked"), "a leaked phrase 12")
    hit = await bot.post("/auth/login", {"email": alice.email, "password": PASSWORD})
    assert hit.json()["status"] == "mfa_required", "a right password alone is no session"
    assert "set-cookie" not in hit.headers
    kinds = await run_sql(house.services.resources, "select kind from security_alerts")
    assert any("stuffing" in row[0] for row in kinds)


async def test_b11_success_does_not_reset_the_counters_of_others(house: House):
    alice, mallory = await join(house), await join(house, "mallory")
    bot = house.browser(address=STRANGER)
    seen = []
    for _ in range(3):
        seen += [await guess(bot, alice.email) for _ in range(4)]
        await mallory.sign_in(bot)
    assert seen == [401] * 5 + [429] * 7
    left = [await guess(bot, fresh_email("x")) for _ in range(20)]
    assert left.count(401) == 30 - 12 - 3, "the address's own budget is not given back"


async def test_b13_identifier_variants(house: House):
    alice, stranger = await join(house), house.browser(address=STRANGER)
    local, _, domain = alice.email.partition("@")
    shapes = [
        alice.email,
        alice.email.upper(),
        f" {alice.email} ",
        f"{local}\uff20{domain}",
        f"{local}@{domain.upper()}",
    ]
    assert [await guess(stranger, shape) for shape in shapes] == [401] * 5
    assert await guess(stranger, alice.email) == 429


@pytest.mark.asvs("V6.1.1", "V8.2.4")
async def test_b14_lockout_dos(house: House, clock):
    alice = await join(house)
    stranger = await paused(house, alice)
    assert (await alice.sign_in(alice.browser)).status_code == 200, "her known device gets in during the pause"
    assert await guess(stranger, alice.email, PASSWORD) == 429, "and that does not open the door for the others"
    forged = house.browser(address="198.51.100.10")
    for token in ("x" * 43, "", "a" * 5_000):
        forged.http.cookies.set("__Host-device", token, domain="app.example")
        assert await guess(forged, alice.email, PASSWORD) == 429
    bob = await join(house, "bob")
    assert await guess(bob.browser, alice.email, PASSWORD) == 429, "bob's device is none of alice's"
    clock.forward(seconds=31)
    assert await guess(stranger, alice.email, PASSWORD) == 200, "the pause ends by itself"


async def test_b14_known_device_has_a_row_of_its_own_not_a_free_pass(house: House):
    alice = await join(house)
    await paused(house, alice)
    seen = [await guess(alice.browser, alice.email) for _ in range(8)]
    assert seen == [401] * 5 + [429] * 3
    assert await guess(alice.browser, alice.email, PASSWORD) == 429


async def test_b14_reset_by_mail_lets_the_owner_in_from_anywhere(house: House):
    alice = await join(house)
    stranger, hotel = await paused(house, alice), house.browser(address="192.0.2.44")
    token = await alice.forgotten(hotel)
    alice.password = "velvet otter quarry mist"
    done = await hotel.post("/auth/password/reset", {"token": token, "password": alice.password})
    assert done.status_code == 200
    for _ in range(6):
        await guess(stranger, alice.email)
    assert await guess(stranger, alice.email, alice.password) == 429
    assert (await alice.sign_in(hotel)).status_code == 200


@pytest.mark.asvs("V6.3.8")
async def test_b15_lock_oracle(house: House):
    alice = await join(house)
    stranger = await paused(house, alice)
    answers = [
        face(await stranger.post("/auth/login", {"email": alice.email, "password": word})) for word in (PASSWORD, WRONG)
    ]
    for _, headers, body in answers:
        body.pop("retry_after")
        headers.pop("retry-after")  # type: ignore[attr-defined]
    assert answers[0] == answers[1]


@pytest.mark.asvs("V15.2.2")
async def test_b17_long_password_dos(house: House):
    browser, email, took = house.browser(), fresh_email(), []

    async def health(flood: asyncio.Future[object]) -> None:
        while not flood.done() or len(took) < 40:
            began = time.perf_counter()
            assert (await browser.http.get("/health/live")).status_code == 200
            took.append(time.perf_counter() - began)
            await asyncio.sleep(0.005)

    hashed = patch.object(PasswordHasher, "_prehash", autospec=True, side_effect=PasswordHasher._prehash)
    with hashed as prehash:
        for size, status in ((1_000_000, 413), (900_000, 422)):
            body = {"email": email, "password": "x" * size}
            flood = asyncio.gather(*(browser.post("/auth/login", body) for _ in range(20)))
            await health(flood)
            assert {a.status_code for a in await flood} == {status}, size
    assert prehash.call_count == 0, "refused before anything is hashed"
    assert statistics.quantiles(took, n=20)[18] < 0.5


@pytest.mark.asvs("V15.2.2", "V15.4.4")
async def test_b18_bcrypt_pool_dos(house: House):
    alice = await join(house)
    browsers = [house.browser(address=f"198.51.100.{n % 250}") for n in range(100)]
    calls = [guess(browser, fresh_email("flood")) for browser in browsers]
    flood = asyncio.gather(*calls)
    assert (await alice.browser.get("/api/v1/me")).status_code == 200
    seen = Counter(await flood)
    assert set(seen) <= {401, 429, 503}
    assert seen[429] + seen[503] > 0, "what cannot be hashed in time is turned away"
