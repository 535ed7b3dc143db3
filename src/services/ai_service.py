"""Drafting letters: by a model where one is set up, else by the built-in composer. What may leave is judged at the gate."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final

from pydantic import BaseModel

from src.domain import drafting, prompting, replies
from src.domain.composer import compose
from src.domain.letters import Brief, Draft, Fact, Freelancer, Language, PortfolioPiece, Remark, Tone
from src.domain.prompting import Prompt
from src.errors import Upstream
from src.integrations.ai.protocol import ModelGateway
from src.services.ai_asker import AIAsker, Begun, Declined, Whole
from src.services.ai_ledger import AILedger, Asking
from src.services.ai_servers import AIServers
from src.services.resources import Resources, own_resources
from src.services.writing import Delta, Done, Started, TextEvent, Unfolding, WritingEvent, Written

_PIECES: Final = re.compile(r"\S+\s*|\s+")
PIECE_WORDS: Final = 6


class AIService:
    """Writes drafts. ``AIService()`` opens its own resources from the environment, for scripts.

    ``gateway`` is a model to ask instead of those that are set up. ``servers`` and ``ledger`` are for the doors about them.
    """

    def __init__(self, resources: Resources | None = None, *, gateway: ModelGateway | None = None) -> None:
        self._gateway = gateway
        self._asker: AIAsker | None = None
        if resources is not None:
            self._open(resources)

    def _open(self, resources: Resources) -> AIAsker:
        self.ledger = AILedger(resources)
        self.servers = AIServers(resources, self.ledger)
        self._asker = AIAsker(self.servers, self.ledger, self._gateway)
        return self._asker

    async def asker(self) -> AIAsker:
        """Return the one that asks models."""
        return self._asker or self._open(await own_resources())

    async def generate_proposal(
        self,
        *,
        job_description: str,
        user_profile: Freelancer | BaseModel | Mapping[str, Any],
        job_title: str = "",
        tone: Tone | None = None,
        language: Language | None = None,
    ) -> Draft:
        """Return a draft for a job. ``user_profile`` is a profile as the services give it, or a mapping with the same names.

        Portfolio items stand under ``portfolio``. A person reads, edits and confirms the draft before anything is sent.
        """
        title = job_title or job_description.strip().split("\n", 1)[0][:120]
        brief = Brief(title, job_description)
        if isinstance(user_profile, BaseModel):
            user_profile = user_profile.model_dump()
        person = user_profile if isinstance(user_profile, Freelancer) else freelancer_from(user_profile)
        async with aclosing(self.stream(brief, person, tone=tone, language=language)) as events:
            async for event in events:
                if isinstance(event, Done):
                    return event.draft
        raise Upstream("Writing stopped before the end", code="ai_interrupted")

    async def stream(
        self,
        brief: Brief,
        person: Freelancer,
        *,
        tone: Tone | None = None,
        language: Language | None = None,
        seed: str = "",
        asking: Asking | None = None,
        style: Sequence[str] = (),
    ) -> AsyncGenerator[WritingEvent]:
        """Return a letter as it is written: ``Started``, ``Delta`` …, ``Done``.

        Where no model begins to answer, the composer writes and the draft says so; raises Upstream (``ai_interrupted``) where
        one stops in the middle. ``asking`` says for whom, for the ledger and the person's own servers; ``style`` are letters of
        the person's own whose manner is taken.
        """
        fallback = compose(brief, person, tone=tone, language=language, seed=seed)
        prompt = prompting.build_prompt(
            brief, person, tone=tone or person.tone, language=fallback.language, style=style
        )
        declined: list[Remark] = []
        unfolding = Unfolding(replies.letter_so_far)
        async with aclosing((await self.asker()).ask(prompt, asking, replies.readable_letter)) as events:
            async for event in events:
                match event:
                    case Declined():
                        declined.append(event.remark)
                    case Begun():
                        yield Started(f"model:{event.model}")
                    case Whole():
                        yield Done(
                            drafting.draft_of(
                                event.reply, event.model, prompt.facts or {}, fallback, brief=brief, person=person
                            )
                        )
                        return
                    case str():
                        if fresh := unfolding.more(event):
                            yield Delta(fresh)
        fallback = replace(fallback, warnings=(*declined, *fallback.warnings))
        yield Started(fallback.composed_by)
        for piece in _in_pieces(fallback.letter):
            yield Delta(piece)
        yield Done(fallback)

    async def stream_text(self, prompt: Prompt, asking: Asking) -> AsyncGenerator[TextEvent]:
        """Return one text as a model writes it: ``Started``, ``Delta`` …, ``Written``.

        There is no ``Written`` where no model begins to answer or its text cannot be read. Raises Upstream (``ai_interrupted``) where one
        stops in the middle.
        """
        unfolding, by = Unfolding(replies.text_so_far), ""
        async with aclosing((await self.asker()).ask(prompt, asking, replies.read_text)) as events:
            async for event in events:
                match event:
                    case Begun():
                        by = f"model:{event.model}"
                        yield Started(by)
                    case Whole():
                        if text := replies.read_text(event.reply):
                            yield Written(text, by)
                    case str():
                        if fresh := unfolding.more(event):
                            yield Delta(fresh)


def _in_pieces(letter: str) -> list[str]:
    """Cut a letter into small pieces that join to the same text."""
    parts = _PIECES.findall(letter)
    return ["".join(parts[i : i + PIECE_WORDS]) for i in range(0, len(parts), PIECE_WORDS)]


def freelancer_from(profile: Mapping[str, Any]) -> Freelancer:
    """Return a profile given as a plain mapping, as letters are written from. Unknown names are passed over."""
    pieces = []
    for index, item in enumerate(profile.get("portfolio", ())):
        facts = tuple(
            Fact(str(fact.get("id", f"{index}.{n}")), str(fact["text"]))
            if isinstance(fact, Mapping)
            else Fact(f"{index}.{n}", str(fact))
            for n, fact in enumerate(item.get("facts", ()))
        )
        pieces.append(
            PortfolioPiece(
                id=str(item.get("id", index)),
                title=str(item.get("title", "")),
                summary=str(item.get("summary", "")),
                facts=facts,
                skills=tuple(map(str, item.get("skills", ()))),
                links=tuple(map(str, item.get("links", ()))),
                year=item.get("year"),
            )
        )
    rate = profile.get("hourly_rate")
    return Freelancer(
        title=str(profile.get("title", "")),
        overview=str(profile.get("overview", "")),
        skills=tuple(map(str, profile.get("skills", ()))),
        services_offered=tuple(map(str, profile.get("services_offered", ()))),
        services_not_offered=tuple(map(str, profile.get("services_not_offered", ()))),
        hourly_rate=None if rate is None else str(rate),
        tone=profile.get("tone", "plain"),
        pieces=tuple(pieces),
    )
