"""Attack cases M: what people with a role can do to others, and what stays out of their reach."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from src.database.repositories.users import UserRepository
from src.domain.event_tags import EventTag
from src.domain.step_up import StepUpPurpose
from tests.accounts import HOME, FrontDoor, fresh_email
from tests.house import House
from tests.security.members import Member, join


@pytest.fixture
async def admin(house: House) -> Member:
    async with house.services.resources.database.engine.begin() as connection:
        await connection.execute(text("select set_config('app.door', 'auth', true)"))
        await connection.execute(text("delete from user_roles where role <> 'user'"))
    return await join(house, "root", "admin")


async def log_of(house: House, event: EventTag, about: UUID) -> list[dict[str, object]]:
    async with house.services.resources.database.as_audit() as db:
        rows = await db.execute(
            text("select actor_id, user_id, change from security_logs where event = :event and user_id = :about"),
            {"event": event.value, "about": about},
        )
        return [dict(row._mapping) for row in rows]


@pytest.mark.asvs("V8.2.1", "V16.3.2")
async def test_m02_privilege_escalation(house: House, admin: Member):
    support, auditor, bob = await join(house, "sup", "support"), await join(house, "aud", "auditor"), await join(house)
    for actor in (support, auditor):
        refused = await actor.admin(f"/admin/users/{actor.id}/roles", {"roles": ["admin"]})
        assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    for target in (admin, auditor):
        for act in ("end-sessions", "lock"):
            assert (await support.admin(f"/admin/users/{target.id}/{act}")).status_code == 403, act
    assert (await auditor.admin(f"/admin/users/{bob.id}/end-sessions")).status_code == 403
    assert (await bob.call("PATCH", "/api/v1/me", {"locale": "en", "roles": ["admin"]})).status_code == 422
    assert (await bob.get("/api/v1/me")).json()["roles"] == ["user"]
    assert (await admin.get("/api/v1/me")).status_code == 200
    events = {event for event in await support.front.events(support.id) if event == EventTag.ADMIN_REFUSED}
    assert events, "an attempt beyond one's role is on record"


@pytest.mark.asvs("V8.3.2")
async def test_m02_role_needs_a_strong_factor_and_takes_effect_at_once(house: House, admin: Member):
    bob = await join(house, "bob")
    given = await admin.admin(f"/admin/users/{bob.id}/roles", {"roles": ["auditor"]})
    assert given.json()["roles"] == ["auditor", "user"]
    assert (await bob.get("/admin/audit")).status_code == 200
    taken = await admin.admin(f"/admin/users/{bob.id}/roles", {"roles": ["user"]})
    assert taken.json()["roles"] == ["user"]
    assert (await bob.get("/admin/audit")).status_code == 403
    async with house.services.resources.database.as_auth() as db:
        await db.execute(text("delete from factors where user_id = :id"), {"id": bob.id})
    bare = await admin.admin(f"/admin/users/{bob.id}/roles", {"roles": ["admin"]})
    assert (bare.status_code, bare.json()["code"]) == (409, "strong_factor_required")


@pytest.mark.asvs("V8.2.1")
async def test_m03_last_admin(house: House, admin: Member):
    for act, body in (("lock", None), ("roles", {"roles": ["user"]})):
        refused = await admin.admin(f"/admin/users/{admin.id}/{act}", body)
        assert (refused.status_code, refused.json()["code"]) == (409, "last_admin"), act
    await admin.step_up(StepUpPurpose.ERASURE)
    refused = await admin.post("/security/erase")
    assert (refused.status_code, refused.json()["code"]) == (409, "last_admin")


@pytest.mark.asvs("V15.4.2", "V15.4.3")
async def test_m03_last_admin_race(house: House, admin: Member):
    other = await join(house, "second", "admin")
    await admin.step_up(StepUpPurpose.ADMIN)
    await other.step_up(StepUpPurpose.ADMIN)
    wish = {"roles": ["user"]}
    answers = await asyncio.gather(
        *(admin.post(f"/admin/users/{other.id}/roles", wish) for _ in range(10)),
        *(other.post(f"/admin/users/{admin.id}/roles", wish) for _ in range(10)),
    )
    assert {answer.status_code for answer in answers} <= {200, 401, 403, 409}
    async with house.services.resources.database.as_admin() as db:
        assert await db.scalar(text("select count(*) from user_roles where role = 'admin'")) == 1


@pytest.mark.asvs("V7.5.3", "V10.3.4")
async def test_m04_admin_without_fresh_proof(house: House, admin: Member, clock):
    bob = await join(house, "bob")
    writes = [
        (f"/admin/users/{bob.id}/lock", None),
        (f"/admin/users/{bob.id}/unlock", None),
        (f"/admin/users/{bob.id}/end-sessions", None),
        (f"/admin/users/{bob.id}/start-reset", None),
        (f"/admin/users/{bob.id}/roles", {"roles": ["admin"]}),
        (f"/admin/alerts/{bob.id}/resolve", {}),
        (f"/admin/alerts/{bob.id}/acknowledge", {}),
    ]

    async def all_refused() -> None:
        for path, body in writes:
            refused = await admin.post(path, body)
            assert (refused.status_code, refused.json()["code"]) == (403, "step_up_required"), path

    await all_refused()
    await admin.step_up(StepUpPurpose.PASSWORD)
    await all_refused()
    await admin.step_up(StepUpPurpose.ADMIN)
    clock.forward(seconds=301)
    await all_refused()
    assert (await bob.get("/api/v1/me")).json()["roles"] == ["user"]


@pytest.mark.asvs("V16.2.1", "V16.3.2")
async def test_m06_audit_of_admin(house: House, admin: Member):
    bob = await join(house, "bob")
    assert (await admin.admin(f"/admin/users/{bob.id}/lock")).json()["status"] == "locked"
    assert (await admin.admin(f"/admin/users/{bob.id}/unlock")).json()["status"] == "active"
    await admin.admin(f"/admin/users/{bob.id}/end-sessions")
    await admin.admin(f"/admin/users/{bob.id}/roles", {"roles": ["support"]})
    wanted = {
        EventTag.ACCOUNT_LOCKED: {"status": {"before": "active", "after": "locked"}},
        EventTag.ROLES_CHANGED: {"roles": {"before": ["user"], "after": ["support", "user"]}},
    }
    for event in (
        EventTag.ACCOUNT_LOCKED,
        EventTag.ACCOUNT_UNLOCKED,
        EventTag.SESSIONS_ENDED_BY_ADMIN,
        EventTag.ROLES_CHANGED,
    ):
        (entry,) = await log_of(house, event, bob.id)
        assert entry["actor_id"] == admin.id, event
        assert entry["change"] is not None, event
        if event in wanted:
            assert entry["change"] == wanted[event]
    told = bob.front
    async with told.r.database.engine.begin() as connection:
        mails = (
            await connection.execute(text("select count(*) from procrastinate_jobs where task_name = 'send_mail'"))
        ).scalar_one()
    assert mails >= 4, "the owner is told of each"


async def test_m06_what_an_administrator_did_is_in_the_owners_log_without_where_they_sat(house: House, admin: Member):
    bob = await join(house, "bob", address="198.51.100.77")
    await admin.admin(f"/admin/users/{bob.id}/roles", {"roles": ["support"]})
    entry = (await bob.get("/security/logs")).json()["items"][0]
    assert (entry["event"], entry["address"]) == (EventTag.ROLES_CHANGED, "")
    seen = (await admin.get(f"/admin/audit?about={bob.id}&event={EventTag.ROLES_CHANGED}")).json()["items"]
    assert (seen[0]["actor_id"], seen[0]["address"]) == (str(admin.id), "203.0.113.7")
    (look,) = await log_of(house, EventTag.LOG_LOOKED_AT, admin.id)
    assert look["change"] == {"about": str(bob.id), "events": 1}


@pytest.mark.asvs("V6.4.6")
async def test_m06_ordered_reset_is_a_mail_to_the_owner_and_nothing_else(house: House, admin: Member):
    bob = await join(house, "bob")
    assert (await admin.admin(f"/admin/users/{bob.id}/start-reset")).status_code == 202
    subjects = [mail["Subject"] for mail in await bob.browser.mails(bob.person.email)]
    assert len(subjects) >= 2
    assert (await bob.get("/api/v1/me")).status_code == 200
    (entry,) = await log_of(house, EventTag.RESET_ORDERED, bob.id)
    assert entry["actor_id"] == admin.id
    addresses = {e["address"] for e in (await bob.get("/security/logs")).json()["items"][:2]}
    assert addresses <= {"", "unknown"}


@pytest.mark.asvs("V7.4.2", "V7.4.5")
async def test_m06_locking_ends_everything_and_unlocking_gives_it_back(house: House, admin: Member):
    bob = await join(house, "bob")
    half = await bob.front.challenge(bob.person)
    await admin.admin(f"/admin/users/{bob.id}/lock")
    assert (await bob.get("/api/v1/me")).status_code == 401
    code = bob.person.backup_codes.pop()
    late = await bob.post("/auth/mfa/verify", {"challenge": half, "factor": "backup_code", "code": code})
    assert late.status_code == 401
    right = {"email": bob.person.email, "password": bob.person.password}
    assert (await bob.post("/auth/login", right)).json()["code"] == "account_locked"
    await admin.admin(f"/admin/users/{bob.id}/unlock")
    assert (await bob.post("/auth/login", right)).json()["status"] == "mfa_required"


@pytest.mark.asvs("V8.2.3", "V15.3.1")
async def test_m06_no_secret_and_no_content_in_any_answer(house: House, admin: Member):
    bob = await join(house, "bob")
    await bob.browser.write_profile()
    support = await join(house, "sup", "support")
    for reader in (admin, support):
        answers = [
            await reader.get(f"/admin/users/{bob.id}"),
            await reader.get(f"/admin/users?query={bob.person.email}"),
        ]
        for answer in answers:
            assert answer.status_code == 200
            for secret in (bob.person.secret, "bakeries", "$2b$", "password_hash", *bob.person.backup_codes):
                assert secret not in answer.text
    assert (await admin.get(f"/admin/users?query={bob.person.email}")).json()["items"][0]["id"] == str(bob.id)
    assert (await admin.get("/admin/users?query=bob")).json()["items"] == []


async def test_m06_list_and_detail_say_the_same_of_factors_and_of_the_last_visit(house: House, admin: Member):
    bob = await join(house, "bob")
    for status in ("active", "locked"):
        if status == "locked":
            await admin.admin(f"/admin/users/{bob.id}/lock")
        (row,) = (await admin.get(f"/admin/users?query={bob.id}")).json()["items"]
        detail = (await admin.get(f"/admin/users/{bob.id}")).json()
        assert (row["status"], row["factors"]) == (status, ["totp"])
        assert row["last_seen_at"] is not None, "a session that was ended still tells when"
        assert {key: detail[key] for key in row} == row


@pytest.mark.parametrize(
    ("role", "granted"),
    [
        ("user", ["own:work"]),
        ("support", ["own:work", "people:read", "sessions:end"]),
        ("auditor", ["alerts:read", "log:read", "own:work", "people:read"]),
    ],
)
async def test_m02_everybody_is_told_what_they_may(house: House, role: str, granted: list[str]):
    member = await join(house, role, role)
    assert (await member.get("/api/v1/me")).json()["permissions"] == granted


@pytest.mark.asvs("V13.2.2")
@pytest.mark.parametrize(
    "query",
    [
        "select password_hash from user_security",
        "select secret_sealed from factors",
        "select code_hash from backup_codes",
        "select body_sealed from profiles",
        "select access_token_sealed from upwork_connections",
        "select token_hash from one_time_tokens",
        "select event from security_logs",
        "update users set email_sealed = ''",
        "delete from security_logs",
    ],
)
async def test_m06_database_itself_keeps_secrets_from_the_admin_door(house: House, query: str):
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with house.services.resources.database.as_admin() as db:
            await db.execute(text(query))


@pytest.mark.asvs("V6.3.2")
async def test_m07_default_accounts(house: House, admin: Member):
    guest = house.browser()
    for name in ("admin", "root", "administrator", "admin@localhost", "admin@app.example"):
        for password in ("admin", "password", "changeme"):
            answer = await guest.post("/auth/login", {"email": name, "password": password})
            assert answer.status_code in {401, 422, 429}
    assert await house.services.accounts.first_admin_link() is None, "no second first administrator"


async def test_m07_first_admin_link_works_once(house: House):
    resources = house.services.resources
    async with resources.database.engine.begin() as connection:
        await connection.execute(text("select set_config('app.door', 'auth', true)"))
        await connection.execute(text("delete from user_roles where role = 'admin'"))
    front, link = FrontDoor(resources), await house.services.accounts.first_admin_link()
    assert link is not None
    token = link.partition("#token=")[2]
    emails = [fresh_email("first"), fresh_email("second")]
    for email in emails:
        wish = front.wish(email, first_admin=token)
        await front.accounts.register(wish, HOME)
    await front.work_off()
    for email in emails:
        await front.accounts.verify_email(front.mailbox.token(email), HOME)
    async with resources.database.as_auth() as db:
        holders = await db.scalar(text("select count(*) from user_roles where role = 'admin'"))
        assert holders == 1
        assert await UserRepository(db).has_admin()
