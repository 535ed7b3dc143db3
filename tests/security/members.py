"""People for the attack cases: signed in at the whole application, with a role where asked, and able to prove it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx2

from src.database.repositories.users import UserRepository
from src.domain.step_up import StepUpPurpose
from tests.accounts import FrontDoor, Person, fresh_email
from tests.browser import Browser
from tests.house import House


@dataclass
class Member:
    """Somebody with a browser of their own."""

    front: FrontDoor
    person: Person
    browser: Browser

    @property
    def id(self) -> UUID:
        """Who they are."""
        return self.person.user_id

    async def step_up(self, purpose: StepUpPurpose) -> None:
        """Prove again that it is them."""
        await self.front.step_up(self.person, purpose)

    async def call(self, method: str, path: str, body: object | None = None, **headers: str) -> httpx2.Response:
        """Call as their page does."""
        return await self.browser.call(method, path, body, **headers)

    async def get(self, path: str) -> httpx2.Response:
        """Read as their page does."""
        return await self.browser.get(path)

    async def post(self, path: str, body: object | None = None) -> httpx2.Response:
        """Post as their page does."""
        return await self.browser.post(path, body)

    async def admin(self, path: str, body: object | None = None) -> httpx2.Response:
        """Do one thing as an administrator, with a fresh proof."""
        await self.step_up(StepUpPurpose.ADMIN)
        return await self.browser.post(path, body)


async def join(house: House, name: str = "alice", *roles: str, address: str = "203.0.113.7") -> Member:
    """Sign somebody up and in, with these roles."""
    front = FrontDoor(house.services.resources)
    person = await front.person(fresh_email(name))
    async with house.services.resources.database.as_auth() as db:
        for role in roles:
            await UserRepository(db).grant(person.user_id, role)
    browser = house.browser(address)
    browser.access = person.signed_in.answer.access_token
    return Member(front, person, browser)


async def settled(house: House, member: Member, account: int = 0) -> dict[str, Any]:
    """Give somebody one of everything that has an id; return the ids by the name of their path parameter."""
    await member.browser.write_profile()
    await house.upwork.connect(member.id, account)
    item = (await member.get("/api/v1/profile/portfolio")).json()["items"][0]["id"]
    file = await member.browser.send_file(f"/api/v1/profile/portfolio/{item}/files", "a.txt", "text/plain", b"A file.")
    found = (await member.post("/api/v1/jobs/search", {"query": "python"})).json()
    job = found["items"][0]["id"]
    application = (await member.browser.begin(job))["id"]
    wish = {"name": "Python", "search": {"query": "python"}}
    search = (await member.post("/api/v1/searches", wish)).json()["id"]
    letter_text = {"kind": "snippet", "name": "Hours", "text": "I work in the mornings."}
    server = {"label": "Mine", "base_url": "https://models.example/v1", "model": "small"}
    return {
        "item_id": item,
        "file_id": file.json()["id"],
        "job_id": job,
        "application_id": application,
        "search_id": search,
        "text_id": (await member.post("/api/v1/letter-texts", letter_text)).json()["id"],
        "server_id": (await member.post("/api/v1/ai/servers", server)).json()["id"],
        "number": "1",
    }
