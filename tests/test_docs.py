"""What the README tells to type works when typed, in both languages alike. ``./run`` itself is walked in ``e2e``."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from src import embedded
from src.config import Settings

ROOT = Path(__file__).resolve().parents[1]
FENCE = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
# Run by a test here or in e2e, or by whoever reads this: the checks themselves, and Docker, which needs an engine.
COVERED = {
    "./run",
    "./run test",
    "pip install -r requirements.txt",
    "alembic upgrade head",
    "uvicorn src.main:app --host 0.0.0.0 --port 8000",
    "python -m src.worker",
    "docker-compose up -d",
}


def commands(name: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = (line.strip() for block in FENCE.findall(text) for line in block.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def test_both_readmes_tell_the_same_commands_and_each_is_covered():
    assert commands("README.md") == commands("README.uk.md")
    assert set(commands("README.md")) == COVERED


@pytest.mark.parametrize(
    "name", sorted(p.relative_to(ROOT).as_posix() for p in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
)
def test_links_between_documents_lead_somewhere(name: str):
    page = ROOT / name
    missing = [
        target for target in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / target).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("arguments", [["--help"], ["test", "--list"]])
def test_run_says_what_it_can_do(arguments: list[str]):
    done = subprocess.run([ROOT / "run", *arguments], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip()


@pytest.mark.asvs("V15.1.2")
def test_requirements_are_what_is_installed():
    uv = shutil.which("uv")
    pip = (
        [uv, "pip", "install", "--python", sys.executable]
        if uv
        else [sys._base_executable, "-m", "pip", "--python", sys.executable, "install", "--no-deps"]
    )
    done = subprocess.run(
        [*pip, "--dry-run", "--require-hashes", "-r", "requirements.txt"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Would install" not in done.stdout + done.stderr


@pytest.fixture
def environment(engines: embedded.RunningEngines, settings: Settings) -> dict[str, str]:
    """The variables of a server's ``.env``, with an empty database."""
    security = settings.security
    return {
        **os.environ,
        "DATABASE_URL": engines.create_database(f"docs_{os.getpid()}"),
        "REDIS_URL": engines.urls.redis_url,
        "SECRET_KEY": security.secret_key.get_secret_value(),
        "ENCRYPTION_KEY": security.encryption_key.get_secret_value(),
        "ENVIRONMENT": "production",
        "DEBUG": "False",
        "UPWORK_CLIENT_ID": "id",
        "UPWORK_CLIENT_SECRET": "secret",
        "UPWORK_CALLBACK_URL": "http://localhost:8000/auth/upwork/callback",
        "PUBLIC_URL": "http://localhost:8000",
    }


def test_server_commands_start_the_application_in_production(environment: dict[str, str], tmp_path: Path):
    folder = Path(sys.executable).parent
    subprocess.run([folder / "alembic", "upgrade", "head"], cwd=ROOT, env=environment, check=True, capture_output=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (tmp_path / "log").open("wb")
    web = [folder / "uvicorn", "src.main:app", "--host", "127.0.0.1", "--port", str(port)]
    worker = [sys.executable, "-m", "src.worker"]
    running = [subprocess.Popen(c, cwd=ROOT, env=environment, stdout=log, stderr=log) for c in (web, worker)]
    try:
        deadline = time.monotonic() + 40
        while b"worker ready" not in (tmp_path / "log").read_bytes() or not is_ready(port):
            assert time.monotonic() < deadline, (tmp_path / "log").read_text()
            assert all(process.poll() is None for process in running), (tmp_path / "log").read_text()
            time.sleep(0.1)
        link = subprocess.run(
            [sys.executable, "-m", "src.cli", "first-admin-link"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert link.stdout.splitlines()[-1].startswith("http://localhost:8000/first-admin#token=")
    finally:
        for process in running:
            process.terminate()
        codes = [process.wait(timeout=20) for process in running]
        log.close()
    assert all(code in {0, -15} for code in codes), codes


def is_ready(port: int) -> bool:
    request = urllib.request.Request(f"http://127.0.0.1:{port}/health/ready", headers={"Host": "localhost"})
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def test_fresh_keys_are_fit():
    done = subprocess.run(
        [sys.executable, "-m", "src.cli", "keys"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    pairs = dict(line.split("=", 1) for line in done.stdout.split())
    assert set(pairs) == {"SECRET_KEY", "ENCRYPTION_KEY"}
    assert pairs["SECRET_KEY"] != pairs["ENCRYPTION_KEY"]
