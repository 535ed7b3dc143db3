"""What lies about after the whole path: no secret and nothing personal in clear, in the database, Valkey, the logs or an answer."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, quote_plus, urlsplit

import httpx2
import pytest
from psycopg import sql
from redis.asyncio import Redis

from tests.accounts import AGENT, fresh_email
from tests.browser import CONSENT, ITEMS, PROFILE, REFRESH_COOKIE, Browser
from tests.installation import Installation

HOME = "203.0.113.77"
PASSWORD = "seven violet herons wade"
WRONG_PASSWORD = "eight amber otters swim"
LETTER = "Would the millers of Zhmerynka mind if I began with a sample of ten files?"
EDIT = "Shall I ask the bakery of Haisyn for a second opinion?"
ANSWER = "I would look first."
UPWORK_TOKEN = "oauth2v2_"


@dataclass
class Traffic:
    """Everything that went between the browser and the application."""

    seen: list[tuple[str, str]] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)

    async def note(self, response: httpx2.Response) -> None:
        """Remember an answer: where it came from, and its whole text with its headers."""
        await response.aread()
        headers = "\n".join(f"{name}: {value}" for name, value in response.headers.multi_items())
        self.seen.append((response.request.url.path, f"{headers}\n{response.text}"))
        if "json" in response.headers.get("content-type", ""):
            self.bodies.append(response.json())

    def told(self, name: str) -> list[str]:
        """Return every text that an answer gave under a name, at any depth."""
        return [value for body in self.bodies for value in _under(body, name)]

    def where(self, needle: str) -> set[str]:
        """Return the paths whose answers hold a text."""
        return {path for path, text in self.seen if needle in text}


def _under(value: object, name: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name:
                yield from inner if isinstance(inner, list) else [inner]
            yield from _under(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _under(inner, name)


@dataclass
class Walked:
    """What there was to keep secret on the path, by name, and the traffic."""

    traffic: Traffic
    needles: dict[str, list[str]]


async def sign_in(alice: Browser, email: str, backup_code: str) -> str:
    """Sign in again after a wrong guess, and go on with the refresh cookie; return the refresh tokens met."""
    await alice.post("/auth/login", {"email": email, "password": WRONG_PASSWORD})
    challenge = (await alice.post("/auth/login", {"email": email, "password": PASSWORD})).json()["challenge"]
    proof = {"challenge": challenge, "factor": "backup_code", "code": backup_code}
    answer = await alice.post("/auth/mfa/verify", proof)
    alice.access = answer.json()["access_token"]
    cookie = answer.headers["set-cookie"].partition(";")[0]
    renewed = await alice.post("/auth/refresh", Cookie=cookie)
    alice.access = renewed.json()["access_token"]
    return cookie.partition("=")[2]


async def connect(alice: Browser, running: Installation) -> dict[str, list[str]]:
    """Connect as a browser does, which loads the callback's page with code and state in its address first."""
    ticket = (await alice.post("/auth/upwork/connect", {})).json()
    asked = parse_qs(urlsplit(ticket["authorize_url"]).query)
    back = await alice.permission(ticket["authorize_url"], running.at_upwork())
    await alice.http.get("/auth/upwork/callback", params=back)
    assert (await alice.post("/auth/upwork/callback", back)).status_code == 200
    assert (await alice.post("/auth/upwork/callback", back)).status_code == 422, "a used state"
    return {"code": [back["code"]], "state": [back["state"]], "challenge of the verifier": asked["code_challenge"]}


async def apply(alice: Browser, running: Installation) -> None:
    """Write, confirm and send an application to a job with a screening question; have one submission fail before."""
    posting = {
        "title": "Import of flour prices",
        "description": "Please write a Python service that imports flour prices.",
        "category": "Web, Mobile & Software Dev",
        "subcategory": "Web Development",
        "skills": ["Python"],
        "contract_type": "FIXED",
        "experience_level": "EXPERT",
        "duration": None,
        "workload": None,
        "fixed_amount": 700.0,
        "questions": ["Where would you begin?"],
    }
    await running.control("postings", posting)
    found = (await alice.post("/api/v1/jobs/search", {"query": "flour prices", "budget_min": "600"})).json()["items"]
    draft = await alice.begin(found[0]["id"])
    await alice.post(f"/api/v1/applications/{draft['id']}/compose", {})
    saved = await alice.save(await alice.application(draft["id"]), LETTER)
    await running.control("faults", {"kind": "server_error", "match": "createJobProposal"})
    await alice.confirm(saved["id"])
    running.end_undo_minute()
    await running.until("select state from applications where id = %s", "checking", saved["id"])
    running.sql("update applications set state = 'draft', preview_id = null where id = %s", saved["id"])
    edited = await alice.save(await alice.application(saved["id"]), f"{LETTER}\n\n{EDIT}")
    await alice.confirm(edited["id"])
    running.end_undo_minute()
    await running.until("select state from applications where id = %s", "sent", edited["id"])


async def walk(running: Installation) -> Walked:
    """Go the whole path with a few stumbles, and gather what must stay secret."""
    running.start_worker("worker")
    alice, traffic, email = running.browser(), Traffic(), fresh_email("solomiia.needle")
    alice.http.headers["X-Forwarded-For"] = HOME
    alice.http.event_hooks["response"].append(traffic.note)
    body = {"email": email, "password": PASSWORD, "consent": CONSENT, "locale": "en"}
    for wrong in ({"email": f"{email} "}, {"surprise": PASSWORD}, {"locale": PASSWORD}, {"consent": email}):
        await alice.post("/auth/register", {**body, **wrong})
    await alice.post("/auth/register", body)
    mail_token = await alice.link_token(email)
    await alice.post("/auth/verify-email", {"token": mail_token})
    challenge = (await alice.post("/auth/login", {"email": email, "password": PASSWORD})).json()["challenge"]
    offer = (await alice.post("/security/mfa/enable", {"kind": "totp", "challenge": challenge})).json()
    totp_code = alice.code(offer["secret"])
    proof = {"factor_id": offer["factor_id"], "code": totp_code, "challenge": challenge}
    enrolled = await alice.post("/security/mfa/confirm", proof)
    codes = enrolled.json()["backup_codes"]
    refresh_tokens = [enrolled.headers["set-cookie"].partition(";")[0].partition("=")[2]]
    refresh_tokens.append(await sign_in(alice, email, codes[3]))
    secrets = await connect(alice, running)
    await alice.write_profile()
    await apply(alice, running)
    name = (await alice.get("/api/v1/upwork/status")).json()["account"]["name"]
    await alice.get("/security/profile")
    await alice.get("/security/logs")
    await alice.get("/api/v1/profile/portfolio")
    await running.idle()
    facts = [fact["text"] for item in ITEMS for fact in item["facts"]]
    return Walked(
        traffic,
        {
            **secrets,
            "password": [PASSWORD, WRONG_PASSWORD],
            "mail address": [email, email.partition("@")[0]],
            "mail token": [mail_token],
            "TOTP": [offer["secret"], f"={totp_code}", f'"{totp_code}"'],
            "backup code": [*codes, *(code.replace("-", "") for code in codes)],
            "challenge": traffic.told("challenge"),
            "access token": [*traffic.told("access_token"), "eyJhbGci"],
            "refresh token": refresh_tokens,
            "letter": [LETTER, EDIT, "Zhmerynka", "Haisyn", ANSWER],
            "profile": [*facts, PROFILE["title"], "bakeries in Poltava", "41,300", *(item["title"] for item in ITEMS)],
            "Upwork account": [name, UPWORK_TOKEN],
            "origin": [HOME, AGENT, "rv:130.0"],
        },
    )


def forms(needle: str) -> Iterator[str]:
    """Give a text in the forms in which it might lie about, lower case."""
    raw = needle.encode()
    yield needle
    yield json.dumps(needle)[1:-1]
    yield quote(needle, safe="")
    yield quote_plus(needle)
    yield raw.hex()
    for shift in range(3):
        # Base64 of the text at each of the three offsets it can have in a longer one, without the ends that neighbours share.
        packed = base64.b64encode(bytes(shift) + raw).decode().rstrip("=")
        inner = packed[(0, 2, 3)[shift] : len(packed) - 1]
        if len(inner) >= 8:
            yield inner
            yield inner.translate(str.maketrans("+/", "-_"))


def found_in(text: str, needles: dict[str, list[str]]) -> list[str]:
    """Return the kinds of what should not be in a text, with the form that was met."""
    low = text.lower()
    return sorted(
        {
            f"{kind}: {form}"
            for kind, values in needles.items()
            for value in values
            for form in forms(value)
            if form.lower() in low
        }
    )


def tables(running: Installation) -> Iterator[tuple[str, str]]:
    """Give every table of the database as text, those of the queue included."""
    query = "select schemaname, tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"
    for schema, table in running.sql(query):
        rows = running.sql(sql.SQL("select t::text from {} t").format(sql.Identifier(schema, table)))
        yield f"table {table}", "\n".join(row[0] for row in rows)


async def valkey(running: Installation) -> str:
    """Return all keys of Valkey with their values."""
    read = {
        "string": "GET",
        "hash": "HGETALL",
        "list": "LRANGE",
        "set": "SMEMBERS",
        "zset": "ZRANGE",
        "stream": "XRANGE",
    }
    ends = {"list": (0, -1), "zset": (0, -1, "WITHSCORES"), "stream": ("-", "+")}
    client, told = Redis.from_url(running.settings["REDIS_URL"], decode_responses=True, encoding_errors="replace"), []
    async with client:
        async for key in client.scan_iter(count=1_000):
            kind = await client.type(key)
            told.append(f"{key} {await client.execute_command(read[kind], key, *ends.get(kind, ()))}")
    return "\n".join(told)


def logs(running: Installation) -> Iterator[tuple[str, str]]:
    """Give everything that the processes and the engines have written."""
    for name in ("web0", "web1", "worker"):
        yield f"log of {name}", running.log(name)
    folder = Path(running.settings["REDIS_URL"].removeprefix("unix://")).parents[1] / "logs"
    for path in folder.glob("*.log"):
        yield f"log of {path.stem}", path.read_text("utf-8", "replace")


@pytest.mark.asvs("V3.3.4", "V10.1.1", "V14.2.4", "V14.2.6", "V16.2.5")
async def test_nothing_lies_about_in_clear_after_the_whole_path(running: Installation):
    walked = await walk(running)
    places = [*tables(running), ("valkey", await valkey(running)), *logs(running)]
    sizes = {name: len(text) for name, text in places}
    assert sizes["table applications"] > 500
    assert sizes["table security_logs"] > 500
    assert sizes["valkey"] > 100
    assert sizes["log of worker"] > 100
    leaks = {name: found for name, text in places if (found := found_in(text, walked.needles))}
    assert leaks == {}
    answers_hold_no_more_than_they_must(walked)


def answers_hold_no_more_than_they_must(walked: Walked) -> None:
    """Hold each secret to the one answer that has to tell it."""
    where, needles = walked.traffic.where, walked.needles
    for value in (*needles["password"], *needles["mail token"], *needles["code"], UPWORK_TOKEN):
        assert where(value) == set(), value
    assert where(HOME) == {"/security/profile", "/security/logs"}
    assert where(needles["TOTP"][0]) == {"/security/mfa/enable"}
    assert {path for code in needles["backup code"] for path in where(code)} == {"/security/mfa/confirm"}
    assert {path for value in needles["state"] for path in where(value)} == {"/auth/upwork/connect"}
    assert {path for value in needles["challenge"] for path in where(value)} == {"/auth/login"}
    sessions = {"/security/mfa/confirm", "/auth/mfa/verify", "/auth/refresh"}
    assert {path for value in needles["access token"] for path in where(value)} == sessions
    refreshed = {path for value in needles["refresh token"] for path in where(value)}
    assert refreshed <= sessions
    bodies = json.dumps(walked.traffic.bodies)
    assert not any(value in bodies for value in needles["refresh token"])
    assert REFRESH_COOKIE not in bodies


@pytest.mark.parametrize("wrap", [str, lambda text: f"x{text}y", lambda text: f"xy{text}z", lambda text: f"xyz{text}"])
def test_scan_finds_what_is_there(wrap):
    needles = {"password": [PASSWORD]}
    text = wrap(PASSWORD)
    packed = base64.b64encode(text.encode()).decode()
    for written in (text, text.encode().hex(), packed, base64.urlsafe_b64encode(text.encode()).decode(), quote(text)):
        assert found_in(f"… {written} …", needles), written
    assert found_in(re.sub(r"\w", "-", text), needles) == []
