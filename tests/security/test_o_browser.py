"""Attack cases O: what a hostile page, script or frame can do with a browser that is signed in. O08 is walked in Chromium."""

from __future__ import annotations

import httpx2
import pytest
from pydantic import SecretStr

from src.api.app import create_app
from src.config import AISettings, MailSettings, SecuritySettings, Settings, UpworkSettings, WebSettings
from tests.accounts import AGENT, PASSWORD, fresh_email
from tests.conftest import random_key
from tests.house import House
from tests.security.members import join

EVIL = (
    "https://evil.example",
    "null",
    "https://app.example.evil.example",
    "https://evilapp.example",
    "http://app.example",
    "https://app.example:8443",
    "https://app.example/",
    "HTTPS://APP.EXAMPLE",
    "https://partner.example.evil.example",
)


def browser_of(house: House, settings: Settings) -> httpx2.AsyncClient:
    """Open a bare client on the same services with other settings."""
    app = create_app(settings, lambda: None)  # type: ignore[arg-type,return-value]
    app.state.services = house.services
    client = httpx2.AsyncClient(
        transport=httpx2.ASGITransport(app, client=("203.0.113.7", 40_000)),
        base_url=settings.web.origin,
        headers={"User-Agent": AGENT},
    )
    house.opened.append(client)
    return client


def other(house: House, **web: object) -> Settings:
    base = house.services.resources.settings
    values = {"environment": "test", "public_url": base.web.public_url, **web}
    return Settings(
        data=base.data,
        security=base.security,
        web=WebSettings(_env_file=None, **values),  # type: ignore[arg-type]
        upwork=base.upwork,
        ai=base.ai,
        mail=base.mail,
    )


@pytest.mark.asvs("V3.4.2")
@pytest.mark.parametrize("origin", EVIL)
async def test_o02_cors(house: House, origin: str):
    alice = await join(house)
    client = browser_of(house, other(house, cors_origins="https://partner.example"))
    bearer = {"Authorization": f"Bearer {alice.browser.access}"}
    for way in (alice.browser.http, client):
        read = await way.get("/api/v1/me", headers={**bearer, "Origin": origin})
        asked = await way.options("/api/v1/me", headers={"Origin": origin, "Access-Control-Request-Method": "PATCH"})
        for answer in (read, asked):
            assert "access-control-allow-origin" not in answer.headers
            assert answer.headers.get("access-control-allow-credentials") != "true"


@pytest.mark.asvs("V3.4.2")
async def test_o02_cors_named_origin_may_read_but_sends_no_cookie(house: House):
    alice = await join(house)
    client = browser_of(house, other(house, cors_origins="https://partner.example"))
    answer = await client.get(
        "/api/v1/me",
        headers={"Authorization": f"Bearer {alice.browser.access}", "Origin": "https://partner.example"},
    )
    assert answer.headers["access-control-allow-origin"] == "https://partner.example"
    assert "access-control-allow-credentials" not in answer.headers
    assert "origin" in answer.headers["vary"].lower()


@pytest.mark.asvs(
    "V1.3.2", "V3.2.1", "V3.4.1", "V3.4.3", "V3.4.4", "V3.4.5", "V3.4.6", "V3.4.8", "V4.1.1", "V13.4.6", "V14.2.3"
)
async def test_o03_headers(house: House):
    alice = await join(house)
    http = alice.browser.http
    bearer = {"Authorization": f"Bearer {alice.browser.access}"}
    answers = {
        "200": await http.get("/api/v1/me", headers=bearer),
        "401": await http.get("/api/v1/me"),
        "403": await http.get("/admin/users", headers=bearer),
        "404": await http.get("/api/v1/nothing", headers=bearer),
        "405": await http.put("/api/v1/me", headers=bearer),
        "413": await http.post("/auth/login", content=b"x" * 1_000_001),
        "422": await http.post("/auth/login", json={}),
        "400 host": await http.get("/", headers={"Host": "evil.example"}),
        "308": await http.get("http://app.example/", follow_redirects=False),
        "page": await http.get("/sign-in"),
        "static": await http.get("/icon.svg"),
    }
    house.app.state.services = None
    answers["500"] = await httpx2.AsyncClient(
        transport=httpx2.ASGITransport(house.app, raise_app_exceptions=False), base_url=house.origin
    ).get("/api/v1/meta")
    assert answers["500"].status_code == 500
    for name, answer in answers.items():
        headers = answer.headers
        assert headers["strict-transport-security"] == "max-age=63072000; includeSubDomains", name
        assert headers["x-content-type-options"] == "nosniff", name
        assert headers["referrer-policy"] == "no-referrer", name
        assert headers["cross-origin-opener-policy"] == "same-origin", name
        assert "camera=()" in headers["permissions-policy"], name
        policy = headers["content-security-policy"]
        assert "unsafe" not in policy, name
        assert "frame-ancestors 'none'" in policy, name
        assert "object-src 'none'" in policy or "default-src 'none'" in policy, name
        assert "server" not in headers, name
        assert "x-powered-by" not in headers, name
        kind = headers.get("content-type", "application/json")
        assert "charset=utf-8" in kind or not kind.startswith("text/"), name


@pytest.mark.asvs("V3.3.1", "V3.3.2", "V3.3.3", "V3.3.4", "V3.3.5")
async def test_o04_cookies(house: House):
    alice, address = house.browser(), fresh_email()
    _, codes = await alice.sign_up(address)
    half = (await alice.post("/auth/login", {"email": address, "password": PASSWORD})).json()
    answers = [
        await alice.post("/auth/refresh"),
        await alice.post(
            "/auth/mfa/verify", {"challenge": half["challenge"], "factor": "backup_code", "code": codes[0]}
        ),
        await alice.post("/auth/logout"),
    ]
    seen = [cookie for answer in answers for cookie in answer.headers.get_list("set-cookie")]
    assert seen
    for cookie in seen:
        parts = [part.strip().lower() for part in cookie.split(";")]
        assert cookie.startswith("__Host-")
        assert {"secure", "httponly", "path=/", "samesite=strict"} <= set(parts), cookie
        assert not any(part.startswith("domain") for part in parts)
        assert len(cookie) < 4096


@pytest.mark.asvs("V1.1.2", "V1.2.1", "V1.2.3", "V3.2.2")
async def test_o06_log_viewer_xss(house: House):
    payload = "<script>alert(1)</script>"
    alice = await join(house)
    mallory = house.browser(agent=f'Mozilla/5.0 {payload}"><img src=x onerror=alert(1)>')
    await mallory.post("/auth/login", {"email": alice.person.email, "password": "not the right one"})
    named = await mallory.post("/auth/login", {"email": f"{payload}@people.example", "password": "x" * 12})
    assert named.status_code == 422
    auditor = await join(house, "auditor", "auditor")
    for answer in (await alice.get("/security/logs"), await auditor.get("/admin/audit")):
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("application/json")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert payload not in answer.text, "an agent string is shown as a family of browsers, never as it came"


@pytest.mark.asvs("V3.4.6")
async def test_o07_clickjacking(house: House):
    http = house.browser().http
    for path in ("/", "/sign-in", "/security", "/admin", "/applications", "/auth/upwork/callback", "/api/v1/meta"):
        answer = await http.get(path)
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], path
        assert answer.headers["x-frame-options"] == "DENY", path


async def test_o08_browser_storage(house: House):
    """What the server can do: tokens travel where no storage is filled from, and signing out clears what there may be."""
    alice = await join(house)
    gone = await alice.post("/auth/logout")
    assert {'"cookies"', '"storage"'} <= {part.strip() for part in gone.headers["clear-site-data"].split(",")}
    page = await house.browser().http.get("/sign-in")
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.asvs("V13.4.1", "V13.4.5", "V13.4.7", "V15.2.3")
async def test_o10_docs_exposed(house: House):
    settings = Settings(
        data=house.services.resources.settings.data,
        security=SecuritySettings(
            _env_file=None, secret_key=SecretStr(random_key()), encryption_key=SecretStr(random_key())
        ),
        web=WebSettings(_env_file=None, environment="production", public_url=house.origin),
        upwork=UpworkSettings(_env_file=None),
        ai=AISettings(_env_file=None),
        mail=MailSettings(_env_file=None),
    )
    client = browser_of(house, settings)
    for path in (
        "/docs", "/redoc", "/openapi.json", "/api/openapi.json", "/api/docs", "/metrics", "/debug", "/.env",
        "/.git/config", "/server-status", "/actuator", "/api/v1/debug",
    ):  # fmt: skip
        answer = await client.get(path)
        told = "text/html" in answer.headers["content-type"] and answer.status_code == 200
        assert answer.status_code in {403, 404} or told, path
        for word in ("swagger", '"openapi"', "redoc", "SECRET_KEY"):
            assert word not in answer.text, (path, word)
