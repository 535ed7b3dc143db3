"""Measures trust: what of the sandbox's frauds, checks and injections is found, what is found where nothing is, and how fast."""

from __future__ import annotations

import sys
from dataclasses import replace
from time import process_time

from bench.labelled import NOW, SEED, posting_of
from sandbox.content import compose
from sandbox.model import JobText
from src.domain.trust import Trust, assess

POSTS = 6000
_KINDS = {
    "scam": "red flags",
    "trap_word": "checks for applicants",
    "injection": "orders to machines",
}


def assessed(seed: int = SEED, count: int = POSTS) -> list[tuple[JobText, Trust]]:
    """Return the sandbox's posts with what is seen of their honesty; figures of clients are left out."""
    found = []
    for number, text in enumerate(compose(seed, count)):
        detail = posting_of(text, number)
        bare = replace(detail, posting=replace(detail.posting, published_at=None))
        found.append((text, assess(bare, NOW)))
    return found


def is_found(trust: Trust, kind: str) -> bool:
    """Say whether what a kind stands for was found."""
    return bool({"scam": trust.flags, "trap_word": trust.traps, "injection": trust.machine_orders}[kind])


def main() -> None:
    """Print the figures. A post with one thing hidden in it is left out of the false alarms of the others."""
    start = process_time()
    results = assessed()
    spent = process_time() - start
    for kind, name in _KINDS.items():
        hidden = [trust for text, trust in results if kind in text.traits]
        clean = [trust for text, trust in results if not text.traits & set(_KINDS)]
        found = sum(is_found(trust, kind) for trust in hidden)
        alarms = sum(is_found(trust, kind) for trust in clean)
        sys.stdout.write(
            f"{name:<22} {found:>4} of {len(hidden):>4} found ({found / len(hidden):.1%}), "
            f"{alarms} of {len(clean)} clean posts ({alarms / len(clean):.2%})\n"
        )
    sys.stdout.write(f"speed: {POSTS / spent:,.0f} posts/s on one core, composing included\n")


if __name__ == "__main__":
    main()
