"""A language model that says what a test tells it to."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence

from src.domain.prompting import Prompt
from src.integrations.ai.protocol import ModelUnavailable


class ScriptedModel:
    """Says its pieces one by one; keeps what it was asked and whether its work was ended."""

    name = "scripted"

    def __init__(self, pieces: Sequence[str], *, fails_after: int | None = None) -> None:
        self.pieces = pieces
        self.fails_after = fails_after
        self.prompts: list[Prompt] = []
        self.is_closed = False

    async def stream(self, prompt: Prompt) -> AsyncGenerator[str]:
        """Say the pieces, or fail where told."""
        self.prompts.append(prompt)
        try:
            for index, piece in enumerate(self.pieces):
                if index == self.fails_after:
                    break
                yield piece
            if self.fails_after is not None:
                raise ModelUnavailable("unreachable")
        finally:
            self.is_closed = True
