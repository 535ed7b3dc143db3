"""What ./run says on the terminal, and the one way it stops with a reason. No set-up logic here."""

import contextlib
import sys
import time
from collections.abc import Iterator

_COLOURS = {"green": "32", "red": "31", "yellow": "33", "bold": "1", "dim": "2"}


class Stop(Exception):
    """Ends ./run with exit code 1; the message tells the person what happened and what to do."""


def paint(text: str, colour: str) -> str:
    """`text` in a colour when the terminal shows colours, else unchanged."""
    return f"\033[{_COLOURS[colour]}m{text}\033[0m" if sys.stdout.isatty() else text


def say(text: str = "") -> None:
    """Print a line at once."""
    print(text, flush=True)


def warn(text: str) -> None:
    """Print a line the person should notice."""
    say(paint(f"! {text}", "yellow"))


@contextlib.contextmanager
def step(name: str, *, quiet_below: float = 0.0) -> Iterator[None]:
    """Name a step and the seconds it took; say nothing if it took less than `quiet_below`."""
    began = time.monotonic()
    if not quiet_below:
        say(f"  {name} …")
    try:
        yield
    except BaseException:
        say(paint(f"  ✗ {name}", "red"))
        raise
    took = time.monotonic() - began
    if took >= quiet_below:
        say(f"  {paint('✓', 'green')} {name} {paint(f'({took:.1f} s)', 'dim')}")
