"""Searching inside what is kept, on the real engines: found by words, sealed all the while, and nobody else's."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from src.services.key_rotation import KeyRotation
from src.services.message_service import MessageService
from src.services.search_service import SearchService
from tests.applications import LETTER, Desk
from tests.services.test_key_rotation import quick


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


@pytest.fixture
def search(upwork) -> SearchService:
    return SearchService(upwork.resources)


async def found(search, desk, query):
    return [hit.id for hit in (await search.search(desk.user_id, query)).items if hit.kind == "application"]


async def words_of(desk):
    async with desk.r.database.as_user(desk.user_id) as db:
        return (await db.execute(text("select words::text from applications"))).scalars().all()


async def test_letter_is_found_by_all_of_its_words_and_marked(desk, search):
    first, second = [await desk.draft(job_id) for job_id in await desk.job_ids(2)]
    await desk.fill(second, "I know beekeeping. " + LETTER)
    assert set(await found(search, desk, "batches")) == {first.id, second.id}
    assert await found(search, desk, "beekeeping batch") == [second.id]
    assert await found(search, desk, "beekeeping zebra") == []
    assert await found(search, desk, "the and of") == []
    (hit,) = (await search.search(desk.user_id, "Beekeeping")).items
    assert [piece.text for piece in hit.snippet if piece.is_hit] == ["beekeeping"]
    title = first.job_title.split()[0]
    assert first.id in await found(search, desk, title)


async def test_changed_letter_is_found_by_its_new_words_alone(desk, search):
    draft = await desk.draft()
    await desk.fill(draft, "I know beekeeping. " + LETTER)
    assert await found(search, desk, "beekeeping") == [draft.id]
    before = await desk.read(draft.id)
    await desk.fill(before, "I know falconry. " + LETTER)
    assert await words_of(desk) == [None], "the database forgets the words with the text"
    assert await found(search, desk, "beekeeping") == []
    after = await desk.read(draft.id)
    assert await found(search, desk, "falconry") == [draft.id]
    assert (await desk.read(draft.id)).updated_at == after.updated_at, "searching changes nothing"


async def test_nothing_readable_is_kept_and_two_people_share_no_digest(upwork, desk, search):
    other = Desk(upwork.resources, upwork.access, await upwork.connected(1))
    await other.write_profile()
    for each in (desk, other):
        await each.draft()
        assert len(await found(search, each, "batches")) == 1
    (mine,), (theirs,) = await words_of(desk), await words_of(other)
    assert "batch" not in mine
    assert "sampl" not in mine
    assert not set(mine.split()) & set(theirs.split())
    assert ":" not in mine, "no positions"


async def test_words_are_found_after_keys_have_rotated(upwork):
    ours = quick(upwork.resources)
    desk, search = Desk(ours, upwork.access, await upwork.connected()), SearchService(ours)
    draft = await desk.draft()
    assert await found(search, desk, "batches") == [draft.id]
    before = await words_of(desk)

    await KeyRotation(ours).rotate_data_keys()
    assert await found(search, desk, "batches") == [draft.id]
    assert await words_of(desk) != before


async def test_messages_are_found_while_they_are_held(upwork, desk, search, clock):
    messages = MessageService(upwork.resources, upwork.access)
    room = (await messages.rooms(desk.user_id)).items[0]
    thread = await messages.thread(desk.user_id, room.id)
    word = max((word.strip(".,!?") for word in thread.messages[-1].text.split()), key=len)
    hits = [hit for hit in (await search.search(desk.user_id, word)).items if hit.kind == "message"]
    assert (room.id, thread.messages[-1].id) in {(hit.room_id, hit.id) for hit in hits}
    assert len({hit.id for hit in hits}) == len(hits), "each message is a hit of its own"
    assert any(piece.is_hit for piece in hits[0].snippet)
    clock.forward(hours=25)
    assert [hit for hit in (await search.search(desk.user_id, word)).items if hit.kind == "message"] == []
