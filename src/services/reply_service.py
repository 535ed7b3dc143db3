"""Drafting replies to a client within a thread, by a model where one answers. The messages themselves are read and sent elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import aclosing
from uuid import UUID

from src.domain import conversation, replies
from src.domain.conversation import Message, Point, Reply
from src.domain.letters import Brief, Freelancer
from src.services.ai_asker import Whole
from src.services.ai_ledger import Asking
from src.services.ai_service import AIService


class ReplyService:
    """Writes replies, summaries and questions for a call. Nothing is sent and nothing is kept here."""

    def __init__(self, ai: AIService) -> None:
        self._ai = ai

    async def draft(self, user_id: UUID, thread: Sequence[Message], brief: Brief, person: Freelancer) -> Reply:
        """Return a reply to the client's last message, its claims found; by rule where no model's can be read.

        Raises Upstream (``ai_interrupted``) where a model stops in the middle.
        """
        prompt = conversation.build_prompt(thread, brief, person)
        asker = await self._ai.asker()
        async with aclosing(asker.ask(prompt, Asking(user_id, "reply"), replies.read_text)) as events:
            async for event in events:
                if isinstance(event, Whole) and (text := replies.read_text(event.reply)):
                    return conversation.checked(text, thread, brief, person, made_by=f"model:{event.model}")
        return conversation.compose_reply(thread, brief, person)

    def summary(self, thread: Sequence[Message]) -> tuple[Point, ...]:
        """Return what of a long thread is worth remembering, in its own words."""
        return conversation.summary(thread)

    def call_questions(self, thread: Sequence[Message], brief: Brief) -> tuple[str, ...]:
        """Return questions worth asking in a call."""
        return conversation.call_questions(thread, brief, conversation.language_of_thread(thread))
