"""The supervisor with real processes: started, watched, started again, and never left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from src.embedded import processes
from tools.console import Stop
from tools.services import Service
from tools.settings import free_port
from tools.supervise import Supervisor

ROOT = Path(__file__).resolve().parents[3]
SLEEP = (sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)")
# A service with a child of its own, as a reloading web server has.
FAMILY = (
    sys.executable,
    "-c",
    "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])",
)
# Answers only to the name it is publicly known by, as the application does.
NAMED = """
import http.server, sys
class Door(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.headers["Host"] == "app.example" else 400)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Door).serve_forever()
"""
KILLED = """
import pathlib, sys, time
from tools.services import Service
from tools.supervise import Supervisor
with Supervisor(pathlib.Path(sys.argv[1]), {}) as supervisor:
    supervisor.launch(Service("web", (sys.executable, "-c", "import time; time.sleep(60)")))
    print("up", flush=True)
    time.sleep(60)
"""


def living(folder: Path) -> dict[str, int]:
    return processes.Roll(folder / "run" / "services.json").living()


def eventually(question: Callable[[], bool], seconds: float = 10.0) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(0.02)
    return False


def test_a_service_that_dies_is_started_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Supervisor(tmp_path, {}) as supervisor:
        supervisor.launch(Service("worker", SLEEP))
        first = living(tmp_path)["worker"]
        os.kill(first, signal.SIGKILL)

        def replaced() -> bool:
            supervisor.look_after()
            return living(tmp_path).get("worker", first) != first

        assert eventually(replaced)
    assert "worker ended (code -9); starting it again in 0 s" in capsys.readouterr().out
    assert living(tmp_path) == {}


def test_leaving_stops_services_and_their_children(tmp_path: Path) -> None:
    with Supervisor(tmp_path, {}) as supervisor:
        supervisor.launch(Service("web", FAMILY))
        group = living(tmp_path)["web"]
        children = Path(f"/proc/{group}/task/{group}/children")
        assert eventually(lambda: bool(children.read_text("ascii").split()))
        grandchild = int(children.read_text("ascii").split()[0])
    assert processes.birth(group) is None
    assert eventually(lambda: processes.birth(grandchild) is None)


def test_a_service_that_ends_at_once_is_reported_with_its_last_words(tmp_path: Path) -> None:
    failing = Service("web", (sys.executable, "-c", "raise SystemExit('no such table')"), "http://127.0.0.1:9/")
    with Supervisor(tmp_path, {}) as supervisor:
        supervisor.launch(failing)
        with pytest.raises(Stop, match="no such table"):
            supervisor.await_ready()


def test_readiness_is_asked_by_the_public_name(tmp_path: Path) -> None:
    port = free_port(8121)
    command = (sys.executable, "-c", NAMED, str(port))
    with Supervisor(tmp_path, {}) as supervisor:
        supervisor.launch(Service("web", command, f"http://127.0.0.1:{port}/health/ready", "app.example"))
        supervisor.await_ready()


def test_a_second_supervisor_is_refused(tmp_path: Path) -> None:
    with Supervisor(tmp_path, {}), pytest.raises(Stop, match="already runs"):
        Supervisor(tmp_path, {})


def test_services_of_a_killed_supervisor_end_before_the_next_start(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"up\n"
        left = living(tmp_path)["web"]
        killed.kill()
    with Supervisor(tmp_path, {}):
        assert processes.birth(left) is None


def test_a_failing_command_stops_with_its_own_words(tmp_path: Path) -> None:
    with Supervisor(tmp_path, {}) as supervisor, pytest.raises(Stop, match="bad revision"):
        supervisor.run_once("Migrating", (sys.executable, "-c", "raise SystemExit('bad revision')"))


def test_logs_are_readable_by_their_owner_only(tmp_path: Path) -> None:
    with Supervisor(tmp_path, {}) as supervisor:
        supervisor.launch(Service("web", SLEEP))
        assert (tmp_path / "logs" / "web.log").stat().st_mode & 0o077 == 0
