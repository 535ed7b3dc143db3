"""The browser for the e2e checks: the system's Chromium, installed where we may."""

import os
import shutil

from tools.console import Stop, step
from tools.project import must

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
HOW_TO_GET = (
    "Install Chromium (Debian: sudo apt-get install chromium; macOS: brew install --cask chromium), "
    "or set CHROMIUM to the path of one."
)


def find() -> str | None:
    """The path of a Chromium: CHROMIUM, or the first one on PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if os.access(named, os.X_OK) else None
    return next(filter(None, map(shutil.which, _NAMES)), None)


def ensure() -> str:
    """A Chromium, installed as root on Debian when missing. Raises Stop with how to get one."""
    found = find()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        with step("Chromium"):
            must(["apt-get", "update", "-qq"], "apt-get update failed", env=quiet)
            must(["apt-get", "install", "-qq", "-y", "chromium"], "No Chromium", env=quiet)
        found = find()
    if found is None:
        raise Stop(f"The browser checks need Chromium. {HOW_TO_GET}")
    return found
