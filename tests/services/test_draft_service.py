"""Rewriting, versions and going back, templates and how they fared, on the real engines and the real sandbox."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from src.errors import Conflict, Invalid, NotFound
from src.schemas.ai import StyleRequest
from src.schemas.applications import AnswerRequest, BidRequest, ComposeRequest, SaveRequest
from src.schemas.drafts import LetterTextRequest, NewLetterTextRequest, RewriteRequest, UseTemplateRequest
from src.services.ai_service import AIService
from src.services.writing import Composed
from tests.applications import LETTER, Desk
from tests.fakes.model import ScriptedModel


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


async def composed(desk):
    (job_id,) = await desk.job_ids()
    begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
    asked = await desk.applications.compose(desk.user_id, desk.session_id, begun.id, ComposeRequest())
    return [event async for event in asked][-1].application


async def rewrite(desk, draft, act, part=None, answer=None):
    asked = RewriteRequest(version=draft.version, act=act, part=part, answer=answer)
    events = await desk.applications.drafts.rewrite(desk.user_id, desk.session_id, draft.id, asked)
    *_, last = [event async for event in events]
    return last.application if isinstance(last, Composed) else last


def part_of(draft, kind):
    units = draft.letter.encode("utf-16-le")
    return next(
        (units[2 * part.start : 2 * part.end].decode("utf-16-le") for part in draft.parts if part.kind == kind), ""
    )


async def test_composed_letter_tells_its_parts(desk):
    draft = await composed(desk)
    kinds = [part.kind for part in draft.parts]
    assert kinds[0] == "greeting"
    assert {"opening", "approach", "closing"} <= set(kinds)


async def test_one_part_is_written_anew_and_the_others_stay(desk):
    draft = await composed(desk)
    changed = await rewrite(desk, draft, "regenerate", "approach")
    assert part_of(changed, "approach") != part_of(draft, "approach")
    for kind in ("greeting", "opening", "proofs", "closing"):
        assert part_of(changed, kind) == part_of(draft, kind)
    assert all(claim.supported for claim in changed.claims)


async def test_letter_is_made_shorter_and_keeps_its_proof(desk):
    draft = await composed(desk)
    longer = await desk.fill(draft, f"{draft.letter}\n\n{' '.join(['You would see each step in writing.'] * 12)}")
    changed = await rewrite(desk, longer, "shorten")
    assert len(changed.letter.split()) < len(longer.letter.split())
    assert len(changed.claims) >= 1 or not longer.claims


async def test_tone_changes_greeting_and_closing_alone(desk):
    draft = await composed(desk)
    changed = await rewrite(desk, draft, "formal")
    assert part_of(changed, "greeting") == "Good day,"
    assert part_of(changed, "approach") == part_of(draft, "approach")


async def test_own_words_are_not_translated_by_rule(desk):
    draft = await desk.draft()
    failed = await rewrite(desk, draft, "translate")
    assert failed.code == "needs_model"


async def test_model_changes_the_draft_and_what_it_claims_is_checked(upwork, desk):
    draft = await desk.draft()
    model = ScriptedModel([json.dumps({"text": "I built half of Google. Shall we begin?"})])
    other = Desk(upwork.resources, upwork.access, desk.user_id, ai=AIService(upwork.resources, gateway=model))
    changed = await rewrite(other, draft, "shorten")
    assert changed.letter == "I built half of Google. Shall we begin?"
    assert changed.composed_by == "model:scripted"
    assert [claim.supported for claim in changed.claims] == [False]
    fix = next(warning.fix for warning in changed.warnings if warning.code == "unsupported_claim")
    assert (fix.act, fix.start, changed.letter[fix.end :]) == ("replace", 0, "Shall we begin?")
    with pytest.raises(Invalid) as refused:
        await other.preview(draft.id)
    assert refused.value.code == "unsupported_claims"


async def test_every_step_can_be_undone(desk):
    draft = await desk.draft()
    changed = await rewrite(desk, draft, "formal")
    drafts = desk.applications.drafts
    listed = (await drafts.versions(desk.user_id, draft.id)).items
    assert [each.made_by for each in listed] == ["rule:formal", "person"]
    before = await drafts.version(desk.user_id, draft.id, listed[-1].number)
    assert before.letter == LETTER
    assert "".join(change.text for change in before.changes if change.kind != "removed") == changed.letter
    assert "".join(change.text for change in before.changes if change.kind != "added") == LETTER
    back = await drafts.restore(desk.user_id, desk.session_id, draft.id, listed[-1].number, changed.version)
    assert back.letter == LETTER
    again = (await drafts.versions(desk.user_id, draft.id)).items
    forth = await drafts.restore(desk.user_id, desk.session_id, draft.id, again[1].number, back.version)
    assert forth.letter == changed.letter


async def test_draft_changed_meanwhile_is_not_rewritten(desk):
    draft = await desk.draft()
    await desk.fill(draft, "My own words.")
    with pytest.raises(Conflict) as refused:
        await rewrite(desk, draft, "formal")
    assert refused.value.code == "version_conflict"


async def test_versions_are_few_and_nobody_elses(upwork, desk):
    draft = await desk.draft()
    for act in ("formal", "warmer") * 28:
        draft = await rewrite(desk, draft, act)
    listed = (await desk.applications.drafts.versions(desk.user_id, draft.id)).items
    assert len(listed) <= 50
    other = Desk(upwork.resources, upwork.access, await upwork.person())
    for act in (
        other.applications.drafts.versions(other.user_id, draft.id),
        other.applications.drafts.model_calls(other.user_id, draft.id),
        other.applications.drafts.version(other.user_id, draft.id, listed[0].number),
        other.applications.drafts.restore(other.user_id, other.session_id, draft.id, 1, draft.version),
        rewrite(other, draft, "formal"),
    ):
        with pytest.raises(NotFound):
            await act


async def test_template_is_filled_and_what_cannot_be_stays_for_the_person(desk):
    texts = desk.applications.drafts.texts
    asked = NewLetterTextRequest(kind="template", name="Mine", text="About {{job_title}}: {{proof}} {{nonsense}}")
    template = await texts.add(desk.user_id, asked)
    assert (template.variables, template.unknown) == (["job_title", "proof", "nonsense"], ["nonsense"])
    draft = await desk.draft()
    use = UseTemplateRequest(version=draft.version, template_id=template.id)
    made = await desk.applications.drafts.use_template(desk.user_id, desk.session_id, draft.id, use)
    assert made.letter.startswith(f"About {draft.job_title}:")
    assert made.template_id == template.id
    with pytest.raises(Invalid) as refused:
        await desk.preview(draft.id)
    assert refused.value.code == "placeholder_left"
    await texts.archive(desk.user_id, template.id, is_archived=True)
    with pytest.raises(NotFound):
        await desk.applications.drafts.use_template(
            desk.user_id, desk.session_id, draft.id, use.model_copy(update={"version": made.version})
        )


async def test_texts_are_kept_by_version_and_sealed(desk):
    texts = desk.applications.drafts.texts
    kept = await texts.add(desk.user_id, NewLetterTextRequest(kind="snippet", name="Hours", text="I sleep at noon."))
    saved = await texts.save(
        desk.user_id, kept.id, LetterTextRequest(version=kept.version, name="Hours", text="I wake at noon.")
    )
    assert (saved.version, saved.text) == (2, "I wake at noon.")
    with pytest.raises(Conflict):
        await texts.save(desk.user_id, kept.id, LetterTextRequest(version=1, name="Hours", text="x"))
    async with desk.r.database.engine.connect() as connection:
        raw = str((await connection.execute(text("select * from letter_texts"))).all())
    assert "noon" not in raw


async def test_templates_are_compared_only_by_outcomes_that_are_known(desk):
    texts = desk.applications.drafts.texts
    template = await texts.add(desk.user_id, NewLetterTextRequest(kind="template", name="A", text="Hello"))
    draft = await desk.draft()
    for state in ("sent", "checking"):
        async with desk.r.database.engine.begin() as connection:
            await connection.execute(
                text("update applications set template_id = :t, sent_at = now(), state = :s where id = :a"),
                {"t": template.id, "s": state, "a": draft.id},
            )
        told = await texts.comparison(desk.user_id)
        assert told.verdict == "not_enough_data"
        assert (told.items[0].sent, told.unknown_outcomes) == ((1, 0) if state == "sent" else (0, 1))


async def test_letter_like_an_older_one_is_told(desk):
    queued = await desk.queued()
    other_job = (await desk.job_ids(2))[1]
    begun, _ = await desk.applications.create(desk.user_id, desk.session_id, other_job)
    body = " ".join(
        f"Step {index} would be to look at the page with you and to note what stops people." for index in range(6)
    )
    first = await desk.undo(queued.id)
    await desk.fill(first, body)
    async with desk.r.database.engine.begin() as connection:
        await connection.execute(text("update applications set confirmed_at = now() where id = :a"), {"a": first.id})
    saved = await desk.fill(begun, body)
    told = [warning for warning in saved.warnings if warning.code == "similar_letter"]
    assert len(told) == 1
    assert told[0].detail == f"{queued.job_title} (100%)"
    assert told[0].fix.act == "regenerate"


async def asked_draft(desk):
    """Begin an application to a job that has screening questions, and have its letter composed."""
    for job_id in await desk.job_ids(12):
        begun, _ = await desk.applications.create(desk.user_id, desk.session_id, job_id)
        if begun.answers:
            told = await desk.applications.compose(desk.user_id, desk.session_id, begun.id, ComposeRequest())
            return [event async for event in told][-1].application
    raise AssertionError("no job of the sandbox asks anything")


async def test_one_answer_is_made_shorter_and_the_letter_and_the_others_stay(desk):
    draft = await asked_draft(desk)
    position = draft.answers[0].position
    said = "I would look first. Then I would write."
    asked = SaveRequest(
        version=draft.version,
        letter=draft.letter,
        answers=[AnswerRequest(position=each.position, text=said) for each in draft.answers],
        bid=BidRequest(amount=None),
    )
    filled = await desk.applications.save(desk.user_id, desk.session_id, draft.id, asked)
    changed = await rewrite(desk, filled, "shorten", answer=position)
    told = {each.position: each.text for each in changed.answers}
    assert told.pop(position) == "I would look first."
    assert told == {each.position: each.text for each in filled.answers if each.position != position}
    assert changed.letter == filled.letter
    shortest = await rewrite(desk, changed, "shorten", answer=position)
    assert shortest.code == "nothing_to_change"


async def test_model_answers_one_question_and_is_sent_no_letter(upwork, desk):
    draft = await asked_draft(desk)
    position, question = draft.answers[0].position, draft.answers[0].question
    model = ScriptedModel([json.dumps({"text": "I would look at the logs first."})])
    answering = Desk(upwork.resources, upwork.access, desk.user_id, ai=AIService(upwork.resources, gateway=model))
    changed = await rewrite(answering, draft, "regenerate", answer=position)
    assert {each.position: each.text for each in changed.answers}[position] == "I would look at the logs first."
    assert changed.letter == draft.letter
    assert question.split()[0] in model.prompts[0].user
    assert draft.letter not in model.prompts[0].user


async def test_question_that_is_not_asked_has_no_answer_to_change(desk):
    draft = await asked_draft(desk)
    with pytest.raises(Invalid) as refused:
        await rewrite(desk, draft, "shorten", answer=77)
    assert refused.value.fields == {"answer": "invalid"}


async def test_snippet_is_filled_and_what_only_the_person_knows_is_named(desk):
    texts, draft = desk.applications.drafts.texts, await desk.draft()
    words = "About {{job_title}}: free from {{початок}} on, {{ days_a_week }} days, {{ початок }}."
    snippet = await texts.add(desk.user_id, NewLetterTextRequest(kind="snippet", name="When", text=words))
    filled = await desk.applications.drafts.filled_snippet(desk.user_id, draft.id, snippet.id)
    assert filled.text.startswith(f"About {draft.job_title}: free from {{{{початок}}}} on")
    assert filled.unfilled == ["початок", "days_a_week"]
    await desk.fill(draft, f"{draft.letter}\n\n{filled.text}")
    with pytest.raises(Invalid) as refused:
        await desk.preview(draft.id)
    assert refused.value.code == "placeholder_left"
    template = await texts.add(desk.user_id, NewLetterTextRequest(kind="template", name="T", text="Hello"))
    with pytest.raises(NotFound):
        await desk.applications.drafts.filled_snippet(desk.user_id, draft.id, template.id)


async def test_manner_is_taken_from_letters_that_are_shown_and_can_be_begun_anew(desk):
    style = desk.applications.drafts.style
    queued = await desk.queued()
    shown = await style.answer(desk.user_id)
    assert not shown.enabled
    assert [(each.application_id, each.job_title) for each in shown.letters] == [(queued.id, queued.job_title)]
    assert queued.letter.startswith(shown.letters[0].shown)
    other = (await desk.job_ids(2))[1]
    assert await style.letters(desk.user_id, other) == (), "off until the person wishes it"
    on = await style.save(desk.user_id, StyleRequest(version=shown.version, enabled=True))
    assert await style.letters(desk.user_id, other) == (queued.letter,)
    anew = await style.save(desk.user_id, StyleRequest(version=on.version, enabled=True, learn_from="now"))
    assert anew.letters == []
    assert await style.letters(desk.user_id, other) == ()
    back = await style.save(desk.user_id, StyleRequest(version=anew.version, enabled=True, learn_from="all"))
    assert [each.application_id for each in back.letters] == [queued.id]
