"""The doors of profile and applications: shapes, statuses, the stream, and who may come in."""

from __future__ import annotations

import json
from decimal import Decimal
from uuid import UUID

import httpx2
import pytest

from src.api.app import create_app
from src.bootstrap import build
from src.database.base import new_id
from src.database.repositories.jobs import JobRepository, SeenPosting
from src.domain.compliance import expiry_of_new_copy
from src.domain.postings import Posting, ScreeningQuestion, Skill
from src.schemas.jobs import JobContent, PostingExtras
from tests.accounts import FrontDoor, Person
from tests.conftest import ORIGIN

POSTING = Posting(
    upwork_id="2124756501720357845",
    title="Move our shop to Shopify",
    description="We have 800 products on WooCommerce. We need someone to move our 800 products to Shopify.",
    job_type="fixed",
    budget=Decimal("500.00"),
    skills=(Skill("shopify", "Shopify"),),
)
EXTRAS = PostingExtras(
    description=POSTING.description,
    questions=(ScreeningQuestion(0, "When can you start?"),),
    cover_letter_required=True,
    activity=None,
    is_open=True,
)


class Caller:
    """A signed-in person's browser."""

    def __init__(self, http: httpx2.AsyncClient, person: Person) -> None:
        self.http = http
        self.user_id: UUID = person.user_id
        self.headers = {"Authorization": f"Bearer {person.signed_in.answer.access_token}"}

    async def call(self, method: str, path: str, body: object = None) -> httpx2.Response:
        """Call a route as this person."""
        return await self.http.request(method, f"/api/v1{path}", json=body, headers=self.headers)


@pytest.fixture
async def http(resources):
    app = create_app(resources.settings, lambda: None)
    app.state.services = build(resources)
    transport = httpx2.ASGITransport(app=app, client=("127.0.0.1", 50_000))
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        yield client


@pytest.fixture
async def alice(http, resources):
    return Caller(http, await FrontDoor(resources).person())


@pytest.fixture
async def job_id(alice, resources):
    now = resources.clock.now()
    seen = SeenPosting(
        id=new_id(),
        upwork_id=POSTING.upwork_id,
        title=POSTING.title,
        url="https://www.upwork.com/jobs/~022124756501720357845",
        published_at=now,
        seen_at=now,
        content={},
        content_expires_at=expiry_of_new_copy(now),
    )
    async with resources.database.as_user(alice.user_id) as db:
        jobs, content = JobRepository(db), JobContent(posting=POSTING).model_dump(mode="json", exclude={"extras"})
        await jobs.keep(alice.user_id, [seen])
        await jobs.complete(seen.id, seen.title, content, EXTRAS.model_dump(mode="json"), seen.content_expires_at)
    return str(seen.id)


def frames(text: str) -> list[tuple[str, dict[str, object]]]:
    """Take a stream of events apart."""
    found = []
    for block in filter(None, text.split("\n\n")):
        lines = dict(line.split(": ", 1) for line in block.split("\n"))
        found.append((lines["event"], json.loads(lines["data"])))
    return found


async def test_profile_and_portfolio_are_kept_over_http(alice):
    empty = (await alice.call("GET", "/profile")).json()
    assert (empty["version"], empty["updated_at"]) == (0, None)
    body = {key: value for key, value in empty.items() if key != "updated_at"}
    saved = await alice.call("PUT", "/profile", {**body, "title": "Developer", "hourly_rate": "50"})
    assert (saved.status_code, saved.json()["hourly_rate"], saved.json()["version"]) == (200, "50.00", 1)
    conflict = await alice.call("PUT", "/profile", {**body, "title": "Other"})
    assert (conflict.status_code, conflict.json()["code"]) == (409, "version_conflict")
    item = await alice.call("POST", "/profile/portfolio", {"title": "Shop", "facts": [{"text": "Moved 40 shops"}]})
    assert item.status_code == 201
    listed = (await alice.call("GET", "/profile/portfolio")).json()["items"]
    assert listed == [item.json()]
    assert (await alice.call("DELETE", f"/profile/portfolio/{item.json()['id']}")).status_code == 204


async def test_true_sentence_becomes_a_fact_over_http(http, alice):
    kept = await alice.call("POST", "/profile/portfolio/facts", {"text": "I speak Polish."})
    assert (kept.status_code, kept.json()["item"]["title"]) == (200, "Other experience")
    assert (await alice.call("GET", "/profile/portfolio")).json()["items"] == [kept.json()["item"]]
    for wrong in ({"text": ""}, {"text": "x", "item_id": "no"}, {"text": "x", "more": 1}):
        assert (await alice.call("POST", "/profile/portfolio/facts", wrong)).status_code == 422
    foreign = await alice.call("POST", "/profile/portfolio/facts", {"text": "x", "item_id": str(new_id())})
    assert foreign.status_code == 404
    assert (await http.post("/api/v1/profile/portfolio/facts", json={"text": "x"})).status_code == 401


async def test_draft_is_begun_composed_saved_and_removed(alice, job_id):
    created = await alice.call("POST", "/applications", {"job_id": job_id})
    assert created.status_code == 201
    again = await alice.call("POST", "/applications", {"job_id": job_id})
    assert (again.status_code, again.json()["id"]) == (200, created.json()["id"])
    draft = created.json()
    assert draft["bid"] == {"amount": "500.00", "currency": "USD", "kind": "fixed"}
    assert draft["answers"] == [{"position": 0, "question": "When can you start?", "text": ""}]
    path = f"/applications/{draft['id']}"
    stream = await alice.call("POST", f"{path}/compose", {"tone": "warm"})
    assert stream.headers["content-type"].startswith("text/event-stream")
    told = frames(stream.text)
    assert told[0] == ("start", {"composed_by": "composer"})
    assert {name for name, _ in told[1:-1]} == {"delta"}
    name, done = told[-1]
    assert name == "done"
    application = done["application"]
    assert application["letter"] == "".join(data["text"] for name, data in told if name == "delta")
    body = {
        "version": application["version"],
        "letter": "I would begin with a copy.",
        "answers": [{"position": 0, "text": "On Monday."}],
        "bid": {"amount": "450"},
    }
    saved = await alice.call("PUT", path, body)
    assert (saved.status_code, saved.json()["bid"]["amount"]) == (200, "450.00")
    assert (await alice.call("PUT", path, body)).json()["code"] == "version_conflict"
    listed = (await alice.call("GET", "/applications?state=draft")).json()
    assert ([item["id"] for item in listed["items"]], listed["counts"]) == ([draft["id"]], {"draft": 1})
    assert listed["asked_at"] is None
    refused = await alice.call("POST", f"{path}/preview")
    assert (refused.status_code, refused.json()["code"]) == (409, "upwork_not_connected")
    assert (await alice.call("POST", f"{path}/undo")).json()["code"] == "too_late"
    assert (await alice.call("DELETE", path)).status_code == 204
    assert (await alice.call("GET", path)).status_code == 404


@pytest.mark.asvs("V2.2.3")
async def test_obstacles_name_their_fields(alice, job_id):
    draft = (await alice.call("POST", "/applications", {"job_id": job_id})).json()
    refused = await alice.call("POST", f"/applications/{draft['id']}/preview")
    assert refused.status_code == 422
    assert refused.json()["code"] == "letter_empty"
    assert refused.json()["fields"] == {"letter": "letter_empty", "answers.0": "question_unanswered"}


async def test_plan_is_kept_judged_and_bounded_over_http(http, alice, job_id):
    assert (await http.get("/api/v1/applications/plan")).status_code == 401
    offer = (await alice.call("GET", "/applications/plan")).json()
    assert offer == {"durations": [], "durations_told": "not_connected", "milestones": False}
    draft = (await alice.call("POST", "/applications", {"job_id": job_id})).json()
    assert (draft["duration"], draft["duration_by"], draft["milestones"]) == (None, None, [])
    path = f"/applications/{draft['id']}"
    body = {
        "version": draft["version"],
        "letter": "",
        "bid": {"amount": "500"},
        "duration": {"id": 2, "label": "1 to 3 months"},
        "milestones": [{"description": "Products", "amount": "150.00", "due": "2030-01-31"}, {"description": "Orders"}],
    }
    saved = (await alice.call("PUT", path, body)).json()
    assert (saved["duration"], saved["duration_by"]) == ({"id": 2, "label": "1 to 3 months"}, "person")
    assert saved["milestones"] == [
        {"description": "Products", "amount": "150.00", "due": "2030-01-31"},
        {"description": "Orders", "amount": None, "due": None},
    ]
    refused = (await alice.call("POST", f"{path}/preview")).json()
    assert (refused["code"], refused["fields"]["milestones.1"]) == ("letter_empty", "milestone_incomplete")
    one = {"description": "x", "amount": "1"}
    for wrong in (
        {"milestones": [one] * 21},
        {"milestones": [{**one, "amount": "0"}]},
        {"milestones": [{**one, "amount": "1.001"}]},
        {"milestones": [{**one, "description": "x" * 501}]},
        {"milestones": [{**one, "due": "tomorrow"}]},
        {"duration": {"id": 2**31, "label": "x"}},
        {"duration": {"id": "2", "label": "x"}},
        {"duration": {"id": 2, "label": ""}},
    ):
        asked = {**body, "version": saved["version"], **wrong}
        assert (await alice.call("PUT", path, asked)).status_code == 422, wrong


async def test_doors_are_closed_to_others(http, alice, job_id, resources):
    draft = (await alice.call("POST", "/applications", {"job_id": job_id})).json()
    bob = Caller(http, await FrontDoor(resources).person())
    path = f"/applications/{draft['id']}"
    calls = (
        ("GET", path, None),
        ("DELETE", path, None),
        ("POST", f"{path}/compose", {}),
        ("POST", f"{path}/preview", None),
        ("POST", f"{path}/confirm", {"preview_id": str(new_id())}),
        ("POST", f"{path}/undo", None),
        ("POST", f"{path}/check", None),
        ("PUT", path, {"version": 1, "letter": "", "bid": {"amount": None}}),
        ("POST", "/applications", {"job_id": job_id}),
    )
    for method, route, body in calls:
        assert (await bob.call(method, route, body)).status_code == 404, route
        assert (await http.request(method, f"/api/v1{route}", json=body)).status_code == 401, route


@pytest.mark.parametrize(
    "body",
    [
        {"job_id": "x"},
        {"job_id": None},
        {},
        {"job_id": "01a20744-dd80-7339-8be2-610331305a23", "state": "sent"},
    ],
)
async def test_malformed_wishes_are_refused(alice, body):
    assert (await alice.call("POST", "/applications", body)).status_code == 422


async def test_sync_without_a_connection_asks_nobody(alice):
    answer = await alice.call("POST", "/applications/sync")
    assert (answer.status_code, answer.json()) == (202, {"queued": False})
