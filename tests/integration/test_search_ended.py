"""A search that runs by itself and brings nothing any more: the person is told by mail, once for each silence, in their language."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from uuid import UUID

import pytest
from sqlalchemy import text

from src.domain.schedules import MOST_FAILURES, SILENT_FROM
from src.errors import Upstream
from tests.browser import Browser
from tests.house import House

SILENT = {"en": "A saved search has gone silent", "uk": "Збережений пошук замовк"}
STOPPED = "A saved search has stopped"
ABOUT_SEARCHES = {*SILENT.values(), STOPPED}
ALWAYS = {"minutes": 15, "start": 0, "until": 0, "days": [1, 2, 3, 4, 5, 6, 7]}


@dataclass
class Watcher:
    """Somebody with one search that runs by itself. Their sign-in runs out while time goes by, so what is needed is held."""

    house: House
    browser: Browser
    user_id: UUID
    address: str
    search_id: UUID

    async def run(self, times: int) -> None:
        """Let the search run as often as that, each time when it is due."""
        searches, clock = self.house.services.jobs.searches, self.house.services.resources.clock
        for _ in range(times):
            (row,) = (await searches.every(self.user_id)).items
            clock.forward(seconds=(row.next_run_at - clock.now()).total_seconds() + 1)
            await searches.run_due(self.user_id, row.id, row.next_run_at)

    async def mails(self) -> list[EmailMessage]:
        """Let the worker do what follows, and return the mails about searches that came so far."""
        await self.house.work()
        return [mail for mail in await self.browser.mails(self.address) if mail["Subject"] in ABOUT_SEARCHES]

    async def forget_a_job(self) -> None:
        """Let the next run bring something new."""
        async with self.house.services.resources.database.as_user(self.user_id) as db:
            await db.execute(text("delete from jobs where id = (select min(id::text)::uuid from jobs)"))


async def watch(house: House, locale: str = "en") -> Watcher:
    browser = await house.freelancer()
    assert (await browser.call("PATCH", "/api/v1/me", {"locale": locale})).status_code < 300
    wish = {"name": "Snakes & more", "search": {"query": "python"}, "schedule": ALWAYS, "consent": True}
    kept = await browser.post("/api/v1/searches", wish)
    assert kept.status_code == 201, kept.text
    user_id = (await house.services.logins.subject(browser.access)).user_id
    address = (await browser.get("/api/v1/me")).json()["email"]
    return Watcher(house, browser, user_id, address, UUID(kept.json()["id"]))


@pytest.mark.parametrize("locale", SILENT)
async def test_silence_is_told_once_and_the_next_one_again(house: House, locale: str):
    watcher = await watch(house, locale)
    await watcher.run(SILENT_FROM)
    assert await watcher.mails() == [], "one more run before it counts as silence"
    await watcher.run(3)
    (mail,) = await watcher.mails()
    assert mail["Subject"] == SILENT[locale]
    words = mail.get_body(("plain",)).get_content()
    assert "Snakes & more" in words
    assert f"{house.origin}/searches" in words
    await watcher.forget_a_job()
    await watcher.run(1 + SILENT_FROM)
    assert [each["Subject"] for each in await watcher.mails()] == [SILENT[locale]] * 2


async def test_search_that_is_gone_by_then_is_not_spoken_of(house: House):
    watcher = await watch(house)
    await watcher.run(1 + SILENT_FROM)
    await house.services.jobs.searches.remove(watcher.user_id, watcher.search_id)
    assert await watcher.mails() == []


async def test_search_that_stopped_after_failures_is_told_once(house: House, monkeypatch: pytest.MonkeyPatch):
    watcher = await watch(house)

    async def fail(*_: object) -> None:
        raise Upstream("Upwork does not answer", code="upwork_unreachable")

    monkeypatch.setattr(house.services.jobs.service, "query_of", fail)
    await watcher.run(MOST_FAILURES)
    assert [each["Subject"] for each in await watcher.mails()] == [STOPPED]


async def test_criteria_are_changed_in_place_by_their_owner_alone(house: House):
    watcher = await watch(house)
    alice, path = watcher.browser, f"/api/v1/searches/{watcher.search_id}"
    (before,) = (await alice.get("/api/v1/searches")).json()["items"]
    change = {
        "name": before["name"],
        "search": {"query": "django", "filters": {"questions": "without", "keep_missing": []}},
        "schedule": before["schedule"],
        "consent": True,
        "version": before["version"],
    }
    mallory = await house.member()
    assert (await mallory.call("PUT", path, change)).status_code == 404
    changed = await alice.call("PUT", path, change)
    assert changed.status_code == 200, changed.text
    (after,) = (await alice.get("/api/v1/searches")).json()["items"]
    assert {**after, "updated_at": ""} == {**changed.json(), "updated_at": ""}
    assert (after["id"], after["search"]["query"], after["next_run_at"] is None) == (before["id"], "django", False)
    assert after["search"]["filters"]["questions"] == "without"
    assert after["consented_at"] == before["consented_at"]
    bare = {**change, "search": {"query": ""}, "version": after["version"]}
    assert (await alice.call("PUT", path, bare)).status_code == 422, "one that runs by itself looks for something"
    undone = await alice.call("PUT", path, {**change, "search": before["search"], "version": after["version"]})
    assert undone.json()["search"] == before["search"]
