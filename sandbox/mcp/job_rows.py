"""How postings are written in answers of this door: rows of a search, and one posting in full. Finding them is in ``jobs``."""

from __future__ import annotations

from random import Random
from typing import Final

from sandbox.mcp.answers import Answer, ToolCall, dollars, iso, untrusted
from sandbox.model import Client, Posting
from sandbox.places import CODES
from sandbox.resolvers.jobs import DURATION_LABELS, activity, applied_count, country_of
from sandbox.world import is_open

_SNIPPET: Final = 240
_TIERS: Final = ((5, "Less than 5"), (10, "5 to 10"), (15, "10 to 15"), (20, "15 to 20"), (51, "20 to 50"))
_PRAISE: Final = (
    "Knew what we needed before we did.",
    "Good communication, finished a day early.",
    "The work is fine, the start was slow.",
    "Would hire again without a second thought.",
    "Asked the right questions.",
)


def link(call: ToolCall, posting: Posting) -> str:
    """The posting's page, with the marks this door adds to every link."""
    return f"{call.base}/jobs/{posting.ciphertext}?utm_source=mcp&utm_medium=api&utm_campaign=sandbox"


def tier(count: int) -> str:
    """How many proposals there are, in steps."""
    return next((words for above, words in _TIERS if count < above), "50+")


def row(call: ToolCall, posting: Posting) -> Answer:
    """A row of a search."""
    text = posting.text
    count = applied_count(call.sandbox, posting, call.now)
    return {
        "id": posting.id,
        "title": text.title,
        "url": link(call, posting),
        "description_snippet": untrusted(call, text.description[:_SNIPPET]),
        "skills": list(text.skills),
        "job_type": text.contract_type.lower(),
        "budget": _budget(posting),
        "experience_level": text.experience_level.lower(),
        "duration": DURATION_LABELS.get(text.duration or ""),
        "proposals_tier": tier(count),
        "proposal_count": count,
        "applied": call.sandbox.desk.of(call.account.id, posting.id) is not None,
        "featured": False,
        "created_date": iso(posting.created_at),
        "published_date": iso(posting.published_at),
        "client": _client(call, posting.client),
    }


def smart_row(call: ToolCall, posting: Posting) -> Answer:
    """A row of a smart search: the whole text, and the price in Connects."""
    plain = row(call, posting)
    del plain["description_snippet"]
    return {
        **plain,
        "description": untrusted(call, posting.text.description),
        "connect_price": posting.connects_price,
    }


def _budget(posting: Posting) -> str | None:
    text = posting.text
    if text.contract_type == "FIXED":
        return f"{text.fixed_amount or 0:.2f}"
    if text.hourly_min is None and text.hourly_max is None:
        return None
    low, high = text.hourly_min or text.hourly_max or 0.0, text.hourly_max or text.hourly_min or 0.0
    return f"{low:.2f}–{high:.2f}/hr"


def _client(call: ToolCall, client: Client) -> Answer:
    return {
        "country": country_of(call.sandbox, client),
        "rating": client.rating if client.total_reviews else None,
        "total_spent": client.total_spent,
        "verification_status": "VERIFIED" if client.verified else None,
        "total_posted_jobs": client.total_posted_jobs,
        "total_hires": client.total_hires,
    }


def whole(call: ToolCall, posting: Posting) -> Answer:
    """One posting with everything this door tells about it and its client."""
    text, client, sandbox = posting.text, posting.client, call.sandbox
    applied = sandbox.desk.of(call.account.id, posting.id) is not None
    others = [item.posting for item in sandbox.world.shelf if item.posting.client.id == client.id]
    history = [one for one in reversed(others) if one.id != posting.id]
    open_now = [one for one in history if is_open(one, call.now)]
    return {
        "data": {"marketplaceJobPosting": _posting(call, posting)},
        "can_apply": is_open(posting, call.now) and not applied,
        "applied": applied,
        "connects_cost": posting.connects_price,
        "connects_balance": call.account.connects,
        "screening_questions": [untrusted(call, words) for words in text.questions],
        "preferred_qualifications": {
            "contractor_type": None,
            "minimum_job_success_score": None,
            "english_level": None,
            "rising_talent": False,
            "earnings": None,
            "locations": list(text.preferred_countries),
        },
        "client_record": {
            "total_spent": client.total_spent,
            "hire_rate_percent": min(100, round(100 * client.total_hires / max(1, client.total_posted_jobs))),
            "rating": client.rating if client.total_reviews else None,
            "active_contracts": sandbox.desk.hired(posting.id),
            "open_jobs": len(open_now) + 1,
        },
        "client_work_history": {
            "open": [_past(one) for one in open_now[:5]],
            "closed": [_past(one) for one in history if one not in open_now][:5],
        },
        "client_feedback": _feedback(call, client),
    }


def _posting(call: ToolCall, posting: Posting) -> Answer:
    text, client = posting.text, posting.client
    fixed = hourly = None
    if text.contract_type == "FIXED":
        fixed = {"amount": dollars(text.fixed_amount or 0.0)}
    else:
        hourly = {
            "engagementType": text.workload or "NOT_SURE",
            "hourlyBudgetMin": text.hourly_min,
            "hourlyBudgetMax": text.hourly_max,
        }
    return {
        "id": posting.id,
        "url": link(call, posting),
        "content": {"title": text.title, "description": untrusted(call, text.description)},
        "contractTerms": {
            "contractType": text.contract_type,
            "experienceLevel": text.experience_level,
            "personsToHire": posting.freelancers_to_hire,
            "fixedPriceContractTerms": fixed,
            "hourlyContractTerms": hourly,
        },
        "activityStat": {"applicationsBidStats": bid_stats(posting), "jobActivity": activity(call.sandbox, posting)},
        "clientCompanyPublic": {
            "city": client.city,
            "country": CODES.get(client.country, client.country),
            "timezone": client.timezone,
        },
    }


def bid_stats(posting: Posting) -> Answer:
    """What others ask for, in US dollars an hour or for the whole."""
    text = posting.text
    rng = Random(f"bids:{posting.id}")
    middle = text.fixed_amount or ((text.hourly_min or 15.0) + (text.hourly_max or 40.0)) / 2
    average = middle * rng.uniform(0.85, 1.15)
    return {
        "avgRateBid": dollars(round(average, 2)),
        "minRateBid": dollars(round(average * rng.uniform(0.3, 0.7), 2)),
        "maxRateBid": dollars(round(average * rng.uniform(1.3, 2.2), 2)),
    }


def _past(posting: Posting) -> Answer:
    return {"title": posting.text.title, "posted": iso(posting.published_at), "type": posting.text.contract_type}


def _feedback(call: ToolCall, client: Client) -> list[Answer]:
    rng = Random(f"praise:{client.id}")
    scores = [max(1.0, min(5.0, round(client.rating + rng.uniform(-0.3, 0.3), 1))) for _ in _PRAISE]
    words = rng.sample(_PRAISE, k=len(_PRAISE))
    rows = [{"score": score, "comment": untrusted(call, text)} for score, text in zip(scores, words, strict=True)]
    return rows[: client.total_reviews]
