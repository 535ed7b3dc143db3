"""Attack cases L: other people's things. L01 and L10 walk the OpenAPI document, so that a new route cannot be forgotten."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from src.api.app import ROUTERS
from src.api.dependencies import PUBLIC_ROUTES, permission_of, purpose_of
from src.bootstrap import build
from src.config import DataSettings, Settings
from src.database.base import new_id
from src.database.connection import OwnerMissing
from src.database.repositories.factors import FactorRepository
from src.domain.roles import Permission
from src.domain.step_up import StepUpPurpose
from src.services.resources import open_resources
from tests.accounts import FrontDoor
from tests.house import House
from tests.security.members import Member, join, settled

VERBS = ("get", "post", "put", "patch", "delete")
NOISE = {"request_id", "detail"}


def operations(house: House) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (method, path, operation) of everything the document tells of."""
    for path, verbs in house.app.openapi()["paths"].items():
        for method, operation in verbs.items():
            if method in VERBS:
                yield method, path, operation


UPWORKS_OWN = {"invitation_id", "upwork_id"}
"""Ids of Upwork's: whose they are is Upwork's to say, by the grant that asks. Nothing of ours is found by them."""


def example(schema: dict[str, Any], schemas: dict[str, Any]) -> Any:
    """Return a value that fits a schema of the document, so that a request gets past its form."""
    if "$ref" in schema:
        return example(schemas[schema["$ref"].rpartition("/")[2]], schemas)
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return example(schema[choice][0], schemas)
    if "const" in schema or "enum" in schema:
        return schema.get("const", (schema.get("enum") or [None])[0])
    kind = schema.get("type")
    if kind == "object":
        names = schema.get("required", [])
        return {name: example(schema["properties"][name], schemas) for name in names}
    if kind == "array":
        return [example(schema["items"], schemas)] * schema.get("minItems", 0)
    if kind in {"integer", "number"}:
        return max(1, schema.get("minimum", 1))
    if kind == "boolean":
        return True
    if schema.get("format") == "uuid":
        return str(new_id())
    return ("1" if "pattern" in schema else "x") * max(schema.get("minLength", 1), 1)


def body_of(house: House, operation: dict[str, Any]) -> Any:
    """Return a body that fits, or None where the operation takes none."""
    content = operation.get("requestBody", {}).get("content", {})
    if "text/plain" in content:
        return b"A file."
    schemas = house.app.openapi()["components"]["schemas"]
    return example(content["application/json"]["schema"], schemas) if content else None


def essence(answer: Any) -> tuple[int, Any]:
    """Return what an answer says, without what is new in each."""
    return answer.status_code, {k: v for k, v in answer.json().items() if k not in NOISE} if answer.content else None


async def step_up_for_everything(member: Member) -> None:
    for purpose in StepUpPurpose:
        await member.step_up(purpose)


@pytest.fixture
async def pair(house: House) -> tuple[Member, Member, dict[str, Any]]:
    alice, bob = await join(house, "alice"), await join(house, "bob")
    ids = await settled(house, bob)
    sessions = (await bob.get("/security/sessions")).json()
    sessions = sessions["items"] if isinstance(sessions, dict) else sessions
    factors = (await bob.get("/security/profile")).json()["factors"]
    await bob.step_up(StepUpPurpose.TOKENS)
    made = await bob.post("/security/tokens", {"name": "script", "scopes": ["jobs:read"], "expires_in_days": 30})
    token = made.json().get("id", str(new_id()))
    ids["room_id"] = (await bob.get("/api/v1/messages")).json()["items"][0]["id"]
    ids |= {"session_id": sessions[0]["id"], "factor_id": factors[0]["id"], "token_id": token}
    return alice, bob, ids


@pytest.mark.asvs("V8.2.2", "V8.3.1", "V8.4.1")
async def test_l01_idor_sweep(house: House, pair: tuple[Member, Member, dict[str, Any]]):
    alice, bob, ids = pair
    await settled(house, alice, account=1)
    before = (await bob.get("/api/v1/applications")).json()
    walked, found = set(), []
    for method, path, operation in operations(house):
        names = re.findall(r"{(\w+)}", path)
        if not names or path.startswith("/admin/") or set(names) & UPWORKS_OWN:
            continue
        missing = [name for name in names if name not in ids]
        assert not missing, f"{path}: tell this test an id of bob's for {missing}"
        await step_up_for_everything(alice)
        alice.person.backup_codes += await more_codes(alice)
        body = body_of(house, operation)
        answers = []
        # A version is counted within its application: its number is no id.
        for values in (ids, {name: str(new_id()) if name.endswith("_id") else ids[name] for name in names}):
            await house.services.resources.valkey.flushall()
            target = path.format(**values)
            if isinstance(body, bytes):
                answers.append(await alice.browser.send_file(target, "a.txt", "text/plain", body))
            else:
                answers.append(await alice.call(method.upper(), target, body))
        theirs, nobodys = map(essence, answers)
        assert theirs == nobodys, f"{method} {path}: bob's id is told apart from none"
        assert theirs[0] in {404, 422}, f"{method} {path}: {theirs}"
        if theirs[0] == 422:
            assert theirs[1]["code"] == "invalid", f"{method} {path}: {theirs}"
        walked.add(path)
        found.append(theirs[0])
    assert len(walked) >= 8
    assert found.count(404) > 3 * found.count(422), "most requests get past their form"
    assert (await bob.get("/api/v1/applications")).json() == before


async def more_codes(member: Member) -> list[str]:
    """Give somebody backup codes straight from the database floor: each step-up burns one."""
    r = member.front.r
    made = await member.front.id.backup_codes.make(member.id)
    async with r.database.as_auth() as db:
        await FactorRepository(db).replace_codes(
            member.id, made.hashes, r.clock.now(), salt=made.salt.salt, cost=made.salt.cost
        )
    member.person.backup_codes.clear()
    return made.codes


@pytest.mark.asvs("V8.2.1")
async def test_l10_function_level(house: House):
    people = {
        "nobody": house.browser(),
        "user": (await join(house, "user")).browser,
        "support": (await join(house, "support", "support")).browser,
        "auditor": (await join(house, "auditor", "auditor")).browser,
    }
    allowed = {
        "support": {Permission.PEOPLE_READ, Permission.SESSIONS_END},
        "auditor": {Permission.PEOPLE_READ, Permission.ALERTS_READ, Permission.LOG_READ},
    }
    asked = {
        (method, route.path): permission_of(route)
        for module in ROUTERS
        for route in module.router.routes
        for method in route.methods
    }
    walked = 0
    for method, path, operation in operations(house):
        if not path.startswith("/admin"):
            continue
        walked += 1
        permission = asked[method.upper(), path]
        assert permission, f"{method} {path} asks for no permission"
        target, body = re.sub(r"{\w+}", str(new_id()), path), body_of(house, operation)
        for name, browser in people.items():
            answer = await browser.call(method.upper(), target, body)
            wanted = {401} if name == "nobody" else {403}
            if permission in allowed.get(name, set()):
                # A reader may read; a writer still has to prove again that it is them.
                wanted = {200, 404} if method == "get" else {403}
            assert answer.status_code in wanted, f"{name}: {method} {path}: {answer.status_code}"
            for other in ("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"):
                told = await browser.call(other, target, None, **{"X-HTTP-Method-Override": method.upper()})
                assert told.status_code in {401, 403, 404, 405}, f"{name}: {other} {path}: {told.status_code}"
    assert walked >= 10


@pytest.mark.asvs("V3.5.3", "V8.3.1")
def test_l11_read_permission_writes():
    reads = {Permission.PEOPLE_READ, Permission.ALERTS_READ, Permission.LOG_READ}
    for module in ROUTERS:
        for route in module.router.routes:
            if not route.path.startswith("/admin"):
                continue
            writes = bool(route.methods - {"GET", "HEAD"})
            assert writes == (permission_of(route) not in reads), route.path
            assert writes == (purpose_of(route) == StepUpPurpose.ADMIN), route.path
            assert not {(method, route.path) for method in route.methods} & PUBLIC_ROUTES


@pytest.mark.parametrize("name", ["user_id", "tenant_id", "id", "owner", "role"])
async def test_l02_id_in_body_query_and_header(house: House, pair: tuple[Member, Member, dict[str, Any]], name: str):
    alice, bob, ids = pair
    profile = {"title": "Mine", "overview": "", "skills": [], "version": 0, name: str(bob.id)}
    assert (await alice.call("PUT", "/api/v1/profile", profile)).status_code == 422
    assert (await alice.post("/api/v1/applications", {"job_id": ids["job_id"], name: str(bob.id)})).status_code == 422
    assert (await alice.post("/api/v1/applications", {"job_id": ids["job_id"]})).status_code == 404
    for path in ("/api/v1/me", "/api/v1/profile/portfolio", "/security/logs", "/api/v1/applications"):
        plain = await alice.get(path)
        asked = await alice.call(
            "GET", f"{path}?{name}={bob.id}", None, **{"X-User-Id": str(bob.id), "X-Tenant": "bob"}
        )
        assert asked.status_code in {200, 422}
        assert asked.status_code == 422 or asked.json() == plain.json()
        assert str(bob.id) not in asked.text


@pytest.mark.asvs("V1.2.4", "V8.2.2")
async def test_l03_list_search_count_and_cursor(house: House, pair: tuple[Member, Member, dict[str, Any]]):
    alice, bob, ids = pair
    for path in ("/api/v1/applications", "/api/v1/jobs", "/api/v1/profile/portfolio"):
        assert (await alice.get(path)).json()["items"] == [], path
        for bad in ("limit=-1", "limit=100000", "cursor=%00", "cursor=' or 1=1"):
            answer = await alice.get(f"{path}?{bad}")
            assert answer.status_code in {200, 422}, (path, bad)
            assert not any(value in answer.text for name, value in ids.items() if name.endswith("_id"))
    page = (await bob.get("/security/logs?limit=1")).json()
    assert page["next_cursor"]
    with_bobs = (await alice.get(f"/security/logs?cursor={page['next_cursor']}&limit=100")).json()["items"]
    own = {entry["id"] for entry in (await alice.get("/security/logs?limit=100")).json()["items"]}
    assert {entry["id"] for entry in with_bobs} <= own


@pytest.mark.asvs("V8.3.3")
async def test_l05_async_job_leak(house: House, pair: tuple[Member, Member, dict[str, Any]]):
    alice, bob, ids = pair
    before = await bob.browser.application(ids["application_id"])
    queue = house.services.resources.database.engine
    async with queue.connect() as connection:
        rows = await connection.execute(text("select id, task_name from procrastinate_jobs"))
        named = {str(value) for row in rows for value in row} | {str(bob.id), *map(str, ids.values())}
    assert len(named) > 8, "there are tasks of bob's to ask for"
    for folder in ("tasks", "jobs/tasks", "exports", "export", "queue", "applications/tasks", "me/export"):
        nobodys = essence(await alice.get(f"/api/v1/{folder}/{new_id()}"))
        assert (nobodys[0], nobodys[1]["code"]) == (404, "not_found"), folder
        for name in named:
            assert essence(await alice.get(f"/api/v1/{folder}/{name}")) == nobodys, (folder, name)
            for way in ("POST", "PUT", "DELETE"):
                answer = await alice.call(way, f"/api/v1/{folder}/{name}")
                assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed"), (way, folder, name)
    known = [path for _, path, _ in operations(house)]
    work = [path for path in known if re.search(r"task|queue|export|download|procrastinate", path)]
    assert [path for path in work if "{" in path] == [], "no door gives anything of that kind by a name"
    sender = house.services.applications.sender
    await sender.send(alice.id, UUID(ids["application_id"]), new_id())
    assert await bob.browser.application(ids["application_id"]) == before


@pytest.mark.asvs("V8.3.2", "V8.4.1", "V15.4.1")
async def test_l06_pool_leak(house: House, settings: Settings):
    data = DataSettings(
        _env_file=None,
        database_url=settings.data.database_url,
        redis_url=settings.data.redis_url,
        data_dir=settings.data.data_dir,
        database_pool_size=2,
    )
    tiny = Settings(
        data=data,
        security=settings.security,
        web=settings.web,
        upwork=settings.upwork,
        ai=settings.ai,
        mail=settings.mail,
    )
    resources = await open_resources(tiny, clock=house.services.resources.clock)
    try:
        services, people = build(resources), [await FrontDoor(resources).person() for _ in range(2)]

        async def look(number: int) -> bool:
            person = people[number % 2]
            me = await services.accounts.me(person.user_id)
            async with resources.database.as_user(person.user_id) as db:
                owners = set((await db.scalars(text("select distinct user_id from sessions"))).all())
            return me.email == person.email and owners == {person.user_id}

        assert all(await asyncio.gather(*(look(number) for number in range(400))))
    finally:
        await resources.close()


@pytest.mark.asvs("V8.3.3")
async def test_l07_no_context(house: House, pair: tuple[Member, Member, dict[str, Any]]):
    database = house.services.resources.database
    for role in ("upwork_app", "upwork_auth"):
        for table in ("profiles", "applications", "jobs", "sessions", "factors", "upwork_connections", "users"):
            assert await count_as(house, role, "", table) in {0, None}, (role, table)
    for role, door in (("upwork_app", "retention"), ("upwork_admin", "admin"), ("upwork_audit", "audit")):
        for table in ("profiles", "applications", "portfolio_items", "application_previews"):
            assert await count_as(house, role, door, table) in {0, None}, (door, table)
    with pytest.raises(OwnerMissing):
        await database._open("app", None).__aenter__()


async def count_as(house: House, role: str, door: str, table: str) -> int | None:
    """Count the rows a role sees through a door without a person; None where it may not even ask."""
    try:
        async with house.services.resources.database.engine.begin() as connection:
            await connection.execute(
                text("select set_config('role', :role, true), set_config('app.door', :door, true)"),
                {"role": role, "door": door},
            )
            return await connection.scalar(text(f"select count(*) from {table}"))
    except ProgrammingError:
        return None


@pytest.mark.asvs("V8.4.1")
async def test_l09_unique_oracle(house: House, pair: tuple[Member, Member, dict[str, Any]]):
    alice, bob, _ = pair
    await house.upwork.connect(alice.id, 0)
    assert (await alice.get("/api/v1/upwork/status")).json()["state"] == "connected"
    found = (await alice.post("/api/v1/jobs/search", {"query": "python"})).json()["items"]
    theirs = (await bob.get("/api/v1/jobs")).json()["items"]
    assert {job["upwork_id"] for job in found} & {job["upwork_id"] for job in theirs}, "the same posting, kept by both"
    begun = await alice.post("/api/v1/applications", {"job_id": found[0]["id"]})
    assert begun.status_code == 201


@pytest.mark.asvs("V1.1.1", "V4.1.3")
async def test_l13_path_tricks(house: House):
    alice = await join(house)
    bearer = {"Authorization": f"Bearer {alice.browser.access}"}
    for path in (
        "/admin/users/", "/Admin/users", "/ADMIN/USERS", "/admin//users", "//admin/users", "/admin/users;/",
        "/admin/users%2f", "/%61dmin/users", "/admin/%75sers", "/./admin/users", "/x/../admin/users", "/admin/users%00",
        "/admin/users.json", "/admin\\users", "/api/v1/../../admin/users",
    ):  # fmt: skip
        answer = await alice.browser.http.get(path, headers=bearer)
        assert answer.status_code in {400, 403, 404} or "text/html" in answer.headers["content-type"], path
        assert '"items"' not in answer.text
    for host in ("x/admin?", "app.example/admin?", "app.example@evil", "evil.example", "app.example.evil", "", "a b"):
        answer = await alice.browser.http.get("/api/v1/me", headers={**bearer, "Host": host})
        assert (answer.status_code, answer.json()["code"]) == (400, "host_refused"), host


@pytest.mark.asvs("V8.2.3", "V15.3.1")
async def test_l14_field_level(house: House, pair: tuple[Member, Member, dict[str, Any]]):
    alice, bob, _ = pair
    shared = [await alice.get("/api/v1/meta"), await alice.get("/api/v1/me"), await alice.get("/security/profile")]
    for answer in shared:
        for private in (bob.person.email, str(bob.id), "bakeries"):
            assert private not in answer.text


@pytest.mark.asvs("V8.2.3", "V15.3.3")
@pytest.mark.parametrize(
    "extra", ["id", "email", "roles", "status", "email_verified_at", "created_at", "has_upwork", "password_hash"]
)
async def test_l15_bopla_write(house: House, extra: str):
    alice = await join(house)
    before = (await alice.get("/api/v1/me")).json()
    answer = await alice.call("PATCH", "/api/v1/me", {"locale": "en", extra: before.get(extra, "x")})
    assert answer.status_code == 422
    assert (await alice.get("/api/v1/me")).json() == before
