"""An application prepared in one step: written once, shown as it would leave, and never sent by itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from src.domain.lifecycle import State
from src.errors import NotFound
from src.schemas.applications import AnswerRequest, BidRequest, ComposeRequest, SaveRequest
from src.services.ai_service import AIService
from src.services.application_prepare import prepare_application
from tests.applications import LETTER, Desk
from tests.fakes.model import ScriptedModel


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


async def prepared(desk, job_id):
    return await prepare_application(desk.applications, desk.user_id, desk.session_id, job_id, ComposeRequest())


async def test_letter_is_written_once_and_the_preview_can_be_confirmed(desk):
    (job_id,) = await desk.job_ids()
    first, is_new = await prepared(desk, job_id)
    assert is_new
    assert first.application.letter
    if first.preview is None:
        assert first.obstacle.code in {"question_unanswered", "placeholder_left", "unsupported_claims"}
        await desk.fill(first.application)
    again, is_new = await prepared(desk, job_id)
    assert (is_new, again.application.id, again.obstacle) == (False, first.application.id, None)
    assert again.preview.letter.startswith(again.application.letter.strip())
    assert again.application.state is State.DRAFT, "nothing leaves by itself"
    assert {name for name, *_ in await desk.waiting()} == {"drop_preview"}
    await desk.confirm(again.preview)
    after, _ = await prepared(desk, job_id)
    assert (after.application.state, after.preview, after.obstacle) == (State.QUEUED, None, None)


async def test_what_a_person_wrote_is_not_written_over(desk):
    (job_id,) = await desk.job_ids()
    draft = await desk.draft(job_id)
    answer, _ = await prepared(desk, job_id)
    assert (answer.application.letter, answer.application.version) == (LETTER, draft.version)


async def test_obstacle_is_told_and_its_field_named(desk):
    (job_id,) = await desk.job_ids()
    begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    asked = SaveRequest(
        version=begun.version,
        letter="Call me: +380 44 123 45 67, anna@example.com",
        answers=[AnswerRequest(position=each.position, text="I would look first.") for each in begun.answers],
        bid=BidRequest(amount=Decimal(25)),
    )
    await desk.applications.save(desk.user_id, desk.session_id, begun.id, asked)
    answer, _ = await prepared(desk, job_id)
    assert answer.preview is None
    assert answer.obstacle.code == "contact_details"
    assert answer.obstacle.fields


async def test_model_that_stops_midway_leaves_an_empty_draft_and_says_so(upwork, desk):
    model = ScriptedModel(["You need", " this"], fails_after=2)
    desk = Desk(upwork.resources, upwork.access, desk.user_id, ai=AIService(upwork.resources, gateway=model))
    (job_id,) = await desk.job_ids()
    answer, _ = await prepared(desk, job_id)
    assert (answer.application.letter, answer.preview, answer.obstacle.code) == ("", None, "ai_interrupted")


async def test_job_of_somebody_else_is_not_there(upwork, desk):
    (job_id,) = await desk.job_ids()
    other = Desk(upwork.resources, upwork.access, await upwork.person())
    with pytest.raises(NotFound):
        await prepared(other, job_id)
