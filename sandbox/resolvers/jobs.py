"""Answers about job postings: search, one posting, contents. What is found is decided in ``matching``."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sandbox.context import Caller, Sandbox
from sandbox.gql_errors import ServiceError
from sandbox.matching import Indexed, find, skill_id
from sandbox.model import Client, Posting
from sandbox.ontology import category_of, subcategory_of
from sandbox.places import CODES, region_of
from sandbox.resolvers.forms import Answer, caller_of, moment, money, page_info
from sandbox.world import applicants, is_open

DEFAULT_PAGE = 10
MAX_PAGE = 100
_DURATIONS = {
    "WEEK": ("1", "Less than 1 month", 3),
    "MONTH": ("2", "1 to 3 months", 9),
    "QUARTER": ("3", "3 to 6 months", 18),
    "SEMESTER": ("4", "More than 6 months", 30),
    "ONGOING": ("5", "More than 6 months", 52),
}
DURATION_LABELS = {name: label for name, (_, label, _) in _DURATIONS.items()}
ENGAGEMENTS = {
    "FULL_TIME": "30+ hrs/week",
    "PART_TIME": "Less than 30 hrs/week",
    "AS_NEEDED": "As needed - open to offers",
}


def marketplace_job_postings_search(_: Any, info: Any, **asked: Any) -> Answer:
    """A page of open postings. ``searchType`` has no influence, as at Upwork."""
    caller = caller_of(info)
    sandbox, wanted = caller.sandbox, asked.get("marketPlaceJobFilter") or {}
    offset, size = _page(sandbox, wanted.get("pagination_eq"))
    sort = next((attribute["field"] for attribute in asked.get("sortAttributes") or () if attribute), None)
    now = sandbox.clock.now()
    found = find(
        sandbox.world.shelf,
        wanted,
        sort,
        now=now,
        quirks=sandbox.quirks,
        count=lambda posting, at: applied_count(sandbox, posting, at),
        own_clients=caller.account.own_clients,
    )
    reachable = found[: sandbox.quirks.search_stops_at]
    rows = reachable[offset : offset + size]
    edges = [
        {"cursor": str(offset + place + 1), "node": search_node(caller, item, now)} for place, item in enumerate(rows)
    ]
    return {
        "totalCount": _total(sandbox, len(reachable), offset),
        "edges": edges,
        "pageInfo": page_info(str(offset + len(rows)), offset + len(rows) < len(reachable)),
    }


def _page(sandbox: Sandbox, asked: dict[str, Any] | None) -> tuple[int, int]:
    if asked is None:
        return 0, DEFAULT_PAGE
    after = asked.get("after") or ""
    if not (after.isascii() and after.isdigit()):
        if sandbox.quirks.search_pagination_needs_after:
            status = sandbox.quirks.search_pagination_failure_status
            raise ServiceError("Exception occurred", "500", status)
        after = "0"
    return int(after[:9]), max(0, min(MAX_PAGE, asked["first"]))


def _total(sandbox: Sandbox, real: int, offset: int) -> int:
    """The count as told: close to the truth, and different from page to page."""
    if not sandbox.quirks.search_total_is_unreliable or real < DEFAULT_PAGE:
        return real
    drift = zlib.crc32(f"{sandbox.seed}:{real}:{offset}".encode()) % 7
    return min(sandbox.quirks.search_stops_at, real + real * drift // 100)


def marketplace_job_posting(_: Any, info: Any, **asked: Any) -> Answer:
    """One posting by its numeric id."""
    caller = caller_of(info)
    return job_node(caller, _wanted(caller.sandbox, asked["id"]))


def marketplace_job_postings_contents(_: Any, info: Any, ids: Sequence[str]) -> list[Answer | None]:
    """The words of several postings, in the order asked; null for one that is not there."""
    sandbox = caller_of(info).sandbox
    return [_contents(sandbox.world.posting(identifier)) for identifier in ids[:50]]


def _wanted(sandbox: Sandbox, identifier: str) -> Posting:
    plain = identifier
    if not sandbox.quirks.posting_by_numeric_id_only:
        plain = identifier.removeprefix("~02")
    posting = sandbox.world.posting(plain)
    if posting is None:
        raise ServiceError(f"Opening not found for uid='{identifier}'", "404")
    return posting


def _contents(posting: Posting | None) -> Answer | None:
    if posting is None:
        return None
    return {
        "id": posting.id,
        "ciphertext": posting.ciphertext,
        "title": posting.text.title,
        "description": posting.text.description,
        "publishedDateTime": moment(posting.published_at),
        "annotations": _annotations(),
    }


def applied_count(sandbox: Sandbox, posting: Posting, now: datetime) -> int:
    """How many proposals a posting has, by all freelancers."""
    return applicants(posting, now) + sandbox.desk.to_posting(posting.id)


def search_node(caller: Caller, item: Indexed, now: datetime) -> Answer:
    """A MarketplaceJobPostingSearchResult."""
    posting, text = item.posting, item.posting.text
    duration = _DURATIONS.get(text.duration or "")
    hourly = text.contract_type == "HOURLY"
    hired = caller.sandbox.desk.hired(posting.id)
    return {
        "id": posting.id,
        "job": lambda _info: job_node(caller, posting),
        "title": text.title,
        "description": text.description,
        "ciphertext": posting.ciphertext,
        "duration": text.duration,
        "durationLabel": duration[1] if duration else None,
        "engagement": ENGAGEMENTS.get(text.workload or ""),
        "amount": money((text.fixed_amount or 0.0) if not hourly else 0.0),
        "recordNumber": posting.id,
        "experienceLevel": text.experience_level,
        "category": item.category.slug,
        "subcategory": item.subcategory.slug,
        "freelancersToHire": max(0, posting.freelancers_to_hire - hired),
        "relevance": _relevance(posting, now),
        "enterprise": False,
        "relevanceEncoded": "{}",
        "totalApplicants": applied_count(caller.sandbox, posting, now),
        "preferredFreelancerLocation": list(text.preferred_countries),
        "preferredFreelancerLocationMandatory": text.location_mandatory,
        "premium": False,
        "clientNotSureFields": [],
        "clientPrivateFields": [],
        "applied": caller.sandbox.desk.of(caller.account.id, posting.id) is not None,
        "createdDateTime": moment(posting.created_at),
        "publishedDateTime": moment(posting.published_at),
        "renewedDateTime": moment(posting.renewed_at) if posting.renewed_at else None,
        "client": _client(caller.sandbox, posting.client),
        "skills": [_search_skill(name) for name in text.skills],
        "occupations": _occupations(item),
        "hourlyBudgetType": _budget_type(posting) if hourly else None,
        "hourlyBudgetMin": money(text.hourly_min) if hourly and text.hourly_min is not None else None,
        "hourlyBudgetMax": money(text.hourly_max) if hourly and text.hourly_max is not None else None,
        "localJobUserDistance": None,
        "weeklyBudget": money(0.0),
        "engagementDuration": _duration(text.duration),
        "totalFreelancersToHire": None,
        "teamId": posting.client.organization_id,
        "freelancerClientRelation": _relation(caller, posting.client),
    }


def _relation(caller: Caller, client: Client) -> Answer | None:
    """The last contract with this client; null where there was none."""
    contract = caller.account.own_clients.get(client.organization_id)
    if contract is None:
        return None
    return {
        "companyRid": client.company_rid,
        "companyName": contract.client_name,
        "edcUserId": client.id,
        "lastContractPlatform": "FP",
        "lastContractRid": contract.id,
        "lastContractTitle": contract.title,
    }


def _occupations(item: Indexed) -> Answer:
    return {
        "category": {"id": item.category.id, "prefLabel": item.category.label},
        "subCategories": None,
        "occupationService": {"id": item.subcategory.id, "prefLabel": item.subcategory.label},
    }


def _budget_type(posting: Posting) -> str:
    return "MANUAL" if posting.text.hourly_min is not None or posting.text.hourly_max is not None else "NOT_PROVIDED"


def _duration(name: str | None) -> Answer | None:
    known = _DURATIONS.get(name or "")
    return {"id": known[0], "label": known[1], "weeks": known[2]} if known else None


def _relevance(posting: Posting, now: datetime) -> Answer:
    return {
        "id": posting.id,
        "effectiveCandidates": 0,
        "recommendedEffectiveCandidates": 0,
        "uniqueImpressions": 0,
        "publishTime": moment(posting.published_at),
        "hoursInactive": max(0, int((now - posting.published_at).total_seconds() // 3600)),
    }


def _search_skill(name: str) -> Answer:
    return {"id": skill_id(name), "name": name.lower().replace(" ", "-"), "prettyName": name, "highlighted": False}


def country_of(sandbox: Sandbox, client: Client) -> str:
    """A few countries come as three-letter codes in recorded answers."""
    coded = sandbox.quirks.countries_sometimes_coded and zlib.crc32(client.id.encode()) % 25 == 0
    return CODES.get(client.country, client.country) if coded else client.country


def _client(sandbox: Sandbox, client: Client) -> Answer:
    return {
        "memberSinceDateTime": moment(client.member_since),
        "totalHires": client.total_hires,
        "totalPostedJobs": client.total_posted_jobs,
        "totalSpent": money(client.total_spent) if client.total_spent is not None else None,
        "verificationStatus": "VERIFIED" if client.verified else "NOT_VERIFIED" if client.verified is False else None,
        "location": {
            "city": client.city,
            "country": country_of(sandbox, client),
            "timezone": client.timezone,
            "state": client.state,
            "offsetToUTC": client.offset_to_utc,
        },
        "totalReviews": client.total_reviews,
        "totalFeedback": client.rating,
        "companyRid": client.company_rid,
        "companyName": client.company_name,
        "edcUserId": client.id,
        "lastContractPlatform": None,
        "lastContractRid": None,
        "lastContractTitle": None,
        "companyOrgUid": client.organization_id,
        "hasFinancialPrivacy": False,
    }


def job_node(caller: Caller, posting: Posting) -> Answer:
    """A MarketplaceJobPosting; the client's numbers are on the search node only."""
    sandbox, text, client = caller.sandbox, posting.text, posting.client
    now = sandbox.clock.now()
    open_now = is_open(posting, now) and sandbox.desk.hired(posting.id) < max(1, posting.freelancers_to_hire)
    state = {"status": "ACTIVE" if open_now else "CLOSED", "closeResult": None if open_now else "CLOSED_BY_CLIENT"}
    return {
        "id": posting.id,
        "workFlowState": state,
        "ownership": {"company": None, "team": None},
        "annotations": _annotations(),
        "activityStat": {"applicationsBidStats": None, "jobActivity": activity(sandbox, posting)},
        "content": {"title": text.title, "description": text.description},
        "attachments": [],
        "classification": _classification(posting),
        "contractTerms": _terms(posting),
        "contractorSelection": _selection(posting),
        "additionalSearchInfo": {"highlightTitle": text.title},
        "clientCompanyPublic": {
            "id": client.organization_id,
            "legacyType": "CLIENT",
            "teamsEnabled": False,
            "canHire": True,
            "hidden": False,
            "country": {
                "id": None,
                "name": client.country,
                "threeLetterAbbreviation": CODES.get(client.country),
                "region": region_of(client.country),
            },
            "state": client.state,
            "city": client.city,
            "timezone": client.timezone,
            "paymentVerification": {
                "status": "VERIFIED" if client.verified else None,
                "paymentVerified": bool(client.verified),
            },
        },
        "canClientReceiveContractProposal": False,
    }


def _annotations() -> Answer:
    return {"tags": []}


def activity(sandbox: Sandbox, posting: Posting) -> Answer:
    """What the client has done about a posting."""
    talking = sum(
        1
        for proposal in sandbox.desk.proposals.values()
        if proposal.posting_id == posting.id and proposal.status in {"Activated", "Offered"}
    )
    return {
        "lastClientActivity": moment(posting.published_at),
        "invitesSent": posting.invites_sent,
        "totalInvitedToInterview": posting.interviewing + talking,
        "totalHired": posting.hired + sandbox.desk.hired(posting.id),
        "totalUnansweredInvites": posting.invites_sent // 2,
        "totalOffered": 0,
        "totalRecommended": None,
    }


def _classification(posting: Posting) -> Answer:
    category, sub = category_of(posting.text.category), subcategory_of(posting.text.subcategory)
    return {
        "category": ontology_entity(category.id, category.label, "CATALOG_CATEGORY"),
        "subCategory": ontology_entity(sub.id, sub.label, "CATALOG_CATEGORY"),
        "occupation": None,
        "skills": [skill_node(name) for name in posting.text.skills],
        "additionalSkills": [],
    }


def ontology_entity(identifier: str, label: str, kind: str) -> Answer:
    """The fields all ontology entities share."""
    return {
        "id": identifier,
        "ontologyId": f"upworkOccupation:{label.lower().replace(' ', '')}",
        "type": [kind],
        "entityStatus": "ACTIVE",
        "preferredLabel": label,
    }


def skill_node(name: str) -> Answer:
    """A Skill."""
    return {**ontology_entity(skill_id(name), name, "SKILL"), "prettyName": name}


def _terms(posting: Posting) -> Answer:
    text = posting.text
    fixed = hourly = None
    if text.contract_type == "FIXED":
        fixed = {
            "amount": money(text.fixed_amount or 0.0),
            "maxAmount": None,
            "engagementDuration": _duration(text.duration),
        }
    else:
        hourly = {
            "engagementDuration": _duration(text.duration),
            "engagementType": text.workload or "NOT_SURE",
            "notSureProjectDuration": text.duration is None,
            "hourlyBudgetType": _budget_type(posting),
            "hourlyBudgetMin": text.hourly_min,
            "hourlyBudgetMax": text.hourly_max,
        }
    return {
        "contractType": text.contract_type,
        "onSiteType": "REMOTE",
        "personsToHire": posting.freelancers_to_hire,
        "experienceLevel": text.experience_level,
        "fixedPriceContractTerms": fixed,
        "hourlyContractTerms": hourly,
        "notSurePersonsToHire": False,
        "notSureExperiencelevel": False,
    }


def _selection(posting: Posting) -> Answer:
    text = posting.text
    questions = [{"question": words, "sequenceNumber": place} for place, words in enumerate(text.questions)]
    countries = list(text.preferred_countries)
    return {
        "proposalRequirement": {
            "coverLetterRequired": True,
            "freelancerMilestonesAllowed": text.contract_type == "FIXED",
            "screeningQuestions": questions,
        },
        "qualification": {"englishProficiency": "ANY", "risingTalent": False},
        "location": {
            "countries": countries or None,
            "localCheckRequired": text.location_mandatory,
            "localMarket": False,
            "notSureLocationPreference": not countries,
        },
    }
