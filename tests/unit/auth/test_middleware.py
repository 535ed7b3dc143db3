"""The transport around the application: host names, body sizes, client addresses, headers on every answer."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse

from src.auth.middleware import TrustedProxies, client_address, host_name, install
from src.auth.models import network_of
from src.config import WebSettings

ORIGIN = "https://app.example"
PROXIES = TrustedProxies.read(["10.0.0.0/8", "2001:db8:ffff::/48"])


def application(**settings: object) -> FastAPI:
    app = FastAPI()

    @app.get("/page")
    async def page(request: Request) -> HTMLResponse:
        return HTMLResponse(request.state.nonce)

    @app.get("/facts")
    async def facts(request: Request) -> dict[str, str]:
        return {"address": request.state.client_address, "request_id": request.state.request_id}

    @app.post("/echo")
    async def echo(body: dict[str, str]) -> dict[str, int]:
        return {"size": len(str(body))}

    @app.get("/fails")
    async def fails() -> None:
        raise RuntimeError("on purpose")

    install(app, WebSettings(_env_file=None, environment="test", public_url=ORIGIN, **settings))
    return app


@pytest.fixture
async def client() -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(application(max_body_bytes=1_000), raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as opened:
        yield opened


@pytest.mark.asvs("V14.2.2", "V14.3.2")
@pytest.mark.parametrize("path", ["/page", "/facts", "/fails", "/nowhere"])
async def test_every_answer_is_dressed_errors_too(client: httpx2.AsyncClient, path: str):
    headers = (await client.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert "max-age=63072000" in headers["strict-transport-security"]
    assert "camera=()" in headers["permissions-policy"]
    assert headers["x-request-id"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


@pytest.mark.asvs("V3.2.1")
async def test_page_gets_its_own_nonce_and_data_gets_a_policy_that_allows_nothing(client: httpx2.AsyncClient):
    first, second = await client.get("/page"), await client.get("/page")
    assert first.text != second.text
    assert f"'nonce-{first.text}'" in first.headers["content-security-policy"]
    assert "unsafe" not in first.headers["content-security-policy"]
    assert (await client.get("/facts")).headers["content-security-policy"].startswith("default-src 'none'")


@pytest.mark.parametrize(
    "host", ["evil.example", "app.example.evil", "app.example@evil", "", "app.example:80:80", "app.example:x", "[::1]"]
)
async def test_unknown_host_is_refused(client: httpx2.AsyncClient, host: str):
    answer = await client.get("/facts", headers={"Host": host})
    assert answer.status_code == 400
    assert answer.json()["code"] == "host_refused"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_host_in_two_headers_is_refused(client: httpx2.AsyncClient):
    headers = [("Host", "app.example"), ("Host", "evil.example")]
    assert (await client.get("/facts", headers=headers)).status_code == 400


async def test_forwarded_host_changes_nothing(client: httpx2.AsyncClient):
    answer = await client.get("/facts", headers={"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"})
    assert answer.status_code == 200


@pytest.mark.parametrize("streamed", [False, True])
async def test_body_over_the_limit_is_413(client: httpx2.AsyncClient, streamed: bool):
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b" " * 100

    headers = {"Content-Type": "application/json"}
    answer = await client.post("/echo", content=chunks() if streamed else b" " * 3_000, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_body_within_the_limit_passes(client: httpx2.AsyncClient):
    assert (await client.post("/echo", json={"a": "b" * 900})).status_code == 200


@pytest.mark.parametrize("length", ["-1", "1e3", "+5", "٣", "9" * 40])
async def test_strange_content_length_is_refused(client: httpx2.AsyncClient, length: str):
    answer = await client.post("/echo", content=b"{}", headers={"Content-Length": length.encode()})
    assert answer.status_code in {413, 422}
    assert answer.status_code == 413


@pytest.mark.asvs("V4.1.3")
async def test_forwarding_header_of_a_stranger_is_not_believed(client: httpx2.AsyncClient):
    answer = await client.get("/facts", headers={"X-Forwarded-For": "203.0.113.9", "X-Request-ID": "chosen"})
    assert answer.json()["address"] == "127.0.0.1"
    assert answer.json()["request_id"] != "chosen"


@pytest.mark.asvs("V4.1.3", "V15.3.4")
@pytest.mark.parametrize(
    ("peer", "forwarded", "found"),
    [
        ("198.51.100.1", ["203.0.113.9"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9"], "203.0.113.9"),
        ("10.0.0.1", ["1.1.1.1, 203.0.113.9"], "203.0.113.9"),
        ("10.0.0.1", ["1.1.1.1, 203.0.113.9, 10.0.0.2"], "203.0.113.9"),
        ("10.0.0.1", ["1.1.1.1", "203.0.113.9"], "203.0.113.9"),
        ("10.0.0.1", ["nonsense"], "10.0.0.1"),
        ("10.0.0.1", ["203.0.113.9, nonsense"], "10.0.0.1"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("::ffff:10.0.0.1", ["::ffff:203.0.113.9"], "203.0.113.9"),
        ("2001:db8:ffff::1", ["2001:DB8::0001"], "2001:db8::1"),
        (None, ["203.0.113.9"], "unknown"),
    ],
)
def test_client_is_the_nearest_address_that_is_no_trusted_proxys(peer: str | None, forwarded: list[str], found: str):
    assert client_address(peer, forwarded, PROXIES) == found


def test_local_socket_is_trusted_only_when_named():
    assert client_address(None, ["203.0.113.9"], TrustedProxies.read(["unix"])) == "203.0.113.9"


def test_ipv6_counts_by_its_64():
    assert network_of("2001:db8::1") == network_of("2001:db8::ffff:1") != network_of("2001:db8:0:1::1")
    assert network_of("::ffff:203.0.113.9") == network_of("203.0.113.9") == "203.0.113.9"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("A.example", "a.example"),
        ("a.example:443", "a.example"),
        ("[::1]:80", "[::1]"),
        ("a.example:", ""),
        ("a:b:c", ""),
    ],
)
def test_host_is_read_without_its_port(header: str, name: str):
    assert host_name(header) == name
