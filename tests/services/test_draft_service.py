"""Rewriting, versions and going back, templates and how they fared, on the real engines and the real sandbox."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from src.errors import Conflict, Invalid, NotFound
from src.schemas.applications import ComposeRequest
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


async def rewrite(desk, draft, act, part=None):
    asked = RewriteRequest(version=draft.version, act=act, part=part)
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
