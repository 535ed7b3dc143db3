"""Taking a sent proposal back, or giving it other terms, with a person's word for exactly that. Following Upwork is not here.

What is confirmed is done by ``outgoing_service``; a change that a door cannot make is refused when it is prepared.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from src.database.models import Application
from src.database.repositories.applications import ApplicationRepository
from src.domain.lifecycle import CHANGEABLE, State
from src.domain.redaction import contacts_in
from src.errors import Conflict, Invalid, NotFound
from src.schemas.applications import ChangeRequest
from src.schemas.outgoing import OutgoingAnswer, OutgoingBody, OutgoingKind
from src.schemas.work import OutgoingPreview
from src.services.application_store import MISSING
from src.services.outgoing_service import OutgoingService, proposal_change
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess

CHANGES: Final[frozenset[OutgoingKind]] = frozenset({"proposal_withdraw", "proposal_terms"})
CLOSED: Final = "This proposal is not one that can still be changed at Upwork"


class ApplicationChanges:
    """Changes of proposals that Upwork has."""

    def __init__(self, resources: Resources, upwork: UpworkAccess, outgoing: OutgoingService) -> None:
        self._r = resources
        self._upwork = upwork
        self._outgoing = outgoing

    async def prepare(self, user_id: UUID, application_id: UUID, asked: ChangeRequest) -> OutgoingPreview:
        """Return exactly what would be changed, after Upwork has agreed to make a preview of it; nothing has left.

        Raises NotFound, Invalid (``bid_missing``, ``contact_details``), Conflict (``proposal_closed``) and what
        ``UpworkAccess`` raises; ``upwork_not_offered`` at a door that changes no proposals.
        """
        row, proposal_id = await self._sent(user_id, application_id)
        if State(row.state) not in CHANGEABLE:
            raise Conflict(CLOSED, code="proposal_closed")
        words = asked.text.strip()
        if asked.kind == "terms" and asked.bid in (None, row.bid_amount):
            raise Invalid("The new bid is missing", code="bid_missing", fields={"bid": "bid_missing"})
        if contacts_in(words) and State(row.state) is not State.OFFERED:
            title = "Contact details are not allowed before a contract"
            raise Invalid(title, code="contact_details", fields={"text": "contact_details"})
        body = OutgoingBody(
            kind="proposal_withdraw" if asked.kind == "withdraw" else "proposal_terms",
            subject_id=proposal_id,
            text=words,
            bid=asked.bid if asked.kind == "terms" else None,
            organization_id=row.organization_id,
        )
        await self._upwork.acting_for(row.organization_id).rehearse_change(user_id, proposal_change(body))
        preview_id, content_hash, expires_at = await self._outgoing.prepare(user_id, body)
        return OutgoingPreview.model_validate(
            {**body.model_dump(), "id": preview_id, "content_hash": content_hash, "expires_at": expires_at}
        )

    async def confirm(self, user_id: UUID, session_id: UUID, application_id: UUID, preview_id: UUID) -> OutgoingAnswer:
        """Take the person's word for one change and make it, once; see ``OutgoingService.confirm``."""
        _, proposal_id = await self._sent(user_id, application_id)
        return await self._outgoing.confirm(user_id, session_id, preview_id, proposal_id, CHANGES)

    async def check(self, user_id: UUID, application_id: UUID, change_id: UUID) -> OutgoingAnswer:
        """Look a change up whose answer was lost; raises NotFound and what ``UpworkAccess`` raises."""
        _, proposal_id = await self._sent(user_id, application_id)
        return await self._outgoing.check(user_id, change_id, proposal_id, CHANGES)

    async def listed(self, user_id: UUID, application_id: UUID) -> list[OutgoingAnswer]:
        """Return the changes that were confirmed and what became of each, the newest first; none for a draft."""
        row = await self._row(user_id, application_id)
        if row.upwork_proposal_id is None:
            return []
        return await self._outgoing.about(user_id, row.upwork_proposal_id, CHANGES)

    async def _sent(self, user_id: UUID, application_id: UUID) -> tuple[Application, str]:
        row = await self._row(user_id, application_id)
        if row.upwork_proposal_id is None:
            raise Conflict(CLOSED, code="proposal_closed")
        return row, row.upwork_proposal_id

    async def _row(self, user_id: UUID, application_id: UUID) -> Application:
        async with self._r.database.as_user(user_id) as db:
            row = await ApplicationRepository(db).one(application_id)
        if row is None:
            raise NotFound(MISSING)
        return row
