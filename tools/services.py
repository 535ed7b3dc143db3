"""The one table of processes that make up the running application. How they are kept running is not here."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tools.project import FRONTEND, PYTHON, ROOT
from tools.settings import LOOPBACK, Ports
from tools.tls import Certificate

MIGRATE = (str(PYTHON), "-m", "alembic", "upgrade", "head")
ERASE_AGAIN = (str(PYTHON), "-m", "src.cli", "erase-again")
FIRST_ADMIN_LINK = (str(PYTHON), "-m", "src.cli", "first-admin-link")
AEAD_ONLY = "ECDHE+AESGCM:ECDHE+CHACHA20"
_VITE = FRONTEND / "node_modules" / ".bin" / "vite"


@dataclass(frozen=True, slots=True)
class Service:
    """A process that is started, watched, and started again when it dies."""

    name: str
    command: tuple[str, ...]
    ready_url: str | None = None
    """Answers below 400 once the service can be used; None: it counts as ready when it runs."""
    ready_host: str | None = None
    """The host name to ask it by, where that is not the one in the address."""
    ready_authority: Path | None = None
    """Who signed its certificate, where it is asked by https."""
    needs_database: bool = True
    """Whether it has to wait for the migrations."""
    cwd: Path = ROOT
    env: Mapping[str, str] | None = None
    """Its whole environment when it is not the application's."""


def table(
    *,
    host: str,
    ports: Ports,
    public_url: str,
    data_dir: Path,
    sandbox: bool,
    watch_env: Mapping[str, str] | None,
    certificate: Certificate | None = None,
) -> list[Service]:
    """The services in the order they start.

    `watch_env`, for work on the code, is Node's environment: the server then starts again and the
    front end is built again when a source changes; pages, origin and policy stay the real ones.
    """
    scheme = "https" if certificate else "http"
    web = f"{scheme}://{LOOPBACK if host in {'0.0.0.0', '::'} else host}:{ports.web}"  # noqa: S104  # nosec B104
    listen = ("--host", host, "--port", str(ports.web))
    tls: tuple[str, ...] = ()
    if certificate is not None:
        tls = ("--tls-certificate", str(certificate.chain), "--tls-key", str(certificate.key))
    serve: tuple[str, ...] = ("-m", "src.cli", "serve", *listen, *tls)
    if watch_env is not None:
        if certificate is not None:
            files = ("--ssl-certfile", str(certificate.chain), "--ssl-keyfile", str(certificate.key))
            tls = (*files, "--ssl-ciphers", AEAD_ONLY)
        reload = ("--reload", "--reload-dir", "src", "--no-proxy-headers", "--no-access-log")
        serve = ("-m", "uvicorn", "src.main:app", *listen, *tls, *reload)
    authority = certificate.authority if certificate else None
    services = [
        # It answers to its public name only.
        Service("web", (str(PYTHON), *serve), f"{web}/health/ready", urlsplit(public_url).netloc, authority),
        Service("worker", (str(PYTHON), "-m", "src.worker")),
    ]
    if sandbox:
        state = ("--state", str(data_dir / "sandbox.json"))
        where = ("--host", LOOPBACK, "--port", str(ports.sandbox))
        command = (str(PYTHON), "-m", "sandbox", *where, *state)
        ready = f"http://{LOOPBACK}:{ports.sandbox}/"
        services.insert(0, Service("sandbox", command, ready, needs_database=False))
    if watch_env is not None:
        build = (str(_VITE), "build", "--watch", "--emptyOutDir=false")
        services.append(Service("front end", build, needs_database=False, cwd=FRONTEND, env=watch_env))
    return services
