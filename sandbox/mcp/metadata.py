"""The two documents that tell an MCP client where to sign in. Signing in itself is in ``sandbox.oauth``."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.oauth import AUTHORIZE_PATH, MCP_PATH, REVOKE_PATH, TOKEN_PATH

RESOURCE_DOCUMENT = f"/.well-known/oauth-protected-resource{MCP_PATH}"
SERVER_DOCUMENT = "/.well-known/oauth-authorization-server"
REGISTER_PATH = "/register"


def base_of(request: Request) -> str:
    """The sandbox's address as this caller knows it, without a slash at its end."""
    parts = urlsplit(str(request.base_url))
    return f"{parts.scheme}://{parts.netloc}"


async def protected_resource(request: Request) -> Response:
    """What the door is called and who gives tokens for it."""
    base = base_of(request)
    return JSONResponse(
        {"resource": f"{base}{MCP_PATH}", "authorization_servers": [base], "resource_name": "Upwork MCP"}
    )


async def authorization_server(request: Request) -> Response:
    """Where to register, to ask for permission, and to get tokens."""
    base = base_of(request)
    return JSONResponse(
        {
            "issuer": base,
            "authorization_endpoint": f"{base}{AUTHORIZE_PATH}",
            "token_endpoint": f"{base}{TOKEN_PATH}",
            "revocation_endpoint": f"{base}{REVOKE_PATH}",
            "registration_endpoint": f"{base}{REGISTER_PATH}",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
            "token_endpoint_auth_methods_supported": ["none", "client_secret_post", "client_secret_basic"],
            "code_challenge_methods_supported": ["S256"],
            "client_id_metadata_document_supported": True,
        }
    )
