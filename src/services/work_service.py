"""Offers, contracts, hours, money, invitations and saved jobs, read when a person looks and never kept; answering with their word for it.

What is confirmed is done by ``outgoing_service``; which of it a door can do is ``upwork_capabilities``'s matter.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from src.domain.redaction import contacts_in
from src.domain.upwork_pages import job_page, offer_page
from src.errors import Invalid
from src.schemas.outgoing import OutgoingAnswer, OutgoingBody, OutgoingKind, SealedAnswer
from src.schemas.work import (
    ContractInfo,
    HoursPage,
    InvitationInfo,
    InvitationRequest,
    OfferInfo,
    OutgoingPreview,
    PastWorkInfo,
    PastWorkPage,
    SavedJob,
    TransactionInfo,
    TransactionsPage,
    UpworkProfile,
    WorkedDayInfo,
)
from src.services.cursors import read_day_cursor, read_place_cursor, write_day_cursor, write_place_cursor
from src.services.outgoing_service import OutgoingService, invitation_answer
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

REPLIES: Final[frozenset[OutgoingKind]] = frozenset({"invitation_accept", "invitation_decline"})
HOURS_DAYS: Final = 28
TRANSACTION_DAYS: Final = 90
FAR_BACK: Final = timedelta(days=3 * 366)
HISTORY_PAGE: Final = 20
MOST_HISTORY: Final = 1_000
SAVES: Final[frozenset[OutgoingKind]] = frozenset({"job_save", "job_unsave"})


class WorkService:
    """What follows proposals. Every reading method raises what ``UpworkAccess`` raises."""

    def __init__(self, resources: Resources, upwork: UpworkAccess, outgoing: OutgoingService) -> None:
        self._r = resources
        self._upwork = upwork
        self._outgoing = outgoing

    async def offers(self, user_id: UUID) -> list[OfferInfo]:
        """Return the offers made to the person."""
        base = self._r.settings.upwork.upwork_base_url
        return [
            OfferInfo.model_validate({**asdict(each), "upwork_url": offer_page(base, each.id)})
            for each in await self._upwork.offers(user_id)
        ]

    async def contracts(self, user_id: UUID) -> list[ContractInfo]:
        """Return the person's contracts, running ones first."""
        return [ContractInfo.model_validate(each) for each in await self._upwork.contracts(user_id)]

    async def history(self, user_id: UUID, cursor: str | None = None) -> PastWorkPage:
        """Return a page of what the person did on Upwork before; raises Invalid (``cursor_invalid``) too."""
        after = read_place_cursor(cursor, MOST_HISTORY)
        found = await self._upwork.work_history(user_id, after, HISTORY_PAGE + 1)
        following = after + HISTORY_PAGE
        has_more = len(found) > HISTORY_PAGE and following <= MOST_HISTORY
        return PastWorkPage(
            items=[PastWorkInfo.model_validate(each) for each in found[:HISTORY_PAGE]],
            next_cursor=write_place_cursor(following) if has_more else None,
        )

    async def hours(self, user_id: UUID, days: int = HOURS_DAYS, cursor: str | None = None) -> HoursPage:
        """Return the hours of ``days`` days, the latest first: the last ones, or those that ``cursor`` leads to.

        Raises Invalid (``cursor_invalid``) too.
        """
        since, until, following = self._span(days, cursor)
        found = await self._upwork.hours(user_id, since, until)
        items = [WorkedDayInfo.model_validate(each) for each in found]
        return HoursPage(since=since, until=until, items=items, next_cursor=following)

    async def transactions(
        self, user_id: UUID, days: int = TRANSACTION_DAYS, cursor: str | None = None
    ) -> TransactionsPage:
        """Return what came and went on the person's account in ``days`` days, as ``hours`` does."""
        since, until, following = self._span(days, cursor)
        found = await self._upwork.transactions(user_id, since, until)
        items = [TransactionInfo.model_validate(each) for each in found]
        return TransactionsPage(since=since, until=until, items=items, next_cursor=following)

    def _span(self, days: int, cursor: str | None) -> tuple[date, date, str | None]:
        """Return the first and the last of ``days`` days (UTC), and the cursor of those before, within ``FAR_BACK``."""
        today = self._r.clock.now().date()
        farthest = today - FAR_BACK
        until = today if cursor is None else min(read_day_cursor(cursor), today)
        if until < farthest:
            raise Invalid("This page does not exist", code="cursor_invalid")
        since = until - timedelta(days=days - 1)
        before = since - timedelta(days=1)
        return since, until, write_day_cursor(before) if before >= farthest else None

    async def invitations(self, user_id: UUID) -> list[InvitationInfo]:
        """Return the invitations that wait for an answer."""
        base = self._r.settings.upwork.upwork_base_url
        return [
            InvitationInfo.model_validate({**asdict(each), "upwork_url": job_page(base, each.upwork_job_id)})
            for each in await self._upwork.invitations(user_id)
        ]

    async def saved_jobs(self, user_id: UUID) -> list[SavedJob]:
        """Return the postings that the person has saved at Upwork."""
        base = self._r.settings.upwork.upwork_base_url
        return [
            SavedJob(
                upwork_id=each.upwork_id,
                title=each.title,
                url=job_page(base, each.upwork_id),
                job_type=each.job_type,
                hourly_min=each.hourly_min,
                hourly_max=each.hourly_max,
                budget=each.budget,
                currency=each.currency,
            )
            for each in await self._upwork.saved_jobs(user_id)
        ]

    async def profile(self, user_id: UUID) -> UpworkProfile:
        """Return the person's profile at Upwork."""
        return UpworkProfile.model_validate(await self._upwork.own_profile(user_id))

    async def prepare_reply(self, user_id: UUID, invitation_id: str, asked: InvitationRequest) -> OutgoingPreview:
        """Return exactly what would be said to an invitation; Upwork has made a preview of it, and nothing has left.

        Raises Invalid (``letter_empty``, ``contact_details``) and what ``UpworkAccess`` raises.
        """
        words = asked.text.strip()
        if asked.reply == "accept" and not words:
            raise Invalid("The letter is empty", code="letter_empty", fields={"text": "letter_empty"})
        texts = {"text": words, **{f"answers.{n}": each.answer for n, each in enumerate(asked.answers)}}
        for name, text in texts.items():
            if contacts_in(text):
                title = "Contact details are not allowed before a contract"
                raise Invalid(title, code="contact_details", fields={name: "contact_details"})
        body = OutgoingBody(
            kind="invitation_accept" if asked.reply == "accept" else "invitation_decline",
            subject_id=invitation_id,
            text=words,
            bid=asked.bid if asked.reply == "accept" else None,
            answers=[SealedAnswer(question=each.question, answer=each.answer) for each in asked.answers],
        )
        handle = await self._upwork.rehearse_invitation(user_id, invitation_answer(body))
        return await self._prepared(user_id, body, handle)

    async def confirm_reply(
        self, user_id: UUID, session_id: UUID, invitation_id: str, preview_id: UUID
    ) -> OutgoingAnswer:
        """Take the person's word for one answer and give it, once; see ``OutgoingService.confirm``."""
        return await self._outgoing.confirm(user_id, session_id, preview_id, invitation_id, REPLIES)

    async def prepare_saving(self, user_id: UUID, upwork_id: str, *, saved: bool) -> OutgoingPreview:
        """Return what would be changed among the saved postings; nothing is changed."""
        body = OutgoingBody(kind="job_save" if saved else "job_unsave", subject_id=upwork_id)
        return await self._prepared(user_id, body, None)

    async def confirm_saving(self, user_id: UUID, session_id: UUID, upwork_id: str, preview_id: UUID) -> OutgoingAnswer:
        """Take the person's word for saving one posting and do it, once; see ``OutgoingService.confirm``."""
        return await self._outgoing.confirm(user_id, session_id, preview_id, upwork_id, SAVES)

    async def _prepared(self, user_id: UUID, body: OutgoingBody, handle: str | None) -> OutgoingPreview:
        preview_id, content_hash, expires_at = await self._outgoing.prepare(user_id, body, upwork_preview_id=handle)
        return OutgoingPreview.model_validate(
            {
                **body.model_dump(),
                "id": preview_id,
                "content_hash": content_hash,
                "expires_at": expires_at,
            }
        )
