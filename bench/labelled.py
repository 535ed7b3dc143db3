"""The labelled set: freelancers of all categories against the sandbox's world, graded by rule. Measuring is in ``fit``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from bench.freelancers import FREELANCERS, Freelancer
from sandbox.content import compose
from sandbox.content.brief import Brief
from sandbox.content.catalogue import CATEGORIES
from sandbox.model import JobText
from src.domain.fit.terms import terms
from src.domain.postings import Experience, Posting, PostingDetail, Skill

NOW: Final = datetime(2026, 1, 15, 12, tzinfo=UTC)
SEED: Final = 11
_UNLIKE: Final = frozenset(("scam", "vague", "foreign", "repost"))
_LEVELS: Final[dict[str, Experience]] = {
    "ENTRY_LEVEL": "entry",
    "INTERMEDIATE": "intermediate",
    "EXPERT": "expert",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A freelancer, a job and the grade: 2 would apply, 1 could do, 0 is not theirs."""

    freelancer: Freelancer
    job: PostingDetail
    grade: int


def posting_of(text: JobText, number: int) -> PostingDetail:
    """Return a text of the sandbox's as a posting that nothing is known of but what its client wrote and chose."""
    return PostingDetail(
        Posting(
            upwork_id=str(number),
            title=text.title,
            description=text.description,
            job_type="hourly" if text.contract_type == "HOURLY" else "fixed",
            hourly_min=_money(text.hourly_min),
            hourly_max=_money(text.hourly_max),
            budget=_money(text.fixed_amount),
            experience=_LEVELS[text.experience_level],
            category=text.category,
            skills=tuple(Skill(name.casefold().replace(" ", "-"), name) for name in text.skills),
            published_at=NOW - timedelta(hours=number % 60),
        )
    )


def pairs(size: int = 4000, for_each: int = 60, seed: int = SEED) -> list[Pair]:
    """Return graded pairs: for each freelancer the good, the fair, the likeliest to be mistaken, and some at random."""
    world = [text for text in compose(seed, size) if not text.traits & _UNLIKE]
    jobs = [(posting_of(text, number), _brief(text)) for number, text in enumerate(world)]
    found = []
    for number, freelancer in enumerate(FREELANCERS):
        found.extend(_chosen(freelancer, jobs, Random(seed + number), for_each))
    return found


def _chosen(freelancer: Freelancer, jobs: list[tuple[PostingDetail, Brief]], rng: Random, count: int) -> list[Pair]:
    graded = [Pair(freelancer, job, grade_of(freelancer, job, brief)) for job, brief in jobs]
    rng.shuffle(graded)
    near = sorted((pair for pair in graded if pair.grade == 0), key=lambda pair: -_likeness(freelancer, pair.job))
    good = [pair for pair in graded if pair.grade == 2][: count // 3]
    fair = [pair for pair in graded if pair.grade == 1][: count // 4]
    rest = near[: count // 4]
    return good + fair + rest + near[len(rest) :][:: max(1, len(near) // (count // 6))]


def _likeness(freelancer: Freelancer, job: PostingDetail) -> float:
    """Return how many words a job shares with the person, rare or not: what a plain search would bring up."""
    mine = set(terms(" ".join((freelancer.profile.title, *(skill.name for skill in freelancer.profile.skills)))))
    words = Counter(terms(f"{job.posting.title}\n{job.posting.description}"))
    return sum(min(words[term], 3) for term in mine)


def grade_of(freelancer: Freelancer, job: PostingDetail, brief: Brief) -> int:
    """Return the grade of a job by the kind of project it is; for translators by the languages it is between."""
    category = job.posting.category or ""
    if freelancer.name == "translator":
        return _translator(job, brief, category)
    for grade, projects in ((2, freelancer.good), (1, freelancer.fair)):
        if any(category == wanted and brief.titles[0].startswith(begin) for wanted, begin in projects):
            return grade
    return 0


def _translator(job: PostingDetail, brief: Brief, category: str) -> int:
    """German to English, technical, legal or certified is theirs; the other way or another field nearly so."""
    if category != "translation" or not brief.titles[0].startswith(
        ("{pair} translation", "Certified", "Legal translation", "Medical", "Website translation", "Proofread")
    ):
        return 0
    text = f"{job.posting.title} {job.posting.description}".casefold()
    mine = brief.titles[0].startswith(("{pair} translation", "Certified", "Legal translation"))
    if "german to english" in text:
        return 2 if mine else 1
    return 1 if "english to german" in text else 0


def _brief(text: JobText) -> Brief:
    """Return the project that a text was written from: the one of its subcategory that holds all its skills."""
    for brief in CATEGORIES[text.category]:
        if brief.subcategory == text.subcategory and set(text.skills) <= set(brief.skills):
            return brief
    raise LookupError(text.title)


def _money(amount: float | None) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))
