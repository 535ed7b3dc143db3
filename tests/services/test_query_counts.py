"""What pages and details cost the database: as many statements for one row as for a page of them, each by an index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event

from src.database.connection import Database
from src.schemas.jobs import FeedRequest, JobPage, JobSearchRequest
from tests.applications import Desk

SETTINGS = ("select set_config", "set local", "SET LOCAL")


@pytest.fixture
async def desk(upwork):
    desk = Desk(upwork.resources, upwork.access, await upwork.connected())
    await desk.write_profile()
    return desk


@contextmanager
def statements_of(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """Gather every statement with its parameters, but those that only say whose transaction it is."""
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if not statement.startswith(SETTINGS):
            seen.append((statement, parameters))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def plans_of(database: Database, user_id: Any, seen: list[tuple[str, Any]]) -> dict[str, str]:
    """Explain each reading statement as it runs for this person, where whole tables and sorting are the last resort."""
    plans = {}
    async with database.as_user(user_id) as db:
        connection = await db.connection()
        for way in ("seqscan", "bitmapscan", "sort"):
            await connection.exec_driver_sql(f"set local enable_{way} = off")
        for statement, parameters in seen:
            if statement.lstrip().upper().startswith("SELECT"):
                rows = await connection.exec_driver_sql(f"explain {statement}", parameters)
                plans[statement] = "\n".join(row[0] for row in rows)
    return plans


async def test_page_of_applications_costs_the_same_however_long_it_is(desk):
    first, *others = await desk.job_ids(12)
    await desk.draft(first)
    with statements_of(desk.r.database) as one:
        assert len((await desk.applications.page(desk.user_id, None, None)).items) == 1
    for job_id in others:
        await desk.draft(job_id)
    with statements_of(desk.r.database) as many:
        assert len((await desk.applications.page(desk.user_id, None, None)).items) == 12
    assert len(one) == len(many) == 3
    for statement, plan in (await plans_of(desk.r.database, desk.user_id, many)).items():
        assert "Seq Scan" not in plan, statement
        assert "Index" in plan, statement


async def test_application_costs_the_same_before_and_after_it_is_sent(desk, clock):
    draft = await desk.draft()
    with statements_of(desk.r.database) as drafted:
        await desk.read(draft.id)
    await desk.confirm(await desk.preview(draft.id))
    clock.forward(seconds=61)
    await desk.work_off()
    with statements_of(desk.r.database) as sent:
        await desk.read(draft.id)
    # None for each question, answer or event; a sent one reads the preview that was confirmed as well.
    assert len(drafted) <= 8
    assert len(sent) == len(drafted) + 1
    for statement, plan in (await plans_of(desk.r.database, desk.user_id, sent)).items():
        assert "Seq Scan" not in plan, statement


async def test_jobs_cost_the_same_however_many_there_are(desk):
    with statements_of(desk.r.database) as searching:
        found = await desk.jobs.search(desk.user_id, JobSearchRequest())
    assert len(found.items) > 10
    with statements_of(desk.r.database) as listing:
        page = JobPage.model_validate_json(await desk.feed.page(desk.user_id, FeedRequest()))
    assert len(page.items) > 10
    await desk.jobs.detail(desk.user_id, page.items[0].id)
    with statements_of(desk.r.database) as reading:
        await desk.jobs.detail(desk.user_id, page.items[0].id)
    assert (len(searching) <= 14, len(listing), len(reading)) == (True, 1, 5)
    for seen in (listing, reading):
        for statement, plan in (await plans_of(desk.r.database, desk.user_id, seen)).items():
            assert "Seq Scan" not in plan, f"{statement}\n{plan}"


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ({}, "ix_jobs_newest"),
        ({"view": "saved"}, "ix_jobs_newest"),
        ({"tiers": "strong,worth_a_look"}, "ix_jobs_newest"),
        ({"search_id": UUID(int=1)}, "ix_jobs_newest"),
        ({"sort": "fit"}, "ix_jobs_best"),
        ({"sort": "fit", "view": "snoozed", "tiers": "hidden"}, "ix_jobs_best"),
    ],
)
async def test_jobs_of_a_page_are_found_in_one_index_alone_whatever_is_asked(desk, asked, index):
    await desk.jobs.search(desk.user_id, JobSearchRequest())
    with statements_of(desk.r.database) as listing:
        await desk.feed.page(desk.user_id, FeedRequest(**asked))
    ((statement, parameters),) = listing
    async with desk.r.database.as_user(desk.user_id) as db:
        connection = await db.connection()
        # With a handful of rows anything is cheap; this leaves the ways that hold for 10,000.
        for way in ("seqscan", "bitmapscan", "sort"):
            await connection.exec_driver_sql(f"set local enable_{way} = off")
        plan = "\n".join(row[0] for row in await connection.exec_driver_sql(f"explain {statement}", parameters))
    finding = plan[plan.index("CTE page") : plan.index("InitPlan", plan.index("Index Only Scan"))]
    assert f"Index Only Scan Backward using {index}" in finding, plan
    assert "Sort" not in finding, plan
