"""The OAuth 2 doors: permission page, token, revocation. Keys, codes and tokens themselves are in ``grants``."""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit, urlunsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sandbox.context import Sandbox
from sandbox.grants import ACCESS_LIFE, ApiKey, Refused, Tokens, same_text
from sandbox.pages import permission, refusal

AUTHORIZE_PATH = "/ab/account-security/oauth2/authorize"
TOKEN_PATH = "/api/v3/oauth2/token"  # noqa: S105 (an address)
REVOKE_PATH = "/api/v3/oauth2/token/revoke"
MCP_PATH = "/mcp"
_COOKIE = "sandbox_browser"
_TICKET_LIFE = timedelta(minutes=15)
_MAX_TICKETS = 1000
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}


@dataclass(frozen=True, slots=True)
class Ticket:
    """A permission page that was shown: to which browser, and what is to happen when it comes back."""

    browser: str
    client_id: str
    redirect_uri: str
    state: str | None
    challenge: str | None
    resource: str | None
    expires_at: datetime


class Tickets:
    """Permission pages waiting for a decision; each is good for one."""

    def __init__(self) -> None:
        self._open: dict[str, Ticket] = {}

    def give(self, ticket: Ticket) -> str:
        """Keep a ticket and return its secret name."""
        while len(self._open) >= _MAX_TICKETS:
            self._open.pop(next(iter(self._open)))
        name = secrets.token_urlsafe(24)
        self._open[name] = ticket
        return name

    def take(self, name: str, browser: str, now: datetime) -> Ticket | None:
        """The ticket with this name if it was given to this browser and is still good."""
        ticket = self._open.get(name)
        if ticket is None or not browser or not same_text(browser, ticket.browser) or ticket.expires_at <= now:
            return None
        return self._open.pop(name)


async def ask(request: Request) -> Response:
    """Show the permission page, or go back with an OAuth error."""
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    query = request.query_params
    if len(query.multi_items()) != len(query):
        return refusal("A parameter was sent twice.")
    key = sandbox.grants.keys.get(query.get("client_id", ""))
    if key is None and query.get("client_id", "").startswith("https://"):
        # Client-id metadata documents are advertised and then refused with these words.
        return refusal("Client not found or disabled.")
    if key is None:
        return refusal("The client_id is not registered in this sandbox.")
    redirect_uri = query.get("redirect_uri", "")
    if not key.allows_redirect(redirect_uri):
        return refusal("The redirect_uri does not match the key.")
    state = query.get("state")
    error = _objection(dict(query), key)
    resource = query.get("resource")
    if error is None and resource is not None and not is_own_door(request, resource):
        error = "invalid_target"
    if error is not None:
        return _go_back(redirect_uri, {"error": error}, state)
    browser = request.cookies.get(_COOKIE) or secrets.token_urlsafe(24)
    ends = sandbox.clock.now() + _TICKET_LIFE
    ticket = Ticket(browser, key.client_id, redirect_uri, state, query.get("code_challenge"), resource, ends)
    name = request.app.state.tickets.give(ticket)
    accounts = sandbox.book.people()
    shown = accounts[:3] + accounts[3:][-30:][::-1]
    answer = permission(key, shown, name, AUTHORIZE_PATH, _origin(redirect_uri))
    answer.set_cookie(_COOKIE, browser, path=AUTHORIZE_PATH, httponly=True, samesite="strict")
    return answer


def _objection(query: dict[str, str], key: ApiKey) -> str | None:
    if query.get("response_type") != "code":
        return "unsupported_response_type"
    if "scope" in query:
        return "invalid_scope"
    challenge, method = query.get("code_challenge"), query.get("code_challenge_method")
    if key.secret is None and not challenge:
        return "invalid_request"
    if (challenge or method) and (method != "S256" or not challenge or not 43 <= len(challenge) <= 128):
        return "invalid_request"
    return None


async def decide(request: Request) -> Response:
    """Take a person's decision and go back to the application."""
    sandbox: Sandbox = request.app.state.sandbox
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return refusal("The form was sent from another site.")
    try:
        form = await read_form(request)
    except Refused as problem:
        return refusal(problem.description)
    now = sandbox.clock.now()
    ticket = request.app.state.tickets.take(form.get("ticket", ""), request.cookies.get(_COOKIE, ""), now)
    if ticket is None:
        return refusal("This page was already used, is too old, or was opened in another browser. Please start again.")
    if form.get("decision") != "allow" or ticket.client_id not in sandbox.grants.keys:
        return _go_back(ticket.redirect_uri, {"error": "access_denied"}, ticket.state)
    return _allow(sandbox, ticket, form, now)


def _allow(sandbox: Sandbox, ticket: Ticket, form: dict[str, str], now: datetime) -> Response:
    """Go back with a code for the chosen account, which may begin its life here."""
    chosen = form.get("account", "")
    if chosen == "new":
        try:
            chosen = sandbox.book.open_new(form.get("name", ""), now).id
        except ValueError:
            return refusal("The sandbox holds no more accounts; reset it first.")
    if chosen not in {one.id for one in sandbox.book.people()}:
        return refusal("There is no such account.")
    key = sandbox.grants.keys[ticket.client_id]
    code = sandbox.grants.issue_code(key, chosen, ticket.redirect_uri, ticket.challenge, now, resource=ticket.resource)
    sandbox.keep()
    return _go_back(ticket.redirect_uri, {"code": code}, ticket.state)


async def token(request: Request) -> Response:
    """Hand out tokens for a code or a refresh token."""
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    try:
        form = await read_form(request)
        if "scope" in form:
            raise Refused("invalid_scope", "Scopes belong to the API key and cannot be requested")
        if "resource" in form and not is_own_door(request, form["resource"]):
            raise Refused("invalid_target", "The resource is not known")
        client = _client(sandbox, request, form)
        tokens = _tokens(sandbox, client, form)
    except Refused as problem:
        return _error(problem)
    sandbox.keep()
    body = {
        "access_token": tokens.access,
        "refresh_token": tokens.refresh,
        "token_type": "Bearer",
        "expires_in": int(ACCESS_LIFE.total_seconds()),
    }
    return JSONResponse(body, headers=_NO_STORE)


async def revoke(request: Request) -> Response:
    """End the grant of a token; also answers 200 for one that is not known."""
    sandbox: Sandbox = request.app.state.sandbox
    try:
        form = await read_form(request)
        client = _client(sandbox, request, form)
        _need(form, "token")
    except Refused as problem:
        return _error(problem)
    sandbox.grants.revoke(client, form["token"])
    sandbox.keep()
    return JSONResponse({}, headers=_NO_STORE)


def is_own_door(request: Request, resource: str | None) -> bool:
    """Whether this is the address of the sandbox's MCP door, by the name it was called by or a name of this machine."""
    try:
        parts = urlsplit(resource or "")
        named = parts.netloc == request.headers.get("host") or parts.hostname in _LOOPBACK
    except ValueError:
        return False
    return named and parts.scheme in {"http", "https"} and parts.path == MCP_PATH and not parts.query + parts.fragment


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a urlencoded body. Raises ``Refused`` for another body or a repeated field."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Refused("invalid_request", "The body must be application/x-www-form-urlencoded")
    try:
        pairs = parse_qsl((await request.body()).decode(), keep_blank_values=True, max_num_fields=40)
    except ValueError as problem:
        raise Refused("invalid_request", "The body cannot be read") from problem
    form = dict(pairs)
    if len(form) != len(pairs):
        raise Refused("invalid_request", "A parameter was sent twice")
    return form


def _client(sandbox: Sandbox, request: Request, form: dict[str, str]) -> ApiKey:
    """The key that calls, by body or Basic header; both may be sent where they agree."""
    basic = _basic(request.headers.get("authorization", ""))
    identifier, secret = form.get("client_id"), form.get("client_secret")
    if basic is not None:
        if identifier not in (None, basic[0]) or secret not in (None, basic[1]):
            raise Refused("invalid_client", "Header and body name different clients", 401)
        identifier, secret = basic
    if not identifier:
        raise Refused("invalid_request", "Missing parameters: client_id")
    key = sandbox.grants.keys.get(identifier)
    if key is None or (key.secret is not None and not same_text(secret or "", key.secret)):
        raise Refused("invalid_client", "Client authentication failed", 401)
    return key


def _basic(header: str) -> tuple[str, str] | None:
    kind, _, packed = header.partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        identifier, _, secret = base64.b64decode(packed, validate=True).decode().partition(":")
    except (binascii.Error, ValueError) as problem:
        raise Refused("invalid_client", "The Authorization header cannot be read", 401) from problem
    return unquote_plus(identifier), unquote_plus(secret)


def _tokens(sandbox: Sandbox, client: ApiKey, form: dict[str, str]) -> Tokens:
    now = sandbox.clock.now()
    kind = form.get("grant_type")
    if kind == "authorization_code":
        _need(form, "code", "redirect_uri")
        return sandbox.grants.redeem(client, form["code"], form["redirect_uri"], form.get("code_verifier"), now)
    if kind == "refresh_token":
        _need(form, "refresh_token")
        single_use = client.dynamic and sandbox.quirks.mcp_refresh_is_single_use
        return sandbox.grants.refresh(client, form["refresh_token"], now, single_use=single_use)
    if kind == "client_credentials":
        raise Refused("unauthorized_client", "The client is not allowed to use this grant type")
    if not kind:
        raise Refused("invalid_request", "Missing parameters: grant_type")
    raise Refused("unsupported_grant_type", "The grant type is not supported")


def _need(form: dict[str, str], *names: str) -> None:
    missing = [name for name in names if not form.get(name)]
    if missing:
        raise Refused("invalid_request", f"Missing parameters: {', '.join(missing)}")


def _error(problem: Refused) -> JSONResponse:
    body = {"error": problem.code, "error_description": problem.description}
    return JSONResponse(body, problem.status, _NO_STORE)


def _origin(uri: str) -> str:
    """Scheme, host and port only: this goes into a policy header."""
    parts = urlsplit(uri)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port is not None else "")


def _go_back(uri: str, answer: dict[str, str], state: str | None) -> RedirectResponse:
    parts = urlsplit(uri)
    pairs = [*parse_qsl(parts.query, keep_blank_values=True), *answer.items()]
    if state is not None:
        pairs.append(("state", state))
    target = urlunsplit(parts._replace(query=urlencode(pairs)))
    return RedirectResponse(target, 303, {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})
