"""Attack cases I: sessions that are planted, revived or revoked by others, and changes of the account behind its owner's back."""

from __future__ import annotations

import asyncio

import pytest

from src.domain.step_up import StepUpPurpose
from src.errors import NeedsStepUp
from tests.accounts import PASSWORD, fresh_email
from tests.browser import REFRESH_COOKIE
from tests.house import House
from tests.people import NEW_PASSWORD, OTHER_AGENT, Member, join
from tests.security.answers import face


@pytest.fixture
async def alice(house: House) -> Member:
    return await join(house)


async def session_id(member: Member) -> str:
    items = (await member.browser.get("/security/sessions")).json()["items"]
    return next(item["id"] for item in items if item["current"])


@pytest.mark.asvs("V7.2.2", "V7.2.4")
async def test_i01_fixation(house: House, alice: Member):
    mallory, victim = await join(house, "mallory"), house.browser(address="192.0.2.3")
    planted = mallory.browser.http.cookies[REFRESH_COOKIE]
    for name in (REFRESH_COOKIE, "__Host-device", "session", "sessionid"):
        victim.http.cookies.set(name, planted, domain="app.example")
    first = await session_id(alice)
    signed_in = await alice.sign_in(victim)
    assert signed_in.status_code == 200
    assert signed_in.cookies[REFRESH_COOKIE] != planted
    assert (await victim.get("/api/v1/me")).json()["email"] == alice.email
    assert (await mallory.browser.get("/api/v1/me")).json()["email"] == mallory.email
    await alice.step_up("password")
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    alice.browser.access = (await alice.browser.post("/security/password", body)).json()["access_token"]
    assert await session_id(alice) != first, "a fresh id after the change, the old one dead"


@pytest.mark.asvs("V6.3.7", "V7.4.3")
async def test_i02_password_change_kills_others(house: House, alice: Member):
    others = [house.browser(address=f"192.0.2.{n}", agent=OTHER_AGENT) for n in (3, 4)]
    for browser in others:
        assert (await alice.sign_in(browser)).status_code == 200
    half = (await house.browser().post("/auth/login", {"email": alice.email, "password": PASSWORD})).json()
    await alice.step_up("password")
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    done = await alice.browser.post("/security/password", body)
    assert done.status_code == 200
    for browser in others:
        assert (await browser.get("/api/v1/me")).status_code == 401
        assert (await browser.post("/auth/refresh")).status_code == 401
    proof = {"challenge": half["challenge"], "factor": "backup_code", "code": alice.codes[-1]}
    assert (await house.browser().post("/auth/mfa/verify", proof)).json()["code"] == "challenge_expired"
    alice.browser.access = done.json()["access_token"]
    assert (await alice.browser.post("/auth/refresh")).status_code == 200
    assert (await alice.browser.mails(alice.email))[-1]["Subject"] == "Your password was changed"


async def test_i02_sign_in_beside_a_change_does_not_survive_it(house: House, alice: Member):
    await alice.step_up("password")
    challenges = []
    for number in range(5):
        browser = house.browser(address=f"192.0.2.{number}")
        stage = await browser.post("/auth/login", {"email": alice.email, "password": PASSWORD})
        challenges.append((browser, stage.json()["challenge"], alice.codes.pop()))
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    change = alice.browser.post("/security/password", body)
    entries = [
        browser.post("/auth/mfa/verify", {"challenge": challenge, "factor": "backup_code", "code": code})
        for browser, challenge, code in challenges
    ]
    done, *answers = await asyncio.gather(change, *entries)
    assert done.status_code == 200
    for (browser, *_), answer in zip(challenges, answers, strict=True):
        browser.access = answer.json().get("access_token", "none")
        assert (await browser.get("/api/v1/me")).status_code == 401


@pytest.mark.asvs("V6.3.7", "V7.5.1")
async def test_i04_email_change(house: House, alice: Member, clock):
    browser, new = alice.browser, fresh_email("new")
    assert (await browser.post("/security/email", {"email": new})).json()["code"] == "step_up_required"
    await alice.step_up("email")
    await browser.post("/security/email", {"email": new})
    token = await browser.mail_token(new, "confirm-email")
    login = {"email": alice.email, "password": PASSWORD}
    assert (await house.browser().post("/auth/login", login)).status_code == 200, "the old address works until then"
    assert (await house.browser().post("/auth/login", {**login, "email": new})).status_code == 401
    reset = await alice.forgotten(browser)
    assert (await browser.post("/auth/email/confirm", {"token": token})).status_code == 200
    stale = await browser.post("/auth/password/reset", {"token": reset, "password": NEW_PASSWORD})
    assert stale.json()["code"] == "token_invalid", "a link to the old mailbox opens nothing any more"
    assert (await house.browser().post("/auth/login", {**login, "email": new})).status_code == 200
    undo = await browser.mail_token(alice.email, "undo-email")
    clock.forward(hours=71)
    assert (await house.browser().post("/auth/email/undo", {"token": undo})).status_code == 200
    assert (await house.browser().post("/auth/login", {**login, "email": new})).status_code == 401


@pytest.mark.asvs("V7.4.3")
async def test_i04_new_address_ends_every_session_but_the_one_that_asked(house: House, alice: Member):
    others = [house.browser(address=f"192.0.2.{n}", agent=OTHER_AGENT) for n in (3, 4)]
    for browser in others:
        assert (await alice.sign_in(browser)).status_code == 200
    half = (await house.browser().post("/auth/login", {"email": alice.email, "password": PASSWORD})).json()
    new = fresh_email("new")
    await alice.step_up("email")
    await alice.browser.post("/security/email", {"email": new})
    token = await alice.browser.mail_token(new, "confirm-email")
    for browser in others:
        assert (await browser.get("/api/v1/me")).status_code == 200, "until it is proven nothing changes"
    assert (await others[0].post("/auth/email/confirm", {"token": token})).status_code == 200
    for browser in others:
        assert (await browser.get("/api/v1/me")).status_code == 401
        assert (await browser.post("/auth/refresh")).status_code == 401
    assert (await alice.browser.get("/api/v1/me")).json()["email"] == new
    assert (await alice.browser.post("/auth/refresh")).status_code == 200
    proof = {"challenge": half["challenge"], "factor": "backup_code", "code": alice.codes[-1]}
    assert (await house.browser().post("/auth/mfa/verify", proof)).json()["code"] == "challenge_expired"
    log = (await alice.browser.get("/security/logs")).json()["items"]
    assert "sessions:end:succeeded" in {entry["event"] for entry in log}


async def test_i04_undoing_and_confirming_end_with_their_time(house: House, alice: Member, clock):
    await alice.step_up("email")
    first, second = fresh_email("first"), fresh_email("second")
    await alice.browser.post("/security/email", {"email": first})
    await alice.browser.post("/auth/email/confirm", {"token": await alice.browser.mail_token(first)})
    undo = await alice.browser.mail_token(alice.email, "undo-email")
    await alice.browser.post("/security/email", {"email": second})
    late = await alice.browser.mail_token(second, "confirm-email")
    clock.forward(hours=24, seconds=1)
    assert (await alice.browser.post("/auth/email/confirm", {"token": late})).json()["code"] == "token_invalid"
    clock.forward(hours=48)
    assert (await alice.browser.post("/auth/email/undo", {"token": undo})).json()["code"] == "token_invalid"


async def test_i04_two_people_cannot_get_one_address(house: House, alice: Member):
    bob, wanted = await join(house, "bob"), fresh_email("wanted")
    tokens = []
    for member in (alice, bob):
        await member.step_up("email")
        await member.browser.post("/security/email", {"email": wanted})
        tokens.append(await member.browser.mail_token(wanted, "confirm-email"))
    answers = await asyncio.gather(
        *(house.browser().post("/auth/email/confirm", {"token": token}) for token in tokens for _ in range(10))
    )
    assert sorted(a.status_code for a in answers) == [200] + [422] * 19


@pytest.mark.asvs("V8.2.2")
async def test_i05_revoke_other_session(house: House, alice: Member):
    bob = await join(house, "bob")
    theirs = await session_id(bob)
    await alice.step_up("sessions")
    foreign = await alice.browser.call("DELETE", f"/security/sessions/{theirs}")
    nothing = await alice.browser.call("DELETE", "/security/sessions/00000000-0000-7000-8000-000000000000")
    assert face(foreign) == face(nothing)
    assert foreign.status_code == 404
    assert (await bob.browser.get("/api/v1/me")).status_code == 200
    await bob.step_up("tokens")
    wish = {"name": "n", "scopes": ["jobs:read"], "expires_in_days": 1}
    token = (await bob.browser.post("/security/tokens", wish)).json()["info"]["id"]
    assert (await alice.browser.call("DELETE", f"/security/tokens/{token}")).status_code == 404
    assert len((await bob.browser.get("/security/tokens")).json()["items"]) == 1


@pytest.mark.asvs("V7.4.1")
async def test_i06_revoked_session_revival(house: House, alice: Member):
    other = house.browser(agent=OTHER_AGENT)
    await alice.sign_in(other)
    items = (await alice.browser.get("/security/sessions")).json()["items"]
    theirs = next(item["id"] for item in items if not item["current"])
    await alice.step_up("sessions")
    hammer = [other.post("/auth/refresh") for _ in range(10)]
    await asyncio.gather(alice.browser.call("DELETE", f"/security/sessions/{theirs}"), *hammer)
    await house.services.resources.valkey.flushall()
    for browser in (other, House(house.upwork).browser()):
        browser.access = other.access
        assert (await browser.get("/api/v1/me")).status_code == 401
    assert (await other.post("/auth/refresh")).status_code == 401


@pytest.mark.asvs("V7.5.1", "V7.5.3", "V10.3.4")
async def test_i08_stepup_scope(house: House, alice: Member, clock):
    other = house.browser(agent=OTHER_AGENT)
    await alice.sign_in(other)
    await alice.step_up("email")
    new = {"email": fresh_email()}
    for browser, path, body in (
        (alice.browser, "/security/password", {"current_password": PASSWORD, "new_password": NEW_PASSWORD}),
        (alice.browser, "/security/tokens", {"name": "n", "scopes": ["jobs:read"], "expires_in_days": 1}),
        (other, "/security/email", new),
    ):
        assert (await browser.post(path, body)).json()["code"] == "step_up_required", path
    assert (await alice.browser.post("/security/email", new)).status_code == 202
    clock.forward(minutes=5, seconds=1)
    assert (await alice.browser.post("/security/email", new)).json()["code"] == "step_up_required"


async def test_i08_every_purpose_stands_alone(house: House, alice: Member):
    subject = await house.services.logins.subject(alice.browser.access)
    await alice.step_up("factors")
    for purpose in StepUpPurpose:
        if purpose is StepUpPurpose.FACTORS:
            await house.services.step_ups.require(subject, purpose)
        else:
            with pytest.raises(NeedsStepUp):
                await house.services.step_ups.require(subject, purpose)


@pytest.mark.asvs("V3.5.1", "V3.5.2", "V3.5.3")
async def test_i09_logout_csrf(alice: Member):
    for origin in ("https://evil.example", "null", "https://app.example.evil.example", "http://app.example"):
        refused = await alice.browser.http.post("/auth/logout", headers={"Origin": origin})
        assert refused.status_code == 403, origin
    await alice.browser.http.get("/auth/logout")
    assert (await alice.browser.post("/auth/refresh")).status_code == 200


@pytest.mark.asvs("V14.3.1")
async def test_i10_logout_clears(house: House, alice: Member):
    token = alice.browser.http.cookies[REFRESH_COOKIE]
    gone = await alice.browser.post("/auth/logout")
    assert {'"cookies"', '"storage"'} <= set(gone.headers["clear-site-data"].split(", "))
    assert gone.headers["cache-control"] == "no-store"
    assert "Max-Age=0" in gone.headers["set-cookie"]
    again = house.browser()
    headers = {"Cookie": f"{REFRESH_COOKIE}={token}", "Origin": house.origin}
    assert (await again.http.post("/auth/refresh", headers=headers)).status_code == 401
    assert (await alice.browser.get("/api/v1/me")).status_code == 401


@pytest.mark.asvs("V7.1.2")
async def test_i12_max_sessions(house: House, alice: Member, clock):
    browsers = [alice.browser]
    for number in range(9):
        clock.forward(seconds=31)
        browsers.append(house.browser(address=f"192.0.2.{number}"))
        stage = await browsers[-1].post("/auth/login", {"email": alice.email, "password": PASSWORD})
        body = {"challenge": stage.json()["challenge"], "factor": "totp", "code": alice.browser.code(alice.secret)}
        browsers[-1].access = (await browsers[-1].post("/auth/mfa/verify", body)).json()["access_token"]
    alive = [(await browser.get("/api/v1/me")).status_code for browser in browsers]
    assert alive == [200] * 10
    clock.forward(seconds=31)
    eleventh = house.browser(address="192.0.2.99")
    assert (await alice.sign_in(eleventh)).status_code == 200
    alive = [(await browser.get("/api/v1/me")).status_code for browser in [*browsers, eleventh]]
    assert alive == [401] + [200] * 10, "the longest unused one ends"
    subjects = [mail["Subject"] for mail in await alice.browser.mails(alice.email)]
    assert subjects.count("An older device was signed out") == 1
