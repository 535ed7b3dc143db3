"""Keeps the application's processes running, and stops every one of them in the end.

Which processes these are is in `services`; the set-up before them is in `bootstrap`.
"""

import fcntl
import http.client
import os
import ssl
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from src.embedded import processes
from tools import logs
from tools.console import Stop, say, warn
from tools.project import ROOT
from tools.services import Service

_READY_SECONDS = 60.0
_LONGEST_PAUSE = 30.0
_CALM_SECONDS = 60.0
"""A service that ran this long before it died is started again without a pause."""


@dataclass(slots=True)
class _Child:
    """A service with its present process, None while it waits to be started again."""

    service: Service
    log: Path
    process: subprocess.Popen[bytes] | None = None
    log_start: int = 0
    started: float = 0.0
    due: float = 0.0
    failures: int = 0
    tail: logs.Tail = field(init=False)

    def __post_init__(self) -> None:
        self.tail = logs.Tail(self.log)


class Supervisor:
    """Owns the services of one data folder. A context manager: leaving it stops them and frees the folder."""

    def __init__(self, data_dir: Path, env: Mapping[str, str], *, verbose: bool = False) -> None:
        """`env` is what the services see. Raises Stop when another supervisor has the folder."""
        self._run = data_dir / "run"
        self._logs = data_dir / "logs"
        for folder in (data_dir, self._run, self._logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.env = dict(env)
        self._verbose = verbose
        self._children: list[_Child] = []
        self._lock = self._take_lock()
        self._roll = processes.Roll(self._run / "services.json")

    def __enter__(self) -> Self:
        self._stop_leftovers()
        return self

    def __exit__(self, *_exc: object) -> None:
        self.stop_services()
        os.close(self._lock)

    def launch(self, service: Service) -> None:
        """Start a service and go on at once; `await_ready` waits for all."""
        child = _Child(service, self._log_of(service.name))
        self._children.append(child)
        self._start(child)

    def await_ready(self) -> None:
        """Wait until every service answers. Raises Stop with the last words of one that does not."""
        for child in self._children:
            self._await(child)

    def run_once(self, name: str, command: tuple[str, ...]) -> str:
        """Run a command to its end with the services' environment; its output. Raises Stop."""
        done = subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            said = (done.stderr or done.stdout).strip().splitlines()[-15:]
            raise Stop(f"{name} failed:\n" + "\n".join(f"    {line}" for line in said))
        return done.stdout.strip()

    def look_after(self) -> None:
        """One round: start again what died and is due, pass on what the logs say, keep them small."""
        for child in self._children:
            self._pass_on(child)
            if child.process is None:
                if time.monotonic() >= child.due:
                    self._start(child)
            elif child.process.poll() is not None:
                self._note_death(child)
            logs.trim(child.log)

    def stop_services(self) -> None:
        """Stop every service, newest first."""
        while self._children:
            child = self._children.pop()
            if child.process is not None:
                processes.stop_child(child.process, group=True)
            self._roll.remove(child.service.name)

    def _log_of(self, name: str) -> Path:
        path = self._logs / f"{name.replace(' ', '-')}.log"
        logs.trim(path)
        return path

    def _start(self, child: _Child) -> None:
        service = child.service
        child.log_start = logs.size(child.log)
        with open(child.log, "ab", opener=logs.open_private) as output:
            child.process = processes.spawn(
                service.command,
                cwd=service.cwd,
                env=self.env if service.env is None else service.env,
                output=output,
            )
        child.started = time.monotonic()
        self._roll.add(service.name, child.process.pid)

    def _await(self, child: _Child) -> None:
        """Wait until the service answers. Raises Stop when it dies first or takes too long."""
        deadline = time.monotonic() + _READY_SECONDS
        while not _answers(child.service):
            dead = child.process is None or child.process.poll() is not None
            if dead or time.monotonic() > deadline:
                how = "ended" if dead else f"was not ready within {_READY_SECONDS:.0f} s"
                words = logs.last_lines(child.log, child.log_start)
                raise Stop(f"{child.service.name} {how}; the end of {child.log}:\n{words}")
            self._pass_on(child)
            time.sleep(0.05)

    def _note_death(self, child: _Child) -> None:
        """Say that a service died, and when it will be started again."""
        assert child.process is not None
        now = time.monotonic()
        if now - child.started > _CALM_SECONDS:
            child.failures = 0
        pause = min(2.0**child.failures - 1.0, _LONGEST_PAUSE)
        code = child.process.returncode
        warn(f"{child.service.name} ended (code {code}); starting it again in {pause:.0f} s")
        child.process, child.due, child.failures = None, now + pause, child.failures + 1

    def _pass_on(self, child: _Child) -> None:
        for line in child.tail.new_lines():
            if self._verbose or logs.is_important(line):
                say(f"{child.service.name:>9} | {line}")

    def _stop_leftovers(self) -> None:
        """Stop what a killed supervisor left running (on Linux the kernel has done so already)."""
        for name in self._roll.stop_leftovers({}, group=True):
            warn(f"stopped {name}, left over from a start that was killed")

    def _take_lock(self) -> int:
        """Hold the data folder for this process; the kernel frees it however the process ends."""
        lock = os.open(self._run / "up.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            raise Stop(
                f"The application already runs on {self._run.parent}. Stop it there with Ctrl-C, "
                "or set UPWORK_APP_DATA_DIR to another folder."
            ) from None
        return lock


def _answers(service: Service) -> bool:
    """Whether the service answers without an error; True when there is nothing to ask."""
    if service.ready_url is None:
        return True
    parts = urlsplit(service.ready_url)
    headers = {"Host": service.ready_host} if service.ready_host else {}
    if parts.scheme == "https":
        trust = ssl.create_default_context(cafile=service.ready_authority)
        line: http.client.HTTPConnection = http.client.HTTPSConnection(parts.netloc, timeout=2.0, context=trust)
    else:
        line = http.client.HTTPConnection(parts.netloc, timeout=2.0)
    try:
        line.request("GET", parts.path, headers=headers)
        return line.getresponse().status < 400
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()
