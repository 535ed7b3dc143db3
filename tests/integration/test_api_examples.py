"""What docs/README_API.md tells to type works when typed, in one shell, with a token that has what the page names."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from src.domain.token_scopes import TokenScope
from tests.accounts import fresh_email
from tests.installation import Installation

PAGE = Path(__file__).resolve().parents[2] / "docs" / "README_API.md"
BASH = shutil.which("bash") or ""
FENCE = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def script(app: str, token: str) -> str:
    """Return the page's commands, calling ``app`` with ``token``."""
    given = {"APP=http://localhost:8000": f"APP={app}", "TOKEN=pat_your_token_here": f"TOKEN={token}"}
    text = "\n".join(FENCE.findall(PAGE.read_text("utf-8")))
    for written, meant in given.items():
        assert text.count(written) == 1
        text = text.replace(written, meant)
    return text


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not on this machine")
async def test_examples_work_as_written(running: Installation, tmp_path: Path):
    running.start_worker("worker")
    alice = running.browser()
    await alice.sign_up(fresh_email())
    assert (await alice.connect(running.at_upwork())).status_code == 200
    await alice.step_up("tokens")
    wish = {
        "name": "examples",
        "scopes": [TokenScope.JOBS_READ, TokenScope.APPLICATIONS_READ, TokenScope.APPLICATIONS_WRITE],
    }
    token = (await alice.post("/security/tokens", {**wish, "expires_in_days": 1})).json()["token"]
    app = f"http://localhost:{running.web_ports[0]}"
    done = await asyncio.to_thread(
        subprocess.run,
        [BASH, "-euo", "pipefail", "-c", script(app, token)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((tmp_path / "found.json").read_text("utf-8"))["items"]
    drafts = (await alice.get("/api/v1/applications?state=draft")).json()["items"]
    assert len(drafts) == 1


def test_page_names_every_scope_and_no_other():
    text = PAGE.read_text("utf-8").partition("## Search, read, draft")[0]
    assert set(re.findall(r"`([a-z]+:[a-z]+)`", text)) == {scope.value for scope in TokenScope}
