"""What surrounds a job, held against what a person wants: money, level, client, competition, age, place, language. Topics are in ``topic``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from src.domain.fit.person import Lens
from src.domain.fit.places import countries_asked, is_same_country
from src.domain.fit.tongues import directions, languages_asked
from src.domain.fit.topic import Found, Reading
from src.domain.postings import Posting, PostingDetail
from src.domain.words import language_told

PLACEHOLDER_BUDGET: Final = Decimal(10)
PLACEHOLDER_SPREAD: Final = 6
FRESH: Final = timedelta(hours=1)
STALE: Final = timedelta(days=7)
FEW_PROPOSALS: Final = 5
MANY_PROPOSALS: Final = 50
GOOD_HIRE_RATE: Final = 0.6
WEAK_HIRE_RATE: Final = 0.4
_HOURS_OF_A_JOB: Final = 4
_SHORT: Final = re.compile(r"less than (?:a|1) (?:week|month)|< ?1 month", re.IGNORECASE)


def has_placeholder_budget(posting: Posting) -> bool:
    """Say whether the money told is plainly a stand-in: a budget of a few dollars, or rates from next to nothing to anything."""
    if posting.job_type == "fixed":
        return posting.budget is not None and posting.budget <= PLACEHOLDER_BUDGET
    low, high = posting.hourly_min, posting.hourly_max
    return low is not None and high is not None and low > 0 and high >= low * PLACEHOLDER_SPREAD


def budget(lens: Lens, posting: Posting) -> Found:
    """Hold the money against the person's rate; unknown where no real figure or no rate is told."""
    rate, lowest = lens.profile.hourly_rate, lens.profile.lowest_budget
    if has_placeholder_budget(posting):
        return Found(None)
    if posting.job_type == "fixed":
        floor = lowest if lowest is not None else None if rate is None else rate * _HOURS_OF_A_JOB
        return Found(None) if posting.budget is None or floor is None else _against(posting.budget, floor)
    top = posting.hourly_max if posting.hourly_max is not None else posting.hourly_min
    return Found(None) if top is None or rate is None else _against(top, rate)


def _against(offered: Decimal, wanted: Decimal) -> Found:
    """Return 1 where the offer reaches what is wanted, falling to 0 at half of it."""
    share = float(offered / wanted)
    return Found(max(0.0, min(1.0, 2 * share - 1.0)))


def level(lens: Lens, posting: Posting) -> Found:
    """Say whether the level asked for is one that the person wants; every level is, where none is named."""
    if not lens.profile.levels:
        return Found(1.0)
    if posting.experience is None:
        return Found(None)
    return Found(1.0 if posting.experience in lens.profile.levels else 0.0)


def duration(posting: Posting) -> Found:
    """Give more to work that lasts; unknown where it is not told."""
    if not posting.duration:
        return Found(None)
    return Found(0.5 if _SHORT.search(posting.duration) else 1.0)


def client(posting: Posting) -> Found:
    """Judge the client by what Upwork tells: payment, hires for postings, money spent, reviews. Nothing told is unknown."""
    who = posting.client
    values: list[tuple[float, str]] = []
    if who.verified is not None:
        values.append((1.0 if who.verified else 0.0, "payment_verified"))
    if (rate := who.hire_rate) is not None:
        values.append((1.0 if rate >= GOOD_HIRE_RATE else 0.0 if rate < WEAK_HIRE_RATE else 0.5, "hire_rate"))
    if who.total_spent is not None:
        values.append((1.0 if who.total_spent >= 1_000 else 0.5 if who.total_spent > 0 else 0.2, "spent"))
    if who.rating is not None:
        values.append((max(0.0, min(1.0, (who.rating - 3.0) / 1.8)), "rating"))
    if not values:
        return Found(None)
    good = tuple(name for value, name in values if value >= 0.7)
    weak = tuple(name for value, name in values if value < 0.3)
    return Found(sum(value for value, _ in values) / len(values), good, weak)


def competition(detail: PostingDetail) -> Found:
    """Give more the fewer have applied and are being interviewed; a hire already made leaves nothing."""
    proposals, activity = detail.posting.proposals, detail.activity
    if activity is not None and activity.hired > 0:
        return Found(0.0, (), ("hired",))
    if proposals is None:
        return Found(None)
    value = 1.0 - (proposals - FEW_PROPOSALS) / (MANY_PROPOSALS - FEW_PROPOSALS)
    value -= 0.1 * activity.interviewing if activity is not None else 0.0
    return Found(max(0.0, min(1.0, value)))


def age(posting: Posting, now: datetime) -> Found:
    """Give all to what is up to an hour old and nothing to what is a week old; unknown without a time of publication."""
    if posting.published_at is None:
        return Found(None)
    old = now - posting.published_at
    if old <= FRESH:
        return Found(1.0)
    return Found(max(0.0, 1.0 - (old - FRESH) / (STALE - FRESH)))


def language(lens: Lens, posting: Posting) -> Found:
    """Say whether the person speaks what the post is written in and what it asks for; unknown without languages of theirs."""
    spoken = frozenset(lens.profile.languages)
    if not spoken:
        return Found(None)
    asked = languages_asked(posting.title, tuple(skill.label for skill in posting.skills), posting.description)
    written = language_told(posting.description or posting.title)
    needed = asked | ({written} - {"en", "other"})
    missing = tuple(sorted(needed - spoken))
    if missing:
        return Found(0.0, (), missing)
    ways = directions(posting.title)
    if ways and lens.directions and not ways & lens.directions:
        return Found(0.0, (), tuple(sorted(f"{source}-{target}" for source, target in ways)))
    return Found(1.0, tuple(sorted(needed & spoken)))


def location(lens: Lens, posting: Posting) -> Found:
    """Say whether the post's words lock the work to a place the person is not in; unknown without countries of theirs."""
    asked = countries_asked(f"{posting.title}\n{posting.description}")
    if not asked:
        return Found(1.0)
    if not lens.profile.countries:
        return Found(None, (), tuple(sorted(asked)))
    if any(is_same_country(mine, theirs) for mine in lens.profile.countries for theirs in asked):
        return Found(1.0, tuple(sorted(asked)))
    return Found(0.0, (), tuple(sorted(asked)))


def own_words(lens: Lens, job: Reading) -> Found:
    """Say whether the job holds words the person wants (all points) or excludes (none); unknown where they name none."""
    hit = [phrase.label for phrase in lens.excluded if all(term in job.everywhere for term in phrase.terms)]
    if hit:
        return Found(0.0, (), tuple(hit))
    if not lens.wanted:
        return Found(1.0 if lens.excluded else None)
    found = [phrase.label for phrase in lens.wanted if all(term in job.everywhere for term in phrase.terms)]
    return Found(1.0 if found else 0.3, tuple(found))
