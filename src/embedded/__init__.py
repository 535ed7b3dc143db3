"""The application's own PostgreSQL and Valkey, from wheels, for when no URL of a server is given.

Nothing here knows the application: no settings, no tables, no keys.
"""

import contextlib
import fcntl
import os
import re
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import quote

from src.embedded import identity, places, postgres, processes, valkey

DATABASE = "upwork_app"
_START_SECONDS = 30.0
_DATABASE_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")


class EngineError(RuntimeError):
    """An engine could not be started; the message says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Engines:
    """The addresses of a running pair, in the forms the application accepts."""

    database_url: str
    redis_url: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """What differs between the two engines."""

    command: tuple[str, ...]
    prepare: Callable[[], None]
    is_ready: Callable[[int], bool]
    stop: processes.Ladder


class RunningEngines:
    """A started pair. Owns the processes: `stop()` it, or use it as a context manager."""

    def __init__(self, data_dir: Path, log_dir: Path, *, durable: bool) -> None:
        """Use `start` instead."""
        self._lock = _take_lock(data_dir)
        self._roll = processes.Roll(data_dir / "run" / "engines.json")
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        # What a killed predecessor left behind; PostgreSQL may still be shutting down.
        self._roll.stop_leftovers({"postgres": postgres.STOP, "valkey": valkey.STOP})
        self._identity = identity.choose(data_dir, postgres.programs())
        self._places = places.make(data_dir, log_dir, self._identity)
        self._kinds = self._describe(durable=durable)

    @property
    def urls(self) -> Engines:
        """The addresses, with the application's own database in the first."""
        return Engines(self.database_url(DATABASE), f"unix://{self._places.valkey_socket}")

    @property
    def sockets(self) -> Path:
        """The folder of PostgreSQL's socket, for its client programs."""
        return self._places.sockets

    def database_url(self, name: str) -> str:
        """The address of the database `name`."""
        return _database_url(self._places.sockets, name)

    def create_database(self, name: str, *, template: str | None = None) -> str:
        """Make the database `name`, as a copy of `template` if given, unless it exists; its URL.

        Raises ValueError for a name that is not plain lower case, RuntimeError from PostgreSQL.
        """
        if not _DATABASE_NAME.fullmatch(name):
            raise ValueError(f"not a plain database name: {name!r}")
        query = ["-XAtc", "select datname from pg_database", "postgres"]
        if name not in postgres.run_program("psql", query, self._places.sockets).split():
            options = [f"--template={template}"] if template else []
            postgres.run_program("createdb", [*options, name], self._places.sockets)
        return self.database_url(name)

    def pids(self) -> dict[str, int]:
        """The engines' process numbers by name."""
        return {name: child.pid for name, child in self._children.items()}

    def wait_ready(self) -> None:
        """Wait until both answer. Raises EngineError when one dies or takes over 30 seconds."""
        deadline = time.monotonic() + _START_SECONDS
        for name, child in self._children.items():
            while not self._kinds[name].is_ready(child.pid):
                if child.poll() is not None or time.monotonic() > deadline:
                    raise EngineError(f"{name} did not start:\n{self._last_words(name)}")
                time.sleep(0.02)

    def revive(self) -> list[str]:
        """Start again whichever engine has died; their names. Raises EngineError if one will not."""
        dead = [name for name, child in self._children.items() if child.poll() is not None]
        for name in dead:
            self._start(name)
        return dead

    def stop(self) -> None:
        """Stop both, newest first, and free the data folder. A second call does nothing."""
        for name, child in reversed(self._children.items()):
            if child.poll() is None:
                processes.stop_child(child, self._kinds[name].stop)
            self._roll.remove(name)
        self._children.clear()
        with contextlib.suppress(OSError):
            self._places.sockets.rmdir()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def start_all(self) -> None:
        """Start both and wait until they answer. Raises EngineError; nothing is left running then."""
        try:
            for name in self._kinds:
                self._start(name)
            self.wait_ready()
            self.create_database(DATABASE)
        except BaseException:
            self.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.stop()

    def _describe(self, *, durable: bool) -> dict[str, _Kind]:
        where, who = self._places, self._identity

        def prepare_postgres() -> None:
            postgres.initialise(where, who)
            postgres.clear_stale_locks(where)

        return {
            "postgres": _Kind(
                postgres.command(where, durable=durable),
                prepare_postgres,
                lambda pid: postgres.is_ready(where, pid),
                postgres.STOP,
            ),
            "valkey": _Kind(
                valkey.command(where),
                lambda: where.valkey_socket.unlink(missing_ok=True),
                lambda _pid: valkey.is_ready(where),
                valkey.STOP,
            ),
        }

    def _start(self, name: str) -> None:
        kind = self._kinds[name]
        try:
            kind.prepare()
            with open(self._log(name), "ab", opener=_private) as output:
                child = processes.spawn(
                    kind.command,
                    cwd=Path("/"),
                    env=postgres.environment(),
                    output=output,
                    become=self._identity.become,
                    death_signal=kind.stop[0][0],
                )
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            raise EngineError(f"{name} did not start: {error}") from error
        self._children[name] = child
        self._roll.add(name, child.pid)

    def _log(self, name: str) -> Path:
        return self._places.logs / f"{name}.log"

    def _last_words(self, name: str) -> str:
        return "\n".join(self._log(name).read_text("utf-8", "replace").splitlines()[-5:])


def start(data_dir: Path, *, log_dir: Path | None = None, durable: bool = True) -> RunningEngines:
    """Start PostgreSQL and Valkey in `data_dir` (made if missing), with the database `upwork_app`.

    `durable=False` is for tests. Raises EngineError when the folder's engines already run, or
    when one does not start within 30 seconds.
    """
    data_dir = data_dir.resolve()
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        places.private_folder(data_dir / "run")
        engines = RunningEngines(data_dir, log_dir or data_dir / "logs", durable=durable)
    except (OSError, identity.IdentityError) as error:
        raise EngineError(str(error)) from error
    engines.start_all()
    return engines


def running(data_dir: Path) -> Path | None:
    """The socket folder of the engines that another process runs in `data_dir`, if any."""
    data_dir = data_dir.resolve()
    roll = processes.Roll(data_dir / "run" / "engines.json")
    return places.socket_folder_of(data_dir) if "postgres" in roll.living() else None


def _database_url(sockets: Path, name: str) -> str:
    return f"postgresql://{postgres.SUPERUSER}@/{name}?host={quote(str(sockets))}"


def _private(path: str, flags: int) -> int:
    """Open a file that only its owner may read."""
    return os.open(path, flags, 0o600)


def _take_lock(data_dir: Path) -> int:
    """Hold the data folder for this process; the kernel frees it however the process ends."""
    lock = os.open(data_dir / "run" / "engines.lock", os.O_RDWR | os.O_CREAT, 0o600)
    with contextlib.suppress(BlockingIOError):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return lock
    os.close(lock)
    raise EngineError(f"the engines of {data_dir} are already running in another process")
