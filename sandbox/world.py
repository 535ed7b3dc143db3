"""The postings of the world and how they come and go with time. It is a pure function of seed, size and birth time.

What freelancers send to it is in ``desk``; how postings are found is in ``search`` and ``matching``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from random import Random

from sandbox.ids import snowflake, time_of
from sandbox.matching import Indexed
from sandbox.model import Client, JobText, Posting
from sandbox.people import make_client

Compose = Callable[[int, int], list[JobText]]

SECONDS_BETWEEN_ARRIVALS = 40
BATCH_SIZE = 90
_BATCH_SECONDS = SECONDS_BETWEEN_ARRIVALS * BATCH_SIZE
_KEPT_BATCHES = 72
_DENSE_SHARE = 0.4
_REACH = timedelta(days=30)


class World:
    """All postings. Call ``advance`` with the present moment before reading.

    Raises ``ValueError`` from the constructor when there is nothing to post (count below 1).
    """

    def __init__(self, seed: int, count: int, born: datetime, compose: Compose) -> None:
        if count < 1:
            raise ValueError("a world needs at least one posting")
        self.seed = seed
        self.count = count
        self.born = born
        self._compose = compose
        self._clients: list[Client] = []
        self._by_title: dict[str, Posting] = {}
        self._by_id: dict[str, Posting] = {}
        self._waiting: list[Posting] = []
        self._batch = 0
        self.shelf: list[Indexed] = []
        self.added: list[Posting] = []
        self._found_world()

    def posting(self, identifier: str) -> Posting | None:
        """The posting with this numeric id, as long as the world ever held it."""
        found = self._by_id.get(identifier)
        return found or self._recall(identifier)

    def advance(self, now: datetime) -> None:
        """Let the postings that are due by ``now`` arrive."""
        current = int((now - self.born).total_seconds() // _BATCH_SECONDS)
        self._batch = max(self._batch, current - _KEPT_BATCHES + 1)
        while self._batch <= current:
            self._waiting.extend(self._make_batch(self._batch))
            self._batch += 1
        due = [posting for posting in self._waiting if posting.published_at <= now]
        if due:
            self._waiting = [posting for posting in self._waiting if posting.published_at > now]
            self._shelve(due)

    def add(self, text: JobText, now: datetime) -> Posting:
        """Post something right now, on somebody's order; it never closes by itself."""
        rng = Random(f"{self.seed}:added:{now.timestamp()}:{len(self.added)}")
        posting = self._make_posting(rng, text, now, self._clients)
        posting.closes_at = None
        self.restore([posting])
        return posting

    def restore(self, postings: list[Posting]) -> None:
        """Take in postings that were added, now or before a restart."""
        self.added.extend(postings)
        self._shelve(postings)

    def _found_world(self) -> None:
        rng = Random(f"{self.seed}:world")
        texts = self._compose(self.seed, self.count)
        ages = sorted((_age(rng) for _ in texts), reverse=True)
        for text, age in zip(texts, ages, strict=True):
            posting = self._make_posting(rng, text, self.born - age, self._clients, grow=True)
            self._by_title.setdefault(text.title.casefold(), posting)
            self._by_id[posting.id] = posting
            self.shelf.append(Indexed(posting))

    def _make_batch(self, number: int) -> list[Posting]:
        rng = Random(f"{self.seed}:batch:{number}")
        start = self.born + timedelta(seconds=number * _BATCH_SECONDS)
        texts = self._compose(self.seed * 1_000_003 + number + 1, BATCH_SIZE)
        postings = []
        for slot, text in enumerate(texts):
            moment = start + timedelta(seconds=(slot + 0.05 + 0.9 * rng.random()) * SECONDS_BETWEEN_ARRIVALS)
            postings.append(self._make_posting(rng, text, moment, self._clients))
        return postings

    def _shelve(self, postings: Iterable[Posting]) -> None:
        for posting in postings:
            self._by_id[posting.id] = posting
            self.shelf.append(Indexed(posting))
        surplus = len(self.shelf) - self.count - _KEPT_BATCHES * BATCH_SIZE
        if surplus > 0:
            del self.shelf[:surplus]

    def _recall(self, identifier: str) -> Posting | None:
        """Make a posting of a long gone batch again, so that proposals to it keep their subject."""
        moment = time_of(identifier)
        if moment is None or moment < self.born:
            return None
        number = int((moment - self.born).total_seconds() // _BATCH_SECONDS)
        if number >= self._batch:
            return None
        for posting in self._make_batch(number):
            if posting.id == identifier and posting not in self._waiting:
                self._by_id[identifier] = posting
                return posting
        return None

    def _make_posting(
        self, rng: Random, text: JobText, moment: datetime, pool: list[Client], *, grow: bool = False
    ) -> Posting:
        client, renewed = self._author(rng, text, moment, pool, grow=grow)
        duplicate_traits = {"repost"} & text.traits
        published = moment + timedelta(seconds=rng.choice((0, 0, 1, 1, 2)))
        closes = None
        if rng.random() < 0.05:
            closes = published + timedelta(hours=rng.uniform(30, 900))
        return Posting(
            id=snowflake(moment, rng.getrandbits(22)),
            text=text,
            client=client,
            created_at=moment.replace(microsecond=0),
            published_at=published.replace(microsecond=0),
            renewed_at=published.replace(microsecond=0) if renewed or duplicate_traits else None,
            freelancers_to_hire=rng.choices((1, 2, 3, 5, 10, 0), (88, 5, 3, 2, 1, 1))[0],
            applicants_at_start=rng.choices((0, 1, 2, 4), (60, 20, 12, 8))[0],
            applicants_per_hour=round(min(5.0, rng.lognormvariate(0.1, 0.9)) * _pull(text), 3),
            connects_price=_connects_price(rng, text),
            closes_at=closes,
            invites_sent=rng.choices((0, 1, 3, 7, 15), (55, 15, 14, 10, 6))[0],
        )

    def _author(
        self, rng: Random, text: JobText, moment: datetime, pool: list[Client], *, grow: bool
    ) -> tuple[Client, bool]:
        """Who posts it, and whether it is a renewal of something the same client posted before."""
        earlier = self._by_title.get(text.title.casefold()) if "repost" in text.traits else None
        if earlier is not None and earlier.created_at < moment:
            return earlier.client, True
        if text.new_client_likely or "scam" in text.traits:
            return make_client(rng, moment, is_new=True), False
        if pool and rng.random() < 0.45:
            known = rng.choice(pool)
            if known.member_since < moment:
                return known, False
        client = make_client(rng, moment, is_new=rng.random() < 0.12)
        if grow:
            pool.append(client)
        return client, False


def applicants(posting: Posting, now: datetime) -> int:
    """How many others have applied by ``now``: fast on the first day, then hardly any more."""
    hours = max(0.0, (min(now, posting.closes_at or now) - posting.published_at).total_seconds() / 3600)
    return posting.applicants_at_start + int(posting.applicants_per_hour * 20 * (1 - math.exp(-hours / 20)))


def is_open(posting: Posting, now: datetime) -> bool:
    """Whether one can still apply."""
    return posting.closes_at is None or posting.closes_at > now


def _age(rng: Random) -> timedelta:
    if rng.random() < _DENSE_SHARE:
        return timedelta(hours=24 * rng.random())
    return timedelta(days=1) + (_REACH - timedelta(days=1)) * math.pow(rng.random(), 1.7)


def _pull(text: JobText) -> float:
    """How strongly a posting draws applicants, as a factor."""
    return 1.8 if text.experience_level == "ENTRY_LEVEL" else 0.7 if text.questions else 1.0


def _connects_price(rng: Random, text: JobText) -> int:
    worth = text.fixed_amount or (text.hourly_max or text.hourly_min or 12.0) * 12
    base = 2 * int(math.log10(max(10.0, worth)) * 2)
    return max(2, min(16, base + rng.choice((-4, -2, 0, 0, 2, 4))))
