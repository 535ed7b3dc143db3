"""What a post's figures say of its client and its money: quality signals and two red flags. Words are judged in ``flags``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, Literal

from src.domain.fit.circumstances import (
    FEW_PROPOSALS,
    FRESH,
    GOOD_HIRE_RATE,
    MANY_PROPOSALS,
    STALE,
    WEAK_HIRE_RATE,
    has_placeholder_budget,
)
from src.domain.postings import ClientFacts, Posting, PostingDetail

SignalCode = Literal[
    "payment_verified",
    "payment_not_verified",
    "hire_rate_good",
    "hire_rate_weak",
    "spent",
    "nothing_spent",
    "rating_good",
    "rating_weak",
    "no_reviews",
    "fresh",
    "stale",
    "few_proposals",
    "many_proposals",
    "interviewing",
    "hired_already",
    "placeholder_budget",
    "screening_questions",
    "repost",
]
Leaning = Literal["good", "neutral", "weak"]

GOOD_RATING: Final = 4.7
WEAK_RATING: Final = 4.0
MUCH_SPENT: Final = Decimal(1_000)
BASIC_HOURLY: Final = Decimal(30)
BASIC_BUDGET: Final = Decimal(1_000)
HIGH_HOURLY: Final = Decimal(150)
HIGH_BUDGET: Final = Decimal(15_000)


@dataclass(frozen=True, slots=True)
class Quality:
    """One thing that the figures show. ``detail`` is the figure itself, as text."""

    code: SignalCode
    leaning: Leaning
    detail: str = ""


def qualities(detail: PostingDetail, now: datetime, *, is_repost: bool = False) -> tuple[Quality, ...]:
    """Return what a post's figures show at the moment ``now`` (UTC). What Upwork did not tell shows nothing."""
    posting = detail.posting
    return (
        *_of_client(posting),
        *_of_age(posting.published_at, now),
        *_of_competition(detail),
        *((Quality("placeholder_budget", "neutral"),) if has_placeholder_budget(posting) else ()),
        *((Quality("screening_questions", "good", str(len(detail.questions))),) if detail.questions else ()),
        *((Quality("repost", "neutral"),) if is_repost else ()),
    )


def _of_client(posting: Posting) -> list[Quality]:
    client = posting.client
    found: list[Quality] = []
    if client.verified is not None:
        found.append(
            Quality("payment_verified", "good") if client.verified else Quality("payment_not_verified", "weak")
        )
    if (rate := client.hire_rate) is not None:
        if rate >= GOOD_HIRE_RATE:
            found.append(Quality("hire_rate_good", "good", f"{rate:.0%}"))
        elif rate < WEAK_HIRE_RATE:
            found.append(Quality("hire_rate_weak", "weak", f"{rate:.0%}"))
    if client.total_spent == 0:
        found.append(Quality("nothing_spent", "weak"))
    elif client.total_spent is not None and client.total_spent >= MUCH_SPENT:
        found.append(Quality("spent", "good", str(client.total_spent)))
    return found + _of_reviews(client)


def _of_reviews(client: ClientFacts) -> list[Quality]:
    if client.reviews == 0:
        return [Quality("no_reviews", "neutral")]
    if client.rating is None or WEAK_RATING <= client.rating < GOOD_RATING:
        return []
    shown = f"{client.rating:.1f}"
    return [
        Quality("rating_good", "good", shown) if client.rating >= GOOD_RATING else Quality("rating_weak", "weak", shown)
    ]


def _of_age(published: datetime | None, now: datetime) -> list[Quality]:
    if published is None:
        return []
    age: timedelta = now - published
    if age < FRESH:
        return [Quality("fresh", "good")]
    return [Quality("stale", "weak", str(age.days))] if age > STALE else []


def _of_competition(detail: PostingDetail) -> list[Quality]:
    found: list[Quality] = []
    proposals, activity = detail.posting.proposals, detail.activity
    if proposals is not None:
        if proposals <= FEW_PROPOSALS:
            found.append(Quality("few_proposals", "good", str(proposals)))
        elif proposals >= MANY_PROPOSALS:
            found.append(Quality("many_proposals", "weak", str(proposals)))
    if activity is not None and activity.hired > 0:
        found.append(Quality("hired_already", "weak", str(activity.hired)))
    elif activity is not None and activity.interviewing > 0:
        found.append(Quality("interviewing", "neutral", str(activity.interviewing)))
    return found


def is_new_client_far_above(posting: Posting, *, is_basic: bool) -> bool:
    """Say whether a client who has spent nothing offers pay far above what such work gets."""
    client = posting.client
    if client.total_spent is None or client.total_spent > 0 or (client.total_hires or 0) > 0:
        return False
    hourly, budget = (BASIC_HOURLY, BASIC_BUDGET) if is_basic else (HIGH_HOURLY, HIGH_BUDGET)
    if has_placeholder_budget(posting):
        return False
    if posting.job_type == "fixed":
        return posting.budget is not None and posting.budget >= budget
    top = posting.hourly_max if posting.hourly_max is not None else posting.hourly_min
    return top is not None and top >= hourly
