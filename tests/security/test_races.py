"""Everything that counts once, asked for fifty times at once, ten times in a row: one wins, each time."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from src.auth.models import FactorKind
from src.database.repositories.security import GuessRepository
from src.database.repositories.users import UserRepository
from src.domain.step_up import StepUpPurpose
from src.services.resources import Resources
from tests.accounts import HOME, PASSWORD, FrontDoor, Person, fresh_email
from tests.applications import Desk
from tests.house import House
from tests.security.factor_acts import add_passkey, add_sent, at_once, hand_in, outcome, sent_code, verify
from tests.security.members import join

ROUNDS, AT_ONCE = 10, 50


@pytest.fixture
async def front(resources: Resources) -> FrontDoor:
    return FrontDoor(resources)


@pytest.fixture
async def alice(front: FrontDoor) -> Person:
    return await front.person()


async def forget_guesses(front: FrontDoor, person: Person) -> None:
    """Begin a round as if nobody had lost the one before: who loses has guessed wrong, and enough of that is a pause."""
    async with front.r.database.as_auth() as db:
        await GuessRepository(db).reset(person.user_id)


@pytest.mark.asvs("V7.2.2", "V10.4.5", "V15.4.2")
async def test_refresh_token(front: FrontDoor, alice: Person):
    """The same fresh pair for whoever was at the same place at the same moment, and no second branch."""
    token = alice.signed_in.refresh_token
    for _ in range(ROUNDS):
        answers = await asyncio.gather(*(front.logins.refresh(token, HOME) for _ in range(AT_ONCE)))
        assert len({(a.refresh_token, a.answer.access_token) for a in answers}) == 1
        assert answers[0].refresh_token != token
        token = answers[0].refresh_token


@pytest.mark.asvs("V6.5.1", "V15.4.2")
async def test_one_time_code(front: FrontDoor, alice: Person, clock):
    await add_sent(front, alice, FactorKind.SMS)
    for _ in range(ROUNDS):
        clock.forward(minutes=61)
        challenge = await front.challenge(alice)
        code = await sent_code(front, alice, challenge, FactorKind.SMS)
        await forget_guesses(front, alice)
        seen = await at_once(verify(front, challenge, FactorKind.SMS, code) for _ in range(AT_ONCE))
        assert seen["ok"] == 1, seen


@pytest.mark.asvs("V6.5.1")
async def test_backup_code_at_ten_sign_ins(front: FrontDoor, alice: Person):
    for code in list(alice.backup_codes):
        await forget_guesses(front, alice)
        challenges = [await front.challenge(alice) for _ in range(10)] * (AT_ONCE // 10)
        seen = await at_once(verify(front, challenge, FactorKind.BACKUP_CODE, code) for challenge in challenges)
        assert seen["ok"] == 1, seen


@pytest.mark.asvs("V15.4.2")
async def test_reset_token(front: FrontDoor, alice: Person):
    for number in range(ROUNDS):
        await front.r.valkey.flushall()
        await front.passwords.forgot(alice.email, HOME)
        await front.work_off()
        token, words = front.mailbox.token(alice.email), [f"velvet otter {number} {n}" for n in range(AT_ONCE)]
        seen = await asyncio.gather(*(outcome(front.passwords.reset(token, word, HOME)) for word in words))
        assert seen.count("ok") == 1, seen
        stage = await front.logins.login(alice.email, words[seen.index("ok")], HOME)
        assert stage.challenge, "and it is the winner's password that counts"


@pytest.mark.asvs("V15.4.2")
async def test_verification_token(front: FrontDoor):
    for _ in range(ROUNDS):
        email = fresh_email()
        await front.register(email)
        token = front.mailbox.token(email)
        seen = await at_once(front.accounts.verify_email(token, HOME) for _ in range(AT_ONCE))
        assert seen == {"ok": 1, "token_invalid": AT_ONCE - 1}


@pytest.mark.asvs("V10.2.1")
async def test_oauth_state(house: House):
    alice = await join(house)
    subject, upwork = await house.services.logins.subject(alice.browser.access), house.services.upwork
    for _ in range(ROUNDS):
        ticket = await upwork.begin_connect(alice.id, subject.session_id, origin=HOME)
        code, state = house.upwork.code_for(ticket.authorize_url)
        seen = await at_once(
            upwork.finish_connect(alice.id, subject.session_id, code, state, origin=HOME) for _ in range(AT_ONCE)
        )
        assert seen == {"ok": 1, "oauth_state_invalid": AT_ONCE - 1}


@pytest.mark.asvs("V2.3.4")
async def test_confirmation_of_an_application(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    for number, job_id in enumerate(await desk.job_ids(ROUNDS), 1):
        preview = await desk.preview((await desk.draft(job_id)).id)
        seen = await at_once(desk.confirm(preview) for _ in range(AT_ONCE))
        assert seen == {"ok": 1, "preview_used": AT_ONCE - 1}
        assert len([task for task in await desk.waiting() if task[0] == "send_application"]) == number


@pytest.mark.asvs("V6.7.2")
async def test_passkey_ceremony(front: FrontDoor, alice: Person):
    device = await add_passkey(front, alice)
    for _ in range(ROUNDS):
        begun = await front.passkeys.begin()
        credential = device.get(begun.options)
        seen = await at_once(hand_in(front, begun.challenge_id, credential) for _ in range(AT_ONCE))
        assert seen == {"ok": 1, "passkey_refused": AT_ONCE - 1}


async def test_step_up_challenge(front: FrontDoor, alice: Person):
    subject = await front.subject(alice.signed_in)
    for code in list(alice.backup_codes):
        await forget_guesses(front, alice)
        offer = await front.step_ups.offer(subject, StepUpPurpose.PASSWORD, HOME)
        seen = await at_once(
            front.step_ups.verify(subject, offer.challenge, FactorKind.BACKUP_CODE, code, HOME) for _ in range(AT_ONCE)
        )
        assert seen["ok"] == 1, seen


@pytest.mark.asvs("V15.4.2")
async def test_first_admin_link(front: FrontDoor):
    """Five people sign up by one link and each follows their own mail ten times, all at once: one administrator."""
    for _ in range(ROUNDS):
        async with front.r.database.as_auth() as db:
            await db.execute(text("delete from user_roles where role = 'admin'"))
        link = await front.accounts.first_admin_link()
        assert link is not None
        emails = [fresh_email("root") for _ in range(5)]
        for email in emails:
            wish = front.wish(email, PASSWORD, link.partition("#token=")[2])
            await front.accounts.register(wish, HOME)
        await front.work_off()
        tokens = [front.mailbox.token(email) for email in emails] * (AT_ONCE // 5)
        seen = await at_once(front.accounts.verify_email(token, HOME) for token in tokens)
        assert seen == {"ok": 5, "token_invalid": AT_ONCE - 5}
        async with front.r.database.as_auth() as db:
            assert await db.scalar(text("select count(*) from user_roles where role = 'admin'")) == 1
            assert await UserRepository(db).has_admin()
