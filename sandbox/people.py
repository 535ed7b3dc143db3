"""Makes clients whose histories hold together. What they post is in ``content``; what they do is in ``reactions``."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from sandbox.ids import snowflake
from sandbox.model import Client
from sandbox.places import COUNTRIES

_SHARES = [country.share for country in COUNTRIES]
_COMPANY_START = (
    "North",
    "Bright",
    "Blue",
    "Harbor",
    "Oak",
    "Silver",
    "Lumen",
    "Peak",
    "River",
    "Copper",
    "Field",
    "Amber",
    "Stone",
    "Cedar",
    "Nova",
    "Maple",
    "Orbit",
    "Pine",
    "Clear",
    "Delta",
)
_COMPANY_END = (
    "line Studio",
    "wood Labs",
    "gate Media",
    "bridge Partners",
    "well Health",
    "stack",
    "craft Goods",
    "view Realty",
    "path Consulting",
    "works",
    "leaf Foods",
    "point Logistics",
    "side Digital",
    "mark Legal",
    "hill Education",
)
_FIRST_NAMES = (
    "James",
    "Sarah",
    "Michael",
    "Priya",
    "Tom",
    "Anna",
    "David",
    "Laura",
    "Omar",
    "Julia",
    "Ben",
    "Fatima",
    "Chris",
    "Emma",
    "Ravi",
    "Nina",
    "Alex",
    "Grace",
    "Lukas",
    "Mei",
    "Jonas",
    "Sofia",
    "Ahmed",
    "Kate",
    "Daniel",
    "Ines",
    "Oleh",
    "Hannah",
    "Pedro",
    "Yuki",
)
_LAST_INITIALS = "ABCDEFGHJKLMNOPRSTVWZ"


def make_client(rng: Random, now: datetime, *, is_new: bool) -> Client:
    """A client as of ``now``; a new one joined within days, has no spend and mostly an unverified payment method."""
    country = rng.choices(COUNTRIES, _SHARES)[0]
    city = rng.choice(country.cities)
    days = rng.uniform(0.02, 9.0) if is_new else 20 + 3900 * rng.random() ** 1.6
    since = now - timedelta(days=days)
    if is_new:
        posted, hires, reviews, spent, rating = rng.randint(1, 4), 0, 0, None, 0.0
        verified = True if rng.random() < 0.2 else None
    else:
        posted, hires, reviews, spent, rating = _history(rng, days)
        verified = True if spent or rng.random() < 0.55 else None
    shows_place = rng.random() > 0.03
    return Client(
        id=snowflake(since, rng.getrandbits(22)),
        organization_id=snowflake(since + timedelta(seconds=2), rng.getrandbits(22)),
        company_rid=str(rng.randint(1_000_000, 49_999_999)),
        company_name=rng.choice(_COMPANY_START) + rng.choice(_COMPANY_END) if rng.random() < 0.4 else None,
        country=country.name,
        city=city.name if shows_place else None,
        state=city.state if shows_place else None,
        timezone=city.timezone if shows_place else None,
        offset_to_utc=city.offset if shows_place else None,
        verified=verified,
        member_since=since,
        total_spent=spent,
        total_hires=hires,
        total_posted_jobs=posted,
        total_reviews=reviews,
        rating=rating,
    )


def _history(rng: Random, days: float) -> tuple[int, int, int, float | None, float]:
    """Postings, hires, reviews, US dollars spent (None for never) and rating, each bounded by the one before it."""
    posted = max(1, int(rng.lognormvariate(1.9, 1.2) * min(1.0, days / 400)) + rng.randint(0, 2))
    posted = min(posted, 900)
    hires = min(posted * 2, int(posted * rng.triangular(0.0, 1.3, 0.6)))
    if hires == 0:
        return posted, 0, 0, None, 0.0
    spent = round(sum(rng.lognormvariate(5.3, 1.35) for _ in range(min(hires, 60))) * max(1.0, hires / 60), 2)
    reviews = min(hires, int(hires * rng.uniform(0.3, 0.95)))
    if reviews == 0:
        return posted, hires, 0, spent, 0.0
    rating = 5.0 - min(4.0, rng.expovariate(4.5 if rng.random() < 0.9 else 0.7))
    return posted, hires, reviews, spent, round(rating, 2)


def contact_name(rng: Random) -> str:
    """How a client's contact person is shown: first name and an initial."""
    return f"{rng.choice(_FIRST_NAMES)} {rng.choice(_LAST_INITIALS)}."
