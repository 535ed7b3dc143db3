"""Any server that speaks OpenAI's chat protocol: OpenAI, Azure, Ollama, vLLM, llama.cpp, OpenRouter. No other protocol."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Final

import httpx2
from openai import APIConnectionError, APIStatusError, APITimeoutError, AsyncOpenAI, AsyncStream, OpenAIError
from openai.types.chat import ChatCompletionChunk

from src.domain.model_use import ModelTrouble, Used
from src.domain.prompting import Prompt
from src.integrations.ai.addresses import AddressRefused, Trust, guarded_client
from src.integrations.ai.ladder import Manners
from src.integrations.ai.protocol import ModelUnavailable, Piece

MOST_TOKENS: Final = 1_800
OPENAI_URL: Final = "https://api.openai.com/v1"
CONNECT_SECONDS: Final = 5.0
ATTEMPTS: Final = 3
MOST_REFUSALS: Final = 7
LONGEST_PAUSE: Final = 4.0
_UNFIT: Final = frozenset({400, 404, 415, 422, 501})
_BUSY: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_TROUBLES: Final[Mapping[int, ModelTrouble]] = {
    401: "key_refused",
    403: "key_refused",
    404: "unknown_model",
    408: "slow",
    429: "busy",
}
FIRST_OWN_FAULT: Final = 500
_FAILURES: Final = (OpenAIError, httpx2.HTTPError, httpx2.InvalidURL, ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a server is waited for, in seconds: for its first piece, between two pieces, for the whole."""

    first: float = 60.0
    between: float = 20.0
    whole: float = 180.0


@dataclass(frozen=True, slots=True, repr=False)
class Server:
    """Where a model answers. ``repr`` shows nothing: the key is in it."""

    base_url: str
    key: str
    model: str
    trust: Trust = "operator"
    patience: Patience = Patience()


class OpenAICompatible:
    """One model at one address. Errors are told by their kind only: their texts can hold what was sent.

    ``manners`` is what is known of the server; keep it beside the server, and the next call begins where this one has got to.
    """

    def __init__(self, server: Server, manners: Manners | None = None) -> None:
        self._server = server
        self._manners = manners or Manners()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._server.model

    async def stream(self, prompt: Prompt) -> AsyncGenerator[Piece]:
        """Return the reply piece by piece and what it took; raises ModelUnavailable.

        Until the first piece has come, a busy server is asked again; after it never, since words would come twice.
        """
        patience = self._server.patience
        limits = httpx2.Timeout(max(patience.first, patience.between), connect=CONNECT_SECONDS)
        try:
            async with (
                guarded_client(self._server.trust, limits) as http,
                aclosing(self._reply(self._client(http), prompt)) as pieces,
            ):
                async for piece in pieces:
                    yield piece
        except (*_FAILURES, TimeoutError) as error:
            raise ModelUnavailable(_trouble(error)) from error

    def _client(self, http: httpx2.AsyncClient) -> AsyncOpenAI:
        return AsyncOpenAI(
            # Local servers want no key, the library wants one.
            api_key=self._server.key or "none",
            base_url=self._server.base_url or OPENAI_URL,
            max_retries=0,
            http_client=http,
        )

    async def _reply(self, client: AsyncOpenAI, prompt: Prompt) -> AsyncGenerator[Piece]:
        patience, now = self._server.patience, asyncio.get_running_loop().time
        end = now() + patience.whole
        async with asyncio.timeout(patience.first):
            chunks = await self._open(client, prompt)
        is_first = True
        async with aclosing(chunks):
            following = aiter(chunks)
            while True:
                wait = patience.first if is_first else patience.between
                try:
                    # Timed piece by piece: a time-out that spans a yield would strike whoever reads the pieces.
                    chunk = await asyncio.wait_for(anext(following), min(wait, end - now()))
                except StopAsyncIteration:
                    return
                for piece in _pieces(chunk):
                    is_first = False
                    yield piece

    async def _open(self, client: AsyncOpenAI, prompt: Prompt) -> AsyncStream[ChatCompletionChunk]:
        """Begin a reply: without what the server refuses, and again where it is busy."""
        busy = refusals = 0
        while True:
            try:
                return await self._request(client, prompt)
            except APITimeoutError:
                raise
            except APIStatusError as error:
                if error.status_code in _UNFIT and refusals < MOST_REFUSALS and self._manners.give_way(_words(error)):
                    refusals += 1
                    continue
                busy += 1
                if error.status_code not in _BUSY or busy >= ATTEMPTS:
                    raise
                await asyncio.sleep(_pause(busy, error.response.headers.get("Retry-After")))
            except APIConnectionError:
                busy += 1
                if busy >= ATTEMPTS:
                    raise
                await asyncio.sleep(_pause(busy, None))

    async def _request(self, client: AsyncOpenAI, prompt: Prompt) -> AsyncStream[ChatCompletionChunk]:
        system = prompt.system_for(self._manners.form)
        chunks: AsyncStream[ChatCompletionChunk] = await client.chat.completions.create(
            model=self._server.model,
            messages=[{"role": "system", "content": system}, {"role": "user", "content": prompt.user}],
            stream=True,
            **self._manners.options(prompt.schema, MOST_TOKENS),
        )
        return chunks


def _pieces(chunk: Any) -> list[Piece]:
    """Return what a chunk says. Rubbish that parses as one says nothing."""
    found: list[Piece] = []
    choices = getattr(chunk, "choices", None) or ()
    for choice in choices[:1]:
        delta = getattr(choice, "delta", None)
        if getattr(delta, "refusal", None) or getattr(choice, "finish_reason", None) == "content_filter":
            raise ModelUnavailable("refused")
        content = getattr(delta, "content", None)
        if isinstance(content, str) and content:
            found.append(content)
    usage = getattr(chunk, "usage", None)
    read, written = getattr(usage, "prompt_tokens", None), getattr(usage, "completion_tokens", None)
    if isinstance(read, int) and isinstance(written, int) and 0 <= read <= 10**7 and 0 <= written <= 10**7:
        found.append(Used(read, written, is_told=True))
    return found


def _trouble(error: BaseException) -> ModelTrouble:
    """Return what an error of the library, of the connection or of reading the reply comes down to."""
    causes = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and cause not in causes:
        causes.append(cause)
    if any(isinstance(each, AddressRefused) for each in causes):
        return "address_refused"
    if isinstance(error, APIStatusError):
        code = error.status_code
        return _TROUBLES.get(code, "failing" if code >= FIRST_OWN_FAULT else "refused")
    if isinstance(error, (APITimeoutError, TimeoutError, httpx2.TimeoutException)):
        return "slow"
    if isinstance(error, (APIConnectionError, httpx2.TransportError)):
        return "unreachable"
    return "not_understood"


def _words(error: APIStatusError) -> str:
    """Return a refusal's words, shortened; they decide what is left out, and are kept nowhere."""
    return str(error.body if error.body is not None else error.message)[:2_000]


def _pause(attempt: int, retry_after: str | None) -> float:
    """Return how many seconds to wait: as the server says within reason, else a little longer each time."""
    told = float(retry_after) if retry_after is not None and retry_after.isdecimal() else 0.25 * 2**attempt
    return min(told, LONGEST_PAUSE) * secrets.SystemRandom().uniform(0.8, 1.2)
