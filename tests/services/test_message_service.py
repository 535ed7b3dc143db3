"""Rooms, messages, and sending one exactly once, through both doors of the real sandbox."""

from __future__ import annotations

import asyncio
from uuid import uuid4

import pytest
from sqlalchemy import text as sql

from src.errors import Conflict, Invalid, NotFound, Unauthenticated
from src.services.message_service import MessageService
from src.services.retention_service import RetentionService
from src.services.upwork_access import UpworkAccess

pytestmark = pytest.mark.usefixtures("quick")

DOORS = ("graphql", "mcp")


@pytest.fixture
def messages(upwork):
    return MessageService(upwork.resources, upwork.access)


@pytest.fixture
def outgoing(messages):
    return messages.outgoing


def rooms_at_upwork(upwork):
    own = next(iter(upwork.sandbox.book.accounts))
    return list(upwork.sandbox.rooms.of_account(own))


@pytest.fixture(params=DOORS)
async def talk(request, upwork, messages):
    """A connected person and one of their rooms that has messages."""
    user_id = await upwork.connected(door=request.param)
    listed = await messages.rooms(user_id)
    room = next(each for each in listed.items if each.latest is not None)
    return user_id, room


def theirs(upwork, room):
    name = room.upwork_url.rpartition("/")[2]
    return next(each for each in rooms_at_upwork(upwork) if each.id == name)


def own_texts(upwork, room):
    return [story.text for story in theirs(upwork, room).stories if story.author == "freelancer"]


@pytest.mark.parametrize("door", DOORS)
async def test_every_room_is_found_with_its_newest_message(upwork, messages, door):
    user_id = await upwork.connected(door=door)
    listed = await messages.rooms(user_id)
    assert listed.problem is None
    held = rooms_at_upwork(upwork)
    found = {room.upwork_url.rpartition("/")[2]: room for room in listed.items}
    wanted = {room.id for room in held if door == "graphql" or not room.hidden}
    assert set(found) == wanted
    assert found
    for room in held:
        if room.id in found and room.stories and room.stories[-1].author != "system":
            assert found[room.id].latest.text == room.stories[-1].text.strip()
            assert found[room.id].name == room.contact_name


async def test_thread_tells_who_wrote_what(upwork, messages, talk):
    user_id, room = talk
    thread = await messages.thread(user_id, room.id)
    stories = [story for story in theirs(upwork, room).stories if story.author != "system"]
    shown = [message for message in thread.messages if message.author]
    assert [(m.text, m.is_own) for m in reversed(shown)] == [
        (s.text.strip(), s.author == "freelancer") for s in stories
    ]


async def test_nothing_of_a_talk_stands_in_the_database_in_clear(upwork, messages, talk):
    user_id, room = talk
    thread = await messages.thread(user_id, room.id)
    preview = await messages.prepare(user_id, room.id, "A very particular sentence of mine.")
    await messages.confirm(user_id, uuid4(), room.id, preview.id)
    async with upwork.resources.database.as_user(user_id) as db:
        tables = ("rooms", "messages", "outgoing")
        rows = [(await db.execute(sql(f"select t::text from {table} t"))).scalars().all() for table in tables]
    dump = "\n".join(str(each) for each in rows)
    assert dump
    assert "very particular" not in dump
    assert room.name not in dump
    assert not any(len(message.text) > 12 and message.text in dump for message in thread.messages)


async def test_preparing_sends_nothing_and_confirming_sends_exactly_that_once(upwork, messages, talk):
    user_id, room = talk
    before = own_texts(upwork, room)
    preview = await messages.prepare(user_id, room.id, "  I can begin on Monday.\nShall we talk?  ")
    assert own_texts(upwork, room) == before
    answer = await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert (answer.state, answer.text) == ("sent", "I can begin on Monday.\nShall we talk?")
    assert own_texts(upwork, room) == [*before, "I can begin on Monday.\nShall we talk?"]
    with pytest.raises(Conflict) as refused:
        await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert refused.value.code == "preview_used"


async def test_twenty_confirmations_at_once_send_one_message(upwork, messages, talk):
    user_id, room = talk
    before = len(own_texts(upwork, room))
    preview = await messages.prepare(user_id, room.id, "Once only.")
    other = MessageService(upwork.resources, UpworkAccess(upwork.resources))
    outcomes = await asyncio.gather(
        *(service.confirm(user_id, uuid4(), room.id, preview.id) for service in (messages, other) for _ in range(10)),
        return_exceptions=True,
    )
    assert sum(not isinstance(outcome, Exception) for outcome in outcomes) == 1
    assert len(own_texts(upwork, room)) == before + 1


async def test_preview_is_good_for_its_room_its_person_and_half_an_hour(upwork, messages, talk, clock):
    user_id, room = talk
    preview = await messages.prepare(user_id, room.id, "Hello.")
    others = [each for each in (await messages.rooms(user_id)).items if each.id != room.id]
    for other in others[:1]:
        with pytest.raises(NotFound):
            await messages.confirm(user_id, uuid4(), other.id, preview.id)
    with pytest.raises((NotFound, Unauthenticated)):
        await messages.confirm(await upwork.person(), uuid4(), room.id, preview.id)
    clock.forward(minutes=31)
    with pytest.raises(Conflict) as refused:
        await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert refused.value.code == "preview_expired"


async def test_contact_details_before_a_contract_are_refused(messages, talk):
    user_id, room = talk
    with pytest.raises(Invalid) as refused:
        await messages.prepare(user_id, room.id, "Write to me at somebody@example.com please.")
    assert refused.value.code == "contact_details"


LOST = [
    {"kind": "lost_answer"},
    {"kind": "server_error"},
    {"kind": "html"},
    {"kind": "timeout", "seconds": 0},
]
REFUSED = [{"kind": "too_many"}, {"kind": "expired_grant"}]
CALLS = {"graphql": "createRoomStoryV2", "mcp": "send_message.send"}


async def called(upwork, user_id):
    return CALLS[(await upwork.access.status(user_id)).door]


@pytest.mark.parametrize("fault", LOST, ids=[each["kind"] for each in LOST])
async def test_lost_answer_is_looked_up_and_never_sent_again(upwork, messages, outgoing, talk, clock, fault):
    user_id, room = talk
    name = await called(upwork, user_id)
    before = own_texts(upwork, room)
    preview = await messages.prepare(user_id, room.id, "Did this arrive?")
    upwork.fault(**fault, match=name)
    answer = await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert answer.state == "checking"
    assert upwork.calls(name) == 1
    did_arrive = own_texts(upwork, room) != before
    clock.forward(minutes=0.5)
    for _ in range(3):
        await outgoing.look_up(user_id, preview.id, 0)
        clock.forward(minutes=4)
    after = await outgoing.answer(user_id, preview.id)
    if did_arrive:
        assert after.state == "sent"
    else:
        await outgoing.look_up(user_id, preview.id, 3)
        after = await outgoing.answer(user_id, preview.id)
        assert (after.state, after.failure_code) == ("failed", "not_at_upwork")
    assert upwork.calls(name) == 1
    assert (
        own_texts(upwork, room)
        == (["Did this arrive?"] if not before else [*before, "Did this arrive?"])[: len(before) + did_arrive]
    )


@pytest.mark.parametrize("fault", REFUSED, ids=[each["kind"] for each in REFUSED])
async def test_certain_refusal_is_told_and_nothing_is_sent(upwork, messages, talk, fault):
    user_id, room = talk
    name = await called(upwork, user_id)
    before = own_texts(upwork, room)
    preview = await messages.prepare(user_id, room.id, "Hello.")
    upwork.fault(**fault, match=name)
    answer = await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert answer.state == "failed"
    assert answer.failure_code in {"upwork_busy", "upwork_expired"}
    assert upwork.calls(name) == 1
    assert own_texts(upwork, room) == before


async def test_message_that_never_left_is_told_so(upwork, messages, talk):
    user_id, room = talk
    preview = await messages.prepare(user_id, room.id, "Hello.")
    upwork.transport.is_cut = True
    answer = await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert (answer.state, answer.failure_code) == ("failed", "upwork_unreachable")


async def test_message_is_looked_up_in_its_own_room_alone(upwork, messages, talk):
    user_id, room = talk
    other = next(each for each in (await messages.rooms(user_id)).items if each.id != room.id)
    preview = await messages.prepare(user_id, room.id, "Hello.")
    with pytest.raises(NotFound):
        await messages.check(user_id, room.id, preview.id)
    await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert (await messages.check(user_id, room.id, preview.id)).state == "sent"
    for place in (other.id, uuid4()):
        with pytest.raises(NotFound):
            await messages.check(user_id, place, preview.id)


async def test_run_that_died_while_sending_is_looked_up(upwork, messages, outgoing, talk, clock, monkeypatch):
    user_id, room = talk
    preview = await messages.prepare(user_id, room.id, "Interrupted.")

    async def die(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(upwork.access, "send_message", die)
        with pytest.raises(KeyboardInterrupt):
            await messages.confirm(user_id, uuid4(), room.id, preview.id)
    assert (await messages.check(user_id, room.id, preview.id)).state == "sending"
    clock.forward(minutes=4)
    assert (await messages.check(user_id, room.id, preview.id)).state == "checking"
    for _ in range(3):
        clock.forward(minutes=4)
        await outgoing.look_up(user_id, preview.id, 0)
    assert (await outgoing.answer(user_id, preview.id)).failure_code == "not_at_upwork"
    assert "Interrupted." not in own_texts(upwork, room)


@pytest.mark.parametrize("fault", [{"kind": "server_error"}, {"kind": "html"}, {"kind": "too_many", "retry_after": 60}])
async def test_what_is_held_is_shown_while_upwork_does_not_answer(upwork, messages, talk, clock, fault):
    user_id, room = talk
    await messages.thread(user_id, room.id)
    clock.forward(minutes=2)
    for match in ("roomList", "roomStories", "get_messages.*"):
        upwork.fault(**fault, match=match, times=None)
    listed = await messages.rooms(user_id)
    assert listed.items
    assert listed.problem in {"upwork_unreachable", "upwork_busy"}
    thread = await messages.thread(user_id, room.id)
    assert thread.messages
    assert thread.problem in {"upwork_unreachable", "upwork_busy"}


async def test_rooms_are_not_asked_for_again_within_seconds(upwork, messages, talk):
    user_id, room = talk
    await messages.thread(user_id, room.id)
    before = sum(upwork.sandbox.calls.by_name.values())
    await messages.rooms(user_id)
    await messages.thread(user_id, room.id)
    assert sum(upwork.sandbox.calls.by_name.values()) == before


async def test_revoked_grant_is_told(upwork, messages, talk, clock):
    user_id, _ = talk
    upwork.sandbox.grants.end_grants()
    clock.forward(minutes=2)
    with pytest.raises(Conflict) as refused:
        await messages.rooms(user_id)
    assert refused.value.code == "upwork_expired"


async def test_texts_are_gone_after_24_hours_and_what_the_person_wrote_stays(upwork, messages, outgoing, talk, clock):
    user_id, room = talk
    await messages.thread(user_id, room.id)
    preview = await messages.prepare(user_id, room.id, "What I wrote is mine.")
    await messages.confirm(user_id, uuid4(), room.id, preview.id)
    # The policy of the retention door compares with the database's own clock.
    async with upwork.resources.database.engine.begin() as connection:
        await connection.execute(sql("set local session_replication_role = replica"))
        for table in ("rooms", "messages"):
            await connection.execute(
                sql(f"update {table} set content_expires_at = content_expires_at - interval '25 hours'")
            )
    assert await RetentionService(upwork.resources).empty_expired() > 0
    async with upwork.resources.database.as_user(user_id) as db:
        assert (await db.execute(sql("select count(*) from messages"))).scalar() == 0
        assert (await db.execute(sql("select count(*) from rooms where body_sealed is not null"))).scalar() == 0
        assert (await db.execute(sql("select count(*) from rooms"))).scalar() > 0
    assert (await outgoing.answer(user_id, preview.id)).text == "What I wrote is mine."


async def test_held_texts_are_not_shown_after_their_time_even_before_they_are_deleted(upwork, messages, talk, clock):
    user_id, room = talk
    await messages.thread(user_id, room.id)
    upwork.transport.is_cut = True
    clock.forward(hours=23, minutes=50)
    assert (await messages.thread(user_id, room.id)).messages
    clock.forward(minutes=11)
    thread = await messages.thread(user_id, room.id)
    assert not thread.messages
    assert not thread.room.name
    assert thread.room.latest is None
