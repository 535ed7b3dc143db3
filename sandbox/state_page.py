"""The page at ``/``: what the sandbox holds and what was asked of it, for a person to read. Changing it is in ``control``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sandbox.context import Sandbox
from sandbox.control import ROUTES, is_local
from sandbox.pages import page, refusal, table


async def show(request: Request) -> Response:
    """The state page, only for this machine."""
    if not is_local(request):
        return refusal("The state of the sandbox is shown on its own machine only.")
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    return _render(sandbox)


def _render(sandbox: Sandbox) -> HTMLResponse:
    parts = [
        _numbers(sandbox),
        "<h2>Freelancers</h2>",
        _accounts(sandbox),
        "<h2>Failures that are set</h2>",
        _faults(sandbox),
        "<h2>Latest calls</h2>",
        table(
            ("When", "Call", "Status", "Freelancer", "ms", "Failure"),
            (
                (
                    f"{call.moment:%H:%M:%S}",
                    call.name,
                    call.status or "cut",
                    call.account,
                    call.milliseconds,
                    call.fault,
                )
                for call in list(sandbox.calls.latest)[-25:][::-1]
            ),
        ),
        "<h2>Switches</h2>",
        table(("Switch", "Value"), sandbox.quirks.as_dict().items()),
        "<h2>Control API</h2><p>JSON, from this machine only; README.md has examples.</p>",
        table(
            ("Method", "Path"),
            ((next(iter(route.methods - {"HEAD"})), route.path) for route in ROUTES if route.methods),
        ),
    ]
    return page("State of the sandbox", "".join(parts))


def _numbers(sandbox: Sandbox) -> str:
    world, reactions, engagements = sandbox.world, sandbox.reactions, sandbox.engagements
    keys, grants = sandbox.grants.keys.values(), sandbox.grants.grants.values()
    registered = sum(1 for key in keys if key.dynamic)
    over_mcp = sum(1 for grant in grants if grant.resource is not None)
    rows = (
        ("World time", f"{sandbox.clock.now():%Y-%m-%d %H:%M:%S} UTC"),
        ("Postings to be found", len(world.shelf)),
        ("Proposals", len(sandbox.desk.proposals)),
        ("Rooms", len(sandbox.rooms.rooms)),
        ("Invitations that wait", sum(1 for one in engagements.invitations.values() if one.state == "pending")),
        ("Offers that wait", sum(1 for one in engagements.offers.values() if one.state == "awaiting")),
        ("API keys", len(keys) - registered),
        ("Applications that registered at the MCP door", registered),
        ("Living grants", f"{len(grants) - over_mcp} for GraphQL, {over_mcp} for MCP"),
        ("MCP sessions", len(sandbox.sessions.sessions)),
        ("Previews that wait", ", ".join(one.type for one in sandbox.previews.waiting()) or "none"),
        (
            "Clients plan",
            f"{len(reactions.planned)} acts, pace {reactions.pace:g}{', frozen' if reactions.frozen else ''}",
        ),
        ("Seed", sandbox.seed),
        ("State file", sandbox.state_file or "none: everything people do is lost at the end"),
    )
    return table(("What", "Value"), rows)


def _accounts(sandbox: Sandbox) -> str:
    return table(
        ("Name", "Id", "Connects", "Proposals", "Rooms", "Contracts", "Saved"),
        (
            (
                account.name,
                account.id,
                account.connects,
                sum(1 for _ in sandbox.desk.sent_by(account.id)),
                len(sandbox.rooms.of_account(account.id)),
                len(account.contracts),
                len(account.saved_jobs),
            )
            for account in sandbox.book.accounts.values()
        ),
    )


def _faults(sandbox: Sandbox) -> str:
    if not sandbox.faults.faults:
        return "<p>None.</p>"
    return table(
        ("Id", "Kind", "Match", "Times left", "Rate"),
        (
            (one.id, one.kind, one.match, "until cleared" if one.times is None else one.times, one.rate)
            for one in sandbox.faults.faults
        ),
    )
