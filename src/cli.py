"""The command line over the same services: serve, first admin, keys, the interface's description. No use case lives here."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys

import typer
import uvicorn

from src.api.app import create_app
from src.bootstrap import running_services
from src.config import Settings
from src.services.resources import UnfitSettings

app = typer.Typer(help="Upwork Web App", no_args_is_help=True, add_completion=False)


@app.command()
def serve(host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve the web application until stopped."""
    uvicorn.run(
        "src.main:app",
        host=host,
        port=port,
        # The client's address is resolved by our own list of trusted proxies, never by uvicorn's.
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        timeout_graceful_shutdown=5,
        h11_max_incomplete_event_size=32_768,
    )


@app.command()
def first_admin_link() -> None:
    """Print the one-time link that makes its user the first administrator; print nothing once there is one."""

    async def run() -> str | None:
        async with running_services(Settings()) as services:
            return await services.accounts.first_admin_link()

    try:
        link = asyncio.run(run())
    except UnfitSettings as error:
        sys.exit(f"The settings are not fit to start with:\n{error}")
    if link:
        typer.echo(link)


@app.command()
def keys() -> None:
    """Print a fresh SECRET_KEY and ENCRYPTION_KEY for an .env file."""
    for name in ("SECRET_KEY", "ENCRYPTION_KEY"):
        typer.echo(f"{name}={base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip('=')}")


@app.command()
def openapi() -> None:
    """Print the OpenAPI document of the HTTP interface: the same for the same code, whatever the settings."""
    settings = Settings()
    document = create_app(settings, lambda: running_services(settings)).openapi()
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))


if __name__ == "__main__":
    app()
