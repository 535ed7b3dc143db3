"""Asking Upwork and submitting to it, with its oddities and failures, against the real sandbox and the real engines."""

from __future__ import annotations

from decimal import Decimal

import pytest
import stamina

from sandbox.grants import ALL_SCOPES
from src.domain.postings import PostingQuery
from src.domain.proposals import AnswerLost, ProposalSubmission, ScreeningAnswer, SubmissionRefused
from src.errors import Conflict, NotFound, TooMany, Upstream
from src.integrations.upwork.budget import day_key


@pytest.fixture(autouse=True)
def without_pauses():
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


def narrow_scopes(upwork, *without):
    key = next(iter(upwork.sandbox.grants.keys.values()))
    key.scopes = [scope for scope in ALL_SCOPES if scope not in without]


async def test_search_tells_postings_as_upwork_has_them(upwork):
    user_id = await upwork.connected()
    page = await upwork.access.search(user_id, PostingQuery())
    assert len(page.items) == 20
    assert page.next_cursor == "20"
    for found in page.items:
        theirs = upwork.sandbox.world.posting(found.upwork_id)
        assert (found.title, found.description) == (theirs.text.title.strip(), theirs.text.description.strip())
        assert found.job_type == theirs.text.contract_type.lower()
        assert found.budget is None or found.budget == Decimal(str(theirs.text.fixed_amount))
        assert found.published_at == theirs.published_at.replace(microsecond=0)
        assert found.client.total_hires == theirs.client.total_hires


async def test_pages_follow_one_another_to_the_end(upwork):
    user_id = await upwork.connected()
    cursor, seen = "0", []
    while cursor is not None:
        page = await upwork.access.search(user_id, PostingQuery(query="python", cursor=cursor))
        seen += [posting.upwork_id for posting in page.items]
        cursor = page.next_cursor
    assert len(seen) == len(set(seen)) > 0


async def test_ignored_filters_are_applied_here_and_said(upwork):
    user_id = await upwork.connected()
    query = PostingQuery(budget_min=Decimal(50), budget_max=Decimal(200))
    page = await upwork.access.search(user_id, query)
    assert page.filtered_here == ("budget_min", "budget_max")
    assert page.dropped == 20 - len(page.items) > 0
    assert all(posting.job_type == "fixed" for posting in page.items)
    assert all(posting.budget is None or 50 <= posting.budget <= 200 for posting in page.items)


async def test_category_is_searched_by_its_ontology_id(upwork):
    user_id = await upwork.connected()
    categories = await upwork.access.categories(user_id)
    assert len(categories) == 12
    wanted = next(category for category in categories if category.slug == "web_mobile_software_dev")
    page = await upwork.access.search(user_id, PostingQuery(category_id=wanted.id))
    assert page.items
    assert {posting.category for posting in page.items} == {wanted.slug}


async def test_posting_brings_its_screening_questions(upwork):
    user_id = await upwork.connected()
    asking = next(posting for posting in upwork.sandbox.world.shelf if posting.posting.text.questions).posting
    read = await upwork.access.posting(user_id, asking.id)
    assert [question.text for question in read.questions] == list(asking.text.questions)
    assert read.activity is not None
    assert read.posting.description == asking.text.description.strip()


async def test_posting_that_is_gone_is_not_found(upwork):
    user_id = await upwork.connected()
    with pytest.raises(NotFound):
        await upwork.access.posting(user_id, "1")


async def test_own_proposals_of_all_states_are_read(upwork):
    user_id = await upwork.connected()
    freelancer = next(iter(upwork.sandbox.book.accounts.values()))
    theirs = {row.id: row for row in upwork.sandbox.desk.sent_by(freelancer.id)}
    ours = {row.id: row for row in await upwork.access.own_proposals(user_id)}
    assert ours.keys() == theirs.keys()
    for row in ours.values():
        assert row.status == theirs[row.id].status
        assert abs((row.created_at - theirs[row.id].created_at).total_seconds()) < 1


async def test_fields_the_key_may_not_read_are_left_out_and_remembered(upwork):
    user_id = await upwork.connected()
    narrow_scopes(upwork, "pub-commons:read:all")
    page = await upwork.access.search(user_id, PostingQuery())
    assert page.items
    assert all(posting.client.total_spent is None for posting in page.items)
    before = upwork.calls("marketplaceJobPostingsSearch")
    await upwork.access.search(user_id, PostingQuery())
    assert upwork.calls("marketplaceJobPostingsSearch") == before + 1
    narrow_scopes(upwork)


async def test_question_the_key_may_not_ask_at_all_is_told_as_such(upwork):
    user_id = await upwork.connected()
    narrow_scopes(upwork, "pub-marketplace-job-postings:read:all", "pub-connects:read:all")
    with pytest.raises(Conflict) as refused:
        await upwork.access.search(user_id, PostingQuery())
    assert refused.value.code == "upwork_scope_missing"
    assert await upwork.access.connects_balance(user_id) is None
    narrow_scopes(upwork)


async def test_partial_answer_costs_only_the_torn_rows(upwork):
    user_id = await upwork.connected()
    upwork.fault("partial", match="marketplaceJobPostingsSearch")
    page = await upwork.access.search(user_id, PostingQuery())
    assert 0 < len(page.items) < 20
    assert page.next_cursor is not None


@pytest.mark.parametrize(
    "fault",
    [{"kind": "server_error"}, {"kind": "html"}, {"kind": "timeout", "seconds": 0}, {"kind": "too_many"}],
    ids=lambda fault: fault["kind"],
)
async def test_read_survives_two_failures_and_tells_the_third(upwork, fault):
    user_id = await upwork.connected()
    upwork.fault(**fault, match="marketplaceJobPostingsSearch", times=2)
    assert (await upwork.access.search(user_id, PostingQuery())).items
    upwork.fault(**fault, match="marketplaceJobPostingsSearch", times=None)
    with pytest.raises(Upstream) as refused:
        await upwork.access.search(user_id, PostingQuery())
    assert refused.value.code == ("upwork_busy" if fault["kind"] == "too_many" else "upwork_unreachable")
    assert upwork.calls("marketplaceJobPostingsSearch") == 3 + 3


async def test_long_retry_after_is_told_not_waited_for(upwork):
    user_id = await upwork.connected()
    upwork.fault("too_many", match="marketplaceJobPostingsSearch", retry_after=60)
    with pytest.raises(Upstream) as refused:
        await upwork.access.search(user_id, PostingQuery())
    assert (refused.value.code, refused.value.retry_after) == ("upwork_busy", 60)
    assert upwork.calls("marketplaceJobPostingsSearch") == 1


async def test_day_without_requests_left_is_told(upwork):
    user_id = await upwork.connected()
    seconds, _ = await upwork.resources.valkey.time()
    await upwork.resources.valkey.set(f"{day_key('graphql')}{seconds // 86_400}", 40_000)
    with pytest.raises(TooMany) as refused:
        await upwork.access.search(user_id, PostingQuery())
    assert refused.value.code == "budget_exhausted"
    assert 0 < refused.value.retry_after <= 86_400


async def open_posting(upwork, user_id):
    """A posting the freelancer has not applied to, and a submission that answers it in full."""
    page = await upwork.access.search(user_id, PostingQuery())
    found = next(posting for posting in page.items if not posting.applied)
    read = await upwork.access.posting(user_id, found.upwork_id)
    return ProposalSubmission(
        upwork_job_id=found.upwork_id,
        charged_amount=Decimal("50.00"),
        cover_letter="I have done this before.",
        answers=tuple(ScreeningAnswer(question.text, "Yes, twice.") for question in read.questions),
    )


def submitted_to(upwork, submission):
    """What the connected freelancer sent to one posting; others of the sandbox may have applied to it before."""
    own = next(iter(upwork.sandbox.book.accounts))
    sent = upwork.sandbox.desk.proposals.values()
    return [row for row in sent if row.posting_id == submission.upwork_job_id and row.account_id == own]


async def test_submission_arrives_whole_and_costs_connects(upwork):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    before = await upwork.access.connects_balance(user_id)
    proposal_id = await upwork.access.submit(user_id, submission)
    theirs = upwork.sandbox.desk.proposals[proposal_id]
    assert (theirs.cover_letter, theirs.charged_amount) == (submission.cover_letter, 50.0)
    assert [answer.answer for answer in theirs.answers] == ["Yes, twice." for _ in submission.answers]
    assert await upwork.access.connects_balance(user_id) < before
    assert proposal_id in {row.id for row in await upwork.access.own_proposals(user_id, ["Accepted"])}


async def test_second_submission_is_refused_as_already_applied(upwork):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    await upwork.access.submit(user_id, submission)
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(user_id, submission)
    assert refused.value.code == "already_applied"
    assert len(submitted_to(upwork, submission)) == 1


async def test_lost_answer_is_unknown_and_never_sent_again(upwork):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    upwork.fault("lost_answer", match="createJobProposal", times=None)
    with pytest.raises(AnswerLost):
        await upwork.access.submit(user_id, submission)
    assert upwork.calls("createJobProposal") == 1
    assert len(submitted_to(upwork, submission)) == 1


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"kind": "server_error"}, AnswerLost),
        ({"kind": "html"}, AnswerLost),
        ({"kind": "timeout", "seconds": 0}, AnswerLost),
        ({"kind": "partial"}, AnswerLost),
        ({"kind": "too_many"}, SubmissionRefused),
        ({"kind": "expired_grant"}, SubmissionRefused),
    ],
    ids=lambda value: value["kind"] if isinstance(value, dict) else value.__name__,
)
async def test_failed_submission_is_tried_once(upwork, fault, outcome):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    upwork.fault(**fault, match="createJobProposal", times=None)
    with pytest.raises(outcome):
        await upwork.access.submit(user_id, submission)
    assert upwork.calls("createJobProposal") == 1


async def test_refused_token_is_renewed_for_the_persons_next_attempt(upwork):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    upwork.fault("expired_grant", match="createJobProposal")
    with pytest.raises(SubmissionRefused):
        await upwork.access.submit(user_id, submission)
    assert not submitted_to(upwork, submission)
    assert await upwork.access.submit(user_id, submission)
    assert upwork.calls("/api/v3/oauth2/token") + upwork.calls("refresh_token") == 2


async def test_submission_that_never_left_is_told_as_not_sent(upwork):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    upwork.transport.is_cut = True
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(user_id, submission)
    assert refused.value.code == "upwork_unreachable"


async def test_unanswered_screening_questions_are_told(upwork):
    user_id = await upwork.connected()
    asking = next(posting for posting in upwork.sandbox.world.shelf if posting.posting.text.questions).posting
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(user_id, ProposalSubmission(asking.id, Decimal(20), "Hello."))
    assert refused.value.code in {"questions_missing", "job_closed", "already_applied"}


async def test_key_without_the_submit_permission_is_told(upwork):
    user_id = await upwork.connected()
    submission = await open_posting(upwork, user_id)
    narrow_scopes(upwork, "pub-submit-proposal:write:all")
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(user_id, submission)
    assert refused.value.code == "scope_missing"
    narrow_scopes(upwork)


async def test_submission_without_a_connection_is_refused(upwork):
    with pytest.raises(SubmissionRefused) as refused:
        await upwork.access.submit(await upwork.person(), ProposalSubmission("1", Decimal(1), "Hello."))
    assert refused.value.code == "upwork_not_connected"
