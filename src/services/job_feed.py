"""A person's lists of jobs: pages from kept cards, and judging anew what was judged by other rules. Fetching is ``job_service``'s matter.

A card is a job as lists show it, judged once and kept beside its copy for the same 24 hours. It names the state of profile and
rules that it was judged by; a page judges what is out of date on it, the task ``judge_jobs`` all the rest.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from src.database.repositories.job_cards import CardRow, FeedQuery, JobCardRepository
from src.database.repositories.jobs import JobRepository
from src.errors import Invalid
from src.schemas.jobs import FeedRequest, JobCounts
from src.services.job_answers import card_text, from_card, held_content, judged, seen_job
from src.services.job_judge import stamp_of
from src.services.profile_service import ProfileService
from src.services.resources import Resources

BATCH: Final = 100
GOOD_FOR: Final = timedelta(hours=1)
"""How long a card is shown as it is: what depends on the time of day weighs a point or two."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class JobFeed:
    """Lists of jobs. Asks Upwork nothing."""

    def __init__(self, resources: Resources, profiles: ProfileService) -> None:
        self._r = resources
        self._profiles = profiles

    async def page(self, user_id: UUID, asked: FeedRequest) -> bytes:
        """Return jobs of the last 24 hours whose content is still held, as the JSON of a ``JobPage``.

        Raises Invalid for a cursor that is none.
        """
        now = self._r.clock.now()
        query = FeedQuery(
            view=asked.view,
            by_score=asked.sort == "fit",
            tiers=tuple(asked.tiers.split(",")) if asked.tiers else (),
            found_by=asked.search_id,
            after=None if asked.cursor is None else _position(asked.cursor),
            limit=asked.limit + 1,
        )
        async with self._r.database.as_user(user_id) as db:
            rows = await JobCardRepository(db).page(user_id, query, now)
        shown = rows[: asked.limit]
        late = [row.id for row in shown if not _is_good(row, now)]
        anew = await self._judge(user_id, late) if late else {}
        items = [from_card(row, card) for row in shown if (card := anew.get(row.id, row.card)) is not None]
        cursor = json.dumps(_cursor(shown[-1]) if len(rows) > asked.limit else None)
        return f'{{"items": [{", ".join(items)}], "next_cursor": {cursor}}}'.encode()

    async def counts(self, user_id: UUID) -> JobCounts:
        """Return how many held jobs each view has, and each tier of the inbox."""
        async with self._r.database.as_user(user_id) as db:
            found = await JobCardRepository(db).counts(self._r.clock.now())
        views = dict.fromkeys(("inbox", "saved", "hidden", "snoozed", "all"), 0)
        tiers = dict.fromkeys(("strong", "worth_a_look", "hidden"), 0)
        for mark, tier, count in found:
            views["all"] += count
            if mark is not None:
                views[mark] += count
            if mark in (None, "saved"):
                views["inbox"] += count
                if tier is not None:
                    tiers[tier] += count
        return JobCounts.model_validate({"views": views, "tiers": tiers})

    async def judge_all(self, user_id: UUID) -> int:
        """Judge every held job that was judged by other rules, in short transactions; return how many."""
        total = 0
        while True:
            now = self._r.clock.now()
            async with self._r.database.as_user(user_id) as db:
                cards = JobCardRepository(db)
                job_ids = await cards.to_judge(stamp_of(*await cards.stamps()), now, BATCH)
            total += len(await self._judge(user_id, job_ids)) if job_ids else 0
            if len(job_ids) < BATCH:
                return total

    async def _judge(self, user_id: UUID, job_ids: Sequence[UUID]) -> dict[UUID, str]:
        """Judge jobs by the rules in force, keep their cards, and return these."""
        now = self._r.clock.now()
        judge = await self._profiles.judge_of(user_id)
        async with self._r.database.as_user(user_id) as db:
            rows = await JobRepository(db).held(job_ids, now)
            jobs = [seen_job(row, content) for row in rows if (content := held_content(row.job, now)) is not None]
            kept = [judged(job, judge, now)[1] for job in jobs]
            await JobCardRepository(db).keep(user_id, kept)
        return {each.job_id: card_text(each) for each in kept}


def _is_good(row: CardRow, now: datetime) -> bool:
    """True for a card of the rules in force, not too old, that quotes nothing whose time is over."""
    if row.card is None or row.judged_at is None or now - row.judged_at >= GOOD_FOR:
        return False
    quotes_only_what_is_held = row.extras_expires_at is None or row.extras_expires_at > now
    return quotes_only_what_is_held and row.judged_by == stamp_of(row.profile_saved, row.rules_saved)


def _cursor(row: CardRow) -> str:
    """Return where a page ended, as text for an address."""
    microseconds = (row.seen_at - _EPOCH) // timedelta(microseconds=1)
    packed = (row.score or 0).to_bytes(1, "big") + microseconds.to_bytes(8, "big") + row.id.bytes
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def _position(cursor: str) -> tuple[int, datetime, UUID]:
    """Return where a page is to go on; raises Invalid for anything that ``_cursor`` did not make."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        moment = _EPOCH + timedelta(microseconds=int.from_bytes(raw[1:9], "big"))
        return raw[0], moment, UUID(bytes=raw[9:])
    except (binascii.Error, ValueError, IndexError, OverflowError) as error:
        raise Invalid("This page does not exist", fields={"cursor": "invalid"}) from error
