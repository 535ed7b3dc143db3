"""What ./run hands to the application: ports, addresses and keys, as environment variables.

A value of the environment wins over .env, and .env over what is made up here.
"""

import base64
import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.console import Stop
from tools.project import ROOT

KEY_NAMES = ("SECRET_KEY", "ENCRYPTION_KEY")
LOOPBACK = "127.0.0.1"
_KEY_BYTES = 32
_PORTS_TRIED = 100


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the web application and the Upwork sandbox listen."""

    web: int
    sandbox: int


def given() -> dict[str, str]:
    """The person's own settings: .env, overlaid by the environment. Empty values count as absent."""
    return {name: value for name, value in (read_env_file(ROOT / ".env") | os.environ).items() if value}


def read_env_file(path: Path) -> dict[str, str]:
    """NAME=value lines of a file; quotes, `export` and comments as shells have them. {} if none."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return {}
    found = {}
    for line in lines:
        name, equals, value = line.strip().removeprefix("export ").partition("=")
        if equals and name.strip().isidentifier():
            found[name.strip()] = _unquote(value.strip())
    return found


def _unquote(value: str) -> str:
    if value[:1] in {'"', "'"} and value[0] in value[1:]:
        return value[1 : value.index(value[0], 1)]
    return value.partition(" #")[0].rstrip()


def data_folder(settings: Mapping[str, str]) -> Path:
    """Where the application's data is kept: UPWORK_APP_DATA_DIR, else DATA_DIR, else `data`."""
    chosen = settings.get("UPWORK_APP_DATA_DIR") or settings.get("DATA_DIR") or "data"
    return (ROOT / Path(chosen).expanduser()).resolve()


def keys(data_dir: Path, settings: Mapping[str, str]) -> dict[str, str]:
    """The secret keys the person has not set, from the data folder's own file, made on first need.

    Raises Stop when the file is there and lacks one, rather than orphan what it has sealed.
    """
    missing = [name for name in KEY_NAMES if name not in settings]
    if not missing:
        return {}
    path = data_dir / "keys.env"
    if not path.exists():
        made = {name: _new_key() for name in KEY_NAMES}
        text = "".join(f"{name}={value}\n" for name, value in made.items())
        with open(path, "x", encoding="utf-8", opener=_private) as file:
            file.write("# Whoever has this file can read what the database seals. Keep a copy.\n")
            file.write(text)
    path.chmod(0o600)
    kept = read_env_file(path)
    for name in missing:
        if name not in kept:
            raise Stop(f"{path} has no {name}. Restore the file; without it data stays sealed.")
    return {name: kept[name] for name in missing}


def _new_key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(_KEY_BYTES)).decode("ascii")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def free_port(wanted: int) -> int:
    """`wanted` if nobody listens there, else the next free one. Raises Stop after a hundred."""
    for port in range(wanted, wanted + _PORTS_TRIED):
        if not is_taken(port):
            return port
    raise Stop(f"No free port from {wanted} on; choose another with --port.")


def is_taken(port: int) -> bool:
    """Whether somebody listens on the port, on either of the two addresses `localhost` may be."""
    for family, address in ((socket.AF_INET, LOOPBACK), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                # As servers do: a port whose last connections are fading is free.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((address, port))
        except PermissionError as error:
            raise Stop(f"Port {port} is reserved for root; choose another with --port.") from error
        except OSError:
            if family == socket.AF_INET or (socket.has_ipv6 and _answers(address, port)):
                return True
    return False


def _answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), timeout=0.2).close()
    except OSError:
        return False
    return True


def uses_sandbox(settings: Mapping[str, str]) -> bool:
    """Whether the local stand-in plays Upwork: neither a key nor Upwork's MCP server is set, and not in production."""
    production = settings.get("ENVIRONMENT", "").strip().lower() == "production"
    return not production and not {"UPWORK_CLIENT_ID", "UPWORK_MCP_URL"} & set(settings)


def for_children(data_dir: Path, ports: Ports, settings: Mapping[str, str], *, tls: bool = False) -> dict[str, str]:
    """The application's environment, without the addresses of the engines."""
    public_url = settings.get("PUBLIC_URL", f"{'https' if tls else 'http'}://localhost:{ports.web}")
    defaults = {
        "ENVIRONMENT": "development",
        "DEBUG": "False",
        "PUBLIC_URL": public_url,
        "UPWORK_CALLBACK_URL": f"{public_url.rstrip('/')}/auth/upwork/callback",
        "PYTHONUNBUFFERED": "1",
    }
    if uses_sandbox(settings):
        # Not `localhost`: cookies are shared by all ports of a host name, and Upwork is not us.
        sandbox = f"http://{LOOPBACK}:{ports.sandbox}"
        defaults |= {
            "UPWORK_CLIENT_ID": "sandbox-client",
            "UPWORK_CLIENT_SECRET": "sandbox-secret",
            "UPWORK_BASE_URL": sandbox,
            "UPWORK_API_URL": f"{sandbox}/graphql",
        }
    made = defaults | keys(data_dir, settings)
    env = made | dict(settings) | {"DATA_DIR": str(data_dir)}
    # Our own modules may be compiled once and for all; without that each start takes a second more.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env
