"""The calls of the project's first example: search, and an application that waits for a person."""

from __future__ import annotations

import pytest

from src.schemas.profile import FactRequest, ItemRequest, ProfileRequest
from src.services.ai_service import AIService
from src.services.application_service import ApplicationService
from src.services.profile_service import ProfileService
from src.services.upwork_service import UpworkService


async def test_search_tells_jobs_with_their_descriptions(upwork):
    user_id = await upwork.connected()
    service = UpworkService(user_id=str(user_id), resources=upwork.resources)
    jobs = await service.search_jobs(query="", budget_min=50, budget_max=200)
    assert jobs
    for job in jobs:
        theirs = upwork.sandbox.world.posting(job.upwork_id)
        assert job.description == theirs.text.description.strip()
        assert job.job_type == "fixed"
        assert job.budget is None or 50 <= job.budget <= 200


async def test_applying_prepares_a_preview_and_sends_nothing(upwork):
    user_id = await upwork.connected()
    service = UpworkService(user_id=user_id, resources=upwork.resources)
    jobs = await service.search_jobs(budget_min=50)
    for job in jobs:
        questions = upwork.sandbox.world.posting(job.upwork_id).text.questions
        if not questions:
            break
    else:
        pytest.fail("no job without screening questions")
    preview = await service.apply_to_job(
        job_id=job.id, proposal="I read your post and can begin on Monday with the first part.", bid=60
    )
    again = await service.apply_to_job(
        job_id=str(job.id), proposal="A better letter, written on second thought.", bid=70
    )
    assert "Monday" in preview.letter
    assert (preview.is_ready, preview.problems) == (True, ())
    assert again.application_id == preview.application_id
    assert again.preview.id != preview.preview.id
    assert upwork.calls("createJobProposal") == 0


async def with_work_that_shows(upwork, user_id, skills):
    """Give the person a profile whose one piece of work shows the given skills, and return it."""
    profiles = ProfileService(upwork.resources)
    held = await profiles.profile(user_id)
    await profiles.save(user_id, ProfileRequest(version=held.version, title="Developer", skills=list(skills)))
    facts = [FactRequest(text=f"Used {skill} to cut the time of a booking from 40 to 9 seconds.") for skill in skills]
    await profiles.add_item(user_id, ItemRequest(title="Booking site", skills=list(skills), facts=facts))
    return (await profiles.material(user_id)).freelancer


async def test_letter_that_was_generated_becomes_a_preview(upwork):
    user_id = await upwork.connected()
    upwork_service, ai_service = UpworkService(user_id=user_id, resources=upwork.resources), AIService(upwork.resources)
    for job in await upwork_service.search_jobs(budget_min=50):
        theirs = upwork.sandbox.world.posting(job.upwork_id).text
        user_profile = await with_work_that_shows(upwork, user_id, theirs.skills)
        proposal = await ai_service.generate_proposal(job_description=job.description, user_profile=user_profile)
        if not theirs.questions and "[" not in proposal.letter:
            break
    preview = await upwork_service.apply_to_job(job_id=job.id, proposal=proposal)
    assert proposal.letter.strip() in preview.letter
    assert (preview.bid.kind, preview.bid.amount) == ("fixed", job.budget)
    assert upwork.calls("createJobProposal") == 0


async def test_screening_questions_without_answers_are_named(upwork):
    user_id = await upwork.connected()
    service = UpworkService(user_id=user_id, resources=upwork.resources)
    jobs = await service.search_jobs()
    asking = next(job for job in jobs if upwork.sandbox.world.posting(job.upwork_id).text.questions)
    prepared = await service.apply_to_job(job_id=asking.id, proposal="I wrote to [name].", bid=50)
    assert (prepared.is_ready, prepared.preview) == (False, None)
    assert ("question_unanswered", "answers.0") in {(each.code, each.field) for each in prepared.problems}
    assert ("placeholder_left", "letter") in {(each.code, each.field) for each in prepared.problems}
    assert all(each.title for each in prepared.problems)
    assert prepared.letter == "I wrote to [name]."


async def test_what_keeps_an_application_besides_its_words_is_told_as_well(upwork):
    user_id = await upwork.connected()
    service = UpworkService(user_id=user_id, resources=upwork.resources)
    [job, *_] = await service.search_jobs(budget_min=50)
    upwork.fault("expired_grant", match="connectsSummary", times=None)
    upwork.fault("expired_grant", match="refresh_token", times=None)
    prepared = await service.apply_to_job(job_id=job.id, proposal="I read your post.", answers=["Yes"] * 9, bid=50)
    assert [(each.code, each.field) for each in prepared.problems] == [("upwork_expired", "")]


async def test_letter_of_a_machine_is_kept_as_such_and_says_so(upwork):
    user_id = await upwork.connected()
    service, ai_service = UpworkService(user_id=user_id, resources=upwork.resources), AIService(upwork.resources)
    [job, *_] = await service.search_jobs(budget_min=50)
    proposal = await ai_service.generate_proposal(job_description=job.description, user_profile={"skills": ["Python"]})
    prepared = await service.apply_to_job(job_id=job.id, proposal=proposal, answers=["Yes"] * 9)
    profiles = ProfileService(upwork.resources)
    kept = await ApplicationService(upwork.resources, upwork.access, profiles, ai_service).read(
        user_id, prepared.application_id
    )
    assert kept.composed_by == proposal.composed_by == "composer"


async def test_somebody_who_is_nobody_is_refused_before_anything_is_opened():
    with pytest.raises(ValueError, match="badly formed"):
        UpworkService(user_id="1")
