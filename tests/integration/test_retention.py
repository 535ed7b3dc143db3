"""No Upwork text older than 24 hours anywhere once the clock has moved: tables (opened), queue, Valkey, logs, exports, answers."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
import stamina
import structlog
from sqlalchemy import text

from src.auth.encryption import Place
from src.database.types import Sealed
from src.domain.proposals import ProposalSubmission, SubmissionRefused, refusal_code
from src.integrations.upwork.budget import RateBudget
from src.services.upwork_access import UpworkAccess
from src.tasks import ALL
from tests.browser import Browser
from tests.conftest import MovableClock
from tests.house import House

LETTER = "Would you like to begin with a sample of ten files?"
REFUSED_LETTER = "Would you like to see a list of the files first?"
DAY = "interval '25 hours'"
WORDS = 25
REFUSAL = "Boosted bids of your region are paused until Thursday"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch):
    """Let pauses and the shared budget cost no time: both have tests of their own."""

    async def take(_budget: RateBudget, *_of: object, patience: float | None = None) -> float:
        return 0.0

    monkeypatch.setattr(RateBudget, "take", take)
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


@pytest.fixture
def one_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Upwork refuse one letter in words that we have not met."""
    submit = UpworkAccess.submit

    async def submitted(access: UpworkAccess, user_id: UUID, submission: ProposalSubmission) -> str:
        if submission.cover_letter.startswith(REFUSED_LETTER):
            raise SubmissionRefused(refusal_code(REFUSAL), REFUSAL)
        return await submit(access, user_id, submission)

    monkeypatch.setattr(UpworkAccess, "submit", submitted)


def piece(words: str) -> str:
    """Return some words of a text by which it would be known anywhere."""
    plain = " ".join(words.split())
    return plain[len(plain) // 3 :][:WORDS]


def texts_of(house: House) -> dict[str, str]:
    """Return a piece of every long text that clients of the sandbox wrote, with where it is from. Titles may be kept."""
    sandbox = house.upwork.sandbox
    found = {}
    for item in sandbox.world.shelf:
        found[piece(item.posting.text.description)] = "description"
        for question in item.posting.text.questions:
            found[piece(question)] = "question"
    for account in sandbox.book.accounts.values():
        for room in sandbox.rooms.of_account(account.id):
            for story in room.stories:
                if story.author == "client":
                    found[piece(story.text)] = "message"
        for invitation in sandbox.engagements.invitations_of(account.id):
            found[piece(invitation.message)] = "invitation"
    return {words: kind for words, kind in found.items() if len(words) == WORDS and words not in LETTER}


def hits(texts: dict[str, str], haystack: str) -> set[str]:
    """Return which kinds of Upwork's texts stand in something."""
    plain = " ".join(haystack.replace("\\n", " ").split())
    return {kind for words, kind in texts.items() if words in plain or json.dumps(words)[1:-1] in plain}


def places(texts: dict[str, str], lines: str) -> list[str]:
    """Return the lines in which Upwork's texts stand, each with the first words that were found in it."""
    return [
        f"{words!r} in {line[:200]}"
        for line in lines.splitlines()
        if hits(texts, line)
        for words in texts
        if hits({words: ""}, line)
    ]


async def tables(house: House, user_id: UUID) -> str:
    """Return every row of every table (the queue too) as text, what is sealed for the person opened."""
    resources, said = house.services.resources, []
    async with resources.database.as_user(user_id) as db:
        key = await resources.vault.key_of(db, user_id)
    async with resources.database.engine.connect() as connection:
        names = (
            await connection.execute(text("select tablename from pg_tables where schemaname = 'public'"))
        ).scalars()
        for table in list(names):
            for row in (await connection.execute(text(f'select * from "{table}"'))).mappings():
                said.append(f"{table}: {dict(row)}")
                if row.get("user_id") == user_id:
                    said += opened(key, table, dict(row))
    return "\n".join(said)


def opened(key: Any, table: str, row: dict[str, Any]) -> list[str]:
    """Return the sealed columns of a row in clear."""
    names = [name for name, value in row.items() if name.endswith("_sealed") and value is not None]
    return [
        f"{table}.{name}: {_one_line(key.open(Place(table, name, row['id']), Sealed(row[name])))}"
        for name in names
        if table != "security_logs"
    ]


def _one_line(words: str) -> str:
    return " ".join(words.split())


async def valkey(house: House) -> str:
    """Return everything that stays in Valkey for longer than 24 hours from now."""
    client, said = house.services.resources.valkey, []
    async for name in client.scan_iter():
        if 0 < await client.ttl(name) <= 86_400:
            continue
        kind = (await client.type(name)).decode()
        reads = {"hash": client.hgetall, "string": client.get, "set": client.smembers}
        held = await reads[kind](name) if kind in reads else await client.zrange(name, 0, -1, withscores=True)
        said.append(f"{name!r} {held!r}")
    return "\n".join(said)


async def use_everything(house: House, alice: Browser, clock: MovableClock) -> dict[str, Any]:
    """Let a person see and do whatever brings Upwork's texts here; return their application."""
    found = (await alice.post("/api/v1/jobs/search", {"budget_min": "50"})).json()["items"]
    with_questions = [job for job in found if not job["applied"]]
    details = [(await alice.get(f"/api/v1/jobs/{job['id']}")).json() for job in with_questions[:8]]
    asked = next((each for each in details if each["questions"]), details[0])
    draft = await alice.begin(asked["id"])
    composed = await alice.post(f"/api/v1/applications/{draft['id']}/compose", {})
    assert composed.status_code == 200, composed.text
    draft = await alice.save(await alice.application(draft["id"]), LETTER)
    await alice.post(f"/api/v1/applications/{draft['id']}/preview")
    await alice.confirm(draft["id"])
    await apply_in_vain(alice, details, asked["id"])
    rooms = (await alice.get("/api/v1/messages")).json()["items"]
    for room in rooms[:5]:
        await alice.get(f"/api/v1/messages/{room['id']}")
    invitation = (await alice.get("/api/v1/upwork/invitations")).json()[0]
    answers = [{"question": asked["questions"][0]["text"], "answer": "Yes."}]
    reply = {"reply": "accept", "text": "Gladly.", "bid": "40", "answers": answers}
    path = f"/api/v1/upwork/invitations/{invitation['id']}"
    for confirms in (False, True):
        prepared = await alice.post(path, reply)
        assert prepared.status_code == 201, prepared.text
        if confirms:
            await alice.post(f"{path}/confirm", {"preview_id": prepared.json()["id"]})
    for page in ("offers", "contracts", "saved-jobs", "profile", "hours", "transactions?days=366"):
        assert (await alice.get(f"/api/v1/upwork/{page}")).status_code == 200, page
    return await alice.application(draft["id"])


async def apply_in_vain(alice: Browser, details: list[dict[str, Any]], taken: str) -> None:
    """Confirm the letter that Upwork will refuse, for a job that asks nothing."""
    other = next(each for each in details if each["id"] != taken and not each["questions"])
    refused = await alice.begin(other["id"])
    await alice.save(refused, REFUSED_LETTER)
    await alice.confirm(refused["id"])


@pytest.mark.usefixtures("one_refused")
async def test_nothing_of_upworks_is_left_when_its_day_is_over(house: House, clock: MovableClock):
    clock.forward(minutes=-5)
    house.upwork.sandbox.quirks = house.upwork.sandbox.quirks.changed({"mcp_policy_at_first_create": False})
    alice = await house.member()
    user_id = (await house.services.logins.subject(alice.access)).user_id
    await house.upwork.connect(user_id, door="mcp")
    texts = texts_of(house)
    with structlog.testing.capture_logs() as logged:
        application = await use_everything(house, alice, clock)
        assert hits(texts, await tables(house, user_id)) >= {"description", "question", "message"}, "it was here"
        clock.forward(minutes=5)
        await house.work()
        assert (await alice.application(application["id"]))["state"] in {"sent", "failed"}
        assert REFUSAL in await tables(house, user_id), "Upwork's reason was here"
        await a_day_passes(house)
        clock.forward(hours=25)
        await house.work()
        await run(house, "empty_expired_content")
    left = await tables(house, user_id)
    assert places(texts, left) == []
    assert REFUSAL not in left
    assert hits(texts, await valkey(house)) == set()
    assert hits(texts, repr(logged)) == set()
    ran_in = clock.now().strftime("%Y-%m-%dT%H")
    # Back to where the session lives: what the database holds has aged by itself.
    clock.forward(hours=-25)
    shown = [
        (await alice.get(path)).text for path in ("/api/v1/applications", f"/api/v1/applications/{application['id']}")
    ]
    await alice.step_up("export")
    exported = await alice.post("/security/logs/export", {})
    assert hits(texts, "\n".join([*shown, exported.text])) == set()
    told = (await alice.get("/api/v1/upwork/retention")).json()
    assert told["removed"] > 0
    assert told["last_run_at"].startswith(ran_in)


async def a_day_passes(house: House) -> None:
    """Move what only the database's own clock tells: when copies are over, and when tasks are due."""
    async with house.services.resources.database.engine.begin() as connection:
        await connection.execute(text(f"update draft_versions set at = at - {DAY}"))
        for table in ("jobs", "rooms", "messages"):
            await connection.execute(text(f"update {table} set content_expires_at = content_expires_at - {DAY}"))
        await connection.execute(text(f"update jobs set extras_expires_at = extras_expires_at - {DAY}"))
        await connection.execute(text(f"update applications set failure_expires_at = failure_expires_at - {DAY}"))
        await connection.execute(text(f"update procrastinate_jobs set scheduled_at = scheduled_at - {DAY}"))


async def run(house: House, name: str) -> None:
    """Run a task of the timetable now."""
    await next(task for task in ALL if task.name == name)(house.services)


async def test_task_that_failed_for_good_is_forgotten_after_three_days_and_no_sooner(house: House):
    async with house.services.resources.database.engine.begin() as connection:
        for hours in (71, 73):
            await connection.execute(
                text(
                    "with old as (insert into procrastinate_jobs (queue_name, task_name, args, status)"
                    " values ('default', :name, '{\"sealed\": \"x\"}', 'failed') returning id)"
                    " insert into procrastinate_events (job_id, type, at)"
                    " select id, 'failed', now() - make_interval(hours => :hours) from old"
                ),
                {"name": f"failed_{hours}", "hours": hours},
            )
        forget = (
            "insert into procrastinate_jobs (queue_name, task_name, args)"
            " values ('default', 'forget_failed_tasks', '{\"timestamp\": 0}')"
        )
        await connection.execute(text(forget))
    await house.work()
    async with house.services.resources.database.engine.connect() as connection:
        left = (await connection.execute(text("select task_name from procrastinate_jobs"))).scalars().all()
    assert "failed_71" in left
    assert "failed_73" not in left
