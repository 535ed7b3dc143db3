"""Files and links of pieces of work as they are kept: what reading them costs, rotation of keys, and what was kept before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import text

from src.auth.encryption import MasterKeys, Place, Vault
from src.database.repositories.sealed import SealedColumn, SealedRepository
from src.embedded import RunningEngines
from src.schemas.profile import FactRequest, ItemRequest, NewFactRequest
from src.services.key_rotation import KeyRotation
from src.services.portfolio_files import PortfolioFiles
from src.services.profile_service import ProfileService
from src.services.resources import Resources
from tests.conftest import ROOT, migrated
from tests.fakes.files import PDF, PNG
from tests.rows import add_person
from tests.services.test_query_counts import statements_of


@pytest.fixture
async def person(resources: Resources) -> UUID:
    return await add_person(resources)


async def add(resources: Resources, person: UUID, item_id: UUID, content: bytes = PNG, name: str = "a.png") -> UUID:
    media_type = "image/png" if name.endswith("png") else "application/pdf"
    return (await PortfolioFiles(resources).add(person, item_id, name, media_type, content)).id


async def test_portfolio_costs_the_same_however_many_files_and_reads_no_content(resources: Resources, person: UUID):
    profiles = ProfileService(resources)
    first = await profiles.add_item(person, ItemRequest(title="One"))
    await add(resources, person, first.id)
    with statements_of(resources.database) as one:
        assert len((await profiles.portfolio(person)).items[0].files) == 1
    for number in range(5):
        item = await profiles.add_item(person, ItemRequest(title=f"More {number}"))
        for _ in range(3):
            await add(resources, person, item.id)
    with statements_of(resources.database) as many:
        shown = await profiles.portfolio(person)
    assert [len(item.files) for item in shown.items] == [1, 3, 3, 3, 3, 3]
    assert len(one) == len(many) == 2
    assert not any("content_sealed" in statement for statement, _ in many)


async def test_every_answer_about_an_item_names_its_files(resources: Resources, person: UUID):
    profiles = ProfileService(resources)
    item = await profiles.add_item(person, ItemRequest(title="One", facts=[FactRequest(text="Did it")]))
    assert item.files == []
    await add(resources, person, item.id)
    saved = await profiles.save_item(person, item.id, ItemRequest(title="Two", version=1))
    kept = (await profiles.add_fact(person, NewFactRequest(text="Did more", item_id=item.id))).item
    again = (await profiles.add_fact(person, NewFactRequest(text="Did more", item_id=item.id))).item
    for answer in (saved, kept, again):
        assert [(file.name, file.size) for file in answer.files] == [("a.png", len(PNG))]


@pytest.mark.asvs("V11.2.2")
async def test_keys_rotate_one_file_at_a_time(resources: Resources, person: UUID, monkeypatch: pytest.MonkeyPatch):
    vault = Vault(MasterKeys(resources.settings.security.master_ring), cache_seconds=0.1)
    ours = replace(resources, vault=vault)
    item = await ProfileService(ours).add_item(person, ItemRequest(title="One"))
    contents = {await add(ours, person, item.id, content): content for content in (PNG, PNG[::1])}
    pdf = await add(ours, person, item.id, PDF, "a.pdf")
    read: list[int] = []
    not_under = SealedRepository.not_under

    async def counted(self: SealedRepository, column: SealedColumn, *args: int, **more: UUID | None):
        rows = await not_under(self, column, *args, **more)
        if column.name == "content_sealed":
            read.append(len(rows))
        return rows

    monkeypatch.setattr(SealedRepository, "not_under", counted)
    done = await KeyRotation(ours).rotate_data_keys()
    assert (done.versions_destroyed, done.unopened) == (1, frozenset())
    assert max(read) == 1
    assert sum(read) >= 3
    for file_id, content in {**contents, pdf: PDF}.items():
        assert (await PortfolioFiles(ours).read(person, file_id)).content == content
    async with ours.database.as_user(person) as db:
        versions = (await db.execute(text("select distinct substr(content_sealed, 1, 5) from portfolio_files"))).all()
    assert [row[0] for row in versions] == ["v1.2."]


@pytest.mark.parametrize(("link", "links"), [("https://example.org/old", ["https://example.org/old"]), (None, [])])
async def test_item_sealed_with_one_link_still_opens(resources: Resources, person: UUID, link: str | None, links: list):
    profiles = ProfileService(resources)
    item = await profiles.add_item(person, ItemRequest(title="Old"))
    body = {"title": "Old", "summary": "", "skills": [], "link": link, "year": None, "facts": []}
    async with resources.database.as_user(person) as db:
        key = await resources.vault.key_of(db, person)
        sealed = key.seal(Place("portfolio_items", "body_sealed", item.id), json.dumps(body))
        await db.execute(text("update portfolio_items set body_sealed = :body"), {"body": str.__str__(sealed)})
    [shown] = (await profiles.portfolio(person)).items
    assert shown.links == links
    assert [list(piece.links) for piece in (await profiles.material(person)).freelancer.pieces] == [links]
    more = [*links, "https://example.org/new"]
    saved = await profiles.save_item(person, item.id, ItemRequest(title="Old", links=more, version=1))
    assert saved.links == more
    assert (await profiles.portfolio(person)).items[0].links == more


def test_links_are_each_kept_once_and_case_counts():
    asked = ["https://a.example/A", "https://a.example/a", "https://a.example/A"]
    assert ItemRequest(title="x", links=asked).links == asked[:2]


def test_migration_goes_back_and_forth(engines: RunningEngines):
    url = migrated(engines, "back_and_forth")
    for step in ("downgrade", "upgrade"):
        target = {"downgrade": "0020", "upgrade": "head"}[step]
        subprocess.run(
            [sys.executable, "-m", "alembic", step, target],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": url},
            check=True,
            capture_output=True,
        )
