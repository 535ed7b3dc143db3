"""Section D: codes by SMS and mail. One use, one purpose, one person, one sign-in, ten minutes, three an hour."""

from __future__ import annotations

import json
from dataclasses import replace

import httpx2
import pytest

from src.auth.models import FactorKind
from src.auth.phones import read_phone
from src.config import Settings, SmsSettings
from src.database.repositories.users import UserRepository
from src.domain.step_up import StepUpPurpose
from src.errors import AppError, Invalid, NeedsStepUp, Upstream
from src.integrations.channels.sms import NoSms, OutboxSms, TwilioSms
from src.integrations.http import build_client
from src.schemas.security import CodeOffer, ConfirmFactorRequest, EnableFactorRequest
from src.services.resources import Resources
from tests.accounts import ELSEWHERE, HOME, FrontDoor, Person, fresh_email
from tests.security.answers import run_sql
from tests.security.factor_acts import OTHER_PHONE, PHONE, add_sent, at_once, outcome, sent_code, verify

BOTH = [FactorKind.SMS, FactorKind.EMAIL]


@pytest.fixture
async def front(resources: Resources) -> FrontDoor:
    opened = FrontDoor(resources)
    await opened.work_off()
    opened.mailbox.messages.clear()
    return opened


@pytest.fixture
async def alice(front: FrontDoor, clock) -> Person:
    """Somebody with an authenticator app and codes by both ways; the hour of their enrolment is over."""
    person = await front.person()
    for kind in BOTH:
        await add_sent(front, person, kind)
    clock.forward(minutes=61)
    person.signed_in = await front.sign_in(person)
    return person


@pytest.mark.asvs("V6.5.1")
@pytest.mark.parametrize("kind", BOTH)
async def test_d01_otp_reuse(front: FrontDoor, alice: Person, kind: FactorKind):
    challenge = await front.challenge(alice)
    code = await sent_code(front, alice, challenge, kind)
    assert await outcome(verify(front, challenge, kind, code)) == "ok"
    assert await outcome(verify(front, challenge, kind, code)) == "challenge_expired"
    assert await outcome(verify(front, await front.challenge(alice), kind, code)) == "bad_code"


@pytest.mark.parametrize("kind", BOTH)
async def test_d02_otp_race(front: FrontDoor, alice: Person, kind: FactorKind):
    challenge = await front.challenge(alice)
    code = await sent_code(front, alice, challenge, kind)
    assert (await at_once(verify(front, challenge, kind, code) for _ in range(20)))["ok"] == 1


async def test_d03_only_the_newest_code_counts(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    first = await sent_code(front, alice, challenge, FactorKind.SMS)
    second = await sent_code(front, alice, challenge, FactorKind.SMS)
    assert await outcome(verify(front, challenge, FactorKind.SMS, first)) == "bad_code"
    assert await outcome(verify(front, challenge, FactorKind.EMAIL, second)) == "bad_code", "sent by another way"
    assert await outcome(verify(front, challenge, FactorKind.SMS, second)) == "ok"


@pytest.mark.asvs("V6.6.2")
async def test_d04_otp_cross_purpose(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    login_code = await sent_code(front, alice, challenge, FactorKind.SMS)
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    offer = await front.enrolment.offer(subject, EnableFactorRequest(kind="sms", phone=OTHER_PHONE), HOME)
    await front.work_off()
    enrol_code = front.phones.code(OTHER_PHONE)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=login_code)
    assert await outcome(front.enrolment.confirm(subject, wish, HOME)) == "bad_code"
    assert await outcome(verify(front, challenge, FactorKind.SMS, enrol_code)) == "bad_code"
    step_up = await front.step_ups.offer(subject, StepUpPurpose.ADMIN, HOME)
    assert step_up.factors == ["totp", "backup_code"], "no step-up by SMS or mail"
    for code in (login_code, enrol_code):
        attempt = front.step_ups.verify(subject, step_up.challenge, FactorKind.SMS, code, HOME)
        assert await outcome(attempt) == "bad_code"
    assert await outcome(front.accounts.verify_email(login_code, HOME)) == "token_invalid"


@pytest.mark.asvs("V6.6.2")
async def test_d05_otp_cross_user_and_session(front: FrontDoor, alice: Person, clock):
    mine, other = await front.challenge(alice), await front.challenge(alice, ELSEWHERE)
    code = await sent_code(front, alice, mine, FactorKind.SMS)
    assert await outcome(verify(front, other, FactorKind.SMS, code, ELSEWHERE)) == "bad_code"
    bob = await front.person(fresh_email("bob"))
    await add_sent(front, bob, FactorKind.SMS, OTHER_PHONE)
    assert await outcome(verify(front, await front.challenge(bob), FactorKind.SMS, code)) == "bad_code"
    assert await outcome(verify(front, mine, FactorKind.SMS, code)) == "ok"


@pytest.mark.asvs("V6.5.5")
async def test_d06_otp_expiry(front: FrontDoor, alice: Person, clock):
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    offer = await front.enrolment.offer(subject, EnableFactorRequest(kind="sms", phone=OTHER_PHONE), HOME)
    await front.work_off()
    clock.forward(minutes=10)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=front.phones.code(OTHER_PHONE))
    assert await outcome(front.enrolment.confirm(await front.subject(await front.sign_in(alice)), wish, HOME)) == (
        "factor_expired"
    )
    challenge = await front.challenge(alice)
    code = await sent_code(front, alice, challenge, FactorKind.EMAIL)
    clock.forward(minutes=5)
    assert await outcome(verify(front, challenge, FactorKind.EMAIL, code)) == "challenge_expired"


async def test_d06_late_queue_sends_no_dead_code(front: FrontDoor, alice: Person, clock):
    await front.codes.send_for_sign_in(await front.challenge(alice), FactorKind.SMS, HOME)
    before = len(front.phones.messages)
    clock.forward(minutes=11)
    await front.work_off()
    assert len(front.phones.messages) == before


async def test_d07_other_spellings_of_a_code(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    code = await sent_code(front, alice, challenge, FactorKind.SMS)
    full = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    for text in (full, f"{code}\n", f"{code}0", code[:5]):
        assert await outcome(verify(front, challenge, FactorKind.SMS, text)) == "bad_code"
    assert await outcome(verify(front, challenge, FactorKind.SMS, code)) == "ok"


@pytest.mark.asvs("V6.6.1")
@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("+1 900 555 0123", "phone_refused"),
        ("+44 909 879 0000", "phone_refused"),
        ("+44 70 1234 5678", "phone_refused"),
        ("+8816 2345 6789", "phone_refused"),
        ("+870 773 111 632", "phone_refused"),
        ("+883 510 000 000", "phone_refused"),
        ("+979 123 456 789", "phone_refused"),
        ("+1 800 555 0199", "phone_refused"),
        ("+380 44 123 4567", "phone_refused"),
        ("067 123 45 67", "phone_invalid"),
        ("+380", "phone_invalid"),
        ("+3806712345670000000", "phone_invalid"),
        ("+３８０６７１２３４５６７", "phone_invalid"),
        ("+1-800-FLOWERS", "phone_invalid"),
        ("+380671234567;ext=900", "phone_invalid"),
        ("tel:+380671234567", "phone_invalid"),
        ("", "phone_invalid"),
    ],
)
async def test_d08_sms_premium(number: str, code: str):
    with pytest.raises(Invalid) as refusal:
        read_phone(number)
    assert refusal.value.code == code
    assert refusal.value.fields == {"phone": code}


@pytest.mark.parametrize(
    ("number", "plain"),
    [("+380 (67) 123-45-67", PHONE), ("+1 415 555 2671", "+14155552671"), ("+44 7400 123456", "+447400123456")],
)
def test_d08_honest_numbers_have_one_spelling(number: str, plain: str):
    assert read_phone(number) == plain


@pytest.mark.asvs("V6.6.1")
async def test_d09_number_not_verified(front: FrontDoor, clock):
    alice = await front.person()
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    await front.enrolment.offer(subject, EnableFactorRequest(kind="sms", phone=PHONE), HOME)
    challenge = await front.challenge(alice)
    assert await outcome(front.codes.send_for_sign_in(challenge, FactorKind.SMS, HOME)) == "factor_not_offered"
    assert await outcome(verify(front, challenge, FactorKind.SMS, "123456")) == "bad_code"
    assert (await front.logins.login(alice.email, alice.password, HOME)).factors == (
        FactorKind.TOTP,
        FactorKind.BACKUP_CODE,
    )


@pytest.mark.asvs("V6.3.7", "V7.5.1")
async def test_d09_number_change_needs_a_step_up_and_tells_the_old_one(front: FrontDoor, alice: Person):
    subject = await front.subject(alice.signed_in)
    with pytest.raises(NeedsStepUp):
        await front.enrolment.offer(subject, EnableFactorRequest(kind="sms", phone=OTHER_PHONE), HOME)
    front.phones.messages.clear()
    await add_sent(front, alice, FactorKind.SMS, OTHER_PHONE)
    await front.work_off()
    assert [text for number, text in front.phones.messages if number == PHONE] == [
        "Your Upwork Web App codes now go to another number. Not you? Sign in and look at once."
    ]
    factors = (await front.security.profile(await front.subject(alice.signed_in))).factors
    assert [factor.hint for factor in factors if factor.kind == "sms"] == ["••• 567"]
    await front.codes.send_for_sign_in(await front.challenge(alice), FactorKind.SMS, HOME)
    await front.work_off()
    assert front.phones.messages[-1][0] == OTHER_PHONE


@pytest.mark.asvs("V6.3.3", "V6.6.1")
async def test_d09_weak_factor_is_never_the_first(front: FrontDoor):
    email = fresh_email()
    await front.verified(email)
    stage = await front.logins.login(email, "a long enough phrase 7", HOME)
    for wish in (
        EnableFactorRequest(kind="sms", phone=PHONE, challenge=stage.challenge),
        EnableFactorRequest(kind="email", challenge=stage.challenge),
    ):
        assert await outcome(front.enrolment.offer(None, wish, HOME)) == "strong_factor_first"


@pytest.mark.asvs("V6.6.3")
async def test_d09_weak_factor_is_not_enough_for_an_administrator(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    code = await sent_code(front, alice, challenge, FactorKind.SMS)
    async with front.r.database.as_auth() as db:
        await UserRepository(db).grant(alice.user_id, "admin")
    assert await outcome(verify(front, challenge, FactorKind.SMS, code)) == "bad_code"
    stage = await front.logins.login(alice.email, alice.password, HOME)
    assert stage.factors == (FactorKind.TOTP, FactorKind.BACKUP_CODE)
    assert await outcome(front.codes.send_for_sign_in(stage.challenge, FactorKind.EMAIL, HOME)) == "factor_not_offered"


@pytest.mark.asvs("V6.3.5", "V6.6.4", "V16.3.3")
async def test_d10_mfa_fatigue(front: FrontDoor, alice: Person, clock):
    front.phones.messages.clear()
    front.mailbox.messages.clear()

    async def wish(number: int) -> None:
        challenge = await front.challenge(alice, ELSEWHERE)
        await front.codes.send_for_sign_in(challenge, BOTH[number % 2], ELSEWHERE)

    seen = [await outcome(wish(number)) for number in range(20)]
    assert seen == ["ok"] * 3 + ["too_many_codes"] * 5 + ["too_many_attempts"] * 12, (
        "sending stops, then the source is out"
    )
    await front.work_off()
    sent = [text for number, text in front.phones.messages if number == PHONE]
    assert len(sent) + front.mailbox.subjects(alice.email).count("Your code") == 3
    assert front.mailbox.subjects(alice.email).count("Was it you who asked for so many codes?") == 1
    assert (await front.events(alice.user_id)).count("code:send:refused") == 5
    alerts = [row[0] for row in await run_sql(front.r, "select kind from security_alerts")]
    assert alerts == ["password_known"]


async def test_d10_the_owner_is_not_kept_out(front: FrontDoor, alice: Person, clock):
    challenge = await front.challenge(alice, ELSEWHERE)
    for _ in range(8):
        await outcome(front.codes.send_for_sign_in(challenge, FactorKind.SMS, ELSEWHERE))
    assert await outcome(front.challenge(alice, ELSEWHERE)) == "too_many_attempts"
    known = replace(ELSEWHERE, device=alice.signed_in.device_token)
    assert alice.signed_in.device_token
    assert await outcome(front.challenge(alice, known)) == "ok", "a known device passes from the same network"
    bob = await front.person(fresh_email("bob"))
    assert await outcome(front.challenge(bob, ELSEWHERE)) == "ok", "nobody else of that network is kept out"
    clock.forward(minutes=61)
    assert await outcome(front.codes.send_for_sign_in(await front.challenge(alice), FactorKind.SMS, HOME)) == "ok"


@pytest.mark.asvs("V6.6.4")
async def test_d10_fifty_wishes_at_once_send_three(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    seen = await at_once(front.codes.send_for_sign_in(challenge, FactorKind.SMS, HOME) for _ in range(50))
    assert seen == {"ok": 3, "too_many_codes": 47}
    await front.work_off()


async def test_d10_wait_is_told(front: FrontDoor, alice: Person):
    challenge = await front.challenge(alice)
    for _ in range(3):
        await front.codes.send_for_sign_in(challenge, FactorKind.SMS, HOME)
    with pytest.raises(AppError) as refusal:
        await front.codes.send_for_sign_in(challenge, FactorKind.SMS, HOME)
    assert 3_500 < (refusal.value.retry_after or 0) <= 3_600


async def test_d11_enrolment_spends_the_same_three(front: FrontDoor, alice: Person):
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    wish = EnableFactorRequest(kind="sms", phone=OTHER_PHONE)
    seen = [await outcome(front.enrolment.offer(subject, wish, HOME)) for _ in range(5)]
    assert seen == ["ok"] * 3 + ["too_many_codes"] * 2
    await front.work_off()


async def test_d12_messages_in_ukrainian_name_the_site_for_the_browser(front: FrontDoor, alice: Person):
    await front.accounts.set_locale(alice.user_id, "uk")
    code = await sent_code(front, alice, await front.challenge(alice), FactorKind.SMS)
    text = front.phones.messages[-1][1]
    assert text.startswith(f"{code} — ваш код")
    assert text.endswith(f"@app.example #{code}")


@pytest.mark.parametrize(
    ("status", "code"), [(201, "ok"), (400, "sms_refused"), (429, "sms_refused"), (500, "sms_refused")]
)
async def test_d13_provider_gets_one_form_over_https(status: int, code: str):
    asked: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return httpx2.Response(status, json={"sid": "SM1"})

    async with build_client(transport=httpx2.MockTransport(answer)) as http:
        gateway = TwilioSms("twilio://AC1:se%2Fcret@sms.example?from=+15551234567", http)
        try:
            await gateway.send(PHONE, "hello")
            seen, retryable = "ok", True
        except Upstream as error:
            seen, retryable = error.code, error.retryable
    assert (seen, retryable) == (code, status != 400)
    assert str(asked[0].url) == "https://sms.example/2010-04-01/Accounts/AC1/Messages.json"
    assert asked[0].content == b"To=%2B380671234567&From=%2B15551234567&Body=hello"
    assert asked[0].headers["authorization"].startswith("Basic ")


@pytest.mark.parametrize("url", ["https://AC1:x@h?from=+1", "twilio://h?from=+1", "twilio://AC1:x@h", "twilio://"])
async def test_d13_odd_provider_address_is_refused(url: str):
    async with build_client() as http:
        with pytest.raises(ValueError, match="SMS_URL must look like"):
            TwilioSms(url, http)


async def test_d13_without_a_provider_messages_are_private_files_and_in_production_nothing(tmp_path):
    await OutboxSms(tmp_path / "outbox").send(PHONE, "привіт")
    (file,) = (tmp_path / "outbox").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_text(encoding="utf-8")) == {"to": PHONE, "text": "привіт"}
    with pytest.raises(Upstream):
        await NoSms().send(PHONE, "hello")
    assert Settings(sms=SmsSettings(_env_file=None)).sms.sms_url.get_secret_value() == ""


@pytest.mark.asvs("V14.2.6")
async def test_d14_offer_of_codes_by_mail_hides_the_address(front: FrontDoor):
    alice = await front.person()
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    offer = await front.enrolment.offer(subject, EnableFactorRequest(kind="email"), HOME)
    assert isinstance(offer, CodeOffer)
    assert offer.sent_to == "a•••@people.example"
