"""A person's own security log over HTTP: narrowed by kind, outcome and time, and taken out as a file."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import httpx2
import pytest

from src.services import log_service
from tests.house import House
from tests.people import Member, join


@pytest.fixture
async def alice(house: House) -> Member:
    return await join(house)


async def events(member: Member, **asked: str) -> list[dict[str, Any]]:
    answer = await member.browser.get(f"/security/logs?{httpx2.QueryParams({'limit': '100', **asked})}")
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def taken_out(member: Member, query: str) -> httpx2.Response:
    await member.step_up("export")
    return await member.browser.get(f"/security/logs/export{query}")


async def test_log_is_narrowed_by_kind_outcome_and_both(house: House, alice: Member):
    challenge = await house.browser().post("/auth/login", {"email": alice.email, "password": "not the right one"})
    assert challenge.status_code == 401
    everything = await events(alice)
    refused = await events(alice, outcome="refused")
    assert [entry["event"] for entry in refused] == ["login:start:failed"]
    assert await events(alice, kind="sign_in", outcome="refused") == refused
    assert await events(alice, kind="upwork") == []
    kinds = ("sign_in", "factors", "account", "sessions", "tokens", "upwork", "administration")
    parts = [entry for kind in kinds for entry in await events(alice, kind=kind)]
    assert sorted(parts, key=lambda each: each["id"]) == sorted(everything, key=lambda each: each["id"])


async def test_log_is_narrowed_by_time_with_its_beginning_and_without_its_end(alice: Member):
    everything = await events(alice)
    moments = sorted({entry["at"] for entry in everything})
    # The answer's moments are cut to milliseconds, the database's are not: the first one is the safe border.
    first = moments[0]
    assert await events(alice, since=first) == everything
    assert await events(alice, until=first) == []
    assert await events(alice, since="2199-01-01T00:00:00Z") == []
    page = (await alice.browser.get(f"/security/logs?limit=2&since={first}")).json()
    second = await events(alice, since=first, cursor=page["next_cursor"])
    assert page["items"] + second == everything


@pytest.mark.parametrize(
    "query",
    [
        "kind=everything",
        "outcome=",
        "since=yesterday",
        "since=2026-11-01",
        "since=0001-01-01T00:00:00%2B14:00",
        "until=9999-12-31T23:59:59-14:00",
        "until=1e300",
        "user_id=0190a000-0000-7000-8000-000000000001",
        "format=csv",
    ],
)
async def test_filter_that_says_nothing_is_refused(alice: Member, query: str):
    answer = await alice.browser.get(f"/security/logs?{query}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


async def test_export_needs_a_fresh_proof_for_exactly_this(alice: Member):
    early = await alice.browser.get("/security/logs/export")
    assert (early.status_code, early.json()["code"], early.json()["detail"]) == (403, "step_up_required", "export")
    await alice.step_up("tokens")
    assert (await alice.browser.get("/security/logs/export")).status_code == 403


@pytest.mark.parametrize("chunk", [1, 3, 500])
async def test_export_holds_all_and_only_the_own_log_in_both_forms(
    house: House, alice: Member, monkeypatch: pytest.MonkeyPatch, chunk: int
):
    await join(house, "bob")
    monkeypatch.setattr(log_service, "EXPORT_CHUNK", chunk)
    as_csv = await taken_out(alice, "?format=csv")
    everything = await events(alice)
    assert everything[0]["event"] == "own_log:export:succeeded"
    assert as_csv.headers["content-type"] == "text/csv; charset=utf-8"
    assert as_csv.headers["content-disposition"] == 'attachment; filename="security-log.csv"'
    assert as_csv.headers["cache-control"] == "no-store"
    rows = list(csv.DictReader(io.StringIO(as_csv.text)))
    assert rows == [{name: value or "" for name, value in entry.items()} for entry in everything]
    as_json = await alice.browser.get("/security/logs/export?format=json")
    assert as_json.headers["content-disposition"] == 'attachment; filename="security-log.json"'
    told = json.loads(as_json.text)
    assert [entry["event"] for entry in told][:1] == ["own_log:export:succeeded"]
    assert told[1:] == everything


async def test_export_is_narrowed_as_the_page_is_and_may_be_empty(alice: Member):
    empty = await taken_out(alice, "?format=json&kind=upwork")
    assert empty.json() == []
    header = await alice.browser.get("/security/logs/export?kind=upwork")
    assert header.text.splitlines() == ["at,event,outcome,address,device,request_id,id"]
    factors = await alice.browser.get("/security/logs/export?format=json&kind=factors")
    assert {entry["event"].partition(":")[0] for entry in factors.json()} == {"factor", "backup_codes"}


async def test_export_is_counted(alice: Member):
    await alice.step_up("export")
    seen = [(await alice.browser.get("/security/logs/export")).status_code for _ in range(11)]
    assert seen == [200] * 10 + [429]


@pytest.mark.asvs("V1.2.10")
async def test_what_a_browser_calls_itself_is_no_formula(alice: Member, monkeypatch: pytest.MonkeyPatch):
    device = log_service.device_of
    monkeypatch.setattr(
        log_service, "device_of", lambda origin: type(device(origin))(origin.address, "=cmd|'/c calc'!A1", "Linux")
    )
    told = await taken_out(alice, "")
    rows = list(csv.DictReader(io.StringIO(told.text)))
    assert all(row["device"].startswith("'=cmd") for row in rows)
