"""The profile and the portfolio on the real engines: versions, bounds, stable ids, nothing in clear."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from src.database.base import new_id
from src.database.models import User
from src.database.types import Sealed
from src.errors import Conflict, NotFound
from src.schemas.profile import FactRequest, ItemRequest, ProfileRequest
from src.services.profile_service import ProfileService


@pytest.fixture
async def person(resources):
    user_id = new_id()
    async with resources.database.as_auth() as db:
        db.add(User(id=user_id, email_index=user_id.bytes, email_sealed=Sealed("v1.1.none")))
        await db.flush()
        resources.vault.create(db, user_id)
    return user_id


@pytest.fixture
def profiles(resources):
    return ProfileService(resources)


async def test_profile_begins_empty_and_is_kept_whole(profiles, person):
    empty = await profiles.profile(person)
    assert (empty.version, empty.title, empty.caps.proposals_per_day, empty.disclosure.enabled) == (0, "", 10, True)
    asked = ProfileRequest(
        version=0, title="Developer", skills=["Python", "python", "SQL"], hourly_rate="50", tone="warm"
    )
    saved = await profiles.save(person, asked)
    assert (saved.version, saved.skills) == (1, ["Python", "SQL"])
    assert saved.model_dump(mode="json")["hourly_rate"] == "50.00"
    assert await profiles.profile(person) == saved
    assert await profiles.skills_of(person) == {"python", "sql"}


async def test_of_many_saves_of_one_version_one_is_kept(profiles, person):
    for version in (0, 1):
        results = await asyncio.gather(
            *(profiles.save(person, ProfileRequest(version=version, title=f"T{n}")) for n in range(20)),
            return_exceptions=True,
        )
        kept = [result for result in results if not isinstance(result, BaseException)]
        assert len(kept) == 1
        assert {result.code for result in results if isinstance(result, Conflict)} == {"version_conflict"}
        assert (await profiles.profile(person)).title == kept[0].title


async def test_facts_keep_their_ids_and_take_no_foreign_ones(profiles, person):
    item = await profiles.add_item(
        person, ItemRequest(title="Shop", facts=[FactRequest(text="One"), FactRequest(text="Two")])
    )
    first, second = item.facts
    foreign = uuid4()
    asked = ItemRequest(
        title="Shop",
        version=1,
        facts=[
            FactRequest(id=second.id, text="Two, said better"),
            FactRequest(id=second.id, text="The same id again"),
            FactRequest(id=foreign, text="A foreign id"),
            FactRequest(text="New"),
        ],
    )
    saved = await profiles.save_item(person, item.id, asked)
    ids = [fact.id for fact in saved.facts]
    assert ids[0] == second.id
    assert len(set(ids)) == 4
    assert not {first.id, foreign} & set(ids)
    with pytest.raises(Conflict):
        await profiles.save_item(person, item.id, asked)
    assert [each.id for each in (await profiles.portfolio(person)).items] == [item.id]


async def test_portfolio_holds_at_most_fifty_even_at_once(profiles, person):
    for number in range(45):
        await profiles.add_item(person, ItemRequest(title=f"Item {number}"))
    results = await asyncio.gather(
        *(profiles.add_item(person, ItemRequest(title="More")) for _ in range(10)), return_exceptions=True
    )
    assert {result.code for result in results if isinstance(result, Conflict)} == {"portfolio_full"}
    assert len((await profiles.portfolio(person)).items) == 50


@pytest.mark.parametrize(
    "wrong",
    [
        {"skills": [f"s{n}" for n in range(61)]},
        {"hourly_rate": "-1"},
        {"title": "a\u202eb"},
        {"tone": "rude"},
        {"caps": {"proposals_per_day": 0}},
        {"unknown": 1},
    ],
)
def test_profile_out_of_bounds_is_refused(wrong):
    with pytest.raises(ValidationError):
        ProfileRequest(version=0, **wrong)


def test_item_out_of_bounds_is_refused():
    for wrong in (
        {"facts": [{"text": "x"}] * 41},
        {"link": "javascript:alert(1)"},
        {"title": ""},
        {"year": 1},
        {"facts": [{"text": ""}]},
    ):
        with pytest.raises(ValidationError):
            ItemRequest.model_validate({"title": "x", **wrong})


async def test_another_persons_item_is_not_found(profiles, person, resources):
    item = await profiles.add_item(person, ItemRequest(title="Mine"))
    other = new_id()
    async with resources.database.as_auth() as db:
        db.add(User(id=other, email_index=other.bytes, email_sealed=Sealed("v1.1.none")))
        await db.flush()
        resources.vault.create(db, other)
    for act in (
        profiles.save_item(other, item.id, ItemRequest(title="Yours", version=1)),
        profiles.remove_item(other, item.id),
    ):
        with pytest.raises(NotFound):
            await act
    assert (await profiles.portfolio(other)).items == []
    await profiles.remove_item(person, item.id)
    assert (await profiles.portfolio(person)).items == []


async def test_nothing_stands_in_clear(profiles, person, resources):
    await profiles.save(person, ProfileRequest(version=0, overview="A very private overview"))
    await profiles.add_item(person, ItemRequest(title="A very private title"))
    async with resources.database.engine.connect() as connection:
        rows = (
            await connection.execute(
                text("select p::text from profiles p union all select i::text from portfolio_items i")
            )
        ).all()
    assert "very private" not in str(rows)
