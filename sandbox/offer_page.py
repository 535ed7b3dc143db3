"""The page where a person accepts an offer, as only Upwork's own pages can. Offers themselves are in ``engagements``."""

from __future__ import annotations

from html import escape
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sandbox.context import Sandbox
from sandbox.control import is_local
from sandbox.pages import page, refusal, table
from sandbox.records import Offer

OFFER_PATH: Final = "/nx/offers/{offer_id}"


async def show(request: Request) -> Response:
    """An offer with a button. Nobody is signed in here, so it is shown to this machine only."""
    sandbox: Sandbox = request.app.state.sandbox
    sandbox.advance()
    offer = sandbox.engagements.offers.get(request.path_params["offer_id"])
    if not is_local(request):
        return refusal("Offers of the sandbox are shown on its own machine only.")
    return _missing() if offer is None else _render(offer)


async def accept(request: Request) -> Response:
    """Begin the contract."""
    sandbox: Sandbox = request.app.state.sandbox
    origin = request.headers.get("origin")
    if not is_local(request) or (origin is not None and urlsplit(origin).netloc != request.headers.get("host")):
        return refusal("The form was sent from another site.")
    offer = sandbox.engagements.offers.get(request.path_params["offer_id"])
    if offer is None or offer.state != "awaiting":
        return _missing()
    sandbox.reactions.act(sandbox.desk.proposals[offer.proposal_id], "hire", sandbox.clock.now())
    sandbox.keep()
    return RedirectResponse(request.url.path, 303)


def _missing() -> HTMLResponse:
    return page("There is no such offer", "<p>The sandbox holds no such offer that waits.</p>", status=404)


def _render(offer: Offer) -> HTMLResponse:
    terms = (
        ("State", offer.state),
        ("Hourly", f"${offer.hourly_rate:.2f}" if offer.hourly_rate is not None else "no"),
        ("Fixed price", f"${offer.fixed_amount:.2f}" if offer.fixed_amount is not None else "no"),
        ("Hours a week", offer.weekly_limit or "no limit"),
        ("Begins", f"{offer.starts_at:%Y-%m-%d}"),
    )
    button = '<form method="post"><p><button class="yes">Accept the offer</button></p></form>'
    body = f"<h2>{escape(offer.title)}</h2>{table(('What', 'Value'), terms)}"
    return page("An offer", body + (button if offer.state == "awaiting" else ""))
