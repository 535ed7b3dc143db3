"""Enrolment, replacing a factor, devices and the log, on the real engines."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from src.auth.models import FactorKind
from src.domain.step_up import StepUpPurpose
from src.errors import AppError, Invalid, NeedsStepUp, Unauthenticated
from src.schemas.security import ConfirmFactorRequest, LogQuery
from src.services.resources import Resources
from tests.accounts import ELSEWHERE, HOME, PASSWORD, FrontDoor, Person, fresh_email


@pytest.fixture
async def door(resources: Resources) -> FrontDoor:
    front = FrontDoor(resources)
    await front.work_off()
    front.mailbox.messages.clear()
    return front


@pytest.fixture
async def alice(door: FrontDoor) -> Person:
    return await door.person()


async def outcome(attempt) -> str:
    try:
        await attempt
    except AppError as refusal:
        return refusal.code
    return "ok"


async def enrolment(door: FrontDoor) -> tuple[str, str]:
    email = fresh_email()
    await door.verified(email)
    return email, (await door.logins.login(email, PASSWORD, HOME)).challenge


async def test_enrolling_opens_a_session_and_shows_ten_codes(door: FrontDoor):
    email, challenge = await enrolment(door)
    offer = await door.offer_totp(challenge)
    assert offer.qr.startswith("data:image/svg+xml")
    assert offer.secret in offer.otpauth_uri
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=door.code(offer.secret), challenge=challenge)
    done = await door.enrolment.confirm(None, wish, HOME)
    assert len(set(done.backup_codes)) == 10
    assert done.signed_in
    assert done.signed_in.answer.user.email == email
    stage = await door.logins.login(email, PASSWORD, HOME)
    assert (stage.purpose, stage.factors) == ("mfa", (FactorKind.TOTP, FactorKind.BACKUP_CODE))


async def test_enrolling_with_one_challenge_twenty_times_at_once_opens_one_session(door: FrontDoor):
    _, challenge = await enrolment(door)
    offer = await door.offer_totp(challenge)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=door.code(offer.secret), challenge=challenge)
    attempts = [door.enrolment.confirm(None, wish, HOME) for _ in range(20)]
    assert Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))["ok"] == 1


async def test_code_of_enrolment_is_not_good_again_for_signing_in(door: FrontDoor):
    email, challenge = await enrolment(door)
    offer = await door.offer_totp(challenge)
    code = door.code(offer.secret)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=code, challenge=challenge)
    await door.enrolment.confirm(None, wish, HOME)
    stage = await door.logins.login(email, PASSWORD, HOME)
    assert await outcome(door.logins.verify_factor(stage.challenge, FactorKind.TOTP, code, HOME)) == "bad_code"


async def test_unconfirmed_enrolment_leaves_everything_as_it_was(door: FrontDoor, clock):
    email, challenge = await enrolment(door)
    offer = await door.offer_totp(challenge)
    assert (await door.logins.login(email, PASSWORD, HOME)).purpose == "enrolment"
    clock.forward(minutes=10, seconds=1)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=door.code(offer.secret), challenge=challenge)
    assert await outcome(door.enrolment.confirm(None, wish, HOME)) == "factor_expired"


async def test_new_offer_ends_the_one_before(door: FrontDoor):
    _, challenge = await enrolment(door)
    first = await door.offer_totp(challenge)
    await door.offer_totp(challenge)
    wish = ConfirmFactorRequest(factor_id=first.factor_id, code=door.code(first.secret), challenge=challenge)
    assert await outcome(door.enrolment.confirm(None, wish, HOME)) == "factor_expired"


async def test_wrong_first_code_is_told_and_counted(door: FrontDoor):
    _, challenge = await enrolment(door)
    offer = await door.offer_totp(challenge)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code="000000", challenge=challenge)
    seen = [await outcome(door.enrolment.confirm(None, wish, HOME)) for _ in range(6)]
    assert seen == ["bad_code"] * 5 + ["too_many_attempts"]


async def test_enrolment_challenge_is_dead_once_a_factor_exists(door: FrontDoor):
    email, first = await enrolment(door)
    second = (await door.logins.login(email, PASSWORD, HOME)).challenge
    offer = await door.offer_totp(first)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=door.code(offer.secret), challenge=first)
    await door.enrolment.confirm(None, wish, HOME)
    assert await outcome(door.offer_totp(second)) == "challenge_expired"


async def test_second_factor_over_the_first_needs_a_step_up(door: FrontDoor, alice: Person):
    subject = await door.subject(alice.signed_in)
    with pytest.raises(NeedsStepUp):
        await door.offer_totp(subject=subject)


async def test_old_factor_works_until_the_new_one_is_confirmed_then_only_the_new_one(
    door: FrontDoor, alice: Person, clock
):
    other = await door.sign_in(alice, ELSEWHERE)
    subject = await door.step_up(alice, StepUpPurpose.FACTORS)
    offer = await door.offer_totp(subject=subject)
    clock.forward(seconds=60)
    challenge = await door.challenge(alice)
    again = await door.logins.verify_factor(challenge, FactorKind.TOTP, door.code(alice.secret), HOME)
    old_codes = list(alice.backup_codes)
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=door.code(offer.secret))
    done = await door.enrolment.confirm(subject, wish, HOME)
    assert done.signed_in is None
    assert len(done.backup_codes) == 10
    assert (await door.subject(alice.signed_in)).user_id == alice.user_id, "this session goes on"
    for gone in (other, again):
        with pytest.raises(Unauthenticated):
            await door.subject(gone)
    clock.forward(seconds=60)
    challenge = await door.challenge(alice)
    for kind, code in ((FactorKind.TOTP, door.code(alice.secret)), (FactorKind.BACKUP_CODE, old_codes[0])):
        assert await outcome(door.logins.verify_factor(challenge, kind, code, HOME)) == "bad_code"
    assert await outcome(door.logins.verify_factor(challenge, FactorKind.TOTP, door.code(offer.secret), HOME)) == "ok"
    await door.work_off()
    assert "Signed out on other devices" in door.mailbox.subjects(alice.email)


async def test_nobody_confirms_or_sees_another_persons_factor(door: FrontDoor, alice: Person):
    bob = await door.person(fresh_email("bob"))
    offer = await door.offer_totp(subject=await door.step_up(alice, StepUpPurpose.FACTORS))
    wish = ConfirmFactorRequest(factor_id=offer.factor_id, code=door.code(offer.secret))
    bobs = await door.subject(bob.signed_in)
    assert await outcome(door.enrolment.confirm(bobs, wish, HOME)) == "factor_expired"


async def test_profile_shows_own_devices_and_factors(door: FrontDoor, alice: Person):
    await door.sign_in(alice, ELSEWHERE)
    profile = await door.security.profile(await door.subject(alice.signed_in))
    assert profile.email == alice.email
    assert [(s.browser, s.system, s.current) for s in profile.sessions] == [
        ("curl", "Other", False),
        ("Firefox", "Linux", True),
    ]
    assert profile.backup_codes_left == 9
    assert [factor.kind for factor in profile.factors] == ["totp"]


@pytest.mark.asvs("V16.2.1", "V16.3.1")
async def test_log_tells_the_story_page_by_page_and_only_to_its_owner(door: FrontDoor, alice: Person):
    bob = await door.person(fresh_email("bob"))
    subject = await door.subject(alice.signed_in)
    seen, cursor = [], None
    while True:
        page = await door.log.page(subject, LogQuery(cursor=cursor, limit=3))
        seen += page.items
        cursor = page.next_cursor
        if cursor is None:
            break
    assert [entry.event for entry in reversed(seen)] == await door.events(alice.user_id)
    assert [entry.event for entry in reversed(seen)] == [
        "registration:finish:succeeded",
        "address:verify:succeeded",
        "login:start:succeeded",
        "factor:enrol:started",
        "factor:enrol:succeeded",
        "backup_codes:make:succeeded",
        "login:finish:succeeded",
    ]
    assert {(entry.address, entry.device) for entry in seen} == {(HOME.address, "Firefox · Linux")}
    bobs = await door.log.page(await door.subject(bob.signed_in), LogQuery(limit=100))
    assert not {entry.id for entry in bobs.items} & {entry.id for entry in seen}


@pytest.mark.parametrize("cursor", ["AAAA", "=", "_" * 32, "/" * 32])
async def test_foreign_cursor_is_refused(door: FrontDoor, alice: Person, cursor: str):
    with pytest.raises(Invalid) as refusal:
        # As if it had passed the door, which refuses some of these already.
        await door.log.page(await door.subject(alice.signed_in), LogQuery.model_construct(cursor=cursor))
    assert refusal.value.code == "cursor_invalid"


@pytest.mark.asvs("V14.2.7")
async def test_sweep_deletes_what_has_run_out_and_nothing_else(door: FrontDoor, alice: Person, clock):
    await door.register(fresh_email("late"))
    await door.challenge(alice)
    clock.forward(days=3)
    await door.security.sweep()
    async with door.r.database.engine.begin() as owner:
        await owner.exec_driver_sql("set local app.door = 'auth'")
        for table in ("one_time_tokens", "login_challenges"):
            left = await owner.exec_driver_sql(f"select count(*) from {table} where expires_at < now()")
            assert left.scalar_one() == 0
        sessions = await owner.exec_driver_sql("select count(*) from sessions where user_id = $1", (alice.user_id,))
        assert sessions.scalar_one() == 1
