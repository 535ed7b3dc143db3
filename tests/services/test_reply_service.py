"""Replies in a room by a model and by rule, notes of its thread, and the gate before a message is confirmed; facts found for a person."""

from __future__ import annotations

import pytest

from src.errors import Invalid, NotFound
from src.schemas.ai import MaterialRequest
from src.services.ai_service import AIService
from src.services.material_service import MaterialService
from src.services.message_service import MessageService
from src.services.profile_service import ProfileService
from src.services.reply_service import ReplyService
from src.services.writing import Delta, Failed, Replied, Started
from tests.accounts import FrontDoor
from tests.applications import Desk
from tests.fakes.model import ScriptedModel
from tests.upwork import UpworkWorld

INVENTED = '{"text": "My rate is 40 USD. I worked for Nike."}'


class Talking:
    """Somebody with a room at the sandbox in which the client has just written."""

    def __init__(self, upwork: UpworkWorld, user_id, model: ScriptedModel):
        self.user_id = user_id
        self.ai = AIService(upwork.resources, gateway=model)
        self.messages = MessageService(upwork.resources, upwork.access)
        self.replies = ReplyService(upwork.resources, self.ai)

    async def open(self):
        listed = (await self.messages.rooms(self.user_id)).items
        threads = [await self.messages.thread(self.user_id, each.id) for each in listed]
        self.room = next(each.room for each in threads if any(message.is_own is not True for message in each.messages))
        return self

    async def reply(self):
        return [event async for event in await self.replies.draft(self.user_id, self.room.id)]


@pytest.fixture
async def talking(upwork):
    async def begin(*pieces, **fault):
        user_id = await upwork.connected()
        await Desk(upwork.resources, upwork.access, user_id).write_profile()
        return await Talking(upwork, user_id, ScriptedModel(pieces, **fault)).open()

    return begin


async def test_reply_of_a_model_is_told_as_it_comes_checked_and_counted(talking):
    talk = await talking(INVENTED[:18], INVENTED[18:30], INVENTED[30:])
    events = await talk.reply()
    assert events[0] == Started("model:scripted")
    shown = "".join(event.text for event in events if isinstance(event, Delta))
    (done,) = [event for event in events if isinstance(event, Replied)]
    assert shown == done.reply.text == "My rate is 40 USD. I worked for Nike."
    assert len([event for event in events if isinstance(event, Delta)]) >= 2
    assert [claim.supported for claim in done.reply.claims if "Nike" in claim.text] == [False]
    assert [call.purpose for call in await talk.ai.ledger.calls(talk.user_id)] == ["reply"]


async def test_drafted_reply_that_claims_what_nothing_supports_is_not_prepared(talking):
    talk = await talking(INVENTED)
    text = (await talk.reply())[-1].reply.text
    with pytest.raises(Invalid) as refused:
        await talk.messages.prepare(talk.user_id, talk.room.id, text, is_drafted=True)
    assert (refused.value.code, refused.value.detail) == ("unsupported_claims", "I worked for Nike.")
    own = await talk.messages.prepare(talk.user_id, talk.room.id, text)
    assert [(each.code, each.detail) for each in own.warnings] == [("unsupported_claims", "I worked for Nike.")]


async def test_what_is_to_be_filled_in_never_leaves(talking):
    talk = await talking(fails_after=0)
    with pytest.raises(Invalid) as refused:
        await talk.messages.prepare(talk.user_id, talk.room.id, "I can begin on [your answer].")
    assert refused.value.code == "placeholder_left"


async def test_rule_replies_where_no_model_answers(talking):
    talk = await talking(fails_after=0)
    begun, done = await talk.reply()
    assert begun == Started("composer")
    assert done.reply.composed_by == "composer"
    assert done.reply.text.startswith("Thank you for your message.")
    assert all(claim.supported for claim in done.reply.claims)


async def test_rule_replies_after_what_cannot_be_read(talking):
    events = await (await talking('{"words": 1}')).reply()
    assert [event.composed_by for event in events if isinstance(event, Started)] == ["model:scripted", "composer"]
    assert events[-1].reply.composed_by == "composer"


async def test_model_that_stops_in_the_middle_is_told(talking):
    events = await (await talking('{"text": "My rate', "is", fails_after=1)).reply()
    assert isinstance(events[-1], Failed)
    assert events[-1].code == "ai_interrupted"


async def test_notes_name_messages_of_the_thread(talking):
    talk = await talking()
    thread = await talk.messages.thread(talk.user_id, talk.room.id)
    notes = await talk.replies.notes(talk.user_id, talk.room.id)
    texts = {message.id: message.text for message in thread.messages}
    assert notes.messages == len(texts)
    assert notes.call_questions
    assert all(point.text in texts[point.message_id] for point in notes.points)


async def test_nobody_elses_room_is_read(upwork, talking):
    talk = await talking(INVENTED)
    other = (await FrontDoor(upwork.resources).person()).user_id
    for act in (talk.replies.draft(other, talk.room.id), talk.replies.notes(other, talk.room.id)):
        with pytest.raises(NotFound):
            await act


async def test_room_without_words_of_the_clients_gets_no_reply(talking, clock):
    talk = await talking(INVENTED)
    clock.forward(hours=25)
    with pytest.raises(Invalid) as refused:
        await talk.replies.draft(talk.user_id, talk.room.id)
    assert refused.value.code == "nothing_to_answer"


async def test_facts_are_found_and_nothing_is_kept(resources):
    user_id = (await FrontDoor(resources).person()).user_id
    profiles = ProfileService(resources)
    found = await MaterialService(profiles).find(
        user_id, MaterialRequest(text="- Built 12 shops on Shopify for florists.")
    )
    assert [each.text for each in found.items] == ["Built 12 shops on Shopify for florists"]
    assert (await profiles.portfolio(user_id)).items == []
