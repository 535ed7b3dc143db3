"""Drafting replies to a client within a room, by a model where one answers; notes of a thread. Messages are read and sent elsewhere."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from uuid import UUID

from src.domain import conversation
from src.domain.conversation import Reply
from src.errors import Invalid
from src.schemas.replies import ReplyAnswer, ThreadNotes, ThreadPoint
from src.services import application_store as store
from src.services.ai_ledger import Asking
from src.services.ai_service import AIService
from src.services.resources import Resources
from src.services.room_material import RoomMaterial, Talk
from src.services.writing import Replied, ReplyEvent, Started, Written, told


class ReplyService:
    """Writes replies, summaries and questions for a call. Nothing is sent and nothing is kept here."""

    def __init__(self, resources: Resources, ai: AIService) -> None:
        self._ai = ai
        self._material = RoomMaterial(resources)

    async def draft(self, user_id: UUID, room_id: UUID) -> AsyncGenerator[ReplyEvent]:
        """Return what the writing of a reply to the client's last message tells as it goes, its claims found at the end.

        Raises at once NotFound, Invalid (``nothing_to_answer``) where no message of the client's is held; what goes wrong later is told
        by a ``Failed`` event.
        """
        talk = await self._material.of(user_id, room_id)
        if all(message.is_mine for message in talk.thread):
            raise Invalid("No message of the client's is held here", code="nothing_to_answer")
        return told(self._write(user_id, talk))

    async def notes(self, user_id: UUID, room_id: UUID) -> ThreadNotes:
        """Return what of a room is worth knowing before one answers, by rule; raises NotFound."""
        talk = await self._material.of(user_id, room_id)
        language = conversation.language_of_thread(talk.thread)
        return ThreadNotes(
            language=language,
            points=[
                ThreadPoint(
                    kind=point.kind,
                    message_id=talk.ids[point.message],
                    is_own=talk.thread[point.message].is_mine,
                    text=point.text,
                )
                for point in conversation.summary(talk.thread)
            ],
            open_questions=list(conversation.open_questions(talk.thread)),
            call_questions=list(conversation.call_questions(talk.thread, talk.brief, language)),
            messages=len(talk.thread),
        )

    async def _write(self, user_id: UUID, talk: Talk) -> AsyncGenerator[ReplyEvent]:
        reply: Reply | None = None
        prompt = conversation.build_prompt(talk.thread, talk.brief, talk.person)
        async with aclosing(self._ai.stream_text(prompt, Asking(user_id, "reply"))) as events:
            async for event in events:
                if isinstance(event, Written):
                    reply = conversation.checked(
                        event.text, talk.thread, talk.brief, talk.person, made_by=event.composed_by
                    )
                else:
                    yield event
        if reply is None:
            reply = conversation.compose_reply(talk.thread, talk.brief, talk.person)
            yield Started(reply.made_by)
        yield Replied(_answer(reply))


def _answer(reply: Reply) -> ReplyAnswer:
    return ReplyAnswer(
        text=reply.text,
        language=reply.language,
        composed_by=reply.made_by,
        claims=store.shown_claims(reply.text, reply.claims),
        warnings=store.shown_warnings(reply.text, reply.warnings),
    )
