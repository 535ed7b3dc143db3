"""A person's own rules of fit and their thumbs: kept sealed, one version at a time. Jobs are judged by them in ``job_judge``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import FitRulesKept
from src.database.queue import defer
from src.database.repositories.fit_rules import FitRulesRepository
from src.database.types import Sealed
from src.domain.fit import Signal, Thumb, moves_of
from src.errors import Conflict
from src.schemas.fit import (
    MOST_THUMBS,
    JobFit,
    KeptRules,
    RulesAnswer,
    RulesBody,
    RulesRequest,
    ThumbGiven,
    ThumbKept,
    Thumbs,
)
from src.services.job_judge import own_weights, weights_of
from src.services.resources import Resources

TABLE: Final = "fit_rules"
JUDGE_JOBS: Final = "judge_jobs"
CHANGED: Final = "This was changed elsewhere in the meantime"


class FitService:
    """Keeps a person's rules of fit, and what their thumbs moved."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def rules(self, user_id: UUID) -> RulesAnswer:
        """Return the rules the person set; the defaults with version 0 before any were saved."""
        async with self._r.database.as_user(user_id) as db:
            row = await FitRulesRepository(db).rules()
            if row is None:
                return RulesAnswer(version=0, updated_at=None)
            body = open_rules(await self._r.vault.key_of(db, user_id), row)
        return RulesAnswer(**body.own().model_dump(), version=row.version, updated_at=row.updated_at)

    async def save(self, user_id: UUID, asked: RulesRequest) -> RulesAnswer:
        """Keep rules; the thumbs stay. Raises Conflict (``version_conflict``) where they were changed since they were read."""
        own = RulesBody.model_validate(asked.model_dump(exclude={"version"}))
        async with self._r.database.as_user(user_id) as db:
            kept_rules = FitRulesRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            row = await kept_rules.rules_locked() if asked.version else None
            thumbs = open_rules(key, row).thumbs if row else []
            rules_id = row.id if row else new_id()
            sealed = _seal(key, rules_id, KeptRules(**own.model_dump(), thumbs=thumbs))
            if asked.version:
                kept = await kept_rules.replace(rules_id, asked.version, sealed) if row else None
            else:
                kept = await kept_rules.add(user_id, rules_id, sealed)
            if kept is None:
                raise Conflict(CHANGED, code="version_conflict")
            await judge_later(db, user_id)
        return RulesAnswer(**own.model_dump(), version=kept.version, updated_at=kept.updated_at)

    async def thumbs(self, user_id: UUID) -> Thumbs:
        """Return all thumbs and what they come to."""
        async with self._r.database.as_user(user_id) as db:
            row = await FitRulesRepository(db).rules()
            body = open_rules(await self._r.vault.key_of(db, user_id), row) if row else KeptRules()
        return _thumbs(body, row.version if row else 0)

    async def give(self, user_id: UUID, job_id: UUID, title: str, thumb: Thumb, fit: JobFit) -> Thumbs:
        """Keep a thumb on a job that fits as ``fit`` says, in place of an earlier one; the same again changes nothing.

        Raises Conflict (``thumbs_full``) at 100.
        """

        def with_it(body: KeptRules) -> list[ThumbKept]:
            earlier = next((each for each in body.thumbs if each.job_id == job_id), None)
            if earlier is not None and earlier.thumb == thumb:
                return body.thumbs
            others = _without(body.thumbs, job_id)
            if len(others) >= MOST_THUMBS:
                raise Conflict(f"There are at most {MOST_THUMBS} thumbs", code="thumbs_full")
            moves: dict[Signal, int] = moves_of(thumb, fit.why, fit.why_not, own_weights(body))
            at = _to_the_millisecond(self._r.clock.now())
            return [*others, ThumbKept(job_id=job_id, title=title, thumb=thumb, at=at, moves=moves)]

        return await self._change(user_id, with_it)

    async def take_back(self, user_id: UUID, job_id: UUID) -> Thumbs:
        """Take a thumb back, and with it what it moved; where there is none, nothing changes."""
        return await self._change(user_id, lambda body: _without(body.thumbs, job_id))

    async def _change(self, user_id: UUID, change: Callable[[KeptRules], list[ThumbKept]]) -> Thumbs:
        async with self._r.database.as_user(user_id) as db:
            kept_rules = FitRulesRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            row = await kept_rules.rules_locked()
            if row is None:
                rules_id = new_id()
                await kept_rules.add(user_id, rules_id, _seal(key, rules_id, KeptRules()))
                row = await kept_rules.rules_locked()
            if row is None:
                raise Conflict(CHANGED, code="version_conflict")
            before = open_rules(key, row)
            after = before.model_copy(update={"thumbs": change(before)})
            if after.thumbs != before.thumbs:
                await kept_rules.reseal(row.id, _seal(key, row.id, after))
                await judge_later(db, user_id)
        return _thumbs(after, row.version)


async def judge_later(db: AsyncSession, user_id: UUID) -> None:
    """Have all held jobs judged anew once this transaction commits: what they are judged by has changed."""
    await defer(db, JUDGE_JOBS, {"user_id": str(user_id)}, lock=f"judge:{user_id}")


def open_rules(key: UserKey, row: FitRulesKept) -> KeptRules:
    """Return rules as they were sealed."""
    return KeptRules.model_validate_json(key.open(Place(TABLE, "body_sealed", row.id), row.body_sealed))


def _seal(key: UserKey, rules_id: UUID, body: KeptRules) -> Sealed:
    return key.seal(Place(TABLE, "body_sealed", rules_id), body.model_dump_json())


def _to_the_millisecond(moment: datetime) -> datetime:
    """Return a moment as it is read again from what is sealed."""
    return moment.replace(microsecond=moment.microsecond // 1_000 * 1_000)


def _without(thumbs: Sequence[ThumbKept], job_id: UUID) -> list[ThumbKept]:
    return [thumb for thumb in thumbs if thumb.job_id != job_id]


def _thumbs(body: KeptRules, version: int) -> Thumbs:
    return Thumbs(
        items=[ThumbGiven.model_validate(thumb) for thumb in reversed(body.thumbs)],
        own=own_weights(body),
        weights=weights_of(body, body.thumbs),
        version=version,
    )
