"""How long the feed's answer takes with 10,000 kept jobs: ``python -m bench.feed``. One web process, the real engines.

Also how long it takes to judge them all anew, as after a change of rules. The last figures are in the README beside this file.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import tempfile
import time
from pathlib import Path
from uuid import UUID

import httpx2
from sqlalchemy import text

from bench.freelancers import FREELANCERS
from bench.labelled import SEED, posting_of
from bench.sign_in import server
from sandbox.content import compose
from src.config import Settings
from src.database.base import new_id
from src.database.repositories.jobs import JobRepository, SeenPosting
from src.domain.compliance import expiry_of_new_copy
from src.domain.trust import read_words
from src.schemas.jobs import JobContent
from src.schemas.profile import ProfileRequest
from src.services.job_feed import JobFeed
from src.services.profile_service import ProfileService
from src.services.resources import Resources, open_resources
from tests.accounts import FrontDoor

BATCH = 500
WAYS = {
    "newest, 20": "?limit=20",
    "newest, 100": "?limit=100",
    "best fit, 20": "?sort=fit&limit=20",
    "best fit, 100": "?sort=fit&limit=100",
    "strong only, 20": "?tiers=strong&limit=20",
    "worth a look, 20": "?tiers=worth_a_look&limit=20",
    "best fit, strong": "?sort=fit&tiers=strong&limit=20",
    "saved by fit": "?view=saved&sort=fit&limit=20",
    "counts": "/counts",
}


async def fill(resources: Resources, user_id: UUID, count: int) -> float:
    """Keep ``count`` jobs of the sandbox's world for a person; return how many seconds judging all of them took."""
    who = FREELANCERS[0].profile
    profiles = ProfileService(resources)
    asked = ProfileRequest(
        version=0,
        title=who.title,
        overview=who.overview,
        skills=[skill.name for skill in who.skills],
        services_offered=list(who.services_offered),
    )
    await profiles.save(user_id, asked)
    now = resources.clock.now()
    world = compose(SEED, count)
    for start in range(0, count, BATCH):
        seen = []
        for number, words in enumerate(world[start : start + BATCH], start):
            found = posting_of(words, number)
            content = JobContent(posting=found.posting, words=read_words(found))
            seen.append(
                SeenPosting(
                    id=new_id(),
                    upwork_id=str(number),
                    title=words.title,
                    url=f"https://upwork.example/{number}",
                    published_at=now,
                    seen_at=now,
                    content=content.model_dump(mode="json"),
                    content_expires_at=expiry_of_new_copy(now),
                )
            )
        async with resources.database.as_user(user_id) as db:
            await JobRepository(db).keep(user_id, seen)
    began = time.perf_counter()
    judged = await JobFeed(resources, profiles).judge_all(user_id)
    if judged != count:
        raise RuntimeError(f"{judged} of {count} jobs were judged")
    async with resources.database.engine.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        # As the engine's own cleaning leaves the table within a minute: which rows are alive is known without reading them.
        await connection.execute(text("vacuum analyze jobs"))
    return time.perf_counter() - began


async def measure(http: httpx2.AsyncClient, headers: dict[str, str], calls: int) -> None:
    """Print the times of each kind of answer, after a few to warm up."""
    for name, address in WAYS.items():
        found = []
        for number in range(calls + 5):
            began = time.perf_counter()
            answer = await http.get(f"/api/v1/jobs{address}", headers=headers)
            if number >= 5:
                found.append((time.perf_counter() - began) * 1e3)
            answer.raise_for_status()
        p95 = statistics.quantiles(found, n=20)[-1]
        print(f"{name:<18} p50 {statistics.median(found):6.1f} ms   p95 {p95:6.1f} ms   {len(answer.content):>7} bytes")


async def run(settings: Settings, url: str, jobs: int, calls: int) -> None:
    """Fill the database and measure."""
    resources = await open_resources(settings)
    person = await FrontDoor(resources).person()
    seconds = await fill(resources, person.user_id, jobs)
    await resources.close()
    print(f"judging all        {seconds:.1f} s for {jobs:,} jobs, {jobs / seconds:,.0f} a second")
    headers = {"Authorization": f"Bearer {person.signed_in.answer.access_token}"}
    async with httpx2.AsyncClient(base_url=url, timeout=60) as http:
        await measure(http, headers, calls)


def main() -> None:
    """Run, and say on what."""
    parser = argparse.ArgumentParser(prog="python -m bench.feed")
    parser.add_argument("--jobs", type=int, default=10_000, help="how many jobs are kept")
    parser.add_argument("--calls", type=int, default=100, help="how many answers of each kind are measured")
    args = parser.parse_args()
    print(f"{os.cpu_count()} cores, load before {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory(prefix="bench-") as name, server(Path(name)) as (installation, settings):
        asyncio.run(run(settings, f"http://localhost:{installation.web_ports[0]}", args.jobs, args.calls))
    print(f"load after {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    main()
