"""Gives the parts of an installation the certificates by which they know each other, and renews them. Serving TLS is theirs.

One folder for each holder, with ``identity.pem`` (key and certificate, for its account alone) and ``authority.pem`` (whom to trust);
``authority/`` holds the key that signs and is nobody else's to read. `python -m src.certificates FOLDER` makes what is missing or has
less than twenty of its thirty days left; with `--keep` it goes on looking every hour. PostgreSQL and Valkey are told to read theirs
again by ``deploy``, everything else reads them with each connection. A new authority, every ten years, wants all restarted.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from src.utils import authority
from src.utils.authority import Subject
from src.utils.clock import SystemClock

LOOPBACK: Final = ("127.0.0.1", "::1")
AUTHORITY_LIFE: Final = timedelta(days=3650)
LIFE: Final = timedelta(days=30)
RENEW_BEFORE: Final = timedelta(days=20)
LOOK_SECONDS: Final = 3600


@dataclass(frozen=True, slots=True)
class Holder:
    """A part that gets a folder: the account it runs under in its container, and its certificate, unless it only trusts."""

    folder: str
    account: int
    subject: Subject | None


HOLDERS: Final = (
    Holder("postgres", 999, Subject("postgres", ("postgres", "localhost"), LOOPBACK)),
    Holder("valkey", 999, Subject("valkey", ("valkey", "localhost"), LOOPBACK)),
    Holder("web", 10001, Subject("web", ("web", "localhost"), LOOPBACK)),
    # PostgreSQL lets in whose common name is the user's.
    Holder("client", 10001, Subject("upwork_owner")),
    Holder("caddy", 0, None),
)
AUTHORITY: Final = Subject("Upwork Web App inside", ("postgres", "valkey", "web", "localhost"), LOOPBACK)


def ensure(root: Path, now: datetime, *, give_away: bool) -> list[str]:
    """Make and renew what is due under ``root``; return the folders that were written.

    ``give_away`` hands each key to its holder's account, which only root may do. Raises OSError where a folder cannot be written.
    """
    keep = root / "authority"
    keep.mkdir(mode=0o700, parents=True, exist_ok=True)
    certificate, key = keep / "authority.pem", keep / "authority.key"
    is_new = not authority.lasts(certificate, now + LIFE) or not key.exists()
    if is_new:
        authority.make_authority(certificate, key, AUTHORITY, now, AUTHORITY_LIFE)
    return [each.folder for each in HOLDERS if _serve(root, each, now, is_new=is_new, give_away=give_away)]


def _serve(root: Path, holder: Holder, now: datetime, *, is_new: bool, give_away: bool) -> bool:
    """Bring one holder's folder up to date; True where something was written."""
    folder, keep = root / holder.folder, root / "authority"
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    trusted, identity = folder / "authority.pem", folder / "identity.pem"
    if is_new or not trusted.exists():
        authority.write(trusted, (keep / "authority.pem").read_bytes(), mode=0o644)
    elif holder.subject is None or (identity.exists() and authority.lasts(_public(folder), now + RENEW_BEFORE)):
        return False
    if holder.subject is not None:
        secret, chain = authority.issue(keep / "authority.pem", keep / "authority.key", holder.subject, now, LIFE)
        authority.write(identity, secret + chain, owner=holder.account if give_away else None)
        authority.write(_public(folder), chain, mode=0o644)
    return True


def _public(folder: Path) -> Path:
    """The certificate without its key: what we look at, since the other file is the holder's alone to read."""
    return folder / "certificate.pem"


def main() -> None:
    """Make what is due, once or for ever."""
    parser = argparse.ArgumentParser(description="Certificates for the parts of this installation.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", action="store_true", help="go on, and renew in time")
    asked = parser.parse_args()
    while True:
        written = ensure(asked.folder, SystemClock().now(), give_away=True)
        print(f"certificates written: {', '.join(written) or 'none, all are good'}", flush=True)
        if not asked.keep:
            return
        time.sleep(LOOK_SECONDS)


if __name__ == "__main__":
    main()
