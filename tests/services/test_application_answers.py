"""What an application's page shows: the draft while it is one, then exactly what is sent, against the real sandbox."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import text

from sandbox.model import JobText
from src.database.repositories.applications import ApplicationRepository
from src.domain.disclosure import DEFAULT_LINES
from src.domain.letters import Brief
from src.domain.lifecycle import State
from src.domain.lint import QUOTES_THE_POST, words_asked_for
from src.domain.postings import PostingQuery
from src.errors import Invalid
from src.schemas.applications import AnswerRequest, BidRequest, ComposeRequest, SaveRequest
from src.schemas.profile import NewFactRequest, ProfileRequest
from src.services.application_store import open_draft
from src.services.retention_service import RetentionService
from src.services.writing import Composed
from tests.applications import Desk

LETTER = "\n  😀 Wrote a service that reads 40,000 invoices.\n\nI would begin with a small sample, guaranteed.  \n"
ANSWERS = ["I would look at three rows first.", "On Monday."]


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


@pytest.fixture
async def composed(upwork, desk):
    """A draft that was composed and then edited, to a job with questions."""
    asking = next(shelf.posting for shelf in upwork.sandbox.world.shelf if len(shelf.posting.text.questions) == 2)
    found = await desk.jobs.find(desk.user_id, PostingQuery(query=asking.text.title))
    job_id = next(job.id for job in found.jobs if job.posting.upwork_id == asking.id)
    begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    events = await desk.applications.compose(desk.user_id, desk.session_id, begun.id, ComposeRequest())
    (done,) = [event.application async for event in events if isinstance(event, Composed)]
    asked = SaveRequest(
        version=done.version,
        letter=LETTER,
        answers=[
            AnswerRequest(position=answer.position, text=words)
            for answer, words in zip(done.answers, ANSWERS, strict=True)
        ],
        bid=BidRequest(amount=Decimal(25)),
    )
    return await desk.applications.save(desk.user_id, desk.session_id, begun.id, asked)


def marked(application):
    """Return what each claim and warning points at, as a browser finds it."""
    letter = application.letter.encode("utf-16-le")
    places = [*application.claims, *(warning for warning in application.warnings if warning.start is not None)]
    return [letter[2 * place.start : 2 * place.end].decode("utf-16-le") for place in places]


async def test_disclosure_line_is_no_claim_and_no_warning(desk, composed):
    preview = await desk.preview(composed.id)
    assert preview.letter == f"{LETTER.strip()}\n\n{DEFAULT_LINES['en']}"
    assert preview.disclosure == DEFAULT_LINES["en"]
    assert "unsupported_claim" not in {warning.code for warning in preview.warnings}


async def test_sent_text_is_shown_from_the_confirmation_on(upwork, desk, composed, clock):
    questions = [answer.question for answer in composed.answers]
    assert all(questions)
    assert composed.letter == LETTER
    expected = marked(composed)
    assert "guaranteed" in expected
    preview = await desk.preview(composed.id)
    assert (await desk.read(composed.id)).letter == LETTER
    queued = await desk.confirm(preview)
    clock.forward(seconds=61)
    await desk.work_off()
    sent = await desk.read(composed.id)
    assert (queued.state, sent.state) == (State.QUEUED, State.SENT)
    theirs = upwork.sandbox.desk.proposals[sent.upwork_url.rpartition("/")[2]]
    for shown in (queued, sent):
        assert shown.letter == preview.letter == theirs.cover_letter
        assert [(answer.question, answer.text) for answer in shown.answers] == list(
            zip(questions, ANSWERS, strict=True)
        )
        assert marked(shown) == expected
    assert [answer.answer for answer in theirs.answers] == ANSWERS
    clock.forward(hours=25)
    await RetentionService(upwork.resources).empty_expired()
    later = await desk.read(composed.id)
    assert (later.letter, later.job) == (preview.letter, None)
    assert [(answer.question, answer.text) for answer in later.answers] == [("", words) for words in ANSWERS]
    assert marked(later) == expected


async def test_undone_and_failed_applications_show_the_draft(upwork, desk, composed, clock):
    await desk.confirm(await desk.preview(composed.id))
    assert (await desk.undo(composed.id)).letter == LETTER
    await desk.confirm(await desk.preview(composed.id))
    for account in upwork.sandbox.book.accounts.values():
        account.connects = 0
    clock.forward(seconds=61)
    await desk.work_off()
    failed = await desk.read(composed.id)
    assert (failed.state, failed.letter, failed.failure.code) == (State.FAILED, LETTER, "connects_short")
    assert [answer.question for answer in failed.answers] == [answer.question for answer in composed.answers]


async def test_confirmed_bid_is_shown_whatever_the_row_says(desk, composed):
    await desk.confirm(await desk.preview(composed.id))
    async with desk.r.database.engine.begin() as connection:
        await connection.execute(text("update applications set bid_amount = 999 where id = :id"), {"id": composed.id})
    assert (await desk.read(composed.id)).bid.amount == Decimal("25.00")


async def test_upworks_questions_are_let_go_when_an_answer_is_lost(upwork, desk, composed, clock):
    await desk.confirm(await desk.preview(composed.id))
    upwork.fault("lost_answer", match="createJobProposal", times=None)
    clock.forward(seconds=61)
    await desk.work_off()
    checking = await desk.read(composed.id)
    assert checking.state is State.CHECKING
    assert all(answer.question for answer in checking.answers)
    async with desk.r.database.as_user(desk.user_id) as db:
        await db.execute(text("update jobs set content = null where id = :id"), {"id": composed.job_id})
    checking = await desk.read(composed.id)
    assert [(answer.question, answer.text) for answer in checking.answers] == [("", words) for words in ANSWERS]


async def test_contact_details_in_the_disclosure_line_stop_the_letter(desk, composed):
    profile = await desk.profiles.profile(desk.user_id)
    changed = {
        **profile.model_dump(exclude={"updated_at"}),
        "disclosure": {"enabled": True, "text": "Mail bob@shop.example"},
    }
    await desk.profiles.save(desk.user_id, ProfileRequest.model_validate(changed))
    with pytest.raises(Invalid) as refused:
        await desk.preview(composed.id)
    assert (refused.value.code, refused.value.fields) == ("contact_details", {"letter": "contact_details"})


async def test_typed_claim_blocks_until_it_is_kept_as_a_fact(desk, composed):
    claim = "I have 12 years of experience with Kubernetes."
    answers = [AnswerRequest(position=answer.position, text=claim) for answer in composed.answers]
    asked = SaveRequest(version=composed.version, letter=claim, answers=answers, bid=BidRequest(amount=Decimal(25)))
    await desk.applications.save(desk.user_id, desk.session_id, composed.id, asked)
    with pytest.raises(Invalid) as refused:
        await desk.preview(composed.id)
    assert refused.value.code == "unsupported_claims"
    fields = ("letter", *(f"answers.{answer.position}" for answer in answers))
    assert refused.value.fields == dict.fromkeys(fields, "unsupported_claims")
    assert refused.value.detail == claim
    await desk.profiles.add_fact(desk.user_id, NewFactRequest(text=claim))
    assert (await desk.preview(composed.id)).letter.startswith(claim)


async def test_what_quotes_the_post_is_shown_while_it_is_held_and_kept_nowhere(upwork, desk, clock):
    post = next(
        shelf.posting
        for shelf in upwork.sandbox.world.shelf
        if shelf.posting.text.trap_word and len(words_asked_for(brief_about(shelf.posting.text))) == 1
    )
    (word,) = words_asked_for(brief_about(post.text))
    found = await desk.jobs.find(desk.user_id, PostingQuery(query=post.text.title))
    job_id = next(job.id for job in found.jobs if job.posting.upwork_id == post.id)
    begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    async for _ in await desk.applications.compose(desk.user_id, desk.session_id, begun.id, ComposeRequest()):
        pass
    assert word in [warning.detail for warning in (await desk.read(begun.id)).warnings]
    async with desk.r.database.as_user(desk.user_id) as db:
        row = await ApplicationRepository(db).one(begun.id)
        key = await desk.r.vault.key_of(db, desk.user_id)
    assert row is not None
    assert not {warning.code for warning in open_draft(key, row).warnings} & QUOTES_THE_POST
    clock.forward(hours=25)
    assert not {warning.code for warning in (await desk.read(begun.id)).warnings} & QUOTES_THE_POST


def brief_about(text: JobText) -> Brief:
    return Brief(title=text.title, description=text.description, skills=(), questions=())
