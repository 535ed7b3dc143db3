"""The README's example, run exactly as it is written there: as a script of its own, with nothing but the environment."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap

from tests.accounts import fresh_email
from tests.browser import ITEMS, PROFILE
from tests.installation import ROOT, Installation

SNIPPET = """\
from src.services.upwork_service import UpworkService
from src.services.ai_service import AIService

upwork_service = UpworkService(user_id=1)  # the id of a user of your installation
ai_service = AIService()

# Search jobs
jobs = await upwork_service.search_jobs(
    query="python developer",
    budget_min=50,
    budget_max=200,
)

# Draft a proposal
proposal = await ai_service.generate_proposal(
    job_description=jobs[0].description,
    user_profile=user_profile,
)

# Prepare the application: the answer is a preview, which a person confirms in the application
preview = await upwork_service.apply_to_job(
    job_id=jobs[0].id,
    proposal=proposal,
)
"""
REPORT = """
print(len(jobs), jobs[0].id, len(jobs[0].description) > 0)
print(preview.application_id, preview.is_ready, *(problem.code for problem in preview.problems))
assert proposal.letter.strip() in preview.letter
"""


def script(user_id: str) -> str:
    """Return the snippet as a program: imports first, the rest under one event loop, for an existing person."""
    imports, _, body = SNIPPET.replace("user_id=1", f'user_id="{user_id}"').partition("\n\n")
    main = textwrap.indent(body + REPORT, "    ")
    profile = {**PROFILE, "portfolio": list(ITEMS)}
    return (
        f"import asyncio\n{imports}\n\nuser_profile = {profile!r}\n\nasync def main():\n{main}\nasyncio.run(main())\n"
    )


def run(program: str, running: Installation) -> subprocess.CompletedProcess[str]:
    """Run a program with the installation's settings; anything it leaves open is an error."""
    command, settings = [sys.executable, "-W", "error", "-c", program], dict(running.settings)
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, timeout=60, check=False)


def test_readme_shows_the_example_that_is_tested():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert SNIPPET in re.findall(r"```python\n(.*?)```", readme, re.DOTALL)


async def test_example_works_as_written_and_sends_nothing(running: Installation):
    running.start_worker("worker")
    alice = running.browser()
    await alice.sign_up(fresh_email())
    assert (await alice.connect(running.at_upwork())).status_code == 200
    user_id = (await alice.get("/api/v1/me")).json()["id"]
    before = len((await running.control("proposals"))["proposals"])
    done = run(script(user_id), running)
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout.splitlines()
    count, job_id, has_description = told[-2].split()
    assert (int(count) > 0, has_description) == (True, "True")
    application_id, is_ready, *problems = told[-1].split()
    assert (is_ready == "True") == (problems == [])
    application = await alice.application(application_id)
    assert (application["job_id"], application["state"], application["composed_by"]) == (job_id, "draft", "composer")
    await running.idle()
    assert len((await running.control("proposals"))["proposals"]) == before
    assert await running.calls("createJobProposal") == 0
