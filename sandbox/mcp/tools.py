"""Finds a tool's action, checks its arguments, and puts the answer into its envelope. What actions do is in the modules named after them."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping
from typing import Any, Final

from sandbox.context import Sandbox
from sandbox.mcp import (
    contracts,
    dashboard,
    identity,
    jobs,
    message_rows,
    messages,
    offers,
    previews,
    profile_changes,
    proposal_acts,
    proposal_rows,
    proposals,
)
from sandbox.mcp.answers import Answer, ToolCall, ToolError
from sandbox.mcp.catalogue_reading import READING
from sandbox.mcp.catalogue_writing import WRITING
from sandbox.mcp.parameters import Action, Tool, check
from sandbox.records import Account

PREFIX: Final = "upwork__"
_TOOLS: Final = {tool.name: tool for tool in (*READING, *WRITING)}
_ALIASES: Final = frozenset({"confirm_draft", "get_draft"})

Handler = Callable[[ToolCall], Answer]


def _help(call: ToolCall) -> Answer:
    tool = _TOOLS.get(call.text("tool_name").removeprefix(PREFIX))
    if tool is None:
        raise ToolError("UNKNOWN_TOOL", f"There is no tool named {call.text('tool_name')}")
    return tool.help()


_HANDLERS: Final[Mapping[tuple[str, str], Handler]] = {
    ("get_tool_help", ""): _help,
    **contracts.ACTIONS,
    **dashboard.ACTIONS,
    **identity.ACTIONS,
    **jobs.ACTIONS,
    **message_rows.ACTIONS,
    **messages.ACTIONS,
    **offers.ACTIONS,
    **previews.ACTIONS,
    **profile_changes.ACTIONS,
    **proposal_acts.ACTIONS,
    **proposal_rows.ACTIONS,
    **proposals.ACTIONS,
}


def listed(sandbox: Sandbox) -> list[Answer]:
    """All tools as ``tools/list`` shows them."""
    return [
        {
            "name": f"{PREFIX}{tool.name}",
            "description": tool.about,
            "inputSchema": tool.input_schema(),
            "annotations": {"readOnlyHint": not tool.writes},
        }
        for tool in _TOOLS.values()
        if sandbox.quirks.mcp_deprecated_aliases or tool.name not in _ALIASES
    ]


def known(sandbox: Sandbox, wire_name: str) -> str | None:
    """The tool's name without its prefix; None for one that cannot be called so."""
    name = wire_name.removeprefix(PREFIX)
    if sandbox.quirks.mcp_needs_name_prefix and not wire_name.startswith(PREFIX):
        return None
    if name in _ALIASES and not sandbox.quirks.mcp_deprecated_aliases:
        return None
    return name if name in _TOOLS else None


def call(sandbox: Sandbox, account: Account, base: str, name: str, arguments: object) -> Answer:
    """A tool's result: one JSON text, and ``isError`` where the tool refused."""
    trace = secrets.token_hex(16)
    try:
        tool = _TOOLS[name]
        account = account if tool.flat else _seat(sandbox, account, arguments)
        action, params = _unpack(tool, arguments)
        handler = _HANDLERS.get((name, action.name))
        if handler is None:
            raise ToolError("NOT_IN_SANDBOX", f"The sandbox does not carry out {name} {action.name}".rstrip())
        body = {**handler(ToolCall(sandbox, account, base, name, action.name, params)), "trace_id": trace}
    except ToolError as refusal:
        body = {"error_code": refusal.code, "reason": refusal.reason, "status": "error", "trace_id": trace}
        return {"content": [_text({**body, **refusal.more})], "isError": True}
    return {"content": [_text(body)], "isError": False}


def _text(body: Answer) -> Answer:
    return {"type": "text", "text": json.dumps(body, ensure_ascii=False)}


def _seat(sandbox: Sandbox, account: Account, arguments: object) -> Account:
    """What the person is in the organisation that a call names."""
    if not isinstance(arguments, dict):
        raise ToolError("INVALID_PARAMS", "arguments must be an object")
    organization = arguments.get("org_uid")
    if not organization:
        raise ToolError("ORG_UID_REQUIRED", "org_uid is required. Call list_accounts first.")
    seat = sandbox.book.seat(account.person, str(organization))
    if seat is None:
        raise ToolError("ORG_UID_INVALID", "org_uid is none of your accounts. Call list_accounts first.")
    return seat


def _unpack(tool: Tool, arguments: object) -> tuple[Action, dict[str, Any]]:
    if not isinstance(arguments, dict):
        raise ToolError("INVALID_PARAMS", "arguments must be an object")
    if tool.flat:
        (only,) = tool.actions
        return only, check(only, arguments)
    if not tool.actions:
        raise ToolError("NOT_IN_SANDBOX", f"The sandbox does not carry out {tool.name}")
    action = tool.action(str(arguments.get("action")))
    if action is None:
        names = ", ".join(one.name for one in tool.actions)
        raise ToolError("INVALID_ACTION", f"action must be one of {names}")
    params = arguments.get("params")
    if params is not None and not isinstance(params, dict):
        raise ToolError("INVALID_PARAMS", "params must be an object")
    _refuse_payload(tool, action, params or {})
    return action, check(action, params or {})


def _refuse_payload(tool: Tool, action: Action, params: Mapping[str, Any]) -> None:
    """A confirmation runs what was shown; anything that could change it is refused."""
    if tool.name in {"confirm_preview", "confirm_draft"}:
        surplus = sorted(set(params) - {parameter.name for parameter in action.parameters})
        if surplus:
            raise ToolError("INVALID_PARAMS", f"A confirmation takes no {', '.join(surplus)}")
