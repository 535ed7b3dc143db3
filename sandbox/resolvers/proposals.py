"""Answers about a freelancer's own proposals, and sending one. What may be sent is decided in ``desk``."""

from __future__ import annotations

from typing import Any

from sandbox.context import Caller
from sandbox.desk import DURATIONS, Bid
from sandbox.gql_errors import ServiceError
from sandbox.reasons import reason_id, reasons_for
from sandbox.records import Answer as Answered
from sandbox.records import Milestone, Proposal
from sandbox.resolvers.accounts import freelancer_node, organization_node
from sandbox.resolvers.forms import Answer, caller_of, cursor, money, page_info, stamp, start_after
from sandbox.resolvers.jobs import job_node

MAX_PAGE = 40


def vendor_proposals(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of the own proposals in one status."""
    caller = caller_of(info)
    sort, pagination, quirks = asked["sortAttribute"], asked["pagination"], caller.sandbox.quirks
    first = pagination["first"]
    if first < 0 or (quirks.proposals_page_at_most_40 and first > MAX_PAGE):
        raise ServiceError("Input parameter provided has incorrect value", "VJCA-6")
    rows = _rows(caller, asked["filter"])
    by_change = sort["field"] == "MODIFIEDDATETIME"
    rows.sort(
        key=lambda row: (row.modified_at if by_change else row.created_at, row.id),
        reverse=sort["sortOrder"] == "DESC",
    )
    start = start_after(rows, pagination.get("after"))
    if start is None:
        if quirks.proposals_after_is_a_cursor:
            raise ServiceError("Input parameter provided has incorrect value", "VJCA-6")
        start = 0
    page = rows[start : start + first]
    edges = [{"cursor": cursor(row.id), "node": proposal_node(caller, row)} for row in page]
    end = cursor(page[-1].id) if page else None
    return {"totalCount": len(rows), "edges": edges, "pageInfo": page_info(end, start + len(page) < len(rows))}


def _rows(caller: Caller, wanted: dict[str, Any]) -> list[Proposal]:
    postings = wanted.get("jobPostingIds_any")
    annotation = wanted.get("annotations_eq")
    if wanted.get("freelancerId_eq", caller.account.person) not in (None, caller.account.person):
        return []
    if wanted.get("organizationId_eq", caller.account.organization_id) not in (None, caller.account.organization_id):
        return []
    return [
        row
        for row in caller.sandbox.desk.sent_by(caller.account.id, wanted["status_eq"])
        if (not postings or row.posting_id in postings) and (annotation is None or annotation in row.annotations)
    ]


def vendor_proposal(_: Any, info: Any, **asked: Any) -> Answer:
    """One of the own proposals."""
    caller = caller_of(info)
    row = caller.sandbox.desk.proposals.get(asked["id"])
    if row is None or row.account_id != caller.account.id:
        raise ServiceError(f"Proposal not found for id='{asked['id']}'", "404")
    return proposal_node(caller, row)


def proposal_metadata(*_: Any) -> Answer:
    """The durations and reasons one can choose from."""

    def reasons(_info: Any, **asked: Any) -> list[Answer]:
        return reason_nodes(asked.get("reasonType"))

    return {
        "engagementDurationValues": [{"id": number, "label": label} for number, label in DURATIONS],
        "reasons": reasons,
    }


def reason_nodes(kind: str | None) -> list[Answer]:
    """Reasons as ReasonsMetadata."""
    return [{"id": row.id, "reason": row.words, "alias": None} for row in reasons_for(kind)]


def create_job_proposal(_: Any, info: Any, **asked: Any) -> Answer:
    """Send a proposal. A refusal by the service is told in the payload, with HTTP 200 and no id."""
    caller = caller_of(info)
    sandbox, now = caller.sandbox, caller.sandbox.clock.now()
    bid = _bid(asked["input"])
    numeric = bid.posting_id.isascii() and bid.posting_id.isdigit()
    posting = sandbox.world.posting(bid.posting_id) if numeric else None
    invited = sandbox.engagements.is_invited(caller.account.id, bid.posting_id)
    objection = sandbox.desk.objection(caller.account, posting, bid, now, invited=invited)
    if objection is not None or posting is None:
        return {"newProposalId": None, "status": "ERROR", "error": objection}
    proposal = sandbox.desk.take(caller.account, posting, bid, now)
    sandbox.reactions.consider(proposal, posting)
    sandbox.keep()
    return {"newProposalId": proposal.id, "status": sandbox.quirks.proposal_status_literal, "error": None}


def _bid(given: dict[str, Any]) -> Bid:
    return Bid(
        contractor_id=given["selectedContractor"]["id"],
        contractor_nid=given["selectedContractor"]["oDeskUserID"],
        posting_id=given["jobReference"],
        charged_amount=given["chargedAmount"],
        cover_letter=given["coverLetter"],
        organization_id=given["teamOrgId"],
        answers=[Answered(row["question"], row["answer"]) for row in given.get("questions") or () if row],
        milestones=[
            Milestone(row["amount"], row["description"], row.get("dueDate"))
            for row in given.get("milestones") or ()
            if row
        ],
        estimated_duration=given.get("estimatedDuration"),
        boost=int(given.get("boostBidAmount") or 0),
    )


def proposal_node(caller: Caller, row: Proposal) -> Answer:
    """A VendorProposal."""
    account = caller.sandbox.book.accounts[row.account_id]
    posting = caller.sandbox.world.posting(row.posting_id)
    return {
        "id": row.id,
        "user": freelancer_node(account),
        "organization": organization_node(account),
        "marketplaceJobPosting": (lambda _info: job_node(caller, posting)) if posting is not None else None,
        "terms": {
            "chargeRate": money(row.charged_amount),
            "estimatedDuration": _chosen_duration(row.estimated_duration),
            "upfrontPaymentPercent": row.upfront_percent,
        },
        "coverLetter": row.cover_letter,
        "proposalCoverLetter": row.cover_letter,
        "projectPlan": _plan(row),
        "auditDetails": {
            "createdByUser": freelancer_node(account),
            "modifiedByUser": None,
            "createdDateTime": stamp(row.created_at),
            "modifiedDateTime": stamp(row.modified_at),
        },
        "status": {"status": row.status, "reason": _reason(row)},
        "annotations": list(row.annotations),
        "viewedByClient": row.viewed,
    }


def _chosen_duration(number: int | None) -> Answer | None:
    return next(({"id": key, "label": label} for key, label in DURATIONS if key == str(number)), None)


def _plan(row: Proposal) -> Answer | None:
    if not row.milestones:
        return None
    parts = [
        {"description": part.description, "dueDate": part.due_date or "", "amount": str(part.amount)}
        for part in row.milestones
    ]
    return {"id": row.id, "milestones": parts}


def _reason(row: Proposal) -> Answer | None:
    return {"id": reason_id(row.reason), "reason": row.reason, "description": None} if row.reason else None
