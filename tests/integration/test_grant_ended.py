"""A grant that ends at Upwork: the person is told once, in their language, whoever finds it out, and keeps their work."""

from __future__ import annotations

import asyncio

import pytest

from tests.house import House

SUBJECTS = {"en": "Your connection to Upwork has ended", "uk": "Підключення до Upwork завершено"}
LETTER = "Would you like to begin with a sample of ten files?"


@pytest.mark.parametrize("locale", SUBJECTS)
@pytest.mark.parametrize("door", ["graphql", "mcp"])
async def test_end_of_a_grant_is_told_once_and_keeps_the_work(house: House, door: str, locale: str):
    alice = await house.member()
    assert (await alice.call("PATCH", "/api/v1/me", {"locale": locale})).status_code < 300
    user_id = (await house.services.logins.subject(alice.access)).user_id
    await house.upwork.connect(user_id, door=door)
    found = (await alice.post("/api/v1/jobs/search", {"budget_min": "50"})).json()["items"]
    draft = await alice.save(await alice.begin(next(job for job in found if not job["applied"])["id"]), LETTER)
    await house.work()
    await house.control("grants/end", {})
    paths = ("offers", "contracts", "profile", "organisations")
    answers = await asyncio.gather(*(alice.get(f"/api/v1/upwork/{path}") for path in paths))
    assert {answer.json()["code"] for answer in answers} == {"upwork_expired"}
    for _ in range(2):
        assert (await alice.get("/api/v1/upwork/offers")).json()["code"] == "upwork_expired"
        address = (await alice.get("/api/v1/me")).json()["email"]
        told = [mail for mail in await alice.mails(address) if mail["Subject"] in SUBJECTS.values()]
        assert [mail["Subject"] for mail in told] == [SUBJECTS[locale]]
        assert f"{house.origin}/upwork" in told[0].get_body(("plain",)).get_content()
    assert (await alice.application(draft["id"]))["letter"] == LETTER
    status = (await alice.get("/api/v1/upwork/status")).json()
    assert (status["state"], status["note_code"]) == ("expired", "grant_revoked")
    await house.upwork.connect(user_id, door=door)
    assert (await alice.get("/api/v1/upwork/offers")).status_code == 200
