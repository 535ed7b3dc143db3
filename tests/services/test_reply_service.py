"""Replies by a model and by rule, with their calls in the ledger; facts found for a person."""

from __future__ import annotations

from src.domain.conversation import Message
from src.domain.letters import Brief
from src.schemas.ai import MaterialRequest
from src.services.ai_service import AIService
from src.services.material_service import MaterialService
from src.services.profile_service import ProfileService
from src.services.reply_service import ReplyService
from tests.accounts import FrontDoor
from tests.fakes.model import ScriptedModel
from tests.unit.domain.freelancers import DEVELOPER

BRIEF = Brief("Move our shop to Shopify", "We have 800 products on WooCommerce.", ("Shopify",))
THREAD = (Message(is_mine=False, text="What is your hourly rate?"),)


async def test_reply_of_a_model_is_checked_and_counted(resources):
    user_id = (await FrontDoor(resources).person()).user_id
    ai = AIService(resources, gateway=ScriptedModel(['{"text": "My rate is 45 USD. I worked for Nike."}']))
    reply = await ReplyService(ai).draft(user_id, THREAD, BRIEF, DEVELOPER)
    assert reply.made_by == "model:scripted"
    assert [claim.supported for claim in reply.claims if "Nike" in claim.text] == [False]
    assert [call.purpose for call in await ai.ledger.calls(user_id)] == ["reply"]


async def test_rule_replies_where_no_model_answers(resources):
    user_id = (await FrontDoor(resources).person()).user_id
    service = ReplyService(AIService(resources, gateway=ScriptedModel([], fails_after=0)))
    reply = await service.draft(user_id, THREAD, BRIEF, DEVELOPER)
    assert reply.made_by == "composer"
    assert "45 USD" in reply.text
    assert service.summary(THREAD)[0].kind == "question"
    assert service.call_questions(THREAD, BRIEF)


async def test_facts_are_found_and_nothing_is_kept(resources):
    user_id = (await FrontDoor(resources).person()).user_id
    profiles = ProfileService(resources)
    found = await MaterialService(profiles).find(
        user_id, MaterialRequest(text="- Built 12 shops on Shopify for florists.")
    )
    assert [each.text for each in found.items] == ["Built 12 shops on Shopify for florists"]
    assert (await profiles.portfolio(user_id)).items == []
