"""Passkeys and the life of factors over HTTP: the doors, their shapes and their cookies. What attackers try is in ``security``."""

from __future__ import annotations

import json

import pytest

from src.auth.models import FactorKind
from tests.accounts import PASSWORD, fresh_email
from tests.authenticator import Authenticator
from tests.browser import Browser
from tests.house import House


@pytest.fixture
async def alice(house: House) -> Browser:
    browser = house.browser()
    browser.address = fresh_email()
    browser.secret, browser.codes = await browser.sign_up(browser.address)
    return browser


async def step_up(browser: Browser, purpose: str = "factors") -> None:
    offered = (await browser.post("/security/step-up", {"purpose": purpose})).json()
    proof = {"challenge": offered["challenge"], "factor": "backup_code", "code": browser.codes.pop()}
    assert (await browser.post("/security/step-up/verify", proof)).status_code == 204


async def add_passkey(browser: Browser, **wish: str) -> Authenticator:
    device = Authenticator()
    await step_up(browser)
    offered = await browser.post("/security/mfa/enable", {"kind": "passkey", **wish})
    assert offered.status_code == 200, offered.text
    offer = offered.json()
    body = {"factor_id": offer["factor_id"], "credential": device.create(offer["options"])}
    confirmed = await browser.post("/security/mfa/confirm", body)
    assert confirmed.json() == {"backup_codes": [], "session": None}, confirmed.text
    return device


async def test_passkey_from_enrolment_to_sign_in_without_a_name(house: House, alice: Browser):
    device = await add_passkey(alice, label="Kitchen laptop")
    elsewhere = house.browser("198.51.100.9")
    begun = (await elsewhere.post("/auth/passkey/options")).json()
    body = {"challenge_id": begun["challenge_id"], "credential": device.get(begun["options"])}
    answer = await elsewhere.post("/auth/passkey/verify", body)
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["email"] == alice.address
    assert "__Host-refresh=" in str(answer.headers)
    again = await elsewhere.post("/auth/passkey/verify", body)
    assert (again.status_code, again.json()["code"]) == (401, "passkey_refused")
    elsewhere.access = answer.json()["access_token"]
    factors = (await elsewhere.get("/security/profile")).json()["factors"]
    assert [(factor["kind"], factor["label"]) for factor in factors] == [
        ("totp", "Authenticator app"),
        ("passkey", "Kitchen laptop"),
    ]
    assert factors[1]["last_used_at"] is not None


async def test_passkey_as_second_factor_and_for_a_step_up(alice: Browser):
    device = await add_passkey(alice)
    stage = (await alice.post("/auth/login", {"email": alice.address, "password": PASSWORD})).json()
    assert stage["factors"] == ["passkey", "totp", "backup_code"]
    asked = (await alice.post("/auth/mfa/passkey/options", {"challenge": stage["challenge"]})).json()
    body = {"challenge": stage["challenge"], "factor": "passkey", "credential": device.get(asked["options"])}
    answer = await alice.post("/auth/mfa/verify", body)
    assert answer.status_code == 200, answer.text
    alice.access = answer.json()["access_token"]
    offered = (await alice.post("/security/step-up", {"purpose": "factors"})).json()
    asked = (await alice.post("/security/step-up/passkey", {"challenge": offered["challenge"]})).json()
    proof = {"challenge": offered["challenge"], "factor": "passkey", "credential": device.get(asked["options"])}
    assert (await alice.post("/security/step-up/verify", proof)).status_code == 204
    made = await alice.post("/security/backup-codes")
    assert len(made.json()["codes"]) == 10


@pytest.mark.asvs("V6.5.6")
async def test_factor_is_renamed_and_given_up(alice: Browser):
    await add_passkey(alice)
    factors = (await alice.get("/security/profile")).json()["factors"]
    totp, passkey = (factor["id"] for factor in factors)
    renamed = await alice.call("PATCH", f"/security/factors/{passkey}", {"label": "  Ключ "})
    assert renamed.json()["label"] == "Ключ"
    for label in ("", " ", "x" * 61, "a\u202eb", "a\nb"):
        assert (await alice.call("PATCH", f"/security/factors/{passkey}", {"label": label})).status_code == 422
    refused = await alice.post("/security/mfa/disable", {"factor_id": passkey})
    assert (refused.status_code, refused.json()["code"]) == (403, "step_up_required")
    await step_up(alice)
    assert (await alice.post("/security/mfa/disable", {"factor_id": totp})).status_code == 204
    await step_up(alice)
    last = await alice.post("/security/mfa/disable", {"factor_id": passkey})
    assert (last.status_code, last.json()["code"]) == (409, "last_strong_factor")


async def test_code_by_sms_signs_in(house: House, alice: Browser):
    await step_up(alice)
    offered = await alice.post("/security/mfa/enable", {"kind": "sms", "phone": "+380 67 123 45 67"})
    assert offered.json()["sent_to"] == "••• 567"
    body = {"factor_id": offered.json()["factor_id"], "code": await newest_code(house)}
    assert (await alice.post("/security/mfa/confirm", body)).status_code == 200
    stage = (await alice.post("/auth/login", {"email": alice.address, "password": PASSWORD})).json()
    assert stage["factors"] == ["totp", "sms", "backup_code"]
    sent = await alice.post("/auth/mfa/send", {"challenge": stage["challenge"], "factor": "sms"})
    assert (sent.status_code, sent.json()) == (202, {"status": "code_sent"})
    body = {"challenge": stage["challenge"], "factor": FactorKind.SMS.value, "code": await newest_code(house)}
    assert (await alice.post("/auth/mfa/verify", body)).status_code == 200


async def newest_code(house: House) -> str:
    await house.work()
    files = sorted(house.outbox.glob("*.sms"))
    return json.loads(files[-1].read_text(encoding="utf-8"))["text"][:6]


@pytest.mark.parametrize("odd", [None, {}, [], "text", {"id": 1}, {"id": "a", "rawId": "a", "type": "public-key"}])
async def test_odd_credentials_are_told_as_such(alice: Browser, odd: object):
    begun = (await alice.post("/auth/passkey/options")).json()
    body = {"challenge_id": begun["challenge_id"], "credential": odd}
    assert (await alice.post("/auth/passkey/verify", body)).status_code == 422
    stage = (await alice.post("/auth/login", {"email": alice.address, "password": PASSWORD})).json()
    answer = await alice.post("/auth/mfa/verify", {"challenge": stage["challenge"], "factor": "passkey"})
    assert (answer.status_code, answer.json()["code"]) == (401, "bad_code")
