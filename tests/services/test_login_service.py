"""Sign-in, refresh and sign-out on the real engines, with the races that break systems like this one."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace

import pytest

from src.auth.models import FactorKind, Origin
from src.auth.sessions import RefreshTokens
from src.database.repositories.security import GuessRepository
from src.errors import AppError, Forbidden, TooMany, Unauthenticated
from src.services.resources import Resources
from tests.accounts import ELSEWHERE, HOME, PASSWORD, FrontDoor, Person, fresh_email

WRONG = "surely not the phrase"


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


async def test_wrong_password_and_unknown_address_get_the_same_answer(door: FrontDoor, alice: Person):
    refusals = []
    for email in (alice.email, fresh_email("nobody")):
        with pytest.raises(Unauthenticated) as refusal:
            await door.logins.login(email, WRONG, HOME)
        refusals.append((refusal.value.code, refusal.value.title, refusal.value.fields))
    assert refusals[0] == refusals[1]


async def test_guessing_pauses_alike_for_known_and_unknown_addresses(door: FrontDoor, alice: Person, clock):
    emails = (alice.email, fresh_email("nobody"))
    for email in emails:
        seen = []
        for _ in range(6):
            seen.append(await outcome(door.logins.login(email, WRONG, HOME)))
        assert seen == ["bad_credentials"] * 5 + ["too_many_attempts"]
    clock.forward(seconds=31)
    waits = []
    for email in emails:
        with pytest.raises(Unauthenticated):
            await door.logins.login(email, WRONG, HOME)
        with pytest.raises(TooMany) as pause:
            await door.logins.login(email, WRONG, HOME)
        waits.append(pause.value.retry_after)
    assert waits == [60, 60], "the pause grows"


async def test_right_password_during_a_pause_gets_the_answer_of_a_wrong_one(door: FrontDoor, alice: Person, clock):
    for _ in range(5):
        await outcome(door.logins.login(alice.email, WRONG, HOME))
    assert await outcome(door.logins.login(alice.email, PASSWORD, HOME)) == "too_many_attempts"
    assert await outcome(door.logins.login(alice.email, WRONG, HOME)) == "too_many_attempts"
    clock.forward(seconds=31)
    assert await outcome(door.logins.login(alice.email, PASSWORD, HOME)) == "ok", "the pause ends by itself"


async def test_spellings_of_one_address_share_one_counter(door: FrontDoor, alice: Person):
    spellings = [alice.email, alice.email.upper(), f" {alice.email} ", alice.email.title(), alice.email]
    for email in spellings:
        await outcome(door.logins.login(email, WRONG, HOME))
    assert await outcome(door.logins.login(alice.email, PASSWORD, HOME)) == "too_many_attempts"


async def test_fifty_wrong_passwords_at_once_at_most_five_are_looked_at(door: FrontDoor, alice: Person):
    attempts = [door.logins.login(alice.email, WRONG, HOME) for _ in range(50)]
    seen = Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))
    assert seen["bad_credentials"] <= 5
    assert set(seen) <= {"bad_credentials", "too_many_attempts", "server_busy"}


async def test_right_password_among_fifty_gives_no_extra_guess(door: FrontDoor, alice: Person):
    for place in (0, 3, 25):
        async with door.r.database.as_auth() as db:
            await GuessRepository(db).reset(alice.user_id)
        attempts = [door.logins.login(alice.email, WRONG, HOME) for _ in range(20)]
        attempts.insert(place, door.logins.login(alice.email, PASSWORD, HOME))
        seen = Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))
        assert seen["bad_credentials"] <= 5, seen


@pytest.mark.asvs("V15.2.2")
async def test_flood_of_logins_is_shed_before_it_queues(door: FrontDoor, alice: Person):
    attempts = [door.logins.login(fresh_email("flood"), WRONG, HOME) for _ in range(60)]
    seen = Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))
    assert seen["server_busy"] > 0
    assert await outcome(door.logins.login(alice.email, PASSWORD, HOME)) == "ok"


@pytest.mark.asvs("V6.6.3")
async def test_codes_and_passwords_share_one_counter_over_all_challenges(door: FrontDoor, alice: Person):
    """Guessing codes with a new challenge for each guess (AuthQuake) is counted like any other guessing."""
    seen = []
    for number in range(8):
        try:
            challenge = await door.challenge(alice)
        except TooMany:
            seen.append("paused")
            continue
        kind = FactorKind.TOTP if number % 2 else FactorKind.BACKUP_CODE
        seen.append(await outcome(door.logins.verify_factor(challenge, kind, "000000", HOME)))
    assert seen.count("bad_code") <= 5
    assert "paused" in seen or "too_many_attempts" in seen


async def test_parallel_codes_over_many_challenges_are_counted_before_they_are_looked_at(
    door: FrontDoor, alice: Person
):
    challenges = [await door.challenge(alice) for _ in range(20)]
    attempts = [door.logins.verify_factor(c, FactorKind.TOTP, "123123", HOME) for c in challenges]
    seen = Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))
    assert seen["bad_code"] <= 5


@pytest.mark.parametrize("same_challenge", [True, False])
async def test_one_code_in_twenty_requests_opens_one_session(
    door: FrontDoor, alice: Person, clock, same_challenge: bool
):
    clock.forward(seconds=60)
    first = await door.challenge(alice)
    challenges = [first] * 20 if same_challenge else [await door.challenge(alice) for _ in range(20)]
    code = door.code(alice.secret)
    attempts = [door.logins.verify_factor(c, FactorKind.TOTP, code, HOME) for c in challenges]
    seen = Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))
    assert seen["ok"] == 1, seen


async def test_one_backup_code_in_twenty_logins_opens_one_session(door: FrontDoor, alice: Person):
    challenges = [await door.challenge(alice) for _ in range(20)]
    code = alice.backup_codes[0]
    attempts = [door.logins.verify_factor(c, FactorKind.BACKUP_CODE, code, HOME) for c in challenges]
    seen = Counter(await asyncio.gather(*(outcome(attempt) for attempt in attempts)))
    assert seen["ok"] == 1, seen


async def test_backup_code_is_burned_however_it_is_typed(door: FrontDoor, alice: Person):
    code = alice.backup_codes[0]
    await door.logins.verify_factor(
        await door.challenge(alice), FactorKind.BACKUP_CODE, f" {code.upper().replace('-', ' ')} ", HOME
    )
    again = door.logins.verify_factor(await door.challenge(alice), FactorKind.BACKUP_CODE, code, HOME)
    assert await outcome(again) == "bad_code"


async def test_code_of_an_earlier_step_after_a_later_one_is_refused(door: FrontDoor, alice: Person, clock):
    # To the first second of a step, so that none begins in the middle of this.
    clock.forward(seconds=121 - clock.now().timestamp() % 30)
    earlier = door.code(alice.secret, -1)
    await door.logins.verify_factor(await door.challenge(alice), FactorKind.TOTP, door.code(alice.secret), HOME)
    attempt = door.logins.verify_factor(await door.challenge(alice), FactorKind.TOTP, earlier, HOME)
    assert await outcome(attempt) == "bad_code"
    assert "totp:replay:detected" in await door.events(alice.user_id)


@pytest.mark.parametrize("spelling", ["{0} {1}", "{full}", "{0}{1}\n", " {0}{1}", "{0}{1}0", "", "0"])
async def test_code_in_another_spelling_is_refused(door: FrontDoor, alice: Person, clock, spelling: str):
    clock.forward(seconds=60)
    code = door.code(alice.secret)
    full = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    text = spelling.format(code[:3], code[3:], full=full)
    attempt = door.logins.verify_factor(await door.challenge(alice), FactorKind.TOTP, text, HOME)
    assert await outcome(attempt) == "bad_code"


async def test_challenge_runs_out_is_good_once_and_only_for_its_purpose(door: FrontDoor, alice: Person, clock):
    clock.forward(seconds=60)
    challenge = await door.challenge(alice)
    assert await outcome(door.offer_totp(challenge)) == "challenge_expired"
    await door.logins.verify_factor(challenge, FactorKind.TOTP, door.code(alice.secret), HOME)
    used = door.logins.verify_factor(challenge, FactorKind.BACKUP_CODE, alice.backup_codes[0], HOME)
    assert await outcome(used) == "challenge_expired"
    late = await door.challenge(alice)
    clock.forward(minutes=5)
    attempt = door.logins.verify_factor(late, FactorKind.TOTP, door.code(alice.secret), HOME)
    assert await outcome(attempt) == "challenge_expired"


async def test_refresh_moves_on_and_gives_a_usable_token(door: FrontDoor, alice: Person):
    first = alice.signed_in
    second = await door.logins.refresh(first.refresh_token, HOME)
    assert second.refresh_token != first.refresh_token
    assert (await door.subject(second)).user_id == alice.user_id


async def test_one_refresh_token_in_fifty_requests_gives_one_identical_answer(door: FrontDoor, alice: Person):
    token = alice.signed_in.refresh_token
    answers = await asyncio.gather(*(door.logins.refresh(token, HOME) for _ in range(50)))
    assert len({(a.refresh_token, a.answer.access_token) for a in answers}) == 1


async def test_several_tabs_live_through_many_rounds(door: FrontDoor, alice: Person, clock):
    token = alice.signed_in.refresh_token
    for _ in range(5):
        answers = await asyncio.gather(*(door.logins.refresh(token, HOME) for _ in range(4)))
        token = answers[0].refresh_token
        clock.forward(minutes=9)
    assert await outcome(door.logins.refresh(token, HOME)) == "ok"


@pytest.mark.asvs("V10.4.5")
async def test_predecessor_from_elsewhere_ends_the_session(door: FrontDoor, alice: Person):
    first = alice.signed_in.refresh_token
    second = await door.logins.refresh(first, HOME)
    for origin in (ELSEWHERE, replace(HOME, agent="another"), replace(HOME, address="203.0.113.8")):
        assert await outcome(door.logins.refresh(first, origin)) == "session_ended"
    assert await outcome(door.logins.refresh(second.refresh_token, HOME)) == "session_ended"
    with pytest.raises(Unauthenticated):
        await door.subject(second)


async def test_predecessor_after_the_grace_ends_the_session_and_is_told(door: FrontDoor, alice: Person, clock):
    first = alice.signed_in.refresh_token
    second = await door.logins.refresh(first, HOME)
    clock.forward(seconds=11)
    assert await outcome(door.logins.refresh(first, HOME)) == "session_ended"
    assert await outcome(door.logins.refresh(second.refresh_token, HOME)) == "session_ended"
    assert (await door.events(alice.user_id)).count("refresh_token:reuse:detected") == 1
    await door.work_off()
    assert "A device was signed out for safety" in door.mailbox.subjects(alice.email)


async def test_thief_first_victim_later_both_are_out(door: FrontDoor, alice: Person, clock):
    stolen = alice.signed_in.refresh_token
    thief = await door.logins.refresh(stolen, ELSEWHERE)
    assert await outcome(door.logins.refresh(stolen, HOME)) == "session_ended"
    assert await outcome(door.logins.refresh(thief.refresh_token, ELSEWHERE)) == "session_ended"


async def test_older_generation_within_the_grace_ends_the_session(door: FrontDoor, alice: Person):
    first = alice.signed_in.refresh_token
    second = (await door.logins.refresh(first, HOME)).refresh_token
    third = (await door.logins.refresh(second, HOME)).refresh_token
    assert await outcome(door.logins.refresh(first, HOME)) == "session_ended"
    assert await outcome(door.logins.refresh(third, HOME)) == "session_ended"


async def test_ipv6_neighbour_in_the_same_64_is_the_same_client(door: FrontDoor, alice: Person):
    near, far = Origin("2001:db8:1:2::1", "agent"), Origin("2001:db8:1:2:ffff::9", "agent")
    other = Origin("2001:db8:1:3::1", "agent")
    assert near.client_hash == far.client_hash != other.client_hash
    token = alice.signed_in.refresh_token
    await door.logins.refresh(token, near)
    assert await outcome(door.logins.refresh(token, far)) == "ok"
    assert await outcome(door.logins.refresh(token, other)) == "session_ended"


@pytest.mark.asvs("V10.4.8")
async def test_idle_session_and_old_session_end(door: FrontDoor, alice: Person, clock):
    clock.forward(minutes=30, seconds=1)
    assert await outcome(door.logins.refresh(alice.signed_in.refresh_token, HOME)) == "session_ended"
    again = await door.sign_in(alice)
    token = again.refresh_token
    for _ in range(24):
        clock.forward(minutes=29)
        token = (await door.logins.refresh(token, HOME)).refresh_token
    clock.forward(minutes=25)
    assert await outcome(door.logins.refresh(token, HOME)) == "session_ended", "twelve hours are over"


async def test_access_token_ends_with_its_time(door: FrontDoor, alice: Person, clock):
    assert (await door.subject(alice.signed_in)).assurance == 2
    clock.forward(seconds=600)
    with pytest.raises(Unauthenticated):
        await door.subject(alice.signed_in)


@pytest.mark.asvs("V7.4.1")
async def test_logout_ends_every_session_at_once_and_for_good(door: FrontDoor, alice: Person, clock):
    other = await door.sign_in(alice, ELSEWHERE)
    await door.logins.logout(alice.signed_in.refresh_token, None, HOME)
    for signed_in in (alice.signed_in, other):
        with pytest.raises(Unauthenticated):
            await door.subject(signed_in)
        assert await outcome(door.logins.refresh(signed_in.refresh_token, HOME)) == "session_ended"
    await door.r.valkey.flushall()
    with pytest.raises(Unauthenticated):
        await door.subject(other)
    assert "sessions:end:succeeded" in await door.events(alice.user_id)


async def test_logout_with_foreign_or_broken_tokens_does_nothing(door: FrontDoor, alice: Person):
    forged = RefreshTokens([b"x" * 32]).make((await door.subject(alice.signed_in)).session_id, 0)
    for token in (None, "", "a", forged, alice.signed_in.refresh_token[:-4] + "AAAA", "é" * 70):
        await door.logins.logout(token, "not.a.token", HOME)
    assert await door.subject(alice.signed_in)


@pytest.mark.asvs("V8.3.2")
async def test_roles_and_locks_count_on_the_next_call(door: FrontDoor, alice: Person):
    async with door.r.database.engine.begin() as owner:
        await owner.exec_driver_sql("set local app.door = 'auth'")
        await owner.exec_driver_sql("insert into user_roles (user_id, role) values ($1, 'admin')", (alice.user_id,))
    assert "admin" in (await door.subject(alice.signed_in)).roles
    async with door.r.database.engine.begin() as owner:
        await owner.exec_driver_sql("set local app.door = 'auth'")
        await owner.exec_driver_sql("delete from user_roles where user_id = $1 and role = 'admin'", (alice.user_id,))
    assert "admin" not in (await door.subject(alice.signed_in)).roles
    async with door.r.database.engine.begin() as owner:
        await owner.exec_driver_sql("set local app.door = 'auth'")
        await owner.exec_driver_sql("update users set status = 'locked' where id = $1", (alice.user_id,))
    with pytest.raises(Unauthenticated):
        await door.subject(alice.signed_in)
    assert await outcome(door.logins.refresh(alice.signed_in.refresh_token, HOME)) == "session_ended"
    assert await outcome(door.logins.login(alice.email, WRONG, HOME)) == "bad_credentials"
    with pytest.raises(Forbidden):
        await door.logins.login(alice.email, PASSWORD, HOME)


@pytest.mark.asvs("V6.3.5")
async def test_new_device_is_told_once_known_device_is_not(door: FrontDoor, alice: Person):
    await door.sign_in(alice, replace(HOME, address="192.0.2.1"))
    await door.work_off()
    assert not any("New sign-in" in subject for subject in door.mailbox.subjects(alice.email))
    await door.sign_in(alice, ELSEWHERE)
    await door.sign_in(alice, ELSEWHERE)
    await door.work_off()
    assert sum("New sign-in" in subject for subject in door.mailbox.subjects(alice.email)) == 1


async def test_long_password_counts_to_its_last_character(door: FrontDoor):
    password = "é" * 80 + " 0\x00tail of it"
    person = await door.person(password=password)
    for wrong in (password[:72], password[:41], password.strip() + " ", password.upper(), password.replace("\x00", "")):
        assert await outcome(door.logins.login(person.email, wrong, HOME)) in {"bad_credentials", "too_many_attempts"}


async def test_password_in_another_unicode_form_is_the_same(door: FrontDoor):
    email = fresh_email()
    await door.verified(email, "Ångström and more")
    assert await outcome(door.logins.login(email, "A\u030angstro\u0308m and more", HOME)) == "ok"
