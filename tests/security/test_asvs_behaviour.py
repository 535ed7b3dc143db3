"""What the running application has to do for ASVS 5.0 where no attack case asks for it."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import os
import socket
import ssl
from datetime import timedelta
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
import structlog

from src.auth.encryption import MasterKeys, Place, UserKey
from src.database.base import new_id
from src.integrations.http import build_client
from src.services.resources import Resources
from src.utils import logger
from tests.accounts import PASSWORD, FrontDoor, fresh_email
from tests.house import House
from tests.installation import Installation
from tests.people import join as sign_up
from tests.security.members import join
from tools import tls


@pytest.mark.asvs("V11.3.4")
def test_nonces_are_new_each_time():
    masters, key, place = MasterKeys([os.urandom(32)]), UserKey({1: os.urandom(32)}), Place("t", "c", new_id())
    wrapped = {masters.wrap(b"k" * 32, "owner")[1][:12] for _ in range(1_000)}
    tokens = [str.__str__(key.seal(place, "the same")).rpartition(".")[2] for _ in range(1_000)]
    vectors = {base64.urlsafe_b64decode(token)[9:25] for token in tokens}
    assert len(wrapped) == len(vectors) == 1_000


@pytest.mark.asvs("V6.7.2")
async def test_challenges_of_passkeys_are_long_and_new(resources: Resources):
    front = FrontDoor(resources)
    asked = [(await front.passkeys.begin()).options["challenge"] for _ in range(50)]
    assert len(set(asked)) == 50
    assert min(len(base64.urlsafe_b64decode(challenge + "==")) for challenge in asked) >= 16


@pytest.mark.asvs("V6.5.5", "V6.5.8")
async def test_time_of_a_code_is_the_servers(house: House, clock):
    alice = await sign_up(house)
    clock.forward(seconds=31)
    stale = alice.browser.code(alice.secret)
    clock.forward(minutes=3)
    stage = (await alice.browser.post("/auth/login", {"email": alice.email, "password": PASSWORD})).json()
    body = {"challenge": stage["challenge"], "factor": "totp", "code": stale}
    then = (clock.now() - timedelta(minutes=3)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    refused = await alice.browser.post("/auth/mfa/verify", body, Date=then)
    assert (refused.status_code, refused.json()["code"]) == (401, "bad_code")
    assert (await alice.browser.post("/auth/mfa/verify", {**body, "time": then})).status_code == 422


@pytest.mark.asvs("V6.2.10")
async def test_password_does_not_grow_old(house: House, clock):
    alice = await sign_up(house)
    clock.forward(days=1_000)
    assert (await alice.sign_in(house.browser())).status_code == 200


@pytest.mark.asvs("V3.5.6", "V4.1.1")
async def test_no_answer_is_a_script(house: House):
    alice = await join(house)
    for name in ("callback", "jsonp", "cb"):
        answer = await alice.browser.get(f"/api/v1/me?{name}=steal")
        assert answer.status_code in {200, 422}
        assert answer.headers["content-type"].startswith(("application/json", "application/problem+json"))
        assert not answer.text.startswith("steal")


@pytest.mark.asvs("V3.5.7", "V3.5.8", "V13.4.3", "V14.2.5")
async def test_files_of_the_page_are_the_same_for_everybody(house: House):
    alice, nobody = await join(house), house.browser()
    page = await nobody.http.get("/")
    scripts = [part.partition('"')[0] for part in page.text.split('src="')[1:]]
    assert scripts
    for path in scripts:
        own, other = await alice.browser.get(path), await nobody.http.get(path)
        assert own.status_code == other.status_code == 200
        assert own.content == other.content
        assert own.headers["cross-origin-resource-policy"] == "same-origin"
        assert (await nobody.http.get(f"{path}/x.css")).status_code == 404
    for folder in ("/assets/", "/assets", "/assets/../", "/api/"):
        listing = await nobody.http.get(folder)
        assert listing.status_code in {307, 404} or "Index of" not in listing.text
    data = await alice.browser.get("/api/v1/me")
    assert data.headers["cross-origin-resource-policy"] == "same-origin"
    assert (await alice.browser.get("/api/v1/me/x.css")).status_code == 404
    assert data.headers["cache-control"] == "no-store"


@pytest.mark.asvs("V4.2.2")
async def test_lengths_tell_the_truth(house: House):
    alice = await join(house)
    for method, path in (
        ("GET", "/api/v1/me"),
        ("GET", "/"),
        ("GET", "/nowhere.x"),
        ("POST", "/auth/logout"),
        ("GET", "/security/logs"),
    ):
        answer = await alice.browser.call(method, path)
        assert int(answer.headers.get("content-length", len(answer.content))) == len(answer.content), path


@pytest.mark.asvs("V4.2.1")
async def test_a_hidden_second_request_is_none(running: Installation):
    port = running.web_ports[0]
    hidden = f"GET /api/v1/meta HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
    chunked = f"0\r\n\r\n{hidden}"
    head = f"POST /auth/logout HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/json\r\n"
    for lengths in (
        f"Content-Length: {len(chunked)}\r\nTransfer-Encoding: chunked\r\n",
        f"Transfer-Encoding: chunked\r\nContent-Length: {len(chunked)}\r\n",
        "Content-Length: 0\r\nContent-Length: 40\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
    ):
        with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            line.sendall(f"{head}{lengths}Connection: close\r\n\r\n{chunked}".encode())
            told = b""
            while part := line.recv(65_536):
                told += part
        assert told.count(b"HTTP/1.1 ") == 1, lengths


@pytest.mark.asvs("V13.2.6")
def test_way_out_is_as_written_down():
    client = build_client()
    assert (client.timeout.connect, client.timeout.read, client.timeout.pool) == (5.0, 15.0, 5.0)
    assert not client.follow_redirects
    assert not client.trust_env


@pytest.mark.asvs("V12.3.2")
async def test_certificate_of_a_stranger_is_refused(tmp_path: Path):
    certificate, context = tls.ensure(tmp_path), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.chain, certificate.key)
    server = await asyncio.start_server(lambda _, line: line.close(), "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    async with server, build_client() as client:
        with pytest.raises(httpx2.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            await client.get(f"https://localhost:{port}/")


@pytest.mark.asvs("V16.2.2", "V16.2.4", "V16.4.1")
def test_log_lines_cannot_be_forged(monkeypatch: pytest.MonkeyPatch):
    root = logging.getLogger()
    handlers, level, stream = list(root.handlers), root.level, StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    try:
        logger.configure(debug=False)
        structlog.configure(cache_logger_on_first_use=False)
        forged = 'x"}\n{"event": "login ok"\r\n\x1b[2J\u2028'
        structlog.get_logger("t").info("seen", path=forged)
        logging.getLogger("t").warning("library says %s", forged)
    finally:
        structlog.reset_defaults()
        root.handlers[:] = handlers
        root.setLevel(level)
    lines = stream.getvalue().split("\n")
    assert len(lines) == 3
    assert lines[2] == ""
    for line in lines[:2]:
        assert json.loads(line)["timestamp"].endswith("Z")
        assert "\x1b" not in line


@pytest.mark.asvs("V3.7.2")
async def test_no_address_sends_a_browser_elsewhere(house: House):
    http = house.browser().http
    for path in (
        "//evil.example/",
        "/\\evil.example",
        "/sign-in?next=https://evil.example",
        "/%2f%2fevil.example",
        "/auth/upwork/callback?redirect=https://evil.example",
    ):
        for scheme in (house.origin, house.origin.replace("https", "http")):
            answer = await http.get(scheme + path, follow_redirects=False)
            to = answer.headers.get("location", "")
            assert urlsplit(to).netloc in {"", urlsplit(house.origin).netloc}, path


@pytest.mark.asvs("V6.2.1", "V6.4.1")
async def test_short_password_is_refused_by_one_letter(house: House):
    browser = house.browser()
    for password, problems in (("x7 quilt owl", []), ("x7 quilt ow", ["password_too_short"])):
        told = (await browser.post("/auth/password-check", {"password": password, "email": fresh_email()})).json()
        assert told["problems"] == problems
