"""A certificate for `./run --tls`: an authority of this data folder, and what it signs for `localhost`. Serving is `src.cli`'s.

The authority's key never leaves the folder and signs only names of this machine; whoever trusts it trusts nothing else by it.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from src.utils import authority

_HOSTS = ("localhost",)
_ADDRESSES = ("127.0.0.1", "::1")
_AUTHORITY_LIFE = dt.timedelta(days=3650)
_CERTIFICATE_LIFE = dt.timedelta(days=90)
_RENEW_BEFORE = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where the files are: the chain and key to serve with, and the authority for a browser to trust."""

    chain: Path
    key: Path
    authority: Path


def ensure(data_dir: Path) -> Certificate:
    """The certificate of a data folder, made or renewed where needed; its keys only their owner may read."""
    folder = data_dir / "tls"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = Certificate(folder / "localhost.pem", folder / "localhost.key", folder / "authority.pem")
    authority_key, now = folder / "authority.key", dt.datetime.now(dt.UTC)
    if not authority.lasts(files.authority, now + _RENEW_BEFORE) or not authority_key.exists():
        subject = authority.Subject("Upwork Web App on this machine", _HOSTS, _ADDRESSES)
        authority.make_authority(files.authority, authority_key, subject, now, _AUTHORITY_LIFE)
        files.chain.unlink(missing_ok=True)
    if not authority.lasts(files.chain, now + _RENEW_BEFORE) or not files.key.exists():
        subject = authority.Subject("localhost", _HOSTS, _ADDRESSES)
        key, chain = authority.issue(files.authority, authority_key, subject, now, _CERTIFICATE_LIFE)
        authority.write(files.key, key)
        authority.write(files.chain, chain, mode=0o644)
    return files
