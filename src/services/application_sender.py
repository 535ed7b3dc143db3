"""Sending one confirmed application exactly once, and following it at Upwork. Taking a person's word is the gate's matter.

The rules that keep one confirmation from ever becoming two proposals:

- whoever moves ``queued`` to ``sending`` (one conditional statement) may submit, once; nobody else may, nor the same again;
- a run that finds ``sending`` has lost an earlier one and only looks at Upwork (``checking``), it never submits;
- before submitting, Upwork is asked whether there is a proposal to this job already; where it cannot say, nothing is sent;
- an answer that was lost is looked up with growing pauses, and only clean look-ups over ten minutes count as "not sent".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.database.models import Application
from src.database.queue import defer
from src.database.repositories.applications import ApplicationRepository
from src.domain import lifecycle
from src.domain.budget import Purpose
from src.domain.codes import FailureCode, failure_of
from src.domain.lifecycle import AT_UPWORK, Act, State
from src.domain.proposals import AnswerLost, OwnProposal, SubmissionRefused
from src.errors import AppError
from src.schemas.applications import ApplicationAnswer, PreviewBody
from src.services import application_store as store
from src.services.application_gate import defer_sending
from src.services.application_store import ApplicationStore
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

log = structlog.get_logger(__name__)

WORKER: Final = "worker"
SYNC_PAUSE: Final = timedelta(minutes=1)
OVERDUE: Final = timedelta(minutes=2)
CLOCK_DIFFERENCE: Final = timedelta(minutes=5)
FOLLOWED: Final = AT_UPWORK | {State.CHECKING, State.FAILED}
NOT_AT_UPWORK: Final = "Upwork has no such proposal; nothing was sent"


@dataclass(frozen=True, slots=True, repr=False)
class _Claimed:
    """What this run alone may submit."""

    user_id: UUID
    application_id: UUID
    preview_id: UUID
    content: PreviewBody
    since: datetime


class ApplicationSender:
    """Sends what was confirmed and follows it."""

    def __init__(self, resources: Resources, upwork: UpworkAccess, applications: ApplicationStore) -> None:
        self._r = resources
        self._upwork = upwork
        self._store = applications

    async def send(self, user_id: UUID, application_id: UUID, preview_id: UUID) -> None:
        """Submit one confirmed preview, in exactly one attempt over all runs of this task."""
        claimed = await self._claim(user_id, application_id, preview_id)
        if claimed is None:
            return
        upwork = self._upwork.acting_for(claimed.content.organization_id)
        try:
            existing = await self._existing(user_id, upwork, claimed.content.upwork_job_id, claimed.since)
        except AppError as error:
            await self._refuse(claimed, failure_of(error.code), f"Nothing was sent: {error.title}")
            return
        if existing is not None:
            await self._conclude(claimed, Act.FIND, _sent(existing.id, existing.created_at), f"proposal {existing.id}")
            return
        before = await _balance(user_id, upwork)
        try:
            proposal_id = await upwork.submit(user_id, store.submission_of(claimed.content))
        except SubmissionRefused as refusal:
            await self._refuse(claimed, refusal.code, refusal.title)
            return
        except AnswerLost:
            await self._lose(user_id, application_id, preview_id)
            return
        values = {**_sent(proposal_id, self._r.clock.now()), "connects_before": before}
        await self._conclude(claimed, Act.ACCEPT, values, f"proposal {proposal_id}")
        await self._note_connects(user_id, upwork, application_id, before)

    async def _claim(self, user_id: UUID, application_id: UUID, preview_id: UUID) -> _Claimed | None:
        """Take the right to submit; None where it is not there: taken back, sent, another preview, or an earlier run lost."""
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            applications = ApplicationRepository(db)
            row = await applications.one(application_id)
            if row is None or row.preview_id != preview_id:
                return None
            if row.state == State.SENDING:
                await self._lose_in(db, user_id, application_id, preview_id)
                return None
            if row.state == State.QUEUED and row.send_at is not None and row.send_at > now:
                await defer_sending(db, user_id, application_id, preview_id, row.send_at)
                return None
            values = {"sending_at": now}
            is_mine = await applications.move(
                application_id, Act.CLAIM, at=now, actor=WORKER, preview_id=preview_id, values=values
            )
            preview = await applications.preview(application_id, preview_id) if is_mine else None
            if preview is None:
                return None
            content = store.open_preview(await self._r.vault.key_of(db, user_id), preview_id, preview.body_sealed)
        return _Claimed(user_id, application_id, preview_id, content, now)

    async def _existing(
        self, user_id: UUID, upwork: UpworkAccess, upwork_job_id: str, since: datetime
    ) -> OwnProposal | None:
        """Return the person's proposal to a job, if Upwork has one; raises what ``UpworkAccess`` raises."""
        return _proposal_to(await upwork.own_proposals(user_id), upwork_job_id, since)

    async def _note_connects(
        self, user_id: UUID, upwork: UpworkAccess, application_id: UUID, before: int | None
    ) -> None:
        """Note what the submission cost, where Upwork told the balance before and after."""
        after = await _balance(user_id, upwork)
        if before is None or after is None or after > before:
            return
        async with self._r.database.as_user(user_id) as db:
            await ApplicationRepository(db).set_values(application_id, {"connects_spent": before - after})

    async def _refuse(self, claimed: _Claimed, code: FailureCode, title: str) -> None:
        values = {**store.failure_values(code, title, self._r.clock.now()), "confirmed_at": None}
        await self._conclude(claimed, Act.REFUSE, values, code)

    async def _conclude(self, claimed: _Claimed, act: Act, values: dict[str, Any], detail: str) -> None:
        """Record the outcome, and let go of Upwork's own words."""
        async with self._r.database.as_user(claimed.user_id) as db:
            applications = ApplicationRepository(db)
            moved = await applications.move(
                claimed.application_id,
                act,
                at=self._r.clock.now(),
                actor=WORKER,
                detail=detail,
                preview_id=claimed.preview_id,
                values=values,
            )
            if moved:
                await self._let_go(db, claimed.user_id, claimed.application_id, claimed.preview_id)

    async def _let_go(self, db: AsyncSession, user_id: UUID, application_id: UUID, preview_id: UUID) -> None:
        """Keep of a preview only what the person wrote."""
        applications = ApplicationRepository(db)
        preview = await applications.preview(application_id, preview_id)
        if preview is None:
            return
        key = await self._r.vault.key_of(db, user_id)
        rest = store.open_preview(key, preview_id, preview.body_sealed).without_questions()
        await applications.reseal_preview(preview_id, store.seal_preview(key, preview_id, rest))

    async def _lose(self, user_id: UUID, application_id: UUID, preview_id: UUID) -> None:
        async with self._r.database.as_user(user_id) as db:
            await self._lose_in(db, user_id, application_id, preview_id)

    async def _lose_in(self, db: AsyncSession, user_id: UUID, application_id: UUID, preview_id: UUID) -> None:
        """Begin to look the proposal up: what became of the submission is not known."""
        now = self._r.clock.now()
        moved = await ApplicationRepository(db).move(
            application_id, Act.LOSE, at=now, actor=WORKER, preview_id=preview_id
        )
        if moved:
            # Nothing is submitted from here on, so Upwork's own words are not needed any more.
            await self._let_go(db, user_id, application_id, preview_id)
            await self._defer_look_up(db, user_id, application_id, preview_id, 0)

    async def _defer_look_up(
        self, db: AsyncSession, user_id: UUID, application_id: UUID, preview_id: UUID, attempt: int
    ) -> None:
        delay = lifecycle.look_up_delay(attempt)
        if delay is None:
            return
        arguments = {
            "user_id": str(user_id),
            "application_id": str(application_id),
            "preview_id": str(preview_id),
            "attempt": str(attempt),
        }
        await defer(db, "look_up_application", arguments, at=self._r.clock.now() + delay)

    async def look_up(self, user_id: UUID, application_id: UUID, preview_id: UUID, attempt: int) -> None:
        """Look a lost proposal up; where it stays open, put the next look-up into the queue."""
        row = await self._row(user_id, application_id)
        if row is None or row.state != State.CHECKING or row.preview_id != preview_id:
            return
        try:
            await self._look(user_id, row)
        except AppError as error:
            log.info("application:lookup:failed", code=error.code)
        async with self._r.database.as_user(user_id) as db:
            now_row = await ApplicationRepository(db).one(application_id)
            if now_row is not None and now_row.state == State.CHECKING:
                await self._defer_look_up(db, user_id, application_id, preview_id, attempt + 1)

    async def check(self, user_id: UUID, application_id: UUID) -> ApplicationAnswer:
        """Look an application up now, at a person's wish; raises NotFound and what ``UpworkAccess`` raises."""
        await self._revive(user_id)
        row = await self._row(user_id, application_id)
        if row is not None and row.state == State.CHECKING:
            await self._look(user_id, row)
        return await self._store.answer(user_id, application_id)

    async def _row(self, user_id: UUID, application_id: UUID) -> Application | None:
        async with self._r.database.as_user(user_id) as db:
            return await ApplicationRepository(db).one(application_id)

    async def _look(self, user_id: UUID, row: Application) -> None:
        """Look once: found means sent; not found, often and long enough, means that nothing was sent."""
        since = row.sending_at or row.state_changed_at
        try:
            upwork = self._upwork.acting_for(row.organization_id)
            found = await self._existing(user_id, upwork, row.upwork_job_id, since)
        except AppError as error:
            async with self._r.database.as_user(user_id) as db:
                ApplicationRepository(db).record(
                    row.id, lifecycle.LOOK_UP_FAILED_EVENT, at=self._r.clock.now(), actor=WORKER, detail=error.code
                )
            raise
        async with self._r.database.as_user(user_id) as db:
            if found is not None:
                await self._found(db, user_id, row, found)
            else:
                await self._missed(db, user_id, row, since)

    async def _found(self, db: AsyncSession, user_id: UUID, row: Application, found: OwnProposal) -> None:
        now, applications = self._r.clock.now(), ApplicationRepository(db)
        values = _sent(found.id, found.created_at)
        detail = f"proposal {found.id}"
        if not await applications.move(row.id, Act.FIND, at=now, actor="upwork", detail=detail, values=values):
            return
        told = lifecycle.follow(State.SENT, lifecycle.told_by_upwork(found))
        if told is not None:
            await applications.follow(row.id, State.SENT, told, at=now)
        if row.preview_id is not None:
            await self._let_go(db, user_id, row.id, row.preview_id)

    async def _missed(self, db: AsyncSession, user_id: UUID, row: Application, since: datetime) -> None:
        now, applications = self._r.clock.now(), ApplicationRepository(db)
        applications.record(row.id, lifecycle.LOOK_UP_ABSENT_EVENT, at=now, actor="upwork")
        await db.flush()
        clean = await applications.count_events(row.id, lifecycle.LOOK_UP_ABSENT_EVENT, since)
        if not lifecycle.is_absent(clean, row.state_changed_at, now):
            return
        values = {**store.failure_values("not_at_upwork", NOT_AT_UPWORK, now), "confirmed_at": None}
        detail = f"{clean} look-ups"
        moved = await applications.move(
            row.id, Act.MISS, at=now, actor=WORKER, detail=detail, preview_id=row.preview_id, values=values
        )
        if moved and row.preview_id is not None:
            await self._let_go(db, user_id, row.id, row.preview_id)

    async def request_sync(self, user_id: UUID) -> bool:
        """Have Upwork asked how the person's proposals stand, at most once a minute; False where it was just asked."""
        async with self._r.database.as_user(user_id) as db:
            if not await ApplicationRepository(db).claim_sync(self._r.clock.now(), SYNC_PAUSE):
                return False
            await defer(db, "sync_applications", {"user_id": str(user_id)})
        return True

    async def sync(self, user_id: UUID) -> None:
        """Bring the person's applications to where Upwork says they are; raises what ``UpworkAccess`` raises."""
        await self._revive(user_id)
        async with self._r.database.as_user(user_id) as db:
            names = await ApplicationRepository(db).organisations(FOLLOWED)
        proposals = await self._proposals_by_name(user_id, names)
        async with self._r.database.as_user(user_id) as db:
            for row in await ApplicationRepository(db).in_states(FOLLOWED):
                await self._follow(db, user_id, row, proposals.get(row.organization_id, []))

    async def _proposals_by_name(
        self, user_id: UUID, names: Collection[str | None]
    ) -> dict[str | None, list[OwnProposal]]:
        """Return the person's proposals by the organisation in whose name they were sent; None is the chosen one.

        Where another than the chosen one cannot be asked, perhaps for good, its applications stay as they are.
        """
        account = await self._upwork.connections.account(user_id)
        chosen = account.organization_id if account else None
        found: dict[str | None, list[OwnProposal]] = {}
        found[None] = found[chosen] = await self._upwork.own_proposals(user_id, purpose=Purpose.SYNC)
        for name in names:
            if name in found:
                continue
            try:
                found[name] = await self._upwork.acting_for(name).own_proposals(user_id, purpose=Purpose.SYNC)
            except AppError as error:
                log.info("application:sync:passed_over", code=error.code)
        return found

    async def _follow(self, db: AsyncSession, user_id: UUID, row: Application, proposals: list[OwnProposal]) -> None:
        found = _same_proposal(row, proposals)
        if found is None:
            return
        state = State(row.state)
        if state not in AT_UPWORK:
            await self._found(db, user_id, row, found)
            return
        applications, now = ApplicationRepository(db), self._r.clock.now()
        told = lifecycle.follow(state, lifecycle.told_by_upwork(found))
        if told is not None:
            await applications.follow(row.id, state, told, at=now)
        if found.amount is not None and found.amount != row.bid_amount:
            await applications.change_bid(row.id, found.amount, at=now, actor="upwork")

    async def _revive(self, user_id: UUID) -> None:
        """Take up what a worker or the queue has dropped: overdue submissions, and those that lost their worker."""
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            for row in await ApplicationRepository(db).in_states({State.QUEUED, State.SENDING}):
                if row.preview_id is None:
                    continue
                if row.state == State.QUEUED and row.send_at is not None and row.send_at < now - OVERDUE:
                    await defer_sending(db, user_id, row.id, row.preview_id, now)
                if row.state == State.SENDING and (row.sending_at or now) < now - lifecycle.SENDING_LIMIT:
                    await self._lose_in(db, user_id, row.id, row.preview_id)


async def _balance(user_id: UUID, upwork: UpworkAccess) -> int | None:
    try:
        return await upwork.connects_balance(user_id)
    except AppError as error:
        log.info("connects balance not told", code=error.code)
        return None


def _sent(proposal_id: str, at: datetime) -> dict[str, Any]:
    return {"upwork_proposal_id": proposal_id, "sent_at": at, **store.NO_FAILURE}


def _proposal_to(proposals: Iterable[OwnProposal], upwork_job_id: str, since: datetime) -> OwnProposal | None:
    """Return the proposal to a job; one that was withdrawn before ``since`` does not count, for it can be made anew."""
    for proposal in proposals:
        if proposal.upwork_job_id != upwork_job_id:
            continue
        if proposal.status != "Withdrawn" or proposal.created_at >= since - CLOCK_DIFFERENCE:
            return proposal
    return None


def _same_proposal(row: Application, proposals: Iterable[OwnProposal]) -> OwnProposal | None:
    """Return Upwork's side of an application: by the proposal's id, where it is known, else by the job."""
    if row.upwork_proposal_id is not None:
        return next((each for each in proposals if each.id == row.upwork_proposal_id), None)
    return _proposal_to(proposals, row.upwork_job_id, row.sending_at or row.created_at)
