"""`./run test`, `lint` and `e2e`: every check as one row of a table, run in turn. What they check is not here."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools import chromium, node_env
from tools.console import Stop, paint, say
from tools.project import FRONTEND, PYTHON, ROOT

_BIN = PYTHON.parent


@dataclass(frozen=True, slots=True)
class Check:
    """One check: a command that ends with 0 when all is well."""

    name: str
    verbs: frozenset[str]
    command: tuple[str, ...]
    cwd: Path = ROOT
    shown: bool = False
    """Whether its output is shown as it comes, and not only when it fails."""


_STATIC = frozenset({"test", "lint"})
_TEST = frozenset({"test"})
_BROWSER = frozenset({"test", "e2e"})


def table(npm: tuple[str, ...]) -> list[Check]:
    """Every check, quickest to judge first."""
    python = (str(PYTHON), "-m")
    return [
        Check("ruff", _STATIC, (*python, "ruff", "check", ".")),
        Check("format", _STATIC, (*python, "ruff", "format", "--check", ".")),
        Check("types", _STATIC, (*python, "mypy", "--strict", "src", "sandbox", "tools")),
        Check("floors", _STATIC, (str(_BIN / "lint-imports"), "--no-cache")),
        Check("dependencies", _STATIC, (*python, "deptry", ".")),
        Check("dead-code", _STATIC, (*python, "vulture")),
        Check("bandit", _STATIC, (*python, "bandit", "-qr", "-c", "pyproject.toml", "src", "tools")),
        Check("secrets", _STATIC, (*python, "tools.secret_scan")),
        Check("front-end", _STATIC, (*npm, "run", "check"), cwd=FRONTEND),
        Check("tests", _TEST, (*python, "pytest", "-n", "2", "--dist", "loadfile", "-m", "not e2e"), shown=True),
        Check(
            "e2e",
            _BROWSER,
            (*python, "pytest", "-p", "no:randomly", "-n", "3", "--dist", "loadfile", "-m", "e2e", "tests/e2e"),
            shown=True,
        ),
    ]


def run(check: Check, env: Mapping[str, str]) -> bool:
    """Run one check, say how it went; whether all was well."""
    say(f"  {check.name} …")
    if check.shown:
        code, output = subprocess.run(check.command, cwd=check.cwd, env=env, check=False).returncode, ""
    else:
        done = subprocess.run(
            check.command,
            cwd=check.cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        code, output = done.returncode, done.stdout
    if code != 0 and output:
        say(output)
    return code == 0


def run_all(checks: list[Check], env: Mapping[str, str]) -> int:
    """Run the checks in turn, all of them, and sum up; exit code 1 when any fails."""
    rows = []
    for check in checks:
        began = time.monotonic()
        fine = run(check, env)
        rows.append((check.name, fine, time.monotonic() - began))
    width = max(len(name) for name, _fine, _seconds in rows)
    say("\n  Check" + " " * (width - 1) + "seconds")
    for name, fine, seconds in rows:
        mark = paint("✓", "green") if fine else paint("✗", "red")
        say(f"  {mark} {name:<{width}}  {seconds:7.1f}")
    failed = [name for name, fine, _seconds in rows if not fine]
    total = sum(seconds for _name, _fine, seconds in rows)
    verdict = f"failed: {', '.join(failed)}" if failed else "all well"
    say(f"  {len(rows)} checks, {total:.1f} s, {verdict}")
    return 1 if failed else 0


def main() -> int:
    """Run the checks of a verb; the exit code."""
    parser = argparse.ArgumentParser(prog="./run")
    parser.add_argument("verb", choices=("test", "lint", "e2e"))
    parser.add_argument("--only", action="append", metavar="NAME", help="run this check (repeatable)")
    parser.add_argument("--list", action="store_true", help="name the checks and stop")
    args = parser.parse_args()
    node = node_env.find()
    checks = [check for check in table(node.npm if node else ("npm",)) if args.verb in check.verbs]
    if args.list:
        say("\n".join(check.name for check in checks))
        return 0
    unknown = set(args.only or ()) - {check.name for check in checks}
    if unknown:
        say(f"No such check: {', '.join(sorted(unknown))}. ./run {args.verb} --list names them.")
        return 2
    env = dict(node.env if node else os.environ)
    browser = chromium.find()
    if browser is not None:
        env["CHROMIUM"] = browser
    chosen = [check for check in checks if not args.only or check.name in args.only]
    try:
        return run_all(chosen, env)
    except (Stop, KeyboardInterrupt) as reason:
        say(str(reason))
        return 130


if __name__ == "__main__":
    sys.exit(main())
