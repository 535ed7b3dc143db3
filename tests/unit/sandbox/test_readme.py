"""sandbox/README.md is enough for whoever has nothing else: its commands work as typed, its lists are the code's."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import httpx2
import pytest

from sandbox import control, faults
from sandbox.__main__ import main
from sandbox.quirks import Quirks

ROOT = Path(__file__).resolve().parents[3]
PAGE = ROOT / "sandbox" / "README.md"
TEXT = PAGE.read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
BASH = shutil.which("bash") or ""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A sandbox started from a folder that holds nothing but a copy of it."""
    folder = tmp_path_factory.mktemp("alone")
    shutil.copytree(ROOT / "sandbox", folder / "sandbox", ignore=shutil.ignore_patterns("__pycache__"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "sandbox", "--seed", "7", "--port", base.rpartition(":")[2], "--postings", "400"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:
        try:
            until = time.monotonic() + 30
            while not answers(base):
                assert time.monotonic() < until
                assert process.poll() is None
                time.sleep(0.05)
            yield base
        finally:
            process.kill()


def answers(base: str) -> bool:
    try:
        return httpx2.get(f"{base}/_sandbox/state", timeout=2).status_code == 200
    except httpx2.TransportError:
        return False


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not on this machine")
@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (0, '"marketplaceJobPostingsSearch":{"edges":[{"node":'),
        (1, "untrusted_participant_content"),
        (2, "connects_price"),
    ],
)
def test_commands_work_as_typed(address: str, tmp_path: Path, block: int, shown: str):
    assert len(BLOCKS) == 3
    typed = f"SANDBOX={address}\n{BLOCKS[block]}".replace("SANDBOX=http://127.0.0.1:8001\n", "")
    done = subprocess.run(
        [BASH, "-euo", "pipefail", "-c", typed], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert shown in done.stdout


def test_every_switch_is_told_and_no_other():
    told = set(re.findall(r"^\| ((?:`\w+`(?:, )?)+) \| .*\|.*\|$", TEXT.partition("## The oddities")[2], re.MULTILINE))
    names = {name for row in told for name in re.findall(r"`(\w+)`", row)}
    assert names == {field.name for field in fields(Quirks)}


def test_every_call_of_the_control_api_is_told():
    part = TEXT.partition("## The control API")[2].partition("### Failures on request")[0]
    told = {
        re.sub(r"\{\w+\}", "{}", call.split("[")[0])
        for call in re.findall(r"`((?:GET|POST|DELETE) [\w/{}\[\]?=]+)`", part)
    }
    routes = {
        f"{method} {re.sub(r'{[^}]+}', '{}', route.path.removeprefix('/_sandbox/'))}"
        for route in control.ROUTES
        for method in route.methods - {"HEAD"}
    }
    assert told == routes


def test_every_failure_is_told():
    part = TEXT.partition("### Failures on request")[2].partition("## The oddities")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) == set(faults.KINDS)


def test_every_option_is_told(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        main(["--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert options == set(re.findall(r"`(--[a-z]+)`", TEXT.partition("## Begin with GraphQL")[0]))
