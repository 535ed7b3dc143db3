"""Preview and confirmation over the MCP door: sending, invitations, withdrawing, editing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx2
import pytest

from sandbox.context import Sandbox
from sandbox.model import Posting

from .assistant import Assistant, sign_in

LETTER = "I would begin with the shop's order table."


@pytest.fixture
async def assistant(http: httpx2.AsyncClient, sandbox: Sandbox) -> Assistant:
    made = await sign_in(http, next(iter(sandbox.book.accounts)))
    await made.open()
    await made.tool("manage_proposals", "acknowledge_policy")
    return made


def account_of(sandbox: Sandbox) -> Any:
    return next(iter(sandbox.book.accounts.values()))


def free_posting(sandbox: Sandbox, *, questions: bool = False) -> Posting:
    """A posting this freelancer neither applied nor was invited to."""
    me = account_of(sandbox)
    return next(
        item.posting
        for item in sandbox.world.shelf[::-1]
        if bool(item.posting.text.questions) is questions
        and sandbox.desk.of(me.id, item.posting.id) is None
        and not sandbox.engagements.is_invited(me.id, item.posting.id)
    )


async def preview(assistant: Assistant, posting: Posting, **more: Any) -> dict[str, Any]:
    wanted = {"job_reference": posting.id, "charged_amount": 40, "cover_letter": LETTER, **more}
    return await assistant.tool("manage_proposals", "create", **wanted)


async def confirm(assistant: Assistant, kind: str, made: dict[str, Any]) -> dict[str, Any]:
    return await assistant.tool("confirm_preview", "confirm", type=kind, preview_id=made["preview_id"])


async def test_policy_is_shown_before_the_first_proposal(http: httpx2.AsyncClient, sandbox: Sandbox) -> None:
    assistant = await sign_in(http, next(iter(sandbox.book.accounts)))
    await assistant.open()
    posting = free_posting(sandbox)
    wanted = {"job_reference": posting.id, "charged_amount": 40, "cover_letter": LETTER}
    refusal = await assistant.refused("manage_proposals", "create", **wanted)
    assert "To proceed, the user must explicitly confirm they understand the policy" in refusal["reason"]
    await assistant.tool("manage_proposals", "acknowledge_policy")
    await preview(assistant, posting)


async def test_nothing_is_spent_before_the_confirmation(assistant: Assistant, sandbox: Sandbox) -> None:
    posting, me = free_posting(sandbox), account_of(sandbox)
    before = me.connects
    made = await preview(assistant, posting)
    assert me.connects == before
    assert made["preview"]["connects_cost"] == posting.connects_price
    shown = await assistant.tool("get_preview", "get", type="proposal", id=made["preview_id"])
    assert shown["preview"] == made["preview"]
    done = await confirm(assistant, "proposal", made)
    answer = done["data"]["createJobProposal"]
    assert answer == {"newProposalId": answer["newProposalId"], "status": "SUCCESS"}
    assert me.connects == before - posting.connects_price
    again = await assistant.refused("confirm_preview", "confirm", type="proposal", preview_id=made["preview_id"])
    assert again["error_code"] == "PREVIEW_NOT_FOUND"
    row = await assistant.tool("list_freelancer_proposals", "get", id=answer["newProposalId"])
    assert row["data"]["vendorProposal"]["proposalCoverLetter"] == LETTER
    assert row["data"]["vendorProposal"]["terms"]["connectsBid"] == 0


async def test_only_one_preview_of_a_type_waits(assistant: Assistant, sandbox: Sandbox) -> None:
    posting = free_posting(sandbox)
    first = await preview(assistant, posting)
    second = await preview(assistant, posting, charged_amount=41)
    refusal = await assistant.refused("confirm_preview", "confirm", type="proposal", preview_id=first["preview_id"])
    assert refusal["error_code"] == "PREVIEW_NOT_FOUND"
    await confirm(assistant, "proposal", second)


async def test_several_previews_wait_when_told_so(assistant: Assistant, sandbox: Sandbox) -> None:
    sandbox.quirks = sandbox.quirks.changed({"mcp_one_preview_per_type": False, "mcp_preview_id_name": "draft_id"})
    first = await preview(assistant, free_posting(sandbox))
    await preview(assistant, free_posting(sandbox))
    await assistant.tool("confirm_draft", "confirm", type="proposal", draft_id=first["draft_id"])


async def test_preview_grows_old(assistant: Assistant, sandbox: Sandbox) -> None:
    made = await preview(assistant, free_posting(sandbox))
    sandbox.quirks = sandbox.quirks.changed({"mcp_session_minutes": 600})
    sandbox.clock.move(timedelta(minutes=31))
    refusal = await assistant.refused("confirm_preview", "confirm", type="proposal", preview_id=made["preview_id"])
    assert refusal["error_code"] == "PREVIEW_NOT_FOUND"


async def test_confirmation_takes_no_payload_and_no_other_type(assistant: Assistant, sandbox: Sandbox) -> None:
    made = await preview(assistant, free_posting(sandbox))
    named = {"type": "proposal", "preview_id": made["preview_id"]}
    refusal = await assistant.refused("confirm_preview", "confirm", **named, charged_amount=1)
    assert "charged_amount" in refusal["reason"]
    other = await assistant.refused("confirm_preview", "confirm", **{**named, "type": "proposal_withdraw"})
    assert other["error_code"] == "PREVIEW_NOT_FOUND"
    await confirm(assistant, "proposal", made)


async def test_second_proposal_and_open_invitation_are_refused(assistant: Assistant, sandbox: Sandbox) -> None:
    posting = free_posting(sandbox)
    await confirm(assistant, "proposal", await preview(assistant, posting))
    wanted = {"charged_amount": 40, "cover_letter": LETTER}
    again = await assistant.refused("manage_proposals", "create", job_reference=posting.id, **wanted)
    assert again["error_code"] == "VJ-JA-10"
    mine = sandbox.engagements.invitations_of(account_of(sandbox).id)
    invited = next(one for one in mine if one.state == "pending")
    refusal = await assistant.refused("manage_proposals", "create", job_reference=invited.posting_id, **wanted)
    assert refusal["error_code"] == "VJ-JA-10"


async def test_questions_and_connects_are_asked_for(assistant: Assistant, sandbox: Sandbox) -> None:
    posting = free_posting(sandbox, questions=True)
    wanted = {"job_reference": posting.id, "charged_amount": 40, "cover_letter": LETTER}
    refusal = await assistant.refused("manage_proposals", "create", **wanted)
    assert "screening questions" in refusal["reason"]
    shown = (await assistant.tool("find_jobs", "get", id=posting.id))["screening_questions"]
    answers = [{"question": question, "answer": "Yes."} for question in shown]
    account_of(sandbox).connects = 1
    poor = await assistant.refused("manage_proposals", "create", **wanted, answers=answers)
    assert poor["error_code"] == "INSUFFICIENT_CONNECTS"
    assert poor["purchase_url"].startswith("http")
    account_of(sandbox).connects = 100
    await preview(assistant, posting, answers=answers)


async def test_ciphertext_and_absurd_boost_are_refused(assistant: Assistant, sandbox: Sandbox) -> None:
    posting = free_posting(sandbox)
    wanted = {"charged_amount": 40, "cover_letter": LETTER}
    refusal = await assistant.refused("manage_proposals", "create", job_reference=posting.ciphertext, **wanted)
    assert "numeric" in refusal["reason"]
    refusal = await assistant.refused(
        "manage_proposals", "create", job_reference=posting.id, **wanted, boost_connects=5000
    )
    assert refusal["error_code"] == "INVALID_BOOST"
    refusal = await assistant.refused("manage_proposals", "create", job_reference="1", **wanted)
    assert refusal["error_code"] == "NOT_FOUND"


async def test_boost_is_spent_too(assistant: Assistant, sandbox: Sandbox) -> None:
    posting, me = free_posting(sandbox), account_of(sandbox)
    me.connects = 200
    boost = (await preview(assistant, posting))["preview"]["boost"]
    paid = max(1, boost["recommended_connects"])
    made = await preview(assistant, posting, boost_connects=paid)
    done = await confirm(assistant, "proposal", made)
    assert me.connects == 200 - posting.connects_price - paid
    row = await assistant.tool(
        "list_freelancer_proposals", "get", id=done["data"]["createJobProposal"]["newProposalId"]
    )
    assert row["data"]["vendorProposal"]["terms"]["connectsBid"] == paid


async def test_accepted_invitation_becomes_a_conversation(assistant: Assistant, sandbox: Sandbox) -> None:
    rows = (await assistant.tool("list_freelancer_proposals", "invitations"))["data"]["invitations"]
    assert {row["status"] for row in rows} == {"pending"}
    before = account_of(sandbox).connects
    made = await assistant.tool(
        "manage_proposals", "accept_invitation", invitation_uid=rows[0]["id"], cover_letter="Gladly.", bid=50
    )
    done = await confirm(assistant, "proposal_accept_invitation", made)
    assert account_of(sandbox).connects == before
    proposal = sandbox.desk.proposals[done["data"]["acceptInvitation"]["proposalId"]]
    assert (proposal.status, proposal.charged_amount) == ("Activated", 50.0)
    room = await assistant.tool("list_freelancer_proposals", "get_room", proposal_id=proposal.id)
    assert room["data"]["room"]["id"] == done["room_id"]
    left = (await assistant.tool("list_freelancer_proposals", "invitations"))["data"]["invitations"]
    assert len(left) == len(rows) - 1


async def test_declined_invitation_needs_a_reason_with_a_message(assistant: Assistant, sandbox: Sandbox) -> None:
    (first, *_) = (await assistant.tool("list_freelancer_proposals", "invitations"))["data"]["invitations"]
    named = {"invitation_uid": first["id"], "message": "No time this month, sorry."}
    assert "reason_id" in (await assistant.refused("manage_proposals", "decline_invitation", **named))["reason"]
    wrong = await assistant.refused("manage_proposals", "decline_invitation", **named, reason_id="no")
    reason = wrong["reason"].rpartition(" ")[2]
    made = await assistant.tool("manage_proposals", "decline_invitation", **named, reason_id=reason)
    await confirm(assistant, "proposal_decline_invitation", made)
    assert sandbox.engagements.invitations[first["id"]].state == "declined"
    refusal = await assistant.refused("manage_proposals", "decline_invitation", invitation_uid=first["id"])
    assert refusal["error_code"] == "INVITATION_NOT_PENDING"


async def test_withdrawn_proposal_is_over(assistant: Assistant, sandbox: Sandbox) -> None:
    done = await confirm(assistant, "proposal", await preview(assistant, free_posting(sandbox)))
    number = done["data"]["createJobProposal"]["newProposalId"]
    made = await assistant.tool("manage_proposals", "withdraw", proposal_id=number, other_reason="A mistake")
    assert sandbox.desk.proposals[number].status == "Accepted"
    await confirm(assistant, "proposal_withdraw", made)
    assert sandbox.desk.proposals[number].status == "Withdrawn"
    assert all(plan.proposal_id != number for plan in sandbox.reactions.planned)
    refusal = await assistant.refused("manage_proposals", "withdraw", proposal_id=number)
    assert refusal["error_code"] == "PROPOSAL_NOT_ACTIVE"


async def test_terms_can_be_edited(assistant: Assistant, sandbox: Sandbox) -> None:
    done = await confirm(assistant, "proposal", await preview(assistant, free_posting(sandbox)))
    number = done["data"]["createJobProposal"]["newProposalId"]
    wrong = await assistant.refused("manage_proposals", "edit_terms", proposal_id=number, charge_rate="much")
    assert "as text" in wrong["reason"]
    made = await assistant.tool("manage_proposals", "edit_terms", proposal_id=number, charge_rate="55.00")
    await confirm(assistant, "proposal_edit_terms", made)
    assert sandbox.desk.proposals[number].charged_amount == 55.0


async def test_contract_proposal_is_told_in_the_room(assistant: Assistant, sandbox: Sandbox) -> None:
    room = sandbox.rooms.of_account(account_of(sandbox).id)[0]
    made = await assistant.tool(
        "manage_proposals", "send_proposal", room_id=room.id, title="Two more weeks", hourly_rate="60.00"
    )
    await confirm(assistant, "contract_proposal", made)
    assert room.stories[-1].text == "A contract proposal was sent."


@pytest.mark.parametrize(
    ("way", "wanted", "seen"),
    [
        ("works", "Hired", {"Hired"}),
        ("october", "Hired", set()),
        ("october", "Accepted", {"Accepted"}),
        ("september", "Accepted", set()),
        ("september", "Hired", {"Hired", "Declined", "Withdrawn"}),
    ],
)
async def test_status_filter_has_its_recorded_faults(
    assistant: Assistant, sandbox: Sandbox, way: str, wanted: str, seen: set[str]
) -> None:
    sandbox.quirks = sandbox.quirks.changed({"mcp_proposal_status_filter": way})
    found = await assistant.tool("list_freelancer_proposals", "list", status=wanted)
    rows = [edge["node"] for edge in found["data"]["vendorProposals"]["edges"]]
    assert {row["status"]["status"] for row in rows} == seen


async def test_foreign_proposals_are_not_found(assistant: Assistant, sandbox: Sandbox) -> None:
    other = list(sandbox.book.accounts.values())[1]
    foreign = next(iter(sandbox.desk.sent_by(other.id)))
    for tool, action in (("list_freelancer_proposals", "get_room"), ("manage_proposals", "withdraw")):
        refusal = await assistant.refused(tool, action, proposal_id=foreign.id)
        assert refusal["error_code"] == "NOT_FOUND"
