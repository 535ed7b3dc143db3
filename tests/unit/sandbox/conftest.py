"""A small sandbox with a clock that can be moved, and a person who talks to it over HTTP. Its postings are made here."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest

from sandbox.clock import Clock
from sandbox.context import Sandbox, build
from sandbox.model import JobText
from sandbox.ontology import CATEGORIES
from sandbox.server import create_app

START = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
REDIRECT = "http://localhost:8000/upwork/callback"
AUTHORIZE = "/ab/account-security/oauth2/authorize"
TOKEN = "/api/v3/oauth2/token"
BASE = "http://localhost:8101"
TOOLS = ("React", "Django", "C++", "Figma", "Excel", "SEO", "Python", "WordPress")


def compose_few(seed: int, count: int) -> list[JobText]:
    """Postings of every category, plain enough to be counted on."""
    rng = Random(seed)
    texts = []
    for number in range(count):
        category = CATEGORIES[number % len(CATEGORIES)]
        tool = rng.choice(TOOLS)
        hourly = number % 2 == 0
        traits = frozenset({"scam"}) if number % 25 == 24 else frozenset()
        texts.append(
            JobText(
                title=f"{tool} help for a small shop {number}",
                description=f"We sell garden tools and need {tool} work. Please be careful with our customers' data.",
                category=category.slug,
                subcategory=rng.choice(category.subcategories).slug,
                skills=(tool, "Communication"),
                contract_type="HOURLY" if hourly else "FIXED",
                experience_level=rng.choice(("ENTRY_LEVEL", "INTERMEDIATE", "EXPERT")),
                duration=rng.choice(("WEEK", "MONTH", "ONGOING", None)),
                workload=rng.choice(("FULL_TIME", "PART_TIME", "NOT_SURE")) if hourly else None,
                hourly_min=15.0 if hourly else None,
                hourly_max=35.0 if hourly else None,
                fixed_amount=None if hourly else float(rng.randint(50, 3000)),
                questions=("What would you do first?", "When can you start?") if number % 7 == 6 else (),
                traits=traits,
                new_client_likely=bool(traits),
            )
        )
    return texts


@pytest.fixture
def sandbox() -> Sandbox:
    made = build(7, 240, compose_few, clock=Clock(lambda: START))
    made.quirks = made.quirks.changed({"rate_limit": False})
    return made


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=create_app(sandbox), client=("127.0.0.1", 50000))
    async with httpx2.AsyncClient(transport=transport, base_url=BASE) as client:
        yield client


@dataclass
class Person:
    """Somebody whose application holds a token."""

    http: httpx2.AsyncClient
    access: str
    refresh: str

    async def post(self, query: str, variables: dict[str, Any] | None = None, **headers: str) -> httpx2.Response:
        return await self.http.post(
            "/graphql",
            json={"query": query, "variables": variables},
            headers={"Authorization": f"Bearer {self.access}", **headers},
        )

    async def ask(self, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        response = await self.post(query, variables)
        assert response.status_code == 200, response.text
        body: dict[str, Any] = response.json()
        return body

    async def data(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        body = await self.ask(query, variables)
        assert "errors" not in body, body
        return body["data"]


async def open_page(http: httpx2.AsyncClient, **more: str) -> httpx2.Response:
    """Ask for the permission page."""
    query = {"response_type": "code", "client_id": "sandbox-client", "redirect_uri": REDIRECT, "state": "s1", **more}
    return await http.get(AUTHORIZE, params=query)


def ticket_of(page: httpx2.Response) -> str:
    found = re.search(r'name="ticket" value="([^"]+)"', page.text)
    assert found, page.text
    return found[1]


async def permit(http: httpx2.AsyncClient, account: str, name: str = "", **more: str) -> str:
    """Press Allow, and return the code the application gets."""
    page = await open_page(http, **more)
    form = {"ticket": ticket_of(page), "account": account, "name": name, "decision": "allow"}
    answer = await http.post(AUTHORIZE, data=form)
    assert answer.status_code == 303, answer.text
    return parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]


async def trade(http: httpx2.AsyncClient, **form: str) -> httpx2.Response:
    """Call the token endpoint as the default application."""
    return await http.post(TOKEN, data={"client_id": "sandbox-client", "client_secret": "sandbox-secret", **form})


@pytest.fixture
def connect(http: httpx2.AsyncClient) -> Callable[..., Awaitable[Person]]:
    async def connected(account: str, name: str = "") -> Person:
        code = await permit(http, account, name)
        answer = await trade(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT)
        assert answer.status_code == 200, answer.text
        tokens = answer.json()
        return Person(http, tokens["access_token"], tokens["refresh_token"])

    return connected


@pytest.fixture
async def olena(sandbox: Sandbox, connect: Callable[..., Awaitable[Person]]) -> Person:
    """The first seeded freelancer, with a past."""
    return await connect(next(iter(sandbox.book.accounts)))


@pytest.fixture
async def fresh(connect: Callable[..., Awaitable[Person]]) -> Person:
    """A new freelancer."""
    return await connect("new", "Iryna Test")
