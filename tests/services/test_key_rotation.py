"""Rotation of keys while people read and write: nothing fails, nothing is lost, and the old key is not needed afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from src.auth.encryption import CannotOpen, MasterKeys, Place, Vault
from src.auth.models import Origin
from src.bootstrap import build
from src.config import SecuritySettings, Settings
from src.database.repositories.sealed import SealedRepository, sealed_columns
from src.schemas.security import LogQuery
from src.services.key_rotation import KeyRotation
from src.services.resources import Resources, open_resources
from tests.accounts import HOME, FrontDoor
from tests.conftest import random_key
from tests.house import House
from tests.security.members import join, settled

CACHE_SECONDS = 0.3


def with_ring(settings: Settings, *, master: str | None = None, signing: str | None = None) -> Settings:
    """The same settings with other rings."""
    security = settings.security
    return Settings(
        data=settings.data,
        web=settings.web,
        upwork=settings.upwork,
        ai=settings.ai,
        mail=settings.mail,
        security=SecuritySettings(
            _env_file=None,
            secret_key=SecretStr(signing or security.secret_key.get_secret_value()),
            encryption_key=SecretStr(master or security.encryption_key.get_secret_value()),
            bcrypt_cost=4,
        ),
    )


@pytest.fixture
async def opened(resources: Resources) -> AsyncIterator[list[Resources]]:
    """Resources of other processes, closed in the end."""
    others: list[Resources] = []
    yield others
    for other in others:
        await other.close()


@pytest.mark.asvs("V11.2.2")
async def test_master_key_goes_while_people_read_and_the_old_one_is_not_needed(
    resources: Resources, settings: Settings, opened: list[Resources]
):
    front = FrontDoor(resources)
    people = [await front.person() for _ in range(3)]
    old, new = settings.security.encryption_key.get_secret_value(), random_key()
    both = await open_resources(with_ring(settings, master=f"{new},{old}"), clock=resources.clock)
    opened.append(both)
    during, going = build(both), True

    async def read() -> int:
        seen = 0
        while going:
            for person in people:
                both.vault.forget(person.user_id)
                assert (await during.accounts.me(person.user_id)).email == person.email
                seen += 1
        return seen

    reading = asyncio.create_task(read())
    done = await KeyRotation(both).rotate_master()
    going = False
    assert await reading > 0
    assert done.rewrapped >= 2 * len(people)
    assert done.still_needed == frozenset()
    alone = await open_resources(with_ring(settings, master=new), clock=resources.clock)
    opened.append(alone)
    for person in people:
        assert (await build(alone).accounts.me(person.user_id)).email == person.email
    with pytest.raises(CannotOpen):
        await open_resources(with_ring(settings, master=random_key()), clock=resources.clock)
    # The other tests go on with the old ring.
    back = await open_resources(with_ring(settings, master=f"{old},{new}"), clock=resources.clock)
    opened.append(back)
    assert (await KeyRotation(back).rotate_master()).still_needed == frozenset()


def quick(resources: Resources) -> Resources:
    """A process whose cache of keys lives only a moment."""
    vault = Vault(MasterKeys(resources.settings.security.master_ring), cache_seconds=CACHE_SECONDS)
    return replace(resources, vault=vault)


@pytest.mark.asvs("V11.2.2")
async def test_data_keys_go_while_people_read_and_write(house: House):
    resources = quick(house.services.resources)
    front = FrontDoor(resources)
    alice = await join(house)
    ids = await settled(house, alice)
    fast, slow = build(resources), build(quick(house.services.resources))
    going = True

    async def work() -> int:
        done = 0
        while going:
            for services in (fast, slow):
                me = await services.accounts.set_locale(alice.id, "en")
                assert me.email == alice.person.email
                profile = await services.profiles.profile(alice.id)
                assert "bakeries" in profile.overview
                assert (await services.upwork.status(alice.id)).account is not None
                done += 1
        return done

    working = asyncio.create_task(work())
    done = await KeyRotation(resources).rotate_data_keys()
    going = False
    assert await working > 0
    assert (done.persons, done.versions_destroyed, done.unopened) == (1, 1, frozenset())
    async with resources.database.as_auth() as db:
        versions = (
            await db.scalars(text("select version from data_keys where user_id = :id order by 1"), {"id": alice.id})
        ).all()
        assert list(versions) == [0, 2], "the log's, and the new one"
    await everything_opens(resources, alice.id)
    fresh = build(quick(house.services.resources))
    assert (await fresh.applications.read(alice.id, ids["application_id"])).letter is not None
    page = await fresh.log.page(await front.subject(alice.person.signed_in), LogQuery(limit=100))
    assert {entry.address for entry in page.items} >= {HOME.address}


async def everything_opens(resources: Resources, user_id) -> None:
    """Every sealed value of a person opens with the keys that are left, and is sealed under the newest."""
    seen = set()
    for column in sealed_columns():
        door = resources.database.as_auth() if column.is_identity else resources.database.as_user(user_id)
        async with door as db:
            key = await resources.vault.fresh_key(db, user_id)
            values = SealedRepository(db, user_id)
            assert await values.not_under(column, key.version, 1) == []
            for row_id, sealed in await values.not_under(column, -1, 100):
                key.open_bytes(Place(column.table.name, column.name, row_id), sealed)
                seen.add(column.table.name)
    assert seen >= {
        "users",
        "sessions",
        "factors",
        "profiles",
        "portfolio_items",
        "portfolio_files",
        "upwork_connections",
        "applications",
    }


@pytest.mark.asvs("V11.2.5")
async def test_value_that_does_not_open_stops_nobody_elses_rotation(resources: Resources):
    ours = quick(resources)
    front = FrontDoor(ours)
    alice, bob = await front.person(), await front.person()
    async with ours.database.as_auth() as db:
        # Bob's address, put in Alice's place.
        stolen = "update users set email_sealed = (select email_sealed from users where id = :bob) where id = :alice"
        await db.execute(text(stolen), {"alice": alice.user_id, "bob": bob.user_id})
    done = await KeyRotation(ours).rotate_data_keys()
    assert done.unopened == {Place("users", "email_sealed", alice.user_id)}
    assert (done.persons, done.versions_destroyed) == (2, 1)
    async with ours.database.as_auth() as db:
        kept = await db.execute(text("select user_id, array_agg(version order by version) from data_keys group by 1"))
        assert {row[0]: row[1] for row in kept} == {alice.user_id: [0, 1, 2], bob.user_id: [0, 2]}
    assert (await build(ours).accounts.me(bob.user_id)).email == bob.email


async def test_rotation_that_was_cut_off_is_finished_by_the_next(resources: Resources):
    ours = quick(resources)
    alice = await FrontDoor(ours).person()

    async def cut(_seconds: float) -> None:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await KeyRotation(ours, wait=cut).rotate_data_keys()
    assert (await build(ours).accounts.me(alice.user_id)).email == alice.email
    await KeyRotation(ours).rotate_data_keys()
    async with ours.database.as_auth() as db:
        count = await db.scalar(text("select count(*) from data_keys where user_id = :id"), {"id": alice.user_id})
    assert count == 2
    assert (await build(ours).accounts.me(alice.user_id)).email == alice.email


@pytest.mark.asvs("V11.2.2")
async def test_signing_key_goes_without_signing_anybody_out(
    resources: Resources, settings: Settings, opened: list[Resources]
):
    alice = await FrontDoor(resources).person()
    old, new = settings.security.secret_key.get_secret_value(), random_key()
    during = replace(resources, settings=with_ring(settings, signing=f"{new},{old}"))
    services = build(during)
    assert (await services.logins.subject(alice.signed_in.answer.access_token)).user_id == alice.user_id
    renewed = await services.logins.refresh(alice.signed_in.refresh_token, Origin(HOME.address, HOME.agent))
    after = build(replace(resources, settings=with_ring(settings, signing=new)))
    assert (await after.logins.subject(renewed.answer.access_token)).user_id == alice.user_id
    assert (await after.logins.refresh(renewed.refresh_token, HOME)).answer.user.email == alice.email
