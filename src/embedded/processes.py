"""Child processes: started so that none outlives its parent, recognised later, stopped step by step.

What the processes are for (PostgreSQL, Valkey, the web server) is not known here.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

Ladder = tuple[tuple[signal.Signals, float], ...]
"""Signals to send in turn, each with the seconds to wait for the process to end."""

POLITE: Ladder = ((signal.SIGTERM, 8.0), (signal.SIGKILL, 2.0))
_PR_SET_PDEATHSIG = 1
_POLL_SECONDS = 0.02
_HAS_PROC = Path("/proc/self/stat").exists()
# Loaded at import: between fork and exec nothing may be loaded.
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def spawn(
    command: Sequence[str],
    *,
    cwd: Path,
    env: Mapping[str, str],
    output: IO[bytes],
    become: Callable[[], None] | None = None,
    death_signal: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start `command` in a session of its own, so that the terminal's Ctrl-C reaches only us.

    `become` runs in the child before exec (to change the user). On Linux the kernel sends
    `death_signal` to the child when the thread that called this ends, even by SIGKILL.
    Raises OSError when the command cannot be executed.
    """
    parent = os.getpid()

    def before_exec() -> None:
        if become is not None:
            become()
        # Last: a change of user clears the parent-death signal.
        if _LIBC is not None:
            _LIBC.prctl(_PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
            if os.getppid() != parent:
                os._exit(1)

    return subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        preexec_fn=before_exec,  # noqa: PLW1509 - no thread of ours holds a lock at this point
    )


def birth(pid: int) -> str | None:
    """A mark that tells this process from a later one with the same number; None when it is gone."""
    if _HAS_PROC:
        try:
            stat = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace")
        except OSError:
            return None
        state, *rest = stat.rpartition(")")[2].split()
        return None if state in "ZX" else rest[18]
    shown = subprocess.run(
        ["/bin/ps", "-o", "stat=,lstart=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
    )
    state, _, started = shown.stdout.strip().partition(" ")
    return None if not state or state.startswith("Z") else started.strip()


def program_of(pid: int) -> str | None:
    """The name of the program that process runs, None when it is gone or not to be known."""
    if _HAS_PROC:
        try:
            return Path(f"/proc/{pid}/comm").read_text("utf-8", "replace").strip()
        except OSError:
            return None
    shown = subprocess.run(["/bin/ps", "-o", "comm=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return Path(shown.stdout.strip()).name or None


def stop_child(child: subprocess.Popen[bytes], ladder: Ladder = POLITE, *, group: bool = False) -> None:
    """As `stop`, for a process of our own, which is also reaped."""
    stop(child.pid, lambda: child.poll() is None, ladder, group=group)


def stop(
    pid: int,
    alive: Callable[[], bool],
    ladder: Ladder = POLITE,
    *,
    group: bool = False,
) -> None:
    """Send the ladder's signals until the process has ended; with `group`, to its whole session."""
    send = os.killpg if group else os.kill
    for number, seconds in ladder:
        try:
            send(pid, number)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + seconds
        while alive() and time.monotonic() < deadline:
            time.sleep(_POLL_SECONDS)
        if not alive():
            break
    if group:
        try:
            os.killpg(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return


def _still_the_one(pid: int) -> Callable[[], bool]:
    """A question to ask later: whether the process that now has this number still runs."""
    mark = birth(pid)
    return lambda: mark is not None and birth(pid) == mark


class Roll:
    """Who was started for one data folder, kept in a file, so that a later start finds leftovers."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, name: str, pid: int) -> None:
        """Remember that `pid` is now `name`."""
        entries = self._read()
        entries[name] = (pid, birth(pid) or "")
        self._write(entries)

    def remove(self, name: str) -> None:
        """Forget `name`, which has been stopped."""
        entries = self._read()
        entries.pop(name, None)
        self._write(entries)

    def stop_leftovers(self, ladders: Mapping[str, Ladder], *, group: bool = False) -> list[str]:
        """Stop the remembered processes that still run, newest first; their names."""
        left = self.living()
        for name, pid in reversed(left.items()):
            stop(pid, _still_the_one(pid), ladders.get(name, POLITE), group=group)
        for name in self._read():
            self.remove(name)
        return list(left)

    def living(self) -> dict[str, int]:
        """The remembered processes that still run, by name, newest last."""
        return {name: pid for name, (pid, mark) in self._read().items() if mark and birth(pid) == mark}

    def _read(self) -> dict[str, tuple[int, str]]:
        try:
            entries = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return entries if isinstance(entries, dict) else {}

    def _write(self, entries: dict[str, tuple[int, str]]) -> None:
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(entries), "utf-8")
        fresh.replace(self._path)
