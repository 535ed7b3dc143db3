"""An installation in processes of their own: the sandbox, web applications, workers. Each can be killed like any process."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import psycopg

from src.utils.clock import SystemClock
from tests.accounts import AGENT
from tests.browser import Browser

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 30.0


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Installation:
    """Processes over one database and one Valkey. ``settings`` is the environment that all of them share."""

    settings: Mapping[str, str]
    folder: Path
    web_ports: tuple[int, int]
    sandbox_url: str
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    opened: list[httpx2.AsyncClient] = field(default_factory=list)

    def start(self, name: str, *command: str) -> None:
        """Start ``python …`` under a name; what it says goes to a file."""
        environment = {"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1", **self.settings}
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                [sys.executable, *command], cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT
            )

    def start_sandbox(self) -> None:
        """Start Upwork's stand-in."""
        port = self.sandbox_url.rpartition(":")[2]
        self.start("sandbox", "-m", "sandbox", "--port", port, "--postings", "1200", "--seed", "7")

    def start_web(self, number: int) -> None:
        """Start one of the web applications with the README's command."""
        port = str(self.web_ports[number])
        self.start(f"web{number}", "-m", "uvicorn", "src.main:app", "--host", "127.0.0.1", "--port", port)

    def start_worker(self, name: str) -> None:
        """Start a worker."""
        self.start(name, "-m", "src.worker")

    def wait_for(self, name: str, url: str) -> None:
        """Wait until a process answers at an address."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.processes[name].poll() is None:
            try:
                with urllib.request.urlopen(url, timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"{name} did not start:\n{self.log(name)}")

    def log(self, name: str) -> str:
        """Return what a process has said."""
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")

    def kill(self, name: str, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to a process and wait for its end."""
        process = self.processes.pop(name)
        process.send_signal(number)
        process.wait(timeout=20)

    def stop(self) -> None:
        """End everything that still runs."""
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes.clear()

    def sql(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the database as its superuser."""
        with psycopg.connect(self.settings["DATABASE_URL"], autocommit=True) as connection:
            cursor = connection.execute(query, values)
            return cursor.fetchall() if cursor.description else []

    async def control(self, path: str, body: object | None = None, method: str | None = None) -> Any:
        """Call the sandbox's control API."""
        async with httpx2.AsyncClient(base_url=self.sandbox_url) as http:
            method = method or ("GET" if body is None else "POST")
            answer = await http.request(method, f"/_sandbox/{path}", json=body)
            assert answer.status_code == 200, answer.text
            return answer.json()

    async def calls(self, name: str) -> int:
        """Return how many calls of one kind reached the sandbox."""
        found: dict[str, int] = (await self.control("calls"))["by_name"]
        return found.get(name, 0)

    async def until(self, query: str, wanted: object, *values: object) -> None:
        """Wait until a query's first value is ``wanted``."""
        deadline, seen = time.monotonic() + PATIENCE, None
        while time.monotonic() < deadline:
            seen = self.sql(query, *values)[0][0]
            if seen == wanted:
                return
            await asyncio.sleep(0.1)
        raise AssertionError(f"{query}: {seen!r} instead of {wanted!r}")

    async def struck(self, kind: str) -> None:
        """Wait until a failure of this kind, asked of the sandbox, has begun."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if not any(fault["kind"] == kind for fault in (await self.control("faults"))["faults"]):
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"{kind} did not strike")

    async def idle(self) -> None:
        """Wait until the workers have done everything that is due."""
        await self.until(
            "select count(*) from procrastinate_jobs where status in ('todo', 'doing')"
            " and coalesce(scheduled_at, '-infinity') <= now()",
            0,
        )

    def end_undo_minute(self) -> None:
        """Let the undo minute of everything that is confirmed be over."""
        self.sql("update applications set send_at = now() where state = 'queued'")
        self.sql("update procrastinate_jobs set scheduled_at = now() where task_name = 'send_application'")

    def browser(self, number: int = 0) -> Browser:
        """Open a browser on one of the web applications."""
        origin = self.settings["PUBLIC_URL"]
        base_url = f"http://localhost:{self.web_ports[number]}"
        http = httpx2.AsyncClient(base_url=base_url, headers={"User-Agent": AGENT}, timeout=20)
        self.opened.append(http)
        outbox = Path(self.settings["DATA_DIR"]) / "outbox"
        return Browser(http, SystemClock(), outbox, self.idle, origin)

    def at_upwork(self) -> httpx2.AsyncClient:
        """Open a browser at the sandbox."""
        http = httpx2.AsyncClient(base_url=self.sandbox_url)
        self.opened.append(http)
        return http

    async def close_browsers(self) -> None:
        """Shut every browser."""
        for http in self.opened:
            await http.aclose()
        self.opened.clear()
