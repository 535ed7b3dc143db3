"""The whole application as a person starts it, and a real browser in front of it. What is walked is in the tests beside this."""

from __future__ import annotations

import email
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default as mail_policy
from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
ARTEFACTS = Path(os.environ.get("UPWORK_APP_ARTEFACTS", ROOT / "artefacts"))
START_SECONDS = 90
QUIET_CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Stack:
    """A running installation: its addresses, its outbox and its sandbox's controls."""

    url: str
    first_admin_link: str
    sandbox_url: str
    data_dir: Path

    def mails_to(self, address: str) -> list[EmailMessage]:
        """Every mail in the outbox for ``address``, the oldest first."""
        found = []
        for path in sorted((self.data_dir / "outbox").glob("*.eml"), key=lambda p: p.stat().st_mtime_ns):
            message = email.message_from_bytes(path.read_bytes(), policy=mail_policy)
            if address in str(message["To"]):
                found.append(message)
        return found

    def link_in_mail(self, address: str, path: str) -> str:
        """Wait for a mail to ``address`` with a link to ``path`` and return the newest such link."""
        pattern = re.compile(re.escape(self.url + path) + r"#token=[\w.-]+")
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            for message in reversed(self.mails_to(address)):
                body = message.get_body(("plain",))
                match = pattern.search(body.get_content()) if body else None
                if match:
                    return match[0]
            time.sleep(0.2)
        raise AssertionError(f"no mail to {address} with a link to {path}")

    def control(self, path: str, body: object | None = None, method: str | None = None) -> object:
        """Call the sandbox's control API."""
        request = urllib.request.Request(
            f"{self.sandbox_url}/_sandbox/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method or ("GET" if body is None else "POST"),
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read().decode()
        return json.loads(text) if text else None


@pytest.fixture(scope="module")
def stack(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Start everything in an empty data folder: once for each module, with the settings it may name in ``SETTINGS``."""
    with started(tmp_path_factory.mktemp("installation"), getattr(request.module, "SETTINGS", {})) as stack:
        yield stack
        shutil.copytree(stack.data_dir / "logs", ARTEFACTS / "logs", dirs_exist_ok=True)


@contextmanager
def started(data_dir: Path, settings: Mapping[str, str]) -> Iterator[Stack]:
    """Start everything with the README's command, and stop it with Ctrl-C."""
    ports = free_port(), free_port()
    command = [str(ROOT / "run"), "up", "--port", str(ports[0]), "--sandbox-port", str(ports[1])]
    environment = {**os.environ, **settings, "UPWORK_APP_DATA_DIR": str(data_dir), "PYTHONUNBUFFERED": "1"}
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "run.txt"
        with said.open("wb") as output:
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield _announced(process, said, data_dir, ports[1])
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def _announced(process: subprocess.Popen[bytes], said: Path, data_dir: Path, sandbox_port: int) -> Stack:
    """Wait until the command has named the address and the first admin's link."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        plain = re.sub(r"\x1b\[[0-9;]*m", "", said.read_text("utf-8"))
        address = re.search(r"Open\s+(http://\S+)", plain)
        link = re.search(r"(http://\S+/first-admin#token=\S+)", plain)
        if address and link:
            return Stack(address[1].rstrip("/"), link[1], f"http://127.0.0.1:{sandbox_port}", data_dir)
        time.sleep(0.1)
    raise AssertionError("the application did not start:\n" + said.read_text("utf-8"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, quiet on the network."""
    with chromium() as opened:
        yield opened


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the system's Chromium, quiet on the network, and close it."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        sys.exit("Chromium is missing: ./run doctor says how to get it")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=list(QUIET_CHROMIUM))
        yield opened
        opened.close()


@dataclass
class Watched:
    """A page whose console and policy violations are remembered."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def note(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")


def watch(context: BrowserContext) -> Watched:
    """Open a page that remembers what the browser complains about."""
    watched = Watched(context.new_page())
    watched.page.on("console", watched.note)
    watched.page.on("pageerror", lambda error: watched.complaints.append(f"pageerror: {error}"))
    watched.page.set_default_timeout(15_000)
    expect.set_options(timeout=15_000)
    return watched


@pytest.fixture
def desktop(browser: Browser) -> Iterator[Watched]:
    """A desktop-sized page in English, light."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="light")
    watched = watch(context)
    yield watched
    context.close()
    assert not watched.complaints, "\n".join(watched.complaints)


def shoot(page: Page, name: str) -> None:
    """Keep a screenshot among the artefacts."""
    folder = ARTEFACTS / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=folder / f"{name}.png", full_page=False)


def code_of(secret: str) -> str:
    """Return the authenticator's present code."""
    return pyotp.TOTP(secret.replace(" ", "")).now()
