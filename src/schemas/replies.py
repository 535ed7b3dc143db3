"""What crosses the door about answering a client within a room: a drafted reply, and what of the thread is worth remembering."""

from __future__ import annotations

from uuid import UUID

from src.domain.conversation import PointKind
from src.domain.letters import Language
from src.schemas.applications import LetterClaim, LetterWarning
from src.schemas.common import Answer


class ReplyAnswer(Answer):
    """A reply before a person approved it; it is kept nowhere. Positions count UTF-16 code units of ``text``."""

    text: str
    language: Language
    composed_by: str
    claims: list[LetterClaim]
    warnings: list[LetterWarning]


class ReplyDone(Answer):
    """The reply is written."""

    reply: ReplyAnswer


class ThreadPoint(Answer):
    """Something said in a thread that is worth remembering, in its own words, and the message it stands in."""

    kind: PointKind
    message_id: UUID
    is_own: bool
    text: str


class ThreadNotes(Answer):
    """What of a room is worth knowing before one answers: made by rule from the messages held here, the newest last.

    ``open_questions`` are the client's since the person last wrote; ``call_questions`` are worth asking in a call.
    """

    language: Language
    points: list[ThreadPoint]
    open_questions: list[str]
    call_questions: list[str]
    messages: int
