"""Asking models one after the other until one begins to answer, with every call in the ledger. What is asked is the callers' matter."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final

import structlog

from src.domain.letters import Remark
from src.domain.model_use import CallOutcome, Price, Used
from src.domain.prompting import Prompt
from src.errors import Upstream
from src.integrations.ai.protocol import ModelGateway, ModelUnavailable, Piece
from src.schemas.ai import AISettingsBody
from src.services.ai_ledger import AILedger, Asking, Meter, Reserve
from src.services.ai_servers import AIServers, Candidate

log = structlog.get_logger(__name__)

LONGEST_REPLY: Final = 30_000


@dataclass(frozen=True, slots=True)
class Declined:
    """A model that could not be asked or did not begin to answer; the next one is asked."""

    remark: Remark


@dataclass(frozen=True, slots=True)
class Begun:
    """A model has begun to answer."""

    model: str


@dataclass(frozen=True, slots=True, repr=False)
class Whole:
    """The reply is complete, or was cut at its greatest length."""

    model: str
    reply: str


AskEvent = Declined | Begun | str | Whole


class AIAsker:
    """Asks the models that a person may be served by. ``gateway`` is the one that is asked instead of all of them."""

    def __init__(self, servers: AIServers, ledger: AILedger, gateway: ModelGateway | None = None) -> None:
        self._servers = servers
        self._ledger = ledger
        self._gateway = gateway
        self._settling: set[asyncio.Task[None]] = set()

    async def ask(self, prompt: Prompt, asking: Asking | None, made: Callable[[str], str]) -> AsyncGenerator[AskEvent]:
        """Return ``Declined`` …, then ``Begun``, the pieces, ``Whole``; nothing after the last ``Declined`` where nobody answers.

        ``made`` reads the whole reply for the ledger; empty for one that cannot be read. Raises Upstream (``ai_interrupted``)
        where a model stops in the middle. Leaving early ends the request.
        """
        candidates, mine = await self._candidates(asking)
        for candidate in candidates:
            reserve = await self._reserve(candidate, prompt, asking, mine)
            if asking is not None and reserve is None:
                yield Declined(Remark("model_cap_reached", candidate.gateway.name))
                continue
            is_answered = False
            async with aclosing(self._ask_one(candidate, prompt, reserve, made)) as events:
                async for event in events:
                    is_answered = is_answered or not isinstance(event, Declined)
                    yield event
            if is_answered:
                return

    async def _candidates(self, asking: Asking | None) -> tuple[tuple[Candidate, ...], AISettingsBody]:
        if self._gateway is not None:
            return (Candidate(None, self._gateway, Price()),), AISettingsBody()
        return await self._servers.candidates(asking.user_id if asking else None)

    async def _reserve(
        self, candidate: Candidate, prompt: Prompt, asking: Asking | None, mine: AISettingsBody
    ) -> Reserve | None:
        if asking is None:
            return None
        return await self._ledger.reserve(
            asking,
            server_id=candidate.server_id,
            model=candidate.gateway.name,
            price=candidate.price,
            prompt=prompt,
            mine=mine,
        )

    async def _ask_one(
        self, candidate: Candidate, prompt: Prompt, reserve: Reserve | None, made: Callable[[str], str]
    ) -> AsyncGenerator[AskEvent]:
        """Ask one model, and settle its call however it ends."""
        name, meter, reply = candidate.gateway.name, Meter(prompt), ""
        outcome: CallOutcome = "cancelled"
        try:
            async with aclosing(candidate.gateway.stream(prompt)) as pieces:
                async for event in _told(name, pieces, meter):
                    if isinstance(event, Whole):
                        # Settled as complete even where the reader goes away with the last event.
                        reply, outcome = event.reply, "done" if made(event.reply) else "broken"
                    yield event
        except ModelUnavailable as error:
            outcome = "failed"
            log.warning("model did not answer", model=name, kind=error.trouble)
            if meter.has_text:
                raise Upstream("The model stopped in the middle of the letter", code="ai_interrupted") from error
            yield Declined(Remark("model_unavailable", name))
        finally:
            if reserve is not None:
                await self._settle(reserve, meter.used, outcome, made(reply))

    async def _settle(self, reserve: Reserve, used: Used, outcome: CallOutcome, made: str) -> None:
        """Settle a call to its end even where whoever asked is being cancelled: an open call keeps its whole reserve."""
        settling = asyncio.create_task(self._ledger.settle(reserve, used, outcome, made))
        self._settling.add(settling)
        settling.add_done_callback(self._settling.discard)
        await asyncio.shield(settling)


async def _told(name: str, pieces: AsyncGenerator[Piece], meter: Meter) -> AsyncGenerator[Begun | str | Whole]:
    """Pass on what a model says; raises ModelUnavailable where it says nothing."""
    reply = ""
    async for piece in pieces:
        text = meter.note(piece)
        if not text:
            continue
        if not reply:
            yield Begun(name)
        reply += text
        yield text
        if len(reply) > LONGEST_REPLY:
            break
    if not reply.strip():
        raise ModelUnavailable("silent")
    yield Whole(name, reply)
