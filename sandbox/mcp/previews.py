"""Prepares, shows and confirms what a tool is ready to do. What is done then is in the modules that prepare it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

from sandbox.mcp.answers import Answer, ToolCall, ToolError
from sandbox.mcp.pending import Preview


def prepare(call: ToolCall, kind: str, shown: Answer, deed: Callable[[ToolCall], Answer]) -> Answer:
    """Keep a preview and answer with it."""
    identifier = str(uuid4())
    sandbox = call.sandbox
    sandbox.previews.add(
        Preview(identifier, call.account.id, kind, shown, deed, call.now),
        alone=sandbox.quirks.mcp_one_preview_per_type,
    )
    return {sandbox.quirks.mcp_preview_id_name: identifier, "preview": shown}


def look(call: ToolCall) -> Answer:
    """Show a preview again."""
    preview = _wanted(call, call.text("id") or call.text("draft_id"))
    return {call.sandbox.quirks.mcp_preview_id_name: preview.id, "type": preview.type, "preview": preview.shown}


def confirm(call: ToolCall) -> Answer:
    """Do what a preview shows; it is used up only when that works."""
    preview = _wanted(call, call.text("preview_id") or call.text("draft_id"))
    answer: Answer = preview.deed(call)
    call.sandbox.previews.drop(preview.id)
    call.sandbox.keep()
    return answer


def _wanted(call: ToolCall, identifier: str) -> Preview:
    life = timedelta(minutes=call.sandbox.quirks.mcp_preview_minutes)
    preview = call.sandbox.previews.find(identifier, call.account.id, call.text("type"), call.now - life)
    if preview is None:
        raise ToolError("PREVIEW_NOT_FOUND", "There is no such preview: it was used, replaced, or is too old")
    return preview


ACTIONS = {
    ("get_preview", "get"): look,
    ("get_draft", "get"): look,
    ("confirm_preview", "confirm"): confirm,
    ("confirm_draft", "confirm"): confirm,
}
