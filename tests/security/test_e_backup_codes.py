"""Section E: backup codes. Each is burned by use, and they are never more than a second factor."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import Row, text

from src.auth import mfa
from src.auth.models import FactorKind
from src.database.repositories.factors import FactorRepository
from src.domain.step_up import StepUpPurpose
from src.errors import Conflict, NeedsStepUp
from src.services.resources import Resources
from tests.accounts import HOME, FrontDoor, Person
from tests.security.factor_acts import add_passkey, at_once, outcome, use_alone, verify

BACKUP = FactorKind.BACKUP_CODE


@pytest.fixture
async def front(resources: Resources) -> FrontDoor:
    opened = FrontDoor(resources)
    await opened.work_off()
    opened.mailbox.messages.clear()
    return opened


@pytest.fixture
async def alice(front: FrontDoor) -> Person:
    return await front.person()


@pytest.mark.asvs("V6.5.1", "V16.3.3")
async def test_e01_backup_reuse(front: FrontDoor, alice: Person):
    code = alice.backup_codes[0]
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, code)) == "ok"
    for spelling in (code, code.upper(), code.replace("-", ""), f" {code} "):
        assert await outcome(verify(front, await front.challenge(alice), BACKUP, spelling)) == "bad_code"
    assert (await front.events(alice.user_id)).count("backup_code:replay:detected") == 4


async def test_e02_backup_race(front: FrontDoor, alice: Person):
    code, challenges = alice.backup_codes[0], [await front.challenge(alice) for _ in range(20)]
    seen = await at_once(verify(front, challenge, BACKUP, code) for challenge in challenges)
    assert seen["ok"] == 1
    assert set(seen) <= {"ok", "bad_code", "too_many_attempts"}


async def test_e02_two_codes_at_once_are_burned_once_each(front: FrontDoor, alice: Person):
    challenges = [await front.challenge(alice) for _ in range(4)]
    codes = alice.backup_codes[:2] * 2
    seen = await at_once(
        verify(front, challenge, BACKUP, code) for challenge, code in zip(challenges, codes, strict=True)
    )
    assert seen["ok"] <= 2
    async with front.r.database.as_auth() as db:
        query = text("select count(*) from backup_codes where user_id = :u and used_at is not null")
        assert (await db.execute(query, {"u": alice.user_id})).scalar_one() == seen["ok"]


async def test_e03_backup_brute(front: FrontDoor, alice: Person, clock):
    challenge = await front.challenge(alice)
    seen = [await outcome(verify(front, challenge, BACKUP, "bbbbb-ccccc")) for _ in range(10)]
    assert seen == ["bad_code"] * 5 + ["too_many_attempts"] * 5
    clock.forward(seconds=60)
    other = verify(front, challenge, FactorKind.TOTP, "000000")
    assert await outcome(other) == "bad_code"
    right = verify(front, challenge, FactorKind.TOTP, front.code(alice.secret))
    assert await outcome(right) == "too_many_attempts", "one row over every factor, and the pause grows"


async def test_e04_backup_regenerate_kills_old(front: FrontDoor, alice: Person):
    old = list(alice.backup_codes)[1:]
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    fresh = await front.factors.new_backup_codes(subject, HOME)
    assert len(set(fresh)) == 10
    assert not set(fresh) & set(old)
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, old[0])) == "bad_code"
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, fresh[0])) == "ok"
    await front.work_off()
    assert "New backup codes" in front.mailbox.subjects(alice.email)
    with pytest.raises(NeedsStepUp):
        await front.step_ups.require(await front.subject(alice.signed_in), StepUpPurpose.FACTORS)


async def test_e04_twenty_regenerations_at_once_leave_one_set(front: FrontDoor, alice: Person):
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    await at_once(front.factors.new_backup_codes(subject, HOME) for _ in range(20))
    async with front.r.database.as_auth() as db:
        query = text("select count(*) from backup_codes where user_id = :u")
        assert (await db.execute(query, {"u": alice.user_id})).scalar_one() == 10


async def test_e06_backup_as_password(front: FrontDoor, alice: Person):
    code = alice.backup_codes[0]
    assert await outcome(front.logins.login(alice.email, code, HOME)) == "bad_credentials"
    assert await outcome(verify(front, code.replace("-", "") * 3, BACKUP, code)) == "challenge_expired"
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, code)) == "ok", "it was not burned by that"


async def test_e06_codes_are_kept_as_keyed_hashes_of_their_person(front: FrontDoor, alice: Person):
    bob = await front.person()
    attempt = verify(front, await front.challenge(bob), BACKUP, alice.backup_codes[0])
    assert await outcome(attempt) == "bad_code"
    async with front.r.database.as_auth() as db:
        query = text("select code_hash from backup_codes where user_id = :u")
        kept = (await db.execute(query, {"u": alice.user_id})).scalars().all()
    plain = {code.replace("-", "").encode() for code in alice.backup_codes}
    assert all(len(row) == 32 and not any(code in row for code in plain) for row in kept)


@pytest.mark.asvs("V6.5.2")
async def test_e06_a_set_is_kept_as_keyed_hashes_over_scrypt_with_one_random_salt(front: FrontDoor, alice: Person):
    bob = await front.person()
    salts = []
    for person in (alice, bob):
        rows = await code_rows(front, person)
        [(salt, cost)] = {(row.salt, row.cost) for row in rows}
        assert len(salt) >= 16
        salts.append(salt)
        stretched = [
            hashlib.scrypt(code.replace("-", "").encode(), salt=salt, n=2**cost, r=8, p=1, dklen=32)
            for code in person.backup_codes
        ]
        expected = {front.r.keys.index("salted_backup_code", f"{person.user_id}|{each.hex()}") for each in stretched}
        assert {row.code_hash for row in rows} == expected
    assert salts[0] != salts[1]


async def test_e06_codes_from_before_there_were_salts_go_on_working_once_each(front: FrontDoor, alice: Person):
    old = mfa.new_backup_codes()
    plain = [front.r.keys.index("backup_code", f"{alice.user_id}|{mfa.normalise_backup_code(code)}") for code in old]
    async with front.r.database.as_auth() as db:
        await FactorRepository(db).replace_codes(alice.user_id, plain, front.r.clock.now(), salt=None, cost=None)
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, old[0])) == "ok"
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, old[0])) == "bad_code"
    assert (await front.events(alice.user_id)).count("backup_code:replay:detected") == 1
    challenges = [await front.challenge(alice) for _ in range(4)]
    assert (await at_once(verify(front, each, BACKUP, old[1]) for each in challenges))["ok"] == 1
    alice.backup_codes[:] = old[2:]
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    fresh = await front.factors.new_backup_codes(subject, HOME)
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, alice.backup_codes[0])) == "bad_code"
    assert await outcome(verify(front, await front.challenge(alice), BACKUP, fresh[0])) == "ok"
    assert all(row.salt is not None for row in await code_rows(front, alice))


async def code_rows(front: FrontDoor, person: Person) -> Sequence[Row[Any]]:
    """Return what is kept of a person's codes."""
    async with front.r.database.as_auth() as db:
        query = text("select code_hash, salt, cost from backup_codes where user_id = :u")
        return (await db.execute(query, {"u": person.user_id})).all()


@pytest.mark.asvs("V6.4.4")
async def test_e07_last_factor(front: FrontDoor, alice: Person):
    """The last strong factor cannot be given up, whatever codes remain; with a second one either can, but not both."""
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    (totp,) = (await front.security.profile(subject)).factors
    with pytest.raises(Conflict) as refusal:
        await front.factors.remove(subject, totp.id, HOME)
    assert refusal.value.code == "last_strong_factor"
    device = await add_passkey(front, alice)
    subject = await front.subject(alice.signed_in)
    factors = (await front.security.profile(subject)).factors
    seen = await at_once(front.factors.remove(subject, factor.id, HOME) for factor in factors)
    assert seen == {"ok": 1, "last_strong_factor": 1}
    (left,) = (await front.security.profile(subject)).factors
    stage = await front.logins.login(alice.email, alice.password, HOME)
    assert stage.purpose == "mfa"
    if left.kind == "passkey":
        assert await outcome(use_alone(front, device)) == "ok"
    else:
        assert await outcome(use_alone(front, device)) == "passkey_refused"
    await front.work_off()
    assert "A way to sign in was removed" in front.mailbox.subjects(alice.email)


@pytest.mark.asvs("V6.5.6")
async def test_e07_removed_factor_ends_other_sessions(front: FrontDoor, alice: Person):
    await add_passkey(front, alice)
    other = await front.sign_in(alice)
    subject = await front.step_up(alice, StepUpPurpose.FACTORS)
    passkey = next(f for f in (await front.security.profile(subject)).factors if f.kind == "passkey")
    await front.factors.remove(subject, passkey.id, HOME)
    assert await outcome(front.subject(other)) == "unauthenticated"
    assert await outcome(front.logins.refresh(other.refresh_token, HOME)) == "session_ended"
    assert (await front.subject(alice.signed_in)).user_id == alice.user_id
