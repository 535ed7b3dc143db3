"""People's rows are apart: by the owner filter, and again by the database itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, ProgrammingError

from src.database.base import Base, new_id
from src.database.connection import BEGIN, ROLES, IsolationBroken, OwnerMissing, check_isolation
from src.database.models import Profile, SecurityLog, TenantOwned
from src.database.types import Sealed
from src.services.resources import Resources
from tests.rows import add_person


@pytest.fixture(autouse=True)
async def nothing_left(resources: Resources) -> AsyncIterator[None]:
    """Take away rows that were sealed with nothing: whoever walks all people could not open them."""
    yield
    async with resources.database.engine.begin() as connection:
        await connection.execute(
            text("delete from profiles where body_sealed like 'v1.1.%' and length(body_sealed) < 60")
        )


@pytest.mark.asvs("V8.4.1")
async def test_row_of_another_person_is_not_seen_by_filter_or_by_sql(resources: Resources):
    alice, bob = await add_person(resources), await add_person(resources)
    async with resources.database.as_user(alice) as db:
        db.add(Profile(id=new_id(), body_sealed=Sealed("v1.1.x")))
    for person, expected in ((alice, 1), (bob, 0)):
        async with resources.database.as_user(person) as db:
            assert len((await db.scalars(select(Profile))).all()) == expected
            assert (await db.execute(text("select count(*) from profiles"))).scalar_one() == expected


@pytest.mark.asvs("V8.4.1")
async def test_row_for_another_person_is_refused_by_session_and_by_sql(resources: Resources):
    alice, bob = await add_person(resources), await add_person(resources)
    with pytest.raises(OwnerMissing):
        async with resources.database.as_user(alice) as db:
            db.add(Profile(user_id=bob, id=new_id(), body_sealed=Sealed("v1.1.x")))
    with pytest.raises(ProgrammingError, match="row-level security"):
        async with resources.database.as_user(alice) as db:
            await db.execute(
                text("insert into profiles (user_id, id, body_sealed) values (:u, :i, 'x')"), {"u": bob, "i": new_id()}
            )


async def test_transaction_without_a_person_sees_nothing(resources: Resources):
    alice = await add_person(resources)
    async with resources.database.as_user(alice) as db:
        db.add(Profile(id=new_id(), body_sealed=Sealed("v1.1.x")))
    async with resources.database.as_auth() as db:
        with pytest.raises(DBAPIError, match="permission denied"):
            await db.execute(text("select count(*) from profiles"))


@pytest.mark.asvs("V13.2.2")
async def test_app_door_cannot_read_credentials(resources: Resources):
    alice = await add_person(resources)
    for table in ("one_time_tokens", "login_challenges", "installation_keys"):
        with pytest.raises(DBAPIError, match="permission denied"):
            async with resources.database.as_user(alice) as db:
                await db.execute(text(f"select * from {table}"))


@pytest.mark.asvs("V8.4.1")
async def test_every_owned_table_forces_row_level_security(resources: Resources):
    owned = {m.class_.__tablename__ for m in Base.registry.mappers if issubclass(m.class_, TenantOwned)}
    owned |= {
        "users",
        "user_security",
        "user_roles",
        "data_keys",
        "login_challenges",
        "one_time_tokens",
        "security_logs",
    }
    query = text("select relname from pg_class where relrowsecurity and relforcerowsecurity")
    async with resources.database.engine.connect() as connection:
        forced = set((await connection.execute(query)).scalars())
    assert owned <= forced


@pytest.mark.asvs("V15.4.1")
async def test_interleaved_people_on_a_tiny_pool_stay_apart(resources: Resources):
    people = [await add_person(resources) for _ in range(4)]
    for person in people:
        async with resources.database.as_user(person) as db:
            db.add(Profile(id=new_id(), body_sealed=Sealed(f"v1.1.{person}")))

    async def look(person) -> bool:
        async with resources.database.as_user(person) as db:
            rows = (await db.execute(text("select body_sealed from profiles"))).scalars().all()
        return rows == [f"v1.1.{person}"]

    assert all(await asyncio.gather(*(look(people[i % 4]) for i in range(400))))


@pytest.mark.asvs("V16.4.2")
async def test_security_log_is_never_changed(resources: Resources):
    alice = await add_person(resources)
    async with resources.database.as_user(alice) as db:
        log = SecurityLog.__table__.insert().values(id=new_id(), user_id=alice, event="test:write:ok")
        await db.execute(log)
    for change in ("update security_logs set event = 'x'", "delete from security_logs", "truncate security_logs"):
        with pytest.raises(DBAPIError):
            async with resources.database.as_user(alice) as db:
                await db.execute(text(change))
        with pytest.raises(DBAPIError, match="append-only"):
            async with resources.database.engine.begin() as connection:
                await connection.execute(text(change))


async def test_start_is_refused_when_row_level_security_does_not_hold(resources: Resources):
    async with resources.database.engine.begin() as connection:
        await connection.execute(text("alter table consents disable row level security"))
    try:
        with pytest.raises(IsolationBroken):
            await check_isolation(resources.database, new_id)
    finally:
        async with resources.database.engine.begin() as connection:
            await connection.execute(text("alter table consents enable row level security"))
    await check_isolation(resources.database, new_id)


async def test_retention_door_sees_only_what_is_past_its_time(resources: Resources):
    alice = await add_person(resources)
    rows = text(
        "insert into jobs (user_id, id, upwork_id, title, url, content, content_expires_at)"
        " values (:u, :i, :n, 't', 'https://x', '{}', now() + make_interval(secs => :left))"
    )
    async with resources.database.as_user(alice) as db:
        await db.execute(rows, {"u": alice, "i": new_id(), "n": "old", "left": -1.0})
        await db.execute(rows, {"u": alice, "i": new_id(), "n": "new", "left": 3600.0})
    async with resources.database.as_retention() as db:
        seen = (await db.execute(text("select upwork_id from jobs where user_id = :u"), {"u": alice})).scalars().all()
    assert seen == ["old"]


async def test_each_transaction_names_its_door(resources: Resources):
    assert resources.database.use_roles, "the embedded engine has all roles"
    async with resources.database.as_user(new_id()) as db:
        assert (await db.execute(text("select current_user"))).scalar_one() == ROLES["app"]
    async with resources.database.engine.connect() as connection:
        assert (await connection.execute(text("select current_setting('app.user_id', true)"))).scalar_one() in (
            None,
            "",
        )
    assert "app.door" in str(BEGIN)
