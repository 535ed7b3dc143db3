"""How long people wait for their turn at Upwork on a day of 1,000 of them: ``python -m bench.budget``.

The real script on the real Valkey, with a clock of its own; nothing is asked of anybody. Nothing is judged here but by the
numbers printed; the last ones are in the README beside this file.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from pathlib import Path

from redis.asyncio import Redis

from src import embedded
from src.domain.budget import Purpose
from src.integrations.upwork.budget import RateBudget
from tests.budget_day import SECOND, most_within, people, percentile, run, served, wishes

HEAVY = 10


async def day(valkey: Redis, total: int, seed: int) -> list[tuple[str, str]]:
    """Simulate one day with ``total`` wishes and return its figures in words."""
    await valkey.flushall()
    began, wanted = time.monotonic(), wishes(random.Random(seed), total)
    granted, gave_up, spent = await run(RateBudget(valkey), wanted)
    moments, parts = [at for at, _, _ in granted], served(wanted, granted)
    heavy = set(people()[:HEAVY])
    light = [part for person, part in parts.items() if person not in heavy]
    figures = [
        ("wishes, granted", f"{len(wanted):,}, {len(granted):,}"),
        ("most in a second, in a minute", f"{most_within(moments, SECOND)}, {most_within(moments, 60 * SECOND)}"),
    ]
    for purpose in Purpose:
        waits = [waited for _, ask, waited in granted if ask.purpose is purpose]
        told = f"p50 {percentile(waits, 0.5):.2f} s, p95 {percentile(waits, 0.95):.2f} s, most {max(waits):.2f} s"
        figures.append((f"waiting of {purpose}", f"{told}, gave up {gave_up[purpose]}"))
    return [
        *figures,
        ("refused for the day", f"{sum(spent.values()):,} wishes of {len(spent)} people"),
        ("served: the worst of 990 light, of 10 heavy", f"{min(light):.1%}, {min(parts[each] for each in heavy):.1%}"),
        ("simulated in", f"{time.monotonic() - began:.0f} s"),
    ]


async def measure(url: str, totals: list[int], seed: int) -> None:
    """Print the figures of a day for each number of wishes."""
    valkey = Redis.from_url(url)
    try:
        for total in totals:
            print(f"\n| {total:,} wishes | |\n|---|---|")
            for name, figure in await day(valkey, total, seed):
                print(f"| {name} | {figure} |", flush=True)
    finally:
        await valkey.aclose()


def main() -> None:
    """Start the engines in an empty folder, measure, and stop them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wishes", type=int, nargs="+", default=[30_000, 60_000])
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, embedded.start(Path(folder), durable=False) as engines:
        asyncio.run(measure(engines.urls.redis_url, chosen.wishes, chosen.seed))


if __name__ == "__main__":
    main()
