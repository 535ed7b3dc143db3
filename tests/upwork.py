"""The real sandbox as Upwork, in the test's own process, and people who may be connected to it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

import httpx2

from sandbox.context import Sandbox
from sandbox.server import create_app
from src.auth.models import Origin
from src.domain.accounts import Door
from src.services.resources import Resources
from src.services.upwork_access import UpworkAccess
from tests.rows import add_person


class CountingTransport(httpx2.ASGITransport):
    """The way to the sandbox, which can be cut, swallows answers where told, and counts what goes through."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(app=create_app(sandbox), client=("127.0.0.1", 50_000))
        self.sandbox = sandbox
        self.is_cut = False
        self.swallows = ""
        self.requests: list[httpx2.Request] = []

    def is_free(self, posting_id: str) -> bool:
        """True where none of the sandbox's freelancers has applied to a posting or was invited to it."""
        desk, engagements = self.sandbox.desk, self.sandbox.engagements
        return not any(
            desk.of(account, posting_id) or engagements.is_invited(account, posting_id)
            for account in self.sandbox.book.accounts
        )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Pass a request on, or fail as a network does: before anything was sent, or after it was carried out."""
        if self.is_cut:
            raise httpx2.ConnectError("no route")
        self.requests.append(request)
        response = await super().handle_async_request(request)
        if self.swallows and self.swallows in f"{request.url.path} {request.content.decode()}":
            self.swallows = ""
            raise httpx2.ReadTimeout("no answer")
        return response


@dataclass
class UpworkWorld:
    """A fresh sandbox and our side of it."""

    sandbox: Sandbox
    transport: CountingTransport
    resources: Resources
    access: UpworkAccess

    async def person(self) -> UUID:
        """Make a person with a data key and nothing else."""
        return await add_person(self.resources)

    def code_for(self, authorize_url: str, account: int = 0) -> tuple[str, str]:
        """Allow the connection as one of the sandbox's freelancers; return the code and the state that come back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(authorize_url).query).items()}
        chosen = list(self.sandbox.book.accounts.values())[account]
        code = self.sandbox.grants.issue_code(
            self.sandbox.grants.keys[asked["client_id"]],
            chosen.id,
            asked["redirect_uri"],
            asked["code_challenge"],
            self.sandbox.clock.now(),
            **({"resource": asked["resource"]} if "resource" in asked else {}),
        )
        return code, asked["state"]

    async def connect(self, user_id: UUID, account: int = 0, door: Door | None = None) -> None:
        """Connect a person to one of the sandbox's freelancers, through the named door or the one offered first."""
        session_id = uuid4()
        ticket = await self.access.begin_connect(user_id, session_id, origin=Origin(), door=door)
        await self.access.finish_connect(
            user_id, session_id, *self.code_for(ticket.authorize_url, account), origin=Origin()
        )

    async def connected(self, account: int = 0, door: Door | None = None) -> UUID:
        """Make a person who is connected to one of the sandbox's freelancers."""
        user_id = await self.person()
        await self.connect(user_id, account, door)
        return user_id

    def fault(self, kind: str, **wanted: object) -> None:
        """Let the sandbox fail as told. A stall is short where nothing else is said: within a process nobody waits for it."""
        self.sandbox.faults.add({"kind": kind, "seconds": 0.05, **wanted})

    def calls(self, name: str) -> int:
        """Return how many calls of one kind reached the sandbox."""
        return self.sandbox.calls.by_name[name]
