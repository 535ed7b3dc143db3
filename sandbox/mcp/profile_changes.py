"""Changes to the own profile, each prepared as a preview. Reading it is in ``identity``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sandbox.mcp import previews
from sandbox.mcp.answers import Answer, ToolCall, ToolError


def update_title(call: ToolCall) -> Answer:
    """Prepare another title."""
    return _change(call, "title", call.text("title"))


def update_overview(call: ToolCall) -> Answer:
    """Prepare another overview."""
    return _change(call, "overview", call.text("overview"))


def set_skills(call: ToolCall) -> Answer:
    """Prepare the whole set of skills; ones that Upwork does not know are refused."""
    known = {name.casefold(): name for item in call.sandbox.world.shelf for name in item.posting.text.skills}
    wanted = call.params["skills"]
    unknown = [name for name in wanted if name.casefold() not in known]
    if unknown:
        raise ToolError("INVALID_PARAMS", f"These skills are not known: {', '.join(unknown)}")
    return _change(call, "skills", list(dict.fromkeys(known[name.casefold()] for name in wanted)))


def _change(call: ToolCall, field: str, value: Any) -> Answer:
    """A preview of one field; its type's name is our guess, so the answer carries it."""
    shown = {"field": field, "from": getattr(call.account, field), "to": value}

    def change(later: ToolCall) -> Answer:
        setattr(later.account, field, value)
        return {"data": {"updateProfile": {"field": field, "status": "SUCCESS"}}}

    kind = f"profile_{call.action}"
    return {"type": kind, **previews.prepare(call, kind, shown, change)}


ACTIONS: Final[Mapping[tuple[str, str], Callable[[ToolCall], Answer]]] = {
    ("update_profile", "update_title"): update_title,
    ("update_profile", "update_overview"): update_overview,
    ("update_profile", "set_skills"): set_skills,
}
