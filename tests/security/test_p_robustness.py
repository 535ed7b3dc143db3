"""Attack cases P: malformed, oversized, ambiguous and downgraded requests. P01 and P02 are tools, run by hand."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from src.config import (
    AISettings,
    DataSettings,
    MailSettings,
    SecuritySettings,
    Settings,
    UpworkSettings,
    WebSettings,
)
from tests.conftest import ROOT, random_key
from tests.house import House
from tests.installation import Installation, free_port
from tests.security.members import join
from tools import tls

FORM = "application/x-www-form-urlencoded"


@pytest.mark.asvs("V1.5.3", "V15.3.7")
async def test_p04_parameter_pollution(house: House):
    alice = await join(house)
    bearer = {"Authorization": f"Bearer {alice.browser.access}", "Content-Type": "application/json"}
    twice = await alice.browser.http.patch("/api/v1/me", content=b'{"locale": "en", "locale": "uk"}', headers=bearer)
    assert (twice.status_code, twice.json()["code"]) == (422, "ambiguous")
    assert (await alice.get("/api/v1/me")).json()["locale"] == "en"
    for path in (
        "/security/logs?limit=1&limit=100",
        "/security/logs?cursor=a&cursor=b",
        "/api/v1/jobs?cursor=a&cursor=b",
    ):
        assert (await alice.get(path)).status_code in {400, 422}, path
    both = [("Authorization", bearer["Authorization"])] * 2
    assert (await alice.browser.http.get("/api/v1/me", headers=both)).status_code == 401


@pytest.mark.asvs("V3.5.2", "V4.1.1")
@pytest.mark.parametrize("kind", ["text/plain", FORM, "multipart/form-data; boundary=x", "application/xml", ""])
async def test_p05_content_type_confusion(house: House, kind: str):
    guest = house.browser()
    body = json.dumps({"email": "somebody@people.example", "password": "a long enough phrase 7"}).encode()
    headers = {"Origin": house.origin, "Content-Type": kind}
    answer = await guest.http.post("/auth/login", content=body, headers=headers)
    assert answer.status_code in {415, 422}, kind


@pytest.mark.asvs("V1.5.3")
@pytest.mark.parametrize("encoding", ["utf-7", "utf-16", "utf-32", "latin-1"])
async def test_p05_other_encodings_of_json(house: House, encoding: str):
    alice = await join(house)
    body = '{"locale": "uk", "é": "+ADw-"}'.encode(encoding)
    headers = {
        "Authorization": f"Bearer {alice.browser.access}",
        "Content-Type": f"application/json; charset={encoding}",
    }
    answer = await alice.browser.http.patch("/api/v1/me", content=body, headers=headers)
    assert answer.status_code in {400, 415, 422}
    assert (await alice.get("/api/v1/me")).json()["locale"] == "en"


@pytest.mark.asvs("V1.4.2", "V4.2.1")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"[" * 100_000 + b"]" * 100_000, id="depth"),
        pytest.param(b'{"a":' * 100_000 + b"1" + b"}" * 100_000, id="deep objects"),
        pytest.param(json.dumps({f"k{n}": 1 for n in range(80_000)}).encode(), id="keys"),
        pytest.param(b'{"email": "' + b"a" * 900_000 + b'"}', id="long"),
        pytest.param(b'{"email": ' + b"9" * 10_000 + b"}", id="number"),
        pytest.param(b'{"email": NaN}', id="nan"),
        pytest.param(b"\xff\xfe\x00", id="bytes"),
        pytest.param(b"x" * 1_000_001, id="too large"),
    ],
)
async def test_p06_body_limits(house: House, body: bytes):
    guest = house.browser()
    headers = {"Origin": house.origin, "Content-Type": "application/json"}
    began = time.monotonic()
    answer = await guest.http.post("/auth/login", content=body, headers=headers)
    assert answer.status_code in {400, 413, 422}
    assert time.monotonic() - began < 5
    assert len(answer.content) < 20_000


async def test_p06_broken_body_where_none_is_read(house: House):
    alice = await join(house)
    headers = {"Authorization": f"Bearer {alice.browser.access}", "Content-Type": "application/json"}
    for body in (b"{bad", b"[" * 100_000, b"\xff"):
        answer = await alice.browser.http.post("/api/v1/upwork/disconnect", content=body, headers=headers)
        assert answer.status_code in {403, 422}


async def test_p06_undeclared_body_is_cut_off_and_others_go_on(house: House):
    guest, alice = house.browser(), await join(house)

    async def endless():
        for _ in range(2_000):
            yield b"x" * 65_536

    headers = {"Origin": house.origin, "Content-Type": "application/json"}
    flood, calm = await asyncio.gather(
        guest.http.post("/auth/login", content=endless(), headers=headers), alice.get("/api/v1/me")
    )
    assert flood.status_code == 413
    assert calm.status_code == 200


@pytest.mark.asvs("V4.2.1")
@pytest.mark.parametrize("declared", ["-1", "1e3", "+5", "5, 5", "0x10", "99999999999999999999"])
async def test_p06_lying_length_is_refused(house: House, declared: str):
    guest = house.browser()
    headers = {"Origin": house.origin, "Content-Type": "application/json", "Content-Length": declared}
    answer = await guest.http.post("/auth/login", content=b"{}", headers=headers)
    assert answer.status_code in {400, 413}


@pytest.fixture(scope="module")
def served(
    installation: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[int, tls.Certificate]]:
    """The application serving TLS by itself, as `./run --tls` starts it."""
    certificate, port = tls.ensure(tmp_path_factory.mktemp("tls")), free_port()
    env = {**os.environ, **installation.settings, "PUBLIC_URL": f"https://localhost:{port}"}
    files = ["--tls-certificate", str(certificate.chain), "--tls-key", str(certificate.key)]
    command = [sys.executable, "-m", "src.cli", "serve", "--port", str(port), *files]
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while True:
            assert process.poll() is None
            assert time.monotonic() < deadline
            try:
                socket.create_connection(("127.0.0.1", port), timeout=0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port, certificate
    finally:
        process.terminate()
        process.wait(20)


def shake(port: int, certificate: tls.Certificate, **wanted: object) -> tuple[str, str]:
    """Shake hands as told; return the version and the suite."""
    context = ssl.create_default_context(cafile=certificate.authority)
    context.set_ciphers(str(wanted.get("ciphers", "ALL:@SECLEVEL=0")))
    context.maximum_version = wanted.get("version", ssl.TLSVersion.TLSv1_3)
    context.minimum_version = wanted.get("minimum", ssl.TLSVersion.TLSv1_2)
    with (
        socket.create_connection(("127.0.0.1", port), timeout=5) as raw,
        context.wrap_socket(raw, server_hostname="localhost") as line,
    ):
        suite = line.cipher()
        assert suite is not None
        return str(line.version()), suite[0]


@pytest.mark.asvs("V12.1.1", "V12.1.2")
def test_p08_tls(served: tuple[int, tls.Certificate]):
    port, certificate = served
    assert shake(port, certificate)[0] == "TLSv1.3"
    version, suite = shake(port, certificate, version=ssl.TLSVersion.TLSv1_2)
    assert version == "TLSv1.2"
    assert "GCM" in suite or "CHACHA20" in suite
    weak = [s["name"] for s in ssl.create_default_context().get_ciphers() if not s["aead"]]
    assert weak
    for name in [*weak, "AES128-SHA", "AES256-GCM-SHA384", "ECDHE-ECDSA-AES256-SHA"]:
        with pytest.raises(ssl.SSLError):
            shake(port, certificate, version=ssl.TLSVersion.TLSv1_2, ciphers=f"{name}:@SECLEVEL=0")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_p08_nothing_older_than_tls_12(served: tuple[int, tls.Certificate]):
    for old in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
        with pytest.raises((ssl.SSLError, OSError)):
            shake(*served, version=old, minimum=old)


@pytest.mark.asvs("V3.4.1", "V12.2.1")
def test_p08_hsts_and_no_plain_http_on_the_port(served: tuple[int, tls.Certificate]):
    port, certificate = served
    line = http.client.HTTPSConnection(
        "localhost", port, timeout=10, context=ssl.create_default_context(cafile=certificate.authority)
    )
    line.request("GET", "/health/ready")
    answer = line.getresponse()
    assert answer.status == 200
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"
    line.close()
    plain = http.client.HTTPConnection("localhost", port, timeout=10)
    plain.request("GET", "/health/ready")
    with pytest.raises((http.client.HTTPException, OSError)):
        plain.getresponse()
    plain.close()


@pytest.mark.asvs("V13.3.2")
def test_p08_keys_of_the_certificate_are_their_owners_alone(tmp_path: Path):
    first = tls.ensure(tmp_path)
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "tls").glob("*.key")} == {0o600}
    assert (tmp_path / "tls").stat().st_mode & 0o777 == 0o700
    chain = first.chain.read_bytes()
    assert tls.ensure(tmp_path).chain.read_bytes() == chain, "made once"


@pytest.mark.asvs("V4.1.2", "V12.2.1")
async def test_p09_http_downgrade(house: House):
    alice = await join(house)
    plain = house.origin.replace("https://", "http://")
    page = await alice.browser.http.get(f"{plain}/applications", follow_redirects=False)
    assert (page.status_code, page.headers["location"]) == (308, f"{house.origin}/applications")
    bearer = {"Authorization": f"Bearer {alice.browser.access}"}
    for method, path in (("GET", "/api/v1/me"), ("POST", "/auth/login"), ("GET", "/security/profile"), ("PUT", "/x")):
        answer = await alice.browser.http.request(method, plain + path, headers=bearer)
        assert (answer.status_code, answer.json()["code"]) == (403, "https_required"), path
        assert "set-cookie" not in answer.headers
    lied = await alice.browser.http.get(f"{plain}/api/v1/me", headers={**bearer, "X-Forwarded-Proto": "https"})
    assert lied.status_code == 403, "only a trusted proxy's word counts"


@pytest.mark.asvs("V4.1.4", "V13.4.4")
async def test_p10_methods(house: House):
    alice = await join(house)
    bearer = {"Authorization": f"Bearer {alice.browser.access}"}
    for method in ("TRACE", "CONNECT", "PROPFIND", "FOO", "LINK"):
        for path in ("/api/v1/me", "/auth/login", "/health/live"):
            answer = await alice.browser.http.request(method, path, headers=bearer)
            assert answer.status_code == 405, (method, path)
            assert "Bearer" not in answer.text
    for header in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        answer = await alice.browser.http.post("/api/v1/me", headers={**bearer, header: "PATCH"}, json={"locale": "uk"})
        assert answer.status_code == 405
    answer = await alice.browser.http.get("/api/v1/me?_method=DELETE", headers=bearer)
    assert answer.json()["locale"] == "en"


def fit(**change: object) -> Settings:
    """Settings of a production installation, fit but for what is changed."""
    values: dict[str, object] = {
        "secret_key": random_key(),
        "encryption_key": random_key(),
        "public_url": "https://app.example",
        "debug": False,
        "cors_origins": "",
        "allowed_hosts": "",
        "bcrypt_cost": 12,
        **change,
    }
    return Settings(
        data=DataSettings(
            _env_file=None, database_url=SecretStr("postgresql://localhost/d"), redis_url=SecretStr("redis://localhost")
        ),
        security=SecuritySettings(
            _env_file=None,
            secret_key=SecretStr(str(values["secret_key"])),
            encryption_key=SecretStr(str(values["encryption_key"])),
            bcrypt_cost=int(str(values["bcrypt_cost"])),
        ),
        web=WebSettings(
            _env_file=None,
            environment="production",
            debug=bool(values["debug"]),
            public_url=str(values["public_url"]),
            cors_origins=str(values["cors_origins"]),
            allowed_hosts=str(values["allowed_hosts"]),
        ),
        upwork=UpworkSettings(_env_file=None, upwork_callback_url="https://app.example/auth/upwork/callback"),
        ai=AISettings(_env_file=None),
        mail=MailSettings(_env_file=None),
    )


@pytest.mark.asvs("V11.4.2", "V13.4.2")
@pytest.mark.parametrize(
    "change",
    [
        {"secret_key": ""},
        {"encryption_key": ""},
        {"secret_key": "your_secret_key"},
        {"encryption_key": "c2hvcnQ"},
        {"secret_key": "A" * 43},
        {"debug": True},
        {"cors_origins": "*"},
        {"allowed_hosts": "*"},
        {"allowed_hosts": "*.app.example"},
        {"public_url": "http://app.example"},
        {"bcrypt_cost": 4},
    ],
)
def test_p12_weak_config(change: dict[str, object]):
    assert fit().problems() == []
    assert fit(**change).problems() != []


def test_p12_it_does_not_start(tmp_path: Path):
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "ENVIRONMENT": "production",
        "SECRET_KEY": "your_secret_key",
        "ENCRYPTION_KEY": "short",
        "DEBUG": "true",
    }
    for root in ("src.main", "src.worker"):
        done = subprocess.run(
            [sys.executable, "-m", root], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode != 0, root
        assert "not fit to start" in done.stderr, root
        assert "your_secret_key" not in done.stdout + done.stderr
