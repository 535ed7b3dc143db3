"""Upwork failing in every way the sandbox knows, at every call of the main path: clear words, nothing lost, never two proposals."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import stamina
from sqlalchemy import text

from src.integrations.upwork.breaker import Breaker
from src.integrations.upwork.budget import RateBudget
from tests.browser import Browser
from tests.conftest import MovableClock
from tests.house import House

FAULTS: dict[str, dict[str, Any]] = {
    "stall": {"kind": "timeout", "seconds": 0.02},
    "busy": {"kind": "too_many"},
    "busy for long": {"kind": "too_many", "retry_after": 120},
    "server error": {"kind": "server_error"},
    "page": {"kind": "html"},
    "holes": {"kind": "partial"},
    "expired": {"kind": "expired_grant"},
    "lost answer": {"kind": "lost_answer"},
    "slow": {"kind": "slow", "seconds": 0.02},
}
SILENT = "no answer at all"
UNREACHABLE = (503, "upwork_unreachable")
BUSY = (503, "upwork_busy")
WORKS = (200, None)
READ: dict[str, tuple[int, str | None]] = {
    "stall": UNREACHABLE,
    "busy": BUSY,
    "busy for long": BUSY,
    "server error": UNREACHABLE,
    "page": UNREACHABLE,
    "expired": (409, "upwork_expired"),
    "lost answer": UNREACHABLE,
    "slow": WORKS,
}
LETTER = "Would you like to begin with a sample of ten files?"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let retries and the shared budget cost no time, and no door be left alone; all have tests of their own."""

    async def take(_budget: RateBudget, *_of: object, patience: float | None = None) -> float:
        return 0.0

    monkeypatch.setattr(RateBudget, "take", take)
    monkeypatch.setattr(Breaker, "check", lambda _breaker: None)
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


def told(answer: httpx2.Response) -> tuple[int, str | None]:
    """Return status and code, having looked at the words."""
    if answer.status_code < 400:
        return answer.status_code, None
    problem = answer.json()
    assert problem["title"], problem
    assert "Traceback" not in answer.text
    return answer.status_code, problem["code"]


def strike(house: House, fault: str, match: str) -> None:
    """Let a call fail until further notice."""
    if fault == SILENT:
        house.upwork.transport.swallows = match
    else:
        house.upwork.fault(match=match, times=None, **FAULTS[fault])


async def mend(house: House, browser: Browser) -> None:
    """Let Upwork work again, and the person connect again where their grant ended."""
    house.upwork.sandbox.faults.clear()
    user_id = (await house.services.logins.subject(browser.access)).user_id
    if (await browser.get("/api/v1/upwork/status")).json()["state"] != "connected":
        await house.upwork.connect(user_id)


async def fresh_jobs(browser: Browser) -> list[dict[str, Any]]:
    """Return jobs nobody has opened or applied to."""
    found = (await browser.post("/api/v1/jobs/search", {"budget_min": "50"})).json()["items"]
    return [job for job in found if not job["applied"] and job["budget"] and job["application_id"] is None]


Act = Callable[[House, Browser], Awaitable[httpx2.Response]]


async def search(house: House, browser: Browser) -> httpx2.Response:
    return await browser.post("/api/v1/jobs/search", {"query": ""})


async def detail(house: House, browser: Browser) -> httpx2.Response:
    return await browser.get(f"/api/v1/jobs/{(await fresh_jobs(browser))[-1]['id']}")


async def categories(house: House, browser: Browser) -> httpx2.Response:
    return await browser.get("/api/v1/jobs/categories")


@pytest.mark.asvs("V16.5.2")
@pytest.mark.parametrize(
    ("match", "act", "with_holes"),
    [
        ("marketplaceJobPostingsSearch", search, WORKS),
        ("marketplaceJobPosting", detail, None),
        ("ontologyCategories", categories, None),
    ],
)
async def test_read_that_fails_is_told_and_works_again(
    house: House, match: str, act: Act, with_holes: tuple[int, str | None] | None
):
    alice = await house.freelancer()
    for fault in FAULTS:
        expected = with_holes if fault == "holes" else READ[fault]
        if fault == "expired" and act is categories:
            # The list of filters stays open to somebody who has to connect again.
            expected = WORKS
        strike(house, fault, match)
        answer = await act(house, alice)
        if expected is None:
            assert answer.status_code in {404, 410, 503}, answer.text
        else:
            assert told(answer) == expected, f"{fault}: {answer.text[:200]}"
        if fault == "busy for long":
            assert answer.headers["retry-after"] == "120"
        await mend(house, alice)
    assert told(await act(house, alice)) == WORKS


async def test_read_that_fails_once_is_not_even_noticed(house: House):
    alice = await house.freelancer()
    for fault in ("stall", "busy", "server error", "page", "expired", "lost answer"):
        house.upwork.fault(match="marketplaceJobPostingsSearch", times=1, **FAULTS[fault])
        assert told(await search(house, alice)) == WORKS, fault


async def test_balance_that_fails_leaves_the_preview_without_one(house: House):
    alice = await house.freelancer()
    draft = await alice.begin((await fresh_jobs(alice))[0]["id"])
    await alice.save(draft, LETTER)
    for fault in FAULTS:
        strike(house, fault, "connectsSummary")
        answer = await alice.post(f"/api/v1/applications/{draft['id']}/preview")
        if fault == "expired":
            assert told(answer) == (409, "upwork_expired")
        else:
            assert told(answer) == WORKS, f"{fault}: {answer.text}"
            assert (answer.json()["connects"]["balance"] is None) == (fault != "slow"), fault
        await mend(house, alice)


@pytest.mark.parametrize("match", ["authorization_code", "user", "connectsSummary"])
async def test_connecting_that_fails_leaves_nothing_and_can_be_done_again(house: House, match: str):
    alice = await house.member()
    await alice.step_up("upwork_disconnect")
    at_upwork = house.at_upwork()
    for fault in FAULTS:
        strike(house, fault, match)
        answer = await alice.connect(at_upwork)
        state = (await alice.get("/api/v1/upwork/status")).json()["state"]
        if answer.status_code == 200:
            assert state == "connected"
            await alice.post("/api/v1/upwork/disconnect")
        else:
            assert told(answer)[1] in {
                "upwork_unreachable", "upwork_busy", "upwork_refused", "upwork_expired", "oauth_denied"
            }, f"{fault}: {answer.text}"  # fmt: skip
            assert state == "none", fault
        if (match, fault) != ("authorization_code", "lost answer"):
            assert house.upwork.sandbox.grants.grants == {}, f"{fault} leaves a grant behind"
        house.upwork.sandbox.faults.clear()
        house.upwork.sandbox.grants.grants.clear()
        await house.services.resources.valkey.flushall()
    assert told(await alice.connect(at_upwork)) == WORKS


async def expire_access(house: House, browser: Browser) -> None:
    """Let the access token be at its end."""
    user_id = (await house.services.logins.subject(browser.access)).user_id
    async with house.services.resources.database.as_user(user_id) as db:
        await db.execute(text("update upwork_connections set access_expires_at = now()"))


async def test_renewal_that_fails_ends_no_connection_unless_upwork_says_so(house: House):
    alice = await house.freelancer()
    for fault in FAULTS:
        await expire_access(house, alice)
        strike(house, fault, "refresh_token")
        answer = await search(house, alice)
        state = (await alice.get("/api/v1/upwork/status")).json()["state"]
        if fault == "expired":
            assert (told(answer), state) == ((409, "upwork_expired"), "expired")
            await mend(house, alice)
        else:
            assert told(answer) in {UNREACHABLE, BUSY, WORKS}, f"{fault}: {answer.text}"
            assert state == "connected", fault
            house.upwork.sandbox.faults.clear()
        assert told(await search(house, alice)) == WORKS, f"after {fault}"


async def test_grant_that_was_revoked_at_upwork_asks_to_connect_again(house: House):
    alice = await house.freelancer()
    draft = await alice.begin((await fresh_jobs(alice))[0]["id"])
    await house.control("grants/end", {})
    assert told(await search(house, alice)) == (409, "upwork_expired")
    status = (await alice.get("/api/v1/upwork/status")).json()
    assert (status["state"], status["note_code"]) == ("expired", "grant_revoked")
    await alice.save(draft, LETTER)
    await mend(house, alice)
    assert told(await alice.post(f"/api/v1/applications/{draft['id']}/preview")) == WORKS


async def test_revocation_that_fails_once_is_made_good(house: House):
    alice = await house.freelancer()
    await alice.step_up("upwork_disconnect")
    for fault in ("stall", "busy", "server error"):
        house.upwork.fault(match="*token/revoke", times=1, **FAULTS[fault])
        assert told(await alice.post("/api/v1/upwork/disconnect")) == (204, None)
        assert house.upwork.sandbox.grants.grants == {}, fault
        await mend(house, alice)


async def test_revocation_that_fails_keeps_nobody_connected(house: House):
    alice = await house.freelancer()
    await alice.step_up("upwork_disconnect")
    for fault in FAULTS:
        strike(house, fault, "*token/revoke")
        assert told(await alice.post("/api/v1/upwork/disconnect")) == (204, None)
        assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "none"
        await mend(house, alice)


SUBMITTING = {
    "stall": "checking",
    "busy": "failed",
    "busy for long": "failed",
    "server error": "checking",
    "page": "checking",
    "holes": "checking",
    "expired": "failed",
    "lost answer": "checking",
    "slow": "sent",
    SILENT: "checking",
}


@pytest.mark.parametrize(
    ("match", "fault", "state"),
    [("createJobProposal", fault, state) for fault, state in SUBMITTING.items()]
    + [("vendorProposals", fault, "sent" if fault == "slow" else "failed") for fault in FAULTS]
    + [("connectsSummary", "stall", "sent"), ("connectsSummary", "expired", "failed")],
)
async def test_submission_ends_as_one_proposal_whatever_fails(
    house: House, clock: MovableClock, match: str, fault: str, state: str
):
    clock.forward(minutes=-5)
    alice = await house.freelancer()
    job = (await fresh_jobs(alice))[0]
    draft = await alice.save(await alice.begin(job["id"]), LETTER)
    await alice.confirm(draft["id"])
    clock.forward(minutes=5)
    strike(house, fault, match)
    await alice.work()
    seen = await alice.application(draft["id"])
    assert (seen["state"], seen["letter"].startswith(LETTER)) == (state, True), seen["failure"]
    assert (seen["failure"] is not None) == (state == "failed")
    if state == "failed":
        assert seen["failure"]["title"]
        assert house.proposals_to(job["upwork_id"]) == [], "what is called failed was not sent"
    await mend(house, alice)
    await bring_to_an_end(house, alice, clock, seen)
    assert len(house.proposals_to(job["upwork_id"])) == 1
    assert (await alice.application(draft["id"]))["state"] == "sent"


async def bring_to_an_end(house: House, alice: Browser, clock: MovableClock, seen: dict[str, Any]) -> None:
    """Do what a person can do: look again until it is certain, and send again what was not sent."""
    path = f"/api/v1/applications/{seen['id']}"
    if seen["state"] == "checking":
        was_made = bool(house.proposals_to(seen["upwork_job_id"]))
        state = (await alice.post(f"{path}/check")).json()["state"]
        assert state == ("sent" if was_made else "checking")
        if was_made:
            return
        for minutes, expected in ((4, "checking"), (4, "checking"), (3, "failed")):
            clock.forward(minutes=minutes)
            await alice.renew()
            seen = (await alice.post(f"{path}/check")).json()
            assert seen["state"] == expected, f"{seen['history']}"
        assert seen["failure"]["code"] == "not_at_upwork"
    if seen["state"] == "failed":
        clock.ahead = timedelta(minutes=-5)
        await alice.renew()
        await alice.save(await alice.application(seen["id"]), LETTER)
        await alice.confirm(seen["id"])
        clock.forward(minutes=5)
        await alice.work()
