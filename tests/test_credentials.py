"""Forgotten and changed passwords, the address, sessions and tokens for scripts, as stories told over HTTP."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.accounts import PASSWORD, fresh_email
from tests.house import House
from tests.people import NEW_PASSWORD, OTHER_AGENT, Member, join


@pytest.fixture
async def alice(house: House) -> Member:
    return await join(house)


async def test_forgotten_password_is_set_by_mail_and_signs_nobody_in(house: House, alice: Member):
    elsewhere = house.browser(address="198.51.100.4")
    token = await alice.forgotten(elsewhere)
    weak = await elsewhere.post("/auth/password/reset", {"token": token, "password": "password1234"})
    assert (weak.status_code, weak.json()["code"]) == (422, "password_breached")
    done = await elsewhere.post("/auth/password/reset", {"token": token, "password": NEW_PASSWORD})
    assert (done.status_code, done.json()) == (200, {"status": "password_reset"})
    assert "__Host-refresh" not in done.headers.get("set-cookie", "")
    assert (await alice.browser.get("/api/v1/me")).status_code == 401
    assert (await alice.browser.post("/auth/refresh")).status_code == 401
    assert (await alice.browser.mails(alice.email))[-1]["Subject"] == "Your password was changed"
    assert (await alice.sign_in(elsewhere)).json()["code"] == "bad_credentials"
    alice.password = NEW_PASSWORD
    stage = await elsewhere.post("/auth/login", {"email": alice.email, "password": NEW_PASSWORD})
    assert stage.json()["status"] == "mfa_required"
    again = await elsewhere.post("/auth/password/reset", {"token": token, "password": NEW_PASSWORD + "!"})
    assert (again.status_code, again.json()["code"]) == (422, "token_invalid")


async def test_forgotten_for_nobody_answers_alike_and_mails_nobody(house: House, alice: Member):
    browser, nobody = house.browser(), fresh_email("nobody")
    answers = [await browser.post("/auth/password/forgot", {"email": who}) for who in (alice.email, nobody)]
    assert [(a.status_code, a.json()) for a in answers] == [(202, {"status": "reset_sent"})] * 2
    assert await browser.mails(nobody) == []
    assert (await browser.mails(alice.email))[-1]["Subject"] == "Set a new password"


@pytest.mark.asvs("V6.2.2", "V6.2.3", "V7.2.4")
async def test_changed_password_keeps_only_this_session_under_a_fresh_id(house: House, alice: Member):
    other = house.browser(address="198.51.100.4", agent=OTHER_AGENT)
    assert (await alice.sign_in(other)).status_code == 200
    body = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}
    early = await alice.browser.post("/security/password", body)
    assert (early.status_code, early.json()["code"], early.json()["detail"]) == (403, "step_up_required", "password")
    await alice.step_up("password")
    for wish, code in (
        ({**body, "new_password": "password1234"}, "password_breached"),
        ({**body, "new_password": PASSWORD}, "password_unchanged"),
        ({**body, "current_password": "not the right one"}, "wrong_password"),
    ):
        refused = await alice.browser.post("/security/password", wish)
        assert (refused.status_code, refused.json()["code"]) == (422, code)
    old_access = alice.browser.access
    done = await alice.browser.post("/security/password", body)
    assert done.status_code == 200, done.text
    assert (await alice.browser.get("/api/v1/me")).status_code == 401, "the session before has ended"
    assert (await other.get("/api/v1/me")).status_code == 401
    alice.browser.access = done.json()["access_token"]
    assert alice.browser.access != old_access
    assert (await alice.browser.get("/api/v1/me")).status_code == 200
    assert (await alice.browser.post("/auth/refresh")).status_code == 200
    needs_again = await alice.browser.post("/security/password", {**body, "current_password": NEW_PASSWORD})
    assert needs_again.json()["code"] == "step_up_required", "a step-up does not outlive the change"


async def test_twenty_changes_at_once_change_it_once(alice: Member):
    await alice.step_up("password")
    calls = [
        alice.browser.post(
            "/security/password", {"current_password": PASSWORD, "new_password": f"{NEW_PASSWORD} {number}"}
        )
        for number in range(10)
    ]
    answers = await asyncio.gather(*calls)
    assert [a.status_code for a in answers].count(200) == 1


async def test_address_is_changed_by_the_new_mailbox_and_undone_by_the_old_one(house: House, alice: Member):
    browser, old, new = alice.browser, alice.email, fresh_email("alice-new")
    refused = await browser.post("/security/email", {"email": new})
    assert refused.json()["code"] == "step_up_required"
    await alice.step_up("email")
    asked = await browser.post("/security/email", {"email": new})
    assert (asked.status_code, asked.json()) == (202, {"status": "confirmation_sent"})
    token = await browser.mail_token(new)
    assert (await browser.mails(old))[-1]["Subject"] == "A change of your address was asked for"
    assert (await browser.get("/api/v1/me")).json()["email"] == old, "the old address works until the new one is proven"
    done = await browser.post("/auth/email/confirm", {"token": token})
    assert (done.status_code, done.json()) == (200, {"status": "address_changed"})
    assert (await browser.get("/api/v1/me")).json()["email"] == new
    assert (await browser.post("/auth/email/confirm", {"token": token})).json()["code"] == "token_invalid"
    undo = await browser.mail_token(old)
    assert (await browser.mails(old))[-1]["Subject"] == "Your address was changed"
    restored = await browser.post("/auth/email/undo", {"token": undo})
    assert (restored.status_code, restored.json()) == (200, {"status": "address_restored"})
    assert (await browser.get("/api/v1/me")).status_code == 401
    login = {"email": old, "password": PASSWORD}
    assert (await browser.post("/auth/login", login)).json()["code"] == "bad_credentials"
    reset = await browser.mail_token(old)
    answer = await browser.post("/auth/password/reset", {"token": reset, "password": NEW_PASSWORD})
    assert answer.status_code == 200
    assert (await browser.post("/auth/login", {"email": old, "password": NEW_PASSWORD})).status_code == 200


async def test_second_change_does_not_take_the_first_undoing_away(house: House, alice: Member):
    browser, second, third = alice.browser, fresh_email("second"), fresh_email("third")
    await alice.step_up("email")
    for address in (second, third):
        await browser.post("/security/email", {"email": address})
        assert (
            await browser.post("/auth/email/confirm", {"token": await browser.mail_token(address)})
        ).status_code == 200
    by_first, by_second = await browser.mail_token(alice.email), await browser.mail_token(second)
    await browser.post(
        "/auth/register",
        {
            "email": alice.email,
            "password": NEW_PASSWORD,
            "consent": {"terms": True, "privacy": True, "version": "2026-11"},
        },
    )
    await browser.work()
    assert (await browser.post("/auth/email/undo", {"token": by_first})).status_code == 200
    assert (await browser.post("/auth/email/undo", {"token": by_second})).json()["code"] == "token_invalid"
    token = await browser.mail_token(alice.email)
    assert (await browser.post("/auth/password/reset", {"token": token, "password": NEW_PASSWORD})).status_code == 200


@pytest.mark.asvs("V7.5.2", "V10.4.9")
async def test_sessions_are_listed_and_ended_one_by_one(house: House, alice: Member):
    other = house.browser(address="198.51.100.4", agent=OTHER_AGENT)
    await alice.sign_in(other)
    items = (await alice.browser.get("/security/sessions")).json()["items"]
    assert [item["current"] for item in items].count(True) == 1
    theirs = next(item for item in items if not item["current"])
    assert (theirs["browser"], theirs["address"]) == ("Safari", "198.51.100.4")
    early = await alice.browser.call("DELETE", f"/security/sessions/{theirs['id']}")
    assert (early.status_code, early.json()["code"], early.json()["detail"]) == (403, "step_up_required", "sessions")
    assert (await other.get("/api/v1/me")).status_code == 200
    await alice.step_up("sessions")
    gone = await alice.browser.call("DELETE", f"/security/sessions/{theirs['id']}")
    assert gone.status_code == 204
    assert (await other.get("/api/v1/me")).status_code == 401
    assert (await alice.browser.call("DELETE", f"/security/sessions/{theirs['id']}")).status_code == 404
    assert len((await alice.browser.get("/security/sessions")).json()["items"]) == 1


@pytest.mark.asvs("V7.5.2")
async def test_all_others_are_ended_by_one_call_after_a_proof(house: House, alice: Member):
    others = [house.browser(address=f"198.51.100.{n}", agent=OTHER_AGENT) for n in (4, 5)]
    for browser in others:
        await alice.sign_in(browser)
    early = await alice.browser.post("/security/sessions/end-others")
    assert (early.json()["code"], early.json()["detail"]) == ("step_up_required", "sessions")
    assert [(await browser.get("/api/v1/me")).status_code for browser in others] == [200, 200]
    await alice.step_up("sessions")
    done = await alice.browser.post("/security/sessions/end-others")
    assert (done.status_code, done.json()) == (200, {"ended": 2})
    for browser in others:
        assert (await browser.get("/api/v1/me")).status_code == 401
        assert (await browser.post("/auth/refresh")).status_code == 401
    items = (await alice.browser.get("/security/sessions")).json()["items"]
    assert [item["current"] for item in items] == [True]
    assert (await alice.browser.post("/security/sessions/end-others")).json() == {"ended": 0}
    log = (await alice.browser.get("/security/logs")).json()["items"]
    assert [entry["event"] for entry in log].count("sessions:end:succeeded") == 1


async def test_leaving_everywhere_asks_for_no_proof(house: House, alice: Member):
    other = house.browser(agent=OTHER_AGENT)
    await alice.sign_in(other)
    assert (await alice.browser.post("/auth/logout")).status_code == 204
    assert [(await browser.get("/api/v1/me")).status_code for browser in (alice.browser, other)] == [401, 401]


@pytest.mark.asvs("V10.3.2")
async def test_token_for_scripts_does_what_its_scopes_say_and_nothing_else(house: House, alice: Member, clock: Any):
    wish = {"name": "nightly search", "scopes": ["profile:read"], "expires_in_days": 7}
    early = await alice.browser.post("/security/tokens", wish)
    assert early.json()["code"] == "step_up_required"
    await alice.step_up("tokens")
    made = await alice.browser.post("/security/tokens", wish)
    assert made.status_code == 201, made.text
    token = made.json()["token"]
    assert token.startswith("pat_")
    listed = (await alice.browser.get("/security/tokens")).json()["items"]
    assert listed == [made.json()["info"]]
    assert token not in str(listed)

    script = house.browser(address="198.51.100.77", agent="curl/8")
    script.access = token
    assert (await script.get("/api/v1/profile/portfolio")).status_code == 200
    for method, path in (
        ("POST", "/api/v1/profile/portfolio"),
        ("GET", "/api/v1/jobs"),
        ("GET", "/api/v1/applications"),
        ("GET", "/api/v1/me"),
        ("GET", "/security/profile"),
        ("GET", "/security/tokens"),
        ("GET", "/security/sessions"),
        ("POST", "/security/tokens"),
        ("POST", "/security/step-up"),
        ("POST", "/auth/upwork/connect"),
    ):
        refused = await script.call(method, path, {})
        assert (refused.status_code, refused.json()["code"]) == (403, "scope_missing"), (method, path)
    script.access = token[:-1] + ("A" if token[-1] != "A" else "B")
    assert (await script.get("/api/v1/profile/portfolio")).status_code == 401
    script.access = token
    assert (await alice.browser.get("/security/tokens")).json()["items"][0]["last_used_at"] is not None
    gone = await alice.browser.call("DELETE", f"/security/tokens/{made.json()['info']['id']}")
    assert gone.status_code == 204
    assert (await script.get("/api/v1/profile/portfolio")).status_code == 401

    brief = (await alice.browser.post("/security/tokens", {**wish, "expires_in_days": 1})).json()
    script.access = brief["token"]
    assert (await script.get("/api/v1/profile/portfolio")).status_code == 200
    clock.forward(days=1, seconds=1)
    assert (await script.get("/api/v1/profile/portfolio")).status_code == 401


async def test_new_password_ends_tokens_for_scripts(house: House, alice: Member):
    await alice.step_up("tokens")
    wish = {"name": "a", "scopes": ["profile:read"], "expires_in_days": 7}
    script = house.browser(agent="curl/8")
    script.access = (await alice.browser.post("/security/tokens", wish)).json()["token"]
    token = await alice.forgotten(alice.browser)
    await alice.browser.post("/auth/password/reset", {"token": token, "password": NEW_PASSWORD})
    assert (await script.get("/api/v1/profile/portfolio")).status_code == 401
