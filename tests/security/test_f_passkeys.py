"""Section F: passkeys under attack, with an authenticator that makes real keys and signs real lies."""

from __future__ import annotations

import asyncio

import cbor2
import pytest
from pydantic import ValidationError
from sqlalchemy import text

from src.auth.models import FactorKind
from src.domain.step_up import StepUpPurpose
from src.errors import NotFound
from src.schemas.passkeys import NewCredential
from src.schemas.security import ConfirmFactorRequest, EnableFactorRequest
from src.services.resources import Resources
from tests.accounts import HOME, FrontDoor, Person, fresh_email
from tests.authenticator import EDDSA, ES256, RS256, UP, Authenticator, encode
from tests.security.factor_acts import (
    add_passkey,
    at_once,
    confirm_passkey,
    hand_in,
    offer_passkey,
    outcome,
    use_alone,
    use_second,
)


@pytest.fixture
async def front(resources: Resources) -> FrontDoor:
    opened = FrontDoor(resources)
    await opened.work_off()
    opened.mailbox.messages.clear()
    return opened


@pytest.fixture
async def alice(front: FrontDoor) -> Person:
    return await front.person()


@pytest.fixture
async def device(front: FrontDoor, alice: Person) -> Authenticator:
    return await add_passkey(front, alice)


async def counter(front: FrontDoor, person: Person) -> int:
    async with front.r.database.as_auth() as db:
        return (
            await db.execute(text("select sign_count from passkeys where user_id = :u"), {"u": person.user_id})
        ).scalar_one()


@pytest.mark.parametrize("algorithm", [ES256, EDDSA, RS256])
async def test_f00_honest_key_signs_in_alone_and_second(front: FrontDoor, alice: Person, algorithm: int):
    device = await add_passkey(front, alice, Authenticator(algorithm=algorithm))
    signed_in = await use_alone(front, device)
    assert signed_in.answer.user.id == alice.user_id
    assert (await front.subject(signed_in)).assurance == 2
    again = await use_second(front, await front.challenge(alice), device)
    assert again.answer.user.id == alice.user_id
    profile = await front.security.profile(await front.subject(again))
    (listed,) = [factor for factor in profile.factors if factor.kind == "passkey"]
    assert (listed.label, listed.is_suspected) == ("Passkey", False)
    assert listed.last_used_at is not None
    assert await counter(front, alice) == 2


async def test_f00_passkey_can_be_the_first_factor_of_all(front: FrontDoor):
    from_mail = fresh_email("keys")
    await front.verified(from_mail)
    stage = await front.logins.login(from_mail, "a long enough phrase 7", HOME)
    assert (await enrol_first(front, stage.challenge)).answer.user.email == from_mail


async def enrol_first(front: FrontDoor, challenge: str):
    device = Authenticator()
    offer = await front.enrolment.offer(None, EnableFactorRequest(kind="passkey", challenge=challenge), HOME)
    wish = ConfirmFactorRequest(
        factor_id=offer.factor_id,
        credential=NewCredential.model_validate(device.create(offer.options)),
        challenge=challenge,
    )
    done = await front.enrolment.confirm(None, wish, HOME)
    assert len(done.backup_codes) == 10
    assert (await use_alone(front, device)).answer.user.id == done.signed_in.answer.user.id
    return done.signed_in


@pytest.mark.asvs("V6.7.2")
async def test_f01_challenge_replay(front: FrontDoor, device: Authenticator):
    begun = await front.passkeys.begin()
    credential = device.get(begun.options)
    seen = await at_once(hand_in(front, begun.challenge_id, credential) for _ in range(30))
    assert seen == {"ok": 1, "passkey_refused": 29}
    assert await outcome(hand_in(front, begun.challenge_id, device.get(begun.options))) == "passkey_refused"


async def test_f01_second_factor_replay(front: FrontDoor, alice: Person, device: Authenticator):
    challenge = await front.challenge(alice)
    question = await front.passkeys.begin_second(challenge)
    credential = device.get(question.options)
    attempt = [
        front.logins.verify_factor(challenge, FactorKind.PASSKEY, "", HOME, credential=credential) for _ in range(20)
    ]
    assert (await at_once(attempt))["ok"] == 1


async def test_f01_failed_answer_uses_the_challenge_up(front: FrontDoor, device: Authenticator):
    begun = await front.passkeys.begin()
    assert await outcome(hand_in(front, begun.challenge_id, device.get(begun.options, signature=b"no"))) == (
        "passkey_refused"
    )
    assert await outcome(hand_in(front, begun.challenge_id, device.get(begun.options))) == "passkey_refused"


async def test_f01_challenge_runs_out(front: FrontDoor, device: Authenticator, clock):
    begun = await front.passkeys.begin()
    credential = device.get(begun.options)
    clock.forward(minutes=5)
    assert await outcome(hand_in(front, begun.challenge_id, credential)) == "passkey_refused"


@pytest.mark.asvs("V6.7.2")
async def test_f03_ceremony_mixup(front: FrontDoor, alice: Person, device: Authenticator):
    subject, offer = await offer_passkey(front, alice)
    begun, challenge = await front.passkeys.begin(), await front.challenge(alice)
    question = await front.passkeys.begin_second(challenge)
    for options in (offer.options, question.options):
        assert await outcome(hand_in(front, begun.challenge_id, device.get(options))) == "passkey_refused"
    second = device.get(begun.options)
    attempt = front.logins.verify_factor(challenge, FactorKind.PASSKEY, "", HOME, credential=second)
    assert await outcome(attempt) == "bad_code"
    lied = {**offer.options, "challenge": begun.options["challenge"]}
    assert await outcome(confirm_passkey(front, subject, offer, device.create(lied))) == "bad_code"
    swapped = device.create(offer.options, type="webauthn.get")
    assert await outcome(confirm_passkey(front, subject, offer, swapped)) == "bad_code"
    assert await outcome(use_alone(front, device, device.keys[0], type="webauthn.create")) == "passkey_refused"


async def test_f03_challenge_of_another_sign_in(front: FrontDoor, alice: Person, device: Authenticator):
    mine, other = await front.passkeys.begin(), await front.passkeys.begin()
    assert await outcome(hand_in(front, other.challenge_id, device.get(mine.options))) == "passkey_refused"
    first, second = await front.challenge(alice), await front.challenge(alice)
    question = await front.passkeys.begin_second(first)
    credential = device.get(question.options)
    attempt = front.logins.verify_factor(second, FactorKind.PASSKEY, "", HOME, credential=credential)
    assert await outcome(attempt) == "bad_code"


LIES = {
    "f04_wrong_origin": {"origin": "https://evil.example"},
    "f05_wrong_rp_id": {"rp_id": "evil.example"},
    "f06_cross_origin": {"cross_origin": True},
    "f06_cross_origin_as_text": {"cross_origin": "true"},
    "f06_top_origin": {"client_data": {"topOrigin": "https://evil.example"}},
    "f07_http_origin": {"origin": "http://app.example"},
    "f08_origin_suffix": {"origin": "https://app.example.evil"},
    "f08_origin_port": {"origin": "https://app.example:444"},
    "f08_origin_slash": {"origin": "https://app.example/"},
    "f09_uv_missing": {"flags": UP},
    "f09_up_missing": {"flags": 0x04},
    "f09_backed_up_without_being_able_to": {"flags": 0x05 | 0x10},
}


@pytest.mark.asvs("V6.5.7")
@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_f04_f05_f06_f07_f08_f09_in_use(front: FrontDoor, alice: Person, device: Authenticator, lie):
    assert await outcome(use_alone(front, device, **lie)) == "passkey_refused"
    assert await outcome(use_second(front, await front.challenge(alice), device, **lie)) == "bad_code"
    assert await counter(front, alice) == 0
    device.keys[-1].count = 10
    assert await outcome(use_alone(front, device)) == "ok"


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
async def test_f04_f05_f06_f07_f08_f09_in_enrolment(front: FrontDoor, alice: Person, lie):
    subject, offer = await offer_passkey(front, alice)
    assert await outcome(confirm_passkey(front, subject, offer, Authenticator().create(offer.options, **lie))) == (
        "bad_code"
    )


@pytest.mark.asvs("V6.5.7")
async def test_f09_options_demand_verification(front: FrontDoor, alice: Person, device: Authenticator):
    _, offer = await offer_passkey(front, alice)
    assert offer.options["authenticatorSelection"]["userVerification"] == "required"
    assert offer.options["rp"]["id"] == "app.example"
    assert [known["id"] for known in offer.options["excludeCredentials"]] == [encode(device.keys[0].id)]
    begun = await front.passkeys.begin()
    assert (begun.options["userVerification"], begun.options["allowCredentials"]) == ("required", [])
    question = await front.passkeys.begin_second(await front.challenge(alice))
    assert question.options["userVerification"] == "required"


async def test_f11_id_differs_from_raw_id(front: FrontDoor, alice: Person, device: Authenticator):
    assert await outcome(use_alone(front, device, raw_id=b"another")) == "passkey_refused"
    assert await counter(front, alice) == 0
    subject, offer = await offer_passkey(front, alice)
    made = Authenticator().create(offer.options, raw_id=b"another")
    assert await outcome(confirm_passkey(front, subject, offer, made)) == "bad_code"


async def test_f11_id_is_not_the_attested_one(front: FrontDoor, alice: Person):
    subject, offer = await offer_passkey(front, alice)
    made = Authenticator().create(offer.options)
    made["id"] = made["rawId"] = encode(b"x" * 32)
    assert await outcome(confirm_passkey(front, subject, offer, made)) == "bad_code"


@pytest.mark.parametrize("count", [3, 5, 0])
async def test_f12_counter_back(front: FrontDoor, alice: Person, device: Authenticator, count: int):
    assert await outcome(use_alone(front, device, count=5)) == "ok"
    assert await outcome(use_alone(front, device, count=count)) == "passkey_refused"
    assert (await front.events(alice.user_id)).count("passkey:copy:detected") == 1
    assert await outcome(use_alone(front, device, count=50)) == "passkey_refused", "neither of the two is trusted"
    stage = await front.logins.login(alice.email, alice.password, HOME)
    assert FactorKind.PASSKEY not in stage.factors
    assert stage.purpose == "mfa"
    profile = await front.security.profile(await front.subject(alice.signed_in))
    assert [factor.is_suspected for factor in profile.factors if factor.kind == "passkey"] == [True]
    await front.work_off()
    assert "One of your passkeys may have been copied" in front.mailbox.subjects(alice.email)


async def test_f12_key_that_does_not_count_may_stay_at_zero(front: FrontDoor, alice: Person):
    device = await add_passkey(front, alice, Authenticator(counts=False))
    for _ in range(3):
        assert await outcome(use_alone(front, device)) == "ok"


async def test_f12_suspected_key_alone_does_not_reopen_enrolment(front: FrontDoor):
    """An account whose only factor is suspected asks for a backup code, and never for a new factor by password alone."""
    email = fresh_email("only")
    await front.verified(email)
    stage = await front.logins.login(email, "a long enough phrase 7", HOME)
    owner = {"u": (await enrol_first(front, stage.challenge)).answer.user.id}
    async with front.r.database.as_auth() as db:
        await db.execute(text("update passkeys set suspected_at = now() where user_id = :u"), owner)
        await db.execute(text("update backup_codes set used_at = now() where user_id = :u"), owner)
    again = await front.logins.login(email, "a long enough phrase 7", HOME)
    assert (again.purpose, again.factors) == ("mfa", ())


async def test_f13_bad_signature(front: FrontDoor, alice: Person, device: Authenticator):
    other = Authenticator()
    begun = await front.passkeys.begin()
    other.create({"user": {"id": encode(alice.user_id.bytes)}, "rp": {"id": "app.example"}, "challenge": ""})
    signed = other.get(begun.options, other.keys[0], credential_id=device.keys[0].id)
    assert await outcome(hand_in(front, begun.challenge_id, signed)) == "passkey_refused"
    for signature in (b"", b"\x00" * 64, b"\x30\x06\x02\x01\x00\x02\x01\x00", b"\xff" * 3_000):
        assert await outcome(use_alone(front, device, signature=signature)) == "passkey_refused"


@pytest.mark.parametrize("algorithm", [RS256, 0, -65535, -8, 2**40, "ES256", None])
async def test_f14_algorithm_confusion(front: FrontDoor, alice: Person, algorithm):
    subject, offer = await offer_passkey(front, alice)
    device = Authenticator()
    device.create(offer.options)
    key = {**device.keys[0].cose(), 3: algorithm}
    assert await outcome(
        confirm_passkey(front, subject, offer, device.create(offer.options, cose=cbor2.dumps(key)))
    ) == ("bad_code")


HOSTILE = {
    "f15_nested": b"\x81" * 8_000,
    "f15_endless": b"\x9f" * 8_000,
    "f15_promises_much": b"\x9b\x7f\xff\xff\xff\xff\xff\xff\xff",
    "f15_long_text": b"\x7b\x00\x00\x00\xff\xff\xff\xff\xff",
    "f15_empty": b"",
    "f15_number": b"\x00",
    "f15_map_of_wrong_types": cbor2.dumps({"fmt": 7, "attStmt": [], "authData": "text"}),
    "f15_short_data": cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": b"short"}),
    "f15_flags_promise_more": cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": bytes(32) + b"\xff" + bytes(4)}),
    "f15_other_format": cbor2.dumps({"fmt": "tpm", "attStmt": {"ver": "2.0"}, "authData": bytes(37)}),
}


@pytest.mark.asvs("V15.2.5")
@pytest.mark.parametrize("attestation", HOSTILE.values(), ids=HOSTILE.keys())
async def test_f15_hostile_cbor(front: FrontDoor, alice: Person, attestation: bytes):
    subject, offer = await offer_passkey(front, alice)
    made = Authenticator().create(offer.options, attestation=encode(attestation))
    async with asyncio.timeout(2):
        assert await outcome(confirm_passkey(front, subject, offer, made)) == "bad_code"


@pytest.mark.parametrize(
    "cose", [b"\x81" * 3_000, b"\x04", b"\xa0", cbor2.dumps({1: 2, 3: -7, -1: 1, -2: b"", -3: b""})]
)
async def test_f15_hostile_key(front: FrontDoor, alice: Person, cose: bytes):
    subject, offer = await offer_passkey(front, alice)
    async with asyncio.timeout(2):
        made = Authenticator().create(offer.options, cose=cose)
        assert await outcome(confirm_passkey(front, subject, offer, made)) == "bad_code"


async def test_f15_huge_and_odd_answers(front: FrontDoor, device: Authenticator):
    begun = await front.passkeys.begin()
    honest = device.get(begun.options)
    for name in ("clientDataJSON", "authenticatorData", "signature"):
        with pytest.raises(ValidationError):
            await hand_in(
                front, begun.challenge_id, {**honest, "response": {**honest["response"], name: "A" * 100_000}}
            )
    for data in (b"[" * 2_500, b"{}", b"null", b"\xff\xfe", b'{"type":1,"challenge":2,"origin":3}', b'"text"'):
        answer = {**honest, "response": {**honest["response"], "clientDataJSON": encode(data)}}
        assert await outcome(hand_in(front, begun.challenge_id, answer)) == "passkey_refused"
    for data in (b"", bytes(37), bytes(32) + b"\xff" + bytes(4) + b"\x81" * 2_000):
        assert await outcome(use_alone(front, device, authenticator_data=encode(data))) == "passkey_refused"
    for handle in (b"", b"short", b"x" * 16, b"x" * 60):
        assert await outcome(use_alone(front, device, user_handle=handle)) == "passkey_refused"


async def test_f16_same_credential_twice_and_under_two_people(front: FrontDoor, alice: Person, device: Authenticator):
    """A credential's id is known under its person only: nobody learns that somebody else has it."""
    subject, offer = await offer_passkey(front, alice)
    twice = device.create(offer.options, credential_id=device.keys[0].id)
    assert await outcome(confirm_passkey(front, subject, offer, twice)) == "passkey_known"
    bob = await front.person(fresh_email("bob"))
    copy = Authenticator()
    subject, offer = await offer_passkey(front, bob)
    made = copy.create(offer.options, credential_id=device.keys[0].id)
    assert await outcome(confirm_passkey(front, subject, offer, made)) == "ok"
    assert (await use_alone(front, copy)).answer.user.id == bob.user_id
    assert (await use_alone(front, device, device.keys[0])).answer.user.id == alice.user_id
    stolen = use_alone(front, copy, user_handle=alice.user_id.bytes)
    assert await outcome(stolen) == "passkey_refused"


@pytest.mark.asvs("V8.2.2")
async def test_f17_delete_other(front: FrontDoor, alice: Person, device: Authenticator):
    bob = await front.person(fresh_email("bob"))
    profile = await front.security.profile(await front.subject(alice.signed_in))
    bobs = await front.step_up(bob, StepUpPurpose.FACTORS)
    for factor in profile.factors:
        with pytest.raises(NotFound):
            await front.factors.remove(bobs, factor.id, HOME)
        with pytest.raises(NotFound):
            await front.factors.rename(bobs, factor.id, "mine now", HOME)
    assert await outcome(use_alone(front, device)) == "ok"


@pytest.mark.asvs("V6.3.4")
async def test_f18_second_factor_key_is_no_sign_in_of_its_own(front: FrontDoor, alice: Person):
    device = await add_passkey(front, alice, Authenticator(resident=False))
    handle = alice.user_id.bytes
    assert await outcome(use_alone(front, device, user_handle=handle)) == "passkey_refused"
    assert await outcome(use_alone(front, device)) == "passkey_refused"
    assert await outcome(use_second(front, await front.challenge(alice), device)) == "ok"


@pytest.mark.parametrize("state", ["status = 'locked'", "status = 'erased'", "email_verified_at = null"])
async def test_f19_closed_account_with_a_valid_passkey(
    front: FrontDoor, alice: Person, device: Authenticator, state: str
):
    async with front.r.database.as_auth() as db:
        await db.execute(text(f"update users set {state} where id = :u"), {"u": alice.user_id})
    assert await outcome(use_alone(front, device)) == "passkey_refused"


async def test_f20_passkey_gets_in_while_guessing_pauses(front: FrontDoor, alice: Person, device: Authenticator):
    for _ in range(6):
        await outcome(front.logins.login(alice.email, "surely not the phrase", HOME))
    assert await outcome(front.logins.login(alice.email, alice.password, HOME)) == "too_many_attempts"
    assert await outcome(use_alone(front, device)) == "ok"


async def test_f21_wrong_second_answers_count_like_any_guess(front: FrontDoor, alice: Person, device: Authenticator):
    challenge = await front.challenge(alice)
    seen = [await outcome(use_second(front, challenge, device, flags=UP)) for _ in range(6)]
    assert seen == ["bad_code"] * 5 + ["too_many_attempts"]


async def test_f22_step_up_by_passkey_is_bound_to_its_challenge(front: FrontDoor, alice: Person, device: Authenticator):
    subject = await front.subject(alice.signed_in)
    first = await front.step_ups.offer(subject, StepUpPurpose.FACTORS, HOME)
    second = await front.step_ups.offer(subject, StepUpPurpose.ADMIN, HOME)
    assert "passkey" in first.factors
    credential = device.get(await front.step_ups.passkey_options(subject, first.challenge))

    def answer(challenge: str):
        return front.step_ups.verify(subject, challenge, FactorKind.PASSKEY, "", HOME, credential=credential)

    assert await outcome(answer(second.challenge)) == "bad_code"
    assert await outcome(answer(first.challenge)) == "ok"
    await front.step_ups.require(subject, StepUpPurpose.FACTORS)
    assert await outcome(answer(first.challenge)) == "challenge_expired"
