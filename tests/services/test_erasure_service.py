"""Erasure: nothing of a person is left, nothing can be made again by what was under way, and nobody else is touched."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text

from src.auth.encryption import CannotOpen
from src.database.base import Base
from src.domain.event_tags import EventTag
from src.domain.step_up import StepUpPurpose
from src.services.erased_list import FILE, ErasedList
from tests.accounts import HOME
from tests.house import House
from tests.security.members import Member, join, settled


async def rows_of(house: House, member: Member) -> dict[str, int]:
    """Count what is left of somebody in every table, past row-level security."""
    found = {}
    async with house.services.resources.database.engine.begin() as connection:
        for table in Base.metadata.tables.values():
            column = "id" if table.name == "users" else "user_id"
            if column not in table.c or table.name == "erasures":
                continue
            for door in ("app", "auth", "admin", "audit"):
                await connection.execute(
                    text("select set_config('app.door', :door, true), set_config('app.user_id', :id, true)"),
                    {"door": door, "id": str(member.id)},
                )
                count = await connection.scalar(
                    text(f"select count(*) from {table.name} where {column} = :id"), {"id": member.id}
                )
                found[table.name] = max(found.get(table.name, 0), count or 0)
    return {name: count for name, count in found.items() if count}


async def erase(member: Member) -> int:
    await member.step_up(StepUpPurpose.ERASURE)
    return (await member.post("/security/erase")).status_code


async def test_nothing_is_left_of_the_person_and_everything_of_others(house: House):
    alice, bob = await join(house, "alice"), await join(house, "bob")
    await settled(house, alice)
    await settled(house, bob)
    before = await rows_of(house, bob)
    assert set(await rows_of(house, alice)) >= {"users", "data_keys", "profiles", "jobs", "applications", "sessions"}
    assert (await alice.post("/security/erase")).json()["code"] == "step_up_required"
    assert await erase(alice) == 202
    assert (await alice.get("/api/v1/me")).status_code == 401
    assert (
        await alice.post("/auth/login", {"email": alice.person.email, "password": alice.person.password})
    ).status_code == 401
    await house.work()
    assert await rows_of(house, alice) == {}
    after = await rows_of(house, bob)
    assert {name: after[name] for name in before} == before
    keys = [key async for key in house.services.resources.valkey.scan_iter(match=f"*{alice.id}*")]
    assert keys == []
    async with house.services.resources.database.as_auth() as db:
        with pytest.raises(CannotOpen):
            await house.services.resources.vault.fresh_key(db, alice.id)
        assert await db.scalar(text("select count(*) from erasures where user_id = :id"), {"id": alice.id}) == 1
    async with house.services.resources.database.as_audit() as db:
        assert await db.scalar(text("select count(*) from security_logs where event = :e"), {"e": EventTag.ERASED}) >= 1
    mails = await house.browser().mails(alice.person.email)
    assert mails[-1]["Subject"] == "Your account and its data are destroyed"
    assert alice.person.email not in str(await house.services.admin.people(alice.person.email, None, 10))


async def test_grant_is_given_back_and_the_queue_sends_nothing(house: House):
    alice = await join(house, "alice")
    ids = await settled(house, alice)
    draft = await alice.browser.application(ids["application_id"])
    await alice.browser.save(draft, "I would start with the price lists. " * 20)
    await alice.browser.confirm(ids["application_id"])
    proposals, calls = len(house.upwork.sandbox.desk.proposals), len(house.upwork.transport.requests)
    assert await erase(alice) == 202
    await house.work()
    revoked = [r for r in house.upwork.transport.requests[calls:] if r.url.path.endswith("/oauth2/token/revoke")]
    assert len(revoked) == 2, "the access token and the refresh token"
    house.services.resources.clock.forward(minutes=2)
    await house.work()
    assert len(house.upwork.sandbox.desk.proposals) == proposals


async def test_erasure_does_not_wait_for_upwork_and_gives_the_grant_back_later(house: House):
    alice = await join(house, "alice")
    await settled(house, alice)
    house.upwork.transport.is_cut = True
    assert await erase(alice) == 202
    await house.work()
    assert await rows_of(house, alice) == {}
    assert house.upwork.sandbox.grants.grants
    house.upwork.transport.is_cut = False
    async with house.services.resources.database.engine.begin() as connection:
        again = "update procrastinate_jobs set scheduled_at = now() where task_name = 'revoke_grant' returning id"
        assert len((await connection.execute(text(again))).all()) == 1
    await house.work()
    assert not house.upwork.sandbox.grants.grants


async def test_requests_under_way_make_nothing_again(house: House):
    alice = await join(house, "alice")
    ids = await settled(house, alice)
    await alice.step_up(StepUpPurpose.ERASURE)
    profile = (await alice.get("/api/v1/profile")).json()
    wishes = [
        ("POST", "/api/v1/profile/portfolio", {"title": "Late", "facts": [{"text": "Too late by a second"}]}),
        ("POST", "/api/v1/jobs/search", {"query": "python"}),
        ("POST", "/api/v1/applications", {"job_id": ids["job_id"]}),
        ("POST", f"/api/v1/applications/{ids['application_id']}/preview", None),
        ("PATCH", "/api/v1/me", {"locale": "uk"}),
        ("POST", "/auth/upwork/connect", {}),
        ("GET", "/api/v1/me", None),
    ]
    assert profile["version"] == 1
    answers = await asyncio.gather(
        *(alice.call(method, path, body) for method, path, body in wishes * 2),
        alice.post("/security/erase"),
        *(alice.call(method, path, body) for method, path, body in wishes * 2),
        house.services.erasure.erase(alice.id),
    )
    statuses = {answer.status_code for answer in answers if answer is not None}
    assert not {status for status in statuses if status >= 500}, statuses
    await house.work()
    assert await rows_of(house, alice) == {}
    for method, path, body in wishes:
        assert (await alice.call(method, path, body)).status_code == 401, path
    assert await rows_of(house, alice) == {}


async def test_erasure_lost_with_its_queue_is_finished_later(house: House):
    alice = await join(house, "alice")
    assert await erase(alice) == 202
    async with house.services.resources.database.engine.begin() as connection:
        await connection.execute(text("delete from procrastinate_jobs"))
    await house.services.erasure.finish_all()
    assert await rows_of(house, alice) == {}
    await house.services.erasure.erase(alice.id)


async def test_asked_fifty_times_it_is_one_erasure(house: House):
    alice = await join(house, "alice")
    subject = await house.services.logins.subject(alice.browser.access)
    await asyncio.gather(*(house.services.erasure.ask(subject, HOME) for _ in range(50)))
    await house.work()
    async with house.services.resources.database.as_audit() as db:
        count = await db.scalar(
            text(
                "select count(*) from security_logs where event = :e and user_id is null and at > now() - interval '1 minute'"
            ),
            {"e": EventTag.ERASURE_ASKED},
        )
    assert count >= 1
    assert await rows_of(house, alice) == {}


async def test_whoever_an_older_backup_brings_back_is_erased_again(house: House):
    alice, bob = await join(house, "alice"), await join(house, "bob")
    await settled(house, alice)
    engine, tables = house.services.resources.database.engine, ("users", "data_keys", "profiles")
    async with engine.begin() as connection:
        for table in tables:
            column = "id" if table == "users" else "user_id"
            kept = f"create table kept_{table} as select * from {table} where {column} = '{alice.id}'"
            await connection.execute(text(kept))
    assert await erase(alice) == 202
    await house.work()
    mails = len(await house.browser().mails(alice.person.email))
    async with engine.begin() as connection:
        await connection.execute(text("set local session_replication_role = replica"))
        for table in tables:
            await connection.execute(text(f"insert into {table} select * from kept_{table}"))
            await connection.execute(text(f"drop table kept_{table}"))
        await connection.execute(text("delete from erasures where user_id = :id"), {"id": alice.id})
    assert set(await rows_of(house, alice)) == set(tables)
    assert await house.services.erasure.erase_again() == 1
    assert await rows_of(house, alice) == {}
    assert len(await house.browser().mails(alice.person.email)) == mails, "told once"
    assert await house.services.erasure.erase_again() == 0
    assert (await bob.get("/api/v1/me")).status_code == 200


async def test_erasure_goes_on_where_its_list_cannot_be_kept(house: House, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(ErasedList, "add", full)
    alice = await join(house, "alice")
    assert await erase(alice) == 202
    await house.work()
    assert await rows_of(house, alice) == {}


def test_list_of_the_erased_grows_and_passes_over_what_is_not_its_own(tmp_path: Path):
    path, one, two, now = tmp_path / "new" / FILE, uuid4(), uuid4(), datetime(2026, 3, 1, tzinfo=UTC)
    assert ErasedList(path).read() == {}
    ErasedList(path).add([(one, now)])
    path.write_text(path.read_text() + "\nnot ours\n" + f"{uuid4()} yesterday\n")
    ErasedList(path).add([(one, now), (two, now)])
    assert ErasedList(path).read() == {one: now, two: now}
    assert path.read_text().count(str(one)) == 1
    assert path.stat().st_mode & 0o777 == 0o600
