"""The contract's usual refusals at every door of the application. The doors are taken from its own OpenAPI document, so that no new one is forgotten."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from fastapi.routing import APIRoute
from sqlalchemy import text

from src.api.app import ROUTERS
from src.api.dependencies import PUBLIC_ROUTES, permission_of, purpose_of
from src.database.base import new_id
from src.domain.step_up import StepUpPurpose
from tests.browser import ITEMS, Browser
from tests.house import House
from tests.security.members import join

NEEDLE = "s3cret-needle"
BODIES = {
    "not JSON": b"{",
    "nothing": b"",
    "a list": b"[]",
    "a bare text": b'"x"',
    "null": b"null",
    "not UTF-8": b'{"email": "\xff\xfe"}',
    "very deep": b"[" * 100_000,
    "very deep object": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "not a number": b'{"version": NaN, "email": Infinity}',
    "long number": b'{"version": ' + b"9" * 5_000 + b"}",
    "lone surrogate": b'{"email": "\\ud800", "title": "\\udfff", "letter": "\\ud800", "query": "\\ud800"}',
}
WORDS = {"email": "nobody@people.example", "base_url": "https://models.example/v1"}
CURSORS = (
    "x",
    "AAAA",
    "-" * 200,
    "_" * 32,
    "=" * 40,
    "0" * 10_000,
    "%00",
    "'; drop table users--",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "/w==",
)


@dataclass(frozen=True)
class Door:
    """One method of one path, as the OpenAPI document has it."""

    method: str
    path: str
    operation: dict[str, Any]
    schemas: dict[str, Any]

    @property
    def names(self) -> list[str]:
        """The names of the ids in the path."""
        return [part["name"] for part in self.operation.get("parameters", []) if part["in"] == "path"]

    @property
    def queries(self) -> list[str]:
        """The names that the address may carry behind the question mark."""
        return [part["name"] for part in self.operation.get("parameters", []) if part["in"] == "query"]

    @property
    def _bodies(self) -> dict[str, Any]:
        return self.operation.get("requestBody", {}).get("content", {})

    @property
    def takes_body(self) -> bool:
        """True where JSON is expected."""
        return "application/json" in self._bodies

    def body(self, ids: dict[str, str]) -> Any:
        """Return the smallest body that the schema allows, with ids put in by their names; None where no JSON is expected."""
        return self._example(self._bodies["application/json"]["schema"], "", ids) if self.takes_body else None

    def message(self, ids: dict[str, str]) -> dict[str, Any]:
        """Return what a good call sends: JSON, nothing, or a file."""
        if self._bodies and not self.takes_body:
            return {"content": b"A file.", "headers": {"Content-Type": "text/plain", "Content-Disposition": FILE_NAME}}
        return {"json": self.body(ids)}

    def _example(self, schema: dict[str, Any], name: str, ids: dict[str, str]) -> Any:
        if "$ref" in schema:
            schema = self.schemas[schema["$ref"].rpartition("/")[2]]
        for choice in ("anyOf", "oneOf", "allOf"):
            if choice in schema:
                return self._example(schema[choice][0], name, ids)
        if "const" in schema or "enum" in schema:
            return schema.get("const", schema.get("enum", [None])[0])
        if schema.get("format") == "uuid":
            return ids.get(name, str(new_id()))
        match schema.get("type"):
            case "object":
                needed = schema.get("required", [])
                return {key: self._example(schema["properties"][key], key, ids) for key in needed}
            case "array":
                return []
            case "boolean":
                return True
            case "integer" | "number":
                return max(1, schema.get("minimum", 1))
            case _:
                return WORDS.get(name, "x" * max(1, schema.get("minLength", 1)))

    def address(self, ids: dict[str, str]) -> str:
        """Return the path with its ids filled in."""
        return self.path.format(**ids)


def doors(house: House) -> list[Door]:
    """Return every door there is."""
    document = house.app.openapi()
    return [
        Door(method.upper(), path, operation, document["components"]["schemas"])
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


async def knock(house: House, browser: Browser, door: Door, address: str, **sent: Any) -> httpx2.Response:
    """Call a door with full budgets, so that no limit hides another refusal; check what every answer must have."""
    await house.services.resources.valkey.flushall()
    headers = {"Origin": house.origin, **sent.pop("headers", {})}
    if browser.access:
        headers.setdefault("Authorization", f"Bearer {browser.access}")
    answer = await browser.http.request(door.method, address, headers=headers, **sent)
    said = f"{door.method} {address[:100]}: {answer.status_code} {answer.text[:300]}"
    assert answer.status_code < 500, said
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", said
        told = answer.json()
        assert told["request_id"] == answer.headers["x-request-id"], said
        assert told["status"] == answer.status_code, said
        assert told["code"], said
        assert told["title"], said
        assert set(told) <= {"type", "title", "status", "code", "detail", "fields", "retry_after", "request_id"}, said
    return answer


async def holder_of_every_key(house: House) -> Browser:
    """Return the browser of somebody connected, with every role and a fresh proof for everything: no guard hides a refusal."""
    member = await join(house, "root", "admin")
    await house.upwork.connect(member.id)
    for purpose in StepUpPurpose:
        await member.step_up(purpose)
    return member.browser


def guarded() -> set[tuple[str, str]]:
    """Return method and path of every door with a role or a fresh proof in front of it."""
    return {
        (method, route.path)
        for module in ROUTERS
        for route in module.router.routes
        if isinstance(route, APIRoute) and (permission_of(route) or purpose_of(route))
        for method in route.methods
    }


FILE_NAME = "attachment; filename*=UTF-8''a.txt"
UPWORKS_OWN = {"invitation_id", "upwork_id"}
"""Ids of Upwork's: whose they are, and what they look like, is Upwork's to say. Nothing of ours is found by them."""


async def belongings(alice: Browser) -> dict[str, str]:
    """Make one of everything that has an id; return the ids by the names they have in paths and bodies."""
    known = (await alice.get("/security/profile")).json()
    item = (await alice.post("/api/v1/profile/portfolio", ITEMS[0])).json()
    file = await alice.send_file(f"/api/v1/profile/portfolio/{item['id']}/files", "a.txt", "text/plain", b"A file.")
    job = (await alice.post("/api/v1/jobs/search", {"query": "python"})).json()["items"][0]
    draft = await alice.begin(job["id"])
    draft = await alice.save(draft, "Would you like to see a sample first?")
    preview = (await alice.post(f"/api/v1/applications/{draft['id']}/preview")).json()
    room = (await alice.get("/api/v1/messages")).json()["items"][0]
    search = (await alice.post("/api/v1/searches", {"name": "Python", "search": {"query": "python"}})).json()
    snippet = {"kind": "snippet", "name": "Hours", "text": "I work in the mornings."}
    server = {"label": "Mine", "base_url": WORDS["base_url"], "model": "small"}
    return {
        **dict.fromkeys(UPWORKS_OWN, "1"),
        "number": "1",
        "text_id": (await alice.post("/api/v1/letter-texts", snippet)).json()["id"],
        "server_id": (await alice.post("/api/v1/ai/servers", server)).json()["id"],
        "room_id": room["id"],
        "item_id": item["id"],
        "file_id": file.json()["id"],
        "fact_id": item["facts"][0]["id"],
        "job_id": job["id"],
        "search_id": search["id"],
        "application_id": draft["id"],
        "preview_id": preview["id"],
        "factor_id": known["factors"][0]["id"],
        "session_id": known["sessions"][0]["id"],
        **{name: str(new_id()) for name in ("token_id", "user_id", "alert_id")},
    }


async def rows_of(house: House, browser: Browser) -> list[str]:
    """Return everything that the database holds of a person's belongings."""
    user_id = (await house.services.logins.subject(browser.access)).user_id
    tables = (
        "profiles",
        "portfolio_items",
        "portfolio_files",
        "jobs",
        "saved_searches",
        "fit_rules",
        "applications",
        "application_previews",
        "application_events",
        "draft_versions",
        "letter_texts",
        "ai_servers",
    )
    async with house.services.resources.database.as_user(user_id) as db:
        return [str(row) for table in tables for row in await db.execute(text(f"select t::text from {table} t"))]


@pytest.mark.asvs("V8.2.2")
async def test_another_persons_things_are_not_there(house: House):
    alice, bob = await house.freelancer(0), await house.freelancer(1)
    hers = await belongings(alice)
    unknown = {name: value if name == "number" else str(new_id()) for name, value in hers.items()}
    before = await rows_of(house, alice)
    walked = [door for door in doors(house) if door.names and not UPWORKS_OWN & set(door.names)]
    assert len(walked) >= 10
    for door in walked:
        told = []
        for ids in (hers, unknown):
            answer = await knock(house, bob, door, door.address(ids), **door.message(ids))
            told.append({name: value for name, value in answer.json().items() if name != "request_id"})
            closed = answer.json()["code"] in {"forbidden", "step_up_required"}
            assert answer.status_code == (403 if closed else 404), f"{door.method} {door.path}: {answer.text}"
        assert told[0] == told[1], f"{door.path} tells another person's thing from none"
    assert await rows_of(house, alice) == before


@pytest.mark.asvs("V8.2.2")
async def test_another_persons_things_cannot_be_named_in_a_body(house: House):
    alice, bob = await house.freelancer(0), await house.freelancer(1)
    hers = await belongings(alice)
    his = await belongings(bob)
    begun = await bob.post("/api/v1/applications", {"job_id": hers["job_id"]})
    assert (begun.status_code, begun.json()["code"]) == (404, "not_found")
    confirmed = await bob.post(
        f"/api/v1/applications/{his['application_id']}/confirm", {"preview_id": hers["preview_id"]}
    )
    assert confirmed.status_code == 404
    item = {"title": "Mine", "facts": [{"id": hers["fact_id"], "text": "A fact of my own"}], "version": 1}
    kept = await bob.call("PUT", f"/api/v1/profile/portfolio/{his['item_id']}", item)
    assert kept.json()["facts"][0]["id"] != hers["fact_id"]


@pytest.mark.asvs("V8.2.1", "V8.3.1")
async def test_no_door_opens_without_a_person_but_those_for_everybody(house: House):
    nobody, ids = house.browser(), {}
    listed = doors(house)
    for door in listed:
        ids = {name: str(new_id()) for name in door.names}
        for headers in ({}, {"Authorization": "Bearer x.y.z"}, {"Authorization": "Basic eDp5"}):
            answer = await knock(house, nobody, door, door.address(ids), json=door.body(ids), headers=headers)
            if (door.method, door.path) not in PUBLIC_ROUTES:
                assert answer.status_code == 401, f"{door.method} {door.path}: {answer.text}"
                assert answer.headers["www-authenticate"] == "Bearer"
    assert {(door.method, door.path) for door in listed} >= PUBLIC_ROUTES


@pytest.mark.asvs("V4.1.4")
async def test_other_methods_are_refused(house: House):
    alice = await house.member()
    known: dict[str, set[str]] = {}
    for door in doors(house):
        known.setdefault(door.path, set()).add(door.method)
    for path, methods in known.items():
        for method in {"POST", "PUT", "PATCH", "DELETE"} - methods:
            door = Door(method, path, {}, {})
            answer = await knock(house, alice, door, path.replace("{", "").replace("}", ""))
            told = answer.status_code, answer.json()["code"]
            # A path without an id may also be read as one with an id that is none, behind a fresh proof or not.
            refusals = {(405, "method_not_allowed"), (422, "invalid"), (403, "step_up_required")}
            assert told in refusals, f"{method} {path}: {answer.text}"


def repeated(body: dict[str, Any]) -> bytes:
    """Return an object in which every name stands twice."""
    members = ",".join(f"{json.dumps(name)}:{json.dumps(value)}" for name, value in [*body.items(), *body.items()])
    return f"{{{members}}}".encode()


def wrong_bodies(door: Door, ids: dict[str, str]) -> Iterator[tuple[str, bytes, str]]:
    """Give bodies that no door may take: what is wrong, the body, its type."""
    for name, body in BODIES.items():
        yield name, body, "application/json"
    yield "too large", b'{"email": "' + b"x" * 1_000_000 + b'"}', "application/json"
    good = json.dumps(door.body(ids)).encode()
    if door.body(ids):
        yield "every name twice", repeated(door.body(ids)), "application/json"
    for kind in (
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "",
    ):
        yield f"sent as {kind!r}", good, kind


@pytest.mark.asvs("V1.4.2", "V2.2.2", "V15.3.7")
async def test_wrong_bodies_are_refused_and_never_repeated(house: House):
    alice = await holder_of_every_key(house)
    hers, walked = await belongings(alice), set()
    for door in doors(house):
        if not door.takes_body:
            continue
        ids = {name: hers[name] for name in door.names}
        walked.add((door.method, door.path))
        for wrong, body, kind in wrong_bodies(door, hers):
            headers = {"Content-Type": kind} if kind else {}
            answer = await knock(house, alice, door, door.address(ids), content=body, headers=headers)
            # Where everything may be left out, nothing at all is a good body, and what it is about may be missing.
            is_good = not door.body(hers) and wrong in {"nothing", "null"}
            assert answer.status_code in ({400, 413, 415, 422} | ({200, 404} if is_good else set())), (
                f"{door.method} {door.path}, {wrong}: {answer.status_code} {answer.text}"
            )
            assert (answer.status_code == 413) == (wrong == "too large"), f"{door.path}, {wrong}: {answer.text}"
            if wrong == "every name twice":
                assert answer.json()["code"] == "ambiguous", f"{door.path}: {answer.text}"
    assert len(walked & guarded()) >= 7
    assert (await alice.get("/api/v1/me")).json()["roles"] == ["admin", "user"], "and nothing has happened"


@pytest.mark.asvs("V2.2.1", "V2.2.2", "V15.3.5")
async def test_a_wrong_field_is_named_and_its_value_is_not(house: House):
    alice = await holder_of_every_key(house)
    hers = await belongings(alice)
    for door in doors(house):
        if not door.takes_body:
            continue
        ids = {name: hers[name] for name in door.names}
        body = {**door.body(hers), "surprise": NEEDLE}
        answer = await knock(house, alice, door, door.address(ids), json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid"), f"{door.path}: {answer.text}"
        assert "surprise" in answer.json()["fields"]
        assert NEEDLE not in answer.text
        for name in body:
            changed = {**door.body(hers), name: {"nested": [NEEDLE]}}
            answer = await knock(house, alice, door, door.address(ids), json=changed)
            assert (answer.status_code, NEEDLE in answer.text) == (422, False), f"{door.path} {name}: {answer.text}"


async def test_control_characters_do_no_harm(house: House):
    alice = await holder_of_every_key(house)
    hers = await belongings(alice)
    for door in doors(house):
        if not door.takes_body:
            continue
        ids, good = {name: hers[name] for name in door.names}, door.body(hers)
        texts = {name: f"{value}\x00" for name, value in good.items() if isinstance(value, str)}
        for name, value in texts.items():
            answer = await knock(house, alice, door, door.address(ids), json={**good, name: value})
            is_meter = door.path == "/auth/password-check"
            assert answer.status_code >= 400 or is_meter, f"{door.path} {name}: {answer.text}"


@pytest.mark.parametrize("declared", [True, False])
async def test_body_that_is_too_large_is_refused_unread(house: House, declared: bool):
    alice = await house.member()

    async def pieces() -> Any:
        for _ in range(20):
            yield b" " * 100_000

    door = next(door for door in doors(house) if (door.method, door.path) == ("PUT", "/api/v1/profile"))
    content: Any = b" " * 2_000_000 if declared else pieces()
    headers = {"Content-Type": "application/json"}
    answer = await knock(house, alice, door, door.path, content=content, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.asvs("V1.2.4")
async def test_cursors_that_are_not_ours_are_refused(house: House):
    alice = await holder_of_every_key(house)
    await belongings(alice)
    listing = [door for door in doors(house) if "cursor" in door.queries]
    assert len(listing) >= 6
    far = base64.urlsafe_b64encode(b"\xff" * 24).decode().rstrip("=")
    for door in listing:
        for cursor in (*CURSORS, far, base64.urlsafe_b64encode(bytes(24)).decode()):
            answer = await knock(house, alice, door, door.path, params={"cursor": cursor})
            assert answer.status_code in {200, 422}, f"{door.path} {cursor[:40]}: {answer.text}"
        for query in ({"state": NEEDLE}, {"limit": "-1"}, {"limit": "999999"}, {"limit": NEEDLE}):
            if set(query) <= set(door.queries):
                answer = await knock(house, alice, door, door.path, params=query)
                assert (answer.status_code, NEEDLE in answer.text) == (422, False), door.path


async def test_ids_that_are_none_are_refused(house: House):
    alice = await house.member()
    for door in doors(house):
        for wrong in ("1", "x" * 500, "%00", "..%2f..", "00000000-0000-0000-0000-00000000000g"):
            if door.names and not UPWORKS_OWN & set(door.names):
                address = door.address(dict.fromkeys(door.names, wrong))
                answer = await knock(house, alice, door, address, json=door.body({}))
                closed = door.path.startswith("/admin/") or answer.json()["code"] == "step_up_required"
                assert answer.status_code in {404, 405, 422, 403 if closed else 422}, f"{door.method} {address}"


async def test_addresses_that_are_none_answer_as_problems(house: House):
    alice = await house.member()
    for path in ("/api/v1/nothing", "/api/", "/api/v2/me", "/health/nothing"):
        answer = await knock(house, alice, Door("GET", path, {}, {}), path)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), path
