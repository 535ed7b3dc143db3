"""What every provider of a language model offers. Which providers there are is in the modules beside this one."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Protocol

from src.domain.model_use import ModelTrouble, Used
from src.domain.prompting import Prompt

Piece = str | Used
"""A piece of the reply, or at its end what it took."""


class ModelUnavailable(Exception):
    """The model did not answer, or stopped in the middle. ``trouble`` says why, and nothing of the prompt."""

    def __init__(self, trouble: ModelTrouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class ModelGateway(Protocol):
    """A model that writes text."""

    @property
    def name(self) -> str:
        """The model's name, as a person knows it."""
        ...

    def stream(self, prompt: Prompt) -> AsyncGenerator[Piece]:
        """Return the reply piece by piece; raises ModelUnavailable. Closing the iterator ends the request."""
        ...
