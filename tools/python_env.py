"""The virtual environment and the hash-locked packages in it. Node is not here.

Package indexes come from the machine's own pip or uv settings and are never written down.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools import pip_settings
from tools.console import Stop, step, warn
from tools.project import PYTHON, ROOT, VENV, digest, is_stamped, must

RUNTIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements" / "dev.txt"
# uv installs our packages in 2 s, pip in 21 to 29 s; fetching uv first takes 3 s.
_UV_LOCK = ROOT / "requirements" / "uv.txt"
_UV_HOME = VENV / "installer"


def ensure(*locks: Path) -> None:
    """Make the environment if needed and install each lock that is not installed as it stands.

    Raises Stop with the one command to type when this machine has nothing to do it with.
    """
    if not is_usable():
        with step("Python environment"):
            _create()
    for lock in locks:
        stamp, value = _stamp(lock)
        if is_stamped(stamp, value):
            continue
        with step(f"Python packages of {lock.relative_to(ROOT)}"):
            install(lock)
        stamp.write_text(value, "utf-8")


def is_installed(lock: Path) -> bool:
    """Whether the packages of `lock` are in the environment."""
    stamp, value = _stamp(lock)
    return is_usable() and is_stamped(stamp, value)


def is_usable() -> bool:
    """Whether the environment is there and its Python is still on this machine."""
    return (VENV / "pyvenv.cfg").exists() and os.access(PYTHON, os.X_OK)


def install(lock: Path, *, target: Path | None = None) -> None:
    """Install the hash-checked packages of `lock`, into `target` if given. Raises Stop."""
    what = ["--require-hashes", "-r", str(lock), *(["--target", str(target)] if target else [])]
    uv = _uv()
    if uv is not None:
        env = pip_settings.for_uv(_pip())
        # Compiled here once, for machines that forbid Python to do so at each first import.
        options = ["--quiet", "--compile-bytecode", "--python", str(PYTHON)]
        command = [uv, "pip", "install", *options, *what]
        if _succeeds(command, env):
            return
        warn("uv could not install the packages; trying pip, which takes longer")
    pip = _pip() or _obtain_pip()
    options = ["install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore"]
    must([*pip, *options, *what], f"Installing the packages of {lock.name} failed")


def _create() -> None:
    """Make the environment, without pip in it: the installers from outside serve it faster."""
    if VENV.is_symlink() or (VENV.exists() and not (VENV / "pyvenv.cfg").exists()):
        raise Stop(f"{VENV} is in the way and is not a virtual environment; move it away.")
    uv = shutil.which("uv")
    ways: list[list[str]] = [[uv, "venv", "--quiet", "--python", sys.executable]] if uv else []
    for way in [*ways, [sys.executable, "-m", "venv", "--without-pip"]]:
        shutil.rmtree(VENV, ignore_errors=True)
        if _succeeds([*way, str(VENV)]) and is_usable():
            return
    shutil.rmtree(VENV, ignore_errors=True)
    _install_venv_package()
    must([sys.executable, "-m", "venv", "--without-pip", VENV], "No environment could be made")


def _stamp(lock: Path) -> tuple[Path, str]:
    """The file that says what of `lock` is installed, and what it should say."""
    config = VENV / "pyvenv.cfg"
    made = config.read_text("utf-8") if config.exists() else ""
    return VENV / f".installed-{lock.stem}", digest([lock], made, platform.machine())


def _uv() -> str | None:
    """The machine's uv, else our own, fetched with pip on first need; None when neither works."""
    own = _UV_HOME / "bin" / "uv"
    found = shutil.which("uv") or (str(own) if own.is_file() else None)
    if found is not None:
        return found
    pip = _pip() or _obtain_pip()
    options = ["install", "--quiet", "--disable-pip-version-check", "--root-user-action=ignore"]
    lock = ["--only-binary=:all:", "--require-hashes", "-r", str(_UV_LOCK)]
    fetched = _succeeds([*pip, *options, "--target", str(_UV_HOME), *lock])
    return str(own) if fetched and own.is_file() else None


def _pip() -> list[str] | None:
    """The command of a pip that installs for the environment: its own, or one from outside."""
    inner = [str(PYTHON), "-m", "pip"]
    # Serving another Python needs pip 22.3.
    outer = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    return next((pip for pip in (inner, outer) if _succeeds([*pip, "--version"])), None)


def _obtain_pip() -> list[str]:
    """Put pip into the environment. Raises Stop with the command to type when there is no way."""
    if not _succeeds([str(PYTHON), "-m", "ensurepip", "--default-pip"]):
        _install_venv_package()
        must([PYTHON, "-m", "ensurepip", "--default-pip"], "pip could not be put in place")
    return [str(PYTHON), "-m", "pip"]


def _install_venv_package() -> None:
    """As root on Debian, install what Debian keeps apart from Python; else say what to type."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        command = f"sudo apt-get install {package}" if apt else "python3 -m ensurepip --user"
        raise Stop(f"This Python has no pip and no way to get it. Type this:\n    {command}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    must([apt, "update", "-qq"], "apt-get update failed", env=quiet)
    must([apt, "install", "-qq", "-y", package], f"Installing {package} failed", env=quiet)


def _succeeds(command: Sequence[str], env: Mapping[str, str] | None = None) -> bool:
    """Whether the command can be run and ends well."""
    try:
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0
