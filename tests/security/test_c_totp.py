"""Section C: the second factor itself. Half a sign-in is none, and every guess counts wherever it is made."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from fastapi.routing import APIRoute
from sqlalchemy import text

from src.api.app import ROUTERS
from src.api.dependencies import PUBLIC_ROUTES
from src.auth.models import FactorKind
from src.database.repositories.users import UserRepository
from src.domain.step_up import StepUpPurpose
from src.errors import NeedsStepUp
from src.schemas.security import ConfirmFactorRequest, EnableFactorRequest
from src.services.factor_check import FactorCheck
from src.services.resources import Resources
from tests.accounts import ELSEWHERE, HOME, PASSWORD, FrontDoor, Person, fresh_email
from tests.house import House
from tests.security.factor_acts import add_sent, at_once, outcome, sent_code, verify

TOTP = FactorKind.TOTP


@pytest.fixture
async def front(resources: Resources) -> FrontDoor:
    opened = FrontDoor(resources)
    await opened.work_off()
    opened.mailbox.messages.clear()
    return opened


@pytest.fixture
async def alice(front: FrontDoor, clock) -> Person:
    person = await front.person()
    clock.forward(minutes=1)
    return person


async def reset_guesses(front: FrontDoor, person: Person) -> None:
    async with front.r.database.as_auth() as db:
        await db.execute(
            text("update user_security set failed_guesses = 0, locked_until = null where user_id = :u"),
            {"u": person.user_id},
        )


@pytest.mark.asvs("V6.3.3", "V6.3.4", "V7.6.2")
async def test_c01_half_session(house: House):
    alice = house.browser()
    address = fresh_email()
    await alice.sign_up(address)
    thief = house.browser("198.51.100.9")
    stage = await thief.post("/auth/login", {"email": address, "password": PASSWORD})
    assert stage.status_code == 200
    assert "set-cookie" not in stage.headers
    thief.access = stage.json()["challenge"]
    walked = 0
    for route in (route for module in ROUTERS for route in module.router.routes if isinstance(route, APIRoute)):
        for method in route.methods or ():
            if (method, route.path) in PUBLIC_ROUTES:
                continue
            path = re.sub(r"\{[^}]+\}", "01a2077a-d6b7-73fe-ad85-b17b6cc3010f", route.path)
            answer = await thief.call(method, path, {} if method != "GET" else None)
            assert answer.status_code in {401, 403}, (method, path, answer.status_code)
            walked += 1
    assert walked > 30


@pytest.mark.asvs("V6.5.1")
async def test_c03_totp_replay_drift(front: FrontDoor, alice: Person, clock):
    clock.forward(minutes=2)
    previous = front.code(alice.secret, -1)
    assert await outcome(verify(front, await front.challenge(alice), TOTP, front.code(alice.secret))) == "ok"
    for code in (front.code(alice.secret), previous):
        assert await outcome(verify(front, await front.challenge(alice), TOTP, code)) == "bad_code"
    assert (await front.events(alice.user_id)).count("totp:replay:detected") == 2


@pytest.mark.asvs("V6.5.1")
async def test_c04_totp_replay_normalised(front: FrontDoor, alice: Person):
    code = front.code(alice.secret)
    assert await outcome(verify(front, await front.challenge(alice), TOTP, code)) == "ok"
    full = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    arabic = "".join(chr(ord(digit) - ord("0") + 0x0660) for digit in code)
    for spelling in (f"{code[:3]} {code[3:]}", full, arabic, f"{code}\n", f"0{code}"):
        await reset_guesses(front, alice)
        assert await outcome(verify(front, await front.challenge(alice), TOTP, spelling)) == "bad_code"


@pytest.mark.asvs("V6.5.1")
async def test_c05_totp_race_one_challenge(front: FrontDoor, alice: Person):
    challenge, code = await front.challenge(alice), front.code(alice.secret)
    assert (await at_once(verify(front, challenge, TOTP, code) for _ in range(50)))["ok"] == 1


async def test_c05_totp_race_twenty_challenges(front: FrontDoor, alice: Person):
    challenges, code = [await front.challenge(alice) for _ in range(20)], front.code(alice.secret)
    assert (await at_once(verify(front, challenge, TOTP, code) for challenge in challenges))["ok"] == 1
    async with front.r.database.as_auth() as db:
        query = text("select count(*) from sessions where user_id = :u and revoked_at is null")
        assert (await db.execute(query, {"u": alice.user_id})).scalar_one() == 2


@pytest.mark.asvs("V6.3.1")
async def test_c07_totp_brute_many_challenges(front: FrontDoor, alice: Person):
    challenges = [await front.challenge(alice) for _ in range(50)]
    seen = await at_once(verify(front, challenge, TOTP, "000000") for challenge in challenges * 2)
    assert seen["bad_code"] <= 5
    assert seen["ok"] == 0
    assert await outcome(front.logins.login(alice.email, alice.password, ELSEWHERE)) == "too_many_attempts"
    assert "guessing:pause:started" in await front.events(alice.user_id)
    await front.work_off()
    assert "Somebody may be guessing your password" in front.mailbox.subjects(alice.email)


@pytest.mark.asvs("V6.3.1", "V6.6.3")
async def test_c08_factor_hop_brute(front: FrontDoor, alice: Person, clock):
    for kind in (FactorKind.SMS, FactorKind.EMAIL):
        await add_sent(front, alice, kind)
    clock.forward(minutes=61)
    challenge = await front.challenge(alice, ELSEWHERE)
    await sent_code(front, alice, challenge, FactorKind.SMS)
    hops = [FactorKind.SMS, TOTP, FactorKind.EMAIL, FactorKind.BACKUP_CODE, FactorKind.PASSKEY, FactorKind.DEVICE]
    seen = [await outcome(verify(front, challenge, kind, "bbbbbccccc", ELSEWHERE)) for kind in hops]
    assert seen == ["bad_code"] * 5 + ["too_many_attempts"]


@pytest.mark.asvs("V16.5.3")
async def test_c09_server_error_slot(front: FrontDoor, alice: Person, monkeypatch: pytest.MonkeyPatch):
    async def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a defect")

    challenge = await front.challenge(alice)
    with monkeypatch.context() as patched:
        patched.setattr(FactorCheck, "check", broken)
        for _ in range(5):
            with pytest.raises(RuntimeError):
                await verify(front, challenge, TOTP, front.code(alice.secret))
    assert await outcome(verify(front, challenge, TOTP, front.code(alice.secret))) == "too_many_attempts"


@pytest.mark.parametrize(("seconds", "expected"), [(299, "ok"), (300, "challenge_expired"), (301, "challenge_expired")])
async def test_c11_challenge_expired(front: FrontDoor, alice: Person, clock, seconds: int, expected: str):
    challenge = await front.challenge(alice)
    clock.forward(seconds=seconds - 0.5 if expected == "ok" else seconds)
    assert await outcome(verify(front, challenge, TOTP, front.code(alice.secret))) == expected


async def test_c12_enroll_unconfirmed(front: FrontDoor, clock):
    email = fresh_email()
    await front.verified(email)
    stage = await front.logins.login(email, PASSWORD, HOME)
    first = await front.offer_totp(stage.challenge)
    again = await front.logins.login(email, PASSWORD, HOME)
    assert (again.purpose, again.factors) == ("enrolment", ())
    second = await front.offer_totp(again.challenge)
    assert second.secret != first.secret, "a secret is shown once"
    clock.forward(minutes=10)
    wish = ConfirmFactorRequest(factor_id=second.factor_id, code=front.code(second.secret), challenge=again.challenge)
    assert await outcome(front.enrolment.confirm(None, wish, HOME)) == "factor_expired"


@pytest.mark.asvs("V6.4.4", "V7.5.1")
@pytest.mark.parametrize("kind", ["totp", "passkey", "email", "sms"])
async def test_c13_enroll_overwrite(front: FrontDoor, alice: Person, kind: str):
    stage = await front.logins.login(alice.email, alice.password, HOME)
    with_challenge = EnableFactorRequest(kind=kind, challenge=stage.challenge, phone="+380671234567")
    assert await outcome(front.enrolment.offer(None, with_challenge, HOME)) == "challenge_expired"
    assert await outcome(front.enrolment.offer(None, EnableFactorRequest(kind=kind), HOME)) == "unauthenticated"
    stolen = await front.subject(alice.signed_in)
    with pytest.raises(NeedsStepUp):
        await front.enrolment.offer(stolen, EnableFactorRequest(kind=kind, phone="+380671234567"), HOME)
    assert await outcome(verify(front, stage.challenge, TOTP, front.code(alice.secret))) == "ok"


async def test_c13_old_factor_stays_until_the_new_one_is_confirmed(front: FrontDoor, alice: Person):
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    await front.offer_totp(subject=subject)
    assert await outcome(verify(front, await front.challenge(alice), TOTP, front.code(alice.secret))) == "ok"


@pytest.mark.asvs("V2.3.1")
async def test_c15_restart_skip(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    assert await outcome(verify(front, challenge, TOTP, front.code(alice.secret))) == "ok"
    for kind, code in ((TOTP, front.code(alice.secret, 1)), (FactorKind.BACKUP_CODE, alice.backup_codes[0])):
        assert await outcome(verify(front, challenge, kind, code)) == "challenge_expired"
    assert await outcome(front.passkeys.begin_second(challenge)) == "challenge_expired"
    assert await outcome(front.codes.send_for_sign_in(challenge, FactorKind.SMS, HOME)) == "challenge_expired"
    half = await front.challenge(alice)
    await front.logins.logout(alice.signed_in.refresh_token, None, HOME)
    assert await outcome(verify(front, half, TOTP, front.code(alice.secret, 1))) == "challenge_expired"


@pytest.mark.asvs("V6.4.3")
async def test_c16_reset_bypasses_mfa(house: House):
    alice = house.browser()
    address = fresh_email()
    await alice.sign_up(address)
    await alice.post("/auth/password/forgot", {"email": address})
    mail = (await alice.mails(address))[-1].get_body(("plain",))
    assert mail is not None
    found = re.search(r"#token=([\w-]+)", mail.get_content())
    assert found is not None
    reset = await alice.post("/auth/password/reset", {"token": found[1], "password": "another long enough phrase"})
    assert reset.status_code == 200, reset.text
    assert "__Host-refresh" not in str(reset.headers)
    assert "access_token" not in reset.text
    stage = await alice.post("/auth/login", {"email": address, "password": "another long enough phrase"})
    assert (stage.json()["status"], stage.json()["factors"]) == ("mfa_required", ["totp", "backup_code"])


@pytest.mark.asvs("V6.3.4", "V6.8.4")
def test_c17_oauth_bypasses_mfa():
    """Upwork is a connection of a signed-in person and no way to sign in: its doors all ask for a session."""
    doors = {
        (method, route.path)
        for module in ROUTERS
        for route in module.router.routes
        if isinstance(route, APIRoute) and route.path.startswith("/auth/upwork")
        for method in route.methods or ()
    }
    assert doors
    assert {door for door in doors if door[0] == "POST"}.isdisjoint(PUBLIC_ROUTES)


async def remembered(front: FrontDoor, person: Person):
    """Sign in with a wish to be remembered; return the origin of that device from now on."""
    code = person.backup_codes.pop()
    signed_in = await front.logins.verify_factor(
        await front.challenge(person), FactorKind.BACKUP_CODE, code, HOME, remember=True
    )
    assert signed_in.device_token is not None
    return replace(HOME, device=signed_in.device_token)


async def test_c19_remembered_device_spares_the_factor_for_thirty_days(front: FrontDoor, alice: Person, clock):
    device = await remembered(front, alice)
    stage = await front.logins.login(alice.email, alice.password, device)
    assert stage.factors[0] is FactorKind.DEVICE
    signed_in = await front.logins.verify_factor(stage.challenge, FactorKind.DEVICE, "", device)
    subject = await front.subject(signed_in)
    assert subject.assurance == 1
    with pytest.raises(NeedsStepUp):
        await front.step_ups.require(subject, StepUpPurpose.FACTORS)
    clock.forward(days=30)
    assert FactorKind.DEVICE not in (await front.logins.login(alice.email, alice.password, device)).factors


@pytest.mark.asvs("V8.2.4")
async def test_c19_remember_device_forge(front: FrontDoor, alice: Person):
    device = await remembered(front, alice)
    bob = await front.person(fresh_email("bob"))
    assert device.device is not None
    forged = [
        (bob, device),
        (alice, replace(device, device=device.device[:-1] + ("A" if device.device[-1] != "A" else "B"))),
        (alice, replace(device, device="")),
        (alice, HOME),
    ]
    for person, origin in forged:
        stage = await front.logins.login(person.email, person.password, origin)
        assert FactorKind.DEVICE not in stage.factors
        assert await outcome(verify(front, stage.challenge, FactorKind.DEVICE, "", origin)) == "bad_code"
        await reset_guesses(front, person)
    elsewhere = await front.logins.login(alice.email, alice.password, HOME)
    attempt = verify(front, elsewhere.challenge, FactorKind.DEVICE, "", device)
    assert await outcome(attempt) == "bad_code", "the password was given on another device"


@pytest.mark.parametrize("change", ["stamp", "sign_out", "factors", "role"])
async def test_c19_remembered_device_is_forgotten(front: FrontDoor, alice: Person, change: str):
    device = await remembered(front, alice)
    if change == "stamp":
        async with front.r.database.as_auth() as db:
            await UserRepository(db).set_password(
                alice.user_id, await front.id.passwords.hash(PASSWORD), front.r.clock.now()
            )
    elif change == "sign_out":
        await front.logins.logout(alice.signed_in.refresh_token, None, HOME)
    elif change == "factors":
        subject = await front.step_up(alice, StepUpPurpose.FACTORS)
        await front.factors.new_backup_codes(subject, HOME)
    else:
        async with front.r.database.as_auth() as db:
            await UserRepository(db).grant(alice.user_id, "admin")
    stage = await front.logins.login(alice.email, alice.password, device)
    assert FactorKind.DEVICE not in stage.factors
    assert await outcome(verify(front, stage.challenge, FactorKind.DEVICE, "", device)) == "bad_code"


async def test_c19_device_sign_in_does_not_prolong_itself(front: FrontDoor, alice: Person, clock):
    device = await remembered(front, alice)
    clock.forward(days=20)
    stage = await front.logins.login(alice.email, alice.password, device)
    await front.logins.verify_factor(stage.challenge, FactorKind.DEVICE, "", device, remember=True)
    clock.forward(days=11)
    assert FactorKind.DEVICE not in (await front.logins.login(alice.email, alice.password, device)).factors


async def test_c20_code_in_response(house: House, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]):
    """No answer, header or log holds a code, and a secret is in the one answer that makes it."""
    alice = house.browser()
    address = fresh_email()
    secret, codes = await alice.sign_up(address)
    front = FrontDoor(house.services.resources)
    user_id = (await house.services.logins.subject(alice.access)).user_id
    offered = await alice.post("/security/step-up", {"purpose": "factors"})
    proof = {"challenge": offered.json()["challenge"], "factor": "backup_code", "code": codes[0]}
    assert (await alice.post("/security/step-up/verify", proof)).status_code == 204
    enabled = await alice.post("/security/mfa/enable", {"kind": "email"})
    assert set(enabled.json()) == {"factor_id", "sent_to"}
    bodies = [mail.get_body(("plain",)) for mail in await alice.mails(address)]
    texts = "\n".join(body.get_content() for body in bodies if body is not None)
    code = re.search(r"^([0-9]{6})\s*$", texts, re.MULTILINE)
    assert code is not None, texts
    wrong = {"factor_id": enabled.json()["factor_id"], "code": "000000" if code[1] != "000000" else "111111"}
    refused = await alice.post("/security/mfa/confirm", wrong)
    profile, log = await alice.get("/security/profile"), await alice.get("/security/logs")
    told = capsys.readouterr()
    for said in (enabled, refused, profile, log):
        assert code[1] not in said.text
        assert secret not in said.text
        assert code[1] not in str(said.headers)
    for line in (caplog.text, told.out, told.err):
        assert secret not in line
        assert not re.search(rf"\b{code[1]}\b", line)
    async with front.r.database.as_auth() as db:
        kept = (await db.execute(text("select code_hash from one_time_codes where user_id = :u"), {"u": user_id})).all()
    assert all(len(row[0]) == 32 for row in kept)
