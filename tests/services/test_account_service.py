"""Sign-up: equal answers for known and unknown addresses, proof of the address, and nobody's password left behind."""

from __future__ import annotations

import asyncio

import pytest

from src.errors import Forbidden, Invalid, Unauthenticated
from src.schemas.auth import ConsentGiven
from src.services.resources import Resources
from tests.accounts import HOME, PASSWORD, FrontDoor, fresh_email

OTHER_PASSWORD = "quite another phrase 8"


@pytest.fixture
async def door(resources: Resources) -> FrontDoor:
    front = FrontDoor(resources)
    await front.work_off()
    front.mailbox.messages.clear()
    return front


async def test_registering_mails_a_link_that_verifies_once(door: FrontDoor):
    email = fresh_email()
    await door.register(email)
    token = door.mailbox.token(email)
    await door.accounts.verify_email(token, HOME)
    with pytest.raises(Invalid, match="used up"):
        await door.accounts.verify_email(token, HOME)
    assert (await door.logins.login(email, PASSWORD, HOME)).purpose == "enrolment"


async def test_verifying_with_one_token_twenty_times_at_once_succeeds_once(door: FrontDoor):
    email = fresh_email()
    await door.register(email)
    token = door.mailbox.token(email)
    answers = await asyncio.gather(
        *(door.accounts.verify_email(token, HOME) for _ in range(20)), return_exceptions=True
    )
    assert sum(answer is None for answer in answers) == 1
    assert sum(isinstance(answer, Invalid) for answer in answers) == 19


async def test_registering_a_known_address_tells_only_its_owner(door: FrontDoor):
    person = await door.person()
    door.mailbox.messages.clear()
    await door.register(person.email.upper(), OTHER_PASSWORD)
    assert door.mailbox.messages[0]["Subject"] == "You already have an account"
    with pytest.raises(Unauthenticated):
        await door.logins.login(person.email, OTHER_PASSWORD, HOME)
    assert await door.challenge(person)


async def test_known_and_unknown_address_leave_the_same_trace_before_the_task(door: FrontDoor):
    person = await door.person()
    for email in (person.email, fresh_email()):
        await door.accounts.register(door.wish(email), HOME)
    assert await door.work_off() == 4


@pytest.mark.parametrize("owner_first", [True, False])
async def test_two_registrations_of_one_address_only_the_proven_one_leaves_a_password(
    door: FrontDoor, owner_first: bool
):
    email = fresh_email("victim")
    ours, theirs = PASSWORD, OTHER_PASSWORD
    for password in (ours, theirs) if owner_first else (theirs, ours):
        await door.register(email, password)
    await door.accounts.verify_email(door.mailbox.token(email, 0 if owner_first else 1), HOME)
    with pytest.raises(Unauthenticated):
        await door.logins.login(email, theirs, HOME)
    assert (await door.logins.login(email, ours, HOME)).purpose == "enrolment"
    with pytest.raises(Invalid):
        await door.accounts.verify_email(door.mailbox.token(email, 1 if owner_first else 0), HOME)


async def test_two_links_of_one_address_followed_at_once_only_one_wins(door: FrontDoor):
    email = fresh_email("victim")
    await door.register(email, PASSWORD)
    await door.register(email, OTHER_PASSWORD)
    tokens = [door.mailbox.token(email, number) for number in (0, 1)] * 5
    answers = await asyncio.gather(*(door.accounts.verify_email(t, HOME) for t in tokens), return_exceptions=True)
    assert [type(answer) for answer in answers].count(type(None)) == 1, answers
    assert all(answer is None or isinstance(answer, Invalid) for answer in answers), answers


async def test_right_password_before_proof_is_told_apart_wrong_one_is_not(door: FrontDoor):
    email = fresh_email("carol")
    await door.register(email)
    with pytest.raises(Forbidden) as refusal:
        await door.logins.login(email, PASSWORD, HOME)
    assert refusal.value.code == "email_unverified"
    with pytest.raises(Unauthenticated) as wrong:
        await door.logins.login(email, OTHER_PASSWORD, HOME)
    assert wrong.value.code == "bad_credentials"


async def test_resend_mails_only_where_there_is_something_to_verify(door: FrontDoor):
    waiting, known, unknown = fresh_email(), await door.person(), fresh_email()
    await door.register(waiting)
    door.mailbox.messages.clear()
    for email in (waiting, known.email, unknown):
        await door.accounts.resend_verification(email, HOME)
    await door.work_off()
    assert [message["To"] for message in door.mailbox.messages] == [waiting]
    await door.accounts.verify_email(door.mailbox.token(waiting), HOME)


async def test_mails_to_one_address_stop_after_five_a_day(door: FrontDoor):
    email = fresh_email()
    for _ in range(8):
        await door.register(email)
    assert len(door.mailbox.to(email)) == 5


@pytest.mark.asvs("V6.4.1")
async def test_link_after_a_day_is_refused(door: FrontDoor, clock):
    email = fresh_email()
    await door.register(email)
    clock.forward(hours=24, seconds=1)
    with pytest.raises(Invalid):
        await door.accounts.verify_email(door.mailbox.token(email), HOME)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("elevenchars", "password_too_short"),
        ("x" * 257, "password_too_long"),
        ("qwertyuiop123456", "password_breached"),
        ("my upwork secret 1", "password_contains_identity"),
        ("people.example 99", "password_contains_identity"),
    ],
)
async def test_unfit_password_is_refused_with_its_reason(door: FrontDoor, password: str, code: str):
    with pytest.raises(Invalid) as refusal:
        await door.accounts.register(door.wish(fresh_email(), password), HOME)
    assert refusal.value.code == code


@pytest.mark.asvs("V1.3.11")
@pytest.mark.parametrize(
    "email",
    [
        "\u0430lice@example.com",
        "a@b",
        "a b@example.com",
        "a@localhost",
        "a@[127.0.0.1]",
        "a@b.c\nBcc: d@e.f",
    ],
)
async def test_address_that_only_looks_like_one_is_refused(door: FrontDoor, email: str):
    with pytest.raises(Invalid) as refusal:
        await door.accounts.register(door.wish(email), HOME)
    assert refusal.value.code == "email_invalid"


@pytest.mark.parametrize("shape", ["{0}\uff20{1}", "\uff41{2}@{1}", " {0}@{1} ", "{3}@{1}"])
async def test_look_alike_of_an_address_is_that_address(door: FrontDoor, shape: str):
    """Full-width characters are normalised before anything is compared: never a second account that mails the first."""
    email = fresh_email()
    await door.verified(email)
    door.mailbox.messages.clear()
    local, _, domain = email.partition("@")
    await door.register(shape.format(local, domain, local[1:], local.upper()))
    assert door.mailbox.subjects(email) == ["You already have an account"]
    assert len(door.mailbox.messages) == 1, "mails go to the address as its owner wrote it"


async def test_registering_without_consent_is_refused(door: FrontDoor):
    wish = door.wish(fresh_email())
    for consent in (
        ConsentGiven(terms=False, privacy=True, version="2026-11"),
        ConsentGiven(terms=True, privacy=True, version="2020-01"),
    ):
        with pytest.raises(Invalid) as refusal:
            await door.accounts.register(wish.model_copy(update={"consent": consent}), HOME)
        assert refusal.value.code == "consent_required"


async def test_first_admin_link_makes_one_admin_once_the_address_is_proven(door: FrontDoor):
    async with door.r.database.as_auth() as db:  # administrators that other tests of this database made
        await (await db.connection()).exec_driver_sql("delete from user_roles where role = 'admin'")
    old = await door.accounts.first_admin_link()
    link = await door.accounts.first_admin_link()
    assert old
    assert link
    token, old_token = link.partition("#token=")[2], old.partition("#token=")[2]
    with pytest.raises(Invalid):
        await door.register(fresh_email(), first_admin=old_token)
    emails = [fresh_email("root") for _ in range(5)]
    await asyncio.gather(*(door.accounts.register(door.wish(e, first_admin=token), HOME) for e in emails))
    await door.work_off()
    assert await door.accounts.first_admin_open()
    for email in emails:
        await door.accounts.verify_email(door.mailbox.token(email), HOME)
    assert not await door.accounts.first_admin_open()
    assert await door.accounts.first_admin_link() is None
    roles = []
    for email in emails:
        index = door.r.keys.index("email", email)
        async with door.r.database.as_auth() as db:
            from_rows = await db.connection()
            found = await from_rows.exec_driver_sql(
                "select role from user_roles r join users u on u.id = r.user_id where u.email_index = $1", (index,)
            )
            roles.append(sorted(row[0] for row in found))
    assert roles.count(["admin", "user"]) == 1
    assert roles.count(["user"]) == 4
    with pytest.raises(Invalid):
        await door.register(fresh_email(), first_admin=token)


async def test_mails_speak_the_language_of_the_account(door: FrontDoor):
    email = fresh_email("olena")
    await door.accounts.register(door.wish(email, locale="uk"), HOME)
    await door.work_off()
    message = door.mailbox.to(email)[0]
    assert message["Subject"] == "Підтвердьте адресу"
    assert {part.get_content_type() for part in message.iter_parts()} == {"text/plain", "text/html"}


async def test_queue_and_tables_hold_no_address_and_no_token_in_clear(door: FrontDoor):
    email = fresh_email("dump")
    await door.accounts.register(door.wish(email), HOME)
    async with door.r.database.engine.connect() as connection:
        rows = await connection.exec_driver_sql("select args::text from procrastinate_jobs")
        assert not [row for row in rows if email in row[0] or "dump." in row[0]]
    await door.work_off()
    token = door.mailbox.token(email)
    async with door.r.database.engine.connect() as connection:
        for table in ("users", "one_time_tokens", "security_logs", "user_security"):
            rows = await connection.exec_driver_sql(f"select t::text from {table} t")
            for row in rows:
                assert email not in row[0]
                assert token not in row[0]


async def test_me_names_the_person_and_takes_a_language(door: FrontDoor):
    person = await door.person()
    me = await door.accounts.set_locale(person.user_id, "uk")
    assert (me.email, me.locale, me.roles, me.has_upwork, me.has_profile) == (
        person.email,
        "uk",
        ["user"],
        False,
        False,
    )
