"""Measures the fit score: jobs a second for one profile, and precision and recall of the strong matches on the labelled set."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from time import process_time

from bench.labelled import NOW, SEED, Pair, pairs, posting_of
from sandbox.content import compose
from src.domain.fit import Fit, FitRules, Tier, read_person, score

JOBS = 1000


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the strong matches are. Shares of 1; ``recall`` is of the jobs graded 2."""

    chosen: int
    strict: float
    lenient: float
    recall: float


def scored(labelled: list[Pair], rules: FitRules) -> list[tuple[Pair, Fit]]:
    """Return each pair with its fit under the given rules."""
    lenses = {pair.freelancer.name: read_person(pair.freelancer.profile) for pair in labelled}
    return [(pair, score(lenses[pair.freelancer.name], pair.job, rules, NOW)) for pair in labelled]


def quality(results: list[tuple[Pair, Fit]], tier: Tier = "strong") -> Quality:
    """Return precision and recall of a tier."""
    grades = Counter(pair.grade for pair, fit in results if fit.tier == tier)
    good = sum(pair.grade == 2 for pair, _ in results)
    chosen = sum(grades.values())
    return Quality(
        chosen,
        grades[2] / chosen if chosen else 0.0,
        (grades[2] + grades[1]) / chosen if chosen else 0.0,
        grades[2] / good if good else 0.0,
    )


def speed() -> float:
    """Return how many jobs are scored in a second of one core, for one profile, words read anew."""
    labelled = pairs(size=200, for_each=6)
    lens = read_person(labelled[0].freelancer.profile)
    jobs = [posting_of(text, number) for number, text in enumerate(compose(SEED, JOBS))]
    start = process_time()
    for job in jobs:
        score(lens, job, FitRules(), NOW)
    return JOBS / (process_time() - start)


def _tell(name: str, results: list[tuple[Pair, Fit]]) -> None:
    found = quality(results)
    sys.stdout.write(
        f"{name:<17} {len(results):>5} pairs {found.chosen:>4} strong   precision {found.strict:6.1%} strict "
        f"{found.lenient:6.1%} lenient   recall {found.recall:6.1%}\n"
    )


def main() -> None:
    """Print the figures."""
    sys.stdout.write(f"speed: {speed():,.0f} jobs/s on one core, {JOBS:,} jobs for one profile\n")
    for seed in (SEED, SEED + 1):
        results = scored(pairs(seed=seed), FitRules())
        for name in dict.fromkeys(pair.freelancer.name for pair, _ in results):
            _tell(name, [row for row in results if row[0].freelancer.name == name])
        _tell("all", results)


if __name__ == "__main__":
    main()
