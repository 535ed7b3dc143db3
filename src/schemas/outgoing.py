"""What crosses the door about things a person confirms to be done at Upwork: a message, an answer to an invitation, a saved job."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from src.domain.codes import FailureCode
from src.schemas.common import Answer, Request, UtcTime

OutgoingKind = Literal[
    "message",
    "invitation_accept",
    "invitation_decline",
    "job_save",
    "job_unsave",
    "proposal_withdraw",
    "proposal_terms",
]


class ConfirmOutgoing(Request):
    """The person's word for one preview."""

    preview_id: UUID


class OutgoingAnswer(Answer):
    """What became of something confirmed. ``checking``: the answer was lost, and it is being looked up; it is not sent again."""

    id: UUID
    kind: OutgoingKind
    state: Literal["prepared", "sending", "checking", "sent", "failed"]
    text: str
    confirmed_at: UtcTime | None
    failure_code: FailureCode | None


class SealedAnswer(BaseModel):
    """An answer to a screening question as it is sealed."""

    question: str
    answer: str


class OutgoingBody(BaseModel):
    """What would be done, as it is sealed: what is sent, and nothing else, comes from here."""

    kind: OutgoingKind
    subject_id: str
    text: str = ""
    bid: Decimal | None = None
    answers: list[SealedAnswer] = Field(default_factory=list)
    organization_id: str | None = None
    """In whose name it is done, whichever organisation is chosen by then."""

    def without_questions(self) -> OutgoingBody:
        """Return the content without Upwork's own text, for keeping once nothing is sent from it any more."""
        return self.model_copy(update={"answers": [each.model_copy(update={"question": ""}) for each in self.answers]})

    def content_hash(self) -> str:
        """Return the SHA-256 of the content in one fixed form, as hexadecimal text."""
        canonical = json.dumps(self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()
