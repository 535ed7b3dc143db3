"""./run: from a machine with only Python to the running application. Standard library only.

Installs and builds what a verb needs and hands over to the environment's own Python.
"""

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools import chromium, doctor, node_env, python_env
from tools.console import Stop, paint, say, warn
from tools.project import PYTHON, ROOT

_HELP = """Usage: ./run [VERB] [OPTIONS]

  up         set up what is missing, start everything, print the address (the default)
             --host ADDRESS  --port N  --sandbox-port N  --tls  --verbose
  dev        as up, but server and front end follow changes of the sources
  test       run every check; --only NAME runs one, --list names them
  lint       run the checks that do not execute the application
  e2e        walk the application in a real browser
  doctor     say what is present, what is missing and how to get it
  backup     FILE [--with-keys]: copy the database into a file, also while the application runs
  restore    FILE [--with-keys]: put such a copy in place of the database

Settings come from the environment and from .env (see .env.example); none is required.
Data is kept in data/, or where UPWORK_APP_DATA_DIR says.
"""


def _application() -> None:
    _prepare_both(python_env.RUNTIME)


def _development() -> None:
    _prepare_both(python_env.RUNTIME, python_env.DEVELOPMENT)
    node_env.ensure_modules()


def _prepare_both(*locks: Path) -> None:
    """The Python packages and the built front end; side by side, for both mostly wait for a network."""
    if node_env.find() is None:
        # Node itself then comes from a Python package.
        python_env.ensure(*locks)
        node_env.ensure_built()
        return
    with ThreadPoolExecutor(max_workers=1) as beside:
        front_end = beside.submit(node_env.ensure_built)
        python_env.ensure(*locks)
        front_end.result()


def _browser() -> None:
    _development()
    chromium.ensure()


def _everything() -> None:
    _development()
    try:
        chromium.ensure()
    except Stop as reason:
        # The other checks are worth running all the same; the browser's will fail and say why.
        warn(str(reason))


def _data() -> None:
    python_env.ensure(python_env.RUNTIME)


# What each verb needs first, and the module of ours that then does it.
_VERBS: dict[str, tuple[Callable[[], None], str]] = {
    "up": (_application, "tools.up"),
    "dev": (_development, "tools.up"),
    "test": (_everything, "tools.checks"),
    "lint": (_development, "tools.checks"),
    "e2e": (_browser, "tools.checks"),
    "backup": (_data, "tools.backup"),
    "restore": (_data, "tools.backup"),
}


def _prepare(verb: str, rest: list[str]) -> str:
    """Set up what the verb needs; the module that carries it out. Raises Stop."""
    if verb not in _VERBS:
        raise Stop(f"There is no verb {verb!r}.\n\n{_HELP}")
    prepare, module = _VERBS[verb]
    only_asks = bool({"-h", "--help", "--list"} & set(rest))
    if not only_asks or not python_env.is_usable():
        prepare()
    return module


def main(words: list[str]) -> int:
    """Carry out `./run WORDS`; the exit code of what does not become another program."""
    # Options without a verb belong to `up`.
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help"}):
        words = ["up", *words]
    verb, rest = words[0], words[1:]
    if verb in {"-h", "--help", "help"}:
        say(_HELP)
        return 0
    os.chdir(ROOT)
    try:
        if verb == "doctor":
            return doctor.report()
        module = _prepare(verb, rest)
    except Stop as reason:
        say(paint(str(reason), "red"))
        return 1
    except KeyboardInterrupt:
        return 130
    # The set-up is over: from here on it is the environment's Python that has the terminal.
    return os.execv(PYTHON, [str(PYTHON), "-m", module, verb, *rest])  # noqa: S606  # nosec B606


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
