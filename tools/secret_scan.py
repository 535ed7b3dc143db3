"""Looks for secrets in the project's files: `python -m tools.secret_scan` names each that nobody has looked at.

`.secrets.baseline` lists what was looked at and is none: made-up passwords of tests, words that only sound like secrets.
`--accept` writes it anew, after a person has looked. It is detect-secrets' own form: its `audit` reads it as well.
"""

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from detect_secrets.core import baseline
from detect_secrets.core.potential_secret import PotentialSecret
from detect_secrets.core.scan import scan_file
from detect_secrets.core.secrets_collection import SecretsCollection
from detect_secrets.settings import default_settings

from tools.console import say
from tools.project import ROOT

BASELINE: Final = ROOT / ".secrets.baseline"
# Made by others or by a tool, or no part of the project: packages, builds, caches, a running installation's data.
PASSED_OVER: Final = frozenset(
    {"node_modules", "dist", "data", "artefacts", "requirements", "__pycache__"}
    | {"requirements.txt", "package-lock.json", "openapi.json", "schema.d.ts", ".env", BASELINE.name}
)
HIDDEN: Final = frozenset({".ci", ".env.example", ".dockerignore", ".gitignore"})
AT_ONCE: Final = 2

Finding = tuple[str, str, str]
"""File, kind and hash of one thing that looks like a secret. Lines move; these do not."""


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file that a person wrote."""
    for entry in sorted(folder.iterdir()):
        if entry.name in PASSED_OVER or (entry.name.startswith(".") and entry.name not in HIDDEN):
            continue
        if entry.is_dir():
            yield from files(entry)
        elif not entry.is_symlink():
            yield entry


def _scan(name: str) -> list[PotentialSecret]:
    with default_settings():
        return list(scan_file(name))


def scan(names: list[str]) -> SecretsCollection:
    """Scan files, named from the present folder; asks no network whether what was found is in use."""
    total = SecretsCollection()
    with ProcessPoolExecutor(AT_ONCE) as pool:
        for name, found in zip(names, pool.map(_scan, names, chunksize=20), strict=True):
            total[name].update(found)
    return total


def findings(collection: SecretsCollection) -> dict[Finding, int]:
    """Return what was found, with the line where it stands."""
    return {(name, each.type, each.secret_hash): each.line_number for name, each in collection}


def unknown(found: SecretsCollection) -> list[str]:
    """Return, as ``file:line kind``, everything that the baseline does not have."""
    kept = baseline.load_from_file(str(BASELINE))["results"] if BASELINE.exists() else {}
    known = {(name, row["type"], row["hashed_secret"]) for name, rows in kept.items() for row in rows}
    return [f"{key[0]}:{line} {key[1]}" for key, line in sorted(findings(found).items()) if key not in known]


def accept(found: SecretsCollection) -> None:
    """Write down that everything found was looked at and is no secret."""
    for _name, secret in found:
        secret.is_secret = False
    with default_settings():
        content = baseline.format_for_output(found)
    # The moment of writing would be a change in each version.
    content.pop("generated_at")
    BASELINE.write_text(json.dumps(content, indent=2) + "\n", "utf-8")


def main() -> int:
    """Scan, and say what is new; the exit code."""
    os.chdir(ROOT)
    found = scan([str(path.relative_to(ROOT)) for path in files()])
    if "--accept" in sys.argv[1:]:
        accept(found)
        return 0
    news = unknown(found)
    for line in news:
        say(line)
    if news:
        say("If these are no secrets: python -m tools.secret_scan --accept")
    return 1 if news else 0


if __name__ == "__main__":
    sys.exit(main())
