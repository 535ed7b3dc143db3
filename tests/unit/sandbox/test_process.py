"""The sandbox as a process of its own: started by its command, killed, started again."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from .conftest import REDIRECT, Person, permit, trade

ROOT = Path(__file__).resolve().parents[3]
PORT = 8103
BASE = f"http://127.0.0.1:{PORT}"


@contextmanager
def running(state: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "sandbox", "--port", str(PORT), "--postings", "400", "--state", str(state)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        try:
            until = time.monotonic() + 30
            while time.monotonic() < until:
                try:
                    httpx2.get(f"{BASE}/_sandbox/state", timeout=2)
                    break
                except httpx2.TransportError:
                    time.sleep(0.05)
            yield process
        finally:
            process.kill()


async def test_connection_survives_a_kill(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    query = "{ user { name } marketplaceJobPostingsSearch { edges { node { id title } } } }"
    async with httpx2.AsyncClient(base_url=BASE, timeout=10) as http:
        with running(state):
            code = await permit(http, "new", "Solomiia Kept")
            tokens = (await trade(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT)).json()
            person = Person(http, tokens["access_token"], tokens["refresh_token"])
            before = await person.data(query)
        with running(state):
            after = await person.data(query)
    assert after["user"]["name"] == "Solomiia Kept"
    old = {edge["node"]["id"] for edge in before["marketplaceJobPostingsSearch"]["edges"]}
    new = {edge["node"]["id"] for edge in after["marketplaceJobPostingsSearch"]["edges"]}
    assert len(old & new) >= 9


def test_foreign_state_file_stops_with_a_reason(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    state.write_text("[]")
    command = [sys.executable, "-m", "sandbox", "--port", str(PORT), "--state", str(state)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert b"not a state file of the sandbox" in done.stderr
