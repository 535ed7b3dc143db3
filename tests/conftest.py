"""The real engines, the application over them, the sandbox and a clock that can be moved, for every test.

What people do is in ``accounts`` and ``applications`` (by the services) and in ``browser`` (over HTTP).
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from pydantic import SecretStr

from sandbox.content import compose
from sandbox.context import Sandbox, build, renew
from src import embedded
from src.config import AISettings, DataSettings, MailSettings, SecuritySettings, Settings, UpworkSettings, WebSettings
from src.database.base import Base
from src.integrations.http import build_client
from src.services.resources import Resources, open_resources
from src.services.upwork_access import UpworkAccess
from tests.house import House, open_house
from tests.installation import Installation, free_port
from tests.upwork import CountingTransport, UpworkWorld

ROOT = Path(__file__).resolve().parents[1]
ORIGIN = "https://app.example"


class MovableClock:
    """A clock that starts at the true time and goes where a test sends it."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        """Return the moved moment in UTC."""
        return datetime.now(UTC) + self.ahead

    def forward(self, **by: float) -> None:
        """Move ahead, e.g. ``clock.forward(minutes=31)``."""
        self.ahead += timedelta(**by)


@pytest.fixture(scope="session")
def engines() -> Iterator[embedded.RunningEngines]:
    """Run PostgreSQL and Valkey for this test process, in a folder their own account may reach."""
    with (
        tempfile.TemporaryDirectory(prefix="engines-") as folder,
        embedded.start(Path(folder), durable=False) as running,
    ):
        yield running


@pytest.fixture(scope="session")
def database_url(engines: embedded.RunningEngines) -> str:
    """Return the address of a database for the tests of this process."""
    return migrated(engines, "migrated")


def migrated(engines: embedded.RunningEngines, name: str) -> str:
    """Make a database and migrate it as its operator would; return its address."""
    url = engines.create_database(name)
    subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        check=True,
        capture_output=True,
    )
    return url


def random_key() -> str:
    """Return a fresh key as the settings take it."""
    return secrets.token_urlsafe(32)


@pytest.fixture(scope="session")
def settings(engines: embedded.RunningEngines, database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a test installation: cheap passwords, everything else as in use."""
    return Settings(
        data=DataSettings(
            _env_file=None,
            database_url=SecretStr(database_url),
            redis_url=SecretStr(engines.urls.redis_url),
            data_dir=tmp_path_factory.mktemp("data"),
        ),
        security=SecuritySettings(
            _env_file=None,
            secret_key=SecretStr(random_key()),
            encryption_key=SecretStr(random_key()),
            bcrypt_cost=4,
        ),
        web=WebSettings(_env_file=None, environment="test", public_url=ORIGIN),
        upwork=UpworkSettings(
            _env_file=None,
            upwork_client_id="sandbox-client",
            upwork_client_secret=SecretStr("sandbox-secret"),
            upwork_callback_url="http://localhost:8000/auth/upwork/callback",
            upwork_base_url="http://sandbox.example",
            upwork_api_url="http://sandbox.example/graphql",
        ),
        ai=AISettings(_env_file=None),
        mail=MailSettings(_env_file=None),
    )


@pytest.fixture(scope="session")
def session_clock() -> MovableClock:
    """The one clock of the test process; ``clock`` puts it right again before each test."""
    return MovableClock()


@pytest.fixture
def clock(session_clock: MovableClock) -> MovableClock:
    """A clock at the true time, to be moved by the test."""
    session_clock.ahead = timedelta()
    return session_clock


@pytest.fixture(scope="session")
async def session_resources(settings: Settings, session_clock: MovableClock) -> AsyncIterator[Resources]:
    """Open the application's resources once."""
    resources = await open_resources(settings, clock=session_clock)
    yield resources
    await resources.close()


@pytest.fixture(scope="session")
def emptying(database_url: str) -> Iterator[Callable[[], None]]:
    """Forget every person and what is theirs; the installation's keys stay. No trigger or reference stands in the way."""
    kept = {"installation_keys", "roles"}
    names = [table.name for table in Base.metadata.sorted_tables if table.name not in kept]
    # A lock that somebody left behind fails one test, not all that follow.
    begin = ["set session_replication_role = replica", "set lock_timeout = '30s'"]
    statement = ";".join([*begin, *(f"delete from {name}" for name in names)])
    with psycopg.connect(database_url, autocommit=True) as connection:

        def empty() -> None:
            connection.execute(statement)

        yield empty


@pytest.fixture
async def resources(session_resources: Resources, clock: MovableClock, emptying: Callable[[], None]) -> Resources:
    """The application's resources as of an installation just begun: nobody in it, nothing in Valkey, the clock put right."""
    emptying()
    await session_resources.valkey.flushall()
    return session_resources


@pytest.fixture(scope="session")
def built_worlds() -> list[Sandbox]:
    """The sandbox that was written last, if any."""
    return []


@pytest.fixture
def sandbox_world(built_worlds: list[Sandbox]) -> Sandbox:
    """The sandbox with its postings, written anew where an earlier test has moved its clock."""
    if not built_worlds or built_worlds[0].clock.offset:
        built_worlds[:] = [build(7, 400, compose)]
    return built_worlds[0]


@pytest.fixture
async def upwork(sandbox_world: Sandbox, resources: Resources) -> AsyncIterator[UpworkWorld]:
    """A sandbox where nobody has done anything, and our access to it."""
    renew(sandbox_world)
    # Nobody is invited while a test moves the clock: the job it applies to must stay open to a proposal.
    sandbox_world.reactions.odds.invite = 0.0
    transport = CountingTransport(sandbox_world)
    async with build_client(transport=transport) as http:
        ours = replace(resources, http=http)
        yield UpworkWorld(sandbox_world, transport, ours, UpworkAccess(ours))


@pytest.fixture
async def house(upwork: UpworkWorld) -> AsyncIterator[House]:
    """The whole application over a fresh sandbox, with nothing in its queue."""
    async with open_house(upwork) as opened:
        yield opened


@pytest.fixture(scope="session")
def installation(engines: embedded.RunningEngines, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A sandbox and two web applications in processes of their own, with a database of their own; workers start at will."""
    folder, ports = tmp_path_factory.mktemp("installation"), (free_port(), free_port())
    sandbox_url = f"http://127.0.0.1:{free_port()}"
    started = Installation(
        settings={
            "DATABASE_URL": migrated(engines, "installation"),
            "REDIS_URL": engines.urls.redis_url,
            "DATA_DIR": str(folder),
            "SECRET_KEY": random_key(),
            "ENCRYPTION_KEY": random_key(),
            "BCRYPT_COST": "4",
            "ENVIRONMENT": "test",
            "DEBUG": "true",
            "TRUSTED_PROXIES": "127.0.0.1",
            "PUBLIC_URL": f"http://localhost:{ports[0]}",
            "UPWORK_CLIENT_ID": "sandbox-client",
            "UPWORK_CLIENT_SECRET": "sandbox-secret",
            "UPWORK_CALLBACK_URL": f"http://localhost:{ports[0]}/auth/upwork/callback",
            "UPWORK_BASE_URL": sandbox_url,
            "UPWORK_API_URL": f"{sandbox_url}/graphql",
        },
        folder=folder,
        web_ports=ports,
        sandbox_url=sandbox_url,
    )
    try:
        started.start_sandbox()
        for number in (0, 1):
            started.start_web(number)
        started.wait_for("sandbox", f"{sandbox_url}/_sandbox/state")
        for number in (0, 1):
            started.wait_for(f"web{number}", f"http://localhost:{ports[number]}/health/ready")
        yield started
    finally:
        started.stop()


@pytest.fixture
async def running(installation: Installation) -> AsyncIterator[Installation]:
    """The installation in processes, for one test: nothing done at its sandbox, nothing in its queue."""
    await installation.control("reset", {})
    await installation.control("quirks", {"rate_limit": False})
    installation.sql("delete from procrastinate_jobs; delete from procrastinate_workers")
    yield installation
    await installation.close_browsers()
    for name in [name for name in installation.processes if name.startswith("worker")]:
        installation.kill(name)
