"""Where the project's parts lie, digests of them, and running a command that must succeed."""

import hashlib
import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tools.console import Stop

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
FRONTEND = ROOT / "frontend"
DIST = FRONTEND / "dist"


def digest(paths: Iterable[Path], *also: str) -> str:
    """A digest of the files' names and contents, and of any further words."""
    total = hashlib.sha256("\0".join(also).encode())
    for path in sorted(paths):
        total.update(f"\0{path.relative_to(ROOT)}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def files_under(folder: Path) -> list[Path]:
    """Every file in `folder` and below, without hidden ones."""
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.parts[-3:])
    ]


def is_stamped(stamp: Path, value: str) -> bool:
    """Whether `stamp` says that the work for `value` has been done."""
    try:
        return stamp.read_text("utf-8") == value
    except OSError:
        return False


def must(
    command: Sequence[str | Path],
    failure: str,
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
) -> str:
    """Run a command silently; its output. Raises Stop with `failure` and its last lines."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=dict(os.environ if env is None else env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise Stop(f"{failure}: {error}") from error
    if done.returncode != 0:
        last = "\n".join(f"    {line}" for line in done.stdout.strip().splitlines()[-15:])
        raise Stop(f"{failure}:\n{last}")
    return done.stdout
