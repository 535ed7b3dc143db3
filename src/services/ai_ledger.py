"""The ledger of models: what a call may take is reserved before it and settled after it. Who is asked is not decided here.

A reserve is as much as the call can take. It counts until it is settled, so that many calls at once cannot pass a cap together,
and a process that dies in the middle has spent its reserve.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import AICall
from src.database.repositories.ai import AIRepository
from src.domain.diffs import kept_share
from src.domain.model_use import (
    BYTES_PER_TOKEN,
    CallOutcome,
    CallPurpose,
    Cap,
    Price,
    Spent,
    Used,
    cost_micros,
    dollars_of,
    estimate_tokens,
    micros_of,
)
from src.domain.prompting import Prompt
from src.integrations.ai.openai_compatible import MOST_TOKENS
from src.schemas.ai import AISettingsBody, CallAnswer, SentBody, UseAnswer
from src.services.resources import Resources

MOST_SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Asking:
    """What a model is about to be asked for, and by whom."""

    user_id: UUID
    purpose: CallPurpose
    application_id: UUID | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Reserve:
    """A call that has its reserve. ``server_id`` is None for the installation's own model."""

    id: UUID
    asking: Asking
    server_id: UUID | None
    price: Price
    held: Used
    at: datetime
    keeps_words: bool


class AILedger:
    """Reserves, settles and tells."""

    def __init__(self, resources: Resources) -> None:
        self._r = resources

    async def reserve(
        self, asking: Asking, *, server_id: UUID | None, model: str, price: Price, prompt: Prompt, mine: AISettingsBody
    ) -> Reserve | None:
        """Keep a call with all that it can take; None where a cap does not allow it."""
        held = Used(estimate_tokens(prompt.system + prompt.as_json + prompt.user), MOST_TOKENS)
        more = Spent(held.tokens, cost_micros(price, held))
        call_id, now = new_id(), self._r.clock.now()
        async with self._r.database.as_user(asking.user_id) as db:
            calls = AIRepository(db)
            await calls.lock(asking.user_id)
            use = await calls.use_since(_day_of(now), of_own=server_id is not None)
            if not self._cap(mine, is_own=server_id is not None).allows(use.spent, more):
                return None
            if server_id is None and not await calls.take_from_day(now.date(), self._day_cap(), more):
                return None
            key = await self._r.vault.key_of(db, asking.user_id)
            sealed = None
            if mine.log_days:
                sealed = key.seal(Place("ai_calls", "sent_sealed", call_id), _sent(prompt).model_dump_json())
            await calls.add_call(
                AICall(
                    id=call_id,
                    application_id=asking.application_id,
                    at=now,
                    purpose=asking.purpose,
                    server_id=server_id,
                    model=model,
                    prompt_version=prompt.version,
                    outcome="open",
                    tokens_read=held.tokens_read,
                    tokens_written=held.tokens_written,
                    cost_micros=more.micros,
                    sent_sealed=sealed,
                    sent_until=now + timedelta(days=mine.log_days) if sealed else None,
                )
            )
        return Reserve(call_id, asking, server_id, price, held, now, keeps_words=sealed is not None)

    async def settle(self, reserve: Reserve, used: Used, outcome: CallOutcome, made: str = "") -> None:
        """Put what a call took in the place of its reserve. ``made`` is what came of it, kept as long as what was sent."""
        taken = Spent(used.tokens, cost_micros(reserve.price, used))
        held = Spent(reserve.held.tokens, cost_micros(reserve.price, reserve.held))
        user_id, place = reserve.asking.user_id, Place("ai_calls", "made_sealed", reserve.id)
        async with self._r.database.as_user(user_id) as db:
            calls = AIRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            is_settled = await calls.settle_call(
                reserve.id,
                {
                    "outcome": outcome,
                    "tokens_read": used.tokens_read,
                    "tokens_written": used.tokens_written,
                    "is_told": used.is_told,
                    "cost_micros": taken.micros,
                    "made_sealed": key.seal(place, made) if made and reserve.keeps_words else None,
                },
            )
            if is_settled and reserve.server_id is None:
                change = Spent(taken.tokens - held.tokens, taken.micros - held.micros)
                await calls.correct_day(reserve.at.date(), change)

    async def use_today(self, user_id: UUID, mine: AISettingsBody, *, of_own: bool) -> UseAnswer:
        """Return what today has taken, with the caps."""
        async with self._r.database.as_user(user_id) as db:
            use = await AIRepository(db).use_since(_day_of(self._r.clock.now()), of_own=of_own)
        cap = self._cap(mine, is_own=of_own)
        return UseAnswer(
            tokens=use.spent.tokens,
            dollars=dollars_of(use.spent.micros),
            calls=use.calls,
            tokens_cap=cap.tokens,
            dollars_cap=None if cap.micros is None else dollars_of(cap.micros),
        )

    async def calls(self, user_id: UUID, application_id: UUID | None = None) -> list[CallAnswer]:
        """Return the last calls with what was sent, while that is kept."""
        async with self._r.database.as_user(user_id) as db:
            rows = await AIRepository(db).calls(application_id, MOST_SHOWN)
            key = await self._r.vault.key_of(db, user_id)
        answers = []
        for row in rows:
            sent = made = None
            if row.sent_sealed is not None:
                opened = key.open(Place("ai_calls", "sent_sealed", row.id), row.sent_sealed)
                sent = SentBody.model_validate_json(opened)
            if row.made_sealed is not None:
                made = key.open(Place("ai_calls", "made_sealed", row.id), row.made_sealed)
            answers.append(_call_answer(row, sent, made))
        return answers

    async def forget_sent(self) -> int:
        """Forget what was sent where its time is over; return how many calls that were."""
        async with self._r.database.as_retention() as db:
            return await AIRepository(db).forget_sent()

    def _cap(self, mine: AISettingsBody, *, is_own: bool) -> Cap:
        if is_own:
            return Cap(mine.tokens_per_day, micros_of(mine.dollars_per_day))
        settings = self._r.settings.ai
        return Cap(settings.ai_tokens_per_user, micros_of(settings.ai_dollars_per_user))

    def _day_cap(self) -> Cap:
        settings = self._r.settings.ai
        return Cap(settings.ai_tokens_per_day, micros_of(settings.ai_dollars_per_day))


class Meter:
    """Counts what a reply takes while it comes: what the server tells in the end, else our own estimate."""

    def __init__(self, prompt: Prompt) -> None:
        self._read = estimate_tokens(prompt.system + prompt.as_json + prompt.user)
        self._written = 0
        self._told: Used | None = None

    def note(self, piece: str | Used) -> str:
        """Count a piece; return its text, which is empty for the server's own count."""
        if isinstance(piece, Used):
            self._told = piece
            return ""
        self._written += len(piece.encode())
        return piece

    @property
    def has_text(self) -> bool:
        """True where anything was written."""
        return self._written > 0

    @property
    def used(self) -> Used:
        """What was taken so far."""
        return self._told or Used(self._read, math.ceil(self._written / BYTES_PER_TOKEN))


async def note_kept(db: AsyncSession, key: UserKey, application_id: UUID, letter: str) -> None:
    """Note for each call of an application how much of what it wrote is in ``letter``, which the person has just confirmed."""
    calls = AIRepository(db)
    for row in await calls.calls(application_id, MOST_SHOWN):
        if row.made_sealed is not None:
            made = key.open(Place("ai_calls", "made_sealed", row.id), row.made_sealed)
            await calls.note_kept(row.id, round(100 * kept_share(made, letter)))


def _sent(prompt: Prompt) -> SentBody:
    """Return what may be kept of a prompt: of the client's words only a hash, since they have their own time."""
    job_hash = hashlib.sha256(prompt.user.encode()).hexdigest()
    return SentBody(instructions=f"{prompt.system}\n{prompt.as_json}", own=prompt.own, job_hash=job_hash)


def _call_answer(row: AICall, sent: SentBody | None, made: str | None) -> CallAnswer:
    return CallAnswer.model_validate(
        {
            "id": row.id,
            "at": row.at,
            "purpose": row.purpose,
            "model": row.model,
            "is_own": row.server_id is not None,
            "prompt_version": row.prompt_version,
            "outcome": row.outcome,
            "tokens_read": row.tokens_read,
            "tokens_written": row.tokens_written,
            "is_told": row.is_told,
            "dollars": dollars_of(row.cost_micros),
            "sent": sent.own if sent else None,
            "job_hash": sent.job_hash if sent else None,
            "made": made,
            "kept_until": row.sent_until if sent else None,
            "kept_share": None if row.kept_percent is None else row.kept_percent / 100,
        }
    )


def _day_of(now: datetime) -> datetime:
    """Return when the present day began in UTC."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)
