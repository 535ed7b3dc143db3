"""`./run up` and `./run dev`, inside the environment: engines, migrations, services, until stopped.

Installing and building comes before, in `bootstrap`.
"""

import argparse
import contextlib
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from src import embedded
from tools import node_env, services, settings, tls
from tools.console import Stop, paint, say, step, warn
from tools.supervise import Supervisor

_ROUND_SECONDS = 0.25
_ENGINE_URLS = ("DATABASE_URL", "REDIS_URL")


@dataclass(frozen=True, slots=True)
class Running:
    """The started application."""

    url: str
    supervisor: Supervisor
    engines: embedded.RunningEngines | None

    def look_after(self) -> None:
        """One round of keeping everything running."""
        if self.engines is not None:
            for name in self.engines.revive():
                warn(f"{name} had ended and was started again")
        self.supervisor.look_after()


def choose_ports(web: int, sandbox: int, own: Mapping[str, str]) -> settings.Ports:
    """The wanted ports, or the next free ones, said aloud."""
    chosen = settings.free_port(web)
    if chosen != web:
        warn(f"port {web} is taken, so the application is on {chosen}")
    if not settings.uses_sandbox(own):
        return settings.Ports(chosen, sandbox)
    beside = settings.free_port(sandbox if sandbox != chosen else sandbox + 1)
    if beside != sandbox:
        warn(f"port {sandbox} is taken, so the Upwork sandbox is on {beside}")
    return settings.Ports(chosen, beside)


@contextlib.contextmanager
def application(data_dir: Path, own: Mapping[str, str], args: argparse.Namespace) -> Iterator[Running]:
    """Start everything in `data_dir` with the person's own settings; stop everything on leaving."""
    with contextlib.ExitStack() as stack:
        supervisor = stack.enter_context(Supervisor(data_dir, {}, verbose=args.verbose))
        ports = choose_ports(args.port, args.sandbox_port, own)
        env = settings.for_children(data_dir, ports, own, tls=args.tls)
        engines = None
        if not all(name in own for name in _ENGINE_URLS):
            with step("PostgreSQL and Valkey", quiet_below=0.01):
                engines = stack.enter_context(embedded.start(data_dir))
            urls = (engines.urls.database_url, engines.urls.redis_url)
            env = dict(zip(_ENGINE_URLS, urls, strict=True)) | env
        # The engines were entered later, so they stop before the supervisor's lock is freed;
        # the services have to stop before them.
        stack.callback(supervisor.stop_services)
        supervisor.env = env
        table = services.table(
            host=args.host,
            ports=ports,
            public_url=env["PUBLIC_URL"],
            data_dir=data_dir,
            sandbox=settings.uses_sandbox(own),
            watch_env=_watch_env() if args.verb == "dev" else None,
            certificate=tls.ensure(data_dir) if args.tls else None,
        )
        _start(supervisor, table)
        yield Running(env["PUBLIC_URL"], supervisor, engines)


def _start(supervisor: Supervisor, table: list[services.Service]) -> None:
    """Migrate and start the services, as much at once as may be."""
    early = [service for service in table if not service.needs_database]
    for service in early:
        supervisor.launch(service)
    with step("Migrations", quiet_below=0.01):
        supervisor.run_once("Migrating the database", services.MIGRATE)
    with step(", ".join(service.name for service in table).capitalize(), quiet_below=0.01):
        for service in table:
            if service.needs_database:
                supervisor.launch(service)
        supervisor.await_ready()


def _watch_env() -> dict[str, str]:
    node = node_env.find()
    if node is None:
        raise Stop("Node was not found")
    return node.env


def _announce(running: Running) -> None:
    """Print where the application is and, before there is an administrator, how to become one."""
    say(f"\n  {paint('Open', 'bold')} {paint(running.url, 'bold')}")
    if running.url.startswith("https://localhost"):
        say(paint("  To be trusted by your browser: import tls/authority.pem from the data folder.", "dim"))
    # Only now: beside the services it would keep them waiting for a processor.
    link = running.supervisor.run_once("Making the first-admin link", services.FIRST_ADMIN_LINK)
    if link:
        say(f"  First administrator (works once): {link.splitlines()[-1]}")
    say(paint("  Ctrl-C stops everything.\n", "dim"))


def _stop_on_signals() -> None:
    """Let the terminal's and the system's ways of ending us unwind, so that children are stopped."""

    def unwind(number: int, _frame: FrameType | None) -> None:
        # A second Ctrl-C must not cut the stopping short.
        for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(ignored, signal.SIG_IGN)
        raise KeyboardInterrupt(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, unwind)


def arguments() -> argparse.ArgumentParser:
    """The options of `up` and `dev`."""
    parser = argparse.ArgumentParser(prog="./run")
    parser.add_argument("verb", choices=("up", "dev"))
    parser.add_argument("--host", default=settings.LOOPBACK, help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="the application's port (8000)")
    parser.add_argument("--sandbox-port", type=int, default=8001, help="the Upwork sandbox's port (8001)")
    parser.add_argument("--tls", action="store_true", help="serve https with a certificate of this machine's own")
    parser.add_argument("--verbose", action="store_true", help="show all logs of all processes")
    return parser


def main() -> int:
    """Run until stopped; the exit code."""
    args = arguments().parse_args()
    own = settings.given()
    _stop_on_signals()
    try:
        with application(settings.data_folder(own), own, args) as running:
            _announce(running)
            while True:
                running.look_after()
                time.sleep(_ROUND_SECONDS)
    except KeyboardInterrupt:
        say("  Stopped.")
        return 0
    except (Stop, embedded.EngineError) as error:
        say(paint(str(error), "red"))
        return 1


if __name__ == "__main__":
    sys.exit(main())
