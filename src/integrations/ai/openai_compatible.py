"""Any server that speaks OpenAI's chat protocol: OpenAI, Azure, Ollama, vLLM, llama.cpp, OpenRouter. No other protocol."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

import httpx2
from openai import AsyncOpenAI, OpenAIError

from src.domain.prompting import Prompt
from src.integrations.ai.protocol import ModelUnavailable

MOST_TOKENS = 1_500


class OpenAICompatible:
    """One model at one address. Errors are told by their kind only: their texts can hold what was sent."""

    def __init__(self, http: httpx2.AsyncClient, *, base_url: str, key: str, model: str, timeout: float) -> None:
        self._model = model
        self._client = AsyncOpenAI(
            # Local servers want no key, the library wants one.
            api_key=key or "none",
            base_url=base_url or "https://api.openai.com/v1",
            timeout=httpx2.Timeout(timeout, connect=5.0),
            max_retries=0,
            http_client=http,
        )

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        """Return the reply piece by piece; raises ModelUnavailable."""
        try:
            reply = await self._client.chat.completions.create(
                model=self._model,
                messages=[{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
                max_tokens=MOST_TOKENS,
                temperature=0.4,
                stream=True,
            )
            async with aclosing(reply) as chunks:
                async for chunk in chunks:
                    piece = chunk.choices[0].delta.content if chunk.choices else None
                    if piece:
                        yield piece
        except (OpenAIError, httpx2.HTTPError, ValueError) as error:
            raise ModelUnavailable(type(error).__name__) from error
