"""How tools, actions and parameters are described and checked. Which there are is in ``catalogue_*``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sandbox.mcp.answers import ToolError

Kind = Literal["string", "number", "integer", "boolean", "object", "strings", "objects"]

# Also keeps out numbers without an end, which Python reads from JSON.
_TOO_LARGE = 1e15
_WORDS: dict[Kind, str] = {
    "string": "a string",
    "number": "a number",
    "integer": "a number",
    "boolean": "a boolean",
    "object": "an object",
    "strings": "an array of strings",
    "objects": "an array of objects",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; ``low`` and ``high`` bound a number, ``high`` also a text's length or a list's."""

    name: str
    kind: Kind
    note: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    def schema(self) -> dict[str, Any]:
        """The parameter as JSON Schema."""
        shape: dict[str, Any] = {"type": self.kind}
        if self.kind in {"strings", "objects"}:
            shape = {"type": "array", "items": {"type": self.kind.removesuffix("s")}}
            shape |= {"maxItems": self.high} if self.high is not None else {}
        elif self.kind == "string":
            shape |= {"maxLength": self.high} if self.high is not None else {}
        else:
            shape |= {"minimum": self.low} if self.low is not None else {}
            shape |= {"maximum": self.high} if self.high is not None else {}
        shape |= {"enum": list(self.choices)} if self.choices else {}
        return shape | ({"description": self.note} if self.note else {})


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a tool."""

    name: str
    about: str
    parameters: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool; a ``flat`` one takes its single action's parameters without the envelope."""

    name: str
    about: str
    actions: tuple[Action, ...]
    writes: bool = False
    flat: bool = False

    def action(self, name: str) -> Action | None:
        """The action with this name."""
        return next((action for action in self.actions if action.name == name), None)

    def input_schema(self) -> dict[str, Any]:
        """The tool's arguments as JSON Schema."""
        if self.flat:
            (only,) = self.actions
            return _object(only.parameters)
        actions = [action.name for action in self.actions]
        merged: dict[str, Parameter] = {}
        for action in self.actions:
            for parameter in action.parameters:
                merged.setdefault(parameter.name, parameter)
        params = {"type": "object", "properties": {name: one.schema() for name, one in merged.items()}}
        return {
            "type": "object",
            "properties": {
                "action": {"type": "string", **({"enum": actions} if actions else {})},
                "org_uid": {"type": "string", "description": "An org_uid out of list_accounts."},
                "params": params,
            },
            "required": ["action", "org_uid"],
        }

    def help(self) -> dict[str, Any]:
        """The tool with each action's own parameters."""
        return {
            "name": self.name,
            "description": self.about,
            "input_schema": self.input_schema(),
            "actions": {
                action.name: {"description": action.about, "params": _object(action.parameters)}
                for action in self.actions
            },
        }


def _object(parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    required = [one.name for one in parameters if one.required]
    properties = {one.name: one.schema() for one in parameters}
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def check(action: Action, given: Mapping[str, Any]) -> dict[str, Any]:
    """The known parameters out of ``given``. Raises ``ToolError`` for a missing one or one of another type or range."""
    checked: dict[str, Any] = {}
    for parameter in action.parameters:
        value = given.get(parameter.name)
        if value is None or value == "":
            if parameter.required:
                raise ToolError("INVALID_PARAMS", f"{parameter.name} is required")
            continue
        _check_kind(parameter, value)
        _check_bounds(parameter, value)
        checked[parameter.name] = value
    return checked


def _check_kind(parameter: Parameter, value: object) -> None:
    # bool is an int in Python, not in JSON.
    number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _TOO_LARGE
    fits = {
        "string": isinstance(value, str),
        "number": number,
        "integer": number,
        "boolean": isinstance(value, bool),
        "object": isinstance(value, dict),
        "strings": isinstance(value, list) and all(isinstance(item, str) for item in value),
        "objects": isinstance(value, list) and all(isinstance(item, dict) for item in value),
    }
    if not fits[parameter.kind]:
        raise ToolError("INVALID_PARAMS", f"{parameter.name} must be {_WORDS[parameter.kind]}, got {_go_type(value)}")
    if parameter.kind == "integer" and isinstance(value, float) and not value.is_integer():
        raise ToolError("INVALID_PARAMS", f"{parameter.name} must be a whole number")


def _go_type(value: object) -> str:
    """What the recorded refusals call a JSON value's type."""
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float):
        return "float64"
    if isinstance(value, str):
        return "string"
    return "[]interface {}" if isinstance(value, list) else "map[string]interface {}"


def _check_bounds(parameter: Parameter, value: Any) -> None:
    name, high = parameter.name, parameter.high
    items = value if isinstance(value, list) else [value]
    unknown = [item for item in items if parameter.choices and item not in parameter.choices]
    if unknown:
        raise ToolError("INVALID_PARAMS", f"{name} must be one of {', '.join(parameter.choices)}")
    if isinstance(value, str | list):
        if high is not None and len(value) > high:
            what = "characters" if isinstance(value, str) else "items"
            raise ToolError("INVALID_PARAMS", f"{name} must have at most {high} {what}")
    elif isinstance(value, int | float):
        if parameter.low is not None and value < parameter.low:
            raise ToolError("INVALID_PARAMS", f"{name} must be at least {parameter.low}")
        if high is not None and value > high:
            raise ToolError("INVALID_PARAMS", f"{name} must be at most {high}")
