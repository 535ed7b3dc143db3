"""Puts the doors of the sandbox together into one ASGI application. Starting it is in ``__main__``."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from sandbox import graphql, market_pages, oauth, offer_page, state_page
from sandbox.context import Sandbox
from sandbox.control import ROUTES
from sandbox.gate import Gate
from sandbox.mcp import metadata, registration, transport


def create_app(sandbox: Sandbox) -> Starlette:
    """The application around one sandbox."""
    app = Starlette(
        routes=[
            Route("/", state_page.show, methods=["GET"]),
            Route(market_pages.JOB_PATH, market_pages.show_job, methods=["GET"]),
            Route(market_pages.PROPOSAL_PATH, market_pages.show_proposal, methods=["GET"]),
            Route(offer_page.OFFER_PATH, offer_page.show, methods=["GET"]),
            Route(offer_page.OFFER_PATH, offer_page.accept, methods=["POST"]),
            Route("/graphql", graphql.endpoint, methods=["POST"]),
            Route(oauth.AUTHORIZE_PATH, oauth.ask, methods=["GET"]),
            Route(oauth.AUTHORIZE_PATH, oauth.decide, methods=["POST"]),
            Route(oauth.TOKEN_PATH, oauth.token, methods=["POST"]),
            Route(oauth.REVOKE_PATH, oauth.revoke, methods=["POST"]),
            Route(metadata.RESOURCE_DOCUMENT, metadata.protected_resource, methods=["GET"]),
            Route(metadata.SERVER_DOCUMENT, metadata.authorization_server, methods=["GET"]),
            Route(metadata.REGISTER_PATH, registration.register, methods=["POST"]),
            Route(f"{metadata.REGISTER_PATH}/{{client}}", registration.refuse_change, methods=["GET", "PUT", "DELETE"]),
            Route(oauth.MCP_PATH, transport.post, methods=["POST"]),
            Route(oauth.MCP_PATH, transport.close, methods=["DELETE"]),
            *ROUTES,
        ],
        middleware=[Middleware(Gate, sandbox=sandbox)],
    )
    app.state.sandbox = sandbox
    app.state.tickets = oauth.Tickets()
    return app
