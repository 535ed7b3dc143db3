"""The public search: fewer facts about clients, a filter by age, pages by offset. The members' search is in ``jobs``."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from sandbox.context import Caller
from sandbox.matching import Indexed, find, skill_id
from sandbox.model import Client
from sandbox.resolvers.forms import Answer, caller_of, moment, money, page_info
from sandbox.resolvers.jobs import DURATION_LABELS, ENGAGEMENTS, applied_count, country_of
from sandbox.world import is_open

_DEFAULT_PAGE: Final = 10
_MAX_PAGE: Final = 100
# What both searches call alike.
_SHARED: Final = (
    "searchExpression_eq",
    "clientHiresRange_eq",
    "enterpriseOnly_eq",
    "workload_eq",
    "proposalRange_eq",
    "verifiedPaymentOnly_eq",
    "occupationIds_any",
    "budgetRange_eq",
    "jobType_eq",
    "locations_any",
)


def search(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of open postings, the latest first."""
    caller, wanted = caller_of(info), asked["marketPlaceJobFilter"]
    found = _found(caller, wanted)
    page = wanted.get("pagination") or {"pageOffset": 0, "pageSize": _DEFAULT_PAGE}
    start, size = max(0, page["pageOffset"]), max(0, min(_MAX_PAGE, page["pageSize"]))
    rows = found[start : start + size]
    end = start + len(rows)
    return {"jobs": [_node(caller, item) for item in rows], "paging": page_info(str(end), end < len(found))}


def _found(caller: Caller, wanted: dict[str, Any]) -> list[Indexed]:
    sandbox, now = caller.sandbox, caller.sandbox.clock.now()
    shared = {name: wanted.get(name) for name in _SHARED}
    found = find(
        sandbox.world.shelf,
        {**shared, "experienceLevel_eq": wanted.get("contractorTier_eq")},
        "RECENCY",
        now=now,
        quirks=sandbox.quirks,
        count=lambda posting, at: applied_count(sandbox, posting, at),
    )
    days, lengths, seats = wanted.get("daysPosted_eq"), wanted.get("duration_any"), wanted.get("freelancersNeeded_eq")
    rating = wanted.get("clientFeedBackRange_eq") or {}
    low, high = rating.get("rangeStart") or 0.0, rating.get("rangeEnd") or 5.0
    oldest = now - timedelta(days=min(days, 36500)) if days is not None else None
    return [
        item
        for item in found
        if (oldest is None or item.posting.published_at >= oldest)
        and (not lengths or item.posting.text.duration in lengths)
        and (seats is None or item.posting.freelancers_to_hire == seats)
        and low <= item.posting.client.rating <= high
    ][: sandbox.quirks.search_stops_at]


def _node(caller: Caller, item: Indexed) -> Answer:
    posting, text = item.posting, item.posting.text
    now = caller.sandbox.clock.now()
    hourly = text.contract_type == "HOURLY"
    label = DURATION_LABELS.get(text.duration or "")
    category = {"id": item.category.id, "prefLabel": item.category.label}
    return {
        "title": text.title,
        "createdDateTime": moment(posting.created_at),
        "type": text.contract_type,
        "ciphertext": posting.ciphertext,
        "description": text.description,
        "skills": [
            {"name": name.lower().replace(" ", "-"), "prettyName": name, "highlighted": False} for name in text.skills
        ],
        "engagement": ENGAGEMENTS.get(text.workload or ""),
        "amount": money(0.0 if hourly else text.fixed_amount or 0.0),
        "recno": int(posting.id) % 1_000_000_000,
        "contractorTier": text.experience_level,
        "jobStatus": "Open" if is_open(posting, now) else "Completed",
        "client": _client(caller, posting.client),
        "category": item.category.slug,
        "subcategory": item.subcategory.slug,
        "freelancersToHire": posting.freelancers_to_hire,
        "enterpriseJob": False,
        "jobTs": str(int(posting.published_at.timestamp() * 1000)),
        "totalApplicants": applied_count(caller.sandbox, posting, now),
        "id": posting.id,
        "prefFreelancerLocationMandatory": text.location_mandatory,
        "publishedDateTime": moment(posting.published_at),
        "local": False,
        "locations": [{"country": name} for name in text.preferred_countries],
        "durationLabel": label,
        "applied": caller.sandbox.desk.of(caller.account.id, posting.id) is not None,
        "ontologySkills": [{"id": skill_id(name), "prefLabel": name, "highlighted": False} for name in text.skills],
        "duration": text.duration,
        "hourlyBudgetType": "MANUAL" if text.hourly_max is not None else None,
        "hourlyBudgetMin": text.hourly_min,
        "hourlyBudgetMax": text.hourly_max,
        "occupations": {"category": category, "subCategories": None, "occupationService": None},
        "weeklyBudget": money(0.0),
        "engagementDuration": {"id": text.duration, "label": label} if text.duration and label else None,
    }


def _client(caller: Caller, client: Client) -> Answer:
    """No spend and no verification here; the rating is a whole number."""
    return {
        "totalHires": client.total_hires,
        "totalPostedJobs": client.total_posted_jobs,
        "totalReviews": client.total_reviews,
        "totalFeedback": int(client.rating),
        "companyRid": client.company_rid,
        "edcUserId": client.id,
        "hasFinancialPrivacy": False,
        "location": {"country": country_of(caller.sandbox, client)},
    }
