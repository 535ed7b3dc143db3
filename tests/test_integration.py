"""The main job as a story: from sign-up to a proposal that is hired, over HTTP, with the real worker and the real sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from tests.accounts import PASSWORD, fresh_email
from tests.browser import CONSENT, Browser, frames
from tests.conftest import MovableClock
from tests.house import House

POSTING = {
    "title": "Python import of supplier price lists into PostgreSQL",
    "description": (
        "We buy flour from many mills and get their price lists as files of every kind. Please write a Python service that "
        "reads them each morning into our PostgreSQL database and tells us when a file cannot be read."
    ),
    "category": "Web, Mobile & Software Dev",
    "subcategory": "Web Development",
    "skills": ["Python", "PostgreSQL"],
    "contract_type": "FIXED",
    "experience_level": "INTERMEDIATE",
    "duration": "MONTH",
    "workload": "AS_NEEDED",
    "fixed_amount": 900.0,
    "questions": ["How would you notice a price list that did not come?"],
    "new_client_likely": False,
}
OWN_LINE = "Could you send me two of the files that cause the most trouble?"


async def sign_up_and_in(alice: Browser, clock: MovableClock) -> None:
    """Register, follow the mail's link, enrol an authenticator, and sign in with its next code."""
    address = fresh_email()
    body = {"email": address, "password": PASSWORD, "consent": CONSENT, "locale": "uk"}
    assert (await alice.post("/auth/register", body)).json() == {"status": "verification_sent"}
    assert (await alice.post("/auth/verify-email", {"token": await alice.link_token(address)})).status_code == 200
    stage = (await alice.post("/auth/login", {"email": address, "password": PASSWORD})).json()
    assert stage["status"] == "enrolment_required"
    offer = (await alice.post("/security/mfa/enable", {"kind": "totp", "challenge": stage["challenge"]})).json()
    proof = {"factor_id": offer["factor_id"], "code": alice.code(offer["secret"]), "challenge": stage["challenge"]}
    alice.codes = (await alice.post("/security/mfa/confirm", proof)).json()["backup_codes"]
    assert len(alice.codes) == 10
    clock.forward(seconds=31)
    stage = (await alice.post("/auth/login", {"email": address, "password": PASSWORD})).json()
    proof = {"challenge": stage["challenge"], "factor": "totp", "code": alice.code(offer["secret"])}
    session = (await alice.post("/auth/mfa/verify", proof)).json()
    alice.access = session["access_token"]
    assert (session["user"]["email"], session["user"]["locale"]) == (address, "uk")


async def find_the_job(alice: Browser, house: House) -> dict[str, Any]:
    """Search with filters of Upwork's and of ours, and open what was found."""
    upwork_id = (await house.control("postings", POSTING))["id"]
    wish = {"query": "price lists", "job_type": "fixed", "budget_min": "500", "budget_max": "1000"}
    found = (await alice.post("/api/v1/jobs/search", {**wish, "experience": ["intermediate"]})).json()
    assert "budget" in " ".join(found["filtered_here"])
    assert all(500 <= float(job["budget"]) <= 1000 for job in found["items"] if job["budget"])
    [summary] = [job for job in found["items"] if job["upwork_id"] == upwork_id]
    assert {skill["label"] for skill in summary["skills"] if skill["mine"]} == {"Python", "PostgreSQL"}
    detail = (await alice.get(f"/api/v1/jobs/{summary['id']}")).json()
    assert detail["description"] == POSTING["description"]
    assert [question["text"] for question in detail["questions"]] == POSTING["questions"]
    answer: dict[str, Any] = detail
    return answer


async def write_the_letter(alice: Browser, job: dict[str, Any]) -> dict[str, Any]:
    """Have a letter composed as a stream, and make it one's own."""
    draft = await alice.begin(job["id"])
    assert (draft["state"], draft["bid"]["amount"]) == ("draft", "900.00")
    told = frames((await alice.post(f"/api/v1/applications/{draft['id']}/compose", {"language": "en"})).text)
    assert [told[0][0], told[-1][0]] == ["start", "done"]
    composed = told[-1][1]["application"]
    assert "".join(data["text"] for name, data in told if name == "delta") == composed["letter"]
    supported = [source["label"] for claim in composed["claims"] for source in claim["sources"]]
    assert any("41,300 price rows" in label for label in supported), "the letter rests on the person's own facts"
    edited = await alice.save(composed, f"{composed['letter']}\n\n{OWN_LINE}")
    assert edited["letter"].endswith(OWN_LINE)
    return edited


async def test_from_sign_up_to_hired(house: House, clock: MovableClock):
    # The story begins five minutes ago, so that the undo minute can be over without waiting for it.
    clock.forward(minutes=-5)
    alice = house.browser()
    await sign_up_and_in(alice, clock)
    connected = (await alice.connect(house.at_upwork())).json()
    assert (connected["state"], connected["mode"]) == ("connected", "sandbox")
    await alice.write_profile()
    me = (await alice.get("/api/v1/me")).json()
    assert (me["has_upwork"], me["has_profile"]) == (True, True)
    job = await find_the_job(alice, house)
    edited = await write_the_letter(alice, job)

    shown = (await alice.post(f"/api/v1/applications/{edited['id']}/preview")).json()
    assert shown["letter"].startswith(edited["letter"])
    assert shown["connects"]["balance"] == connected["connects_balance"]
    assert (await alice.confirm(edited["id"]))["state"] == "queued"
    assert (await alice.post(f"/api/v1/applications/{edited['id']}/undo")).json()["state"] == "draft"
    await alice.confirm(edited["id"])
    clock.forward(minutes=2)
    await alice.work()
    [proposal] = house.proposals_to(job["upwork_id"])
    assert proposal.cover_letter == shown["letter"]
    sent = await alice.application(edited["id"])
    assert (sent["state"], sent["failure"]) == ("sent", None)
    assert proposal.id in sent["upwork_url"]
    assert sent["connects_spent"] == (await house.control(f"postings/{job['upwork_id']}"))["connects_price"]
    assert (await alice.get(f"/api/v1/jobs/{job['id']}")).json()["applied"] is True

    await follow_to_hired(alice, house, clock, sent["id"], proposal.id)
    await leave(alice, house)
    assert len(house.proposals_to(job["upwork_id"])) == 1


async def follow_to_hired(
    alice: Browser, house: House, clock: MovableClock, application_id: str, proposal_id: str
) -> None:
    """Let the client act, and see each act arrive."""
    for act, state in (("view", "viewed"), ("interview", "interviewing"), ("offer", "offered"), ("hire", "hired")):
        await house.control(f"proposals/{proposal_id}/act", {"act": act})
        clock.forward(minutes=1)
        assert (await alice.post("/api/v1/applications/sync")).json() == {"queued": True}
        await alice.work()
        listed = (await alice.get(f"/api/v1/applications?state={state}")).json()
        assert [row["id"] for row in listed["items"]] == [application_id], state
    told = [entry["event"] for entry in (await alice.application(application_id))["history"]]
    assert {"application:confirm:done", "application:undo:done"} <= set(told), told


async def leave(alice: Browser, house: House) -> None:
    """Give the connection back, after a fresh proof: here and there nothing of it is left, and the work stays."""
    refused = await alice.post("/api/v1/upwork/disconnect")
    assert (refused.status_code, refused.json()["code"]) == (403, "step_up_required")
    assert refused.json()["detail"] == "upwork_disconnect"
    assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "connected"
    await alice.step_up("upwork_disconnect")
    assert (await alice.post("/api/v1/upwork/disconnect")).status_code == 204
    assert house.upwork.sandbox.grants.grants == {}
    assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "none"
    assert (await alice.get("/api/v1/applications")).json()["counts"] == {"hired": 1}
    refused = await alice.post("/api/v1/jobs/search", {"query": "python"})
    assert (refused.status_code, refused.json()["code"]) == (409, "upwork_not_connected")


async def test_somebody_who_denies_at_upwork_is_not_connected(house: House):
    alice = await house.member()
    ticket = (await alice.post("/auth/upwork/connect", {})).json()
    back = await alice.permission(ticket["authorize_url"], house.at_upwork(), "deny")
    assert back["error"] == "access_denied"
    assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "none"


async def confirmed(alice: Browser, house: House) -> tuple[dict[str, Any], str]:
    """Go as far as a confirmed application; return it and Upwork's id of its job."""
    await alice.write_profile()
    job = await find_the_job(alice, house)
    edited = await write_the_letter(alice, job)
    return await alice.confirm(edited["id"]), job["upwork_id"]


@pytest.mark.asvs("V2.4.2")
async def test_nothing_leaves_within_the_undo_minute(house: House, clock: MovableClock):
    alice = await house.freelancer()
    queued, upwork_id = await confirmed(alice, house)
    for _ in range(2):
        await alice.work()
        assert (await alice.application(queued["id"]))["state"] == "queued"
    assert (await alice.post(f"/api/v1/applications/{queued['id']}/undo")).json()["state"] == "draft"
    assert (house.proposals_to(upwork_id), house.upwork.calls("createJobProposal")) == ([], 0)


async def test_answer_that_is_lost_is_looked_up_and_never_sent_again(house: House, clock: MovableClock):
    clock.forward(minutes=-5)
    alice = await house.freelancer()
    queued, upwork_id = await confirmed(alice, house)
    clock.forward(minutes=5)
    house.upwork.fault("lost_answer", match="createJobProposal")
    await alice.work()
    assert (await alice.application(queued["id"]))["state"] == "checking"
    assert (await alice.post(f"/api/v1/applications/{queued['id']}/check")).json()["state"] == "sent"
    await alice.work()
    assert len(house.proposals_to(upwork_id)) == 1
    assert house.upwork.calls("createJobProposal") == 1
