"""How many people can sign in a second, against what bare bcrypt allows, and what reading notices: ``python -m bench.sign_in``.

One web process as the README starts it (cost 12), the real engines, everything on this machine. Nothing is judged here but
by the numbers printed; the last ones are in the README beside this file.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import bcrypt
import pyotp
import uvloop

from bench.wire import Answer, Wire
from src import embedded
from src.auth.passwords import PasswordHasher
from src.config import DataSettings, SecuritySettings, Settings, WebSettings
from src.services.resources import open_resources
from tests.accounts import AGENT, PASSWORD, FrontDoor, Person
from tests.conftest import migrated, random_key
from tests.installation import Installation, free_port

COST = 12
THREADS = 2
READS_A_SECOND = 20
SIGNING_IN_AT_ONCE = 8
ROUNDS = 3
SETTLING = 1.5
CODE_SECONDS = 30
OVERLOAD = 4
NETWORKS = cycle(f"10.{a}.{b}.9" for a in range(256) for b in range(256))


@dataclass
class Latencies:
    """Seconds that calls took, by the status of their answer."""

    by_status: dict[int, list[float]] = field(default_factory=dict)

    def add(self, status: int, seconds: float) -> None:
        """Note one call."""
        self.by_status.setdefault(status, []).append(seconds)

    def take(self, others: Latencies) -> None:
        """Add the calls of another measurement."""
        for status, seconds in others.by_status.items():
            self.by_status.setdefault(status, []).extend(seconds)

    def line(self, *statuses: int) -> str:
        """Return count, median and 95th percentile in milliseconds, of all calls or of those with these statuses."""
        seconds = [
            each for status, found in self.by_status.items() if not statuses or status in statuses for each in found
        ]
        if len(seconds) < 2:
            return f"{len(seconds)} calls"
        p95 = statistics.quantiles(seconds, n=20)[-1]
        return f"{len(seconds)} calls, p50 {statistics.median(seconds) * 1e3:.1f} ms, p95 {p95 * 1e3:.1f} ms"


@dataclass
class Client:
    """Whoever calls. Each sign-in comes from an address of its own, as a proxy would tell."""

    wire: Wire

    async def post(self, path: str, body: object) -> Answer:
        """Post from a network that nobody has used."""
        return await self.wire.ask("POST", path, body, **{"X-Forwarded-For": next(NETWORKS)})

    async def password(self, person: Person) -> Answer:
        """Do the password step."""
        return await self.post("/auth/login", {"email": person.email, "password": PASSWORD})

    async def password_alone(self, person: Person) -> int:
        """Do the password step and no other; returns the answer's status."""
        return (await self.password(person)).status

    async def sign_in(self, person: Person) -> int:
        """Sign in with password and an authenticator's code; returns the last answer's status."""
        stage = await self.password(person)
        if stage.status != 200:
            return stage.status
        proof = {"challenge": stage.json()["challenge"], "factor": "totp", "code": pyotp.TOTP(person.secret).now()}
        return (await self.post("/auth/mfa/verify", proof)).status


async def at_rate(rate: float, seconds: float, call: Callable[[], Awaitable[int]]) -> Latencies:
    """Call at a steady rate, whatever the answers take, and wait for the last one."""
    found, under_way = Latencies(), []

    async def one() -> None:
        began = time.perf_counter()
        found.add(await call(), time.perf_counter() - began)

    begin = time.perf_counter()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, begin + number / rate - time.perf_counter()))
        under_way.append(asyncio.create_task(one()))
    await asyncio.gather(*under_way)
    return found


def bare(seconds: float) -> float:
    """Return how many passwords a second bcrypt alone checks on as many threads as the application has."""
    kept, counts = bcrypt.hashpw(b"p" * 64, bcrypt.gensalt(COST)), [0] * THREADS

    def check(number: int) -> None:
        while time.perf_counter() < end:
            bcrypt.checkpw(b"p" * 64, kept)
            counts[number] += 1

    began = time.perf_counter()
    end = began + seconds
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(check, range(THREADS)))
    return sum(counts) / (time.perf_counter() - began)


@contextmanager
def server(folder: Path) -> Iterator[tuple[Installation, Settings]]:
    """Run engines and one web application."""
    with embedded.start(folder / "engines") as engines:
        port = free_port()
        given = {
            "DATABASE_URL": migrated(engines, "bench"),
            "REDIS_URL": engines.urls.redis_url,
            "DATA_DIR": str(folder),
            "SECRET_KEY": random_key(),
            "ENCRYPTION_KEY": random_key(),
            "BCRYPT_THREADS": str(THREADS),
            "ENVIRONMENT": "test",
            "TRUSTED_PROXIES": "127.0.0.1",
            "PUBLIC_URL": f"http://localhost:{port}",
        }
        data = DataSettings(
            _env_file=None, **{name.lower(): given[name] for name in ("DATABASE_URL", "REDIS_URL", "DATA_DIR")}
        )
        keys = {name.lower(): given[name] for name in ("SECRET_KEY", "ENCRYPTION_KEY")}
        security = SecuritySettings(_env_file=None, bcrypt_cost=4, **keys)
        web = WebSettings(_env_file=None, environment="test", public_url=given["PUBLIC_URL"])
        started = Installation(given, folder, (port, port), "")
        started.start_web(0)
        try:
            started.wait_for("web0", f"http://localhost:{port}/health/ready")
            yield started, Settings(data=data, security=security, web=web)
        finally:
            started.stop()


async def people(installation: Installation, settings: Settings, count: int) -> list[Person]:
    """Sign people up by the services, cheaply; then give them all one password hash of the true cost."""
    resources = await open_resources(settings)
    found = [await FrontDoor(resources).person() for _ in range(count)]
    kept = await PasswordHasher(resources.keys.pepper, cost=COST, threads=1).hash(PASSWORD)
    await resources.close()
    installation.sql("update user_security set password_hash = %s", kept)
    # An authenticator's code is good once: the one they enrolled with has to be over.
    await asyncio.sleep(CODE_SECONDS)
    return found


def used(pid: int) -> float:
    """Return how many seconds a process has had of the processors, in all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def hash_seconds() -> float:
    """Return how many processor seconds one check of a password takes by itself, the quickest of a few."""
    kept, found = bcrypt.hashpw(b"p" * 64, bcrypt.gensalt(COST)), []
    for _ in range(8):
        began = time.thread_time()
        bcrypt.checkpw(b"p" * 64, kept)
        found.append(time.thread_time() - began)
    return statistics.median(found)


async def measure(client: Client, persons: list[Person], seconds: float, web: int) -> None:
    """Measure in turn: reading alone; bcrypt, password steps and whole sign-ins beside reading; four times too many of them."""
    reader = {"Authorization": f"Bearer {persons[0].signed_in.answer.access_token}"}

    async def read() -> int:
        return (await client.wire.ask("GET", "/api/v1/me", **reader)).status

    async def bare_beside_reading() -> float:
        rate, _ = await asyncio.gather(asyncio.to_thread(bare, seconds), at_rate(READS_A_SECOND, seconds, read))
        return rate

    await at_rate(READS_A_SECOND, 2, read)
    began = used(web)
    print(f"reading alone          {(await at_rate(READS_A_SECOND, seconds, read)).line()}")
    for_reading = (used(web) - began) / seconds
    turns, reading = cycle(persons), Latencies()
    allowed, stepped, reached, spent = [], [], [], []
    # In turn, and more than once: what else the machine does weighs on both alike.
    for _ in range(ROUNDS):
        allowed.append(await bare_beside_reading())
        stepped.append((await sign_ins(client.password_alone, turns, seconds, read, Latencies()))[0])
        hashed, before, begun = hash_seconds(), used(web), time.perf_counter()
        rate, count = await sign_ins(client.sign_in, turns, seconds, read, reading)
        beside = for_reading * (time.perf_counter() - begun)
        reached.append(rate)
        spent.append(hashed / ((used(web) - before - beside) / count))
    rate, most, steps = (statistics.mean(each) for each in (reached, allowed, stepped))
    print(f"bare bcrypt            {most:.2f} a second (cost {COST}, {THREADS} threads, beside the same reading)")
    print(f"password steps         {steps:.2f} a second, ratio {steps / most:.3f}, {_by_rounds(stepped, allowed)}")
    print(f"sign-ins               {rate:.2f} a second, ratio {rate / most:.3f}, {_by_rounds(reached, allowed)}")
    print(
        f"share of bcrypt        {statistics.mean(spent):.3f} of the processor time that the application takes for a sign-in"
    )
    print(f"reading beside them    {reading.line()}")
    await overload(client, persons, rate * OVERLOAD, seconds, read)


def _by_rounds(reached: list[float], allowed: list[float]) -> str:
    return "by rounds " + ", ".join(f"{rate / most:.2f}" for rate, most in zip(reached, allowed, strict=True))


async def sign_ins(
    sign_in: Callable[[Person], Awaitable[int]],
    turns: Iterator[Person],
    seconds: float,
    read: Callable[[], Awaitable[int]],
    reading: Latencies,
) -> tuple[float, int]:
    """Let people sign in (or begin to), a few at once, as fast as they are let.

    Return how many a second did, once it was under way, and how many did in all.
    """
    begin = time.perf_counter() + SETTLING
    done: list[float] = []

    async def one_after_another() -> None:
        while time.perf_counter() < begin + seconds:
            status = await sign_in(next(turns))
            if status != 200:
                raise RuntimeError(f"a sign-in was answered with {status}")
            done.append(time.perf_counter())

    async def reads() -> None:
        await asyncio.sleep(SETTLING)
        reading.take(await at_rate(READS_A_SECOND, seconds, read))

    await asyncio.gather(reads(), *(one_after_another() for _ in range(SIGNING_IN_AT_ONCE)))
    return sum(begin <= moment < begin + seconds for moment in done) / seconds, len(done)


async def overload(
    client: Client, persons: list[Person], rate: float, seconds: float, read: Callable[[], Awaitable[int]]
) -> None:
    """Ask for more password steps than can be done, and print who is served, who is turned away, and how soon."""
    turn = cycle(persons)

    async def step() -> int:
        return (await client.password(next(turn))).status

    asked, reading = await asyncio.gather(at_rate(rate, seconds, step), at_rate(READS_A_SECOND, seconds, read))
    print(f"{OVERLOAD} times as many        {rate:.1f} a second asked for")
    print(f"  let in               {asked.line(200)}")
    print(f"  turned away          {asked.line(429, 503)}")
    others = sorted(set(asked.by_status) - {200, 429, 503})
    print(f"  anything else        {others or 'nothing'}")
    print(f"  reading beside them  {reading.line()}")


def main() -> None:
    """Run, and say on what."""
    parser = argparse.ArgumentParser(prog="python -m bench.sign_in")
    parser.add_argument("--seconds", type=float, default=10.0, help="length of each phase")
    parser.add_argument(
        "--people", type=int, default=260, help="how many sign in, in turn: each can once in half a minute"
    )
    args = parser.parse_args()
    print(
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, bcrypt {bcrypt.__version__}"
    )
    print(f"load before            {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory(prefix="bench-") as name, server(Path(name)) as (installation, settings):

        async def run() -> None:
            persons = await people(installation, settings, args.people)
            # The browser they enrolled with: nobody is told of a new device.
            wire = Wire(installation.web_ports[0], **{"User-Agent": AGENT})
            await measure(Client(wire), persons, args.seconds, installation.processes["web0"].pid)
            wire.close()

        uvloop.run(run())
    print(f"load after             {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    main()
