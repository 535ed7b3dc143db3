"""The whole application in one process: browsers in front of it, the real worker behind it, the real sandbox as Upwork."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx2
from fastapi import FastAPI
from sqlalchemy import text

from src.api.app import create_app
from src.bootstrap import Services, build
from src.worker import build_app
from tests.accounts import AGENT, FrontDoor
from tests.browser import REFRESH_COOKIE, Browser
from tests.upwork import UpworkWorld

SANDBOX = "http://sandbox.example"


@dataclass
class House:
    """An installation whose Upwork is the sandbox."""

    upwork: UpworkWorld
    services: Services = field(init=False)
    app: FastAPI = field(init=False)
    opened: list[httpx2.AsyncClient] = field(default_factory=list)

    def __post_init__(self) -> None:
        settings = self.upwork.resources.settings
        self.services = build(self.upwork.resources)
        self.app = create_app(settings, lambda: nullcontext(self.services))
        self.app.state.services = self.services
        self.outbox = settings.data.data_dir / "outbox"
        self.origin = settings.web.origin

    async def work(self) -> None:
        """Let a worker run everything that is due, as it does in a process of its own."""
        app = build_app(self.services, self.services.resources.settings)
        async with app.open_async():
            await app.run_worker_async(
                wait=False, listen_notify=False, install_signal_handlers=False, delete_jobs="successful"
            )

    def browser(self, address: str = "203.0.113.7", agent: str = AGENT) -> Browser:
        """Open a browser."""
        transport = httpx2.ASGITransport(self.app, client=(address, 40_000))
        http = httpx2.AsyncClient(transport=transport, base_url=self.origin, headers={"User-Agent": agent})
        self.opened.append(http)
        return Browser(http, self.services.resources.clock, self.outbox, self.work, self.origin)

    async def member(self) -> Browser:
        """Return the browser of somebody who has signed up and in."""
        browser = self.browser()
        person = await FrontDoor(self.services.resources).person()
        browser.access, browser.codes = person.signed_in.answer.access_token, person.backup_codes
        domain = urlsplit(self.origin).hostname or ""
        browser.http.cookies.set(REFRESH_COOKIE, person.signed_in.refresh_token, domain=domain)
        return browser

    async def freelancer(self, account: int = 0) -> Browser:
        """Return the browser of a member who is connected to the sandbox."""
        browser = await self.member()
        user_id = (await self.services.logins.subject(browser.access)).user_id
        await self.upwork.connect(user_id, account)
        return browser

    def at_upwork(self) -> httpx2.AsyncClient:
        """Open a browser at the sandbox."""
        client = httpx2.AsyncClient(transport=self.upwork.transport, base_url=SANDBOX)
        self.opened.append(client)
        return client

    async def control(self, path: str, body: object | None = None) -> Any:
        """Call the sandbox's control API."""
        async with httpx2.AsyncClient(transport=self.upwork.transport, base_url="http://localhost") as http:
            method = "GET" if body is None else "POST"
            answer = await http.request(method, f"/_sandbox/{path}", json=body)
            assert answer.status_code == 200, answer.text
            return answer.json()

    def proposals_to(self, upwork_job_id: str) -> list[Any]:
        """Return the proposals of the sandbox's first freelancer to one job; the others have a past of their own."""
        sandbox = self.upwork.sandbox
        mine = next(iter(sandbox.book.accounts))
        held = sandbox.desk.proposals.values()
        return [row for row in held if (row.posting_id, row.account_id) == (upwork_job_id, mine)]


@asynccontextmanager
async def open_house(upwork: UpworkWorld) -> AsyncIterator[House]:
    """Open an installation with an empty queue and an empty outbox, and shut its browsers in the end.

    The sandbox does not count requests: how it does, and how we keep below, has tests of its own.
    """
    house = House(upwork)
    upwork.sandbox.quirks = upwork.sandbox.quirks.changed({"rate_limit": False})
    async with upwork.resources.database.engine.begin() as connection:
        await connection.execute(text("delete from procrastinate_jobs"))
    for path in house.outbox.glob("*.eml"):
        path.unlink()
    yield house
    for client in house.opened:
        await client.aclose()
