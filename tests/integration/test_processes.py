"""Several processes over one database: what two of them do at once, and what one leaves behind that is killed at work."""

from __future__ import annotations

import asyncio
import json

from tests.accounts import fresh_email
from tests.browser import Browser
from tests.installation import Installation


async def freelancer(running: Installation) -> Browser:
    """Return a signed-in, connected person's browser; a worker named ``worker`` runs from here on."""
    running.start_worker("worker")
    alice = running.browser()
    await alice.sign_up(fresh_email())
    assert (await alice.connect(running.at_upwork())).status_code == 200
    return alice


async def queued(alice: Browser) -> tuple[str, str]:
    """Confirm an application; return its id and Upwork's id of its job."""
    found = (await alice.post("/api/v1/jobs/search", {"query": "python", "budget_min": "50"})).json()["items"]
    draft = await alice.begin(next(job["id"] for job in found if not job["applied"] and job["budget"]))
    await alice.save(draft, "Would you like to begin with a sample of ten files?")
    assert (await alice.confirm(draft["id"]))["state"] == "queued"
    return draft["id"], draft["upwork_job_id"]


async def proposals_to(running: Installation, upwork_id: str) -> list[str]:
    """Return the proposals of the sandbox's first freelancer to one job; the others have a past of their own."""
    mine = (await running.control("state"))["accounts"][0]["id"]
    held = (await running.control(f"proposals?account={mine}"))["proposals"]
    return [row["id"] for row in held if row["posting_id"] == upwork_id]


async def test_two_web_processes_renew_one_grant_once(running: Installation):
    alice = await freelancer(running)
    other = running.browser(1)
    other.access = alice.access
    running.sql("update upwork_connections set access_expires_at = now()")
    answers = await asyncio.gather(
        *(browser.post("/api/v1/jobs/search", {"query": "python"}) for browser in (alice, other, alice, other))
    )
    assert [answer.status_code for answer in answers] == [200] * 4
    assert await running.calls("refresh_token") + await running.calls("/api/v3/oauth2/token") == 2, (
        "code, then one renewal"
    )
    assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "connected"


async def test_two_workers_with_the_same_submission_make_one_proposal(running: Installation):
    alice = await freelancer(running)
    running.start_worker("worker-too")
    await running.until("select count(*) from procrastinate_workers", 2)
    application_id, upwork_id = await queued(alice)
    [(arguments,)] = running.sql("select args from procrastinate_jobs where task_name = 'send_application'")
    # The queue's own lock would keep copies apart: without it, only the application's rules stand between two workers.
    for _ in range(4):
        running.sql(
            "insert into procrastinate_jobs (queue_name, task_name, priority, args, status, scheduled_at)"
            " values ('default', 'send_application', 0, %s::jsonb, 'todo', now() + interval '1 minute')",
            json.dumps(arguments),
        )
    running.end_undo_minute()
    await running.until("select state in ('sent', 'checking') from applications where id = %s", True, application_id)
    await running.idle()
    if (await alice.application(application_id))["state"] == "checking":
        assert (await alice.post(f"/api/v1/applications/{application_id}/check")).json()["state"] == "sent"
    assert len(await proposals_to(running, upwork_id)) == 1
    assert await running.calls("createJobProposal") == 1


async def test_worker_killed_while_it_submits_never_submits_again(running: Installation):
    alice = await freelancer(running)
    application_id, upwork_id = await queued(alice)
    await running.control("faults", {"kind": "slow", "match": "createJobProposal", "seconds": 3})
    running.end_undo_minute()
    await running.struck("slow")
    running.kill("worker")
    running.start_worker("worker-next")
    await running.until("select state from applications where id = %s", "checking", application_id)
    checked = await alice.post(f"/api/v1/applications/{application_id}/check")
    assert checked.json()["state"] == "sent", "it was carried out after the worker had died"
    assert len(await proposals_to(running, upwork_id)) == 1
    assert await running.calls("createJobProposal") == 1
    assert "Traceback" not in running.log("worker-next")
