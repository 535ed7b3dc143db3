"""The profile and the portfolio on the real engines: versions, bounds, stable ids, nothing in clear."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from src.errors import Conflict, NotFound
from src.schemas.profile import FactRequest, ItemRequest, NewFactRequest, ProfileRequest, Specialised
from src.services.profile_service import ProfileService
from tests.rows import add_person


@pytest.fixture
async def person(resources):
    return await add_person(resources)


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
    assert (await profiles.judge_of(person)).skills == {"python", "sql"}


async def test_parts_that_a_caller_does_not_know_of_stay_as_they_were(profiles, person):
    face = Specialised(name="Second", title="Tester")
    await profiles.save(
        person,
        ProfileRequest(version=0, title="One", countries=["Ukraine"], time_zone="Europe/Kyiv", specialised=[face]),
    )
    kept = await profiles.save(person, ProfileRequest(version=1, title="Two"))
    assert (kept.title, kept.countries, kept.time_zone, kept.specialised) == ("Two", ["Ukraine"], "Europe/Kyiv", [face])
    emptied = await profiles.save(person, ProfileRequest(version=2, title="Two", countries=[], specialised=[]))
    assert (emptied.countries, emptied.specialised, emptied.time_zone) == ([], [], "Europe/Kyiv")
    with pytest.raises(ValidationError):
        ProfileRequest(version=3, time_zone="Middle/Earth")


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


@pytest.mark.asvs("V2.3.2")
async def test_portfolio_holds_at_most_fifty_even_at_once(profiles, person):
    for number in range(45):
        await profiles.add_item(person, ItemRequest(title=f"Item {number}"))
    results = await asyncio.gather(
        *(profiles.add_item(person, ItemRequest(title="More")) for _ in range(10)), return_exceptions=True
    )
    assert {result.code for result in results if isinstance(result, Conflict)} == {"portfolio_full"}
    assert len((await profiles.portfolio(person)).items) == 50


@pytest.mark.asvs("V1.4.2", "V2.2.1")
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


@pytest.mark.asvs("V1.2.2", "V2.2.1")
def test_item_out_of_bounds_is_refused():
    for wrong in (
        {"facts": [{"text": "x"}] * 41},
        {"links": ["javascript:alert(1)"]},
        {"links": [f"https://a.example/{n}" for n in range(11)]},
        {"link": "https://a.example"},
        {"title": ""},
        {"year": 1},
        {"facts": [{"text": ""}]},
    ):
        with pytest.raises(ValidationError):
            ItemRequest.model_validate({"title": "x", **wrong})


async def test_another_persons_item_is_not_found(profiles, person, resources):
    item = await profiles.add_item(person, ItemRequest(title="Mine"))
    other = await add_person(resources)
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


async def test_true_sentence_is_kept_once_where_it_belongs(profiles, person):
    shop = await profiles.add_item(person, ItemRequest(title="Shop", facts=[FactRequest(text="Moved 40 shops")]))
    first = (await profiles.add_fact(person, NewFactRequest(text="I speak Polish."))).item
    assert (first.title, [fact.text for fact in first.facts]) == ("Other experience", ["I speak Polish."])
    again = (await profiles.add_fact(person, NewFactRequest(text="i  speak polish"))).item
    assert again == first
    second = (await profiles.add_fact(person, NewFactRequest(text="I run a shop"))).item
    assert (second.id, second.version, len(second.facts)) == (first.id, first.version + 1, 2)
    assert second.facts[0] == first.facts[0]
    there = (await profiles.add_fact(person, NewFactRequest(text="Sold 9 of them", item_id=shop.id))).item
    assert [fact.text for fact in there.facts] == ["Moved 40 shops", "Sold 9 of them"]
    assert len((await profiles.portfolio(person)).items) == 2
    with pytest.raises(Conflict, match="elsewhere"):
        await profiles.save_item(person, shop.id, ItemRequest(title="Shop", version=shop.version))
    with pytest.raises(NotFound):
        await profiles.add_fact(person, NewFactRequest(text="x", item_id=uuid4()))


async def test_facts_added_at_once_are_all_kept_in_one_item(profiles, person):
    wishes = [profiles.add_fact(person, NewFactRequest(text=f"Did thing {number % 8}")) for number in range(16)]
    await asyncio.gather(*wishes)
    (item,) = (await profiles.portfolio(person)).items
    assert {fact.text for fact in item.facts} == {f"Did thing {number}" for number in range(8)}
    assert len(item.facts) == 8


async def test_item_for_other_experience_bears_the_persons_language(profiles, person, resources):
    async with resources.database.as_auth() as db:
        await db.execute(text("update users set locale = 'uk' where id = :id"), {"id": person})
    kept = (await profiles.add_fact(person, NewFactRequest(text="Переклала 14 книжок"))).item
    assert kept.title == "Інший досвід"
    async with resources.database.as_auth() as db:
        await db.execute(text("update users set locale = 'en' where id = :id"), {"id": person})
    assert (await profiles.add_fact(person, NewFactRequest(text="Wrote 2 books"))).item.id == kept.id


async def test_facts_have_their_bounds(profiles, person):
    full = ItemRequest(title="Other experience", facts=[FactRequest(text=f"Fact {n}") for n in range(40)])
    await profiles.add_item(person, full)
    with pytest.raises(Conflict) as refused:
        await profiles.add_fact(person, NewFactRequest(text="One more"))
    assert refused.value.code == "item_full"
    for wrong in (
        {"text": ""},
        {"text": "x" * 601},
        {"text": "a\nb"},
        {"text": "x", "item_id": "1"},
        {"text": "x", "id": 1},
    ):
        with pytest.raises(ValidationError):
            NewFactRequest.model_validate(wrong)


async def test_fact_makes_no_fifty_first_item(profiles, person):
    for number in range(50):
        await profiles.add_item(person, ItemRequest(title=f"Item {number}"))
    with pytest.raises(Conflict) as refused:
        await profiles.add_fact(person, NewFactRequest(text="One more"))
    assert refused.value.code == "portfolio_full"
