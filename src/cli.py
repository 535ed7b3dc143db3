"""The command line over the same services: serve, first admin, keys, the interface's description. No use case lives here."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
import ssl
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Final, TypeVar

import typer
import uvicorn

from src.api.app import create_app
from src.auth.jwt_manager import signing_key_names
from src.bootstrap import Services, running_services
from src.config import Settings
from src.services.key_rotation import KeyRotation
from src.services.resources import UnfitSettings

AEAD_ONLY: Final = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""What TLS 1.2 may use; TLS 1.3 has nothing else. Nothing older than 1.2 is spoken."""

FRESH_KEYS: Final = ("secret_key", "encryption_key")
GIVEN_SECRETS: Final = ("upwork_client_secret", "smtp_url", "sms_url", "openai_api_key")
"""Secrets that somebody else made; docker-compose.yml wants a file for each, and takes an empty one as none."""

Result = TypeVar("Result")

app = typer.Typer(help="Upwork Web App", no_args_is_help=True, add_completion=False)


def _run(act: Callable[[Services], Awaitable[Result]]) -> Result:
    """Do one thing with the services, opened for it."""

    async def run() -> Result:
        async with running_services(Settings()) as services:
            return await act(services)

    try:
        return asyncio.run(run())
    except UnfitSettings as error:
        sys.exit(f"The settings are not fit to start with:\n{error}")


@app.command()
def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    tls_certificate: Annotated[Path | None, typer.Option(help="a certificate chain in PEM: serve HTTPS itself")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="its private key in PEM")] = None,
) -> None:
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
        ssl_certfile=tls_certificate,
        ssl_keyfile=tls_key,
        ssl_ciphers=AEAD_ONLY,
        ssl_context_factory=_take_up_renewals if tls_certificate else None,
    )


def _take_up_renewals(config: uvicorn.Config, make: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    """Return a context that looks at each handshake whether the certificate was renewed, so that none needs a restart."""
    context, certificate = make(), Path(config.ssl_certfile or "")
    written = certificate.stat().st_mtime_ns

    def look(_connection: object, _host: str | None, _context: ssl.SSLContext) -> None:
        nonlocal written
        # The handshake under way goes on with the old one, which is good for days yet; so it is while a file cannot be read.
        with contextlib.suppress(OSError):
            if (now := certificate.stat().st_mtime_ns) != written:
                context.load_cert_chain(certificate, config.ssl_keyfile)
                written = now

    context.sni_callback = look
    return context


@app.command()
def first_admin_link() -> None:
    """Print the one-time link that makes its user the first administrator; print nothing once there is one."""
    link = _run(lambda services: services.accounts.first_admin_link())
    if link:
        typer.echo(link)


@app.command()
def keys(
    folder: Annotated[Path | None, typer.Option(help="write files of secrets here, for Docker or systemd")] = None,
) -> None:
    """Print a fresh SECRET_KEY and ENCRYPTION_KEY for an .env file, or put them into a folder, with an empty file for each other secret."""
    fresh = {name: base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=") for name in FRESH_KEYS}
    if folder is None:
        for name, value in fresh.items():
            typer.echo(f"{name.upper()}={value}")
        return
    # The folder keeps others out; a container's account comes by the file itself, under another number than its owner's.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    for name in (*FRESH_KEYS, *GIVEN_SECRETS):
        with contextlib.suppress(FileExistsError), (folder / name).open("x", encoding="ascii") as file:
            os.fchmod(file.fileno(), 0o644)
            file.write(fresh.get(name, ""))


@app.command()
def rotate_master() -> None:
    """Wrap every key under the first key of ENCRYPTION_KEY. Put the new key first in the ring, the old one behind it, and restart."""
    done = _run(lambda services: KeyRotation(services.resources).rotate_master())
    typer.echo(f"{done.rewrapped} keys wrapped anew; master key {done.current} wraps now.")
    if done.still_needed:
        typer.echo(
            f"Still needed: {', '.join(sorted(done.still_needed))}. Run this again before taking a key from the ring."
        )
    else:
        typer.echo("Every other key may be taken from ENCRYPTION_KEY.")


@app.command()
def rotate_data_keys() -> None:
    """Give everybody a new data key and seal all they have again under it. Takes three minutes and the time of sealing."""
    done = _run(lambda services: KeyRotation(services.resources).rotate_data_keys())
    typer.echo(
        f"{done.persons} people, {done.values} values sealed again, {done.versions_destroyed} old keys destroyed."
    )
    for place in sorted(done.unopened, key=str):
        typer.echo(
            f"Does not open, its person keeps the old key: {place.table}.{place.column}, row {place.row}", err=True
        )
    if done.unopened:
        raise typer.Exit(1)


@app.command()
def rotate_signing() -> None:
    """Say which signing keys are in the ring of SECRET_KEY and when an old one may go. Changing the ring is changing the setting."""
    security = Settings().security
    names = signing_key_names(security.signing_ring)
    minutes = -(-max(security.session_idle_seconds, security.access_token_seconds) // 60)
    typer.echo(f"Signs: {names[0]}. Accepted as well: {', '.join(names[1:]) or 'none'}.")
    typer.echo("To rotate: SECRET_KEY=<new>,<old> and restart every process (a new key: python -m src.cli keys).")
    typer.echo(f"The old key may go {minutes} minutes later: a session in use has renewed its tokens by then.")


@app.command()
def erase_again() -> None:
    """Erase whoever was erased before and is here again: after a backup was put in place that is older than that."""
    done = _run(lambda services: services.erasure.erase_again())
    typer.echo(f"{done} people erased again.")


@app.command()
def openapi() -> None:
    """Print the OpenAPI document of the HTTP interface: the same for the same code, whatever the settings."""
    settings = Settings()
    document = create_app(settings, lambda: running_services(settings)).openapi()
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))


if __name__ == "__main__":
    app()
