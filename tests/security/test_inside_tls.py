"""Inside the walls: the application, its database and Valkey know each other by certificates, and speak to nobody else."""

from __future__ import annotations

import asyncio
import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import procrastinate
import psycopg
import pytest
import uvicorn
import yaml
from cryptography import x509
from pydantic import SecretStr
from redis.exceptions import NoPermissionError, RedisError
from sqlalchemy import text

from src import certificates, embedded
from src.cli import _take_up_renewals
from src.config import DataSettings
from src.database.connection import Database
from src.services.resources import open_valkey
from tests import walls
from tests.conftest import ROOT
from tests.walls import Walls

WHO = "select s.ssl, s.version, s.client_dn from pg_stat_ssl s join pg_stat_activity a using (pid) where a.backend_type = 'client backend'"


@pytest.fixture(scope="module")
def inside() -> Iterator[Walls]:
    """A PostgreSQL that is entered by certificate alone, migrated by its operator's command."""
    # Not pytest's folder: the server's own account has to reach it.
    with tempfile.TemporaryDirectory(prefix="walls-") as folder:
        Path(folder).chmod(0o755)
        with walls.postgres(Path(folder)) as running:
            subprocess.run(
                [sys.executable, "-m", "alembic", "upgrade", "head"],
                cwd=ROOT,
                env={**os.environ, "DATABASE_URL": running.database_url()},
                capture_output=True,
                check=True,
            )
            yield running


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificates with the same names, of another authority."""
    return walls.make(tmp_path_factory.mktemp("strangers"))


@pytest.fixture
async def counters(engines: embedded.RunningEngines, tmp_path: Path) -> AsyncIterator[Walls]:
    """A Valkey that is entered by certificate alone: by deploy/valkey.sh where this machine has a server with TLS."""
    if walls.own_server():
        with walls.valkey(tmp_path) as running:
            yield running
    else:
        async with walls.door(tmp_path, Path(engines.urls.redis_url.removeprefix("unix://"))) as running:
            yield running


@pytest.mark.asvs("V12.3.1", "V12.3.4", "V13.2.1")
async def test_every_connection_to_the_database_is_verified_tls_with_a_certificate(inside: Walls):
    data = DataSettings(_env_file=None, database_url=SecretStr(inside.database_url()))
    database = await Database.connect(data.libpq_url, pool_size=2)
    queue = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=data.libpq_url, min_size=1, max_size=1))
    try:
        async with queue.open_async():
            assert await queue.check_connection_async()
            async with database.as_auth() as db:
                await db.execute(text("reset role"))
                rows = (await db.execute(text(WHO))).all()
    finally:
        await database.close()
    assert len(rows) >= 2
    assert {tuple(row) for row in rows} == {(True, "TLSv1.3", "/CN=upwork_owner")}


async def refused_by_both(url: str) -> str:
    """Try an address with both drivers; return what they said. Fails where one of them is let in."""
    with pytest.raises((OSError, ssl.SSLError, asyncpg.PostgresError, ConnectionError)) as one:
        await asyncpg.connect(url)
    with pytest.raises(psycopg.OperationalError) as other:
        await asyncio.to_thread(psycopg.connect, url)
    return f"{one.value} {other.value}"


@pytest.mark.asvs("V12.3.1", "V12.3.4")
async def test_server_of_another_authority_or_name_is_not_spoken_to(inside: Walls, strangers: Path):
    assert "certificate verify failed" in await refused_by_both(inside.database_url(folder=strangers))
    misnamed = inside.database_url().replace("@localhost", "@valkey") + "&hostaddr=127.0.0.1"
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        await asyncio.to_thread(psycopg.connect, misnamed)


@pytest.mark.asvs("V12.3.1", "V13.2.1")
async def test_database_lets_nobody_in_by_plain_text_password_or_strange_certificate(inside: Walls, strangers: Path):
    assert "no encryption" in await refused_by_both(inside.database_url(mode="disable", certificate=False))
    without = inside.database_url(certificate=False).replace("upwork_owner@", "upwork_owner:password@")
    assert "valid client certificate" in await refused_by_both(without)
    forged = inside.database_url(folder=strangers).replace(f"sslrootcert={strangers}", f"sslrootcert={inside.folder}")
    assert "unknown ca" in (await refused_by_both(forged)).lower()
    other = inside.database_url().replace("upwork_owner@", "upwork_app@")
    assert "no pg_hba.conf entry" in await refused_by_both(other)


@pytest.mark.asvs("V13.2.1")
async def test_renewed_certificates_are_taken_up_without_a_restart(inside: Walls):
    def serial() -> int:
        with psycopg.connect(inside.database_url()) as connection:
            row = connection.execute("select client_serial from pg_stat_ssl where pid = pg_backend_pid()").fetchone()
        assert row
        return int(row[0])

    old_client, old_server = inside.shown("client"), inside.shown("postgres")
    assert serial() == old_client
    owner = inside.file("postgres").stat()
    assert set(certificates.ensure(inside.folder, datetime.now(UTC), give_away=False)) == {
        "postgres",
        "valkey",
        "web",
        "client",
    }
    os.chown(inside.file("postgres"), owner.st_uid, owner.st_gid)
    assert certificates.ensure(inside.folder, datetime.now(UTC), give_away=False) == []
    assert serial() == inside.shown("client") != old_client
    assert inside.shown("postgres") != old_server
    deadline = time.monotonic() + 20
    while await served_by_postgres(inside) != inside.shown("postgres"):
        assert time.monotonic() < deadline
        await asyncio.sleep(0.2)


async def served_by_postgres(inside: Walls) -> int:
    """The serial number of the certificate the server shows: TLS begins after PostgreSQL's own question for it."""
    context = ssl.create_default_context(cafile=inside.file("client", "authority.pem"))
    reader, writer = await asyncio.open_connection("localhost", inside.port)
    writer.write(b"\0\0\0\x08\x04\xd2\x16\x2f")
    assert await reader.readexactly(1) == b"S"
    await writer.start_tls(context, server_hostname="localhost")
    shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    return x509.load_der_x509_certificate(shown).serial_number


@pytest.mark.asvs("V12.3.1", "V12.3.4", "V13.2.1")
async def test_valkey_is_spoken_to_by_verified_tls_with_a_certificate_alone(counters: Walls, strangers: Path):
    client = open_valkey(counters.redis_url())
    try:
        assert await client.set("k", "v", ex=5)
        assert await client.eval("return redis.call('get', KEYS[1])", 1, "k") == b"v"
    finally:
        await client.aclose()
    for url in (
        counters.redis_url(certificate=False),
        counters.redis_url(folder=strangers),
        counters.redis_url(trusted=strangers),
        f"redis://localhost:{counters.port}",
    ):
        client = open_valkey(url)
        with pytest.raises((RedisError, OSError)):
            await client.ping()
        await client.aclose()


async def test_valkey_client_shows_its_renewed_certificate_when_it_connects_again(counters: Walls, strangers: Path):
    client = open_valkey(counters.redis_url())
    try:
        assert await client.ping()
        shutil.copy(strangers / "client" / "identity.pem", counters.file("client"))
        await client.connection_pool.disconnect()
        with pytest.raises((RedisError, OSError)):
            await client.ping()
    finally:
        await client.aclose()


@pytest.mark.skipif(not walls.own_server(), reason="no Valkey or Redis with TLS on this machine; the wheel's has none")
@pytest.mark.asvs("V13.2.2")
async def test_application_cannot_administer_valkey_and_its_certificate_is_renewed(counters: Walls):
    client = open_valkey(counters.redis_url())
    try:
        for command in ("CONFIG GET *", "FLUSHALL", "ACL LIST", "SHUTDOWN"):
            with pytest.raises(NoPermissionError):
                await client.execute_command(*command.split())
    finally:
        await client.aclose()
    old = await served(counters, "valkey")
    certificates.ensure(counters.folder, datetime.now(UTC), give_away=False)
    deadline = time.monotonic() + 20
    while await served(counters, "valkey") == old:
        assert time.monotonic() < deadline
        await asyncio.sleep(0.2)
    assert await served(counters, "valkey") == counters.shown("valkey")


async def served(running: Walls, name: str) -> int:
    """The serial number of the certificate a server shows to a client that trusts our authority and asks for ``name``."""
    context = ssl.create_default_context(cafile=running.file("client", "authority.pem"))
    context.load_cert_chain(running.file("client"))
    _, writer = await asyncio.open_connection("localhost", running.port, ssl=context, server_hostname=name)
    shown = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    return x509.load_der_x509_certificate(shown).serial_number


@pytest.mark.asvs("V12.3.3", "V12.3.4")
async def test_web_process_serves_tls_inside_and_takes_up_its_renewed_certificate(tmp_path: Path):
    folder = walls.make(tmp_path)
    identity = folder / "web" / "identity.pem"
    config = uvicorn.Config(
        "none:none", ssl_certfile=identity, ssl_keyfile=identity, ssl_context_factory=_take_up_renewals, log_config=None
    )
    config.load_app = lambda: None
    context = _take_up_renewals(config, lambda: context_of(identity))
    server = await asyncio.start_server(lambda _r, w: w.close(), "localhost", 0, ssl=context)
    try:
        running = Walls(folder, server.sockets[0].getsockname()[1])
        old = await served(running, "web")
        certificates.ensure(folder, datetime.now(UTC), give_away=False)
        assert await served(running, "web") == old
        assert await served(running, "web") == running.shown("web") != old
        with pytest.raises(ssl.SSLCertVerificationError):
            await served(running, "postgres")
    finally:
        server.close()


def context_of(identity: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(identity)
    return context


def test_certificates_are_their_holders_alone_and_renewed_in_time(tmp_path: Path):
    begun = datetime.now(UTC)
    assert certificates.ensure(tmp_path, begun, give_away=False) == ["postgres", "valkey", "web", "client", "caddy"]
    for secret in (*tmp_path.rglob("identity.pem"), *tmp_path.rglob("*.key")):
        assert secret.stat().st_mode & 0o777 == 0o600, secret
    assert (tmp_path / "authority").stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in (tmp_path / "caddy").iterdir()) == ["authority.pem"]
    assert certificates.ensure(tmp_path, begun + timedelta(days=9), give_away=False) == []
    late = certificates.ensure(tmp_path, begun + timedelta(days=11), give_away=False)
    assert late == ["postgres", "valkey", "web", "client"]
    (tmp_path / "web" / "identity.pem").unlink()
    assert certificates.ensure(tmp_path, begun + timedelta(days=12), give_away=False) == ["web"]
    ten_years = certificates.ensure(tmp_path, begun + timedelta(days=3640), give_away=False)
    assert ten_years == ["postgres", "valkey", "web", "client", "caddy"]


@pytest.mark.asvs("V12.3.1", "V12.3.3", "V13.2.1")
def test_containers_are_wired_by_verified_tls_and_each_key_reaches_its_holder_alone():
    recipe = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    services = recipe["services"]
    for name in ("web", "worker", "migrate"):
        given = services[name]["environment"]
        data = DataSettings(
            _env_file=None,
            database_url=SecretStr(given["DATABASE_URL"]),
            redis_url=SecretStr(given["REDIS_URL"]),
        )
        assert data.has_verified_database, name
        assert data.has_verified_valkey, name
        assert "INTERNAL_PLAINTEXT" not in given
    holders: dict[str, set[str]] = {}
    for name, service in services.items():
        for volume in service.get("volumes", ()):
            holders.setdefault(volume.partition(":")[0], set()).add(name)
    makers = {"certificates", "renewal"}
    assert holders["authority"] == makers
    assert holders["postgres-tls"] == {"postgres", *makers}
    assert holders["valkey-tls"] == {"valkey", *makers}
    assert holders["web-tls"] == {"web", *makers}
    assert holders["client-tls"] == {"web", "worker", "migrate", *makers}
    proxy = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    assert "reverse_proxy https://web:8000" in proxy
    assert "tls_trust_pool file /tls/authority.pem" in proxy
    assert "insecure" not in proxy
