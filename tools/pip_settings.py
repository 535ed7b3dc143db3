"""pip's index settings, told to uv, which does not read them itself. Nothing is written down."""

import os
import re
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FOR_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
    "no-index": "UV_NO_INDEX",
}
_SETTING = re.compile(r"^(?P<place>[\w:]+)\.(?P<name>[\w-]+)='(?P<value>.*)'$")
# Later places win, as in pip.
_PLACES = ("global", "install", ":env:")


def for_uv(pip: Sequence[str] | None) -> dict[str, str]:
    """The environment for uv: ours, with pip's index settings under uv's names where it has none."""
    shown = ""
    if pip is not None:
        shown = subprocess.run([*pip, "config", "list"], capture_output=True, text=True, check=False).stdout
    # Any index may hold a package, as with pip; the hashes decide what is accepted.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match"} | translate(shown.splitlines()) | os.environ


def translate(lines: Iterable[str]) -> dict[str, str]:
    """The variables of uv for the lines of `pip config list`, without folders that do not exist."""
    told: dict[str, tuple[int, str]] = {}
    for line in lines:
        found = _SETTING.match(line.strip())
        if found is None or found["name"] not in _FOR_UV or found["place"] not in _PLACES:
            continue
        rank, name = _PLACES.index(found["place"]), _FOR_UV[found["name"]]
        value = " ".join(filter(_exists, found["value"].replace("\\n", " ").split()))
        if value and rank >= told.get(name, (-1, ""))[0]:
            told[name] = (rank, value)
    return {name: value for name, (_rank, value) in told.items()}


def _exists(place: str) -> bool:
    """Whether `place` is not on this machine's disk, or is there. uv fails where pip only warns."""
    parts = urlsplit(place)
    if parts.scheme == "file":
        return Path(unquote(parts.path)).exists()
    return bool(parts.scheme) or not place.startswith("/") or Path(place).exists()
