"""Upwork's answers as the domain's postings, proposals and accounts, row by row: a broken row costs that row only.

Asking for them is the gateway's matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final, get_args

from src.domain.accounts import Account, Category, OwnProfile, SpecialProfile, category_slug
from src.domain.plans import Duration
from src.domain.postings import (
    Activity,
    ClientFacts,
    Experience,
    JobType,
    Posting,
    PostingDetail,
    ScreeningQuestion,
    Skill,
)
from src.domain.proposals import OwnProposal, OwnStatus, ProposalStatus
from src.integrations.upwork.values import (
    amount,
    at,
    epoch_moment,
    integer,
    moment,
    number,
    rows,
    storable,
    text,
    truth,
)

LARGEST_INT: Final = 2**31 - 1
"""What GraphQL's ``Int`` holds."""
EPOCH: Final = datetime.fromtimestamp(0, UTC)
EXPERIENCES: Final[Mapping[str | None, Experience]] = {
    "ENTRY_LEVEL": "entry",
    "INTERMEDIATE": "intermediate",
    "EXPERT": "expert",
}
TYPES: Final[Mapping[str | None, JobType]] = {"HOURLY": "hourly", "FIXED": "fixed"}
WORKLOADS: Final = {
    "FULL_TIME": "30+ hrs/week",
    "PART_TIME": "Less than 30 hrs/week",
    "AS_NEEDED": "As needed",
}
RETIRED: Final = ("Created", "Replaced", "Rejected", "Invalid")
STATUSES: Final[Mapping[str, OwnStatus]] = {
    **{name: name for name in get_args(ProposalStatus)},
    **{name: name for name in RETIRED},
}


def found_posting(node: Mapping[str, object]) -> Posting | None:
    """Return one row of a search; None where it has no id or no title."""
    upwork_id, title = text(node, "id"), text(node, "title")
    if upwork_id is None or title is None or not upwork_id.isdecimal():
        return None
    low, high, budget = amount(node, "hourlyBudgetMin"), amount(node, "hourlyBudgetMax"), amount(node, "amount")
    job_type = TYPES.get(text(node, "job", "contractTerms", "contractType")) or _guess_type(low, high, budget)
    return Posting(
        upwork_id=upwork_id,
        title=title,
        description=text(node, "description") or "",
        job_type=job_type,
        currency=text(node, "amount", "currency") or text(node, "hourlyBudgetMax", "currency") or "USD",
        hourly_min=low if job_type == "hourly" else None,
        hourly_max=high if job_type == "hourly" else None,
        budget=budget if job_type == "fixed" else None,
        experience=EXPERIENCES.get(text(node, "experienceLevel")),
        duration=text(node, "durationLabel"),
        workload=text(node, "engagement"),
        category=text(node, "category"),
        skills=_skills(at(node, "skills"), "name", "prettyName"),
        published_at=moment(node, "publishedDateTime"),
        proposals=integer(node, "totalApplicants"),
        client=_client(at(node, "client")),
        applied=truth(node, "applied") or False,
        has_questions=_has_questions(node),
        worked_with=True if isinstance(at(node, "freelancerClientRelation"), Mapping) else None,
    )


def _has_questions(node: object) -> bool | None:
    told = at(node, "job", "contractorSelection", "proposalRequirement", "screeningQuestions")
    return bool(told) if isinstance(told, list) else None


def _guess_type(low: Decimal | None, high: Decimal | None, budget: Decimal | None) -> JobType:
    """Tell the kind where Upwork did not: only a fixed-price posting has an amount and no rates."""
    return "fixed" if budget is not None and low is None and high is None else "hourly"


def _skills(value: object, name: str, label: str) -> tuple[Skill, ...]:
    found = []
    for row in rows(value):
        slug, words = text(row, name), text(row, label)
        if slug or words:
            found.append(Skill(slug or words or "", words or slug or ""))
    return tuple(found)


def _client(value: object) -> ClientFacts:
    """Return what is told of a client. A rating without reviews is Upwork's zero for "none yet"."""
    reviews = integer(value, "totalReviews")
    state = text(value, "verificationStatus")
    return ClientFacts(
        country=text(value, "location", "country"),
        city=text(value, "location", "city"),
        verified=None if state in (None, "UNKNOWN") else state == "VERIFIED",
        total_spent=_spent(value),
        total_hires=integer(value, "totalHires"),
        total_posted=integer(value, "totalPostedJobs"),
        rating=number(value, "totalFeedback") if reviews else None,
        reviews=reviews,
    )


def _spent(value: object) -> Decimal | None:
    """Return the total spent; here a zero is told, not missing."""
    raw = text(value, "totalSpent", "rawValue")
    if raw is None:
        return None
    return amount(raw) or Decimal("0.00")


def whole_posting(node: Mapping[str, object]) -> PostingDetail | None:
    """Return a posting that was read alone; None where it has no id or title."""
    upwork_id, title = text(node, "id"), text(node, "content", "title")
    if upwork_id is None or title is None:
        return None
    terms = at(node, "contractTerms")
    fixed, hourly = at(terms, "fixedPriceContractTerms"), at(terms, "hourlyContractTerms")
    low, high, budget = amount(hourly, "hourlyBudgetMin"), amount(hourly, "hourlyBudgetMax"), amount(fixed, "amount")
    job_type = TYPES.get(text(terms, "contractType")) or _guess_type(low, high, budget)
    posting = Posting(
        upwork_id=upwork_id,
        title=title,
        description=text(node, "content", "description") or "",
        job_type=job_type,
        currency=text(fixed, "amount", "currency") or "USD",
        hourly_min=low if job_type == "hourly" else None,
        hourly_max=high if job_type == "hourly" else None,
        budget=budget if job_type == "fixed" else None,
        experience=EXPERIENCES.get(text(terms, "experienceLevel")),
        duration=text(fixed, "engagementDuration", "label") or text(hourly, "engagementDuration", "label"),
        workload=WORKLOADS.get(text(hourly, "engagementType") or ""),
        category=category_slug(text(node, "classification", "category", "preferredLabel") or "") or None,
        skills=_skills(at(node, "classification", "skills"), "preferredLabel", "prettyName"),
    )
    requirement = at(node, "contractorSelection", "proposalRequirement")
    return PostingDetail(
        posting=posting,
        questions=_questions(at(requirement, "screeningQuestions")),
        cover_letter_required=truth(requirement, "coverLetterRequired") is not False,
        activity=_activity(at(node, "activityStat", "jobActivity")),
        is_open=text(node, "workFlowState", "status") != "CLOSED",
        milestones_allowed=truth(requirement, "freelancerMilestonesAllowed"),
    )


def _questions(value: object) -> tuple[ScreeningQuestion, ...]:
    """Return the screening questions in their order. Their texts stay exactly as they are: answers are matched by them."""
    found = []
    for index, row in enumerate(rows(value)):
        words = at(row, "question")
        if isinstance(words, str) and words.strip():
            position = integer(row, "sequenceNumber")
            found.append(ScreeningQuestion(index if position is None else position, storable(words)))
    return tuple(sorted(found, key=lambda question: question.position))


def _activity(value: object) -> Activity | None:
    interviewing, invites = integer(value, "totalInvitedToInterview"), integer(value, "invitesSent")
    hired, unanswered = integer(value, "totalHired"), integer(value, "totalUnansweredInvites")
    if interviewing is None or invites is None or hired is None or unanswered is None:
        return None
    return Activity(interviewing, invites, hired, unanswered)


def own_proposal(node: Mapping[str, object], *, is_asked_for: bool = False) -> OwnProposal | None:
    """Return one of a person's own proposals; None where it does not say which posting it is for.

    One that ``is_asked_for`` by its id need not say so.
    """
    proposal_id, job_id = text(node, "id"), text(node, "marketplaceJobPosting", "id")
    if proposal_id is None or (job_id is None and not is_asked_for):
        return None
    return OwnProposal(
        id=proposal_id,
        upwork_job_id=job_id or "",
        job_title=text(node, "marketplaceJobPosting", "content", "title") or "",
        status=STATUSES.get(text(node, "status", "status") or "", "unknown"),
        viewed_by_client=truth(node, "viewedByClient"),
        created_at=epoch_moment(node, "auditDetails", "createdDateTime", "rawValue") or EPOCH,
        modified_at=epoch_moment(node, "auditDetails", "modifiedDateTime", "rawValue"),
        amount=amount(node, "terms", "chargeRate"),
    )


def duration(row: Mapping[str, object]) -> Duration | None:
    """Return one of Upwork's durations; None where it has no label, or an id that no proposal could carry."""
    identifier, label = text(row, "id"), text(row, "label")
    if label is None or identifier is None or not (identifier.isascii() and identifier.isdecimal()):
        return None
    return Duration(int(identifier), label) if 0 < int(identifier) <= LARGEST_INT else None


def account(data: Mapping[str, object]) -> Account | None:
    """Return who the grant speaks for; None where an id that a proposal needs is missing."""
    user_id, nid = text(data, "user", "id"), text(data, "user", "nid")
    organization_id = text(data, "organization", "id")
    if user_id is None or nid is None or organization_id is None:
        return None
    titles = {text(row, "organizationId"): text(row, "title") for row in rows(at(data, "companySelector", "items"))}
    return Account(
        user_id=user_id,
        nid=nid,
        name=text(data, "user", "name") or nid,
        organization_id=organization_id,
        organization_name=text(data, "organization", "name") or titles.get(organization_id) or "",
    )


def category(row: Mapping[str, object]) -> Category | None:
    """Return one category; None where it has no id or name."""
    category_id, name = text(row, "id"), text(row, "preferredLabel")
    if category_id is None or name is None:
        return None
    return Category(category_id, category_slug(text(row, "slug") or name), name)


def own_profile(profile: object, special: object = None) -> OwnProfile | None:
    """Return a person's own profile with its ``special`` ones; None where Upwork shows none."""
    name = text(profile, "fullName")
    if name is None:
        return None
    nodes = (at(edge, "node") for edge in rows(at(profile, "skills", "edges")))
    labels = (text(node, "prettyName") or text(node, "preferredLabel") for node in nodes)
    return OwnProfile(
        name=name,
        title=text(profile, "personalData", "title") or "",
        overview=text(profile, "personalData", "description") or "",
        hourly_rate=amount(profile, "personalData", "chargeRate"),
        currency=text(profile, "personalData", "chargeRate", "currency") or "USD",
        skills=tuple(label for label in labels if label),
        job_success=number(profile, "aggregates", "jobSuccessScore"),
        special=tuple(_special(row) for row in rows(special)),
    )


def _special(row: Mapping[str, object]) -> SpecialProfile:
    return SpecialProfile(
        title=text(row, "title") or "",
        overview=text(row, "description") or "",
        hourly_rate=amount(row, "hourlyRate"),
        currency=text(row, "hourlyRate", "currency") or "USD",
    )
