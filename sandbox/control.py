"""The control API under ``/_sandbox/``, for tests and demonstrations on this machine. What it moves is in the other modules."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from typing import Any, get_args
from urllib.parse import urlsplit

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.context import Sandbox, renew
from sandbox.grants import ALL_SCOPES, ApiKey
from sandbox.model import JobText
from sandbox.ontology import category_of
from sandbox.reactions import Odds
from sandbox.records import Act
from sandbox.world import applicants, is_open

Body = dict[str, Any]
Handler = Callable[[Sandbox, Body, Request], Body]

_JOB_TEXT = TypeAdapter(JobText)
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_ACTS: tuple[Act, ...] = get_args(Act)


def is_local(request: Request) -> bool:
    """Whether a request comes from this machine and was meant for it (a foreign page cannot rebind its name)."""
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname
    peer = request.client.host if request.client else ""
    return host in _LOOPBACK and peer in _LOOPBACK


def _door(path: str, handler: Handler, method: str = "POST") -> Route:
    async def door(request: Request) -> Response:
        if not is_local(request):
            return JSONResponse({"error": "only from this machine"}, 403)
        body: Body = {}
        if method == "POST":
            # A JSON content type cannot be sent by a foreign page's form.
            if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
                return JSONResponse({"error": "send application/json"}, 415)
            body = _read(await request.body())
        sandbox: Sandbox = request.app.state.sandbox
        sandbox.advance()
        try:
            answer = handler(sandbox, body, request)
        except LookupError as problem:
            return JSONResponse({"error": f"not found: {problem}"}, 404)
        except (ValueError, TypeError) as problem:
            return JSONResponse({"error": str(problem)}, 400)
        if method != "GET":
            sandbox.keep()
        return JSONResponse(answer)

    named: Callable[[Request], Awaitable[Response]] = door
    return Route(f"/_sandbox/{path}", named, methods=[method])


def _read(raw: bytes) -> Body:
    """A JSON object; anything else reads as empty and is then missed by its handler."""
    try:
        body = json.loads(raw or b"{}")
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _state(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    return {
        "now": sandbox.clock.now().isoformat(),
        "born": sandbox.world.born.isoformat(),
        "postings": len(sandbox.world.shelf),
        "accounts": [
            {
                "id": one.id,
                "nid": one.nid,
                "name": one.name,
                "connects": one.connects,
                "organization": one.organization_id,
                "agency": one.agency or None,
            }
            for one in sandbox.book.accounts.values()
        ],
        "sessions": len(sandbox.sessions.sessions),
        "previews": len(sandbox.previews),
        "keys": [
            {"client_id": key.client_id, "scopes": key.scopes, "dynamic": key.dynamic}
            for key in sandbox.grants.keys.values()
        ],
        "grants": len(sandbox.grants.grants),
        "faults": [asdict(fault) for fault in sandbox.faults.faults],
        "quirks": sandbox.quirks.as_dict(),
        "pace": sandbox.reactions.pace,
        "frozen": sandbox.reactions.frozen,
        "odds": asdict(sandbox.reactions.odds),
    }


def _calls(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    calls = sandbox.calls
    return {
        "by_name": dict(calls.by_name),
        "by_status": dict(calls.by_status),
        "faults_fired": dict(sandbox.faults.fired),
        "latest": [{**asdict(call), "moment": call.moment.isoformat()} for call in calls.latest],
    }


def _forget_calls(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    sandbox.calls.clear()
    sandbox.limiter.clear()
    return {"cleared": True}


def _list_faults(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    return {"faults": [asdict(fault) for fault in sandbox.faults.faults]}


def _set_fault(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    return {"fault": asdict(sandbox.faults.add(body))}


def _clear_faults(sandbox: Sandbox, _body: Body, request: Request) -> Body:
    number = request.query_params.get("id")
    return {"cleared": sandbox.faults.clear(int(number) if number else None)}


def _set_quirks(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    sandbox.quirks = sandbox.quirks.changed(body)
    return {"quirks": sandbox.quirks.as_dict()}


def _move_clock(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    sandbox.clock.move(timedelta(seconds=float(body.get("seconds", 0))))
    sandbox.advance()
    return {"now": sandbox.clock.now().isoformat()}


def _set_reactions(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    reactions = sandbox.reactions
    if "pace" in body:
        reactions.set_pace(float(body["pace"]), sandbox.clock.now())
    if "frozen" in body:
        reactions.frozen = body["frozen"] is True
    for name, chance in (body.get("odds") or {}).items():
        if name not in {field.name for field in fields(Odds)} or not 0 <= float(chance) <= 1:
            raise ValueError(f"no such odds, or not from 0 to 1: {name}")
        setattr(reactions.odds, name, float(chance))
    return {"pace": reactions.pace, "frozen": reactions.frozen, "odds": asdict(reactions.odds)}


def _list_proposals(sandbox: Sandbox, _body: Body, request: Request) -> Body:
    account = request.query_params.get("account")
    rows = [asdict(row) for row in sandbox.desk.proposals.values() if account in (None, row.account_id)]
    for row in rows:
        room = sandbox.rooms.of_proposal(row["id"])
        row["room_id"] = room.id if room else None
    return {"proposals": [{name: _plain(value) for name, value in row.items()} for row in rows]}


def _force(sandbox: Sandbox, body: Body, request: Request) -> Body:
    proposal = sandbox.desk.proposals[request.path_params["proposal"]]
    act = next((known for known in _ACTS if known == body.get("act")), None)
    if act is None:
        raise ValueError(f"act must be one of {', '.join(_ACTS)}")
    sandbox.reactions.act(proposal, act, sandbox.clock.now())
    return {"id": proposal.id, "status": proposal.status, "viewed": proposal.viewed}


def _posting(sandbox: Sandbox, _body: Body, request: Request) -> Body:
    posting = sandbox.world.posting(request.path_params["posting"])
    if posting is None:
        raise LookupError(request.path_params["posting"])
    now = sandbox.clock.now()
    return {
        "id": posting.id,
        "title": posting.text.title,
        "traits": sorted(posting.text.traits),
        "trap_word": posting.text.trap_word,
        "questions": list(posting.text.questions),
        "connects_price": posting.connects_price,
        "applicants": applicants(posting, now),
        "open": is_open(posting, now),
    }


def _add_posting(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    text = _JOB_TEXT.validate_python(body)
    # A name that is no category would break every later search.
    category_of(text.category)
    posting = sandbox.world.add(text, sandbox.clock.now())
    return {"id": posting.id, "connects_price": posting.connects_price}


def _close_posting(sandbox: Sandbox, _body: Body, request: Request) -> Body:
    posting = sandbox.world.posting(request.path_params["posting"])
    if posting is None:
        raise LookupError(request.path_params["posting"])
    posting.closes_at = sandbox.clock.now()
    return {"id": posting.id, "open": False}


def _invite(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    account = sandbox.book.accounts[str(body.get("account"))]
    posting = sandbox.world.posting(str(body.get("posting")))
    if posting is None:
        raise LookupError(body.get("posting"))
    if sandbox.engagements.is_invited(account.id, posting.id):
        raise ValueError("this account is already invited to this posting")
    made = sandbox.reactions.invite(account, posting, sandbox.clock.now(), str(body.get("message") or ""))
    return {"id": made.id}


def _list_invitations(sandbox: Sandbox, _body: Body, request: Request) -> Body:
    account = request.query_params.get("account")
    rows = [asdict(row) for row in sandbox.engagements.invitations.values() if account in (None, row.account_id)]
    return {"invitations": [{name: _plain(value) for name, value in row.items()} for row in rows]}


def _list_previews(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    return {
        "previews": [
            {"id": one.id, "account_id": one.account_id, "type": one.type, "made_at": one.made_at.isoformat()}
            for one in sandbox.previews.waiting()
        ]
    }


def _void_previews(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    return {"voided": sandbox.previews.clear()}


def _lose_sessions(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    return {"lost": sandbox.sessions.lose()}


def _set_account(sandbox: Sandbox, body: Body, request: Request) -> Body:
    account = sandbox.book.accounts[request.path_params["account"]]
    connects = body.get("connects", account.connects)
    acknowledged = body.get("policy_acknowledged", account.policy_acknowledged)
    if not isinstance(connects, int) or connects < 0 or not isinstance(acknowledged, bool):
        raise ValueError("connects must be a count, policy_acknowledged true or false")
    account.connects, account.policy_acknowledged = connects, acknowledged
    return {"id": account.id, "connects": account.connects, "policy_acknowledged": account.policy_acknowledged}


def _add_key(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    if not isinstance(body.get("client_id"), str) or not body["client_id"]:
        raise ValueError("client_id is needed")
    key = ApiKey(
        client_id=body["client_id"],
        secret=body.get("client_secret"),
        name=str(body.get("name", body["client_id"])),
        scopes=_scopes(body.get("scopes", list(ALL_SCOPES))),
        redirect_uris=[str(uri) for uri in body.get("redirect_uris", [])],
        loopback=body.get("loopback", True) is True,
    )
    sandbox.grants.add_key(key)
    return {"client_id": key.client_id, "scopes": key.scopes}


def _set_scopes(sandbox: Sandbox, body: Body, request: Request) -> Body:
    key = sandbox.grants.keys[request.path_params["client"]]
    key.scopes = _scopes(body.get("scopes"))
    ends = sandbox.quirks.scope_change_ends_grants and body.get("keep_grants") is not True
    ended = sandbox.grants.end_grants(client_id=key.client_id) if ends else 0
    return {"client_id": key.client_id, "scopes": key.scopes, "grants_ended": ended}


def _scopes(given: object) -> list[str]:
    if not isinstance(given, list) or not all(scope in ALL_SCOPES for scope in given):
        raise ValueError(f"scopes must be a list out of {', '.join(ALL_SCOPES)}")
    return [str(scope) for scope in given]


def _end_grants(sandbox: Sandbox, body: Body, _request: Request) -> Body:
    return {"ended": sandbox.grants.end_grants(client_id=body.get("client_id"), account_id=body.get("account_id"))}


def _reset(sandbox: Sandbox, _body: Body, _request: Request) -> Body:
    renew(sandbox)
    return {"reset": True}


def _plain(value: object) -> object:
    """Make a record's value fit for JSON, however deep it lies."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(inner) for inner in value]
    return value


ROUTES = [
    _door("state", _state, "GET"),
    _door("calls", _calls, "GET"),
    _door("calls", _forget_calls, "DELETE"),
    _door("faults", _list_faults, "GET"),
    _door("faults", _set_fault),
    _door("faults", _clear_faults, "DELETE"),
    _door("quirks", _set_quirks),
    _door("clock", _move_clock),
    _door("reactions", _set_reactions),
    _door("proposals", _list_proposals, "GET"),
    _door("proposals/{proposal}/act", _force),
    _door("postings", _add_posting),
    _door("postings/{posting}", _posting, "GET"),
    _door("postings/{posting}/close", _close_posting),
    _door("invitations", _list_invitations, "GET"),
    _door("invitations", _invite),
    _door("previews", _list_previews, "GET"),
    _door("previews", _void_previews, "DELETE"),
    _door("sessions", _lose_sessions, "DELETE"),
    _door("accounts/{account}", _set_account),
    _door("keys", _add_key),
    _door("keys/{client}/scopes", _set_scopes),
    _door("grants/end", _end_grants),
    _door("reset", _reset),
]
