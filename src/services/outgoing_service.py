"""Doing at Upwork what a person confirmed, exactly once: messages, answers to invitations, saved jobs, changes of proposals.

The rules that keep one confirmation from ever becoming two acts:

- a person is shown exactly what would be done; ``confirm`` takes that preview once, within 30 minutes, in one statement;
- whoever took it acts in one attempt; no other run ever acts for the same preview;
- an answer that was lost is looked up with growing pauses, and only clean look-ups over ten minutes count as "not done";
- a preview whose run died is looked up as well, never acted on again.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from src.auth.encryption import Place, UserKey
from src.database.base import new_id
from src.database.models import Outgoing
from src.database.queue import defer
from src.database.repositories.applications import ApplicationRepository
from src.database.repositories.outgoing import OutgoingRepository
from src.database.types import Sealed
from src.domain import lifecycle
from src.domain.budget import Purpose
from src.domain.codes import FailureCode, failure_of
from src.domain.engagements import InvitationAnswer
from src.domain.lifecycle import Act
from src.domain.proposals import AnswerLost, ProposalChange, ScreeningAnswer, SubmissionRefused
from src.domain.rooms import find_sent
from src.errors import AppError, Conflict, NotFound
from src.schemas.outgoing import OutgoingAnswer, OutgoingBody, OutgoingKind
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess
from src.services.upwork_failures import unreachable

log = structlog.get_logger(__name__)

LOOK_UP: Final = "look_up_outgoing"
DROP: Final = "drop_outgoing"
NO_JOB_IN_IT: Final = frozenset({"message", "proposal_withdraw", "proposal_terms"})
RECENT: Final = 20


class OutgoingService:
    """Takes a person's word for one thing at a time, and does it."""

    def __init__(self, resources: Resources, upwork: UpworkAccess) -> None:
        self._r = resources
        self._upwork = upwork

    async def prepare(
        self, user_id: UUID, body: OutgoingBody, *, upwork_preview_id: str | None = None
    ) -> tuple[UUID, str, datetime]:
        """Keep what a person is shown for 30 minutes; return its id, the hash of its content, and when it is too old.

        It is done in the name that it tells, else in that of the organisation that is chosen now.
        """
        row_id, now = new_id(), self._r.clock.now()
        if body.organization_id is None:
            account = await self._upwork.connections.account(user_id)
            body = body.model_copy(update={"organization_id": account.organization_id if account else None})
        expires_at = now + lifecycle.PREVIEW_LIFETIME
        async with self._r.database.as_user(user_id) as db:
            outgoing = OutgoingRepository(db)
            key = await self._r.vault.key_of(db, user_id)
            outgoing.add(
                Outgoing(
                    id=row_id,
                    kind=body.kind,
                    subject_id=body.subject_id,
                    state="prepared",
                    body_sealed=_seal(key, row_id, body),
                    content_hash=body.content_hash(),
                    upwork_preview_id=upwork_preview_id,
                    created_at=now,
                    expires_at=expires_at,
                )
            )
            await defer(db, DROP, {"user_id": str(user_id), "outgoing_id": str(row_id)}, at=expires_at)
        return row_id, body.content_hash(), expires_at

    async def drop(self, user_id: UUID, outgoing_id: UUID) -> None:
        """Remove what nobody confirmed in its time: it may hold words of Upwork's that have their own."""
        async with self._r.database.as_user(user_id) as db:
            await OutgoingRepository(db).drop_unconfirmed(self._r.clock.now(), outgoing_id)

    async def confirm(
        self, user_id: UUID, session_id: UUID, outgoing_id: UUID, subject_id: str, kinds: frozenset[OutgoingKind]
    ) -> OutgoingAnswer:
        """Take a person's word for one preview, once, and do it.

        Raises NotFound for a preview of something else, Conflict (``preview_used``, ``preview_expired``).
        """
        row, body = await self._load(user_id, outgoing_id)
        is_other = row.state == "prepared" and row.content_hash != body.content_hash()
        if row.subject_id != subject_id or body.kind not in kinds or is_other:
            raise NotFound("There is no such preview")
        now = self._r.clock.now()
        async with self._r.database.as_user(user_id) as db:
            key = await self._r.vault.key_of(db, user_id)
            # What is sent is in hand; of it only what the person wrote is kept from here on.
            rest = _seal(key, outgoing_id, body.without_questions())
            if not await OutgoingRepository(db).confirm(outgoing_id, f"session:{session_id}", now, rest):
                raise _not_good(row, now)
            # Should this run die, the act is looked up once it is certain that it is over.
            await self._defer_look_up(db, user_id, outgoing_id, 0, now + lifecycle.SENDING_LIMIT)
        await self._act(user_id, row, body)
        return await self.answer(user_id, outgoing_id)

    async def _act(self, user_id: UUID, row: Outgoing, body: OutgoingBody) -> None:
        """Do it, in one attempt, and note the outcome."""
        try:
            upwork_id = await self._done(user_id, row, body)
        except SubmissionRefused as refusal:
            is_other = body.kind in NO_JOB_IN_IT and refusal.code == "job_closed"
            code = "upwork_refused" if is_other else refusal.code
            await self._conclude(user_id, row, body, "failed", failure_code=code)
        except AnswerLost:
            async with self._r.database.as_user(user_id) as db:
                if await OutgoingRepository(db).lose(row.id):
                    await self._defer_look_up(db, user_id, row.id, 0)
        else:
            await self._conclude(user_id, row, body, "sent", upwork_id=upwork_id)

    async def _done(self, user_id: UUID, row: Outgoing, body: OutgoingBody) -> str | None:
        upwork = self._upwork.acting_for(body.organization_id)
        match body.kind:
            case "message":
                return await upwork.send_message(user_id, body.subject_id, body.text)
            case "job_save" | "job_unsave":
                await upwork.save_job(user_id, body.subject_id, is_saved=body.kind == "job_save")
            case "proposal_withdraw" | "proposal_terms":
                await upwork.change_proposal(user_id, proposal_change(body))
            case _:
                await upwork.answer_invitation(user_id, invitation_answer(body), row.upwork_preview_id or "")
        return None

    async def _conclude(
        self,
        user_id: UUID,
        row: Outgoing,
        body: OutgoingBody,
        state: str,
        *,
        upwork_id: str | None = None,
        failure_code: FailureCode | None = None,
    ) -> None:
        values = {
            "state": state,
            "ended_at": self._r.clock.now(),
            "upwork_id": upwork_id,
            "failure_code": failure_code,
        }
        async with self._r.database.as_user(user_id) as db:
            if await OutgoingRepository(db).conclude(row.id, values) and state == "sent":
                await self._follow(db, row, body)

    async def _follow(self, db: AsyncSession, row: Outgoing, body: OutgoingBody) -> None:
        """Bring the application to where a change of its proposal has put it, where there is one."""
        if body.kind not in ("proposal_withdraw", "proposal_terms"):
            return
        applications, now = ApplicationRepository(db), self._r.clock.now()
        application = await applications.of_proposal(body.subject_id)
        if application is None:
            return
        done = await OutgoingRepository(db).one(row.id)
        actor = (done.confirmed_by if done is not None else None) or "worker"
        if body.kind == "proposal_withdraw":
            await applications.move(application.id, Act.WITHDRAW, at=now, actor=actor, detail=f"confirmation {row.id}")
        elif body.bid is not None:
            await applications.change_bid(application.id, body.bid, at=now, actor=actor)

    async def _defer_look_up(
        self, db: AsyncSession, user_id: UUID, outgoing_id: UUID, attempt: int, at: datetime | None = None
    ) -> None:
        delay = lifecycle.look_up_delay(attempt)
        if delay is None:
            return
        arguments = {"user_id": str(user_id), "outgoing_id": str(outgoing_id), "attempt": str(attempt)}
        await defer(db, LOOK_UP, arguments, at=at or self._r.clock.now() + delay)

    async def look_up(self, user_id: UUID, outgoing_id: UUID, attempt: int) -> None:
        """Look a lost act up; where it stays open, put the next look-up into the queue. Does nothing for a known outcome."""
        row = await self._row(user_id, outgoing_id)
        if row is None or not self._is_lost(row):
            return
        try:
            await self._look(user_id, row)
        except AppError as error:
            log.info("outgoing:lookup:failed", code=error.code)
        async with self._r.database.as_user(user_id) as db:
            after = await OutgoingRepository(db).one(outgoing_id)
            if after is not None and after.state == "checking":
                await self._defer_look_up(db, user_id, outgoing_id, attempt + 1)

    async def check(
        self, user_id: UUID, outgoing_id: UUID, subject_id: str, kinds: frozenset[OutgoingKind]
    ) -> OutgoingAnswer:
        """Look an act up now, at a person's wish.

        Raises NotFound for one about something else or that nobody confirmed, and what ``UpworkAccess`` raises.
        """
        row = await self._row(user_id, outgoing_id)
        if row is None or row.state == "prepared" or row.subject_id != subject_id or row.kind not in kinds:
            raise NotFound("There is no such act")
        if self._is_lost(row):
            await self._look(user_id, row)
        return await self.answer(user_id, outgoing_id)

    def _is_lost(self, row: Outgoing) -> bool:
        """Say whether the outcome is unknown and nobody is at it: lost, or begun so long ago that its run has died."""
        if row.state == "checking":
            return True
        begun = row.confirmed_at
        return row.state == "sending" and begun is not None and begun + lifecycle.SENDING_LIMIT <= self._r.clock.now()

    async def _look(self, user_id: UUID, row: Outgoing) -> None:
        """Look once: found means done; not found, often and long enough, means that nothing was done."""
        _, body = await self._load(user_id, row.id)
        since = row.confirmed_at or row.created_at
        found, upwork_id = await self._found(user_id, row, body, since)
        if found:
            await self._conclude(user_id, row, body, "sent", upwork_id=upwork_id)
            return
        async with self._r.database.as_user(user_id) as db:
            outgoing = OutgoingRepository(db)
            await outgoing.lose(row.id)
            look_ups = await outgoing.count_look_up(row.id)
        if lifecycle.is_absent(look_ups, since, self._r.clock.now()):
            await self._conclude(user_id, row, body, "failed", failure_code="not_at_upwork")

    async def _found(
        self, user_id: UUID, row: Outgoing, body: OutgoingBody, since: datetime
    ) -> tuple[bool, str | None]:
        """Say whether what was confirmed is there at Upwork, and under which id."""
        upwork = self._upwork.acting_for(body.organization_id)
        match body.kind:
            case "message":
                async with self._r.database.as_user(user_id) as db:
                    others = await OutgoingRepository(db).about(row.subject_id, ["message"], RECENT)
                taken = frozenset(each.upwork_id for each in others if each.upwork_id is not None)
                page = await upwork.stories(user_id, row.subject_id, purpose=Purpose.SYNC)
                story = find_sent(page.stories, body.text, since, taken)
                return story is not None, None if story is None else story.id
            case "job_save" | "job_unsave":
                saved = {posting.upwork_id for posting in await upwork.saved_jobs(user_id)}
                return (row.subject_id in saved) == (body.kind == "job_save"), None
            case "proposal_withdraw" | "proposal_terms":
                proposal = await upwork.own_proposal(user_id, row.subject_id, purpose=Purpose.SYNC)
                is_done = proposal_change(body).is_done(proposal)
                if is_done is None:
                    raise unreachable()
                return is_done, None
            case _:
                pending = {each.id for each in await upwork.invitations(user_id)}
                return row.subject_id not in pending, None

    async def about(self, user_id: UUID, subject_id: str, kinds: frozenset[OutgoingKind]) -> list[OutgoingAnswer]:
        """Return what the person confirmed about one thing and what became of it, the newest first."""
        async with self._r.database.as_user(user_id) as db:
            rows = await OutgoingRepository(db).about(subject_id, kinds, RECENT)
            key = await self._r.vault.key_of(db, user_id)
            return [_shown(row, _open(key, row)) for row in rows]

    async def answer(self, user_id: UUID, outgoing_id: UUID) -> OutgoingAnswer:
        """Return what became of one act; raises NotFound."""
        row, body = await self._load(user_id, outgoing_id)
        return _shown(row, body)

    async def _row(self, user_id: UUID, outgoing_id: UUID) -> Outgoing | None:
        async with self._r.database.as_user(user_id) as db:
            return await OutgoingRepository(db).one(outgoing_id)

    async def _load(self, user_id: UUID, outgoing_id: UUID) -> tuple[Outgoing, OutgoingBody]:
        async with self._r.database.as_user(user_id) as db:
            row = await OutgoingRepository(db).one(outgoing_id)
            if row is None:
                raise NotFound("There is no such preview")
            return row, _open(await self._r.vault.key_of(db, user_id), row)


def _seal(key: UserKey, row_id: UUID, body: OutgoingBody) -> Sealed:
    return key.seal(Place("outgoing", "body_sealed", row_id), body.model_dump_json())


def _open(key: UserKey, row: Outgoing) -> OutgoingBody:
    return OutgoingBody.model_validate_json(key.open(Place("outgoing", "body_sealed", row.id), row.body_sealed))


def _shown(row: Outgoing, body: OutgoingBody) -> OutgoingAnswer:
    return OutgoingAnswer.model_validate(
        {
            "id": row.id,
            "kind": body.kind,
            "state": row.state,
            "text": body.text,
            "confirmed_at": row.confirmed_at,
            "failure_code": None if row.failure_code is None else failure_of(row.failure_code),
        }
    )


def invitation_answer(body: OutgoingBody) -> InvitationAnswer:
    """Return what a person says to an invitation."""
    is_yes = body.kind == "invitation_accept"
    return InvitationAnswer(
        invitation_id=body.subject_id,
        reply="accept" if is_yes else "decline",
        letter=body.text if is_yes else "",
        bid=body.bid,
        answers=tuple(ScreeningAnswer(each.question, each.answer) for each in body.answers),
        message="" if is_yes else body.text,
    )


def proposal_change(body: OutgoingBody) -> ProposalChange:
    """Return what a person wants done to a sent proposal."""
    is_back = body.kind == "proposal_withdraw"
    return ProposalChange(
        proposal_id=body.subject_id,
        kind="withdraw" if is_back else "terms",
        amount=None if is_back else body.bid,
        message=body.text,
    )


def _not_good(row: Outgoing, now: datetime) -> Conflict:
    if row.state == "prepared" and row.expires_at <= now:
        return Conflict("This preview is older than 30 minutes", code="preview_expired")
    return Conflict("This preview was confirmed before", code="preview_used")
