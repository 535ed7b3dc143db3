"""A person's own model servers, the ledger with its caps, and the log, on the real engines and real sockets."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from decimal import Decimal

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from src.bootstrap import build
from src.config import AISettings
from src.domain.letters import Brief, Fact, Freelancer, PortfolioPiece
from src.errors import Conflict, Invalid, NotFound
from src.schemas.ai import AISettingsRequest, ServerRequest
from src.services.ai_ledger import Asking
from src.services.ai_service import AIService
from src.services.writing import Done, Started
from tests.accounts import FrontDoor
from tests.fakes.model_server import model_server

PERSON = Freelancer(
    skills=("Shopify",),
    pieces=(
        PortfolioPiece("shop", "Shop moved to Shopify", facts=(Fact("f1", "Migrated 1,200 products to Shopify"),)),
    ),
)
BRIEF = Brief(
    "Move our shop to Shopify", "We have 800 products on WooCommerce. Our bees are in Ternopil.", ("Shopify",)
)


@pytest.fixture
def private(resources, monkeypatch):
    """Let people name servers on loopback."""
    monkeypatch.setattr(resources.settings, "ai", AISettings(_env_file=None, ai_private_addresses=True))
    return resources


@pytest.fixture
async def user_id(resources):
    return (await FrontDoor(resources).person()).user_id


def server(url, **more):
    return ServerRequest(label="Mine", base_url=url, model="own", key=SecretStr("sk-mine"), **more)


async def write(ai, user_id):
    return [each async for each in ai.stream(BRIEF, PERSON, asking=Asking(user_id, "letter"))]


async def test_own_server_is_asked_first_and_its_key_is_sealed(private, user_id):
    ai = AIService(private)
    async with model_server(["You have 800 products."], usage=(100, 20)) as own:
        kept = await ai.servers.add(user_id, server(own.url, price_read=Decimal(1), price_written=Decimal(2)))
        events = await write(ai, user_id)
    assert events[0] == Started("model:own")
    assert "Bearer sk-mine" in own.asked[0][0]
    assert kept.has_key
    async with private.database.engine.connect() as connection:
        raw = str((await connection.execute(text("select * from ai_servers"))).all())
        assert "sk-mine" not in raw
        assert own.url not in raw
    use = (await ai.servers.answer(user_id)).own_use
    assert (use.tokens, use.dollars, use.calls) == (120, Decimal("0.000140"), 1)


async def test_address_within_the_network_is_refused(resources, user_id):
    ai = AIService(resources)
    for url in ("http://127.0.0.1:9/v1", "https://169.254.169.254/v1", "https://10.0.0.1/v1", "http://api.example/v1"):
        with pytest.raises(Invalid) as refused:
            await ai.servers.add(user_id, server(url))
        assert refused.value.code == "address_refused"


async def test_key_never_follows_a_changed_address(private, user_id):
    ai = AIService(private)
    kept = await ai.servers.add(user_id, server("https://one.example/v1"))
    changed = ServerRequest(label="Mine", base_url="https://two.example/v1", model="own")
    with pytest.raises(Invalid) as refused:
        await ai.servers.save(user_id, kept.id, changed)
    assert refused.value.code == "key_needed"
    same = ServerRequest(label="Other", base_url="https://one.example/v1", model="own")
    assert (await ai.servers.save(user_id, kept.id, same)).has_key


async def test_servers_are_few_and_nobody_elses(private, user_id):
    ai = AIService(private)
    kept = [await ai.servers.add(user_id, server("https://one.example/v1")) for _ in range(5)]
    with pytest.raises(Conflict):
        await ai.servers.add(user_id, server("https://one.example/v1"))
    other = (await FrontDoor(private).person()).user_id
    assert (await ai.servers.answer(other)).servers == []
    for act in (
        ai.servers.save(other, kept[0].id, server("https://one.example/v1")),
        ai.servers.remove(other, kept[0].id),
        ai.servers.trial(other, kept[0].id),
    ):
        with pytest.raises(NotFound):
            await act
    await ai.servers.remove(user_id, kept[0].id)
    assert len((await ai.servers.answer(user_id)).servers) == 4


async def test_next_server_is_asked_where_one_fails_and_the_composer_in_the_end(private, user_id):
    ai = AIService(private)
    async with model_server(fault="silent") as first, model_server(["You have 800 products."]) as second:
        await ai.servers.add(user_id, server(first.url))
        await ai.servers.add(user_id, server(second.url))
        events = await write(ai, user_id)
        assert events[0] == Started("model:own")
        second.script.statuses = [(401, "no")] * 3
        events = await write(ai, user_id)
    assert events[0] == Started("composer")
    assert [remark.code for remark in events[-1].draft.warnings[:2]] == ["model_unavailable"] * 2
    assert {call.outcome for call in await ai.ledger.calls(user_id)} == {"done", "failed"}


async def test_cap_is_kept_by_many_calls_at_once(private, user_id):
    ai = AIService(private)
    async with model_server(["You have 800 products."], usage=(1_000, 500), pause=0.2) as own:
        await ai.servers.add(user_id, server(own.url))
        await ai.servers.save_settings(user_id, AISettingsRequest(version=0, tokens_per_day=6_000))
        drafts = await asyncio.gather(*(write(ai, user_id) for _ in range(6)))
    began = [events[0].composed_by for events in drafts]
    assert 1 <= began.count("model:own") <= 2
    capped = next(events[-1].draft for events in drafts if events[0].composed_by == "composer")
    assert capped.warnings[0].code == "model_cap_reached"
    assert (await ai.servers.answer(user_id)).own_use.tokens <= 6_000


async def test_installation_has_a_cap_for_everybody_together(resources, user_id, monkeypatch):
    async with model_server(["You have 800 products."], usage=(2_000, 100)) as shared:
        settings = AISettings(_env_file=None, openai_base_url=shared.url, ai_tokens_per_day=6_000)
        monkeypatch.setattr(resources.settings, "ai", settings)
        async with resources.database.engine.begin() as connection:
            await connection.execute(text("delete from ai_days"))
        ai = AIService(resources)
        people = [user_id, *[(await FrontDoor(resources).person()).user_id for _ in range(2)]]
        began = [(await write(ai, person))[0].composed_by for person in people]
    assert began == ["model:gpt-4o-mini", "model:gpt-4o-mini", "composer"]


async def test_leaving_early_settles_what_was_taken(private, user_id):
    ai = AIService(private)
    async with model_server(["word "] * 100, pause=0.02) as own:
        await ai.servers.add(user_id, server(own.url))
        async with aclosing(ai.stream(BRIEF, PERSON, asking=Asking(user_id, "letter"))) as events:
            await anext(events)
            await anext(events)
        await asyncio.wait_for(own.hung_up.wait(), 3)
    (call,) = await ai.ledger.calls(user_id)
    assert call.outcome == "cancelled"
    assert 0 < call.tokens_written < 100


async def test_log_keeps_the_persons_words_and_of_the_client_a_hash_alone(private, user_id, clock):
    ai = AIService(private)
    async with model_server(["You have 800 products."]) as own:
        await ai.servers.add(user_id, server(own.url))
        assert isinstance((await write(ai, user_id))[-1], Done)
    (call,) = await ai.ledger.calls(user_id)
    assert "1,200 products" in call.sent
    assert call.made == "You have 800 products."
    assert "Ternopil" not in f"{call.sent}{call.made}"
    async with private.database.engine.connect() as connection:
        raw = str((await connection.execute(text("select * from ai_calls"))).all())
    assert "1,200" not in raw
    async with private.database.engine.begin() as connection:
        await connection.execute(text("update ai_calls set sent_until = now() - interval '1 second'"))
    assert await ai.ledger.forget_sent() == 1
    (call,) = await ai.ledger.calls(user_id)
    assert (call.sent, call.made, call.outcome) == (None, None, "done")


async def test_person_may_have_nothing_kept(private, user_id):
    ai = AIService(private)
    await ai.servers.save_settings(user_id, AISettingsRequest(version=0, log_days=0))
    async with model_server(["You have 800 products."]) as own:
        await ai.servers.add(user_id, server(own.url))
        await write(ai, user_id)
    (call,) = await ai.ledger.calls(user_id)
    assert (call.sent, call.made) == (None, None)


async def test_trial_tells_what_the_server_can(private, user_id):
    ai = build(private).ai
    async with model_server(["ready"]) as own:
        kept = await ai.servers.add(user_id, server(own.url))
        told = await ai.servers.trial(user_id, kept.id)
        assert told.is_ready
        own.script.fault = "html"
        told = await ai.servers.trial(user_id, kept.id)
    assert (told.is_ready, told.milliseconds) == (False, None)


async def test_settings_changed_elsewhere_are_not_overwritten(private, user_id):
    ai = AIService(private)
    await ai.servers.save_settings(user_id, AISettingsRequest(version=0, log_days=5))
    with pytest.raises(Conflict):
        await ai.servers.save_settings(user_id, AISettingsRequest(version=0, log_days=6))
    assert (await ai.servers.save_settings(user_id, AISettingsRequest(version=1, log_days=7))).log_days == 7
