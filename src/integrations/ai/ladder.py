"""How far a server of the protocol goes along with us, learnt from its refusals. Sending requests is not done here.

Servers differ in what they take: a JSON schema, any JSON, or text; ``max_tokens`` or ``max_completion_tokens``; a temperature or
none; usage told in streams or not. Each refusal takes away what was refused, and the next request goes without it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

Form = Literal["json_schema", "json_object", "text"]
_NEXT_FORM: Final[Mapping[Form, Form]] = {"json_schema": "json_object", "json_object": "text"}
_LENGTH: Final = re.compile(r"max_completion_tokens|max_tokens", re.IGNORECASE)
_TEMPERATURE: Final = re.compile(r"temperature", re.IGNORECASE)
_USAGE: Final = re.compile(r"stream_options|include_usage", re.IGNORECASE)
_FORMAT: Final = re.compile(r"response_format|json_schema|json_object|schema|structured|grammar|format", re.IGNORECASE)


@dataclass(slots=True)
class Manners:
    """What one server takes, as far as it is known."""

    form: Form = "json_schema"
    length_name: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    takes_temperature: bool = True
    tells_usage: bool = True
    _refused: set[str] = field(default_factory=set)

    def give_way(self, words: str) -> bool:
        """Take away what a server's refusal names, else the next form; False where nothing is left to take away."""
        if _USAGE.search(words) and self.tells_usage:
            self.tells_usage = False
        elif _LENGTH.search(words) and self.length_name not in self._refused and len(self._refused) < 2:
            self._refused.add(self.length_name)
            self.length_name = "max_completion_tokens" if self.length_name == "max_tokens" else "max_tokens"
        elif _TEMPERATURE.search(words) and self.takes_temperature:
            self.takes_temperature = False
        elif self.form in _NEXT_FORM and (_FORMAT.search(words) or not words.strip() or self.form == "json_schema"):
            self.form = _NEXT_FORM[self.form]
        elif self.tells_usage:
            self.tells_usage = False
        else:
            return False
        return True

    def options(self, schema: Mapping[str, Any] | None, most_tokens: int) -> dict[str, Any]:
        """Return the options of a request that go beyond model and messages."""
        options: dict[str, Any] = {self.length_name: most_tokens}
        if self.takes_temperature:
            options["temperature"] = 0.4
        if self.tells_usage:
            options["stream_options"] = {"include_usage": True}
        if schema is not None and self.form == "json_schema":
            shape = {"name": "draft", "strict": True, "schema": dict(schema)}
            options["response_format"] = {"type": "json_schema", "json_schema": shape}
        elif schema is not None and self.form == "json_object":
            options["response_format"] = {"type": "json_object"}
        return options
