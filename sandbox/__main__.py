"""``python -m sandbox``: starts the stand-in for Upwork as a process of its own. What it serves is in ``server``."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

import uvicorn

from sandbox.content import compose
from sandbox.context import build
from sandbox.server import create_app
from sandbox.state import StateUnusable


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted. Returns the exit status: 2 when the state file cannot be used."""
    parser = argparse.ArgumentParser(prog="sandbox", description="A local stand-in for Upwork.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8001)
    parser.add_argument("--seed", type=int, default=7, help="the same seed makes the same world")
    parser.add_argument("--postings", type=int, default=3200, help="how many postings the world begins with")
    parser.add_argument("--state", type=Path, help="file that keeps accounts, grants, proposals and rooms")
    parser.add_argument("--pace", type=float, default=1.0, help="how many times faster than usual clients react")
    options = parser.parse_args(arguments)
    try:
        sandbox = build(options.seed, options.postings, compose, options.state)
        sandbox.reactions.set_pace(options.pace, sandbox.clock.now())
    except (StateUnusable, ValueError) as problem:
        print(f"sandbox: {problem}", file=sys.stderr)
        return 2
    # The world never becomes garbage; without this every collection would walk all of it.
    gc.freeze()
    print(f"Upwork sandbox on http://{options.host}:{options.port} (seed {options.seed})", flush=True)
    uvicorn.run(
        create_app(sandbox),
        host=options.host,
        port=options.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
