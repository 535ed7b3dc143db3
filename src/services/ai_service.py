"""Drafting letters: by a model where one is set up, else by the built-in composer. What may leave is judged at the gate."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any, Final

import structlog
from pydantic import BaseModel

from src.domain import claims, lint, prompting
from src.domain.composer import compose
from src.domain.composer.answers import placeholder
from src.domain.letters import (
    LETTER_LIMIT,
    Brief,
    Draft,
    Fact,
    Freelancer,
    Language,
    PortfolioPiece,
    Remark,
    Tone,
    WrittenAnswer,
)
from src.domain.words import language_of
from src.errors import Upstream
from src.integrations.ai.openai_compatible import OpenAICompatible
from src.integrations.ai.protocol import ModelGateway, ModelUnavailable
from src.services.resources import Resources, own_resources

log = structlog.get_logger(__name__)

LONGEST_REPLY: Final = 4 * LETTER_LIMIT
_PIECES: Final = re.compile(r"\S+\s*|\s+")
PIECE_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Started:
    """Writing has begun, by whom is told."""

    composed_by: str


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of the letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """The whole draft, checked."""

    draft: Draft


WritingEvent = Started | Delta | Done


class AIService:
    """Writes drafts. ``AIService()`` opens its own resources from the environment, for scripts."""

    def __init__(self, resources: Resources | None = None, *, gateway: ModelGateway | None = None) -> None:
        self._given = resources
        self._gateway = gateway

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
    ) -> AsyncGenerator[WritingEvent]:
        """Return a letter as it is written: ``Started``, ``Delta`` …, ``Done``.

        Where the model does not begin to answer, the composer writes and the draft says so; raises Upstream
        (``ai_interrupted``) where it stops in the middle.
        """
        gateway = await self._model()
        fallback = compose(brief, person, tone=tone, language=language, seed=seed)
        if gateway is not None:
            first, pieces = await self._first_piece(gateway, brief, person, tone or person.tone, fallback.language)
            if pieces is not None:
                async with aclosing(_reading(gateway.name, first, pieces)) as told:
                    async for event in told:
                        if isinstance(event, str):
                            yield Done(_checked(event, gateway.name, brief, person, fallback))
                        else:
                            yield event
                return
            remark = Remark("model_unavailable", gateway.name)
            fallback = replace(fallback, warnings=(remark, *fallback.warnings))
        yield Started(fallback.composed_by)
        for piece in _in_pieces(fallback.letter):
            yield Delta(piece)
        yield Done(fallback)

    async def _model(self) -> ModelGateway | None:
        """Return the model that is set up, None where there is none."""
        if self._gateway is not None:
            return self._gateway
        if self._given is None:
            self._given = await own_resources()
        settings = self._given.settings.ai
        if not settings.has_model:
            return None
        self._gateway = OpenAICompatible(
            self._given.http,
            base_url=settings.openai_base_url,
            key=settings.openai_api_key.get_secret_value(),
            model=settings.openai_model,
            timeout=settings.openai_timeout_seconds,
        )
        return self._gateway

    async def _first_piece(
        self, gateway: ModelGateway, brief: Brief, person: Freelancer, tone: Tone, language: Language
    ) -> tuple[str, AsyncGenerator[str] | None]:
        """Wait for the model's first piece; no iterator where it does not come."""
        prompt = prompting.build_prompt(brief, person, tone=tone, language=language)
        pieces = gateway.stream(prompt)
        try:
            return await anext(pieces), pieces
        except (ModelUnavailable, StopAsyncIteration) as error:
            log.warning("model did not answer", model=gateway.name, kind=str(error) or type(error).__name__)
            return "", None


async def _reading(name: str, first: str, rest: AsyncGenerator[str]) -> AsyncGenerator[Started | Delta | str]:
    """Tell a model's letter as it comes, and its whole reply in the end; raises Upstream where it stops in the middle."""
    yield Started(f"model:{name}")
    reply, shown = first, ""
    try:
        async with aclosing(rest) as pieces:
            shown = prompting.letter_so_far(reply)
            if shown:
                yield Delta(shown)
            async for piece in pieces:
                reply += piece
                letter = prompting.letter_so_far(reply)
                if len(letter) > len(shown):
                    yield Delta(letter[len(shown) :])
                    shown = letter
                if len(reply) > LONGEST_REPLY:
                    break
    except ModelUnavailable as error:
        raise Upstream("The model stopped in the middle of the letter", code="ai_interrupted") from error
    yield reply


def _checked(reply: str, model: str, brief: Brief, person: Freelancer, fallback: Draft) -> Draft:
    """Return a model's reply as a draft: its claims found by us, what it left out taken from the composer."""
    letter, answers = prompting.split_reply(reply)
    given = {answer.position: answer.text for answer in answers}
    by_rule = {answer.position: answer.text for answer in fallback.answers}
    language = fallback.language if letter == "" else language_of(letter)
    whole = tuple(
        WrittenAnswer(position, given.get(position) or by_rule.get(position) or placeholder(text, language))
        for position, text in brief.questions
    )
    found = claims.check(letter, person, brief)
    return Draft(letter, whole, found, f"model:{model}", language, lint.remarks(letter, brief, person, found))


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
                link=item.get("link"),
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
