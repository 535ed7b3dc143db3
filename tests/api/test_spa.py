"""The page and its files: nonce, compression, caching, and what is not served."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

from src.api import problems, spa
from src.auth.middleware import install
from src.config import WebSettings


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FastAPI:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text('<script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script>')
    (tmp_path / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    for ending, text in (("", b"plain"), (".br", b"br"), (".gz", b"gz")):
        (tmp_path / "assets" / f"a-1.js{ending}").write_bytes(text)
    (tmp_path / "assets" / "b-1.css").write_text("b{}")
    monkeypatch.setattr(spa, "DIST", tmp_path)
    app = FastAPI()
    problems.install(app)
    app.include_router(spa.navigation)
    app.add_api_route("/admin/users", lambda: ["a door"])
    closed, open_too = APIRouter(), APIRouter()
    closed.add_api_route("/auth/sign/{name}", lambda: None, methods=["POST"])
    open_too.add_api_route("/both", lambda: None, methods=["GET"])
    doors = [route for router in (closed, open_too) for route in router.routes if isinstance(route, APIRoute)]
    spa.install(app, doors)
    install(app, WebSettings(_env_file=None, environment="test", public_url="https://app.example"))
    return app


@pytest.fixture
async def client(app: FastAPI):
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="https://app.example") as client:
        yield client


@pytest.mark.asvs("V3.4.3", "V14.2.2")
async def test_each_page_carries_its_own_nonce_and_is_not_stored(client: httpx2.AsyncClient):
    nonces = set()
    for path in ("/", "/jobs", "/auth/upwork/callback?code=1&state=2"):
        answer = await client.get(path)
        assert answer.headers["cache-control"] == "no-store"
        nonce = answer.text.split('nonce="')[1].split('"')[0]
        assert f"'nonce-{nonce}'" in answer.headers["content-security-policy"]
        nonces.add(nonce)
    assert len(nonces) == 3


@pytest.mark.parametrize(
    ("accepted", "coding", "body"),
    [("br, gzip", "br", b"br"), ("gzip", "gzip", b"gz"), ("identity", None, b"plain")],
)
async def test_asset_is_sent_in_the_smallest_form_the_browser_takes(
    app: FastAPI, accepted: str, coding: str | None, body: bytes
):
    transport = httpx2.ASGITransport(app)
    request = httpx2.Request("GET", "https://app.example/assets/a-1.js", headers={"Accept-Encoding": accepted})
    answer = await transport.handle_async_request(request)
    raw = b"".join([part async for part in answer.stream])
    assert (answer.headers.get("content-encoding"), raw) == (coding, body)
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]


async def test_asset_without_a_compressed_form_is_sent_as_it_is(client: httpx2.AsyncClient):
    answer = await client.get("/assets/b-1.css")
    assert (answer.status_code, answer.text) == (200, "b{}")


@pytest.mark.asvs("V13.4.7", "V14.2.5")
@pytest.mark.parametrize(
    "path",
    ["/api/v1/nothing", "/assets/none.js", "/../pyproject.toml", "/.env", "/assets/..%2f..%2findex.html", "/x.php"],
)
async def test_what_is_not_there_is_a_problem_and_not_the_page(client: httpx2.AsyncClient, path: str):
    answer = await client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/admin/users", "/admin/users/1?x=1", "/security/factors"])
async def test_page_that_shares_its_address_with_a_door_can_be_loaded_again(client: httpx2.AsyncClient, path: str):
    answer = await client.get(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert (answer.status_code, answer.headers["vary"]) == (200, "Accept")
    assert "<script" in answer.text
    assert answer.headers["cache-control"] == "no-store"


async def test_door_answers_whoever_does_not_ask_for_a_page(client: httpx2.AsyncClient):
    html = {"Accept": "text/html"}
    for accept in ("*/*", "application/json", ""):
        assert (await client.get("/admin/users", headers={"Accept": accept})).json() == ["a door"], accept
        assert (await client.get("/security/nothing", headers={"Accept": accept})).status_code == 404, accept
    assert (await client.post("/admin/users", headers=html)).status_code == 405
    assert (await client.get("/admin/x.php", headers=html)).status_code == 404


async def test_page_does_not_stand_at_the_address_of_a_door_that_is_not_read(client: httpx2.AsyncClient):
    answer = await client.get("/auth/sign/in")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.headers["content-type"] == "application/problem+json"
    assert (await client.get("/auth/sign")).status_code == 200
