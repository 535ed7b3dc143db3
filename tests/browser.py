"""One person's browser on the whole application, and what people do with it from sign-up to sign-out. Nothing is judged here."""

from __future__ import annotations

import email
import html
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import httpx2
import pyotp

from src.services.account_service import CONSENT_VERSION
from src.utils.clock import Clock
from tests.accounts import PASSWORD

CONSENT = {"terms": True, "privacy": True, "version": CONSENT_VERSION}
REFRESH_COOKIE = "__Host-refresh"

PROFILE = {
    "title": "Python developer for data that has to be right",
    "overview": "I build services around Python and PostgreSQL. I worked for a chain of bakeries in Poltava.",
    "skills": ["Python", "PostgreSQL", "Web Scraping"],
    "services_offered": ["Data import"],
    "services_not_offered": ["Logo design"],
    "hourly_rate": "43.50",
    "languages": [{"code": "en", "level": "fluent"}],
    "tone": "plain",
}
ITEMS = (
    {
        "title": "Price watch for a bakery chain",
        "summary": "Reads the price lists of forty mills each morning.",
        "facts": [{"text": "Wrote a Python service that reads 41,300 price rows a day"}],
        "skills": ["Python", "Web Scraping"],
        "year": 2025,
    },
    {
        "title": "Booking archive",
        "facts": [{"text": "Moved 12 years of bookings into PostgreSQL without losing one row"}],
        "skills": ["PostgreSQL"],
    },
    {"title": "Stock forecast", "facts": [{"text": "Cut the time of the nightly stock report from 90 to 7 minutes"}]},
)


class Browser:
    """One browser of one person: cookies, the access token in memory, the mails of the outbox, and the person's backup codes.

    ``work`` lets the worker do what is due.
    """

    def __init__(
        self, http: httpx2.AsyncClient, clock: Clock, outbox: Path, work: Callable[[], Awaitable[object]], origin: str
    ) -> None:
        self.http = http
        self.clock = clock
        self.outbox = outbox
        self.work = work
        self.origin = origin
        self.access = ""
        self.codes: list[str] = []

    async def call(self, method: str, path: str, body: object | None = None, **headers: str) -> httpx2.Response:
        """Call as the page does."""
        bearer = {"Authorization": f"Bearer {self.access}"} if self.access else {}
        sent = {"Origin": self.origin, **bearer, **headers}
        return await self.http.request(method, path, json=body, headers=sent)

    async def post(self, path: str, body: object | None = None, **headers: str) -> httpx2.Response:
        """Post as the page does."""
        return await self.call("POST", path, body, **headers)

    async def send_file(
        self, path: str, name: str, media_type: str, content: bytes | AsyncIterator[bytes], **headers: str
    ) -> httpx2.Response:
        """Send a file as the page does."""
        told = {"Content-Type": media_type, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
        bearer = {"Authorization": f"Bearer {self.access}"} if self.access else {}
        return await self.http.post(path, content=content, headers={"Origin": self.origin, **bearer, **told, **headers})

    async def get(self, path: str) -> httpx2.Response:
        """Read with the access token."""
        return await self.http.get(path, headers={"Authorization": f"Bearer {self.access}"})

    async def mails(self, address: str) -> list[EmailMessage]:
        """Let the worker work and return the mails to an address, the oldest first."""
        await self.work()
        texts = [path.read_bytes() for path in sorted(self.outbox.glob("*.eml"))]
        messages = [email.message_from_bytes(text, policy=default) for text in texts]
        return [message for message in messages if message["To"] == address]

    async def link_token(self, address: str) -> str:
        """Return the token of the newest mail to an address, which leads to proving it."""
        return await self.mail_token(address, "verify-email")

    async def mail_token(self, address: str, page: str = "[a-z-]+") -> str:
        """Return the token of the newest mail to an address that leads to ``page`` of ours (a pattern)."""
        for message in reversed(await self.mails(address)):
            body = message.get_body(("plain",))
            assert body is not None
            found = re.search(rf"{self.origin}/{page}#token=([\w-]+)", body.get_content())
            if found:
                return found[1]
        raise AssertionError(f"no link to {page} in the mails")

    def code(self, secret: str) -> str:
        """Return the authenticator's code now."""
        return pyotp.TOTP(secret).at(self.clock.now())

    async def sign_up(self, address: str) -> tuple[str, list[str]]:
        """Go the whole way to the first session; returns the TOTP secret and the backup codes."""
        await self.post("/auth/register", {"email": address, "password": PASSWORD, "consent": CONSENT, "locale": "en"})
        await self.post("/auth/verify-email", {"token": await self.link_token(address)})
        challenge = (await self.post("/auth/login", {"email": address, "password": PASSWORD})).json()["challenge"]
        offer = (await self.post("/security/mfa/enable", {"kind": "totp", "challenge": challenge})).json()
        confirmed = await self.post(
            "/security/mfa/confirm",
            {"factor_id": offer["factor_id"], "code": self.code(offer["secret"]), "challenge": challenge},
        )
        assert confirmed.status_code == 200, confirmed.text
        self.access, self.codes = confirmed.json()["session"]["access_token"], confirmed.json()["backup_codes"]
        return offer["secret"], self.codes

    async def step_up(self, purpose: str) -> None:
        """Prove again that it is the person, with a backup code."""
        offer = (await self.post("/security/step-up", {"purpose": purpose})).json()
        proof = {"challenge": offer["challenge"], "factor": "backup_code", "code": self.codes.pop()}
        done = await self.post("/security/step-up/verify", proof)
        assert done.status_code == 204, done.text

    async def renew(self) -> None:
        """Go on with the refresh cookie."""
        renewed = await self.post("/auth/refresh")
        assert renewed.status_code == 200, renewed.text
        self.access = renewed.json()["access_token"]

    async def write_profile(self) -> None:
        """Save the profile and three pieces of work."""
        saved = await self.call("PUT", "/api/v1/profile", {**PROFILE, "version": 0})
        assert saved.status_code == 200, saved.text
        for item in ITEMS:
            kept = await self.post("/api/v1/profile/portfolio", item)
            assert kept.status_code == 201, kept.text

    async def permission(
        self, authorize_url: str, upwork: httpx2.AsyncClient, decision: str = "allow"
    ) -> dict[str, str]:
        """Decide at Upwork's permission page; return what its redirect brings back in the address."""
        page = await upwork.get(authorize_url)
        ticket = re.search(r'name="ticket" value="([^"]+)"', page.text)
        account = re.search(r'name="account" value="([^"]+)" checked', page.text)
        assert ticket is not None, page.text
        assert account is not None, page.text
        form = {"ticket": html.unescape(ticket[1]), "account": html.unescape(account[1]), "decision": decision}
        back = await upwork.post(authorize_url.partition("?")[0], data=form)
        assert back.status_code == 303, back.text
        return {name: values[0] for name, values in parse_qs(urlsplit(back.headers["location"]).query).items()}

    async def connect(self, upwork: httpx2.AsyncClient) -> httpx2.Response:
        """Connect to Upwork by its permission page, and return the answer to the callback."""
        ticket = (await self.post("/auth/upwork/connect", {})).json()
        return await self.post("/auth/upwork/callback", await self.permission(ticket["authorize_url"], upwork))

    async def begin(self, job_id: str) -> dict[str, Any]:
        """Begin an application."""
        begun = await self.post("/api/v1/applications", {"job_id": job_id})
        assert begun.status_code == 201, begun.text
        answer: dict[str, Any] = begun.json()
        return answer

    async def save(self, draft: dict[str, Any], letter: str) -> dict[str, Any]:
        """Save a draft with a letter, every question answered."""
        asked = {
            "version": draft["version"],
            "letter": letter,
            "answers": [{"position": each["position"], "text": "I would look first."} for each in draft["answers"]],
            "bid": {"amount": draft["bid"]["amount"] or "50"},
        }
        saved = await self.call("PUT", f"/api/v1/applications/{draft['id']}", asked)
        assert saved.status_code == 200, saved.text
        answer: dict[str, Any] = saved.json()
        return answer

    async def confirm(self, application_id: str) -> dict[str, Any]:
        """Ask for a preview and confirm it."""
        preview = await self.post(f"/api/v1/applications/{application_id}/preview")
        assert preview.status_code == 200, preview.text
        done = await self.post(f"/api/v1/applications/{application_id}/confirm", {"preview_id": preview.json()["id"]})
        assert done.status_code == 200, done.text
        answer: dict[str, Any] = done.json()
        return answer

    async def application(self, application_id: str) -> dict[str, Any]:
        """Read an application."""
        answer: dict[str, Any] = (await self.get(f"/api/v1/applications/{application_id}")).json()
        return answer


def frames(stream: str) -> list[tuple[str, dict[str, Any]]]:
    """Take a stream of events apart into names and their data."""
    found = []
    for block in filter(None, stream.split("\n\n")):
        lines = dict(line.split(": ", 1) for line in block.split("\n"))
        found.append((lines["event"], json.loads(lines["data"])))
    return found
