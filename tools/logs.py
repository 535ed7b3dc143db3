"""The children's log files: kept small, and followed for what the person should see."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

LARGEST_BYTES = 5_000_000
_IMPORTANT = re.compile(r"\b(?:error|critical|traceback|fatal|panic)\b", re.IGNORECASE)


def trim(path: Path, largest: int = LARGEST_BYTES) -> bool:
    """Set a log that has grown past `largest` bytes aside as `.1`; whether it was.

    The file is copied and emptied, not renamed: its writer has it open, in append mode.
    """
    try:
        if path.stat().st_size <= largest:
            return False
    except FileNotFoundError:
        return False
    shutil.copy2(path, path.with_name(f"{path.name}.1"))
    os.truncate(path, 0)
    return True


def open_private(path: str, flags: int) -> int:
    """For `open(..., opener=...)`: a new file that only its owner may read."""
    return os.open(path, flags, 0o600)


def last_lines(path: Path, since: int, count: int = 15) -> str:
    """The end of what a log holds from byte `since` on, indented; empty when there is nothing."""
    try:
        text = path.read_bytes()[since:].decode("utf-8", "replace")
    except FileNotFoundError:
        return ""
    return "\n".join(f"    {line}" for line in text.splitlines()[-count:])


def size(path: Path) -> int:
    """The log's length in bytes; 0 when there is none."""
    return path.stat().st_size if path.exists() else 0


def is_important(line: str) -> bool:
    """Whether a line tells of something that went wrong."""
    return _IMPORTANT.search(line) is not None


class Tail:
    """Reads what has been added to a log since the last look."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._position = size(path)

    def new_lines(self) -> Iterator[str]:
        """The whole lines written since the last call."""
        try:
            with self._path.open("rb") as file:
                if file.seek(0, os.SEEK_END) < self._position:
                    self._position = 0
                file.seek(self._position)
                added = file.read()
        except FileNotFoundError:
            return
        whole = added[: added.rfind(b"\n") + 1]
        self._position += len(whole)
        yield from whole.decode("utf-8", "replace").splitlines()
